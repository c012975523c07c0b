//! The table of events with the columns its reader chose, and what a shared screen must not show.

use concord_model::{Id, message};

use super::register::Selection;

message! {
    /// Asks for rows of the table.
    pub struct TableRequest {
        /// Which events.
        pub selection: Selection,
        /// The columns to send, such as `title`, `victim_name`, `changed` or `own:` with a field's
        /// identifier; cells come in this order.
        pub columns: Vec<String>,
        /// What to sort by; at most two keys count, then the date.
        pub sort: Vec<SortBy>,
        /// Skip so many.
        pub offset: u64,
        /// At most so many.
        pub limit: u64,
    }

    /// One key of the table's order.
    pub struct SortBy {
        /// The column.
        pub column: String,
        /// Greatest first; what has no value comes last either way.
        pub descending: bool,
    }

    /// Asks which events stand in some rows of the table.
    pub struct TableIdsRequest {
        /// Which events.
        pub selection: Selection,
        /// The table's order.
        pub sort: Vec<SortBy>,
        /// Skip so many.
        pub offset: u64,
        /// At most so many.
        pub limit: u64,
    }

    /// The columns of the table as this user has set them up for this dossier, on this machine.
    #[derive(Default)]
    #[serde(default)]
    pub struct TableLayout {
        /// The columns shown, in order; none means the usual ones.
        pub columns: Vec<ColumnLayout>,
        /// What rows are sorted by.
        pub sort: Vec<SortBy>,
    }

    /// One column of a layout.
    pub struct ColumnLayout {
        /// The column's name.
        pub id: String,
        /// Its width in rem; none means the usual one.
        pub width: Option<f64>,
    }

    /// Whether others look at the screen.
    pub struct Presenting {
        /// Content of confidentiality C2 and C3 is withheld.
        pub on: bool,
    }

    /// Identifiers in the table's order.
    pub struct RowIds {
        /// The identifiers.
        pub ids: Vec<Id>,
    }
}
