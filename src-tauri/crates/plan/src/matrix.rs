//! The coverage matrix and what it finds.

use concord_model::{Code, Id, message};

message! {
    /// The events behind a number of the coverage view. Every part narrows.
    #[derive(Default, Eq)]
    #[serde(default)]
    pub struct CoverageSelection {
        /// Violation type; none for all; `?empty` for events of which no type is known.
        pub violation: Option<Code>,
        /// Duty; none for all.
        pub duty: Option<Code>,
        /// Only the answered, only the unanswered, or both.
        pub answered: Option<bool>,
        /// Only events with a victim of this group.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "types", ts(optional))]
        pub victim_group: Option<Code>,
        /// Only events in this region, ISO 3166-2.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "types", ts(optional))]
        pub region: Option<Code>,
        /// Only events whose earliest day lies in this year.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "types", ts(optional))]
        pub year: Option<i32>,
    }

    /// Violation types by duty.
    pub struct CoverageMatrix {
        /// Events looked at.
        pub events: u64,
        /// Of these, with every duty answered.
        pub answered: u64,
        /// Duties in order, the columns.
        pub duties: Vec<Code>,
        /// One row for each violation type that occurs.
        pub rows: Vec<CoverageRow>,
        /// The last row: all types together, each event once.
        pub totals: Vec<Option<CoverageCell>>,
        /// What is missing or wrong.
        pub findings: Vec<Finding>,
    }

    /// One violation type.
    pub struct CoverageRow {
        /// The type.
        pub violation: Code,
        /// Events of it.
        pub events: u64,
        /// One cell for each duty; none where the duty does not follow from the type.
        pub cells: Vec<Option<CoverageCell>>,
    }

    /// One type and one duty.
    pub struct CoverageCell {
        /// Events from which the duty follows.
        pub events: u64,
        /// Of these, answered by some measure; one that is only planned counts, see [`crate`].
        pub answered: u64,
        /// The measures that answer some of them.
        pub measures: Vec<Id>,
    }

    /// Something no measure answers, or a measure that lacks something.
    pub struct Finding {
        /// The rule that found it; also the id of its message.
        pub rule: String,
        /// `gap`, `warning` or `note`.
        pub severity: String,
        /// Parameters of its message.
        pub parameters: Vec<Parameter>,
        /// The records behind it: events, or measures; at most 1,000 are listed.
        pub records: Vec<Id>,
        /// How many records there are behind it.
        pub total: u64,
        /// The events, as a selection; none where the records are not events.
        pub selection: Option<CoverageSelection>,
    }

    /// A named value for a message. Where the name is a vocabulary's (`violation-type`, `duty`,
    /// `victim-group`), the value is a code and its label is the message `NAME-VALUE`; under `template`
    /// it is a measure of the catalogue and its label is the message `VALUE`; under `region` it is an
    /// ISO 3166-2 code; `count`, `of` and `open` are whole numbers; all else is plain text.
    pub struct Parameter {
        /// Its name in the message.
        pub name: String,
        /// Its value: text, a number or a code.
        pub value: String,
    }
}
