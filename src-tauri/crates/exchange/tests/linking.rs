//! Linked tables: events, victims, acts, perpetrators, sources and places in sheets of their own.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::path::PathBuf;

use concord_exchange::{
    ColumnMapping, ExchangeError, Imported, Importer, Layout, LinkedTable, MappingDefinition,
    OpenFile, TableFile, TableLink, open, propose_tables,
};
use concord_model::{Act, Event, Involvement, Kind, Person, Place, Source};
use support::{Before, Session, counts};

const EVENTS: &str = "case,date,title\nE1,1992-05-02,Raid on the market\nE2,1992-06,Roadblock\n\
                      E3,1993,No victim named\n";
const VICTIMS: &str = "vid,case,name,sex\nV1,E1,Ana,f\nV2,E1,Ben,m\nV3,E2,Eva,f\n";
const ACTS: &str = "aid,vid,what\nA1,V1,killed\nA2,V1,tortured\nA3,V3,taken\n";
const PERPETRATORS: &str =
    "pid,aid,who,unit\nP1,A1,Major X,3rd Brigade\nP1b,A2,Major X,3rd Brigade\nP2,A3,,Police\n";
const SOURCES: &str = "case,paper\nE1,Report 12\nE1,Interview 7\nE2,Letter\n";
const PLACES: &str = "case,where,position\nE1,Market,33°27'S 70°40'W\n";

struct Sheets {
    session: Session,
    files: Vec<(String, OpenFile)>,
}

impl Sheets {
    fn new(tables: &[(&str, &str)]) -> Self {
        let session = Session::new();
        let files = tables
            .iter()
            .map(|(name, text)| {
                let path: PathBuf = session.folder.path().join(format!("{name}.csv"));
                std::fs::write(&path, text).unwrap();
                ((*name).to_owned(), open(&path, None).unwrap())
            })
            .collect();
        Self { session, files }
    }

    fn all() -> Vec<(&'static str, &'static str)> {
        vec![
            ("acts", ACTS),
            ("victims", VICTIMS),
            ("events", EVENTS),
            ("perpetrators", PERPETRATORS),
            ("sources", SOURCES),
            ("places", PLACES),
        ]
    }

    fn tables(&self) -> Vec<TableFile<'_>> {
        self.files.iter().map(|(name, file)| TableFile { name, file }).collect()
    }

    fn import(&mut self, definition: &MappingDefinition) -> Result<Imported, ExchangeError> {
        let files: Vec<TableFile<'_>> =
            self.files.iter().map(|(name, file)| TableFile { name, file }).collect();
        let importer = Importer::linked(&files, "linked", definition, None)?;
        let mut taken = Vec::new();
        let imported = importer.run(
            &Before::from(&self.session.memory),
            &mut self.session.entropy,
            false,
            &mut |_, _| true,
            &mut |drafts| {
                taken.extend(drafts);
                Ok(())
            },
        )?;
        for draft in taken {
            self.session.memory.apply(&[draft]);
        }
        let outcome = &imported.outcome;
        assert_eq!(
            outcome.rows,
            outcome.created + outcome.updated + outcome.skipped + outcome.failed
        );
        assert_eq!(imported.report.rows().count() as u64, outcome.rows);
        for bundle in self.session.memory.bundles() {
            assert_eq!(concord_model::check::event(&bundle), [], "{}", bundle.event.id);
        }
        Ok(imported)
    }
}

fn column(column: &str, target: &str) -> ColumnMapping {
    ColumnMapping {
        column: column.to_owned(),
        target: target.to_owned(),
        ..ColumnMapping::default()
    }
}

fn coded(heading: &str, target: &str, values: &[(&str, &str)]) -> ColumnMapping {
    let values = values
        .iter()
        .map(|(text, code)| concord_exchange::ValueMapping {
            text: (*text).to_owned(),
            code: (*code).to_owned(),
            when: None,
        })
        .collect();
    ColumnMapping { values, ..column(heading, target) }
}

fn link(column: &str, table: &str, to: &str) -> TableLink {
    TableLink { column: column.to_owned(), table: table.to_owned(), to: to.to_owned() }
}

fn linked(
    name: &str,
    row: &str,
    key: Option<&str>,
    links: Vec<TableLink>,
    columns: Vec<ColumnMapping>,
) -> LinkedTable {
    LinkedTable {
        name: name.to_owned(),
        row: row.to_owned(),
        row_key: key.map(str::to_owned),
        links,
        columns,
        ..LinkedTable::default()
    }
}

fn whole() -> MappingDefinition {
    let killed = [("killed", "LIF-01"), ("tortured", "INT-01"), ("taken", "LIB-01")];
    let mut perpetrators = linked(
        "perpetrators",
        "perpetrator",
        Some("pid"),
        vec![link("aid", "", "aid")],
        vec![column("who", "perpetrator.name"), column("unit", "involvement.affiliation")],
    );
    perpetrators.person_key = Some("who".to_owned());
    MappingDefinition {
        row: "act".to_owned(),
        row_key: Some("aid".to_owned()),
        columns: vec![coded("what", "act.violation", &killed)],
        links: vec![link("vid", "victims", "vid")],
        linked: vec![
            linked(
                "victims",
                "victim",
                Some("vid"),
                vec![link("case", "events", "case")],
                vec![
                    column("name", "victim.name"),
                    coded("sex", "victim.sex", &[("f", "female"), ("m", "male")]),
                ],
            ),
            linked(
                "events",
                "event",
                Some("case"),
                Vec::new(),
                vec![column("date", "event.date"), column("title", "event.title")],
            ),
            perpetrators,
            linked(
                "sources",
                "source",
                None,
                vec![link("case", "events", "case")],
                vec![column("paper", "source.title")],
            ),
            linked(
                "places",
                "place",
                None,
                vec![link("case", "events", "case")],
                vec![column("where", "place.1.name"), column("position", "place.1.coordinates")],
            ),
        ],
        ..MappingDefinition::default()
    }
}

#[test]
fn six_sheets_become_events_with_all_their_parts() {
    let mut sheets = Sheets::new(&Sheets::all());
    let imported = sheets.import(&whole()).unwrap();
    assert_eq!(counts(&imported), (16, 0, 0, 0), "{:?}", imported.outcome.notes);
    let memory = &sheets.session.memory;
    assert_eq!(imported.outcome.events, 3);
    // Ben has no act of his own and is not lost; the event without a victim is not either.
    assert_eq!(memory.count(Kind::Act), 4);
    let persons = memory.all::<Person>();
    let named = |name: &str| persons.iter().filter(|person| person.name == name.into()).count();
    assert_eq!(["Ana", "Ben", "Eva", "Major X"].map(named), [1, 1, 1, 1], "each person once");
    assert_eq!(imported.outcome.persons, 4);
    let acts = memory.all::<Act>();
    let ana = persons.iter().find(|person| person.name == "Ana".into()).unwrap();
    assert_eq!(acts.iter().filter(|act| act.victim == Some(ana.id)).count(), 2);
    let major = persons.iter().find(|person| person.name == "Major X".into()).unwrap();
    let involvements = memory.all::<Involvement>();
    assert_eq!(involvements.iter().filter(|one| one.perpetrator == Some(major.id)).count(), 2);
    assert_eq!(involvements.len(), 3);
    assert_eq!(memory.all::<Source>().len(), 3);
    let place = &memory.all::<Place>()[0];
    assert_eq!(
        (place.latitude.known(), place.longitude.known()),
        (Some(&-33.45), Some(&-70.666_666_7))
    );
    let titles: Vec<_> =
        memory.all::<Event>().into_iter().map(|event| event.title.into_known().unwrap()).collect();
    assert!(titles.contains(&"No victim named".to_owned()), "{titles:?}");
}

#[test]
fn the_same_sheets_again_change_nothing() {
    let mut sheets = Sheets::new(&Sheets::all());
    sheets.import(&whole()).unwrap();
    let before = sheets.session.memory.records.clone();
    let again = sheets.import(&whole()).unwrap();
    assert_eq!(counts(&again).0, 0, "nothing new: {:?}", counts(&again));
    assert_eq!(counts(&again).3, 0);
    assert_eq!(sheets.session.memory.records, before);
}

#[test]
fn a_victim_who_gets_an_act_loses_the_one_that_stood_in_for_it() {
    let mut sheets = Sheets::new(&Sheets::all());
    sheets.import(&whole()).unwrap();
    let memory = std::mem::take(&mut sheets.session.memory);
    let mut tables = Sheets::all();
    let grown = format!("{ACTS}A4,V2,killed\n");
    tables[0].1 = &grown;
    let mut later = Sheets::new(&tables);
    later.session.memory = memory;
    later.session.entropy = std::mem::take(&mut sheets.session.entropy);
    let imported = later.import(&whole()).unwrap();
    assert_eq!(imported.outcome.failed, 0, "{:?}", imported.outcome.notes);
    let memory = &later.session.memory;
    assert_eq!(memory.count(Kind::Act), 4, "Ben's act replaces the one without a violation");
    assert!(memory.all::<Act>().iter().all(|act| act.violation.known().is_some()));
    assert_eq!(memory.count(Kind::Person), 4);
}

#[test]
fn rows_that_are_linked_to_nothing_are_refused_and_counted() {
    let mut tables = Sheets::all();
    let victims = format!("{VICTIMS}V4,E9,Lost,f\nV1,E1,Ana again,f\n");
    let acts = format!("{ACTS}A5,V4,killed\nA6,V9,killed\n");
    let sources = format!("{SOURCES}E7,Nothing\n,Nowhere\n");
    (tables[0].1, tables[1].1, tables[4].1) = (&acts, &victims, &sources);
    let mut sheets = Sheets::new(&tables);
    let imported = sheets.import(&whole()).unwrap();
    assert_eq!(counts(&imported), (16, 0, 0, 6));
    let mut told: Vec<_> = imported
        .outcome
        .notes
        .iter()
        .map(|note| (note.table.clone().unwrap(), note.row, note.message.clone()))
        .collect();
    told.sort();
    let expected = [
        ("acts", 5, "row-link-refused"),
        ("acts", 6, "row-link-unknown"),
        ("sources", 5, "row-link-unknown"),
        ("sources", 6, "row-link-empty"),
        ("victims", 5, "row-link-unknown"),
        ("victims", 6, "row-key-repeated"),
    ];
    assert_eq!(
        told,
        expected.map(|(table, row, message)| (table.to_owned(), row, message.to_owned()))
    );
    let mut report = Vec::new();
    imported.report.write_csv(&mut report, &|message| message.to_owned()).unwrap();
    let report = String::from_utf8(report).unwrap();
    assert_eq!(report.lines().count(), 23, "one line a row");
    assert!(report.starts_with("row,outcome,column,value,message,message_id,table"));
}

#[test]
fn a_fault_in_a_shared_row_refuses_all_that_rest_on_it() {
    let mut tables = Sheets::all();
    let events = EVENTS.replace("1992-05-02", "the 40th of May");
    tables[2].1 = &events;
    let mut sheets = Sheets::new(&tables);
    let imported = sheets.import(&whole()).unwrap();
    // The event, two victims, two acts, two perpetrators, two sources, a place.
    assert_eq!(counts(&imported), (6, 0, 0, 10));
    let dates = imported.outcome.notes.iter().filter(|note| note.message == "row-date").count();
    assert_eq!(dates, 1, "told once: {:?}", imported.outcome.notes);
}

#[test]
fn rows_that_are_acts_name_the_same_victim_again() {
    let text = "incident,victim no,victim,act,date\n1,7,Ana,killed,1990-01-02\n\
                1,7,Ana,tortured,1990-01-01\n2,7,Ana,taken,1989\n1,8,Ben,killed,1990-01-02\n";
    let values = [("killed", "LIF-01"), ("tortured", "INT-01"), ("taken", "LIB-01")];
    let definition = MappingDefinition {
        row: "act".to_owned(),
        event_key: Some("incident".to_owned()),
        person_key: Some("victim no".to_owned()),
        columns: vec![
            column("victim", "victim.name"),
            coded("act", "act.violation", &values),
            column("date", "event.date"),
        ],
        ..MappingDefinition::default()
    };
    let mut session = Session::new();
    let imported = session.import(text, &definition);
    assert_eq!(counts(&imported), (4, 0, 0, 0));
    let kinds = [Kind::Event, Kind::Act, Kind::Person];
    assert_eq!(kinds.map(|kind| session.memory.count(kind)), [2, 4, 2]);
    assert_eq!((imported.outcome.events, imported.outcome.persons), (2, 2));
    assert_eq!(counts(&session.import(text, &definition)), (0, 0, 4, 0));
}

#[test]
fn what_cannot_be_joined_is_said_before_anything_is_read() {
    let refused = |change: &dyn Fn(&mut MappingDefinition), tables: &[(&str, &str)]| {
        let mut definition = whole();
        change(&mut definition);
        let error = Sheets::new(tables).import(&definition).map(drop).unwrap_err();
        (error.code(), error.parameters())
    };
    let problem = |problem: &str, table: &str| {
        ("mapping-tables", vec![("problem", problem.to_owned()), ("table", table.to_owned())])
    };
    let all = Sheets::all();
    assert_eq!(refused(&|_| (), &all[..5]), problem("table-missing", "places"));
    assert_eq!(
        refused(&|mapping| mapping.linked.truncate(4), &all),
        problem("table-unknown", "places")
    );
    assert_eq!(
        refused(&|mapping| mapping.linked[0].row = "act".to_owned(), &all),
        problem("row-kind-repeated", "victims")
    );
    assert_eq!(refused(&|mapping| mapping.links.clear(), &all), problem("link-missing", "acts"));
    assert_eq!(
        refused(&|mapping| mapping.linked[3].links.clear(), &all),
        problem("link-missing", "sources")
    );
    assert_eq!(
        refused(&|mapping| mapping.links[0].to = "none".to_owned(), &all),
        ("mapping-column-missing", vec![("column", "none".to_owned())])
    );
    assert_eq!(
        refused(&|mapping| mapping.links[0].table = "none".to_owned(), &all),
        problem("table-unknown", "none")
    );
}

#[test]
fn what_is_linked_to_what_is_proposed() {
    let sheets = Sheets::new(&Sheets::all());
    let proposed = propose_tables(&sheets.tables());
    let rows: Vec<&str> = proposed.iter().map(|table| table.row).collect();
    assert_eq!(rows, ["act", "victim", "event", "perpetrator", "source", "place"]);
    assert_eq!(proposed[0].links, [link("vid", "victims", "vid")]);
    assert_eq!(proposed[1].links, [link("case", "events", "case")]);
    assert_eq!(proposed[3].links[0], link("aid", "acts", "aid"));
    assert_eq!(proposed[4].links[0], link("case", "events", "case"));
    assert_eq!(proposed[2].row_key.as_deref(), Some("case"));
}

#[test]
fn sheets_of_one_workbook_are_linked_like_files() {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, text) in [("Victims", VICTIMS), ("Events", EVENTS)] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, line) in (0u32..).zip(text.lines()) {
            for (column, cell) in (0u16..).zip(line.split(',')) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    let session = Session::new();
    let path = session.folder.path().join("book.xlsx");
    book.save(&path).unwrap();
    let sheet = |name: &str| {
        let layout = Layout { sheet: Some(name.to_owned()), ..Layout::default() };
        (name.to_owned(), open(&path, Some(&layout)).unwrap())
    };
    let mut sheets = Sheets { files: vec![sheet("Victims"), sheet("Events")], session };
    let definition = MappingDefinition {
        row: "victim".to_owned(),
        columns: vec![column("name", "victim.name")],
        links: vec![link("case", "Events", "case")],
        linked: vec![linked(
            "Events",
            "event",
            None,
            Vec::new(),
            vec![column("date", "event.date"), column("title", "event.title")],
        )],
        ..MappingDefinition::default()
    };
    let imported = sheets.import(&definition).unwrap();
    assert_eq!(counts(&imported), (6, 0, 0, 0), "{:?}", imported.outcome.notes);
    assert_eq!((imported.outcome.events, imported.outcome.persons), (3, 3));
}
