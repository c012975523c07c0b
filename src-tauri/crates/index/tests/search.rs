//! The search box: what a query finds, and what it says of one that means nothing.

#![allow(clippy::unwrap_used, missing_docs)]

#[path = "kept/mod.rs"]
mod kept;

use concord_index::{Bounds, Index, QueryProblem, Regions, Selection};
use concord_model::{Act, Edtf, Event, EventBundle, Id, Involvement, Person, Place, Stated};

fn event(number: u128, title: &str, date: &str) -> EventBundle {
    let event = Event {
        id: Id::from_u128(number),
        title: Stated::from(title),
        date: match date {
            "" => Stated::Empty,
            "?" => Stated::Unknown,
            _ => Stated::Known(Edtf::parse(date).unwrap()),
        },
        ..Event::default()
    };
    EventBundle { event, ..EventBundle::default() }
}

fn index(events: Vec<EventBundle>) -> Index {
    Index::build(events.into_iter(), &Regions::default())
}

fn find(index: &Index, query: &str) -> Vec<u128> {
    let selection = Selection { query: query.to_owned(), ..Selection::default() };
    let mut found: Vec<u128> =
        index.ids(&selection).unwrap().into_iter().map(|id| id.as_u128()).collect();
    found.sort_unstable();
    found
}

#[test]
fn words_are_prefixes_and_all_of_them_must_match() {
    let index = index(vec![
        event(1, "Raid on the Estadio Nacional", ""),
        event(2, "Stadium, raided twice", ""),
        event(3, "Estadio Chile", ""),
    ]);
    assert_eq!(find(&index, "estad"), [1, 3]);
    assert_eq!(find(&index, "raid"), [1, 2]);
    assert_eq!(find(&index, "raid estadio"), [1]);
    assert_eq!(find(&index, "stadio"), []);
    assert_eq!(find(&index, ""), [1, 2, 3]);
    assert_eq!(find(&index, " , "), [1, 2, 3]);
}

#[test]
fn accents_case_and_letter_forms_do_not_matter() {
    let index = index(vec![
        event(1, "Ñuñoa, población", ""),
        event(2, "Straße nach Łódź, Ærø", ""),
        event(3, "مُحَمَّد إبراهيم في المدينـــة", ""),
        event(4, "ARICA ١٩٧٣", ""),
        event(5, "Đakovica and Şırnak", ""),
    ]);
    assert_eq!(find(&index, "nunoa POBLACION"), [1]);
    assert_eq!(find(&index, "población"), [1]);
    assert_eq!(find(&index, "strasse lodz aero"), [2]);
    assert_eq!(find(&index, "محمد"), [3]);
    assert_eq!(find(&index, "ابراهيم"), [3]);
    assert_eq!(find(&index, "المدينه"), [3]);
    assert_eq!(find(&index, "أبراهيم المدينة"), [3]);
    assert_eq!(find(&index, "1973"), [4]);
    assert_eq!(find(&index, "dakovica sirnak"), [5]);
    // Persian writes yeh and kaf with letters of its own.
    assert_eq!(concord_index::fold("کتاب علی"), concord_index::fold("كتاب علي"));
    // Vowel signs of scripts where they make the word stay.
    assert_ne!(concord_index::fold("कि"), concord_index::fold("की"));
}

#[test]
fn a_phrase_stands_in_a_row_within_one_field() {
    let mut across = event(3, "ends with mass", "");
    across.event.description = Stated::from("grave matter");
    let index = index(vec![
        event(1, "A mass grave found", ""),
        event(2, "Grave mass", ""),
        across,
        event(4, "Mass graves", ""),
        event(5, "Colonel O'Higgins", ""),
        event(6, "O, said Higgins", ""),
        event(7, "Higgins, o colonel", ""),
    ]);
    assert_eq!(find(&index, "\"mass grave\""), [1]);
    assert_eq!(find(&index, "“mass grave”"), [1]);
    assert_eq!(find(&index, "mass-grave"), [1, 4]);
    assert_eq!(find(&index, "mass grave"), [1, 2, 3, 4]);
    assert_eq!(find(&index, "O'Higg"), [5]);
    assert_eq!(find(&index, "-\"mass grave\" mass"), [2, 3, 4]);
}

#[test]
fn what_is_negated_is_left_out() {
    let index = index(vec![event(1, "burned village", ""), event(2, "burned town", "")]);
    assert_eq!(find(&index, "burned -village"), [2]);
    assert_eq!(find(&index, "burned not village"), [2]);
    assert_eq!(find(&index, "NOT town"), [1]);
    assert_eq!(find(&index, "not -town"), [2]);
    assert_eq!(find(&index, "\"not\""), []);
    assert_eq!(find(&index, &format!("{}town", "-".repeat(9_001))), [1]);
    assert_eq!(find(&index, "burned - town -"), [2]);
}

#[test]
fn dates_keep_what_may_have_happened_then() {
    let index = index(vec![
        event(1, "a", "1973-10-05"),
        event(2, "b", "1973"),
        event(3, "c", "1973-09-11"),
        event(4, "d", "1974-01/1975-02"),
        event(5, "e", ""),
        event(6, "f", "?"),
        event(7, "g", "1972-12/.."),
    ]);
    assert_eq!(find(&index, "after:1973-10"), [1, 2, 4, 7]);
    assert_eq!(find(&index, "before:1973-09"), [2, 3, 7]);
    assert_eq!(find(&index, "after:1973-09-11 before:1973-09-11"), [2, 3, 7]);
    assert_eq!(find(&index, "after:1975-03"), [7]);
    assert_eq!(find(&index, "-after:1900"), [5, 6]);
}

#[test]
fn near_measures_along_the_globe() {
    let at = |number, latitude, longitude| {
        let mut bundle = event(number, "x", "");
        bundle.places.push(Place {
            id: Id::from_u128(number + 100),
            latitude: Stated::Known(latitude),
            longitude: Stated::Known(longitude),
            ..Place::default()
        });
        bundle
    };
    let index = index(vec![
        at(1, -33.45, -70.66),
        // One hundredth of a degree of latitude is 1,112 m.
        at(2, -33.46, -70.66),
        at(3, 0.0, 179.99),
        at(4, 0.0, -179.99),
        event(5, "nowhere", ""),
    ]);
    assert_eq!(find(&index, "near:-33.45,-70.66,5km"), [1, 2]);
    assert_eq!(find(&index, "near:-33.45,-70.66,1111m"), [1]);
    assert_eq!(find(&index, "near:-33.45,-70.66,1113m"), [1, 2]);
    assert_eq!(find(&index, "near:0,180,3km"), [3, 4]);
    // The second place stands for the event where the first has no coordinates.
    let mut second = event(6, "y", "");
    second.places = at(6, 10.0, 10.0).places;
    second.places[0].rank = Stated::Known(2);
    second.places.push(Place { rank: Stated::Known(1), name: "Camp".into(), ..Place::default() });
    let mut index = index;
    index.put(&second, &Regions::default());
    assert_eq!(find(&index, "near:10,10,1km"), [6]);
    let rows = index.rows(
        &Selection { query: "camp".to_owned(), ..Selection::default() },
        Default::default(),
        false,
        0,
        10,
    );
    let row = &rows.unwrap().rows[0];
    assert_eq!((row.place.as_deref(), row.latitude), (Some("Camp"), Some(10.0)));
}

#[test]
fn terms_ask_for_codes_and_their_branches() {
    let mut one = event(1, "x", "");
    let victim = Person {
        id: Id::from_u128(50),
        sex: Stated::from("female"),
        groups: ["VC-WOM".to_owned()].into(),
        ..Person::default()
    };
    one.acts.push(Act {
        id: Id::from_u128(51),
        victim: Some(victim.id),
        violation: Stated::from("LIB-01"),
        ..Act::default()
    });
    one.persons.push(victim);
    one.involvements.push(Involvement {
        id: Id::from_u128(52),
        perpetrator_type: Stated::from("PRP-STA-MIL"),
        ..Involvement::default()
    });
    one.places.push(Place { region: Stated::from("CL-RM"), ..Place::default() });
    one.event.tags.insert("Mass grave".to_owned());
    let mut two = event(2, "y", "");
    two.acts.push(Act { violation: Stated::Unknown, ..Act::default() });
    let index = index(vec![one, two]);
    for query in [
        "type:LIB-01",
        "type:lib",
        "region:cl-rm",
        "region:CL",
        "perpetrator:PRP-STA",
        "sex:female",
        "victim:VC-WOM",
        "tag:\"mass grave\"",
        "TYPE:LIB-01",
        "-type:?unknown",
    ] {
        assert_eq!(find(&index, query), [1], "{query}");
    }
    assert_eq!(find(&index, "type:?unknown"), [2]);
    assert_eq!(find(&index, "sex:?empty"), [2]);
    assert_eq!(find(&index, "type:LI"), []);
    assert_eq!(find(&index, "sex:male"), []);
}

#[test]
fn an_error_points_at_the_word() {
    let index = index(vec![event(1, "x", "")]);
    let problem = |query: &str| {
        let selection = Selection { query: query.to_owned(), ..Selection::default() };
        let error = index.summary(&selection).unwrap_err();
        (error.problem, error.at, error.word)
    };
    let cases = [
        ("über colour:red", QueryProblem::UnknownTerm, 5, "colour:red"),
        ("a after:yesterday", QueryProblem::Date, 2, "after:yesterday"),
        ("before:1973/..", QueryProblem::Date, 0, "before:1973/.."),
        ("near:1,2", QueryProblem::Near, 0, "near:1,2"),
        ("near:91,2,5km", QueryProblem::Near, 0, "near:91,2,5km"),
        ("near:1,2,5", QueryProblem::Near, 0, "near:1,2,5"),
        ("near:1,2,-5km", QueryProblem::Near, 0, "near:1,2,-5km"),
        ("x type:", QueryProblem::MissingValue, 2, "type:"),
        ("after:", QueryProblem::MissingValue, 0, "after:"),
        ("x not", QueryProblem::MissingValue, 2, "not"),
        ("x \"open end", QueryProblem::OpenQuote, 2, "\"open end"),
        ("x or", QueryProblem::MissingValue, 2, "or"),
        ("or x", QueryProblem::MissingValue, 0, "or"),
        ("x or or y", QueryProblem::MissingValue, 5, "or"),
        ("x and", QueryProblem::MissingValue, 2, "and"),
        ("x and or y", QueryProblem::MissingValue, 2, "and"),
        ("(x", QueryProblem::Parenthesis, 0, "("),
        ("x)", QueryProblem::Parenthesis, 1, ")"),
        ("x ()", QueryProblem::Parenthesis, 2, "()"),
        ("(x not)", QueryProblem::MissingValue, 3, "not"),
        ("victims:many", QueryProblem::Count, 0, "victims:many"),
        ("victims:..", QueryProblem::Count, 0, "victims:.."),
        ("date:1973..soon", QueryProblem::Date, 0, "date:1973..soon"),
        ("is:lost", QueryProblem::UnknownValue, 0, "is:lost"),
    ];
    for (query, expected, at, word) in cases {
        assert_eq!(problem(query), (expected, at, word.to_owned()), "{query}");
    }
    let facets = [("colour".to_owned(), vec!["red".to_owned()])].into();
    let error = index.summary(&Selection { facets, ..Selection::default() }).unwrap_err();
    assert_eq!((error.problem, error.word.as_str()), (QueryProblem::UnknownFacet, "colour"));
    // A time of day and an address are words.
    assert_eq!(find(&index, "12:30"), []);
}

#[test]
fn persons_are_found_by_name_best_first() {
    let person = |number, name: &str, other: &[&str]| Person {
        id: Id::from_u128(number),
        name: Stated::from(name),
        other_names: other.iter().map(|name| (*name).to_owned()).collect(),
        ..Person::default()
    };
    let mut one = event(1, "x", "1980");
    one.persons = vec![
        person(10, "Rosa Martínez", &[]),
        person(11, "Rosario Martin", &["La Rosa"]),
        person(12, "Martina Rosales", &[]),
        person(13, "Juan", &[]),
    ];
    let mut two = event(2, "y", "1970");
    two.persons = vec![person(10, "Rosa Martínez", &[])];
    let mut index = index(vec![one, two]);
    let numbers = |index: &Index, text: &str, limit| -> Vec<u128> {
        index.persons(text, limit).into_iter().map(|id| id.as_u128()).collect()
    };
    assert_eq!(numbers(&index, "martin ros", 9), [11, 12, 10]);
    assert_eq!(numbers(&index, "rosa", 9), [10, 11, 12]);
    assert_eq!(numbers(&index, "rosa", 1), [10]);
    assert_eq!(numbers(&index, "", 9), []);
    let events: Vec<u128> =
        index.events_of(Id::from_u128(10)).into_iter().map(|id| id.as_u128()).collect();
    assert_eq!(events, [2, 1]);
    index.remove(Id::from_u128(1));
    assert_eq!(numbers(&index, "rosa", 9), [10]);
    index.remove(Id::from_u128(2));
    assert_eq!(numbers(&index, "rosa", 9), []);
}

#[test]
fn parts_lead_to_their_event_and_back() {
    let mut bundle = event(1, "x", "");
    let ids = |from: u128| Id::from_u128(from);
    bundle.acts.push(Act { id: ids(2), victim: Some(ids(3)), ..Act::default() });
    bundle.involvements.push(Involvement {
        id: ids(4),
        perpetrator: Some(ids(5)),
        ..Involvement::default()
    });
    bundle.places.push(Place { id: ids(6), ..Place::default() });
    let mut index = index(vec![bundle.clone(), event(9, "y", "")]);
    let children = index.children(ids(1)).unwrap();
    assert_eq!(children.acts, [ids(2)]);
    assert_eq!(children.persons, [ids(3), ids(5)]);
    for part in [2, 4, 6] {
        assert_eq!(index.event_of(ids(part)), Some(ids(1)), "{part}");
    }
    assert_eq!(index.event_of(ids(3)), None);
    assert_eq!(index.events_of(ids(5)), [ids(1)]);
    assert_eq!(index.children(ids(7)), None);
    bundle.acts.clear();
    index.put(&bundle, &Regions::default());
    assert_eq!(index.event_of(ids(2)), None);
    assert!(index.events_of(ids(3)).is_empty());
}

#[test]
fn a_date_is_the_events_own_or_the_hull_of_its_acts() {
    let act = |number, date: &str| Act {
        id: Id::from_u128(number),
        date: Stated::Known(Edtf::parse(date).unwrap()),
        ..Act::default()
    };
    let mut hull = event(1, "hull", "?");
    hull.acts = vec![act(10, "1974-03"), act(11, "1973-12-24")];
    let mut same = event(2, "same", "");
    same.acts = vec![act(12, "1974-03"), act(13, "1974-03")];
    let mut own = event(3, "own", "1980-05-01");
    own.acts = vec![act(14, "1999")];
    let index = index(vec![hull, same, own]);
    let rows = index.rows(&Selection::default(), Default::default(), false, 0, 9).unwrap().rows;
    let dates: Vec<_> = rows
        .iter()
        .map(|row| {
            (
                row.title.as_str(),
                row.date.as_deref(),
                row.earliest.as_deref(),
                row.latest.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        dates,
        [
            ("hull", Some("1973-12-24/1974-03-31"), Some("1973-12-24"), Some("1974-03-31")),
            ("same", Some("1974-03"), Some("1974-03-01"), Some("1974-03-31")),
            ("own", Some("1980-05-01"), Some("1980-05-01"), Some("1980-05-01")),
        ]
    );
}

#[test]
fn an_open_start_is_sorted_by_its_end_and_no_day_at_all_comes_last() {
    let index = index(vec![
        event(1, "late", "1975-01-01"),
        event(2, "until", "../1974-06-01"),
        event(3, "early", "1973-09-11"),
        event(4, "unknown", "?"),
        event(5, "since", "1974-01-01/.."),
        event(6, "whenever", "../.."),
    ]);
    let titles = |descending| -> Vec<String> {
        let rows = index.rows(&Selection::default(), Default::default(), descending, 0, 9);
        rows.unwrap().rows.into_iter().map(|row| row.title).collect()
    };
    assert_eq!(titles(false), ["early", "since", "until", "late", "unknown", "whenever"]);
    assert_eq!(titles(true), ["late", "until", "since", "early", "unknown", "whenever"]);
}

#[test]
fn the_regions_in_use_are_those_of_the_events_there_are() {
    let placed = |number, region: &str| {
        let mut bundle = event(number, "x", "1973");
        bundle.places = vec![Place { region: Stated::from(region), ..Place::default() }];
        bundle
    };
    let mut index = index(vec![placed(1, "CL-RM"), placed(2, "AR-C"), event(3, "nowhere", "")]);
    assert_eq!(index.regions(), ["AR-C", "CL-RM"]);
    index.remove(Id::from_u128(2));
    assert_eq!(index.regions(), ["CL-RM"]);
}

#[test]
fn snapshots_of_another_version_or_damaged_are_refused() {
    let index = index(vec![event(1, "x", "1973")]);
    assert_eq!(find(&kept::whole(&index), "x"), [1]);
    let bytes = index.section(0);
    assert!(Index::read_first(&[]).is_none());
    assert!(Index::read_first(&bytes[..bytes.len() / 2]).is_none());
    let mut other = bytes;
    other[0] += 1;
    assert!(Index::read_first(&other).is_none());
    for number in 1..Index::SECTIONS {
        let bytes = index.section(number);
        assert!(Index::read_section(number, &bytes).is_some());
        assert!(Index::read_section(number, &bytes[..bytes.len() / 2]).is_none());
    }
    assert!(Index::read_section(Index::SECTIONS, &[]).is_none());
}

#[test]
fn a_view_across_the_antimeridian_shows_both_sides() {
    let across = Bounds { west: 170.0, south: -10.0, east: -170.0, north: 10.0 };
    assert!(across.contains(0.0, 175.0) && across.contains(0.0, -175.0));
    assert!(!across.contains(0.0, 0.0) && !across.contains(11.0, 175.0));
    let beyond = Bounds { west: 170.0, south: -10.0, east: 190.0, north: 10.0 };
    assert!(beyond.contains(0.0, 175.0) && beyond.contains(0.0, -175.0));
    let world = Bounds { west: -400.0, south: -90.0, east: 400.0, north: 90.0 };
    assert!(world.contains(0.0, 0.0) && world.contains(-90.0, 180.0));
    let exact = Bounds { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };
    assert!(exact.contains(0.0, 180.0) && exact.contains(0.0, -180.0));
}

proptest::proptest! {
    #[test]
    fn any_text_is_a_query_or_an_error_that_points_into_it(
        text in "[ a\\-:\"“,.0-9nottypeafrkm?é()*+<>]{0,24}|\\PC{0,24}",
    ) {
        let index = Index::default();
        let selection = Selection { query: text.clone(), ..Selection::default() };
        if let Err(error) = index.summary(&selection) {
            let letters: Vec<char> = text.chars().collect();
            let word: Vec<char> = error.word.chars().collect();
            proptest::prop_assert!(!word.is_empty());
            proptest::prop_assert_eq!(&letters[error.at..error.at + word.len()], &word[..]);
        }
    }
}
