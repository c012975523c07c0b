//! Packing the database anew changes nothing but its size, and may be cut off anywhere.

use std::fs;
use std::path::Path;

use concord_model::{FieldKey, Id, Kind, Value};
use concord_store::{Dossier, Draft, EditMeta, Extent, Flow, StoreError};

use crate::damage::copy;
use crate::script::{self, Expected, Work};
use crate::support::{create, event, open, shown, text};

fn work(dossier: &mut Dossier, expected: &mut Expected, numbers: std::ops::RangeInclusive<u64>) {
    for number in numbers {
        let work = if number % 10 == 3 { Work::Import } else { Work::Edit };
        let drafts = script::drafts(number, work);
        expected.take(&drafts);
        let meta = script::meta(number, work);
        dossier.commit(meta, &mut drafts.into_iter(), &mut |_| Flow::Continue).unwrap();
    }
}

fn compact(dossier: &mut Dossier) {
    let (mut last, mut total) = (0, 0);
    dossier
        .compact(&mut |done, of| {
            assert!(done >= last && done <= of);
            (last, total) = (done, of);
            Flow::Continue
        })
        .unwrap();
}

fn whole(dossier: &Dossier, expected: &Expected, context: &str) {
    expected.check(dossier, context);
    let verified = dossier.verify(Extent::Records, &mut |_, _| Flow::Continue).unwrap();
    assert!(verified.ok, "{context}: {:?}", verified.problems);
    let history = dossier.history(None, 0, 1000).unwrap();
    assert_eq!(history.edits.len() as u64, dossier.revision(), "{context}");
    assert!(history.edits.iter().all(|edit| !edit.incomplete), "{context}");
    for folder in ["db.new", "db.old"] {
        assert!(!dossier.path().join(folder).exists(), "{context}");
    }
}

#[test]
fn a_compacted_dossier_is_what_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    let mut expected = Expected::default();
    compact(&mut dossier);
    whole(&dossier, &expected, "empty");
    work(&mut dossier, &mut expected, 1..=25);
    let before = dossier.undo_step();
    compact(&mut dossier);
    assert_eq!(dossier.undo_step(), before);
    whole(&dossier, &expected, "packed");
    // What is edited afterwards wins over what is packed, also once that is packed again.
    work(&mut dossier, &mut expected, 26..=55);
    whole(&dossier, &expected, "packed and edited");
    dossier.undo().unwrap();
    dossier.redo().unwrap();
    compact(&mut dossier);
    whole(&dossier, &expected, "packed twice");
    dossier.close().unwrap();
    let mut dossier = open(folder.path()).unwrap();
    assert_eq!(dossier.repairs(), []);
    whole(&dossier, &expected, "opened again");
    (0..20).for_each(|_| assert!(dossier.undo().unwrap().changes > 0));
    (0..20).for_each(|_| assert!(dossier.redo().unwrap().changes > 0));
    whole(&dossier, &expected, "undone and done again");
    let stopped = dossier.compact(&mut |_, _| Flow::Cancel);
    assert!(stopped.is_ok() || matches!(stopped, Err(StoreError::Cancelled)));
    whole(&dossier, &expected, "stopped");
}

#[test]
fn long_and_many_values_are_packed_too() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    let draft = |number: u128| {
        let length = if number.is_multiple_of(500) { 30_000 } else { 600 };
        let value = format!("{number} {}", "a testimony in some words ".repeat(length / 26));
        Draft { record: Id::from_u128(number), kind: Kind::Person, writes: vec![text(1, &value)] }
    };
    let mut drafts = (1..=3000).map(draft);
    dossier.commit(EditMeta::save("many"), &mut drafts, &mut |_| Flow::Continue).unwrap();
    let size = |dossier: &Dossier| size(&dossier.path().join("db"));
    let before = size(&dossier);
    compact(&mut dossier);
    assert!(size(&dossier) < before / 2, "{} is not half of {before}", size(&dossier));
    for number in [1u128, 499, 500, 1000, 2999, 3000] {
        assert_eq!(dossier.get(Id::from_u128(number)).unwrap().unwrap().fields(), {
            draft(number).writes.into_iter().collect()
        });
        assert!(dossier.get_of(Kind::Event, Id::from_u128(number)).unwrap().is_none());
    }
    assert!(dossier.get(Id::from_u128(3001)).unwrap().is_none());
    // A long value made short, and a short one long.
    for (number, value) in [(500u128, "short".to_owned()), (501, "long ".repeat(9000))] {
        let writes = vec![(FieldKey::of(1), Value::Text(value.clone()))];
        let draft = Draft { record: Id::from_u128(number), kind: Kind::Person, writes };
        dossier.save(EditMeta::save(""), vec![draft]).unwrap();
        compact(&mut dossier);
        assert_eq!(shown(&dossier, Id::from_u128(number), 1), value);
    }
    assert!(dossier.verify(Extent::Records, &mut |_, _| Flow::Continue).unwrap().ok);
}

fn size(path: &Path) -> u64 {
    match fs::read_dir(path) {
        Ok(entries) => entries.flatten().map(|entry| size(&entry.path())).sum(),
        Err(_) => fs::metadata(path).unwrap().len(),
    }
}

#[test]
fn rewriting_does_not_grow_the_database() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    let drafts = |round: u64| -> Vec<Draft> {
        let value = |number: u64| format!("{round} {number} {}", "x".repeat(300));
        (0..4000u64)
            .map(|number| event(Id::from_u128(number.into()), vec![text(1, &value(number))]))
            .collect()
    };
    let db = folder.path().join("db");
    dossier.save(EditMeta::save("first"), drafts(0)).unwrap();
    for round in 1..20 {
        dossier.save(EditMeta::save("again"), drafts(round)).unwrap();
    }
    assert!(dossier.compaction_due(), "{}", size(&db));
    let grown = size(&db);
    dossier.close().unwrap();
    assert!(size(&db) < grown / 4, "{} of {grown}", size(&db));
    let dossier = open(folder.path()).unwrap();
    assert!(!dossier.compaction_due());
    assert_eq!(dossier.repairs(), []);
    assert!(shown(&dossier, Id::from_u128(7), 1).starts_with("19 7 "));
}

/// Every state a crash can leave between the steps of an exchange.
#[test]
fn a_crash_between_any_two_steps_leaves_one_whole_database() {
    let folder = tempfile::tempdir().unwrap();
    let (before, after) = (folder.path().join("before"), folder.path().join("after"));
    let (mut dossier, _) = create(&before);
    let mut expected = Expected::default();
    work(&mut dossier, &mut expected, 1..=15);
    dossier.close().unwrap();
    copy(&before, &after);
    let mut dossier = open(&after).unwrap();
    compact(&mut dossier);
    dossier.close().unwrap();
    let half = |folder: &Path| {
        fs::create_dir_all(folder).unwrap();
        fs::copy(after.join("db/packed"), folder.join("packed")).unwrap();
        let packed = fs::OpenOptions::new().write(true).open(folder.join("packed")).unwrap();
        packed.set_len(2000).unwrap();
    };
    type Step<'a> = &'a dyn Fn(&Path);
    let states: [(&str, Step<'_>, usize); 6] = [
        ("half made", &|at| half(&at.join("db.new")), 0),
        ("made", &|at| copy(&after.join("db"), &at.join("db.new")), 0),
        (
            "former moved away",
            &|at| {
                copy(&after.join("db"), &at.join("db.new"));
                fs::rename(at.join("db"), at.join("db.old")).unwrap();
            },
            0,
        ),
        (
            "exchanged",
            &|at| {
                fs::rename(at.join("db"), at.join("db.old")).unwrap();
                copy(&after.join("db"), &at.join("db"));
            },
            0,
        ),
        (
            "former half removed",
            &|at| {
                fs::create_dir(at.join("db.old")).unwrap();
                fs::write(at.join("db.old/conf"), b"left").unwrap();
                fs::remove_dir_all(at.join("db")).unwrap();
                copy(&after.join("db"), &at.join("db"));
            },
            0,
        ),
        // No order of steps leaves this; the log has everything all the same.
        (
            "half made, and the present one gone",
            &|at| {
                half(&at.join("db.new"));
                fs::remove_dir_all(at.join("db")).unwrap();
            },
            1,
        ),
    ];
    for (name, make, repairs) in states {
        let at = tempfile::tempdir().unwrap();
        copy(&before, at.path());
        make(at.path());
        let dossier = open(at.path()).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(dossier.repairs().len(), repairs, "{name}: {:?}", dossier.repairs());
        whole(&dossier, &expected, name);
    }
}
