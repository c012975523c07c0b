//! The file `lock`: keeps a second opener out, and tells whether the last one left in order.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::error::{Result, StoreError};
use crate::keys::Keys;

pub(crate) const NAME: &str = "lock";
/// Changes with every start of the machine (Linux).
const BOOT: &str = "/proc/sys/kernel/random/boot_id";

/// The exclusive use of a dossier's folder, until dropped.
pub(crate) struct Presence {
    file: File,
    path: PathBuf,
    left: Vec<u8>,
}

impl Presence {
    /// Takes the folder for this process alone.
    pub fn take(folder: &Path) -> Result<Self> {
        let path = folder.join(NAME);
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&path)
            .map_err(StoreError::io("open", &path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(StoreError::AlreadyOpen(folder.to_owned()));
            }
            Err(TryLockError::Error(error)) => return Err(StoreError::io("lock", &path)(error)),
        }
        let mut left = Vec::new();
        file.read_to_end(&mut left).map_err(StoreError::io("read", &path))?;
        Ok(Self { file, path, left })
    }

    /// Whether the last opener was cut off and the machine has started anew since: then what was
    /// not synced is gone. Where nobody can tell starts apart, every cut-off counts.
    pub fn is_after_power_cut(&self, keys: &Keys) -> bool {
        !self.left.is_empty() && boot(keys).is_none_or(|boot| self.left != boot)
    }

    /// Notes that the dossier is in use.
    pub fn enter(&mut self, keys: &Keys) -> Result<()> {
        self.write(&boot(keys).unwrap_or([1; 16]))
    }

    /// Notes that the dossier was closed with everything on disk.
    pub fn leave(&mut self) -> Result<()> {
        self.write(&[])
    }

    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        let file = &mut self.file;
        file.set_len(0)
            .and_then(|()| file.seek(SeekFrom::Start(0)))
            .and_then(|_| file.write_all(bytes))
            .and_then(|()| file.sync_all())
            .map_err(StoreError::io("write", &self.path))
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        // Closing alone leaves the lock to a child process that has not got rid of its copy yet.
        let _ = self.file.unlock();
    }
}

fn boot(keys: &Keys) -> Option<[u8; 16]> {
    let boot = fs::read(BOOT).ok()?;
    Some(keys.name(&[b"boot", &boot]))
}
