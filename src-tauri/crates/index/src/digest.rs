//! What the index keeps of one event.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use concord_model::{Edtf, EventBundle, Id, Person, Place, Stated};

use crate::facet::{EMPTY, FacetKind, UNKNOWN};
use crate::marks::{MarkKind, marks_of};
use crate::regions::Regions;
use crate::texts::{EventText, texts};

/// First and last day, as days of the common era. Open ends are `i32::MIN` and `i32::MAX`.
pub(crate) type Days = (i32, i32);

/// The days of an event without a date: contained in nothing, after everything.
pub(crate) const UNDATED: Days = (i32::MAX, i32::MIN);

/// What the index keeps of one event.
pub(crate) struct Digest<'a> {
    pub(crate) title: &'a str,
    pub(crate) date: String,
    pub(crate) days: Days,
    pub(crate) place: &'a str,
    pub(crate) position: Option<(f64, f64)>,
    pub(crate) precision: Option<&'a str>,
    pub(crate) region: Option<&'a str>,
    /// In order, each once.
    pub(crate) terms: Vec<(FacetKind, String)>,
    /// Codes of the regions of the bundle's places, in the bundle's order.
    pub(crate) place_regions: Vec<&'a str>,
    pub(crate) victims: BTreeSet<Id>,
    pub(crate) marks: BTreeSet<(MarkKind, &'a str)>,
    pub(crate) texts: Vec<EventText<'a>>,
}

impl<'a> Digest<'a> {
    pub(crate) fn of(bundle: &'a EventBundle, regions: &'a Regions) -> Self {
        let event = &bundle.event;
        let (date, days) = date_of(bundle);
        let mut places: Vec<&Place> = bundle.places.iter().collect();
        places.sort_by_key(|place| place.rank.known().copied().unwrap_or(i64::MAX));
        let mapped = places.iter().copied().find(|place| position(place).is_some());
        let marked = mapped.or(places.first().copied());
        let victims: BTreeSet<Id> = bundle.acts.iter().filter_map(|act| act.victim).collect();
        Self {
            title: known(&event.title),
            date,
            days,
            place: places.first().map_or("", |place| known(&place.name)),
            position: mapped.and_then(position),
            precision: marked.and_then(|place| place.precision.known()).map(String::as_str),
            region: marked.and_then(|place| match region(place, regions) {
                Stated::Known(code) => Some(code),
                _ => None,
            }),
            place_regions: bundle
                .places
                .iter()
                .map(|place| match region(place, regions) {
                    Stated::Known(code) if code.trim().is_empty() => EMPTY,
                    Stated::Known(code) => code.trim(),
                    Stated::Unknown => UNKNOWN,
                    Stated::Empty => EMPTY,
                })
                .collect(),
            terms: terms(bundle, &victims, days, regions).into_iter().collect(),
            victims,
            marks: marks_of(bundle),
            texts: texts(bundle),
        }
    }
}

fn known(text: &Stated<String>) -> &str {
    text.known().map_or("", String::as_str)
}

/// A place's coordinates, where it has both and they are on the globe.
fn position(place: &Place) -> Option<(f64, f64)> {
    let (latitude, longitude) = (*place.latitude.known()?, *place.longitude.known()?);
    let on_globe = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
    on_globe.then_some((latitude, longitude))
}

/// A place's region: as stated, else the one its coordinates lie in.
fn region<'a>(place: &'a Place, regions: &'a Regions) -> Stated<&'a str> {
    match &place.region {
        Stated::Known(code) => Stated::Known(code),
        Stated::Unknown => Stated::Unknown,
        Stated::Empty => position(place)
            .and_then(|(latitude, longitude)| regions.region_at(latitude, longitude))
            .map_or(Stated::Empty, Stated::Known),
    }
}

/// The event's date, or the hull of its acts' dates; as EDTF text and as days.
fn date_of(bundle: &EventBundle) -> (String, Days) {
    if let Some(date) = bundle.event.date.known() {
        return (date.as_str().to_owned(), days(date));
    }
    let dates: BTreeSet<&Edtf> = bundle.acts.iter().filter_map(|act| act.date.known()).collect();
    let Some(hull) =
        dates.iter().map(|date| days(date)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    else {
        return (String::new(), UNDATED);
    };
    let text = match dates.first() {
        Some(only) if dates.len() == 1 => only.as_str().to_owned(),
        _ => format!("{}/{}", bound(hull.0), bound(hull.1)),
    };
    (text, hull)
}

fn days(date: &Edtf) -> Days {
    let days = |day: NaiveDate| day.num_days_from_ce();
    (date.earliest().map_or(i32::MIN, days), date.latest().map_or(i32::MAX, days))
}

/// One end of an interval in EDTF.
fn bound(day: i32) -> String {
    day_of(day).map_or_else(|| "..".to_owned(), |date| date.format("%Y-%m-%d").to_string())
}

/// The calendar day; `None` for an open end and for no date.
pub(crate) fn day_of(day: i32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(day)
}

struct Collector(BTreeSet<(FacetKind, String)>);

impl Collector {
    fn add(&mut self, facet: FacetKind, value: &Stated<String>) {
        self.add_text(
            facet,
            &match value {
                Stated::Known(text) => Stated::Known(text.as_str()),
                Stated::Unknown => Stated::Unknown,
                Stated::Empty => Stated::Empty,
            },
        );
    }

    fn add_text(&mut self, facet: FacetKind, value: &Stated<&str>) {
        let code = match value {
            Stated::Known(text) if text.trim().is_empty() => EMPTY,
            Stated::Known(text) => text.trim(),
            Stated::Unknown => UNKNOWN,
            Stated::Empty => EMPTY,
        };
        self.0.insert((facet, code.to_owned()));
    }

    /// A facet in which nothing was said reads as empty.
    fn finish(mut self) -> BTreeSet<(FacetKind, String)> {
        let said: BTreeSet<FacetKind> = self.0.iter().map(|(facet, _)| *facet).collect();
        for facet in FacetKind::ALL.iter().filter(|facet| !said.contains(facet)) {
            self.0.insert((*facet, EMPTY.to_owned()));
        }
        self.0
    }
}

fn terms(
    bundle: &EventBundle,
    victims: &BTreeSet<Id>,
    days: Days,
    regions: &Regions,
) -> BTreeSet<(FacetKind, String)> {
    let mut terms = Collector(BTreeSet::new());
    let event = &bundle.event;
    for act in &bundle.acts {
        terms.add(FacetKind::Violation, &act.violation);
    }
    for involvement in &bundle.involvements {
        terms.add(FacetKind::Perpetrator, &involvement.perpetrator_type);
    }
    let persons: BTreeMap<Id, &Person> =
        bundle.persons.iter().map(|person| (person.id, person)).collect();
    for victim in victims.iter().filter_map(|id| persons.get(id)) {
        add_victim(&mut terms, victim);
    }
    for place in &bundle.places {
        terms.add_text(FacetKind::Region, &region(place, regions));
        terms.add(FacetKind::Precision, &place.precision);
    }
    let year = day_of(days.0).map(|day| day.year().to_string());
    terms.add_text(
        FacetKind::Year,
        &match (&year, &event.date) {
            (Some(year), _) => Stated::Known(year.as_str()),
            (None, Stated::Empty) => Stated::Empty,
            (None, _) => Stated::Unknown,
        },
    );
    terms.add(FacetKind::Status, &event.status);
    terms.add(FacetKind::Proof, &event.proof);
    terms.add(FacetKind::Verification, &event.verification);
    terms.add(FacetKind::Confidentiality, &event.confidentiality);
    terms.add(FacetKind::Consent, &event.consent);
    for source in &bundle.sources {
        terms.add(FacetKind::Reliability, &source.reliability);
    }
    for tag in &event.tags {
        terms.add_text(FacetKind::Tag, &Stated::Known(tag));
    }
    terms.finish()
}

fn add_victim(terms: &mut Collector, victim: &Person) {
    if victim.groups.is_empty() {
        terms.add_text(FacetKind::VictimGroup, &Stated::Empty);
    }
    for group in &victim.groups {
        terms.add_text(FacetKind::VictimGroup, &Stated::Known(group));
    }
    terms.add(FacetKind::Sex, &victim.sex);
    terms.add(FacetKind::Affiliation, &victim.affiliation);
    terms.add(FacetKind::Occupation, &victim.occupation);
}
