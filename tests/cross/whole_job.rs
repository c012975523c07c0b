//! The whole job over the real table: a new dossier, import, find, edit, undo, measures, coverage,
//! lock and unlock, export, verification, all through the surface a shell uses.

use concord_api::messages::Nothing;
use concord_api::messages::coverage::CoverageRequest;
use concord_api::messages::dossier::{FieldChange, HistoryRequest};
use concord_api::messages::exchange::ExportRequest;
use concord_api::messages::measures::SaveMeasure;
use concord_api::messages::register::{NewIds, SaveEvent};
use concord_api::model::{Id, Measure, MeasureBundle, Source, Stated};

use crate::scene::{PASSPHRASE, Scene, selection, text, victims};

/// Counts read straight from the file, past all of our own readers.
fn counted() -> (u64, u64) {
    let mut reader = csv::Reader::from_path(victims()).unwrap();
    let headings = reader.headers().unwrap().clone();
    let group = headings.iter().position(|name| name == "group_id").unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let groups: std::collections::BTreeSet<&str> = rows.iter().map(|row| &row[group]).collect();
    (rows.len() as u64, groups.len() as u64)
}

#[test]
fn the_table_is_imported_whole_and_once() {
    let scene = Scene::new();
    let (rows, events) = counted();
    let trial = scene.import(true).import.unwrap();
    assert_eq!((trial.rows, trial.created), (rows, rows), "the trial tells what would happen");
    assert_eq!(scene.total(""), 0, "and writes nothing");

    let done = scene.import(false).import.unwrap();
    assert_eq!(done.rows, done.created + done.updated + done.skipped + done.failed);
    assert_eq!((done.created, done.failed), (rows, 0));
    assert_eq!((done.events, done.persons >= rows), (events, true));
    let summary = scene.concord.select_events(selection("")).unwrap();
    assert_eq!((summary.total, summary.victims), (events, rows), "read back from the store");

    let again = scene.import(false).import.unwrap();
    assert_eq!((again.skipped, again.created, again.updated), (rows, 0, 0), "nothing twice");
    assert_eq!(scene.total(""), events);
}

#[test]
fn an_edit_can_be_found_undone_and_redone() {
    let scene = Scene::with_victims();
    let mut record = scene.first("type:LIB-01");
    record.bundle.event.description = Stated::Known("Seen last at the quince orchard.".into());
    scene.save(&record, "told by a neighbour");
    assert_eq!(scene.total("quince orch"), 1, "the search sees the edit at once");

    let id = record.bundle.event.id;
    let history =
        scene.concord.history(HistoryRequest { id: Some(id), offset: 0, limit: 1 }).unwrap();
    assert_eq!(history.edits[0].reason, "told by a neighbour");
    assert_eq!(history.edits[0].changes[0].field, "description");

    scene.concord.undo(Nothing {}).unwrap();
    assert_eq!(scene.total("quince orch"), 0);
    scene.concord.redo(Nothing {}).unwrap();
    assert_eq!(scene.total("quince orch"), 1);
}

#[test]
fn the_history_of_an_event_tells_of_parts_it_no_longer_has() {
    let scene = Scene::with_victims();
    let told = |id| {
        let mut changes = Vec::new();
        let each = &mut |change: FieldChange| {
            changes.push((change.record, change.field));
            Ok(())
        };
        assert!(scene.concord.each_change(Some(id), each).unwrap(), "nothing is left out");
        let page = scene.concord.history(HistoryRequest { id: Some(id), offset: 0, limit: 500 });
        let listed: u64 = page.unwrap().edits.iter().map(|edit| edit.total).sum();
        assert_eq!(changes.len() as u64, listed, "page by page it is the same history");
        changes
    };
    let mut record = scene.first("type:LIB-01");
    let id = record.bundle.event.id;
    let first = told(id);

    // A source that is added and removed in edits which touch nothing else of the event.
    let source = scene.concord.new_ids(NewIds { count: 1 }).unwrap().ids[0];
    record.bundle.sources.push(Source {
        id: source,
        event: Some(id),
        title: "A letter".into(),
        ..Source::default()
    });
    scene.save(&record, "found");
    record.bundle.sources.retain(|known| known.id != source);
    scene.save(&record, "withdrawn");
    let of_source =
        |changes: &[(Id, String)]| changes.iter().filter(|(record, _)| *record == source).count();
    let withdrawn = told(id);
    assert_eq!(of_source(&withdrawn), withdrawn.len() - first.len());
    assert_eq!(withdrawn[0], (source, "exists".to_owned()), "the deletion is told first");

    // An act that goes with its involvements, and is told of after the next unlock, too.
    let act = record.bundle.acts.remove(0).id;
    let parts: Vec<Id> = record.bundle.involvements.iter().map(|part| part.id).collect();
    record.bundle.involvements.retain(|part| part.act != Some(act));
    scene.save(&record, "told twice");
    let gone = told(id);
    assert!(gone.iter().any(|(record, field)| *record == act && field == "violation"));
    scene.concord.lock(Nothing {}).unwrap();
    scene.unlock(PASSPHRASE).unwrap();
    assert_eq!(told(id), gone);

    // What an undone edit made has lost its fields, and is part of the history all the same.
    let source = Source {
        id: scene.concord.new_ids(NewIds { count: 1 }).unwrap().ids[0],
        event: Some(id),
        ..Source::default()
    };
    let undone = source.id;
    record.bundle.sources.push(source);
    scene.save(&record, "a mistake");
    scene.concord.undo(Nothing {}).unwrap();
    let all = told(id);
    assert!(all.iter().any(|(record, _)| *record == undone));
    scene.concord.lock(Nothing {}).unwrap();
    scene.unlock(PASSPHRASE).unwrap();
    assert_eq!(told(id), all);
    assert!(parts.iter().all(|part| all.iter().any(|(record, _)| record == part)));
}

#[test]
fn regions_abroad_have_names_too() {
    let scene = Scene::with_victims();
    let regions = scene.concord.catalogue(Nothing {}).unwrap().regions;
    assert_eq!(regions.iter().filter(|region| region.code.starts_with("CL-")).count(), 16);
    let summary = scene.concord.select_events(selection("")).unwrap();
    let facet = summary.facets.iter().find(|facet| facet.name == "region").unwrap();
    let mut unnamed = facet.values.iter().filter(|value| {
        !value.code.starts_with('?') && regions.iter().all(|region| region.code != value.code)
    });
    assert_eq!(unnamed.next(), None);
    assert!(regions.iter().any(|region| region.code == "AR-C"), "some were abducted abroad");
    let codes: std::collections::BTreeSet<&str> =
        regions.iter().map(|region| region.code.as_str()).collect();
    assert_eq!(codes.len(), regions.len(), "each region once");
}

#[test]
fn a_form_opened_before_another_change_is_not_saved_over_it() {
    let scene = Scene::with_victims();
    let stale = scene.first("");
    let revision = scene.concord.status(Nothing {}).unwrap().dossier.unwrap().revision;
    let mut fresh = stale.clone();
    fresh.bundle.event.remarks = Stated::Known("first".into());
    scene.save(&fresh, "");
    let bundle = stale.bundle.clone();
    let refused = scene.concord.save_event(SaveEvent { bundle, revision, reason: String::new() });
    assert_eq!(refused.unwrap_err().code, "record-changed");
}

#[test]
fn an_import_is_undone_as_one() {
    let scene = Scene::with_victims();
    scene.concord.undo(Nothing {}).unwrap();
    assert_eq!(scene.total(""), 0);
    scene.concord.redo(Nothing {}).unwrap();
    assert_eq!(scene.total(""), counted().1);
}

#[test]
fn a_measure_raises_coverage_and_its_numbers_open_their_events() {
    let scene = Scene::with_victims();
    let request = CoverageRequest::default;
    let before = scene.concord.coverage(request()).unwrap();
    assert_eq!(before.answered, 0, "no measure, no answer");
    let row = before.rows.iter().find(|row| row.code == "LIB-01").unwrap();
    let search = before.duties.iter().position(|duty| duty == "O-SEA").unwrap();
    let due = row.cells[search].clone().expect("searching is owed to the disappeared").events;

    let id = scene.concord.new_ids(NewIds { count: 1 }).unwrap().ids[0];
    let measure = Measure {
        id,
        name: "National search plan".into(),
        status: Stated::Known("in_force".into()),
        duties: ["O-SEA".to_owned()].into(),
        violations: ["LIB-01".to_owned()].into(),
        ..Measure::default()
    };
    let bundle = MeasureBundle { measure, indicators: Vec::new() };
    scene.concord.save_measure(SaveMeasure { bundle, reason: String::new() }).unwrap();
    let after = scene.concord.coverage(request()).unwrap();
    let row = after.rows.iter().find(|row| row.code == "LIB-01").unwrap();
    let cell = row.cells[search].clone().unwrap();
    assert_eq!((cell.answered, cell.measures), (due, vec![id]));

    let mut behind = selection("");
    behind.coverage = Some(concord_api::plan::CoverageSelection {
        violation: Some("LIB-01".into()),
        duty: Some("O-SEA".into()),
        answered: Some(true),
        ..Default::default()
    });
    assert_eq!(scene.concord.select_events(behind).unwrap().total, due);
}

#[test]
fn a_locked_dossier_tells_nothing_until_the_right_secret() {
    let scene = Scene::with_victims();
    let before = scene.total("");
    scene.concord.lock(Nothing {}).unwrap();
    assert_eq!(scene.concord.select_events(selection("")).unwrap_err().code, "locked");
    assert_eq!(scene.unlock("lantern river copper fourteen"), Err("passphrase-wrong".into()));
    assert_eq!(scene.unlock(PASSPHRASE), Ok(()));
    assert_eq!(scene.total(""), before);
    scene.concord.lock(Nothing {}).unwrap();
    assert_eq!(scene.unlock(&scene.recovery_code), Ok(()), "the recovery code opens it too");
}

#[test]
fn an_export_holds_what_was_selected() {
    let scene = Scene::with_victims();
    for format in ["csv", "geojson", "json", "xlsx"] {
        let path = scene.path(&format!("out.{format}"));
        let request = ExportRequest {
            selection: selection("type:LIB-01"),
            format: format.into(),
            path: text(&path),
            audience: None,
            naming_accepted: false,
        };
        let started = scene.concord.start_export(request).unwrap();
        let outcome = scene.finish(started.job).export.unwrap();
        assert_eq!(outcome.rows, scene.total("type:LIB-01"), "{format}");
        assert!(path.exists());
    }
}

#[test]
fn verification_reads_the_whole_log() {
    let scene = Scene::with_victims();
    let found = scene.concord.verify(Nothing {}).unwrap();
    assert!(found.ok, "{:?}", found.problems);
    assert!(found.changes > 10_000, "an import writes many changes");
}
