//! Records of an edit that is not confirmed yet and has grown too large for memory: sealed as the
//! database will keep them, in a file that is removed with the edit.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use concord_model::{Id, Kind};

use crate::apply::Pending;
use crate::db::Db;
use crate::error::{Result, StoreError};

pub(crate) const NAME: &str = "unconfirmed";

/// A record sealed for its place in the database, whatever its length.
pub(crate) struct Sealed {
    pub id: Id,
    pub kind: Kind,
    pub key: [u8; 16],
    pub value: Vec<u8>,
    pub chunks: Vec<[u8; 16]>,
}

/// Where in the file a record is.
pub(crate) struct Place {
    pub kind: Kind,
    pub key: [u8; 16],
    /// The chunks its value in the database is made of.
    pub chunks: Box<[[u8; 16]]>,
    offset: u64,
    length: u32,
}

impl Place {
    pub fn read(&self, file: &File, path: &Path) -> Result<Vec<u8>> {
        let mut value = vec![0; self.length as usize];
        read_at(file, self.offset, &mut value).map_err(StoreError::io("read", path))?;
        Ok(value)
    }
}

/// One call of the system instead of two, which shows with a million records.
#[cfg(unix)]
pub(crate) fn read_at(file: &File, offset: u64, bytes: &mut [u8]) -> std::io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, bytes, offset)
}

#[cfg(not(unix))]
pub(crate) fn read_at(mut file: &File, offset: u64, bytes: &mut [u8]) -> std::io::Result<()> {
    use std::io::Read;
    file.seek(SeekFrom::Start(offset))?;
    file.read_exact(bytes)
}

pub(crate) struct Spill {
    path: PathBuf,
    file: Option<File>,
    length: u64,
    places: Vec<Place>,
    numbers: HashMap<(Kind, Id), u32>,
}

impl Spill {
    /// The file is made in the folder when it is needed.
    pub fn new(folder: &Path) -> Self {
        let (places, numbers) = (Vec::new(), HashMap::new());
        Self { path: folder.join(NAME), file: None, length: 0, places, numbers }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How many records are in it.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    pub fn contains(&self, key: (Kind, Id)) -> bool {
        self.numbers.contains_key(&key)
    }

    /// Adds records, in place of what was added of them before.
    pub fn add(&mut self, db: &Db, records: Vec<Pending>) -> Result<()> {
        let sealed = db.seal_records(records);
        let mut bytes = Vec::with_capacity(sealed.iter().map(|sealed| sealed.value.len()).sum());
        for Sealed { id, kind, key, value, chunks } in sealed {
            let length = u32::try_from(value.len()).expect("a frame of the log holds the record");
            let offset = self.length + bytes.len() as u64;
            bytes.extend_from_slice(&value);
            let place = Place { kind, key, chunks: chunks.into(), offset, length };
            let next = self.places.len() as u32;
            let number = *self.numbers.entry((kind, id)).or_insert(next);
            match number == next {
                true => self.places.push(place),
                false => self.places[number as usize] = place,
            }
        }
        let path = &self.path;
        if self.file.is_none() {
            let mut options = OpenOptions::new();
            let options = options.create(true).truncate(true).read(true).write(true);
            self.file = Some(options.open(path).map_err(StoreError::io("create", path))?);
        }
        let mut file = self.file.as_ref().expect("it was just made");
        file.seek(SeekFrom::Start(self.length))
            .and_then(|_| file.write_all(&bytes))
            .map_err(StoreError::io("write", path))?;
        self.length += bytes.len() as u64;
        Ok(())
    }

    /// A record as it was last added.
    pub fn get(&self, db: &Db, key: (Kind, Id)) -> Result<Option<Pending>> {
        let (Some(number), Some(file)) = (self.numbers.get(&key), &self.file) else {
            return Ok(None);
        };
        let place = &self.places[*number as usize];
        let value = place.read(file, &self.path)?;
        let record = db.open_record(place.kind, &place.key, &value)?;
        Ok(Some(Pending { record, chunks: place.chunks.to_vec(), changed: false }))
    }

    /// A record of it, sealed.
    pub fn read(&self, place: &Place) -> Result<Vec<u8>> {
        let file = self.file.as_ref().expect("a file has places");
        place.read(file, &self.path)
    }

    /// All records in the order the database keeps them in.
    pub fn places(&self) -> Vec<&Place> {
        let mut places: Vec<&Place> = self.places.iter().collect();
        places.sort_unstable_by_key(|place| (place.kind, place.key));
        places
    }
}

impl Drop for Spill {
    fn drop(&mut self) {
        if self.file.take().is_some() {
            // What stays is removed when the dossier is next opened.
            let _ = fs::remove_file(&self.path);
        }
    }
}
