//! What became of each row.

use std::io::Write;

use crate::{ExchangeError, RowNote};

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum RowOutcome {
    Created,
    Updated,
    Skipped,
    Failed,
}

impl RowOutcome {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Skipped => "skipped",
            Self::Failed => "failed",
        }
    }
}

/// A remark on a row before its outcome is known.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Remark {
    pub column: Option<String>,
    pub value: Option<String>,
    pub message: &'static str,
}

/// The report of all rows of an import, in the order of the file; of several tables, one
/// after the other.
#[derive(Debug, Clone, Default)]
pub struct RowReport {
    /// The tables' names where there are several, else one empty name; and each table's rows.
    pub(super) tables: Vec<(String, Vec<(u64, RowOutcome)>)>,
    pub(super) notes: Vec<RowNote>,
}

impl RowReport {
    /// Every remark.
    pub fn notes(&self) -> &[RowNote] {
        &self.notes
    }

    /// Each row's number and what became of it: `created`, `updated`, `skipped` or `failed`.
    pub fn rows(&self) -> impl Iterator<Item = (u64, &'static str)> {
        let rows = self.tables.iter().flat_map(|(_, rows)| rows);
        rows.map(|(row, outcome)| (*row, outcome.name()))
    }

    /// Writes the report as CSV: one line for each remark, and one for each row without any.
    /// `wording` turns a message id into a sentence.
    ///
    /// # Errors
    /// Where `out` cannot be written.
    pub fn write_csv(
        &self,
        out: impl Write,
        wording: &dyn Fn(&str) -> String,
    ) -> Result<(), ExchangeError> {
        let mut writer = csv::Writer::from_writer(out);
        self.write_rows(&mut writer, wording)
            .and_then(|()| writer.flush().map_err(csv::Error::from))
            .map_err(|error| ExchangeError::write(std::path::Path::new(""), error.into()))
    }

    fn write_rows<W: Write>(
        &self,
        writer: &mut csv::Writer<W>,
        wording: &dyn Fn(&str) -> String,
    ) -> Result<(), csv::Error> {
        use crate::export::guarded;
        let several = self.tables.len() > 1;
        let head = ["row", "outcome", "column", "value", "message", "message_id"];
        writer.write_record(head.into_iter().chain(several.then_some("table")))?;
        let mut notes = self.notes.iter().peekable();
        for (table, rows) in &self.tables {
            let of_table = |note: &RowNote| note.table.as_deref().unwrap_or_default() == table;
            let last = several.then(|| guarded(table));
            for (row, outcome) in rows {
                let number = row.to_string();
                let mut plain = true;
                while let Some(note) = notes.next_if(|note| of_table(note) && note.row == *row) {
                    plain = false;
                    let column = guarded(note.column.as_deref().unwrap_or_default());
                    let value = guarded(note.value.as_deref().unwrap_or_default());
                    let words = wording(&note.message);
                    let line = [&number, outcome.name(), &column, &value, &words, &note.message];
                    writer.write_record(line.into_iter().chain(last.as_deref()))?;
                }
                if plain {
                    let line = [&number, outcome.name(), "", "", "", ""];
                    writer.write_record(line.into_iter().chain(last.as_deref()))?;
                }
            }
        }
        Ok(())
    }
}
