//! What storing costs beside SQLite, on the same made-up events in the same run:
//! `cargo run --release -p concord-bench --bin storage -- EVENTS [REWRITES]`. Disk after an import and
//! after random rewrites of single fields, each durable; the time of such a rewrite; then undo, redo
//! and verification. `-- stream EVENTS` leaves SQLite out and tells the memory all this took.

#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "a table on the terminal is what this program is for")]

#[path = "../codes.rs"]
mod codes;
#[allow(dead_code)]
#[path = "../figures.rs"]
mod figures;
#[allow(dead_code)]
#[path = "../questions.rs"]
mod questions;
#[allow(dead_code)]
#[path = "../sqlite.rs"]
mod sqlite;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use concord_index::Regions;
use concord_model::{Clock, Entropy, EventBundle, FieldKey, Id, Kind, Record, Value};
use concord_store::{Dossier, Draft, EditMeta, Extent, Flow, KdfCost, World};
use concord_synthetic::Generator;
use figures::{Making, timed};

/// Rows of a page.
pub(crate) const PAGE: u64 = 100;
const PASSPHRASE: &str = "a passphrase for the benchmark";
const SEED: u64 = 20_261_124;
/// Fields of an event and their columns in SQLite, for rewrites.
const FIELDS: [(u16, &str); 5] =
    [(1, "title"), (3, "description"), (4, "status"), (6, "verification"), (11, "origin")];

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn main() -> Outcome {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = tempfile::tempdir()?;
    match arguments.first().map(String::as_str) {
        Some("stream") => {
            let events = arguments.get(1).map_or(Ok(100_000), |text| text.parse())?;
            stream(&folder.path().join("dossier"), events)
        }
        events => {
            let events = events.map_or(Ok(100_000), str::parse)?;
            let rewrites = arguments.get(1).map_or(Ok(350_000), |text| text.parse())?;
            compare(folder.path(), events, rewrites)
        }
    }
}

struct Wall;

impl Clock for Wall {
    fn now_millis(&self) -> i64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64)
    }
}

struct Random;

impl Entropy for Random {
    fn fill(&mut self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the system gives random bytes");
    }
}

fn world() -> World {
    World { clock: Arc::new(Wall), entropy: Box::new(Random) }
}

fn create(folder: &Path) -> Result<Dossier, concord_store::StoreError> {
    let made = Dossier::create(folder, PASSPHRASE, "bench", world(), KdfCost::for_tests())?;
    Ok(made.0)
}

fn draft<R: Record>(record: &R) -> Draft {
    let exists = (FieldKey::EXISTS, Value::Flag(true));
    let writes = std::iter::once(exists).chain(record.to_fields()).collect();
    Draft { record: record.id(), kind: R::KIND, writes }
}

fn drafts(bundle: EventBundle) -> Vec<Draft> {
    let mut drafts = vec![draft(&bundle.event)];
    drafts.extend(bundle.persons.iter().map(draft));
    drafts.extend(bundle.places.iter().map(draft));
    drafts.extend(bundle.acts.iter().map(draft));
    drafts.extend(bundle.involvements.iter().map(draft));
    drafts.extend(bundle.sources.iter().map(draft));
    drafts
}

/// Imports the events; tells how long that took, without making them up.
fn import(dossier: &mut Dossier, count: usize) -> Result<Duration, concord_store::StoreError> {
    let mut events = Making::new(Generator::new(SEED).take(count));
    let (receipt, took) = timed(|| {
        let mut drafts = (&mut events).flat_map(drafts);
        dossier.commit(EditMeta::save("import"), &mut drafts, &mut |_| Flow::Continue)
    });
    let receipt = receipt?;
    println!("{count} events, {} records, {} changes", receipt.records, receipt.changes);
    Ok(took - events.took)
}

/// Imports, verifies, takes the import back and does it again; SQLite has no part in it.
fn stream(folder: &Path, count: usize) -> Outcome {
    let mut dossier = create(folder)?;
    tell("import", import(&mut dossier, count)?);
    long_work(dossier)
}

fn compare(folder: &Path, count: usize, rewrites: usize) -> Outcome {
    let (ours, theirs) = (folder.join("dossier"), folder.join("sqlite.db"));
    let regions =
        Regions::load(include_bytes!("../../../../src-tauri/catalogue/regions/admin1.bin"))?;
    let mut dossier = create(&ours)?;
    let imported = import(&mut dossier, count)?;
    println!("{}", memory());
    let insert = sqlite::import(&theirs, Generator::new(SEED).take(count), &regions)?;
    both("import", imported, insert);
    disk("after the import", folder, &ours);
    let events: Vec<EventBundle> = Generator::new(SEED).take(count).collect();

    let (mut edits, mut updates) = (Vec::new(), Vec::new());
    let connection = sqlite::open(&theirs)?;
    let mut random = fastrand::Rng::with_seed(SEED);
    while edits.len() < rewrites {
        let (event, donor) = (&events[random.usize(..count)], &events[random.usize(..count)]);
        let (field, column) = FIELDS[random.usize(..FIELDS.len())];
        let Some(text) = text_of(donor, field) else { continue };
        edits.push(edit(&mut dossier, event.event.id, field, &text)?);
        let sql = format!("UPDATE event SET {column} = ?1 WHERE uuid = ?2");
        let mut statement = connection.prepare_cached(&sql)?;
        let (done, took) =
            timed(|| statement.execute(rusqlite::params![text, event.event.id.as_bytes()]));
        done?;
        updates.push(took);
    }
    edits.sort_unstable();
    updates.sort_unstable();
    if rewrites > 0 {
        let rank = |share: f64| ((rewrites as f64 * share) as usize).min(rewrites - 1);
        both("one durable rewrite, median", edits[rank(0.5)], updates[rank(0.5)]);
        both("one durable rewrite, p99", edits[rank(0.99)], updates[rank(0.99)]);
        both("one durable rewrite, p99.9", edits[rank(0.999)], updates[rank(0.999)]);
        both("one durable rewrite, longest", edits[rank(1.0)], updates[rank(1.0)]);
        both("all rewrites", edits.iter().sum(), updates.iter().sum());
        disk("after the rewrites", folder, &ours);
    }
    let (closed, took) = timed(|| dossier.close());
    closed?;
    tell("close", took);
    drop(connection);
    disk("closed", folder, &ours);
    let (dossier, took) = timed(|| Dossier::open(&ours, PASSPHRASE, "bench", world()));
    tell("open", took);
    long_work(dossier?)
}

fn long_work(mut dossier: Dossier) -> Outcome {
    println!("{}", memory());
    let (verified, took) = timed(|| dossier.verify(Extent::Records, &mut |_, _| Flow::Continue));
    let verified = verified?;
    assert!(verified.ok, "{:?}", verified.problems);
    tell("verify", took);
    println!("{}", memory());
    let last = dossier.undo_step().map_or(0, |step| step.changes);
    let (undone, took) = timed(|| dossier.undo());
    undone?;
    tell(&format!("undo of {last} changes"), took);
    let (done, took) = timed(|| dossier.redo());
    done?;
    tell("redo", took);
    println!("{}", memory());
    dossier.close()?;
    Ok(())
}

fn edit(
    dossier: &mut Dossier,
    record: Id,
    field: u16,
    text: &str,
) -> Result<Duration, concord_store::StoreError> {
    let writes = vec![(FieldKey::of(field), Value::Text(text.to_owned()))];
    let draft = Draft { record, kind: Kind::Event, writes };
    let (saved, took) = timed(|| dossier.save(EditMeta::save("corrected"), vec![draft]));
    saved.map(|_| took)
}

fn text_of(bundle: &EventBundle, field: u16) -> Option<String> {
    let fields = bundle.event.to_fields();
    match fields.into_iter().find(|(key, _)| *key == FieldKey::of(field)) {
        Some((_, Value::Text(text))) => Some(text),
        _ => None,
    }
}

fn tell(what: &str, took: Duration) {
    println!("{what:44} {:>10.1} ms", took.as_secs_f64() * 1e3);
}

fn both(what: &str, ours: Duration, theirs: Duration) {
    let [ours, theirs] = [ours, theirs].map(|took| took.as_secs_f64() * 1e3);
    println!("{what:44} {ours:>10.3} ms {theirs:>10.3} ms {:>7.2}x", ours / theirs);
}

fn size(path: &Path) -> u64 {
    match std::fs::read_dir(path) {
        Ok(entries) => entries.flatten().map(|entry| size(&entry.path())).sum(),
        Err(_) => std::fs::metadata(path).map_or(0, |found| found.len()),
    }
}

fn disk(when: &str, folder: &Path, dossier: &Path) {
    let megabytes = |path: &Path| size(path) as f64 / 1e6;
    let (ours, all) = (megabytes(dossier), megabytes(folder));
    let [log, db] = ["log", "db"].map(|name| megabytes(&dossier.join(name)));
    println!(
        "disk {when:20} {ours:>8.0} MB {:>8.0} MB {:>7.2}x  (log {log:.0}, db {db:.0}, no snapshot)",
        all - ours,
        ours / (all - ours)
    );
}

/// The most memory this process held, and what it holds (Linux).
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let lines =
        status.lines().filter(|line| line.starts_with("VmHWM") || line.starts_with("VmRSS"));
    lines.collect::<Vec<_>>().join(", ").replace('\t', " ")
}
