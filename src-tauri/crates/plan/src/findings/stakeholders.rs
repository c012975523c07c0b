//! Who stands for and against the measures, and who is missing among the parties.

use std::collections::BTreeSet;

use concord_model::{Id, Measure, Stakeholder};

use super::lacks::counting;
use super::{NOTE, WARNING, basis, key, on_measure, on_records, parameter};
use crate::part::Part;
use crate::{Coverage, Finding};

/// Power that can block alone, the top of the scale.
const CAN_BLOCK: i64 = 5;

pub(super) fn find(part: &Part<'_>) -> Vec<Finding> {
    let coverage = part.coverage;
    let parties = &coverage.plan.stakeholders;
    let known: BTreeSet<Id> = parties.iter().map(|party| party.id).collect();
    // References to parties that are no longer in the dossier support nothing.
    let any = |parties: &BTreeSet<Id>| parties.iter().any(|id| known.contains(id));
    let measures = counting(coverage);
    let mut findings = Vec::new();
    for measure in measures.iter().filter(|measure| !any(&measure.supporters)) {
        let rule = match any(&measure.opponents) {
            true => ("finding-measure-opposed", WARNING),
            false => ("finding-measure-without-supporter", WARNING),
        };
        findings.extend(on_measure(rule, measure, &[], Vec::new()));
    }
    findings.extend(measures.iter().flat_map(|measure| blockers(coverage, measure)));
    findings.extend(missing_voices(coverage, &measures));
    findings
}

/// Opponents who can block alone where no supporter has as much power.
fn blockers(coverage: &Coverage, measure: &Measure) -> Vec<Finding> {
    let blocking = |parties: &BTreeSet<Id>| -> Vec<&Stakeholder> {
        let strong = |party: &&Stakeholder| {
            parties.contains(&party.id) && party.power.known().is_some_and(|p| *p >= CAN_BLOCK)
        };
        coverage.plan.stakeholders.iter().filter(strong).collect()
    };
    if !blocking(&measure.supporters).is_empty() {
        return Vec::new();
    }
    let opponents = blocking(&measure.opponents).into_iter();
    opponents
        .filter_map(|party| {
            let name = party.name.known().map_or("", String::as_str);
            let rule = ("finding-measure-blocked", WARNING);
            let mut finding = on_measure(rule, measure, &[], vec![parameter("stakeholder", name)])?;
            finding.key = key(rule.0, [measure.id.to_string(), party.id.to_string()]);
            Some(finding)
        })
        .collect()
}

/// A plan without a victims' association, or without anybody at the grassroots, among its parties.
fn missing_voices(coverage: &Coverage, measures: &[&Measure]) -> Vec<Finding> {
    let parties = &coverage.plan.stakeholders;
    let victims = |party: &Stakeholder| party.category.known().is_some_and(|c| c == "SH-VIC");
    let grassroots = |party: &Stakeholder| party.level.known().is_some_and(|level| level == "L3");
    let all = || measures.iter().map(|measure| measure.id).collect::<Vec<Id>>();
    let mut findings: Vec<Finding> = Vec::new();
    if !parties.iter().any(victims) {
        findings.extend(on_records(
            ("finding-no-victims-association", NOTE),
            Vec::new(),
            [],
            all(),
        ));
    }
    if !parties.iter().any(grassroots) {
        findings.extend(on_records(("finding-no-grassroots", NOTE), Vec::new(), [], all()));
    }
    findings
        .into_iter()
        .map(|finding: Finding| finding.resting_on(basis::participation()))
        .collect()
}
