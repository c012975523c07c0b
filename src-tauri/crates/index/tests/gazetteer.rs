//! Places by name and by position.

#![allow(clippy::unwrap_used, missing_docs)]

use concord_index::{Gazetteer, Index, NamedPlace, Regions, UsedPlace};
use concord_model::{Event, EventBundle, Id, Place, Stated};

const PLACES: &str = "\
CHL\t-33.0360\t-71.6296\t282448\tValparaíso\tBalparaiso\tفالبارايسو
CHL\t-36.8201\t-73.0444\t215413\tConcepción
BRA\t-16.0658\t-47.9786\t198861\tValparaíso de Goiás
BIH\t44.1075\t19.2967\t2862\tSrebrenica\tСребреница\tسربرنيتسا
TZA\t-6.8235\t39.2695\t4364541\tDar es Salaam
CHN\t39.9075\t116.3972\t18960744\tBeijing\t北京\t北京市\tPékin
FJI\t-16.5000\t179.9000\t0\tWest of the line
FJI\t-16.5000\t-179.9500\t0\tEast of the line
";

fn gazetteer() -> Gazetteer {
    Gazetteer::load(PLACES).unwrap()
}

fn names(found: &[NamedPlace<'_>]) -> Vec<String> {
    found.iter().map(|place| place.name.to_owned()).collect()
}

#[test]
fn a_name_is_found_by_its_start_without_accents_or_case() {
    let gazetteer = gazetteer();
    let found = gazetteer.find("VALPARAI", None, None, 10);
    assert_eq!(names(&found), ["Valparaíso", "Valparaíso de Goiás"]);
    assert!(found.iter().all(|place| place.matched.is_none()));
    assert!(gazetteer.find("alparai", None, None, 10).is_empty());
    assert!(gazetteer.find(" ,-", None, None, 10).is_empty());
}

#[test]
fn names_in_other_scripts_find_their_place_and_are_told() {
    let gazetteer = gazetteer();
    for (text, name, matched) in [
        ("сребре", "Srebrenica", "Сребреница"),
        ("سربرن", "Srebrenica", "سربرنيتسا"),
        // Persian yeh for Arabic yeh.
        ("سربرنی", "Srebrenica", "سربرنيتسا"),
        ("北京", "Beijing", "北京"),
        ("pek", "Beijing", "Pékin"),
        ("balpa", "Valparaíso", "Balparaiso"),
    ] {
        let found = gazetteer.find(text, None, None, 10);
        assert_eq!(names(&found), [name], "{text}");
        assert_eq!(found[0].matched, Some(matched), "{text}");
    }
}

#[test]
fn a_later_word_is_found_after_names_that_start_so() {
    let gazetteer = gazetteer();
    assert_eq!(names(&gazetteer.find("salaam", None, None, 10)), ["Dar es Salaam"]);
    assert_eq!(names(&gazetteer.find("es sal", None, None, 10)), ["Dar es Salaam"]);
    assert!(gazetteer.find("salaam dar", None, None, 10).is_empty());
}

#[test]
fn the_home_country_comes_first_and_another_can_be_left_out() {
    let gazetteer = gazetteer();
    let found = gazetteer.find("valp", Some("bra"), None, 10);
    assert_eq!(names(&found), ["Valparaíso de Goiás", "Valparaíso"]);
    assert_eq!(names(&gazetteer.find("valp", None, Some("CHL"), 10)), ["Valparaíso"]);
    assert_eq!(gazetteer.find("valp", None, None, 1).len(), 1);
    assert!(gazetteer.find("valp", None, None, 0).is_empty());
}

#[test]
fn the_nearest_place_is_found_across_the_antimeridian_and_nowhere_at_sea() {
    let gazetteer = gazetteer();
    let near = |latitude, longitude| {
        gazetteer.nearest(latitude, longitude).map(|(place, metres)| (place.name, metres.round()))
    };
    assert_eq!(near(-33.036, -71.6296), Some(("Valparaíso", 0.0)));
    // 0.06 degrees east of the line; the other place is 0.16 degrees off.
    let (name, metres) = near(-16.5, 180.0).unwrap();
    assert_eq!(name, "East of the line");
    assert!((metres - 5_331.0).abs() < 10.0, "{metres}");
    assert_eq!(near(-16.5, 179.93).unwrap().0, "West of the line");
    assert_eq!(near(-55.0, -140.0), None);
    assert_eq!(near(91.0, 0.0), None);
    assert_eq!(near(f64::NAN, 0.0), None);
    // Farther than the first ring of cells, nearer than 500 km.
    assert_eq!(near(-33.0, -74.5).unwrap().0, "Valparaíso");
}

#[test]
fn what_is_no_place_is_refused_with_its_line() {
    for wrong in ["CHL\t1\t2\t3\n", "CHILE\t1\t2\t3\tA", "CHL\t91\t2\t3\tA", "CHL\tx\t2\t3\tA", ""]
    {
        let text = format!("CHL\t1\t2\t3\tA\n{wrong}\n");
        assert_eq!(Gazetteer::load(&text).unwrap_err().line, 2, "{wrong}");
    }
}

#[test]
fn places_of_the_dossier_are_counted_by_name_and_position() {
    let event = |number: u128, name: &str, latitude: f64| EventBundle {
        event: Event { id: Id::from_u128(number), ..Event::default() },
        places: vec![Place {
            id: Id::from_u128(100 + number),
            name: Stated::from(name),
            latitude: Stated::Known(latitude),
            longitude: Stated::Known(-70.0),
            precision: Stated::from("LP-1"),
            ..Place::default()
        }],
        ..EventBundle::default()
    };
    let mut events =
        vec![event(1, "Pisagua", -19.6), event(2, "Pisagua", -19.6), event(3, "Pisagua", -19.7)];
    events.push(event(4, "Campo de Pisagua", -19.6));
    events.push(event(5, "", -19.6));
    events.extend((6..9).map(|number| event(number, "Pisagua", -20.0 - number as f64)));
    let used = Index::build(events.into_iter(), &Regions::default()).used_places();
    let found = |text: &str| -> Vec<(String, u64)> {
        let places = used.find(text, 10).into_iter();
        places.map(|UsedPlace { name, events, .. }| (name.clone(), *events)).collect()
    };
    let pisagua = |events| ("Pisagua".to_owned(), events);
    // The three positions of one name that are used most, then names that only contain the word.
    let all = found("PISA");
    assert_eq!(all.len(), 4);
    assert_eq!(all[..2], [pisagua(2), pisagua(1)]);
    assert_eq!(all[3], ("Campo de Pisagua".to_owned(), 1));
    assert!(found("isagua").is_empty() && found("").is_empty());
}
