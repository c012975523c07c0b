//! Copies of files without metadata. The files in `media/` are small real ones, made with FFmpeg and
//! ExifTool, in which author, camera, place and time were planted wherever the format has room for them.

#![allow(clippy::unwrap_used, missing_docs)]

use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::Command;

use concord_exchange::media::{Cleaning, HEAD, cleaning, copy_cleaned, media_type};

const FILES: [(&str, &str); 11] = [
    ("plant.jpg", "image/jpeg"),
    ("plant.png", "image/png"),
    ("plant.webp", "image/webp"),
    ("plant.pdf", "application/pdf"),
    ("plant.mp4", "video/mp4"),
    ("plant.mov", "video/quicktime"),
    ("plant.m4a", "audio/mp4"),
    ("plant.mp3", "audio/mpeg"),
    ("plant.flac", "audio/flac"),
    ("plant.ogg", "audio/ogg"),
    ("plant.wav", "audio/wav"),
];

fn planted(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/media").join(name)
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn clean(bytes: &[u8], media_type: &str) -> Option<Vec<u8>> {
    let mut copy = tempfile::tempfile().unwrap();
    copy_cleaned(&mut &*bytes, bytes.len() as u64, media_type, &mut copy, Path::new("copy"))
        .ok()?;
    let mut cleaned = Vec::new();
    copy.seek(SeekFrom::Start(0)).unwrap();
    copy.read_to_end(&mut cleaned).unwrap();
    Some(cleaned)
}

#[test]
fn a_type_is_told_from_the_content_and_not_from_the_name() {
    for (name, expected) in FILES {
        let bytes = std::fs::read(planted(name)).unwrap();
        assert_eq!(media_type(&bytes[..bytes.len().min(HEAD)], "picture.exe"), expected, "{name}");
        assert_eq!(cleaning(expected), Cleaning::Cleaned);
    }
    assert_eq!(media_type("Lista de víctimas".as_bytes(), "list.csv"), "text/csv");
    assert_eq!(media_type(b"\0\x01\x02", "list.csv"), "application/octet-stream");
    let cut = "año".as_bytes();
    assert_eq!(media_type(&cut[..2], "a.txt"), "text/plain");
}

#[test]
fn a_copy_keeps_nothing_of_author_camera_place_and_time() {
    for (name, media_type) in FILES {
        let bytes = std::fs::read(planted(name)).unwrap();
        assert!(contains(&bytes, "SECRETNAME"), "{name} has something to find");
        let cleaned = clean(&bytes, media_type).unwrap_or_else(|| panic!("{name} is cleaned"));
        for planted in ["SECRETNAME", "SECRETCAMERA", "1973:09:11", "-33.45", "Exif\0\0", "xmpmeta"]
        {
            assert!(!contains(&cleaned, planted), "{name} still holds {planted}");
        }
    }
}

/// Another program's view, where it is installed: nothing left to tell, and the file still plays.
#[test]
fn other_programs_find_no_metadata_and_read_the_copy() {
    let folder = tempfile::tempdir().unwrap();
    for (name, media_type) in FILES {
        let cleaned = clean(&std::fs::read(planted(name)).unwrap(), media_type).unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, cleaned).unwrap();
        let facts = Command::new("exiftool").args(["-a", "-G1", "-s"]).arg(&path).output();
        match facts {
            Ok(facts) => {
                let facts = String::from_utf8_lossy(&facts.stdout).into_owned();
                for told in ["GPS", "Artist", "Author", "Creator ", "1999:12:31", "Make ", "XMP-"] {
                    assert!(!facts.contains(told), "{name}: {told} in\n{facts}");
                }
            }
            Err(_) => eprintln!("skipped: exiftool is not installed"),
        }
        if media_type != "application/pdf" {
            let read = Command::new("ffmpeg")
                .args(["-nostdin", "-v", "error", "-xerror", "-i"])
                .arg(&path)
                .args(["-f", "null", "-"])
                .status();
            match read {
                Ok(status) => assert!(status.success(), "{name} can be played"),
                Err(_) => eprintln!("skipped: ffmpeg is not installed"),
            }
        }
    }
}

#[test]
fn what_is_shown_stays() {
    let pixels = |bytes: &[u8]| {
        // The compressed picture begins at the start of scan and is copied as it is.
        let scan = bytes.windows(2).position(|pair| pair == [0xff, 0xda]).unwrap();
        bytes[scan..].to_vec()
    };
    let bytes = std::fs::read(planted("plant.jpg")).unwrap();
    assert_eq!(pixels(&clean(&bytes, "image/jpeg").unwrap()), pixels(&bytes));
    let film = std::fs::read(planted("plant.mp4")).unwrap();
    assert_eq!(clean(&film, "video/mp4").unwrap().len(), film.len(), "offsets stay");
}

#[test]
fn a_file_that_is_not_what_its_type_says_is_refused_and_cannot_crash() {
    for (name, media_type) in FILES {
        assert!(clean(b"not at all", media_type).is_none(), "{media_type}");
        let bytes = std::fs::read(planted(name)).unwrap();
        // Every length of the head, then coarser: cut and turned bytes end in a copy or a refusal.
        for length in (0..bytes.len().min(300)).chain((300..bytes.len()).step_by(97)) {
            let _ = clean(&bytes[..length], media_type);
            let mut turned = bytes.clone();
            turned[length] ^= 0xff;
            let _ = clean(&turned, media_type);
        }
    }
    assert!(clean(b"GIF89a", "image/gif").is_none());
    assert_eq!(cleaning("image/gif"), Cleaning::Unable);
}
