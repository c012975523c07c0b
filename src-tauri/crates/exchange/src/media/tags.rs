//! Sound recordings without tags.

use std::fs::File;
use std::io::{self, Seek, SeekFrom};

use lofty::config::WriteOptions;
use lofty::file::TaggedFileExt;
use lofty::probe::Probe;

/// Takes every tag out in place; whether the file could be read.
pub(super) fn clean(file: &mut File) -> io::Result<bool> {
    file.seek(SeekFrom::Start(0))?;
    let tagged = Probe::new(&mut *file).guess_file_type()?.read();
    let Ok(tagged) = tagged else { return Ok(false) };
    let kinds: Vec<_> = tagged.tags().iter().map(|tag| tag.tag_type()).collect();
    for kind in kinds {
        file.seek(SeekFrom::Start(0))?;
        if kind.remove_from(file, WriteOptions::default()).is_err() {
            return Ok(false);
        }
    }
    Ok(true)
}
