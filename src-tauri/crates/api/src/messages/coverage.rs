//! Coverage: which duties that follow from the events no measure answers.

use concord_model::{Consultation, Id, message};
use concord_plan::{CoverageSelection, Dimension};

use super::register::Selection;

message! {
    /// Asks for a matrix, or for a flow.
    #[derive(Default)]
    pub struct CoverageRequest {
        /// Which events.
        pub selection: Selection,
        /// What the rows are.
        #[serde(default)]
        pub rows: Dimension,
        /// Without the events that may not be shown to everybody, as for a picture.
        #[serde(default)]
        #[cfg_attr(feature = "types", ts(optional, as = "Option<bool>"))]
        pub leave_out_withheld: bool,
    }

    /// Asks what is open.
    #[derive(Default)]
    pub struct GapsRequest {
        /// Which events.
        pub selection: Selection,
        /// Only the rows of this dimension; none for the duties of all events and the rows of every
        /// dimension but the pillars.
        pub dimension: Option<Dimension>,
        /// At most so many gaps; none for all.
        pub limit: Option<u32>,
        /// Without the events that may not be shown to everybody, as for a picture.
        #[serde(default)]
        #[cfg_attr(feature = "types", ts(optional, as = "Option<bool>"))]
        pub leave_out_withheld: bool,
    }

    /// Asks what of the catalogue would answer most of what is open.
    pub struct ProposalsRequest {
        /// Which events.
        pub selection: Selection,
        /// Of these, only the events of one number or gap; what else is open of them counts too.
        pub gap: Option<CoverageSelection>,
    }

    /// Accepts a finding as it is.
    pub struct AcceptFinding {
        /// The rule that found it.
        pub rule: String,
        /// The finding's key.
        pub key: String,
        /// Why; must not be blank.
        pub reason: String,
        /// Until when it stands, in EDTF; after that the finding is shown as open again.
        pub review: Option<String>,
    }

    /// Takes back that a finding is accepted.
    pub struct WithdrawAcceptance {
        /// The record of the acceptance.
        pub id: Id,
        /// Why, in the author's words; may be empty.
        pub reason: String,
    }

    /// Every consultation, the latest first.
    pub struct Consultations {
        /// The consultations.
        pub consultations: Vec<Consultation>,
    }

    /// Saves a consultation.
    pub struct SaveConsultation {
        /// The consultation.
        pub consultation: Consultation,
        /// Why, in the author's words; may be empty.
        pub reason: String,
    }
}
