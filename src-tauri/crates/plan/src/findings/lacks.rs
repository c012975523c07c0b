//! What the measures themselves lack: duties, a legal act, indicators, money, decisions, prerequisites.

use std::collections::BTreeSet;

use concord_model::catalogue::MeasureTemplate;
use concord_model::{Id, Measure, Stated};

use super::red_lines::grants_amnesty;
use super::{NOTE, WARNING, basis, key, on_measure, on_plan, parameter};
use crate::part::Part;
use crate::scope::counts;
use crate::{Coverage, Finding};

pub(super) fn find(part: &Part<'_>) -> Vec<Finding> {
    let coverage = part.coverage;
    let measures = counting(coverage);
    let mut findings: Vec<Finding> = LACKS
        .iter()
        .flat_map(|lack| {
            let lacking = measures.iter().filter(|measure| (lack.lacks)(measure));
            lacking.filter_map(|own| on_measure((lack.rule, lack.severity), own, &[], Vec::new()))
        })
        .collect();
    findings.extend(without_indicator(coverage, &measures));
    findings.extend(measures.iter().filter_map(|measure| open_parameters(coverage, measure)));
    for measure in &measures {
        findings.extend(acts(measure));
        findings.extend(budget(measure));
        findings.extend(prerequisites(coverage, measure));
        findings.extend(needs(coverage, measure));
    }
    findings.extend(pillars(part, &measures));
    findings
}

pub(super) fn counting(coverage: &Coverage) -> Vec<&Measure> {
    coverage.plan.measures.iter().filter(|measure| counts(measure)).collect()
}

/// Something that any measure can lack by itself.
struct Lack {
    rule: &'static str,
    severity: &'static str,
    lacks: fn(&Measure) -> bool,
}

const LACKS: [Lack; 6] = [
    Lack {
        rule: "finding-measure-without-duty",
        severity: WARNING,
        lacks: |measure| measure.duties.is_empty() && !grants_amnesty(measure),
    },
    Lack {
        rule: "finding-measure-period-unknown",
        severity: WARNING,
        lacks: |measure| measure.period == Stated::Unknown,
    },
    Lack {
        rule: "finding-measure-without-act",
        severity: WARNING,
        lacks: |measure| measure.acts.is_empty() && measure.legal_basis.known().is_none(),
    },
    Lack {
        rule: "finding-measure-without-cost",
        severity: WARNING,
        lacks: |measure| {
            [&measure.cost, &measure.cost_low, &measure.cost_high]
                .iter()
                .all(|cost| cost.known().is_none())
        },
    },
    Lack {
        rule: "finding-measure-only-planned",
        severity: NOTE,
        lacks: |measure| {
            matches!(measure.status.known().map(String::as_str), None | Some("proposed"))
        },
    },
    Lack {
        rule: "finding-measure-without-source",
        severity: NOTE,
        lacks: |measure| measure.source.known().is_none(),
    },
];

fn template<'a>(coverage: &'a Coverage, measure: &Measure) -> Option<&'a MeasureTemplate> {
    coverage.plan.catalogue.measure(measure.catalogue.known()?)
}

fn without_indicator(coverage: &Coverage, measures: &[&Measure]) -> Vec<Finding> {
    let indicators = coverage.plan.indicators.iter();
    let indicated: BTreeSet<Id> = indicators.filter_map(|indicator| indicator.measure).collect();
    let rule = ("finding-measure-without-indicator", WARNING);
    let without = measures.iter().filter(|measure| !indicated.contains(&measure.id));
    without.filter_map(|measure| on_measure(rule, measure, &[], Vec::new())).collect()
}

/// Design parameters of the catalogue's measure on which nothing is decided.
fn open_parameters(coverage: &Coverage, measure: &Measure) -> Option<Finding> {
    let open = measure.open_parameters(template(coverage, measure)?).len();
    let rule = ("finding-measure-parameters-open", NOTE);
    (open > 0).then(|| on_measure(rule, measure, &[], vec![parameter("open", open)])).flatten()
}

/// Whether the measure is said to be there, and not only planned.
fn is_there(measure: &Measure) -> bool {
    !matches!(measure.status.known().map(String::as_str), None | Some("proposed"))
}

/// What is only planned may still lack something.
fn due(measure: &Measure) -> &'static str {
    if is_there(measure) { WARNING } else { NOTE }
}

/// Parliamentary acts that the measure needs and that are not recorded as adopted.
fn acts(measure: &Measure) -> impl Iterator<Item = Finding> {
    let missing = measure.acts.iter().filter(|act| !measure.acts_adopted.contains_key(*act));
    missing.filter_map(|act| {
        let rule = ("finding-measure-act-missing", due(measure));
        on_measure(rule, measure, &[parameter("act", act)], Vec::new())
    })
}

/// No budget line or other source pays for it; one that costs nothing needs none.
fn budget(measure: &Measure) -> Option<Finding> {
    let free = measure.cost.known().is_some_and(|cost| *cost == 0.0);
    let paid = measure.budget.known().is_some_and(|budget| !budget.trim().is_empty());
    let rule = ("finding-measure-without-budget", due(measure));
    (!free && !paid).then(|| on_measure(rule, measure, &[], Vec::new())).flatten()
}

/// Measures that the catalogue says must be there first, and that are not, or came later.
fn prerequisites(coverage: &Coverage, measure: &Measure) -> Vec<Finding> {
    let needs = template(coverage, measure).map_or(&[][..], |template| &template.needs);
    let there = counting(coverage);
    needs
        .iter()
        .filter_map(|code| {
            let about = [parameter("template", code)];
            let following: Vec<_> =
                there.iter().filter(|other| other.catalogue.known() == Some(code)).collect();
            let rule = if following.is_empty() {
                ("finding-measure-prerequisite-missing", WARNING)
            } else if following.iter().all(|other| is_later(other, measure)) {
                ("finding-measure-prerequisite-later", WARNING)
            } else {
                return None;
            };
            on_measure(rule, measure, &about, Vec::new())
        })
        .collect()
}

/// Whether a measure surely began after another.
fn is_later(other: &Measure, measure: &Measure) -> bool {
    let begun = |measure: &Measure| {
        let date = measure.adopted.known();
        (date.and_then(|date| date.earliest()), date.and_then(|date| date.latest()))
    };
    matches!((begun(other).0, begun(measure).1), (Some(other), Some(own)) if other > own)
}

/// Measures of the dossier that the measure names as needed first, and that are not there, do not count
/// any more, or came later.
fn needs(coverage: &Coverage, measure: &Measure) -> Vec<Finding> {
    let needed = measure.needs.iter().filter_map(|id| {
        let other = coverage.plan.measures.iter().find(|other| other.id == *id);
        let rule = match other {
            Some(other) if counts(other) && !is_later(other, measure) => return None,
            Some(other) if counts(other) => ("finding-measure-need-later", WARNING),
            _ => ("finding-measure-need-missing", WARNING),
        };
        let name = other.and_then(|other| other.name.known()).map_or("", String::as_str);
        let mut finding = on_measure(rule, measure, &[], vec![parameter("needed", name)])?;
        finding.key = key(rule.0, [measure.id.to_string(), id.to_string()]);
        Some(finding)
    });
    needed.collect()
}

/// Pillars with no measure at all, once there is anything to answer.
///
/// Source: Joinet/Orentlicher principles (E/CN.4/2005/102/Add.1): the rights to know, to justice, to
/// reparation and to guarantees of non-recurrence stand beside each other, none in place of another.
fn pillars(part: &Part<'_>, measures: &[&Measure]) -> Vec<Finding> {
    if part.events() == 0 {
        return Vec::new();
    }
    let vocabulary = part.coverage.plan.catalogue.vocabulary("pillar");
    let terms = vocabulary.map_or(&[][..], |pillars| &pillars.terms).iter();
    let without = terms
        .filter(|term| !measures.iter().any(|measure| measure.pillar.known() == Some(&term.code)));
    without
        .map(|term| {
            let rule = ("finding-pillar-without-measure", WARNING);
            on_plan(rule, vec![parameter("pillar", &term.code)], [term.code.clone()])
                .resting_on(vec![basis::norm("IMPU", "2, 19, 31, 35")])
        })
        .collect()
}
