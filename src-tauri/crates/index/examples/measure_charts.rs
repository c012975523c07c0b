//! How long timelines and cross-tables take: `cargo run --release -p concord-index --example
//! measure_charts [EVENTS]`.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::time::{Duration, Instant};

use concord_index::{CrosstabQuestion, Index, Regions, Selection, TimelineQuestion};
use concord_synthetic::Generator;

/// Time this thread has had a processor for, where the system tells it: on a busy machine the clock
/// on the wall says more about the others.
fn processor_time() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(text.split_whitespace().next()?.parse().ok()?))
}

/// The median and the greatest of some runs.
fn measure(name: &str, run: impl Fn()) {
    let mut times: Vec<Duration> = (0..21)
        .map(|_| {
            let (start, before) = (Instant::now(), processor_time());
            run();
            match (before, processor_time()) {
                (Some(before), Some(after)) => after - before,
                _ => start.elapsed(),
            }
        })
        .collect();
    times.sort_unstable();
    println!("{name:<44} median {:>9.2?}  max {:>9.2?}", times[10], times[20]);
}

fn main() {
    let count = std::env::args().nth(1).map_or(350_000, |count| count.parse().unwrap());
    let regions = Regions::load(include_bytes!("../../../catalogue/regions/admin1.bin")).unwrap();
    let index = Index::build(Generator::new(1).take(count), &regions);
    let bytes: usize = (0..Index::SECTIONS).map(|number| index.section(number).len()).sum();
    println!("{count} events, snapshot {bytes} bytes");
    let selection = Selection::default();
    let day = |text: &str| text.parse().unwrap();
    let years = Some((day("1973-01-01"), day("1990-12-31")));
    for (name, unit, split) in [
        ("timeline, whole span", None, None),
        ("timeline, 18 years by month", Some("month"), None),
        ("timeline by month and violation type", Some("month"), Some("violation")),
        ("timeline by month and region", Some("month"), Some("region")),
        ("timeline by month and review", Some("month"), Some("verification")),
    ] {
        measure(name, || {
            let window = unit.and(years);
            let leave_out_withheld = false;
            let selection = &selection;
            let question = TimelineQuestion { selection, window, unit, split, leave_out_withheld };
            index.timeline(&question).unwrap();
        });
    }
    for (rows, columns) in [
        ("violation", None),
        ("violation", Some("region")),
        ("violation", Some("year")),
        ("perpetrator", Some("victim_group")),
        ("sex", Some("age_group")),
        ("tag", Some("month")),
    ] {
        measure(&format!("cross-table of {rows} by {columns:?}"), || {
            let selection = &selection;
            let leave_out_withheld = true;
            let question = CrosstabQuestion { selection, rows, columns, leave_out_withheld };
            index.crosstab(&question).unwrap();
        });
    }
}
