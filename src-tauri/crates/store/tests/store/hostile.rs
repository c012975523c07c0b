//! Files put in each other's places, older ones put back, foreign ones slipped in: each ends in a
//! clear error with nothing written, or in a repair that says what happened, or changes nothing.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use concord_store::{Dossier, Extent, Flow, KdfCost, RepairKind, StoreError};

use crate::damage::{copy, works_on};
use crate::script::{self, Expected, Work};
use crate::support::{AUTHOR, PASSPHRASE, open, world};

const EARLIER: &str = "the passphrase before";

/// A dossier as it was some time ago and as it is, and another one with the same passphrase.
struct Scene {
    _temporary: tempfile::TempDir,
    now: PathBuf,
    earlier: PathBuf,
    other: PathBuf,
    expected: Expected,
    expected_earlier: Expected,
    /// Changes made since.
    since: u64,
}

fn work(dossier: &mut Dossier, expected: &mut Expected, numbers: std::ops::RangeInclusive<u64>) {
    for number in numbers {
        let work = if number % 15 == 4 { Work::Import } else { Work::Edit };
        let drafts = script::drafts(number, work);
        expected.take(&drafts);
        let meta = script::meta(number, work);
        dossier.commit(meta, &mut drafts.into_iter(), &mut |_| Flow::Continue).unwrap();
    }
}

fn changes(dossier: &Dossier) -> u64 {
    let found = dossier.verify(Extent::WithFiles, &mut |_, _| Flow::Continue).unwrap();
    assert!(found.ok, "{:?}", found.problems);
    found.changes
}

/// Makes a dossier; gives what it held at half time and in the end, and the changes since.
fn make(at: &Path, copied: Option<&Path>) -> (Expected, Expected, u64) {
    let made = Dossier::create(at, EARLIER, AUTHOR, world(), KdfCost::for_tests()).unwrap();
    let mut dossier = made.0;
    dossier.set_part_size(24 * 1024);
    let mut expected = Expected::default();
    work(&mut dossier, &mut expected, 1..=20);
    dossier.compact(&mut |_, _| Flow::Continue).unwrap();
    dossier.put_cache("columns", [b"columns".to_vec()]).unwrap();
    dossier.add_file(&mut &b"a picture"[..], &mut |_| Flow::Continue).unwrap();
    let before = changes(&dossier);
    let earlier = expected.clone();
    dossier.close().unwrap();
    if let Some(target) = copied {
        copy(at, target);
    }
    let mut dossier = Dossier::open(at, EARLIER, AUTHOR, world()).unwrap();
    dossier.set_part_size(24 * 1024);
    dossier.change_passphrase(EARLIER, PASSPHRASE).unwrap();
    work(&mut dossier, &mut expected, 21..=45);
    dossier.compact(&mut |_, _| Flow::Continue).unwrap();
    work(&mut dossier, &mut expected, 46..=50);
    dossier.put_cache("columns", [b"columns again".to_vec()]).unwrap();
    let since = changes(&dossier) - before;
    dossier.close().unwrap();
    (earlier, expected, since)
}

impl Scene {
    fn make() -> Self {
        let temporary = tempfile::tempdir().unwrap();
        let [now, earlier, other] =
            ["now", "earlier", "other"].map(|name| temporary.path().join(name));
        let (expected_earlier, expected, since) = make(&now, Some(&earlier));
        make(&other, None);
        Self { _temporary: temporary, now, earlier, other, expected, expected_earlier, since }
    }
}

/// The parts of a log, by number.
fn parts(dossier: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dossier.join("log")).unwrap().flatten();
    let mut parts: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    parts.sort();
    parts
}

fn closed(dossier: &Path) -> Vec<PathBuf> {
    let is_closed = |path: &PathBuf| path.extension().is_some_and(|found| found == "part");
    parts(dossier).into_iter().filter(is_closed).collect()
}

fn put(from: &Path, at: &Path, name: &str) {
    let (from, to) = (from.join(name), at.join(name));
    match from.is_dir() {
        true => {
            fs::remove_dir_all(&to).unwrap();
            copy(&from, &to);
        }
        false => drop(fs::copy(from, to).unwrap()),
    }
}

fn exchange(one: &Path, other: &Path) {
    let (a, b) = (fs::read(one).unwrap(), fs::read(other).unwrap());
    fs::write(one, b).unwrap();
    fs::write(other, a).unwrap();
}

/// What opening must come to.
enum Outcome {
    /// It is refused, and not one byte of log, database or keys is changed.
    Refused(fn(&StoreError) -> bool),
    /// Everything is there, and this is told.
    Whole(&'static [RepairKind]),
    /// The earlier state is there, and this is told; so many changes are told as lost, or none.
    Earlier(&'static [RepairKind], bool),
}
use Outcome::{Earlier, Refused, Whole};
use RepairKind::{
    DatabaseRebuilt, ForeignSetAside, HeaderReplaced, HeaderRestored, LogDamaged, RolledBack,
};

type Case = (&'static str, &'static str, fn(&Scene, &Path), Outcome);

#[rustfmt::skip]
fn cases() -> Vec<Case> {
    vec![
        ("nothing", PASSPHRASE, |_, _| {}, Whole(&[])),
        ("both headers of another dossier", PASSPHRASE, |s, at| {
            put(&s.other, at, "header");
            put(&s.other, at, "header.bak");
        }, Refused(|e| matches!(e, StoreError::ForeignHeader(_)))),
        ("one header of another dossier", PASSPHRASE, |s, at| put(&s.other, at, "header"),
            Whole(&[HeaderRestored])),
        ("the other header of another dossier", PASSPHRASE, |s, at| {
            put(&s.other, at, "header.bak");
        }, Whole(&[HeaderRestored])),
        ("both headers put back, the new passphrase", PASSPHRASE, |s, at| {
            put(&s.earlier, at, "header");
            put(&s.earlier, at, "header.bak");
        }, Refused(|e| matches!(e, StoreError::WrongSecret))),
        ("both headers put back, the old passphrase", EARLIER, |s, at| {
            put(&s.earlier, at, "header");
            put(&s.earlier, at, "header.bak");
        }, Whole(&[HeaderReplaced])),
        ("one header put back", PASSPHRASE, |s, at| put(&s.earlier, at, "header"),
            Whole(&[HeaderRestored])),
        ("the second header put back", PASSPHRASE, |s, at| put(&s.earlier, at, "header.bak"),
            Whole(&[])),
        ("headers cut off", PASSPHRASE, |_, at| {
            for name in ["header", "header.bak"] {
                let bytes = fs::read(at.join(name)).unwrap();
                fs::write(at.join(name), &bytes[..bytes.len() / 2]).unwrap();
            }
        }, Refused(|e| matches!(e, StoreError::HeaderDamaged(_)))),
        ("a header of a newer format", PASSPHRASE, |_, at| {
            let mut bytes = fs::read(at.join("header")).unwrap();
            bytes[16] = b'9';
            let end = bytes.len() - 16;
            let check = blake3::hash(&bytes[..end]);
            bytes[end..].copy_from_slice(&check.as_bytes()[..16]);
            fs::write(at.join("header"), bytes).unwrap();
        }, Refused(|e| matches!(e, StoreError::FormatTooNew { found: 9, .. }))),
        ("a part of another dossier under this one's name", PASSPHRASE, |s, at| {
            fs::copy(&closed(&s.other)[1], &closed(at)[1]).map(drop).unwrap();
        }, Whole(&[LogDamaged])),
        ("a part of another dossier beside this one's", PASSPHRASE, |s, at| {
            let foreign = &closed(&s.other)[1];
            fs::copy(foreign, at.join("log").join(foreign.file_name().unwrap())).unwrap();
        }, Whole(&[ForeignSetAside])),
        ("the log of another dossier", PASSPHRASE, |s, at| put(&s.other, at, "log"),
            Whole(&[LogDamaged])),
        ("the end of another dossier's log", PASSPHRASE, |s, at| {
            let (ours, theirs) = (parts(at), parts(&s.other));
            fs::copy(theirs.last().unwrap(), ours.last().unwrap()).unwrap();
        }, Whole(&[LogDamaged])),
        ("two parts exchanged", PASSPHRASE, |_, at| exchange(&closed(at)[0], &closed(at)[1]),
            Whole(&[LogDamaged])),
        ("a part doubled into the next", PASSPHRASE, |_, at| {
            fs::copy(&closed(at)[0], &closed(at)[1]).map(drop).unwrap();
        }, Whole(&[LogDamaged])),
        ("the last part played back behind itself", PASSPHRASE, |_, at| {
            let tail = parts(at).pop().unwrap();
            let bytes = fs::read(&tail).unwrap();
            fs::write(&tail, [&bytes[..], &bytes].concat()).unwrap();
        }, Whole(&[])),
        ("an earlier part played back behind the last", PASSPHRASE, |_, at| {
            let (first, tail) = (parts(at).remove(0), parts(at).pop().unwrap());
            let bytes = [fs::read(&tail).unwrap(), fs::read(first).unwrap()].concat();
            fs::write(&tail, bytes).unwrap();
        }, Whole(&[])),
        ("an open part beside the closed one", PASSPHRASE, |s, at| {
            fs::copy(&closed(&s.other)[0], at.join("log/00000001.tail")).map(drop).unwrap();
        }, Whole(&[])),
        ("a part cut off", PASSPHRASE, |_, at| {
            let bytes = fs::read(&closed(at)[1]).unwrap();
            fs::write(&closed(at)[1], &bytes[..bytes.len() / 3]).unwrap();
        }, Whole(&[LogDamaged])),
        ("the log put back", PASSPHRASE, |s, at| put(&s.earlier, at, "log"),
            Whole(&[LogDamaged])),
        ("the database put back", PASSPHRASE, |s, at| put(&s.earlier, at, "db"), Whole(&[])),
        ("log and database put back", PASSPHRASE, |s, at| {
            put(&s.earlier, at, "log");
            put(&s.earlier, at, "db");
        }, Earlier(&[RolledBack], true)),
        ("the log put back and no database", PASSPHRASE, |s, at| {
            put(&s.earlier, at, "log");
            fs::remove_dir_all(at.join("db")).unwrap();
        }, Earlier(&[DatabaseRebuilt, RolledBack], true)),
        ("everything but the keys put back", PASSPHRASE, |s, at| {
            ["log", "db", "snapshot", "seen"].iter().for_each(|name| put(&s.earlier, at, name));
        }, Earlier(&[HeaderReplaced], false)),
        ("everything put back", EARLIER, |s, at| {
            fs::remove_dir_all(at).unwrap();
            copy(&s.earlier, at);
        }, Earlier(&[], false)),
        ("the database of another dossier", PASSPHRASE, |s, at| put(&s.other, at, "db"),
            Whole(&[DatabaseRebuilt])),
        ("the packed records of another dossier", PASSPHRASE, |s, at| {
            put(&s.other, at, "db/packed");
        }, Whole(&[DatabaseRebuilt])),
        ("the packed records put back", PASSPHRASE, |s, at| put(&s.earlier, at, "db/packed"),
            Whole(&[DatabaseRebuilt])),
        ("sled put back, the packed records not", PASSPHRASE, |s, at| {
            let packed = fs::read(at.join("db/packed")).unwrap();
            put(&s.earlier, at, "db");
            fs::write(at.join("db/packed"), packed).unwrap();
        }, Whole(&[DatabaseRebuilt])),
        ("a database of another left half exchanged", PASSPHRASE, |s, at| {
            copy(&s.other.join("db"), &at.join("db.new"));
            copy(&s.other.join("db"), &at.join("db.old"));
        }, Whole(&[])),
        ("only a database of another, half exchanged", PASSPHRASE, |s, at| {
            fs::remove_dir_all(at.join("db")).unwrap();
            copy(&s.other.join("db"), &at.join("db.new"));
        }, Whole(&[DatabaseRebuilt])),
        ("the snapshots of another dossier", PASSPHRASE, |s, at| {
            let names = |folder: &Path| {
                fs::read_dir(folder.join("snapshot")).unwrap().flatten().next().unwrap().path()
            };
            fs::copy(names(&s.other), names(at)).map(drop).unwrap();
        }, Whole(&[])),
        ("the snapshots put back", PASSPHRASE, |s, at| put(&s.earlier, at, "snapshot"),
            Whole(&[])),
        ("what another dossier last saw", PASSPHRASE, |s, at| put(&s.other, at, "seen"),
            Whole(&[])),
        ("what was seen is rubbish", PASSPHRASE, |_, at| {
            fs::write(at.join("seen"), [7; 300]).unwrap();
        }, Whole(&[])),
        ("the lock of another dossier", PASSPHRASE, |s, at| {
            fs::write(at.join("lock"), fs::read(s.other.join("header")).unwrap()).unwrap();
        }, Whole(&[])),
        ("rubbish that waits to be confirmed", PASSPHRASE, |s, at| {
            fs::copy(s.other.join("db/db"), at.join("unconfirmed")).map(drop).unwrap();
        }, Whole(&[])),
        ("no dossier at all", PASSPHRASE, |_, at| {
            for entry in fs::read_dir(at).unwrap().flatten() {
                match entry.path().is_dir() {
                    true => fs::remove_dir_all(entry.path()).unwrap(),
                    false => fs::remove_file(entry.path()).unwrap(),
                }
            }
        }, Refused(|e| matches!(e, StoreError::NotADossier(_)))),
    ]
}

/// Every file but the lock, which says who is there.
fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        match entry.path().is_dir() {
            true => found.extend(contents(&entry.path())),
            false if entry.file_name() == "lock" => {}
            false => drop(found.insert(entry.path(), fs::read(entry.path()).unwrap())),
        }
    }
    found
}

#[test]
fn every_file_out_of_place_is_refused_mended_or_told() {
    let scene = Scene::make();
    assert!(closed(&scene.now).len() >= 3 && closed(&scene.other).len() >= 3);
    let cases = cases();
    for (name, passphrase, harm, outcome) in &cases {
        let temporary = tempfile::tempdir().unwrap();
        let at = temporary.path().join("dossier");
        copy(&scene.now, &at);
        harm(&scene, &at);
        let before = contents(&at);
        let opened = Dossier::open(&at, passphrase, AUTHOR, world());
        let (kinds, expected, lost) = match outcome {
            Refused(is_expected) => {
                let error = opened.err().unwrap_or_else(|| panic!("{name}: it was opened"));
                assert!(is_expected(&error), "{name}: {error:?}");
                assert_eq!(before, contents(&at), "{name}: something was written");
                continue;
            }
            Whole(kinds) => (kinds, &scene.expected, None),
            Earlier(kinds, true) => (kinds, &scene.expected_earlier, Some(scene.since)),
            Earlier(kinds, false) => (kinds, &scene.expected_earlier, Some(0)),
        };
        let dossier = opened.unwrap_or_else(|error| panic!("{name}: {error}"));
        let repairs = dossier.repairs();
        let told: Vec<RepairKind> = repairs.iter().map(|repair| repair.kind).collect();
        assert_eq!(told, **kinds, "{name}");
        expected.check(&dossier, name);
        if let Some(lost) = lost {
            let told: u64 = repairs.iter().map(|repair| repair.lost_changes).sum();
            assert_eq!(told, lost, "{name}");
        }
        let verified = dossier.verify(Extent::WithFiles, &mut |_, _| Flow::Continue).unwrap();
        let is_log_whole = !told.contains(&LogDamaged);
        assert!(verified.ok || !is_log_whole, "{name}: {:?}", verified.problems);
        if *passphrase == PASSPHRASE {
            works_on(dossier, &at, name);
        }
    }
    println!("{} ways of putting files out of place, none believed", cases.len());
    open(&scene.now).unwrap().close().unwrap();
}
