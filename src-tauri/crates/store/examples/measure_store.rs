//! Measures the store: `cargo run --release -p concord-store --example measure_store -- FOLDER [RECORDS]`.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use std::path::Path;
use std::sync::Arc;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use concord_model::{Cause, Clock, Entropy, FieldKey, Id, Kind, Value};
use concord_store::{Dossier, Draft, EditMeta, Extent, Flow, KdfCost, World};

const WRITES: u16 = 15;

struct Wall;
impl Clock for Wall {
    fn now_millis(&self) -> i64 {
        i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis()).unwrap()
    }
}

struct Urandom(std::fs::File);
impl Entropy for Urandom {
    fn fill(&mut self, bytes: &mut [u8]) {
        std::io::Read::read_exact(&mut self.0, bytes).unwrap();
    }
}

fn world() -> World {
    let source = Urandom(std::fs::File::open("/dev/urandom").unwrap());
    World { clock: Arc::new(Wall), entropy: Box::new(source) }
}

fn id(number: u64) -> Id {
    let hash = blake3::hash(&number.to_le_bytes());
    Id::from_slice(&hash.as_bytes()[..16]).unwrap()
}

fn draft(number: u64) -> Draft {
    let value = |field: u16| match field % 5 {
        0 => Value::Integer(i64::from(field) * 37 + number as i64),
        1 => Value::Text(format!("LIB-{:02}", (number + u64::from(field)) % 40)),
        2 => Value::Text(format!("Narrative of record {number}, field {field}: a sentence or so.")),
        3 => Value::Id(id(number / 3)),
        _ => Value::Real(number as f64 / 7.0),
    };
    let writes = (1..=WRITES).map(|field| (FieldKey::of(field), value(field))).collect();
    Draft { record: id(number), kind: Kind::ALL[1 + (number % 5) as usize], writes }
}

/// Processor time of this process so far, in seconds (Linux; 0 elsewhere).
fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

fn timed<T>(label: &str, work: impl FnOnce() -> T) -> T {
    let (start, processor) = (Instant::now(), processor_seconds());
    let outcome = work();
    let (elapsed, processor) = (start.elapsed().as_secs_f64(), processor_seconds() - processor);
    println!("{label:<44} {:>9.1} ms, processor {:>7.0} ms", elapsed * 1e3, processor * 1e3);
    outcome
}

fn size(folder: &Path) -> u64 {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| match entry.metadata() {
            Ok(found) if found.is_dir() => size(&entry.path()),
            Ok(found) => found.len(),
            Err(_) => 0,
        })
        .sum()
}

fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let lines =
        status.lines().filter(|line| line.starts_with("VmHWM") || line.starts_with("VmRSS"));
    lines.collect::<Vec<_>>().join(", ").replace('\t', " ")
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let folder = Path::new(arguments.get(1).expect("a folder to make"));
    let records: u64 = arguments.get(2).map_or(100_000, |text| text.parse().unwrap());
    let made = timed("create (standard key derivation)", || {
        Dossier::create(folder, "a passphrase", "A", world(), KdfCost::standard()).unwrap()
    });
    let (mut dossier, code) = made;
    let code = code.grouped();
    let meta = EditMeta { reason: String::new(), cause: Cause::Import(id(0)) };
    let receipt = timed(&format!("import of {records} records x {WRITES} writes"), || {
        dossier.commit(meta, &mut (1..=records).map(draft), &mut |_| Flow::Continue).unwrap()
    });
    println!("changes {}; {}", receipt.changes, memory());
    timed("undo of the import", || dossier.undo().unwrap());
    timed("redo of the import", || dossier.redo().unwrap());
    let mut latencies: Vec<f64> = (0..2000u64)
        .map(|number| {
            let write = (FieldKey::of(2), Value::Text(format!("edited {number}")));
            let mut draft = draft(1 + number * 37 % records);
            draft.writes = vec![write];
            let start = Instant::now();
            dossier.save(EditMeta::save("measured"), vec![draft]).unwrap();
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    latencies.sort_by(f64::total_cmp);
    println!(
        "save of one field: median {:.3} ms, p99 {:.3} ms, longest {:.3} ms",
        latencies[1000], latencies[1980], latencies[1999]
    );
    timed("close", || dossier.close().unwrap());
    let megabytes = |name: &str| size(&folder.join(name)) as f64 / 1e6;
    println!("disk: log {:.1} MB, db {:.1} MB", megabytes("log"), megabytes("db"));
    for label in ["open with the recovery code, first", "open with the recovery code, second"] {
        let dossier = timed(label, || Dossier::open(folder, &code, "A", world()).unwrap());
        assert!(dossier.repairs().is_empty());
        timed("close", || dossier.close().unwrap());
    }
    let mut dossier = timed("open with the passphrase", || {
        Dossier::open(folder, "a passphrase", "A", world()).unwrap()
    });
    let found = timed("scan of everything", || {
        Kind::ALL.into_iter().flat_map(|kind| dossier.scan(kind)).map(Result::unwrap).count()
    });
    assert_eq!(found as u64, records);
    timed("1000 gets", || (1..=1000).for_each(|n| drop(dossier.get(id(n * 7)).unwrap().unwrap())));
    timed("history, 50 edits", || dossier.history(None, 0, 50).unwrap());
    timed("history of one record", || dossier.history(Some(&[id(38)]), 0, 50).unwrap());
    let bytes: Vec<u8> = (0..records * 100).map(|n| ((n * n) >> 7) as u8).collect();
    timed("put_cache", || dossier.put_cache("columns", [bytes.clone()]).unwrap());
    let read = timed("get_cache", || dossier.get_cache("columns").unwrap().section(0));
    assert_eq!(read, Some(bytes));
    let verified =
        timed("verify", || dossier.verify(Extent::Records, &mut |_, _| Flow::Continue).unwrap());
    assert!(verified.ok, "{:?}", verified.problems);
    timed("undo of 150 single edits", || {
        (0..150).for_each(|_| assert!(dossier.undo().unwrap().changes > 0))
    });
    println!("{}", memory());
    dossier.close().unwrap();
    std::fs::remove_dir_all(folder.join("db")).unwrap();
    let dossier = timed("open without a database (rebuilt)", || {
        Dossier::open(folder, &code, "A", world()).unwrap()
    });
    println!("{:?}; {}", dossier.repairs(), memory());
}
