//! A selection counted.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use concord_model::message;

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
        let slots: Vec<u32> = selected.iter().collect();
        let mut counts = vec![0u64; self.terms.len()];
        for facet in FacetKind::ALL {
            self.count_terms(*facet, &slots, &mut counts);
        }
        let years = self.years(&counts);
        // A facet with a choice counts, besides what is selected, what only its choice leaves out.
        for (facet, _) in &hits.chosen {
            let others: Vec<u32> = (hits.without(Some(*facet)) - &selected).iter().collect();
            self.event_terms.count(*facet, &others, &mut counts);
        }
        let facets = FacetKind::ALL.iter();
        Ok(SelectionSummary {
            all: self.live.len(),
            total: selected.len(),
            with_place: selected.intersection_len(&self.placed),
            victims: self.count_victims(&slots),
            facets: facets
                .map(|facet| self.facet(*facet, &counts, selection.facets.get(facet.name())))
                .collect(),
            years,
        })
    }

    /// Counts the slots by a facet's terms.
    fn count_terms(&self, facet: FacetKind, slots: &[u32], counts: &mut [u64]) {
        if slots.len() as u64 == self.live.len() {
            let terms = self.terms.of(facet);
            terms.for_each(|(number, term)| counts[number as usize] = term.events.len());
        } else {
            self.event_terms.count(facet, slots, counts);
        }
    }

    /// The values that occur, and the chosen ones whether they occur or not.
    fn facet(&self, facet: FacetKind, counts: &[u64], chosen: Option<&Vec<String>>) -> Facet {
        let chosen: Vec<&str> = chosen.into_iter().flatten().map(String::as_str).collect();
        let mut values: Vec<FacetValue> = Vec::new();
        for (number, term) in self.terms.of(facet) {
            let count = counts[number as usize];
            if count > 0 {
                values.push(FacetValue { code: term.code.clone(), count });
            }
        }
        let counted: BTreeSet<&str> = match chosen.is_empty() {
            true => BTreeSet::new(),
            false => values.iter().map(|value| value.code.as_str()).collect(),
        };
        let missing: BTreeSet<&str> =
            chosen.into_iter().filter(|code| !counted.contains(code)).collect();
        if !missing.is_empty() {
            let missing = missing.into_iter().map(str::to_owned).collect::<Vec<_>>();
            values.extend(missing.into_iter().map(|code| FacetValue { code, count: 0 }));
        }
        // Stable: among equals the order of codes stays.
        values.sort_by_key(|value| Reverse(value.count));
        Facet {
            name: facet.name().to_owned(),
            vocabulary: facet.vocabulary().map(str::to_owned),
            values,
        }
    }

    fn count_victims(&self, slots: &[u32]) -> u64 {
        // One bit a person, as far as numbers of victims reach.
        let mut seen = vec![0u64; self.ids.len().div_ceil(64)];
        for slot in slots {
            for victim in self.victims.numbers(*slot) {
                let at = victim as usize / 64;
                if at >= seen.len() {
                    seen.resize((at + 1).next_power_of_two(), 0);
                }
                seen[at] |= 1 << (victim % 64);
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
