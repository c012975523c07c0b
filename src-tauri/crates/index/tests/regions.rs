//! Boundaries and the places in them.

#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeMap;

use concord_index::{Regions, RegionsError};

const BOUNDARIES: &[u8] = include_bytes!("../../../catalogue/regions/admin1.bin");

fn regions() -> Regions {
    Regions::load(BOUNDARIES).unwrap()
}

#[test]
fn known_cities_lie_in_their_regions() {
    let regions = regions();
    let cities = [
        ("Santiago", -33.4489, -70.6693, "CL-RM"),
        ("Valparaíso", -33.0458, -71.6197, "CL-VS"),
        ("Isla de Pascua", -27.1500, -109.4300, "CL-VS"),
        ("Concepción", -36.8270, -73.0503, "CL-BI"),
        ("Chillán", -36.6067, -72.1034, "CL-NB"),
        ("Punta Arenas", -53.1638, -70.9171, "CL-MA"),
        ("Arica", -18.4783, -70.3126, "CL-AP"),
        ("Iquique", -20.2133, -70.1503, "CL-TA"),
        ("Pisagua", -19.5960, -70.2120, "CL-TA"),
        ("Calama", -22.4544, -68.9294, "CL-AN"),
        ("Copiapó", -27.3668, -70.3323, "CL-AT"),
        ("La Serena", -29.9027, -71.2519, "CL-CO"),
        ("Rancagua", -34.1708, -70.7444, "CL-LI"),
        ("Talca", -35.4264, -71.6554, "CL-ML"),
        ("Temuco", -38.7359, -72.5904, "CL-AR"),
        ("Valdivia", -39.8142, -73.2459, "CL-LR"),
        ("Puerto Montt", -41.4693, -72.9424, "CL-LL"),
        ("Coyhaique", -45.5712, -72.0685, "CL-AI"),
        ("Kigali", -1.9441, 30.0619, "RW-01"),
        ("Sarajevo", 43.8563, 18.4131, "BA-BIH"),
        ("Srebrenica", 44.1060, 19.2970, "BA-SRP"),
        ("Banja Luka", 44.7722, 17.1910, "BA-SRP"),
        ("Odžak", 45.0110, 18.3260, "BA-BIH"),
        ("Lima", -12.0464, -77.0428, "PE-LMA"),
        ("Ayacucho", -13.1588, -74.2239, "PE-AYA"),
        ("Bogotá", 4.6097, -74.0817, "CO-DC"),
        ("Aleppo", 36.2021, 37.1343, "SY-HL"),
        ("Suva", -18.1248, 178.4501, "FJ-C"),
        ("Anadyr", 64.7337, 177.5156, "RU-CHU"),
        ("Colombo", 6.9271, 79.8612, "LK-11"),
    ];
    let wrong: Vec<_> = cities
        .iter()
        .filter(|(_, lat, lon, code)| regions.region_at(*lat, *lon) != Some(code))
        .map(|(city, lat, lon, code)| (city, code, regions.region_at(*lat, *lon)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn a_place_just_off_the_coast_belongs_to_the_nearest_region() {
    let regions = regions();
    // The roads of Valparaíso, about 4 km out; and far out, where there is none.
    assert_eq!(regions.region_at(-33.0, -71.63), Some("CL-VS"));
    assert_eq!(regions.region_at(-33.0, -75.0), None);
    assert_eq!(regions.region_at(f64::NAN, 0.0), None);
    assert_eq!(regions.region_at(91.0, 0.0), None);
    assert_eq!(regions.region_at(0.0, 181.0), None);
}

#[test]
fn a_country_has_its_regions_by_name() {
    let regions = regions();
    let chile = regions.of_country("CHL");
    assert_eq!(chile.len(), 16);
    assert!(chile.contains(&("CL-NB", "Ñuble")));
    assert!(chile.is_sorted_by_key(|(_, name)| *name));
    assert_eq!(regions.of_country("chl"), chile);
    assert!(regions.of_country("XXX").is_empty());
    assert_eq!(regions.name("CL-RM"), Some("Región Metropolitana de Santiago"));
    assert_eq!(regions.name("CL-99"), None);
}

#[test]
fn damaged_boundaries_are_refused() {
    assert_eq!(Regions::load(b"").unwrap_err(), RegionsError::Format);
    assert_eq!(Regions::load(b"ADMIN1\x02").unwrap_err(), RegionsError::Format);
    for length in [8, 100, 10_000, BOUNDARIES.len() - 1] {
        let error = Regions::load(&BOUNDARIES[..length]).unwrap_err();
        assert!(matches!(error, RegionsError::Damaged { .. }), "{length}: {error}");
    }
}

#[test]
fn every_place_of_the_chile_file_has_a_region() {
    let file =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../../../shared/data/chile-rettig/victims.csv");
    let Ok(mut reader) = csv::Reader::from_path(file) else {
        eprintln!("skipped: {file} is not there");
        return;
    };
    let regions = regions();
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|column| column == name).unwrap();
    let (latitude, longitude) = (column("latitude_1"), column("longitude_1"));
    let mut countries: BTreeMap<String, usize> = BTreeMap::new();
    for row in reader.records().map(Result::unwrap) {
        if let (Ok(lat), Ok(lon)) = (row[latitude].parse(), row[longitude].parse()) {
            let code = regions.region_at(lat, lon).unwrap_or("nowhere");
            *countries.entry(code.split('-').next().unwrap().to_owned()).or_default() += 1;
        }
    }
    // Checked against the file's own place names: people were followed abroad, to Buenos Aires,
    // La Paz, Paris and Washington.
    let expected = [("AR", 46), ("BO", 1), ("CL", 2_059), ("FR", 1), ("US", 2)];
    assert!(
        countries.iter().map(|(code, count)| (code.as_str(), *count)).eq(expected),
        "{countries:?}"
    );
}
