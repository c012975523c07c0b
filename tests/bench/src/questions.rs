//! What is asked of both sides: seeded selections that occur in the data, narrow and broad.

use std::collections::BTreeMap;

use concord_index::{DateSpan, Selection, words};
use concord_model::EventBundle;
use fastrand::Rng;

/// Selections: none, one to three facets, a span of dates, a word; in turn.
pub fn filters(events: &[EventBundle], count: usize, seed: u64) -> Vec<Selection> {
    let mut rng = Rng::with_seed(seed);
    (0..count)
        .map(|number| {
            let mut selection = Selection::default();
            for _ in 0..number % 4 {
                let (facet, code) = choice(&mut rng, events);
                let codes: &mut Vec<String> = selection.facets.entry(facet).or_default();
                if !codes.contains(&code) {
                    codes.push(code);
                }
            }
            if number % 3 == 1 {
                let year = rng.i32(1973..1988);
                selection.dates = Some(DateSpan {
                    from: format!("{year}-{:02}-01", rng.u32(1..=12)),
                    to: format!("{}-12-31", year + rng.i32(0..4)),
                });
            }
            if number % 5 == 2 {
                selection.query = prefix(&mut rng, events);
            }
            selection
        })
        .collect()
}

/// One or two prefixes of three to five letters.
pub fn searches(events: &[EventBundle], count: usize, seed: u64) -> Vec<Selection> {
    let mut rng = Rng::with_seed(seed);
    (0..count)
        .map(|number| {
            let mut query = prefix(&mut rng, events);
            if number % 3 == 2 {
                query = format!("{query} {}", prefix(&mut rng, events));
            }
            Selection { query, ..Selection::default() }
        })
        .collect()
}

/// A prefix of a word that occurs. In Latin letters: both sides fold those alike.
fn prefix(rng: &mut Rng, events: &[EventBundle]) -> String {
    loop {
        let event = &events[rng.usize(0..events.len())].event;
        let text = event.description.known().map_or("", String::as_str);
        let own = words(text);
        let word = &own[rng.usize(0..own.len())];
        if word.is_ascii() && word.len() >= 3 {
            return word[..rng.usize(3..=5).min(word.len())].to_owned();
        }
    }
}

fn choice(rng: &mut Rng, events: &[EventBundle]) -> (String, String) {
    loop {
        let bundle = &events[rng.usize(0..events.len())];
        let (facet, code) = match rng.u32(0..5) {
            0 => ("violation", bundle.acts[0].violation.known()),
            1 => {
                let involvement = bundle.involvements.first();
                ("perpetrator", involvement.and_then(|part| part.perpetrator_type.known()))
            }
            2 => ("sex", bundle.persons[0].sex.known()),
            3 => ("occupation", bundle.persons[0].occupation.known()),
            _ => ("verification", bundle.event.verification.known()),
        };
        if let Some(code) = code {
            return (facet.to_owned(), code.clone());
        }
    }
}

/// A summary's numbers in a form both sides can be compared in: total, with place, victims, counts.
#[derive(Debug, PartialEq)]
pub struct Answer {
    pub total: u64,
    pub with_place: u64,
    pub victims: u64,
    pub counts: BTreeMap<(String, String), u64>,
    /// Rows of the first page by date: identifiers.
    pub page: Vec<concord_model::Id>,
}
