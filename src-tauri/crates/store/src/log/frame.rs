//! One frame of the log: `[nonce 24][masked header 27][check 8][ciphertext][tag 16]`.
//!
//! The header is masked with a keyed stream and checked with a keyed hash, so that a reader that
//! holds the key finds the next good frame behind damage, and nobody else learns a count or a size.

use concord_model::{Cause, Dot, FieldKey, Hlc, Id, Kind, Value};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::db::EditInfo;
use crate::error::{Result, StoreError};
use crate::keys::{Keys, NONCE, TAG};
use crate::record::StoredRecord;

const FIELDS: usize = 27;
const CHECK: usize = 8;
/// Bytes of a frame before its ciphertext.
pub(crate) const HEADER: usize = NONCE + FIELDS + CHECK;
/// The layout of frames this program writes.
pub(crate) const SCHEMA: u16 = 1;
/// Bytes of the hash of the frame before.
const PREVIOUS: usize = 32;
/// Bodies longer than this are compressed.
const COMPRESS_ABOVE: usize = 512;

const LAST: u8 = 1;
const COMPRESSED: u8 = 2;
const SALVAGE: u8 = 4;

/// What a frame says of itself before it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FrameHeader {
    /// Bytes of ciphertext and tag.
    pub length: u32,
    /// Its number in the log, from 0; damage leaves a hole, never a number used twice.
    pub index: u64,
    /// The number of its first change.
    pub first_seq: u64,
    /// How many changes it holds.
    pub changes: u32,
    pub schema: u16,
    flags: u8,
}

impl FrameHeader {
    /// Whether the edit ends here.
    pub fn is_last(&self) -> bool {
        self.flags & LAST != 0
    }

    /// Whether it holds a salvage.
    pub fn is_salvage(&self) -> bool {
        self.flags & SALVAGE != 0
    }

    /// Bytes of the whole frame.
    pub fn frame_length(&self) -> u64 {
        HEADER as u64 + u64::from(self.length)
    }

    /// The number after its last change.
    pub fn end_seq(&self) -> u64 {
        self.first_seq + u64::from(self.changes)
    }

    fn encode(&self) -> [u8; FIELDS] {
        let mut bytes = [0; FIELDS];
        bytes[..4].copy_from_slice(&self.length.to_le_bytes());
        bytes[4..12].copy_from_slice(&self.index.to_le_bytes());
        bytes[12..20].copy_from_slice(&self.first_seq.to_le_bytes());
        bytes[20..24].copy_from_slice(&self.changes.to_le_bytes());
        bytes[24..26].copy_from_slice(&self.schema.to_le_bytes());
        bytes[26] = self.flags;
        bytes
    }

    fn decode(bytes: &[u8; FIELDS]) -> Self {
        let eight = |at: usize| {
            u64::from_le_bytes(bytes[at..at + 8].try_into().expect("eight bytes were taken"))
        };
        let four = |at: usize| {
            u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes were taken"))
        };
        Self {
            length: four(0),
            index: eight(4),
            first_seq: eight(12),
            changes: four(20),
            schema: u16::from_le_bytes([bytes[24], bytes[25]]),
            flags: bytes[26],
        }
    }

    /// Reads a header; `None` where there is none.
    pub fn read(keys: &Keys, bytes: &[u8]) -> Option<Self> {
        let bytes = bytes.get(..HEADER)?;
        let (nonce, rest) = bytes.split_at(NONCE);
        let (masked, check) = rest.split_at(FIELDS);
        let (mask, expected) = mask(keys, nonce, masked);
        if expected[..] != *check {
            return None;
        }
        let mut fields = [0; FIELDS];
        for (field, (masked, mask)) in fields.iter_mut().zip(masked.iter().zip(mask)) {
            *field = masked ^ mask;
        }
        let header = Self::decode(&fields);
        (header.length as usize >= TAG).then_some(header)
    }
}

/// The mask of a header, and its check: a keyed hash of nonce and masked fields.
fn mask(keys: &Keys, nonce: &[u8], masked: &[u8]) -> ([u8; FIELDS], [u8; CHECK]) {
    let mut stream = [0; FIELDS];
    blake3::Hasher::new_keyed(&keys.log_headers.0).update(nonce).finalize_xof().fill(&mut stream);
    let mut check = [0; CHECK];
    blake3::Hasher::new_keyed(&keys.log_headers.0)
        .update(nonce)
        .update(masked)
        .finalize_xof()
        .fill(&mut check);
    (stream, check)
}

/// The particulars of an edit, repeated in each of its frames.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct EditHead {
    /// Counts the dossier's edits, from 1.
    pub number: u64,
    pub first: Dot,
    pub at: Hlc,
    pub author: String,
    pub reason: String,
    pub cause: Cause,
}

/// One register written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Write {
    pub key: FieldKey,
    pub value: Value,
    /// The value that was shown before, for history and undo.
    pub replaced: Option<Value>,
    pub parents: Vec<Dot>,
}

/// The writes of one record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Entry {
    pub record: Id,
    pub kind: Kind,
    pub writes: Vec<Write>,
}

/// A frame of an edit; its changes are numbered on from the header's `first_seq`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct EditPart {
    pub edit: EditHead,
    pub entries: Vec<Entry>,
}

/// Frames that cannot be read any more, by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Gap {
    pub from: u64,
    /// The first index behind it.
    pub to: u64,
}

/// What the database still had when frames of the log were found damaged: it stands in for them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Salvage {
    pub gaps: Vec<Gap>,
    pub records: Vec<StoredRecord>,
    pub edits: Vec<EditInfo>,
    pub revision: u64,
    pub seq: u64,
}

/// What a frame holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Content {
    Edit(EditPart),
    Salvage(Box<Salvage>),
}

/// A frame yet to be written; `body` is the content in postcard.
pub(crate) struct Draft<'a> {
    pub index: u64,
    pub first_seq: u64,
    pub changes: u32,
    pub last: bool,
    pub salvage: bool,
    pub previous: [u8; 32],
    pub body: &'a [u8],
}

/// Seals a frame.
pub(crate) fn seal(keys: &Keys, draft: &Draft<'_>) -> Vec<u8> {
    let mut plain = Zeroizing::new(Vec::with_capacity(PREVIOUS + draft.body.len()));
    plain.extend_from_slice(&draft.previous);
    let mut flags = if draft.last { LAST } else { 0 } | if draft.salvage { SALVAGE } else { 0 };
    match (draft.body.len() > COMPRESS_ABOVE).then(|| zstd::bulk::compress(draft.body, 1)) {
        Some(Ok(packed)) if packed.len() < draft.body.len() => {
            flags |= COMPRESSED;
            plain.extend_from_slice(&(draft.body.len() as u32).to_le_bytes());
            plain.extend_from_slice(&packed);
        }
        _ => plain.extend_from_slice(draft.body),
    }
    let header = FrameHeader {
        length: (plain.len() + TAG) as u32,
        index: draft.index,
        first_seq: draft.first_seq,
        changes: draft.changes,
        schema: SCHEMA,
        flags,
    };
    let nonce = keys.nonce();
    let mut fields = header.encode();
    let ciphertext = keys.log.seal(&nonce, &place(keys.dossier, &fields), &plain);
    let (stream, _) = mask(keys, &nonce, &[]);
    for (field, mask) in fields.iter_mut().zip(stream) {
        *field ^= mask;
    }
    let (_, check) = mask(keys, &nonce, &fields);
    let mut frame = Vec::with_capacity(HEADER + ciphertext.len());
    frame.extend_from_slice(&nonce);
    frame.extend_from_slice(&fields);
    frame.extend_from_slice(&check);
    frame.extend_from_slice(&ciphertext);
    frame
}

fn place(dossier: Id, fields: &[u8; FIELDS]) -> Vec<u8> {
    let mut place = dossier.as_bytes().to_vec();
    place.extend_from_slice(b"log");
    place.extend_from_slice(fields);
    place
}

/// A frame whose seal is good; what it says is read on demand.
pub(crate) struct Opened {
    pub header: FrameHeader,
    plain: Zeroizing<Vec<u8>>,
}

impl Opened {
    /// The hash of the frame before.
    pub fn previous(&self) -> [u8; 32] {
        self.plain[..PREVIOUS].try_into().expect("a frame was checked to hold it")
    }

    /// What it holds.
    ///
    /// # Errors
    /// [`StoreError::LayoutUnknown`]: the seal is good, so a newer program wrote it.
    pub fn content(&self) -> Result<Content> {
        let unknown = StoreError::LayoutUnknown("a frame of the log");
        if self.header.schema != SCHEMA {
            return Err(unknown);
        }
        let read = |body: &[u8]| match self.header.flags & SALVAGE {
            0 => postcard::from_bytes(body).ok().map(Content::Edit),
            _ => postcard::from_bytes(body).ok().map(Box::new).map(Content::Salvage),
        };
        let body = &self.plain[PREVIOUS..];
        let content = match self.header.flags & COMPRESSED {
            0 => read(body),
            _ => unpack(body).and_then(|body| read(&body)),
        };
        content.ok_or(unknown)
    }
}

fn unpack(body: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (length, packed) = body.split_at_checked(4)?;
    let length = u32::from_le_bytes(length.try_into().ok()?) as usize;
    zstd::bulk::decompress(packed, length).ok().map(Zeroizing::new)
}

/// Opens the seal of a whole frame; `None` where it is not what was sealed.
pub(crate) fn unseal(keys: &Keys, bytes: &[u8]) -> Option<Opened> {
    let header = FrameHeader::read(keys, bytes)?;
    let plain = authenticate(keys, &header, bytes)?;
    (plain.len() >= PREVIOUS).then_some(Opened { header, plain })
}

/// Decrypts a frame without reading what it says; the hash of the one before comes first.
pub(crate) fn authenticate(
    keys: &Keys,
    header: &FrameHeader,
    bytes: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    let ciphertext = bytes.get(HEADER..HEADER + header.length as usize)?;
    keys.log.open(&bytes[..NONCE], &place(keys.dossier, &header.encode()), ciphertext)
}

/// A frame's hash, which the next one names.
pub(crate) fn hash(bytes: &[u8]) -> [u8; 32] {
    *blake3::hash(bytes).as_bytes()
}

/// Lays out an edit's frame from entries encoded one by one.
pub(crate) fn edit_body(edit: &EditHead, entries: &[u8], count: u64) -> Zeroizing<Vec<u8>> {
    let mut body = postcard::to_stdvec(edit).expect("an edit's head is plain data");
    body = postcard::to_extend(&count, body).expect("a number is plain data");
    body.extend_from_slice(entries);
    Zeroizing::new(body)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn entries_encoded_one_by_one_read_as_a_list() {
        let edit = EditHead {
            number: 3,
            first: Dot { device: Id::from_u128(7), seq: 9 },
            at: Hlc { millis: 5, counter: 1 },
            author: "A".into(),
            reason: String::new(),
            cause: Cause::Save,
        };
        let entry = |n| Entry {
            record: Id::from_u128(n),
            kind: Kind::Event,
            writes: vec![Write {
                key: FieldKey::element(4, "x"),
                value: Value::Integer(-3),
                replaced: Some(Value::Unknown),
                parents: vec![Dot { device: Id::from_u128(7), seq: 1 }],
            }],
        };
        for count in [0u64, 1, 200] {
            let entries: Vec<Entry> = (0..count).map(|n| entry(u128::from(n))).collect();
            let bytes = entries.iter().flat_map(|e| postcard::to_stdvec(e).unwrap());
            let body = edit_body(&edit, &bytes.collect::<Vec<u8>>(), count);
            let part = EditPart { edit: edit.clone(), entries };
            assert_eq!(postcard::to_stdvec(&part).unwrap(), *body);
        }
    }
}
