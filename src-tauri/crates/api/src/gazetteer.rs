//! Places by name and by position: the gazetteer that comes with the product, and the places the
//! dossier uses already.

use std::sync::{Arc, LazyLock};

use concord_index::{Gazetteer, NamedPlace, UsedPlace, UsedPlaces};
use concord_model::DossierInfo;

use crate::catalogue::regions;
use crate::error::Result;
use crate::messages::gazetteer::{FindPlaces, PlaceAt, PlaceHit, PlacesFound, Position};
use crate::session::{Concord, Session};

/// Read when a place is first looked for: it takes a moment, and a dossier may never need it.
static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let packed: &[u8] = include_bytes!("../../../catalogue/gazetteer/places.tsv.zst");
    let text = zstd::decode_all(packed).expect("the bundled gazetteer is whole; a test reads it");
    let text = std::str::from_utf8(&text).expect("the bundled gazetteer is UTF-8; a test reads it");
    Gazetteer::load(text).expect("the bundled gazetteer is well formed; a test reads it")
});

/// The precision of a position that the gazetteer gives: a settlement, not a house.
const SETTLEMENT: &str = "LP-2";

/// A name of the dossier and one of the gazetteer within so many metres are one place.
const SAME_PLACE: f64 = 5_000.0;

/// The places a dossier uses, and the revision they were counted at.
#[derive(Default)]
pub(crate) struct Used(std::sync::Mutex<Option<(u64, Arc<UsedPlaces>)>>);

impl Concord {
    /// Places with a name that starts as typed: those of the dossier, then those of the gazetteer.
    pub fn find_places(&self, request: FindPlaces) -> Result<PlacesFound> {
        let limit = request.limit.clamp(1, 100) as usize;
        self.with(|session| session.find_places(&request, limit))
    }

    /// The region at a position and the nearest named place.
    pub fn place_at(&self, request: Position) -> Result<PlaceAt> {
        let region = regions().region_at(request.latitude, request.longitude);
        let nearest = GAZETTEER.nearest(request.latitude, request.longitude);
        Ok(PlaceAt {
            country: region.and_then(|code| regions().country(code)).map(str::to_owned),
            region: region.map(str::to_owned),
            region_name: region.and_then(|code| regions().name(code)).map(str::to_owned),
            metres: nearest.as_ref().map(|(_, metres)| *metres),
            nearest: nearest.map(|(place, _)| of_gazetteer(&place)),
        })
    }
}

impl Session {
    fn find_places(&self, request: &FindPlaces, limit: usize) -> Result<PlacesFound> {
        let info = self.all::<DossierInfo>()?.into_iter().next();
        let home = info.and_then(|info| info.country.into_known());
        let within = request.country.as_deref();
        let used = self.used_places();
        let mut places: Vec<PlaceHit> = used
            .find(&request.text, limit)
            .into_iter()
            .map(of_dossier)
            .filter(|place| {
                within.is_none_or(|within| {
                    place.country.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(within))
                })
            })
            .collect();
        // Half at most: a town that the dossier names in hundreds of ways must not hide the rest.
        places.truncate(limit.div_ceil(2));
        for place in GAZETTEER.find(&request.text, home.as_deref(), within, limit) {
            if places.len() < limit && !places.iter().any(|own| is_same(own, &place)) {
                places.push(of_gazetteer(&place));
            }
        }
        Ok(PlacesFound { places })
    }

    fn used_places(&self) -> Arc<UsedPlaces> {
        let revision = self.dossier.revision();
        let mut held = self.used.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        match &*held {
            Some((counted, places)) if *counted == revision => Arc::clone(places),
            _ => {
                let places = Arc::new(self.index.used_places());
                *held = Some((revision, Arc::clone(&places)));
                places
            }
        }
    }
}

fn is_same(own: &PlaceHit, place: &NamedPlace<'_>) -> bool {
    let (Some(latitude), Some(longitude)) = (own.latitude, own.longitude) else {
        return false;
    };
    let names = [Some(place.name), place.matched];
    let named = names
        .into_iter()
        .flatten()
        .any(|name| concord_index::fold(name) == concord_index::fold(&own.name));
    let apart = concord_index::distance((latitude, longitude), (place.latitude, place.longitude));
    named && apart <= SAME_PLACE
}

fn of_dossier(place: &UsedPlace) -> PlaceHit {
    let region = place.region.as_deref();
    PlaceHit {
        name: place.name.clone(),
        matched: None,
        country: region.and_then(|code| regions().country(code)).map(str::to_owned),
        region: place.region.clone(),
        region_name: region.and_then(|code| regions().name(code)).map(str::to_owned),
        latitude: place.position.map(|(latitude, _)| latitude),
        longitude: place.position.map(|(_, longitude)| longitude),
        precision: place.precision.clone(),
        population: None,
        events: place.events,
    }
}

fn of_gazetteer(place: &NamedPlace<'_>) -> PlaceHit {
    let region = regions().region_at(place.latitude, place.longitude);
    PlaceHit {
        name: place.name.to_owned(),
        matched: place.matched.map(str::to_owned),
        country: Some(place.country.to_owned()),
        region: region.map(str::to_owned),
        region_name: region.and_then(|code| regions().name(code)).map(str::to_owned),
        latitude: Some(place.latitude),
        longitude: Some(place.longitude),
        precision: Some(SETTLEMENT.to_owned()),
        population: (place.population > 0).then_some(place.population),
        events: 0,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::{Host, KdfCost, messages::Nothing};

    fn sample() -> (tempfile::TempDir, Concord) {
        let folder = tempfile::tempdir().unwrap();
        let data = Some(folder.path().to_owned());
        let host = Host { data, kdf: KdfCost::for_tests(), ..Host::headless() };
        let concord = Concord::new(host, None);
        concord.open_sample(Nothing {}).unwrap();
        (folder, concord)
    }

    fn found(concord: &Concord, text: &str, country: Option<&str>) -> Vec<PlaceHit> {
        let country = country.map(str::to_owned);
        let request = FindPlaces { text: text.to_owned(), limit: 20, country };
        concord.find_places(request).unwrap().places
    }

    #[test]
    fn the_dossiers_own_places_come_first_then_its_country_then_the_world() {
        let (_folder, concord) = sample();
        let valencia = found(&concord, "valpara", None);
        let (own, bundled): (Vec<_>, Vec<_>) = valencia.iter().partition(|hit| hit.events > 0);
        assert!(!own.is_empty() && !bundled.is_empty());
        assert_eq!(valencia[..own.len()].iter().collect::<Vec<_>>(), own);
        let abroad = bundled.iter().position(|hit| hit.country.as_deref() != Some("CHL"));
        let home = bundled.iter().rposition(|hit| hit.country.as_deref() == Some("CHL"));
        assert!(home < abroad, "{bundled:?}");
    }

    #[test]
    fn a_place_of_the_gazetteer_fills_a_form() {
        let (_folder, concord) = sample();
        let hit = &found(&concord, "Сребрениц", Some("BIH"))[0];
        assert_eq!(hit.name, "Srebrenica");
        assert_eq!(hit.matched.as_deref(), Some("Сребреница"));
        assert_eq!((hit.country.as_deref(), hit.region.as_deref()), (Some("BIH"), Some("BA-SRP")));
        assert_eq!((hit.precision.as_deref(), hit.events), (Some("LP-2"), 0));
        assert!((hit.latitude.unwrap() - 44.1).abs() < 0.05);
    }

    #[test]
    fn a_position_has_a_region_and_a_place_near_it() {
        let (_folder, concord) = sample();
        let at = concord.place_at(Position { latitude: -33.46, longitude: -70.61 }).unwrap();
        assert_eq!((at.country.as_deref(), at.region.as_deref()), (Some("CHL"), Some("CL-RM")));
        assert!(at.nearest.is_some() && at.metres.unwrap() < 15_000.0);
        let sea = concord.place_at(Position { latitude: -55.0, longitude: -140.0 }).unwrap();
        assert_eq!((sea.region, sea.nearest, sea.metres), (None, None, None));
    }
}
