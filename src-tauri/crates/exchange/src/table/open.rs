//! Opens a file as a table and says what it found.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::look::Look;
use super::xlsx::Workbook;
use super::{MAX_FILE_BYTES, Row, Table, csv, detect};
use crate::{ColumnSample, ExchangeError, FileInspection, Layout};

/// A table with its headings, ready for an import.
pub struct OpenFile {
    format: &'static str,
    layout: Layout,
    byte_order_mark: bool,
    sheets: Vec<String>,
    sha256: String,
    doubts: Vec<&'static str>,
    headings: Vec<String>,
    table: Table,
    /// The first row below the headings, as an index.
    first: usize,
}

/// Says what a file holds. `layout` is what the user corrected; the rest is detected.
///
/// # Errors
/// See [`ExchangeError`]: an unreadable, empty or oversized file, a damaged workbook, a layout that
/// names something unknown.
pub fn inspect(path: &Path, layout: Option<&Layout>) -> Result<FileInspection, ExchangeError> {
    open(path, layout).map(|file| file.inspection())
}

/// Opens a file; see [`inspect`].
///
/// # Errors
/// As [`inspect`].
pub fn open(path: &Path, layout: Option<&Layout>) -> Result<OpenFile, ExchangeError> {
    let bytes = read_bytes(path, MAX_FILE_BYTES)?;
    let wanted = layout.cloned().unwrap_or_default();
    let sha256 = hex(&Sha256::digest(&bytes));
    let mut file = if bytes.starts_with(b"PK\x03\x04") {
        from_workbook(bytes, wanted)?
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(ExchangeError::WorkbookFormat);
    } else {
        from_text(&bytes, wanted)?
    };
    file.sha256 = sha256;
    if has_another_ending(path, file.format) {
        file.doubts.push("doubt-ending");
    }
    file.find_headings()?;
    file.detect_numbers_and_dates()?;
    Ok(file)
}

/// The ending promises another form than the content has, by which it is read.
fn has_another_ending(path: &Path, format: &str) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("xlsx" | "xlsm" | "xls" | "ods") => format != "xlsx",
        Some("csv" | "tsv" | "txt") => format != "csv",
        _ => false,
    }
}

/// The bytes of a file of at most `limit` bytes.
pub(crate) fn read_bytes(path: &Path, limit: u64) -> Result<Vec<u8>, ExchangeError> {
    // Before it is opened: opening a pipe waits for somebody to write to it.
    let found = std::fs::metadata(path).map_err(|error| ExchangeError::read(path, error))?;
    if !found.is_file() {
        return Err(ExchangeError::NotRegular { path: path.to_owned() });
    }
    let too_large = ExchangeError::Limit { what: "bytes", limit, row: 0 };
    if found.len() > limit {
        return Err(too_large);
    }
    let file = File::open(path).map_err(|error| ExchangeError::read(path, error))?;
    let mut bytes = Vec::new();
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| ExchangeError::read(path, error))?;
    if bytes.len() as u64 > limit {
        return Err(too_large);
    }
    Ok(bytes)
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing to a string does not fail");
        text
    })
}

fn from_text(bytes: &[u8], wanted: Layout) -> Result<OpenFile, ExchangeError> {
    let decoded = csv::decode(bytes, &wanted)?;
    let mut doubts = decoded.doubts;
    let delimiter = match &wanted.delimiter {
        Some(delimiter) => csv::delimiter_byte(delimiter)?,
        None => {
            let (delimiter, sure) = csv::delimiter(&decoded.text);
            if !sure {
                doubts.push("doubt-delimiter");
            }
            delimiter
        }
    };
    let table = csv::read(&decoded.text, delimiter)?;
    let layout = Layout {
        encoding: Some(decoded.encoding.name().to_ascii_lowercase()),
        delimiter: Some((delimiter as char).to_string()),
        sheet: None,
        ..wanted
    };
    let mut file = OpenFile::new("csv", layout, table, doubts);
    file.byte_order_mark = decoded.byte_order_mark;
    Ok(file)
}

fn from_workbook(bytes: Vec<u8>, wanted: Layout) -> Result<OpenFile, ExchangeError> {
    let mut book = Workbook::open(bytes)?;
    let sheets = book.sheets();
    if sheets.is_empty() {
        return Err(ExchangeError::Workbook("it lists no sheets".to_owned()));
    }
    let (sheet, table) = match &wanted.sheet {
        Some(sheet) if sheets.contains(sheet) => (sheet.clone(), book.read(sheet)?),
        Some(sheet) => return Err(ExchangeError::SheetMissing(sheet.clone())),
        None => first_with_data(&mut book, &sheets)?,
    };
    let mut doubts = Vec::new();
    if sheets.len() > 1 && wanted.sheet.is_none() {
        doubts.push("doubt-sheet");
    }
    if book.has_formulas() {
        doubts.push("doubt-formulas");
    }
    let layout = Layout { encoding: None, delimiter: None, sheet: Some(sheet), ..wanted };
    let mut file = OpenFile::new("xlsx", layout, table, doubts);
    file.sheets = sheets;
    Ok(file)
}

fn first_with_data(
    book: &mut Workbook,
    sheets: &[String],
) -> Result<(String, Table), ExchangeError> {
    for sheet in sheets {
        let table = book.read(sheet)?;
        if !table.is_empty() {
            return Ok((sheet.clone(), table));
        }
    }
    Err(ExchangeError::Empty)
}

impl OpenFile {
    fn new(format: &'static str, layout: Layout, table: Table, doubts: Vec<&'static str>) -> Self {
        Self {
            format,
            layout,
            byte_order_mark: false,
            sheets: Vec::new(),
            sha256: String::new(),
            doubts,
            headings: Vec::new(),
            table,
            first: 0,
        }
    }

    fn find_headings(&mut self) -> Result<(), ExchangeError> {
        if self.table.is_empty() {
            return Err(ExchangeError::Empty);
        }
        let index = match self.layout.header_row {
            Some(number) => {
                self.table.rows().position(|row| row.number() == u64::from(number)).ok_or(
                    ExchangeError::Layout { part: "header_row", value: number.to_string() },
                )?
            }
            None => detect::header_index(&self.table),
        };
        let row = self.table.row(index);
        if index > 0 && self.layout.header_row.is_none() {
            self.doubts.push("doubt-header-row");
        }
        self.headings = headings(row, &mut self.doubts);
        let width = self.headings.len();
        self.layout.header_row = Some(u32::try_from(row.number()).unwrap_or(u32::MAX));
        self.first = index + 1;
        if self.rows().any(|row| row.len() != width) && self.format == "csv" {
            self.doubts.push("doubt-ragged-rows");
        }
        if self.row_count() == 0 {
            self.doubts.push("doubt-no-rows");
        }
        let formula = |cell: &str| cell.starts_with(['=', '@']);
        if self.format == "csv" && self.rows().any(|row| row.cells().any(formula)) {
            self.doubts.push("doubt-formula-text");
        }
        Ok(())
    }

    fn detect_numbers_and_dates(&mut self) -> Result<(), ExchangeError> {
        let allowed = |part, value: &Option<String>, known: &[&str]| match value {
            Some(value) if !known.contains(&value.as_str()) => {
                Err(ExchangeError::Layout { part, value: value.clone() })
            }
            _ => Ok(()),
        };
        allowed("decimal", &self.layout.decimal, &[".", ","])?;
        allowed("date_order", &self.layout.date_order, &["ymd", "dmy", "mdy"])?;
        if self.layout.decimal.is_none() {
            let (decimal, mixed) = detect::decimal(&self.table, self.first);
            if mixed {
                self.doubts.push("doubt-decimal");
            }
            self.layout.decimal = Some(decimal.to_owned());
        }
        if self.layout.date_order.is_none() {
            let (order, unsure) = detect::date_order(&self.table, self.first);
            if unsure {
                self.doubts.push("doubt-date-order");
            }
            self.layout.date_order = Some(order.to_owned());
        }
        Ok(())
    }

    /// The headings, each different from the others.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// The rows below the headings.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.row_count()).map(|index| self.row(index))
    }

    /// How many rows there are below the headings.
    pub fn row_count(&self) -> usize {
        self.table.len() - self.first
    }

    /// A row below the headings, from 0.
    pub(crate) fn row(&self, index: usize) -> Row<'_> {
        self.table.row(self.first + index)
    }

    /// The layout, complete.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// SHA-256 of the file in hexadecimal.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// What the file holds; without a suggested mapping, for which see [`crate::suggest`].
    pub fn inspection(&self) -> FileInspection {
        let mut columns: Vec<Look> = self.headings.iter().map(|name| Look::new(name)).collect();
        for row in self.rows() {
            for (column, cell) in columns.iter_mut().zip(row.cells()) {
                column.see(cell);
            }
        }
        let decimal = if self.layout.decimal.as_deref() == Some(",") { ',' } else { '.' };
        let order = self.layout.date_order.as_deref();
        let columns: Vec<ColumnSample> =
            columns.into_iter().map(|column| column.sample(decimal, order)).collect();
        FileInspection {
            format: self.format.to_owned(),
            layout: self.layout.clone(),
            byte_order_mark: self.byte_order_mark,
            sheets: self.sheets.clone(),
            sha256: self.sha256.clone(),
            rows: self.row_count() as u64,
            columns,
            licence: crate::licence_of(&self.headings).map(|licence| licence.name.to_owned()),
            suggested_mapping: None,
            doubts: self.doubts.iter().map(|doubt| (*doubt).to_owned()).collect(),
        }
    }
}

/// The headings, told apart: a second `name` becomes `name (2)`, an empty one `#3` by its column.
fn headings(row: Row<'_>, doubts: &mut Vec<&'static str>) -> Vec<String> {
    // A base name to the number of columns that carry it so far.
    let mut seen = BTreeMap::<String, usize>::new();
    let mut doubt = |id| {
        if !doubts.contains(&id) {
            doubts.push(id);
        }
    };
    let mut names = Vec::with_capacity(row.len());
    for (column, cell) in row.cells().enumerate() {
        let base = match cell.trim() {
            "" => {
                doubt("doubt-heading-empty");
                format!("#{}", column + 1)
            }
            name => name.to_owned(),
        };
        let mut name = base.clone();
        while seen.contains_key(&name) {
            doubt("doubt-heading-repeated");
            let count = seen.entry(base.clone()).or_insert(1);
            *count += 1;
            name = format!("{base} ({count})");
        }
        seen.entry(name.clone()).or_insert(1);
        names.push(name);
    }
    names
}
