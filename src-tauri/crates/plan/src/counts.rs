//! How many events there are of each standing, in all and by region, group, perpetrator and year. Every
//! number of the coverage view is a sum over these, so that one event's change is a difference of a few.

use concord_model::Id;

use crate::weights::Sum;

/// Stands in a selection and in a row for the events of which nothing is known in a dimension.
pub const NOT_KNOWN: &str = "?empty";

/// Events counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Count {
    /// How many.
    pub(crate) events: u64,
    /// The sum of their factors by group and region, in millionths.
    pub(crate) factor: u64,
    /// The sum of their identifiers' prints, which tells one set of events from another.
    pub(crate) print: u64,
}

impl Count {
    /// One event.
    pub(crate) fn one(event: Id, factor: u64) -> Self {
        // Identifiers are random, but for those that an import derives from a key: mixed, so that no two
        // sets have the same sum by a pattern in them. The constants are SplitMix64's.
        let (high, low) = event.as_u64_pair();
        let mixed = (high ^ low.rotate_left(32)).wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        Self { events: 1, factor, print: mixed ^ mixed >> 31 }
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.events += other.events;
        self.factor += other.factor;
        self.print = self.print.wrapping_add(other.print);
    }

    pub(crate) fn subtract(&mut self, other: Self) {
        self.events -= other.events;
        self.factor -= other.factor;
        self.print = self.print.wrapping_sub(other.print);
    }

    /// The sum of the events' weights where each counts so much besides, in millionths.
    pub(crate) fn weight(&self, besides: u64) -> Sum {
        Sum(u128::from(self.factor) * u128::from(besides))
    }
}

/// Counts by row and standing.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table(Vec<Vec<Count>>);

impl Table {
    /// The count of a row and standing, to be changed.
    pub(crate) fn at(&mut self, row: u32, standing: u32) -> &mut Count {
        let (row, standing) = (row as usize, standing as usize);
        if self.0.len() <= row {
            self.0.resize_with(row + 1, Vec::new);
        }
        let row = &mut self.0[row];
        if row.len() <= standing {
            row.resize(standing + 1, Count::default());
        }
        &mut row[standing]
    }

    /// The standings that occur in a row, each with its count.
    pub(crate) fn row(&self, row: u32) -> impl Iterator<Item = (u32, &Count)> {
        let row = self.0.get(row as usize).map_or(&[][..], Vec::as_slice);
        row.iter().enumerate().map(|(at, count)| (at as u32, count)).filter(|(_, c)| c.events > 0)
    }
}

/// The counts of some events.
#[derive(Debug, Clone, Default)]
pub(crate) struct Counts {
    /// All together: one row.
    pub(crate) whole: Table,
    /// By [`crate::Dimension`], for those that divide the events.
    pub(crate) tables: [Table; 4],
    /// By account.
    pub(crate) by_account: Vec<Count>,
}

impl Counts {
    pub(crate) fn account(&mut self, account: u32) -> &mut Count {
        let account = account as usize;
        if self.by_account.len() <= account {
            self.by_account.resize(account + 1, Count::default());
        }
        &mut self.by_account[account]
    }

    /// How many events there are.
    pub(crate) fn events(&self) -> u64 {
        self.whole.row(0).map(|(_, count)| count.events).sum()
    }
}
