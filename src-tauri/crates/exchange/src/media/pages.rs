//! PDF documents without what tells of their making.

use lopdf::{Dictionary, Document, Object};

use super::pictures;

/// Entries that tell who made what, when and with which program (ISO 32000-1, 14.3 to 14.5).
const ENTRIES: [&[u8]; 4] = [b"Metadata", b"PieceInfo", b"LastModified", b"SpiderInfo"];

/// The document anew, without earlier versions of its parts; none where it cannot be read or is
/// encrypted. Files attached to it and comments stay: they are content.
pub(super) fn cleaned(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut document = Document::load_mem(bytes).ok()?;
    if document.is_encrypted() {
        return None;
    }
    document.trailer.remove(b"Info");
    document.trailer.remove(b"ID");
    for object in document.objects.values_mut() {
        clean(object);
    }
    document.prune_objects();
    document.renumber_objects();
    let mut cleaned = Vec::new();
    document.save_to(&mut cleaned).ok()?;
    Some(cleaned)
}

fn clean(object: &mut Object) {
    match object {
        Object::Dictionary(entries) => clean_entries(entries),
        Object::Array(items) => items.iter_mut().for_each(clean),
        Object::Stream(stream) => {
            clean_entries(&mut stream.dict);
            // A scanned page is often a photograph with all its camera said.
            let is_jpeg = stream.dict.get(b"Filter").and_then(Object::as_name);
            if is_jpeg.is_ok_and(|filter| filter == b"DCTDecode")
                && let Some(picture) = pictures::cleaned(stream.content.clone(), "image/jpeg")
            {
                stream.set_content(picture);
            }
        }
        _ => {}
    }
}

fn clean_entries(entries: &mut Dictionary) {
    for name in ENTRIES {
        entries.remove(name);
    }
    entries.iter_mut().for_each(|(_, value)| clean(value));
}
