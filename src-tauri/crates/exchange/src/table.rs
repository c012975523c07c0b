//! A table of texts. Every cell is text first: identifiers never pass through a number.

mod csv;
mod detect;
mod look;
mod open;
mod xlsx;

pub use open::{OpenFile, inspect, open};
pub(crate) use open::{hex, read_bytes};

use crate::ExchangeError;

/// The largest file read, in bytes.
pub const MAX_FILE_BYTES: u64 = 256 << 20;
/// The most a workbook may unpack to, in bytes.
pub const MAX_UNPACKED_BYTES: u64 = 1 << 30;
/// The most parts a workbook may have.
pub const MAX_PARTS: usize = 10_000;
/// The longest cell, in bytes of UTF-8.
pub const MAX_CELL_BYTES: usize = 1 << 20;
/// The most columns (those of a spreadsheet).
pub const MAX_COLUMNS: usize = 16_384;
/// The most rows (those of a spreadsheet).
pub const MAX_ROWS: usize = 1 << 20;
/// The most cells, counting the empty ones before a row's last.
pub const MAX_CELLS: usize = 32_000_000;

/// Rows of cells in one piece of memory: four bytes a cell and the text itself.
#[derive(Debug, Default)]
pub struct Table {
    text: String,
    /// Where each cell ends in `text`.
    ends: Vec<u32>,
    /// Where each row's cells end in `ends`, and the row's number in the file.
    rows: Vec<(u32, u32)>,
}

impl Table {
    /// Adds a row unless all of its cells are blank. `number` is its number in the file, from 1.
    pub(crate) fn push<'a>(
        &mut self,
        number: u32,
        cells: impl Iterator<Item = &'a str>,
    ) -> Result<(), ExchangeError> {
        let limit = |what, limit: usize| ExchangeError::Limit {
            what,
            limit: limit as u64,
            row: u64::from(number),
        };
        let (text, ends) = (self.text.len(), self.ends.len());
        let mut blank = true;
        for cell in cells {
            let cell = without_guard(cell);
            if cell.len() > MAX_CELL_BYTES {
                return Err(limit("cell-bytes", MAX_CELL_BYTES));
            }
            if self.ends.len() - ends == MAX_COLUMNS {
                return Err(limit("columns", MAX_COLUMNS));
            }
            if self.ends.len() == MAX_CELLS {
                return Err(limit("cells", MAX_CELLS));
            }
            blank &= cell.trim().is_empty();
            self.text.push_str(cell);
            let end =
                u32::try_from(self.text.len()).map_err(|_| limit("bytes", u32::MAX as usize))?;
            self.ends.push(end);
        }
        if blank {
            self.text.truncate(text);
            self.ends.truncate(ends);
            return Ok(());
        }
        if self.rows.len() == MAX_ROWS {
            return Err(limit("rows", MAX_ROWS));
        }
        self.rows.push((self.ends.len() as u32, number));
        Ok(())
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row at `index`, from 0.
    pub fn row(&self, index: usize) -> Row<'_> {
        let start = if index == 0 { 0 } else { self.rows[index - 1].0 as usize };
        let (end, number) = self.rows[index];
        Row { table: self, start, end: end as usize, number }
    }

    /// The rows in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.len()).map(|index| self.row(index))
    }
}

/// One row of a table.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    table: &'a Table,
    start: usize,
    end: usize,
    number: u32,
}

impl<'a> Row<'a> {
    /// Its number in the file, from 1.
    pub fn number(&self) -> u64 {
        u64::from(self.number)
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.end - self.start
    }

    /// Whether it has no cell.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A cell's text; empty where the row is too short.
    pub fn cell(&self, column: usize) -> &'a str {
        let index = self.start + column;
        if index >= self.end {
            return "";
        }
        let from = if index == 0 { 0 } else { self.table.ends[index - 1] as usize };
        &self.table.text[from..self.table.ends[index] as usize]
    }

    /// Its cells in order.
    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).map(move |column| self.cell(column))
    }
}

/// Takes away the apostrophe that exports put before what a spreadsheet would take for a formula.
fn without_guard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if crate::export::looks_like_a_formula(rest) => rest,
        _ => cell,
    }
}
