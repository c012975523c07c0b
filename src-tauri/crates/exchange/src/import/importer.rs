//! Runs an import over a whole table.

use std::collections::{HashMap, HashSet};

use concord_model::{Act, Catalogue, Entropy, EventBundle, Fields, Id, Kind, Person, Record};

use super::draft::Draft;
use super::group::{Group, GroupRow, assemble, comes_from};
use super::plan::Plan;
use super::report::{Remark, RowOutcome, RowReport};
use super::row::{RowRecords, Values};
use crate::table::{OpenFile, Row};
use crate::{ExchangeError, ImportOutcome, MappingDefinition, RowNote};

/// How many rows are shown as understood.
const SAMPLE_ROWS: usize = 20;
/// How many remarks the outcome lists.
const LISTED_NOTES: usize = 1_000;

/// What an import asks of the dossier. Deleted records do not count.
pub trait Lookup {
    /// The event, act or person with this origin.
    fn find(&self, kind: Kind, origin: &str) -> Option<Id>;
    /// A record's fields as shown.
    fn fields(&self, kind: Kind, id: Id) -> Option<Fields>;
    /// An event with all that belongs to it.
    fn event(&self, id: Id) -> Option<EventBundle>;
}

/// Takes the records of one event. In a trial run it is not called.
pub type Sink<'a> =
    dyn FnMut(Vec<Draft>) -> Result<(), Box<dyn std::error::Error + Send + Sync>> + 'a;

/// What an import did, and the report of all its rows.
pub struct Imported {
    /// The counts, the first remarks and a sample.
    pub outcome: ImportOutcome,
    /// All rows.
    pub report: RowReport,
}

/// An import, checked and ready to run.
pub struct Importer<'a> {
    file: &'a OpenFile,
    name: &'a str,
    plan: Plan,
}

/// The rows of one event, as indexes.
struct Rows {
    key: Option<String>,
    rows: Vec<usize>,
}

/// The state of a running import.
struct Run<'a, 'b> {
    importer: &'b Importer<'a>,
    lookup: &'b dyn Lookup,
    outcomes: Vec<RowOutcome>,
    notes: Vec<RowNote>,
    outcome: ImportOutcome,
}

impl<'a> Importer<'a> {
    /// Checks a mapping against a table. `name` is the mapping's name and a part of each record's
    /// origin. With a catalogue, codes are checked against its vocabularies.
    ///
    /// # Errors
    /// Where the table lacks a column, or a target, code or row kind does not exist.
    pub fn new(
        file: &'a OpenFile,
        name: &'a str,
        definition: &MappingDefinition,
        catalogue: Option<&Catalogue>,
    ) -> Result<Self, ExchangeError> {
        Ok(Self { file, name, plan: Plan::new(file, definition, catalogue)? })
    }

    /// Reads every row. `progress` is told the rows done and their number, and says whether to go on;
    /// `sink` takes the records of one event after the other unless it is a trial.
    ///
    /// # Errors
    /// [`ExchangeError::Cancelled`] where `progress` says no, [`ExchangeError::Refused`] where the sink
    /// fails; the caller drops what it took until then.
    pub fn run(
        &self,
        lookup: &dyn Lookup,
        entropy: &mut dyn Entropy,
        dry_run: bool,
        progress: &mut dyn FnMut(u64, u64) -> bool,
        sink: &mut Sink<'_>,
    ) -> Result<Imported, ExchangeError> {
        let total = self.file.row_count();
        let mut run = Run {
            importer: self,
            lookup,
            outcomes: vec![RowOutcome::Failed; total],
            notes: Vec::new(),
            outcome: empty_outcome(dry_run, total as u64),
        };
        let mut done = 0;
        for rows in run.grouped() {
            if !progress(done, total as u64) {
                return Err(ExchangeError::Cancelled);
            }
            done += rows.rows.len() as u64;
            let drafts = run.event(rows, entropy);
            if !dry_run && !drafts.is_empty() {
                sink(drafts).map_err(ExchangeError::Refused)?;
            }
        }
        if !progress(total as u64, total as u64) {
            return Err(ExchangeError::Cancelled);
        }
        run.sample();
        Ok(run.finish())
    }

    /// A text that stands for a row for ever.
    fn row_origin(&self, row: Row<'_>) -> Option<String> {
        match self.plan.row_key {
            Some(column) => {
                let key = row.cell(column).trim();
                let stated = !key.is_empty() && !self.plan.is_unknown(key);
                // `#` separates a row's further acts from it.
                let key = key.replace('%', "%25").replace('#', "%23");
                stated.then(|| format!("{}:row:{key}", self.name))
            }
            None => {
                let file = &self.file.sha256()[..32];
                Some(format!("{}:file:{file}:{}", self.name, row.number()))
            }
        }
    }
}

fn empty_outcome(dry_run: bool, rows: u64) -> ImportOutcome {
    ImportOutcome {
        dry_run,
        rows,
        created: 0,
        updated: 0,
        skipped: 0,
        failed: 0,
        events: 0,
        persons: 0,
        notes: Vec::new(),
        notes_total: 0,
        sample: Vec::new(),
    }
}

impl Run<'_, '_> {
    fn plan(&self) -> &Plan {
        &self.importer.plan
    }

    fn row(&self, index: usize) -> Row<'_> {
        self.importer.file.row(index)
    }

    fn note(&mut self, index: usize, remark: Remark) {
        let row = self.row(index).number();
        self.notes.push(RowNote {
            row,
            outcome: String::new(),
            column: remark.column,
            value: remark.value,
            message: remark.message.to_owned(),
        });
    }

    /// The rows by event, in the order in which the events first appear. A row without a key, or
    /// with one that came before, is refused here.
    fn grouped(&mut self) -> Vec<Rows> {
        let mut groups = Vec::<Rows>::new();
        let mut by_key = HashMap::<String, usize>::new();
        let mut seen = HashSet::<String>::new();
        for index in 0..self.importer.file.row_count() {
            if let Some(fault) = self.key_fault(index, &mut seen) {
                self.note(index, fault);
                continue;
            }
            let key = self.event_key(index);
            match key.as_ref().and_then(|key| by_key.get(key)) {
                Some(group) => groups[*group].rows.push(index),
                None => {
                    if let Some(key) = &key {
                        by_key.insert(key.clone(), groups.len());
                    }
                    groups.push(Rows { key, rows: vec![index] });
                }
            }
        }
        groups
    }

    fn key_fault(&self, index: usize, seen: &mut HashSet<String>) -> Option<Remark> {
        let column = self.plan().row_key?;
        let row = self.row(index);
        let message = match self.importer.row_origin(row) {
            None => "row-key-missing",
            Some(origin) => {
                if seen.insert(origin) {
                    return None;
                }
                "row-key-repeated"
            }
        };
        Some(Remark {
            column: Some(self.importer.file.headings()[column].clone()),
            value: Some(row.cell(column).to_owned()),
            message,
        })
    }

    /// The event's key; a row without one is an event of its own.
    fn event_key(&self, index: usize) -> Option<String> {
        let key = self.row(index).cell(self.plan().event_key?).trim();
        (!key.is_empty() && !self.plan().is_unknown(key)).then(|| key.to_owned())
    }

    /// Reads the rows of one event and assembles it.
    fn event(&mut self, rows: Rows, entropy: &mut dyn Entropy) -> Vec<Draft> {
        let Some(first) = rows.rows.first() else { return Vec::new() };
        let row_origin = self.importer.row_origin(self.row(*first)).unwrap_or_default();
        let (origin, label) = match &rows.key {
            Some(key) => (format!("{}:event:{key}", self.importer.name), key.clone()),
            None => {
                let label = row_origin.rsplit(':').next().unwrap_or_default().to_owned();
                (row_origin, label)
            }
        };
        let existing = self.lookup.find(Kind::Event, &origin).and_then(|id| self.lookup.event(id));
        let mut brought = EventBundle::default();
        let states: Vec<GroupRow> = rows
            .rows
            .iter()
            .map(|index| self.state(*index, existing.as_ref(), &mut brought))
            .collect();
        let mut group =
            Group { origin, label, rows: Vec::new(), existing, brought, victims: Vec::new() };
        if states.iter().all(|row| row.unchanged) {
            for index in rows.rows {
                self.outcomes[index] = RowOutcome::Skipped;
            }
            return Vec::new();
        }
        let mut indexes = Vec::new();
        for (index, state) in rows.rows.into_iter().zip(states) {
            match self.records(index) {
                Ok(mut records) => {
                    for remark in std::mem::take(&mut records.remarks) {
                        self.note(index, remark);
                    }
                    group.victims.push(self.victim(&state));
                    group.rows.push(GroupRow { records, ..state });
                    indexes.push(index);
                }
                Err(fault) => self.note(index, fault),
            }
        }
        if group.rows.is_empty() {
            return Vec::new();
        }
        let assembled = assemble(group, entropy);
        for (index, outcome) in indexes.into_iter().zip(assembled.outcomes) {
            self.outcomes[index] = outcome;
        }
        self.outcome.events += u64::from(assembled.new_event);
        self.outcome.persons += assembled.new_persons;
        assembled.drafts
    }

    fn records(&self, index: usize) -> Result<RowRecords, Remark> {
        let headings = self.importer.file.headings();
        Values::read(self.plan(), headings, self.row(index))?.records()
    }

    /// What the dossier knows of a row. An act that is found in another event (the row has another
    /// event key now) is brought along with what belongs to it.
    fn state(
        &self,
        index: usize,
        existing: Option<&EventBundle>,
        brought: &mut EventBundle,
    ) -> GroupRow {
        let row = self.row(index);
        let origin = self.importer.row_origin(row).unwrap_or_default();
        let digest = self.plan().digest(row, self.importer.file.headings());
        let here = existing.and_then(|bundle| {
            bundle.acts.iter().find(|act| act.origin.known() == Some(&origin)).cloned()
        });
        let unchanged = here.as_ref().is_some_and(|act| act.origin_digest.known() == Some(&digest));
        let known = here.or_else(|| self.elsewhere(&origin, brought));
        GroupRow { origin, digest, known, unchanged, records: RowRecords::default() }
    }

    fn elsewhere(&self, origin: &str, brought: &mut EventBundle) -> Option<Act> {
        let id = self.lookup.find(Kind::Act, origin)?;
        let act = Act::from_fields(id, &self.lookup.fields(Kind::Act, id)?);
        if let Some(other) = act.event.and_then(|event| self.lookup.event(event)) {
            let own: Vec<Act> =
                other.acts.into_iter().filter(|act| comes_from(act, origin)).collect();
            let involvements = other.involvements.into_iter();
            let of_own = involvements.filter(|one| own.iter().any(|act| one.act == Some(act.id)));
            brought.involvements.extend(of_own);
            brought.acts.extend(own);
        }
        Some(act)
    }

    fn victim(&self, row: &GroupRow) -> Option<Option<Person>> {
        let found = self
            .lookup
            .find(Kind::Person, &row.origin)
            .and_then(|id| Some(Person::from_fields(id, &self.lookup.fields(Kind::Person, id)?)));
        match (found, &row.known) {
            (Some(person), _) => Some(Some(person)),
            (None, Some(act)) if act.victim.is_some() => Some(None),
            (None, _) => None,
        }
    }

    fn sample(&mut self) {
        let headings = self.importer.file.headings();
        let sample = (0..self.importer.file.row_count().min(SAMPLE_ROWS))
            .filter_map(|index| Values::read(self.plan(), headings, self.row(index)).ok())
            .map(|values| values.sample())
            .collect();
        self.outcome.sample = sample;
    }

    fn finish(mut self) -> Imported {
        let numbers: Vec<u64> = self.importer.file.rows().map(|row| row.number()).collect();
        let outcome_of: HashMap<u64, RowOutcome> =
            numbers.iter().copied().zip(self.outcomes.iter().copied()).collect();
        for note in &mut self.notes {
            note.outcome = outcome_of[&note.row].name().to_owned();
        }
        self.notes.sort_by_key(|note| note.row);
        let count = |wanted: RowOutcome| {
            self.outcomes.iter().filter(|outcome| **outcome == wanted).count() as u64
        };
        let mut outcome = self.outcome;
        outcome.created = count(RowOutcome::Created);
        outcome.updated = count(RowOutcome::Updated);
        outcome.skipped = count(RowOutcome::Skipped);
        outcome.failed = count(RowOutcome::Failed);
        debug_assert_eq!(
            outcome.rows,
            outcome.created + outcome.updated + outcome.skipped + outcome.failed
        );
        outcome.notes_total = self.notes.len() as u64;
        outcome.notes = self.notes.iter().take(LISTED_NOTES).cloned().collect();
        let report =
            RowReport { rows: numbers.into_iter().zip(self.outcomes).collect(), notes: self.notes };
        Imported { outcome, report }
    }
}
