//! How the columns of a table become records.

use concord_model::message;

message! {
    /// How the columns of one row become records.
    pub struct MappingDefinition {
        /// What one row stands for: `victim` or `event`.
        pub row: String,
        /// Texts that mean unknown, such as `NA`.
        pub unknown: Vec<String>,
        /// The column whose equal values make one event; none: each row is an event.
        pub event_key: Option<String>,
        /// The column that identifies a row for ever; none: its number in the file.
        pub row_key: Option<String>,
        /// One entry for each column that is used.
        pub columns: Vec<ColumnMapping>,
        /// Values the same for every row: target to code or text.
        pub constants: Vec<ConstantMapping>,
    }

    /// Where a column goes.
    pub struct ColumnMapping {
        /// The heading.
        pub column: String,
        /// The field, such as `victim.name`, `event.date.start`, `place.2.latitude`, `act.violation`;
        /// the list is in `concord_exchange::mapping`.
        pub target: String,
        /// Cell text to code, for coded fields; compared without case or outer spaces.
        pub values: Vec<ValueMapping>,
    }

    /// One value of a coded column.
    pub struct ValueMapping {
        /// The text in the file.
        pub text: String,
        /// The code it means.
        pub code: String,
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
