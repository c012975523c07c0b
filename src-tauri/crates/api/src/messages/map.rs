//! What the map asks beside its marks.

use concord_index::Bounds;
use concord_model::{Code, message};

use super::register::Selection;

message! {
    /// Asks how densely events lie in a view.
    pub struct DensityRequest {
        /// Which events.
        pub selection: Selection,
        /// What the window shows.
        pub view: Bounds,
        /// Degrees of longitude per pixel.
        pub resolution: f64,
        /// Width of a cell in pixels, 1 to 256.
        pub cell: f64,
        /// Without the events that may not be shown to everybody, as for a picture.
        #[serde(default)]
        pub open_only: bool,
    }

    /// Asks for counts by region.
    pub struct RegionCountsRequest {
        /// Which events.
        pub selection: Selection,
        /// `region` (ISO 3166-2) or `country` (ISO 3166-1 alpha-2).
        pub level: String,
        /// Without the events that may not be shown to everybody, as for a picture.
        #[serde(default)]
        pub open_only: bool,
    }

    /// Asks for the outlines of regions.
    pub struct RegionShapesRequest {
        /// These regions, ISO 3166-2.
        pub codes: Vec<Code>,
        /// And every region of this country, ISO 3166-1 alpha-3.
        pub country: Option<String>,
    }

    /// The outlines of regions.
    pub struct RegionShapes {
        /// Each region once; codes that no outline is known of are left out.
        pub shapes: Vec<RegionShape>,
    }

    /// The outline of a region.
    pub struct RegionShape {
        /// Its code.
        pub code: Code,
        /// Its name.
        pub name: String,
        /// Its rings, the largest first: longitude and latitude in 0.001 degrees, one after the other.
        /// What lies in an odd number of rings belongs to the region.
        pub rings: Vec<Vec<i32>>,
    }
}
