//! The change log on disk: numbered parts of sealed frames. It is the truth; the database only
//! answers faster (`docs/decisions/0002-log-is-the-truth.md`).
//!
//! The part being written is `NNNNNNNN.tail`. Once it has grown to [`PART_LIMIT`] and all it holds
//! is confirmed, it is never written again and is named by its content, `NNNNNNNN-<hash>.part`.

pub(crate) mod frame;
mod room;
pub(crate) mod survey;
pub(crate) mod walk;

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::error::{Result, StoreError};
use crate::files;
use crate::keys::Keys;
use crate::share::share;
use frame::{FrameHeader, HEADER, Opened};

/// A part of this many bytes is full, unless set otherwise.
pub(crate) const PART_LIMIT: u64 = 16 * 1024 * 1024;
pub(crate) const FOLDER: &str = "log";
/// Where what is found damaged is kept.
pub(crate) const KEPT: &str = "damaged";

/// Where a frame begins.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, Hash,
)]
pub(crate) struct Location {
    pub part: u32,
    pub offset: u64,
}

/// Where the log ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct End {
    pub location: Location,
    /// The index of the next frame.
    pub index: u64,
    /// The hash of the last frame; zeros before the first.
    pub head: [u8; 32],
}

impl End {
    pub const EMPTY: End =
        End { location: Location { part: 1, offset: 0 }, index: 0, head: [0; 32] };
}

/// A file of the log.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub name: String,
    /// The content's hash, in hexadecimal, where the part is closed.
    pub hash: Option<String>,
}

/// What is appended: a frame without its place.
pub(crate) struct Entry<'a> {
    pub first_seq: u64,
    pub changes: u32,
    pub last: bool,
    pub salvage: bool,
    pub body: &'a [u8],
}

pub(crate) struct Log {
    folder: PathBuf,
    pub keys: Arc<Keys>,
    pub part_limit: u64,
    pub parts: BTreeMap<u32, Part>,
    end: End,
    tail: Option<File>,
    /// Where the room behind the end ends in the tail's file, see [`room`]; the end, where there is none.
    room: u64,
    /// The last edit was a single frame that found no room.
    wants_room: bool,
    /// Files of another dossier that lay among the parts and were moved away when it was opened.
    pub set_aside: Vec<String>,
    /// Parts written since the last confirmation.
    unsynced: Vec<u32>,
    /// A file was made since the last confirmation.
    made: bool,
}

impl Log {
    /// Lists the parts; the end is not known yet.
    pub fn open(dossier: &Path, keys: Arc<Keys>) -> Result<Self> {
        let folder = dossier.join(FOLDER);
        files::make_folder(&folder)?;
        set_folders_aside(&folder, &dossier.join(KEPT))?;
        let set_aside = set_foreign_aside(&folder, &dossier.join(KEPT), &keys)?;
        let parts = list(&folder)?;
        Ok(Self {
            folder,
            keys,
            part_limit: PART_LIMIT,
            parts,
            end: End::EMPTY,
            tail: None,
            room: 0,
            wants_room: false,
            set_aside,
            unsynced: Vec::new(),
            made: false,
        })
    }

    pub fn end(&self) -> End {
        self.end
    }

    /// Where the next frame begins.
    pub fn next(&self) -> Location {
        match self.end.location {
            Location { part, offset } if offset >= self.part_limit => {
                Location { part: part + 1, offset: 0 }
            }
            location => location,
        }
    }

    pub fn path(&self, part: &Part) -> PathBuf {
        self.folder.join(&part.name)
    }

    /// A part's file relative to the dossier's folder; of a missing part, what its name begins with.
    pub fn file_name(&self, part: u32) -> String {
        match self.parts.get(&part) {
            Some(part) => format!("{FOLDER}/{}", part.name),
            None => format!("{FOLDER}/{part:08}"),
        }
    }

    /// Sets where the next frame goes and removes whatever lies behind that.
    pub fn cut(&mut self, end: End) -> Result<()> {
        self.tail = None;
        self.unsynced.clear();
        let behind: Vec<u32> =
            self.parts.range(end.location.part + 1..).map(|(number, _)| *number).collect();
        for number in behind {
            let part = &self.parts[&number];
            let path = self.path(part);
            fs::remove_file(&path).map_err(StoreError::io("remove", &path))?;
            self.parts.remove(&number);
        }
        let file = self.open_part(end.location.part)?;
        let path = self.folder.join(tail_name(end.location.part));
        let length = file.metadata().map_err(StoreError::io("measure", &path))?.len();
        if length > end.location.offset {
            file.set_len(end.location.offset).map_err(StoreError::io("cut", &path))?;
            file.sync_all().map_err(StoreError::io("sync", &path))?;
        }
        files::sync_folder(&self.folder)?;
        self.tail = Some(file);
        self.end = end;
        self.room = end.location.offset;
        Ok(())
    }

    /// Opens the part that is written to, making it if need be. A closed part is opened again only
    /// to be cut, after damage.
    fn open_part(&mut self, number: u32) -> Result<File> {
        let name = tail_name(number);
        let path = self.folder.join(&name);
        if let Some(part) = self.parts.get(&number).filter(|part| part.hash.is_some()) {
            let closed = self.path(part);
            fs::rename(&closed, &path).map_err(StoreError::io("rename", &closed))?;
        }
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&path)
            .map_err(StoreError::io("open", &path))?;
        self.parts.insert(number, Part { name, hash: None });
        Ok(file)
    }

    /// Writes a frame behind the last; it counts only once [`Log::confirm`] has returned.
    pub fn append(&mut self, entry: &Entry<'_>) -> Result<Location> {
        if self.next() != self.end.location {
            self.end.location = self.next();
            self.tail = Some(self.open_part(self.end.location.part)?);
            self.room = 0;
            self.made = true;
        }
        let bytes = frame::seal(
            &self.keys,
            &frame::Draft {
                index: self.end.index,
                first_seq: entry.first_seq,
                changes: entry.changes,
                last: entry.last,
                salvage: entry.salvage,
                previous: self.end.head,
                body: entry.body,
            },
        );
        let location = self.end.location;
        let path = self.folder.join(tail_name(location.part));
        let mut file =
            self.tail.as_ref().ok_or_else(|| StoreError::damaged("the log is not open"))?;
        let behind = location.offset + bytes.len() as u64;
        let is_alone = entry.last && self.unsynced.is_empty();
        self.wants_room = is_alone && behind > self.room;
        if self.room > location.offset && !(is_alone && behind <= self.room) {
            file.set_len(location.offset).map_err(StoreError::io("cut", &path))?;
            self.room = location.offset;
        }
        file.seek(SeekFrom::Start(location.offset)).map_err(StoreError::io("write", &path))?;
        if self.unsynced.last() != Some(&location.part) {
            self.unsynced.push(location.part);
        }
        file.write_all(&bytes).map_err(StoreError::io("write", &path))?;
        self.end.location.offset = behind;
        self.room = self.room.max(behind);
        self.end.index += 1;
        self.end.head = frame::hash(&bytes);
        Ok(location)
    }

    /// Makes all that was appended outlast a power cut. Where this fails, the caller must
    /// [`Log::cut`].
    pub fn confirm(&mut self) -> Result<()> {
        if let Some(file) = self.tail.as_ref().filter(|_| std::mem::take(&mut self.wants_room)) {
            let Location { part, offset } = self.end.location;
            let path = self.folder.join(tail_name(part));
            self.room = room::make(file, offset, self.part_limit)
                .map_err(StoreError::io("write", &path))?
                .max(offset);
        }
        for number in &self.unsynced {
            let path = self.folder.join(tail_name(*number));
            match &self.tail {
                Some(file) if *number == self.end.location.part => file.sync_data(),
                _ => File::open(&path).and_then(|file| file.sync_data()),
            }
            .map_err(StoreError::io("sync", &path))?;
        }
        if self.made {
            files::sync_folder(&self.folder)?;
            self.made = false;
        }
        self.unsynced.clear();
        Ok(())
    }

    /// Gives back the room behind the end.
    pub fn trim(&mut self) -> Result<()> {
        let Location { part, offset } = self.end.location;
        if let Some(file) = self.tail.as_ref().filter(|_| self.room > offset) {
            let path = self.folder.join(tail_name(part));
            file.set_len(offset).map_err(StoreError::io("cut", &path))?;
            self.room = offset;
        }
        Ok(())
    }

    /// Names full parts by their content. Only confirmed parts may be closed; where it fails it is
    /// tried again after the next edit.
    pub fn close_full_parts(&mut self) -> Result<()> {
        let full: Vec<u32> = self
            .parts
            .range(..self.end.location.part)
            .filter(|(_, part)| part.hash.is_none())
            .map(|(number, _)| *number)
            .collect();
        full.into_iter().try_for_each(|number| self.close_part(number))
    }

    /// Names a part by its content as it is.
    fn close_part(&mut self, number: u32) -> Result<()> {
        let path = self.path(&self.parts[&number]);
        let hash = hash_file(&path).map_err(StoreError::io("read", &path))?;
        let name = format!("{number:08}-{hash}.part");
        fs::rename(&path, self.folder.join(&name)).map_err(StoreError::io("rename", &path))?;
        self.parts.insert(number, Part { name, hash: Some(hash) });
        files::sync_folder(&self.folder)
    }

    /// After damage: what is written goes on in a new part, and the parts so far are closed as they
    /// are, with an empty one in place of each that is missing. Call when the end is set.
    pub fn start_afresh(&mut self, differing: &[u32]) -> Result<()> {
        let last = self.end.location.part;
        for number in 1..=last {
            match self.parts.get(&number) {
                Some(part) if part.hash.is_some() && !differing.contains(&number) => {}
                Some(_) => self.close_part(number)?,
                None => {
                    drop(self.open_part(number)?);
                    self.close_part(number)?;
                }
            }
        }
        self.end.location = Location { part: last + 1, offset: 0 };
        self.tail = Some(self.open_part(last + 1)?);
        self.room = 0;
        files::sync_folder(&self.folder)
    }

    /// Goes on from a frame's number, where those before it were lost with what the log ended in.
    pub fn skip_to(&mut self, index: u64) {
        self.end.index = self.end.index.max(index);
    }

    /// Keeps a copy of a part that is about to be cut, for whoever wants to look at the damage.
    pub fn keep_copy(&self, number: u32, folder: &Path) -> Result<()> {
        let Some(part) = self.parts.get(&number) else { return Ok(()) };
        files::make_folder(folder)?;
        let (from, to) = (self.path(part), folder.join(&part.name));
        fs::copy(&from, &to).map(drop).map_err(StoreError::io("copy", &from))
    }

    pub fn damaged(&self, location: Location) -> StoreError {
        StoreError::LogDamaged { file: self.file_name(location.part), offset: location.offset }
    }

    fn open_at(&self, location: Location) -> Result<(File, FrameHeader, Vec<u8>)> {
        let damaged = || self.damaged(location);
        let part = self.parts.get(&location.part).ok_or_else(damaged)?;
        let path = self.path(part);
        let mut file = File::open(&path).map_err(|_| damaged())?;
        let size = file.metadata().map_err(StoreError::io("measure", &path))?.len();
        file.seek(SeekFrom::Start(location.offset)).map_err(StoreError::io("read", &path))?;
        let mut bytes = vec![0; HEADER];
        file.read_exact(&mut bytes).map_err(|_| damaged())?;
        let header = FrameHeader::read(&self.keys, &bytes).ok_or_else(damaged)?;
        if location.offset + header.frame_length() > size {
            return Err(damaged());
        }
        Ok((file, header, bytes))
    }

    /// Reads what a frame says of itself.
    pub fn header(&self, location: Location) -> Result<FrameHeader> {
        self.open_at(location).map(|(_, header, _)| header)
    }

    /// Reads one frame.
    pub fn frame(&self, location: Location) -> Result<Opened> {
        let (mut file, header, mut bytes) = self.open_at(location)?;
        bytes.resize(header.frame_length() as usize, 0);
        file.read_exact(&mut bytes[HEADER..]).map_err(|_| self.damaged(location))?;
        frame::unseal(&self.keys, &bytes).ok_or_else(|| self.damaged(location))
    }

    /// Where the frame behind another one begins.
    pub fn behind(&self, location: Location, header: &FrameHeader) -> Result<Location> {
        let offset = location.offset + header.frame_length();
        let part = self.parts.get(&location.part).ok_or_else(|| self.damaged(location))?;
        let path = self.path(part);
        let size = match self.end.location {
            // Behind the end there may be room.
            end if end.part == location.part => end.offset,
            _ => std::fs::metadata(&path).map_err(StoreError::io("measure", &path))?.len(),
        };
        Ok(match offset < size {
            true => Location { part: location.part, offset },
            false => Location { part: location.part + 1, offset: 0 },
        })
    }
}

/// Checks closed parts against the hash in their names; needs no key. Gives those that differ.
pub(crate) fn check_closed_parts(dossier: &Path) -> Result<Vec<u32>> {
    let folder = dossier.join(FOLDER);
    let parts: Vec<(u32, Part)> = list(&folder)?.into_iter().collect();
    let differing = share(parts, 1, |parts| {
        let differs = |(_, part): &(u32, Part)| match &part.hash {
            Some(hash) => hash_file(&folder.join(&part.name)).ok().as_ref() != Some(hash),
            None => false,
        };
        Ok(parts.into_iter().filter(differs).map(|(number, _)| number).collect::<Vec<u32>>())
    })?;
    Ok(differing.concat())
}

/// Nothing but files belongs in the log; a folder there would be in the way of one.
fn set_folders_aside(folder: &Path, kept: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).map_err(StoreError::io("list", folder))?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            files::make_folder(kept)?;
            let aside = kept.join(entry.file_name());
            fs::rename(&path, &aside).map_err(StoreError::io("rename", &path))?;
        }
    }
    Ok(())
}

/// Where two closed parts have one number, those that are not this dossier's are moved away.
fn set_foreign_aside(folder: &Path, kept: &Path, keys: &Keys) -> Result<Vec<String>> {
    let mut by_number: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (number, part) in entries(folder)?.into_iter().filter(|(_, part)| part.hash.is_some()) {
        by_number.entry(number).or_default().push(part.name);
    }
    let mut moved = Vec::new();
    for names in by_number.into_values().filter(|names| names.len() > 1) {
        let is_ours = |name: &String| begins_with(&folder.join(name), keys) == Some(true);
        let (ours, foreign): (Vec<String>, Vec<String>) = names.into_iter().partition(is_ours);
        for name in foreign.into_iter().filter(|_| !ours.is_empty()) {
            files::make_folder(kept)?;
            let path = folder.join(&name);
            fs::rename(&path, kept.join(&name)).map_err(StoreError::io("rename", &path))?;
            moved.push(format!("{FOLDER}/{name}"));
        }
    }
    Ok(moved)
}

/// Whether a part begins with a frame of this dossier; nothing where it is too short for one.
fn begins_with(path: &Path, keys: &Keys) -> Option<bool> {
    let mut header = [0; HEADER];
    File::open(path).ok()?.read_exact(&mut header).ok()?;
    Some(FrameHeader::read(keys, &header).is_some())
}

/// Whether the keys are those of the log: a frame opens with them, or there is none at all.
pub(crate) fn opens_with(dossier: &Path, keys: &Keys) -> bool {
    let folder = dossier.join(FOLDER);
    let parts: Vec<PathBuf> = entries(&folder)
        .unwrap_or_default()
        .into_iter()
        .map(|(_, part)| folder.join(part.name))
        .collect();
    let begins = |path: &PathBuf| begins_with(path, keys);
    if parts.iter().all(|path| begins(path).is_none()) {
        return true;
    }
    // Damage at the beginning of every part is rare enough to look everywhere then.
    let holds = |path: &PathBuf| {
        let bytes = fs::read(path).unwrap_or_default();
        (0..bytes.len().saturating_sub(HEADER))
            .any(|offset| FrameHeader::read(keys, &bytes[offset..]).is_some())
    };
    parts.iter().any(|path| begins(path) == Some(true)) || parts.iter().any(holds)
}

/// The hash of a file's content, as the name of a closed part has it.
fn hash_file(path: &Path) -> std::io::Result<String> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(hasher.finalize().to_hex()[..32].to_owned())
}

fn tail_name(number: u32) -> String {
    format!("{number:08}.tail")
}

fn list(folder: &Path) -> Result<BTreeMap<u32, Part>> {
    let mut parts = BTreeMap::new();
    for (number, part) in entries(folder)? {
        // A closed part wins over a tail of its number, which it cannot meet but by tampering.
        if parts.get(&number).is_none_or(|known: &Part| known.hash.is_none()) {
            parts.insert(number, part);
        }
    }
    Ok(parts)
}

/// The files of a log.
fn entries(folder: &Path) -> Result<Vec<(u32, Part)>> {
    let mut parts = Vec::new();
    if !folder.is_dir() {
        return Ok(parts);
    }
    for entry in fs::read_dir(folder).map_err(StoreError::io("list", folder))? {
        let entry = entry.map_err(StoreError::io("list", folder))?;
        if !entry.path().is_file() {
            continue;
        }
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some((stem, extension)) = name.rsplit_once('.') else { continue };
        let (number, hash) = match (extension, stem.split_once('-')) {
            ("tail", None) => (stem, None),
            ("part", Some((number, hash))) => (number, Some(hash.to_owned())),
            _ => continue,
        };
        if let Ok(number) = number.parse() {
            parts.push((number, Part { name: name.clone(), hash }));
        }
    }
    Ok(parts)
}
