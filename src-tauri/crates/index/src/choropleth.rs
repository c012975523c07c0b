//! Events, acts and victims by region.

use std::collections::BTreeMap;

use concord_model::{Code, message};
use roaring::RoaringBitmap;

use crate::facet::FacetKind;
use crate::index::{Index, NO_TERM};
use crate::query::QueryError;
use crate::selection::Selection;

message! {
    /// A selection counted by region.
    pub struct RegionCounts {
        /// All of it.
        pub total: RegionCount,
        /// Those of its events without a known region.
        pub without: RegionCount,
        /// By code. An event with places in several regions counts in each.
        pub regions: Vec<RegionCount>,
    }

    /// What happened in one region.
    pub struct RegionCount {
        /// Its code; empty for what is no region.
        pub code: Code,
        /// Events.
        pub events: u64,
        /// Acts of these events.
        pub acts: u64,
        /// Victims of these events; who is a victim in several of them counts once.
        pub victims: u64,
    }
}

#[derive(Default)]
struct Tally {
    events: u64,
    acts: u64,
    victims: RoaringBitmap,
}

impl Tally {
    fn add(&mut self, acts: u64, victims: impl Iterator<Item = u32>) {
        self.events += 1;
        self.acts += acts;
        self.victims.extend(victims);
    }

    fn count(&self, code: &str) -> RegionCount {
        let victims = self.victims.len();
        RegionCount { code: code.to_owned(), events: self.events, acts: self.acts, victims }
    }
}

impl Index {
    /// Counts a selection by region, in one pass. `group` gives the code a region is counted under,
    /// itself or its country's; regions without one are counted as none.
    ///
    /// # Errors
    /// Where the query or the names of facets mean nothing.
    pub fn region_counts(
        &self,
        selection: &Selection,
        group: impl Fn(&str) -> Option<String>,
    ) -> Result<RegionCounts, QueryError> {
        let selected = self.hits(selection)?.selected();
        let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
        let mut group_of = vec![NO_TERM; self.terms.len()];
        for (number, term) in self.terms.of(FacetKind::Region) {
            if let Some(code) = (!term.code.starts_with('?')).then(|| group(&term.code)).flatten() {
                let next = numbers.len() as u32;
                group_of[number as usize] = *numbers.entry(code).or_insert(next);
            }
        }
        let mut tallies: Vec<Tally> = numbers.iter().map(|_| Tally::default()).collect();
        let (mut total, mut without) = (Tally::default(), Tally::default());
        let mut groups: Vec<u32> = Vec::new();
        for slot in &selected {
            groups.clear();
            let terms = self.event_terms.numbers(slot);
            groups.extend(
                terms.map(|term| group_of[term as usize]).filter(|group| *group != NO_TERM),
            );
            groups.sort_unstable();
            groups.dedup();
            let acts = self.count_acts(slot);
            total.add(acts, self.victims.numbers(slot));
            if groups.is_empty() {
                without.add(acts, self.victims.numbers(slot));
            }
            for group in &groups {
                tallies[*group as usize].add(acts, self.victims.numbers(slot));
            }
        }
        let counted = numbers.iter().map(|(code, number)| tallies[*number as usize].count(code));
        Ok(RegionCounts {
            total: total.count(""),
            without: without.count(""),
            regions: counted.filter(|region| region.events > 0).collect(),
        })
    }
}
