//! Cross-tables and timelines against a plain count over the events.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "kept/mod.rs"]
#[allow(dead_code)]
mod kept;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use concord_index::{
    CellPart, CellSelection, Counts, CrosstabQuestion, DIMENSIONS, DateSpan, Index, Regions,
    Selection, TimelineQuestion,
};
use concord_model::{Act, Edtf, EventBundle, Id, Source, Stated};
use concord_synthetic::Generator;
use proptest::prelude::*;

static REGIONS: LazyLock<Regions> = LazyLock::new(|| {
    Regions::load(include_bytes!("../../../catalogue/regions/admin1.bin")).unwrap()
});

/// Made-up events, made harder: acts with one place of several, minors stated, several perpetrators,
/// events without acts, acts without victims, sources of differing reliability, proofs, open dates.
static EVENTS: LazyLock<Vec<EventBundle>> = LazyLock::new(|| {
    let mut events: Vec<EventBundle> = Generator::new(5).take(240).collect();
    for (at, event) in events.iter_mut().enumerate() {
        let proofs = [Stated::from("SP-1"), Stated::from("SP-2"), Stated::Unknown, Stated::Empty];
        event.event.proof = proofs[at % 4].clone();
        for (number, act) in event.acts.iter_mut().enumerate() {
            match (at + number) % 5 {
                0 => act.places.truncate(1),
                1 => act.places.clear(),
                2 => act.minor = Stated::Known(number % 2 == 0),
                3 => act.minor = Stated::Unknown,
                _ => {}
            }
        }
        if at % 3 == 0 {
            event.event.deaths_best = Stated::Known(at as i64 + 1);
            event.event.deaths_low = Stated::Known(at as i64);
            event.event.deaths_high = match at % 2 {
                0 => Stated::Known(at as i64 * 300),
                _ => Stated::Unknown,
            };
        }
        match at % 20 {
            3 => (event.acts, event.involvements) = (Vec::new(), Vec::new()),
            4 => event.acts[0].victim = None,
            5 => event.event.date = Stated::Known(Edtf::from_stored("../1975-02".to_owned())),
            6 => event.event.date = Stated::Known(Edtf::from_stored("1975-02/..".to_owned())),
            7 => event.event.date = Stated::Known(Edtf::from_stored("197X".to_owned())),
            8 | 9 => {
                if let Some(part) = event.involvements.first().cloned() {
                    let perpetrator_type = Stated::from("PRP-OCC");
                    let mut bytes = *part.id.as_bytes();
                    bytes[0] ^= 1;
                    let id = Id::from_bytes(bytes);
                    event.involvements.push(concord_model::Involvement {
                        id,
                        perpetrator_type,
                        ..part
                    });
                }
            }
            10 => {
                let reliability = Stated::from("high");
                event.sources.push(Source { reliability, ..Source::default() });
            }
            _ => {}
        }
    }
    events
});
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::build(EVENTS.iter().cloned(), &REGIONS));

fn state(value: &Stated<String>) -> String {
    match value {
        Stated::Known(code) => code.clone(),
        Stated::Unknown => "?unknown".to_owned(),
        Stated::Empty => "?empty".to_owned(),
    }
}

type Span = (Option<NaiveDate>, Option<NaiveDate>);

fn span(event: &EventBundle) -> Option<Span> {
    event.event.date.known().map(Edtf::hull)
}

fn time(event: &EventBundle, part: impl Fn(NaiveDate) -> String) -> String {
    match span(event) {
        None => state(&event.event.date.clone().map(|date| date.to_string())),
        Some((Some(first), Some(last))) if part(first) == part(last) => part(first),
        Some(_) => "?imprecise".to_owned(),
    }
}

fn region(event: &EventBundle, place: &concord_model::Place) -> String {
    let _ = event;
    match &place.region {
        Stated::Empty => match (place.latitude.known(), place.longitude.known()) {
            (Some(lat), Some(lon)) => REGIONS.region_at(*lat, *lon).unwrap_or("?empty").to_owned(),
            _ => "?empty".to_owned(),
        },
        stated => state(stated),
    }
}

fn age_group(age: &Stated<i64>) -> String {
    match age {
        Stated::Known(age) => match age {
            0..=4 => "0-4",
            5..=11 => "5-11",
            12..=17 => "12-17",
            18..=29 => "18-29",
            30..=44 => "30-44",
            45..=59 => "45-59",
            _ => "60+",
        }
        .to_owned(),
        other => state(&other.clone().map(|age| age.to_string())),
    }
}

fn minor(act: &Act) -> String {
    match (&act.minor, &act.age) {
        (Stated::Known(true), _) => "yes".to_owned(),
        (Stated::Known(false), _) => "no".to_owned(),
        (_, Stated::Known(age)) => if *age < 18 { "yes" } else { "no" }.to_owned(),
        (Stated::Empty, Stated::Empty) => "?empty".to_owned(),
        _ => "?unknown".to_owned(),
    }
}

/// The values of one act of an event (or of an event without acts), read from the bundle.
fn values(event: &EventBundle, act: Option<&Act>, dimension: &str) -> BTreeSet<String> {
    let victim = || {
        let id = act?.victim?;
        event.persons.iter().find(|person| person.id == id)
    };
    let none = || "?empty".to_owned();
    let one = |code: String| BTreeSet::from([code]);
    let mut codes: BTreeSet<String> = match dimension {
        "violation" => one(act.map_or_else(none, |act| state(&act.violation))),
        "violation_group" => {
            let code = act.map_or_else(none, |act| state(&act.violation));
            one(code.split('-').next().unwrap().to_owned())
        }
        "perpetrator" => event
            .involvements
            .iter()
            .filter(|part| act.is_some_and(|act| part.act == Some(act.id)))
            .map(|part| state(&part.perpetrator_type))
            .collect(),
        "victim_group" => victim().map(|person| person.groups.clone()).unwrap_or_default(),
        "sex" => one(victim().map_or_else(none, |person| state(&person.sex))),
        "age_group" => one(act.map_or_else(none, |act| age_group(&act.age))),
        "minor" => one(act.map_or_else(none, minor)),
        "region" => {
            let own = act.filter(|act| !act.places.is_empty());
            let places = event.places.iter();
            let places =
                places.filter(|place| own.is_none_or(|act| act.places.contains(&place.id)));
            places.map(|place| region(event, place)).collect()
        }
        "tag" => event.event.tags.clone(),
        "status" => one(state(&event.event.status)),
        "proof" => one(state(&event.event.proof)),
        "verification" => one(state(&event.event.verification)),
        "confidentiality" => one(state(&event.event.confidentiality)),
        "source_type" => event.sources.iter().map(|source| state(&source.source_type)).collect(),
        "reliability" => event.sources.iter().map(|source| state(&source.reliability)).collect(),
        "decade" => one(time(event, |day| format!("{}X", day.year() / 10))),
        "year" => one(time(event, |day| day.format("%Y").to_string())),
        "month" => one(time(event, |day| day.format("%Y-%m").to_string())),
        other => panic!("{other}"),
    };
    if codes.is_empty() {
        codes.insert(none());
    }
    codes
}

/// Sets of what is counted; the counts are their sizes.
#[derive(Default)]
struct Sets {
    events: BTreeSet<Id>,
    acts: BTreeSet<Id>,
    victims: BTreeSet<Id>,
}

impl Sets {
    fn add(&mut self, event: &EventBundle, act: Option<&Act>) {
        self.events.insert(event.event.id);
        if let Some(act) = act {
            self.acts.insert(act.id);
            self.victims.extend(act.victim);
        }
    }

    fn counts(&self) -> Counts {
        let estimated = EVENTS.iter().filter(|event| self.events.contains(&event.event.id));
        let estimated = estimated.filter(|event| event.event.deaths_best != Stated::Empty);
        let sum = |of: fn(&concord_model::Event) -> &Stated<i64>| {
            let stated = |event: &EventBundle| {
                of(&event.event).known().or(event.event.deaths_best.known()).copied()
            };
            estimated.clone().filter_map(stated).sum::<i64>() as u64
        };
        Counts {
            events: self.events.len() as u64,
            acts: self.acts.len() as u64,
            victims: self.victims.len() as u64,
            estimated: estimated.clone().count() as u64,
            deaths: sum(|event| &event.deaths_best),
            deaths_low: sum(|event| &event.deaths_low),
            deaths_high: sum(|event| &event.deaths_high),
        }
    }
}

fn lines(event: &EventBundle) -> Vec<Option<&Act>> {
    match event.acts.is_empty() {
        true => vec![None],
        false => event.acts.iter().map(Some).collect(),
    }
}

fn selected(selection: &Selection) -> Vec<&'static EventBundle> {
    let ids: BTreeSet<Id> = INDEX.ids(selection).unwrap().into_iter().collect();
    EVENTS.iter().filter(|event| ids.contains(&event.event.id)).collect()
}

fn counted(sets: &BTreeMap<String, Sets>) -> BTreeMap<String, Counts> {
    sets.iter().map(|(code, sets)| (code.clone(), sets.counts())).collect()
}

fn check_table(selection: &Selection, rows: &str, columns: Option<&str>, leave_out: bool) {
    let question = CrosstabQuestion { selection, rows, columns, leave_out_withheld: leave_out };
    let table = INDEX.crosstab(&question).unwrap();
    let all = selected(selection);
    let withheld = all.iter().filter(|event| !concord_model::leave::may_leave(event)).count();
    assert_eq!(table.withheld, withheld as u64);
    let events =
        all.into_iter().filter(|event| !leave_out || concord_model::leave::may_leave(event));
    let mut total = Sets::default();
    let mut by_row: BTreeMap<String, Sets> = BTreeMap::new();
    let mut by_column: BTreeMap<String, Sets> = BTreeMap::new();
    let mut by_review: BTreeMap<String, Sets> = BTreeMap::new();
    let mut by_cell: BTreeMap<(String, String), Sets> = BTreeMap::new();
    let mut without_victim = 0;
    let (mut undated, mut imprecise) = (0, 0);
    for event in events {
        match time(event, |day| day.format("%Y").to_string()).as_str() {
            "?imprecise" => imprecise += 1,
            "?unknown" | "?empty" => undated += 1,
            _ => {}
        }
        for act in lines(event) {
            total.add(event, act);
            without_victim += u64::from(act.is_some_and(|act| act.victim.is_none()));
            by_review.entry(state(&event.event.verification)).or_default().add(event, act);
            for row in values(event, act, rows) {
                by_row.entry(row.clone()).or_default().add(event, act);
                for column in columns.iter().flat_map(|name| values(event, act, name)) {
                    by_cell.entry((row.clone(), column)).or_default().add(event, act);
                }
            }
            for column in columns.iter().flat_map(|name| values(event, act, name)) {
                by_column.entry(column).or_default().add(event, act);
            }
        }
    }
    let read = |lines: &[concord_index::CrosstabLine]| -> BTreeMap<String, Counts> {
        lines.iter().map(|line| (line.code.clone(), line.counts)).collect()
    };
    assert_eq!(table.total, total.counts());
    assert_eq!(read(&table.rows), counted(&by_row));
    assert_eq!(read(&table.columns), counted(&by_column));
    assert_eq!(read(&table.verification), counted(&by_review));
    assert_eq!(table.acts_without_victim, without_victim);
    assert_eq!((table.undated, table.imprecise), (undated, imprecise));
    let cells: BTreeMap<(String, String), Counts> = table
        .cells
        .iter()
        .map(|cell| {
            let row = table.rows[cell.row as usize].code.clone();
            ((row, table.columns[cell.column as usize].code.clone()), cell.counts)
        })
        .collect();
    let expected: BTreeMap<_, _> =
        by_cell.iter().map(|(place, sets)| (place.clone(), sets.counts())).collect();
    assert_eq!(cells, expected, "{rows} by {columns:?}");
    check_cell(selection, rows, columns, &by_cell);
}

/// A cell opens exactly the events it counts.
fn check_cell(
    selection: &Selection,
    rows: &str,
    columns: Option<&str>,
    by_cell: &BTreeMap<(String, String), Sets>,
) {
    let (Some(columns), Some(((row, column), _))) = (columns, by_cell.iter().next_back()) else {
        return;
    };
    let part = |dimension: &str, code: &str| CellPart {
        dimension: dimension.to_owned(),
        codes: vec![code.to_owned()],
    };
    let cell = CellSelection { parts: vec![part(rows, row), part(columns, column)] };
    let inside = Selection { cell: Some(cell), ..selection.clone() };
    let found: BTreeSet<Id> = INDEX.ids(&inside).unwrap().into_iter().collect();
    let expected: BTreeSet<Id> = selected(selection)
        .into_iter()
        .filter(|event| {
            lines(event).into_iter().any(|act| {
                values(event, act, rows).contains(row)
                    && values(event, act, columns).contains(column)
            })
        })
        .map(|event| event.event.id)
        .collect();
    assert_eq!(found, expected, "{rows}={row} {columns}={column}");
}

fn bucket_of(unit: &str, day: NaiveDate) -> (i32, u32) {
    match unit {
        "decade" => (day.year().div_euclid(10), 0),
        "year" => (day.year(), 0),
        "month" => (day.year(), day.month()),
        "week" => (day.iso_week().year(), day.iso_week().week()),
        _ => (day.num_days_from_ce(), 0),
    }
}

fn check_timeline(
    selection: &Selection,
    window: Option<(NaiveDate, NaiveDate)>,
    unit: Option<&str>,
    split: Option<&str>,
) {
    let question = TimelineQuestion { selection, window, unit, split, leave_out_withheld: false };
    let line = INDEX.timeline(&question).unwrap();
    let events = selected(selection);
    assert_eq!(line.total, events.len() as u64);
    let sum = line.precise + line.imprecise + line.before + line.after + line.undated;
    assert_eq!(line.total, sum, "nothing is lost");
    let undated = events.iter().filter(|event| span(event).is_none()).count();
    assert_eq!(line.undated, undated as u64);
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    for pair in line.buckets.windows(2) {
        assert_eq!(day(&pair[0].to).succ_opt().unwrap(), day(&pair[1].from));
    }
    let (Some(first), Some(last)) = (line.buckets.first(), line.buckets.last()) else { return };
    let (begin, end) = (day(&first.from), day(&last.to));
    let mut imprecise = BTreeSet::new();
    for (at, bucket) in line.buckets.iter().enumerate() {
        let (from, to) = (day(&bucket.from), day(&bucket.to));
        assert_eq!(bucket_of(&line.unit, from), bucket_of(&line.unit, to), "one bucket");
        let touching: Vec<&&EventBundle> = events
            .iter()
            .filter(|event| {
                span(event).is_some_and(|(first, last)| {
                    last.is_none_or(|last| last >= from) && first.is_none_or(|first| first <= to)
                })
            })
            .collect();
        let (precise, possible): (Vec<&&EventBundle>, Vec<&&EventBundle>) =
            touching.into_iter().partition(|event| {
                let (first, last) = span(event).unwrap();
                first.is_some_and(|day| day >= from) && last.is_some_and(|day| day <= to)
            });
        assert_eq!(bucket.precise, precise.len() as u64);
        assert_eq!(bucket.possible, possible.len() as u64);
        imprecise.extend(possible.iter().map(|event| event.event.id));
        let Some(split) = split else { continue };
        let own = |event: &EventBundle| -> BTreeSet<String> {
            lines(event).into_iter().flat_map(|act| values(event, act, split)).collect()
        };
        let named: BTreeSet<&str> = line.series.iter().map(|one| one.code.as_str()).collect();
        let series = |event: &EventBundle| -> BTreeSet<String> {
            let codes = own(event).into_iter();
            codes.map(|c| if named.contains(c.as_str()) { c } else { "?others".into() }).collect()
        };
        for one in &line.series {
            let having = precise.iter().filter(|event| series(event).contains(&one.code));
            assert_eq!(one.precise[at], having.clone().count() as u64, "{}", one.code);
            let alone = having.filter(|event| series(event).len() == 1).count();
            assert_eq!(one.alone[at], alone as u64, "{}", one.code);
        }
        let alone: u64 = line.series.iter().map(|one| one.alone[at]).sum();
        assert_eq!(bucket.precise, alone + line.several[at], "a stack is as high as its bucket");
    }
    assert_eq!(line.imprecise, imprecise.len() as u64);
    let outside = |event: &&&EventBundle| span(event).is_some_and(|(_, last)| last < Some(begin));
    let before = events.iter().filter(|event| span(event).is_some_and(|span| span.1.is_some()));
    assert_eq!(line.before, before.filter(outside).count() as u64);
    let after =
        events.iter().filter(|event| span(event).is_some_and(|(first, _)| first > Some(end)));
    assert_eq!(line.after, after.count() as u64);
    let spans = INDEX.time_spans(&question, (0, 10_000)).unwrap();
    assert_eq!(spans.total, line.imprecise);
    assert_eq!(spans.spans.iter().map(|span| span.id).collect::<BTreeSet<_>>(), imprecise);
}

fn selection() -> impl Strategy<Value = Selection> {
    let dates = prop::option::weighted(0.3, (0i64..4_000, 30i64..3_000));
    let sexes = prop::option::weighted(0.3, Just(vec!["male".to_owned()]));
    (dates, sexes).prop_map(|(dates, sexes)| Selection {
        dates: dates.map(|(from, length)| {
            let start = NaiveDate::from_ymd_opt(1973, 1, 1).unwrap();
            let day = |after: i64| (start + chrono::Duration::days(after)).to_string();
            DateSpan { from: day(from), to: day(from + length) }
        }),
        facets: sexes.map(|codes| ("sex".to_owned(), codes)).into_iter().collect(),
        ..Selection::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(40) })]

    #[test]
    fn any_table_is_what_a_plain_count_gives(
        selection in selection(),
        rows in 0..DIMENSIONS.len(),
        columns in prop::option::weighted(0.9, 0..DIMENSIONS.len()),
        leave_out in any::<bool>(),
    ) {
        check_table(&selection, DIMENSIONS[rows], columns.map(|at| DIMENSIONS[at]), leave_out);
    }

    #[test]
    fn any_timeline_is_what_a_plain_count_gives(
        selection in selection(),
        window in prop::option::weighted(0.7, (0i64..6_000, 1i64..3_000)),
        unit in prop::option::of(prop::sample::select(vec!["decade", "year", "month", "week", "day"])),
        split in prop::option::of(prop::sample::select(vec![
            "violation", "region", "perpetrator", "victim_group", "verification",
        ])),
    ) {
        let start = NaiveDate::from_ymd_opt(1972, 1, 1).unwrap();
        let day = |after: i64| start + chrono::Duration::days(after);
        let window = window.map(|(from, length)| (day(from), day(from + length)));
        check_timeline(&selection, window, unit, split);
    }
}

#[test]
fn every_table_is_the_same_after_changes_and_from_a_snapshot() {
    let mut index = Index::default();
    for event in EVENTS.iter().take(80) {
        index.put(event, &REGIONS);
    }
    // Each event first holds another's content, then its own; every third one goes.
    for (at, event) in EVENTS.iter().take(80).enumerate() {
        let mut other = EVENTS[at + 100].clone();
        other.event.id = event.event.id;
        index.put(&other, &REGIONS);
        if at % 3 == 0 { index.remove(event.event.id) } else { index.put(event, &REGIONS) }
    }
    let left = EVENTS.iter().take(80).enumerate().filter(|(at, _)| at % 3 != 0);
    let fresh = Index::build(left.map(|(_, event)| event.clone()), &REGIONS);
    let kept = kept::whole(&index);
    let selection = Selection::default();
    for rows in DIMENSIONS {
        let question = CrosstabQuestion {
            selection: &selection,
            rows,
            columns: Some("violation"),
            leave_out_withheld: true,
        };
        let expected = fresh.crosstab(&question).unwrap();
        assert_eq!(index.crosstab(&question).unwrap(), expected, "{rows}");
        assert_eq!(kept.crosstab(&question).unwrap(), expected, "{rows}");
    }
}

#[test]
fn one_person_twice_a_victim_counts_once_as_victim() {
    let mut event = EVENTS.iter().find(|event| event.acts.len() == 1).unwrap().clone();
    event.event.deaths_best = Stated::Empty;
    (event.event.deaths_low, event.event.deaths_high) = (Stated::Empty, Stated::Empty);
    let mut second = event.acts[0].clone();
    second.id = Id::from_bytes([9; 16]);
    second.violation = Stated::from("SGB-01");
    event.acts[0].violation = Stated::from("LIB-01");
    event.acts.push(second);
    let index = Index::build(std::iter::once(event), &REGIONS);
    let selection = Selection::default();
    let question = CrosstabQuestion {
        selection: &selection,
        rows: "violation",
        columns: None,
        leave_out_withheld: false,
    };
    let table = index.crosstab(&question).unwrap();
    assert_eq!(table.total, Counts { events: 1, acts: 2, victims: 1, ..Counts::default() });
    let victims: u64 = table.rows.iter().map(|row| row.counts.victims).sum();
    assert_eq!(victims, 2, "cells may sum to more than the total");
}

#[test]
fn lines_come_in_an_order_a_reader_expects() {
    let selection = Selection::default();
    let table = |rows| {
        let columns = None;
        let question =
            CrosstabQuestion { selection: &selection, rows, columns, leave_out_withheld: false };
        let lines = INDEX.crosstab(&question).unwrap().rows;
        lines.into_iter().map(|line| line.code).collect::<Vec<String>>()
    };
    let ages = table("age_group");
    assert_eq!(ages[..3], ["0-4", "5-11", "12-17"]);
    assert!(ages[ages.len() - 1].starts_with('?'));
    let years = table("year");
    let known = years.iter().take_while(|year| !year.starts_with('?'));
    assert!(known.is_sorted());
    assert_eq!(years[years.len() - 3..].iter().filter(|code| code.starts_with('?')).count(), 3);
}

#[test]
fn what_does_not_exist_is_an_error() {
    let selection = Selection::default();
    let question = CrosstabQuestion {
        selection: &selection,
        rows: "shoe_size",
        columns: None,
        leave_out_withheld: false,
    };
    assert!(INDEX.crosstab(&question).is_err());
    let part = CellPart { dimension: "shoe_size".to_owned(), codes: vec![] };
    let cell = Some(CellSelection { parts: vec![part] });
    assert!(INDEX.ids(&Selection { cell, ..Selection::default() }).is_err());
}

#[test]
fn an_empty_dossier_has_an_empty_timeline() {
    let selection = Selection::default();
    let question = TimelineQuestion {
        selection: &selection,
        window: None,
        unit: None,
        split: Some("violation"),
        leave_out_withheld: false,
    };
    let line = Index::default().timeline(&question).unwrap();
    assert_eq!((line.total, line.buckets.len(), line.first), (0, 0, None));
}
