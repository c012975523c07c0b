//! Times coverage on made-up events: `cargo run --release -p concord-plan --example measure_plan [EVENTS]`.

#![allow(clippy::print_stdout)]

use std::time::Instant;

use chrono::NaiveDate;
use concord_model::{Catalogue, Edtf, Id, Measure, Stated};
use concord_plan::{Coverage, CoverageSelection, EventFacts};

/// A linear congruential generator: the same events on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

fn event(number: u64, numbers: &mut Numbers, types: &[String]) -> EventFacts {
    let year = 1973 + numbers.below(18) as i32;
    let day = NaiveDate::from_yo_opt(year, 1 + numbers.below(365) as u32);
    let one_of = |codes: &[String], at: u64| codes[at as usize % codes.len()].clone();
    let violations = (0..=numbers.below(2)).map(|_| one_of(types, numbers.below(20))).collect();
    EventFacts {
        id: Id::from_u128(u128::from(number)),
        violations,
        regions: vec![format!("CL-{}", numbers.below(16))],
        victim_groups: (0..numbers.below(3)).map(|_| format!("G-{}", numbers.below(8))).collect(),
        perpetrator_types: Vec::new(),
        earliest: day,
        latest: day,
    }
}

/// One measure for each of the catalogue, every third with a scope of its own.
fn measures(catalogue: &Catalogue, types: &[String]) -> Vec<Measure> {
    let measure = |(at, template): (usize, &concord_model::catalogue::MeasureTemplate)| Measure {
        id: Id::from_u128(1 << 64 | at as u128),
        catalogue: template.code.as_str().into(),
        duties: template.duties.iter().cloned().collect(),
        violations: types.iter().filter(|_| at % 3 == 0).take(at % 9).cloned().collect(),
        regions: (0..at % 5).filter(|_| at % 3 == 1).map(|n| format!("CL-{n}")).collect(),
        victim_groups: (0..at % 4).filter(|_| at % 6 == 2).map(|n| format!("G-{n}")).collect(),
        period: match at % 4 {
            0 => Edtf::parse(&format!("{}/1990-03-11", 1973 + at % 9))
                .map_or(Stated::Empty, Stated::Known),
            _ => Stated::Empty,
        },
        ..Measure::default()
    };
    catalogue.measures.iter().enumerate().map(measure).collect()
}

fn main() {
    let count = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(100_000);
    let catalogue = Catalogue::bundled();
    let types: Vec<String> = catalogue
        .vocabulary("violation-type")
        .map(|types| types.terms.iter().map(|term| term.code.clone()).take(20).collect())
        .unwrap_or_default();
    let mut numbers = Numbers(1);
    let events: Vec<EventFacts> =
        (0..count).map(|number| event(number, &mut numbers, &types)).collect();
    let measures = measures(catalogue, &types);

    for _ in 0..3 {
        let given = events.clone();
        let start = Instant::now();
        let coverage = Coverage::of(given, &measures, &[], catalogue);
        let judged = start.elapsed();
        let matrix = coverage.matrix();
        let whole = start.elapsed();
        let unanswered = coverage.events_of(&CoverageSelection {
            answered: Some(false),
            ..CoverageSelection::default()
        });
        println!(
            "{count} events, {} measures: judged in {judged:.1?}, with matrix and {} findings {whole:.1?}, \
             one selection of {} events {:.1?}",
            measures.len(),
            matrix.findings.len(),
            unanswered.len(),
            start.elapsed() - whole,
        );
    }
}
