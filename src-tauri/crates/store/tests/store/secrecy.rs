//! Nothing in the folder can be read but the version of the format.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use concord_model::{Cause, FieldKey, Id, Kind, Value};
use concord_store::{Draft, EditMeta, Flow};

use crate::support::{AUTHOR, PASSPHRASE, create, open, text};

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        match entry.path().is_dir() {
            true => files(&entry.path(), found),
            false => found.push(entry.path()),
        }
    }
}

/// The ways a text could lie in a file.
fn spellings(text: &str) -> Vec<Vec<u8>> {
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect();
    vec![text.as_bytes().to_vec(), utf16(u16::to_le_bytes), utf16(u16::to_be_bytes)]
}

const TEXTS: [&str; 6] = [
    PASSPHRASE,
    AUTHOR,
    "Villa Grimaldi, Peñalolén",
    "Marta Ugarte Román",
    "because the witness said so",
    "a-set-element",
];

fn secret_ids() -> Vec<Id> {
    (0..30)
        .map(|number| Id::from_u128(0x1234_5678_9abc_4def_8123_4567_89ab_0000 + number))
        .collect()
}

#[test]
fn no_file_tells_anything() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dossier, code) = create(folder.path());
    let draft = |id: &Id| Draft {
        record: *id,
        kind: Kind::Person,
        writes: vec![
            text(1, TEXTS[3]),
            text(2, TEXTS[2]),
            (FieldKey::element(11, TEXTS[5]), Value::Flag(true)),
            (FieldKey::of(5), Value::Id(*id)),
        ],
    };
    let ids = secret_ids();
    let meta = EditMeta { reason: TEXTS[4].to_owned(), cause: Cause::Import(ids[0]) };
    dossier.commit(meta, &mut ids.iter().map(draft), &mut |_| Flow::Continue).unwrap();
    // A record long enough to be cut in chunks, and a part of the log that is closed.
    dossier.set_part_size(1000);
    let long = format!("{} ", TEXTS[2]).repeat(2000);
    for extra in ["", "!"] {
        let writes = vec![text(4, &format!("{long}{extra}"))];
        let draft = Draft { record: ids[1], kind: Kind::Person, writes };
        dossier.save(EditMeta::save(TEXTS[4]), vec![draft]).unwrap();
    }
    dossier.put_cache("columns of persons", [long.as_bytes().to_vec()]).unwrap();
    let content = [b"\x89PNG", long.as_bytes()].concat();
    let picture = dossier.add_file(&mut &*content, &mut |_| Flow::Continue).unwrap();
    dossier.add_file(&mut &content[..100], &mut |_| Flow::Continue).unwrap();
    let (id, ids) = (dossier.id(), Secrets { ids, picture: picture.sha256 });
    check(folder.path(), &code.grouped(), &ids);
    dossier.close().unwrap();
    open(folder.path()).unwrap().close().unwrap();
    check(folder.path(), &code.grouped(), &ids);
    // The search finds what is there: the version of the format, and the dossier's random number.
    let header = std::fs::read(folder.path().join("header")).unwrap();
    assert!(header.starts_with(b"concord dossier 1\n"));
    assert!(first_found(&header, &[id.as_bytes().to_vec()]).is_some());
}

struct Secrets {
    ids: Vec<Id>,
    /// The SHA-256 of a kept file.
    picture: String,
}

fn check(folder: &Path, code: &str, secrets: &Secrets) {
    let mut found = Vec::new();
    files(folder, &mut found);
    assert!(found.len() >= 9, "{found:?}");
    let mut needles: Vec<Vec<u8>> = TEXTS.iter().flat_map(|text| spellings(text)).collect();
    needles.extend(spellings(code));
    needles.extend(spellings(&code.replace('-', "")));
    needles.extend(spellings("columns of persons"));
    needles.extend(spellings(&secrets.picture));
    needles.extend(spellings(&secrets.picture.to_uppercase()));
    let digest = (0..64).step_by(2).map(|at| u8::from_str_radix(&secrets.picture[at..at + 2], 16));
    needles.push(digest.map(Result::unwrap).collect());
    needles.extend(spellings("PNG "));
    for id in &secrets.ids {
        needles.push(id.as_bytes().to_vec());
        needles.extend(spellings(&id.to_string()));
        needles.extend(spellings(&id.simple().to_string()));
    }
    for word in ["records", "Person", "Ugarte", "Grimaldi", "Peñalolén", "Zúñiga", "witness"] {
        needles.extend(spellings(word));
    }
    for path in found {
        let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
        let bytes = std::fs::read(&path).unwrap();
        for text in [name.as_bytes(), &bytes] {
            let told = first_found(text, &needles).map(String::from_utf8_lossy);
            assert_eq!(told, None, "in {name}");
        }
    }
}

/// The first of the needles that lies in a text; one pass, by their first four bytes.
fn first_found<'a>(text: &[u8], needles: &'a [Vec<u8>]) -> Option<&'a [u8]> {
    let mut starts: HashMap<&[u8], Vec<&'a [u8]>> = HashMap::new();
    for needle in needles {
        starts.entry(&needle[..4]).or_default().push(needle);
    }
    (0..text.len().saturating_sub(3)).find_map(|place| {
        let candidates = starts.get(&text[place..place + 4])?;
        candidates.iter().find(|needle| text[place..].starts_with(needle)).copied()
    })
}
