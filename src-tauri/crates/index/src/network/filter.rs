//! Which relations count.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use concord_model::Code;

use super::Relation;

/// What becomes of a relation whose strength is unknown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum UnknownStrength {
    /// It counts with this strength, above zero, and passes any least strength.
    Take(f64),
    /// It is left out.
    LeaveOut,
}

/// Which relations count; the default keeps all.
#[derive(Debug, Clone, PartialEq)]
pub struct Filter {
    /// Only these types; `None`: every type.
    pub codes: Option<BTreeSet<Code>>,
    /// Only relations at least this strong.
    pub least_strength: Option<f64>,
    /// What of unknown strength. By default it counts as the weakest of the register's scale, so that
    /// it never shortens a way more than what is known does.
    pub unknown_strength: UnknownStrength,
    /// Only relations that may have held on one of these days, the first and the last included.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Whether relations of which no period is known pass `days`.
    pub with_undated: bool,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            codes: None,
            least_strength: None,
            unknown_strength: UnknownStrength::Take(1.0),
            days: None,
            with_undated: true,
        }
    }
}

/// How many relations a filter has left out; each counts once, for the first reason that applies, in
/// the order of the fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeftOut {
    /// Of another type.
    pub code: usize,
    /// Of unknown strength.
    pub unknown_strength: usize,
    /// Too weak.
    pub strength: usize,
    /// Without a known period.
    pub undated: usize,
    /// Held at another time.
    pub days: usize,
}

impl LeftOut {
    /// All that were left out.
    pub fn total(&self) -> usize {
        self.code + self.unknown_strength + self.strength + self.undated + self.days
    }
}

impl Filter {
    /// The strength with which a relation counts; `None`, and counted, where it is left out.
    pub(super) fn strength(&self, relation: &Relation, left_out: &mut LeftOut) -> Option<f64> {
        let mut out = |count: fn(&mut LeftOut) -> &mut usize| {
            *count(left_out) += 1;
            None
        };
        if self.codes.as_ref().is_some_and(|codes| !codes.contains(&relation.code)) {
            return out(|left_out| &mut left_out.code);
        }
        let strength = match (relation.strength, self.unknown_strength) {
            (Some(strength), _) => {
                if self.least_strength.is_some_and(|least| strength < least) {
                    return out(|left_out| &mut left_out.strength);
                }
                strength
            }
            (None, UnknownStrength::Take(strength)) => strength,
            (None, UnknownStrength::LeaveOut) => {
                return out(|left_out| &mut left_out.unknown_strength);
            }
        };
        match (self.days, relation.period) {
            (Some(_), None) if !self.with_undated => out(|left_out| &mut left_out.undated),
            (Some((first, last)), Some((began, ended)))
                if began.is_some_and(|day| day > last) || ended.is_some_and(|day| day < first) =>
            {
                out(|left_out| &mut left_out.days)
            }
            _ => Some(strength),
        }
    }
}
