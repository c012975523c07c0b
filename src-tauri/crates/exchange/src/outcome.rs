//! What an import or export did.

use concord_model::message;

message! {
    /// What an import did or would do; rows = created + updated + skipped + failed.
    pub struct ImportOutcome {
        /// It was a trial: nothing was written.
        pub dry_run: bool,
        /// Rows read.
        pub rows: u64,
        /// Rows that made new records.
        pub created: u64,
        /// Rows that changed records.
        pub updated: u64,
        /// Rows that were there already.
        pub skipped: u64,
        /// Rows refused.
        pub failed: u64,
        /// Events made.
        pub events: u64,
        /// Persons made.
        pub persons: u64,
        /// Rows that deserve a look: refused, or taken with a remark; at most 1,000 are listed here,
        /// the saved report has all.
        pub notes: Vec<RowNote>,
        /// How many such rows there are.
        pub notes_total: u64,
        /// The first rows as they were understood, at most 20.
        pub sample: Vec<SampleRow>,
    }

    /// A file that was written.
    pub struct SavedFile {
        /// Where it is.
        pub path: String,
        /// Its SHA-256, in hexadecimal.
        pub sha256: String,
    }

    /// A remark on a row.
    pub struct RowNote {
        /// The table, where there are several; empty for the first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "types", ts(optional))]
        pub table: Option<String>,
        /// The row in the file, from 1, headings included.
        pub row: u64,
        /// `created`, `updated`, `skipped` or `failed`.
        pub outcome: String,
        /// The column, where it is about one.
        pub column: Option<String>,
        /// The cell's text.
        pub value: Option<String>,
        /// Message id.
        pub message: String,
    }

    /// A row as understood: target to value.
    pub struct SampleRow {
        /// The table, where there are several; empty for the first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "types", ts(optional))]
        pub table: Option<String>,
        /// The row in the file, from 1.
        pub row: u64,
        /// The values by target, in the mapping's order.
        pub values: Vec<SampleValue>,
    }

    /// One value as understood.
    pub struct SampleValue {
        /// The target.
        pub target: String,
        /// The value: text, a number, a date in EDTF or a code.
        pub value: String,
    }

    /// What an export did.
    pub struct ExportOutcome {
        /// The file.
        pub path: String,
        /// Events selected.
        pub selected: u64,
        /// Events kept back because of their confidentiality, their consent or the terms of their
        /// data; `parts` says how many for which.
        pub withheld: u64,
        /// Rows written, one for each event; equal to `selected` less `withheld`.
        pub rows: u64,
        /// SHA-256 of the file in hexadecimal.
        pub sha256: String,
        /// What was kept back, by kind of record and reason.
        pub parts: Vec<WithheldParts>,
        /// How often an individual is named as perpetrator below the standard of proof SP-3.
        pub named_below_standard: u64,
        /// Terms whose authors must be named wherever the file is used, by name.
        pub attributions: Vec<String>,
    }

    /// Records of one kind that were kept back for one reason.
    pub struct WithheldParts {
        /// The kind, as in the model.
        pub kind: String,
        /// `confidentiality`, `consent` or `licence`; `belongs`: it says nothing without what was
        /// kept back; `identity`: it left without what identifies; `text`: it left without its texts.
        pub reason: String,
        /// How many.
        pub count: u64,
    }
}
