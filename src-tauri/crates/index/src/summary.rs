//! A selection counted.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use concord_model::message;
use roaring::RoaringBitmap;

use crate::facet::FacetKind;
use crate::index::Index;
use crate::query::QueryError;
use crate::selection::Selection;

message! {
    /// A selection counted.
    pub struct SelectionSummary {
        /// Events in the dossier.
        pub all: u64,
        /// Events selected.
        pub total: u64,
        /// Of these, with coordinates.
        pub with_place: u64,
        /// Victims in the selected events.
        pub victims: u64,
        /// Counts by facet; each leaves its own choice out of account.
        pub facets: Vec<Facet>,
        /// Selected events by year of their earliest day.
        pub years: Vec<YearCount>,
    }

    /// Events of a year.
    pub struct YearCount {
        /// The year.
        pub year: i32,
        /// Events.
        pub count: u64,
    }

    /// One facet.
    pub struct Facet {
        /// `violation`, `perpetrator`, `victim_group`, `sex`, `affiliation`, `occupation`, `region`,
        /// `precision`, `year`, `status`, `proof`, `verification`, `confidentiality`, `consent`,
        /// `reliability` or `tag`.
        pub name: String,
        /// The vocabulary its codes belong to; none where they are plain text.
        pub vocabulary: Option<String>,
        /// Its values, most frequent first; codes `?unknown` and `?empty` stand for those states.
        pub values: Vec<FacetValue>,
    }

    /// One value of a facet.
    pub struct FacetValue {
        /// Its code or text.
        pub code: String,
        /// Events that have it.
        pub count: u64,
    }
}

impl Index {
    /// Counts a selection, by facet and by year. A person who is a victim in several of the events
    /// counts once.
    ///
    /// # Errors
    /// Where the query or the names of facets mean nothing.
    pub fn summary(&self, selection: &Selection) -> Result<SelectionSummary, QueryError> {
        let hits = self.hits(selection)?;
        let selected = hits.selected();
        let counts = self.count_terms(&selected, None);
        let facets = FacetKind::ALL
            .iter()
            .map(|facet| {
                let chosen = hits.chosen.iter().any(|(kind, _)| kind == facet);
                let codes = selection.facets.get(facet.name());
                if chosen {
                    let others = hits.without(Some(*facet));
                    let counts = self.count_terms(&others, Some(*facet));
                    self.facet(*facet, &counts, codes)
                } else {
                    self.facet(*facet, &counts, codes)
                }
            })
            .collect();
        Ok(SelectionSummary {
            all: self.live.len(),
            total: selected.len(),
            with_place: selected.intersection_len(&self.placed),
            victims: self.count_victims(&selected),
            facets,
            years: self.years(&counts),
        })
    }

    /// How many of the slots have each term, by term number; of one facet alone where it is given.
    fn count_terms(&self, slots: &RoaringBitmap, facet: Option<FacetKind>) -> Vec<u64> {
        let mut counts = vec![0u64; self.terms.len()];
        if slots.len() == self.live.len() {
            for (number, term) in FacetKind::ALL.iter().flat_map(|facet| self.terms.of(*facet)) {
                counts[number as usize] = term.events.len();
            }
            return counts;
        }
        for slot in slots {
            for number in self.event_terms.numbers(slot) {
                counts[number as usize] += 1;
            }
        }
        if let Some(facet) = facet {
            for (number, count) in counts.iter_mut().enumerate() {
                if self.terms.get(number as u32).is_some_and(|term| term.facet != facet) {
                    *count = 0;
                }
            }
        }
        counts
    }

    /// The values that occur, and the chosen ones whether they occur or not.
    fn facet(&self, facet: FacetKind, counts: &[u64], chosen: Option<&Vec<String>>) -> Facet {
        let chosen = chosen.into_iter().flatten().map(|code| (code.as_str(), 0));
        let mut codes: BTreeMap<&str, u64> = chosen.collect();
        for (number, term) in self.terms.of(facet) {
            let count = counts[number as usize];
            if count > 0 {
                codes.insert(&term.code, count);
            }
        }
        let mut values: Vec<FacetValue> = codes
            .into_iter()
            .map(|(code, count)| FacetValue { code: code.to_owned(), count })
            .collect();
        // Stable: among equals the order of codes stays.
        values.sort_by_key(|value| Reverse(value.count));
        Facet {
            name: facet.name().to_owned(),
            vocabulary: facet.vocabulary().map(str::to_owned),
            values,
        }
    }

    fn count_victims(&self, slots: &RoaringBitmap) -> u64 {
        let mut seen = vec![0u64; self.persons.bound().div_ceil(64)];
        for slot in slots {
            for victim in self.victims.numbers(slot) {
                seen[victim as usize / 64] |= 1 << (victim % 64);
            }
        }
        seen.iter().map(|bits| u64::from(bits.count_ones())).sum()
    }

    fn years(&self, counts: &[u64]) -> Vec<YearCount> {
        let mut years: Vec<YearCount> = self
            .terms
            .of(FacetKind::Year)
            .filter_map(|(number, term)| {
                let count = counts[number as usize];
                Some(YearCount { year: term.code.parse().ok()?, count })
            })
            .filter(|year| year.count > 0)
            .collect();
        years.sort_unstable_by_key(|year| year.year);
        years
    }
}
