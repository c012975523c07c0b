//! Tables of counts that the window shows, written to a file.

use std::io::Write;
use std::path::Path;

use concord_model::message;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::ExchangeError;
use crate::export::guarded;
use crate::outcome::SavedFile;
use crate::picture::save_as;

message! {
    /// One cell of a table.
    #[serde(untagged)]
    pub enum TableCell {
        /// A number.
        Number(f64),
        /// A text; empty where nothing stands.
        Text(String),
    }
}

/// A table as the window shows it.
#[derive(Debug, Clone, Copy)]
pub struct TableToSave<'a> {
    /// Lines above the table.
    pub notes: &'a [String],
    /// The headings.
    pub headings: &'a [String],
    /// The rows.
    pub rows: &'a [Vec<TableCell>],
}

/// A format of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFormat {
    /// Comma-separated, UTF-8 with a byte order mark: it is meant for spreadsheets.
    Csv,
    /// An Excel workbook with one sheet.
    Xlsx,
}

impl TableFormat {
    /// By name: `csv` or `xlsx`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }
}

/// Most cells of a table that is written.
const CELL_LIMIT: usize = 1 << 22;

/// Widest column of a workbook, in letters.
const WIDEST: usize = 60;

/// Writes a table: whole, or not at all. A text that a spreadsheet might take for a formula is kept
/// from being one.
///
/// # Errors
/// Where the table is too large or the file cannot be written.
pub fn save_table(
    path: &Path,
    format: TableFormat,
    table: &TableToSave<'_>,
) -> Result<SavedFile, ExchangeError> {
    if table.rows.iter().map(Vec::len).sum::<usize>() > CELL_LIMIT {
        let limit = CELL_LIMIT as u64;
        return Err(ExchangeError::Limit { what: "cells", limit, row: 0 });
    }
    match format {
        TableFormat::Csv => save_as(path, "csv", |out| write_csv(out, table)),
        TableFormat::Xlsx => {
            let bytes = workbook(table).map_err(|error| {
                ExchangeError::write(path, std::io::Error::other(error.to_string()))
            })?;
            save_as(path, "xlsx", |out| out.write_all(&bytes))
        }
    }
}

fn write_csv(out: &mut dyn Write, table: &TableToSave<'_>) -> std::io::Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    // Notes have one cell where rows have many.
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(out);
    for note in table.notes {
        writer.write_record([guarded(note).as_bytes()])?;
    }
    if !table.notes.is_empty() {
        writer.write_record([b"".as_slice()])?;
    }
    writer.write_record(table.headings.iter().map(|heading| guarded(heading).into_owned()))?;
    for row in table.rows {
        writer.write_record(row.iter().map(|cell| match cell {
            TableCell::Number(number) => number.to_string(),
            TableCell::Text(text) => guarded(text).into_owned(),
        }))?;
    }
    writer.flush()
}

/// A workbook's texts are texts: it says of each cell what it is, so none can be a formula.
fn workbook(table: &TableToSave<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let bold = Format::new().set_bold();
    let mut row = 0;
    for note in table.notes {
        sheet.write_string(row, 0, note)?;
        row += 1;
    }
    row += u32::from(row > 0);
    for (column, heading) in (0u16..).zip(table.headings) {
        sheet.write_string_with_format(row, column, heading, &bold)?;
        let longest = table.rows.iter().filter_map(|row| row.get(usize::from(column)));
        let longest = longest.map(letters).chain([heading.chars().count()]).max();
        sheet
            .set_column_width(column, longest.unwrap_or_default().clamp(6, WIDEST) as f64 + 2.0)?;
    }
    sheet.set_freeze_panes(row + 1, 1)?;
    for cells in table.rows {
        row += 1;
        for (column, cell) in (0u16..).zip(cells) {
            match cell {
                TableCell::Number(number) => sheet.write_number(row, column, *number)?,
                TableCell::Text(text) => sheet.write_string(row, column, text)?,
            };
        }
    }
    book.save_to_buffer()
}

fn letters(cell: &TableCell) -> usize {
    match cell {
        TableCell::Number(_) => 8,
        TableCell::Text(text) => text.chars().count(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn save(format: TableFormat, name: &str) -> (tempfile::TempDir, SavedFile) {
        let folder = tempfile::tempdir().unwrap();
        let text = |text: &str| TableCell::Text(text.to_owned());
        let table = TableToSave {
            notes: &["Acts by type and year".to_owned(), "=1+1".to_owned()],
            headings: &["Type".to_owned(), "1973".to_owned()],
            rows: &[
                vec![text("Torture, \"severe\""), TableCell::Number(12.0)],
                vec![text("@SUM(A1)"), text("fewer than 5")],
            ],
        };
        let saved = save_table(&folder.path().join(name), format, &table).unwrap();
        (folder, saved)
    }

    #[test]
    fn a_csv_opens_in_a_spreadsheet_with_no_formula_in_it() {
        let (_folder, saved) = save(TableFormat::Csv, "table.csv");
        let text = std::fs::read_to_string(saved.path).unwrap();
        let expected = "\u{feff}Acts by type and year\n'=1+1\n\"\"\nType,1973\n\
                        \"Torture, \"\"severe\"\"\",12\n'@SUM(A1),fewer than 5\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_workbook_holds_numbers_as_numbers_and_texts_as_texts() {
        let (_folder, saved) = save(TableFormat::Xlsx, "table");
        assert!(saved.path.ends_with("table.xlsx"), "the extension is added");
        let mut book: calamine::Xlsx<_> = calamine::open_workbook(saved.path).unwrap();
        use calamine::Reader;
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        assert_eq!(sheet.get((4, 1)), Some(&calamine::Data::Float(12.0)));
        let formula = calamine::Data::String("@SUM(A1)".to_owned());
        assert_eq!(sheet.get((5, 0)), Some(&formula));
        assert_eq!(sheet.get((1, 0)), Some(&calamine::Data::String("=1+1".to_owned())));
    }
}
