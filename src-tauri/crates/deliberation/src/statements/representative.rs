//! What a group of opinion stands for, in distinction to the others.

use super::proportions::{SIGNIFICANT, one_proportion, two_proportions};
use super::{Count, TOLD};

/// A side taken on a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// For it.
    Agree,
    /// Against it.
    Disagree,
}

/// A statement that tells a group from the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Representative {
    /// The statement, by its place.
    pub statement: usize,
    /// The side the group takes.
    pub side: Side,
    /// How many of the group are on that side.
    pub on_side: usize,
    /// How many of the group voted on it.
    pub cast: usize,
    /// The group's share on that side, smoothed.
    pub share: f64,
    /// Whether that is a majority of the group: the statistic of [`one_proportion`].
    pub majority: f64,
    /// How many times the others' share it is.
    pub ratio: f64,
    /// Whether it is more than among the others: the statistic of [`two_proportions`].
    pub distinct: f64,
    /// Whether this is the statement the group agrees with most distinctly, told in any case.
    pub best_agreed: bool,
}

/// A group's votes on a statement beside those of the others.
struct Compared {
    statement: usize,
    group: Count,
    sides: [Representative; 2],
}

impl Compared {
    fn new(statement: usize, group: Count, others: Count) -> Self {
        let of = |side: Side| Representative {
            statement,
            side,
            on_side: group.on(side),
            cast: group.cast(),
            share: group.smoothed(side),
            majority: one_proportion(group.on(side), group.cast()),
            ratio: group.smoothed(side) / others.smoothed(side),
            distinct: two_proportions(group.on(side), group.cast(), others.on(side), others.cast()),
            best_agreed: false,
        };
        Self { statement, group, sides: [of(Side::Agree), of(Side::Disagree)] }
    }

    /// The side on which the group differs more from the others.
    fn side(&self) -> &Representative {
        let [agree, disagree] = &self.sides;
        if agree.distinct > disagree.distinct { agree } else { disagree }
    }

    fn sufficient(&self) -> bool {
        let clear =
            |side: &Representative| side.distinct > SIGNIFICANT && side.majority > SIGNIFICANT;
        self.sides.iter().any(clear)
    }

    /// Whether its agreement is a better head of the list than the best so far; Pol.is' rule of three steps.
    fn agreed_more(&self, best: Option<&Self>) -> bool {
        let own = &self.sides[0];
        let strength = |agree: &Representative| agree.share * agree.majority;
        match best.map(|best| &best.sides[0]) {
            _ if self.group.agree + self.group.disagree == 0 => false,
            Some(best) if best.ratio > 1.0 => metric(own) > metric(best),
            Some(best) => strength(own) > strength(best),
            None => own.majority > SIGNIFICANT || (own.ratio > 1.0 && own.share > 0.5),
        }
    }
}

/// Pol.is' order of representative statements.
fn metric(side: &Representative) -> f64 {
    side.ratio * side.distinct * side.share * side.majority
}

/// The statements that represent a group: those on which it takes a side by a significant majority and
/// significantly more than the others do, at most five, those agreed with before those disagreed with, and
/// always at least one if there is any vote. Pol.is' selection (`select-rep-comments`).
pub(super) fn representative(group: &[Count], others: &[Count]) -> Vec<Representative> {
    let compared: Vec<Compared> = group
        .iter()
        .zip(others)
        .enumerate()
        .map(|(statement, (group, others))| Compared::new(statement, *group, *others))
        .collect();
    let mut best_agreed: Option<&Compared> = None;
    for statement in &compared {
        if statement.agreed_more(best_agreed) {
            best_agreed = Some(statement);
        }
    }
    // Pol.is tells even this one by the side that is more distinct; here it is told as agreed with.
    let head =
        best_agreed.map(|best| Representative { best_agreed: true, ..best.sides[0].clone() });
    let mut told: Vec<Representative> = compared
        .iter()
        .filter(|statement| statement.sufficient())
        .filter(|statement| best_agreed.is_none_or(|best| best.statement != statement.statement))
        .map(|statement| statement.side().clone())
        .collect();
    let any_sufficient = compared.iter().any(Compared::sufficient);
    if !any_sufficient {
        return head.or_else(|| most_distinct(&compared)).into_iter().collect();
    }
    told.sort_by(|a, b| metric(b).total_cmp(&metric(a)));
    told.splice(0..0, head);
    told.truncate(TOLD);
    told.sort_by_key(|statement| statement.side);
    told
}

/// The statement voted on in which the group differs most, when none differs significantly.
fn most_distinct(compared: &[Compared]) -> Option<Representative> {
    let voted = compared.iter().filter(|statement| statement.group.cast() > 0);
    let mut best: Option<&Representative> = None;
    for side in voted.map(Compared::side) {
        if best.is_none_or(|best| side.distinct > best.distinct) {
            best = Some(side);
        }
    }
    best.cloned()
}
