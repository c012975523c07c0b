//! The values of a query's terms: dates, counts, distances, codes.

use chrono::{Datelike, NaiveDate};
use concord_model::Edtf;

use crate::fold;
use crate::query::Test;

/// A comparison at the start of a value, and what is compared with.
fn comparison(value: &str) -> Option<(&str, &str)> {
    let sign = ["<=", ">=", "<", ">"].into_iter().find(|sign| value.starts_with(sign))?;
    Some((sign, value[sign.len()..].trim()))
}

/// The ends of `from..to`; either may be left out, not both.
fn range(value: &str) -> Option<(Option<&str>, Option<&str>)> {
    let (from, to) = value.split_once("..")?;
    let ends = [from, to].map(|end| Some(end.trim()).filter(|end| !end.is_empty()));
    (ends != [None, None]).then_some((ends[0], ends[1]))
}

pub(crate) fn dates(value: &str) -> Option<Test> {
    let value = fold::fold_digits(value);
    let date = |text: &str| Edtf::parse(text).ok();
    let first = |text: &str| Some(date(text)?.earliest()?.num_days_from_ce());
    let last = |text: &str| Some(date(text)?.latest()?.num_days_from_ce());
    let (from, to) = if let Some((sign, value)) = comparison(&value) {
        match sign {
            ">=" => (first(value)?, i32::MAX),
            ">" => (last(value)?.saturating_add(1), i32::MAX),
            "<=" => (i32::MIN, last(value)?),
            _ => (i32::MIN, first(value)?.saturating_sub(1)),
        }
    } else if let Some((from, to)) = range(&value).filter(|_| !value.contains('/')) {
        (from.map_or(Some(i32::MIN), first)?, to.map_or(Some(i32::MAX), last)?)
    } else {
        let date = date(&value)?;
        let day = |day: NaiveDate| day.num_days_from_ce();
        (date.earliest().map_or(i32::MIN, day), date.latest().map_or(i32::MAX, day))
    };
    Some(Test::Days(from, to))
}

pub(crate) fn count(value: &str) -> Option<Test> {
    let value = fold::fold_digits(value);
    let number = |text: &str| text.parse::<u64>().ok();
    let (from, to) = if let Some((sign, value)) = comparison(&value) {
        let number = number(value)?;
        match sign {
            ">=" => (number, u64::MAX),
            ">" => (number.saturating_add(1), u64::MAX),
            "<=" => (0, number),
            _ => (0, number.checked_sub(1)?),
        }
    } else if let Some((from, to)) = range(&value) {
        (from.map_or(Some(0), number)?, to.map_or(Some(u64::MAX), number)?)
    } else {
        (number(&value)?, number(&value)?)
    };
    Some(Test::Victims(from, to))
}

pub(crate) fn near(text: &str) -> Option<Test> {
    let text = fold::fold_digits(text);
    let mut parts = text.split(',').map(str::trim);
    let latitude: f64 = parts.next()?.parse().ok()?;
    let longitude: f64 = parts.next()?.parse().ok()?;
    let distance = parts.next()?.to_ascii_lowercase();
    let metres = match distance.strip_suffix("km") {
        Some(kilometres) => kilometres.trim().parse::<f64>().ok()? * 1000.0,
        None => distance.strip_suffix('m')?.trim().parse().ok()?,
    };
    let sane = (-90.0..=90.0).contains(&latitude)
        && (-180.0..=180.0).contains(&longitude)
        && metres.is_finite()
        && metres > 0.0
        && parts.next().is_none();
    sane.then_some(Test::Near { latitude, longitude, metres })
}

/// Whether a code is the one asked for (folded), or goes on from it with a hyphen.
pub(crate) fn code_matches(code: &str, asked: &str) -> bool {
    let code = fold::fold(code);
    match code.strip_prefix(asked) {
        Some(rest) => rest.is_empty() || rest.starts_with('-'),
        None => false,
    }
}
