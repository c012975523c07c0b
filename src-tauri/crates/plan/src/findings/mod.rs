//! What the coverage of a dossier lacks. Each rule's name is also the id of its message in
//! `catalogue/locales/*/findings.ftl`.

mod gaps;
mod lacks;
mod stakeholders;

use concord_model::{Code, Id};

use crate::{Coverage, CoverageRow, CoverageSelection, Finding, Parameter};

/// The most records that a finding lists; its total counts all.
pub const LISTED_RECORDS: usize = 1_000;

/// Gaps first, then warnings, then notes; within these by rule, as the modules give them.
pub(crate) fn all(coverage: &Coverage, duties: &[Code], rows: &[CoverageRow]) -> Vec<Finding> {
    let mut findings = gaps::find(coverage, duties, rows);
    findings.extend(lacks::find(coverage, rows));
    findings.extend(stakeholders::find(coverage));
    let rank = |finding: &Finding| match finding.severity.as_str() {
        GAP => 0,
        WARNING => 1,
        _ => 2,
    };
    findings.sort_by_key(rank);
    findings
}

const GAP: &str = "gap";
const WARNING: &str = "warning";
const NOTE: &str = "note";

/// A finding on events; none where there is no such event. `total` is their number, where it is known.
fn on_events(
    coverage: &Coverage,
    (rule, severity): (&str, &str),
    mut parameters: Vec<Parameter>,
    selection: CoverageSelection,
    total: Option<u64>,
) -> Option<Finding> {
    let mut behind = coverage.behind(&selection);
    let enough = total.map_or(LISTED_RECORDS, |total| LISTED_RECORDS.min(total as usize));
    let records: Vec<Id> = behind.by_ref().take(enough).collect();
    let total = total.unwrap_or_else(|| (records.len() + behind.count()) as u64);
    parameters.push(parameter("count", total));
    (total > 0).then(|| Finding {
        rule: rule.to_owned(),
        severity: severity.to_owned(),
        parameters,
        records,
        total,
        selection: Some(selection.clone()),
    })
}

/// A finding on measures or other records that are not events; none where there is no such record.
fn on_records(
    (rule, severity): (&str, &str),
    mut parameters: Vec<Parameter>,
    records: Vec<Id>,
) -> Option<Finding> {
    let total = records.len() as u64;
    parameters.push(parameter("count", total));
    (total > 0).then(|| Finding {
        rule: rule.to_owned(),
        severity: severity.to_owned(),
        parameters,
        records: records.into_iter().take(LISTED_RECORDS).collect(),
        total,
        selection: None,
    })
}

fn parameter(name: &str, value: impl ToString) -> Parameter {
    Parameter { name: name.to_owned(), value: value.to_string() }
}

fn amnesty<'a>(coverage: &'a Coverage, violation: &Code) -> Option<&'a str> {
    coverage.catalogue.term("violation-type", violation)?.amnesty.as_deref()
}
