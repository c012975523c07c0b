//! Room made ahead at the end of the log: zeros are no damage, and what was being written into them
//! is left out or told like anything else that was.

use std::fs;
use std::path::{Path, PathBuf};

use concord_model::Id;
use concord_store::{Dossier, EditMeta, Extent, Flow, RepairKind};

use crate::damage::copy;
use crate::support::{Random, create, event, exists, open, save, shown, text};

/// The part of the log that is written to.
fn tail(folder: &Path) -> PathBuf {
    let mut files = fs::read_dir(folder.join("log")).unwrap().flatten();
    files.find(|file| file.file_name().to_string_lossy().ends_with(".tail")).unwrap().path()
}

fn zeros_at_the_end(bytes: &[u8]) -> usize {
    bytes.iter().rev().take_while(|byte| **byte == 0).count()
}

/// Words that do not pack, so that an edit takes several sectors.
fn words(random: &mut Random) -> String {
    (0..600).map(|_| format!("{:x} ", random.next())).collect()
}

fn is_sound(dossier: &Dossier) -> bool {
    let found = dossier.verify(Extent::Records, &mut |_, _| Flow::Continue).unwrap();
    found.ok && dossier.repairs().is_empty()
}

#[test]
fn room_is_no_damage_and_is_given_back() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    let id = Id::from_u128;
    save(&mut dossier, event(id(1), vec![text(1, "a")]));
    let with_room = fs::read(tail(folder.path())).unwrap();
    assert!(zeros_at_the_end(&with_room) > 100_000);
    // Edits are written over the zeros, and the file does not grow.
    for number in 2..20 {
        save(&mut dossier, event(id(number), vec![text(1, "b")]));
        assert!(is_sound(&dossier));
    }
    let later = fs::read(tail(folder.path())).unwrap();
    assert_eq!(later.len(), with_room.len());
    assert!(zeros_at_the_end(&later) < zeros_at_the_end(&with_room));
    // Never closed: as a process that was killed leaves it.
    let copied = tempfile::tempdir().unwrap();
    copy(folder.path(), copied.path());
    let killed = open(copied.path()).unwrap();
    assert_eq!(killed.revision(), 19);
    assert!(is_sound(&killed) && exists(&killed, id(19)));
    assert!(zeros_at_the_end(&fs::read(tail(copied.path())).unwrap()) < 16);
    dossier.close().unwrap();
    assert!(zeros_at_the_end(&fs::read(tail(folder.path())).unwrap()) < 16);
    assert!(is_sound(&open(folder.path()).unwrap()));
}

#[test]
fn many_edits_fill_room_after_room_and_part_after_part() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    dossier.set_part_size(64 * 1024);
    let mut random = Random(11);
    for number in 1..=60u128 {
        let draft =
            |random: &mut Random| event(Id::from_u128(number), vec![text(1, &words(random))]);
        match number % 7 {
            // A large edit takes no room: it could be lost in part.
            3 => {
                let mut drafts =
                    (0..40).map(|_| draft(&mut random)).collect::<Vec<_>>().into_iter();
                let receipt =
                    dossier.commit(EditMeta::save(""), &mut drafts, &mut |_| Flow::Continue);
                assert!(receipt.unwrap().changes > 0);
            }
            _ => save(&mut dossier, draft(&mut random)),
        }
    }
    assert!(is_sound(&dossier));
    let log = fs::read_dir(folder.path().join("log")).unwrap().flatten();
    let closed: Vec<PathBuf> =
        log.map(|file| file.path()).filter(|path| *path != tail(folder.path())).collect();
    assert!(closed.len() > 2);
    for part in closed {
        assert!(zeros_at_the_end(&fs::read(part).unwrap()) < 16);
    }
    let history = dossier.history(None, 0, 100).unwrap().edits.len();
    while dossier.undo_step().is_some() {
        dossier.undo().unwrap();
    }
    assert!(is_sound(&dossier) && history == 60);
    dossier.close().unwrap();
    // The database can be made anew from all of it.
    fs::remove_dir_all(folder.path().join("db")).unwrap();
    let dossier = open(folder.path()).unwrap();
    assert_eq!(dossier.revision(), 120);
    assert!(!exists(&dossier, Id::from_u128(1)));
}

/// A dossier before an edit and behind it, both closed.
fn before_and_behind() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let (before, behind) = (folder.path().join("before"), folder.path().join("behind"));
    let (mut dossier, _) = create(&before);
    save(&mut dossier, event(Id::from_u128(1), vec![text(1, "kept")]));
    dossier.close().unwrap();
    copy(&before, &behind);
    let mut dossier = open(&behind).unwrap();
    save(&mut dossier, event(Id::from_u128(1), vec![text(1, &words(&mut Random(5)))]));
    dossier.close().unwrap();
    (folder, before, behind)
}

#[test]
fn a_write_into_room_that_was_cut_off_is_left_out() {
    let (_folder, before, behind) = before_and_behind();
    let kept = fs::read(tail(&before)).unwrap().len();
    let whole = fs::read(tail(&behind)).unwrap();
    assert!(whole.len() - kept > 4_000);
    for cut in (kept.next_multiple_of(512)..whole.len()).step_by(512) {
        let killed = tempfile::tempdir().unwrap();
        copy(&before, killed.path());
        let mut bytes = whole[..cut].to_vec();
        bytes.resize(whole.len() + 50_000, 0);
        fs::write(tail(killed.path()), bytes).unwrap();
        let mut dossier = open(killed.path()).unwrap();
        assert!(is_sound(&dossier), "cut off at {cut}: {:?}", dossier.repairs());
        assert_eq!(shown(&dossier, Id::from_u128(1), 1), "kept");
        save(&mut dossier, event(Id::from_u128(1), vec![text(1, "again")]));
        dossier.close().unwrap();
        assert!(is_sound(&open(killed.path()).unwrap()));
    }
}

#[test]
fn damage_before_room_is_told() {
    let (_folder, before, behind) = before_and_behind();
    let kept = fs::read(tail(&before)).unwrap().len();
    let whole = fs::read(tail(&behind)).unwrap();
    // Bytes in the middle; and zeros up to the end that no write leaves behind.
    let flipped = |at: usize| {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        bytes
    };
    let mut damaged = vec![flipped(kept + 70), flipped(whole.len() - 1)];
    let last = whole.len() - 1;
    if !last.is_multiple_of(512) {
        damaged.push([&whole[..last], &[0]].concat());
    }
    for mut bytes in damaged {
        let copied = tempfile::tempdir().unwrap();
        copy(&before, copied.path());
        bytes.resize(whole.len() + 50_000, 0);
        fs::write(tail(copied.path()), bytes).unwrap();
        let dossier = open(copied.path()).unwrap();
        assert_eq!(shown(&dossier, Id::from_u128(1), 1), "kept");
        let kinds: Vec<RepairKind> = dossier.repairs().iter().map(|repair| repair.kind).collect();
        assert_eq!(kinds, [RepairKind::LogDamaged]);
    }
    // What the database knows to be confirmed is missed, though it looks cut off.
    let mut bytes = whole[..kept.next_multiple_of(512)].to_vec();
    bytes.resize(whole.len() + 50_000, 0);
    fs::write(tail(&behind), bytes).unwrap();
    let dossier = open(&behind).unwrap();
    let kinds: Vec<RepairKind> = dossier.repairs().iter().map(|repair| repair.kind).collect();
    assert_eq!(kinds, [RepairKind::LogDamaged]);
    assert_ne!(shown(&dossier, Id::from_u128(1), 1), "kept");
}
