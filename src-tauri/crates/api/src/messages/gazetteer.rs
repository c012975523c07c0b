//! Places by name and by position.

use concord_model::{Code, message};

message! {
    /// Looks for places by the start of a name, in any script.
    pub struct FindPlaces {
        /// What was typed.
        pub text: String,
        /// At most so many, 1 to 100.
        pub limit: u32,
        /// Only in this country, ISO 3166-1 alpha-3. Without it the dossier's own country comes first.
        pub country: Option<String>,
    }

    /// Places found.
    pub struct PlacesFound {
        /// Those the dossier uses already come first.
        pub places: Vec<PlaceHit>,
    }

    /// A place, and what a form would fill in when it is chosen.
    pub struct PlaceHit {
        /// Its main name.
        pub name: String,
        /// The alternative name that what was typed starts, where it was found by one.
        pub matched: Option<String>,
        /// ISO 3166-1 alpha-3.
        pub country: Option<String>,
        /// Region, ISO 3166-2.
        pub region: Option<Code>,
        /// The region's name.
        pub region_name: Option<String>,
        /// Degrees north, WGS 84; none where the dossier names a place without a position.
        pub latitude: Option<f64>,
        /// Degrees east, WGS 84.
        pub longitude: Option<f64>,
        /// How exact the position is, of the vocabulary `place-precision`.
        pub precision: Option<Code>,
        /// Inhabitants, where known.
        pub population: Option<u64>,
        /// Events of the dossier that have it as their first place; 0 for one of the gazetteer.
        pub events: u64,
    }

    /// A position on the globe.
    pub struct Position {
        /// Degrees north, WGS 84.
        pub latitude: f64,
        /// Degrees east, WGS 84.
        pub longitude: f64,
    }

    /// What lies at a position.
    pub struct PlaceAt {
        /// ISO 3166-1 alpha-3 of the region's country.
        pub country: Option<String>,
        /// The region, ISO 3166-2.
        pub region: Option<Code>,
        /// Its name.
        pub region_name: Option<String>,
        /// The nearest named place within 500 km.
        pub nearest: Option<PlaceHit>,
        /// How far off it is, in metres.
        pub metres: Option<f64>,
    }
}
