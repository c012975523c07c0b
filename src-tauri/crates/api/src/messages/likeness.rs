//! Registered persons who may be the one being typed.

use concord_model::{Code, Id, message};

use super::register::PersonHit;

message! {
    /// Looks for persons who are likely the same as one being entered.
    pub struct SimilarPersons {
        /// The name as typed.
        pub name: String,
        /// The date of birth in EDTF, where one is known.
        pub born: Option<String>,
        /// The region of the event being entered, ISO 3166-2.
        pub region: Option<Code>,
        /// Persons to leave out.
        pub without: Vec<Id>,
        /// At most so many, 1 to 50.
        pub limit: u32,
    }

    /// Persons who are alike.
    pub struct SimilarPersonsFound {
        /// The likeliest first.
        pub persons: Vec<SimilarPerson>,
    }

    /// A person who is alike, and why.
    pub struct SimilarPerson {
        /// The person with what tells it apart.
        pub hit: PersonHit,
        /// How alike, 0 to 1.
        pub score: f64,
        /// Why, as the Fluent messages `likeness-<reason>`.
        pub reasons: Vec<String>,
    }
}
