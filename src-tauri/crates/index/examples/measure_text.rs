//! What full text takes: memory, snapshot, building, and ranked searches. `measure_text 350000 full`
//! and `measure_text 350000 blank` (the same events without their words); the difference is the text.

use std::time::{Duration, Instant};

use concord_index::{Index, Regions, Selection, Sort, words};
use concord_model::{EventBundle, Stated};
use concord_synthetic::Generator;

fn blank(mut bundle: EventBundle) -> EventBundle {
    bundle.event.title = Stated::Empty;
    bundle.event.description = Stated::Empty;
    bundle.event.tags.clear();
    for person in &mut bundle.persons {
        (person.name, person.other_names) = (Stated::Empty, Vec::new());
        (person.occupation, person.affiliation) = (Stated::Empty, Stated::Empty);
    }
    bundle.places.iter_mut().for_each(|place| place.name = Stated::Empty);
    bundle.involvements.iter_mut().for_each(|part| part.affiliation = Stated::Empty);
    bundle.sources.clear();
    bundle
}

fn resident() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap_or_default();
    line.split_whitespace().skip(1).collect::<Vec<_>>().join(" ")
}

/// Makes a question of a text's words.
type Ask = Box<dyn Fn(&[String], usize) -> String>;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let count: usize = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(100_000);
    let is_blank = arguments.next().is_some_and(|text| text == "blank");
    let events = Generator::new(1).take(count);
    let started = Instant::now();
    let index = match is_blank {
        true => Index::build(events.map(blank), &Regions::default()),
        false => Index::build(events, &Regions::default()),
    };
    let built = started.elapsed();
    let bytes: usize = (0..Index::SECTIONS).map(|number| index.section(number).len()).sum();
    let mut report = format!(
        "{count} events, built in {built:.1?}, snapshot {:.1} MB, resident {}\n",
        bytes as f64 / 1e6,
        resident()
    );
    let sample: Vec<Vec<String>> = Generator::new(1)
        .take(count)
        .step_by(count / 100)
        .map(|event| words(event.event.description.known().map_or("", String::as_str)))
        .collect();
    let start = |words: &[String], at: usize, length: usize| {
        words[at % words.len()].chars().take(length).collect::<String>()
    };
    let kinds: [(&str, Ask); 5] = [
        ("prefix, ranked", Box::new(move |own, at| format!("{}*", start(own, at, 3 + at % 3)))),
        ("word and its forms, ranked", Box::new(|own, at| format!("+{}", own[at % own.len()]))),
        (
            "two prefixes, ranked",
            Box::new(move |own, at| format!("{}* {}*", start(own, at, 3), start(own, at + 5, 3))),
        ),
        (
            "phrase of two, ranked",
            Box::new(|own, at| format!("\"{} {}\"", own[at % 9], own[at % 9 + 1])),
        ),
        (
            "either of two words, ranked",
            Box::new(|own, at| format!("+{} or +{}", own[at % 9], own[9])),
        ),
    ];
    for (name, query) in &kinds {
        for sort in [Sort::Date, Sort::Relevance] {
            let mut times: Vec<(Duration, u64)> = sample
                .iter()
                .enumerate()
                .filter_map(|(at, own)| {
                    let selection = Selection { query: query(own, at), ..Selection::default() };
                    let started = Instant::now();
                    let rows = index.rows(&selection, sort, false, 0, 200).ok()?;
                    Some((started.elapsed(), rows.total))
                })
                .collect();
            times.sort_unstable();
            let at = |share: f64| times[(times.len() as f64 * share) as usize];
            report += &format!(
                "{name}, {sort:?}: median {:.2?} ({} found), p95 {:.2?}, worst {:.2?} ({} found)\n",
                at(0.5).0,
                at(0.5).1,
                at(0.95).0,
                at(0.999).0,
                at(0.999).1
            );
        }
    }
    std::fs::write("/dev/stdout", report).expect("the report is written");
}
