//! Delphi rounds: experts rate alone, see the group's median and spread, and rate again, until they agree or
//! no longer move.
//!
//! Dalkey and Helmer, *An experimental application of the Delphi method* (1963). When a round may be the last
//! is judged by consensus and by stability, as surveyed by von der Gracht, *Consensus measurement in Delphi
//! studies* (2012): the interquartile range within a limit, enough ratings near the median, and little change
//! against the round before.

use crate::{Spread, WrongLength};

/// When experts count as agreed, and when as settled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Criterion {
    /// The largest interquartile range with which they agree, in the scale's unit; on scales of 1 to 4 or 5
    /// usually 1, of 1 to 9 or 10 usually 2.
    pub widest_range: f64,
    /// How far from the median a rating may be and still be near it, in the scale's unit.
    pub near: f64,
    /// The smallest part of the ratings, 0 to 1, that must be near the median.
    pub part_near: f64,
    /// The largest shift of the median against the round before with which they are settled, in the scale's
    /// unit; the interquartile range may not change by more either.
    pub settled_within: f64,
}

/// What a round shows of a question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RoundResult {
    /// The spread of the ratings.
    pub spread: Spread,
    /// The part of the ratings near the median, 0 to 1.
    pub part_near: f64,
    /// Whether the criterion of consensus is met.
    pub agreed: bool,
    /// The change against the round before; nothing in the first round and where that had no ratings.
    pub shift: Option<Shift>,
}

/// How ratings changed from one round to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// How much higher the median is.
    pub median: f64,
    /// How much wider the interquartile range is; below 0 when ratings moved together.
    pub range: f64,
    /// How many rated in both rounds.
    pub both: usize,
    /// How many of those changed their rating.
    pub changed: usize,
    /// Whether the change is small enough that another round would show nothing new.
    pub settled: bool,
}

impl RoundResult {
    /// Whether this may be the last round: the experts agree, or they do not but no longer move.
    #[must_use]
    pub fn may_stop(&self) -> bool {
        self.agreed || self.shift.is_some_and(|shift| shift.settled)
    }
}

/// Judges the rounds on one question. Each round holds the rating of every expert in the same order, or
/// nothing; a rating that is not finite counts as none. A round without ratings has no result, and the next
/// is compared with the last that has.
///
/// # Errors
/// [`WrongLength`] with the first round that has not a place for as many experts as the first round.
pub fn judge(
    rounds: &[Vec<Option<f64>>],
    criterion: Criterion,
) -> Result<Vec<Option<RoundResult>>, WrongLength> {
    let experts = rounds.first().map_or(0, Vec::len);
    if let Some(row) = rounds.iter().position(|round| round.len() != experts) {
        return Err(WrongLength { row, expected: experts, found: rounds[row].len() });
    }
    let mut results = Vec::new();
    let mut before: Option<(&Vec<Option<f64>>, Spread)> = None;
    for round in rounds {
        let Some(spread) = Spread::of(round.iter().copied().flatten()) else {
            results.push(None);
            continue;
        };
        let near = round
            .iter()
            .flatten()
            .filter(|rating| (*rating - spread.median).abs() <= criterion.near);
        let part_near = near.count() as f64 / spread.answers as f64;
        results.push(Some(RoundResult {
            spread,
            part_near,
            agreed: spread.interquartile_range() <= criterion.widest_range
                && part_near >= criterion.part_near,
            shift: before.map(|before| shift(before, (round, spread), criterion)),
        }));
        before = Some((round, spread));
    }
    Ok(results)
}

fn shift(
    (earlier, was): (&Vec<Option<f64>>, Spread),
    (later, is): (&Vec<Option<f64>>, Spread),
    criterion: Criterion,
) -> Shift {
    let pairs = earlier.iter().zip(later);
    let both: Vec<(f64, f64)> = pairs
        .filter_map(|(was, is)| Some(((*was)?, (*is)?)))
        .filter(|(was, is)| was.is_finite() && is.is_finite())
        .collect();
    let median = is.median - was.median;
    let range = is.interquartile_range() - was.interquartile_range();
    Shift {
        median,
        range,
        both: both.len(),
        changed: both.iter().filter(|(was, is)| was != is).count(),
        settled: median.abs() <= criterion.settled_within
            && range.abs() <= criterion.settled_within,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const CRITERION: Criterion =
        Criterion { widest_range: 1.0, near: 1.0, part_near: 0.75, settled_within: 0.5 };

    fn rounds(rounds: &[&[i32]]) -> Vec<Option<RoundResult>> {
        let rating = |rating: &i32| (*rating > 0).then(|| f64::from(*rating));
        let rounds: Vec<Vec<Option<f64>>> =
            rounds.iter().map(|round| round.iter().map(rating).collect()).collect();
        judge(&rounds, CRITERION).unwrap()
    }

    #[test]
    fn ratings_that_come_together_are_agreed() {
        let found = rounds(&[&[1, 5, 9, 4, 2], &[4, 5, 6, 5, 0], &[5, 5, 5, 5, 4]]);
        let [first, second, third] = [0, 1, 2].map(|round: usize| found[round].unwrap());
        assert_eq!((first.spread.median, first.spread.interquartile_range()), (4.0, 3.0));
        assert!(!first.agreed && first.shift.is_none() && !first.may_stop());
        let shift = second.shift.unwrap();
        assert_eq!((shift.median, shift.range, shift.both, shift.changed), (1.0, -2.5, 4, 3));
        assert!(second.agreed && !shift.settled);
        assert!(third.may_stop() && third.shift.unwrap().settled);
    }

    #[test]
    fn two_camps_that_do_not_move_are_settled_but_not_agreed() {
        let found = rounds(&[&[1, 1, 1, 9, 9, 9], &[1, 1, 1, 9, 9, 9]]);
        let last = found[1].unwrap();
        assert!(!last.agreed && last.may_stop());
        assert_eq!((last.part_near, last.shift.unwrap().changed), (0.0, 0));
    }

    #[test]
    fn a_narrow_middle_with_many_far_from_it_is_no_consensus() {
        let found = rounds(&[&[5, 5, 5, 5, 5, 1, 9, 9]]);
        let only = found[0].unwrap();
        assert_eq!(only.part_near, 0.625);
        assert!(!only.agreed);
    }

    #[test]
    fn a_round_without_ratings_is_passed_over() {
        let found = rounds(&[&[3, 4], &[0, 0], &[4, 0]]);
        assert_eq!(found[1], None);
        assert_eq!(found[2].unwrap().shift.unwrap().both, 1);
        let uneven = judge(&[vec![None], vec![]], CRITERION).unwrap_err();
        assert_eq!((uneven.row, uneven.found), (1, 0));
    }
}
