//! Coverage: which duties that follow from the events no measure answers.

use concord_model::message;

use super::register::Selection;

message! {
    /// Asks for the matrix.
    pub struct CoverageRequest {
        /// Which events.
        pub selection: Selection,
    }
}
