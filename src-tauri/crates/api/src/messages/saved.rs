//! Selections kept under a name, with the columns and the order they are looked at in.

use concord_model::{Id, message};

use super::register::Selection;
use super::table::{ColumnLayout, SortBy};

message! {
    /// The saved queries by name.
    pub struct SavedQueries {
        /// The queries.
        pub queries: Vec<SavedQueryEntry>,
    }

    /// A saved query.
    pub struct SavedQueryEntry {
        /// Its record.
        pub id: Id,
        /// Its name.
        pub name: String,
        /// What it is for.
        pub remarks: String,
        /// What it selects; none where this version cannot read it.
        pub selection: Option<Selection>,
        /// The columns; none means as the table stands.
        pub columns: Vec<ColumnLayout>,
        /// The order; none means as the table stands.
        pub sort: Vec<SortBy>,
        /// Message id of what could not be read.
        pub problem: Option<String>,
    }

    /// Saves a query: under a new name, over an old one, or under another name.
    pub struct SaveQuery {
        /// The record to write over; none makes a new one.
        pub id: Option<Id>,
        /// Its name; no other query may have it.
        pub name: String,
        /// What it is for.
        pub remarks: String,
        /// What it selects.
        pub selection: Selection,
        /// The columns.
        pub columns: Vec<ColumnLayout>,
        /// The order.
        pub sort: Vec<SortBy>,
    }
}
