//! Runs an import over a whole table.

use std::collections::{HashMap, HashSet};

use concord_model::{Act, Catalogue, Entropy, EventBundle, Fields, Id, Kind, Record};
use sha2::{Digest, Sha256};

use super::compose::{Link, Part, Table, Tables, Units};
use super::draft::Draft;
use super::group::{Group, GroupRow, PersonOrigin, assemble, comes_from};
use super::persons::Persons;
use super::plan::{Plan, RowKind, TableMapping};
use super::report::{Remark, RowOutcome, RowReport};
use super::row::RowRecords;
use super::values::{Fault, Values};
use crate::table::OpenFile;
use crate::{ExchangeError, ImportOutcome, MappingDefinition, RowNote, SampleRow};

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

/// A table for an import.
#[derive(Clone, Copy)]
pub struct TableFile<'a> {
    /// Its name: that of the sheet or of the file; by it the mapping knows all but the first.
    pub name: &'a str,
    /// The table.
    pub file: &'a OpenFile,
}

/// An import, checked and ready to run.
pub struct Importer<'a> {
    name: &'a str,
    tables: Tables<'a>,
    licence: Option<String>,
    /// Begins every digest, so that a changed mapping makes every row new to it.
    salt: Sha256,
}

/// The units of one event, as indexes.
struct Rows {
    key: Option<String>,
    units: Vec<usize>,
}

/// The state of a running import.
struct Run<'a, 'b> {
    importer: &'b Importer<'a>,
    lookup: &'b dyn Lookup,
    units: Units,
    /// By table and row.
    outcomes: Vec<Vec<RowOutcome>>,
    notes: Vec<(Part, RowNote)>,
    outcome: ImportOutcome,
}

impl<'a> Importer<'a> {
    /// Checks a mapping of one table; see [`Importer::linked`].
    ///
    /// # Errors
    /// As [`Importer::linked`].
    pub fn new(
        file: &'a OpenFile,
        name: &'a str,
        definition: &MappingDefinition,
        catalogue: Option<&Catalogue>,
    ) -> Result<Self, ExchangeError> {
        Self::linked(&[TableFile { name: "", file }], name, definition, catalogue)
    }

    /// Checks a mapping against its tables, of which the first is the mapping's own. `name` is the
    /// mapping's name and a part of each record's origin. With a catalogue, codes are checked against
    /// its vocabularies.
    ///
    /// # Errors
    /// Where a table lacks a column, a target, code or row kind does not exist, a table is missing or
    /// one too many, or the tables cannot be joined.
    pub fn linked(
        files: &[TableFile<'a>],
        name: &'a str,
        definition: &MappingDefinition,
        catalogue: Option<&Catalogue>,
    ) -> Result<Self, ExchangeError> {
        let Some((first, others)) = files.split_first() else { return Err(ExchangeError::Empty) };
        let unknown = |problem, table: &str| {
            Err(ExchangeError::MappingTables { problem, table: table.to_owned() })
        };
        let named = |table: &str| definition.linked.iter().any(|linked| linked.name == table);
        if let Some(stray) = others.iter().find(|other| !named(other.name)) {
            return unknown("table-unknown", stray.name);
        }
        let mut given = vec![(*first, TableMapping::first(definition))];
        for linked in &definition.linked {
            match others.iter().find(|other| other.name == linked.name) {
                Some(file) => given.push((*file, TableMapping::linked(linked))),
                None => return unknown("table-missing", &linked.name),
            }
        }
        let mut tables = Vec::with_capacity(given.len());
        for (file, mapping) in &given {
            tables.push(Table {
                name: file.name,
                file: file.file,
                plan: Plan::new(file.file, definition, mapping, catalogue)?,
                links: links(mapping, file, definition, &given)?,
            });
        }
        Ok(Self {
            name,
            tables: Tables::new(tables)?,
            licence: definition.licence.clone(),
            salt: Sha256::new_with_prefix(serde_json::to_vec(definition)?),
        })
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
        let counts = self.tables.all.iter().map(|table| table.file.row_count());
        let rows: u64 = counts.clone().map(|count| count as u64).sum();
        let mut run = Run {
            importer: self,
            lookup,
            units: Units::default(),
            outcomes: counts.map(|count| vec![RowOutcome::Failed; count]).collect(),
            notes: Vec::new(),
            outcome: empty_outcome(dry_run, rows),
        };
        let groups = run.grouped();
        let total = run.units.len() as u64;
        let mut persons = Persons::new(lookup);
        let mut done = 0;
        for rows in groups {
            if !progress(done, total) {
                return Err(ExchangeError::Cancelled);
            }
            done += rows.units.len() as u64;
            let drafts = run.event(rows, entropy, &mut persons);
            if !dry_run && !drafts.is_empty() {
                sink(drafts).map_err(ExchangeError::Refused)?;
            }
        }
        if !progress(total, total) {
            return Err(ExchangeError::Cancelled);
        }
        run.outcome.persons = persons.made;
        run.outcome.sample = run.sample(SAMPLE_ROWS);
        Ok(run.finish())
    }

    /// The first units as they are understood, at most `most`, with what is wrong with them.
    pub fn preview(&self, most: usize) -> (Vec<SampleRow>, Vec<RowNote>) {
        let composed = self.tables.compose(&HashSet::new());
        let mut notes = Vec::new();
        let mut sample = Vec::new();
        for index in 0..composed.units.len().min(most) {
            let parts = composed.units.get(index);
            match self.records(parts) {
                Ok(records) => {
                    notes.extend(
                        records.remarks.into_iter().map(|fault| self.note(fault, "created")),
                    );
                    sample.extend(self.sample(parts));
                }
                Err(fault) => notes.push(self.note(fault, "failed")),
            }
        }
        (sample, notes)
    }

    fn note(&self, fault: Fault, outcome: &str) -> RowNote {
        let table = self.tables.table(fault.part);
        RowNote {
            table: self.tables.are_linked().then(|| table.name.to_owned()),
            row: table.row(fault.part.row).number(),
            outcome: outcome.to_owned(),
            column: fault.remark.column,
            value: fault.remark.value,
            message: fault.remark.message.to_owned(),
        }
    }

    /// The parts that say who, what and when, and those that add to them.
    fn split<'p>(&self, parts: &'p [Part]) -> (&'p [Part], &'p [Part]) {
        let first_added = (1..parts.len()).find(|at| self.tables.kind(parts[*at]).adds());
        parts.split_at(first_added.unwrap_or(parts.len()))
    }

    fn records(&self, parts: &[Part]) -> Result<RowRecords, Fault> {
        let (own, added) = self.split(parts);
        let mut records = Values::read(&self.tables, own)?.records()?;
        for part in added {
            Values::read(&self.tables, std::slice::from_ref(part))?.add_to(&mut records)?;
        }
        Ok(records)
    }

    fn sample(&self, parts: &[Part]) -> Option<SampleRow> {
        let (own, added) = self.split(parts);
        let mut sample = Values::read(&self.tables, own).ok()?.sample_row();
        for part in added {
            let values = Values::read(&self.tables, std::slice::from_ref(part)).ok()?;
            sample.values.extend(values.sample());
        }
        Some(sample)
    }

    /// What identifies a row of a table: its key, else the file and its number there.
    fn key(&self, part: Part) -> String {
        let table = self.tables.table(part);
        let row = self.tables.row(part);
        let column = self.tables.key_column(part.table as usize);
        match column.and_then(|column| table.plan.key(row, column)) {
            Some(key) => escaped(key),
            None => format!("file:{}:{}", &table.file.sha256()[..32], row.number()),
        }
    }

    /// A text that stands for a unit for ever.
    fn row_origin(&self, part: Part) -> String {
        let name = self.name;
        if self.tables.are_linked() {
            let kind = match self.tables.kind(part) {
                RowKind::Event => "event",
                RowKind::Victim => "victim",
                _ => "act",
            };
            return format!("{name}:{kind}:{}", self.key(part));
        }
        match self.tables.table(part).plan.row_key {
            Some(_) => format!("{name}:row:{}", self.key(part)),
            None => format!("{name}:{}", self.key(part)),
        }
    }

    /// Whose record the person of a row is: the row's own, or that of a key that rows share.
    fn person_origin(&self, part: Part, role: &str, row_origin: &str) -> PersonOrigin {
        let plan = &self.tables.table(part).plan;
        let key = plan.person_key.and_then(|column| plan.key(self.tables.row(part), column));
        match key {
            Some(key) => PersonOrigin {
                text: format!("{}:{role}:{}", self.name, escaped(key)),
                is_shared: true,
            },
            None => PersonOrigin { text: row_origin.to_owned(), is_shared: false },
        }
    }

    fn victim_origin(&self, parts: &[Part], row_origin: &str) -> PersonOrigin {
        match self.tables.part_of(parts, RowKind::Victim) {
            Some(victim) if self.tables.are_linked() => {
                let own = format!("{}:victim:{}", self.name, self.key(victim));
                let origin = self.person_origin(victim, "victim", &own);
                PersonOrigin { is_shared: true, ..origin }
            }
            _ => self.person_origin(parts[0], "victim", row_origin),
        }
    }

    /// The origins of the perpetrators whom a unit names.
    fn perpetrator_origins(&self, records: &RowRecords, row_origin: &str) -> Vec<PersonOrigin> {
        let brought = records.involvements.iter().enumerate();
        brought
            .map(|(index, brought)| match brought.part {
                Some(part) if self.tables.kind(part) == RowKind::Perpetrator => {
                    let own = format!("{}:perpetrator:{}", self.name, self.key(part));
                    let origin = self.person_origin(part, "perpetrator", &own);
                    PersonOrigin { is_shared: true, ..origin }
                }
                _ => PersonOrigin {
                    // Several kinds of perpetrator in one cell are one person, where one is named.
                    text: format!("{row_origin}#perpetrator"),
                    is_shared: index == 0 || records.involvements.len() > 1,
                },
            })
            .collect()
    }

    fn digest(&self, parts: &[Part]) -> String {
        let mut digest = self.salt.clone();
        for (at, part) in parts.iter().enumerate() {
            let table = self.tables.table(*part);
            if at > 0 {
                digest.update([1]);
                digest.update(part.table.to_le_bytes());
            }
            table.plan.digest(&mut digest, table.row(part.row), table.file.headings());
        }
        crate::table::hex(&digest.finalize()[..16])
    }
}

/// `#` separates a row's further acts from it.
fn escaped(key: &str) -> String {
    key.replace('%', "%25").replace('#', "%23")
}

fn links(
    mapping: &TableMapping<'_>,
    table: &TableFile<'_>,
    definition: &MappingDefinition,
    given: &[(TableFile<'_>, TableMapping<'_>)],
) -> Result<Vec<Link>, ExchangeError> {
    let position = |file: &OpenFile, heading: &str| {
        file.headings()
            .iter()
            .position(|known| known == heading)
            .ok_or_else(|| ExchangeError::MappingColumn(heading.to_owned()))
    };
    let one = |link: &crate::TableLink| {
        let other = match link.table.as_str() {
            "" => Some(0),
            name => {
                definition.linked.iter().position(|linked| linked.name == name).map(|at| at + 1)
            }
        };
        let other = other.ok_or_else(|| ExchangeError::MappingTables {
            problem: "table-unknown",
            table: link.table.clone(),
        })?;
        Ok(Link {
            column: position(table.file, &link.column)?,
            table: other,
            to: position(given[other].0.file, &link.to)?,
        })
    };
    mapping.links.iter().map(one).collect()
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
    fn tables(&self) -> &Tables<'_> {
        &self.importer.tables
    }

    fn note(&mut self, fault: Fault) {
        let part = fault.part;
        let note = self.importer.note(fault, "");
        self.notes.push((part, note));
    }

    /// Joins the tables; the units by event, in the order in which the events first appear. A row
    /// without a key, with one that came before, or linked to nothing is refused here.
    fn grouped(&mut self) -> Vec<Rows> {
        let mut refused = HashSet::new();
        for fault in self.key_faults() {
            refused.insert(fault.part);
            self.note(fault);
        }
        let composed = self.importer.tables.compose(&refused);
        for (part, remark) in composed.faults {
            self.note(Fault { part, remark });
        }
        self.units = composed.units;
        let mut groups = Vec::<Rows>::new();
        let mut by_key = HashMap::<String, usize>::new();
        for index in 0..self.units.len() {
            let key = self.event_key(self.units.get(index));
            match key.as_ref().and_then(|key| by_key.get(key)) {
                Some(group) => groups[*group].units.push(index),
                None => {
                    if let Some(key) = &key {
                        by_key.insert(key.clone(), groups.len());
                    }
                    groups.push(Rows { key, units: vec![index] });
                }
            }
        }
        groups
    }

    fn key_faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (number, table) in self.tables().all.iter().enumerate() {
            let column = match self.tables().are_linked() {
                true => self.tables().key_column(number),
                false => table.plan.row_key,
            };
            let Some(column) = column else { continue };
            let mut seen = HashSet::<&str>::new();
            for row in 0..table.file.row_count() as u32 {
                let message = match table.plan.key(table.row(row), column) {
                    None => "row-key-missing",
                    Some(key) if seen.insert(key) => continue,
                    Some(_) => "row-key-repeated",
                };
                let part = Part { table: number as u32, row };
                let remark = Remark {
                    column: Some(table.file.headings()[column].clone()),
                    value: Some(table.row(row).cell(column).to_owned()),
                    message,
                };
                faults.push(Fault { part, remark });
            }
        }
        faults
    }

    /// The event's key; a row without one is an event of its own.
    fn event_key(&self, parts: &[Part]) -> Option<String> {
        if self.tables().are_linked()
            && let Some(event) = self.tables().part_of(parts, RowKind::Event)
        {
            return Some(self.importer.key(event));
        }
        parts.iter().find_map(|part| {
            let plan = &self.tables().table(*part).plan;
            plan.key(self.tables().row(*part), plan.event_key?).map(str::to_owned)
        })
    }

    /// Reads the units of one event and assembles it.
    fn event(
        &mut self,
        rows: Rows,
        entropy: &mut dyn Entropy,
        persons: &mut Persons<'_>,
    ) -> Vec<Draft> {
        let Some(first) = rows.units.first() else { return Vec::new() };
        let (origin, label) = match &rows.key {
            Some(key) => (format!("{}:event:{key}", self.importer.name), key.clone()),
            None => {
                let origin = self.importer.row_origin(self.units.get(*first)[0]);
                let label = origin.rsplit(':').next().unwrap_or_default().to_owned();
                (origin, label)
            }
        };
        let existing = self.lookup.find(Kind::Event, &origin).and_then(|id| self.lookup.event(id));
        let mut brought = EventBundle::default();
        let states: Vec<GroupRow> = rows
            .units
            .iter()
            .map(|index| self.state(*index, existing.as_ref(), &mut brought))
            .collect();
        if states.iter().all(|row| row.unchanged) {
            for index in rows.units {
                self.settle(index, RowOutcome::Skipped);
            }
            return Vec::new();
        }
        let licence = self.importer.licence.clone();
        let mut group = Group { origin, label, rows: Vec::new(), existing, brought, licence };
        let mut indexes = Vec::new();
        for (index, state) in rows.units.into_iter().zip(states) {
            match self.importer.records(self.units.get(index)) {
                Ok(mut records) => {
                    for fault in std::mem::take(&mut records.remarks) {
                        self.note(fault);
                    }
                    let perpetrators = self.importer.perpetrator_origins(&records, &state.origin);
                    group.rows.push(GroupRow { records, perpetrators, ..state });
                    indexes.push(index);
                }
                Err(fault) => self.refuse(index, fault),
            }
        }
        if group.rows.is_empty() {
            return Vec::new();
        }
        let assembled = assemble(group, entropy, persons);
        for (index, outcome) in indexes.into_iter().zip(assembled.outcomes) {
            self.settle(index, outcome);
        }
        self.outcome.events += u64::from(assembled.new_event);
        assembled.drafts
    }

    /// A row that several units share has the best of their outcomes.
    fn settle(&mut self, unit: usize, outcome: RowOutcome) {
        for part in self.units.get(unit) {
            let settled = &mut self.outcomes[part.table as usize][part.row as usize];
            *settled = outcome.min(*settled);
        }
    }

    /// Notes why a unit is refused, also at its own row where the fault is in another.
    fn refuse(&mut self, unit: usize, fault: Fault) {
        let own = self.units.get(unit)[0];
        if fault.part != own {
            let message = "row-part-refused";
            let remark = Remark { column: None, value: None, message };
            self.note(Fault { part: own, remark });
        }
        self.note(fault);
    }

    /// What the dossier knows of a unit. An act that is found in another event (the row has another
    /// event key now) is brought along with what belongs to it.
    fn state(
        &self,
        index: usize,
        existing: Option<&EventBundle>,
        brought: &mut EventBundle,
    ) -> GroupRow {
        let parts = self.units.get(index);
        let origin = self.importer.row_origin(parts[0]);
        let digest = self.importer.digest(parts);
        let here = existing.and_then(|bundle| {
            bundle.acts.iter().find(|act| act.origin.known() == Some(&origin)).cloned()
        });
        let unchanged = here.as_ref().is_some_and(|act| act.origin_digest.known() == Some(&digest));
        let known = here.or_else(|| self.elsewhere(&origin, brought));
        let victim = self.importer.victim_origin(parts, &origin);
        let is_act = self.tables().kind(parts[0]) == RowKind::Act;
        let of_victim = self.tables().part_of(parts, RowKind::Victim);
        let replaces = of_victim.filter(|_| is_act).map(|part| self.importer.row_origin(part));
        GroupRow {
            origin,
            replaces,
            victim,
            perpetrators: Vec::new(),
            digest,
            known,
            unchanged,
            records: RowRecords::default(),
        }
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

    fn sample(&self, most: usize) -> Vec<SampleRow> {
        let first = 0..self.units.len().min(most);
        first.filter_map(|index| self.importer.sample(self.units.get(index))).collect()
    }

    fn finish(mut self) -> Imported {
        for (part, note) in &mut self.notes {
            let outcome = self.outcomes[part.table as usize][part.row as usize];
            note.outcome = outcome.name().to_owned();
        }
        self.notes.sort_by_key(|(part, _)| *part);
        // A row that several units share says the same of each.
        self.notes.dedup();
        let mut outcome = self.outcome;
        let all = self.outcomes.iter().flatten();
        for (settled, count) in all.map(|settled| (*settled, 1u64)) {
            *match settled {
                RowOutcome::Created => &mut outcome.created,
                RowOutcome::Updated => &mut outcome.updated,
                RowOutcome::Skipped => &mut outcome.skipped,
                RowOutcome::Failed => &mut outcome.failed,
            } += count;
        }
        debug_assert_eq!(
            outcome.rows,
            outcome.created + outcome.updated + outcome.skipped + outcome.failed
        );
        let notes: Vec<RowNote> = self.notes.into_iter().map(|(_, note)| note).collect();
        outcome.notes_total = notes.len() as u64;
        outcome.notes = notes.iter().take(LISTED_NOTES).cloned().collect();
        let tables = &self.importer.tables;
        let rows = tables.all.iter().zip(self.outcomes).map(|(table, outcomes)| {
            let numbers = table.file.rows().map(|row| row.number());
            let name = if tables.are_linked() { table.name } else { "" };
            (name.to_owned(), numbers.zip(outcomes).collect())
        });
        Imported { outcome, report: RowReport { tables: rows.collect(), notes } }
    }
}
