//! Caches may vanish, go stale or be damaged; they must never be believed wrongly.

use concord_model::Id;
use concord_store::Dossier;

use crate::support::{create, event, open, save, text};

fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(std::fs::copy(entry.path(), target).unwrap()),
        }
    }
}

/// A snapshot's revision and all it holds.
fn read(dossier: &Dossier, name: &str) -> Option<(u64, Vec<u8>)> {
    let snapshot = dossier.get_cache(name)?;
    let sections = (0..snapshot.len()).map(|number| snapshot.section(number));
    Some((snapshot.revision, sections.collect::<Option<Vec<_>>>()?.concat()))
}

#[test]
fn a_snapshot_tells_its_revision_and_survives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    dossier.put_cache("empty", [b"nothing yet".to_vec()]).unwrap();
    save(&mut dossier, event(Id::from_u128(1), vec![text(1, "a")]));
    dossier.put_cache("columns", [b"at one".to_vec()]).unwrap();
    assert_eq!(read(&dossier, "columns"), Some((1, b"at one".to_vec())));
    assert_eq!(read(&dossier, "empty"), Some((0, b"nothing yet".to_vec())));
    assert_eq!(read(&dossier, "text"), None);
    save(&mut dossier, event(Id::from_u128(2), vec![text(1, "b")]));
    dossier.close().unwrap();
    let dossier = open(folder.path()).unwrap();
    assert_eq!(read(&dossier, "columns"), Some((1, b"at one".to_vec())));
    assert_eq!(dossier.changed_since(1).unwrap().unwrap()[0].0, Id::from_u128(2));
}

#[test]
fn a_damaged_snapshot_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let (dossier, _) = create(folder.path());
    dossier.put_cache("columns", [vec![7; 3000], vec![7; 2000]]).unwrap();
    let files = || std::fs::read_dir(folder.path().join("snapshot")).unwrap().flatten();
    let path = files().next().unwrap().path();
    let whole = std::fs::read(&path).unwrap();
    for place in (0..whole.len()).step_by(3) {
        let mut damaged = whole.clone();
        damaged[place] ^= 1;
        std::fs::write(&path, damaged).unwrap();
        assert_eq!(read(&dossier, "columns"), None, "byte {place}");
    }
    for length in [0, 1, 30, whole.len() - 1] {
        std::fs::write(&path, &whole[..length]).unwrap();
        assert_eq!(read(&dossier, "columns"), None);
    }
    std::fs::write(&path, whole).unwrap();
    assert_eq!(read(&dossier, "columns"), Some((0, vec![7; 5000])));
}

/// Bytes of a piece.
const PIECE: usize = 256 * 1024;

/// A snapshot is sealed in pieces; none may stand in for another.
#[test]
fn pieces_of_a_snapshot_stay_where_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let (dossier, _) = create(folder.path());
    // Does not pack, so that pieces are of one length and can be told apart by their place.
    let mut random = crate::support::Random(5);
    let mut content = vec![0; 4 * PIECE];
    concord_model::Entropy::fill(&mut random, &mut content);
    let path = || {
        let mut files = std::fs::read_dir(folder.path().join("snapshot")).unwrap().flatten();
        files.next().unwrap().path()
    };
    dossier.put_cache("columns", content.chunks(2 * PIECE).map(<[u8]>::to_vec)).unwrap();
    let earlier = std::fs::read(path()).unwrap();
    dossier.put_cache("columns", content.chunks(2 * PIECE).map(<[u8]>::to_vec)).unwrap();
    let whole = std::fs::read(path()).unwrap();
    assert_eq!(whole.len(), earlier.len());
    assert_eq!(read(&dossier, "columns"), Some((0, content.clone())));
    let (rest, length) = whole.split_at(whole.len() - 4);
    let head = rest.len() - u32::from_le_bytes(length.try_into().unwrap()) as usize;
    let piece = head / 4;
    let place = |number: usize| number * piece..(number + 1) * piece;
    let mut swapped = whole.clone();
    swapped[place(1)].copy_from_slice(&whole[place(2)]);
    swapped[place(2)].copy_from_slice(&whole[place(1)]);
    let mut mixed = whole.clone();
    mixed[place(3)].copy_from_slice(&earlier[place(3)]);
    let shortened = whole[piece..].to_vec();
    for damaged in [swapped, mixed, shortened] {
        std::fs::write(path(), damaged).unwrap();
        assert_eq!(read(&dossier, "columns"), None);
    }
}

#[test]
fn a_snapshot_of_another_history_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let (here, there) = (folder.path().join("here"), folder.path().join("there"));
    create(&here).0.close().unwrap();
    copy(&here, &there);
    for (path, value) in [(&here, "one"), (&there, "another")] {
        let mut dossier = open(path).unwrap();
        save(&mut dossier, event(Id::from_u128(1), vec![text(1, value)]));
        dossier.put_cache("columns", [value.as_bytes().to_vec()]).unwrap();
        save(&mut dossier, event(Id::from_u128(1), vec![text(2, value)]));
        dossier.close().unwrap();
    }
    std::fs::remove_dir_all(here.join("snapshot")).unwrap();
    copy(&there.join("snapshot"), &here.join("snapshot"));
    assert_eq!(read(&open(&here).unwrap(), "columns"), None);
    assert_eq!(read(&open(&there).unwrap(), "columns"), Some((1, b"another".to_vec())));
}

#[test]
fn a_section_is_read_without_the_others_and_while_the_dossier_is_written_to() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    let sections = [vec![1; 10], Vec::new(), vec![3; 3 * PIECE + 1]];
    dossier.put_cache("columns", sections.clone()).unwrap();
    let snapshot = dossier.get_cache("columns").unwrap();
    let other = std::thread::scope(|scope| {
        let reading = scope.spawn(|| snapshot.section(2));
        save(&mut dossier, event(Id::from_u128(1), vec![text(1, "a")]));
        dossier.put_cache("columns", [vec![9; 9]]).unwrap();
        reading.join().unwrap()
    });
    assert_eq!(other.as_ref(), Some(&sections[2]));
    assert_eq!((snapshot.section(0), snapshot.section(1)), (Some(vec![1; 10]), Some(Vec::new())));
    assert_eq!((snapshot.len(), snapshot.section(3)), (3, None));
}

#[test]
fn damage_in_one_section_is_told_when_that_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let (dossier, _) = create(folder.path());
    dossier.put_cache("columns", [vec![1; 1000], vec![2; 1000]]).unwrap();
    let mut files = std::fs::read_dir(folder.path().join("snapshot")).unwrap().flatten();
    let path = files.next().unwrap().path();
    let mut bytes = std::fs::read(&path).unwrap();
    // The first byte of the second piece's seal: pieces that hold the same are of one length.
    let head = u32::from_le_bytes(bytes[bytes.len() - 4..].try_into().unwrap()) as usize;
    let second = (bytes.len() - 4 - head) / 2;
    bytes[second + 30] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let snapshot = dossier.get_cache("columns").unwrap();
    assert_eq!((snapshot.section(0), snapshot.section(1)), (Some(vec![1; 1000]), None));
}
