//! The ways of dividing the events.

use serde::{Deserialize, Serialize};

/// By what the rows of a matrix divide the events.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Dimension {
    /// What was done.
    #[default]
    ViolationType,
    /// To whom.
    VictimGroup,
    /// By whom.
    PerpetratorType,
    /// Where, ISO 3166-2.
    Region,
    /// When: the year of the earliest day.
    Year,
    /// Not the events but the measures that answer them: their pillar.
    Pillar,
}

impl Dimension {
    /// Every dimension in the order shown.
    pub const ALL: [Self; 6] = [
        Self::ViolationType,
        Self::VictimGroup,
        Self::PerpetratorType,
        Self::Region,
        Self::Year,
        Self::Pillar,
    ];

    /// Those whose rows divide the events and know nothing of their debts.
    pub(crate) const DIVIDING: [Self; 4] =
        [Self::VictimGroup, Self::PerpetratorType, Self::Region, Self::Year];

    /// Its place among the tables of counts; for [`Self::DIVIDING`] alone.
    pub(crate) fn table(self) -> usize {
        Self::DIVIDING
            .iter()
            .position(|own| *own == self)
            .expect("only dividing dimensions have one")
    }

    /// Its name, as in requests; also the name of its vocabulary where it has one.
    pub fn name(self) -> &'static str {
        match self {
            Self::ViolationType => "violation-type",
            Self::VictimGroup => "victim-group",
            Self::PerpetratorType => "perpetrator-type",
            Self::Region => "region",
            Self::Year => "year",
            Self::Pillar => "pillar",
        }
    }

    /// The vocabulary its codes are terms of; regions and years have none.
    pub fn vocabulary(self) -> Option<&'static str> {
        (!matches!(self, Self::Region | Self::Year)).then(|| self.name())
    }
}
