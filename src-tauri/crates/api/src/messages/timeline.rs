//! Events over time.

use concord_index::DateSpan;
use concord_model::message;

use super::register::Selection;

message! {
    /// Asks for a histogram of events over time.
    pub struct TimelineRequest {
        /// Which events.
        pub selection: Selection,
        /// The days to show; all that is dated where none are given.
        pub window: Option<DateSpan>,
        /// `decade`, `year`, `month`, `week` or `day`; chosen by the window where none is given.
        pub unit: Option<String>,
        /// Dimension by which the counts are divided.
        pub split: Option<String>,
        /// Leave out what confidentiality or consent keeps from leaving unencrypted.
        pub leave_out_withheld: bool,
    }

    /// Asks for events of which the date may lie in more than one bucket.
    pub struct TimeSpansRequest {
        /// As for the histogram.
        pub timeline: TimelineRequest,
        /// Skip so many.
        pub offset: u64,
        /// At most so many.
        pub limit: u64,
    }
}
