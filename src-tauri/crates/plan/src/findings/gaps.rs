//! What no measure answers: duties by violation type, and the groups, regions and years left out.

use std::collections::BTreeMap;

use concord_model::Code;

use super::{GAP, NOTE, basis, on_events, parameter};
use crate::counts::NOT_KNOWN;
use crate::judge::{Duties, DutySet};
use crate::part::{Part, Row, Tally};
use crate::{CoverageSelection, Dimension, Finding};

pub(super) fn find(part: &Part<'_>) -> Vec<Finding> {
    let weighing = part.weighing();
    let mut rows = part.tallied(Dimension::ViolationType, &weighing);
    rows.retain(|(_, whole, _)| whole.events > 0);
    let mut findings: Vec<Finding> = rows
        .iter()
        .flat_map(|(row, _, duties)| duties_unanswered(part, &row.code, duties))
        .collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.total));
    let by_type = answered_by_type(part);
    for divided in &DIVIDED {
        for row in part.rows(divided.dimension).into_iter().filter(|row| row.code != NOT_KNOWN) {
            findings.extend(left_out(part, divided, &row, &by_type, &weighing));
        }
    }
    findings
        .extend(rows.iter().filter_map(|(row, whole, duties)| without_duty(row, whole, duties)));
    findings.extend(without_type(part));
    findings
}

/// Each duty that follows from a type and is not answered for all its events.
fn duties_unanswered<'a>(
    part: &'a Part<'_>,
    violation: &'a Code,
    tallies: &'a [Tally],
) -> impl Iterator<Item = Finding> + 'a {
    let open = tallies.iter().enumerate().filter(|(_, tally)| tally.answered < tally.events);
    open.filter_map(move |(duty, tally)| {
        let duty = part.coverage.judge.duties.code(duty);
        let selection = CoverageSelection {
            violation: Some(violation.clone()),
            duty: Some(duty.clone()),
            answered: Some(false),
            ..CoverageSelection::default()
        };
        let parameters = vec![
            parameter("violation-type", violation),
            parameter("duty", duty),
            parameter("of", tally.events),
        ];
        let total = tally.events - tally.answered;
        let finding = on_events(("finding-duty-unanswered", GAP), parameters, selection, total)?;
        Some(finding.resting_on(basis::of_duty(&part.coverage.plan.catalogue, violation, duty)))
    })
}

/// A way of dividing the events by who, where or when.
struct Divided {
    dimension: Dimension,
    /// Rule for a value that no measure reaches at all, and for one left out of a duty.
    rules: (&'static str, &'static str),
}

const DIVIDED: [Divided; 3] = [
    Divided {
        dimension: Dimension::VictimGroup,
        rules: ("finding-victim-group-unreached", "finding-victim-group-left-out"),
    },
    Divided {
        dimension: Dimension::Region,
        rules: ("finding-region-unreached", "finding-region-left-out"),
    },
    Divided {
        dimension: Dimension::Year,
        rules: ("finding-year-unreached", "finding-year-left-out"),
    },
];

/// By number of violation type: the duties that some measure answers for some event of it.
fn answered_by_type(part: &Part<'_>) -> BTreeMap<u32, DutySet> {
    let mut answered = BTreeMap::new();
    for (standing, _) in part.standings() {
        for outcome in part.coverage.judge.outcomes_of(standing) {
            *answered.entry(outcome.violation).or_insert(0) |= outcome.owed & !outcome.open;
        }
    }
    answered
}

/// A value for which a duty is answered for no event, although it is answered for other events of one
/// of the same violation types: one finding if nothing reaches the value, else one for each such duty.
fn left_out(
    part: &Part<'_>,
    divided: &Divided,
    row: &Row,
    by_type: &BTreeMap<u32, DutySet>,
    weighing: &crate::part::Weighing,
) -> Vec<Finding> {
    let (mut here, mut elsewhere) = (0, 0);
    for (standing, _) in part.standings_of(row) {
        for outcome in part.coverage.judge.outcomes_of(standing) {
            here |= outcome.owed & !outcome.open;
            elsewhere |= by_type.get(&outcome.violation).copied().unwrap_or(0);
        }
    }
    let missed: DutySet = elsewhere & !here;
    if missed == 0 {
        return Vec::new();
    }
    let (whole, duties) = part.tallies(row, weighing);
    let selection = CoverageSelection { answered: Some(false), ..Default::default() }
        .with(divided.dimension, &row.code);
    let parameters = vec![parameter(divided.dimension.name(), &row.code)];
    if here == 0 {
        let rule = (divided.rules.0, GAP);
        return Vec::from_iter(on_events(
            rule,
            parameters,
            selection,
            whole.events - whole.answered,
        ));
    }
    let of_duty = |duty: usize| {
        let code = part.coverage.judge.duties.code(duty);
        let mut parameters = parameters.clone();
        parameters.push(parameter("duty", code));
        let selection = CoverageSelection { duty: Some(code.clone()), ..selection.clone() };
        let total = duties[duty].events - duties[duty].answered;
        on_events((divided.rules.1, GAP), parameters, selection, total)
    };
    Duties::positions(missed).filter_map(of_duty).collect()
}

/// A type from which no duty follows: nothing can be said of it.
fn without_duty(row: &Row, whole: &Tally, duties: &[Tally]) -> Option<Finding> {
    if duties.iter().any(|tally| tally.events > 0) {
        return None;
    }
    let selection = CoverageSelection { violation: Some(row.code.clone()), ..Default::default() };
    let parameters = vec![parameter("violation-type", &row.code)];
    on_events(("finding-type-without-duty", NOTE), parameters, selection, whole.events)
}

/// Events of which no type is known.
fn without_type(part: &Part<'_>) -> Option<Finding> {
    let selection =
        CoverageSelection { violation: Some(NOT_KNOWN.to_owned()), ..Default::default() };
    let standings = &part.coverage.judge.standings;
    let without = part.standings().filter(|(standing, _)| standings.get(*standing).is_empty());
    let total = without.map(|(_, count)| count.events).sum();
    on_events(("finding-event-without-type", NOTE), Vec::new(), selection, total)
}
