//! What a file holds and how it is written down.

use concord_model::message;

message! {
    /// How a table is written down.
    #[derive(Default)]
    #[serde(default)]
    pub struct Layout {
        /// `utf-8`, `windows-1252` and so on, by the WHATWG label; CSV only.
        pub encoding: Option<String>,
        /// `,` `;` tab or `|`; CSV only.
        pub delimiter: Option<String>,
        /// `.` or `,`.
        pub decimal: Option<String>,
        /// `ymd`, `dmy` or `mdy`.
        pub date_order: Option<String>,
        /// The sheet; XLSX only.
        pub sheet: Option<String>,
        /// The row of the headings, from 1.
        pub header_row: Option<u32>,
    }

    /// What a file holds.
    pub struct FileInspection {
        /// `csv` or `xlsx`.
        pub format: String,
        /// The layout, complete.
        pub layout: Layout,
        /// It began with a byte order mark.
        pub byte_order_mark: bool,
        /// The sheets; XLSX only.
        pub sheets: Vec<String>,
        /// SHA-256 in hexadecimal.
        pub sha256: String,
        /// Rows below the headings.
        pub rows: u64,
        /// The columns.
        pub columns: Vec<ColumnSample>,
        /// The terms under which data with these headings is given, by name, where they are known.
        pub licence: Option<String>,
        /// The mapping that fits the headings best, if any.
        pub suggested_mapping: Option<String>,
        /// What is doubtful about the detection: message ids.
        pub doubts: Vec<String>,
    }

    /// One column.
    pub struct ColumnSample {
        /// Its heading.
        pub name: String,
        /// The first values that are not empty, at most five.
        pub samples: Vec<String>,
        /// Rows in which it is not empty.
        pub filled: u64,
        /// What its cells look like: `date`, `flag`, `latitude`, `longitude`, `coordinates`,
        /// `integer`, `number`, `key` (each value once), `term` (few values) or `text`.
        pub looks: String,
        /// Its distinct values, most frequent first, where there are at most 60.
        pub values: Vec<ColumnValue>,
    }

    /// A value of a column.
    pub struct ColumnValue {
        /// The text.
        pub text: String,
        /// Rows that have it.
        pub count: u64,
    }
}
