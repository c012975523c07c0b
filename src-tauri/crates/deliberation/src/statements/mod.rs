//! Statements that everybody may agree with, disagree with or pass on, and what the votes show: what nearly
//! all share, what divides them, and which groups of opinion there are.
//!
//! The method is that of Pol.is: Small, Björkegren, Erkkilä, Shaw and Megill, *Polis: scaling deliberation by
//! mapping high dimensional opinion spaces* (Recerca 26(2), 2021). Where the paper leaves a choice open, the
//! project's own mathematics (`polismath`) decides; each function says where it differs and why.

mod clusters;
mod components;
mod groups;
mod proportions;
mod representative;

use crate::WrongLength;

pub use groups::{OpinionGroups, Settings, ShownGroup, ShownGroups, find_groups};
pub use proportions::{SIGNIFICANT, one_proportion, two_proportions};
pub use representative::{Representative, Side};

/// A vote on a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vote {
    /// Against it.
    Disagree,
    /// Seen, and neither for nor against: counted as a vote.
    Pass,
    /// For it.
    Agree,
}

impl Vote {
    /// Agreement as a number: 1, 0 or -1.
    #[must_use]
    pub fn value(self) -> f64 {
        match self {
            Self::Disagree => -1.0,
            Self::Pass => 0.0,
            Self::Agree => 1.0,
        }
    }
}

/// Who voted how on what: the participation matrix. Participants and statements have no names here, only
/// places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Votes {
    statements: usize,
    rows: Vec<Vec<Option<Vote>>>,
}

impl Votes {
    /// The matrix with a row for each participant and, in it, a place for each statement; nothing where the
    /// participant did not vote.
    ///
    /// # Errors
    /// [`WrongLength`] with the first row that has not `statements` places.
    pub fn new(statements: usize, rows: Vec<Vec<Option<Vote>>>) -> Result<Self, WrongLength> {
        match rows.iter().position(|row| row.len() != statements) {
            Some(row) => Err(WrongLength { row, expected: statements, found: rows[row].len() }),
            None => Ok(Self { statements, rows }),
        }
    }

    /// How many statements there are.
    #[must_use]
    pub fn statements(&self) -> usize {
        self.statements
    }

    /// A row for each participant.
    #[must_use]
    pub fn rows(&self) -> &[Vec<Option<Vote>>] {
        &self.rows
    }

    /// How many statements each participant voted on.
    #[must_use]
    pub fn votes_cast(&self) -> Vec<usize> {
        self.rows.iter().map(|row| row.iter().flatten().count()).collect()
    }

    /// The share of all possible votes that were cast, 0 to 1; nothing if none is possible.
    #[must_use]
    pub fn participation(&self) -> Option<f64> {
        let possible = self.rows.len() * self.statements;
        let cast: usize = self.votes_cast().iter().sum();
        (possible > 0).then(|| cast as f64 / possible as f64)
    }

    /// The votes on each statement.
    #[must_use]
    pub fn counts(&self) -> Vec<Count> {
        self.counts_of(|_| true)
    }

    /// The votes on each statement of those participants, by their place, that `belongs` picks.
    pub(crate) fn counts_of(&self, belongs: impl Fn(usize) -> bool) -> Vec<Count> {
        let mut counts = vec![Count::default(); self.statements];
        for (_, row) in self.rows.iter().enumerate().filter(|(place, _)| belongs(*place)) {
            for (count, vote) in counts.iter_mut().zip(row) {
                match vote {
                    Some(Vote::Agree) => count.agree += 1,
                    Some(Vote::Disagree) => count.disagree += 1,
                    Some(Vote::Pass) => count.pass += 1,
                    None => {}
                }
            }
        }
        counts
    }

    /// The statements most agree with and those most disagree with, the clearest first, at most five of
    /// each: more than half on that side, significantly so at 90 % ([`one_proportion`]), ordered by the
    /// share times the statistic. Pol.is' selection of consensus statements.
    #[must_use]
    pub fn consensus(&self) -> Consensus {
        let counts = self.counts();
        Consensus {
            agree: clearest(&counts, Side::Agree),
            disagree: clearest(&counts, Side::Disagree),
        }
    }

    /// The statements that divide most, the most divided first, at most five: those with at least
    /// `min_votes` votes whose [`Count::division`] is at least [`DIVIDED`].
    #[must_use]
    pub fn divisive(&self, min_votes: usize) -> Vec<usize> {
        let counts = self.counts();
        let division = |place: usize| counts[place].division().unwrap_or_default();
        let divided = |place: &usize| {
            counts[*place].cast() >= min_votes.max(1) && division(*place) >= DIVIDED
        };
        let mut places: Vec<usize> = (0..counts.len()).filter(divided).collect();
        places.sort_by(|&a, &b| division(b).total_cmp(&division(a)));
        places.truncate(TOLD);
        places
    }
}

/// From which [`Count::division`] on a statement divides: as when the smaller side has about a seventh of
/// the votes and nobody passes.
pub const DIVIDED: f64 = 0.5;

/// How many statements are told of each sort.
pub(crate) const TOLD: usize = 5;

fn clearest(counts: &[Count], side: Side) -> Vec<usize> {
    let measure = |place: usize| {
        let count = &counts[place];
        (count.smoothed(side), one_proportion(count.on(side), count.cast()))
    };
    let clear = |place: &usize| {
        let (share, statistic) = measure(*place);
        share > 0.5 && statistic > SIGNIFICANT
    };
    let mut places: Vec<usize> = (0..counts.len()).filter(clear).collect();
    let strength = |place: usize| {
        let (share, statistic) = measure(place);
        share * statistic
    };
    places.sort_by(|&a, &b| strength(b).total_cmp(&strength(a)));
    places.truncate(TOLD);
    places
}

/// Statements with a clear majority, by their place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consensus {
    /// Most agree.
    pub agree: Vec<usize>,
    /// Most disagree.
    pub disagree: Vec<usize>,
}

/// The votes on a statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// For it.
    pub agree: usize,
    /// Against it.
    pub disagree: usize,
    /// Seen and passed on.
    pub pass: usize,
}

impl Count {
    /// All votes, passes among them.
    #[must_use]
    pub fn cast(&self) -> usize {
        self.agree + self.disagree + self.pass
    }

    /// The votes on one side.
    #[must_use]
    pub fn on(&self, side: Side) -> usize {
        match side {
            Side::Agree => self.agree,
            Side::Disagree => self.disagree,
        }
    }

    /// The part of the votes on one side, 0 to 1; nothing without votes.
    #[must_use]
    pub fn share(&self, side: Side) -> Option<f64> {
        (self.cast() > 0).then(|| self.on(side) as f64 / self.cast() as f64)
    }

    /// The share with one vote added on that side and one beside it, so that a few votes say little: Pol.is'
    /// estimate, and never 0 or 1.
    #[must_use]
    pub fn smoothed(&self, side: Side) -> f64 {
        (self.on(side) as f64 + 1.0) / (self.cast() as f64 + 2.0)
    }

    /// How divided the votes are: their variance, 0 when all vote alike to 1 when half agree and half
    /// disagree; passes bring it down. Nothing without votes.
    #[must_use]
    pub fn division(&self) -> Option<f64> {
        let (agree, disagree) = (self.share(Side::Agree)?, self.share(Side::Disagree)?);
        Some(agree + disagree - (agree - disagree).powi(2))
    }
}
