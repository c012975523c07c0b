//! MP4, MOV and M4A without metadata. A file is a tree of boxes (ISO/IEC 14496-12); offsets into it
//! must stay, so what goes is overwritten with zeros under the type `free`, which readers pass over.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};

/// Boxes that hold other boxes on the way to metadata.
const BRANCHES: [&[u8; 4]; 9] =
    [b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"moof", b"traf", b"dinf"];
/// Boxes with names, places, devices, and whatever a maker adds.
const METADATA: [&[u8; 4]; 5] = [b"udta", b"meta", b"uuid", b"XMP_", b"keys"];
/// Boxes that tell when the recording was made.
const TIMES: [&[u8; 4]; 3] = [b"mvhd", b"tkhd", b"mdhd"];
/// Deeper than any real file.
const DEPTH: usize = 12;

/// Overwrites metadata in place; whether the file is made of boxes at all.
pub(super) fn clean(file: &mut File) -> io::Result<bool> {
    let end = file.seek(SeekFrom::End(0))?;
    clean_between(file, 0, end, DEPTH)
}

fn clean_between(file: &mut File, mut at: u64, end: u64, depth: usize) -> io::Result<bool> {
    while end - at >= 8 {
        file.seek(SeekFrom::Start(at))?;
        let mut head = [0; 16];
        file.read_exact(&mut head[..8])?;
        let kind = [head[4], head[5], head[6], head[7]];
        let short = u64::from(u32::from_be_bytes([head[0], head[1], head[2], head[3]]));
        let (content, size) = match short {
            0 => (at + 8, end - at),
            1 => {
                file.read_exact(&mut head[8..])?;
                let long = head[8..].iter().fold(0, |size, byte| size << 8 | u64::from(*byte));
                (at + 16, long)
            }
            size => (at + 8, size),
        };
        let Some(next) = at.checked_add(size).filter(|next| content <= *next && *next <= end)
        else {
            return Ok(false);
        };
        if METADATA.contains(&&kind) {
            file.seek(SeekFrom::Start(at + 4))?;
            file.write_all(b"free")?;
            zero(file, content, next)?;
        } else if TIMES.contains(&&kind) {
            clear_times(file, content, next)?;
        } else if BRANCHES.contains(&&kind)
            && (depth == 0 || !clean_between(file, content, next, depth - 1)?)
        {
            return Ok(false);
        }
        at = next;
    }
    Ok(at == end)
}

/// Version 0 has two times of 32 bits behind version and flags, version 1 two of 64.
fn clear_times(file: &mut File, content: u64, end: u64) -> io::Result<()> {
    let mut version = [0];
    file.seek(SeekFrom::Start(content))?;
    file.read_exact(&mut version)?;
    let length = if version[0] == 1 { 16 } else { 8 };
    zero(file, content + 4, end.min(content + 4 + length))
}

fn zero(file: &mut File, from: u64, to: u64) -> io::Result<()> {
    file.seek(SeekFrom::Start(from))?;
    io::copy(&mut io::repeat(0).take(to.saturating_sub(from)), file).map(drop)
}
