//! The index against a plain reading of the bundles: same hits, same counts, whatever the selection
//! and whatever was put and removed before.

#![allow(clippy::unwrap_used, missing_docs)]

#[path = "kept/mod.rs"]
#[allow(dead_code)]
mod kept;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::NaiveDate;
use concord_index::{Bounds, DateSpan, Index, Regions, Selection, Sort, SortKey, words};
use concord_model::{EventBundle, Id, Place, Stated};
use concord_synthetic::Generator;
use proptest::prelude::*;

static REGIONS: LazyLock<Regions> = LazyLock::new(|| {
    Regions::load(include_bytes!("../../../catalogue/regions/admin1.bin")).unwrap()
});
static EVENTS: LazyLock<Vec<EventBundle>> =
    LazyLock::new(|| Generator::new(11).take(400).collect());
static READINGS: LazyLock<Vec<Reading>> =
    LazyLock::new(|| EVENTS.iter().map(Reading::of).collect());
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::build(EVENTS.iter().cloned(), &REGIONS));

const FACETS: [&str; 16] = [
    "violation",
    "perpetrator",
    "victim_group",
    "sex",
    "affiliation",
    "occupation",
    "region",
    "precision",
    "year",
    "status",
    "proof",
    "verification",
    "confidentiality",
    "consent",
    "reliability",
    "tag",
];

fn state(value: &Stated<String>) -> String {
    match value {
        Stated::Known(code) => code.clone(),
        Stated::Unknown => "?unknown".to_owned(),
        Stated::Empty => "?empty".to_owned(),
    }
}

fn position(place: &Place) -> Option<(f64, f64)> {
    Some((*place.latitude.known()?, *place.longitude.known()?))
}

fn span(event: &EventBundle) -> Option<(NaiveDate, NaiveDate)> {
    let date = event.event.date.known()?;
    Some((date.earliest().unwrap(), date.latest().unwrap()))
}

/// The codes of an event in a facet, read from the bundle.
fn codes(event: &EventBundle, facet: &str) -> BTreeSet<String> {
    let victims = || {
        let ids: BTreeSet<Id> = event.acts.iter().filter_map(|act| act.victim).collect();
        event.persons.iter().filter(move |person| ids.contains(&person.id))
    };
    let mut codes: BTreeSet<String> = match facet {
        "violation" => event.acts.iter().map(|act| state(&act.violation)).collect(),
        "perpetrator" => {
            event.involvements.iter().map(|part| state(&part.perpetrator_type)).collect()
        }
        "victim_group" => victims()
            .flat_map(|person| match person.groups.is_empty() {
                true => vec!["?empty".to_owned()],
                false => person.groups.iter().cloned().collect(),
            })
            .collect(),
        "sex" => victims().map(|person| state(&person.sex)).collect(),
        "affiliation" => victims().map(|person| state(&person.affiliation)).collect(),
        "occupation" => victims().map(|person| state(&person.occupation)).collect(),
        "region" => event
            .places
            .iter()
            .map(|place| {
                position(place)
                    .and_then(|(lat, lon)| REGIONS.region_at(lat, lon))
                    .unwrap_or("?empty")
                    .to_owned()
            })
            .collect(),
        "precision" => event.places.iter().map(|place| state(&place.precision)).collect(),
        "year" => BTreeSet::from([match (span(event), &event.event.date) {
            (Some((first, _)), _) => first.format("%Y").to_string(),
            (None, date) => state(&date.clone().map(String::from)),
        }]),
        "status" => BTreeSet::from([state(&event.event.status)]),
        "proof" => BTreeSet::from([state(&event.event.proof)]),
        "consent" => BTreeSet::from([state(&event.event.consent)]),
        "reliability" => event.sources.iter().map(|source| state(&source.reliability)).collect(),
        "verification" => BTreeSet::from([state(&event.event.verification)]),
        "confidentiality" => BTreeSet::from([state(&event.event.confidentiality)]),
        "tag" => event.event.tags.clone(),
        other => panic!("{other}"),
    };
    if codes.is_empty() {
        codes.insert("?empty".to_owned());
    }
    codes
}

/// What a plain reading gets out of an event.
struct Reading {
    id: Id,
    codes: Vec<BTreeSet<String>>,
    words: BTreeSet<String>,
    span: Option<(NaiveDate, NaiveDate)>,
    position: Option<(f64, f64)>,
    victims: BTreeSet<Id>,
}

impl Reading {
    fn of(event: &EventBundle) -> Self {
        Self {
            id: event.event.id,
            codes: FACETS.iter().map(|facet| codes(event, facet)).collect(),
            words: event_words(event),
            span: span(event),
            // The first with coordinates; the generator gives places in the order of their ranks.
            position: event.places.iter().find_map(position),
            victims: event.acts.iter().filter_map(|act| act.victim).collect(),
        }
    }
}

fn event_words(event: &EventBundle) -> BTreeSet<String> {
    let known = |text: &Stated<String>| text.known().cloned().unwrap_or_default();
    let mut texts = vec![known(&event.event.title), known(&event.event.description)];
    for person in &event.persons {
        texts.extend([known(&person.name), known(&person.occupation), known(&person.affiliation)]);
        texts.extend(person.other_names.iter().cloned());
    }
    texts.extend(event.involvements.iter().map(|part| known(&part.affiliation)));
    texts.extend(event.places.iter().map(|place| known(&place.name)));
    texts.extend(event.sources.iter().flat_map(|s| [known(&s.title), known(&s.reference)]));
    texts.extend(event.event.tags.iter().cloned());
    texts.iter().flat_map(|text| words(text)).collect()
}

/// Whether a selection takes an event in, one facet left out.
fn fits(event: &Reading, selection: &Selection, without: Option<&str>) -> bool {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let dates = selection.dates.as_ref().is_none_or(|dates| {
        event.span.is_some_and(|(first, last)| last >= day(&dates.from) && first <= day(&dates.to))
    });
    let bounds = selection.bounds.as_ref().is_none_or(|bounds| {
        event.position.is_some_and(|(lat, lon)| {
            (bounds.south..=bounds.north).contains(&lat)
                && (bounds.west..=bounds.east).contains(&lon)
        })
    });
    let query = selection.query.split_whitespace().all(|word| {
        let (word, wanted) = match word.strip_prefix('-') {
            Some(word) => (word, false),
            None => (word, true),
        };
        event.words.iter().any(|own| own.starts_with(word.trim_end_matches('*'))) == wanted
    });
    let facets = FACETS.iter().zip(&event.codes).filter(|(name, _)| Some(**name) != without);
    let facets = facets.into_iter().all(|(name, own)| {
        let chosen = selection.facets.get(*name).filter(|chosen| !chosen.is_empty());
        chosen.is_none_or(|chosen| chosen.iter().any(|code| own.contains(code)))
    });
    let ids = selection.ids.as_ref().is_none_or(|ids| ids.contains(&event.id));
    dates && bounds && query && facets && ids
}

fn check<'a>(
    index: &Index,
    events: impl Iterator<Item = &'a Reading> + Clone,
    selection: &Selection,
) {
    let hits: Vec<_> = events.clone().filter(|event| fits(event, selection, None)).collect();
    let summary = index.summary(selection).unwrap();
    assert_eq!(summary.all, events.clone().count() as u64);
    assert_eq!(summary.total, hits.len() as u64);
    let found: BTreeSet<Id> = index.ids(selection).unwrap().into_iter().collect();
    assert_eq!(found, hits.iter().map(|event| event.id).collect());
    let with_place = hits.iter().filter(|event| event.position.is_some()).count() as u64;
    assert_eq!(summary.with_place, with_place);
    let victims: BTreeSet<Id> =
        hits.iter().flat_map(|event| event.victims.iter().copied()).collect();
    assert_eq!(summary.victims, victims.len() as u64);
    for (at, (facet, name)) in summary.facets.iter().zip(FACETS).enumerate() {
        assert_eq!(facet.name, name);
        let mut expected: BTreeMap<String, u64> = BTreeMap::new();
        for event in events.clone().filter(|event| fits(event, selection, Some(name))) {
            for code in &event.codes[at] {
                *expected.entry(code.clone()).or_default() += 1;
            }
        }
        let counted = facet.values.iter().filter(|value| value.count > 0);
        let counted: BTreeMap<String, u64> =
            counted.map(|value| (value.code.clone(), value.count)).collect();
        assert_eq!(counted, expected, "{name}");
        assert!(facet.values.is_sorted_by(|one, next| one.count >= next.count));
    }
    let dated = hits.iter().filter(|event| event.span.is_some()).count() as u64;
    assert_eq!(summary.years.iter().map(|year| year.count).sum::<u64>(), dated);
    check_map(index, selection, with_place);
    check_rows(index, selection, &found);
}

fn check_map(index: &Index, selection: &Selection, with_place: u64) {
    let world = Bounds { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };
    for resolution in [0.5, 0.01] {
        let map = index.map(selection, world.clone(), resolution).unwrap();
        assert_eq!((map.with_place, map.in_view), (with_place, with_place));
        assert_eq!(map.marks.iter().map(|mark| mark.count).sum::<u64>(), map.in_view);
    }
    let view = Bounds { west: -71.5, south: -40.0, east: -70.5, north: -30.0 };
    let map = index.map(selection, view.clone(), 0.02).unwrap();
    let inside = Selection { bounds: Some(view), ..selection.clone() };
    if selection.bounds.is_none() {
        assert_eq!(map.in_view, index.summary(&inside).unwrap().total);
    }
    assert_eq!(map.marks.iter().map(|mark| mark.count).sum::<u64>(), map.in_view);
}

/// Pages together are the whole list, once and in order, either way round.
/// What the first section of a snapshot answers by itself.
fn check_first(first: &Index, whole: &Index, selection: &Selection) {
    let plain = match selection.is_plain() {
        true => selection.clone(),
        false => {
            let Selection { facets, dates, bounds, areas, open_only, .. } = selection.clone();
            Selection { facets, dates, bounds, areas, open_only, ..Selection::default() }
        }
    };
    assert!(plain.is_plain());
    assert_eq!(first.summary(&plain), whole.summary(&plain));
    assert_eq!(first.regions(), whole.regions());
    let plainly: Vec<Sort> = Sort::ALL.iter().copied().filter(|sort| sort.is_plain()).collect();
    for sort in &plainly {
        let order = [SortKey { column: *sort, descending: true }];
        let table = |index: &Index| {
            index.table(&plain, &plainly, (&order, |_, _| None), (0, 50), true).unwrap()
        };
        assert_eq!(table(first), table(whole), "{sort:?}");
        let rows = |index: &Index| index.rows(&plain, *sort, false, 0, 50).unwrap();
        assert_eq!(rows(first), rows(whole), "{sort:?}");
    }
    let view = || Bounds { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };
    let map = |index: &Index| index.map(&plain, view(), 0.1).unwrap();
    assert_eq!(map(first), map(whole));
    let density = |index: &Index| index.density(&plain, view(), 1.0, 8.0).unwrap();
    assert_eq!(density(first), density(whole));
}

fn check_rows(index: &Index, selection: &Selection, found: &BTreeSet<Id>) {
    for sort in [Sort::Date, Sort::Title, Sort::Place, Sort::Victims, Sort::Violation] {
        for descending in [false, true] {
            let mut rows = Vec::new();
            while rows.len() < found.len() {
                let offset = rows.len() as u64;
                let page = index.rows(selection, sort, descending, offset, 97).unwrap();
                assert_eq!(page.total, found.len() as u64);
                assert!(!page.rows.is_empty());
                rows.extend(page.rows);
            }
            assert_eq!(rows.iter().map(|row| row.id).collect::<BTreeSet<_>>(), *found);
            let keys = rows.iter().filter_map(|row| match sort {
                Sort::Date => row.earliest.clone(),
                Sort::Title => Some(concord_index::fold(&row.title)),
                Sort::Place => row.place.as_deref().map(concord_index::fold),
                Sort::Victims => Some(format!("{:06}", row.victims)),
                Sort::Violation => row.violations.first().cloned(),
                other => unreachable!("{other:?} is not listed above"),
            });
            let keys: Vec<String> = keys.collect();
            let sorted = keys.is_sorted_by(|one, next| match descending {
                false => one <= next,
                true => one >= next,
            });
            assert!(sorted, "{sort:?} {descending}");
        }
    }
}

/// A word of some event, cut to a prefix.
fn query_word() -> impl Strategy<Value = String> {
    (0..EVENTS.len(), any::<prop::sample::Index>(), 1usize..5, prop::bool::weighted(0.2)).prop_map(
        |(event, word, length, negated)| {
            let own: Vec<&String> = READINGS[event].words.iter().collect();
            let word: String = own[word.index(own.len())].chars().take(length).collect();
            format!("{}{word}*", if negated { "-" } else { "" })
        },
    )
}

fn facet_choice() -> impl Strategy<Value = (String, Vec<String>)> {
    (0..FACETS.len(), prop::collection::vec(0..EVENTS.len(), 1..4)).prop_map(|(facet, events)| {
        let chosen: BTreeSet<String> =
            events.iter().flat_map(|event| READINGS[*event].codes[facet].clone()).collect();
        (FACETS[facet].to_owned(), chosen.into_iter().collect())
    })
}

fn selection() -> impl Strategy<Value = Selection> {
    let dates = prop::option::weighted(0.3, (0i64..6_000, 0i64..2_000)).prop_map(|dates| {
        let day = |after: i64| {
            let start = NaiveDate::from_ymd_opt(1973, 9, 1).unwrap();
            (start + chrono::Duration::days(after)).to_string()
        };
        dates.map(|(from, length)| DateSpan { from: day(from), to: day(from + length) })
    });
    let bounds = prop::option::weighted(0.3, (-72.5..-70.5, -54.0..-20.0)).prop_map(|corner| {
        corner.map(|(west, south): (f64, f64)| Bounds {
            west,
            south,
            east: west + 1.0,
            north: south + 9.0,
        })
    });
    let ids = prop::option::weighted(0.1, prop::collection::vec(0..EVENTS.len(), 0..80))
        .prop_map(|ids| ids.map(|ids| ids.iter().map(|at| EVENTS[*at].event.id).collect()));
    (
        prop::collection::vec(query_word(), 0..3),
        prop::collection::vec(facet_choice(), 0..4),
        dates,
        bounds,
        ids,
    )
        .prop_map(|(query, facets, dates, bounds, ids)| Selection {
            query: query.join(" "),
            facets: facets.into_iter().collect(),
            dates,
            bounds,
            areas: None,
            cell: None,
            ids,
            except: None,
            open_only: false,
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn any_selection_is_counted_as_a_plain_reading_counts_it(selection in selection()) {
        check(&INDEX, READINGS.iter(), &selection);
    }

    #[test]
    fn any_history_of_puts_and_removals_ends_where_a_fresh_build_does(
        steps in prop::collection::vec(
            (prop::bool::weighted(0.7), 0usize..60, 0usize..60, prop::option::weighted(0.4, 0usize..99)),
            1..120,
        ),
        selection in selection(),
    ) {
        let mut index = Index::default();
        let mut held: BTreeMap<Id, EventBundle> = BTreeMap::new();
        for (put, event, content, asked) in steps {
            // An order that was asked for is kept right as events change.
            if let Some(asked) = asked {
                let sort = Sort::ALL[asked % Sort::ALL.len()];
                index.rows(&Selection::default(), sort, false, 0, 1).unwrap();
            }
            // One event takes over the content of another: everything about it changes.
            let id = EVENTS[event].event.id;
            if put {
                let mut bundle = EVENTS[content].clone();
                bundle.event.id = id;
                index.put(&bundle, &REGIONS);
                held.insert(id, bundle);
            } else {
                index.remove(id);
                held.remove(&id);
            }
        }
        let events: Vec<EventBundle> = held.into_values().collect();
        let readings: Vec<Reading> = events.iter().map(Reading::of).collect();
        check(&index, readings.iter(), &selection);
        let fresh = Index::build(events.iter().cloned(), &REGIONS);
        prop_assert_eq!(index.summary(&selection).unwrap(), fresh.summary(&selection).unwrap());
        let kept = kept::whole(&index);
        for sort in Sort::ALL {
            for (selection, descending) in [(&selection, false), (&Selection::default(), true)] {
                let rows = |index: &Index, (offset, limit)| {
                    index.rows(selection, *sort, descending, offset, limit).unwrap()
                };
                for page in [(0, 1_000), (3, 2)] {
                    prop_assert_eq!(rows(&index, page), rows(&fresh, page), "{:?}", sort);
                    prop_assert_eq!(rows(&kept, page), rows(&fresh, page), "{:?}", sort);
                }
            }
        }
        prop_assert_eq!(
            index.facts().collect::<Vec<_>>(),
            fresh.facts().collect::<Vec<_>>()
        );
        for event in &events {
            prop_assert_eq!(index.children(event.event.id), fresh.children(event.event.id));
            for person in &event.persons {
                prop_assert_eq!(index.events_of(person.id), fresh.events_of(person.id));
            }
        }
        prop_assert_eq!(index.persons("a", 50), fresh.persons("a", 50));
        prop_assert_eq!(kept.summary(&selection).unwrap(), fresh.summary(&selection).unwrap());
        prop_assert_eq!(kept.persons("a", 50), fresh.persons("a", 50));
        check_first(&kept::first(&index), &kept, &selection);
    }
}
