//! Areas drawn by hand, density and counts by region.

#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeMap;

use concord_index::{Bounds, Index, Regions, Ring, Selection};
use concord_model::{Act, Event, EventBundle, Id, Person, Place, Stated};

fn event(number: u128, latitude: f64, longitude: f64, precision: &str) -> EventBundle {
    let place = Place {
        id: Id::from_u128(1_000 + number),
        latitude: Stated::Known(latitude),
        longitude: Stated::Known(longitude),
        precision: if precision.is_empty() { Stated::Empty } else { Stated::from(precision) },
        ..Place::default()
    };
    EventBundle {
        event: Event { id: Id::from_u128(number), ..Event::default() },
        places: vec![place],
        ..EventBundle::default()
    }
}

fn index(events: Vec<EventBundle>) -> Index {
    Index::build(events.into_iter(), &Regions::default())
}

fn within(areas: Vec<Ring>) -> Selection {
    Selection { areas: Some(areas), ..Selection::default() }
}

fn inside(index: &Index, areas: Vec<Ring>) -> Vec<u128> {
    let ids = index.ids(&within(areas)).unwrap();
    let mut numbers: Vec<u128> = ids.into_iter().map(|id| id.as_u128()).collect();
    numbers.sort_unstable();
    numbers
}

#[test]
fn an_area_holds_what_lies_inside_its_outline_and_not_what_lies_in_its_rectangle() {
    let index = index(vec![
        event(1, 1.0, 1.0, "LP-1"),
        // In the notch of the letter L.
        event(2, 3.0, 3.0, "LP-1"),
        event(3, 3.5, 0.5, "LP-1"),
        event(4, 9.0, 9.0, "LP-1"),
    ]);
    let letter = vec![[0.0, 0.0], [4.0, 0.0], [4.0, 2.0], [2.0, 2.0], [2.0, 4.0], [0.0, 4.0]];
    assert_eq!(inside(&index, vec![letter.clone()]), [1, 3]);
    let mirrored: Ring = letter.iter().rev().copied().collect();
    assert_eq!(inside(&index, vec![mirrored]), [1, 3]);
    let far = vec![[8.0, 8.0], [10.0, 8.0], [9.0, 10.0]];
    assert_eq!(inside(&index, vec![letter, far]), [1, 3, 4]);
    assert_eq!(inside(&index, vec![]), [0u128; 0]);
}

#[test]
fn an_area_may_lie_across_the_antimeridian_written_either_way() {
    let index = index(vec![
        event(1, -17.0, 179.5, "LP-1"),
        event(2, -17.0, -179.5, "LP-1"),
        event(3, -17.0, 0.0, "LP-1"),
        event(4, -17.0, 178.0, "LP-1"),
        event(5, -17.0, 180.0, "LP-1"),
    ]);
    let jumping = vec![[179.0, -18.0], [-179.0, -18.0], [-179.0, -16.0], [179.0, -16.0]];
    let laid_out = vec![[179.0, -18.0], [181.0, -18.0], [181.0, -16.0], [179.0, -16.0]];
    let other_side = vec![[-181.0, -18.0], [-179.0, -18.0], [-179.0, -16.0], [-181.0, -16.0]];
    for ring in [jumping, laid_out, other_side] {
        assert_eq!(inside(&index, vec![ring.clone()]), [1, 2, 5], "{ring:?}");
    }
}

#[test]
fn what_is_no_area_holds_nothing() {
    let index = index(vec![event(1, 0.0, 0.0, "LP-1")]);
    for ring in [
        vec![],
        vec![[-1.0, -1.0], [1.0, 1.0]],
        vec![[-1.0, -1.0], [1.0, -1.0], [f64::NAN, 1.0]],
        vec![[-1.0, -1.0], [f64::INFINITY, -1.0], [0.0, 1.0]],
    ] {
        assert!(inside(&index, vec![ring]).is_empty());
    }
}

#[test]
fn events_known_no_better_than_to_a_district_are_counted_apart() {
    let index = index(vec![
        event(1, 1.0, 1.0, "LP-1"),
        event(2, 1.0, 1.0, "LP-4"),
        event(3, 1.0, 1.0, "LP-4"),
        event(4, 1.0, 1.0, ""),
        event(5, 9.0, 9.0, "LP-6"),
    ]);
    let view = Bounds { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };
    let coarse = |selection: &Selection| -> Vec<(String, u64)> {
        let map = index.map(selection, view.clone(), 1.0).unwrap();
        map.coarse.into_iter().map(|value| (value.code, value.count)).collect()
    };
    let area = within(vec![vec![[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0]]]);
    assert_eq!(coarse(&area), [("?empty".to_owned(), 1), ("LP-4".to_owned(), 2)]);
    assert!(coarse(&Selection::default()).is_empty());
}

#[test]
fn density_counts_every_event_in_view_in_its_cell() {
    let index = index(vec![
        event(1, 0.5, 179.5, "LP-1"),
        event(2, 0.5, 179.5, "LP-1"),
        event(3, -0.5, -179.5, "LP-1"),
        event(4, 50.0, 0.0, "LP-1"),
    ]);
    let view = Bounds { west: 179.0, south: -1.0, east: 181.0, north: 1.0 };
    let density = index.density(&Selection::default(), view, 0.1, 10.0).unwrap();
    assert_eq!((density.in_view, density.most), (3, 2));
    // Mercator stretches two degrees across the equator by a trifle.
    assert_eq!((density.columns, density.rows), (2, 3));
    assert_eq!(density.cells, [0, 0, 2, 1, 1, 1]);
}

#[test]
fn counts_by_region_keep_events_acts_and_victims_apart() {
    let placed = |number: u128, regions: &[&str], victims: &[u128]| EventBundle {
        event: Event { id: Id::from_u128(number), ..Event::default() },
        acts: victims
            .iter()
            .zip(0u128..)
            .map(|(victim, act)| Act {
                id: Id::from_u128(10_000 + number * 100 + act),
                victim: Some(Id::from_u128(500 + victim)),
                ..Act::default()
            })
            .collect(),
        persons: victims
            .iter()
            .map(|victim| Person { id: Id::from_u128(500 + victim), ..Person::default() })
            .collect(),
        places: regions
            .iter()
            .zip(0u128..)
            .map(|(region, place)| Place {
                id: Id::from_u128(90_000 + number * 100 + place),
                region: Stated::from(*region),
                ..Place::default()
            })
            .collect(),
        ..EventBundle::default()
    };
    let index = index(vec![
        placed(1, &["CL-RM"], &[1, 2]),
        placed(2, &["CL-RM", "CL-VS"], &[2]),
        placed(3, &["AR-B"], &[3, 3]),
        placed(4, &[], &[1]),
    ]);
    let all = Selection::default();
    let counts = |by_country: bool| {
        let group = |code: &str| match by_country {
            true => code.split('-').next().map(str::to_owned),
            false => Some(code.to_owned()),
        };
        let counts = index.region_counts(&all, group).unwrap();
        let tally = |count: concord_index::RegionCount| {
            (count.code, (count.events, count.acts, count.victims))
        };
        assert_eq!(tally(counts.total).1, (4, 6, 3));
        assert_eq!(tally(counts.without).1, (1, 1, 1));
        counts.regions.into_iter().map(tally).collect::<BTreeMap<_, _>>()
    };
    let regions = counts(false);
    assert_eq!(regions["CL-RM"], (2, 3, 2));
    assert_eq!(regions["CL-VS"], (1, 1, 1));
    assert_eq!(regions["AR-B"], (1, 2, 1));
    // The same numbers as the facet of the same name.
    let summary = index.summary(&all).unwrap();
    let facet = summary.facets.iter().find(|facet| facet.name == "region").unwrap();
    for value in facet.values.iter().filter(|value| !value.code.starts_with('?')) {
        assert_eq!(regions[&value.code].0, value.count, "{}", value.code);
    }
    let countries = counts(true);
    // The event in two regions of Chile counts once there.
    assert_eq!(countries["CL"], (2, 3, 2));
    assert_eq!(countries.len(), 2);
}

#[test]
fn a_regions_outline_is_what_its_places_lie_in() {
    let bytes = include_bytes!("../../../catalogue/regions/admin1.bin");
    let regions = Regions::load(bytes).unwrap();
    let rings = regions.outline("CL-RM").unwrap();
    assert!(rings.iter().all(|ring| ring.len() >= 6 && ring.len() % 2 == 0));
    let flat = &rings[0];
    let corners: Ring = flat
        .chunks(2)
        .map(|pair| [f64::from(pair[0]) / 1000.0, f64::from(pair[1]) / 1000.0])
        .collect();
    let index =
        index(vec![event(1, -33.4489, -70.6693, "LP-1"), event(2, -33.0458, -71.6197, "LP-1")]);
    assert_eq!(inside(&index, vec![corners]), [1]);
    assert!(regions.outline("XX-1").is_none());
}
