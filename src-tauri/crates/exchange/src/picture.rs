//! Pictures drawn in the window, written to a file.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::ExchangeError;
use crate::export::NewFile;
use crate::outcome::SavedFile;

/// Most bytes of a picture: a wall-sized map at print resolution stays below it.
pub const PICTURE_LIMIT: usize = 64 << 20;

/// The first bytes of every PNG file (PNG specification, section 5.2).
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The last chunk of every whole PNG file.
const PNG_END: &[u8] = b"IEND\xaeB`\x82";

/// The format of a picture, told by its content.
fn extension(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(PNG) && bytes.ends_with(PNG_END) {
        return Some("png");
    }
    let text = std::str::from_utf8(bytes).ok()?;
    is_svg(text).then_some("svg")
}

/// Whether a text is one whole SVG element, after what may stand before it. A script in it would run
/// wherever the file is opened: such a text is not taken for a picture.
fn is_svg(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    for (open, close) in [("<?xml", "?>"), ("<!--", "-->"), ("<!DOCTYPE", ">")] {
        if rest.starts_with(open) {
            let Some((_, after)) = rest.split_once(close) else {
                return false;
            };
            rest = after.trim_start();
        }
    }
    let begins = rest.strip_prefix("<svg").is_some_and(|after| after.starts_with([' ', '>', '\n']));
    let has_script = rest.to_ascii_lowercase().contains("<script");
    begins && rest.trim_end().ends_with("</svg>") && !has_script
}

/// The path with the format's extension; where the user gave none, or another's, it is added.
fn named(path: &Path, extension: &str) -> PathBuf {
    let fits = path.extension().is_some_and(|own| own.eq_ignore_ascii_case(extension));
    if fits {
        return path.to_owned();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

/// Writes a PNG or SVG file: whole, or not at all. A file of that name is replaced, since the dialog has
/// asked about it; where the extension had to be added the dialog has not, and nothing is replaced.
///
/// # Errors
/// Where the bytes are neither PNG nor SVG, there are more than [`PICTURE_LIMIT`], or the file cannot be
/// written.
pub fn save_picture(path: &Path, bytes: &[u8]) -> Result<SavedFile, ExchangeError> {
    if bytes.len() > PICTURE_LIMIT {
        let limit = PICTURE_LIMIT as u64;
        return Err(ExchangeError::Limit { what: "bytes", limit, row: 0 });
    }
    let extension = extension(bytes).ok_or(ExchangeError::Picture)?;
    save_as(path, extension, |out| out.write_all(bytes))
}

/// Writes a file whose name ends in `extension`; see [`save_picture`] for what is replaced.
pub(crate) fn save_as(
    path: &Path,
    extension: &str,
    write: impl FnOnce(&mut NewFile) -> std::io::Result<()>,
) -> Result<SavedFile, ExchangeError> {
    let full = named(path, extension);
    if full != path && full.exists() {
        return Err(ExchangeError::write(&full, std::io::ErrorKind::AlreadyExists.into()));
    }
    let mut out = NewFile::create(&full)?;
    write(&mut out).map_err(|error| ExchangeError::write(&full, error))?;
    let sha256 = out.put_in_place()?;
    Ok(SavedFile { path: full.display().to_string(), sha256 })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const SVG: &[u8] =
        b"<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>\n";

    fn png() -> Vec<u8> {
        [PNG, b"anything", PNG_END].concat()
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_picture_is_written_as_it_was_given_and_replaces_the_one_chosen() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("chart.png");
        std::fs::write(&path, "an older chart").unwrap();
        let saved = save_picture(&path, &png()).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), png());
        assert_eq!(saved.path, path.display().to_string());
        assert_eq!(saved.sha256.len(), 64);
        save_picture(&folder.path().join("chart.svg"), SVG).unwrap();
        assert_eq!(names(folder.path()).len(), 2, "nothing else is left");
    }

    #[test]
    fn a_missing_extension_is_added_and_then_nothing_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("chart");
        assert!(save_picture(&path, &png()).unwrap().path.ends_with("chart.png"));
        assert!(save_picture(&path, &png()).is_err(), "nobody was asked about chart.png");
        let hidden = folder.path().join(".profile");
        save_picture(&hidden, SVG).unwrap();
        assert!(!hidden.exists(), "no other kind of file can be written over");
    }

    #[test]
    fn what_is_no_picture_is_refused_and_nothing_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("chart.png");
        let cut = [PNG, b"half a picture"].concat();
        let script = b"<svg xmlns='x'><script>alert(1)</script></svg>";
        let others: [&[u8]; 6] = [b"", b"#!/bin/sh", b"<html></html>", &cut, script, b"<svg "];
        for bytes in others {
            let error = save_picture(&path, bytes).unwrap_err();
            assert_eq!(error.code(), "picture-format", "{bytes:?}");
        }
        let large = vec![0; PICTURE_LIMIT + 1];
        assert_eq!(save_picture(&path, &large).unwrap_err().code(), "file-limit");
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        let error = save_picture(Path::new("/nonexistent/folder/a.svg"), SVG).unwrap_err();
        assert_eq!(error.code(), "file-unwritable");
    }
}
