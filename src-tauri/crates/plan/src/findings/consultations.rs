//! Groups that were harmed and never heard.

use std::collections::BTreeSet;

use concord_model::{Code, Id};

use super::{WARNING, basis, on_events, parameter};
use crate::counts::NOT_KNOWN;
use crate::part::Part;
use crate::{CoverageSelection, Dimension, Finding};

/// A group counts as heard when a consultation names it, or a party that represents it took part in
/// one.
///
/// Source: Updated Set of Principles to combat impunity (E/CN.4/2005/102/Add.1), principles 6 and 32:
/// victims and other sectors of society are to have a part in what is designed for them.
pub(super) fn find(part: &Part<'_>) -> Vec<Finding> {
    let plan = &part.coverage.plan;
    let mut heard: BTreeSet<&Code> =
        plan.consultations.iter().flat_map(|own| &own.groups).collect();
    let present: BTreeSet<&Id> =
        plan.consultations.iter().flat_map(|own| &own.stakeholders).collect();
    let represented = plan.stakeholders.iter().filter(|party| present.contains(&party.id));
    heard.extend(represented.flat_map(|party| &party.represents));
    let harmed = part.rows(Dimension::VictimGroup).into_iter();
    harmed
        .filter(|row| row.code != NOT_KNOWN && !heard.contains(&row.code))
        .filter_map(|row| {
            let total = part.standings_of(&row).map(|(_, count)| count.events).sum();
            let selection = CoverageSelection::default().with(Dimension::VictimGroup, &row.code);
            let parameters = vec![parameter("victim-group", &row.code)];
            let rule = ("finding-group-not-consulted", WARNING);
            let finding = on_events(rule, parameters, selection, total)?;
            Some(finding.resting_on(basis::participation()))
        })
        .collect()
}
