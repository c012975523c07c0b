//! Changes to many records: what the preview counts is what is written, and undo restores exactly.

#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use concord_api::messages::Nothing;
use concord_api::messages::bulk::{
    BulkAction, BulkEdit, BulkPlan, BulkPreview, BulkRecordsRequest, BulkRequest, BulkTarget,
    StartBulkEdit,
};
use concord_api::messages::exchange::{JobId, JobState};
use concord_api::messages::register::Selection;
use concord_api::{Concord, Host, KdfCost, read_id};
use concord_model::Id;
use proptest::prelude::*;
use serde_json::{Value, json};

static SAMPLE: Mutex<Option<(tempfile::TempDir, Concord)>> = Mutex::new(None);

/// One sample for all tests, one after the other: making it takes longest.
fn sample() -> MutexGuard<'static, Option<(tempfile::TempDir, Concord)>> {
    let mut held = SAMPLE.lock().unwrap_or_else(PoisonError::into_inner);
    held.get_or_insert_with(|| {
        let folder = tempfile::tempdir().unwrap();
        let data = Some(folder.path().to_owned());
        let host = Host { data, kdf: KdfCost::for_tests(), ..Host::headless() };
        let concord = Concord::new(host, None);
        concord.open_sample(Nothing {}).unwrap();
        (folder, concord)
    });
    held
}

fn finish(concord: &Concord, job: u64) -> JobState {
    loop {
        let state = concord.job(JobId { job }).unwrap();
        if state.state != "running" {
            return state;
        }
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
}

fn plan(concord: &Concord, selection: &Selection, edit: &BulkEdit) -> (u64, BulkPreview) {
    let request = BulkRequest { selection: selection.clone(), edit: edit.clone() };
    let plan = concord.plan_bulk_edit(request).unwrap().job;
    assert_eq!(finish(concord, plan).state, "done");
    (plan, concord.bulk_preview(BulkPlan { plan }).unwrap())
}

fn write(concord: &Concord, plan: u64) -> JobState {
    let reason = "Reviewed at the table".to_owned();
    let job = concord.start_bulk_edit(StartBulkEdit { plan, reason }).unwrap().job;
    finish(concord, job)
}

fn revision(concord: &Concord) -> u64 {
    concord.status(Nothing {}).unwrap().dossier.unwrap().revision
}

/// The events of a selection, whole; their parts by identifier, since a list that was emptied and
/// filled again may come in another order.
fn events(concord: &Concord, selection: &Selection) -> BTreeMap<Id, Value> {
    let request = json!({"selection": selection, "sort": [], "offset": 0, "limit": 100_000});
    let ids = concord.call("table_ids", request).unwrap();
    let ids = ids["ids"].as_array().unwrap().iter();
    ids.map(|id| {
        let mut bundle = concord.call("event", json!({ "id": id })).unwrap()["bundle"].clone();
        for parts in bundle.as_object_mut().unwrap().values_mut().filter_map(Value::as_array_mut) {
            parts.sort_by_key(|part| part["id"].to_string());
        }
        (read_id(id.as_str().unwrap()).unwrap(), bundle)
    })
    .collect()
}

fn edit(target: BulkTarget, field: &str, action: BulkAction, words: [&str; 2]) -> BulkEdit {
    let [find, value] = words.map(|word| Some(word.to_owned()).filter(|word| !word.is_empty()));
    BulkEdit { target, field: field.to_owned(), action, value, find }
}

#[test]
fn no_event_is_verified_without_a_standard_of_proof_and_a_source() {
    let held = sample();
    let (_, concord) = held.as_ref().unwrap();
    let selection = Selection { query: "calama".to_owned(), ..Selection::default() };
    let before = events(concord, &selection);
    let lacks = |bundle: &&Value| {
        let has_proof = bundle["event"]["proof"].get("known").is_some();
        !has_proof || bundle["sources"].as_array().unwrap().is_empty()
    };
    let unproven = before.values().filter(lacks).count() as u64;
    let verify = edit(BulkTarget::Event, "verification", BulkAction::Set, ["", "verified"]);
    let (_, preview) = plan(concord, &selection, &verify);
    assert_eq!(preview.refused, unproven);
    assert_eq!(preview.change + preview.already, before.len() as u64 - unproven);

    // What is verified does not lose its standard of proof unseen.
    let proof = edit(BulkTarget::Event, "proof", BulkAction::Set, ["", "SP-3"]);
    let (number, _) = plan(concord, &selection, &proof);
    assert_eq!(write(concord, number).state, "done");
    let (number, preview) = plan(concord, &selection, &verify);
    assert!(preview.change > 0);
    assert_eq!(write(concord, number).state, "done");
    let clear = edit(BulkTarget::Event, "proof", BulkAction::Clear, ["", ""]);
    let (_, cleared) = plan(concord, &selection, &clear);
    assert_eq!(cleared.refused, preview.change + preview.already);
    concord.undo(Nothing {}).unwrap();
    concord.undo(Nothing {}).unwrap();
    assert_eq!(events(concord, &selection), before);
}

fn edits() -> impl Strategy<Value = BulkEdit> {
    use BulkAction::*;
    use BulkTarget::*;
    let all = vec![
        edit(Event, "tags", Add, ["", "reviewed"]),
        edit(Event, "tags", Remove, ["", "reviewed"]),
        edit(Event, "tags", Replace, ["reviewed", "checked"]),
        edit(Event, "tags", Clear, ["", ""]),
        edit(Event, "proof", Set, ["", "SP-3"]),
        edit(Event, "proof", Fill, ["", "SP-2"]),
        edit(Event, "confidentiality", Set, ["", "C2"]),
        edit(Event, "consent", Unknown, ["", ""]),
        edit(Event, "status", Clear, ["", ""]),
        edit(Event, "title", Replace, ["a", "b"]),
        edit(Act, "violation", Replace, ["LIF-01", "LIB-01"]),
        edit(Act, "status_at_end", Set, ["", "missing"]),
        edit(Victim, "groups", Add, ["", "VC-POL"]),
        edit(Victim, "sex", Replace, ["male", "female"]),
        edit(Involvement, "degree", Set, ["", "carried_out"]),
        edit(Place, "region", Set, ["", "CL-RM"]),
        edit(Place, "precision", Replace, ["LP-1", "LP-2"]),
        edit(Source, "reliability", Set, ["", "high"]),
        edit(Source, "title", Replace, ["Report", "Rapport"]),
        edit(Event, "", Delete, ["", ""]),
    ];
    prop::sample::select(all)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(12) })]

    #[test]
    fn what_the_preview_counts_is_written_as_one_edit_and_undone_exactly(
        edits in prop::collection::vec(edits(), 1..4),
        skip in 0u64..400,
        count in 1u64..24,
    ) {
        let held = sample();
        let (_, concord) = held.as_ref().unwrap();
        let request = json!({"selection": {}, "sort": [], "offset": skip, "limit": count});
        let ids = concord.call("table_ids", request).unwrap()["ids"].clone();
        let selection =
            Selection { ids: serde_json::from_value(ids).unwrap(), ..Selection::default() };
        let mut steps = 0;
        let start = events(concord, &selection);
        for edit in &edits {
            let before = events(concord, &selection);
            let revision_before = revision(concord);
            let (plan_job, preview) = plan(concord, &selection, edit);
            prop_assert_eq!(preview.events, before.len() as u64);
            let sum = preview.change + preview.already + preview.without + preview.refused;
            prop_assert_eq!(preview.records, sum);
            prop_assert_eq!(&events(concord, &selection), &before, "a preview writes nothing");
            if preview.change == 0 {
                continue;
            }
            prop_assert_eq!(write(concord, plan_job).state, "done");
            steps += 1;
            prop_assert_eq!(revision(concord), revision_before + 1, "one edit");
            let after = events(concord, &selection);
            if edit.action == BulkAction::Delete {
                prop_assert!(after.is_empty());
                break;
            }
            let changed = before.iter().filter(|(id, event)| after[id] != **event).count() as u64;
            prop_assert!(changed > 0);
            if edit.target == BulkTarget::Event {
                prop_assert_eq!(changed, preview.change);
            }
            // Every record that was to change has; those that could not have not.
            let (_, again) = plan(concord, &selection, edit);
            if edit.field != "title" {
                prop_assert_eq!(again.change, 0);
                prop_assert_eq!(again.records, preview.records);
                prop_assert_eq!(again.refused, preview.refused);
            }
        }
        for _ in 0..steps {
            concord.undo(Nothing {}).unwrap();
        }
        prop_assert_eq!(events(concord, &selection), start);
    }
}

#[test]
fn a_preview_of_a_dossier_that_changed_since_is_not_written() {
    let held = sample();
    let (_, concord) = held.as_ref().unwrap();
    let all = Selection::default();
    let tag = |word| edit(BulkTarget::Event, "tags", BulkAction::Add, ["", word]);
    let (old, _) = plan(concord, &all, &tag("first"));
    let (fresh, preview) = plan(concord, &all, &tag("second"));
    let reason = String::new();
    let gone = concord.start_bulk_edit(StartBulkEdit { plan: old, reason: reason.clone() });
    assert_eq!(gone.unwrap_err().code, "bulk-stale", "only the last preview can be written");
    let state = write(concord, fresh);
    assert_eq!(state.state, "done", "{:?}", state.error);
    let written = concord.bulk_preview(BulkPlan { plan: fresh }).unwrap().written;
    assert_eq!(written, Some(preview.change), "a tag is one change in each event");
    let revision_now = revision(concord);
    let late = concord.start_bulk_edit(StartBulkEdit { plan: fresh, reason });
    assert_eq!(late.unwrap_err().code, "bulk-stale");
    assert_eq!(revision(concord), revision_now);
    let history = concord.call("history", json!({"id": null, "offset": 0, "limit": 1})).unwrap();
    assert_eq!(history["edits"][0]["reason"], "Reviewed at the table");
    concord.undo(Nothing {}).unwrap();
}

#[test]
fn a_preview_shows_each_record_before_and_after() {
    let held = sample();
    let (_, concord) = held.as_ref().unwrap();
    let all = Selection::default();
    let replace = edit(BulkTarget::Act, "violation", BulkAction::Replace, ["LIF-01", "LIB-01"]);
    let (plan, preview) = plan(concord, &all, &replace);
    assert!(preview.change > 0 && preview.without > 0, "{preview:?}");
    let request = |outcome: &str, offset| BulkRecordsRequest {
        plan,
        outcome: outcome.to_owned(),
        offset,
        limit: 100,
    };
    let page = concord.bulk_records(request("change", 0)).unwrap();
    assert_eq!(page.total, preview.change);
    for record in &page.records {
        assert_eq!(
            (&record.before[..], &record.after[..]),
            (&["LIF-01".to_owned()][..], &["LIB-01".to_owned()][..])
        );
        assert!(record.event.is_some() && !record.title.is_empty());
    }
    let rest = concord.bulk_records(request("change", preview.change - 1)).unwrap();
    assert_eq!(rest.records.len(), 1, "the last one can be reached");
    let without = concord.bulk_records(request("without", 0)).unwrap();
    assert!(without.records.iter().all(|record| record.before == record.after));
}

#[test]
fn what_makes_no_sense_is_refused_before_anything_is_read() {
    let held = sample();
    let (_, concord) = held.as_ref().unwrap();
    use BulkAction::*;
    use BulkTarget::*;
    for (wrong, code) in [
        (edit(Event, "victims", Set, ["", "3"]), "bulk-invalid"),
        (edit(Event, "title", Clear, ["", ""]), "bulk-invalid"),
        (edit(Act, "violation", Unknown, ["", ""]), "bulk-invalid"),
        (edit(Act, "", Delete, ["", ""]), "bulk-invalid"),
        (edit(Event, "proof", Set, ["", "SP-9"]), "bulk-value"),
        (edit(Event, "proof", Set, ["", ""]), "bulk-value"),
        (edit(Event, "remarks", Replace, ["", "x"]), "bulk-value"),
        (edit(Place, "region", Set, ["", "XX-99"]), "bulk-value"),
    ] {
        let request = BulkRequest { selection: Selection::default(), edit: wrong.clone() };
        assert_eq!(concord.plan_bulk_edit(request).unwrap_err().code, code, "{wrong:?}");
    }
}

#[test]
fn saved_queries_are_kept_renamed_overwritten_and_deleted_with_undo() {
    let held = sample();
    let (_, concord) = held.as_ref().unwrap();
    let save = |id: Value, name: &str, query: &str| {
        concord.call(
            "save_query",
            json!({
                "id": id, "name": name, "remarks": "", "selection": {"query": query},
                "columns": [{"id": "title", "width": null}],
                "sort": [{"column": "date", "descending": true}],
            }),
        )
    };
    let saved = save(Value::Null, "Stadium", "estadio").unwrap();
    let id = saved["queries"][0]["id"].clone();
    assert_eq!(saved["queries"][0]["selection"]["query"], "estadio");
    assert_eq!(save(Value::Null, "  STADIUM ", "x").unwrap_err().code, "query-exists");
    assert_eq!(save(Value::Null, " ", "x").unwrap_err().code, "query-unnamed");
    let renamed = save(id.clone(), "Estadio", "estadio nacional").unwrap();
    assert_eq!(renamed["queries"].as_array().unwrap().len(), 1);
    assert_eq!(renamed["queries"][0]["name"], "Estadio");
    assert_eq!(concord.saved_selection("estadio").unwrap().query, "estadio nacional");
    assert_eq!(concord.saved_selection("stadium").unwrap_err().code, "query-missing");
    concord.call("delete_record", json!({"id": id, "reason": ""})).unwrap();
    assert!(concord.saved_queries(Nothing {}).unwrap().queries.is_empty());
    concord.undo(Nothing {}).unwrap();
    assert_eq!(concord.saved_queries(Nothing {}).unwrap().queries.len(), 1);
}
