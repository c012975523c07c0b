//! How much things count when coverage is weighed.

use concord_model::{Weight, message};

message! {
    /// Every weight of the dossier, by dimension and code.
    pub struct Weights {
        /// The weights; what has none counts 1.
        pub weights: Vec<Weight>,
    }

    /// Saves the weights as they shall be: one that is left out is deleted. All as one edit.
    pub struct SaveWeights {
        /// The weights; new ones carry identifiers made by `new_ids`.
        pub weights: Vec<Weight>,
        /// Why, in the author's words; may be empty.
        pub reason: String,
    }
}
