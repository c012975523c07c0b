//! Reads where a State stands with treaties from a table, as the UN Treaty Collection, the treaty body
//! database of OHCHR or the ICRC give it: a treaty, a country, a date of signature, a date of
//! ratification with a mark for accession, acceptance or succession.
//!
//! A row is read by its headings, in English, French or Spanish; rows of other countries are counted
//! and left out. Rows of one treaty are put together: what accepts individual complaints is often a row
//! of its own. An empty cell says nothing. A signature without ratification says that the State is not
//! bound; a row that says neither leaves the status open, so that no duty is lost by it.

mod columns;
mod consent;
mod names;

use std::collections::BTreeMap;

use concord_model::{Catalogue, Code, Edtf, Stated, TreatyStatus};

use crate::import::{read_date, read_flag};
use crate::table::Row;
use crate::{ExchangeError, OpenFile, RowNote};
use columns::{Column, Columns};
pub use names::TreatyNames;
use names::{Meant, is_country};

/// What a table says of one State.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StatusTable {
    /// Rows read.
    pub rows: u64,
    /// Rows of other countries.
    pub foreign: u64,
    /// Rows that say nothing, or nothing that an earlier row did not say.
    pub idle: u64,
    /// Rows that cannot be read.
    pub failed: u64,
    /// One status for each treaty, in order of appearance; its id is nil.
    pub statuses: Vec<ReadStatus>,
    /// Remarks, in order of the rows.
    pub notes: Vec<RowNote>,
}

/// A treaty's status and the rows it comes from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReadStatus {
    /// The rows in the file, from 1.
    pub rows: Vec<u64>,
    /// What they say.
    pub status: TreatyStatus,
}

/// Why a row is not taken as it stands.
struct Remark {
    column: Option<String>,
    value: Option<String>,
    message: &'static str,
    refused: bool,
}

/// Reads a table; `country` is the dossier's, ISO 3166-1 alpha-3, and none takes every row.
///
/// # Errors
/// [`ExchangeError::TreatyColumns`] where no column names the treaty, or none says anything of it.
pub fn read_statuses(
    file: &OpenFile,
    names: &TreatyNames,
    country: Option<&str>,
) -> Result<StatusTable, ExchangeError> {
    let columns = Columns::of(file.headings())?;
    let reader = Reader { file, names, columns, order: file.layout().date_order.clone() };
    let mut table = StatusTable::default();
    for row in file.rows() {
        table.rows += 1;
        reader.row(row, country, &mut table);
    }
    Ok(table)
}

struct Reader<'a> {
    file: &'a OpenFile,
    names: &'a TreatyNames,
    columns: Columns,
    order: Option<String>,
}

impl Reader<'_> {
    fn row(&self, row: Row<'_>, country: Option<&str>, table: &mut StatusTable) {
        let place = self.cell(row, Column::Country).unwrap_or_default();
        let (place, withdrawn) = match place.strip_prefix('[').and_then(|own| own.split_once(']')) {
            Some((inside, _)) => (inside, true),
            None => (place, false),
        };
        if let Some(country) = country
            && !place.is_empty()
            && !is_country(place, country)
        {
            table.foreign += 1;
            return;
        }
        let mut remarks = Vec::new();
        let read = self.read(row, withdrawn, &mut remarks);
        let outcome = match read {
            None => "failed",
            Some(status) if says_nothing(&status) => {
                remarks.push(self.remark(None, "", "treaty-row-empty"));
                "skipped"
            }
            Some(status) => match add(table, row.number(), status) {
                Ok(true) => "created",
                Ok(false) => "skipped",
                Err(field) => {
                    let message = "treaty-row-contradicts";
                    remarks.push(Remark { refused: true, ..self.remark(None, field, message) });
                    "failed"
                }
            },
        };
        table.failed += u64::from(outcome == "failed");
        table.idle += u64::from(outcome == "skipped");
        table.notes.extend(remarks.into_iter().map(|remark| RowNote {
            table: None,
            row: row.number(),
            outcome: outcome.to_owned(),
            column: remark.column,
            value: remark.value.filter(|value| !value.is_empty()),
            message: remark.message.to_owned(),
        }));
    }

    /// What a row says; none where something in it cannot be read.
    fn read(
        &self,
        row: Row<'_>,
        withdrawn: bool,
        remarks: &mut Vec<Remark>,
    ) -> Option<TreatyStatus> {
        let name = self.cell(row, Column::Treaty).unwrap_or_default();
        let Some(meant) = self.names.find(name) else {
            remarks.push(self.refusal(Column::Treaty, name, "treaty-row-unknown"));
            return None;
        };
        let mut status = TreatyStatus {
            signed: self.date(row, Column::Signed, remarks),
            in_force: self.date(row, Column::InForce, remarks),
            denounced: self.date(row, Column::Denounced, remarks),
            complaints_from: self.date(row, Column::ComplaintsFrom, remarks),
            reservations: self.text(row, Column::Reservations),
            declarations: self.text(row, Column::Declarations),
            implementing_law: self.text(row, Column::ImplementingLaw),
            source: self.text(row, Column::Source),
            remarks: self.text(row, Column::Remarks),
            ..TreatyStatus::default()
        };
        self.consent(row, &mut status, remarks);
        self.complaints(row, &mut status, remarks);
        if withdrawn && status.denounced.is_empty() {
            status.denounced = Stated::Unknown;
            remarks.push(self.remark(None, "", "treaty-row-withdrawn"));
        }
        if remarks.iter().any(|remark| remark.refused) {
            return None;
        }
        Some(match meant {
            Meant::Treaty(code) => TreatyStatus { instrument: Stated::Known(code), ..status },
            Meant::Complaints(code) => as_complaints(code, &status),
        })
    }

    fn consent(&self, row: Row<'_>, status: &mut TreatyStatus, remarks: &mut Vec<Remark>) {
        if let Some(text) = self.cell(row, Column::Consent) {
            match consent::named(text) {
                Some(code) => status.consent_to_be_bound = code.into(),
                None => remarks.push(self.refusal(Column::Consent, text, "treaty-row-consent")),
            }
        }
        let Some(text) = self.cell(row, Column::Bound) else {
            // A signature alone does not bind (Vienna Convention on the Law of Treaties, 14, 18).
            let signed_only = status.signed.known().is_some() && status.in_force.is_empty();
            if signed_only
                && status.consent_to_be_bound.is_empty()
                && self.columns.has(Column::Bound)
            {
                status.consent_to_be_bound = "none".into();
                remarks.push(self.remark(Some(Column::Bound), "", "treaty-row-signed-only"));
            }
            return;
        };
        match consent::read(text, |day| read_date(day, self.order.as_deref())) {
            Some((code, day)) => {
                status.bound = day.map_or(Stated::Empty, Stated::Known);
                if status.consent_to_be_bound.is_empty() {
                    status.consent_to_be_bound = code.into();
                }
            }
            None => remarks.push(self.refusal(Column::Bound, text, "row-date")),
        }
    }

    /// Yes, no, or since when.
    fn complaints(&self, row: Row<'_>, status: &mut TreatyStatus, remarks: &mut Vec<Remark>) {
        let Some(text) = self.cell(row, Column::Complaints) else {
            if status.complaints_from.known().is_some() {
                status.complaints = Stated::Known(true);
            }
            return;
        };
        if let Some(flag) = consent::yes_or_no(text).or_else(|| read_flag(text)) {
            status.complaints = Stated::Known(flag);
        } else if let Some(day) = self.day(text) {
            status.complaints = Stated::Known(true);
            status.complaints_from = Stated::Known(day);
        } else {
            remarks.push(self.refusal(Column::Complaints, text, "row-flag"));
        }
    }

    fn date(&self, row: Row<'_>, column: Column, remarks: &mut Vec<Remark>) -> Stated<Edtf> {
        let Some(text) = self.cell(row, column) else { return Stated::Empty };
        match self.day(text) {
            Some(date) => Stated::Known(date),
            None => {
                remarks.push(self.refusal(column, text, "row-date"));
                Stated::Empty
            }
        }
    }

    fn day(&self, text: &str) -> Option<Edtf> {
        consent::day(text, |day| read_date(day, self.order.as_deref()))
    }

    fn text(&self, row: Row<'_>, column: Column) -> Stated<String> {
        self.cell(row, column).map_or(Stated::Empty, Stated::from)
    }

    /// What stands in a column, where something does.
    fn cell<'r>(&self, row: Row<'r>, column: Column) -> Option<&'r str> {
        let text = row.cell(self.columns.at(column)?).trim();
        (!matches!(text, "" | "-" | "–" | "—" | "…" | "...")).then_some(text)
    }

    fn remark(&self, column: Option<Column>, value: &str, message: &'static str) -> Remark {
        let heading = column.and_then(|column| self.columns.at(column));
        let column = heading.map(|at| self.file.headings()[at].clone());
        Remark { column, value: Some(value.to_owned()), message, refused: false }
    }

    fn refusal(&self, column: Column, value: &str, message: &'static str) -> Remark {
        Remark { refused: true, ..self.remark(Some(column), value, message) }
    }
}

/// A row on what accepts individual complaints: ratifying it, or declaring so, accepts them.
fn as_complaints(treaty: Code, status: &TreatyStatus) -> TreatyStatus {
    let not_bound = status.consent_to_be_bound.known().is_some_and(|code| code == "none");
    let from = match (&status.complaints_from, &status.in_force, &status.bound) {
        (Stated::Known(day), ..) | (_, Stated::Known(day), _) | (.., Stated::Known(day)) => {
            Stated::Known(day.clone())
        }
        _ => Stated::Empty,
    };
    let stated = match (&status.complaints, &from) {
        (Stated::Known(flag), _) => Stated::Known(*flag),
        (_, Stated::Known(_)) => Stated::Known(true),
        _ if not_bound => Stated::Known(false),
        _ => Stated::Empty,
    };
    TreatyStatus {
        instrument: Stated::Known(treaty),
        complaints: stated,
        complaints_from: from,
        ..TreatyStatus::default()
    }
}

fn says_nothing(status: &TreatyStatus) -> bool {
    let bare = TreatyStatus { instrument: status.instrument.clone(), ..TreatyStatus::default() };
    *status == bare
}

/// Puts what a row says to what is known of its treaty: whether it says anything new, or the field in
/// which it says something else.
fn add(table: &mut StatusTable, row: u64, status: TreatyStatus) -> Result<bool, &'static str> {
    let own = table.statuses.iter_mut().find(|one| one.status.instrument == status.instrument);
    let Some(own) = own else {
        table.statuses.push(ReadStatus { rows: vec![row], status });
        return Ok(true);
    };
    let mut both = own.status.clone();
    if let Some(field) = merge(&mut both, &status).contradiction {
        return Err(field);
    }
    let is_new = both != own.status;
    own.status = both;
    if is_new {
        own.rows.push(row);
    }
    Ok(is_new)
}

/// What came of [`merge`].
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Fields that now say something else.
    pub changed: Vec<&'static str>,
    /// The first field that said something else before.
    pub contradiction: Option<&'static str>,
}

/// Puts into `known` what `said` states; what it does not state stays.
pub fn merge(known: &mut TreatyStatus, said: &TreatyStatus) -> Merged {
    fn field<T: Clone + PartialEq>(
        name: &'static str,
        known: &mut Stated<T>,
        said: &Stated<T>,
        merged: &mut Merged,
    ) {
        if said.is_empty() || known == said {
            return;
        }
        if known.known().is_some() {
            merged.contradiction.get_or_insert(name);
        }
        merged.changed.push(name);
        *known = said.clone();
    }
    let mut merged = Merged::default();
    macro_rules! fields {
        ($($name:ident)*) => {
            $( field(stringify!($name), &mut known.$name, &said.$name, &mut merged); )*
        };
    }
    fields!(instrument signed consent_to_be_bound bound in_force reservations declarations complaints);
    fields!(complaints_from denounced implementing_law source remarks);
    merged
}

/// The treaties of the catalogue by code, with the names they go by in tables.
impl TreatyNames {
    /// Names from the bundled list, the codes of the catalogue, and the labels given (code, name).
    pub fn of(catalogue: &Catalogue, labels: impl IntoIterator<Item = (Code, String)>) -> Self {
        let codes = catalogue.instruments.iter().map(|own| own.code.clone());
        let known: BTreeMap<Code, ()> = codes.map(|code| (code, ())).collect();
        let own = known.keys().map(|code| (code.clone(), code.clone()));
        Self::new(own.chain(labels).filter(|(code, _)| known.contains_key(code)))
    }
}
