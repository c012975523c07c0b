//! How fast, and in how much memory. Prints figures:
//! `cargo test --release -p concord-exchange --test speed -- --ignored --nocapture --test-threads 1`
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::path::Path;
use std::time::Instant;

use concord_exchange::export::ReadEvent;
use concord_exchange::{Audience, ExportFormat, ExportOptions, Importer, export, open};
use support::{Before, Counting, Memory, Session, chile_mapping};

/// The most memory this process held so far, in MiB; 0 where the system does not say.
fn peak_mib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok()).unwrap_or(0) / 1024
}

/// The sample's rows over and over under new keys, as CSV.
fn grown(sample: &Path, rows: usize) -> Vec<u8> {
    let mut reader = csv::Reader::from_path(sample).unwrap();
    let headings = reader.headers().unwrap().clone();
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&headings).unwrap();
    for row in 0..rows {
        let round = row / records.len();
        let record = &records[row % records.len()];
        let keys = [row.to_string(), format!("{}-{round}", &record[1])];
        writer.write_record(keys.iter().map(String::as_str).chain(record.iter().skip(2))).unwrap();
    }
    writer.into_inner().unwrap()
}

fn measure(path: &Path) {
    let size = std::fs::metadata(path).unwrap().len() / 1024;
    let start = Instant::now();
    let file = open(path, None).unwrap();
    let opened = start.elapsed();
    let mapping = chile_mapping();
    let importer = Importer::new(&file, "chile-rettig", &mapping, None).unwrap();
    for dry_run in [true, false] {
        let start = Instant::now();
        let (mut drafts, mut events) = (0usize, 0usize);
        let imported = importer
            .run(
                &Before::from(&Memory::default()),
                &mut Counting::default(),
                dry_run,
                &mut |_, _| true,
                &mut |more| {
                    drafts += more.len();
                    events += 1;
                    Ok(())
                },
            )
            .unwrap()
            .outcome;
        let took = start.elapsed();
        assert_eq!((imported.created, imported.failed), (imported.rows, 0));
        eprintln!(
            "{} rows, {size} KiB: opened in {opened:.0?}, trial {dry_run}: {took:.0?}, {:.0} rows/s, \
             {events} events and {drafts} drafts handed on, peak {} MiB",
            imported.rows,
            imported.rows as f64 / (opened + took).as_secs_f64(),
            peak_mib(),
        );
    }
}

fn sample() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sample/victims.csv")
}

#[test]
#[ignore = "prints figures; run in release"]
fn import_of_the_sample_and_of_100_000_rows() {
    measure(&sample());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("grown.csv");
    std::fs::write(&path, grown(&sample(), 100_000)).unwrap();
    measure(&path);
}

#[test]
#[ignore = "prints figures; run in release"]
fn export_of_100_000_events() {
    let mut session = Session::new();
    session.import_file(&open(&sample(), None).unwrap(), "chile-rettig", &chile_mapping()).unwrap();
    let bundles = session.memory.bundles();
    let before = peak_mib();
    let path = session.folder.path().join("out");
    for name in ["csv", "geojson", "json", "xlsx"] {
        let mut events =
            (0..100_000).map(|number| -> ReadEvent { Ok(bundles[number % bundles.len()].clone()) });
        let start = Instant::now();
        let format = ExportFormat::named(name).unwrap();
        let options = ExportOptions { format, audience: Audience::Partner, naming_accepted: true };
        let outcome = export(options, &path, 100_000, &mut events, &mut |_, _| true).unwrap();
        assert_eq!(outcome.rows, 100_000);
        let size = std::fs::metadata(&path).unwrap().len() >> 20;
        eprintln!(
            "{name}: 100,000 events, {size} MiB in {:.0?}, peak memory {before} to {} MiB",
            start.elapsed(),
            peak_mib(),
        );
    }
}
