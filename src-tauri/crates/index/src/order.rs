//! Columns of the table and orders by them.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock};

use concord_model::Id;

macro_rules! columns {
    ($( $(#[$meta:meta])* $variant:ident $name:literal, )*) => {
        /// A column of the table; rows can be sorted by any of them.
        ///
        /// Texts are put in order by their folded form ([`crate::fold`]): case, accents and the forms
        /// of Arabic letters apart, and then by code point, which keeps each script together. Codes
        /// are put in the order of their vocabulary, numbers and days by size. An event without a
        /// value comes last in either direction.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
        pub enum Sort { $( $(#[$meta])* $variant, )* /// A field of the user's own.
            Own(Id), }

        impl Sort {
            /// Every column that has a name of its own.
            pub const ALL: &'static [Sort] = &[ $( Sort::$variant, )* ];

            /// Its name; `own:` and the field's identifier for a field of the user's own.
            pub fn name(self) -> String {
                match self {
                    $( Sort::$variant => $name.to_owned(), )*
                    Sort::Own(field) => format!("{OWN}{field}"),
                }
            }
        }
    };
}

/// What begins the name of a column for a field of the user's own.
const OWN: &str = "own:";

columns! {
    /// The date; sorted by the first possible day, or the last one where the start is open.
    #[default]
    Date "date",
    /// Title.
    Title "title",
    /// First possible day.
    Earliest "earliest",
    /// Last possible day.
    Latest "latest",
    /// Violation types; sorted by the first.
    Violation "violation",
    /// Perpetrator types; sorted by the first.
    Perpetrator "perpetrator",
    /// Number of victims.
    Victims "victims",
    /// Names of victims; sorted by the first.
    VictimName "victim_name",
    /// Name of the first place.
    Place "place",
    /// Its region.
    Region "region",
    /// Coordinates; sorted from south to north.
    Position "position",
    /// How exact they are.
    Precision "precision",
    /// How far the event is established.
    Status "status",
    /// Standard of proof.
    Proof "proof",
    /// Review state.
    Verification "verification",
    /// Who may see it.
    Confidentiality "confidentiality",
    /// What the source agreed to.
    Consent "consent",
    /// Tags; sorted by the first.
    Tag "tag",
    /// Number of sources.
    Sources "sources",
    /// Reliability of the sources; sorted by the best.
    Reliability "reliability",
    /// The best estimate of deaths.
    Deaths "deaths",
    /// Number of attachments.
    Attachments "attachments",
    /// How well an event answers the words of the query, best first in either direction; by date where
    /// it has none. No column of its own.
    Relevance "relevance",
}

/// A column that does not exist.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("rows cannot be sorted by `{0}`")]
pub struct UnknownSort(pub String);

impl FromStr for Sort {
    type Err = UnknownSort;

    fn from_str(name: &str) -> Result<Self, UnknownSort> {
        if let Some(field) = name.strip_prefix(OWN) {
            return field.parse().map(Self::Own).map_err(|_| UnknownSort(name.to_owned()));
        }
        let known = Self::ALL.iter().find(|sort| sort.name() == name);
        known.copied().ok_or_else(|| UnknownSort(name.to_owned()))
    }
}

/// One key of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SortKey {
    /// The column.
    pub column: Sort,
    /// Greatest first.
    pub descending: bool,
}

/// A code's place in its vocabulary (`region` for regions); `None` for a code that is not in it, which comes after those
/// that are.
pub type TermOrder = fn(vocabulary: &str, code: &str) -> Option<u32>;

/// The day of an event that has none to sort by.
pub(crate) const NO_DAY: i32 = i32::MAX;

/// Rank of a slot whose event has nothing to sort by: last in either direction.
const LAST: u32 = u32::MAX;

/// The rank of every slot in each order, worked out when first asked for. Events of the same value have
/// the same rank.
#[derive(Debug, Default)]
pub(crate) struct Orders {
    ranks: Mutex<BTreeMap<Sort, Arc<[u32]>>>,
    ties: OnceLock<Arc<[u32]>>,
}

impl Clone for Orders {
    /// A copy works its orders out anew.
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Orders {
    /// Forgets them; to be called after every change.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }

    fn ranks(&self) -> MutexGuard<'_, BTreeMap<Sort, Arc<[u32]>>> {
        self.ranks.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// The ranks by slot in one order, worked out by `rank` where they are not known yet.
    pub(crate) fn of(&self, sort: Sort, rank: impl FnOnce() -> Vec<u32>) -> Arc<[u32]> {
        if let Some(known) = self.ranks().get(&sort) {
            return known.clone();
        }
        let fresh: Arc<[u32]> = rank().into();
        self.ranks().insert(sort, fresh.clone());
        fresh
    }

    /// What puts events of the same value in order; no two have the same rank.
    pub(crate) fn ties(&self, rank: impl FnOnce() -> Vec<u32>) -> Arc<[u32]> {
        self.ties.get_or_init(|| rank().into()).clone()
    }
}

/// The rank of each slot by its key; equal keys have the same rank, and slots without one the last.
pub(crate) fn dense<K: Ord>(
    slots: impl Iterator<Item = u32>,
    bound: usize,
    key: impl Fn(u32) -> Option<K>,
) -> Vec<u32> {
    let mut keyed: Vec<(K, u32)> = slots.filter_map(|slot| Some((key(slot)?, slot))).collect();
    keyed.sort_unstable();
    let mut ranks = vec![LAST; bound];
    let mut rank = 0;
    for (at, (key, slot)) in keyed.iter().enumerate() {
        if at > 0 && keyed[at - 1].0 != *key {
            rank += 1;
        }
        ranks[*slot as usize] = rank;
    }
    ranks
}

/// A slot's place in a list that may be descending.
pub(crate) fn key(rank: u32, descending: bool) -> u32 {
    match (rank, descending) {
        (LAST, _) | (_, false) => rank,
        (_, true) => LAST - 1 - rank,
    }
}

/// The `offset..offset + limit` smallest of `keys`, in order.
pub(crate) fn page<T: Copy + Ord>(mut keys: Vec<T>, offset: u64, limit: u64) -> Vec<T> {
    let offset = usize::try_from(offset).unwrap_or(usize::MAX).min(keys.len());
    let limit = usize::try_from(limit).unwrap_or(usize::MAX).min(keys.len() - offset);
    if limit == 0 {
        return Vec::new();
    }
    let end = offset + limit;
    if end < keys.len() {
        keys.select_nth_unstable_by(end - 1, |one: &T, other: &T| -> Ordering { one.cmp(other) });
        keys.truncate(end);
    }
    keys.sort_unstable();
    keys.split_off(offset)
}
