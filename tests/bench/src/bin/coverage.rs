//! Coverage beside the same question asked of SQLite, in the same run: how many events of each violation
//! type each duty follows from, and how many of these some measure answers.
//!
//! `cargo run --release -p concord-bench --bin coverage [EVENTS [MEASURES [TYPES]]]`; 350,000 and 300 and
//! 20 violation types unless told otherwise. SQLite works in memory, with an index for every join, and keeps what it found in a table and
//! its sums beside it, so that it too has only the difference to work out after an edit. It counts by
//! violation type and duty alone; Concord counts by every dimension, weighted and not, and finds what is
//! missing. Both answers are compared before a time counts.

#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "a table on the terminal is what this program is for")]

#[path = "../figures.rs"]
#[allow(dead_code, reason = "the other program of this package uses the rest")]
mod figures;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use concord_api::plan::{Coverage, Dimension, EventFacts, Plan};
use concord_model::{Catalogue, Edtf, Id, Measure, Stated};
use fastrand::Rng;
use figures::{Sample, Table, timed};
use rusqlite::{Connection, params};

const SEED: u64 = 20_261_124;
/// How many violation types are met: a register has some of the catalogue's.
const TYPES: usize = 20;
const EDITS: usize = 200;
const PASSES: usize = 5;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;
/// Events and answered events by violation type and duty.
type Counts = BTreeMap<(String, String), (u64, u64)>;

fn main() -> Outcome {
    let mut numbers = std::env::args().skip(1).map(|text| text.parse::<usize>());
    let count = numbers.next().transpose()?.unwrap_or(350_000);
    let wanted = numbers.next().transpose()?.unwrap_or(300);
    let types = numbers.next().transpose()?.unwrap_or(TYPES);
    let catalogue = Arc::new(duties_by_type());
    let mut made = Made { random: Rng::with_seed(SEED), catalogue: Arc::clone(&catalogue), types };
    let events: Vec<EventFacts> = (0..count).map(|number| made.event(number)).collect();
    let measures: Vec<Measure> = (0..wanted).map(|number| made.measure(number, count)).collect();
    let plan = Plan { catalogue, measures, ..Plan::default() };
    let mut table = Table::default();
    table.heading(&format!("coverage: {count} events of {types} types, {wanted} measures"));

    let mut passes = Sample::default();
    let mut coverage = None;
    for _ in 0..PASSES {
        let (given, plan) = (events.clone(), plan.clone());
        let (judged, took) = timed(|| Coverage::of(given, plan));
        passes.add(took);
        coverage = Some(judged);
    }
    let mut coverage = coverage.ok_or("no pass")?;
    let (first, took_first) = timed(|| coverage.whole().matrix(Dimension::ViolationType, None));
    let mut sqlite = Sqlite::new(&events, &plan)?;
    let (found, took) = timed(|| sqlite.judge());
    found?;
    same(&counts(&coverage), &sqlite.counts()?)?;
    table.line("full pass, median", passes.quantile(0.5), took);
    table.line("full pass, worst", passes.quantile(1.0), took);
    table.note(&format!(
        "  then the first matrix with {} findings: {}",
        first.findings.len(),
        figures::milliseconds(took_first)
    ));
    println!("{}", table.take());

    edit_events(&mut coverage, &mut sqlite, &events, &mut made, &mut table)?;
    println!("{}", table.take());
    edit_measures(&mut coverage, &mut sqlite, plan, &mut made, &mut table)?;
    ask(&coverage, &mut table);
    println!("{}", table.take());
    Ok(())
}

/// The catalogue with its types' duties, whatever was ratified: SQLite is not asked which norms bear.
fn duties_by_type() -> Catalogue {
    let mut catalogue = Catalogue::bundled().clone();
    let types = catalogue.vocabularies.iter_mut().filter(|own| own.name == "violation-type");
    types.flat_map(|own| &mut own.terms).for_each(|term| term.norms.clear());
    catalogue
}

/// An event gets other types, regions or days; both sides bring their numbers up to date.
fn edit_events(
    coverage: &mut Coverage,
    sqlite: &mut Sqlite,
    events: &[EventFacts],
    made: &mut Made,
    table: &mut Table,
) -> Outcome {
    let [mut ours, mut shown, mut theirs] = [(); 3].map(|()| Sample::default());
    for _ in 0..EDITS {
        let at = made.random.usize(..events.len());
        let changed = EventFacts { id: events[at].id, ..made.event(at) };
        ours.add(timed(|| coverage.update([changed.clone()], &[])).1);
        shown.add(timed(|| coverage.whole().matrix(Dimension::ViolationType, None)).1);
        let (edited, took) = timed(|| sqlite.edit(at, &changed));
        edited?;
        theirs.add(took);
    }
    same(&counts(coverage), &sqlite.counts()?)?;
    for (name, share) in [("median", 0.5), ("p99", 0.99)] {
        table.line(
            &format!("one event edited, {name}"),
            ours.quantile(share),
            theirs.quantile(share),
        );
    }
    table.sample("  the matrix with its findings after it", &shown);
    Ok(())
}

/// A measure gets another scope. SQLite's table has to be made anew for it.
fn edit_measures(
    coverage: &mut Coverage,
    sqlite: &mut Sqlite,
    mut plan: Plan,
    made: &mut Made,
    table: &mut Table,
) -> Outcome {
    let mut ours = Sample::default();
    for _ in 0..20 {
        let at = made.random.usize(..plan.measures.len());
        let id = plan.measures[at].id;
        plan.measures[at] = Measure { id, ..made.measure(at, coverage.len()) };
        let next = plan.clone();
        let (kept, took) = timed(|| coverage.replan(next));
        if !kept {
            table.note("  a changed measure had everything judged anew");
        }
        ours.add(took);
    }
    sqlite.write_measures(&plan)?;
    let (judged, took) = timed(|| sqlite.judge());
    judged?;
    same(&counts(coverage), &sqlite.counts()?)?;
    for (name, share) in [("median", 0.5), ("worst of 20", 1.0)] {
        table.line(&format!("one measure edited, {name}"), ours.quantile(share), took);
    }
    Ok(())
}

/// What else can be asked, with nothing beside it.
fn ask(coverage: &Coverage, table: &mut Table) {
    let whole = coverage.whole();
    let mut one = |what: &str, run: &mut dyn FnMut()| {
        let mut sample = Sample::default();
        sample.add(timed(run).1);
        table.note(&format!("  {what}: {}", figures::milliseconds(sample.quantile(1.0))));
    };
    for dimension in Dimension::ALL {
        let name = format!("first matrix by {}", dimension.name());
        one(&name, &mut || drop(whole.matrix(dimension, None)));
        let name = format!("again by {}", dimension.name());
        one(&name, &mut || drop(whole.matrix(dimension, None)));
    }
    one("gaps of every dimension", &mut || drop(whole.gaps(None, None)));
    one("proposals", &mut || drop(whole.proposals()));
    one("flow", &mut || drop(whole.flow(Dimension::ViolationType)));
}

fn same(ours: &Counts, theirs: &Counts) -> Outcome {
    if ours != theirs {
        let differs = ours.iter().find(|(key, value)| theirs.get(key) != Some(value));
        return Err(format!("the answers differ: {differs:?}").into());
    }
    Ok(())
}

fn counts(coverage: &Coverage) -> Counts {
    let matrix = coverage.whole().matrix(Dimension::ViolationType, None);
    let mut counts = Counts::new();
    for row in &matrix.rows {
        for (duty, cell) in matrix.duties.iter().zip(&row.cells) {
            if let Some(cell) = cell {
                counts.insert((row.code.clone(), duty.clone()), (cell.events, cell.answered));
            }
        }
    }
    counts
}

/// Events and measures made up, the same in every run.
struct Made {
    random: Rng,
    catalogue: Arc<Catalogue>,
    /// How many violation types are met.
    types: usize,
}

impl Made {
    fn event(&mut self, number: usize) -> EventFacts {
        let year = 1973 + self.random.i32(0..18);
        let day = NaiveDate::from_yo_opt(year, self.random.u32(1..=365));
        EventFacts {
            id: Id::from_u128(number as u128 + 1),
            violations: self.types(1, 2),
            regions: vec![format!("R-{}", self.skewed(40))],
            victim_groups: self.several(0, 1, 8, "G"),
            perpetrator_types: self.several(1, 2, 6, "P"),
            earliest: day,
            latest: day,
        }
    }

    /// A measure of the catalogue with a scope: types in one of three, regions in one of three, groups
    /// in one of four, a period in one of three, some events by name in one of ten.
    fn measure(&mut self, number: usize, events: usize) -> Measure {
        let catalogue = Arc::clone(&self.catalogue);
        let template = &catalogue.measures[number % catalogue.measures.len()];
        let one_of = |random: &mut Rng, of: u32| random.u32(..of) == 0;
        let mut measure = Measure {
            id: Id::from_u128(1 << 100 | number as u128),
            name: format!("measure {number}").as_str().into(),
            catalogue: template.code.as_str().into(),
            pillar: template.pillar.as_str().into(),
            duties: template.duties.iter().cloned().collect(),
            ..Measure::default()
        };
        if one_of(&mut self.random, 3) {
            measure.violations = self.types(1, 8).into_iter().collect();
        }
        if one_of(&mut self.random, 3) {
            measure.regions = self.several(1, 6, 40, "R").into_iter().collect();
        }
        if one_of(&mut self.random, 4) {
            measure.victim_groups = self.several(1, 3, 8, "G").into_iter().collect();
        }
        if one_of(&mut self.random, 3) {
            let start = 1973 + self.random.i32(0..12);
            let period = format!("{start}/{}", start + self.random.i32(1..8));
            measure.period = Edtf::parse(&period).map_or(Stated::Empty, Stated::Known);
        }
        if one_of(&mut self.random, 10) {
            let named = (0..5).map(|_| self.random.usize(..events));
            measure.events = named.map(|at| Id::from_u128(at as u128 + 1)).collect();
        }
        measure
    }

    fn types(&mut self, low: usize, high: usize) -> Vec<String> {
        let catalogue = Arc::clone(&self.catalogue);
        let Some(types) = catalogue.vocabulary("violation-type") else { return Vec::new() };
        let mut found: Vec<String> = (0..self.random.usize(low..=high))
            .map(|_| types.terms[self.skewed(self.types)].code.clone())
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    fn several(&mut self, low: usize, high: usize, of: usize, prefix: &str) -> Vec<String> {
        let mut found: Vec<String> = (0..self.random.usize(low..=high))
            .map(|_| format!("{prefix}-{}", self.skewed(of)))
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// A number below `of`; the low ones are met more often.
    fn skewed(&mut self, of: usize) -> usize {
        (self.random.f64().powi(2) * of as f64) as usize
    }
}

const SCHEMA: &str = "
CREATE TABLE event (id INTEGER PRIMARY KEY, earliest INTEGER, latest INTEGER);
CREATE TABLE event_type (event INTEGER, type TEXT, PRIMARY KEY (event, type)) WITHOUT ROWID;
CREATE TABLE event_region (event INTEGER, code TEXT, PRIMARY KEY (event, code)) WITHOUT ROWID;
CREATE TABLE event_group (event INTEGER, code TEXT, PRIMARY KEY (event, code)) WITHOUT ROWID;
CREATE TABLE type_duty (type TEXT, duty TEXT, PRIMARY KEY (type, duty)) WITHOUT ROWID;
CREATE TABLE measure (
  id INTEGER PRIMARY KEY, any_type, any_region, any_group, by_rule, first INTEGER, last INTEGER
);
CREATE TABLE measure_duty (duty TEXT, measure INTEGER, PRIMARY KEY (duty, measure)) WITHOUT ROWID;
CREATE TABLE measure_type (measure INTEGER, code TEXT, PRIMARY KEY (measure, code)) WITHOUT ROWID;
CREATE TABLE measure_region (measure INTEGER, code TEXT, PRIMARY KEY (measure, code)) WITHOUT ROWID;
CREATE TABLE measure_group (measure INTEGER, code TEXT, PRIMARY KEY (measure, code)) WITHOUT ROWID;
CREATE TABLE measure_event (event INTEGER, measure INTEGER, PRIMARY KEY (event, measure)) WITHOUT ROWID;
CREATE TABLE pair (
  event INTEGER, type TEXT, duty TEXT, answered INTEGER, PRIMARY KEY (event, type, duty)
) WITHOUT ROWID;
CREATE TABLE counted (
  type TEXT, duty TEXT, events INTEGER, answered INTEGER, PRIMARY KEY (type, duty)
) WITHOUT ROWID;
";

/// The pairs of an event, a type and a duty, each answered or not.
const PAIRS: &str = "
INSERT INTO pair
SELECT e.id, t.type, d.duty,
  EXISTS (
    SELECT 1 FROM measure_duty md JOIN measure m ON m.id = md.measure
    WHERE md.duty = d.duty AND m.by_rule
      AND (m.first IS NULL OR e.latest >= m.first) AND (m.last IS NULL OR e.earliest <= m.last)
      AND (m.any_type OR EXISTS (
        SELECT 1 FROM measure_type x WHERE x.measure = m.id AND x.code = t.type))
      AND (m.any_region OR EXISTS (
        SELECT 1 FROM event_region r JOIN measure_region x ON x.measure = m.id AND x.code = r.code
        WHERE r.event = e.id))
      AND (m.any_group OR EXISTS (
        SELECT 1 FROM event_group g JOIN measure_group x ON x.measure = m.id AND x.code = g.code
        WHERE g.event = e.id))
  ) OR EXISTS (
    SELECT 1 FROM measure_event me JOIN measure_duty md ON md.measure = me.measure
    WHERE me.event = e.id AND md.duty = d.duty
  )
FROM event e JOIN event_type t ON t.event = e.id JOIN type_duty d ON d.type = t.type
";

struct Sqlite(Connection);

impl Sqlite {
    fn new(events: &[EventFacts], plan: &Plan) -> Outcome<Self> {
        let connection = Connection::open_in_memory()?;
        connection.execute_batch(SCHEMA)?;
        let mut sqlite = Self(connection);
        sqlite.0.execute_batch("BEGIN")?;
        for (at, event) in events.iter().enumerate() {
            sqlite.write_event(at, event)?;
        }
        if let Some(types) = plan.catalogue.vocabulary("violation-type") {
            for term in &types.terms {
                for duty in &term.duties {
                    let both = params![term.code, duty];
                    sqlite.0.execute("INSERT INTO type_duty VALUES (?, ?)", both)?;
                }
            }
        }
        sqlite.0.execute_batch("COMMIT")?;
        sqlite.write_measures(plan)?;
        Ok(sqlite)
    }

    fn write_event(&mut self, at: usize, event: &EventFacts) -> Outcome {
        let day = |date: Option<NaiveDate>| date.map(|date| date.num_days_from_ce());
        let id = at as i64;
        let mut write = self.0.prepare_cached("INSERT OR REPLACE INTO event VALUES (?, ?, ?)")?;
        write.execute(params![id, day(event.earliest), day(event.latest)])?;
        for (table, codes) in [
            ("event_type", &event.violations),
            ("event_region", &event.regions),
            ("event_group", &event.victim_groups),
        ] {
            let clear = format!("DELETE FROM {table} WHERE event = ?");
            self.0.prepare_cached(&clear)?.execute([id])?;
            let insert = format!("INSERT INTO {table} VALUES (?, ?)");
            for code in codes {
                self.0.prepare_cached(&insert)?.execute(params![id, code])?;
            }
        }
        Ok(())
    }

    fn write_measures(&mut self, plan: &Plan) -> Outcome {
        self.0.execute_batch(
            "BEGIN; DELETE FROM measure; DELETE FROM measure_duty; DELETE FROM measure_type;
             DELETE FROM measure_region; DELETE FROM measure_group; DELETE FROM measure_event;",
        )?;
        for (at, measure) in plan.measures.iter().enumerate() {
            let id = at as i64;
            let period = measure.period.known();
            let day = |date: Option<NaiveDate>| date.map(|date| date.num_days_from_ce());
            let any = [&measure.violations, &measure.regions, &measure.victim_groups]
                .map(|codes| codes.is_empty());
            let scoped = any.contains(&false) || period.is_some();
            self.0.execute(
                "INSERT INTO measure VALUES (?, ?, ?, ?, ?, ?, ?)",
                params![
                    id,
                    any[0],
                    any[1],
                    any[2],
                    scoped || measure.events.is_empty(),
                    period.and_then(|period| day(period.earliest())),
                    period.and_then(|period| day(period.latest())),
                ],
            )?;
            for (table, codes) in [
                ("measure_type", &measure.violations),
                ("measure_region", &measure.regions),
                ("measure_group", &measure.victim_groups),
            ] {
                for code in codes {
                    let insert = format!("INSERT INTO {table} VALUES (?, ?)");
                    self.0.execute(&insert, params![id, code])?;
                }
            }
            for duty in &measure.duties {
                self.0.execute("INSERT INTO measure_duty VALUES (?, ?)", params![duty, id])?;
            }
            for event in &measure.events {
                let event = event.as_u128() as i64 - 1;
                self.0.execute("INSERT INTO measure_event VALUES (?, ?)", params![event, id])?;
            }
        }
        self.0.execute_batch("COMMIT; ANALYZE")?;
        Ok(())
    }

    /// The whole question.
    fn judge(&mut self) -> Outcome {
        self.0.execute_batch("BEGIN; DELETE FROM pair; DELETE FROM counted")?;
        self.0.execute(PAIRS, [])?;
        self.0.execute_batch(
            "INSERT INTO counted SELECT type, duty, count(*), sum(answered) FROM pair
             GROUP BY type, duty; COMMIT",
        )?;
        Ok(())
    }

    /// One event's difference.
    fn edit(&mut self, at: usize, event: &EventFacts) -> Outcome {
        self.0.execute_batch("BEGIN")?;
        self.count(at, "-")?;
        self.0.prepare_cached("DELETE FROM pair WHERE event = ?")?.execute([at as i64])?;
        self.write_event(at, event)?;
        let own = format!("{PAIRS} WHERE e.id = ?");
        self.0.prepare_cached(&own)?.execute([at as i64])?;
        self.count(at, "+")?;
        self.0.execute_batch("COMMIT")?;
        Ok(())
    }

    fn count(&mut self, at: usize, sign: &str) -> Outcome {
        let change = format!(
            "INSERT INTO counted
             SELECT type, duty, {sign}1, {sign}answered FROM pair WHERE event = ?
             ON CONFLICT (type, duty) DO UPDATE SET
               events = events + excluded.events, answered = answered + excluded.answered"
        );
        self.0.prepare_cached(&change)?.execute([at as i64])?;
        Ok(())
    }

    fn counts(&mut self) -> Outcome<Counts> {
        let mut read = self.0.prepare("SELECT type, duty, events, answered FROM counted")?;
        let rows = read.query_map([], |row| {
            let counts = (row.get::<_, i64>(2)? as u64, row.get::<_, i64>(3)? as u64);
            Ok(((row.get(0)?, row.get(1)?), counts))
        })?;
        let counts: rusqlite::Result<Counts> = rows.collect();
        Ok(counts?.into_iter().filter(|(_, (events, _))| *events > 0).collect())
    }
}
