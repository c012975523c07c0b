//! Reading all kept files through, to see whether they are what they were.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::layout::{CHUNK, HEAD, Head};
use super::reader::{FileReader, name_of};
use super::{FOLDER, hex, name, paths};
use crate::commit::Flow;
use crate::dossier::Dossier;
use crate::error::{Result, StoreError};

/// A kept file that is not what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileProblem {
    /// The file, relative to the dossier's folder.
    pub file: String,
    /// The SHA-256 of the content it should have, where that can still be read.
    pub sha256: Option<String>,
    /// What is wrong.
    pub fault: FileFault,
}

/// What is wrong with a kept file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// It does not begin as a file of this dossier does: damaged there, or put there from elsewhere.
    Foreign,
    /// It is a file of this dossier under another one's name.
    Misplaced,
    /// It is shorter or longer than it was.
    Length,
    /// Its content is damaged, or was taken from another file.
    Damaged,
}

impl Dossier {
    /// Reads every kept file through: each seal, and the SHA-256 of each content. `progress` is called
    /// with the bytes read so far and those there are, on disk.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`], or what the disk says. Damage is no error: it is a problem listed.
    pub fn verify_files(
        &self,
        progress: &mut dyn FnMut(u64, u64) -> Flow,
    ) -> Result<Vec<FileProblem>> {
        let paths = paths(&self.folder.join(FOLDER))?;
        let length = |path: &Path| std::fs::metadata(path).map_or(0, |found| found.len());
        let total: u64 = paths.iter().map(|path| length(path)).sum();
        let (mut done, mut problems) = (0, Vec::new());
        for path in paths {
            let end = done + length(&path);
            let mut report = |read: u64| progress((done + read).min(end), total);
            if let Some((fault, sha256)) = self.fault_of(&path, &mut report)? {
                problems.push(FileProblem { file: name_of(&path), sha256, fault });
            }
            done = end;
        }
        if progress(total, total) == Flow::Cancel {
            return Err(StoreError::Cancelled);
        }
        Ok(problems)
    }

    fn fault_of(
        &self,
        path: &Path,
        progress: &mut dyn FnMut(u64) -> Flow,
    ) -> Result<Option<(FileFault, Option<String>)>> {
        let foreign = Ok(Some((FileFault::Foreign, None)));
        if !path.is_file() {
            return foreign;
        }
        let mut file = File::open(path).map_err(StoreError::io("open", path))?;
        let mut head = Vec::new();
        let read = file.by_ref().take(HEAD as u64).read_to_end(&mut head);
        read.map_err(StoreError::io("read", path))?;
        let Some(head) = Head::open(&self.keys, &head)? else { return foreign };
        let of_this = |fault| Ok(Some((fault, Some(hex(&head.sha256)))));
        if !path.ends_with(name(&self.keys, &head.sha256)) {
            return of_this(FileFault::Misplaced);
        }
        let file = File::open(path).map_err(StoreError::io("open", path))?;
        match FileReader::open(&self.keys, file, path, None) {
            Ok(reader) => match is_whole(reader, path, progress)? {
                true => Ok(None),
                false => of_this(FileFault::Damaged),
            },
            Err(StoreError::FileDamaged { .. }) => of_this(FileFault::Length),
            Err(error) => Err(error),
        }
    }
}

/// Whether every chunk opens, the content is the one that was put in, and zeros follow it.
fn is_whole(
    mut reader: FileReader,
    path: &Path,
    progress: &mut dyn FnMut(u64) -> Flow,
) -> Result<bool> {
    let mut hasher = Sha256::new();
    let mut left = reader.size();
    for number in 0..reader.head().chunks() {
        let chunk = match reader.load(number) {
            Ok(chunk) => chunk,
            Err(error) if error.kind() == ErrorKind::InvalidData => return Ok(false),
            Err(error) => return Err(StoreError::io("read", path)(error)),
        };
        let (content, zeros) = chunk.split_at(left.min(chunk.len() as u64) as usize);
        hasher.update(content);
        left -= content.len() as u64;
        if zeros.iter().any(|byte| *byte != 0) {
            return Ok(false);
        }
        if progress((number + 1) * CHUNK as u64) == Flow::Cancel {
            return Err(StoreError::Cancelled);
        }
    }
    Ok(hasher.finalize().as_slice() == reader.head().sha256)
}
