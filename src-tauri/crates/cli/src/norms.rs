//! `concord norms`: instruments with the country's status, or the norms on one event.

use std::process::ExitCode;

use concord_api::messages::norms::{InstrumentEntry, NormsOfEvent};
use concord_api::messages::{Nothing, RecordId};
use concord_api::plan::{NormInPlay, NormStep};
use concord_api::text::Text;
use concord_api::{Concord, Result};
use serde_json::{Value, json};

use crate::output::print;

/// Prints every instrument, or what bears on one event.
pub fn run(concord: &Concord, event: Option<&str>, as_json: bool, text: &Text) -> Result<ExitCode> {
    match event {
        None => instruments(concord, as_json, text)?,
        Some(id) => {
            let id = concord_api::read_id(id)?;
            let found = concord.norms_of(RecordId { id })?;
            let norms: Vec<Value> = found.norms.iter().map(|norm| norm_value(norm, text)).collect();
            print(as_json, &json!({ "event": id, "norms": norms }), || told(&found, text))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn instruments(concord: &Concord, as_json: bool, text: &Text) -> Result<()> {
    let found = concord.instruments(Nothing {})?;
    let values: Vec<Value> =
        found.instruments.iter().map(|entry| instrument_value(entry, text)).collect();
    print(as_json, &json!({ "events": found.events, "instruments": values }), || {
        let lines = found.instruments.iter().map(|entry| {
            let status = match entry.statuses.as_slice() {
                [] => "-".to_owned(),
                statuses => {
                    let dates = statuses.iter().map(|status| {
                        let from = status.in_force.known().or(status.bound.known());
                        let consent = status.consent_to_be_bound.known();
                        let consent = consent.map(|code| term(text, "consent-to-be-bound", code));
                        let from = from.map(ToString::to_string);
                        [consent, from].into_iter().flatten().collect::<Vec<_>>().join(" ")
                    });
                    dates.collect::<Vec<_>>().join("; ")
                }
            };
            let doubt = match entry.uncertain {
                0 => String::new(),
                count => format!(" ({count} not certain)"),
            };
            let code = &entry.instrument.code;
            format!("{code}  {}  {status}  {} events{doubt}", name(text, code), entry.events)
        });
        lines.collect()
    })
}

fn instrument_value(entry: &InstrumentEntry, text: &Text) -> Value {
    let articles: Vec<Value> = entry
        .articles
        .iter()
        .map(|article| {
            json!({
                "code": article.code,
                "article": article.article,
                "obligation": text.message(&format!("article-{}", article.code), &[]),
                "duties": article.duties,
                "custom": article.custom,
                "verify": article.verify,
            })
        })
        .collect();
    let statuses: Vec<Value> = entry
        .statuses
        .iter()
        .map(|status| {
            json!({
                "signed": status.signed.known(),
                "consent_to_be_bound": status.consent_to_be_bound.known(),
                "bound": status.bound.known(),
                "in_force": status.in_force.known(),
                "denounced": status.denounced.known(),
                "complaints": status.complaints.known(),
                "reservations": status.reservations.known(),
                "source": status.source.known(),
            })
        })
        .collect();
    json!({
        "code": entry.instrument.code,
        "name": name(text, &entry.instrument.code),
        "type": entry.instrument.instrument_type,
        "status": statuses,
        "articles": articles,
        "events": entry.events,
        "uncertain": entry.uncertain,
    })
}

fn norm_value(norm: &NormInPlay, text: &Text) -> Value {
    json!({
        "violation": norm.violation,
        "instrument": norm.instrument,
        "article": norm.article,
        "duties": norm.duties,
        "in_play": norm.in_play,
        "certain": norm.certain,
        "judged": norm.judged,
        "derivation": derivation(norm, text),
    })
}

fn derivation(norm: &NormInPlay, text: &Text) -> Vec<String> {
    let step =
        |step: &NormStep| text.message(&format!("norm-step-{}", step.code), &step.parameters);
    norm.steps.iter().map(step).collect()
}

/// What is in play first, each with its derivation.
fn told(found: &NormsOfEvent, text: &Text) -> Vec<String> {
    let mut norms: Vec<&NormInPlay> = found.norms.iter().collect();
    norms.sort_by_key(|norm| !norm.in_play);
    let mut lines = Vec::new();
    for norm in norms {
        let instrument = norm.instrument.as_deref().map(|code| name(text, code));
        let state = match (norm.in_play, norm.certain) {
            (true, true) => "norm-in-play",
            (true, false) => "norm-perhaps-in-play",
            (false, _) => "norm-not-in-play",
        };
        let head = [
            text.message(state, &[]),
            instrument.unwrap_or_default(),
            norm.article.clone(),
            format!("[{}] {}", norm.violation, norm.duties.join(", ")),
        ];
        lines.push(head.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  "));
        lines.extend(derivation(norm, text).into_iter().map(|step| format!("    {step}")));
    }
    lines
}

fn name(text: &Text, code: &str) -> String {
    term(text, "instrument", code)
}

fn term(text: &Text, vocabulary: &str, code: &str) -> String {
    text.message(&format!("{vocabulary}-{code}"), &[])
}
