//! What can go wrong with a file.

use std::path::{Path, PathBuf};

/// Why a file cannot be read or written. [`ExchangeError::code`] is stable.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// The file cannot be read.
    #[error("cannot read {path}: {source}")]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// It is a folder, a pipe or a device, not a file.
    #[error("{path} is not a file")]
    NotRegular {
        /// What was named.
        path: PathBuf,
    },
    /// The file is neither a workbook nor a text.
    #[error("the file is not a text: {reason}")]
    NotText {
        /// `nul`: it holds zero bytes; `letters`: too much of it is no text in its encoding.
        reason: &'static str,
    },
    /// A quoted cell never ends.
    #[error("the quotation mark in row {row} is never closed")]
    QuoteOpen {
        /// The row it is in, from 1.
        row: u64,
    },
    /// The file cannot be written.
    #[error("cannot write {path}: {source}")]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// There is no table in the file.
    #[error("the file holds no table")]
    Empty,
    /// A limit that keeps a hostile or broken file from filling the memory was passed.
    #[error("too much {what} in row {row}: the limit is {limit}")]
    Limit {
        /// `bytes`, `uncompressed-bytes`, `entries`, `rows`, `columns`, `cells` or `cell-bytes`.
        what: &'static str,
        /// The limit.
        limit: u64,
        /// The row, from 1; 0 where it is not about one.
        row: u64,
    },
    /// A workbook in another format than XLSX, or one protected by a password.
    #[error("only XLSX workbooks without a password can be read")]
    WorkbookFormat,
    /// The workbook is damaged.
    #[error("the workbook is damaged: {0}")]
    Workbook(String),
    /// The workbook has no such sheet.
    #[error("the workbook has no sheet named {0}")]
    SheetMissing(String),
    /// A part of the layout is not understood.
    #[error("{part} cannot be {value}")]
    Layout {
        /// `encoding`, `delimiter`, `decimal`, `date_order` or `header_row`.
        part: &'static str,
        /// What was asked for.
        value: String,
    },
    /// The mapping names a column that the table does not have.
    #[error("the table has no column {0}")]
    MappingColumn(String),
    /// The mapping names a target that does not exist.
    #[error("there is no target {0}")]
    MappingTarget(String),
    /// The mapping gives a code that its vocabulary does not have.
    #[error("{target} has no code {code}")]
    MappingCode {
        /// The target.
        target: String,
        /// The code.
        code: String,
    },
    /// The tables of a mapping cannot be joined.
    #[error("table {table}: {problem}")]
    MappingTables {
        /// `row-kind-repeated`, `link-missing`, `table-missing` or `table-unknown`.
        problem: &'static str,
        /// The table's name.
        table: String,
    },
    /// A mapping file is not of the right shape.
    #[error("the mapping is not readable: {0}")]
    MappingShape(#[from] serde_json::Error),
    /// A network's file is not one, or not a sound one.
    #[error("line {line}, column {column}: {problem} {name}")]
    Graph {
        /// What is wrong, as in the message.
        problem: &'static str,
        /// The line, or the row of a table, from 1; 0 where it is about no line.
        line: u64,
        /// The column in characters, from 1; 0 where it is about no place in a line.
        column: u64,
        /// What it is about: an identifier, a value, or what the reader of XML or JSON says.
        name: String,
    },
    /// No column of a table of treaty statuses names the treaty, or none says where the State stands.
    #[error("no column names the treaty, or none says where the State stands with it")]
    TreatyColumns,
    /// The bytes are neither a PNG nor an SVG picture.
    #[error("neither a PNG nor an SVG picture")]
    Picture,
    /// Metadata cannot be taken out of a file of this type.
    #[error("metadata cannot be taken out of {media_type}")]
    Metadata {
        /// The media type.
        media_type: String,
    },
    /// The user stopped it; nothing was written.
    #[error("stopped; nothing was written")]
    Cancelled,
    /// Whoever takes the records refused them.
    #[error("the records were refused: {0}")]
    Refused(Box<dyn std::error::Error + Send + Sync>),
    /// An export would name individuals as perpetrators below the standard of proof SP-3.
    #[error("{count} times an individual would be named as perpetrator below SP-3")]
    NamesPerpetrators {
        /// How often.
        count: u64,
    },
    /// A sheet cannot hold what is to be written.
    #[error("too many {what} for the sheet {sheet}: the limit is {limit}")]
    SheetLimit {
        /// `rows` or `cell-characters`.
        what: &'static str,
        /// The sheet.
        sheet: &'static str,
        /// The limit.
        limit: u64,
        /// The row, from 1.
        row: u64,
    },
    /// An export wrote another number of rows than were selected; the file was not put in place.
    #[error("{written} rows written where {expected} were expected")]
    Incomplete {
        /// Rows written.
        written: u64,
        /// Rows selected and not withheld.
        expected: u64,
    },
}

impl ExchangeError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Read { .. } => "file-unreadable",
            Self::NotRegular { .. } => "file-not-regular",
            Self::NotText { .. } => "file-not-text",
            Self::QuoteOpen { .. } => "file-quote-open",
            Self::Write { .. } => "file-unwritable",
            Self::Empty => "file-empty",
            Self::Limit { .. } => "file-limit",
            Self::WorkbookFormat => "workbook-format",
            Self::Workbook(_) => "workbook-damaged",
            Self::SheetMissing(_) => "sheet-missing",
            Self::Layout { .. } => "layout-invalid",
            Self::MappingColumn(_) => "mapping-column-missing",
            Self::MappingTarget(_) => "mapping-target-unknown",
            Self::MappingCode { .. } => "mapping-code-unknown",
            Self::MappingTables { .. } => "mapping-tables",
            Self::MappingShape(_) => "mapping-unreadable",
            Self::Graph { .. } => "graph-unreadable",
            Self::TreatyColumns => "treaty-columns-missing",
            Self::Picture => "picture-format",
            Self::Metadata { .. } => "metadata-stays",
            Self::Cancelled => "cancelled",
            Self::Refused(_) => "records-refused",
            Self::NamesPerpetrators { .. } => "export-names-perpetrators",
            Self::SheetLimit { .. } => "export-sheet-limit",
            Self::Incomplete { .. } => "export-incomplete",
        }
    }

    /// The parameters of the message `error-<code>`.
    pub fn parameters(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Read { path, source } | Self::Write { path, source } => {
                vec![("path", path.display().to_string()), ("reason", source.to_string())]
            }
            Self::NotRegular { path } => vec![("path", path.display().to_string())],
            Self::NotText { reason } => vec![("reason", (*reason).to_owned())],
            Self::QuoteOpen { row } => vec![("row", row.to_string())],
            Self::Limit { what, limit, row } => {
                vec![
                    ("what", (*what).to_owned()),
                    ("limit", limit.to_string()),
                    ("row", row.to_string()),
                ]
            }
            Self::Workbook(reason) => vec![("reason", reason.clone())],
            Self::SheetMissing(sheet) => vec![("sheet", sheet.clone())],
            Self::Layout { part, value } => {
                vec![("part", (*part).to_owned()), ("value", value.clone())]
            }
            Self::MappingColumn(column) => vec![("column", column.clone())],
            Self::MappingTarget(target) => vec![("target", target.clone())],
            Self::MappingCode { target, code } => {
                vec![("target", target.clone()), ("value", code.clone())]
            }
            Self::MappingTables { problem, table } => {
                vec![("problem", (*problem).to_owned()), ("table", table.clone())]
            }
            Self::MappingShape(error) => vec![("reason", error.to_string())],
            Self::Graph { problem, line, column, name } => vec![
                ("problem", (*problem).to_owned()),
                ("place", if *line > 0 { "line" } else { "none" }.to_owned()),
                ("line", line.to_string()),
                ("column", column.to_string()),
                ("name", name.clone()),
            ],
            Self::Metadata { media_type } => vec![("type", media_type.clone())],
            Self::Refused(error) => vec![("reason", error.to_string())],
            Self::NamesPerpetrators { count } => vec![("count", count.to_string())],
            Self::SheetLimit { what, sheet, limit, row } => vec![
                ("what", (*what).to_owned()),
                ("sheet", (*sheet).to_owned()),
                ("limit", limit.to_string()),
                ("row", row.to_string()),
            ],
            Self::Incomplete { written, expected } => {
                vec![("written", written.to_string()), ("expected", expected.to_string())]
            }
            Self::Empty
            | Self::WorkbookFormat
            | Self::TreatyColumns
            | Self::Picture
            | Self::Cancelled => Vec::new(),
        }
    }

    pub(crate) fn read(path: &Path, source: std::io::Error) -> Self {
        Self::Read { path: path.to_owned(), source }
    }

    pub(crate) fn write(path: &Path, source: std::io::Error) -> Self {
        Self::Write { path: path.to_owned(), source }
    }
}
