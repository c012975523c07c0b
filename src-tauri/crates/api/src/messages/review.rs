//! How far the review of an event has come, and whether it may leave the dossier.

use concord_model::{Code, EventBundle, Id, Kind, Stated, message};

message! {
    /// The review of an event, from its history.
    pub struct Review {
        /// Each change of its state, newest first.
        pub steps: Vec<ReviewStep>,
        /// What was changed since it was last marked as verified; none where it is not verified or
        /// nothing changed.
        pub changed_since: Option<ChangedSince>,
        /// What it lacks to be verified: `proof`, `source`.
        pub missing: Vec<String>,
    }

    /// A change of the review's state.
    pub struct ReviewStep {
        /// The state (vocabulary `verification`); none where it was cleared.
        pub state: Option<Code>,
        /// When, RFC 3339 in UTC.
        pub at: String,
        /// Who.
        pub author: String,
        /// Why, in the author's words.
        pub reason: String,
    }

    /// Changes to a verified event.
    pub struct ChangedSince {
        /// When the latest was made, RFC 3339 in UTC.
        pub at: String,
        /// By whom.
        pub author: String,
        /// How many fields were set.
        pub changes: u64,
    }

    /// Asks whether an event may leave the dossier, as it stands in a form.
    pub struct LeavingRequest {
        /// The event with its parts.
        pub bundle: EventBundle,
    }

    /// Whether an event may leave in a file that is not encrypted.
    pub struct Leaving {
        /// It may leave.
        pub leaves: bool,
        /// It may leave with every name.
        pub names: bool,
        /// The most restrictive confidentiality stated, with what stated it.
        pub strictest: Option<Statement>,
        /// What keeps it back.
        pub barriers: Vec<Statement>,
        /// What keeps names back.
        pub nameless: Vec<Statement>,
    }

    /// What a part of the event says.
    pub struct Statement {
        /// The record.
        pub record: Id,
        /// Its kind.
        pub kind: Kind,
        /// `confidentiality` or `consent`.
        pub field: String,
        /// What is stated.
        pub stated: Stated<Code>,
    }
}
