//! Times the index by itself on made-up events, and tells where its snapshot's bytes lie:
//! `cargo run --release -p concord-index --example measure_index [EVENTS]`.

#![allow(clippy::print_stdout, missing_docs)]

use std::time::{Duration, Instant};

use concord_index::{Bounds, DateSpan, Index, Regions, Selection, Sort};
use concord_model::{EventBundle, Stated};
use concord_synthetic::Generator;

fn timed<T>(what: &str, run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = run();
    println!("{what:44} {:9.3} ms", start.elapsed().as_secs_f64() * 1e3);
    result
}

/// The least of several runs: what the work costs where nothing else is under way.
fn least<T>(what: &str, mut run: impl FnMut() -> T) {
    let mut least = Duration::MAX;
    for _ in 0..9 {
        let start = Instant::now();
        std::hint::black_box(run());
        least = least.min(start.elapsed());
    }
    println!("{what:44} {:9.3} ms", least.as_secs_f64() * 1e3);
}

/// Writes the index's sections and reads them again.
fn snapshot(index: &Index) {
    for number in 0..Index::SECTIONS {
        let bytes = timed(&format!("section {number} written"), || index.section(number));
        println!("{:44} {:9.1} MB", format!("section {number}"), bytes.len() as f64 / 1e6);
        timed(&format!("section {number} read"), || match number {
            0 => drop(Index::read_first(&bytes).expect("it was written just now")),
            _ => drop(Index::read_section(number, &bytes).expect("it was written just now")),
        });
    }
}

fn main() {
    let size = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(100_000);
    let regions = Regions::load(include_bytes!("../../../catalogue/regions/admin1.bin"));
    let regions = regions.expect("the regions are part of the product");
    let events = || Generator::ucdp(20_261_124).take(size);
    timed("made up", || events().count());
    let mut index = timed("made up and built", || Index::build(events(), &regions));
    snapshot(&index);
    let everything = Selection::default();
    let whole = timed("everything counted", || index.summary(&everything)).expect("well formed");
    timed("first page", || index.rows(&everything, Sort::Date, false, 0, 200)).expect("rows");

    let mut broad = Selection::default();
    for name in ["perpetrator", "occupation", "region"] {
        let facet = whole.facets.iter().find(|facet| facet.name == name).expect("a facet");
        let codes = facet.values.iter().enumerate().filter(|(place, _)| *place != 1);
        let codes = codes.map(|(_, value)| value.code.clone()).collect();
        broad.facets.insert(name.to_owned(), codes);
    }
    let (from, to) = ("1998-01-01".to_owned(), "2024-12-31".to_owned());
    broad.dates = Some(DateSpan { from, to });
    let total = index.summary(&broad).expect("well formed").total;
    println!("{:44} {total:9}", "four filters match");
    least("four filters counted", || index.summary(&broad));
    least("four filters, first page", || index.rows(&broad, Sort::Date, false, 0, 200));
    let world = Bounds { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };
    least("map of everything", || index.map(&everything, world.clone(), 0.05));
    let search = Selection { query: "tra".to_owned(), ..Selection::default() };
    least("prefix search", || index.rows(&search, Sort::Date, false, 0, 200));

    let some: Vec<EventBundle> = events().step_by(size / 10).collect();
    for (number, mut bundle) in some.into_iter().enumerate() {
        bundle.event.title = Stated::Known(format!("changed {number}"));
        let sort =
            [Sort::Date, Sort::Title, Sort::Place, Sort::Victims, Sort::Violation][number % 5];
        timed("put", || index.put(&bundle, &regions));
        timed("counted", || index.summary(&everything)).expect("well formed");
        timed(&format!("page by {sort:?}"), || {
            index.rows(&everything, sort, false, 0, 200).expect("well formed")
        });
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().filter(|line| line.starts_with("VmRSS")).for_each(|line| println!("{line}"));
}
