//! Orders of the table.

use std::cmp::Ordering;
use std::str::FromStr;
use std::sync::OnceLock;

/// What rows are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// First possible day, or the last one where the start is open.
    #[default]
    Date,
    /// Title, accents and case apart.
    Title,
    /// Name of the first place, accents and case apart.
    Place,
    /// Number of victims.
    Victims,
    /// First violation type by code.
    Violation,
}

/// A sort that does not exist.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("rows cannot be sorted by `{0}`")]
pub struct UnknownSort(pub String);

impl FromStr for Sort {
    type Err = UnknownSort;

    fn from_str(name: &str) -> Result<Self, UnknownSort> {
        Ok(match name {
            "date" => Self::Date,
            "title" => Self::Title,
            "place" => Self::Place,
            "victims" => Self::Victims,
            "violation" => Self::Violation,
            other => return Err(UnknownSort(other.to_owned())),
        })
    }
}

/// The day of an event that has none to sort by.
pub(crate) const NO_DAY: i32 = i32::MAX;

/// Rank of a slot whose event has nothing to sort by: last in either direction.
const LAST: u32 = u32::MAX;

/// The rank of every slot in each order, worked out when first asked for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Orders([OnceLock<Vec<u32>>; 5]);

impl Orders {
    /// Forgets them; to be called after every change.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }

    /// Ranks by slot. `compare` orders two slots and `missing` tells those without a value.
    pub(crate) fn ranks(
        &self,
        sort: Sort,
        slots: impl Iterator<Item = u32>,
        missing: impl Fn(u32) -> bool,
        sorted: impl Fn(&mut Vec<u32>),
    ) -> &[u32] {
        self.0[sort as usize].get_or_init(|| {
            let mut slots: Vec<u32> = slots.collect();
            let bound = slots.iter().max().map_or(0, |slot| *slot as usize + 1);
            sorted(&mut slots);
            let mut ranks = vec![LAST; bound];
            for (rank, slot) in slots.iter().enumerate().filter(|(_, slot)| !missing(**slot)) {
                ranks[*slot as usize] = rank as u32;
            }
            ranks
        })
    }
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
