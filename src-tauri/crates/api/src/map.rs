//! What the map draws: marks, density, counts by region and the outlines of regions.

use std::collections::BTreeSet;

use concord_index::{MapDensity, MapView, RegionCounts};

use crate::catalogue::regions;
use crate::error::Result;
use crate::messages::map::{
    DensityRequest, RegionCountsRequest, RegionShape, RegionShapes, RegionShapesRequest,
};
use crate::messages::register::{MapRequest, Selection};
use crate::session::{Concord, Session};

impl Concord {
    /// What to draw on the map.
    pub fn map_view(&self, request: MapRequest) -> Result<MapView> {
        let open_only = request.open_only || self.is_presenting();
        self.with_first(request.selection.is_plain(), |session| {
            let selection = session.shown(&request.selection, open_only)?;
            Ok(session.index.map(&selection, request.view, request.resolution)?)
        })
    }

    /// How densely events lie in a view.
    pub fn map_density(&self, request: DensityRequest) -> Result<MapDensity> {
        let DensityRequest { selection, view, resolution, cell, open_only } = request;
        let open_only = open_only || self.is_presenting();
        self.with_first(selection.is_plain(), |session| {
            let selection = session.shown(&selection, open_only)?;
            Ok(session.index.density(&selection, view, resolution, cell)?)
        })
    }

    /// Counts by region or by country.
    pub fn region_counts(&self, request: RegionCountsRequest) -> Result<RegionCounts> {
        let by_country = request.level == "country";
        // A region's code starts with its country's.
        let country = |code: &str| code.split_once('-').map(|(country, _)| country.to_owned());
        let group = |code: &str| if by_country { country(code) } else { Some(code.to_owned()) };
        let open_only = request.open_only || self.is_presenting();
        self.with(|session| {
            let selection = session.shown(&request.selection, open_only)?;
            Ok(session.index.region_counts(&selection, group)?)
        })
    }

    /// The outlines of regions.
    pub fn region_shapes(&self, request: RegionShapesRequest) -> Result<RegionShapes> {
        let regions = regions();
        let country = request.country.as_deref().map(|country| regions.of_country(country));
        let of_country = country.iter().flatten().map(|(code, _)| *code);
        let codes: BTreeSet<&str> =
            request.codes.iter().map(String::as_str).chain(of_country).collect();
        let shape = |code: &str| {
            Some(RegionShape {
                code: code.to_owned(),
                name: regions.name(code)?.to_owned(),
                rings: regions.outline(code)?,
            })
        };
        Ok(RegionShapes { shapes: codes.into_iter().filter_map(shape).collect() })
    }
}

impl Session {
    fn shown(&self, selection: &Selection, open_only: bool) -> Result<concord_index::Selection> {
        let mut selection = self.resolve(selection)?;
        selection.open_only = open_only;
        Ok(selection)
    }
}
