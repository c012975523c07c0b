//! Files kept with events: what sort they are, and copies of them without metadata.

mod boxes;
mod pages;
mod pictures;
mod tags;

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};

use crate::ExchangeError;

/// Bytes of a file's beginning that tell what sort it is.
pub const HEAD: usize = 8192;

/// Files up to this size, in bytes, are rewritten in memory; larger pictures and documents leave only
/// as they are.
const IN_MEMORY: u64 = 512 << 20;

/// How a copy was cleaned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cleaning {
    /// What the format keeps of author, device, place and time was taken out.
    Cleaned,
    /// The format keeps nothing besides its content.
    NothingToClean,
    /// How to clean this format is not known.
    Unable,
}

/// The IANA media type, told from the content; the name decides only between kinds of plain text.
pub fn media_type(head: &[u8], name: &str) -> &'static str {
    if let Some(known) = infer::get(head) {
        return match known.mime_type() {
            // The registered names.
            "audio/m4a" => "audio/mp4",
            "audio/x-wav" => "audio/wav",
            "audio/x-flac" => "audio/flac",
            other => other,
        };
    }
    if head.contains(&0) || std::str::from_utf8(whole_letters(head)).is_err() {
        return "application/octet-stream";
    }
    match name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).as_deref() {
        Some("csv") => "text/csv",
        Some("json") => "application/json",
        Some("geojson") => "application/geo+json",
        Some("html" | "htm") => "text/html",
        Some("svg") => "image/svg+xml",
        _ => "text/plain",
    }
}

/// The bytes without a last letter in UTF-8 that was cut off.
fn whole_letters(head: &[u8]) -> &[u8] {
    match std::str::from_utf8(head) {
        Err(fault) if fault.error_len().is_none() => &head[..fault.valid_up_to()],
        _ => head,
    }
}

/// Whether copies of this media type can be cleaned.
pub fn cleaning(media_type: &str) -> Cleaning {
    match media_type {
        "image/jpeg" | "image/png" | "image/webp" | "application/pdf" | "video/mp4"
        | "video/quicktime" | "audio/mp4" | "audio/mpeg" | "audio/flac" | "audio/ogg"
        | "audio/wav" => Cleaning::Cleaned,
        "text/plain" | "text/csv" => Cleaning::NothingToClean,
        _ => Cleaning::Unable,
    }
}

/// Copies a file into `copy`, an empty file, without metadata.
///
/// # Errors
/// [`ExchangeError::Metadata`] where the format cannot be cleaned, or the file is not what its type
/// says or too large; what `copy` holds then is of no use. [`ExchangeError::Read`] and
/// [`ExchangeError::Write`] name the file `name`.
pub fn copy_cleaned(
    from: &mut dyn Read,
    size: u64,
    media_type: &str,
    copy: &mut File,
    name: &std::path::Path,
) -> Result<(), ExchangeError> {
    let unable = || ExchangeError::Metadata { media_type: media_type.to_owned() };
    let read = |source| ExchangeError::read(name, source);
    let write = |source| ExchangeError::Write { path: name.to_owned(), source };
    match media_type {
        "image/jpeg" | "image/png" | "image/webp" | "application/pdf" => {
            if size > IN_MEMORY {
                return Err(unable());
            }
            let mut bytes = Vec::new();
            from.read_to_end(&mut bytes).map_err(read)?;
            let cleaned = match media_type {
                "application/pdf" => pages::cleaned(&bytes),
                _ => pictures::cleaned(bytes, media_type),
            };
            copy.write_all(&cleaned.ok_or_else(unable)?).map_err(write)
        }
        _ if cleaning(media_type) == Cleaning::Unable => Err(unable()),
        _ => {
            std::io::copy(from, copy).map_err(write)?;
            copy.seek(SeekFrom::Start(0)).map_err(write)?;
            let cleaned = match media_type {
                "video/mp4" | "video/quicktime" | "audio/mp4" => boxes::clean(copy),
                "audio/mpeg" | "audio/flac" | "audio/ogg" | "audio/wav" => tags::clean(copy),
                _ => Ok(true),
            };
            match cleaned.map_err(write)? {
                true => Ok(()),
                false => Err(unable()),
            }
        }
    }
}
