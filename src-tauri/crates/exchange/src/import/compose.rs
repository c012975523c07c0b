//! Joins the rows of linked tables: each unit of an import is a row with what its victim's and its
//! event's rows say, and with the perpetrators, sources and places linked to any of them.

use std::collections::{HashMap, HashSet};

use super::plan::{Plan, RowKind};
use super::report::Remark;
use crate::ExchangeError;
use crate::table::{OpenFile, Row};

/// A row of one of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Part {
    pub table: u32,
    /// Its position below the headings, from 0.
    pub row: u32,
}

/// A link of one table to another, compiled.
pub(super) struct Link {
    /// The column of this table.
    pub column: usize,
    pub table: usize,
    /// The column of the other table.
    pub to: usize,
}

/// A table with its mapping.
pub(super) struct Table<'a> {
    /// Its name; empty for the first.
    pub name: &'a str,
    pub file: &'a OpenFile,
    pub plan: Plan,
    pub links: Vec<Link>,
}

impl<'a> Table<'a> {
    pub(super) fn row(&self, index: u32) -> Row<'a> {
        self.file.row(index as usize)
    }
}

/// All tables of an import.
pub(super) struct Tables<'a> {
    pub all: Vec<Table<'a>>,
}

/// The units of an import, each a list of parts: the row itself, then what its victim's and its
/// event's rows are, then what adds to them.
#[derive(Default)]
pub(super) struct Units {
    parts: Vec<Part>,
    ends: Vec<u32>,
}

impl Units {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(&self, index: usize) -> &[Part] {
        let start = if index == 0 { 0 } else { self.ends[index - 1] as usize };
        &self.parts[start..self.ends[index] as usize]
    }

    fn push(&mut self, parts: impl IntoIterator<Item = Part>) {
        self.parts.extend(parts);
        self.ends.push(self.parts.len() as u32);
    }
}

/// What the rows were joined to, and the rows that belong nowhere.
pub(super) struct Composed {
    pub units: Units,
    pub faults: Vec<(Part, Remark)>,
}

impl<'a> Tables<'a> {
    /// Checks that the tables can be joined.
    pub(super) fn new(all: Vec<Table<'a>>) -> Result<Self, ExchangeError> {
        for kind in [RowKind::Event, RowKind::Victim, RowKind::Act] {
            if let Some(second) = all.iter().filter(|table| table.plan.kind == kind).nth(1) {
                return Err(ExchangeError::MappingTables {
                    problem: "row-kind-repeated",
                    table: second.name.to_owned(),
                });
            }
        }
        for table in &all {
            let problem = match table.plan.kind {
                kind if kind.adds() && table.links.is_empty() => "link-missing",
                RowKind::Victim | RowKind::Act if all.len() > 1 => {
                    let above = |other: &Table<'_>| match table.plan.kind {
                        RowKind::Victim => other.plan.kind == RowKind::Event,
                        _ => matches!(other.plan.kind, RowKind::Event | RowKind::Victim),
                    };
                    let linked = table.links.iter().any(|link| above(&all[link.table]));
                    match all.iter().any(above) && !linked {
                        true => "link-missing",
                        false => continue,
                    }
                }
                _ => continue,
            };
            return Err(ExchangeError::MappingTables { problem, table: table.name.to_owned() });
        }
        Ok(Self { all })
    }

    /// Whether there is more than one table.
    pub(super) fn are_linked(&self) -> bool {
        self.all.len() > 1
    }

    pub(super) fn row(&self, part: Part) -> Row<'a> {
        self.table(part).row(part.row)
    }

    pub(super) fn table(&self, part: Part) -> &Table<'a> {
        &self.all[part.table as usize]
    }

    pub(super) fn kind(&self, part: Part) -> RowKind {
        self.table(part).plan.kind
    }

    /// The table whose rows are of this kind.
    fn of_kind(&self, kind: RowKind) -> Option<usize> {
        self.all.iter().position(|table| table.plan.kind == kind)
    }

    /// The part of a unit that is of this kind.
    pub(super) fn part_of(&self, parts: &[Part], kind: RowKind) -> Option<Part> {
        parts.iter().copied().find(|part| self.kind(*part) == kind)
    }

    /// The column that identifies a table's rows: its own key, else the one others name it by.
    pub(super) fn key_column(&self, table: usize) -> Option<usize> {
        self.all[table].plan.row_key.or_else(|| {
            let links = self.all.iter().flat_map(|other| &other.links);
            links.filter(|link| link.table == table).map(|link| link.to).next()
        })
    }

    fn parts(&self, table: usize) -> impl Iterator<Item = Part> + use<> {
        let rows = self.all[table].file.row_count() as u32;
        (0..rows).map(move |row| Part { table: table as u32, row })
    }

    /// Joins the rows that are not `refused` already.
    pub(super) fn compose(&self, refused: &HashSet<Part>) -> Composed {
        if !self.are_linked() {
            let mut units = Units::default();
            let parts = self.parts(0).filter(|part| !refused.contains(part));
            parts.for_each(|part| units.push([part]));
            return Composed { units, faults: Vec::new() };
        }
        Joining::new(self, refused.clone()).compose()
    }

    fn remark(&self, part: Part, column: usize, message: &'static str) -> Remark {
        let table = self.table(part);
        Remark {
            column: Some(table.file.headings()[column].clone()),
            value: Some(self.row(part).cell(column).to_owned()),
            message,
        }
    }
}

/// The tables while they are being joined.
struct Joining<'a, 'b> {
    tables: &'b Tables<'a>,
    /// The rows of a table by what a column says.
    indexes: HashMap<(usize, usize), HashMap<&'a str, u32>>,
    /// What adds to a row.
    additions: HashMap<Part, Vec<Part>>,
    used: HashSet<Part>,
    refused: HashSet<Part>,
    faults: Vec<(Part, Remark)>,
    units: Units,
}

/// Where a row's links lead.
enum Found {
    To(Part),
    /// It names no row of that table.
    Nothing,
    /// It names one that is not there.
    Missing,
}

impl<'a, 'b> Joining<'a, 'b> {
    fn new(tables: &'b Tables<'a>, refused: HashSet<Part>) -> Self {
        let mut indexes = HashMap::new();
        for link in tables.all.iter().flat_map(|table| &table.links) {
            let other = &tables.all[link.table];
            indexes.entry((link.table, link.to)).or_insert_with(|| {
                let mut index = HashMap::new();
                for row in 0..other.file.row_count() as u32 {
                    if let Some(key) = other.plan.key(other.row(row), link.to) {
                        index.entry(key).or_insert(row);
                    }
                }
                index
            });
        }
        Self {
            tables,
            indexes,
            additions: HashMap::new(),
            used: HashSet::new(),
            refused,
            faults: Vec::new(),
            units: Units::default(),
        }
    }

    fn follow(&self, part: Part, link: &Link) -> Found {
        let table = self.tables.table(part);
        let Some(key) = table.plan.key(self.tables.row(part), link.column) else {
            return Found::Nothing;
        };
        match self.indexes[&(link.table, link.to)].get(key) {
            Some(row) => Found::To(Part { table: link.table as u32, row: *row }),
            None => Found::Missing,
        }
    }

    fn fault(&mut self, part: Part, column: usize, message: &'static str) {
        if self.refused.insert(part) {
            let remark = self.tables.remark(part, column, message);
            self.faults.push((part, remark));
        }
    }

    /// The row of `kind` that a row belongs to; `None` where it names one that is not there, which is
    /// noted.
    fn above(&mut self, part: Part, kind: RowKind) -> Option<Option<Part>> {
        let Some(table) = self.tables.of_kind(kind) else { return Some(None) };
        let links = &self.tables.table(part).links;
        let Some(link) = links.iter().find(|link| link.table == table) else { return Some(None) };
        match self.follow(part, link) {
            Found::To(above) => Some(Some(above)),
            Found::Nothing => Some(None),
            Found::Missing => {
                self.fault(part, link.column, "row-link-unknown");
                None
            }
        }
    }

    fn compose(mut self) -> Composed {
        self.additions();
        let tables = self.tables;
        if let Some(acts) = tables.of_kind(RowKind::Act) {
            for act in tables.parts(acts) {
                if !self.refused.contains(&act) {
                    self.act(act);
                }
            }
        }
        if let Some(victims) = tables.of_kind(RowKind::Victim) {
            for victim in tables.parts(victims) {
                if !self.used.contains(&victim) && !self.refused.contains(&victim) {
                    self.victim(victim);
                }
            }
        }
        if let Some(events) = tables.of_kind(RowKind::Event) {
            for event in tables.parts(events) {
                if !self.used.contains(&event) && !self.refused.contains(&event) {
                    self.unit(&[event]);
                }
            }
        }
        self.left_over();
        Composed { units: self.units, faults: self.faults }
    }

    /// Hangs each row that adds on the row it is linked to.
    fn additions(&mut self) {
        let tables = self.tables;
        for (number, table) in tables.all.iter().enumerate() {
            if !table.plan.kind.adds() {
                continue;
            }
            for part in tables.parts(number) {
                if self.refused.contains(&part) {
                    continue;
                }
                let mut message = Some("row-link-empty");
                for link in &table.links {
                    match self.follow(part, link) {
                        Found::To(target) => {
                            self.additions.entry(target).or_default().push(part);
                            message = None;
                            break;
                        }
                        Found::Nothing => {}
                        Found::Missing => {
                            message = Some("row-link-unknown");
                            break;
                        }
                    }
                }
                if let Some(message) = message {
                    self.fault(part, table.links[0].column, message);
                }
            }
        }
    }

    fn act(&mut self, act: Part) {
        let Some(victim) = self.above(act, RowKind::Victim) else { return };
        let Some(own) = self.above(act, RowKind::Event) else { return };
        let event = match (own, victim) {
            (Some(event), _) => Some(event),
            (None, Some(victim)) => match self.above(victim, RowKind::Event) {
                Some(event) => event,
                None => return,
            },
            (None, None) => None,
        };
        let parts: Vec<Part> = [Some(act), victim, event].into_iter().flatten().collect();
        if self.lacks_event(act, event) {
            return;
        }
        self.unit(&parts);
    }

    fn victim(&mut self, victim: Part) {
        let Some(event) = self.above(victim, RowKind::Event) else { return };
        if self.lacks_event(victim, event) {
            return;
        }
        let parts: Vec<Part> = [Some(victim), event].into_iter().flatten().collect();
        self.unit(&parts);
    }

    /// Where there is a table of events, a row that belongs to none of them is refused.
    fn lacks_event(&mut self, part: Part, event: Option<Part>) -> bool {
        let lacks = event.is_none() && self.tables.of_kind(RowKind::Event).is_some();
        if lacks {
            let column = self.tables.table(part).links[0].column;
            self.fault(part, column, "row-link-empty");
        }
        lacks
    }

    fn unit(&mut self, spine: &[Part]) {
        self.used.extend(spine);
        let added: Vec<Part> =
            spine.iter().filter_map(|part| self.additions.get(part)).flatten().copied().collect();
        self.used.extend(&added);
        self.units.push(spine.iter().copied().chain(added));
    }

    /// A row that adds to one that was refused is refused with it.
    fn left_over(&mut self) {
        let tables = self.tables;
        for number in 0..tables.all.len() {
            for part in tables.parts(number) {
                if !self.used.contains(&part) {
                    let column = tables.all[number].links.first().map_or(0, |link| link.column);
                    self.fault(part, column, "row-link-refused");
                }
            }
        }
    }
}
