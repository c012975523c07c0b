//! Writing files so that a crash leaves the old or the new one, never a mixture.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use crate::error::{Result, StoreError};

/// Makes what was created, renamed or removed in a folder outlast a power cut.
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    if cfg!(unix) {
        let handle = File::open(folder).map_err(StoreError::io("open", folder))?;
        handle.sync_all().map_err(StoreError::io("sync", folder))?;
    }
    Ok(())
}

/// Replaces `folder/name` as a whole by parts put together.
pub(crate) fn replace<Part: AsRef<[u8]>>(folder: &Path, name: &str, parts: &[Part]) -> Result<()> {
    replace_with(folder, name, |file, path| {
        let mut parts = parts.iter();
        parts
            .try_for_each(|part| file.write_all(part.as_ref()))
            .map_err(StoreError::io("write", path))
    })
}

/// Replaces `folder/name` as a whole by what `write` puts into a new file, whose name it is told.
pub(crate) fn replace_with(
    folder: &Path,
    name: &str,
    write: impl FnOnce(&mut File, &Path) -> Result<()>,
) -> Result<()> {
    let draft = folder.join(format!("{name}.new"));
    let mut file = File::create(&draft).map_err(StoreError::io("create", &draft))?;
    write(&mut file, &draft)?;
    file.sync_all().map_err(StoreError::io("sync", &draft))?;
    let target = folder.join(name);
    fs::rename(&draft, &target).map_err(StoreError::io("rename", &draft))?;
    sync_folder(folder)
}

/// Makes a folder and makes that outlast a power cut.
pub(crate) fn make_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(StoreError::io("create", folder))?;
    match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => sync_folder(parent),
        _ => Ok(()),
    }
}
