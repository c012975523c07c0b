//! Files written: whole, complete, safe to open in a spreadsheet, and without what must stay.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::path::Path;

use concord_exchange::export::{CSV_COLUMNS, ReadEvent};
use concord_exchange::{
    Audience, ExportFormat, ExportOptions, ExportOutcome, Withheld, export, open, released,
};
use concord_model::{
    Act, Edtf, Event, EventBundle, Id, Involvement, Person, Place, Source, Stated,
};
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use support::{Session, chile_mapping};

const CSV: ExportFormat = ExportFormat::Csv { byte_order_mark: false };
const ALL: [ExportFormat; 3] = [CSV, ExportFormat::GeoJson, ExportFormat::Json];

fn id(number: u128) -> Id {
    Id::from_u128(number)
}

fn bundle(number: u128, title: &str) -> EventBundle {
    let event = id(number * 100);
    EventBundle {
        event: Event {
            id: event,
            title: title.into(),
            date: Stated::Known(Edtf::parse("1973-09/1973-10-02").unwrap()),
            ..Event::default()
        },
        acts: vec![Act {
            id: id(number * 100 + 1),
            event: Some(event),
            victim: Some(id(number * 100 + 2)),
            violation: "LIF-01".into(),
            ..Act::default()
        }],
        involvements: vec![Involvement {
            id: id(number * 100 + 3),
            act: Some(id(number * 100 + 1)),
            perpetrator_type: "PRP-STA-MIL".into(),
            ..Involvement::default()
        }],
        persons: vec![Person {
            id: id(number * 100 + 2),
            name: "Ana Peña".into(),
            groups: ["VC-WOM".to_owned()].into(),
            ..Person::default()
        }],
        places: vec![
            Place {
                id: id(number * 100 + 4),
                event: Some(event),
                rank: 1.into(),
                name: "somewhere".into(),
                ..Place::default()
            },
            Place {
                id: id(number * 100 + 5),
                event: Some(event),
                rank: 2.into(),
                name: "Paine".into(),
                latitude: (-33.8).into(),
                longitude: (-70.7).into(),
                precision: "LP-2".into(),
                ..Place::default()
            },
        ],
        sources: vec![Source {
            id: id(number * 100 + 6),
            event: Some(event),
            title: "Report".into(),
            reference: "12".into(),
            ..Source::default()
        }],
        ..EventBundle::default()
    }
}

fn options(format: ExportFormat) -> ExportOptions {
    ExportOptions { format, audience: Audience::Partner, naming_accepted: true }
}

fn write(
    format: ExportFormat,
    path: &Path,
    bundles: &[EventBundle],
) -> Result<ExportOutcome, &'static str> {
    let mut events = bundles.iter().cloned().map(|bundle| -> ReadEvent { Ok(bundle) });
    export(options(format), path, bundles.len() as u64, &mut events, &mut |_, _| true)
        .map_err(|error| error.code())
}

#[test]
fn csv_has_one_row_an_event_under_documented_columns() {
    let session = Session::new();
    let path = session.folder.path().join("out.csv");
    let outcome = write(CSV, &path, &[bundle(1, "One"), bundle(2, "Two")]).unwrap();
    assert_eq!((outcome.selected, outcome.withheld, outcome.rows), (2, 0, 2));
    let bytes = std::fs::read(&path).unwrap();
    let digest = Sha256::digest(&bytes);
    assert_eq!(outcome.sha256, digest.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), CSV_COLUMNS);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 2);
    let cell =
        |name: &str| &rows[0][CSV_COLUMNS.iter().position(|column| *column == name).unwrap()];
    assert_eq!((cell("title"), cell("date")), ("One", "1973-09/1973-10-02"));
    assert_eq!((cell("earliest"), cell("latest")), ("1973-09-01", "1973-10-02"));
    assert_eq!((cell("victims"), cell("victim_count")), ("Ana Peña", "1"));
    assert_eq!((cell("place"), cell("latitude"), cell("longitude")), ("Paine", "-33.8", "-70.7"));
    assert_eq!(cell("sources"), "Report 12");
    let marked = ExportFormat::Csv { byte_order_mark: true };
    write(marked, &path, &[bundle(1, "One")]).unwrap();
    assert!(std::fs::read(&path).unwrap().starts_with("\u{feff}id,title".as_bytes()));
}

#[test]
fn geojson_follows_rfc_7946() {
    let session = Session::new();
    let path = session.folder.path().join("out.geojson");
    let mut nowhere = bundle(2, "Two");
    nowhere.places.pop();
    write(ExportFormat::GeoJson, &path, &[bundle(1, "One"), nowhere]).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    assert_eq!(json["type"], "FeatureCollection");
    let features = json["features"].as_array().unwrap();
    assert_eq!(features.len(), 2);
    assert_eq!(features[0]["type"], "Feature");
    assert_eq!(features[0]["geometry"]["type"], "Point");
    assert_eq!(features[0]["geometry"]["coordinates"], serde_json::json!([-70.7, -33.8]));
    assert_eq!(features[0]["properties"]["violations"], serde_json::json!(["LIF-01"]));
    assert!(features[1]["geometry"].is_null());
}

#[test]
fn json_holds_the_bundles_as_they_are() {
    let session = Session::new();
    let path = session.folder.path().join("out.json");
    let bundles = [bundle(1, "One"), bundle(2, "Two")];
    write(ExportFormat::Json, &path, &bundles).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    assert_eq!(
        (json["format"].as_str(), json["version"].as_u64()),
        (Some("concord-events"), Some(1))
    );
    let read: Vec<EventBundle> = serde_json::from_value(json["events"].clone()).unwrap();
    assert_eq!(read, bundles);
}

#[test]
fn no_events_make_an_empty_but_valid_file() {
    let session = Session::new();
    for format in ALL {
        let path = session.folder.path().join("out");
        assert_eq!(write(format, &path, &[]).unwrap().rows, 0);
        let text = std::fs::read_to_string(&path).unwrap();
        if format == CSV {
            assert_eq!(text.lines().count(), 1);
        } else {
            serde_json::from_str::<serde_json::Value>(&text).unwrap();
        }
    }
}

#[test]
fn a_failed_export_leaves_what_was_there() {
    let session = Session::new();
    let path = session.folder.path().join("out.csv");
    std::fs::write(&path, "before").unwrap();
    let one = bundle(1, "One");
    let unread = || -> ReadEvent { Err("damaged".into()) };
    let attempt = |selected, events: Vec<ReadEvent>, goes_on: bool| {
        export(options(CSV), &path, selected, &mut events.into_iter(), &mut |_, _| goes_on)
            .unwrap_err()
            .code()
    };
    assert_eq!(attempt(2, vec![Ok(one.clone())], true), "export-incomplete");
    assert_eq!(attempt(0, vec![Ok(one.clone())], true), "export-incomplete");
    assert_eq!(attempt(2, vec![Ok(one.clone()), unread()], true), "records-refused");
    assert_eq!(attempt(1, vec![Ok(one.clone())], false), "cancelled");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "before");
    assert_eq!(
        std::fs::read_dir(session.folder.path()).unwrap().count(),
        1,
        "nothing else is left"
    );
    assert_eq!(
        write(CSV, Path::new("/nonexistent/out.csv"), &[one]).unwrap_err(),
        "file-unwritable"
    );
}

#[test]
fn what_must_not_leave_is_kept_back_and_counted() {
    let event = |confidentiality: &str, consent: &str| {
        let mut bundle = bundle(1, "One");
        let stated = |code: &str| match code {
            "" => Stated::Empty,
            "?" => Stated::Unknown,
            code => code.into(),
        };
        bundle.event.confidentiality = stated(confidentiality);
        bundle.event.consent = stated(consent);
        bundle
    };
    for (confidentiality, consent, leaves) in [
        ("", "", true),
        ("C0", "", true),
        ("C1", "CON-2", true),
        ("C0", "CON-4", true),
        ("?", "CON-4", true),
        ("C2", "CON-4", false),
        ("C3", "", false),
        ("", "CON-0", false),
        ("", "CON-1", false),
        ("", "CON-N", false),
        ("", "CON-W", false),
        ("", "CON-J", false),
        ("C0", "?", false),
        ("", "CON-3", true),
    ] {
        assert_eq!(
            released(event(confidentiality, consent), Audience::Partner, &mut Withheld::default())
                .is_some(),
            leaves,
            "{confidentiality} {consent}"
        );
    }
    let mut refused = bundle(2, "Two");
    refused.event.consent = "CON-W".into();
    let mut licensed = bundle(3, "Three");
    licensed.event.licence = "acled".into();
    let session = Session::new();
    for format in ALL {
        let path = session.folder.path().join("out");
        let outcome =
            write(format, &path, &[refused.clone(), bundle(1, "One"), licensed.clone()]).unwrap();
        assert_eq!((outcome.selected, outcome.withheld, outcome.rows), (3, 2, 1));
        let told: Vec<_> = outcome
            .parts
            .iter()
            .map(|part| (part.kind.as_str(), part.reason.as_str(), part.count))
            .collect();
        assert_eq!(told, [("event", "consent", 1), ("event", "licence", 1)]);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains("One") && !text.contains("Two") && !text.contains("Three"));
    }
}

#[test]
fn parts_that_must_not_leave_are_taken_out_of_their_event() {
    let session = Session::new();
    let path = session.folder.path().join("out");
    let mut by_person = bundle(1, "Arrest of Ana Peña");
    by_person.persons[0].confidentiality = "C2".into();
    let outcome = write(ExportFormat::Json, &path, &[by_person]).unwrap();
    assert_eq!((outcome.withheld, outcome.rows), (0, 1), "the event itself may leave");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(!text.contains("Peña") && text.contains("LIF-01"), "{text}");
    let mut by_source = bundle(2, "Two");
    by_source.sources[0].consent = "CON-1".into();
    let outcome = write(ExportFormat::Json, &path, &[by_source]).unwrap();
    let told: Vec<_> =
        outcome.parts.iter().map(|part| (part.kind.as_str(), part.reason.as_str())).collect();
    assert_eq!(told, [("event", "text"), ("source", "consent")]);
    assert!(!std::fs::read_to_string(&path).unwrap().contains("Report"));
}

#[test]
fn an_individual_is_named_as_perpetrator_only_after_a_warning() {
    let session = Session::new();
    let path = session.folder.path().join("out");
    let mut naming = bundle(1, "One");
    naming.persons.push(Person { id: id(900), name: "X. Y.".into(), ..Person::default() });
    naming.involvements[0].perpetrator = Some(id(900));
    for (proof, format, warned) in [
        ("SP-2", ExportFormat::Json, true),
        ("", ExportFormat::Xlsx, true),
        ("SP-3", ExportFormat::Json, false),
        ("SP-2", CSV, false),
    ] {
        naming.event.proof = if proof.is_empty() { Stated::Empty } else { proof.into() };
        let attempt = |naming_accepted| {
            let _ = std::fs::remove_file(&path);
            let options = ExportOptions { naming_accepted, ..options(format) };
            let mut events = std::iter::once(naming.clone()).map(|one| -> ReadEvent { Ok(one) });
            export(options, &path, 1, &mut events, &mut |_, _| true)
                .map(|outcome| outcome.named_below_standard)
                .map_err(|error| (error.code(), error.parameters()))
        };
        let expected = match warned {
            true => Err(("export-names-perpetrators", vec![("count", "1".to_owned())])),
            false => Ok(0),
        };
        assert_eq!(attempt(false), expected, "{proof} {format:?}");
        assert_eq!(path.exists(), !warned, "nothing is written before the warning is accepted");
        assert_eq!(attempt(true), Ok(u64::from(warned)));
    }
}

#[test]
fn a_workbook_holds_linked_sheets_that_are_read_back() {
    let session = Session::new();
    let path = session.folder.path().join("out.xlsx");
    let mut guarded = bundle(1, "=1+1");
    guarded.event.description = "two\nlines".into();
    let outcome = write(ExportFormat::Xlsx, &path, &[guarded, bundle(2, "Two")]).unwrap();
    assert_eq!(outcome.rows, 2);
    for (sheet, rows, column, expected) in [
        ("events", 2, "title", "=1+1"),
        ("acts", 2, "violation", "LIF-01"),
        ("persons", 2, "name", "Ana Peña"),
        ("perpetrators", 2, "perpetrator_type", "PRP-STA-MIL"),
        ("places", 4, "name", "somewhere"),
        ("sources", 2, "title", "Report"),
    ] {
        let layout =
            concord_exchange::Layout { sheet: Some(sheet.to_owned()), ..Default::default() };
        let file = open(&path, Some(&layout)).unwrap();
        let at = file.headings().iter().position(|heading| heading == column).unwrap();
        assert_eq!(file.row_count(), rows, "{sheet}");
        assert_eq!(file.rows().next().unwrap().cell(at), expected, "{sheet}");
    }
    let mut long = bundle(3, "Three");
    long.event.description = "x".repeat(40_000).as_str().into();
    assert_eq!(write(ExportFormat::Xlsx, &path, &[long]).unwrap_err(), "export-sheet-limit");
    assert_eq!(open(&path, None).unwrap().row_count(), 2, "what was there stays");
}

#[test]
fn without_identity_means_without_it_anywhere() {
    let mut anonymous = bundle(1, "Arrest of Ana Peña");
    anonymous.event.description = "Ana Peña was taken".into();
    anonymous.event.origin = "file:row:Ana Peña".into();
    anonymous.persons[0].consent = "CON-3".into();
    anonymous.persons[0].occupation_detail = "Peña's bakery".into();
    anonymous.acts[0].details.insert("name".to_owned(), "Peña".to_owned());
    anonymous.sources[0].title = "Statement of Ana Peña".into();
    let session = Session::new();
    for format in ALL {
        let path = session.folder.path().join("out");
        assert_eq!(write(format, &path, &[anonymous.clone()]).unwrap().rows, 1);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(!text.contains("Peña"), "{text}");
        assert!(text.contains("LIF-01") && text.contains("VC-WOM"));
    }
}

#[test]
fn the_sample_goes_out_whole_in_every_format() {
    let mut session = Session::new();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sample/victims.csv");
    session.import_file(&open(&path, None).unwrap(), "chile-rettig", &chile_mapping()).unwrap();
    let bundles = session.memory.bundles();
    for format in ALL {
        let out = session.folder.path().join("out");
        assert_eq!(write(format, &out, &bundles).unwrap().rows, 1_391);
        let bytes = std::fs::read(&out).unwrap();
        let found =
            match format {
                ExportFormat::Csv { .. } => {
                    csv::Reader::from_reader(bytes.as_slice()).records().count()
                }
                ExportFormat::GeoJson => serde_json::from_slice::<serde_json::Value>(&bytes)
                    .unwrap()["features"]
                    .as_array()
                    .unwrap()
                    .len(),
                ExportFormat::Json => serde_json::from_slice::<serde_json::Value>(&bytes).unwrap()
                    ["events"]
                    .as_array()
                    .unwrap()
                    .len(),
                ExportFormat::Xlsx => unreachable!("not among ALL"),
            };
        assert_eq!(found, 1_391);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn no_cell_is_a_formula_and_reading_gives_the_text_back(
        title in "['=+@\t\r\n＝ -]{0,3}[a-z0-9.;,\"|-]{1,10}"
    ) {
        let session = Session::new();
        let path = session.folder.path().join("out.csv");
        write(CSV, &path, &[bundle(1, &title)]).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        let row = csv::Reader::from_reader(bytes.as_slice()).records().next().unwrap().unwrap();
        for cell in &row {
            let first = cell.trim_start_matches(' ').chars().next();
            let dangerous = first.is_some_and(|first| "=+-@\t\r\n＝＋－＠".contains(first));
            prop_assert!(!dangerous || cell.parse::<f64>().is_ok(), "{:?}", cell);
        }
        let file = open(&path, None).unwrap();
        prop_assert_eq!(file.rows().next().unwrap().cell(1), title);
    }
}
