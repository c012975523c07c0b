//! Stakeholders and their relations.

use concord_model::{Relation, Stakeholder, message};

message! {
    /// Every stakeholder and relation; a dossier has hundreds, not millions.
    pub struct Stakeholders {
        /// The stakeholders by name.
        pub stakeholders: Vec<Stakeholder>,
        /// The relations.
        pub relations: Vec<Relation>,
    }

    /// Saves a stakeholder and its relations.
    pub struct SaveStakeholder {
        /// The stakeholder.
        pub stakeholder: Stakeholder,
        /// All its relations, from or to it; one it had and that is missing here is deleted.
        pub relations: Vec<Relation>,
        /// Why.
        pub reason: String,
    }
}
