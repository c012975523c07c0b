//! Records and edits packed in one file: blocks of neighbours, compressed and sealed, never changed.
//!
//! sled keeps what changed since; what it has of a record wins (`docs/decisions/0007-compaction.md`).
//! The file: `[sealed head][dictionary][block]...[index]`, where dictionary, blocks and index are the
//! chunks of one [`Seal`], in this order. Entries lie in the order of their slots and keys; a key is not
//! kept, since it follows from what an entry says.

use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;
use zstd::bulk::{Compressor, Decompressor};

use crate::error::{Result, StoreError};
use crate::keys::{Keys, NONCE, TAG, envelope};
use crate::share::share;
use crate::spill::read_at;
use crate::stream::{ID, Seal};

pub(crate) const NAME: &str = "packed";
const SHELF: &[u8] = b"packed";
const PLACE: &[u8] = b"head";
/// The layout of the file and of the records and edits in it.
const SCHEMA: u16 = 1;
/// A block is closed once it has grown to this: what reading one record has to open.
const BLOCK: usize = 4096;
/// Blocks that are compressed and sealed together.
const BATCH: usize = 512;
const LEVEL: i32 = 3;
/// Most bytes of the dictionary, and how much there must be to learn it from: so many times as much.
const DICTIONARY: usize = 64 * 1024;
const SAMPLE: usize = 64 * 1024;
const LEARN: usize = 10;
/// The number of the index among the chunks, whatever the number of blocks.
const INDEX: u64 = u32::MAX as u64;
const FIELDS: usize = ID + 8 + 4 + 4;
const HEAD: usize = 3 + NONCE + FIELDS + TAG;

/// Where an entry belongs: the number of its kind, or [`EDITS`], and its key.
pub(crate) type Slot = (u8, [u8; 16]);
/// The slot of edits, behind all records.
pub(crate) const EDITS: u8 = u8::MAX;
/// What an entry holds, as it would be sealed in sled.
pub(crate) type Content = Zeroizing<Vec<u8>>;

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Block {
    first: Slot,
    /// Bytes on disk, and unpacked.
    sealed: u32,
    plain: u32,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Index {
    /// The shelves that anything lies on.
    shelves: Vec<u8>,
    blocks: Vec<Block>,
}

/// A packed file, open for reading.
pub(crate) struct Packed {
    file: File,
    keys: Arc<Keys>,
    pub id: [u8; ID],
    seal: Seal,
    dictionary: Vec<u8>,
    index: Index,
    offsets: Vec<u64>,
    unpackers: Mutex<Vec<Decompressor<'static>>>,
}

impl Packed {
    /// Opens the file with this number in a database's folder.
    pub fn open(folder: &Path, keys: &Arc<Keys>, id: &[u8; ID]) -> Result<Self> {
        let path = folder.join(NAME);
        let damaged = || StoreError::damaged("the packed records");
        let file = File::open(&path).map_err(|_| damaged())?;
        let mut head = [0; HEAD];
        read_at(&file, 0, &mut head).map_err(|_| damaged())?;
        let (codec, schema, head) =
            envelope::open(keys, SHELF, PLACE, &head).ok_or_else(damaged)?;
        if (codec, schema, head.len()) != (envelope::PLAIN, SCHEMA, FIELDS) || head[..ID] != *id {
            return Err(damaged());
        }
        let number = |at: usize| {
            u32::from_le_bytes(head[at..at + 4].try_into().expect("the length was checked"))
        };
        let index_at = head[ID..ID + 8].try_into().expect("the length was checked");
        let (index_at, index, dictionary) =
            (u64::from_le_bytes(index_at), number(ID + 8), number(ID + 12));
        let length = file.metadata().map_err(StoreError::io("measure", &path))?.len();
        if index_at.checked_add(u64::from(index)) != Some(length) {
            return Err(damaged());
        }
        let mut packed = Self {
            file,
            keys: keys.clone(),
            id: *id,
            seal: Seal::new(&keys.packed, keys.dossier, id),
            dictionary: Vec::new(),
            index: Index::default(),
            offsets: Vec::new(),
            unpackers: Mutex::new(Vec::new()),
        };
        packed.dictionary = packed.chunk(0, HEAD as u64, dictionary, false)?.to_vec();
        let index = packed.chunk(INDEX, index_at, index, true)?;
        packed.index = postcard::from_bytes(&index).map_err(|_| damaged())?;
        let mut offset = HEAD as u64 + u64::from(dictionary);
        for block in &packed.index.blocks {
            packed.offsets.push(offset);
            offset += u64::from(block.sealed);
        }
        if offset != index_at {
            return Err(damaged());
        }
        Ok(packed)
    }

    /// Bytes on disk.
    pub fn length(&self) -> u64 {
        self.file.metadata().map_or(0, |found| found.len())
    }

    fn chunk(&self, number: u64, offset: u64, length: u32, is_last: bool) -> Result<Content> {
        let mut chunk = Zeroizing::new(vec![0; length as usize]);
        read_at(&self.file, offset, &mut chunk)
            .map_err(|_| StoreError::damaged("the packed records are cut off"))?;
        match self.seal.open(number, is_last, &mut chunk) {
            true => Ok(chunk),
            false => Err(StoreError::damaged("a block of packed records")),
        }
    }

    /// Unpacks a block.
    fn block(&self, number: usize) -> Result<Content> {
        let block = &self.index.blocks[number];
        let packed = self.chunk(number as u64 + 1, self.offsets[number], block.sealed, false)?;
        let mut plain = Zeroizing::new(vec![0; block.plain as usize]);
        let mut unpackers = self.unpackers.lock().unwrap_or_else(PoisonError::into_inner);
        let unpacker = unpackers.pop();
        drop(unpackers);
        let broken = |_| StoreError::damaged("a block of packed records");
        let mut unpacker = match unpacker {
            Some(unpacker) => unpacker,
            None => Decompressor::with_dictionary(&self.dictionary).map_err(broken)?,
        };
        let length =
            unpacker.decompress_to_buffer(&packed, plain.as_mut_slice()).map_err(broken)?;
        self.unpackers.lock().unwrap_or_else(PoisonError::into_inner).push(unpacker);
        match length == plain.len() {
            true => Ok(plain),
            false => Err(StoreError::damaged("a block of packed records")),
        }
    }

    /// The block a slot is in, if it is anywhere.
    fn block_of(&self, slot: &Slot) -> Option<usize> {
        self.index.blocks.partition_point(|block| block.first <= *slot).checked_sub(1)
    }

    /// What lies in a slot.
    pub fn get(&self, slot: Slot) -> Result<Option<Content>> {
        if !self.index.shelves.contains(&slot.0) {
            return Ok(None);
        }
        let Some(number) = self.block_of(&slot) else { return Ok(None) };
        let block = self.block(number)?;
        for entry in Entries(&block) {
            let (shelf, content) = entry?;
            if shelf == slot.0 && key_of(&self.keys, shelf, content)? == slot.1 {
                return Ok(Some(Zeroizing::new(content.to_vec())));
            }
        }
        Ok(None)
    }

    /// Everything behind a slot, in order; all where there is none.
    pub fn after(&self, slot: Option<Slot>) -> Walk<'_> {
        let next = slot.and_then(|slot| self.block_of(&slot)).unwrap_or(0);
        Walk { packed: self, next, entries: Vec::new().into_iter(), after: slot }
    }

    /// Everything from a shelf on.
    pub fn shelf(&self, number: u8) -> Walk<'_> {
        self.after(number.checked_sub(1).map(|before| (before, [u8::MAX; 16])))
    }

    /// How many blocks do not open.
    pub fn check(&self) -> u64 {
        (0..self.index.blocks.len()).filter(|number| self.block(*number).is_err()).count() as u64
    }
}

/// Everything behind a slot; see [`Packed::after`].
pub(crate) struct Walk<'a> {
    packed: &'a Packed,
    next: usize,
    entries: std::vec::IntoIter<(Slot, Content)>,
    after: Option<Slot>,
}

impl Walk<'_> {
    fn read(&mut self) -> Result<()> {
        let block = self.packed.block(self.next)?;
        self.next += 1;
        let mut entries = Vec::new();
        for entry in Entries(&block) {
            let (shelf, content) = entry?;
            let slot = (shelf, key_of(&self.packed.keys, shelf, content)?);
            if self.after.is_none_or(|after| slot > after) {
                entries.push((slot, Zeroizing::new(content.to_vec())));
            }
        }
        self.entries = entries.into_iter();
        Ok(())
    }
}

impl Iterator for Walk<'_> {
    type Item = Result<(Slot, Content)>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(entry) = self.entries.next() {
                return Some(Ok(entry));
            }
            if self.next == self.packed.index.blocks.len() {
                return None;
            }
            if let Err(error) = self.read() {
                self.next = self.packed.index.blocks.len();
                return Some(Err(error));
            }
        }
    }
}

/// The entries of an unpacked block: `[shelf][length, 4 bytes][content]`.
struct Entries<'a>(&'a [u8]);

impl<'a> Iterator for Entries<'a> {
    type Item = Result<(u8, &'a [u8])>;

    fn next(&mut self) -> Option<Self::Item> {
        let (shelf, rest) = self.0.split_first()?;
        let read = |rest: &'a [u8]| {
            let (length, rest) = rest.split_at_checked(4)?;
            rest.split_at_checked(u32::from_le_bytes(length.try_into().ok()?) as usize)
        };
        let Some((content, rest)) = read(rest) else {
            self.0 = &[];
            return Some(Err(StoreError::damaged("a block of packed records")));
        };
        self.0 = rest;
        Some(Ok((*shelf, content)))
    }
}

/// The key of an entry: a record begins with its identifier, an edit with its number.
fn key_of(keys: &Keys, shelf: u8, content: &[u8]) -> Result<[u8; 16]> {
    let key = match shelf {
        EDITS => {
            postcard::take_from_bytes::<u64>(content).ok().map(|(number, _)| keys.edit(number))
        }
        _ => postcard::take_from_bytes(content).ok().map(|(id, _)| keys.record(id)),
    };
    key.ok_or_else(|| StoreError::damaged("a packed record"))
}

/// Writes a packed file; nothing in it counts before [`Packer::finish`].
pub(crate) struct Packer {
    file: File,
    path: PathBuf,
    keys: Arc<Keys>,
    id: [u8; ID],
    seal: Seal,
    dictionary: Vec<u8>,
    block: Zeroizing<Vec<u8>>,
    first: Option<Slot>,
    /// Blocks that are not written yet.
    waiting: Vec<(Slot, Content)>,
    index: Index,
    offset: u64,
}

impl Packer {
    /// Begins the file of a folder. `samples` are entries like those to come.
    pub fn create(folder: &Path, keys: &Arc<Keys>, samples: &[Content]) -> Result<Self> {
        let path = folder.join(NAME);
        let mut options = OpenOptions::new();
        let options = options.create(true).truncate(true).read(true).write(true);
        let file = options.open(&path).map_err(StoreError::io("create", &path))?;
        let sampled: usize = samples.iter().map(|sample| sample.len()).sum();
        let dictionary = match sampled >= SAMPLE {
            // Where nothing can be learnt, nothing is: blocks are only larger then.
            true => zstd::dict::from_samples(samples, DICTIONARY.min(sampled / LEARN))
                .unwrap_or_default(),
            false => Vec::new(),
        };
        let id = keys.nonce();
        let mut packer = Self {
            file,
            path,
            keys: keys.clone(),
            id,
            seal: Seal::new(&keys.packed, keys.dossier, &id),
            dictionary,
            block: Zeroizing::new(Vec::with_capacity(2 * BLOCK)),
            first: None,
            waiting: Vec::new(),
            index: Index::default(),
            offset: 0,
        };
        packer.write(&[0; HEAD])?;
        let mut dictionary = packer.dictionary.clone();
        packer.seal.close(0, false, &mut dictionary);
        packer.write(&dictionary)?;
        Ok(packer)
    }

    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.file.write_all(bytes).map_err(StoreError::io("write", &self.path))?;
        self.offset += bytes.len() as u64;
        Ok(())
    }

    /// Adds what lies in a slot, which comes behind all that were added.
    pub fn add(&mut self, slot: Slot, content: &[u8]) -> Result<()> {
        self.first.get_or_insert(slot);
        if self.index.shelves.last() != Some(&slot.0) {
            self.index.shelves.push(slot.0);
        }
        self.block.push(slot.0);
        let length = u32::try_from(content.len()).expect("a frame of the log holds the record");
        self.block.extend_from_slice(&length.to_le_bytes());
        self.block.extend_from_slice(content);
        if self.block.len() >= BLOCK {
            self.end_block();
        }
        match self.waiting.len() >= BATCH {
            true => self.write_blocks(),
            false => Ok(()),
        }
    }

    fn end_block(&mut self) {
        if let Some(first) = self.first.take() {
            let block = std::mem::replace(&mut self.block, Vec::with_capacity(2 * BLOCK).into());
            self.waiting.push((first, block));
        }
    }

    fn write_blocks(&mut self) -> Result<()> {
        let waiting = std::mem::take(&mut self.waiting);
        let numbered: Vec<_> = (self.index.blocks.len() as u64 + 1..).zip(waiting).collect();
        let (seal, dictionary, path) = (&self.seal, &self.dictionary, &self.path);
        let sealed = share(numbered, BATCH / 4, |numbered| {
            let mut compressor = Compressor::with_dictionary(LEVEL, dictionary)
                .map_err(StoreError::io("compress", path))?;
            let pack = |(number, (first, plain)): (u64, (Slot, Content))| {
                let mut chunk =
                    compressor.compress(&plain).map_err(StoreError::io("compress", path))?;
                seal.close(number, false, &mut chunk);
                let (plain, sealed) = (plain.len() as u32, chunk.len() as u32);
                Ok((Block { first, sealed, plain }, chunk))
            };
            numbered.into_iter().map(pack).collect::<Result<Vec<_>>>()
        })?;
        for (block, chunk) in sealed.into_iter().flatten() {
            self.write(&chunk)?;
            self.index.blocks.push(block);
        }
        Ok(())
    }

    /// Writes what is left and makes the file outlast a power cut; gives its number.
    pub fn finish(mut self) -> Result<[u8; ID]> {
        self.end_block();
        self.write_blocks()?;
        let mut index = postcard::to_stdvec(&self.index).expect("an index is plain data");
        self.seal.close(INDEX, true, &mut index);
        let at = self.offset;
        self.write(&index)?;
        let mut head = self.id.to_vec();
        head.extend_from_slice(&at.to_le_bytes());
        head.extend_from_slice(&(index.len() as u32).to_le_bytes());
        head.extend_from_slice(&((self.dictionary.len() + TAG) as u32).to_le_bytes());
        let head = envelope::seal(&self.keys, SHELF, PLACE, envelope::PLAIN, SCHEMA, &head);
        self.file.seek(SeekFrom::Start(0)).map_err(StoreError::io("write", &self.path))?;
        self.write(&head)?;
        self.file.sync_all().map_err(StoreError::io("sync", &self.path))?;
        Ok(self.id)
    }
}
