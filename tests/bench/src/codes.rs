//! The facet values of an event, read from it plainly: what SQLite is given, and so what the index's
//! counts are held against.

use std::collections::BTreeSet;

use chrono::Datelike;
use concord_index::Regions;
use concord_model::{EventBundle, Id, Place, Stated};

fn state(value: &Stated<String>) -> String {
    match value {
        Stated::Known(code) => code.clone(),
        Stated::Unknown => "?unknown".to_owned(),
        Stated::Empty => "?empty".to_owned(),
    }
}

/// Degrees north and east.
pub fn position(place: &Place) -> Option<(f64, f64)> {
    Some((*place.latitude.known()?, *place.longitude.known()?))
}

/// Facet and code, each once.
pub fn codes(bundle: &EventBundle, regions: &Regions) -> BTreeSet<(&'static str, String)> {
    let mut codes = BTreeSet::new();
    for act in &bundle.acts {
        codes.insert(("violation", state(&act.violation)));
    }
    for part in &bundle.involvements {
        codes.insert(("perpetrator", state(&part.perpetrator_type)));
    }
    let victims: BTreeSet<Id> = bundle.acts.iter().filter_map(|act| act.victim).collect();
    for person in bundle.persons.iter().filter(|person| victims.contains(&person.id)) {
        match person.groups.is_empty() {
            true => drop(codes.insert(("victim_group", "?empty".to_owned()))),
            false => {
                codes.extend(person.groups.iter().map(|group| ("victim_group", group.clone())));
            }
        }
        codes.insert(("sex", state(&person.sex)));
        codes.insert(("affiliation", state(&person.affiliation)));
        codes.insert(("occupation", state(&person.occupation)));
    }
    for place in &bundle.places {
        let region = position(place).and_then(|(lat, lon)| regions.region_at(lat, lon));
        codes.insert(("region", region.unwrap_or("?empty").to_owned()));
        codes.insert(("precision", state(&place.precision)));
    }
    let first = bundle.event.date.known().and_then(|date| date.earliest());
    let year = first.map_or_else(
        || state(&bundle.event.date.clone().map(String::from)),
        |day| day.year().to_string(),
    );
    codes.insert(("year", year));
    codes.insert(("status", state(&bundle.event.status)));
    codes.insert(("proof", state(&bundle.event.proof)));
    codes.insert(("verification", state(&bundle.event.verification)));
    codes.insert(("confidentiality", state(&bundle.event.confidentiality)));
    codes.insert(("consent", state(&bundle.event.consent)));
    codes.extend(bundle.sources.iter().map(|source| ("reliability", state(&source.reliability))));
    codes.extend(bundle.event.tags.iter().map(|tag| ("tag", tag.clone())));
    for facet in ["violation", "perpetrator", "victim_group", "sex", "affiliation", "occupation"] {
        add_empty(&mut codes, facet);
    }
    for facet in ["region", "precision", "reliability", "tag"] {
        add_empty(&mut codes, facet);
    }
    codes
}

fn add_empty(codes: &mut BTreeSet<(&'static str, String)>, facet: &'static str) {
    if codes.iter().all(|(name, _)| *name != facet) {
        codes.insert((facet, "?empty".to_owned()));
    }
}
