//! Files kept in the dossier as they are: pictures, documents, recordings.
//!
//! Each lies in `files/` under a name that tells nothing, sealed in chunks that can be opened one by
//! one (`docs/decisions/0006-stored-files.md`). A file is addressed by the SHA-256 of its content and
//! never changes; the same content is kept once.

mod check;
mod layout;
mod reader;

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::commit::Flow;
use crate::dossier::Dossier;
use crate::error::{Result, StoreError};
use crate::files;
use crate::keys::Keys;
use crate::stream::Seal;
use layout::{CHUNK, Head};

pub use check::{FileFault, FileProblem};
pub use reader::FileReader;

pub(crate) const FOLDER: &str = "files";
/// Ends the name of a file that is being written.
const DRAFT: &str = ".new";
/// Chunks between two calls of `progress`: one MiB.
const PROGRESS: u64 = 16;
/// Chunks between two calls to the disk: 64 MiB, so that the last one does not take long.
const SYNC: u64 = 1024;

/// A file the dossier keeps.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct StoredFile {
    /// The SHA-256 of its content, in 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// Its length in bytes.
    pub size: u64,
}

/// Keeps files in a dossier that others go on working with.
#[derive(Clone)]
pub struct FileWriter {
    folder: PathBuf,
    keys: Arc<Keys>,
}

impl FileWriter {
    /// Keeps what a source gives, to its end, in constant memory; returns once it is on the disk.
    /// Content that is kept already is kept once, and a damaged copy of it is made whole. `progress`
    /// is called about every MiB with the bytes taken in.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`], [`StoreError::SourceUnreadable`], or what the disk says; nothing
    /// was kept then.
    pub fn add(
        &self,
        source: &mut dyn Read,
        progress: &mut dyn FnMut(u64) -> Flow,
    ) -> Result<StoredFile> {
        files::make_folder(&self.folder)?;
        let mut draft = Draft::create(&self.folder, &self.keys)?;
        let head = draft.fill(&self.keys, source, progress)?;
        draft.keep(&self.folder, &name(&self.keys, &head.sha256))?;
        Ok(head.stored())
    }
}

impl Dossier {
    /// Keeps what a source gives, as [`FileWriter::add`] does.
    ///
    /// # Errors
    /// As [`FileWriter::add`].
    pub fn add_file(
        &self,
        source: &mut dyn Read,
        progress: &mut dyn FnMut(u64) -> Flow,
    ) -> Result<StoredFile> {
        self.file_writer().add(source, progress)
    }

    /// Keeps files without holding the dossier meanwhile.
    pub fn file_writer(&self) -> FileWriter {
        FileWriter { folder: self.folder.join(FOLDER), keys: Arc::clone(&self.keys) }
    }

    /// Opens a kept file, named by the SHA-256 of its content, for reading from any place. The reader
    /// checks each chunk before it gives a byte of it, and goes on reading after the dossier is closed.
    ///
    /// # Errors
    /// [`StoreError::NoSuchFile`], [`StoreError::FileDamaged`], or what the disk says. Damage further
    /// in is found when it is read: an [`std::io::Error`] of the kind `InvalidData` around
    /// [`StoreError::FileDamaged`].
    pub fn open_file(&self, sha256: &str) -> Result<FileReader> {
        let (digest, path) = self.place_of(sha256)?;
        match File::open(&path) {
            Ok(file) => FileReader::open(&self.keys, file, &path, Some(&digest)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                Err(StoreError::NoSuchFile(sha256.to_owned()))
            }
            Err(error) => Err(StoreError::io("open", &path)(error)),
        }
    }

    /// Whether the dossier keeps a file with this content, of full length and under a good seal. Its
    /// content is not read: see [`Dossier::verify_files`].
    pub fn has_file(&self, sha256: &str) -> bool {
        self.open_file(sha256).is_ok()
    }

    /// The kept files, by their SHA-256. Those that are damaged are left out.
    ///
    /// # Errors
    /// What the disk says.
    pub fn files(&self) -> Result<Vec<StoredFile>> {
        let mut stored = Vec::new();
        for path in paths(&self.folder.join(FOLDER))? {
            let reader = File::open(&path).map(|f| FileReader::open(&self.keys, f, &path, None));
            if let Ok(Ok(reader)) = reader
                && path.ends_with(name(&self.keys, &reader.head().sha256))
            {
                stored.push(reader.head().stored());
            }
        }
        stored.sort();
        Ok(stored)
    }

    /// Removes a kept file for good; gives whether there was one. Undo does not bring it back.
    ///
    /// # Errors
    /// What the disk says.
    pub fn remove_file(&self, sha256: &str) -> Result<bool> {
        let Ok((_, path)) = self.place_of(sha256) else { return Ok(false) };
        match fs::remove_file(&path) {
            Ok(()) => files::sync_folder(&self.folder.join(FOLDER)).map(|()| true),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(StoreError::io("remove", &path)(error)),
        }
    }

    fn place_of(&self, sha256: &str) -> Result<([u8; 32], PathBuf)> {
        let digest = read_hex(sha256).ok_or_else(|| StoreError::NoSuchFile(sha256.to_owned()))?;
        Ok((digest, self.folder.join(FOLDER).join(name(&self.keys, &digest))))
    }
}

/// A file being written, which goes away unless it is kept.
struct Draft {
    path: PathBuf,
    file: Option<File>,
}

impl Draft {
    fn create(folder: &Path, keys: &Keys) -> Result<Self> {
        let path = folder.join(format!("{}{DRAFT}", hex(&keys.nonce()[..16])));
        let mut options = OpenOptions::new();
        let file = options.create_new(true).read(true).write(true).open(&path);
        Ok(Self { file: Some(file.map_err(StoreError::io("create", &path))?), path })
    }

    /// Writes the chunks behind the place of the head, and then the head.
    fn fill(
        &mut self,
        keys: &Keys,
        source: &mut dyn Read,
        progress: &mut dyn FnMut(u64) -> Flow,
    ) -> Result<Head> {
        let file = self.file.as_ref().expect("it is not kept yet");
        let id = keys.nonce();
        let mut out = Chunks {
            file,
            path: &self.path,
            seal: Seal::new(&keys.files, keys.dossier, &id),
            number: 0,
        };
        out.write_at(0, &[0; layout::HEAD])?;
        let (mut hasher, mut size) = (Sha256::new(), 0u64);
        let mut chunk = Zeroizing::new(Vec::with_capacity(CHUNK + layout::TAG));
        while read_chunk(source, &mut chunk)? {
            hasher.update(&*chunk);
            size += chunk.len() as u64;
            out.add(&mut chunk, false)?;
            if out.number.is_multiple_of(PROGRESS) && progress(size) == Flow::Cancel {
                return Err(StoreError::Cancelled);
            }
        }
        hasher.update(&*chunk);
        size += chunk.len() as u64;
        out.end(&mut chunk, layout::padded(size) - size)?;
        if progress(size) == Flow::Cancel {
            return Err(StoreError::Cancelled);
        }
        let head = Head { sha256: hasher.finalize().into(), size, id };
        out.write_at(0, &head.seal(keys))?;
        Ok(head)
    }

    /// Makes the file outlast a power cut under its name.
    fn keep(mut self, folder: &Path, name: &str) -> Result<()> {
        let file = self.file.take().expect("it is kept once");
        let kept = file.sync_all().map_err(StoreError::io("sync", &self.path)).and_then(|()| {
            drop(file);
            let target = folder.join(name);
            fs::rename(&self.path, target).map_err(StoreError::io("rename", &self.path))
        });
        if kept.is_err() {
            // What stays is removed when the dossier is next opened.
            let _ = fs::remove_file(&self.path);
        }
        kept.and_then(|()| files::sync_folder(folder))
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if self.file.take().is_some() {
            // What stays is removed when the dossier is next opened.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Writes the chunks of a file in turn.
struct Chunks<'a> {
    file: &'a File,
    path: &'a Path,
    seal: Seal,
    number: u64,
}

impl Chunks<'_> {
    /// Seals a chunk where it lies, and writes it.
    fn add(&mut self, chunk: &mut Vec<u8>, is_last: bool) -> Result<()> {
        self.seal.close(self.number, is_last, chunk);
        self.file.write_all(chunk).map_err(StoreError::io("write", self.path))?;
        self.number += 1;
        match self.number.is_multiple_of(SYNC) {
            true => self.file.sync_data().map_err(StoreError::io("sync", self.path)),
            false => Ok(()),
        }
    }

    /// Writes what is left, and zeros that hide the exact length: they may take more chunks.
    fn end(&mut self, chunk: &mut Vec<u8>, mut zeros: u64) -> Result<()> {
        loop {
            let room = CHUNK - chunk.len();
            let taken = zeros.min(room as u64) as usize;
            zeros -= taken as u64;
            chunk.resize(CHUNK - room + taken, 0);
            if taken < room {
                return self.add(chunk, true);
            }
            self.add(chunk, false)?;
            chunk.clear();
        }
    }

    fn write_at(&mut self, offset: u64, bytes: &[u8]) -> Result<()> {
        self.file
            .seek(SeekFrom::Start(offset))
            .and_then(|_| self.file.write_all(bytes))
            .map_err(StoreError::io("write", self.path))
    }
}

/// Fills a chunk; gives whether it is full, so that more may follow.
fn read_chunk(source: &mut dyn Read, chunk: &mut Vec<u8>) -> Result<bool> {
    chunk.clear();
    let mut part = source.take(CHUNK as u64);
    part.read_to_end(chunk).map_err(StoreError::SourceUnreadable)?;
    Ok(chunk.len() == CHUNK)
}

/// The name of the file that holds a content.
fn name(keys: &Keys, sha256: &[u8; 32]) -> String {
    hex(&keys.name(&[b"stored file", sha256]))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads 64 hexadecimal digits.
fn read_hex(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; 32];
    for (byte, at) in bytes.iter_mut().zip((0..).step_by(2)) {
        *byte = u8::from_str_radix(&text[at..at + 2], 16).ok()?;
    }
    Some(bytes)
}

/// What lies in the folder, in the order of the names; nothing where it was not made yet.
fn paths(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::io("list", folder)(error)),
    };
    let is_draft = |path: &PathBuf| path.extension().is_some_and(|found| found == &DRAFT[1..]);
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| !is_draft(path));
    paths.sort();
    Ok(paths)
}

/// Removes what was being written when the last opener was cut off.
pub(crate) fn clean(dossier: &Path) -> Result<()> {
    let folder = dossier.join(FOLDER);
    let Ok(entries) = fs::read_dir(&folder) else { return Ok(()) };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|found| found == &DRAFT[1..]) && path.is_file() {
            fs::remove_file(&path).map_err(StoreError::io("remove", &path))?;
        }
    }
    Ok(())
}
