//! What no measure answers: duties by violation type, and the groups, regions and years left out.

use concord_model::Code;

use super::{GAP, NOTE, on_events, parameter};
use crate::columns::Facet;
use crate::coverage::NO_VIOLATION;
use crate::judge::{Duties, DutySet};
use crate::{Coverage, CoverageRow, CoverageSelection, Finding};

pub(super) fn find(coverage: &Coverage, duties: &[Code], rows: &[CoverageRow]) -> Vec<Finding> {
    let mut findings: Vec<Finding> =
        rows.iter().flat_map(|row| duties_unanswered(coverage, duties, row)).collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.total));
    for dimension in &DIMENSIONS {
        findings.extend(left_out(coverage, dimension));
    }
    findings.extend(rows.iter().filter_map(|row| without_duty(coverage, row)));
    findings.extend(without_type(coverage));
    findings
}

/// Each duty that follows from a type and is not answered for all its events.
fn duties_unanswered(coverage: &Coverage, duties: &[Code], row: &CoverageRow) -> Vec<Finding> {
    let cells = duties.iter().zip(&row.cells);
    cells
        .filter_map(|(duty, cell)| cell.as_ref().map(|cell| (duty, cell)))
        .filter(|(_, cell)| cell.answered < cell.events)
        .filter_map(|(duty, cell)| {
            let selection = CoverageSelection {
                violation: Some(row.violation.clone()),
                duty: Some(duty.clone()),
                answered: Some(false),
                ..CoverageSelection::default()
            };
            let parameters = vec![
                parameter("violation-type", &row.violation),
                parameter("duty", duty),
                parameter("of", cell.events),
            ];
            let total = Some(cell.events - cell.answered);
            on_events(coverage, ("finding-duty-unanswered", GAP), parameters, selection, total)
        })
        .collect()
}

/// A way of dividing the events by who, where or when.
struct Dimension {
    /// Name of the message's parameter.
    name: &'static str,
    /// Rule for a value that no measure reaches at all, and for one left out of a duty.
    rules: (&'static str, &'static str),
    facet: fn(&Coverage) -> &Facet,
    select: fn(&mut CoverageSelection, &Code),
}

const DIMENSIONS: [Dimension; 3] = [
    Dimension {
        name: "victim-group",
        rules: ("finding-victim-group-unreached", "finding-victim-group-left-out"),
        facet: |coverage| &coverage.victim_groups,
        select: |selection, code| selection.victim_group = Some(code.clone()),
    },
    Dimension {
        name: "region",
        rules: ("finding-region-unreached", "finding-region-left-out"),
        facet: |coverage| &coverage.regions,
        select: |selection, code| selection.region = Some(code.clone()),
    },
    Dimension {
        name: "year",
        rules: ("finding-year-unreached", "finding-year-left-out"),
        facet: |coverage| &coverage.years,
        select: |selection, code| selection.year = code.parse().ok(),
    },
];

/// Duties answered for somebody towards a type that occurs here, and those answered here.
#[derive(Clone, Copy, Default)]
struct Reached {
    elsewhere: DutySet,
    here: DutySet,
}

/// Values for which a duty is answered for no event, although it is answered for other events of one
/// of the same violation types.
fn left_out(coverage: &Coverage, dimension: &Dimension) -> Vec<Finding> {
    let facet = (dimension.facet)(coverage);
    let by_type = coverage.answered_by_type();
    let mut by_value = vec![Reached::default(); facet.codes.all().len()];
    for event in 0..coverage.len() {
        for debt in coverage.debts_of(event) {
            for value in facet.of_event.of(event) {
                let reached = &mut by_value[*value as usize];
                reached.elsewhere |= by_type.get(&debt.violation).copied().unwrap_or(0);
                reached.here |= debt.owed & !debt.unanswered;
            }
        }
    }
    let mut values: Vec<(&Code, Reached)> = facet.codes.all().iter().zip(by_value).collect();
    values.sort_unstable_by_key(|(code, _)| *code);
    values
        .into_iter()
        .map(|(code, reached)| (code, reached.here == 0, reached.elsewhere & !reached.here))
        .filter(|(.., missed)| *missed != 0)
        .flat_map(|(code, wholly, missed)| miss(coverage, dimension, code, wholly, missed))
        .collect()
}

/// The findings on one value: one if nothing reaches it, else one for each duty it is left out of.
fn miss(
    coverage: &Coverage,
    dimension: &Dimension,
    value: &Code,
    wholly: bool,
    missed: DutySet,
) -> Vec<Finding> {
    let mut selection = CoverageSelection { answered: Some(false), ..Default::default() };
    (dimension.select)(&mut selection, value);
    let parameters = vec![parameter(dimension.name, value)];
    if wholly {
        let rule = (dimension.rules.0, GAP);
        return Vec::from_iter(on_events(coverage, rule, parameters, selection, None));
    }
    let of_duty = |duty: &Code| {
        let mut parameters = parameters.clone();
        parameters.push(parameter("duty", duty));
        let selection = CoverageSelection { duty: Some(duty.clone()), ..selection.clone() };
        on_events(coverage, (dimension.rules.1, GAP), parameters, selection, None)
    };
    Duties::positions(missed).filter_map(|duty| of_duty(coverage.duty(duty))).collect()
}

/// A type from which no duty follows: nothing can be said of it.
fn without_duty(coverage: &Coverage, row: &CoverageRow) -> Option<Finding> {
    if row.cells.iter().any(Option::is_some) {
        return None;
    }
    let selection =
        CoverageSelection { violation: Some(row.violation.clone()), ..Default::default() };
    let parameters = vec![parameter("violation-type", &row.violation)];
    let rule = ("finding-type-without-duty", NOTE);
    on_events(coverage, rule, parameters, selection, Some(row.events))
}

/// Events of which no type is known.
fn without_type(coverage: &Coverage) -> Option<Finding> {
    let selection =
        CoverageSelection { violation: Some(NO_VIOLATION.to_owned()), ..Default::default() };
    on_events(coverage, ("finding-event-without-type", NOTE), Vec::new(), selection, None)
}
