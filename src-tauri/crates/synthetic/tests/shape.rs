//! The generator gives what its users count on.

#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};

use concord_model::Edtf;
use concord_synthetic::{Generator, write_csv};

#[test]
fn the_same_seed_gives_the_same_events() {
    let one: Vec<_> = Generator::new(5).take(50).collect();
    let same: Vec<_> = Generator::new(5).take(50).collect();
    let other: Vec<_> = Generator::new(6).take(50).collect();
    assert_eq!(one, same);
    assert_ne!(one, other);
}

#[test]
fn events_are_skewed_imprecise_and_partly_unknown() {
    let events: Vec<_> = Generator::new(1).take(5_000).collect();
    let ids: BTreeSet<_> = events.iter().map(|bundle| bundle.event.id).collect();
    assert_eq!(ids.len(), events.len());
    let dates: Vec<&Edtf> = events.iter().filter_map(|b| b.event.date.known()).collect();
    assert!(dates.iter().all(|date| Edtf::parse(date.as_str()).is_ok()));
    let imprecise = dates.iter().filter(|date| date.as_str().len() < 10).count();
    assert!(imprecise > 500, "{imprecise}");
    assert!(events.iter().any(|bundle| bundle.event.date.is_empty()));
    let mut positions: BTreeMap<String, usize> = BTreeMap::new();
    for place in events.iter().flat_map(|bundle| &bundle.places) {
        if let (Some(lat), Some(lon)) = (place.latitude.known(), place.longitude.known()) {
            *positions.entry(format!("{lat} {lon}")).or_default() += 1;
        }
    }
    assert!(positions.values().any(|count| *count > 200));
    assert!(positions.len() > 1_000);
    let persons: Vec<_> = events.iter().flat_map(|bundle| &bundle.persons).collect();
    let distinct: BTreeSet<_> = persons.iter().map(|person| person.id).collect();
    assert!(distinct.len() < persons.len());
}

#[test]
fn the_file_has_one_row_for_each_act() {
    let events: Vec<_> = Generator::new(2).take(100).collect();
    let acts: usize = events.iter().map(|bundle| bundle.acts.len()).sum();
    let mut file = Vec::new();
    let rows = write_csv(events, &mut file).unwrap();
    let mut reader = csv::Reader::from_reader(file.as_slice());
    assert_eq!(reader.headers().unwrap().len(), 58);
    assert_eq!(reader.records().map(Result::unwrap).count(), acts);
    assert_eq!(rows as usize, acts);
}

#[test]
fn events_of_the_second_shape_are_spread_over_the_world_and_have_two_sides() {
    let events: Vec<_> = Generator::ucdp(3).take(3_000).collect();
    assert_eq!(events[..50], Generator::ucdp(3).take(50).collect::<Vec<_>>());
    assert!(events.iter().all(|bundle| bundle.places.len() == 1 && !bundle.acts.is_empty()));
    let dates = events.iter().map(|bundle| bundle.event.date.known().unwrap());
    assert!(dates.clone().all(|date| Edtf::parse(date.as_str()).is_ok()));
    assert!(dates.filter(|date| date.as_str().contains('/')).count() > 100);
    let sides: BTreeMap<_, usize> = events.iter().fold(BTreeMap::new(), |mut counted, bundle| {
        let affiliation = bundle.involvements[0].affiliation.known().unwrap().clone();
        *counted.entry(affiliation).or_default() += 1;
        counted
    });
    assert!(sides.len() > 300);
    assert!(sides.values().any(|count| *count > 200));
    let degrees: Vec<f64> =
        events.iter().filter_map(|b| b.places[0].longitude.known().copied()).collect();
    assert!(degrees.iter().any(|degree| *degree < -90.0));
    assert!(degrees.iter().any(|degree| *degree > 120.0));
}
