//! The user's own terms and fields beside the catalogue's.

use concord_model::{OwnField, OwnTerm, message};

message! {
    /// Every own term and field, the retired ones too.
    pub struct OwnWords {
        /// Terms added to vocabularies, and the user's words for terms of the catalogue.
        pub terms: Vec<OwnTerm>,
        /// Fields added to events, acts and persons, by rank.
        pub fields: Vec<OwnField>,
        /// Vocabularies whose terms carry rules of the program: they can be renamed, not added to.
        pub fixed: Vec<String>,
    }

    /// Saves an own term.
    pub struct SaveOwnTerm {
        /// The term; a new one carries an identifier made by `new_ids`.
        pub term: OwnTerm,
    }

    /// Saves an own field.
    pub struct SaveOwnField {
        /// The field; a new one carries an identifier made by `new_ids`.
        pub field: OwnField,
    }
}
