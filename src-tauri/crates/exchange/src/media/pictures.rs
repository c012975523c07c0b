//! Pictures without Exif, XMP, IPTC and comments. The colour profile stays: without it the picture
//! looks different, and it names no person.

use img_parts::jpeg::{Jpeg, markers};
use img_parts::png::Png;
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageEXIF};

/// Segments of a JPEG that show the picture: APP0 (JFIF), APP2 (colour profile) and APP14 (how colours
/// are coded) stay, every other application segment and comments go.
fn is_for_show(marker: u8) -> bool {
    let application = (markers::APP0..=markers::APP15).contains(&marker);
    let kept = [markers::APP0, markers::APP2, markers::APP14].contains(&marker);
    (!application || kept) && marker != markers::COM
}

/// What a multi-picture file (MPF) keeps in APP2 besides a colour profile are thumbnails with Exif of
/// their own.
fn is_profile(contents: &[u8]) -> bool {
    contents.starts_with(b"ICC_PROFILE\0")
}

/// Chunks of a PNG that show the picture, by the PNG specification (third edition).
const PNG_SHOWN: [&[u8; 4]; 18] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"mDCV", b"cLLI", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

/// Chunks of a WebP that show the picture.
const WEBP_SHOWN: [&[u8; 4]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];

/// The picture anew; none where it cannot be read.
pub(super) fn cleaned(bytes: Vec<u8>, media_type: &str) -> Option<Vec<u8>> {
    let bytes = Bytes::from(bytes);
    let cleaned = match media_type {
        "image/jpeg" => {
            let mut jpeg = Jpeg::from_bytes(bytes).ok()?;
            jpeg.segments_mut().retain(|segment| {
                is_for_show(segment.marker())
                    && (segment.marker() != markers::APP2 || is_profile(segment.contents()))
            });
            jpeg.encoder().bytes()
        }
        "image/png" => {
            let mut png = Png::from_bytes(bytes).ok()?;
            png.chunks_mut().retain(|chunk| PNG_SHOWN.contains(&&chunk.kind()));
            png.encoder().bytes()
        }
        "image/webp" => {
            let mut webp = WebP::from_bytes(bytes).ok()?;
            // Clears the flag in the header as well.
            webp.set_exif(None);
            webp.chunks_mut().retain(|chunk| WEBP_SHOWN.contains(&&chunk.id()));
            webp.encoder().bytes()
        }
        _ => return None,
    };
    Some(cleaned.to_vec())
}
