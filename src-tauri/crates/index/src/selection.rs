//! Which events are meant.

use std::collections::BTreeMap;

use concord_model::{Id, message};

message! {
    /// Which events are meant. Every part narrows; an empty selection is all events.
    #[derive(Default)]
    #[serde(default)]
    pub struct Selection {
        /// The search box: words (each a prefix), and terms of the query language.
        pub query: String,
        /// Facet name to the codes chosen in it: any of them.
        pub facets: BTreeMap<String, Vec<String>>,
        /// Events that may have happened within these days, `YYYY-MM-DD`, both included.
        pub dates: Option<DateSpan>,
        /// Events whose place lies in this rectangle.
        pub bounds: Option<Bounds>,
        /// Events behind one number of a cross-table or a timeline.
        pub cell: Option<CellSelection>,
        /// Exactly these events.
        pub ids: Option<Vec<Id>>,
        /// All but these events.
        pub except: Option<Vec<Id>>,
        /// Only events that may be seen on a shared screen.
        pub open_only: bool,
    }

    /// Events of which one and the same act has a value of every part.
    pub struct CellSelection {
        /// The parts, at most three.
        pub parts: Vec<CellPart>,
    }

    /// One dimension and what is accepted in it.
    pub struct CellPart {
        /// The dimension's name.
        pub dimension: String,
        /// Any of these values.
        pub codes: Vec<String>,
    }

    /// A span of days.
    pub struct DateSpan {
        /// First day.
        pub from: String,
        /// Last day.
        pub to: String,
    }

    /// A rectangle in degrees; `west` may be greater than `east` across the antimeridian.
    pub struct Bounds {
        /// Western edge.
        pub west: f64,
        /// Southern edge.
        pub south: f64,
        /// Eastern edge.
        pub east: f64,
        /// Northern edge.
        pub north: f64,
    }
}
