//! Which events are meant.

use std::collections::BTreeMap;

use concord_model::{Id, message};

/// The corners of an area in order, each `[degrees east, degrees north]`, WGS 84; not closed by
/// repetition. Of two corners next to each other the shorter way round the globe is the side.
pub type Ring = Vec<[f64; 2]>;

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
        /// Events whose place lies in any of these areas.
        pub areas: Option<Vec<Ring>>,
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

impl Selection {
    /// Whether an index can tell what it means before it [is whole](crate::Index::is_whole).
    pub fn is_plain(&self) -> bool {
        let narrowed = [self.cell.is_some(), self.ids.is_some(), self.except.is_some()];
        self.query.trim().is_empty() && narrowed == [false; 3]
    }
}

/// An area with what a quick answer needs: the rectangle around it, and its corners laid out flat, so
/// that one which crosses the antimeridian has no jump.
#[derive(Debug, Clone)]
pub(crate) struct Area {
    corners: Vec<(f64, f64)>,
    west: f64,
    east: f64,
    south: f64,
    north: f64,
}

impl Area {
    /// Lays an area out. One with fewer than three corners, or with a corner that is no number, holds
    /// nothing.
    pub(crate) fn of(ring: &Ring) -> Self {
        let mut area = Self {
            corners: Vec::with_capacity(ring.len()),
            west: f64::INFINITY,
            east: f64::NEG_INFINITY,
            south: f64::INFINITY,
            north: f64::NEG_INFINITY,
        };
        let usable = ring.len() >= 3 && ring.iter().flatten().all(|degrees| degrees.is_finite());
        let mut former: Option<f64> = None;
        for [east, north] in ring.iter().filter(|_| usable) {
            let east = match former {
                // The nearest of all its turns.
                Some(former) => former + (east - former + 180.0).rem_euclid(360.0) - 180.0,
                None => *east,
            };
            former = Some(east);
            area.corners.push((east, *north));
            area.west = area.west.min(east);
            area.east = area.east.max(east);
            area.south = area.south.min(*north);
            area.north = area.north.max(*north);
        }
        area
    }

    /// Whether a position in degrees lies in the area: a ray from it crosses the outline an odd number
    /// of times. Sides are straight in degrees.
    pub(crate) fn contains(&self, latitude: f64, longitude: f64) -> bool {
        if self.corners.is_empty() || !(self.south..=self.north).contains(&latitude) {
            return false;
        }
        let first = self.west + (longitude - self.west).rem_euclid(360.0);
        let mut turns = std::iter::successors(Some(first), |east| Some(east + 360.0))
            .take_while(|east| *east <= self.east);
        turns.any(|east| self.encloses(east, latitude))
    }

    fn encloses(&self, x: f64, y: f64) -> bool {
        let last = self.corners.last().copied();
        let before = last.into_iter().chain(self.corners.iter().copied());
        let crossings = before
            .zip(&self.corners)
            .filter(|((x1, y1), (x2, y2))| {
                (*y1 > y) != (*y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
            })
            .count();
        crossings % 2 == 1
    }
}
