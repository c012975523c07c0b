//! What to draw on the map.

use concord_model::{Code, Id, message};

use crate::selection::Bounds;

message! {
    /// What to draw.
    pub struct MapView {
        /// Events selected.
        pub total: u64,
        /// Of these, with coordinates.
        pub with_place: u64,
        /// Of these, in the view; the marks' counts add up to it.
        pub in_view: u64,
        /// The marks.
        pub marks: Vec<MapMark>,
    }

    /// One mark: an event, several at one position, or a cluster.
    pub struct MapMark {
        /// Degrees north.
        pub latitude: f64,
        /// Degrees east.
        pub longitude: f64,
        /// Events it stands for.
        pub count: u64,
        /// All of them lie at one and the same position.
        pub same_position: bool,
        /// The event, where there is just one.
        pub id: Option<Id>,
        /// The least exact precision among them; none where unknown.
        pub precision: Option<Code>,
        /// The smallest rectangle that holds them.
        pub bounds: Bounds,
    }
}
