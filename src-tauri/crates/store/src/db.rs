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
use crate::contain::contain;
use crate::error::{Result, StoreError};
use crate::keys::{Keys, envelope};
use crate::log::frame::Gap;
use crate::log::{End, Location};
use crate::record::{self, StoredRecord};
use crate::share::{RECORDS, share};
use crate::spill::{Place, Sealed, Spill};

pub(crate) const FOLDER: &str = "db";
/// sled moves pages above 128 KB to files it never syncs; small values keep it from that.
const CHUNK: usize = 8000;
const CACHE_BYTES: u64 = 256 * 1024 * 1024;
const LOCK_TRIES: u32 = 8;
const LOCK_PAUSE: Duration = Duration::from_millis(25);
const META_SCHEMA: u16 = 1;
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
            let path = path.to_owned();
            Ok(Self { db: db.clone(), path, keys: keys.clone(), records, edits, meta, chunks })
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

    fn record_key(&self, id: Id) -> [u8; 16] {
        self.keys.name(&[b"record", id.as_bytes()])
    }

    fn edit_key(&self, number: u64) -> [u8; 16] {
        self.keys.name(&[b"edit", &number.to_be_bytes()])
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
        let (codec, found, plain) = envelope::open(&self.keys, &shelf.name, key, sealed)
            .ok_or_else(|| StoreError::damaged("a value does not belong where it is"))?;
        if found != schema {
            return Err(StoreError::LayoutUnknown("a stored value"));
        }
        match codec {
            envelope::PLAIN => Ok(plain),
            envelope::CHUNKED => self.assemble(&plain),
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
        contain(|| {
            let key = self.keys.name(&[b"meta"]);
            let Some(sealed) = self.meta.tree.get(key).map_err(StoreError::damaged)? else {
                return Ok(None);
            };
            let content = self.content(&self.meta, &key, META_SCHEMA, &sealed)?;
            postcard::from_bytes(&content).map(Some).map_err(StoreError::damaged)
        })
    }

    pub fn put_meta(&self, meta: &Meta) -> Result<()> {
        contain(|| {
            let key = self.keys.name(&[b"meta"]);
            let content = postcard::to_stdvec(meta).expect("meta is plain data");
            let old = self.meta.tree.get(key).map_err(StoreError::damaged)?;
            let old = old.map(|old| self.chunks_of(&self.meta, &key, &old)).unwrap_or_default();
            self.put(&self.meta, &key, META_SCHEMA, &content, &old)
        })
    }

    /// A record to be changed; a new one where there is none.
    pub fn load(&self, kind: Kind, id: Id) -> Result<Pending> {
        contain(|| {
            let shelf = self.shelf(kind);
            let key = self.record_key(id);
            let Some(sealed) = shelf.tree.get(key).map_err(StoreError::damaged)? else {
                let record = StoredRecord::new(id, kind);
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
            let key = self.record_key(id);
            let Some(sealed) = shelf.tree.get(key).map_err(StoreError::damaged)? else {
                return Ok(None);
            };
            self.decode_record(shelf, &key, &sealed).map(Some)
        })
    }

    fn decode_record(&self, shelf: &Shelf, key: &[u8], sealed: &[u8]) -> Result<StoredRecord> {
        let content = self.content(shelf, key, record::SCHEMA, sealed)?;
        StoredRecord::decode(&content).ok_or_else(|| StoreError::damaged("a record"))
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
            let mut records = Vec::with_capacity(limit);
            let mut last = None;
            for item in shelf.tree.range::<Vec<u8>, _>((from, Unbounded)).take(limit) {
                let (key, sealed) = item.map_err(StoreError::damaged)?;
                records.push(self.decode_record(shelf, &key, &sealed)?);
                let key: &[u8] = &key;
                last = Some(key.try_into().map_err(|_| StoreError::damaged("a key"))?);
            }
            Ok((records, last))
        })
    }

    pub fn edit(&self, number: u64) -> Result<Option<EditInfo>> {
        contain(|| {
            let key = self.edit_key(number);
            let Some(sealed) = self.edits.tree.get(key).map_err(StoreError::damaged)? else {
                return Ok(None);
            };
            let content = self.content(&self.edits, &key, EDIT_SCHEMA, &sealed)?;
            postcard::from_bytes(&content).map(Some).map_err(StoreError::damaged)
        })
    }

    pub fn put_edit(&self, edit: &EditInfo) -> Result<()> {
        contain(|| {
            let key = self.edit_key(edit.number);
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
                (pending.record.state.kind, self.record_key(pending.record.state.id), pending)
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
            let (key, content) = (self.record_key(id), Zeroizing::new(record.encode()));
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
        Ok(bad)
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
