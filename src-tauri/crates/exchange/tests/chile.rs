//! The bundled mapping over the real file, counted beside a plain reading of it.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use concord_exchange::{Importer, inspect, open, suggest};
use concord_model::{Act, Catalogue, Event, Involvement, Kind, Person, Place, Source, Stated};
use support::{Before, Counting, Memory, Session, chile_mapping, counts, detected, shared};

type Row = BTreeMap<String, String>;

fn rows(path: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.deserialize().map(|row| row.unwrap()).collect()
}

fn catalogue() -> Catalogue {
    Catalogue::bundled().clone()
}

fn imported(path: &Path) -> Session {
    let mut session = Session::new();
    let file = open(path, detected()).unwrap();
    let outcome = session.import_file(&file, "chile-rettig", &chile_mapping()).unwrap().outcome;
    assert_eq!((outcome.created, outcome.failed), (outcome.rows, 0));
    session
}

/// The original's records, read once for the tests that only look at them.
fn original() -> Option<&'static Memory> {
    static MEMORY: std::sync::OnceLock<Option<Memory>> = std::sync::OnceLock::new();
    let path = || shared("chile-rettig/victims.csv");
    MEMORY.get_or_init(|| path().map(|path| imported(&path).memory)).as_ref()
}

#[test]
fn every_code_of_the_mapping_is_in_the_catalogue() {
    let Some(path) = shared("chile-rettig/victims.csv") else { return };
    let file = open(&path, None).unwrap();
    Importer::new(&file, "chile-rettig", &chile_mapping(), Some(&catalogue())).unwrap();
}

#[test]
fn is_suggested_for_its_file() {
    let Some(path) = shared("chile-rettig/victims.csv") else { return };
    let inspection = inspect(&path, None).unwrap();
    assert_eq!((inspection.rows, inspection.columns.len()), (2_398, 58));
    assert_eq!(inspection.doubts, Vec::<String>::new());
    let headings: Vec<String> =
        inspection.columns.iter().map(|column| column.name.clone()).collect();
    let mapping = chile_mapping();
    assert_eq!(suggest(&headings, [("chile-rettig", &mapping)]), Some("chile-rettig"));
    assert_eq!(suggest(&headings[1..], [("chile-rettig", &mapping)]), None);
}

#[test]
fn counts_agree_with_a_plain_reading() {
    let Some(path) = shared("chile-rettig/victims.csv") else { return };
    let rows = rows(&path);
    assert_eq!(rows.len(), 2_398);
    let memory = original().unwrap();

    let groups: BTreeSet<&str> = rows.iter().map(|row| row["group_id"].as_str()).collect();
    assert_eq!(memory.count(Kind::Event), groups.len());
    assert_eq!(memory.count(Kind::Person), 2_398);

    let mut places = BTreeSet::new();
    for row in &rows {
        for number in 1..=6 {
            let part = |name: &str| row[&format!("{name}_{number}")].trim().to_owned();
            let parts =
                ["place", "location", "latitude", "longitude", "exact_coordinates"].map(part);
            if parts[..4].iter().any(|part| part != "NA") {
                places.insert((row["group_id"].clone(), place_key(parts)));
            }
        }
    }
    assert_eq!(memory.count(Kind::Place), places.len());
    let pages: BTreeSet<_> = rows.iter().map(|row| (&row["group_id"], &row["page"])).collect();
    assert_eq!(memory.count(Kind::Source), pages.len());
    eprintln!(
        "{} events, {} persons, {} places, {} sources, {} acts, {} involvements",
        groups.len(),
        memory.count(Kind::Person),
        places.len(),
        pages.len(),
        memory.count(Kind::Act),
        memory.count(Kind::Involvement),
    );
}

/// What makes two places one: how exact a position is counts only where there is one.
fn place_key(mut parts: [String; 5]) -> [String; 5] {
    if parts[2] == "NA" {
        parts[4] = String::new();
    } else {
        for degrees in &mut parts[2..4] {
            *degrees = degrees.parse::<f64>().unwrap().to_string();
        }
    }
    parts
}

#[test]
fn violations_agree_with_a_plain_reading() {
    let Some(path) = shared("chile-rettig/victims.csv") else { return };
    let mut expected = BTreeMap::<String, usize>::new();
    for row in rows(&path) {
        for code in expected_violations(&row) {
            *expected.entry(code.to_owned()).or_default() += 1;
        }
    }
    let mut found = BTreeMap::<String, usize>::new();
    for act in original().unwrap().all::<Act>() {
        let code = act.violation.into_known().unwrap_or("unknown".to_owned());
        *found.entry(code).or_default() += 1;
    }
    eprintln!("{found:?}");
    assert_eq!(found, expected);
}

/// The rules of the mapping told once more, in code.
fn expected_violations(row: &Row) -> Vec<&'static str> {
    let is = |column: &str, text: &str| row[column] == text;
    let mut codes = match row["violence"].as_str() {
        "Disappearance" => vec!["LIB-01"],
        "Disappearance, Information of Death" => vec!["LIB-01", "LIF-01"],
        "Killed" if row["perpetrator_affiliation_detail"].contains("accidental") => vec!["LIF-08"],
        "Killed" if is("perpetrator_affiliation", "Opposition") => vec!["LIF-04"],
        "Killed" if is("perpetrator_affiliation", "NA") => vec!["LIF-08"],
        "Killed" if is("war_tribunal", "1") => vec!["LIF-07"],
        "Killed" if is("method", "Tear Gas") => vec!["LIF-06"],
        "Killed" => vec!["LIF-01"],
        "Suicide" if is("place_1", "In Custody") || is("place_2", "In Custody") => vec!["LIF-05"],
        "Suicide" | "Unresolved" => vec!["LIF-08"],
        "NA" => vec!["unknown"],
        other => panic!("{other}"),
    };
    if is("torture", "1") || row["method"].contains("Torture") {
        codes.push("INT-01");
    }
    if is("mistreatment", "1") {
        codes.push("INT-02");
    }
    codes
}

#[test]
fn one_victim_in_full() {
    let Some(memory) = original() else { return };
    let origin = Stated::from("chile-rettig:row:2");
    let person = memory.all::<Person>().into_iter().find(|one| one.origin == origin).unwrap();
    assert_eq!(person.name, "Benito Heriberto Torres Torres".into());
    assert_eq!(person.sex, "male".into());
    assert_eq!(person.occupation_detail, "plumbing installer".into());
    assert_eq!(person.affiliation, Stated::Unknown);
    assert!(person.groups.is_empty());
    let act = memory.all::<Act>().into_iter().find(|one| one.origin == origin).unwrap();
    assert_eq!(act.victim, Some(person.id));
    assert_eq!((act.violation.clone(), act.method.clone()), ("LIF-01".into(), "Gun".into()));
    assert_eq!((act.age.clone(), act.minor.clone()), (57.into(), false.into()));
    assert_eq!(act.date, Stated::Empty, "the event's date says it");
    assert_eq!(act.details["press"], "0");
    assert!(!act.details.contains_key("targeted"), "NA is not a detail");
    let event = memory.all::<Event>().into_iter().find(|one| Some(one.id) == act.event).unwrap();
    assert_eq!(event.date.known().unwrap().as_str(), "1973-09-11/1973-09-12");
    assert_eq!(event.title, "Santiago, 1973-09-11 – 1973-09-12".into());
    let mut places: Vec<Place> =
        memory.all::<Place>().into_iter().filter(|one| one.event == Some(event.id)).collect();
    places.sort_by_key(|place| place.rank.known().copied());
    assert_eq!(places.iter().map(|place| place.id).collect::<Vec<_>>(), act.places);
    assert_eq!(places[0].setting, "Home".into());
    assert_eq!(places[0].precision, "LP-2".into());
    assert_eq!(
        (places[0].latitude.clone(), places[0].longitude.clone()),
        ((-33.44889).into(), (-70.66927).into())
    );
    let involvement =
        memory.all::<Involvement>().into_iter().find(|one| one.act == Some(act.id)).unwrap();
    assert_eq!(involvement.perpetrator_type, "PRP-STA-POL".into());
    assert_eq!(involvement.affiliation, "Policemen".into());
    let source =
        memory.all::<Source>().into_iter().find(|one| one.event == Some(event.id)).unwrap();
    assert_eq!(source.reference, "159-60".into());
}

#[test]
fn facts_that_need_care() {
    let Some(path) = shared("chile-rettig/victims.csv") else { return };
    let memory = original().unwrap();
    let act = |row: &str| {
        let origin = Stated::from(format!("chile-rettig:row:{row}").as_str());
        memory.all::<Act>().into_iter().find(|one| one.origin == origin).unwrap()
    };
    let dates = |row: &str| {
        let act = act(row);
        let event =
            memory.all::<Event>().into_iter().find(|one| Some(one.id) == act.event).unwrap();
        (act.date, event.date)
    };
    // The three rows whose end lies before their start keep both days, marked uncertain.
    let text = |stated: Stated<concord_model::Edtf>| stated.into_known().map(String::from);
    let (own, whole) = dates("228");
    assert_eq!(text(own).or(text(whole)).unwrap(), "1973-09-16?/1973-12-14?");
    // An infant of about three months.
    let infant =
        memory.all::<Act>().into_iter().find(|one| one.details.contains_key("age")).unwrap();
    assert_eq!((infant.age, infant.details["age"].as_str()), (0.into(), "0.22"));
    let groups =
        |code: &str| memory.all::<Person>().iter().filter(|one| one.groups.contains(code)).count();
    let rows = rows(&path);
    let plain = |column: &str, text: &str| rows.iter().filter(|row| row[column] == text).count();
    assert_eq!(groups("VC-CHI"), plain("minor", "1"));
    assert_eq!(groups("VC-WOM"), plain("male", "0"));
    assert_eq!(groups("VC-POL"), plain("victim_affiliation", "Opposition"));
    for code in ["VC-UNI", "VC-IND", "VC-MED", "VC-RLG", "VC-MPS", "VC-HRD", "VC-REF"] {
        eprintln!("{code} {}", groups(code));
        assert!(groups(code) > 0, "{code}");
    }
    let mut types = BTreeMap::<String, usize>::new();
    for one in memory.all::<Involvement>() {
        *types.entry(one.perpetrator_type.into_known().unwrap_or_default()).or_default() += 1;
    }
    eprintln!("{types:?}");
}

#[test]
fn the_same_file_again_is_skipped_and_a_trial_says_the_same_and_writes_nothing() {
    let Some(path) = shared("chile-rettig/victims.csv") else { return };
    let file = open(&path, None).unwrap();
    let (mapping, catalogue) = (chile_mapping(), catalogue());
    let importer = Importer::new(&file, "chile-rettig", &mapping, Some(&catalogue)).unwrap();
    let trial = importer
        .run(
            &Before::from(&Memory::default()),
            &mut Counting::default(),
            true,
            &mut |_, _| true,
            &mut |_| panic!("a trial hands nothing on"),
        )
        .unwrap()
        .outcome;
    let mut session = Session::new();
    let real = session.import_file(&file, "chile-rettig", &mapping).unwrap();
    assert_eq!(counts(&real), (2_398, 0, 0, 0));
    assert_eq!(concord_exchange::ImportOutcome { dry_run: false, ..trial }, real.outcome);
    let records = session.memory.records.clone();
    let again = session.import_file(&file, "chile-rettig", &mapping).unwrap();
    assert_eq!(counts(&again), (0, 0, 2_398, 0));
    assert_eq!((again.outcome.events, again.outcome.persons), (0, 0));
    assert_eq!(session.memory.records, records);
}

/// The table as a spreadsheet program would keep it: numbers and dates in cells of their own kind.
fn as_workbook(path: &Path, to: &Path) {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let date = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path).unwrap();
    for (row, record) in reader.records().enumerate() {
        for (column, cell) in record.unwrap().iter().enumerate() {
            let (row, column) = (row as u32, column as u16);
            let day = cell.len() == 10 && cell.as_bytes()[4] == b'-';
            if let (true, Ok(day)) = (day, rust_xlsxwriter::ExcelDateTime::parse_from_str(cell)) {
                sheet.write_datetime_with_format(row, column, &day, &date).unwrap();
            } else if let Ok(number) = cell.parse::<f64>() {
                sheet.write_number(row, column, number).unwrap();
            } else {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    book.save(to).unwrap();
}

#[test]
fn the_workbook_gives_the_same_records() {
    let Some(path) = shared("chile-rettig/victims.csv") else { return };
    let folder = tempfile::tempdir().unwrap();
    let book = folder.path().join("victims.xlsx");
    as_workbook(&path, &book);
    let inspection = inspect(&book, None).unwrap();
    assert_eq!((inspection.format.as_str(), inspection.rows), ("xlsx", 2_398));
    let (from_text, from_book) = (original().unwrap(), imported(&book).memory);
    // Digests are of the cells' texts, which differ in outer spaces at most.
    let plain = |memory: &Memory| {
        let mut bundles = memory.bundles();
        for act in bundles.iter_mut().flat_map(|bundle| &mut bundle.acts) {
            act.origin_digest = Stated::Empty;
        }
        bundles
    };
    assert_eq!(plain(from_text), plain(&from_book));
    // And one after the other they are the same rows.
    let mut session = imported(&path);
    let again = session.import_file(&open(&book, None).unwrap(), "chile-rettig", &chile_mapping());
    assert_eq!(counts(&again.unwrap()), (0, 0, 2_398, 0));
}

#[test]
fn the_sample_shows_initials_and_is_read_by_the_same_mapping() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sample/victims.csv");
    let memory = imported(&sample).memory;
    assert_eq!((memory.count(Kind::Event), memory.count(Kind::Person)), (1_391, 2_398));
    for person in memory.all::<Person>() {
        let name = person.name.into_known().unwrap();
        let initials = name.split(' ').all(|part| part.ends_with('.') && part.chars().count() <= 2);
        assert!(initials, "{name}");
    }
}
