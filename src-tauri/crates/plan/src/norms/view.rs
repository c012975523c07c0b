//! Norms in play as they are told.

use concord_model::{Code, Id, message};

use crate::Parameter;

message! {
    /// A place in an instrument, weighed for one event and violation type.
    pub struct NormInPlay {
        /// The violation type.
        pub violation: Code,
        /// The instrument; none where duties follow from the type alone.
        pub instrument: Option<Code>,
        /// Articles or paragraphs, as cited.
        pub article: String,
        /// The duties that follow from it, in the catalogue's order.
        pub duties: Vec<Code>,
        /// Whether it is in play.
        pub in_play: bool,
        /// Whether nothing that is not known could change that.
        pub certain: bool,
        /// Whether somebody judged it, whatever is derived.
        pub judged: bool,
        /// How this comes about, in order.
        pub steps: Vec<NormStep>,
    }

    /// One step of a derivation; its sentence is the message `norm-step-CODE`.
    pub struct NormStep {
        /// What is said.
        pub code: String,
        /// The values in its sentence. `instrument`, `article` and `when` are codes of the catalogue,
        /// `armed-conflict` and `attack` of their vocabularies; `from` and `until` are dates in EDTF;
        /// `situation`, `reason` and `assessor` are plain text.
        pub parameters: Vec<Parameter>,
        /// The record it rests on: a treaty's status, a situation, a judgement.
        pub record: Option<Id>,
    }

    /// A threshold question on which norms of an event depend, and how it stands.
    #[derive(Eq)]
    pub struct Threshold {
        /// `armed-conflict` or `attack`: the vocabulary of its answers.
        pub question: Code,
        /// The situation asked about; none where no situation takes the event in.
        pub situation: Option<Id>,
        /// Whether it is answered.
        pub answered: bool,
    }
}
