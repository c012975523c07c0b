//! Snapshots: sealed files that save work at unlock and may be thrown away at any time.

use std::fs;

use serde::{Deserialize, Serialize};

use crate::dossier::Dossier;
use crate::error::{Result, StoreError};
use crate::files;
use crate::keys::envelope;

const FOLDER: &str = "snapshot";
const SCHEMA: u16 = 1;

/// What a snapshot was made of.
#[derive(Serialize, Deserialize, PartialEq)]
struct Origin {
    revision: u64,
    frames: u64,
    head: [u8; 32],
}

impl Dossier {
    /// Keeps bytes that were made from the present revision under a name.
    ///
    /// # Errors
    /// What the disk says; nobody need mind.
    pub fn put_cache(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let folder = self.folder.join(FOLDER);
        files::make_folder(&folder)?;
        let end = self.log.end();
        let origin = Origin { revision: self.revision(), frames: end.index, head: end.head };
        let packed = zstd::bulk::compress(bytes, 1).map_err(StoreError::io("compress", &folder))?;
        let content = postcard::to_stdvec(&(origin, bytes.len() as u64, packed))
            .expect("a snapshot is plain data");
        let key = self.cache_key(name);
        let sealed =
            envelope::seal(&self.keys, b"snapshot", &key, envelope::ZSTD, SCHEMA, &content);
        files::replace(&folder, &file_name(&key), &sealed)
    }

    /// What was kept under a name, and the revision it was made from, which may lie behind the
    /// present one; `None` where there is nothing, it is damaged, or it was made from another
    /// history than this one.
    pub fn get_cache(&self, name: &str) -> Option<(u64, Vec<u8>)> {
        let key = self.cache_key(name);
        let sealed = fs::read(self.folder.join(FOLDER).join(file_name(&key))).ok()?;
        let (codec, schema, content) = envelope::open(&self.keys, b"snapshot", &key, &sealed)?;
        if (codec, schema) != (envelope::ZSTD, SCHEMA) {
            return None;
        }
        let (origin, length, packed): (Origin, u64, &[u8]) = postcard::from_bytes(&content).ok()?;
        if !self.is_past(&origin) {
            return None;
        }
        let bytes = zstd::bulk::decompress(packed, usize::try_from(length).ok()?).ok()?;
        Some((origin.revision, bytes))
    }

    /// Whether this dossier's log was once where a snapshot was made.
    fn is_past(&self, origin: &Origin) -> bool {
        if origin.revision == self.revision() {
            return origin.frames == self.log.end().index && origin.head == self.log.end().head;
        }
        // The edit after the snapshot names the hash of the frame before it.
        let next = self.edit(origin.revision + 1).ok().flatten();
        let frame = next.and_then(|edit| self.log.frame(edit.start).ok());
        frame.is_some_and(|frame| {
            frame.header.index == origin.frames && frame.previous() == origin.head
        })
    }

    fn cache_key(&self, name: &str) -> [u8; 16] {
        self.keys.name(&[b"snapshot", name.as_bytes()])
    }
}

fn file_name(key: &[u8; 16]) -> String {
    key.iter().map(|byte| format!("{byte:02x}")).collect()
}
