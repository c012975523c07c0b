//! Rows of the table.

use concord_model::{Code, Id, message};

message! {
    /// Rows of the table.
    pub struct Rows {
        /// Events selected.
        pub total: u64,
        /// The rows asked for.
        pub rows: Vec<EventRow>,
    }

    /// One event in the table.
    pub struct EventRow {
        /// The event.
        pub id: Id,
        /// Its title.
        pub title: String,
        /// Its date in EDTF.
        pub date: Option<String>,
        /// First day.
        pub earliest: Option<String>,
        /// Last day.
        pub latest: Option<String>,
        /// Violation types, each once.
        pub violations: Vec<Code>,
        /// Perpetrator types, each once.
        pub perpetrators: Vec<Code>,
        /// Number of victims.
        pub victims: u64,
        /// The first place's name.
        pub place: Option<String>,
        /// Its region.
        pub region: Option<String>,
        /// Degrees north.
        pub latitude: Option<f64>,
        /// Degrees east.
        pub longitude: Option<f64>,
        /// Its precision.
        pub precision: Option<Code>,
        /// Confidentiality.
        pub confidentiality: Option<Code>,
        /// Verification.
        pub verification: Option<Code>,
    }
}
