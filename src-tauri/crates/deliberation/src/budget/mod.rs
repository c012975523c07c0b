//! Participatory budgets: which projects to fund when everybody approves of some and the money does not
//! reach for all.
//!
//! Two rules are offered. The Method of Equal Shares ([`equal_shares`]) gives every voter the same share of
//! the budget to spend on what they approve of, so that a minority decides on its part of the money:
//! Peters and Skowron, *Proportionality and the limits of welfarism* (EC 2020), for equal costs; Peters,
//! Pierczyński and Skowron, *Proportional participatory budgeting with additive utilities* (NeurIPS 2021),
//! for costs. The greedy rule ([`utilitarian_greedy`]) takes projects by their support, which is what most
//! cities do, and leaves a minority with nothing when it is outvoted everywhere: shown beside the other so
//! that a group sees what the choice of rule means.
//!
//! Both follow the definitions of the library pabutools, against which `tests/data` holds hundreds of
//! outcomes. All numbers are exact.

mod equal_shares;
mod greedy;
mod line;

use std::collections::BTreeMap;

use num_traits::{Signed, Zero};

use crate::amount::{self, Amount};

pub use equal_shares::{Completion, equal_shares};
pub use greedy::utilitarian_greedy;

/// Something the budget could be spent on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// Names the project; also decides what ties cannot: the lower one, byte by byte, comes first.
    pub id: String,
    /// What it costs in full; it is funded in full or not at all.
    pub cost: Amount,
}

/// Why a set of projects and ballots is no election.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ElectionError {
    /// The budget is zero or less.
    #[error("the budget is not more than nothing")]
    EmptyBudget,
    /// A project costs nothing or less: it needs no vote on money.
    #[error("project {0} does not cost more than nothing")]
    NoCost(String),
    /// Two projects have one name.
    #[error("two projects are called {0}")]
    SameId(String),
    /// A ballot, by its place from 0, names a project that is not there.
    #[error("ballot {0} approves of a project that does not exist")]
    UnknownProject(usize),
    /// A ballot, by its place from 0, names a project twice.
    #[error("ballot {0} names a project twice")]
    NamedTwice(usize),
}

/// Projects, a budget, and who approves of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Election {
    budget: Amount,
    projects: Vec<Project>,
    ballots: Vec<Vec<usize>>,
    kinds: Vec<Kind>,
}

/// Ballots that approve of the same projects: no rule may tell them apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The projects approved of, by their place, ascending.
    pub approved: Vec<usize>,
    /// How many ballots are of this kind.
    pub voters: usize,
}

impl Election {
    /// Puts an election together. Each ballot lists the projects it approves of by their place from 0; an
    /// empty ballot counts as a voter whose share nobody spends.
    ///
    /// # Errors
    /// Says what makes the election impossible; the first such thing found.
    pub fn new(
        budget: Amount,
        projects: Vec<Project>,
        ballots: Vec<Vec<usize>>,
    ) -> Result<Self, ElectionError> {
        if !budget.is_positive() {
            return Err(ElectionError::EmptyBudget);
        }
        let mut ids = std::collections::BTreeSet::new();
        for project in &projects {
            if !project.cost.is_positive() {
                return Err(ElectionError::NoCost(project.id.clone()));
            }
            if !ids.insert(project.id.as_str()) {
                return Err(ElectionError::SameId(project.id.clone()));
            }
        }
        let kinds = sort_into_kinds(projects.len(), &ballots)?;
        Ok(Self { budget, projects, ballots, kinds })
    }

    /// What may be spent in all.
    #[must_use]
    pub fn budget(&self) -> &Amount {
        &self.budget
    }

    /// The projects, in the order given.
    #[must_use]
    pub fn projects(&self) -> &[Project] {
        &self.projects
    }

    /// The ballots, in the order given.
    #[must_use]
    pub fn ballots(&self) -> &[Vec<usize>] {
        &self.ballots
    }

    /// The different ballots with their numbers, in an order that does not depend on who voted when.
    #[must_use]
    pub fn kinds(&self) -> &[Kind] {
        &self.kinds
    }

    /// How many voters approve of each project.
    #[must_use]
    pub fn approvals(&self) -> Vec<usize> {
        let mut counts = vec![0; self.projects.len()];
        for kind in &self.kinds {
            for &project in &kind.approved {
                counts[project] += kind.voters;
            }
        }
        counts
    }
}

fn sort_into_kinds(projects: usize, ballots: &[Vec<usize>]) -> Result<Vec<Kind>, ElectionError> {
    let mut kinds: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
    for (place, ballot) in ballots.iter().enumerate() {
        let mut approved = ballot.clone();
        approved.sort_unstable();
        if approved.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(ElectionError::NamedTwice(place));
        }
        if approved.last().is_some_and(|&last| last >= projects) {
            return Err(ElectionError::UnknownProject(place));
        }
        *kinds.entry(approved).or_default() += 1;
    }
    Ok(kinds.into_iter().map(|(approved, voters)| Kind { approved, voters }).collect())
}

/// What a funded project is worth to a voter who approves of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Utility {
    /// Its cost: a large project counts for more. The usual choice; the greedy rule then goes by approvals.
    #[default]
    Cost,
    /// One, whatever it costs; the greedy rule then goes by approvals per unit of money.
    Count,
}

/// Which of several equally good projects comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Ties {
    /// The one whose id is lower, byte by byte: pabutools' lexicographic rule.
    #[default]
    ById,
    /// The cheaper one, then the one with more approvals, then the one with the lower id: the rule of
    /// equalshares.net and of the Pabulib checker, which know no third step.
    CheaperFirst,
}

/// How a rule is applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Settings {
    /// What a funded project is worth.
    pub utility: Utility,
    /// What happens in a tie.
    pub ties: Ties,
    /// Whether money that is left may go to a project nobody approves of, as pabutools does.
    pub fund_unsupported: bool,
}

impl Settings {
    /// A key that sorts projects as a tie between them is decided.
    pub(crate) fn tie_order(self, election: &Election, projects: &mut [usize]) {
        let approvals = election.approvals();
        projects.sort_by(|&a, &b| {
            let (left, right) = (&election.projects[a], &election.projects[b]);
            let cheaper = match self.ties {
                Ties::ById => std::cmp::Ordering::Equal,
                Ties::CheaperFirst => {
                    left.cost.cmp(&right.cost).then(approvals[b].cmp(&approvals[a]))
                }
            };
            cheaper.then_with(|| left.id.cmp(&right.id))
        });
    }
}

/// The part of a rule a project was taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Its supporters paid for it from their shares.
    Shares,
    /// It was taken by its support from the money that was left.
    Greedy,
}

/// What the voters of one kind of ballot paid in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The kind, by its place in [`Election::kinds`].
    pub kind: usize,
    /// How many voters paid.
    pub voters: usize,
    /// What each of them paid.
    pub each: Amount,
    /// What each of them has left.
    pub left: Amount,
}

/// A project taken, and how it was paid for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The project, by its place.
    pub project: usize,
    /// The part of the rule it was taken in.
    pub stage: Stage,
    /// How many approve of it.
    pub supporters: usize,
    /// The most any supporter paid: all who could pay it paid this, the others all they had. Nothing in
    /// [`Stage::Greedy`], where nobody's share is charged.
    pub price: Amount,
    /// Who paid how much; empty in [`Stage::Greedy`].
    pub payments: Vec<Payment>,
    /// The other projects that were as good, and lost by the rule for ties.
    pub tied: Vec<usize>,
    /// What of the budget is left when this project and those before it are paid; below nothing where
    /// shares were raised and a raised round is shown that the budget does not cover, which no outcome is.
    pub left: Amount,
}

/// What became of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is funded in the round of this place.
    Funded {
        /// Place in [`Outcome::rounds`].
        round: usize,
    },
    /// Nobody approves of it.
    NoSupport,
    /// Those who approve of it had too little of their shares left, and so it fell out.
    SharesTooSmall {
        /// How many projects had been funded when it fell out.
        after: usize,
        /// What its supporters had left then, all together.
        held: Amount,
    },
    /// The money left did not reach when its turn came.
    DoesNotFit {
        /// What was left.
        left: Amount,
    },
}

/// What a rule decides, with the way there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The projects funded, in the order in which they were taken.
    pub rounds: Vec<Round>,
    /// What became of each project, in the order of [`Election::projects`].
    pub fates: Vec<Fate>,
    /// What the funded projects cost together; never more than the budget.
    pub spent: Amount,
    /// What is left of the budget.
    pub left: Amount,
    /// The share each voter had to spend; more than the budget's part where shares were raised to use it
    /// up. Nothing under the greedy rule.
    pub share: Amount,
}

impl Outcome {
    /// The projects funded, by their place, in the order in which they were taken.
    pub fn funded(&self) -> impl Iterator<Item = usize> + '_ {
        self.rounds.iter().map(|round| round.project)
    }

    /// Nothing funded yet.
    pub(crate) fn empty(election: &Election) -> Self {
        Self {
            rounds: Vec::new(),
            fates: vec![Fate::NoSupport; election.projects.len()],
            spent: Amount::zero(),
            left: election.budget.clone(),
            share: Amount::zero(),
        }
    }

    /// Enters a project taken.
    pub(crate) fn take(&mut self, election: &Election, mut round: Round) {
        self.spent += &election.projects[round.project].cost;
        self.left = &election.budget - &self.spent;
        round.left = self.left.clone();
        self.fates[round.project] = Fate::Funded { round: self.rounds.len() };
        self.rounds.push(round);
    }

    /// Whether no further project of those given fits into what is left.
    pub(crate) fn uses_up(&self, election: &Election, available: &[usize]) -> bool {
        available.iter().all(|&project| {
            matches!(self.fates[project], Fate::Funded { .. })
                || election.projects[project].cost > self.left
        })
    }

    /// What is spent on projects that this ballot approves of, and how many they are: what the outcome is
    /// worth to that voter under either measure.
    #[must_use]
    pub fn worth_to(&self, election: &Election, ballot: &[usize]) -> (Amount, usize) {
        let mine: Vec<usize> = self.funded().filter(|project| ballot.contains(project)).collect();
        (amount::total(mine.iter().map(|&project| &election.projects[project].cost)), mine.len())
    }
}

/// The caller asked to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("stopped")]
pub struct Stopped;
