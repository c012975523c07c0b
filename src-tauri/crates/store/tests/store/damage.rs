//! Files of a dossier are damaged one by one. Opening and reading must never panic; either all that
//! was confirmed is there, or a repair names the file and says exactly how much is lost.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use concord_model::Kind;
use concord_store::{Dossier, Extent, Flow, Repair, RepairKind, StoreError};

use crate::script::{self, Expected, Work};
use crate::support::{Random, create, event, exists, open, text};

const PAGE: usize = 4096;

/// What is done to a file.
#[derive(Debug, Clone, Copy)]
enum Harm {
    /// One bit turned over, at this share of the length in thousandths.
    Flip(usize),
    /// 4 KB set to zero.
    Zero(usize),
    /// Cut to this share.
    Cut(usize),
    /// So many bytes cut from the end.
    Shorten(usize),
    /// Random bytes added.
    Grow,
    Remove,
    /// A folder in the file's place.
    Folder,
}

impl Harm {
    fn apply(self, path: &Path, random: &mut Random) {
        let mut bytes = fs::read(path).unwrap();
        let length = bytes.len();
        let place = |share: usize| (length * share / 1000).min(length.saturating_sub(1));
        match self {
            Harm::Flip(share) => bytes[place(share)] ^= 1 << random.below(8),
            Harm::Zero(share) => {
                let start = place(share) / PAGE * PAGE;
                let end = (start + PAGE).min(length);
                bytes[start..end].fill(0);
            }
            Harm::Cut(share) => bytes.truncate(length * share / 1000),
            Harm::Shorten(count) => bytes.truncate(length.saturating_sub(count)),
            Harm::Grow => bytes.extend((0..300).map(|_| random.below(256) as u8)),
            Harm::Remove => return fs::remove_file(path).unwrap(),
            Harm::Folder => {
                fs::remove_file(path).unwrap();
                return fs::create_dir(path).unwrap();
            }
        }
        fs::write(path, bytes).unwrap();
    }
}

/// A dossier to damage copies of.
struct Original {
    _temporary: tempfile::TempDir,
    folder: PathBuf,
    expected: Expected,
    revision: u64,
    changes: u64,
}

impl Original {
    /// Three imports and some edits in several parts; packed in between and reopened once, or closed
    /// after being made.
    fn make(reopened: bool) -> Self {
        let temporary = tempfile::tempdir().unwrap();
        let folder = temporary.path().join("dossier");
        let (mut dossier, _) = create(&folder);
        dossier.set_part_size(24 * 1024);
        let mut expected = Expected::default();
        for number in 1..=60 {
            let work = if number % 20 == 5 { Work::Import } else { Work::Edit };
            let drafts = script::drafts(number, work);
            expected.take(&drafts);
            let meta = script::meta(number, work);
            dossier.commit(meta, &mut drafts.into_iter(), &mut |_| Flow::Continue).unwrap();
            if reopened && number == 50 {
                dossier.compact(&mut |_, _| Flow::Continue).unwrap();
            }
        }
        dossier.put_cache("columns", [b"a snapshot".to_vec()]).unwrap();
        let changes = dossier.verify(Extent::Records, &mut |_, _| Flow::Continue).unwrap().changes;
        let revision = dossier.revision();
        dossier.close().unwrap();
        if reopened {
            open(&folder).unwrap().close().unwrap();
        }
        Self { _temporary: temporary, folder, expected, revision, changes }
    }

    fn copy(&self) -> tempfile::TempDir {
        let target = tempfile::tempdir().unwrap();
        copy(&self.folder, target.path());
        target
    }

    fn files(&self, folder: &str, extension: &str) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.folder.join(folder))
            .unwrap()
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .filter(|name| name.ends_with(extension))
            .map(|name| format!("{folder}/{name}"))
            .collect();
        names.sort();
        names
    }
}

pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).unwrap()),
        }
    }
}

#[derive(Default)]
struct Tally {
    cases: u64,
    whole: u64,
    rebuilt: u64,
    lost: u64,
    by_folder: BTreeMap<String, u64>,
}

impl Tally {
    fn count(&mut self, file: &str) {
        self.cases += 1;
        let folder = file.split('/').next().unwrap().to_owned();
        *self.by_folder.entry(folder).or_default() += 1;
    }
}

/// What the dossier says was lost of the log.
fn log_repairs(repairs: &[Repair]) -> Vec<&Repair> {
    repairs.iter().filter(|repair| repair.kind == RepairKind::LogDamaged).collect()
}

/// Of a file that is gone only the number is known.
fn named(repair: &Repair, file: &str, context: &str) {
    assert!(repair.file.len() >= "log/00000001".len(), "{context}: {repair:?}");
    assert!(file.starts_with(&repair.file), "{context}: {repair:?}");
}

/// The dossier goes on working, and does not tell of the same damage twice.
pub fn works_on(mut dossier: Dossier, folder: &Path, context: &str) {
    let id = Random(7).id();
    dossier.save(concord_store::EditMeta::save(""), vec![event(id, vec![text(1, "x")])]).unwrap();
    dossier.undo().unwrap();
    dossier.redo().unwrap();
    dossier.close().unwrap();
    let dossier = open(folder).unwrap();
    assert_eq!(dossier.repairs(), vec![], "{context}: told twice");
    assert!(exists(&dossier, id), "{context}");
}

/// One damaged file: nothing may be missing.
fn single(original: &Original, file: &str, harm: Harm, random: &mut Random, tally: &mut Tally) {
    let context = format!("{file} {harm:?}");
    let folder = original.copy();
    harm.apply(&folder.path().join(file), random);
    let dossier = open(folder.path()).unwrap_or_else(|error| panic!("{context}: {error}"));
    tally.count(file);
    original.expected.check(&dossier, &context);
    assert_eq!(dossier.revision(), original.revision, "{context}");
    let history = dossier.history(None, 0, 100).unwrap();
    assert_eq!(history.edits.len() as u64, original.revision, "{context}: edits are listed");
    let verified = dossier.verify(Extent::Records, &mut |_, _| Flow::Continue).unwrap();
    let repairs = dossier.repairs();
    let unreadable = original.changes - verified.changes;
    let lost: u64 = repairs.iter().map(|repair| repair.lost_changes).sum();
    if file.starts_with("log/") {
        assert_eq!(repairs.is_empty(), matches!(harm, Harm::Grow), "{context}: {repairs:?}");
        for repair in log_repairs(&repairs) {
            named(repair, file, &context);
        }
        assert!(unreadable > 0, "{context}");
        assert!(lost <= unreadable, "{context}: {lost} of {unreadable}");
        assert_eq!(history.edits.iter().any(|edit| edit.incomplete), unreadable > 0, "{context}");
        tally.lost += lost;
    } else {
        assert_eq!((unreadable, lost), (0, 0), "{context}");
        assert!(verified.ok, "{context}: {:?}", verified.problems);
    }
    tally.whole += u64::from(lost == 0);
    tally.rebuilt +=
        u64::from(repairs.iter().any(|repair| repair.kind == RepairKind::DatabaseRebuilt));
    works_on(dossier, folder.path(), &context);
}

#[test]
fn one_damaged_file_never_costs_a_record() {
    let seed = 4_711;
    println!("seed {seed}");
    let mut random = Random(seed);
    let mut tally = Tally::default();
    for reopened in [true, false] {
        let original = Original::make(reopened);
        let parts = original.files("log", ".part");
        assert!(parts.len() >= 3, "{parts:?}");
        let tail = original.files("log", ".tail").remove(0);
        let mut cases: Vec<(String, Harm)> = Vec::new();
        for share in [0, 3, 250, 700, 999] {
            cases.push((parts[0].clone(), Harm::Flip(share)));
            cases.push((parts[1].clone(), Harm::Zero(share)));
            cases.push((tail.clone(), Harm::Flip(share)));
            cases.push(("db/db".to_owned(), Harm::Flip(share)));
            cases.push(("db/db".to_owned(), Harm::Zero(share)));
        }
        for harm in [Harm::Cut(0), Harm::Cut(500), Harm::Shorten(1), Harm::Remove, Harm::Folder] {
            cases.push((parts[1].clone(), harm));
            cases.push((tail.clone(), harm));
            cases.push(("db/db".to_owned(), harm));
        }
        for share in [17, 123, 371, 444, 580, 666, 812, 930] {
            cases.push(("db/db".to_owned(), Harm::Flip(share)));
        }
        for share in [5, 40, 75, 110, 333, 808] {
            cases.push(("db/db".to_owned(), Harm::Zero(share)));
        }
        cases.extend([Harm::Shorten(4096), Harm::Cut(900)].map(|harm| ("db/db".to_owned(), harm)));
        cases.extend([Harm::Flip(500), Harm::Remove].map(|harm| ("db/conf".to_owned(), harm)));
        for snap in original.files("db", "").into_iter().filter(|name| name.contains("/snap.")) {
            let harms = [Harm::Cut(0), Harm::Cut(500), Harm::Flip(500), Harm::Remove];
            cases.extend(harms.map(|harm| (snap.clone(), harm)));
        }
        if reopened {
            let shares = [0, 2, 40, 300, 600, 850, 990, 999];
            let harms = shares.into_iter().flat_map(|share| [Harm::Flip(share), Harm::Zero(share)]);
            let others =
                [Harm::Cut(0), Harm::Cut(500), Harm::Shorten(1), Harm::Remove, Harm::Folder];
            cases.extend(harms.chain(others).map(|harm| ("db/packed".to_owned(), harm)));
        }
        let cache = original.files("snapshot", "").remove(0);
        cases.extend([Harm::Flip(500), Harm::Cut(0), Harm::Remove].map(|h| (cache.clone(), h)));
        cases.push(("lock".to_owned(), Harm::Grow));
        cases.push(("lock".to_owned(), Harm::Remove));
        for file in ["header", "header.bak"] {
            let harms =
                [Harm::Flip(0), Harm::Flip(500), Harm::Zero(0), Harm::Cut(500), Harm::Remove];
            cases.extend(harms.map(|harm| (file.to_owned(), harm)));
        }
        for (file, harm) in cases {
            single(&original, &file, harm, &mut random, &mut tally);
        }
    }
    println!(
        "{} cases of one damaged file {:?}: 0 panics, 0 records lost; {} with everything there, {} \
         databases rebuilt; {} superseded values of the history lost, each counted",
        tally.cases, tally.by_folder, tally.whole, tally.rebuilt, tally.lost
    );
    assert!(tally.cases >= 50);
}

#[test]
fn with_the_database_gone_too_the_loss_is_told_exactly() {
    let mut random = Random(99);
    let mut cases = 0;
    let original = Original::make(true);
    let parts = original.files("log", ".part");
    let tail = original.files("log", ".tail").remove(0);
    let first = [Harm::Flip(3), Harm::Flip(500), Harm::Zero(600), Harm::Cut(500), Harm::Remove];
    let mut all: Vec<(&String, Harm)> = first.map(|harm| (&parts[0], harm)).to_vec();
    all.extend(first.map(|harm| (&parts[parts.len() - 1], harm)));
    all.extend([Harm::Flip(3), Harm::Flip(500), Harm::Flip(999)].map(|harm| (&tail, harm)));
    for (file, harm) in all {
        let context = format!("{file} {harm:?} and no database");
        let folder = original.copy();
        harm.apply(&folder.path().join(file), &mut random);
        fs::remove_dir_all(folder.path().join("db")).unwrap();
        let dossier = open(folder.path()).unwrap_or_else(|error| panic!("{context}: {error}"));
        let verified = dossier.verify(Extent::Records, &mut |_, _| Flow::Continue).unwrap();
        // Records whose making was lost are made to exist by one more edit.
        let newest = dossier.history(None, 0, 1).unwrap().edits.remove(0);
        let adopted = if newest.reason == "recovery" { newest.total } else { 0 };
        let repairs = dossier.repairs();
        let told = log_repairs(&repairs);
        assert_eq!(told.len(), 1, "{context}: {repairs:?}");
        named(told[0], file, &context);
        assert_eq!(
            told[0].lost_changes,
            original.changes + adopted - verified.changes,
            "{context}"
        );
        assert!(told[0].lost_changes > 0, "{context}");
        // Every record that the rest of the history names is there.
        let mut seen = BTreeSet::new();
        for kind in Kind::ALL {
            for state in dossier.scan(kind) {
                let id = state.unwrap().id;
                assert!(original.expected.0.contains_key(&id), "{context}");
                seen.insert(id);
            }
        }
        let history = dossier.history(None, 0, 100).unwrap();
        for change in history.edits.iter().flat_map(|edit| &edit.changes) {
            assert!(seen.contains(&change.record), "{context}");
        }
        works_on(dossier, folder.path(), &context);
        cases += 1;
    }
    println!("{cases} cases of a damaged log without a database: 0 panics, each loss told exactly");
}

#[test]
fn with_both_headers_gone_the_error_says_so() {
    let mut random = Random(5);
    let original = Original::make(true);
    for harm in [Harm::Flip(500), Harm::Cut(0), Harm::Remove] {
        let folder = original.copy();
        for name in ["header", "header.bak"] {
            harm.apply(&folder.path().join(name), &mut random);
        }
        let refused = open(folder.path());
        assert!(matches!(refused, Err(StoreError::HeaderDamaged(_))), "{harm:?}: {refused:?}");
        // A header put back from a copy opens everything again.
        fs::copy(original.folder.join("header"), folder.path().join("header")).unwrap();
        original.expected.check(&open(folder.path()).unwrap(), "header put back");
    }
}

#[test]
fn whole_folders_may_vanish() {
    let original = Original::make(true);
    for gone in ["db", "snapshot", "log"] {
        let folder = original.copy();
        fs::remove_dir_all(folder.path().join(gone)).unwrap();
        let dossier = open(folder.path()).unwrap();
        original.expected.check(&dossier, gone);
        if gone == "log" {
            assert_eq!(log_repairs(&dossier.repairs()).len(), 1);
        }
        works_on(dossier, folder.path(), gone);
    }
    let folder = original.copy();
    fs::remove_dir_all(folder.path().join("log")).unwrap();
    fs::remove_dir_all(folder.path().join("db")).unwrap();
    let dossier = open(folder.path()).unwrap();
    assert_eq!(dossier.repairs()[0].kind, RepairKind::AllGone);
}

#[test]
fn what_a_crash_leaves_of_sleds_snapshots_is_no_damage() {
    let original = Original::make(true);
    let folder = original.copy();
    fs::write(folder.path().join("db/snap.00000000FFFFFFFF.generating"), b"half").unwrap();
    let dossier = open(folder.path()).unwrap();
    assert_eq!(dossier.repairs(), vec![]);
    original.expected.check(&dossier, "generating");
}

#[test]
fn a_database_of_another_history_is_not_believed() {
    let original = Original::make(true);
    let folder = original.copy();
    let mut dossier = open(folder.path()).unwrap();
    let draft = event(Random(1).id(), vec![text(1, "here")]);
    dossier.save(concord_store::EditMeta::save(""), vec![draft]).unwrap();
    dossier.close().unwrap();
    let other = original.copy();
    let mut dossier = open(other.path()).unwrap();
    let draft = event(Random(2).id(), vec![text(1, "there")]);
    dossier.save(concord_store::EditMeta::save(""), vec![draft]).unwrap();
    dossier.close().unwrap();
    fs::remove_dir_all(folder.path().join("db")).unwrap();
    copy(&other.path().join("db"), &folder.path().join("db"));
    let dossier = open(folder.path()).unwrap();
    assert!(exists(&dossier, Random(1).id()));
    assert!(!exists(&dossier, Random(2).id()));
    assert_eq!(dossier.repairs()[0].kind, RepairKind::DatabaseRebuilt);
}

#[test]
fn a_database_damaged_while_open_is_mended_and_the_log_with_it_is_not_believed_blindly() {
    let original = Original::make(true);
    let mut random = Random(31);
    let mut mended = 0;
    for share in [100, 300, 400, 500, 600, 700, 800] {
        let folder = original.copy();
        let dossier = open(folder.path()).unwrap();
        let path = folder.path().join("db/db");
        for _ in 0..20 {
            Harm::Zero(share).apply(&path, &mut random);
        }
        original.expected.check(&dossier, "damaged while open");
        let repairs = dossier.repairs();
        assert!(repairs.iter().all(|repair| repair.kind == RepairKind::DatabaseRebuilt));
        mended += u64::from(!repairs.is_empty());
    }
    println!("7 databases damaged while open; {mended} of them were read where they were damaged");
}

#[test]
fn both_damaged_at_once_never_panics() {
    let mut random = Random(77);
    let original = Original::make(true);
    let parts = original.files("log", ".part");
    let mut opened = 0;
    for round in 0..20 {
        let folder = original.copy();
        for _ in 0..6 {
            Harm::Zero(random.below(1000) as usize)
                .apply(&folder.path().join("db/db"), &mut random);
        }
        let part = &parts[random.below(parts.len() as u64) as usize];
        Harm::Flip(random.below(1000) as usize).apply(&folder.path().join(part), &mut random);
        let dossier = open(folder.path()).unwrap();
        let lost: u64 = log_repairs(&dossier.repairs()).iter().map(|r| r.lost_changes).sum();
        let verified = dossier.verify(Extent::Records, &mut |_, _| Flow::Continue).unwrap();
        assert!(!verified.ok, "round {round}: part of the history is gone");
        for kind in Kind::ALL {
            dossier.scan(kind).for_each(|state| drop(state.unwrap()));
        }
        assert!(!log_repairs(&dossier.repairs()).is_empty(), "round {round}, lost {lost}");
        opened += 1;
        works_on(dossier, folder.path(), &format!("round {round}"));
    }
    println!("{opened} cases of log and database damaged at once: 0 panics, each named");
}

/// The last frame is damaged, and the database does not know of its edit: after a power cut it was
/// never confirmed and goes without a word; otherwise it may have been, and is told.
#[test]
fn a_damaged_last_frame_is_told_unless_a_power_cut_left_it() {
    let original = Original::make(true);
    let folder = original.copy();
    let mut dossier = open(folder.path()).unwrap();
    let draft = event(Random(1).id(), vec![text(1, "last"), text(2, "words")]);
    let changes = dossier.save(concord_store::EditMeta::save(""), vec![draft]).unwrap().changes;
    dossier.close().unwrap();
    fs::remove_dir_all(folder.path().join("db")).unwrap();
    copy(&original.folder.join("db"), &folder.path().join("db"));
    fs::copy(original.folder.join("seen"), folder.path().join("seen")).unwrap();
    let tail = original.files("log", ".tail").remove(0);
    Harm::Flip(999).apply(&folder.path().join(tail), &mut Random(2));
    for power_cut in [true, false] {
        let copied = tempfile::tempdir().unwrap();
        copy(folder.path(), copied.path());
        if power_cut {
            fs::write(copied.path().join("lock"), b"another start").unwrap();
        }
        let dossier = open(copied.path()).unwrap();
        original.expected.check(&dossier, "without the last edit");
        let lost: Vec<u64> =
            log_repairs(&dossier.repairs()).iter().map(|repair| repair.lost_changes).collect();
        assert_eq!(lost, if power_cut { vec![] } else { vec![changes] });
        assert_eq!(dossier.repairs().is_empty(), power_cut);
        works_on(dossier, copied.path(), "last frame");
    }
}
