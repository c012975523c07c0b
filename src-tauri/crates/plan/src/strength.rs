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

    fn add(&mut self, duty: usize, measure: usize, events: u64) {
        self.counts[duty * self.measures + measure] += events;
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
    whole: Strength,
    /// By violation type's or pillar's number, or row of the dimension's table.
    rows: Vec<Strength>,
}

impl Strengths {
    pub(crate) fn of(part: &Part<'_>, dimension: Dimension) -> Self {
        let judge = &part.coverage.judge;
        let mut whole = Strength::new(judge);
        for (account, events) in part.accounts() {
            judge.each_answer(account, View::default(), |duty, measure| {
                whole.add(duty, measure, events);
            });
        }
        let rows = match dimension {
            Dimension::ViolationType => by_violation(part),
            Dimension::Pillar => by_pillar(part, &whole),
            _ => by_table(part, dimension),
        };
        Self { whole, rows }
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

fn by_violation(part: &Part<'_>) -> Vec<Strength> {
    let judge = &part.coverage.judge;
    let mut rows: Vec<Strength> =
        judge.violations.all().iter().map(|_| Strength::new(judge)).collect();
    for (account, events) in part.accounts() {
        for debt in judge.debts_of(account) {
            let violation = judge.outcomes.get(debt.outcome).violation;
            let view = View { violation: Some(violation), ..View::default() };
            judge.each_answer(account, view, |duty, measure| {
                rows[violation as usize].add(duty, measure, events);
            });
        }
    }
    rows
}

fn by_pillar(part: &Part<'_>, whole: &Strength) -> Vec<Strength> {
    let judge = &part.coverage.judge;
    let mut rows: Vec<Strength> =
        judge.pillars.all().iter().map(|_| Strength::new(judge)).collect();
    for (row, of_pillar) in rows.iter_mut().zip(&judge.of_pillar) {
        for duty in 0..judge.duties.len() {
            for (measure, events) in whole.of_duty(duty).filter(|(at, _)| of_pillar.contains(*at)) {
                row.add(duty, measure, events);
            }
        }
    }
    rows
}

fn by_table(part: &Part<'_>, dimension: Dimension) -> Vec<Strength> {
    let coverage = part.coverage;
    let mut met: Vec<u64> = Vec::new();
    for slot in part.slots() {
        let Some(entry) = coverage.entry(slot) else { continue };
        let account = u64::from(coverage.judge.account(entry.case));
        coverage.each_row(entry, dimension, |row| met.push(u64::from(row) << 32 | account));
    }
    met.sort_unstable();
    let mut rows = Vec::new();
    for same in met.chunk_by(|one, next| one == next) {
        let (row, account) = ((same[0] >> 32) as usize, same[0] as u32);
        while rows.len() <= row {
            rows.push(Strength::new(&coverage.judge));
        }
        coverage.judge.each_answer(account, View::default(), |duty, measure| {
            rows[row].add(duty, measure, same.len() as u64);
        });
    }
    rows
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
