//! The verb `measures`: the list with what is open in each, and one measure in full.

use std::process::ExitCode;

use concord_api::messages::measures::{MeasureEntry, RedLineStanding};
use concord_api::messages::{Nothing, RecordId};
use concord_api::model::{Indicator, MeasureBundle, Stated};
use concord_api::plan::{OpenPoints, Parameter};
use concord_api::text::Text;
use concord_api::{Concord, ErrorReport, Result};
use serde_json::json;

use crate::output::print;

/// Lists every measure.
pub fn list(concord: &Concord, json: bool, text: &Text) -> Result<ExitCode> {
    let mut open = concord.open_points()?;
    let entries = concord.measures(Nothing {})?.measures;
    let listed: Vec<(MeasureEntry, OpenPoints)> = entries
        .into_iter()
        .map(|entry| {
            let open = open.remove(&entry.measure.id).ok_or_else(missing)?;
            Ok((entry, open))
        })
        .collect::<Result<_>>()?;
    let items = listed.iter().map(|(entry, open)| {
        json!({
            "id": entry.measure.id,
            "name": entry.measure.name.known(),
            "pillar": entry.measure.pillar.known(),
            "status": entry.measure.status.known(),
            "catalogue": entry.measure.catalogue.known(),
            "events": entry.events,
            "open": open,
        })
    });
    let value = json!({ "measures": items.collect::<Vec<_>>() });
    print(json, &value, || {
        listed.iter().flat_map(|(entry, open)| lines(entry, open, text)).collect()
    })?;
    Ok(ExitCode::SUCCESS)
}

fn missing() -> ErrorReport {
    ErrorReport::new("record-missing")
}

fn lines(entry: &MeasureEntry, open: &OpenPoints, text: &Text) -> [String; 2] {
    let measure = &entry.measure;
    let pillar = word(text, "pillar", measure.pillar.known());
    let status = word(text, "measure-status", measure.status.known());
    let name = measure.name.known().map_or("-", String::as_str);
    [
        format!("{}  {pillar}, {status}  {name}: {} events answered", measure.id, entry.events),
        format!("    open: {}", open_in_words(open, text)),
    ]
}

/// The label of a term; a dash where none is stated.
fn word(text: &Text, vocabulary: &str, code: Option<&String>) -> String {
    code.map_or_else(|| "-".to_owned(), |code| text.message(&format!("{vocabulary}-{code}"), &[]))
}

fn open_in_words(open: &OpenPoints, text: &Text) -> String {
    let mut points = Vec::new();
    let mut counted = |count: usize, what: &str| {
        if count > 0 {
            points.push(format!("{count} {what}"));
        }
    };
    counted(open.red_lines_crossed.len(), "red lines crossed");
    counted(open.parameters_open.len(), "design parameters");
    counted(open.red_lines_unchecked.len(), "red lines unchecked");
    let acts = open.acts_missing.iter();
    points.extend(acts.map(|code| format!("act {}", word(text, "parliamentary-act", Some(code)))));
    let needs = open.prerequisites_missing.iter();
    points.extend(needs.map(|code| format!("prerequisite {}", text.message(code, &[]))));
    points.extend(open.lacks.iter().map(|lack| format!("no {lack}")));
    match points.is_empty() {
        true => "nothing".to_owned(),
        false => points.join("; "),
    }
}

/// Shows one measure with its indicators, its red lines and what is open.
pub fn one(concord: &Concord, id: &str, json: bool, text: &Text) -> Result<ExitCode> {
    let id = concord_api::read_id(id)?;
    let bundle = concord.measure(RecordId { id })?;
    let entries = concord.measures(Nothing {})?.measures;
    let entry = entries.into_iter().find(|entry| entry.measure.id == id);
    let entry = entry.ok_or_else(missing)?;
    let open = concord.open_points()?.remove(&id).ok_or_else(missing)?;
    let red_lines = concord.red_lines_of(id)?;
    let value = json!({
        "measure": bundle.measure,
        "indicators": bundle.indicators,
        "events": entry.events,
        "red_lines": red_lines,
        "open": open,
    });
    print(json, &value, || {
        let mut told = lines(&entry, &open, text).to_vec();
        told.extend(design(&bundle, text));
        told.extend(bundle.indicators.iter().map(indicator));
        told.extend(red_lines.iter().map(|line| red_line(line, text)));
        told
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The decisions on the design, as the choice is worded and in the user's words.
fn design(bundle: &MeasureBundle, text: &Text) -> Vec<String> {
    let measure = &bundle.measure;
    let Some(code) = measure.catalogue.known() else { return Vec::new() };
    let keys: std::collections::BTreeSet<&String> =
        measure.choices.keys().chain(measure.parameters.keys()).collect();
    let decision = |key: &String| {
        let choice = measure.choices.get(key);
        let choice = choice.map(|one| text.message(&format!("{code}-{key}-{one}"), &[]));
        let words: Vec<String> =
            choice.into_iter().chain(measure.parameters.get(key).cloned()).collect();
        format!("    {}: {}", text.message(&format!("{code}-{key}"), &[]), words.join("; "))
    };
    keys.into_iter().map(decision).collect()
}

fn indicator(one: &Indicator) -> String {
    let figure = |stated: &Stated<f64>| stated.known().map_or("-".to_owned(), f64::to_string);
    let name = one.name.known().map_or("-", String::as_str);
    format!("    indicator {name}: {} to {}", figure(&one.baseline), figure(&one.target))
}

fn red_line(line: &RedLineStanding, text: &Text) -> String {
    let found = match (&line.finding, line.crossed.is_empty()) {
        (_, false) => format!("CROSSED by {}", line.crossed.join(", ")),
        (Some(_), true) => word(text, "red-line-finding", line.finding.as_ref()),
        (None, true) => "not checked".to_owned(),
    };
    let none: &[Parameter] = &[];
    let norms = line.norms.join("; ");
    format!("    red line, {found}: {} ({norms})", text.message(&line.code, none))
}
