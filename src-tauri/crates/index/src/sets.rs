//! Which terms each event has, facet by facet.
//!
//! Most events share what they have in a facet with many others (one region, one sex, the same two
//! violations), so a column has for each slot the number of a *set* of terms, and each set is kept
//! once. Counting a facet is then one addition an event, into a small table, in the order in which
//! the column lies in memory; only the sets that occurred are taken apart into terms. A set that no
//! event has any more stays until the index is built anew: there are as many as edits at most.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::facet::FacetKind;
use crate::narrow::Narrow;

/// The number of the set without terms.
const NOTHING: u32 = 0;

/// The terms of every event.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct TermSets {
    /// In the order of [`FacetKind::ALL`].
    columns: Vec<Column>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Column {
    /// By slot: the number of its set.
    sets: Narrow,
    /// By number: where the set's terms end in `terms`; they start where the ones before end.
    #[serde(with = "crate::raw")]
    ends: Vec<u32>,
    #[serde(with = "crate::raw")]
    terms: Vec<u32>,
    /// The number of each set; filled when first needed after a snapshot was read.
    #[serde(skip)]
    numbers: HashMap<Box<[u32]>, u32>,
}

impl Default for TermSets {
    fn default() -> Self {
        Self { columns: FacetKind::ALL.iter().map(|_| Column::new()).collect() }
    }
}

impl TermSets {
    /// Sets the terms of an event in a facet; `terms` ascend.
    pub(crate) fn set(&mut self, facet: FacetKind, slot: u32, terms: &[u32]) {
        let column = &mut self.columns[facet as usize];
        let number = column.number(terms);
        column.sets.set(slot, number);
    }

    /// Takes an event's terms out.
    pub(crate) fn clear(&mut self, slot: u32) {
        for column in &mut self.columns {
            column.sets.set(slot, NOTHING);
        }
    }

    /// The terms of an event in a facet, ascending.
    pub(crate) fn of(&self, facet: FacetKind, slot: u32) -> &[u32] {
        self.columns[facet as usize].of(slot)
    }

    /// All terms of an event, facet by facet.
    pub(crate) fn numbers(&self, slot: u32) -> impl Iterator<Item = u32> + '_ {
        self.columns.iter().flat_map(move |column| column.of(slot).iter().copied())
    }

    /// Adds to `counts`, by term, how many of the slots have each of a facet's terms.
    pub(crate) fn count(&self, facet: FacetKind, slots: &[u32], counts: &mut [u64]) {
        let column = &self.columns[facet as usize];
        // A table for every set is not worth clearing for a few events.
        if slots.len() < column.ends.len() / 2 {
            let terms = slots.iter().flat_map(|slot| column.of(*slot));
            terms.for_each(|term| counts[*term as usize] += 1);
            return;
        }
        let mut met = vec![0u32; column.ends.len()];
        column.sets.count(slots, &mut met);
        for (set, count) in (0u32..).zip(met).filter(|(_, count)| *count > 0) {
            column.members(set).iter().for_each(|term| counts[*term as usize] += u64::from(count));
        }
    }
}

impl Column {
    fn new() -> Self {
        Self { sets: Narrow::default(), ends: vec![0], terms: Vec::new(), numbers: HashMap::new() }
    }

    fn of(&self, slot: u32) -> &[u32] {
        self.members(self.sets.get(slot))
    }

    fn members(&self, set: u32) -> &[u32] {
        let set = set as usize;
        let start = if set == 0 { 0 } else { self.ends[set - 1] };
        &self.terms[start as usize..self.ends[set] as usize]
    }

    fn number(&mut self, terms: &[u32]) -> u32 {
        if self.numbers.len() < self.ends.len() {
            let sets = 0..self.ends.len() as u32;
            self.numbers = sets.map(|set| (self.members(set).into(), set)).collect();
        }
        if let Some(number) = self.numbers.get(terms) {
            return *number;
        }
        let number = self.ends.len() as u32;
        self.terms.extend_from_slice(terms);
        self.ends.push(self.terms.len() as u32);
        self.numbers.insert(terms.into(), number);
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_kept_once_and_counted_by_its_terms() {
        let mut sets = TermSets::default();
        let tag = FacetKind::Tag;
        for (slot, terms) in [(0, &[1, 2][..]), (1, &[2]), (2, &[1, 2]), (4, &[0])] {
            sets.set(tag, slot, terms);
        }
        assert_eq!(sets.of(tag, 2), [1, 2]);
        assert!(sets.of(tag, 3).is_empty());
        assert!(sets.of(tag, 9).is_empty());
        assert_eq!(sets.columns[tag as usize].ends.len(), 4);
        for slots in [&[0, 1, 2, 3, 4][..], &[2], &[]] {
            let mut counts = [0; 3];
            sets.count(tag, slots, &mut counts);
            let mut expected = [0; 3];
            let terms = slots.iter().flat_map(|slot| sets.of(tag, *slot));
            terms.for_each(|term| expected[*term as usize] += 1);
            assert_eq!(counts, expected);
        }
        let bytes = postcard::to_extend(&sets, Vec::new()).expect("memory can be written to");
        let mut read: TermSets = postcard::from_bytes(&bytes).expect("it was written just now");
        read.set(tag, 1, &[1, 2]);
        assert_eq!(read.columns[tag as usize].ends.len(), 4);
        assert_eq!(read.numbers(1).collect::<Vec<_>>(), [1, 2]);
        read.clear(1);
        assert_eq!(read.numbers(1).next(), None);
    }
}
