//! Dot vote: everybody has the same number of dots to put on items, silently and at once. A first
//! prioritisation, never a decision: outliers are to be talked about.

/// How dots may be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DotRules {
    /// Dots of each person.
    pub dots: u32,
    /// Most dots of one person on one item; nothing for no limit but the dots.
    pub most_on_one: Option<u32>,
}

impl DotRules {
    /// The usual rules for a number of items: dots for about a third of them, one on each.
    #[must_use]
    pub fn usual(items: usize) -> Self {
        let third = u32::try_from(items.div_ceil(3)).unwrap_or(u32::MAX);
        Self { dots: third.max(1), most_on_one: Some(1) }
    }
}

/// Why a ballot cannot be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DotError {
    /// A ballot, by its place, has another number of items than there are.
    #[error("ballot {0} has the wrong number of items")]
    WrongLength(usize),
    /// A ballot gives more dots than a person has.
    #[error("ballot {ballot} gives {given} dots of {allowed}")]
    TooMany {
        /// The ballot, by its place.
        ballot: usize,
        /// Dots given.
        given: u64,
        /// Dots a person has.
        allowed: u32,
    },
    /// A ballot gives one item more dots than an item may get from one person.
    #[error("ballot {ballot} gives item {item} {given} dots of {allowed}")]
    TooManyOnOne {
        /// The ballot, by its place.
        ballot: usize,
        /// The item, by its place.
        item: usize,
        /// Dots given.
        given: u32,
        /// Dots allowed.
        allowed: u32,
    },
}

/// The dots on an item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DotCount {
    /// Dots in all.
    pub dots: u64,
    /// How many people gave it any.
    pub people: usize,
    /// Its part of all dots given, 0 to 1; 0 when none were given.
    pub share: f64,
    /// Its place from 1; items with as many dots have the same place.
    pub rank: usize,
}

/// What a dot vote shows.
#[derive(Clone, Debug, PartialEq)]
pub struct DotResult {
    /// Each item, in their order.
    pub items: Vec<DotCount>,
    /// The items by dots, the most first; those with as many stand in their own order.
    pub order: Vec<usize>,
    /// Ballots counted.
    pub ballots: usize,
    /// Dots that nobody placed.
    pub unused: u64,
}

/// Counts ballots, each with the dots on every item.
///
/// # Errors
/// The first ballot that breaks the rules; nothing is cut to fit.
pub fn count(items: usize, rules: DotRules, ballots: &[Vec<u32>]) -> Result<DotResult, DotError> {
    let mut dots = vec![0_u64; items];
    let mut people = vec![0; items];
    for (place, ballot) in ballots.iter().enumerate() {
        check(items, rules, place, ballot)?;
        for (item, &given) in ballot.iter().enumerate() {
            dots[item] += u64::from(given);
            people[item] += usize::from(given > 0);
        }
    }
    let all: u64 = dots.iter().sum();
    let item = |item: usize| DotCount {
        dots: dots[item],
        people: people[item],
        share: if all == 0 { 0.0 } else { dots[item] as f64 / all as f64 },
        rank: 1 + dots.iter().filter(|&&other| other > dots[item]).count(),
    };
    let mut order: Vec<usize> = (0..items).collect();
    order.sort_by_key(|&item| std::cmp::Reverse(dots[item]));
    Ok(DotResult {
        items: (0..items).map(item).collect(),
        order,
        ballots: ballots.len(),
        unused: u64::from(rules.dots) * ballots.len() as u64 - all,
    })
}

fn check(items: usize, rules: DotRules, ballot: usize, dots: &[u32]) -> Result<(), DotError> {
    if dots.len() != items {
        return Err(DotError::WrongLength(ballot));
    }
    let allowed = rules.most_on_one.unwrap_or(rules.dots);
    if let Some(item) = dots.iter().position(|&given| given > allowed) {
        return Err(DotError::TooManyOnOne { ballot, item, given: dots[item], allowed });
    }
    let given: u64 = dots.iter().map(|&given| u64::from(given)).sum();
    if given > u64::from(rules.dots) {
        return Err(DotError::TooMany { ballot, given, allowed: rules.dots });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const RULES: DotRules = DotRules { dots: 3, most_on_one: Some(2) };

    #[test]
    fn dots_are_added_up_and_items_ranked_with_ties() {
        let ballots = [vec![2, 1, 0, 0], vec![0, 2, 1, 0], vec![1, 0, 0, 1]];
        let result = count(4, RULES, &ballots).unwrap();
        let dots: Vec<u64> = result.items.iter().map(|item| item.dots).collect();
        let ranks: Vec<usize> = result.items.iter().map(|item| item.rank).collect();
        assert_eq!((dots, ranks), (vec![3, 3, 1, 1], vec![1, 1, 3, 3]));
        assert_eq!(result.order, [0, 1, 2, 3]);
        assert_eq!((result.items[1].people, result.unused), (2, 1));
        assert_eq!(result.items[0].share, 0.375);
    }

    #[test]
    fn a_ballot_beyond_the_rules_is_refused_and_named() {
        let refused = |ballot: Vec<u32>| count(2, RULES, &[vec![1, 1], ballot]).unwrap_err();
        assert_eq!(refused(vec![2, 2]), DotError::TooMany { ballot: 1, given: 4, allowed: 3 });
        let on_one = DotError::TooManyOnOne { ballot: 1, item: 1, given: 3, allowed: 2 };
        assert_eq!(refused(vec![0, 3]), on_one);
        assert_eq!(refused(vec![1]), DotError::WrongLength(1));
        let endless = DotRules { dots: u32::MAX, most_on_one: None };
        assert_eq!(
            count(2, endless, &[vec![u32::MAX, u32::MAX]]).unwrap_err(),
            DotError::TooMany { ballot: 0, given: 2 * u64::from(u32::MAX), allowed: u32::MAX }
        );
    }

    #[test]
    fn nobody_voting_is_a_result_too() {
        let result = count(2, DotRules::usual(2), &[]).unwrap();
        assert_eq!((result.items[0].share, result.items[1].rank, result.unused), (0.0, 1, 0));
        assert_eq!(DotRules::usual(10).dots, 4);
    }
}
