//! The sealed values in sled. Everything here can be rebuilt from the log.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use concord_model::{Cause, Dot, Hlc, Id, Kind, RecordState};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::apply::Pending;
use crate::commit::Flow;
use crate::contain::contain;
use crate::error::{Result, StoreError};
use crate::keys::{Keys, envelope};
use crate::log::frame::Gap;
use crate::log::{End, Location};
use crate::packed::{EDITS, Packed, Packer, Slot};
use crate::record::{self, StoredRecord};
use crate::share::{RECORDS, share};
use crate::spill::{Place, Sealed, Spill};

pub(crate) const FOLDER: &str = "db";
/// A database being made to take the place of the present one, and the one it takes it from.
pub(crate) const NEXT: &str = "db.new";
pub(crate) const FORMER: &str = "db.old";
/// Entries packed between two calls of `progress`.
const PROGRESS: u64 = 4096;
/// Entries of a kind that the packed file's dictionary is learnt from.
const SAMPLES: usize = 400;
/// sled moves pages above 128 KB to files it never syncs; small values keep it from that.
const CHUNK: usize = 8000;
const CACHE_BYTES: u64 = 256 * 1024 * 1024;
const LOCK_TRIES: u32 = 8;
const LOCK_PAUSE: Duration = Duration::from_millis(25);
/// Meta with the number of the packed file; 1, which is still read, is without.
const META_SCHEMA: u16 = 2;
const EDIT_SCHEMA: u16 = 1;
const CHUNK_SCHEMA: u16 = 1;

/// What the database says of itself and of the log it was made from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Meta {
    /// Confirmed edits.
    pub revision: u64,
    /// The number of the last change.
    pub seq: u64,
    pub at: Hlc,
    /// The log up to here is taken in.
    pub end: End,
    /// Existing records.
    pub counts: BTreeMap<Kind, u64>,
    /// Records kept, deleted ones too.
    pub stored: BTreeMap<Kind, u64>,
    /// Edits that can be undone, latest last.
    pub undo: Vec<Step>,
    /// Edits that can be done again, latest last.
    pub redo: Vec<Step>,
    /// Frames known to be unreadable, for which a salvage stands in.
    pub gaps: Vec<Gap>,
}

impl Meta {
    pub fn empty() -> Self {
        Self {
            revision: 0,
            seq: 0,
            at: Hlc::default(),
            end: End::EMPTY,
            counts: BTreeMap::new(),
            stored: BTreeMap::new(),
            undo: Vec::new(),
            redo: Vec::new(),
            gaps: Vec::new(),
        }
    }
}

/// An edit on the way of undo and redo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Step {
    /// The edit a person made.
    pub edit: u64,
    /// The edit that last did or undid it.
    pub by: u64,
}

/// An edit as history lists it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct EditInfo {
    pub number: u64,
    pub first: Dot,
    pub at: Hlc,
    pub author: String,
    pub reason: String,
    pub cause: Cause,
    pub changes: u64,
    /// Where its first frame is, and how many it has.
    pub start: Location,
    pub frames: u64,
}

/// A sled tree and its name, which is part of what its values are bound to.
struct Shelf {
    tree: sled::Tree,
    name: [u8; 16],
}

pub(crate) struct Db {
    db: sled::Db,
    path: PathBuf,
    keys: Arc<Keys>,
    records: BTreeMap<Kind, Shelf>,
    edits: Shelf,
    meta: Shelf,
    chunks: Shelf,
    packed: Option<Packed>,
}

impl Db {
    /// Opens the database, and contains whatever sled does with a damaged one. Files a crash left
    /// half written are removed first: sled would take them for damage for ever.
    pub fn open(dossier: &Path, name: &str, keys: Arc<Keys>) -> Result<Self> {
        let path = dossier.join(name);
        remove_matching(&path, |name| name.starts_with("snap.") && name.ends_with(".generating"))?;
        match Self::open_once(&path, &keys) {
            Ok(db) => Ok(db),
            Err(_) => {
                remove_matching(&path, |name| name.starts_with("snap."))?;
                Self::open_once(&path, &keys)
            }
        }
    }

    fn open_once(path: &Path, keys: &Arc<Keys>) -> Result<Self> {
        contain(|| {
            let config = sled::Config::new()
                .path(path)
                .cache_capacity(CACHE_BYTES)
                .flush_every_ms(Some(500));
            let db = open_patiently(&config).map_err(StoreError::damaged)?;
            let shelf = |label: &[u8]| {
                let name = keys.name(&[b"shelf", label]);
                db.open_tree(name).map(|tree| Shelf { tree, name }).map_err(StoreError::damaged)
            };
            let mut records = BTreeMap::new();
            for kind in Kind::ALL {
                let number = postcard::to_stdvec(&kind).expect("a kind is a number");
                records.insert(kind, shelf(&[b"records", number.as_slice()].concat())?);
            }
            let (edits, meta, chunks) = (shelf(b"edits")?, shelf(b"meta")?, shelf(b"chunks")?);
            let (path, keys, packed) = (path.to_owned(), keys.clone(), None);
            let mut db = Self { db: db.clone(), path, keys, records, edits, meta, chunks, packed };
            if let Some((_, Some(id))) = db.stored_meta()? {
                db.attach(&id)?;
            }
            Ok(db)
        })
    }

    pub fn keys(&self) -> Arc<Keys> {
        self.keys.clone()
    }

    /// Closes the database: its files may be moved then.
    pub fn close(self) -> Result<()> {
        contain(move || {
            drop(self);
            Ok(())
        })
    }

    /// Removes a database for good.
    pub fn remove(dossier: &Path, name: &str) -> Result<()> {
        let path = dossier.join(name);
        let removed = match fs::symlink_metadata(&path) {
            Ok(found) if found.is_dir() => fs::remove_dir_all(&path),
            Ok(_) => fs::remove_file(&path),
            Err(_) => Ok(()),
        };
        removed.map_err(StoreError::io("remove", &path))
    }

    fn shelf(&self, kind: Kind) -> &Shelf {
        &self.records[&kind]
    }

    /// Takes in the packed file with this number; [`Db::put_meta`] makes that last.
    pub fn attach(&mut self, id: &[u8; 24]) -> Result<()> {
        self.packed = Some(Packed::open(&self.path, &self.keys, id)?);
        Ok(())
    }

    /// What lies packed in a slot.
    fn packed(&self, slot: Slot) -> Result<Option<Zeroizing<Vec<u8>>>> {
        self.packed.as_ref().map_or(Ok(None), |packed| packed.get(slot))
    }

    fn chunk_key(&self, whole: &[u8; 32], number: u32) -> [u8; 16] {
        self.keys.name(&[b"chunk", whole, &number.to_be_bytes()])
    }

    /// The content of a sealed value, put together again where it was cut in chunks.
    fn content(
        &self,
        shelf: &Shelf,
        key: &[u8],
        schema: u16,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>> {
        match self.versioned(shelf, key, sealed)? {
            (found, content) if found == schema => Ok(content),
            _ => Err(StoreError::LayoutUnknown("a stored value")),
        }
    }

    /// The schema and the content of a sealed value.
    fn versioned(
        &self,
        shelf: &Shelf,
        key: &[u8],
        sealed: &[u8],
    ) -> Result<(u16, Zeroizing<Vec<u8>>)> {
        let (codec, schema, plain) = envelope::open(&self.keys, &shelf.name, key, sealed)
            .ok_or_else(|| StoreError::damaged("a value does not belong where it is"))?;
        match codec {
            envelope::PLAIN => Ok((schema, plain)),
            envelope::CHUNKED => Ok((schema, self.assemble(&plain)?)),
            _ => Err(StoreError::LayoutUnknown("a stored value")),
        }
    }

    fn assemble(&self, list: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        let (whole, count): ([u8; 32], u32) =
            postcard::from_bytes(list).map_err(StoreError::damaged)?;
        let mut content = Zeroizing::new(Vec::new());
        for number in 0..count {
            let key = self.chunk_key(&whole, number);
            let sealed = self
                .chunks
                .tree
                .get(key)
                .map_err(StoreError::damaged)?
                .ok_or_else(|| StoreError::damaged("a chunk is missing"))?;
            let (_, _, plain) = envelope::open(&self.keys, &self.chunks.name, &key, &sealed)
                .ok_or_else(|| StoreError::damaged("a chunk does not belong where it is"))?;
            content.extend_from_slice(&plain);
        }
        if *blake3::hash(&content).as_bytes() != whole {
            return Err(StoreError::damaged("chunks do not belong together"));
        }
        Ok(content)
    }

    /// Seals a value and puts it in its place; one too long for that is cut in chunks, which go
    /// first. `old` are the chunks of the value it replaces.
    fn put(
        &self,
        shelf: &Shelf,
        key: &[u8; 16],
        schema: u16,
        content: &[u8],
        old: &[[u8; 16]],
    ) -> Result<()> {
        if content.len() <= CHUNK && old.is_empty() {
            let codec = envelope::PLAIN;
            let sealed = envelope::seal(&self.keys, &shelf.name, key, codec, schema, content);
            return self.insert(shelf, key, sealed);
        }
        let whole = *blake3::hash(content).as_bytes();
        let mut kept = Vec::new();
        if content.len() > CHUNK {
            for piece in content.chunks(CHUNK) {
                let key = self.chunk_key(&whole, kept.len() as u32);
                let (name, codec) = (&self.chunks.name, envelope::PLAIN);
                let sealed = envelope::seal(&self.keys, name, &key, codec, CHUNK_SCHEMA, piece);
                self.insert(&self.chunks, &key, sealed)?;
                kept.push(key);
            }
        }
        let list = postcard::to_stdvec(&(whole, kept.len() as u32)).expect("a list is plain data");
        let (codec, content) = match kept.is_empty() {
            true => (envelope::PLAIN, content),
            false => (envelope::CHUNKED, list.as_slice()),
        };
        let sealed = envelope::seal(&self.keys, &shelf.name, key, codec, schema, content);
        self.insert(shelf, key, sealed)?;
        for chunk in old.iter().filter(|chunk| !kept.contains(chunk)) {
            self.chunks.tree.remove(chunk).map_err(StoreError::damaged)?;
        }
        Ok(())
    }

    fn insert(&self, shelf: &Shelf, key: &[u8; 16], sealed: Vec<u8>) -> Result<()> {
        shelf.tree.insert(key, sealed).map(drop).map_err(StoreError::damaged)
    }

    /// The chunks a sealed value is made of.
    fn chunks_of(&self, shelf: &Shelf, key: &[u8], sealed: &[u8]) -> Vec<[u8; 16]> {
        if sealed.first() != Some(&envelope::CHUNKED) {
            return Vec::new();
        }
        let list = envelope::open(&self.keys, &shelf.name, key, sealed);
        let list = list.and_then(|(_, _, plain)| postcard::from_bytes(&plain).ok());
        let Some((whole, count)): Option<([u8; 32], u32)> = list else { return Vec::new() };
        (0..count).map(|number| self.chunk_key(&whole, number)).collect()
    }

    pub fn meta(&self) -> Result<Option<Meta>> {
        Ok(contain(|| self.stored_meta())?.map(|(meta, _)| meta))
    }

    /// The meta and the number of the packed file that belongs to it.
    fn stored_meta(&self) -> Result<Option<(Meta, Option<[u8; 24]>)>> {
        let key = self.keys.name(&[b"meta"]);
        let Some(sealed) = self.meta.tree.get(key).map_err(StoreError::damaged)? else {
            return Ok(None);
        };
        let (schema, content) = self.versioned(&self.meta, &key, &sealed)?;
        let stored = match schema {
            1 => postcard::from_bytes(&content).map(|meta| (meta, None)),
            META_SCHEMA => postcard::from_bytes(&content),
            _ => return Err(StoreError::LayoutUnknown("the database")),
        };
        stored.map(Some).map_err(StoreError::damaged)
    }

    pub fn put_meta(&self, meta: &Meta) -> Result<()> {
        contain(|| {
            let key = self.keys.name(&[b"meta"]);
            let packed = self.packed.as_ref().map(|packed| packed.id);
            let content = postcard::to_stdvec(&(meta, packed)).expect("meta is plain data");
            let old = self.meta.tree.get(key).map_err(StoreError::damaged)?;
            let old = old.map(|old| self.chunks_of(&self.meta, &key, &old)).unwrap_or_default();
            self.put(&self.meta, &key, META_SCHEMA, &content, &old)
        })
    }

    /// A record to be changed; a new one where there is none.
    pub fn load(&self, kind: Kind, id: Id) -> Result<Pending> {
        contain(|| {
            let shelf = self.shelf(kind);
            let key = self.keys.record(id);
            let Some(sealed) = shelf.tree.get(key).map_err(StoreError::damaged)? else {
                let packed = self.packed_record(kind, &key)?;
                let record = packed.unwrap_or_else(|| StoredRecord::new(id, kind));
                return Ok(Pending { record, chunks: Vec::new(), changed: false });
            };
            let record = self.decode_record(shelf, &key, &sealed)?;
            let chunks = self.chunks_of(shelf, &key, &sealed);
            Ok(Pending { record, chunks, changed: false })
        })
    }

    pub fn record(&self, kind: Kind, id: Id) -> Result<Option<StoredRecord>> {
        contain(|| {
            let shelf = self.shelf(kind);
            let key = self.keys.record(id);
            match shelf.tree.get(key).map_err(StoreError::damaged)? {
                Some(sealed) => self.decode_record(shelf, &key, &sealed).map(Some),
                None => self.packed_record(kind, &key),
            }
        })
    }

    fn packed_record(&self, kind: Kind, key: &[u8; 16]) -> Result<Option<StoredRecord>> {
        let packed = self.packed((number_of(kind), *key))?;
        packed.map(|content| decode(&content)).transpose()
    }

    fn decode_record(&self, shelf: &Shelf, key: &[u8], sealed: &[u8]) -> Result<StoredRecord> {
        let content = self.content(shelf, key, record::SCHEMA, sealed)?;
        decode(&content)
    }

    /// Looks a record up whatever its kind.
    pub fn find(&self, id: Id) -> Result<Option<StoredRecord>> {
        for kind in Kind::ALL {
            if let Some(record) = self.record(kind, id)? {
                return Ok(Some(record));
            }
        }
        Ok(None)
    }

    /// Up to `limit` records of a kind whose keys come after `after`, with the last key.
    pub fn page(
        &self,
        kind: Kind,
        after: Option<[u8; 16]>,
        limit: usize,
    ) -> Result<(Vec<StoredRecord>, Option<[u8; 16]>)> {
        use std::ops::Bound::{Excluded, Unbounded};
        contain(|| {
            let shelf = self.shelf(kind);
            let from = after.map_or(Unbounded, |key| Excluded(key.to_vec()));
            let mut found = BTreeMap::new();
            for item in shelf.tree.range::<Vec<u8>, _>((from, Unbounded)).take(limit) {
                let (key, sealed) = item.map_err(StoreError::damaged)?;
                let record = self.decode_record(shelf, &key, &sealed)?;
                found.insert(read_key(&key)?, record);
            }
            let number = number_of(kind);
            let packed = self.packed.iter().flat_map(|packed| match after {
                Some(key) => packed.after(Some((number, key))),
                None => packed.shelf(number),
            });
            for entry in packed.take(limit) {
                let ((shelf, key), content) = entry?;
                if shelf != number {
                    break;
                }
                if let std::collections::btree_map::Entry::Vacant(place) = found.entry(key) {
                    place.insert(decode(&content)?);
                }
            }
            let last = found.keys().take(limit).next_back().copied();
            Ok((found.into_values().take(limit).collect(), last))
        })
    }

    /// What sled has, in the order of the slots.
    fn entries(&self) -> impl Iterator<Item = Result<(Slot, Zeroizing<Vec<u8>>)>> + '_ {
        let records = self.records.iter().map(|(kind, shelf)| (number_of(*kind), shelf));
        let mut shelves: Vec<_> = records.chain([(EDITS, &self.edits)]).collect();
        shelves.sort_unstable_by_key(|(number, _)| *number);
        shelves.into_iter().flat_map(move |(number, shelf)| {
            let schema = if number == EDITS { EDIT_SCHEMA } else { record::SCHEMA };
            shelf.tree.iter().map(move |item| {
                let (key, sealed) = item.map_err(StoreError::damaged)?;
                let content = self.content(shelf, &key, schema, &sealed)?;
                Ok(((number, read_key(&key)?), content))
            })
        })
    }

    /// Packs everything there is, and what comes on top of it, into a file in `folder`; gives the
    /// file's number. `progress` is called with the entries packed.
    pub fn pack(
        &self,
        folder: &Path,
        on_top: &OnTop,
        progress: &mut dyn FnMut(u64) -> Flow,
    ) -> Result<[u8; 24]> {
        contain(|| {
            let spilled = on_top.spill.iter().flat_map(|spill| self.spilled(spill));
            let edits = on_top.sorted_edits(&self.keys).into_iter().map(Ok);
            let packed = self.packed.iter().flat_map(|packed| packed.after(None));
            let samples = self.samples(on_top)?;
            let mut packer = Packer::create(folder, &self.keys, &samples)?;
            let mut count = 0;
            let newest = merge(merge(merge(edits, spilled), self.entries()), packed);
            for entry in newest {
                let (slot, content) = entry?;
                packer.add(slot, &content)?;
                count += 1;
                if count % PROGRESS == 0 && progress(count) == Flow::Cancel {
                    return Err(StoreError::Cancelled);
                }
            }
            packer.finish()
        })
    }

    fn spilled<'a>(
        &'a self,
        spill: &'a Spill,
    ) -> impl Iterator<Item = Result<(Slot, Zeroizing<Vec<u8>>)>> + 'a {
        spill.places().into_iter().map(|place| {
            let value = spill.read(place)?;
            let shelf = self.shelf(place.kind);
            let content = self.content(shelf, &place.key, record::SCHEMA, &value)?;
            Ok(((number_of(place.kind), place.key), content))
        })
    }

    /// Some of what is packed, of each kind: keys are random, so the first are as good as any.
    fn samples(&self, on_top: &OnTop) -> Result<Vec<Zeroizing<Vec<u8>>>> {
        let mut samples = Vec::new();
        let places = on_top.spill.as_ref().map(Spill::places).unwrap_or_default();
        for (kind, shelf) in &self.records {
            let number = number_of(*kind);
            let start = places.partition_point(|place| place.kind < *kind);
            let of_kind = places[start..].iter().take_while(|place| place.kind == *kind);
            for place in of_kind.take(SAMPLES) {
                let spill = on_top.spill.as_ref().expect("places are a spill's");
                let value = spill.read(place)?;
                samples.push(self.content(shelf, &place.key, record::SCHEMA, &value)?);
            }
            for item in shelf.tree.iter().take(SAMPLES) {
                let (key, sealed) = item.map_err(StoreError::damaged)?;
                samples.push(self.content(shelf, &key, record::SCHEMA, &sealed)?);
            }
            let packed = self.packed.iter().flat_map(|packed| packed.shelf(number));
            for entry in packed.take(SAMPLES) {
                let ((shelf, _), content) = entry?;
                if shelf != number {
                    break;
                }
                samples.push(content);
            }
        }
        Ok(samples)
    }

    /// Bytes sled takes on disk, and those of what is packed.
    pub fn lengths(&self) -> (u64, u64) {
        let loose = self.db.size_on_disk().unwrap_or(0);
        (loose, self.packed.as_ref().map_or(0, Packed::length))
    }

    pub fn edit(&self, number: u64) -> Result<Option<EditInfo>> {
        contain(|| {
            let key = self.keys.edit(number);
            let content = match self.edits.tree.get(key).map_err(StoreError::damaged)? {
                Some(sealed) => Some(self.content(&self.edits, &key, EDIT_SCHEMA, &sealed)?),
                None => self.packed((EDITS, key))?,
            };
            let edit = content.map(|content| postcard::from_bytes(&content));
            edit.transpose().map_err(StoreError::damaged)
        })
    }

    pub fn put_edit(&self, edit: &EditInfo) -> Result<()> {
        contain(|| {
            let key = self.keys.edit(edit.number);
            let content = postcard::to_stdvec(edit).expect("an edit is plain data");
            // What an edit is listed as never changes: neither do its chunks.
            self.put(&self.edits, &key, EDIT_SCHEMA, &content, &[])
        })
    }

    /// Writes records, in the order of their keys, which spares sled much rewriting.
    pub fn put_records(&self, records: Vec<Pending>) -> Result<()> {
        let mut keyed: Vec<_> = records
            .into_iter()
            .map(|pending| {
                (pending.record.state.kind, self.keys.record(pending.record.state.id), pending)
            })
            .collect();
        keyed.sort_unstable_by_key(|(kind, key, _)| (*kind, *key));
        share(keyed, RECORDS, |keyed| {
            contain(|| {
                keyed.into_iter().try_for_each(|(kind, key, pending)| {
                    let content = Zeroizing::new(pending.record.encode());
                    self.put(self.shelf(kind), &key, record::SCHEMA, &content, &pending.chunks)
                })
            })
        })
        .map(drop)
    }

    /// Seals records for their places, each as a whole.
    pub fn seal_records(&self, records: Vec<Pending>) -> Vec<Sealed> {
        let seal = |Pending { record, chunks, .. }| {
            let StoredRecord { state: RecordState { id, kind, .. }, .. } = record;
            let (key, content) = (self.keys.record(id), Zeroizing::new(record.encode()));
            let (name, codec) = (&self.shelf(kind).name, envelope::PLAIN);
            let value = envelope::seal(&self.keys, name, &key, codec, record::SCHEMA, &content);
            Sealed { id, kind, key, value, chunks }
        };
        let sealed = share(records, RECORDS, |records| {
            Ok(records.into_iter().map(seal).collect::<Vec<_>>())
        });
        sealed.expect("sealing does not fail").into_iter().flatten().collect()
    }

    /// Opens what [`Db::seal_records`] sealed.
    pub fn open_record(&self, kind: Kind, key: &[u8; 16], value: &[u8]) -> Result<StoredRecord> {
        self.decode_record(self.shelf(kind), key, value)
    }

    /// Writes all records of a spill.
    pub fn put_spilled(&self, spill: Spill) -> Result<()> {
        let (path, places) = (spill.path(), spill.places());
        share(places, RECORDS, |places| {
            let file = fs::File::open(path).map_err(StoreError::io("open", path))?;
            places.into_iter().try_for_each(|place| {
                let value = place.read(&file, path)?;
                contain(|| self.put_sealed(place, value))
            })
        })
        .map(drop)
    }

    fn put_sealed(&self, place: &Place, value: Vec<u8>) -> Result<()> {
        let Place { kind, key, chunks, .. } = place;
        let shelf = self.shelf(*kind);
        if value.len() <= CHUNK && chunks.is_empty() {
            return self.insert(shelf, key, value);
        }
        let content = self.content(shelf, key, record::SCHEMA, &value)?;
        self.put(shelf, key, record::SCHEMA, &content, chunks)
    }

    /// How many sealed values do not open.
    pub fn check_values(&self) -> Result<u64> {
        let shelves = self.records.values().chain([&self.edits, &self.meta, &self.chunks]);
        let mut bad = 0;
        for shelf in shelves {
            bad += contain(|| {
                let mut bad = 0;
                for item in shelf.tree.iter() {
                    let (key, sealed) = item.map_err(StoreError::damaged)?;
                    let opened = envelope::open(&self.keys, &shelf.name, &key, &sealed);
                    bad += u64::from(opened.is_none());
                }
                Ok(bad)
            })?;
        }
        Ok(bad + self.packed.as_ref().map_or(0, Packed::check))
    }

    /// Writes out what is still in memory. sled's own flush does not reach the disk on Linux.
    pub fn flush(&self) -> Result<()> {
        contain(|| self.db.flush().map(drop).map_err(StoreError::damaged))?;
        let path = self.path.join("db");
        fs::File::open(&path)
            .and_then(|file| file.sync_all())
            .map_err(StoreError::io("sync", &path))
    }
}

/// What an edit adds to a database that is packed anew.
#[derive(Default)]
pub(crate) struct OnTop {
    pub spill: Option<Spill>,
    pub edits: Vec<EditInfo>,
}

impl OnTop {
    fn sorted_edits(&self, keys: &Keys) -> Vec<(Slot, Zeroizing<Vec<u8>>)> {
        let mut sorted: Vec<_> = self
            .edits
            .iter()
            .map(|edit| {
                let content = postcard::to_stdvec(edit).expect("an edit is plain data");
                ((EDITS, keys.edit(edit.number)), Zeroizing::new(content))
            })
            .collect();
        sorted.sort_by_key(|(slot, _)| *slot);
        // Of an edit listed twice the later words count.
        sorted.reverse();
        sorted.dedup_by_key(|(slot, _)| *slot);
        sorted.reverse();
        sorted
    }
}

/// Two sorted lists in one; of what is in both, the newer.
fn merge<'a, T: 'a>(
    newer: impl Iterator<Item = Result<(Slot, T)>> + 'a,
    older: impl Iterator<Item = Result<(Slot, T)>> + 'a,
) -> impl Iterator<Item = Result<(Slot, T)>> + 'a {
    let (mut newer, mut older) = (newer.peekable(), older.peekable());
    std::iter::from_fn(move || match (newer.peek(), older.peek()) {
        (Some(Ok((new, _))), Some(Ok((old, _)))) => match new.cmp(old) {
            std::cmp::Ordering::Less => newer.next(),
            std::cmp::Ordering::Greater => older.next(),
            std::cmp::Ordering::Equal => {
                older.next();
                newer.next()
            }
        },
        (Some(Ok(_)), Some(Err(_))) | (None, _) => older.next(),
        (Some(_), _) => newer.next(),
    })
}

/// The number of a kind among the shelves, the same for ever.
fn number_of(kind: Kind) -> u8 {
    postcard::to_stdvec(&kind).expect("a kind is a number")[0]
}

fn read_key(key: &[u8]) -> Result<[u8; 16]> {
    key.try_into().map_err(|_| StoreError::damaged("a key"))
}

fn decode(content: &[u8]) -> Result<StoredRecord> {
    StoredRecord::decode(content).ok_or_else(|| StoreError::damaged("a record"))
}

/// The dossier is locked already, so sled's own lock can only be held by a child process on the point
/// of starting, or by what is left of a database just closed: wait a moment for it.
fn open_patiently(config: &sled::Config) -> sled::Result<sled::Db> {
    for _ in 0..LOCK_TRIES {
        match config.open() {
            Err(sled::Error::Io(_)) => std::thread::sleep(LOCK_PAUSE),
            outcome => return outcome,
        }
    }
    config.open()
}

fn remove_matching(folder: &Path, matches: impl Fn(&str) -> bool) -> Result<()> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for entry in entries.flatten() {
        if entry.file_name().to_str().is_some_and(&matches) {
            let path = entry.path();
            let removed = match path.is_dir() {
                true => fs::remove_dir_all(&path),
                false => fs::remove_file(&path),
            };
            removed.map_err(StoreError::io("remove", &path))?;
        }
    }
    Ok(())
}
