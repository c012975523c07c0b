//! Cross-tables of the register, and tables on their way to a file.

use concord_exchange::TableCell;
use concord_model::message;

use super::register::Selection;

message! {
    /// Asks for a cross-table.
    pub struct CrosstabRequest {
        /// Which events.
        pub selection: Selection,
        /// Dimension of the rows.
        pub rows: String,
        /// Dimension of the columns; none for a plain list of counts.
        pub columns: Option<String>,
        /// Leave out what confidentiality or consent keeps from leaving unencrypted.
        pub leave_out_withheld: bool,
    }

    /// Writes a table that the window shows to a file the user chose.
    pub struct SaveTable {
        /// The file; the format's extension is added where it is missing.
        pub path: String,
        /// `csv` or `xlsx`.
        pub format: String,
        /// Lines above the table: what it shows, from what, when, with what reservations.
        pub notes: Vec<String>,
        /// The headings.
        pub headings: Vec<String>,
        /// The rows, each as long as the headings.
        pub rows: Vec<Vec<TableCell>>,
    }
}
