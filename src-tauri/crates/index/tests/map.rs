//! Marks: every event counted, one place one mark, steady while panning.

#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;

use concord_index::{Bounds, Index, MapMark, Regions, Selection};
use concord_model::{Event, EventBundle, Id, Place, Stated};

fn event(number: u128, latitude: f64, longitude: f64, precision: Stated<String>) -> EventBundle {
    let place = Place {
        id: Id::from_u128(1_000 + number),
        latitude: Stated::Known(latitude),
        longitude: Stated::Known(longitude),
        precision,
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

fn marks(index: &Index, view: (f64, f64, f64, f64), resolution: f64) -> Vec<MapMark> {
    let (west, south, east, north) = view;
    let view = Bounds { west, south, east, north };
    let map = index.map(&Selection::default(), view, resolution).unwrap();
    assert_eq!(map.marks.iter().map(|mark| mark.count).sum::<u64>(), map.in_view);
    map.marks
}

#[test]
fn events_at_one_position_are_one_mark_at_any_scale() {
    let known = |code: &str| Stated::from(code);
    let index = index(vec![
        event(1, -33.45, -70.66, known("LP-1")),
        event(2, -33.45, -70.66, known("LP-4")),
        event(3, -33.45, -70.66, known("LP-2")),
        event(4, -33.40, -70.60, Stated::Unknown),
    ]);
    let close = marks(&index, (-71.0, -34.0, -70.0, -33.0), 1e-7);
    assert_eq!(close.len(), 2);
    let group = close.iter().find(|mark| mark.count == 3).unwrap();
    assert!(group.same_position && group.id.is_none());
    assert_eq!((group.latitude, group.longitude), (-33.45, -70.66));
    assert_eq!(group.precision.as_deref(), Some("LP-4"));
    let single = close.iter().find(|mark| mark.count == 1).unwrap();
    assert!(single.same_position);
    assert_eq!(single.id, Some(Id::from_u128(4)));
    assert_eq!(single.precision, None);
    let far = marks(&index, (-180.0, -90.0, 180.0, 90.0), 0.5);
    assert_eq!(far.len(), 1);
    assert!(!far[0].same_position);
    // Not known is the least exact of all.
    assert_eq!(far[0].precision, None);
    let bounds = Bounds { west: -70.66, south: -33.45, east: -70.60, north: -33.40 };
    assert_eq!(far[0].bounds, bounds);
    assert!((far[0].latitude - (-33.4375)).abs() < 1e-9);
}

#[test]
fn panning_moves_no_event_to_another_cluster() {
    let events: Vec<_> = concord_synthetic::Generator::new(3).take(2_000).collect();
    let index = Index::build(events.into_iter(), &Regions::default());
    let keys = |view| -> BTreeSet<(u64, String)> {
        marks(&index, view, 0.02)
            .iter()
            .filter(|mark| (-71.5..-70.8).contains(&mark.longitude))
            .map(|mark| (mark.count, format!("{:.9} {:.9}", mark.latitude, mark.longitude)))
            .collect()
    };
    // The cells wholly inside both views give the same marks.
    let here = keys((-74.0, -60.0, -69.0, -10.0));
    let panned = keys((-74.37, -60.21, -68.9, -10.3));
    assert!(here.len() > 10);
    assert_eq!(here, panned);
}

#[test]
fn poles_and_edges_are_on_the_map_too() {
    let index = index(vec![
        event(1, 90.0, 180.0, Stated::Empty),
        event(2, -90.0, -180.0, Stated::Empty),
        event(3, 0.0, 0.0, Stated::Empty),
        event(4, 91.0, 0.0, Stated::Empty),
    ]);
    let map = index
        .map(
            &Selection::default(),
            Bounds { west: -180.0, south: -90.0, east: 180.0, north: 90.0 },
            0.0,
        )
        .unwrap();
    assert_eq!((map.total, map.with_place, map.in_view, map.marks.len()), (4, 3, 3, 3));
}
