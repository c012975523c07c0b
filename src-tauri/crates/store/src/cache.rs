//! Snapshots: sealed files that save work at unlock and may be thrown away at any time.
//!
//! `[pieces][head][length of the head, 4 bytes]`: each piece is packed and sealed by itself, so that
//! threads can share the work of opening them. A snapshot has sections, each of which can be read
//! without the others: what is needed at once comes first.

use std::fs::File;
use std::io::Write;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;
use zstd::bulk::{Compressor, Decompressor};

use crate::dossier::Dossier;
use crate::error::{Result, StoreError};
use crate::files;
use crate::keys::{Keys, envelope};
use crate::share::share;
use crate::spill::read_at;

const FOLDER: &str = "snapshot";
const SHELF: &[u8] = b"snapshot";
const SCHEMA: u16 = 3;
/// Bytes of a piece before it is packed: what is done to it stays in a processor's cache.
const PIECE: usize = 256 * 1024;
/// Fewer pieces than this are not worth a thread.
const WORTHWHILE: usize = 4;
/// The quickest level: what is kept is read far more often than it is small.
const LEVEL: i32 = 1;

/// What a snapshot was made of.
#[derive(Serialize, Deserialize, PartialEq)]
struct Origin {
    revision: u64,
    frames: u64,
    head: [u8; 32],
}

#[derive(Serialize, Deserialize)]
struct Head {
    origin: Origin,
    /// Random; ties the pieces to this head.
    id: [u8; 24],
    sections: Vec<SectionHead>,
}

#[derive(Serialize, Deserialize)]
struct SectionHead {
    /// Bytes of the whole.
    length: u64,
    /// Bytes of each sealed piece.
    pieces: Vec<u32>,
}

/// A snapshot that was found: its sections can be read from any thread, also while the dossier is
/// written to.
pub struct Snapshot {
    /// The revision it was made from, which may lie behind the present one.
    pub revision: u64,
    keys: Arc<Keys>,
    file: File,
    id: [u8; 24],
    sections: Vec<Section>,
}

/// Where a section lies.
struct Section {
    length: usize,
    /// The number of its first piece, and where that begins.
    first: u32,
    offset: u64,
    pieces: Vec<u32>,
}

struct Piece<'a> {
    number: u32,
    offset: u64,
    length: u32,
    target: &'a mut [u8],
}

impl Dossier {
    /// Keeps bytes that were made from the present revision under a name, section by section; no
    /// more than one is in memory at a time.
    ///
    /// # Errors
    /// What the disk says; nobody need mind.
    pub fn put_cache(&self, name: &str, sections: impl IntoIterator<Item = Vec<u8>>) -> Result<()> {
        let folder = self.folder.join(FOLDER);
        files::make_folder(&folder)?;
        let key = cache_key(&self.keys, name);
        files::replace_with(&folder, &file_name(&key), |file, path| {
            let mut file = std::io::BufWriter::new(file);
            self.write_sections(&key, sections, &mut file)
                .and_then(|()| file.flush())
                .map_err(StoreError::io("write", path))
        })
    }

    fn write_sections(
        &self,
        key: &[u8; 16],
        sections: impl IntoIterator<Item = Vec<u8>>,
        file: &mut impl Write,
    ) -> std::io::Result<()> {
        let end = self.log.end();
        let origin = Origin { revision: self.revision(), frames: end.index, head: end.head };
        let mut head = Head { origin, id: self.keys.nonce(), sections: Vec::new() };
        let mut first = 0;
        for section in sections {
            let sealed = seal_pieces(&self.keys, &head.id, first, &section)?;
            first += sealed.len() as u32;
            let pieces = sealed.iter().map(|piece| piece.len() as u32).collect();
            head.sections.push(SectionHead { length: section.len() as u64, pieces });
            drop(section);
            sealed.iter().try_for_each(|piece| file.write_all(piece))?;
        }
        let head = postcard::to_stdvec(&head).expect("a snapshot's head is plain data");
        let head = envelope::seal(&self.keys, SHELF, key, envelope::PLAIN, SCHEMA, &head);
        file.write_all(&head)?;
        file.write_all(&(head.len() as u32).to_le_bytes())
    }

    /// What was kept under a name; `None` where there is nothing, its head is damaged, or it was made
    /// from another history than this one.
    pub fn get_cache(&self, name: &str) -> Option<Snapshot> {
        let key = cache_key(&self.keys, name);
        let file = File::open(self.folder.join(FOLDER).join(file_name(&key))).ok()?;
        let size = file.metadata().ok()?.len();
        let mut length = [0; 4];
        read_at(&file, size.checked_sub(4)?, &mut length).ok()?;
        let start = size.checked_sub(4 + u64::from(u32::from_le_bytes(length)))?;
        let mut head = vec![0; u32::from_le_bytes(length) as usize];
        read_at(&file, start, &mut head).ok()?;
        let (codec, schema, head) = envelope::open(&self.keys, SHELF, &key, &head)?;
        if (codec, schema) != (envelope::PLAIN, SCHEMA) {
            return None;
        }
        let Head { origin, id, sections } = postcard::from_bytes(&head).ok()?;
        let (mut first, mut offset) = (0, 0);
        let mut placed = Vec::with_capacity(sections.len());
        for SectionHead { length, pieces } in sections {
            let (count, packed) =
                (pieces.len() as u32, pieces.iter().copied().map(u64::from).sum::<u64>());
            placed.push(Section { length: usize::try_from(length).ok()?, first, offset, pieces });
            first += count;
            offset += packed;
        }
        if offset != start || !self.is_past(&origin) {
            return None;
        }
        let keys = self.keys.clone();
        Some(Snapshot { revision: origin.revision, keys, file, id, sections: placed })
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
}

impl Snapshot {
    /// How many sections there are.
    pub fn len(&self) -> usize {
        self.sections.len()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.sections.is_empty()
    }

    /// Opens a section, on as many threads as are worth it; `None` where there is none of this number
    /// or it is damaged.
    pub fn section(&self, number: usize) -> Option<Vec<u8>> {
        let section = self.sections.get(number)?;
        let mut bytes = vec![0; section.length];
        let mut pieces = Vec::with_capacity(section.pieces.len());
        let mut offset = section.offset;
        for (number, (length, target)) in
            (section.first..).zip(section.pieces.iter().zip(bytes.chunks_mut(PIECE)))
        {
            pieces.push(Piece { number, offset, length: *length, target });
            offset += u64::from(*length);
        }
        share(pieces, WORTHWHILE, |pieces| {
            self.open_pieces(pieces).ok_or_else(|| StoreError::damaged("a snapshot"))
        })
        .ok()?;
        Some(bytes)
    }

    /// Opens each piece where it was read to; the memory for that is used again and wiped at the end.
    fn open_pieces(&self, pieces: Vec<Piece<'_>>) -> Option<()> {
        let mut unpacker = Decompressor::new().ok()?;
        let mut sealed = Vec::new();
        let opened = pieces.into_iter().try_for_each(|piece| {
            sealed.resize(piece.length as usize, 0);
            read_at(&self.file, piece.offset, &mut sealed).ok()?;
            let key = piece_key(&self.keys, &self.id, piece.number);
            let (codec, schema, packed) =
                envelope::open_in_place(&self.keys, SHELF, &key, &mut sealed)?;
            if (codec, schema) != (envelope::ZSTD, SCHEMA) {
                return None;
            }
            let length = unpacker.decompress_to_buffer(packed, piece.target).ok()?;
            (length == piece.target.len()).then_some(())
        });
        sealed.zeroize();
        opened
    }
}

fn seal_pieces(
    keys: &Keys,
    id: &[u8; 24],
    first: u32,
    section: &[u8],
) -> std::io::Result<Vec<Vec<u8>>> {
    let plain: Vec<(u32, &[u8])> = (first..).zip(section.chunks(PIECE)).collect();
    let sealed = share(plain, WORTHWHILE, |plain| {
        Ok(Compressor::new(LEVEL).and_then(|mut packer| {
            let seal = |(number, piece): (u32, &[u8])| {
                let packed = packer.compress(piece)?;
                let key = piece_key(keys, id, number);
                Ok(envelope::seal(keys, SHELF, &key, envelope::ZSTD, SCHEMA, &packed))
            };
            plain.into_iter().map(seal).collect::<std::io::Result<Vec<_>>>()
        }))
    });
    let sealed = sealed.map_err(|_| std::io::Error::other("a thread panicked"))?;
    Ok(sealed.into_iter().collect::<std::io::Result<Vec<_>>>()?.concat())
}

fn piece_key(keys: &Keys, id: &[u8; 24], number: u32) -> [u8; 16] {
    keys.name(&[b"snapshot piece", id, &number.to_be_bytes()])
}

fn cache_key(keys: &Keys, name: &str) -> [u8; 16] {
    keys.name(&[b"snapshot", name.as_bytes()])
}

fn file_name(key: &[u8; 16]) -> String {
    key.iter().map(|byte| format!("{byte:02x}")).collect()
}
