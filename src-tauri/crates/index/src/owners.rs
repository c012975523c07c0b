//! From an identifier to the slots that may hold it.

use std::collections::BTreeSet;

use concord_model::Id;
use serde::{Deserialize, Serialize};

/// A compact multimap from identifiers to slots. It keeps 32 bits of each identifier, so an answer is
/// a candidate that the caller checks against the slot's own content; that is also why nothing ever
/// needs to be taken out.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Owners {
    /// Mark of the identifier in the upper half, slot in the lower; sorted.
    #[serde(with = "crate::raw")]
    sorted: Vec<u64>,
    /// Not merged yet.
    fresh: BTreeSet<u64>,
}

/// Fresh entries are merged once there are so many, or a quarter of the rest.
const MERGE_AT: usize = 1 << 14;

fn mark(id: Id) -> u64 {
    let bits = id.as_u128();
    let folded = (bits as u64) ^ ((bits >> 64) as u64);
    // Fibonacci hashing: spreads identifiers that were counted up rather than drawn.
    folded.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32 << 32
}

impl Owners {
    pub(crate) fn add(&mut self, id: Id, slot: u32) {
        self.fresh.insert(mark(id) | u64::from(slot));
        if self.fresh.len() > MERGE_AT.max(self.sorted.len() / 4) {
            self.merge();
        }
    }

    /// Merges fresh entries into the sorted ones.
    pub(crate) fn merge(&mut self) {
        self.sorted.extend(std::mem::take(&mut self.fresh));
        self.sorted.sort_unstable();
        self.sorted.dedup();
        self.sorted.shrink_to_fit();
    }

    /// Slots that may hold the identifier, ascending, each once.
    pub(crate) fn candidates(&self, id: Id) -> Vec<u32> {
        let from = mark(id);
        let to = from | u64::from(u32::MAX);
        let start = self.sorted.partition_point(|entry| *entry < from);
        let sorted = self.sorted[start..].iter().take_while(|entry| **entry <= to);
        let mut slots: Vec<u32> =
            sorted.chain(self.fresh.range(from..=to)).map(|entry| *entry as u32).collect();
        slots.sort_unstable();
        slots.dedup();
        slots
    }
}
