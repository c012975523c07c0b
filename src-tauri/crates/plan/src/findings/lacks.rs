//! What the measures themselves lack: duties, a legal act, indicators, money, decisions, prerequisites;
//! and their red lines.

use std::collections::BTreeSet;

use concord_model::catalogue::MeasureTemplate;
use concord_model::{Id, Measure, Stated};

use super::{NOTE, WARNING, basis, on_measure, parameter};
use crate::part::Part;
use crate::scope::counts;
use crate::{Coverage, Dimension, Finding};

/// The measure of the catalogue that grants amnesty on conditions.
const AMNESTY: &str = "M-JU-05";

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
    findings.extend(measures.iter().flat_map(|measure| prerequisites(coverage, measure)));
    findings.extend(measures.iter().flat_map(|measure| covered_by_amnesty(part, measure)));
    findings.extend(measures.iter().filter_map(|measure| red_lines(coverage, measure)));
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
        lacks: |measure| measure.duties.is_empty(),
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
    let keys = &template(coverage, measure)?.parameters;
    let decided = |key: &&String| {
        measure.parameters.get(*key).is_some_and(|decision| !decision.trim().is_empty())
    };
    let open = keys.len() - keys.iter().filter(decided).count();
    let rule = ("finding-measure-parameters-open", NOTE);
    (open > 0).then(|| on_measure(rule, measure, &[], vec![parameter("open", open)])).flatten()
}

/// Measures that the catalogue says must be there first, and are not.
fn prerequisites(coverage: &Coverage, measure: &Measure) -> Vec<Finding> {
    let needs = template(coverage, measure).map_or(&[][..], |template| &template.needs);
    let there = counting(coverage);
    needs
        .iter()
        .filter(|code| there.iter().all(|other| other.catalogue.known() != Some(*code)))
        .filter_map(|code| {
            let rule = ("finding-measure-prerequisite-missing", WARNING);
            on_measure(rule, measure, &[parameter("template", code)], Vec::new())
        })
        .collect()
}

/// An amnesty whose violation types take in one for which amnesty is never permissible, or only below
/// a threshold.
fn covered_by_amnesty(part: &Part<'_>, measure: &Measure) -> Vec<Finding> {
    if measure.catalogue.known().map(String::as_str) != Some(AMNESTY) {
        return Vec::new();
    }
    let occurring = part.rows(Dimension::ViolationType).into_iter().filter(|row| {
        part.standings().any(|(standing, _)| part.coverage.owing(standing, row.view).seen)
    });
    let covered = occurring
        .map(|row| row.code)
        .filter(|code| measure.violations.is_empty() || measure.violations.contains(code));
    covered
        .filter_map(|violation| {
            let class = amnesty(part.coverage, &violation)?;
            let rule = match class {
                "never" => ("finding-amnesty-never", WARNING),
                "threshold" => ("finding-amnesty-threshold", NOTE),
                _ => return None,
            };
            let lines = &part.coverage.plan.catalogue.red_lines;
            let line = lines.iter().find(|line| line.amnesty.as_deref() == Some(class));
            let about = [parameter("violation-type", violation)];
            let finding = on_measure(rule, measure, &about, Vec::new())?;
            Some(finding.resting_on(line.map(basis::of_red_line).unwrap_or_default()))
        })
        .collect()
}

fn amnesty<'a>(coverage: &'a Coverage, violation: &str) -> Option<&'a str> {
    coverage.plan.catalogue.term("violation-type", violation)?.amnesty.as_deref()
}

/// Asks to check a measure against the red lines of the catalogue: no program can decide them.
fn red_lines(coverage: &Coverage, measure: &Measure) -> Option<Finding> {
    let template = template(coverage, measure).filter(|template| template.red_lines > 0)?;
    let more = vec![parameter("template", &template.code), parameter("open", template.red_lines)];
    on_measure(("finding-measure-red-lines", NOTE), measure, &[], more)
}
