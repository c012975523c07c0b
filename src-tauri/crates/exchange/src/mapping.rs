//! How the columns of a table become records.
//!
//! Rules of a mapping:
//!
//! - A column may have several entries, and several columns may go to one target: the first that
//!   states a value wins, in the order of the entries; a constant counts last. Targets that hold
//!   several values (`act.also`, `victim.groups`, `event.tags`, `victim.other_names`, `details`) take
//!   all of them.
//! - A cell with one of the `unknown` texts says "not known"; an empty cell says nothing. The two are
//!   kept apart. A value entry for the very text comes before both.
//! - A code may be several codes with spaces between them where the field holds several; for
//!   `act.violation` the first is the row's main act and each other makes a further act against the
//!   same victim, for `involvement.perpetrator_type` each makes an involvement. An empty code says
//!   nothing. The text `*` stands for any other.
//! - A column that no entry names and `ignored` does not list is kept in the record's `details` under
//!   its heading, so nothing is dropped unseen.
//! - Dates: `event.date` takes EDTF or a date in the layout's order. `event.date.start` and `.end` are
//!   the ends of a period; `event.date.month.start` and `.end` step in for a missing end, cut to the
//!   month.
//! - `event.date.precision` says how exact the date is: `day` leaves it, `approximate` marks a single
//!   date as such (`~`), `within` reads start and end as the bounds within which it happened (whole
//!   months and years become `1994-04` and `1994`), `month` and `year` cut it to an approximate month
//!   or year.
//! - Places are numbered 1 to 9. `place.N.exact` is a flag: yes is LP-1, no is LP-2.
//!   `place.N.coordinates` takes both coordinates in one cell; any coordinate may be decimal or in
//!   degrees, minutes and seconds.
//! - Without a target for it an event's title is made of its first place and its date.
//!
//! A row is an event, a victim or an act. Rows that are acts name the same victim again and again:
//! `person_key` is the column that tells which. Further tables (`linked`) are joined by key columns. Of
//! tables whose rows are events, victims and acts there may be one each: an act takes on what its
//! victim's and its event's rows say, a victim what its event's row says; what has no act (or no victim)
//! is taken as well. Rows that are perpetrators, sources or places add to the row they are linked to,
//! and to everything below it.

mod licence;
mod suggest;
mod target;

use concord_model::message;

pub use licence::{Licence, Passing, licence, licence_of};
pub(crate) use suggest::columns_of;
pub use suggest::{bundled, suggest};
pub use target::targets;
pub(crate) use target::{Field, PlaceField, Target};

message! {
    /// How the columns of one row become records.
    #[derive(Default)]
    pub struct MappingDefinition {
        /// What one row stands for: `event`, `victim` or `act`; of a table that adds to a linked one
        /// also `perpetrator`, `source` or `place`.
        pub row: String,
        /// Texts that mean unknown, such as `NA`.
        pub unknown: Vec<String>,
        /// The column whose equal values make one event; none: each row is an event.
        pub event_key: Option<String>,
        /// The column that identifies a row for ever; none: its number in the file, together with
        /// the file's digest.
        pub row_key: Option<String>,
        /// One entry for each column that is used.
        pub columns: Vec<ColumnMapping>,
        /// Values the same for every row: target to code or text.
        pub constants: Vec<ConstantMapping>,
        /// Columns left out by choice; any other that is not used is kept in `details`.
        #[serde(default)]
        #[cfg_attr(feature = "types", ts(optional, as = "Option<Vec<String>>"))]
        pub ignored: Vec<String>,
        /// The column whose equal values mean the same person in several rows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "types", ts(optional))]
        pub person_key: Option<String>,
        /// Columns that some files of this kind lack.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "types", ts(optional, as = "Option<Vec<String>>"))]
        pub optional: Vec<String>,
        /// `ymd`, `dmy` or `mdy`, where files of this kind always have the same.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "types", ts(optional))]
        pub date_order: Option<String>,
        /// The terms under which the data was given, by name; see [`licence`].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "types", ts(optional))]
        pub licence: Option<String>,
        /// Which rows of linked tables this table's rows belong to.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "types", ts(optional, as = "Option<Vec<TableLink>>"))]
        pub links: Vec<TableLink>,
        /// The other tables.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "types", ts(optional, as = "Option<Vec<LinkedTable>>"))]
        pub linked: Vec<LinkedTable>,
    }

    /// A table that belongs to the first.
    #[derive(Default)]
    pub struct LinkedTable {
        /// Its name: the sheet's, or the file's.
        pub name: String,
        /// What one row stands for, as in [`MappingDefinition::row`].
        pub row: String,
        /// The column that identifies a row; none: the column by which other tables name it, else
        /// its number in the file.
        #[serde(default)]
        pub row_key: Option<String>,
        /// The column whose equal values mean the same person in several rows.
        #[serde(default)]
        pub person_key: Option<String>,
        /// Which rows of other tables its rows belong to.
        pub links: Vec<TableLink>,
        /// One entry for each column that is used.
        pub columns: Vec<ColumnMapping>,
        /// Columns left out by choice.
        #[serde(default)]
        pub ignored: Vec<String>,
    }

    /// Rows belong together where a column of this table says what a column of another says.
    pub struct TableLink {
        /// The column of this table.
        pub column: String,
        /// The other table's name; empty for the first table.
        pub table: String,
        /// The column of the other table.
        pub to: String,
    }

    /// Where a column goes.
    #[derive(Default)]
    pub struct ColumnMapping {
        /// The heading.
        pub column: String,
        /// The field, such as `victim.name`, `event.date.start`, `place.2.latitude`, `act.violation`;
        /// the list is in `concord_exchange::mapping`.
        pub target: String,
        /// Cell text to code, for coded fields; compared without case or outer spaces.
        pub values: Vec<ValueMapping>,
        /// Only in rows where another column says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "types", ts(optional))]
        pub when: Option<Condition>,
    }

    /// One value of a coded column.
    pub struct ValueMapping {
        /// The text in the file; `*` for any other.
        pub text: String,
        /// The code it means; several with spaces between them; empty: it says nothing.
        pub code: String,
        /// Only where another column says so; the first entry that fits is taken.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "types", ts(optional))]
        pub when: Option<Condition>,
    }

    /// What another column of the row must say.
    pub struct Condition {
        /// The heading.
        pub column: String,
        /// Any of these texts, as in the file, compared without case or outer spaces.
        pub texts: Vec<String>,
    }

    /// A value for every row.
    pub struct ConstantMapping {
        /// The field.
        pub target: String,
        /// The code or text.
        pub value: String,
    }

    /// A field a column can go to.
    pub struct MappingTarget {
        /// Its name; `place.N.…` stands for places 1 to 9.
        pub target: String,
        /// The vocabulary of its codes, if it is coded.
        pub vocabulary: Option<String>,
    }
}
