//! Room at the end of the part being written. To sync a file that grew, the file system commits its
//! length and blocks as well; to sync bytes written over zeros that are on the disk already, it need
//! not. So zeros are written ahead, and single frames over them.
//!
//! A frame never begins with zeros (its first bytes are a random nonce), so zeros up to the end of the
//! last part are room and no damage. Only an edit of one frame is written into it: of several, a power
//! cut could leave a later one and lose an earlier one. Room is given back when the dossier is closed,
//! and cut off when one that was not is opened.

use std::fs::File;
use std::io::{Result, Seek, SeekFrom, Write};

/// Bytes of room made at a time: a few hundred edits of one field.
const ROOM: usize = 128 * 1024;
/// What a disk writes as one, at least. A write that was cut off ends at a multiple of it.
const SECTOR: usize = 512;

static ZEROS: [u8; ROOM] = [0; ROOM];

/// Writes zeros behind `end`, not beyond `limit`; gives where they end. Where the disk has no room
/// for them there are none.
pub(super) fn make(mut file: &File, end: u64, limit: u64) -> Result<u64> {
    let length = limit.saturating_sub(end).min(ROOM as u64) as usize;
    file.seek(SeekFrom::Start(end))?;
    if file.write_all(&ZEROS[..length]).is_err() {
        file.set_len(end)?;
        return Ok(end);
    }
    Ok(end + length as u64)
}

/// How many bytes there are before the zeros at the end.
pub(super) fn content(bytes: &[u8]) -> usize {
    bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1)
}

/// Whether `bytes`, which lie at `offset` of a part and go up to its end, are the beginning of
/// something longer, `length` bytes in all, of which the rest was never written over the zeros.
pub(super) fn is_cut_off(bytes: &[u8], offset: u64, length: u64) -> bool {
    let written = (offset + content(bytes) as u64).next_multiple_of(SECTOR as u64);
    written < offset + length
}
