//! What is asked of both sides: seeded selections that occur in the data, narrow and broad.

use std::collections::BTreeMap;

use concord_api::index::{Bounds, DateSpan, SelectionSummary};
use concord_api::messages::register::Selection;
use concord_model::{EventBundle, Id};
use fastrand::Rng;

/// A summary's numbers and the first page, in a form both sides can be compared in.
#[derive(Debug, PartialEq)]
pub struct Answer {
    pub total: u64,
    pub with_place: u64,
    pub victims: u64,
    pub counts: BTreeMap<(String, String), u64>,
    /// Rows of the first page by date: identifiers.
    pub page: Vec<Id>,
}

impl Answer {
    /// Ends the run where the other side answers otherwise, and says in what.
    pub fn assert_same(&self, other: &Self, asked: &dyn std::fmt::Debug) {
        let numbers = |answer: &Self| (answer.total, answer.with_place, answer.victims);
        assert_eq!(numbers(self), numbers(other), "{asked:?}");
        for key in self.counts.keys().chain(other.counts.keys()) {
            assert_eq!(self.counts.get(key), other.counts.get(key), "{key:?} of {asked:?}");
        }
        let place = self.page.iter().zip(&other.page).position(|(one, other)| one != other);
        assert_eq!((place, self.page.len()), (None, other.page.len()), "the page of {asked:?}");
    }
}

/// Makes up questions from a sample of the events.
pub struct Questions<'a> {
    rng: Rng,
    events: &'a [EventBundle],
    /// Everything counted; only broad questions need it.
    whole: Option<&'a SelectionSummary>,
}

impl<'a> Questions<'a> {
    pub fn new(events: &'a [EventBundle], whole: Option<&'a SelectionSummary>, seed: u64) -> Self {
        Self { rng: Rng::with_seed(seed), events, whole }
    }

    /// As people filter: none, one to three facets, a span of dates, a word; in turn.
    pub fn mixed(&mut self, count: usize) -> Vec<Selection> {
        (0..count)
            .map(|number| {
                let mut selection = Selection::default();
                for _ in 0..number % 4 {
                    self.choose(&mut selection);
                }
                if number % 3 == 1 {
                    let year = self.rng.i32(1989..2020);
                    selection.dates = Some(DateSpan {
                        from: format!("{year}-{:02}-01", self.rng.u32(1..=12)),
                        to: format!("{}-12-31", year + self.rng.i32(0..4)),
                    });
                }
                if number % 5 == 2 {
                    selection.query = self.prefix();
                }
                selection
            })
            .collect()
    }

    /// Four filters at once: three facets and a span of years, one choice in each.
    pub fn four_narrow(&mut self, count: usize) -> Vec<Selection> {
        (0..count)
            .map(|_| {
                let year = self.rng.i32(1995..2022);
                let mut selection =
                    Selection { dates: Some(years(year, year + 2)), ..Selection::default() };
                while selection.facets.len() < 3 {
                    self.choose(&mut selection);
                }
                selection
            })
            .collect()
    }

    /// Four filters that together leave about half of the events: in three facets nearly every
    /// value, and nearly every year.
    pub fn four_broad(&mut self, count: usize) -> Vec<Selection> {
        const BROAD: [&str; 8] = [
            "violation",
            "perpetrator",
            "occupation",
            "region",
            "precision",
            "status",
            "verification",
            "victim_group",
        ];
        (0..count)
            .map(|_| {
                let from = self.rng.i32(1996..2000);
                let mut selection =
                    Selection { dates: Some(years(from, 2024)), ..Selection::default() };
                while selection.facets.len() < 3 {
                    let facet = BROAD[self.rng.usize(0..BROAD.len())];
                    let codes = self.most_of(facet);
                    selection.facets.insert(facet.to_owned(), codes);
                }
                selection
            })
            .collect()
    }

    /// The values that cover most of a facet, the most frequent left out at times.
    fn most_of(&mut self, facet: &str) -> Vec<String> {
        let facets = self.whole.map_or(&[][..], |whole| &whole.facets);
        let counted = facets.iter().find(|found| found.name == facet);
        let values = counted.map_or(&[][..], |found| &found.values);
        let all: u64 = values.iter().map(|value| value.count).sum();
        let left_out = self.rng.usize(1..4.min(values.len()));
        let mut codes = Vec::new();
        let mut covered = 0;
        for (place, value) in values.iter().enumerate() {
            if covered < all - all / 50 && place != left_out {
                codes.push(value.code.clone());
                covered += value.count;
            }
        }
        codes
    }

    /// One or two prefixes of three to five letters.
    pub fn prefixes(&mut self, count: usize) -> Vec<Selection> {
        (0..count)
            .map(|number| {
                let mut query = self.prefix();
                if number % 3 == 2 {
                    query = format!("{query} {}", self.prefix());
                }
                Selection { query, ..Selection::default() }
            })
            .collect()
    }

    /// Two or three words in a row that occur.
    pub fn phrases(&mut self, count: usize) -> Vec<Selection> {
        (0..count)
            .map(|_| {
                loop {
                    let words = self.words();
                    let length = self.rng.usize(2..=3);
                    let from = self.rng.usize(0..words.len() - length);
                    let run = &words[from..from + length];
                    if run.iter().all(|word| word.is_ascii()) {
                        let query = format!("\"{}\"", run.join(" "));
                        return Selection { query, ..Selection::default() };
                    }
                }
            })
            .collect()
    }

    /// Views of the map and what is shown in them.
    pub fn views(&mut self, count: usize) -> Vec<(Selection, Bounds)> {
        (0..count)
            .map(|number| {
                let mut selection = Selection::default();
                for _ in 0..number % 2 {
                    self.choose(&mut selection);
                }
                let (west, south) = (-130.0 + 60.0 * self.rng.f64(), -45.0 + 20.0 * self.rng.f64());
                let view = Bounds { west, south, east: west + 220.0, north: south + 90.0 };
                (selection, view)
            })
            .collect()
    }

    fn words(&mut self) -> Vec<String> {
        let event = &self.events[self.rng.usize(0..self.events.len())].event;
        concord_index::words(event.description.known().map_or("", String::as_str))
    }

    /// A prefix of a word that occurs. In Latin letters: both sides fold those alike.
    fn prefix(&mut self) -> String {
        loop {
            let words = self.words();
            let word = &words[self.rng.usize(0..words.len())];
            if word.is_ascii() && word.len() >= 3 {
                // As FTS5 understands it: words that begin so, and no other forms of them.
                return format!("{}*", &word[..self.rng.usize(3..=5).min(word.len())]);
            }
        }
    }

    /// Adds one code of some event.
    fn choose(&mut self, selection: &mut Selection) {
        let bundle = &self.events[self.rng.usize(0..self.events.len())];
        let victim = &bundle.persons[0];
        let (facet, code) = match self.rng.u32(0..6) {
            0 => ("violation", bundle.acts[0].violation.known()),
            1 => ("perpetrator", bundle.involvements[0].perpetrator_type.known()),
            2 => ("sex", victim.sex.known()),
            3 => ("occupation", victim.occupation.known()),
            4 => ("affiliation", victim.affiliation.known()),
            _ => ("verification", bundle.event.verification.known()),
        };
        if let Some(code) = code {
            let codes: &mut Vec<String> = selection.facets.entry(facet.to_owned()).or_default();
            if !codes.contains(code) {
                codes.push(code.clone());
            }
        }
    }
}

fn years(from: i32, to: i32) -> DateSpan {
    DateSpan { from: format!("{from}-01-01"), to: format!("{to}-12-31") }
}
