//! What is on disk in dossiers that exist must stay readable: bytes written once, kept in
//! `tests/golden`. `UPDATE_GOLDEN=1` writes a file that is missing; none that exists may change.
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use concord_model::{Cause, Change, Dot, Entropy, FieldKey, Hlc, Id, Kind, Value};

use crate::header::Header;
use crate::keys::{KdfCost, Key, Keys, envelope};
use crate::log::Location;
use crate::log::frame::{self, Content, EditHead, EditPart, Entry, Gap, Salvage, Write};
use crate::record::{self, StoredRecord, Touch};
use crate::recovery_code::RecoveryCode;

struct Counting(u8);
impl Entropy for Counting {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0 = self.0.wrapping_mul(37).wrapping_add(11);
            *byte = self.0;
        }
    }
}

fn keys() -> Keys {
    Keys::new(Id::from_u128(0xd0551e), &Key([7; 32]), &mut Counting(3))
}

/// The kept bytes; they must be what the program writes today, too.
fn kept(name: &str, written: &[u8]) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    let hex: String = written.iter().map(|byte| format!("{byte:02x}")).collect();
    if !path.exists() && std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let lines: Vec<&str> =
            hex.as_bytes().chunks(96).map(|line| std::str::from_utf8(line).unwrap()).collect();
        std::fs::write(&path, lines.join("\n") + "\n").unwrap();
    }
    let text: String = std::fs::read_to_string(path).unwrap().split_whitespace().collect();
    assert_eq!(text, hex, "{name}: the layout has changed");
    let byte = |place: usize| u8::from_str_radix(&text[place..place + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(byte).collect()
}

fn dot(seq: u64) -> Dot {
    Dot { device: Id::from_u128(0xdef1ce), seq }
}

fn part() -> EditPart {
    let write =
        |key, value, replaced: Option<Value>, parents| Write { key, value, replaced, parents };
    let writes = vec![
        write(FieldKey::EXISTS, Value::Flag(true), None, vec![]),
        write(FieldKey::of(1), Value::Text("Peñalolén".into()), Some(Value::Unknown), vec![dot(4)]),
        write(FieldKey::element(2, "LIB-01"), Value::Flag(true), Some(Value::Empty), vec![dot(5)]),
        write(
            FieldKey::of(3),
            Value::List(vec![Value::Integer(-7), Value::Real(1.5)]),
            None,
            vec![],
        ),
        write(FieldKey::of(4), Value::Id(Id::from_u128(9)), None, vec![dot(1), dot(2)]),
    ];
    EditPart {
        edit: EditHead {
            number: 300,
            first: dot(1000),
            at: Hlc { millis: 1_700_000_000_123, counter: 2 },
            author: "A".into(),
            reason: "a reason".into(),
            cause: Cause::Import(Id::from_u128(8)),
        },
        entries: vec![Entry { record: Id::from_u128(1), kind: Kind::Event, writes }],
    }
}

fn stored() -> StoredRecord {
    let mut record = StoredRecord::new(Id::from_u128(1), Kind::Measure);
    for (seq, write) in (1000..).zip(&part().entries[0].writes) {
        let change = Change {
            record: Id::from_u128(1),
            kind: Kind::Measure,
            key: write.key.clone(),
            parents: vec![],
            value: write.value.clone(),
        };
        record.state.apply(dot(seq), Hlc { millis: 5, counter: 1 }, &change, |_| true);
        record.applied = seq;
    }
    record.touch(Touch { edit: 300, location: Location { part: 2, offset: 70_000 } });
    record
}

#[test]
fn a_header_of_format_1_is_read() {
    let data = Key([7; 32]);
    let mut entropy = Counting(1);
    let device = Id::from_u128(0xdef1ce);
    let mut header = Header::new(Id::from_u128(0xd0551e), device, &data, &mut entropy);
    header.set_passphrase("a passphrase", KdfCost::for_tests(), &data, &mut entropy).unwrap();
    let code = RecoveryCode::generate(&mut entropy);
    header.set_recovery_code(&code, &data, &mut entropy);
    let bytes = kept("header-1.hex", &header.encode());
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("header"), bytes).unwrap();
    let found = Header::read(folder.path()).unwrap();
    assert_eq!(found.faulty, ["header.bak"]);
    for secret in ["a passphrase", &code.grouped()] {
        let data = found.header.unlock(secret).unwrap();
        assert_eq!(data.0, [7; 32]);
        assert_eq!(found.header.device(&data).unwrap(), device);
    }
}

#[test]
fn a_frame_of_schema_1_is_read() {
    let keys = keys();
    let body = postcard::to_stdvec(&part()).unwrap();
    let mut draft = frame::Draft {
        index: 77,
        first_seq: 1000,
        changes: 5,
        last: true,
        salvage: false,
        previous: [9; 32],
        body: &body,
    };
    let opened = frame::unseal(&keys, &kept("frame-1.hex", &frame::seal(&keys, &draft))).unwrap();
    assert_eq!(opened.content().unwrap(), Content::Edit(part()));
    assert_eq!(opened.previous(), [9; 32]);
    let header = opened.header;
    assert_eq!((header.index, header.first_seq, header.changes), (77, 1000, 5));
    assert!(header.is_last());

    let salvage = Salvage {
        gaps: vec![Gap { from: 3, to: 5 }],
        records: vec![stored()],
        edits: vec![],
        revision: 300,
        seq: 1004,
    };
    let body = postcard::to_stdvec(&salvage).unwrap();
    draft.salvage = true;
    draft.body = &body;
    let bytes = kept("salvage-1.hex", &frame::seal(&keys, &draft));
    let opened = frame::unseal(&keys, &bytes).unwrap();
    assert_eq!(opened.content().unwrap(), Content::Salvage(Box::new(salvage)));
}

#[test]
fn a_record_of_schema_1_is_read() {
    let keys = keys();
    let content = stored().encode();
    let sealed = envelope::seal(&keys, b"shelf", b"key", envelope::PLAIN, record::SCHEMA, &content);
    let bytes = kept("record-1.hex", &sealed);
    let (codec, schema, plain) = envelope::open(&keys, b"shelf", b"key", &bytes).unwrap();
    assert_eq!((codec, schema), (envelope::PLAIN, 1));
    assert_eq!(StoredRecord::decode(&plain).unwrap(), stored());
    // Bound to its place: nowhere else does it open.
    assert!(envelope::open(&keys, b"shelf", b"kez", &bytes).is_none());
    assert!(envelope::open(&keys, b"shelg", b"key", &bytes).is_none());
    let mut other_schema = bytes.clone();
    other_schema[1] = 2;
    assert!(envelope::open(&keys, b"shelf", b"key", &other_schema).is_none());
}

#[test]
fn every_bit_of_a_frame_is_guarded() {
    let keys = keys();
    let body = postcard::to_stdvec(&part()).unwrap();
    let draft = frame::Draft {
        index: 0,
        first_seq: 1,
        changes: 5,
        last: true,
        salvage: false,
        previous: [0; 32],
        body: &body,
    };
    let sealed = frame::seal(&keys, &draft);
    for place in 0..sealed.len() {
        let mut damaged = sealed.clone();
        damaged[place] ^= 1 << (place % 8);
        assert!(frame::unseal(&keys, &damaged).is_none(), "byte {place}");
    }
}
