//! Rows into records: what is created, updated, skipped and refused, and what is left alone.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use concord_exchange::{
    ColumnMapping, Condition, ConstantMapping, ExchangeError, Importer, Layout, MappingDefinition,
    ValueMapping, bundled, open, targets,
};
use concord_model::{Act, Event, Involvement, Kind, Person, Place, Source, Stated};
use proptest::prelude::*;
use support::{Before, Counting, Memory, Session, counts};

fn column(column: &str, target: &str) -> ColumnMapping {
    ColumnMapping {
        column: column.to_owned(),
        target: target.to_owned(),
        ..ColumnMapping::default()
    }
}

fn value(text: &str, code: &str) -> ValueMapping {
    ValueMapping { text: text.to_owned(), code: code.to_owned(), when: None }
}

fn coded(heading: &str, target: &str, values: &[(&str, &str)]) -> ColumnMapping {
    let values = values.iter().map(|(text, code)| value(text, code)).collect();
    ColumnMapping { values, ..column(heading, target) }
}

fn mapping(columns: Vec<ColumnMapping>) -> MappingDefinition {
    MappingDefinition {
        row: "victim".to_owned(),
        unknown: vec!["NA".to_owned()],
        event_key: Some("event".to_owned()),
        row_key: Some("id".to_owned()),
        columns,
        ..MappingDefinition::default()
    }
}

fn usual() -> MappingDefinition {
    mapping(vec![
        column("name", "victim.name"),
        column("date", "event.date"),
        column("age", "act.age"),
        coded("what", "act.violation", &[("killed", "LIF-01"), ("taken", "LIB-01")]),
        coded("tortured", "act.also", &[("1", "INT-01"), ("0", "")]),
        coded(
            "by",
            "involvement.perpetrator_type",
            &[("army", "PRP-STA-MIL"), ("both", "PRP-STA-MIL PRP-STA-POL")],
        ),
        column("by", "involvement.affiliation"),
        column("place", "place.1.name"),
        column("lat", "place.1.latitude"),
        column("lon", "place.1.longitude"),
        column("page", "source.reference"),
    ])
}

const HEAD: &str = "id,event,name,date,age,what,tortured,by,place,lat,lon,page,extra";

fn table(rows: &[&str]) -> String {
    format!("{HEAD}\n{}\n", rows.join("\n"))
}

const ANA: &str = "1,A,Ana,1973-09-11,20,killed,1,both,Paine,-33.8,-70.7,12,x";
const BEN: &str = "2,A,Ben,1973-09-11,30,taken,0,army,Paine,-33.8,-70.7,12,";
const EVA: &str = "3,B,Eva,1974-05,NA,killed,NA,NA,,,,13,NA";

fn one<R: concord_model::Record>(memory: &Memory, wanted: impl Fn(&R) -> bool) -> R {
    let mut found = memory.all::<R>().into_iter().filter(wanted);
    let one = found.next().unwrap();
    assert!(found.next().is_none());
    one
}

fn act(memory: &Memory, origin: &str) -> Act {
    let origin = format!("test:row:{origin}");
    one(memory, |act: &Act| act.origin.known() == Some(&origin))
}

#[test]
fn rows_become_events_with_all_their_parts() {
    let mut session = Session::new();
    let imported = session.import(&table(&[ANA, BEN, EVA]), &usual());
    assert_eq!(counts(&imported), (3, 0, 0, 0));
    assert_eq!((imported.outcome.events, imported.outcome.persons), (2, 3));
    let memory = &session.memory;
    let kinds =
        [Kind::Event, Kind::Act, Kind::Person, Kind::Involvement, Kind::Place, Kind::Source];
    assert_eq!(kinds.map(|kind| memory.count(kind)), [2, 4, 3, 6, 1, 2]);
    let ana = act(memory, "1");
    let further = act(memory, "1#INT-01");
    assert_eq!(further.violation, "INT-01".into());
    assert_eq!(
        (further.victim, further.event, &further.places),
        (ana.victim, ana.event, &ana.places)
    );
    assert_eq!(ana.details["extra"], "x", "a column that no entry names is kept");
    let event = one(memory, |event: &Event| event.origin == "test:event:A".into());
    assert_eq!(event.title, "Paine, 1973-09-11 (2)".into());
    let eva = act(memory, "3");
    assert_eq!(eva.age, Stated::Unknown, "NA is unknown");
    let involvement = one(memory, |one: &Involvement| one.act == Some(eva.id));
    assert_eq!(involvement.perpetrator_type, Stated::Unknown);
    assert_eq!(act(memory, "2").method, Stated::Empty, "nothing said is empty");
}

#[test]
fn the_same_rows_again_are_skipped_in_any_order_and_file() {
    let mut session = Session::new();
    session.import(&table(&[ANA, BEN, EVA]), &usual());
    let before = session.memory.records.clone();
    assert_eq!(counts(&session.import(&table(&[EVA, ANA, BEN]), &usual())), (0, 0, 3, 0));
    assert_eq!(session.memory.records, before);
    let fourth = "4,C,Dan,1975,40,killed,0,army,Talca,-35.4,-71.6,14,";
    let grown = session.import(&table(&[ANA, fourth, BEN, EVA]), &usual());
    assert_eq!(counts(&grown), (1, 0, 3, 0));
}

#[test]
fn a_changed_row_writes_only_what_differs() {
    let mut session = Session::new();
    session.import(&table(&[ANA, BEN, EVA]), &usual());
    let old = act(&session.memory, "1");
    let mut person = one(&session.memory, |one: &Person| one.name == "Ana".into());
    person.occupation = "teacher".into();
    session.memory.put(&person);
    let mut edited = act(&session.memory, "2");
    edited.age = Stated::Known(31);
    session.memory.put(&edited);

    let changed = ANA.replace(",20,", ",21,");
    let file = session.open(&table(&[&changed, BEN, EVA]));
    let mapping = usual();
    let importer = Importer::new(&file, "test", &mapping, None).unwrap();
    let mut drafts = Vec::new();
    let before = Before::from(&session.memory);
    let mut entropy = Counting::default();
    let imported = importer
        .run(&before, &mut entropy, false, &mut |_, _| true, &mut |more| {
            drafts.extend(more);
            Ok(())
        })
        .unwrap();
    assert_eq!(counts(&imported), (0, 1, 2, 0));
    let written: usize = drafts.iter().map(|draft| draft.writes.len()).sum();
    assert_eq!(written, 3, "the age of both acts and the row's digest: {drafts:?}");
    session.memory.apply(&drafts);
    assert_eq!(
        act(&session.memory, "1"),
        Act { age: 21.into(), origin_digest: act(&session.memory, "1").origin_digest, ..old }
    );
    let person = one(&session.memory, |one: &Person| one.name == "Ana".into());
    assert_eq!(person.occupation, "teacher".into(), "what the file does not state is left alone");
    assert_eq!(act(&session.memory, "2").age, 31.into(), "an edit of an unchanged row stays");
}

#[test]
fn that_a_file_does_not_know_undoes_nothing() {
    let mut session = Session::new();
    session.import(&table(&[EVA]), &usual());
    let mut found_out = act(&session.memory, "3");
    found_out.age = Stated::Known(44);
    session.memory.put(&found_out);
    let changed = EVA.replace("Eva", "Eva María");
    assert_eq!(counts(&session.import(&table(&[&changed]), &usual())), (0, 1, 0, 0));
    assert_eq!(act(&session.memory, "3").age, 44.into());
}

#[test]
fn a_further_act_that_is_withdrawn_is_deleted_with_its_involvements() {
    let mut session = Session::new();
    session.import(&table(&[ANA, BEN]), &usual());
    assert_eq!(session.memory.count(Kind::Involvement), 5);
    let corrected = ANA.replace(",killed,1,", ",killed,0,");
    assert_eq!(counts(&session.import(&table(&[&corrected, BEN]), &usual())), (0, 1, 1, 0));
    assert_eq!(session.memory.count(Kind::Act), 2);
    assert_eq!(session.memory.count(Kind::Involvement), 3);
}

#[test]
fn a_key_that_looks_like_a_further_act_is_a_key() {
    let mut session = Session::new();
    let odd = EVA.replace("3,B", "1#LIB-01,B");
    session.import(&table(&[ANA, &odd]), &usual());
    let changed = ANA.replace(",killed,1,", ",killed,0,");
    assert_eq!(counts(&session.import(&table(&[&changed, &odd]), &usual())), (0, 1, 1, 0));
    assert_eq!(session.memory.count(Kind::Act), 2);
}

#[test]
fn a_row_that_moves_to_another_event_takes_its_records_along() {
    let mut session = Session::new();
    session.import(&table(&[ANA, BEN, EVA]), &usual());
    let before = act(&session.memory, "1");
    let moved = ANA.replace("1,A,", "1,B,");
    let imported = session.import(&table(&[&moved, BEN, EVA]), &usual());
    // Eva's event now spans both dates, so her act states its own.
    assert_eq!(counts(&imported), (0, 2, 1, 0));
    assert_eq!(act(&session.memory, "3").date.known().unwrap().as_str(), "1974-05");
    let after = act(&session.memory, "1");
    assert_eq!((after.id, after.victim), (before.id, before.victim));
    assert_ne!(after.event, before.event);
    assert_eq!(act(&session.memory, "1#INT-01").event, after.event);
    assert_eq!(session.memory.count(Kind::Act), 4);
    assert_eq!(session.memory.count(Kind::Person), 3);
    assert_eq!(session.memory.count(Kind::Involvement), 6);
    let alone = ANA.replace("1,A,", "1,Z,");
    assert_eq!(counts(&session.import(&table(&[&alone, BEN, EVA]), &usual())), (0, 1, 2, 0));
    assert_eq!(session.memory.count(Kind::Act), 4);
}

#[test]
fn dates_of_an_event_span_its_rows() {
    let mut session = Session::new();
    let later = BEN.replace("1973-09-11", "1973-10");
    session.import(&table(&[ANA, &later]), &usual());
    let event = one(&session.memory, |_: &Event| true);
    assert_eq!(event.date.known().unwrap().as_str(), "1973-09-11/1973-10");
    assert_eq!(act(&session.memory, "1").date.known().unwrap().as_str(), "1973-09-11");
    assert_eq!(act(&session.memory, "2").date.known().unwrap().as_str(), "1973-10");
}

#[test]
fn an_unchanged_row_keeps_its_own_date_when_the_events_date_moves() {
    let mut session = Session::new();
    session.import(&table(&[ANA, BEN]), &usual());
    assert_eq!(act(&session.memory, "1").date, Stated::Empty);
    let later = BEN.replace("1973-09-11", "1973-12-24");
    assert_eq!(counts(&session.import(&table(&[ANA, &later]), &usual())), (0, 2, 0, 0));
    assert_eq!(act(&session.memory, "1").date.known().unwrap().as_str(), "1973-09-11");
    assert_eq!(act(&session.memory, "2").date.known().unwrap().as_str(), "1973-12-24");
    assert_eq!(counts(&session.import(&table(&[ANA, BEN]), &usual())), (0, 1, 1, 0));
    assert_eq!(act(&session.memory, "2").date.known().unwrap().as_str(), "1973-09-11");
}

#[test]
fn a_corrected_place_and_source_do_not_leave_the_old_ones_behind() {
    let mut session = Session::new();
    session.import(&table(&[EVA, "4,C,Dan,1975,40,killed,0,army,Talca,-35.4,-71.6,14,"]), &usual());
    let corrected = "4,C,Dan,1975,40,killed,0,army,Talca,-35.43,-71.6,15,";
    assert_eq!(counts(&session.import(&table(&[EVA, corrected]), &usual())), (0, 1, 1, 0));
    let place = one(&session.memory, |_: &Place| true);
    assert_eq!(place.latitude, (-35.43).into());
    let mut pages: Vec<String> = session
        .memory
        .all::<Source>()
        .into_iter()
        .map(|source| source.reference.into_known().unwrap())
        .collect();
    pages.sort();
    assert_eq!(pages, ["13", "15"]);
    // A place that another row stands on is not moved under its feet.
    session.import(&table(&[ANA, BEN]), &usual());
    let moved = BEN.replace("Paine", "Buin");
    session.import(&table(&[ANA, &moved]), &usual());
    let names: Vec<String> = session
        .memory
        .all::<Place>()
        .into_iter()
        .map(|place| place.name.into_known().unwrap())
        .collect();
    assert_eq!(names.len(), 3);
}

#[test]
fn refused_rows_name_column_and_value_and_leave_the_others_alone() {
    let mut session = Session::new();
    let rows = [
        ANA.to_owned(),
        BEN.replace("1973-09-11", "1973-02-30"),
        EVA.replace("killed", "vanished"),
        EVA.replace("3,B", ",B"),
        ANA.replace("Ana", "Again"),
        EVA.replace("3,B", "5,B").replace("NA,killed", "200,killed"),
        EVA.replace("3,B", "6,B").replace(",,,,13", ",,91,0,13"),
        format!("{},{}", EVA.replace("3,B", "7,B"), "shifted"),
    ];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let imported = session.import(&table(&rows), &usual());
    assert_eq!(counts(&imported), (1, 0, 0, 7));
    let notes: Vec<_> = imported
        .outcome
        .notes
        .iter()
        .map(|note| {
            (
                note.row,
                note.column.as_deref().unwrap_or("-"),
                note.value.as_deref().unwrap(),
                note.message.as_str(),
            )
        })
        .collect();
    assert_eq!(
        notes,
        [
            (3, "date", "1973-02-30", "row-date"),
            (4, "what", "vanished", "row-value-unmapped"),
            (5, "id", "", "row-key-missing"),
            (6, "id", "1", "row-key-repeated"),
            (7, "age", "200", "row-age"),
            (8, "lat", "91", "row-coordinates-swapped"),
            (9, "-", "shifted", "row-too-long"),
        ]
    );
    assert!(imported.outcome.notes.iter().all(|note| note.outcome == "failed"));
    let mut report = Vec::new();
    imported.report.write_csv(&mut report, &|id| format!("<{id}>")).unwrap();
    let report = String::from_utf8(report).unwrap();
    assert_eq!(report.lines().count(), 9, "the headings and every row");
    assert!(report.contains("2,created,,,,\n"));
    assert!(report.contains("4,failed,what,vanished,<row-value-unmapped>,row-value-unmapped\n"));
}

#[test]
fn a_cancelled_or_refused_import_says_so() {
    let session = Session::new();
    let file = session.open(&table(&[ANA, BEN, EVA]));
    let mapping = usual();
    let importer = Importer::new(&file, "test", &mapping, None).unwrap();
    let before = Before::from(&Memory::default());
    for stop_at in [0, 2, 3] {
        let cancelled = importer.run(
            &before,
            &mut Counting::default(),
            false,
            &mut |done, total| {
                assert_eq!(total, 3);
                done < stop_at
            },
            &mut |_| Ok(()),
        );
        assert!(matches!(cancelled, Err(ExchangeError::Cancelled)), "at {stop_at}");
    }
    let refused =
        importer.run(&before, &mut Counting::default(), false, &mut |_, _| true, &mut |_| {
            Err("full".into())
        });
    assert!(matches!(refused, Err(ExchangeError::Refused(_))));
}

#[test]
fn a_mapping_is_checked_before_anything_is_read() {
    let session = Session::new();
    let file = session.open(&table(&[ANA]));
    let code = |definition: &MappingDefinition| {
        Importer::new(&file, "test", definition, None).err().unwrap().code()
    };
    assert_eq!(code(&mapping(vec![column("nobody", "victim.name")])), "mapping-column-missing");
    assert_eq!(code(&mapping(vec![column("name", "victim.nobody")])), "mapping-target-unknown");
    assert_eq!(code(&mapping(vec![column("name", "place.10.name")])), "mapping-target-unknown");
    assert_eq!(code(&MappingDefinition { row: "cow".to_owned(), ..usual() }), "layout-invalid");
    for target in targets() {
        let name = target.target.replace(".N.", ".9.");
        Importer::new(&file, "test", &mapping(vec![column("name", &name)]), None)
            .map(drop)
            .unwrap();
    }
}

#[test]
fn constants_ignored_columns_fallbacks_and_conditions() {
    let mut session = Session::new();
    let mut definition = mapping(vec![
        column("first", "victim.occupation"),
        column("second", "victim.occupation"),
        ColumnMapping {
            values: vec![
                ValueMapping {
                    when: Some(Condition {
                        column: "side".to_owned(),
                        texts: vec!["Rebels".to_owned()],
                    }),
                    ..value("killed", "LIF-04")
                },
                value("killed", "LIF-01"),
                value("*", "LIF-08"),
            ],
            ..column("what", "act.violation")
        },
        column("side", "act.details"),
    ]);
    definition.constants = vec![ConstantMapping {
        target: "event.confidentiality".to_owned(),
        value: "C1".to_owned(),
    }];
    definition.ignored = vec!["secret".to_owned()];
    let text = "id,event,first,second,what,side,secret,more\n\
                1,A,NA,baker,KILLED , rebels,s,m\n\
                2,B,,NA,killed,army,s,\n\
                3,C,smith,baker,odd,,s,NA\n";
    assert_eq!(counts(&session.import(text, &definition)), (3, 0, 0, 0));
    let memory = &session.memory;
    let occupation = |row: &str| {
        let victim = act(memory, row).victim.unwrap();
        one(memory, |person: &Person| person.id == victim).occupation
    };
    assert_eq!(occupation("1"), "baker".into());
    assert_eq!(occupation("2"), Stated::Unknown);
    assert_eq!(occupation("3"), "smith".into());
    let violations = ["1", "2", "3"].map(|row| act(memory, row).violation.into_known().unwrap());
    assert_eq!(violations, ["LIF-04", "LIF-01", "LIF-08"]);
    let keys = |row: &str| act(memory, row).details.into_keys().collect::<Vec<_>>();
    assert_eq!(keys("1"), ["more", "side"], "ignored by choice, kept otherwise");
    assert!(keys("3").is_empty());
    assert!(memory.all::<Event>().iter().all(|event| event.confidentiality == "C1".into()));
    // A change in an ignored column is no change.
    let again = session.import(&text.replace(",s,", ",t,"), &definition);
    assert_eq!(counts(&again), (0, 0, 3, 0));
}

#[test]
fn a_table_of_events() {
    let mut session = Session::new();
    let definition = MappingDefinition {
        row: "event".to_owned(),
        event_key: None,
        ..mapping(vec![
            column("title", "event.title"),
            column("when", "event.date"),
            coded("kind", "act.violation", &[("shelling", "WAR-02"), ("", "")]),
            column("who", "victim.name"),
        ])
    };
    let text = "id,title,when,kind,who,note\n\
                a,Market,12/03/1999,shelling,,x\n\
                b,School,28/03/1999,,,y\n\
                c,Road,1999,shelling,Zed,\n";
    let imported = session.import(text, &definition);
    assert_eq!(counts(&imported), (3, 0, 0, 0));
    assert_eq!((imported.outcome.events, imported.outcome.persons), (3, 1));
    assert_eq!(session.memory.count(Kind::Act), 2);
    let market = one(&session.memory, |event: &Event| event.title == "Market".into());
    assert_eq!(market.date.known().unwrap().as_str(), "1999-03-12");
    assert_eq!(market.details["note"], "x");
    assert_eq!(counts(&session.import(text, &definition)), (0, 0, 3, 0));
    let changed = text.replace("School", "Old school").replace("Road", "Bridge");
    assert_eq!(counts(&session.import(&changed, &definition)), (0, 2, 1, 0));
}

#[test]
fn without_a_key_the_file_and_the_row_are_the_key() {
    let mut session = Session::new();
    let definition = MappingDefinition {
        event_key: None,
        row_key: None,
        ..mapping(vec![column("name", "victim.name")])
    };
    let text = "name,n\nAna,1\nAna,1\n";
    assert_eq!(counts(&session.import(text, &definition)), (2, 0, 0, 0));
    assert_eq!(counts(&session.import(text, &definition)), (0, 0, 2, 0));
    assert_eq!(counts(&session.import("name,n\nBen,1\n", &definition)), (1, 0, 0, 0));
    assert_eq!(session.memory.count(Kind::Event), 3);
}

#[test]
fn the_order_of_dates_is_the_layouts() {
    let text = table(&[&ANA.replace("1973-09-11", "03/04/1973")]);
    for (order, expected) in
        [("dmy", Some("1973-04-03")), ("mdy", Some("1973-03-04")), ("ymd", None)]
    {
        let mut session = Session::new();
        let layout = Layout { date_order: Some(order.to_owned()), ..Layout::default() };
        let file = open(&session.file(&text), Some(&layout)).unwrap();
        let imported = session.import_file(&file, "test", &usual()).unwrap();
        let date = session.memory.all::<Event>().pop().and_then(|event| event.date.into_known());
        assert_eq!(date.map(String::from).as_deref(), expected, "{order}");
        assert_eq!(imported.outcome.failed, u64::from(expected.is_none()));
    }
}

#[test]
fn arabic_columns_and_decimal_commas() {
    let mut session = Session::new();
    let definition = MappingDefinition {
        event_key: None,
        row_key: Some("رقم".to_owned()),
        unknown: vec!["غير معروف".to_owned()],
        ..mapping(vec![
            column("الاسم", "victim.name"),
            column("قاصر", "act.minor"),
            column("خط العرض", "place.1.latitude"),
            column("خط الطول", "place.1.longitude"),
        ])
    };
    let text = "رقم;الاسم;قاصر;خط العرض;خط الطول;ملاحظة\n\
                1;فاطمة بنت محمد;نعم;33,51;36,29;في البيت\n\
                2;غير معروف;لا;33,52;36,3;\n";
    assert_eq!(counts(&session.import(text, &definition)), (2, 0, 0, 0));
    let named = one(&session.memory, |person: &Person| person.name.known().is_some());
    assert_eq!(named.name, "فاطمة بنت محمد".into());
    let act = act(&session.memory, "1");
    assert_eq!((act.minor, act.details["ملاحظة"].as_str()), (true.into(), "في البيت"));
    assert!(session.memory.all::<Place>().iter().any(|place| place.longitude == 36.29.into()));
}

#[test]
fn half_a_position_is_none_and_is_not_lost() {
    let mut session = Session::new();
    let row = "1,A,Ana,1973,20,killed,0,army,Paine,-33.8,NA,12,";
    let imported = session.import(&table(&[row]), &usual());
    assert_eq!(counts(&imported), (1, 0, 0, 0));
    assert_eq!(imported.outcome.notes[0].message, "row-half-position");
    let place = one(&session.memory, |_: &Place| true);
    assert_eq!((place.latitude, place.longitude), (Stated::Unknown, Stated::Unknown));
    assert_eq!(act(&session.memory, "1").details["lat"], "-33.8");
}

#[test]
fn a_short_row_is_taken_with_a_remark() {
    let mut session = Session::new();
    let imported = session.import(&table(&["1,A,Ana,1973,20,killed", BEN]), &usual());
    assert_eq!(counts(&imported), (2, 0, 0, 0));
    let notes = &imported.outcome.notes;
    assert_eq!((notes.len(), notes[0].row, notes[0].message.as_str()), (1, 2, "row-too-short"));
    assert_eq!(notes[0].outcome, "created");
}

#[test]
fn a_hundred_thousand_rows_go_through_event_by_event() {
    use std::fmt::Write;
    let mut text = "id,event,name,date,what\n".to_owned();
    for row in 0..100_000 {
        let day = row % 28 + 1;
        writeln!(text, "{row},{},Name {row},1973-09-{day:02},killed", row / 2).unwrap();
    }
    let session = Session::new();
    let file = session.open(&text);
    let definition = mapping(vec![
        column("name", "victim.name"),
        column("date", "event.date"),
        coded("what", "act.violation", &[("killed", "LIF-01")]),
    ]);
    let importer = Importer::new(&file, "test", &definition, None).unwrap();
    let (mut handed_on, mut most, mut told) = (0, 0, 0);
    let imported = importer
        .run(
            &Before::from(&Memory::default()),
            &mut Counting::default(),
            false,
            &mut |done, total| {
                assert!(done >= told && done <= total);
                told = done;
                true
            },
            &mut |drafts| {
                handed_on += drafts.len();
                most = most.max(drafts.len());
                Ok(())
            },
        )
        .unwrap();
    assert_eq!(counts(&imported), (100_000, 0, 0, 0));
    assert_eq!((imported.outcome.events, imported.outcome.persons), (50_000, 100_000));
    assert_eq!((handed_on, most, told), (250_000, 5, 100_000));
}

#[test]
fn a_deleted_victim_is_not_made_again() {
    let mut session = Session::new();
    session.import(&table(&[ANA]), &usual());
    let ana = one(&session.memory, |_: &Person| true);
    // Merged into another person: the act points there, the imported record is gone.
    let other = Person {
        id: concord_model::Id::from_u128(7),
        name: "Anna".into(),
        origin: "hand".into(),
        ..Person::default()
    };
    session.memory.put(&other);
    for mut act in session.memory.all::<Act>() {
        act.victim = Some(other.id);
        session.memory.put(&act);
    }
    session.memory.records.remove(&(Kind::Person, ana.id));
    session.memory.put(&other);
    let changed = ANA.replace(",20,", ",21,");
    assert_eq!(counts(&session.import(&table(&[&changed]), &usual())), (0, 1, 0, 0));
    assert_eq!(session.memory.count(Kind::Person), 1);
    assert_eq!(act(&session.memory, "1").victim, Some(other.id));
}

/// A mapping that sends columns of any table to fields of every type.
fn anything(headings: &[String], with_keys: bool) -> MappingDefinition {
    let targets: Vec<String> =
        targets().into_iter().map(|target| target.target.replace(".N.", ".1.")).collect();
    let columns = targets
        .iter()
        .enumerate()
        .map(|(number, target)| column(&headings[number % headings.len()], target))
        .collect();
    MappingDefinition {
        event_key: with_keys.then(|| headings[0].clone()),
        row_key: with_keys.then(|| headings[headings.len() - 1].clone()),
        ..mapping(columns)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_table_imports_or_is_refused_and_the_totals_add_up(
        bytes in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..600),
            "([0-9]{1,4}|1973-09-1[0-9]|-?[0-9]{1,2}\\.[0-9]|NA|[a-c é'=]{0,4}|[,;\n\"]){0,200}"
                .prop_map(String::into_bytes),
        ],
        with_keys in any::<bool>(),
        rows_are_events in any::<bool>(),
    ) {
        let mut session = Session::new();
        let Ok(file) = open(&session.file(bytes), None) else { return Ok(()) };
        let mut definition = anything(file.headings(), with_keys);
        if rows_are_events {
            definition.row = "event".to_owned();
        }
        let first = session.import_file(&file, "test", &definition).unwrap();
        let again = session.import_file(&file, "test", &definition).unwrap();
        let (created, _, _, failed) = counts(&first);
        prop_assert_eq!(counts(&again), (0, 0, created, failed));
    }

    #[test]
    fn every_layout_is_taken_or_refused(
        encoding in prop::option::of("[a-z0-9-]{0,12}"),
        delimiter in prop::option::of(".{0,2}"),
        header_row in prop::option::of(0u32..5),
    ) {
        let session = Session::new();
        let layout = Layout { encoding, delimiter, header_row, ..Layout::default() };
        let _ = open(&session.file(table(&[ANA, BEN])), Some(&layout));
    }
}

#[test]
fn bundled_mappings_can_be_read() {
    let names: Vec<String> = bundled().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["acled", "chile-rettig", "ucdp-ged"]);
}
