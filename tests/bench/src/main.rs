//! `make bench`: Concord beside SQLite on the same made-up events, in the same run.
//!
//! Every answer is compared before its time counts: a faster wrong answer would be worth nothing. By
//! default 10,000 and 100,000 events; other numbers may be given as arguments.

#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "a table on the terminal is what this program is for")]

mod concord;
mod figures;
mod questions;
mod sqlite;

use std::time::Duration;

use concord_index::{Regions, Selection};
use concord_model::EventBundle;
use concord_synthetic::Generator;
use figures::{Sample, Table, timed};

/// Rows of a page.
pub(crate) const PAGE: u64 = 100;
const SEED: u64 = 20_261_124;
const QUESTIONS: usize = 120;

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn main() -> Outcome {
    let sizes: Vec<usize> =
        std::env::args().skip(1).map(|text| text.parse()).collect::<Result<_, _>>()?;
    let sizes = if sizes.is_empty() { vec![10_000, 100_000] } else { sizes };
    let regions = Regions::load(include_bytes!("../../../src-tauri/catalogue/regions/admin1.bin"))?;
    let mut table = Table::default();
    for size in sizes {
        compare(size, &regions, &mut table)?;
    }
    table.note("");
    table.note(&format!(
        "Deriving the key from the passphrase (Argon2id, the product's cost): {:.0} ms once per \
         unlock, not in the figures above.",
        concord::key_derivation().as_secs_f64() * 1000.0
    ));
    table.note("SQLite is not encrypted and keeps no history; Concord does both.");
    println!("{}", table.text());
    Ok(())
}

fn compare(size: usize, regions: &Regions, table: &mut Table) -> Outcome {
    let events: Vec<EventBundle> = Generator::new(SEED).take(size).collect();
    let folder = tempfile::tempdir()?;
    let (dossier, database) = (folder.path().join("dossier"), folder.path().join("sqlite.db"));
    table.heading(&format!("{size} events"));

    let (index, [commit, build, snapshot]) = concord::import(&dossier, &events, regions);
    let codes = sqlite::codes(&index);
    let (imported, insert) = timed(|| sqlite::import(&database, &events, &codes));
    imported?;
    sqlite::analyse(&database)?;
    table.line("import: stored, indexed, on disk", commit + build + snapshot, insert);
    table.note(&format!(
        "  of which stored {:.0} ms, indexed {:.0} ms, snapshot sealed {:.0} ms",
        commit.as_secs_f64() * 1000.0,
        build.as_secs_f64() * 1000.0,
        snapshot.as_secs_f64() * 1000.0
    ));
    compare_unlock(&dossier, &database, table)?;

    let connection = sqlite::open(&database)?;
    let (mut ours, mut theirs) = (Sample::default(), Sample::default());
    for selection in questions::filters(&events, QUESTIONS, SEED) {
        let (answer, took) = timed(|| concord::filter(&index, &selection));
        ours.add(took);
        let (other, took) = timed(|| sqlite::filter(&connection, &selection));
        theirs.add(took);
        assert_eq!(answer, other?, "{selection:?}");
    }
    table.samples("filter: all facet counts and a page", &ours, &theirs);

    let (mut ours, mut theirs) = (Sample::default(), Sample::default());
    for selection in questions::searches(&events, QUESTIONS, SEED) {
        let (answer, took) = timed(|| concord::search(&index, &selection));
        ours.add(took);
        let (other, took) = timed(|| sqlite::search(&connection, &selection));
        theirs.add(took);
        assert_eq!(answer, other?, "{selection:?}");
    }
    table.samples("search: word prefixes and a page", &ours, &theirs);
    Ok(())
}

/// From closed to the first screen: every count and the first page.
fn compare_unlock(
    dossier: &std::path::Path,
    database: &std::path::Path,
    table: &mut Table,
) -> Outcome {
    let (mut ours, mut theirs) = (Sample::default(), Sample::default());
    let mut parts = [Duration::ZERO; 4];
    for _ in 0..5 {
        parts = concord::unlock(dossier);
        ours.add(parts.iter().sum());
        let (screen, took) = timed(|| {
            let connection = sqlite::open(database)?;
            sqlite::filter(&connection, &Selection::default())
        });
        screen?;
        theirs.add(took);
    }
    table.line("unlock to first screen, median of 5", ours.quantile(0.5), theirs.quantile(0.5));
    let [open, read, decode, screen] = parts.map(|part| part.as_secs_f64() * 1000.0);
    table.note(&format!(
        "  of which opened {open:.0} ms, snapshot unsealed {read:.0} ms, read {decode:.0} ms, \
         screen {screen:.1} ms"
    ));
    Ok(())
}
