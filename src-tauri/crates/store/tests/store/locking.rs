//! One opener at a time, within a process and across processes.

use std::path::Path;
use std::process::Command;

use concord_store::StoreError;

use crate::support::{create, open};

const FOLDER: &str = "CONCORD_STORE_LOCK_FOLDER";

#[test]
fn a_second_opener_is_refused_until_the_first_has_closed() {
    let folder = tempfile::tempdir().unwrap();
    let (dossier, _) = create(folder.path());
    assert!(matches!(open(folder.path()), Err(StoreError::AlreadyOpen(_))));
    dossier.close().unwrap();
    let dossier = open(folder.path()).unwrap();
    assert!(matches!(open(folder.path()), Err(StoreError::AlreadyOpen(_))));
    drop(dossier);
    open(folder.path()).unwrap();
}

/// The other process: exits with success where it was refused.
#[test]
fn other_process() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    assert!(matches!(open(Path::new(&folder)), Err(StoreError::AlreadyOpen(_))));
}

#[test]
fn another_process_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (dossier, _) = create(folder.path());
    let other = || {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["locking::other_process", "--exact"]).env(FOLDER, folder.path());
        command.output().unwrap().status.success()
    };
    assert!(other(), "refused while open");
    drop(dossier);
    assert!(!other(), "not refused once closed");
}
