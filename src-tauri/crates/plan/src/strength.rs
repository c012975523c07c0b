//! How many events each measure answers, by row and duty.

use concord_model::Id;

use crate::Dimension;
use crate::judge::{Duties, DutySet, Judge};
use crate::part::{Part, Row};
use crate::scope::MeasureSet;
use crate::select::View;

/// Events by duty and measure.
pub(crate) struct Strength {
    measures: usize,
    counts: Vec<u64>,
}

impl Strength {
    fn new(judge: &Judge) -> Self {
        let measures = judge.measures.len();
        Self { measures, counts: vec![0; measures * judge.duties.len()] }
    }

    fn at(&mut self, duty: usize, measure: usize) -> &mut u64 {
        &mut self.counts[duty * self.measures + measure]
    }

    /// How many events a measure answers the duty of, for each that answers any.
    pub(crate) fn of_duty(&self, duty: usize) -> impl Iterator<Item = (usize, u64)> {
        let of_duty = &self.counts[duty * self.measures..(duty + 1) * self.measures];
        of_duty.iter().copied().enumerate().filter(|(_, events)| *events > 0)
    }

    /// The measures that answer the duty of some event, by identifier, and the one that answers most;
    /// of several, the first.
    pub(crate) fn told(&self, duty: usize, judge: &Judge) -> (Vec<Id>, Option<Id>) {
        let mut found: Vec<(Id, u64)> = self
            .of_duty(duty)
            .filter_map(|(at, events)| Some((judge.measures[at].as_ref()?.id, events)))
            .collect();
        found.sort_unstable();
        let strongest = found.iter().max_by_key(|(id, events)| (*events, std::cmp::Reverse(*id)));
        let strongest = strongest.map(|(id, _)| *id);
        (found.into_iter().map(|(id, _)| id).collect(), strongest)
    }
}

/// The strengths of the rows of a dimension, and of all events together.
pub(crate) struct Strengths {
    dimension: Dimension,
    whole: Strength,
    /// By violation type's or pillar's number, or row of the dimension's table.
    rows: Vec<Strength>,
}

impl Strengths {
    pub(crate) fn of(part: &Part<'_>, dimension: Dimension) -> Self {
        let coverage = part.coverage;
        let judge = &coverage.judge;
        let mut strengths = Self { dimension, whole: Strength::new(judge), rows: Vec::new() };
        for (account, count) in part.accounts() {
            strengths.change(judge, account, &[], |events| *events += count.events);
        }
        if Dimension::DIVIDING.contains(&dimension) {
            let mut met: Vec<u64> = Vec::new();
            for slot in part.slots() {
                let Some(entry) = coverage.entry(slot) else { continue };
                let account = u64::from(judge.account(entry.case));
                coverage.each_row(entry, dimension, |row| met.push(u64::from(row) << 32 | account));
            }
            met.sort_unstable();
            for same in met.chunk_by(|one, next| one == next) {
                let (row, account) = ((same[0] >> 32) as usize, same[0] as u32);
                let row = strengths.row(judge, row);
                let events = same.len() as u64;
                judge.each_answer(account, View::default(), |duty, measure| {
                    *row.at(duty, measure) += events;
                });
            }
        }
        strengths
    }

    /// Counts events of an account in or out; `rows` are theirs in a dimension that divides the events.
    pub(crate) fn change(
        &mut self,
        judge: &Judge,
        account: u32,
        rows: &[u32],
        change: impl Fn(&mut u64),
    ) {
        judge.each_answer(account, View::default(), |duty, measure| {
            change(self.whole.at(duty, measure));
            for row in rows {
                change(self.row(judge, *row as usize).at(duty, measure));
            }
            if self.dimension == Dimension::Pillar {
                let pillars = judge.of_pillar.iter().enumerate();
                for (pillar, _) in pillars.filter(|(_, those)| those.contains(measure)) {
                    change(self.row(judge, pillar).at(duty, measure));
                }
            }
        });
        if self.dimension == Dimension::ViolationType {
            for debt in judge.debts_of(account) {
                let outcome = judge.outcomes.get(debt.outcome);
                let row = self.row(judge, outcome.violation as usize);
                let reach = judge.reaches.get(debt.reach);
                for duty in Duties::positions(outcome.owed & !outcome.open) {
                    for measure in reach.intersection(&judge.with_duty[duty]) {
                        change(row.at(duty, measure));
                    }
                }
            }
        }
    }

    fn row(&mut self, judge: &Judge, row: usize) -> &mut Strength {
        while self.rows.len() <= row {
            self.rows.push(Strength::new(judge));
        }
        &mut self.rows[row]
    }

    /// The strengths of a row; none where it has no event.
    pub(crate) fn of_row(&self, row: &Row) -> Option<&Strength> {
        let at = match (row.at, row.view.violation, row.view.pillar) {
            (Some((_, at)), ..) => at,
            (None, Some(number), _) | (None, None, Some(number)) => number,
            (None, None, None) => return Some(&self.whole),
        };
        self.rows.get(at as usize)
    }
}

impl Judge {
    /// Each duty of an account with each measure that answers it towards one violation type at least.
    pub(crate) fn each_answer(&self, account: u32, view: View, mut each: impl FnMut(usize, usize)) {
        let debts: Vec<(DutySet, &[usize])> = self
            .debts_of(account)
            .map(|debt| (self.outcomes.get(debt.outcome), debt.reach))
            .filter(|(outcome, _)| view.violation.is_none_or(|own| own == outcome.violation))
            .map(|(outcome, reach)| {
                (outcome.owed & !outcome.open, self.reaches.get(reach).as_slice())
            })
            .collect();
        let answered = debts.iter().fold(0, |set, (answered, _)| set | answered);
        for duty in Duties::positions(answered) {
            for (at, with_duty) in self.with_duty[duty].as_slice().iter().enumerate() {
                let of_duty = debts.iter().filter(|(answered, _)| answered >> duty & 1 == 1);
                let reaching = of_duty.fold(0, |set, (_, reach)| set | reach[at]);
                let mut left = with_duty & reaching;
                while left != 0 {
                    each(duty, at * usize::BITS as usize + left.trailing_zeros() as usize);
                    left &= left - 1;
                }
            }
        }
    }

    /// Each measure that answers anything of an account.
    pub(crate) fn each_answering(&self, account: u32, mut each: impl FnMut(usize)) {
        let mut answering = MeasureSet::with_capacity(self.measures.len());
        self.each_answer(account, View::default(), |_, measure| answering.insert(measure));
        answering.ones().for_each(&mut each);
    }
}
