//! A selection counted.

use concord_model::message;

message! {
    /// A selection counted.
    pub struct SelectionSummary {
        /// Events in the dossier.
        pub all: u64,
        /// Events selected.
        pub total: u64,
        /// Of these, with coordinates.
        pub with_place: u64,
        /// Victims in the selected events.
        pub victims: u64,
        /// Counts by facet; each leaves its own choice out of account.
        pub facets: Vec<Facet>,
        /// Selected events by year of their earliest day.
        pub years: Vec<YearCount>,
    }

    /// Events of a year.
    pub struct YearCount {
        /// The year.
        pub year: i32,
        /// Events.
        pub count: u64,
    }

    /// One facet.
    pub struct Facet {
        /// `violation`, `perpetrator`, `victim_group`, `sex`, `affiliation`, `occupation`, `region`,
        /// `precision`, `year`, `status`, `verification`, `confidentiality` or `tag`.
        pub name: String,
        /// The vocabulary its codes belong to; none where they are plain text.
        pub vocabulary: Option<String>,
        /// Its values, most frequent first; codes `?unknown` and `?empty` stand for those states.
        pub values: Vec<FacetValue>,
    }

    /// One value of a facet.
    pub struct FacetValue {
        /// Its code or text.
        pub code: String,
        /// Events that have it.
        pub count: u64,
    }
}
