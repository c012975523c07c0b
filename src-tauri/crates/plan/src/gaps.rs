//! What is open, ranked over every dimension at once.

use std::collections::BTreeMap;

use crate::part::{Part, Row, Tally};
use crate::select::View;
use crate::weights::Sum;
use crate::{CoverageSelection, Dimension, Gap, GapRow, Gaps};

/// One duty of one row, not yet told.
struct Open {
    dimension: Option<Dimension>,
    code: String,
    duty: usize,
    tally: Tally,
}

impl Open {
    fn weight(&self) -> Sum {
        self.tally.weight - self.tally.weight_answered
    }

    fn events(&self) -> u64 {
        self.tally.events - self.tally.answered
    }
}

impl Part<'_> {
    /// What is open, the greatest weight first. `dimension`: only its rows; without it the duties of all
    /// events and the rows of every dimension that divides them by what was done, to whom, by whom, where
    /// and when. Pillars are listed when asked for: what one pillar leaves open another may answer.
    /// `limit` of none lists all.
    ///
    /// Rows whose open events are the same set are listed once, under the first of: all events, then
    /// the dimensions in their order.
    pub fn gaps(&self, dimension: Option<Dimension>, limit: Option<usize>) -> Gaps {
        let weighing = self.weighing();
        let mut open = Vec::new();
        if dimension.is_none() {
            let all = Row { code: String::new(), view: View::default(), at: None };
            self.open_in(None, &all, &self.tallies(&all, &weighing).1, &mut open);
        }
        let wanted = |own: &Dimension| match dimension {
            None => *own != Dimension::Pillar,
            Some(dimension) => dimension == *own,
        };
        for own in Dimension::ALL.into_iter().filter(wanted) {
            for (row, _, tallies) in self.tallied(own, &weighing) {
                self.open_in(Some(own), &row, &tallies, &mut open);
            }
        }
        let mut folded = fold(open);
        folded.sort_by(|(one, _), (other, _)| {
            let rank =
                |gap: &Open| (std::cmp::Reverse(gap.weight()), std::cmp::Reverse(gap.events()));
            let place = |gap: &Open| (gap.duty, gap.dimension, gap.code.clone());
            rank(one).cmp(&rank(other)).then_with(|| place(one).cmp(&place(other)))
        });
        let total = folded.len() as u64;
        let listed = folded.into_iter().take(limit.unwrap_or(usize::MAX));
        Gaps {
            gaps: listed.map(|(gap, same)| self.gap(gap, same)).collect(),
            total,
            events: self.events(),
        }
    }

    fn open_in(
        &self,
        dimension: Option<Dimension>,
        row: &Row,
        tallies: &[Tally],
        open: &mut Vec<Open>,
    ) {
        let gaps = tallies.iter().enumerate().filter(|(_, tally)| tally.answered < tally.events);
        open.extend(gaps.map(|(duty, tally)| Open {
            dimension,
            code: row.code.clone(),
            duty,
            tally: *tally,
        }));
    }

    fn gap(&self, gap: Open, same: Vec<GapRow>) -> Gap {
        let duty = self.coverage.judge.duties.code(gap.duty).clone();
        let selection = CoverageSelection {
            duty: Some(duty.clone()),
            answered: Some(false),
            ..CoverageSelection::default()
        };
        Gap {
            selection: match gap.dimension {
                None => selection,
                Some(dimension) => selection.with(dimension, &gap.code),
            },
            duty,
            events: gap.tally.events,
            open: gap.events(),
            weight: gap.tally.weight.told(),
            weight_open: gap.weight().told(),
            code: gap.dimension.is_some().then_some(gap.code),
            dimension: gap.dimension,
            same,
        }
    }
}

/// Gaps of the same duty and the same open events as one: the first of them, with the others' rows.
fn fold(open: Vec<Open>) -> Vec<(Open, Vec<GapRow>)> {
    let mut places: BTreeMap<(usize, u64, u64), usize> = BTreeMap::new();
    let mut folded: Vec<(Open, Vec<GapRow>)> = Vec::new();
    for gap in open {
        let place =
            *places.entry((gap.duty, gap.events(), gap.tally.open_print)).or_insert(folded.len());
        match (folded.get_mut(place), gap.dimension) {
            (Some((_, same)), Some(dimension)) => same.push(GapRow { dimension, code: gap.code }),
            _ => folded.push((gap, Vec::new())),
        }
    }
    folded
}
