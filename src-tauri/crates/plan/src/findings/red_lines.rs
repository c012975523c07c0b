//! Measures that cross a red line, and those that nobody checked.

use concord_model::catalogue::RedLine;
use concord_model::design::{Breach, RedLineCheck};
use concord_model::{Code, Measure, Situation};

use super::lacks::counting;
use super::{BLOCKING, NOTE, WARNING, basis, on_measure, parameter};
use crate::part::Part;
use crate::scope::overlap;
use crate::{Coverage, Dimension, Finding};

/// The measure of the catalogue that grants amnesty on conditions.
const AMNESTY: &str = "M-JU-05";

/// Whether a measure grants an amnesty.
pub(super) fn grants_amnesty(measure: &Measure) -> bool {
    !measure.amnestied.is_empty() || measure.catalogue.known().is_some_and(|code| code == AMNESTY)
}

pub(super) fn find(part: &Part<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for measure in counting(part.coverage) {
        let checks = part.coverage.plan.catalogue.red_lines_of(measure);
        findings.extend(checks.iter().flat_map(|check| crossed(measure, check)));
        findings.extend(unchecked(measure, &checks));
        findings.extend(amnesties(part, measure));
        findings.extend(barrier(measure));
    }
    findings
}

/// A choice of design that crosses a line, or somebody's finding that the measure does.
fn crossed(measure: &Measure, check: &RedLineCheck<'_>) -> Vec<Finding> {
    let severity = match check.line.severity.as_str() {
        "blocking" => BLOCKING,
        _ => WARNING,
    };
    let about = [parameter("red-line", &check.line.code)];
    let finding = |breach: &Breach| {
        let rule = match breach {
            // Told for each violation type, with the threshold questions weighed.
            Breach::Amnesty { .. } => return None,
            Breach::Choice { .. } => ("finding-red-line-choice", severity),
            Breach::Found => ("finding-red-line-breached", BLOCKING),
        };
        let finding = on_measure(rule, measure, &about, Vec::new())?;
        Some(finding.resting_on(basis::of_red_line(check.line)))
    };
    let mut findings: Vec<Finding> = check.breaches.iter().filter_map(finding).collect();
    // Two choices may cross one line: that is one thing to mend.
    findings.dedup_by(|one, other| one.key == other.key);
    findings
}

/// Asks to check a measure against the red lines that bear on it: no program can decide them.
fn unchecked(measure: &Measure, checks: &[RedLineCheck<'_>]) -> Option<Finding> {
    let open = checks.iter().filter(|check| check.is_open()).count();
    let rule = ("finding-measure-red-lines", NOTE);
    (open > 0).then(|| on_measure(rule, measure, &[], vec![parameter("open", open)])).flatten()
}

/// A measure that answers no duty and grants an amnesty stands in the way of others.
///
/// Source: Updated Set of Principles to combat impunity (E/CN.4/2005/102/Add.1), principle 24: amnesty
/// must not keep a State from its duty to investigate, prosecute and repair.
fn barrier(measure: &Measure) -> Option<Finding> {
    let is_barrier = grants_amnesty(measure) && measure.duties.is_empty();
    let rule = ("finding-measure-barrier", WARNING);
    let finding = is_barrier.then(|| on_measure(rule, measure, &[], Vec::new())).flatten()?;
    Some(finding.resting_on(vec![basis::norm("IMPU", "24")]))
}

/// Violation types that an amnesty covers and that it must not, or must not above a threshold.
///
/// For the class `never` an amnesty is never permissible; for `threshold` it is not where the acts were
/// part of a widespread or systematic attack on civilians, or tied to an armed conflict. Sources: the
/// red lines of the catalogue, with the norms that each names.
fn amnesties(part: &Part<'_>, measure: &Measure) -> Vec<Finding> {
    let covered = covered(part, measure);
    let found = covered.iter().filter_map(|violation| {
        let catalogue = &part.coverage.plan.catalogue;
        let class = catalogue.term("violation-type", violation)?.amnesty.as_deref()?;
        let (rule, severity, situation) = match class {
            "never" => ("finding-amnesty-never", BLOCKING, None),
            "threshold" => match threshold(part.coverage, measure) {
                Threshold::Met(situation) => {
                    ("finding-amnesty-threshold-met", BLOCKING, Some(situation))
                }
                Threshold::Asked => ("finding-amnesty-threshold", WARNING, None),
                Threshold::NotMet => return None,
            },
            _ => return None,
        };
        let name = situation.map(|own| own.name.known().map_or("", String::as_str));
        let more = name.map(|name| parameter("situation", name)).into_iter().collect();
        let about = [parameter("violation-type", violation)];
        let finding = on_measure((rule, severity), measure, &about, more)?;
        let line = line_of(&catalogue.red_lines, class);
        Some(finding.resting_on(line.map(basis::of_red_line).unwrap_or_default()))
    });
    found.collect()
}

/// The red line on amnesties of a class.
fn line_of<'a>(lines: &'a [RedLine], class: &str) -> Option<&'a RedLine> {
    lines.iter().find(|line| line.amnesty.as_deref() == Some(class))
}

/// What an amnesty covers: what it says, or else the types that occur and that its scope takes in.
fn covered(part: &Part<'_>, measure: &Measure) -> Vec<Code> {
    if !grants_amnesty(measure) {
        return Vec::new();
    }
    if !measure.amnestied.is_empty() {
        return measure.amnestied.iter().cloned().collect();
    }
    let coverage = part.coverage;
    let occurring = part.rows(Dimension::ViolationType).into_iter().filter(|row| {
        part.standings().any(|(standing, _)| coverage.owing(standing, row.view).seen)
    });
    let scope = &measure.violations;
    let codes = occurring.map(|row| row.code);
    codes.filter(|code| scope.is_empty() || scope.contains(code)).collect()
}

/// Whether the threshold above which an amnesty is not permissible is passed.
enum Threshold<'a> {
    /// A situation that the measure may touch answers so.
    Met(&'a Situation),
    /// Such a situation has no answer yet, or there is none.
    Asked,
    /// Every such situation answers otherwise.
    NotMet,
}

fn threshold<'a>(coverage: &'a Coverage, measure: &Measure) -> Threshold<'a> {
    let touched: Vec<&Situation> =
        coverage.plan.situations.iter().filter(|own| may_touch(own, measure)).collect();
    let says = |answer: Option<&Code>| answer.is_some_and(|code| code != "none");
    let met =
        touched.iter().find(|own| says(own.attack.known()) || says(own.armed_conflict.known()));
    if let Some(situation) = met {
        return Threshold::Met(situation);
    }
    let answered =
        |own: &&Situation| own.attack.known().is_some() && own.armed_conflict.known().is_some();
    match !touched.is_empty() && touched.iter().all(answered) {
        true => Threshold::NotMet,
        false => Threshold::Asked,
    }
}

/// Whether a situation and what the measure covers may meet in time and place.
fn may_touch(situation: &Situation, measure: &Measure) -> bool {
    let hull = |date: Option<&concord_model::Edtf>| {
        date.map_or((None, None), |date| (date.earliest(), date.latest()))
    };
    let regions = (&situation.regions, &measure.regions);
    overlap(hull(situation.period.known()), hull(measure.period.known()))
        && (regions.0.is_empty() || regions.1.is_empty() || !regions.0.is_disjoint(regions.1))
}
