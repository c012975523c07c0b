//! Times of networks.

use chrono::{NaiveDate, NaiveDateTime};

use super::graph::{Graph, Spell, TimeFormat};

/// The day of an ISO date, with or without a time of day.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        // Four digits: chrono takes fewer, the schemas do not.
        return (text.len() >= 10).then_some(day);
    }
    let (date, time) = text.split_once('T')?;
    let clock = time.trim_end_matches('Z');
    let clock = match clock.rfind(['+', '-']) {
        Some(at) if is_offset(&clock[at + 1..]) => &clock[..at],
        Some(_) => return None,
        None => clock,
    };
    let moment = format!("{date}T{clock}");
    let moment = NaiveDateTime::parse_from_str(&moment, "%Y-%m-%dT%H:%M:%S%.f").ok()?;
    (date.len() >= 10).then(|| moment.date())
}

fn is_offset(text: &str) -> bool {
    let digits: Vec<u8> = text.bytes().filter(|byte| *byte != b':').collect();
    digits.len() == 4 && digits.iter().all(u8::is_ascii_digit)
}

fn is_number(text: &str) -> bool {
    text.parse::<f64>().is_ok_and(f64::is_finite)
}

/// What a time can be; `None` where it is none at all.
pub(super) fn format(text: &str) -> Option<TimeFormat> {
    match day(text) {
        Some(_) if text.contains('T') => Some(TimeFormat::DateTime),
        Some(_) => Some(TimeFormat::Date),
        None => is_number(text).then_some(TimeFormat::Number),
    }
}

/// The format that holds all times of a graph; `Err` with one that does not go with the others.
pub(super) fn settle(graph: &mut Graph) -> Result<(), String> {
    let mut found: Option<TimeFormat> = None;
    let mut odd = None;
    graph.each_spell(|spell| {
        for text in spell.start.iter().chain(&spell.end) {
            found = match (found, format(text)) {
                (None, one) => one,
                (Some(all), Some(one)) if all == one => Some(all),
                (Some(TimeFormat::Date), Some(TimeFormat::DateTime))
                | (Some(TimeFormat::DateTime), Some(TimeFormat::Date)) => {
                    Some(TimeFormat::DateTime)
                }
                (all, _) => {
                    odd.get_or_insert_with(|| text.clone());
                    all
                }
            };
        }
    });
    graph.times = found.unwrap_or_default();
    odd.map_or(Ok(()), Err)
}

/// GEXF's `[1990-03-11, 1994-03-10]; [2000-01-01, 2006-03-10]`, with or without angle brackets around;
/// `None` where it is not one.
pub(super) fn intervals(text: &str) -> Option<Vec<Spell>> {
    let inner = text.trim().trim_start_matches('<').trim_end_matches('>');
    let one = |part: &str| {
        let part = part.trim().strip_prefix(['[', '('])?.strip_suffix([']', ')'])?;
        let (start, end) = part.split_once(',')?;
        // What follows is the value at that time.
        let end = end.split(',').next()?;
        Some(Spell { start: bound(start), end: bound(end) })
    };
    let parts = inner.split(';').filter(|part| !part.trim().is_empty());
    parts.map(one).collect()
}

/// GEXF's `[1990-03-11, 1994-03-10]` of single moments.
pub(super) fn timestamps(text: &str) -> Option<Vec<Spell>> {
    let inner = text.trim().trim_start_matches('<').trim_end_matches('>').trim();
    let inner = inner.strip_prefix('[').unwrap_or(inner);
    let inner = inner.strip_suffix(']').unwrap_or(inner);
    let moments = inner.split(',').map(bound);
    Some(moments.flatten().map(|at| Spell { start: Some(at.clone()), end: Some(at) }).collect())
}

/// A bound; `None` where it is open, as Gephi writes infinity.
pub(super) fn bound(text: &str) -> Option<String> {
    let text = text.trim();
    let is_open = text.is_empty()
        || ["-infinity", "infinity", "-inf", "inf"].contains(&text.to_ascii_lowercase().as_str());
    (!is_open).then(|| text.to_owned())
}

/// The spells as one text, by which they come back: `[a, b]; [c, ]`.
pub(super) fn intervals_text(spells: &[Spell]) -> String {
    let one = |spell: &Spell| {
        let bound = |bound: &Option<String>| bound.clone().unwrap_or_default();
        format!("[{}, {}]", bound(&spell.start), bound(&spell.end))
    };
    spells.iter().map(one).collect::<Vec<_>>().join("; ")
}
