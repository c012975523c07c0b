//! 2x2 prioritisation: everybody places every item by impact and feasibility (or any two axes agreed on),
//! silently; the spread is talked about before anything is settled.

use crate::{Spread, WrongLength};

/// A place on the board: both from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// Along the first axis, such as impact.
    pub impact: f64,
    /// Along the second axis, such as feasibility.
    pub feasibility: f64,
}

/// A quarter of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quadrant {
    /// Much impact, feasible: first.
    HighHigh,
    /// Much impact, hard: to be prepared.
    HighLow,
    /// Little impact, feasible: by the way.
    LowHigh,
    /// Little impact, hard: not now.
    LowLow,
}

/// Where a group places an item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Priority {
    /// The spread along the first axis.
    pub impact: Spread,
    /// The spread along the second axis.
    pub feasibility: Spread,
    /// The quarter the medians lie in; nothing when one lies right on a middle line.
    pub quadrant: Option<Quadrant>,
    /// Whether a middle line cuts through the middle half of the placements on an axis: the group does not
    /// agree on the quarter, and should talk.
    pub contested: bool,
}

/// Where the middle lines run unless agreed otherwise.
pub const MIDDLE: Placement = Placement { impact: 0.5, feasibility: 0.5 };

/// Sums up boards, one for each person, with the place of each item or nothing; places outside of the board
/// are moved to its edge. An item nobody placed has no priority.
///
/// # Errors
/// [`WrongLength`] with the first board that has not `items` places.
pub fn prioritise(
    items: usize,
    boards: &[Vec<Option<Placement>>],
    middle: Placement,
) -> Result<Vec<Option<Priority>>, WrongLength> {
    if let Some(row) = boards.iter().position(|board| board.len() != items) {
        return Err(WrongLength { row, expected: items, found: boards[row].len() });
    }
    let priority = |item: usize| {
        let placed = || boards.iter().filter_map(move |board| board[item]);
        let impact = Spread::of(placed().map(|place| place.impact.clamp(0.0, 1.0)))?;
        let feasibility = Spread::of(placed().map(|place| place.feasibility.clamp(0.0, 1.0)))?;
        let cut = |spread: &Spread, middle: f64| {
            spread.lower_quartile < middle && middle < spread.upper_quartile
        };
        Some(Priority {
            impact,
            feasibility,
            quadrant: quadrant(impact.median, feasibility.median, middle),
            contested: cut(&impact, middle.impact) || cut(&feasibility, middle.feasibility),
        })
    };
    Ok((0..items).map(priority).collect())
}

fn quadrant(impact: f64, feasibility: f64, middle: Placement) -> Option<Quadrant> {
    if impact == middle.impact || feasibility == middle.feasibility {
        return None;
    }
    Some(match (impact > middle.impact, feasibility > middle.feasibility) {
        (true, true) => Quadrant::HighHigh,
        (true, false) => Quadrant::HighLow,
        (false, true) => Quadrant::LowHigh,
        (false, false) => Quadrant::LowLow,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn at(impact: f64, feasibility: f64) -> Option<Placement> {
        Some(Placement { impact, feasibility })
    }

    #[test]
    fn medians_decide_the_quarter_and_the_middle_half_whether_it_is_agreed() {
        let boards = [
            vec![at(0.9, 0.8), at(0.1, 0.9), at(0.5, 0.2), None],
            vec![at(0.8, 0.9), at(0.9, 0.9), at(0.5, 0.1), None],
            vec![at(0.7, 7.0), at(0.8, 0.6), None, None],
        ];
        let found = prioritise(4, &boards, MIDDLE).unwrap();
        let first = found[0].unwrap();
        assert_eq!((first.quadrant, first.contested), (Some(Quadrant::HighHigh), false));
        assert_eq!((first.impact.median, first.feasibility.highest), (0.8, 1.0));
        let second = found[1].unwrap();
        assert_eq!((second.quadrant, second.contested), (Some(Quadrant::HighHigh), true));
        let third = found[2].unwrap();
        assert_eq!((third.quadrant, third.impact.answers), (None, 2));
        assert_eq!(found[3], None);
    }

    #[test]
    fn the_middle_may_be_moved_and_a_short_board_is_refused() {
        let middle = Placement { impact: 0.9, feasibility: 0.1 };
        let found = prioritise(1, &[vec![at(0.8, 0.2)]], middle).unwrap();
        assert_eq!(found[0].unwrap().quadrant, Some(Quadrant::LowHigh));
        let error = prioritise(2, &[vec![None]], MIDDLE).unwrap_err();
        assert_eq!(error, WrongLength { row: 0, expected: 2, found: 1 });
    }
}
