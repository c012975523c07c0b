//! History tells all; undo and redo come from the log and survive a restart.

use concord_model::{Cause, FieldKey, Id, Kind, Value};
use concord_store::{Dossier, Draft, EditMeta, Extent, Flow, StoreError};

use crate::support::{AUTHOR, create, event, exists, open, save, shown, text};

fn ids(count: u128) -> Vec<Id> {
    (1..=count).map(Id::from_u128).collect()
}

fn verified(dossier: &Dossier) {
    let found = dossier.verify(Extent::Records, &mut |_, _| Flow::Continue).unwrap();
    assert!(found.ok, "{:?}", found.problems);
}

#[test]
fn what_was_saved_is_there_after_closing_and_opening() {
    let folder = tempfile::tempdir().unwrap();
    let id = Id::from_u128(1);
    let (mut dossier, _) = create(folder.path());
    save(&mut dossier, event(id, vec![text(1, "Villa Grimaldi"), text(2, "b")]));
    save(&mut dossier, event(id, vec![text(2, "c")]));
    assert_eq!(dossier.revision(), 2);
    verified(&dossier);
    dossier.close().unwrap();
    let dossier = open(folder.path()).unwrap();
    assert_eq!(dossier.repairs(), vec![]);
    assert_eq!(
        (shown(&dossier, id, 1), shown(&dossier, id, 2)),
        ("Villa Grimaldi".into(), "c".into())
    );
    assert_eq!(dossier.revision(), 2);
    assert_eq!(dossier.counts().unwrap()[&Kind::Event], 1);
    assert_eq!(dossier.scan(Kind::Event).count(), 1);
    verified(&dossier);
}

#[test]
fn a_save_that_changes_nothing_makes_no_edit() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    let id = Id::from_u128(1);
    save(&mut dossier, event(id, vec![text(1, "a")]));
    let again = event(id, vec![text(1, "a"), (FieldKey::of(9), Value::Empty)]);
    let receipt = dossier.save(EditMeta::save(""), vec![again]).unwrap();
    assert_eq!((receipt.edit, receipt.changes, receipt.revision), (None, 0, 1));
}

#[test]
fn history_tells_who_what_when_and_why() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    let (one, two) = (Id::from_u128(1), Id::from_u128(2));
    save(&mut dossier, event(one, vec![text(1, "a")]));
    save(&mut dossier, event(two, vec![text(1, "x")]));
    dossier
        .save(
            EditMeta::save("corrected"),
            vec![event(one, vec![text(1, "b")]), event(two, vec![(FieldKey::of(1), Value::Empty)])],
        )
        .unwrap();
    let page = dossier.history(None, 0, 10).unwrap();
    assert_eq!(page.total, 3);
    let numbers: Vec<u64> = page.edits.iter().map(|edit| edit.number).collect();
    assert_eq!(numbers, [3, 2, 1]);
    let edit = &page.edits[0];
    assert_eq!((edit.author.as_str(), edit.reason.as_str(), edit.total), (AUTHOR, "corrected", 2));
    assert_eq!(edit.changes[0].from, Some(Value::Text("a".into())));
    assert_eq!(edit.changes[0].to, Some(Value::Text("b".into())));
    assert_eq!(
        (&edit.changes[1].from, &edit.changes[1].to),
        (&Some(Value::Text("x".into())), &None)
    );
    assert!(page.edits[0].at > page.edits[1].at);
    let of_one = dossier.history(Some(&[one]), 0, 10).unwrap();
    assert_eq!(of_one.total, 2);
    assert_eq!(of_one.edits[0].total, 1);
    assert!(of_one.edits.iter().flat_map(|edit| &edit.changes).all(|change| change.record == one));
    let second = dossier.history(None, 1, 1).unwrap();
    assert_eq!((second.total, second.edits.len(), second.edits[0].number), (3, 1, 2));
    assert_eq!(dossier.changed_since(1).unwrap().unwrap().len(), 2);
    assert_eq!(dossier.changed_since(3).unwrap(), Some(vec![]));
    assert_eq!(dossier.changed_since(4).unwrap(), None);
}

#[test]
fn every_change_is_handed_on_however_many_an_edit_made() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    let records = ids(3_000);
    // Long enough for several frames.
    let drafts = records.iter().map(|id| event(*id, vec![text(1, &"long ".repeat(50))])).collect();
    dossier.save(EditMeta::save("many"), drafts).unwrap();
    save(&mut dossier, event(records[2], vec![text(2, "later")]));
    let list = |records: Option<&[Id]>| {
        let mut found = Vec::new();
        let complete = dossier
            .each_change(records, &mut |edit, change| {
                found.push((edit.number, change.record, change.key.field));
                Ok::<_, StoreError>(())
            })
            .unwrap();
        assert!(complete);
        found
    };
    let all = list(None);
    assert_eq!(all.len(), 2 * records.len() + 1, "each record's creation and text, and one more");
    assert_eq!(all[0], (2, records[2], 2), "the newest edit comes first");
    assert_eq!(list(Some(&records)), all);
    let third = records[2];
    assert_eq!(list(Some(&[third])), [(2, third, 2), (1, third, 0), (1, third, 1)]);
}

#[test]
fn deleted_records_tell_what_they_last_held() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    let [kept, gone, undone, bare] = [1, 2, 3, 4].map(Id::from_u128);
    let deletion = |id| event(id, vec![(FieldKey::EXISTS, Value::Flag(false))]);
    let key = FieldKey::of(1);
    save(&mut dossier, event(kept, vec![text(1, "kept")]));
    assert_eq!(dossier.deleted(Kind::Event, &key).unwrap(), vec![]);
    save(&mut dossier, event(gone, vec![text(1, "first")]));
    save(&mut dossier, event(gone, vec![text(1, "last")]));
    save(&mut dossier, deletion(gone));
    save(&mut dossier, event(bare, vec![text(2, "something else")]));
    save(&mut dossier, deletion(bare));
    save(&mut dossier, event(undone, vec![text(1, "undone")]));
    dossier.undo().unwrap();
    let held = |text: &str| Value::Text(text.into());
    let expected = vec![(gone, held("last")), (undone, held("undone"))];
    assert_eq!(dossier.deleted(Kind::Event, &key).unwrap(), expected);
    assert_eq!(dossier.deleted(Kind::Act, &key).unwrap(), vec![]);
}

#[test]
fn undo_and_redo_go_back_and_forth_and_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let id = Id::from_u128(1);
    let (mut dossier, _) = create(folder.path());
    for value in ["1", "2", "3"] {
        save(&mut dossier, event(id, vec![text(1, value)]));
    }
    dossier.undo().unwrap();
    assert_eq!(shown(&dossier, id, 1), "2");
    drop(dossier);
    let mut dossier = open(folder.path()).unwrap();
    dossier.undo().unwrap();
    assert_eq!(shown(&dossier, id, 1), "1");
    dossier.undo().unwrap();
    assert!(!exists(&dossier, id));
    assert_eq!(dossier.counts().unwrap()[&Kind::Event], 0);
    assert!(matches!(dossier.undo(), Err(StoreError::NothingToUndo)));
    assert!(dossier.undo_step().is_none());
    for expected in ["1", "2", "3"] {
        dossier.redo().unwrap();
        assert_eq!(shown(&dossier, id, 1), expected);
    }
    assert!(matches!(dossier.redo(), Err(StoreError::NothingToRedo)));
    dossier.undo().unwrap();
    assert_eq!(shown(&dossier, id, 1), "2");
    save(&mut dossier, event(id, vec![text(1, "4")]));
    assert!(dossier.redo_step().is_none(), "a new save clears what could be done again");
    dossier.undo().unwrap();
    assert_eq!(shown(&dossier, id, 1), "2");
    let step = dossier.redo_step().unwrap();
    assert_eq!((step.reason.as_str(), step.changes, step.cause), ("a reason", 1, Cause::Save));
    verified(&dossier);
}

#[test]
fn an_edit_from_the_middle_is_refused_where_a_later_one_changed_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let id = Id::from_u128(1);
    let (mut dossier, _) = create(folder.path());
    save(&mut dossier, event(id, vec![text(1, "a"), text(2, "a")]));
    let second =
        dossier.save(EditMeta::save("second"), vec![event(id, vec![text(1, "b")])]).unwrap();
    dossier.save(EditMeta::save("third"), vec![event(id, vec![text(1, "c")])]).unwrap();
    let fourth = dossier.save(EditMeta::save(""), vec![event(id, vec![text(2, "b")])]).unwrap();
    let before = dossier.revision();
    match dossier.undo_edit(second.edit.unwrap()) {
        Err(StoreError::ChangedSince(found)) => {
            assert_eq!(
                (found.record, found.key, found.reason),
                (id, FieldKey::of(1), "third".into())
            );
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(dossier.revision(), before, "a refusal writes nothing");
    dossier.undo_edit(fourth.edit.unwrap()).unwrap();
    assert_eq!((shown(&dossier, id, 1), shown(&dossier, id, 2)), ("c".into(), "a".into()));
    verified(&dossier);
}

#[test]
fn creating_is_not_undone_under_what_was_added_later() {
    let folder = tempfile::tempdir().unwrap();
    let id = Id::from_u128(1);
    let (mut dossier, _) = create(folder.path());
    let first = dossier.save(EditMeta::save(""), vec![event(id, vec![text(1, "a")])]).unwrap();
    save(&mut dossier, event(id, vec![text(7, "added")]));
    let refused = dossier.undo_edit(first.edit.unwrap());
    assert!(matches!(refused, Err(StoreError::ChangedSince(_))), "{refused:?}");
    dossier.undo().unwrap();
    dossier.undo_edit(first.edit.unwrap()).unwrap();
    assert!(!exists(&dossier, id));
}

#[test]
fn a_bulk_import_is_undone_and_done_again() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    let all = ids(3000);
    save(&mut dossier, event(all[0], vec![text(1, "mine"), text(2, "kept")]));
    let long = "word ".repeat(40);
    let row = |id: &Id| {
        let writes = (1..=15).map(|field| text(field, &format!("{id} {field} {long}"))).collect();
        event(*id, writes)
    };
    let meta = EditMeta { reason: String::new(), cause: Cause::Import(Id::from_u128(99)) };
    let mut calls = 0;
    let mut progress = |_| {
        calls += 1;
        Flow::Continue
    };
    let receipt = dossier.commit(meta, &mut all.iter().map(row), &mut progress).unwrap();
    assert!(calls >= 10);
    assert_eq!((receipt.records, receipt.created), (3000, 2999));
    assert_eq!(dossier.counts().unwrap()[&Kind::Event], 3000);
    let page = dossier.history(None, 0, 1).unwrap();
    assert_eq!((page.edits[0].total, page.edits[0].changes.len()), (receipt.changes, 200));
    let one = dossier.history(Some(&all[2000..2001]), 0, 9).unwrap();
    assert_eq!((one.total, one.edits[0].total), (1, 16));
    verified(&dossier);
    dossier.undo().unwrap();
    assert_eq!(dossier.counts().unwrap()[&Kind::Event], 1);
    assert_eq!(
        (shown(&dossier, all[0], 1), shown(&dossier, all[0], 2)),
        ("mine".into(), "kept".into())
    );
    assert_eq!(shown(&dossier, all[0], 3), "");
    assert_eq!(dossier.scan(Kind::Event).count(), 1);
    drop(dossier);
    let mut dossier = open(folder.path()).unwrap();
    dossier.redo().unwrap();
    assert_eq!(dossier.counts().unwrap()[&Kind::Event], 3000);
    assert_eq!(shown(&dossier, all[2999], 15), format!("{} 15 {long}", all[2999]));
    verified(&dossier);
}

#[test]
fn a_cancelled_import_leaves_no_trace() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    save(&mut dossier, event(Id::from_u128(1), vec![text(1, "a")]));
    let before = dossier.verify(Extent::Records, &mut |_, _| Flow::Continue).unwrap();
    let all = ids(5000);
    let row = |id: &Id| event(*id, vec![text(1, &format!("{id}").repeat(20))]);
    let mut progress = |done| if done > 4000 { Flow::Cancel } else { Flow::Continue };
    let outcome = dossier.commit(EditMeta::save(""), &mut all.iter().map(row), &mut progress);
    assert!(matches!(outcome, Err(StoreError::Cancelled)), "{outcome:?}");
    assert_eq!(dossier.verify(Extent::Records, &mut |_, _| Flow::Continue).unwrap(), before);
    assert_eq!(dossier.counts().unwrap()[&Kind::Event], 1);
    save(&mut dossier, event(Id::from_u128(1), vec![text(1, "b")]));
    drop(dossier);
    assert_eq!(shown(&open(folder.path()).unwrap(), Id::from_u128(1), 1), "b");
}

#[test]
fn a_record_may_come_many_times_in_one_edit() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    let all = ids(20_000);
    // Enough records to push the first out of the writer's cache.
    let first = all.iter().map(|id| event(*id, vec![text(1, &"x".repeat(30)), text(2, "first")]));
    let again =
        all.iter().step_by(997).map(|id| event(*id, vec![text(2, "second"), text(3, "new")]));
    let mut drafts = first.chain(again);
    let receipt = dossier.commit(EditMeta::save(""), &mut drafts, &mut |_| Flow::Continue).unwrap();
    assert_eq!((receipt.records, receipt.created), (20_000, 20_000));
    assert_eq!(shown(&dossier, all[997], 2), "second");
    assert_eq!(shown(&dossier, all[998], 2), "first");
    assert!(dossier.get(all[997]).unwrap().unwrap().conflicts().next().is_none());
    verified(&dossier);
    dossier.undo().unwrap();
    assert_eq!(dossier.counts().unwrap()[&Kind::Event], 0);
    dossier.redo().unwrap();
    assert_eq!(
        (shown(&dossier, all[997], 2), shown(&dossier, all[997], 3)),
        ("second".into(), "new".into())
    );
}

#[test]
fn a_deleted_record_that_comes_again_starts_afresh_or_is_brought_back() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    let id = Id::from_u128(1);
    save(&mut dossier, event(id, vec![text(1, "a"), text(2, "stale")]));
    save(&mut dossier, event(id, vec![(FieldKey::EXISTS, Value::Flag(false))]));
    assert!(!exists(&dossier, id));
    save(&mut dossier, event(id, vec![text(1, "b")]));
    assert_eq!((shown(&dossier, id, 1), shown(&dossier, id, 2)), ("b".into(), String::new()));
    dossier.undo().unwrap();
    dossier.undo().unwrap();
    assert!(exists(&dossier, id));
    save(&mut dossier, event(id, vec![(FieldKey::EXISTS, Value::Flag(false))]));
    save(&mut dossier, event(id, vec![(FieldKey::EXISTS, Value::Flag(true))]));
    assert!(exists(&dossier, id));
}

#[test]
fn records_and_texts_of_any_size_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    let id = Id::from_u128(1);
    for size in [7_000, 9_000, 100_000, 3_000_000, 10] {
        let long: String = ('a'..='z').cycle().take(size).collect();
        let draft = Draft { record: id, kind: Kind::Measure, writes: vec![text(4, &long)] };
        save(&mut dossier, draft);
        assert_eq!(shown(&dossier, id, 4), long);
    }
    let long_reason = "why ".repeat(5000);
    dossier.save(EditMeta::save(&long_reason), vec![event(id, vec![text(1, "r")])]).unwrap();
    verified(&dossier);
    dossier.close().unwrap();
    let dossier = open(folder.path()).unwrap();
    assert_eq!(dossier.history(None, 0, 1).unwrap().edits[0].reason, long_reason);
    assert_eq!(dossier.repairs(), vec![]);
}
