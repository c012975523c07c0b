//! What to draw on the map.

use std::collections::{BTreeMap, HashMap};

use concord_model::{Code, Id, message};
use roaring::RoaringBitmap;

use crate::facet::{EMPTY, FacetKind};
use crate::index::{Index, NO_TERM};
use crate::query::QueryError;
use crate::selection::{Bounds, Selection};
use crate::summary::FacetValue;

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
        /// Where the selection is narrowed to an area: those of its events whose place is known only
        /// to a district or less exactly, by precision; `?empty` where none is stated. Whether they
        /// happened in the area is not known.
        pub coarse: Vec<FacetValue>,
    }

    /// How densely events lie in a view.
    pub struct MapDensity {
        /// Of the selected events, those in view.
        pub in_view: u64,
        /// Columns of the grid, from the view's western edge.
        pub columns: u32,
        /// Rows of the grid, from the view's northern edge.
        pub rows: u32,
        /// Of each cell that holds any events: column, row, events; one after the other.
        pub cells: Vec<u32>,
        /// The most events in one cell.
        pub most: u32,
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

/// Precisions that place an event well enough for an area drawn by hand: a site or a settlement.
const FINE: [&str; 2] = ["LP-1", "LP-2"];

/// The most columns or rows of a grid: more than any screen has cells.
const MOST_FIELDS: u32 = 4096;

/// Width of a cluster's cell on the screen, in pixels.
const CELL_PIXELS: f64 = 56.0;

/// Latitude beyond which the Mercator projection is cut off, in degrees.
const MERCATOR_LIMIT: f64 = 85.051_128;

/// How far north a latitude lies in Mercator's projection, in degrees of longitude.
pub(crate) fn mercator(latitude: f64) -> f64 {
    let latitude = latitude.clamp(-MERCATOR_LIMIT, MERCATOR_LIMIT).to_radians();
    latitude.tan().asinh().to_degrees()
}

/// The cell a position lies in. Cells are counted from the corner of the world, not of the view, and
/// measured in Mercator's projection, so that they are squares on the screen and panning moves no
/// event from one cluster to another. One position is always in one cell.
fn cell(north: f64, longitude: f64, resolution: f64) -> (i64, i64) {
    let size = CELL_PIXELS * resolution;
    (((longitude + 180.0) / size).floor() as i64, ((north + 180.0) / size).floor() as i64)
}

/// Members of one cell.
struct Cluster {
    first: u32,
    count: u64,
    same_position: bool,
    latitudes: f64,
    longitudes: f64,
    bounds: Bounds,
    precision: Exactness,
}

/// A precision for comparison: the greater, the less exact. Codes of the vocabulary `place-precision`
/// go from exact to coarse; what is not known is the least exact of all.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Exactness {
    rank: u32,
    term: u32,
}

impl Index {
    /// What to draw of a selection in a view, at `resolution` degrees of longitude per pixel.
    ///
    /// # Errors
    /// Where the query or the names of facets mean nothing.
    pub fn map(
        &self,
        selection: &Selection,
        view: Bounds,
        resolution: f64,
    ) -> Result<MapView, QueryError> {
        let selected = self.hits(selection)?.selected();
        let placed = &selected & &self.placed;
        let resolution = if resolution > 0.0 { resolution.max(1e-9) } else { 1e-9 };
        let exactness = self.exactness();
        // Looked up once an event; the cells are sorted at the end, so that marks come in their order.
        let mut numbers: HashMap<(i64, i64), usize> = HashMap::new();
        let mut clusters: Vec<((i64, i64), Cluster)> = Vec::new();
        let mut in_view = 0;
        for slot in &placed {
            let at = slot as usize;
            let (latitude, longitude) = (self.latitude[at], self.longitude[at]);
            if view.contains(latitude, longitude) {
                in_view += 1;
                let precision = exactness(self.precision[at]);
                let cell = cell(self.northing[at], longitude, resolution);
                let number = *numbers.entry(cell).or_insert(clusters.len());
                match clusters.get_mut(number) {
                    Some((_, cluster)) => cluster.add(latitude, longitude, precision),
                    None => {
                        clusters.push((cell, Cluster::new(slot, latitude, longitude, precision)));
                    }
                }
            }
        }
        clusters.sort_unstable_by_key(|(cell, _)| *cell);
        Ok(MapView {
            total: selected.len(),
            with_place: placed.len(),
            in_view,
            marks: clusters.into_iter().map(|(_, cluster)| self.mark(cluster)).collect(),
            coarse: match selection.bounds.is_some() || selection.areas.is_some() {
                true => self.coarse(&selected),
                false => Vec::new(),
            },
        })
    }

    /// Events whose place is no better known than to a district, by precision.
    fn coarse(&self, slots: &RoaringBitmap) -> Vec<FacetValue> {
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for slot in slots {
            let code = self.code(self.precision[slot as usize]).unwrap_or(EMPTY);
            if !FINE.contains(&code) {
                *counts.entry(code).or_default() += 1;
            }
        }
        counts
            .into_iter()
            .map(|(code, count)| FacetValue { code: code.to_owned(), count })
            .collect()
    }

    /// How densely the events of a selection lie in a view, in square cells of `cell` pixels at
    /// `resolution` degrees of longitude per pixel, measured in Mercator's projection.
    ///
    /// # Errors
    /// Where the query or the names of facets mean nothing.
    pub fn density(
        &self,
        selection: &Selection,
        view: Bounds,
        resolution: f64,
        cell: f64,
    ) -> Result<MapDensity, QueryError> {
        let placed = self.hits(selection)?.selected() & &self.placed;
        let size = (cell.clamp(1.0, 256.0) * resolution).max(1e-9);
        let (top, bottom) = (mercator(view.north), mercator(view.south));
        let width = view.east - view.west;
        let width = if width < 0.0 { width + 360.0 } else { width.min(360.0) };
        let fields = |length: f64| ((length / size).ceil().max(1.0) as u32).min(MOST_FIELDS);
        let (columns, rows) = (fields(width), fields(top - bottom));
        let mut counts = vec![0u32; columns as usize * rows as usize];
        let mut in_view = 0;
        for slot in &placed {
            let at = slot as usize;
            let (latitude, longitude) = (self.latitude[at], self.longitude[at]);
            if view.contains(latitude, longitude) {
                in_view += 1;
                let column = ((longitude - view.west).rem_euclid(360.0) / size) as u32;
                let row = ((top - self.northing[at]) / size).max(0.0) as u32;
                let field = row.min(rows - 1) * columns + column.min(columns - 1);
                counts[field as usize] += 1;
            }
        }
        let filled = counts.iter().zip(0u32..).filter(|(count, _)| **count > 0);
        Ok(MapDensity {
            in_view,
            columns,
            rows,
            cells: filled
                .flat_map(|(count, field)| [field % columns, field / columns, *count])
                .collect(),
            most: counts.iter().copied().max().unwrap_or_default(),
        })
    }

    /// How exact each term of the precision facet is, by the order of the vocabulary's codes.
    fn exactness(&self) -> impl Fn(u32) -> Exactness + use<> {
        let mut terms: Vec<(String, u32)> = self
            .terms
            .of(FacetKind::Precision)
            .map(|(number, term)| (term.code.clone(), number))
            .collect();
        terms.sort_unstable();
        // By term: asked for every event.
        let mut ranks = vec![u32::MAX; self.terms.len()];
        for ((_, number), rank) in terms.iter().zip(0..) {
            ranks[*number as usize] = rank;
        }
        move |term| Exactness { rank: ranks.get(term as usize).copied().unwrap_or(u32::MAX), term }
    }

    fn mark(&self, cluster: Cluster) -> MapMark {
        let count = cluster.count as f64;
        let mut mark = MapMark {
            latitude: cluster.latitudes / count,
            longitude: cluster.longitudes / count,
            count: cluster.count,
            same_position: cluster.same_position,
            id: (cluster.count == 1).then(|| self.ids[cluster.first as usize]),
            precision: match cluster.precision.term {
                NO_TERM => None,
                term => self.code(term).map(str::to_owned),
            },
            bounds: cluster.bounds,
        };
        if mark.same_position {
            // Free of rounding.
            (mark.latitude, mark.longitude) = (mark.bounds.south, mark.bounds.west);
        }
        mark
    }
}

impl Cluster {
    fn new(slot: u32, latitude: f64, longitude: f64, precision: Exactness) -> Self {
        Self {
            first: slot,
            count: 1,
            same_position: true,
            latitudes: latitude,
            longitudes: longitude,
            bounds: Bounds { west: longitude, south: latitude, east: longitude, north: latitude },
            precision,
        }
    }

    fn add(&mut self, latitude: f64, longitude: f64, precision: Exactness) {
        self.count += 1;
        self.same_position &= latitude == self.bounds.south && longitude == self.bounds.west;
        self.latitudes += latitude;
        self.longitudes += longitude;
        self.bounds.west = self.bounds.west.min(longitude);
        self.bounds.east = self.bounds.east.max(longitude);
        self.bounds.south = self.bounds.south.min(latitude);
        self.bounds.north = self.bounds.north.max(latitude);
        self.precision = self.precision.max(precision);
    }
}
