//! What the coverage of a dossier lacks. Each rule's name is also the id of its message in
//! `catalogue/locales/*/findings.ftl`; `RULE-remedy` there says what would close it.

mod accepted;
mod basis;
mod consultations;
mod gaps;
mod lacks;
mod red_lines;
mod stakeholders;

use chrono::NaiveDate;
use concord_model::{Id, Measure};

use crate::part::Part;
use crate::{Basis, CoverageSelection, Finding, Parameter};

/// The most records that a finding lists; its total counts all.
pub const LISTED_RECORDS: usize = 1_000;

/// Blocking ones first, then gaps, warnings and notes; within these by rule, as the modules give them.
pub(crate) fn all(part: &Part<'_>, today: Option<NaiveDate>) -> Vec<Finding> {
    let mut findings = gaps::find(part);
    findings.extend(red_lines::find(part));
    findings.extend(lacks::find(part));
    findings.extend(consultations::find(part));
    findings.extend(stakeholders::find(part));
    accepted::mark(&mut findings, &part.coverage.plan.accepted, today);
    let rank = |finding: &Finding| match finding.severity.as_str() {
        BLOCKING => 0,
        GAP => 1,
        WARNING => 2,
        _ => 3,
    };
    findings.sort_by_key(rank);
    findings
}

const BLOCKING: &str = "blocking";
const GAP: &str = "gap";
const WARNING: &str = "warning";
const NOTE: &str = "note";

/// A finding on `total` events; none where there is no such event.
fn on_events(
    (rule, severity): (&str, &str),
    mut parameters: Vec<Parameter>,
    selection: CoverageSelection,
    total: u64,
) -> Option<Finding> {
    let key = key(rule, subject(&selection));
    parameters.push(parameter("count", total));
    (total > 0).then(|| Finding {
        key,
        rule: rule.to_owned(),
        severity: severity.to_owned(),
        parameters,
        records: Vec::new(),
        total,
        selection: Some(selection),
        basis: Vec::new(),
        remedy: format!("{rule}-remedy"),
        accepted: None,
    })
}

/// A finding on measures or other records that are not events; none where there is no such record.
fn on_records(
    (rule, severity): (&str, &str),
    mut parameters: Vec<Parameter>,
    subject: impl IntoIterator<Item = String>,
    records: Vec<Id>,
) -> Option<Finding> {
    let total = records.len() as u64;
    let key = key(rule, subject);
    parameters.push(parameter("count", total));
    (total > 0).then(|| Finding {
        key,
        rule: rule.to_owned(),
        severity: severity.to_owned(),
        parameters,
        records: records.into_iter().take(LISTED_RECORDS).collect(),
        total,
        selection: None,
        basis: Vec::new(),
        remedy: format!("{rule}-remedy"),
        accepted: None,
    })
}

/// A finding on the plan as a whole, behind which there is no record.
fn on_plan(
    (rule, severity): (&str, &str),
    parameters: Vec<Parameter>,
    subject: impl IntoIterator<Item = String>,
) -> Finding {
    Finding {
        key: key(rule, subject),
        rule: rule.to_owned(),
        severity: severity.to_owned(),
        parameters,
        records: Vec::new(),
        total: 0,
        selection: None,
        basis: Vec::new(),
        remedy: format!("{rule}-remedy"),
        accepted: None,
    }
}

/// A finding on one measure, `about` something of it.
fn on_measure(
    rule: (&str, &str),
    measure: &Measure,
    about: &[Parameter],
    more: Vec<Parameter>,
) -> Option<Finding> {
    let name = measure.name.known().map_or("", String::as_str);
    let mut parameters = vec![parameter("measure", name)];
    parameters.extend(about.iter().cloned());
    parameters.extend(more);
    let subject = std::iter::once(measure.id.to_string());
    let subject = subject.chain(about.iter().map(|own| own.value.clone()));
    on_records(rule, parameters, subject, vec![measure.id])
}

fn key(rule: &str, subject: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = std::iter::once(rule.to_owned()).chain(subject).collect();
    parts.join("|")
}

/// A selection as the subject of a key.
fn subject(selection: &CoverageSelection) -> Vec<String> {
    let parts = [
        ("violation-type", selection.violation.as_deref()),
        ("duty", selection.duty.as_deref()),
        ("victim-group", selection.victim_group.as_deref()),
        ("perpetrator-type", selection.perpetrator_type.as_deref()),
        ("region", selection.region.as_deref()),
        ("year", selection.year.as_deref()),
        ("pillar", selection.pillar.as_deref()),
    ];
    let stated = parts.into_iter().filter_map(|(name, code)| Some((name, code?)));
    stated.map(|(name, code)| format!("{name}={code}")).collect()
}

fn parameter(name: &str, value: impl ToString) -> Parameter {
    Parameter { name: name.to_owned(), value: value.to_string() }
}

impl Finding {
    fn resting_on(mut self, basis: Vec<Basis>) -> Self {
        self.basis = basis;
        self
    }
}
