//! `make bench`: Concord beside SQLite on the same made-up events, in the same run.
//!
//! Every answer is compared before its time counts: a faster wrong answer would be worth nothing. By
//! default 10,000, 100,000 and 350,000 events; other numbers may be given as arguments. `questions=N`
//! asks another number of questions of each kind, `without-rewrites` leaves out the rewriting.

#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "a table on the terminal is what this program is for")]

mod codes;
mod concord;
mod figures;
mod machine;
mod questions;
mod sqlite;

use std::path::{Path, PathBuf};

use concord_api::Concord;
use concord_api::index::Bounds;
use concord_api::messages::register::Selection;
use concord_index::Regions;
use concord_model::{EventBundle, Id};
use concord_synthetic::Generator;
use figures::{Pair, Sample, Table, milliseconds, timed};
use machine::{Memory, on_disk};
use questions::Questions;
use rusqlite::Connection;

/// Rows of a page.
pub(crate) const PAGE: u64 = 200;
const SEED: u64 = 20_261_124;
/// Questions of each kind, unless told otherwise: the p99 of so many is the second worst.
const QUESTIONS: usize = 120;
const EDITS: usize = 200;
const SORTS: [&str; 5] = ["date", "title", "place", "victims", "violation"];

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn main() -> Outcome {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [hold, side, path] = arguments.as_slice()
        && hold == "hold"
    {
        return hold_open(side, Path::new(path));
    }
    let plan = Plan::read(&arguments)?;
    let mut table = Table::default();
    for &size in &plan.sizes {
        let (outcome, took) = timed(|| Comparison::new(size, &plan)?.run(&plan, &mut table));
        outcome?;
        table.note(&format!("  ({size} events: {:.0} s in all)", took.as_secs_f64()));
        println!("{}", table.take());
    }
    table.note(&format!(
        "Deriving the key from the passphrase (Argon2id, the product's cost): {} once per unlock, \
         not in the figures above.",
        milliseconds(concord::key_derivation())
    ));
    table.note("SQLite is not encrypted and keeps no history; Concord does both.");
    println!("{}", table.take());
    Ok(())
}

/// What shall be measured.
struct Plan {
    /// Numbers of events.
    sizes: Vec<usize>,
    /// Questions of each kind.
    questions: usize,
    rewrites: bool,
    /// Where dossiers and databases are kept, and found again instead of being imported anew.
    keep: Option<PathBuf>,
    /// Parts to measure; all where none is named.
    parts: Vec<String>,
}

impl Plan {
    fn read(arguments: &[String]) -> Result<Self, Box<dyn std::error::Error>> {
        let mut plan = Self {
            sizes: Vec::new(),
            questions: QUESTIONS,
            rewrites: true,
            keep: None,
            parts: Vec::new(),
        };
        for argument in arguments {
            match argument.split_once('=') {
                Some(("questions", number)) => plan.questions = number.parse()?,
                Some(("keep", folder)) => plan.keep = Some(folder.into()),
                Some(("parts", parts)) => {
                    plan.parts = parts.split(',').map(str::to_owned).collect()
                }
                None if argument == "without-rewrites" => plan.rewrites = false,
                _ => plan.sizes.push(argument.parse()?),
            }
        }
        if plan.sizes.is_empty() {
            plan.sizes = vec![10_000, 100_000, 350_000];
        }
        Ok(plan)
    }

    fn has(&self, part: &str) -> bool {
        self.parts.is_empty() || self.parts.iter().any(|own| own == part)
    }
}

/// One size.
struct Comparison {
    size: usize,
    /// Questions of each kind.
    questions: usize,
    regions: Regions,
    folder: PathBuf,
    dossier: PathBuf,
    database: PathBuf,
    /// Removed with what is in it at the end, unless it shall be kept.
    _temporary: Option<tempfile::TempDir>,
}

fn events(size: usize) -> impl Iterator<Item = EventBundle> {
    Generator::ucdp(SEED).take(size)
}

impl Comparison {
    fn new(size: usize, plan: &Plan) -> Result<Self, Box<dyn std::error::Error>> {
        let regions = include_bytes!("../../../src-tauri/catalogue/regions/admin1.bin");
        let (folder, temporary) = match &plan.keep {
            Some(keep) => (keep.join(size.to_string()), None),
            None => {
                let temporary = tempfile::tempdir()?;
                (temporary.path().to_owned(), Some(temporary))
            }
        };
        Ok(Self {
            size,
            questions: plan.questions,
            regions: Regions::load(regions)?,
            dossier: folder.join("dossier"),
            database: folder.join("sqlite").join("register.db"),
            folder,
            _temporary: temporary,
        })
    }

    fn run(&self, plan: &Plan, table: &mut Table) -> Outcome {
        table.heading(&format!("{} events, {} questions of a kind", self.size, self.questions));
        match self.database.exists() {
            true => {
                table.note("import: not measured, done before");
                // Takes in what another version left, so that no unlock below pays for it.
                concord::open(&self.dossier).shut_down();
            }
            false => self.import(table)?,
        }
        if plan.has("unlock") {
            self.unlock(table)?;
        }
        if plan.has("memory") {
            self.memory(table)?;
        }
        // What is known is said at once: a later part may take long.
        println!("{}", table.take());
        // Questions are made up from a sample of the events.
        let some: Vec<EventBundle> = events(self.size).step_by(self.size / 2_000).collect();
        {
            let concord = concord::open(&self.dossier);
            let mut connection = sqlite::open(&self.database)?;
            let whole = concord::summary(&concord, &Selection::default());
            let mut questions = Questions::new(&some, Some(&whole), SEED);
            if plan.has("filters") {
                self.filters(&concord, &connection, &mut questions, table)?;
                println!("{}", table.take());
            }
            if plan.has("searches") {
                self.searches(&concord, &connection, &mut questions, table)?;
                println!("{}", table.take());
            }
            if plan.has("maps") {
                self.maps(&concord, &connection, &mut questions, table)?;
                println!("{}", table.take());
            }
            if plan.has("edits") {
                self.edits(&concord, &mut connection, &some, table)?;
                println!("{}", table.take());
            }
            concord.shut_down();
        }
        if plan.rewrites && plan.has("rewrites") { self.rewrites(table) } else { Ok(()) }
    }

    fn import(&self, table: &mut Table) -> Outcome {
        std::fs::create_dir_all(&self.folder)?;
        let import = concord::import(&self.dossier, events(self.size));
        std::fs::create_dir(self.folder.join("sqlite"))?;
        let inserted = sqlite::import(&self.database, events(self.size), &self.regions)?;
        sqlite::analyse(&self.database)?;
        table.line("import", import.stored + import.indexed, inserted);
        table.note(&format!(
            "  of which stored {}, read again, indexed and sealed {}",
            milliseconds(import.stored),
            milliseconds(import.indexed)
        ));
        self.disk(table, "disk after import");
        Ok(())
    }

    fn disk(&self, table: &mut Table, what: &str) {
        let database = self.database.parent().map_or(0, on_disk);
        table.bytes(what, on_disk(&self.dossier), database);
        let parts = ["log", "db", "snapshot"]
            .map(|part| format!("{part} {:.1} MB", on_disk(&self.dossier.join(part)) as f64 / 1e6));
        table.note(&format!("  of which {}", parts.join(", ")));
    }

    /// From closed to the first screen: every count and the first page.
    fn unlock(&self, table: &mut Table) -> Outcome {
        let mut pair = Pair::default();
        for _ in 0..7 {
            let (answer, took) = concord::unlock(&self.dossier);
            pair.ours.add(took);
            let (screen, took) = timed(|| {
                let connection = sqlite::open(&self.database)?;
                sqlite::filter(&connection, &Selection::default())
            });
            answer.assert_same(&screen?, &"everything");
            pair.theirs.add(took);
        }
        for (name, share) in [("median of 7", 0.5), ("worst", 1.0)] {
            let (ours, theirs) = (pair.ours.quantile(share), pair.theirs.quantile(share));
            table.line(&format!("unlock to first page, {name}"), ours, theirs);
        }
        let [open, unseal, read, unseal_rest, read_rest] =
            concord::unlock_parts(&self.dossier).map(milliseconds);
        table.note(&format!(
            "  of which opened {open}, first section unsealed {unseal}, read {read}"
        ));
        table.note(&format!("  the others one by one: unsealed {unseal_rest}, read {read_rest}"));
        let search = Selection { query: "kill".to_owned(), ..Selection::default() };
        let mut whole = Sample::default();
        (0..5).for_each(|_| whole.add(concord::unlock_to_search(&self.dossier, &search)));
        table.sample("unlock to the first search", &whole);
        Ok(())
    }

    fn memory(&self, table: &mut Table) -> Outcome {
        let of = |side: &str, path: &Path| {
            Memory::of_child(&["hold", side, path.to_str().unwrap_or_default()])
        };
        let (ours, theirs) = (of("concord", &self.dossier)?, of("sqlite", &self.database)?);
        table.bytes("memory held after questions", ours.now, theirs.now);
        table.bytes("memory, the most at any time", ours.most, theirs.most);
        Ok(())
    }

    fn filters(
        &self,
        concord: &Concord,
        connection: &Connection,
        questions: &mut Questions<'_>,
        table: &mut Table,
    ) -> Outcome {
        let kinds = [
            ("filter as people do: counts and 200 rows", questions.mixed(self.questions)),
            ("four filters, narrow", questions.four_narrow(self.questions)),
            ("four filters, about half match", questions.four_broad(self.questions)),
        ];
        for (what, selections) in kinds {
            let (mut pair, mut bridge) = (Pair::default(), Sample::default());
            let mut matched = Vec::new();
            for selection in selections {
                let (answer, took) = timed(|| concord::filter(concord, &selection));
                pair.ours.add(took);
                bridge.add(timed(|| concord::filter_as_json(concord, &selection)).1);
                let (other, took) = timed(|| sqlite::filter(connection, &selection));
                pair.theirs.add(took);
                matched.push(answer.total);
                answer.assert_same(&other?, &selection);
            }
            matched.sort_unstable();
            table.pair(what, &pair);
            table.sample("  the same as JSON, as the window asks", &bridge);
            table.note(&format!("  half of them match more than {}", matched[matched.len() / 2]));
        }
        Ok(())
    }

    fn searches(
        &self,
        concord: &Concord,
        connection: &Connection,
        questions: &mut Questions<'_>,
        table: &mut Table,
    ) -> Outcome {
        let kinds = [
            ("200 rows for prefixes", questions.prefixes(self.questions)),
            ("200 rows for a phrase", questions.phrases(self.questions)),
        ];
        for (what, selections) in kinds {
            let (mut pair, mut best) = (Pair::default(), Pair::default());
            let mut others = 0;
            for selection in selections {
                let (answer, took) = timed(|| concord::search(concord, &selection));
                let (other, theirs) = timed(|| sqlite::search(connection, &selection));
                // Concord finds other forms of a word, too; what is not the same is not timed.
                if answer != other? {
                    others += 1;
                    continue;
                }
                pair.ours.add(took);
                pair.theirs.add(theirs);
                let (answer, took) = timed(|| concord::ranked(concord, &selection));
                best.ours.add(took);
                let (other, theirs) = timed(|| sqlite::ranked(connection, &selection));
                best.theirs.add(theirs);
                assert_eq!(answer, other?, "{selection:?}");
            }
            table.pair(&format!("{what}, by date"), &pair);
            table.pair(&format!("{what}, best first"), &best);
            if others > 0 {
                table.note(&format!(
                    "  {others} of {} find other forms of a word than FTS5 does: not timed",
                    self.questions
                ));
            }
        }
        Ok(())
    }

    fn maps(
        &self,
        concord: &Concord,
        connection: &Connection,
        questions: &mut Questions<'_>,
        table: &mut Table,
    ) -> Outcome {
        let mut pair = Pair::default();
        for (selection, view) in questions.views(self.questions) {
            let resolution = for_marks(2_000, concord, &selection, &view);
            let (shown, took) = timed(|| concord::map(concord, &selection, &view, resolution));
            pair.ours.add(took);
            let (other, took) = timed(|| sqlite::map(connection, &selection, &view, resolution));
            pair.theirs.add(took);
            let mut counts: Vec<u64> = shown.marks.iter().map(|mark| mark.count).collect();
            counts.sort_unstable();
            assert_eq!((shown.in_view, counts), other?, "{selection:?} {view:?}");
        }
        table.pair("map: 2,000 marks in a view", &pair);
        Ok(())
    }

    fn edits(
        &self,
        concord: &Concord,
        connection: &mut Connection,
        some: &[EventBundle],
        table: &mut Table,
    ) -> Outcome {
        let (mut durable, mut shown) = (Pair::default(), Sample::default());
        // The form refuses an act without a violation, and a change of a verified event that lacks
        // what verified events must have; made-up events have both.
        let is_valid = |event: &&EventBundle| {
            let is_verified = |state: &String| state == "verified";
            event.acts.iter().all(|act| act.violation.known().is_some())
                && !event.event.verification.known().is_some_and(is_verified)
        };
        for (number, event) in some.iter().filter(is_valid).cycle().take(EDITS).enumerate() {
            let before = concord::bundle(concord, event.event.id);
            let after = concord::changed(before.clone(), &format!("edit{number}"));
            let sort = SORTS[number % SORTS.len()];
            let [saved, seen] = concord::edit(concord, after.clone(), sort);
            durable.ours.add(saved);
            shown.add(seen);
            durable.theirs.add(sqlite::edit(connection, &before, &after, &self.regions)?);
        }
        let everything = Selection::default();
        concord::filter(concord, &everything)
            .assert_same(&sqlite::filter(connection, &everything)?, &"everything after the edits");
        table.pair("one edit, durable", &durable);
        table.sample("one edit, durable and shown in every view", &shown);
        Ok(())
    }

    fn rewrites(&self, table: &mut Table) -> Outcome {
        let ids: Vec<Id> = events(self.size).map(|bundle| bundle.event.id).collect();
        let texts = || {
            let mut rng = fastrand::Rng::with_seed(SEED);
            let ids = &ids;
            Generator::ucdp(SEED + 1).take(self.size).filter_map(move |bundle| {
                let id = ids[rng.usize(0..ids.len())];
                Some((id, bundle.event.description.known()?.clone()))
            })
        };
        let ours = concord::rewrite(&self.dossier, texts());
        let theirs = sqlite::rewrite(&self.database, texts())?;
        sqlite::settle(&self.database)?;
        table.line(&format!("{} random rewrites", self.size), ours, theirs);
        self.disk(table, "disk after them");
        Ok(())
    }
}

/// The resolution, in degrees a pixel, at which a view shows about so many marks.
fn for_marks(marks: usize, concord: &Concord, selection: &Selection, view: &Bounds) -> f64 {
    let (mut fine, mut coarse) = (1e-6_f64, 10.0_f64);
    for _ in 0..20 {
        let middle = (fine * coarse).sqrt();
        match concord::map(concord, selection, view, middle).marks.len() > marks {
            true => fine = middle,
            false => coarse = middle,
        }
    }
    coarse
}

/// Holds one side open, asks it all kinds of questions, and prints how much memory that takes.
fn hold_open(side: &str, path: &Path) -> Outcome {
    let some: Vec<EventBundle> = events(500).collect();
    let ask = |answer: &mut dyn FnMut(&Selection) -> Outcome| -> Outcome {
        let mut questions = Questions::new(&some, None, SEED);
        let mut asked = questions.mixed(60);
        asked.extend(questions.four_narrow(20));
        asked.extend(questions.prefixes(40));
        asked.iter().try_for_each(answer)
    };
    let world = Bounds { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };
    let memory = if side == "concord" {
        let concord = concord::open(path);
        ask(&mut |selection| {
            std::hint::black_box(concord::filter(&concord, selection));
            std::hint::black_box(concord::map(&concord, selection, &world, 0.1));
            Ok(())
        })?;
        for sort in SORTS {
            concord::page(&concord, sort);
        }
        Memory::own()
    } else {
        let connection = sqlite::open(path)?;
        ask(&mut |selection| {
            std::hint::black_box(sqlite::filter(&connection, selection)?);
            std::hint::black_box(sqlite::map(&connection, selection, &world, 0.1)?);
            Ok(())
        })?;
        Memory::own()
    };
    println!("{} {}", memory.now, memory.most);
    Ok(())
}
