//! XLSX workbooks, with a guard against those that unpack to more than the memory holds.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};

use super::{MAX_COLUMNS, MAX_PARTS, MAX_UNPACKED_BYTES, Table};
use crate::ExchangeError;

/// A workbook that passed the guard.
pub(super) struct Workbook {
    book: Xlsx<Cursor<Vec<u8>>>,
    has_formulas: bool,
}

impl Workbook {
    /// Opens it; unpacks every part once, without keeping it, to know its true size.
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, ExchangeError> {
        let has_formulas = guard(&bytes, MAX_UNPACKED_BYTES)?;
        Xlsx::new(Cursor::new(bytes)).map(|book| Self { book, has_formulas }).map_err(damaged)
    }

    /// Whether a cell of any sheet is a formula; the value last calculated is read.
    pub(super) fn has_formulas(&self) -> bool {
        self.has_formulas
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

/// Refuses a workbook that unpacks to more than `most` bytes, whatever sizes it states. Says whether it
/// holds formulas.
fn guard(bytes: &[u8], most: u64) -> Result<bool, ExchangeError> {
    let broken = |error: zip::result::ZipError| ExchangeError::Workbook(error.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MAX_PARTS {
        let limit = MAX_PARTS as u64;
        return Err(ExchangeError::Limit { what: "entries", limit, row: 0 });
    }
    let too_large = ExchangeError::Limit { what: "uncompressed-bytes", limit: most, row: 0 };
    // The sizes that the file states come first: they refuse an honest bomb without unpacking it.
    let mut stated = 0u64;
    for index in 0..archive.len() {
        stated = stated.saturating_add(archive.by_index_raw(index).map_err(broken)?.size());
    }
    if stated > most {
        return Err(too_large);
    }
    let mut left = most;
    let mut has_formulas = false;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(broken)?;
        let mut counts = StatedCounts::default();
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut counts)
            .map_err(|error| ExchangeError::Workbook(error.to_string()))?;
        if unpacked > left {
            return Err(too_large);
        }
        if counts.highest > unpacked {
            return Err(ExchangeError::Workbook("more strings stated than there are".to_owned()));
        }
        has_formulas |= counts.has_formulas;
        left -= unpacked;
    }
    Ok(has_formulas)
}

/// Looks for `uniqueCount`, by which the reader reserves memory before it has seen a single string, and
/// for formulas.
#[derive(Default)]
struct StatedCounts {
    /// The end of what was seen, in which the next count may begin.
    tail: Vec<u8>,
    highest: u64,
    has_formulas: bool,
}

impl StatedCounts {
    const NAME: &[u8] = b"uniqueCount";
    /// Longer than the name, an equals sign with spaces, and the longest number that matters.
    const TAIL: usize = 128;

    fn look(&mut self) {
        let text = &self.tail;
        self.has_formulas |= text.windows(3).any(|at| at == b"<f>" || at == b"<f ");
        for (at, name) in text.windows(Self::NAME.len()).enumerate() {
            if name != Self::NAME {
                continue;
            }
            let digits = text[at + Self::NAME.len()..]
                .iter()
                .skip_while(|byte| byte.is_ascii_whitespace() || b"='\"+".contains(byte))
                .take_while(|byte| byte.is_ascii_digit());
            let count = digits.fold(0u64, |count, digit| {
                count.saturating_mul(10).saturating_add(u64::from(digit - b'0'))
            });
            self.highest = self.highest.max(count);
        }
    }
}

impl std::io::Write for StatedCounts {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        // Without zeros UTF-16 reads like ASCII.
        self.tail.extend(bytes.iter().filter(|byte| **byte != 0));
        self.look();
        let keep = self.tail.len().saturating_sub(Self::TAIL);
        self.tail.drain(..keep);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::io::Write;

    use super::*;

    fn bomb(bytes: usize) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file("a", zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(&vec![0; bytes]).unwrap();
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn a_bomb_is_refused_by_the_size_it_states() {
        let bytes = bomb(100_000);
        assert!(bytes.len() < 1_000);
        assert!(guard(&bytes, 100_000).is_ok());
        assert_eq!(guard(&bytes, 99_999).unwrap_err().code(), "file-limit");
    }

    #[test]
    fn a_bomb_is_refused_by_the_size_it_has() {
        let mut bytes = bomb(100_000);
        // Both records of the size, in the local header and the directory, are made to lie.
        let size = 100_000u32.to_le_bytes();
        let places: Vec<usize> =
            (0..bytes.len() - 4).filter(|at| bytes[*at..*at + 4] == size).collect();
        assert!(!places.is_empty());
        for at in places {
            bytes[at..at + 4].copy_from_slice(&10u32.to_le_bytes());
        }
        assert!(guard(&bytes, 50_000).is_err());
    }

    #[test]
    fn stated_counts_are_found_wherever_they_are_cut() {
        for text in ["x uniqueCount=\"4123\" y", "uniqueCount = '4123'", "uniqueCount=\n\"4123\""] {
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for bytes in [text.as_bytes(), &wide] {
                for cut in 0..bytes.len() {
                    let mut counts = StatedCounts::default();
                    counts.write_all(&bytes[..cut]).unwrap();
                    counts.write_all(&bytes[cut..]).unwrap();
                    assert_eq!(counts.highest, 4123, "{text} cut at {cut}");
                }
            }
        }
    }

    #[test]
    fn numbers_lose_nothing() {
        for (value, expected) in [
            (DataRef::Float(1973.0), "1973"),
            (DataRef::Float(-33.501342), "-33.501342"),
            (DataRef::Float(0.22), "0.22"),
            (DataRef::Float(1e21), "1000000000000000000000"),
            (DataRef::Int(-7), "-7"),
            (DataRef::Bool(true), "TRUE"),
            (DataRef::Empty, ""),
        ] {
            assert_eq!(text(&value), expected);
        }
    }

    #[test]
    fn cells_out_of_order_are_refused() {
        let mut rows = Rows::default();
        rows.put(1, 1, "a").unwrap();
        assert!(rows.put(1, 0, "b").is_err());
        assert!(rows.put(0, 0, "b").is_err());
        assert_eq!(rows.put(2, 20_000, "b").unwrap_err().code(), "file-limit");
    }
}
