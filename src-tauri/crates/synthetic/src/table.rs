//! The same events as a flat file.

use std::io::Write;

use concord_model::{Act, EventBundle, Person, Place, Stated};

/// Columns of a victim's row; the places' columns follow, see [`PLACES`].
const COLUMNS: &[&str] = &[
    "individual_id",
    "group_id",
    "start_date_daily",
    "end_date_daily",
    "start_date_monthly",
    "end_date_monthly",
    "last_name",
    "first_name",
    "minor",
    "age",
    "male",
    "occupation",
    "occupation_detail",
    "victim_affiliation",
    "victim_affiliation_detail",
    "violence",
    "method",
    "interrogation",
    "torture",
    "mistreatment",
    "targeted",
    "press",
    "war_tribunal",
    "number_previous_arrests",
    "perpetrator_affiliation",
    "perpetrator_affiliation_detail",
    "nationality",
];
/// Places per row.
const PLACES: usize = 6;

/// Writes one row for each act, in the columns of the Chile file (mapping `chile-rettig`): `group_id`
/// ties the acts of an event, `NA` is unknown. It keeps what that layout has room for. Returns the
/// rows written.
///
/// # Errors
/// Where `to` cannot be written to.
pub fn write_csv(
    events: impl IntoIterator<Item = EventBundle>,
    to: impl Write,
) -> Result<u64, csv::Error> {
    let mut writer = csv::Writer::from_writer(to);
    let mut header: Vec<String> = COLUMNS.iter().map(|column| (*column).to_owned()).collect();
    for place in 1..=PLACES {
        for column in ["place", "location", "latitude", "longitude", "exact_coordinates"] {
            header.push(format!("{column}_{place}"));
        }
    }
    header.push("page".to_owned());
    writer.write_record(&header)?;
    let mut rows = 0;
    for (group, bundle) in (1..).zip(events) {
        for act in &bundle.acts {
            rows += 1;
            writer.write_record(row(rows, group, act, &bundle))?;
        }
    }
    writer.flush()?;
    Ok(rows)
}

fn row(individual: u64, group: u64, act: &Act, bundle: &EventBundle) -> Vec<String> {
    let victim = bundle.persons.iter().find(|person| Some(person.id) == act.victim);
    let text = |value: &Stated<String>| value.known().cloned().unwrap_or_else(na);
    let of = |field: fn(&Person) -> &Stated<String>| {
        victim.map_or_else(na, |person| text(field(person)))
    };
    let (daily, monthly) = dates(bundle);
    let name = of(|person| &person.name);
    let (last, first) = name.rsplit_once(' ').unwrap_or((&name, "NA"));
    let violence = match act.violation.known().map(String::as_str) {
        Some(code) if code.starts_with("LIF") => "Killed",
        Some(code) if code.starts_with("LIB") => "Disappearance",
        Some(_) => "Unresolved",
        None => "NA",
    };
    let male = match of(|person| &person.sex).as_str() {
        "male" => "1",
        "female" => "0",
        _ => "NA",
    };
    let age = act.age.known();
    let minor = age.map_or_else(na, |age| i64::from(*age < 18).to_string());
    let age = age.map_or_else(na, i64::to_string);
    let (individual, group) = (individual.to_string(), group.to_string());
    let occupation = of(|person| &person.occupation);
    let mut row: Vec<String> = [
        &individual,
        &group,
        &daily,
        &daily,
        &monthly,
        &monthly,
        last,
        first,
        &minor,
        &age,
        male,
        &occupation,
        "NA",
        "NA",
        "NA",
        violence,
        "NA",
        "NA",
        "NA",
        "NA",
        "NA",
        "0",
        "0",
        "NA",
        "Regime",
        "NA",
        "NA",
    ]
    .map(str::to_owned)
    .to_vec();
    for place in 0..PLACES {
        row.extend(place_cells(bundle.places.get(place)));
    }
    row.push(bundle.sources.first().map_or_else(na, |source| text(&source.reference)));
    row
}

fn na() -> String {
    "NA".to_owned()
}

/// The day and the first of the month, as far as the event's date tells them.
fn dates(bundle: &EventBundle) -> (String, String) {
    let date = bundle.event.date.known().map_or("", |date| date.as_str());
    let month = date.get(..7).filter(|month| !month.contains('/'));
    let monthly = month.map_or_else(na, |month| format!("{month}-01"));
    (date.get(..10).filter(|day| !day.contains('/')).map_or_else(na, str::to_owned), monthly)
}

fn place_cells(place: Option<&Place>) -> [String; 5] {
    let Some(place) = place else {
        return [na(), na(), na(), na(), na()];
    };
    let degrees = |value: &Stated<f64>| value.known().map_or_else(na, f64::to_string);
    let exact = match place.precision.known().map(String::as_str) {
        Some("LP-1") => "1".to_owned(),
        Some(_) => "0".to_owned(),
        None => na(),
    };
    let name = place.name.known().cloned().unwrap_or_else(na);
    ["In Public".to_owned(), name, degrees(&place.latitude), degrees(&place.longitude), exact]
}
