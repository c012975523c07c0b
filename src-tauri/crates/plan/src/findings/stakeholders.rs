//! Who stands for and against the measures, and who is missing among the parties.

use std::collections::BTreeSet;

use concord_model::{Id, Measure, Stakeholder};

use super::lacks::{counting, name_of};
use super::{NOTE, WARNING, on_records, parameter};
use crate::{Coverage, Finding};

/// Power that can block alone, the top of the scale.
const CAN_BLOCK: i64 = 5;

pub(super) fn find(coverage: &Coverage) -> Vec<Finding> {
    let known: BTreeSet<Id> = coverage.stakeholders.iter().map(|party| party.id).collect();
    // References to parties that are no longer in the dossier support nothing.
    let any = |parties: &BTreeSet<Id>| parties.iter().any(|id| known.contains(id));
    let measures = counting(coverage);
    let without = |opposed: bool| {
        let lacking = measures
            .iter()
            .filter(move |measure| !any(&measure.supporters) && any(&measure.opponents) == opposed);
        lacking.map(|measure| measure.id).collect::<Vec<Id>>()
    };
    let mut findings = Vec::new();
    findings.extend(on_records(("finding-measure-opposed", WARNING), Vec::new(), without(true)));
    findings.extend(on_records(
        ("finding-measure-without-supporter", WARNING),
        Vec::new(),
        without(false),
    ));
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
        coverage.stakeholders.iter().filter(strong).collect()
    };
    if !blocking(&measure.supporters).is_empty() {
        return Vec::new();
    }
    let opponents = blocking(&measure.opponents).into_iter();
    opponents
        .filter_map(|party| {
            let name = party.name.known().map_or("", String::as_str);
            let parameters = vec![name_of(measure), parameter("stakeholder", name)];
            on_records(("finding-measure-blocked", WARNING), parameters, vec![measure.id])
        })
        .collect()
}

/// A plan without a victims' association, or without anybody at the grassroots, among its parties.
fn missing_voices(coverage: &Coverage, measures: &[&Measure]) -> Vec<Finding> {
    let parties = &coverage.stakeholders;
    let victims = |party: &Stakeholder| party.category.known().is_some_and(|c| c == "SH-VIC");
    let grassroots = |party: &Stakeholder| party.level.known().is_some_and(|level| level == "L3");
    let all = || measures.iter().map(|measure| measure.id).collect::<Vec<Id>>();
    let mut findings = Vec::new();
    if !parties.iter().any(victims) {
        findings.extend(on_records(("finding-no-victims-association", NOTE), Vec::new(), all()));
    }
    if !parties.iter().any(grassroots) {
        findings.extend(on_records(("finding-no-grassroots", NOTE), Vec::new(), all()));
    }
    findings
}
