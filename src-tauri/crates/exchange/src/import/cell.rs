//! Reads typed values from a cell's text.

use concord_model::Edtf;

/// The order of day, month and year. A date that begins with its year is read in any order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DateOrder {
    Ymd,
    Dmy,
    Mdy,
}

/// A date: EDTF, or numbers separated by `/`, `.`, `-` or a space.
pub(super) fn date(text: &str, order: DateOrder) -> Option<Edtf> {
    // Two or three digits are a century or a decade in EDTF, and hardly ever meant as such in a table.
    if text.len() >= 4
        && let Ok(date) = Edtf::parse(text)
    {
        return Some(date);
    }
    let midnight = |text: &str| text.chars().all(|letter| "0:.Z".contains(letter));
    let day = match text.split_once([' ', 'T']) {
        Some((day, time)) if time.contains(':') && midnight(time) => day,
        _ => text,
    };
    let parts: Vec<&str> = day.split(['/', '.', '-', ' ']).collect();
    let [first, second, third] = parts[..] else { return None };
    let (year, month, day) = match order {
        _ if first.len() == 4 => (first, second, third),
        DateOrder::Ymd => return None,
        DateOrder::Dmy => (third, second, first),
        DateOrder::Mdy => (third, first, second),
    };
    let (month, day): (u32, u32) = (month.parse().ok()?, day.parse().ok()?);
    let plain = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| Edtf::parse(&format!("{year}-{month:02}-{day:02}")).ok())?
}

/// A date cut to its month; a text that is not a day is left as it is.
pub(super) fn month(text: &str, order: DateOrder) -> Option<Edtf> {
    let date = date(text, order)?;
    let is_day =
        date.as_str().len() == 10 && date.earliest().is_some() && date.earliest() == date.latest();
    if is_day { Edtf::parse(&date.as_str()[..7]).ok() } else { Some(date) }
}

/// A period from its ends; a missing end is unknown (EDTF: empty), equal ends are one date.
pub(super) fn period(start: Option<&Edtf>, end: Option<&Edtf>) -> Option<Edtf> {
    match (start, end) {
        (Some(start), Some(end)) if start == end => Some(start.clone()),
        (Some(start), Some(end)) => Edtf::parse(&format!("{start}/{end}")).ok(),
        (Some(start), None) => Edtf::parse(&format!("{start}/")).ok(),
        (None, Some(end)) => Edtf::parse(&format!("/{end}")).ok(),
        (None, None) => None,
    }
}

/// A number, finite, with the given decimal mark.
pub(super) fn number(text: &str, decimal: char) -> Option<f64> {
    let plain =
        |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    let text = if decimal == ',' { text.replace(',', ".") } else { text.to_owned() };
    let text = text.replace('\u{2212}', "-");
    plain(&text).then(|| text.parse().ok())?.filter(|number: &f64| number.is_finite())
}

/// Yes or no.
pub(super) fn flag(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "1" | "true" | "yes" | "y" | "oui" | "si" | "sí" | "نعم" => Some(true),
        "0" | "false" | "no" | "n" | "non" | "لا" => Some(false),
        _ => None,
    }
}
