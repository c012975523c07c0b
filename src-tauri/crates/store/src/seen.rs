//! The file `seen`: how far the dossier had come when this folder was last open. Log and database put
//! back to an earlier state agree with each other; only this file tells.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::db::Meta;
use crate::error::Result;
use crate::files;
use crate::header::Header;
use crate::keys::{Keys, envelope};
use crate::log::End;

pub(crate) const NAME: &str = "seen";
const SHELF: &[u8] = b"seen";
const SCHEMA: u16 = 1;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Seen {
    /// The number of the last change.
    seq: u64,
    /// Frames of the log, and the hash of the last.
    frames: u64,
    head: [u8; 32],
    /// The hash of the header.
    header: [u8; 32],
}

/// What is not as it was last seen.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Stale {
    /// Log and database are older; so many changes are missing.
    Log { lost: u64 },
    /// The header is another.
    Header,
}

impl Seen {
    pub fn now(meta: &Meta, end: &End, header: [u8; 32]) -> Self {
        Self { seq: meta.seq, frames: end.index, head: end.head, header }
    }

    /// What was seen last; `None` where that cannot be read, or nothing was seen yet.
    pub fn read(folder: &Path, keys: &Keys) -> Option<Self> {
        let sealed = fs::read(folder.join(NAME)).ok()?;
        let (codec, schema, content) = envelope::open(keys, SHELF, SHELF, &sealed)?;
        let is_known = (codec, schema) == (envelope::PLAIN, SCHEMA);
        is_known.then(|| postcard::from_bytes(&content).ok()).flatten()
    }

    /// Whether it was sealed with these keys; also where there is none.
    pub fn opens_with(folder: &Path, keys: &Keys) -> bool {
        !folder.join(NAME).exists() || Self::read(folder, keys).is_some()
    }

    /// Remembers this, unless it is remembered already.
    pub fn write(&self, folder: &Path, keys: &Keys) -> Result<()> {
        if Self::read(folder, keys).as_ref() == Some(self) {
            return Ok(());
        }
        let content = postcard::to_stdvec(self).expect("what was seen is plain data");
        let sealed = envelope::seal(keys, SHELF, SHELF, envelope::PLAIN, SCHEMA, &content);
        files::replace(folder, NAME, &[sealed])
    }

    /// What is older now.
    pub fn stale(&self, now: &Self) -> Vec<Stale> {
        let mut stale = Vec::new();
        let is_other = self.frames == now.frames && self.head != now.head;
        if self.frames > now.frames || is_other {
            stale.push(Stale::Log { lost: self.seq.saturating_sub(now.seq) });
        }
        if self.header != now.header {
            stale.push(Stale::Header);
        }
        stale
    }
}

/// The hash of the header on the disk; zeros where there is none.
pub(crate) fn hash_header(folder: &Path) -> [u8; 32] {
    Header::read(folder).map_or([0; 32], |found| found.header.hash())
}
