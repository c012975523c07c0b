//! The events behind a number.

use concord_model::Code;

use crate::counts::NOT_KNOWN;
use crate::judge::{Duties, DutySet, Entry};
use crate::{Coverage, CoverageSelection, Dimension};

/// What of an event's debts is looked at.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct View {
    /// Only the debts of this violation type.
    pub(crate) violation: Option<u32>,
    /// Only what measures of this pillar answer counts as answered, and of the duties only those that
    /// such measures can answer.
    pub(crate) pillar: Option<u32>,
}

/// What an event owes, as a view has it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Owing {
    /// Whether the event has a violation that the view looks at.
    pub(crate) seen: bool,
    pub(crate) owed: DutySet,
    /// Of these, open towards one of its violation types at least.
    pub(crate) open: DutySet,
}

impl Owing {
    /// Whether something is owed and all of it is answered.
    pub(crate) fn is_answered(self) -> bool {
        self.owed != 0 && self.open == 0
    }
}

impl Coverage {
    /// What the events of a standing owe, and of that what no measure answers, of whatever pillar.
    pub(crate) fn owing(&self, standing: u32, view: View) -> Owing {
        let asked = view.pillar.map_or(DutySet::MAX, |pillar| self.pillar_duties[pillar as usize]);
        let mut owing = Owing { seen: view.violation.is_none(), ..Owing::default() };
        for outcome in self.judge.outcomes_of(standing) {
            if view.violation.is_some_and(|violation| violation != outcome.violation) {
                continue;
            }
            owing.seen = true;
            owing.owed |= outcome.owed & asked;
            owing.open |= outcome.open & asked;
        }
        owing.seen &= view.pillar.is_none() || owing.owed != 0;
        owing
    }

    /// What the events of an account owe; unlike [`Self::owing`] it knows which pillar answers.
    pub(crate) fn owing_in(&self, account: u32, view: View) -> Owing {
        let mut owing = self.owing(self.judge.standing_of[account as usize], view);
        if let Some(pillar) = view.pillar {
            owing.open = 0;
            for debt in self.judge.debts_of(account) {
                let violation = self.judge.outcomes.get(debt.outcome).violation;
                if view.violation.is_none_or(|own| own == violation) {
                    owing.open |= owing.owed & self.judge.open_to(debt, pillar);
                }
            }
        }
        owing
    }

    /// The selection in numbers; none where a code in it occurs nowhere, so that no event is meant.
    pub(crate) fn asked(&self, selection: &CoverageSelection) -> Option<Asked> {
        let mut rows = Vec::new();
        for (dimension, code) in selection.dividing() {
            if let Some(code) = code {
                rows.push((dimension, self.row(dimension, code)?));
            }
        }
        let duties = match &selection.duty {
            None => DutySet::MAX,
            Some(code) => 1 << self.judge.duties.position(code)?,
        };
        let measure = match selection.measure {
            None => None,
            Some(id) => Some(self.judge.position(id)?),
        };
        let violation = self.numbered(&self.judge.violations, &selection.violation)?;
        let pillar = self.numbered(&self.judge.pillars, &selection.pillar)?;
        let asked = Matching {
            view: View { violation, pillar },
            without_type: selection.violation.as_deref() == Some(NOT_KNOWN),
            duties,
            one_duty: selection.duty.is_some(),
            answered: selection.answered,
            measure,
        };
        Some(Asked { rows, accounts: self.matching(&asked) })
    }

    /// Outer none: the code is not known; inner none: nothing is asked.
    fn numbered(&self, codes: &crate::columns::Codes, code: &Option<Code>) -> Option<Option<u32>> {
        match code.as_deref() {
            None | Some(NOT_KNOWN) => Some(None),
            Some(code) => codes.find(code).map(Some),
        }
    }

    /// By account, whether its events are meant.
    fn matching(&self, asked: &Matching) -> Vec<bool> {
        let standings: Vec<bool> = (0..self.judge.standings.len() as u32)
            .map(|standing| self.owing_matches(standing, self.owing(standing, asked.view), asked))
            .collect();
        let matches = |account: u32| {
            let standing = self.judge.standing_of[account as usize];
            match asked.view.pillar {
                None => standings[standing as usize],
                Some(_) => self.owing_matches(standing, self.owing_in(account, asked.view), asked),
            }
        };
        (0..self.judge.accounts.len() as u32)
            .map(|account| {
                matches(account)
                    && asked.measure.is_none_or(|measure| self.answers(account, measure, asked))
            })
            .collect()
    }

    fn owing_matches(&self, standing: u32, owing: Owing, asked: &Matching) -> bool {
        if asked.without_type && !self.judge.standings.get(standing).is_empty() {
            return false;
        }
        let (owed, open) = (owing.owed & asked.duties, owing.open & asked.duties);
        let answered = owed != 0 && open == 0;
        owing.seen
            && (owed != 0 || !asked.one_duty)
            && asked.answered.is_none_or(|wanted| wanted == answered)
    }

    /// Whether a measure answers something of what is asked about.
    fn answers(&self, account: u32, measure: usize, asked: &Matching) -> bool {
        self.judge.debts_of(account).any(|debt| {
            let outcome = self.judge.outcomes.get(debt.outcome);
            asked.view.violation.is_none_or(|violation| violation == outcome.violation)
                && self.judge.reaches.get(debt.reach).contains(measure)
                && Duties::positions(outcome.owed & asked.duties)
                    .any(|duty| self.judge.with_duty[duty].contains(measure))
        })
    }

    /// Whether an event is meant.
    pub(crate) fn is_meant(&self, entry: Entry, asked: &Asked) -> bool {
        asked.accounts[self.judge.account(entry.case) as usize]
            && asked.rows.iter().all(|(dimension, wanted)| {
                let mut found = false;
                self.each_row(entry, *dimension, |row| found |= row == *wanted);
                found
            })
    }
}

/// What a selection asks about the debts.
struct Matching {
    view: View,
    without_type: bool,
    duties: DutySet,
    one_duty: bool,
    answered: Option<bool>,
    measure: Option<usize>,
}

/// A selection with its codes as numbers.
pub(crate) struct Asked {
    rows: Vec<(Dimension, u32)>,
    /// By account, whether its events are meant, as far as the debts go.
    accounts: Vec<bool>,
}
