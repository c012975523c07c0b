//! The Method of Equal Shares.
//!
//! Every voter gets the same share of the budget. Again and again the project is taken whose supporters get
//! most utility for their money: each of them pays the same, or all they have left where that is less. A
//! project whose supporters cannot pay for it any more falls out. Peters, Pierczyński and Skowron (2021),
//! section 3; the order of evaluation is that of pabutools' `method_of_equal_shares`.
//!
//! The rule often leaves money over, so it is completed. Raising everybody's share by one unit at a time
//! until the budget is used up ("add1") would need a run for every unit: instead each run also works out how
//! far the shares can rise before anything it compared comes out differently, and the units in between are
//! skipped. The result is the same, since nothing in between differs.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Zero};

use super::line::{Horizon, Line};
use super::{Election, Fate, Outcome, Payment, Round, Settings, Stage, Stopped, Utility, greedy};
use crate::amount::{self, Amount};

/// What happens with money that supporters' shares leave over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Completion {
    /// It stays unspent.
    None,
    /// The greedy rule spends it ("utilitarian completion").
    Utilitarian,
    /// Everybody's share is raised by one unit of money at a time until no supported project fits any more;
    /// the step before, where the next would cost more than the budget. pabutools'
    /// `voter_budget_increment=1`.
    AddOne,
    /// [`Completion::AddOne`], then [`Completion::Utilitarian`]: the usual choice.
    #[default]
    AddOneThenUtilitarian,
    /// Shares are cut to whole units and raised by one until the next step would cost more than the budget,
    /// even if the budget is already used up: equalshares.net, and what the Pabulib checker expects of the
    /// rule `equalshares/add1` (there with [`super::Ties::CheaperFirst`]).
    AddOneUntilOverspent,
}

/// Decides by the Method of Equal Shares. `keep_going` is asked before every round, of which completing by
/// raised shares may need many.
///
/// # Errors
/// [`Stopped`] as soon as `keep_going` answers no.
pub fn equal_shares(
    election: &Election,
    completion: Completion,
    settings: Settings,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Outcome, Stopped> {
    let shares = Shares::new(election, settings);
    let mut outcome = match completion {
        Completion::None | Completion::Utilitarian => {
            shares.run(&shares.base(), keep_going)?.outcome
        }
        Completion::AddOne | Completion::AddOneThenUtilitarian => {
            shares.raise(shares.base(), true, keep_going)?
        }
        Completion::AddOneUntilOverspent => shares.raise(shares.base(), false, keep_going)?,
    };
    if matches!(completion, Completion::Utilitarian | Completion::AddOneThenUtilitarian) {
        greedy::spend_rest(election, settings, &mut outcome);
    }
    Ok(outcome)
}

/// An election in whole numbers: all money multiplied by `scale`.
struct Shares<'a> {
    election: &'a Election,
    settings: Settings,
    scale: BigInt,
    costs: Vec<BigInt>,
    voters: BigInt,
    /// The kinds of ballot that approve of each project.
    supporters: Vec<Vec<usize>>,
    /// The projects somebody approves of, in the order that decides ties.
    supported: Vec<usize>,
}

/// One run at given shares.
struct Run {
    outcome: Outcome,
    /// How many units the shares can rise before the run may go differently.
    next: Option<BigInt>,
}

/// What a project would cost each supporter, as of some round.
#[derive(Clone)]
struct Offer {
    /// `price / divisor` is what those pay who can: the price in the run's unit, per `divisor`.
    price: Line,
    /// The run's unit, times the number who pay in full.
    divisor: BigInt,
    /// How many pay in full.
    payers: BigInt,
}

/// The state of a run: what the voters of each kind have left is `left[kind] / unit`.
struct Purses {
    unit: BigInt,
    left: Vec<Line>,
}

impl<'a> Shares<'a> {
    fn new(election: &'a Election, settings: Settings) -> Self {
        let amounts = election.projects.iter().map(|project| &project.cost);
        let scale = amount::common_scale(amounts.chain([&election.budget]));
        let scaled = |amount: &Amount| (amount * Amount::from_integer(scale.clone())).to_integer();
        let mut supporters = vec![Vec::new(); election.projects.len()];
        for (kind, ballots) in election.kinds.iter().enumerate() {
            for &project in &ballots.approved {
                supporters[project].push(kind);
            }
        }
        let mut supported: Vec<usize> =
            (0..supporters.len()).filter(|&project| !supporters[project].is_empty()).collect();
        settings.tie_order(election, &mut supported);
        Self {
            election,
            settings,
            costs: election.projects.iter().map(|project| scaled(&project.cost)).collect(),
            voters: BigInt::from(election.ballots.len()),
            scale,
            supporters,
            supported,
        }
    }

    /// The budget's part of each voter, times `voters * scale`.
    fn base(&self) -> BigInt {
        (&self.election.budget * Amount::from_integer(self.scale.clone())).to_integer()
    }

    fn voters_of(&self, kind: usize) -> BigInt {
        BigInt::from(self.election.kinds[kind].voters)
    }

    /// Raises the shares until the budget is used up (if `until_used_up`) or would be overspent.
    fn raise(
        &self,
        base: BigInt,
        until_used_up: bool,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<Outcome, Stopped> {
        let unit = &self.voters * &self.scale;
        if unit.is_zero() {
            return Ok(self.run(&base, keep_going)?.outcome);
        }
        let mut share = base;
        let mut run = self.run(&share, keep_going)?;
        if !until_used_up {
            // The run at the exact shares decides until the first whole one has been tried.
            let cut = share.div_floor(&unit) * &unit;
            let whole = self.run(&(&cut + &unit), keep_going)?;
            if self.overspends(&whole) {
                return Ok(run.outcome);
            }
            share = cut + &unit;
            run = whole;
        }
        loop {
            if until_used_up && run.outcome.uses_up(self.election, &self.supported) {
                return Ok(run.outcome);
            }
            let Some(steps) = run.next.clone() else { return Ok(run.outcome) };
            let raised = &share + &steps * &unit;
            let following = self.run(&raised, keep_going)?;
            if self.overspends(&following) {
                return Ok(self.run(&(raised - unit), keep_going)?.outcome);
            }
            share = raised;
            run = following;
        }
    }

    fn overspends(&self, run: &Run) -> bool {
        run.outcome.spent > self.election.budget
    }

    /// Runs the rule with `share / (voters * scale)` for each voter.
    fn run(&self, share: &BigInt, keep_going: &mut dyn FnMut() -> bool) -> Result<Run, Stopped> {
        let mut outcome = Outcome::empty(self.election);
        if self.voters.is_zero() {
            return Ok(Run { outcome, next: None });
        }
        outcome.share = Amount::new(share.clone(), &self.voters * &self.scale);
        let full = Line { at: share.clone(), slope: &self.voters * &self.scale };
        let mut purses =
            Purses { unit: self.voters.clone(), left: vec![full; self.election.kinds.len()] };
        let mut open: Vec<(usize, Option<Offer>)> =
            self.supported.iter().map(|&project| (project, None)).collect();
        let mut horizon = Horizon::default();
        loop {
            if !keep_going() {
                return Err(Stopped);
            }
            self.drop_unaffordable(&mut open, &purses, &mut outcome, &mut horizon);
            let Some((best, tied)) = self.choose(&mut open, &purses, &mut horizon) else { break };
            let (project, offer) = open.remove(best);
            let offer = offer.expect("the chosen project was priced");
            let round = self.charge(project, &offer, &mut purses, tied);
            outcome.take(self.election, round);
        }
        Ok(Run { outcome, next: horizon.next })
    }

    /// What the supporters of a project hold together.
    fn held(&self, project: usize, purses: &Purses) -> Line {
        let mut held = Line::zero();
        for &kind in &self.supporters[project] {
            held.add(&purses.left[kind].times(&self.voters_of(kind)));
        }
        held
    }

    fn drop_unaffordable(
        &self,
        open: &mut Vec<(usize, Option<Offer>)>,
        purses: &Purses,
        outcome: &mut Outcome,
        horizon: &mut Horizon,
    ) {
        open.retain(|(project, _)| {
            let held = self.held(*project, purses);
            let needed = Line::constant(&self.costs[*project] * &purses.unit);
            if held.at >= needed.at {
                return true;
            }
            horizon.rely(&held, &needed);
            outcome.fates[*project] = Fate::SharesTooSmall {
                after: outcome.rounds.len(),
                held: Amount::new(held.at, &purses.unit * &self.scale),
            };
            false
        });
    }

    /// The open project with the lowest price per utility, as its place, and the others with the same. A
    /// price only rises from round to round, so one that was too high already need not be worked out again.
    fn choose(
        &self,
        open: &mut [(usize, Option<Offer>)],
        purses: &Purses,
        horizon: &mut Horizon,
    ) -> Option<(usize, Vec<usize>)> {
        let mut best: Option<usize> = None;
        for place in 0..open.len() {
            let project = open[place].0;
            let beaten = match (&open[place].1, best) {
                (Some(stale), Some(best)) => {
                    let offer = open[best].1.as_ref().expect("the best was priced");
                    self.cheaper(open[best].0, offer, project, stale)
                }
                _ => false,
            };
            if beaten {
                continue;
            }
            let offer = self.price(project, purses);
            let better = best.is_none_or(|best| {
                let held = open[best].1.as_ref().expect("the best was priced");
                self.cheaper(project, &offer, open[best].0, held)
            });
            open[place].1 = Some(offer);
            if better {
                best = Some(place);
            }
        }
        let best = best?;
        let winner = open[best].1.as_ref().expect("the best was priced");
        self.rely_on_payers(open[best].0, winner, purses, horizon);
        let mut tied = Vec::new();
        for (place, (project, offer)) in open.iter().enumerate() {
            let (true, Some(offer)) = (place != best, offer) else { continue };
            let (low, high) = self.compare(open[best].0, winner, *project, offer);
            horizon.rely(&low, &high);
            if low.at == high.at {
                tied.push(*project);
            }
        }
        Some((best, tied))
    }

    /// Notes that it is relied on who pays the price and who pays all they have.
    fn rely_on_payers(
        &self,
        project: usize,
        offer: &Offer,
        purses: &Purses,
        horizon: &mut Horizon,
    ) {
        for &kind in &self.supporters[project] {
            let purse = purses.left[kind].times(&offer.payers);
            if purse.at < offer.price.at {
                horizon.rely(&purse, &offer.price);
            } else {
                horizon.rely(&offer.price, &purse);
            }
        }
    }

    /// Both prices per utility, made comparable.
    fn compare(&self, a: usize, left: &Offer, b: usize, right: &Offer) -> (Line, Line) {
        let utility = |project: usize| match self.settings.utility {
            Utility::Cost => self.costs[project].clone(),
            Utility::Count => BigInt::one(),
        };
        let (of_left, of_right) = (&left.divisor * utility(a), &right.divisor * utility(b));
        (left.price.times(&of_right), right.price.times(&of_left))
    }

    fn cheaper(&self, a: usize, left: &Offer, b: usize, right: &Offer) -> bool {
        let (left, right) = self.compare(a, left, b, right);
        left.at < right.at
    }

    /// What each supporter of an affordable project would pay: the poorest give all they have, the others
    /// an equal part of the rest.
    ///
    /// As the shares rise, others may become the poorest. Until then the price is exact; after that it is
    /// still no more than the true one, whoever pays all they have: so only the price of the project taken
    /// depends on who that is.
    fn price(&self, project: usize, purses: &Purses) -> Offer {
        let mut by_wealth = self.supporters[project].clone();
        by_wealth.sort_by(|&a, &b| purses.left[a].at.cmp(&purses.left[b].at));
        let mut rest = Line::constant(&self.costs[project] * &purses.unit);
        let mut payers: BigInt = by_wealth.iter().map(|&kind| self.voters_of(kind)).sum();
        let mut poor = 0;
        while poor + 1 < by_wealth.len() {
            let purse = &purses.left[by_wealth[poor]];
            if rest.at <= &purse.at * &payers {
                break;
            }
            let voters = self.voters_of(by_wealth[poor]);
            rest.subtract(&purse.times(&voters));
            payers -= voters;
            poor += 1;
        }
        Offer { price: rest, divisor: &purses.unit * &payers, payers }
    }

    /// Takes the money for a project out of its supporters' purses.
    fn charge(
        &self,
        project: usize,
        offer: &Offer,
        purses: &mut Purses,
        tied: Vec<usize>,
    ) -> Round {
        for purse in &mut purses.left {
            *purse = purse.times(&offer.payers);
        }
        purses.unit = &purses.unit * &offer.payers;
        let money =
            |scaled: &BigInt, unit: &BigInt| Amount::new(scaled.clone(), unit * &self.scale);
        let mut payments = Vec::new();
        for &kind in &self.supporters[project] {
            let purse = &mut purses.left[kind];
            let paid = if purse.at < offer.price.at { purse.clone() } else { offer.price.clone() };
            purse.subtract(&paid);
            payments.push(Payment {
                kind,
                voters: self.election.kinds[kind].voters,
                each: money(&paid.at, &purses.unit),
                left: money(&purse.at, &purses.unit),
            });
        }
        Round {
            project,
            stage: Stage::Shares,
            supporters: payments.iter().map(|payment| payment.voters).sum(),
            price: money(&offer.price.at, &purses.unit),
            payments,
            tied,
            left: Amount::zero(),
        }
    }
}
