//! Measures.

use concord_model::{Indicator, Measure, MeasureBundle, message};

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
        /// Its indicators by rank.
        pub indicators: Vec<Indicator>,
        /// Events it answers at least one duty of.
        pub events: u64,
    }

    /// Saves a measure with its indicators.
    pub struct SaveMeasure {
        /// The measure with all its indicators; one it had and that is missing here is deleted.
        pub bundle: MeasureBundle,
        /// Why.
        pub reason: String,
    }
}
