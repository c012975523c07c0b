//! What the measures themselves lack: duties, a legal act, indicators, money, decisions, prerequisites;
//! and their red lines.

use concord_model::catalogue::MeasureTemplate;
use concord_model::{Id, Measure, Stated};

use super::{NOTE, WARNING, amnesty, on_records, parameter};
use crate::scope::counts;
use crate::{Coverage, CoverageRow, Finding};

/// The measure of the catalogue that grants amnesty on conditions.
const AMNESTY: &str = "M-JU-05";

pub(super) fn find(coverage: &Coverage, rows: &[CoverageRow]) -> Vec<Finding> {
    let measures = counting(coverage);
    let mut findings: Vec<Finding> = LACKS
        .iter()
        .filter_map(|lack| {
            let lacking = measures.iter().filter(|measure| (lack.lacks)(measure));
            on_records((lack.rule, lack.severity), Vec::new(), ids(lacking.copied()))
        })
        .collect();
    findings.extend(without_indicator(coverage, &measures));
    findings.extend(open_parameters(coverage, &measures));
    findings.extend(measures.iter().flat_map(|measure| prerequisites(coverage, measure)));
    findings
        .extend(measures.iter().flat_map(|measure| covered_by_amnesty(coverage, rows, measure)));
    findings.extend(measures.iter().filter_map(|measure| red_lines(coverage, measure)));
    findings
}

pub(super) fn counting(coverage: &Coverage) -> Vec<&Measure> {
    coverage.measures.iter().filter(|measure| counts(measure)).collect()
}

fn ids<'a>(measures: impl Iterator<Item = &'a Measure>) -> Vec<Id> {
    measures.map(|measure| measure.id).collect()
}

/// Something that any measure can lack by itself; all that lack it make one finding.
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
    let code = measure.catalogue.known()?;
    coverage.catalogue.measures.iter().find(|template| &template.code == code)
}

fn without_indicator(coverage: &Coverage, measures: &[&Measure]) -> Option<Finding> {
    let without = measures.iter().filter(|measure| !coverage.indicated.contains(&measure.id));
    on_records(("finding-measure-without-indicator", WARNING), Vec::new(), ids(without.copied()))
}

/// Design parameters of the catalogue's measure on which nothing is decided.
fn open_parameters(coverage: &Coverage, measures: &[&Measure]) -> Option<Finding> {
    let open_in = |measure: &Measure| {
        let keys = template(coverage, measure).map_or(&[][..], |template| &template.parameters);
        let decided = |key: &&String| {
            measure.parameters.get(*key).is_some_and(|decision| !decision.trim().is_empty())
        };
        keys.len() - keys.iter().filter(decided).count()
    };
    let open: usize = measures.iter().map(|measure| open_in(measure)).sum();
    let undecided = measures.iter().filter(|measure| open_in(measure) > 0);
    let rule = ("finding-measure-parameters-open", NOTE);
    on_records(rule, vec![parameter("open", open)], ids(undecided.copied()))
}

/// Measures that the catalogue says must be there first, and are not.
fn prerequisites(coverage: &Coverage, measure: &Measure) -> Vec<Finding> {
    let needs = template(coverage, measure).map_or(&[][..], |template| &template.needs);
    let there = counting(coverage);
    needs
        .iter()
        .filter(|code| there.iter().all(|other| other.catalogue.known() != Some(*code)))
        .filter_map(|code| {
            let parameters = vec![name_of(measure), parameter("template", code)];
            let rule = ("finding-measure-prerequisite-missing", WARNING);
            on_records(rule, parameters, vec![measure.id])
        })
        .collect()
}

/// An amnesty whose violation types take in one for which amnesty is never permissible, or only below
/// a threshold.
fn covered_by_amnesty(
    coverage: &Coverage,
    rows: &[CoverageRow],
    measure: &Measure,
) -> Vec<Finding> {
    if measure.catalogue.known().map(String::as_str) != Some(AMNESTY) {
        return Vec::new();
    }
    let covered = rows
        .iter()
        .map(|row| &row.violation)
        .filter(|code| measure.violations.is_empty() || measure.violations.contains(*code));
    covered
        .filter_map(|violation| {
            let rule = match amnesty(coverage, violation)? {
                "never" => ("finding-amnesty-never", WARNING),
                "threshold" => ("finding-amnesty-threshold", NOTE),
                _ => return None,
            };
            let parameters = vec![name_of(measure), parameter("violation-type", violation)];
            on_records(rule, parameters, vec![measure.id])
        })
        .collect()
}

/// Asks to check a measure against the red lines of the catalogue: no program can decide them.
fn red_lines(coverage: &Coverage, measure: &Measure) -> Option<Finding> {
    let template = template(coverage, measure).filter(|template| template.red_lines > 0)?;
    let parameters = vec![
        name_of(measure),
        parameter("template", &template.code),
        parameter("open", template.red_lines),
    ];
    on_records(("finding-measure-red-lines", NOTE), parameters, vec![measure.id])
}

pub(super) fn name_of(measure: &Measure) -> super::Parameter {
    parameter("measure", measure.name.known().map_or("", String::as_str))
}
