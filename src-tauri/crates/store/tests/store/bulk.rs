//! Edits of more records than are kept in memory.

use concord_model::{FieldKey, Id, Kind, Value};
use concord_store::{Dossier, Draft, EditMeta, Extent, Flow, StoreError};

use crate::support::{create, exists, open, shown, text};

const RECORDS: u128 = 40_000;
const WAITING: &str = "unconfirmed";

/// New records, of which every hundredth comes again much later and every thousandth is longer than
/// one value of the database.
fn drafts(round: u64) -> impl Iterator<Item = Draft> {
    let draft = |number: u128, key: FieldKey, value: String| {
        let kind = if number.is_multiple_of(2) { Kind::Event } else { Kind::Person };
        Draft { record: Id::from_u128(number), kind, writes: vec![(key, Value::Text(value))] }
    };
    let length = |number: u128| if number.is_multiple_of(1000) { 20_000 } else { 10 };
    let first = (1..=RECORDS).map(move |number| {
        draft(number, FieldKey::of(1), format!("{round} {number} {}", "x".repeat(length(number))))
    });
    let again = (1..=RECORDS / 100)
        .map(move |number| draft(number * 100, FieldKey::of(2), format!("again {round} {number}")));
    first.chain(again)
}

fn commit(dossier: &mut Dossier, round: u64) {
    let meta = EditMeta::save("a large import");
    let receipt = dossier.commit(meta, &mut drafts(round), &mut |_| Flow::Continue).unwrap();
    assert_eq!(receipt.records, RECORDS as u64);
    assert_eq!(receipt.created, if round == 1 { RECORDS as u64 } else { 0 });
}

fn check(dossier: &Dossier, round: u64) {
    let mut count = 0;
    for state in [Kind::Event, Kind::Person].into_iter().flat_map(|kind| dossier.scan(kind)) {
        let (state, fields) = state.map(|state| (state.id.as_u128(), state.fields())).unwrap();
        let Some(Value::Text(first)) = fields.get(&FieldKey::of(1)) else { panic!("{state}") };
        assert!(first.starts_with(&format!("{round} {state} ")));
        let again = format!("again {round} {}", state / 100);
        let expected = state.is_multiple_of(100).then_some(Value::Text(again));
        assert_eq!(fields.get(&FieldKey::of(2)), expected.as_ref());
        count += 1;
    }
    assert_eq!(count, RECORDS);
    assert_eq!(dossier.counts().unwrap().values().sum::<u64>(), RECORDS as u64);
}

#[test]
fn a_large_edit_is_what_its_log_says() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    commit(&mut dossier, 1);
    check(&dossier, 1);
    commit(&mut dossier, 2);
    check(&dossier, 2);
    assert!(!folder.path().join(WAITING).exists());
    // Replays the log and compares every record: values, places in the log, counts.
    let found = dossier.verify(Extent::Records, &mut |_, _| Flow::Continue).unwrap();
    assert_eq!(found.problems, []);
    dossier.undo().unwrap();
    check(&dossier, 1);
    let page = dossier.history(Some(&[Id::from_u128(100)]), 0, 10).unwrap();
    assert_eq!(page.edits.iter().map(|edit| edit.total).collect::<Vec<_>>(), [2, 2, 3]);
    dossier.close().unwrap();
    check(&open(folder.path()).unwrap(), 1);
}

#[test]
fn a_large_edit_that_is_not_confirmed_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    let draft = Draft { record: Id::from_u128(1), kind: Kind::Person, writes: vec![text(1, "a")] };
    dossier.save(EditMeta::save("one"), vec![draft]).unwrap();
    let mut was_waiting = false;
    let cancelled = dossier.commit(EditMeta::save("many"), &mut drafts(1), &mut |taken| {
        was_waiting |= folder.path().join(WAITING).exists();
        if taken > 35_000 { Flow::Cancel } else { Flow::Continue }
    });
    assert!(matches!(cancelled, Err(StoreError::Cancelled)));
    assert!(was_waiting, "the edit was not large enough to try this");
    assert!(!folder.path().join(WAITING).exists());
    // What a crash leaves of such an edit goes when the dossier is next opened.
    dossier.close().unwrap();
    std::fs::write(folder.path().join(WAITING), b"left behind").unwrap();
    let dossier = open(folder.path()).unwrap();
    assert!(!folder.path().join(WAITING).exists());
    assert_eq!(dossier.repairs(), []);
    assert_eq!(shown(&dossier, Id::from_u128(1), 1), "a");
    assert!(dossier.get(Id::from_u128(2)).unwrap().is_none());
    assert!(exists(&dossier, Id::from_u128(1)));
    assert_eq!(dossier.counts().unwrap().values().sum::<u64>(), 1);
}
