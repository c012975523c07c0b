//! Reading a kept file from any place.

use std::fs::File;
use std::io::{Error, ErrorKind, Read, Seek, SeekFrom};
use std::path::Path;

use zeroize::Zeroizing;

use super::layout::{self, CHUNK, HEAD, Head};
use super::{FOLDER, StoredFile};
use crate::error::{Result, StoreError};
use crate::keys::Keys;
use crate::stream::Seal;

/// The content of a kept file; see [`crate::Dossier::open_file`]. One chunk is in memory at a time.
pub struct FileReader {
    file: File,
    /// The file, relative to the dossier's folder.
    name: String,
    seal: Seal,
    head: Head,
    position: u64,
    /// The chunk in memory, and its number.
    chunk: Zeroizing<Vec<u8>>,
    number: Option<u64>,
}

impl std::fmt::Debug for FileReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FileReader").field("name", &self.name).finish_non_exhaustive()
    }
}

impl FileReader {
    /// Opens a file that should hold the content `sha256`, where that is known.
    pub(super) fn open(
        keys: &Keys,
        mut file: File,
        path: &Path,
        sha256: Option<&[u8; 32]>,
    ) -> Result<Self> {
        let name = name_of(path);
        let length = file.metadata().map_err(StoreError::io("measure", path))?.len();
        let damaged = || StoreError::FileDamaged { file: name.clone() };
        let mut head = [0; HEAD];
        file.read_exact(&mut head).map_err(|_| damaged())?;
        let head = Head::open(keys, &head)?.ok_or_else(damaged)?;
        if head.length() != length || sha256.is_some_and(|expected| *expected != head.sha256) {
            return Err(damaged());
        }
        let seal = Seal::new(&keys.files, keys.dossier, &head.id);
        let chunk = Zeroizing::new(Vec::new());
        Ok(Self { file, name, seal, head, position: 0, chunk, number: None })
    }

    pub(super) fn head(&self) -> &Head {
        &self.head
    }

    /// What is read.
    pub fn stored(&self) -> StoredFile {
        self.head.stored()
    }

    /// Bytes of the whole content.
    pub fn size(&self) -> u64 {
        self.head.size
    }

    /// Brings a chunk into memory.
    pub(super) fn load(&mut self, number: u64) -> std::io::Result<&[u8]> {
        if self.number != Some(number) {
            self.number = None;
            self.chunk.resize(self.head.chunk_length(number), 0);
            self.file.seek(SeekFrom::Start(layout::offset(number)))?;
            let is_read = match self.file.read_exact(&mut self.chunk) {
                Err(error) if error.kind() == ErrorKind::UnexpectedEof => false,
                outcome => outcome.map(|()| true)?,
            };
            let is_last = number + 1 == self.head.chunks();
            if !is_read || !self.seal.open(number, is_last, &mut self.chunk) {
                let damaged = StoreError::FileDamaged { file: self.name.clone() };
                return Err(Error::new(ErrorKind::InvalidData, damaged));
            }
            self.number = Some(number);
        }
        Ok(&self.chunk)
    }
}

impl Read for FileReader {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let position = self.position;
        let left = self.head.size.saturating_sub(position);
        if left == 0 || buffer.is_empty() {
            return Ok(0);
        }
        let start = (position % CHUNK as u64) as usize;
        let chunk = self.load(position / CHUNK as u64)?;
        let count = (chunk.len() - start).min(buffer.len()).min(left.min(CHUNK as u64) as usize);
        buffer[..count].copy_from_slice(&chunk[start..start + count]);
        self.position += count as u64;
        Ok(count)
    }
}

impl Seek for FileReader {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        let position = match to {
            SeekFrom::Start(position) => Some(position),
            SeekFrom::End(offset) => self.head.size.checked_add_signed(offset),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
        };
        let outside = "a place before the beginning of the file";
        self.position = position.ok_or_else(|| Error::new(ErrorKind::InvalidInput, outside))?;
        Ok(self.position)
    }
}

/// How a file is named in what is told of it.
pub(super) fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    format!("{FOLDER}/{name}")
}
