//! Kept files: what goes in comes out, from any place; what was tampered with never comes out.

use std::fs;
use std::io::{BufRead, BufReader, Cursor, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use concord_model::Entropy;
use concord_store::{Dossier, FileFault, Flow, StoreError, StoredFile};
use proptest::prelude::*;
use sha2::{Digest, Sha256};

use crate::support::{Random, create, open};

/// Bytes of a chunk, of a sealed one, and of the sealed head before the first.
const CHUNK: usize = 64 * 1024;
const SEALED: usize = CHUNK + 16;
const HEAD: usize = 107;

fn bytes(seed: u64, length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    Random(seed).fill(&mut bytes);
    bytes
}

fn add(dossier: &Dossier, content: &[u8]) -> StoredFile {
    dossier.add_file(&mut &*content, &mut |_| Flow::Continue).unwrap()
}

fn read(dossier: &Dossier, sha256: &str) -> Result<Vec<u8>, String> {
    let mut reader = dossier.open_file(sha256).map_err(|error| error.to_string())?;
    let mut content = Vec::new();
    match reader.read_to_end(&mut content) {
        Ok(_) => Ok(content),
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::InvalidData);
            let inner = error.into_inner().unwrap().downcast::<StoreError>().unwrap();
            assert!(matches!(*inner, StoreError::FileDamaged { .. }));
            Err(inner.to_string())
        }
    }
}

fn problems(dossier: &Dossier) -> Vec<FileFault> {
    let found = dossier.verify_files(&mut |_, _| Flow::Continue).unwrap();
    found.into_iter().map(|problem| problem.fault).collect()
}

fn paths(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder.join("files")).unwrap().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

/// Gives its bytes in pieces of changing length.
struct Halting<'a>(&'a [u8], Random);

impl Read for Halting<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.1.below(8) == 0 {
            return Err(ErrorKind::Interrupted.into());
        }
        let most = 1 + self.1.below(40_000) as usize;
        let count = buffer.len().min(self.0.len()).min(most);
        self.0.read(&mut buffer[..count])
    }
}

fn length() -> impl Strategy<Value = usize> {
    let near = (0..4usize, 0..5usize).prop_map(|(chunks, off)| (chunks * CHUNK + off).max(2) - 2);
    prop_oneof![near, 0..3 * CHUNK, 0..5000usize]
}

#[derive(Debug, Clone)]
struct Step {
    seek: (u8, i64),
    read: usize,
}

fn step() -> impl Strategy<Value = Step> {
    let far = prop_oneof![-200_000i64..200_000, -70_000i64..-60_000, Just(0)];
    ((0..3u8, far), 0..90_000usize).prop_map(|(seek, read)| Step { seek, read })
}

#[test]
fn what_went_in_comes_out_from_any_place() {
    let folder = tempfile::tempdir().unwrap();
    let (dossier, _) = create(folder.path());
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(120) };
    let strategy = (any::<u64>(), length(), prop::collection::vec(step(), 0..12));
    proptest!(config, |((seed, length, steps) in strategy)| {
        let content = bytes(seed, length);
        let stored = dossier
            .add_file(&mut Halting(&content, Random(seed)), &mut |_| Flow::Continue)
            .unwrap();
        prop_assert_eq!(&stored.sha256, &format!("{:x}", Sha256::digest(&content)));
        prop_assert_eq!(stored.size, length as u64);
        prop_assert!(dossier.has_file(&stored.sha256));
        prop_assert!(read(&dossier, &stored.sha256).unwrap() == content);
        let mut reader = dossier.open_file(&stored.sha256).unwrap();
        prop_assert_eq!(reader.stored(), stored);
        let mut known = Cursor::new(&content);
        for Step { seek: (from, offset), read } in steps {
            let to = match from {
                0 => SeekFrom::Start(offset.unsigned_abs()),
                1 => SeekFrom::End(offset),
                _ => SeekFrom::Current(offset),
            };
            prop_assert_eq!(reader.seek(to).ok(), known.seek(to).ok());
            let (mut ours, mut theirs) = (Vec::new(), Vec::new());
            reader.by_ref().take(read as u64).read_to_end(&mut ours).unwrap();
            known.by_ref().take(read as u64).read_to_end(&mut theirs).unwrap();
            prop_assert!(ours == theirs);
        }
    });
    assert_eq!(problems(&dossier), []);
}

#[test]
fn the_same_content_is_kept_once_and_outlasts_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let (dossier, _) = create(folder.path());
    assert_eq!(dossier.files().unwrap(), []);
    assert_eq!(problems(&dossier), []);
    let mut all: Vec<StoredFile> =
        [bytes(1, 200_000), Vec::new(), bytes(2, CHUNK)].iter().map(|b| add(&dossier, b)).collect();
    all.sort();
    assert_eq!(add(&dossier, &bytes(1, 200_000)).size, 200_000);
    assert_eq!(dossier.files().unwrap(), all);
    assert_eq!(paths(folder.path()).len(), 3);
    dossier.close().unwrap();
    let dossier = open(folder.path()).unwrap();
    assert_eq!(dossier.repairs(), []);
    assert_eq!(dossier.files().unwrap(), all);
    // A reader outlives the file's name and the dossier.
    let sha256 = format!("{:x}", Sha256::digest(bytes(1, 200_000)));
    let mut reader = dossier.open_file(&sha256).unwrap();
    assert!(dossier.remove_file(&sha256).unwrap());
    assert!(!dossier.remove_file(&sha256).unwrap());
    assert!(!dossier.has_file(&sha256));
    assert!(matches!(dossier.open_file(&sha256), Err(StoreError::NoSuchFile(_))));
    for name in ["", "../header", "zz", &"g".repeat(64), &"é".repeat(32)] {
        assert!(matches!(dossier.open_file(name), Err(StoreError::NoSuchFile(_))), "{name}");
        assert!(!dossier.remove_file(name).unwrap());
    }
    dossier.close().unwrap();
    let mut content = Vec::new();
    reader.read_to_end(&mut content).unwrap();
    assert!(content == bytes(1, 200_000));
}

/// Gives some bytes and then fails.
struct Failing(usize);

impl Read for Failing {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.0 == 0 {
            return Err(std::io::Error::other("the stick was pulled out"));
        }
        let count = buffer.len().min(self.0);
        self.0 -= count;
        Ok(count)
    }
}

#[test]
fn what_does_not_come_to_its_end_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (dossier, _) = create(folder.path());
    for stop in [1, 20 * CHUNK as u64, 40 * CHUNK as u64] {
        let content = bytes(stop, 40 * CHUNK);
        let mut was_there = false;
        let outcome = dossier.add_file(&mut &*content, &mut |taken| {
            was_there |= !paths(folder.path()).is_empty();
            if taken >= stop { Flow::Cancel } else { Flow::Continue }
        });
        assert!(matches!(outcome, Err(StoreError::Cancelled)));
        assert!(was_there);
        assert_eq!(paths(folder.path()), Vec::<PathBuf>::new());
    }
    for length in [0, 10, 3 * CHUNK] {
        let outcome = dossier.add_file(&mut Failing(length), &mut |_| Flow::Continue);
        assert!(matches!(outcome, Err(StoreError::SourceUnreadable(_))));
        assert_eq!(paths(folder.path()), Vec::<PathBuf>::new());
    }
    assert_eq!(dossier.files().unwrap(), []);
}

/// The sealed chunk with a number.
fn chunk(number: usize) -> std::ops::Range<usize> {
    HEAD + number * SEALED..HEAD + (number + 1) * SEALED
}

type Harm = fn(&mut Vec<u8>, &[u8]);

/// What is done to a file of four chunks and a bit, beside another of the same length; and what is
/// found.
const TAMPERING: [(&str, Harm, FileFault); 21] = [
    ("head, first byte", |file, _| file[0] ^= 1, FileFault::Foreign),
    ("head, nonce", |file, _| file[20] ^= 64, FileFault::Foreign),
    ("head, digest", |file, _| file[40] ^= 1, FileFault::Foreign),
    ("head, tag", |file, _| file[HEAD - 1] ^= 1, FileFault::Foreign),
    ("head of the other", |file, other| file[..HEAD].copy_from_slice(&other[..HEAD]), {
        FileFault::Misplaced
    }),
    ("the other in its place", |file, other| *file = other.to_vec(), FileFault::Misplaced),
    ("first byte of content", |file, _| file[HEAD] ^= 1, FileFault::Damaged),
    ("a byte in the middle", |file, _| file[chunk(2)][500] ^= 2, FileFault::Damaged),
    ("a tag", |file, _| file[chunk(1)][SEALED - 1] ^= 128, FileFault::Damaged),
    ("the last byte", |file, _| *file.last_mut().unwrap() ^= 1, FileFault::Damaged),
    ("a page of zeros", |file, _| file[chunk(3)][4096..8192].fill(0), FileFault::Damaged),
    (
        "two chunks swapped",
        |file, _| {
            let first = file[chunk(0)].to_vec();
            file.copy_within(chunk(1), HEAD);
            file[chunk(1)].copy_from_slice(&first);
        },
        FileFault::Damaged,
    ),
    ("a chunk doubled over another", |file, _| file.copy_within(chunk(1), chunk(2).start), {
        FileFault::Damaged
    }),
    ("a chunk of the other", |file, other| file[chunk(1)].copy_from_slice(&other[chunk(1)]), {
        FileFault::Damaged
    }),
    ("all chunks of the other", |file, other| file[HEAD..].copy_from_slice(&other[HEAD..]), {
        FileFault::Damaged
    }),
    ("a chunk left out", |file, _| drop(file.drain(chunk(1))), FileFault::Length),
    ("a chunk added", |file, _| file.extend_from_within(chunk(1)), FileFault::Length),
    ("the last chunk cut off", |file, _| file.truncate(chunk(3).end), FileFault::Length),
    ("the last byte cut off", |file, _| file.truncate(file.len() - 1), FileFault::Length),
    ("a byte added", |file, _| file.push(0), FileFault::Length),
    ("emptied", |file, _| file.clear(), FileFault::Foreign),
];

#[test]
fn what_was_tampered_with_never_comes_out() {
    let folder = tempfile::tempdir().unwrap();
    let (dossier, _) = create(folder.path());
    let content = bytes(1, 4 * CHUNK + 1000);
    let stored = add(&dossier, &content);
    let path = paths(folder.path()).remove(0);
    let other = add(&dossier, &bytes(2, 4 * CHUNK + 1000));
    let other_path = paths(folder.path()).into_iter().find(|found| *found != path).unwrap();
    let (whole, other_whole) = (fs::read(&path).unwrap(), fs::read(other_path).unwrap());
    for (name, harm, expected) in TAMPERING {
        let mut harmed = whole.clone();
        harm(&mut harmed, &other_whole);
        assert_ne!(harmed, whole, "{name}");
        fs::write(&path, harmed).unwrap();
        assert!(read(&dossier, &stored.sha256).is_err(), "{name}");
        let found = dossier.verify_files(&mut |_, _| Flow::Continue).unwrap();
        let [problem] = &found[..] else { panic!("{name}: {found:?}") };
        assert_eq!(problem.fault, expected, "{name}");
        assert!(path.ends_with(&problem.file), "{name}");
        let sha256 = match expected {
            FileFault::Foreign => None,
            FileFault::Misplaced => Some(other.sha256.clone()),
            FileFault::Length | FileFault::Damaged => Some(stored.sha256.clone()),
        };
        assert_eq!(problem.sha256, sha256, "{name}");
        assert_eq!(dossier.has_file(&stored.sha256), expected == FileFault::Damaged, "{name}");
        // The same content, added again, mends it.
        add(&dossier, &content);
        assert_eq!(problems(&dossier), [], "{name}");
        assert!(read(&dossier, &stored.sha256).unwrap() == content, "{name}");
    }
}

/// Whatever comes before the damage is good, and nothing behind it is given.
#[test]
fn reading_stops_at_the_damage() {
    let folder = tempfile::tempdir().unwrap();
    let (dossier, _) = create(folder.path());
    let content = bytes(3, 4 * CHUNK);
    let stored = add(&dossier, &content);
    let path = paths(folder.path()).remove(0);
    let mut harmed = fs::read(&path).unwrap();
    harmed[chunk(2)][7] ^= 1;
    fs::write(&path, harmed).unwrap();
    let mut reader = dossier.open_file(&stored.sha256).unwrap();
    let mut got = Vec::new();
    assert!(reader.read_to_end(&mut got).is_err());
    assert!(got == content[..2 * CHUNK]);
    // Past it everything is readable.
    reader.seek(SeekFrom::Start(3 * CHUNK as u64 - 5)).unwrap();
    assert!(reader.read(&mut [0; 5]).is_err());
    reader.seek(SeekFrom::Start(3 * CHUNK as u64)).unwrap();
    got.clear();
    reader.read_to_end(&mut got).unwrap();
    assert!(got == content[3 * CHUNK..]);
}

#[test]
fn files_of_another_dossier_and_strangers_are_told() {
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let [(here, _), (there, _)] = folders.each_ref().map(|folder| create(folder.path()));
    let stored = add(&there, b"the same words");
    add(&here, b"others");
    let foreign = paths(folders[1].path()).remove(0);
    let files = folders[0].path().join("files");
    fs::copy(&foreign, files.join(foreign.file_name().unwrap())).unwrap();
    fs::write(files.join("notes.txt"), b"a stranger").unwrap();
    fs::create_dir(files.join("folder")).unwrap();
    assert_eq!(problems(&here), [FileFault::Foreign; 3]);
    assert!(!here.has_file(&stored.sha256));
    assert_eq!(here.files().unwrap().len(), 1);
    // Two files of a dossier in each other's places.
    add(&there, b"more words");
    let names = paths(folders[1].path());
    fs::rename(&names[0], files.join("aside")).unwrap();
    fs::rename(&names[1], &names[0]).unwrap();
    fs::rename(files.join("aside"), &names[1]).unwrap();
    assert_eq!(problems(&there), [FileFault::Misplaced; 2]);
    assert!(matches!(there.open_file(&stored.sha256), Err(StoreError::FileDamaged { .. })));
    assert_eq!(there.files().unwrap(), []);
}

#[test]
fn checking_tells_how_far_it_is_and_can_be_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let (dossier, _) = create(folder.path());
    (0..3).for_each(|seed| drop(add(&dossier, &bytes(seed, 3 * CHUNK))));
    let (mut last, mut calls) = (0, 0);
    let found = dossier.verify_files(&mut |done, total| {
        assert!(done >= last && done <= total);
        (last, calls) = (done, calls + 1);
        Flow::Continue
    });
    assert_eq!(found.unwrap(), []);
    let on_disk: u64 = paths(folder.path()).iter().map(|p| fs::metadata(p).unwrap().len()).sum();
    assert!(calls >= 9 && last == on_disk);
    let stopped = dossier.verify_files(&mut |done, _| match done > CHUNK as u64 {
        true => Flow::Cancel,
        false => Flow::Continue,
    });
    assert!(matches!(stopped, Err(StoreError::Cancelled)));
}

const KILLED: &str = "CONCORD_STORE_FILES_FOLDER";

/// A source without an end, each time another.
struct Endless(Random, u64);

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = buffer.len().min(self.1 as usize);
        self.0.fill(&mut buffer[..count]);
        self.1 -= count as u64;
        Ok(count)
    }
}

/// The child: adds a short file and a long one in turn until it is killed, and says what was kept.
#[test]
fn child() {
    let Ok(folder) = std::env::var(KILLED) else { return };
    let dossier = open(Path::new(&folder)).unwrap();
    for number in 0.. {
        let length = if number % 2 == 0 { 100_000 } else { 30_000_000 };
        let mut source = Endless(Random(u64::from(std::process::id()) << 32 | number), length);
        let stored = dossier.add_file(&mut source, &mut |_| Flow::Continue).unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "@kept {}", stored.sha256).unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn a_kill_while_a_file_is_written_leaves_it_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    create(folder.path()).0.close().unwrap();
    let mut random = Random(20_261_124);
    let (mut kept, mut left, mut beyond) = (0, 0, 0);
    for _ in 0..12 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["files::child", "--exact", "--nocapture", "--test-threads=1"])
            .env(KILLED, folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let first = lines.by_ref().find(|line| line.contains("@kept ")).unwrap();
        std::thread::sleep(std::time::Duration::from_micros(random.below(100_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        let said: Vec<String> = std::iter::once(first).chain(lines).collect();
        let said: Vec<&str> =
            said.iter().filter_map(|line| Some(line.split_once("@kept ")?.1)).collect();
        let before = paths_if_any(folder.path());
        left += before.iter().filter(|path| path.extension().is_some()).count();
        let dossier = open(folder.path()).unwrap();
        assert!(paths_if_any(folder.path()).iter().all(|path| path.extension().is_none()));
        assert_eq!(problems(&dossier), []);
        assert!(said.iter().all(|sha256| dossier.has_file(sha256)));
        kept += said.len();
        let stored = dossier.files().unwrap();
        // At most the one whose name was there before it could be said.
        assert!(stored.len() - said.len() <= 1);
        beyond += stored.len() - said.len();
        assert!(stored.iter().all(|file| dossier.remove_file(&file.sha256).unwrap()));
        dossier.close().unwrap();
    }
    println!(
        "12 kills: {kept} files kept, all whole; {left} half written ones removed; {beyond} more"
    );
    assert!(kept >= 12 && left >= 3);
}

fn paths_if_any(folder: &Path) -> Vec<PathBuf> {
    if folder.join("files").is_dir() { paths(folder) } else { Vec::new() }
}
