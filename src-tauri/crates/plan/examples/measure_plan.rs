//! Times coverage on made-up events: `cargo run --release -p concord-plan --example measure_plan [EVENTS [MEASURES]]`.

#![allow(clippy::print_stdout)]

use std::sync::Arc;
use std::time::Instant;

use chrono::NaiveDate;
use concord_model::{Catalogue, Edtf, Id, Measure, Stated};
use concord_plan::{Coverage, CoverageSelection, Dimension, EventFacts, Plan};

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

/// Measures of the catalogue, again and again, every third with a scope of its own.
fn measures(catalogue: &Catalogue, types: &[String], wanted: usize) -> Vec<Measure> {
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
    catalogue.measures.iter().cycle().take(wanted).enumerate().map(measure).collect()
}

fn main() {
    let argument = |at| std::env::args().nth(at).and_then(|text| text.parse().ok());
    let count: usize = argument(1).unwrap_or(100_000);
    let wanted: usize = argument(2).unwrap_or(300);
    let catalogue = Catalogue::bundled();
    let types: Vec<String> = catalogue
        .vocabulary("violation-type")
        .map(|types| types.terms.iter().map(|term| term.code.clone()).take(20).collect())
        .unwrap_or_default();
    let mut numbers = Numbers(1);
    let events: Vec<EventFacts> =
        (0..count as u64).map(|number| event(number, &mut numbers, &types)).collect();
    let measures = measures(catalogue, &types, wanted);

    let plan = Plan { measures, catalogue: Arc::new(catalogue.clone()), ..Plan::default() };
    for _ in 0..3 {
        let (given, plan) = (events.clone(), plan.clone());
        let measures = plan.measures.len();
        let start = Instant::now();
        let mut coverage = Coverage::of(given, plan);
        println!("{count} events, {measures} measures: judged in {:.1?}", start.elapsed());
        timed("edit of an event", || coverage.update([events[count / 2].clone()], &[]));
        let whole = coverage.whole();
        for dimension in Dimension::ALL {
            timed(dimension.name(), || whole.matrix(dimension, None));
        }
        timed("gaps", || whole.gaps(None, None));
        timed("proposals", || whole.proposals());
        timed("flow", || whole.flow(Dimension::Region));
        let open = CoverageSelection { answered: Some(false), ..CoverageSelection::default() };
        timed("one selection", || whole.events_of(&open));
    }
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) {
    let start = Instant::now();
    let made = work();
    println!("  {what}: {:.1?}", start.elapsed());
    drop(made);
}
