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

    /// How a measure stands to a red line.
    pub struct RedLineStanding {
        /// The line's code.
        pub code: String,
        /// Vocabulary `red-line-severity`.
        pub severity: String,
        /// What somebody found (vocabulary `red-line-finding`).
        pub finding: Option<String>,
        /// Why.
        pub reason: Option<String>,
        /// By what it is crossed: `PARAMETER=CHOICE`, `amnesty=VIOLATION` or `found`.
        pub crossed: Vec<String>,
        /// The norms it rests on, as cited.
        pub norms: Vec<String>,
    }
}
