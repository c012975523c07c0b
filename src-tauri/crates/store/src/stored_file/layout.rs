//! How a kept file is laid out: `[head, sealed][chunk][chunk]...[last chunk]`.
//!
//! All chunks but the last hold [`CHUNK`] bytes; the last holds fewer, perhaps none. Behind the content
//! come zeros, so that the length on disk does not tell which file it is.

use super::{StoredFile, hex};
use crate::error::{Result, StoreError};
use crate::keys::{Keys, NONCE, envelope};
use crate::stream::ID;

/// Bytes of content in a chunk: what a seek has to open.
pub(super) const CHUNK: usize = 64 * 1024;
pub(super) const TAG: usize = crate::keys::TAG;
/// Bytes of the sealed head.
pub(super) const HEAD: usize = 3 + NONCE + FIELDS + TAG;
const FIELDS: usize = 32 + 8 + ID;
const SHELF: &[u8] = b"stored file";
const PLACE: &[u8] = b"head";
const SCHEMA: u16 = 1;
/// Shorter files are as long as this.
const SHORTEST: u64 = 4096;

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Head {
    pub sha256: [u8; 32],
    /// Bytes of content.
    pub size: u64,
    /// Random; gives the key of the chunks.
    pub id: [u8; ID],
}

impl Head {
    pub fn stored(&self) -> StoredFile {
        StoredFile { sha256: hex(&self.sha256), size: self.size }
    }

    pub fn seal(&self, keys: &Keys) -> Vec<u8> {
        let mut fields = Vec::with_capacity(FIELDS);
        fields.extend_from_slice(&self.sha256);
        fields.extend_from_slice(&self.size.to_le_bytes());
        fields.extend_from_slice(&self.id);
        envelope::seal(keys, SHELF, PLACE, envelope::PLAIN, SCHEMA, &fields)
    }

    /// Opens a head; `None` where it is not one of this dossier.
    pub fn open(keys: &Keys, sealed: &[u8]) -> Result<Option<Self>> {
        let Some((codec, schema, fields)) = envelope::open(keys, SHELF, PLACE, sealed) else {
            return Ok(None);
        };
        if (codec, schema, fields.len()) != (envelope::PLAIN, SCHEMA, FIELDS) {
            return Err(StoreError::LayoutUnknown("a stored file"));
        }
        let (sha256, rest) = fields.split_at(32);
        let (size, id) = rest.split_at(8);
        Ok(Some(Self {
            sha256: sha256.try_into().expect("the length was checked"),
            size: u64::from_le_bytes(size.try_into().expect("the length was checked")),
            id: id.try_into().expect("the length was checked"),
        }))
    }

    /// Chunks the file has, the last one included.
    pub fn chunks(&self) -> u64 {
        padded(self.size) / CHUNK as u64 + 1
    }

    /// Bytes of a chunk on disk.
    pub fn chunk_length(&self, number: u64) -> usize {
        let content = match number + 1 == self.chunks() {
            true => (padded(self.size) % CHUNK as u64) as usize,
            false => CHUNK,
        };
        content + TAG
    }

    /// Bytes of the whole file on disk.
    pub fn length(&self) -> u64 {
        HEAD as u64 + padded(self.size) + self.chunks() * TAG as u64
    }
}

/// Where a chunk lies in the file.
pub(super) fn offset(number: u64) -> u64 {
    HEAD as u64 + number * (CHUNK + TAG) as u64
}

/// A content's length with the zeros behind it: Padmé (Nikitin et al. 2019), which tells of a length
/// little more than its order of magnitude and adds at most 12 %, of large files far less.
pub(super) fn padded(size: u64) -> u64 {
    let size = size.max(SHORTEST);
    let exponent = size.ilog2();
    let kept = exponent.ilog2() + 1;
    let mask = (1u64 << (exponent - kept)) - 1;
    size.checked_add(mask).map_or(size, |padded| padded & !mask)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_zeros_are_few_and_lengths_fall_together(size in 4096u64..1 << 45) {
            let long = padded(size);
            prop_assert!(long >= size && (long - size) as f64 <= size as f64 * 0.12);
            prop_assert_eq!(padded(long), long);
            prop_assert!(padded(size + 1) >= long);
            // At most 32 lengths between a power of two and the next, for files below 4 GiB.
            let step = long & long.wrapping_neg();
            prop_assert!(size >= 1 << 32 || (1u64 << size.ilog2()) / step <= 32);
        }
    }
}
