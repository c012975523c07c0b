//! A process that imports and edits is killed at random moments. Whatever it was told is confirmed
//! must be there afterwards, and of the one edit under way either all or nothing.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use concord_store::{Extent, Flow, RepairKind};

use crate::script::{self, Expected, Work};
use crate::support::{Random, create, open};

const FOLDER: &str = "CONCORD_STORE_CRASH_FOLDER";
const WORK: &str = "CONCORD_STORE_CRASH_WORK";
const KILLS: u64 = 120;
/// Kills before a fresh dossier is begun.
const ROUND: u64 = 9;

/// The child: works until it is killed, and says what was confirmed.
#[test]
fn child() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let work = match std::env::var(WORK).as_deref() {
        Ok("import") => Work::Import,
        Ok("compact") => Work::Compact,
        _ => Work::Edit,
    };
    let mut dossier = open(Path::new(&folder)).unwrap();
    dossier.set_part_size(256 * 1024);
    // Every import is so large that its records wait in a file until it is confirmed.
    dossier.set_batch_size(50);
    let say = |line: String| {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{line}").unwrap();
        out.flush().unwrap();
    };
    let started = Instant::now();
    while started.elapsed() < Duration::from_secs(30) {
        let number = dossier.revision() + 1;
        say(format!("@begin {number}"));
        let drafts = script::drafts(number, work);
        let receipt = dossier
            .commit(script::meta(number, work), &mut drafts.into_iter(), &mut |_| Flow::Continue)
            .unwrap();
        assert_eq!(receipt.revision, number);
        say(format!("@confirmed {number}"));
        if work == Work::Compact {
            dossier.compact(&mut |_, _| Flow::Continue).unwrap();
        }
    }
}

/// What a killed child had said.
struct Said {
    began: u64,
    confirmed: u64,
}

fn run_and_kill(folder: &Path, work: Work, random: &mut Random) -> Said {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["crash::child", "--exact", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .env(WORK, format!("{work:?}").to_lowercase())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let (send, receive) = std::sync::mpsc::channel();
    let reader = std::thread::spawn(move || {
        for line in out.lines().map_while(Result::ok) {
            let _ = send.send(line);
        }
    });
    let mut lines = Vec::new();
    // One kill in ten may hit while the dossier is being opened; the others come once work began.
    if random.below(10) > 0 {
        while let Ok(line) = receive.recv_timeout(Duration::from_secs(60)) {
            let began = line.starts_with("@begin");
            lines.push(line);
            if began {
                break;
            }
        }
    }
    std::thread::sleep(Duration::from_micros(random.below(90_000)));
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap();
    lines.extend(receive.iter());
    let last = |word: &str| {
        let found = lines.iter().rev().find_map(|line| line.strip_prefix(word));
        found.map_or(0, |number| number.trim().parse().unwrap())
    };
    Said { began: last("@begin "), confirmed: last("@confirmed ") }
}

#[derive(Default)]
struct Tally {
    opening: u64,
    importing: u64,
    compacting: u64,
    editing: u64,
    confirmed: u64,
    complete: u64,
    rebuilt: u64,
}

#[test]
fn a_kill_at_any_moment_loses_at_most_the_edit_not_yet_confirmed() {
    let seed = 20_261_124;
    println!("seed {seed}");
    let mut random = Random(seed);
    let mut tally = Tally::default();
    while tally.importing + tally.compacting + tally.editing < KILLS {
        round(&mut random, &mut tally);
    }
    println!(
        "{} kills: {} during import, {} during compaction, {} during edits, {} while opening; \
         confirmed {} edits, lost 0; {} unconfirmed edits were there, each complete; {} databases \
         rebuilt",
        tally.importing + tally.compacting + tally.editing + tally.opening,
        tally.importing,
        tally.compacting,
        tally.editing,
        tally.opening,
        tally.confirmed,
        tally.complete,
        tally.rebuilt,
    );
    assert!(tally.importing >= 30 && tally.compacting >= 30 && tally.editing >= 30);
}

/// Works on one dossier through several kills.
fn round(random: &mut Random, tally: &mut Tally) {
    let folder = tempfile::tempdir().unwrap();
    create(folder.path()).0.close().unwrap();
    let mut expected = Expected::default();
    let mut revision = 0;
    for kill in 0..ROUND {
        let work = [Work::Import, Work::Edit, Work::Compact][kill as usize % 3];
        let said = run_and_kill(folder.path(), work, random);
        match (said.began > said.confirmed, said.began, work) {
            (_, 0, _) => tally.opening += 1,
            (_, _, Work::Import) => tally.importing += 1,
            (_, _, Work::Compact) => tally.compacting += 1,
            (_, _, Work::Edit) => tally.editing += 1,
        }
        let confirmed = said.confirmed.max(revision);
        let dossier = open(folder.path()).unwrap();
        let found = dossier.revision();
        assert!(
            found == confirmed || found == confirmed + 1,
            "confirmed {confirmed}, began {}, found {found}",
            said.began
        );
        tally.confirmed += confirmed - revision;
        tally.complete += found - confirmed;
        for number in revision + 1..=found {
            expected.take(&script::drafts(number, work));
        }
        revision = found;
        for repair in dossier.repairs() {
            assert_eq!(repair.kind, RepairKind::DatabaseRebuilt);
            tally.rebuilt += 1;
        }
        expected.check(&dossier, &format!("after kill {kill} at revision {found}"));
        if kill + 1 == ROUND {
            let verified = dossier.verify(Extent::Records, &mut |_, _| Flow::Continue).unwrap();
            assert!(verified.ok, "{:?}", verified.problems);
        }
    }
}
