//! XLSX workbooks, with a guard against those that unpack to more than the memory holds.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};

use super::{MAX_COLUMNS, MAX_PARTS, MAX_UNPACKED_BYTES, Table};
use crate::ExchangeError;

/// A workbook that passed the guard.
pub(super) struct Workbook {
    book: Xlsx<Cursor<Vec<u8>>>,
}

impl Workbook {
    /// Opens it; unpacks every part once, without keeping it, to know its true size.
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, ExchangeError> {
        guard(&bytes)?;
        Xlsx::new(Cursor::new(bytes)).map(|book| Self { book }).map_err(damaged)
    }

    /// The sheets in order.
    pub(super) fn sheets(&self) -> Vec<String> {
        self.book.sheet_names()
    }

    /// Reads every row of a sheet.
    pub(super) fn read(&mut self, sheet: &str) -> Result<Table, ExchangeError> {
        let mut reader = self.book.worksheet_cells_reader(sheet).map_err(damaged)?;
        let mut rows = Rows::default();
        while let Some(cell) = reader.next_cell().map_err(damaged)? {
            let (row, column) = cell.get_position();
            rows.put(row, column, &text(cell.get_value()))?;
        }
        rows.finish()
    }
}

fn damaged(error: XlsxError) -> ExchangeError {
    match error {
        XlsxError::WorksheetNotFound(name) => ExchangeError::SheetMissing(name),
        XlsxError::Password => ExchangeError::WorkbookFormat,
        other => ExchangeError::Workbook(other.to_string()),
    }
}

fn guard(bytes: &[u8]) -> Result<(), ExchangeError> {
    let broken = |error: zip::result::ZipError| ExchangeError::Workbook(error.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MAX_PARTS {
        let limit = MAX_PARTS as u64;
        return Err(ExchangeError::Limit { what: "entries", limit, row: 0 });
    }
    let too_large =
        ExchangeError::Limit { what: "uncompressed-bytes", limit: MAX_UNPACKED_BYTES, row: 0 };
    // The sizes that the file states come first: they refuse an honest bomb without unpacking it.
    let mut stated = 0u64;
    for index in 0..archive.len() {
        stated = stated.saturating_add(archive.by_index_raw(index).map_err(broken)?.size());
    }
    if stated > MAX_UNPACKED_BYTES {
        return Err(too_large);
    }
    let mut left = MAX_UNPACKED_BYTES;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(broken)?;
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut std::io::sink())
            .map_err(|error| ExchangeError::Workbook(error.to_string()))?;
        if unpacked > left {
            return Err(too_large);
        }
        left -= unpacked;
    }
    Ok(())
}

/// Gathers cells into rows; cells come in order of rows, but a hostile file may do otherwise.
#[derive(Default)]
struct Rows {
    table: Table,
    number: Option<u32>,
    text: String,
    ends: Vec<usize>,
}

impl Rows {
    fn put(&mut self, row: u32, column: u32, text: &str) -> Result<(), ExchangeError> {
        let out_of_order = || ExchangeError::Workbook("cells out of order".to_owned());
        if self.number != Some(row) {
            if self.number.is_some_and(|number| number > row) {
                return Err(out_of_order());
            }
            self.flush()?;
            self.number = Some(row);
        }
        let column = column as usize;
        if column >= MAX_COLUMNS {
            let limit = MAX_COLUMNS as u64;
            return Err(ExchangeError::Limit { what: "columns", limit, row: u64::from(row) + 1 });
        }
        if text.is_empty() {
            return Ok(());
        }
        if column < self.ends.len() {
            return Err(out_of_order());
        }
        self.ends.resize(column, self.text.len());
        self.text.push_str(text);
        self.ends.push(self.text.len());
        Ok(())
    }

    fn flush(&mut self) -> Result<(), ExchangeError> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let cells = starts.zip(&self.ends).map(|(start, end)| &self.text[start..*end]);
        let number = self.number.unwrap_or(0).saturating_add(1);
        self.table.push(number, cells)?;
        self.text.clear();
        self.ends.clear();
        Ok(())
    }

    fn finish(mut self) -> Result<Table, ExchangeError> {
        self.flush()?;
        Ok(self.table)
    }
}

/// A cell as text, without loss: 1973 is `1973` and not `1973.0`, a date is ISO.
fn text<'a>(value: &'a DataRef<'_>) -> Cow<'a, str> {
    match value {
        DataRef::Empty => Cow::Borrowed(""),
        DataRef::String(text) => Cow::Borrowed(text),
        DataRef::SharedString(text) => Cow::Borrowed(text),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cow::Borrowed(text),
        DataRef::Int(number) => Cow::Owned(number.to_string()),
        // The shortest text that reads back as the same number.
        DataRef::Float(number) => Cow::Owned(number.to_string()),
        DataRef::Bool(flag) => Cow::Borrowed(if *flag { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(moment) => Cow::Owned(iso(moment)),
        DataRef::Error(error) => Cow::Owned(error.to_string()),
    }
}

fn iso(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    if moment.is_duration() {
        return moment.as_f64().to_string();
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    match (hour, minute, second, milli) {
        (0, 0, 0, 0) => date,
        (_, _, _, 0) => format!("{date}T{hour:02}:{minute:02}:{second:02}"),
        _ => format!("{date}T{hour:02}:{minute:02}:{second:02}.{milli:03}"),
    }
}
