//! Caches may vanish, go stale or be damaged; they must never be believed wrongly.

use concord_model::Id;

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

#[test]
fn a_snapshot_tells_its_revision_and_survives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, _) = create(folder.path());
    dossier.put_cache("empty", b"nothing yet").unwrap();
    save(&mut dossier, event(Id::from_u128(1), vec![text(1, "a")]));
    dossier.put_cache("columns", b"at one").unwrap();
    assert_eq!(dossier.get_cache("columns"), Some((1, b"at one".to_vec())));
    assert_eq!(dossier.get_cache("empty"), Some((0, b"nothing yet".to_vec())));
    assert_eq!(dossier.get_cache("text"), None);
    save(&mut dossier, event(Id::from_u128(2), vec![text(1, "b")]));
    dossier.close().unwrap();
    let dossier = open(folder.path()).unwrap();
    assert_eq!(dossier.get_cache("columns"), Some((1, b"at one".to_vec())));
    assert_eq!(dossier.changed_since(1).unwrap().unwrap()[0].0, Id::from_u128(2));
}

#[test]
fn a_damaged_snapshot_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let (dossier, _) = create(folder.path());
    dossier.put_cache("columns", &[7; 5000]).unwrap();
    let files = || std::fs::read_dir(folder.path().join("snapshot")).unwrap().flatten();
    let path = files().next().unwrap().path();
    let whole = std::fs::read(&path).unwrap();
    for place in (0..whole.len()).step_by(3) {
        let mut damaged = whole.clone();
        damaged[place] ^= 1;
        std::fs::write(&path, damaged).unwrap();
        assert_eq!(dossier.get_cache("columns"), None, "byte {place}");
    }
    for length in [0, 1, 30, whole.len() - 1] {
        std::fs::write(&path, &whole[..length]).unwrap();
        assert_eq!(dossier.get_cache("columns"), None);
    }
    std::fs::write(&path, whole).unwrap();
    assert_eq!(dossier.get_cache("columns"), Some((0, vec![7; 5000])));
}

/// A snapshot is sealed in pieces; none may stand in for another.
#[test]
fn pieces_of_a_snapshot_stay_where_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let (dossier, _) = create(folder.path());
    // Does not pack, so that pieces are of one length and can be told apart by their place.
    let mut random = crate::support::Random(5);
    let mut content = vec![0; 4 * 256 * 1024];
    concord_model::Entropy::fill(&mut random, &mut content);
    let path = || {
        let mut files = std::fs::read_dir(folder.path().join("snapshot")).unwrap().flatten();
        files.next().unwrap().path()
    };
    dossier.put_cache("columns", &content).unwrap();
    let earlier = std::fs::read(path()).unwrap();
    dossier.put_cache("columns", &content).unwrap();
    let whole = std::fs::read(path()).unwrap();
    assert_eq!(whole.len(), earlier.len());
    assert_eq!(dossier.get_cache("columns"), Some((0, content.clone())));
    let head = 4 + u32::from_le_bytes(whole[..4].try_into().unwrap()) as usize;
    let piece = (whole.len() - head) / 4;
    let place = |number: usize| head + number * piece..head + (number + 1) * piece;
    let mut swapped = whole.clone();
    swapped[place(1)].copy_from_slice(&whole[place(2)]);
    swapped[place(2)].copy_from_slice(&whole[place(1)]);
    let mut mixed = whole.clone();
    mixed[place(3)].copy_from_slice(&earlier[place(3)]);
    let shortened = whole[..whole.len() - piece].to_vec();
    for damaged in [swapped, mixed, shortened] {
        std::fs::write(path(), damaged).unwrap();
        assert_eq!(dossier.get_cache("columns"), None);
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
        dossier.put_cache("columns", value.as_bytes()).unwrap();
        save(&mut dossier, event(Id::from_u128(1), vec![text(2, value)]));
        dossier.close().unwrap();
    }
    std::fs::remove_dir_all(here.join("snapshot")).unwrap();
    copy(&there.join("snapshot"), &here.join("snapshot"));
    assert_eq!(open(&here).unwrap().get_cache("columns"), None);
    assert_eq!(open(&there).unwrap().get_cache("columns"), Some((1, b"another".to_vec())));
}
