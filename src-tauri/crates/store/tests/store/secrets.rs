//! Passphrase and recovery code.

use concord_model::Id;
use concord_store::{Dossier, KdfCost, RecoveryCode, StoreError};

use crate::support::{AUTHOR, PASSPHRASE, create, event, open, save, shown, text, world};

fn try_open(folder: &std::path::Path, secret: &str) -> Result<Dossier, StoreError> {
    Dossier::open(folder, secret, AUTHOR, world())
}

#[test]
fn only_the_passphrase_or_the_recovery_code_opens() {
    let folder = tempfile::tempdir().unwrap();
    let (dossier, code) = create(folder.path());
    dossier.close().unwrap();
    for wrong in ["", "wrong", "correct horse battery stapl", " correct horse battery staple"] {
        assert!(matches!(try_open(folder.path(), wrong), Err(StoreError::WrongSecret)), "{wrong}");
    }
    try_open(folder.path(), PASSPHRASE).unwrap().close().unwrap();
    try_open(folder.path(), &code.grouped()).unwrap().close().unwrap();
    let sloppy = code.grouped().to_lowercase().replace('-', " ").replace('0', "O");
    try_open(folder.path(), &sloppy).unwrap().close().unwrap();
    let (_, other) = create(tempfile::tempdir().unwrap().path());
    assert!(matches!(try_open(folder.path(), &other.grouped()), Err(StoreError::WrongSecret)));
}

#[test]
fn a_changed_passphrase_replaces_the_old_one_and_leaves_the_recovery_code() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, code) = create(folder.path());
    let id = Id::from_u128(1);
    save(&mut dossier, event(id, vec![text(1, "kept")]));
    let refused = dossier.change_passphrase("not it", "another passphrase");
    assert!(matches!(refused, Err(StoreError::WrongSecret)));
    dossier.change_passphrase(PASSPHRASE, "another passphrase").unwrap();
    dossier.close().unwrap();
    assert!(matches!(open(folder.path()), Err(StoreError::WrongSecret)));
    // Not from the second copy of the header either.
    std::fs::remove_file(folder.path().join("header")).unwrap();
    assert!(matches!(open(folder.path()), Err(StoreError::WrongSecret)));
    let mut dossier = try_open(folder.path(), "another passphrase").unwrap();
    assert_eq!(shown(&dossier, id, 1), "kept");
    dossier.change_passphrase(&code.grouped(), "a third passphrase").unwrap();
    drop(dossier);
    try_open(folder.path(), "a third passphrase").unwrap();
}

#[test]
fn a_new_recovery_code_replaces_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, old) = create(folder.path());
    let new = dossier.replace_recovery_code(PASSPHRASE).unwrap();
    drop(dossier);
    assert!(matches!(try_open(folder.path(), &old.grouped()), Err(StoreError::WrongSecret)));
    drop(try_open(folder.path(), &new.grouped()).unwrap());
    assert_eq!(RecoveryCode::read(&new.grouped()), Some(new));
    open(folder.path()).unwrap();
}

#[test]
fn a_folder_in_use_or_without_a_dossier_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("thesis.odt"), "x").unwrap();
    let made = Dossier::create(folder.path(), PASSPHRASE, AUTHOR, world(), KdfCost::for_tests());
    assert!(matches!(made, Err(StoreError::FolderNotEmpty(_))));
    assert!(matches!(open(folder.path()), Err(StoreError::NotADossier(_))));
    let nowhere = folder.path().join("nowhere");
    assert!(matches!(open(&nowhere), Err(StoreError::NotADossier(_))));
    assert!(!nowhere.exists());
}

#[test]
fn a_dossier_of_a_later_format_is_named_as_such() {
    let folder = tempfile::tempdir().unwrap();
    create(folder.path()).0.close().unwrap();
    for name in ["header", "header.bak"] {
        let path = folder.path().join(name);
        let mut bytes = std::fs::read(&path).unwrap();
        let end = bytes.iter().position(|byte| *byte == b'\n').unwrap();
        assert_eq!(&bytes[..=end], b"concord dossier 1\n");
        bytes[end - 1] = b'7';
        let body = bytes.len() - 16;
        let check = blake3::hash(&bytes[..body]);
        bytes[body..].copy_from_slice(&check.as_bytes()[..16]);
        std::fs::write(&path, bytes).unwrap();
    }
    let refused = open(folder.path());
    assert!(matches!(refused, Err(StoreError::FormatTooNew { found: 7, supported: 1 })));
}

#[test]
fn a_header_that_asks_for_too_much_memory_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let cost = KdfCost { memory_kib: 3 * 1024 * 1024, passes: 1, lanes: 1 };
    let made = Dossier::create(folder.path(), PASSPHRASE, AUTHOR, world(), cost);
    assert!(matches!(made, Err(StoreError::HeaderRefused)));
    // What failed is not in the way of a better attempt.
    create(folder.path());
}
