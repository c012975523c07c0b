//! Turns the rows of a table into records of a dossier.
//!
//! An import is idempotent. Each row has an origin (the mapping's name and the row's key; without a
//! key column, the file's digest and the row's number) and a digest of its cells. A row whose digest
//! is known is skipped, whatever was edited since; a row that changed writes only the fields that
//! differ and never clears what it does not state; a further act that a changed row no longer yields
//! is deleted. A record that the user deleted comes back when its row is imported again; a victim who
//! was merged into another person does not. Nothing is written in a trial run or after a cancel: the
//! records go to the caller event by event, and the caller keeps them back until the end.

mod cell;
mod compose;
mod coordinates;
mod draft;
mod group;
mod importer;
mod persons;
mod plan;
mod report;
mod row;
mod title;
mod values;

pub use draft::Draft;
pub use importer::{Imported, Importer, Lookup, Sink, TableFile};
pub use report::RowReport;

pub(crate) fn reads_as_number(text: &str, decimal: char) -> Option<f64> {
    cell::number(text, decimal)
}

pub(crate) fn reads_as_flag(text: &str) -> bool {
    cell::flag(text).is_some()
}

pub(crate) fn reads_as_date(text: &str, order: Option<&str>) -> bool {
    cell::date(text, cell::DateOrder::named(order)).is_some()
}

/// A date in EDTF, in numbers (`ymd`, `dmy` or `mdy`) or in words.
pub(crate) fn read_date(text: &str, order: Option<&str>) -> Option<concord_model::Edtf> {
    cell::date(text, cell::DateOrder::named(order))
}

/// Yes or no.
pub(crate) fn read_flag(text: &str) -> Option<bool> {
    cell::flag(text)
}

pub(crate) fn reads_as_position(text: &str) -> bool {
    coordinates::position(text).is_some()
}

pub(crate) fn reads_as_coordinate(text: &str, axis: char) -> bool {
    coordinates::coordinate(text, axis).is_some()
}
