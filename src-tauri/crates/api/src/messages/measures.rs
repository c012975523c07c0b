//! Measures.

use concord_model::{Measure, message};

message! {
    /// Every measure, by pillar and name.
    pub struct Measures {
        /// The measures.
        pub measures: Vec<MeasureEntry>,
    }

    /// A measure and what it reaches now.
    pub struct MeasureEntry {
        /// The measure.
        pub measure: Measure,
        /// Events it answers at least one duty of.
        pub events: u64,
    }

    /// Saves a measure.
    pub struct SaveMeasure {
        /// The measure.
        pub measure: Measure,
        /// Why.
        pub reason: String,
    }
}
