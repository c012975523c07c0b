//! Events as a workbook of linked sheets, written row by row: its rows wait in temporary files beside
//! the target, not in memory.

use std::collections::HashSet;
use std::path::Path;

use concord_model::{EventBundle, Id, Stated};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::{CSV_COLUMNS, Out, Rows, looks_like_a_formula};
use crate::ExchangeError;

/// The rows of a sheet, headings included.
pub const MAX_ROWS: u32 = 1 << 20;
/// The longest cell, in UTF-16 units.
const MAX_CELL: usize = 32_767;

const ACTS: [&str; 12] = [
    "id",
    "event",
    "victim",
    "violation",
    "date",
    "method",
    "age",
    "minor",
    "victim_status",
    "status_at_end",
    "places",
    "remarks",
];
const PERSONS: [&str; 13] = [
    "id",
    "name",
    "other_names",
    "counting_unit",
    "number",
    "sex",
    "born",
    "occupation",
    "occupation_detail",
    "affiliation",
    "affiliation_detail",
    "nationality",
    "groups",
];
const PERPETRATORS: [&str; 8] =
    ["id", "event", "act", "perpetrator", "perpetrator_type", "degree", "affiliation", "status"];
const PLACES: [&str; 9] =
    ["id", "event", "rank", "name", "setting", "latitude", "longitude", "precision", "region"];
const SOURCES: [&str; 9] = [
    "id",
    "event",
    "title",
    "source_type",
    "connection",
    "date",
    "reliability",
    "reference",
    "remarks",
];
const INTERVENTIONS: [&str; 11] = [
    "id",
    "event",
    "victim",
    "intervening_party",
    "intervention_type",
    "date",
    "parties_requested",
    "response",
    "impact",
    "status",
    "priority",
];

/// The sheets in order, with their headings.
const SHEETS: [(&str, &[&str]); 7] = [
    ("events", &CSV_COLUMNS),
    ("acts", &ACTS),
    ("persons", &PERSONS),
    ("perpetrators", &PERPETRATORS),
    ("places", &PLACES),
    ("sources", &SOURCES),
    ("interventions", &INTERVENTIONS),
];

pub(super) struct Sheets {
    book: Workbook,
    /// The next row of each sheet, from 0.
    next: [u32; SHEETS.len()],
    /// A person of several events has one row.
    persons: HashSet<Id>,
    /// Makes a spreadsheet keep a text a text when the cell is edited.
    guard: Format,
}

fn failed(error: XlsxError) -> std::io::Error {
    std::io::Error::other(error)
}

fn text(stated: &Stated<String>) -> String {
    stated.known().cloned().unwrap_or_default()
}

fn of<T: ToString>(stated: &Stated<T>) -> String {
    stated.known().map(ToString::to_string).unwrap_or_default()
}

fn id(id: Option<Id>) -> String {
    id.map(|id| id.to_string()).unwrap_or_default()
}

impl Sheets {
    pub(super) fn new(path: &Path) -> Result<Self, ExchangeError> {
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let unwritable = |error| ExchangeError::write(path, failed(error));
        let mut book = Workbook::new();
        book.set_tempdir(folder).map_err(unwritable)?;
        for (name, _) in SHEETS {
            let sheet = book.add_worksheet_with_constant_memory().map_err(unwritable)?;
            sheet.set_name(name).map_err(unwritable)?;
        }
        let guard = Format::new().set_quote_prefix();
        Ok(Self { book, next: [0; SHEETS.len()], persons: HashSet::new(), guard })
    }

    fn row<T: AsRef<str>>(&mut self, sheet: usize, cells: &[T]) -> std::io::Result<()> {
        let row = self.next[sheet];
        let too_much = |what, limit: u64| {
            let what = ExchangeError::SheetLimit {
                what,
                sheet: SHEETS[sheet].0,
                limit,
                row: u64::from(row) + 1,
            };
            std::io::Error::other(what)
        };
        if row == MAX_ROWS {
            return Err(too_much("rows", u64::from(MAX_ROWS)));
        }
        let target = self.book.worksheet_from_index(sheet).map_err(failed)?;
        for (column, cell) in (0u16..).zip(cells) {
            let cell = cell.as_ref();
            if cell.is_empty() {
                continue;
            }
            if cell.encode_utf16().count() > MAX_CELL {
                return Err(too_much("cell-characters", MAX_CELL as u64));
            }
            match looks_like_a_formula(cell) {
                true => target.write_string_with_format(row, column, cell, &self.guard),
                false => target.write_string(row, column, cell),
            }
            .map_err(failed)?;
        }
        self.next[sheet] = row + 1;
        Ok(())
    }
}

impl Rows for Sheets {
    fn begin(&mut self, _: Out<'_>) -> std::io::Result<()> {
        for (sheet, (_, headings)) in SHEETS.iter().enumerate() {
            self.row(sheet, headings)?;
        }
        Ok(())
    }

    fn event(&mut self, _: Out<'_>, bundle: &EventBundle) -> std::io::Result<()> {
        let event = bundle.event.id.to_string();
        self.row(0, &super::csv::cells(bundle))?;
        for act in &bundle.acts {
            let places: Vec<String> = act.places.iter().map(Id::to_string).collect();
            let cells: [String; ACTS.len()] = [
                act.id.to_string(),
                event.clone(),
                id(act.victim),
                text(&act.violation),
                of(&act.date),
                text(&act.method),
                of(&act.age),
                of(&act.minor),
                text(&act.victim_status),
                text(&act.status_at_end),
                places.join(" "),
                text(&act.remarks),
            ];
            self.row(1, &cells)?;
        }
        for person in &bundle.persons {
            if !self.persons.insert(person.id) {
                continue;
            }
            let groups: Vec<&str> = person.groups.iter().map(String::as_str).collect();
            let cells: [String; PERSONS.len()] = [
                person.id.to_string(),
                text(&person.name),
                person.other_names.join(" | "),
                text(&person.counting_unit),
                of(&person.number),
                text(&person.sex),
                of(&person.born),
                text(&person.occupation),
                text(&person.occupation_detail),
                text(&person.affiliation),
                text(&person.affiliation_detail),
                text(&person.nationality),
                groups.join(" "),
            ];
            self.row(2, &cells)?;
        }
        for one in &bundle.involvements {
            let cells: [String; PERPETRATORS.len()] = [
                one.id.to_string(),
                event.clone(),
                id(one.act),
                id(one.perpetrator),
                text(&one.perpetrator_type),
                text(&one.degree),
                text(&one.affiliation),
                text(&one.status),
            ];
            self.row(3, &cells)?;
        }
        for place in &bundle.places {
            let cells: [String; PLACES.len()] = [
                place.id.to_string(),
                event.clone(),
                of(&place.rank),
                text(&place.name),
                text(&place.setting),
                of(&place.latitude),
                of(&place.longitude),
                text(&place.precision),
                text(&place.region),
            ];
            self.row(4, &cells)?;
        }
        for source in &bundle.sources {
            let cells: [String; SOURCES.len()] = [
                source.id.to_string(),
                event.clone(),
                text(&source.title),
                text(&source.source_type),
                text(&source.connection),
                of(&source.date),
                text(&source.reliability),
                text(&source.reference),
                text(&source.remarks),
            ];
            self.row(5, &cells)?;
        }
        for one in &bundle.interventions {
            let cells: [String; INTERVENTIONS.len()] = [
                one.id.to_string(),
                event.clone(),
                id(one.victim),
                text(&one.intervening_party),
                text(&one.intervention_type),
                of(&one.date),
                text(&one.parties_requested),
                text(&one.response),
                text(&one.impact),
                text(&one.status),
                text(&one.priority),
            ];
            self.row(6, &cells)?;
        }
        Ok(())
    }

    fn end(&mut self, out: Out<'_>) -> std::io::Result<()> {
        self.book.save_to_writer(out).map_err(failed)
    }
}
