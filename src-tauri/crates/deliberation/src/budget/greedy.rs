//! Funding by support, while the money reaches.

use std::cmp::Reverse;

use num_traits::Zero;

use super::{Election, Fate, Outcome, Round, Settings, Stage, Utility};
use crate::amount::{Amount, whole};

/// The greedy approximation of the highest total utility: goes through the projects by utility for the money
/// (approvals, or approvals per unit of cost) and takes each that still fits; pabutools'
/// `greedy_utilitarian_welfare` for additive utilities, and with [`Utility::Cost`] what Pabulib calls
/// `greedy`.
#[must_use]
pub fn utilitarian_greedy(election: &Election, settings: Settings) -> Outcome {
    let mut outcome = Outcome::empty(election);
    spend_rest(election, settings, &mut outcome);
    outcome
}

/// Spends what an outcome leaves by the greedy rule.
pub(super) fn spend_rest(election: &Election, settings: Settings, outcome: &mut Outcome) {
    let approvals = election.approvals();
    let density = |project: usize| -> Amount {
        let approvals = whole(i64::try_from(approvals[project]).unwrap_or(i64::MAX));
        match settings.utility {
            Utility::Cost => approvals,
            Utility::Count => approvals / &election.projects[project].cost,
        }
    };
    let mut order: Vec<usize> = (0..election.projects.len()).collect();
    settings.tie_order(election, &mut order);
    let mut order: Vec<(Amount, usize)> =
        order.into_iter().map(|project| (density(project), project)).collect();
    order.sort_by_key(|(density, _)| Reverse(density.clone()));
    for (place, (density, project)) in order.iter().enumerate() {
        let unsupported = approvals[*project] == 0 && !settings.fund_unsupported;
        if unsupported || matches!(outcome.fates[*project], Fate::Funded { .. }) {
            continue;
        }
        if election.projects[*project].cost > outcome.left {
            outcome.fates[*project] = Fate::DoesNotFit { left: outcome.left.clone() };
            continue;
        }
        let as_good = order[place + 1..].iter().take_while(|(other, _)| other == density);
        let tied = as_good
            .map(|(_, other)| *other)
            .filter(|other| !matches!(outcome.fates[*other], Fate::Funded { .. }))
            .collect();
        let round = Round {
            project: *project,
            stage: Stage::Greedy,
            supporters: approvals[*project],
            price: Amount::zero(),
            payments: Vec::new(),
            tied,
            left: Amount::zero(),
        };
        outcome.take(election, round);
    }
}
