//! Titles of events that their file gives none. They name nobody and are in no language.

use chrono::NaiveDate;
use concord_model::{Edtf, Stated};

use super::group::Group;

/// The longest place name in a title, in characters.
const LONGEST_PLACE: usize = 80;

/// Place and date, and how many victims where there are several.
pub(super) fn title(group: &Group, date: &Stated<Edtf>) -> String {
    let place =
        group.rows.iter().flat_map(|row| &row.records.places).find_map(|place| place.name.known());
    let place = place.map(|name| match name.char_indices().nth(LONGEST_PLACE) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name.clone(),
    });
    let parts: Vec<String> = place.into_iter().chain(date.known().and_then(readable)).collect();
    let mut title = parts.join(", ");
    if title.is_empty() {
        title = format!("#{}", group.label);
    }
    let named = group.rows.iter().filter(|row| row.records.victim.is_some());
    let victims =
        named.map(|row| &row.victim.text).collect::<std::collections::BTreeSet<_>>().len();
    if victims > 1 {
        title.push_str(&format!(" ({victims})"));
    }
    title
}

/// A date for people: ISO 8601 with a dash between start and end, of which one that is not known is
/// left out; without marks of doubt. What ISO 8601 has no short form for, such as a season, is told
/// by its first and last day. `None` where no day is known.
fn readable(date: &Edtf) -> Option<String> {
    let text = date.as_str();
    let (start, end) = match text.split_once('/') {
        Some((start, end)) => (bound(start, Edtf::earliest), bound(end, Edtf::latest)),
        None => match calendar_date(text) {
            Some(plain) => return Some(plain),
            None => (date.earliest().map(written), date.latest().map(written)),
        },
    };
    match (start, end) {
        (Some(start), Some(end)) if start == end => Some(start),
        (Some(start), Some(end)) => Some(format!("{start} – {end}")),
        (Some(start), None) => Some(format!("{start} –")),
        (None, Some(end)) => Some(format!("– {end}")),
        (None, None) => None,
    }
}

/// One end of an interval.
fn bound(text: &str, day: fn(&Edtf) -> Option<NaiveDate>) -> Option<String> {
    calendar_date(text).or_else(|| day(&Edtf::parse(text).ok()?).map(written))
}

/// A year, month or day of the calendar, without marks of doubt and time of day.
fn calendar_date(text: &str) -> Option<String> {
    let day = text.split('T').next().unwrap_or_default();
    let plain: String = day.chars().filter(|sign| !"?~%".contains(*sign)).collect();
    let digits =
        |part: &str, count| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    let mut parts = plain.split('-');
    let year = parts.next().is_some_and(|year| digits(year, 4));
    // From 21 on, what stands in a month's place is a season or another part of the year.
    let month = parts.next().is_none_or(|month| digits(month, 2) && month <= "12");
    let day = parts.next().is_none_or(|day| digits(day, 2));
    (year && month && day && parts.next().is_none()).then_some(plain)
}

fn written(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{Edtf, readable};

    #[test]
    fn dates_are_written_for_people() {
        for (edtf, expected) in [
            ("1973-11-19", Some("1973-11-19")),
            ("1973-11", Some("1973-11")),
            ("1973", Some("1973")),
            ("1973-11-19?", Some("1973-11-19")),
            ("?1973-~11-19", Some("1973-11-19")),
            ("1973-11-19T10:30:00Z", Some("1973-11-19")),
            ("1973-09-17/1973-10-07", Some("1973-09-17 – 1973-10-07")),
            ("1973-09~/1973-10-07?", Some("1973-09 – 1973-10-07")),
            ("1973-09-17/1973-09-17", Some("1973-09-17")),
            ("/1973-11-19", Some("– 1973-11-19")),
            ("../1973-11-19", Some("– 1973-11-19")),
            ("1973-09-17/", Some("1973-09-17 –")),
            ("1973-09-17/..", Some("1973-09-17 –")),
            ("1973-33", Some("1973-01-01 – 1973-03-31")),
            ("197X", Some("1970-01-01 – 1979-12-31")),
            ("[1973-09-17,1973-09-20]", Some("1973-09-17 – 1973-09-20")),
            ("Y-170000002", None),
        ] {
            assert_eq!(readable(&Edtf::parse(edtf).unwrap()).as_deref(), expected, "{edtf}");
        }
    }
}
