//! A file that appears whole or not at all.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use crate::ExchangeError;

/// A file being written beside its place; dropped, it leaves nothing.
pub(crate) struct NewFile {
    path: PathBuf,
    out: BufWriter<NamedTempFile>,
    digest: Sha256,
}

impl NewFile {
    pub(crate) fn create(path: &Path) -> Result<Self, ExchangeError> {
        let temporary = NamedTempFile::new_in(folder(path))
            .map_err(|error| ExchangeError::write(path, error))?;
        Ok(Self {
            path: path.to_owned(),
            out: BufWriter::with_capacity(1 << 16, temporary),
            digest: Sha256::new(),
        })
    }

    /// Syncs the file and renames it to its place. Returns its SHA-256 in hexadecimal.
    pub(crate) fn put_in_place(self) -> Result<String, ExchangeError> {
        let failed = |error: std::io::Error| ExchangeError::write(&self.path, error);
        let file = self.out.into_inner().map_err(|error| failed(error.into_error()))?;
        file.as_file().sync_all().map_err(failed)?;
        file.persist(&self.path).map_err(|error| failed(error.error))?;
        // The rename itself is safe only once the folder is synced; not every system can.
        if let Ok(folder) = File::open(folder(&self.path)) {
            let _ = folder.sync_all();
        }
        Ok(crate::table::hex(&self.digest.finalize()))
    }
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.digest.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}
