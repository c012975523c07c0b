//! Snapshots: sealed files that save work at unlock and may be thrown away at any time.
//!
//! `[length of the head, 4 bytes][head][pieces]`: each piece is packed and sealed by itself, so that
//! threads can share the work of opening them.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use serde::{Deserialize, Serialize};

use crate::dossier::Dossier;
use crate::error::{Result, StoreError};
use crate::files;
use crate::keys::envelope;
use crate::share::share;

const FOLDER: &str = "snapshot";
const SHELF: &[u8] = b"snapshot";
const SCHEMA: u16 = 2;
/// Bytes of a piece before it is packed: what is done to it stays in a processor's cache.
const PIECE: usize = 256 * 1024;

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
    /// Bytes of the whole.
    length: u64,
    /// Random; ties the pieces to this head.
    id: [u8; 24],
    /// Bytes of each sealed piece.
    pieces: Vec<u32>,
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
        let id = self.keys.nonce();
        let seal = |(number, piece): (u32, &[u8])| {
            let packed =
                zstd::bulk::compress(piece, 1).map_err(StoreError::io("compress", &folder))?;
            let key = self.piece_key(&id, number);
            Ok(envelope::seal(&self.keys, SHELF, &key, envelope::ZSTD, SCHEMA, &packed))
        };
        let plain: Vec<_> = (0u32..).zip(bytes.chunks(PIECE)).collect();
        let sealed =
            share(plain, 4, |plain| plain.into_iter().map(seal).collect::<Result<Vec<_>>>())?;
        let sealed: Vec<Vec<u8>> = sealed.into_iter().flatten().collect();
        let pieces = sealed.iter().map(|piece| piece.len() as u32).collect();
        let head = Head { origin, length: bytes.len() as u64, id, pieces };
        let head = postcard::to_stdvec(&head).expect("a snapshot's head is plain data");
        let key = self.cache_key(name);
        let head = envelope::seal(&self.keys, SHELF, &key, envelope::PLAIN, SCHEMA, &head);
        let mut parts = vec![(head.len() as u32).to_le_bytes().to_vec(), head];
        parts.extend(sealed);
        files::replace(&folder, &file_name(&key), &parts)
    }

    /// What was kept under a name, and the revision it was made from, which may lie behind the
    /// present one; `None` where there is nothing, it is damaged, or it was made from another
    /// history than this one.
    pub fn get_cache(&self, name: &str) -> Option<(u64, Vec<u8>)> {
        let key = self.cache_key(name);
        let path = self.folder.join(FOLDER).join(file_name(&key));
        let mut file = File::open(&path).ok()?;
        let size = file.metadata().ok()?.len();
        let mut length = [0; 4];
        file.read_exact(&mut length).ok()?;
        let length = u64::from(u32::from_le_bytes(length));
        let mut head = Vec::new();
        file.by_ref().take(length).read_to_end(&mut head).ok()?;
        let (codec, schema, head) = envelope::open(&self.keys, SHELF, &key, &head)?;
        if (codec, schema) != (envelope::PLAIN, SCHEMA) {
            return None;
        }
        let head: Head = postcard::from_bytes(&head).ok()?;
        let packed: u64 = head.pieces.iter().map(|piece| u64::from(*piece)).sum();
        if !self.is_past(&head.origin) || 4 + length + packed != size {
            return None;
        }
        let mut bytes = vec![0; usize::try_from(head.length).ok()?];
        let mut offset = 4 + length;
        let mut pieces = Vec::with_capacity(head.pieces.len());
        for (number, (length, target)) in (0..).zip(head.pieces.iter().zip(bytes.chunks_mut(PIECE)))
        {
            pieces.push(Piece { number, offset, length: *length, target });
            offset += u64::from(*length);
        }
        share(pieces, 4, |pieces| {
            let file = File::open(&path).map_err(StoreError::io("open", &path))?;
            let damaged = || StoreError::damaged("a snapshot");
            pieces
                .into_iter()
                .try_for_each(|piece| self.open_piece(&head.id, &file, piece).ok_or_else(damaged))
        })
        .ok()?;
        Some((head.origin.revision, bytes))
    }

    fn open_piece(&self, id: &[u8; 24], mut file: &File, piece: Piece<'_>) -> Option<()> {
        let mut sealed = vec![0; piece.length as usize];
        file.seek(SeekFrom::Start(piece.offset)).ok()?;
        file.read_exact(&mut sealed).ok()?;
        let key = self.piece_key(id, piece.number);
        let (_, _, packed) = envelope::open(&self.keys, SHELF, &key, &sealed)?;
        let length = zstd::bulk::decompress_to_buffer(&packed, piece.target).ok()?;
        (length == piece.target.len()).then_some(())
    }

    fn piece_key(&self, id: &[u8; 24], number: u32) -> [u8; 16] {
        self.keys.name(&[b"snapshot piece", id, &number.to_be_bytes()])
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

struct Piece<'a> {
    number: u32,
    offset: u64,
    length: u32,
    target: &'a mut [u8],
}

fn file_name(key: &[u8; 16]) -> String {
    key.iter().map(|byte| format!("{byte:02x}")).collect()
}
