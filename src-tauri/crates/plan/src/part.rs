//! Some events, or all: their numbers.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use concord_model::{Code, Id};

use crate::counts::{Count, Counts, NOT_KNOWN};
use crate::judge::{Duties, DutySet};
use crate::select::{Owing, View};
use crate::strength::{Strength, Strengths};
use crate::weights::Sum;
use crate::{
    Coverage, CoverageCell, CoverageMatrix, CoverageRow, CoverageSelection, Dimension, Finding,
    findings,
};

/// Some of the events of a coverage, or all of them.
pub struct Part<'a> {
    pub(crate) coverage: &'a Coverage,
    pub(crate) counts: Cow<'a, Counts>,
    /// The events' slots; none for all.
    slots: Option<Vec<u32>>,
}

/// A row of a matrix, before it is told.
pub(crate) struct Row {
    pub(crate) code: Code,
    pub(crate) view: View,
    /// Its number in the dimension's table; none for all events.
    pub(crate) at: Option<(Dimension, u32)>,
}

/// What is counted of one row and one duty, or of a row by itself.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tally {
    pub(crate) events: u64,
    pub(crate) answered: u64,
    pub(crate) weight: Sum,
    pub(crate) weight_answered: Sum,
    /// The print of the events that are open.
    pub(crate) open_print: u64,
}

impl Tally {
    fn add(&mut self, count: &Count, weight: Sum, is_answered: bool) {
        self.events += count.events;
        self.weight += weight;
        if is_answered {
            self.answered += count.events;
            self.weight_answered += weight;
        } else {
            self.open_print = self.open_print.wrapping_add(count.print);
        }
    }
}

/// Factors by number, in thousandths.
pub(crate) struct Weighing {
    duties: Vec<u64>,
    types: Vec<u64>,
}

impl Weighing {
    fn of(coverage: &Coverage) -> Self {
        let factors = &coverage.factors;
        let judge = &coverage.judge;
        let duties = 0..judge.duties.len();
        Self {
            duties: duties.map(|at| factors.factor("duty", judge.duties.code(at))).collect(),
            types: judge
                .violations
                .all()
                .iter()
                .map(|code| factors.factor("violation-type", code))
                .collect(),
        }
    }
}

impl<'a> Part<'a> {
    pub(crate) fn whole(coverage: &'a Coverage) -> Self {
        Self { coverage, counts: Cow::Borrowed(&coverage.counts), slots: None }
    }

    pub(crate) fn of(coverage: &'a Coverage, slots: impl Iterator<Item = u32>) -> Self {
        let mut slots: Vec<u32> = slots.collect();
        slots.sort_unstable();
        slots.dedup();
        let mut counts = Counts::default();
        for slot in &slots {
            if let Some(entry) = coverage.entry(*slot) {
                coverage.count_in(&mut counts, *slot, entry, Count::add);
            }
        }
        Self { coverage, counts: Cow::Owned(counts), slots: Some(slots) }
    }

    /// How many events there are.
    pub fn events(&self) -> u64 {
        self.counts.events()
    }

    /// The matrix of a dimension by duty, with its findings. `today` decides which accepted findings
    /// are to be looked at again; without it none is.
    pub fn matrix(&self, dimension: Dimension, today: Option<NaiveDate>) -> CoverageMatrix {
        self.with_strengths(dimension, |strengths| {
            self.matrix_with(dimension, strengths, findings::all(self, today))
        })
    }

    fn matrix_with(
        &self,
        dimension: Dimension,
        strengths: &Strengths,
        findings: Vec<Finding>,
    ) -> CoverageMatrix {
        let weighing = self.weighing();
        let columns = self.columns();
        let tallied = self.tallied(dimension, &weighing).into_iter();
        let rows = tallied.map(|(row, whole, duties)| {
            let strength = strengths.of_row(&row);
            CoverageRow {
                cells: self.cells(&columns, &duties, strength),
                code: row.code,
                events: whole.events,
                answered: whole.answered,
                weight: whole.weight.told(),
                weight_answered: whole.weight_answered.told(),
            }
        });
        let rows: Vec<CoverageRow> = rows.filter(|row| row.events > 0).collect();
        let all = Row { code: String::new(), view: View::default(), at: None };
        let (whole, duties) = self.tallies(&all, &weighing);
        CoverageMatrix {
            dimension,
            events: whole.events,
            answered: whole.answered,
            weight: whole.weight.told(),
            weight_answered: whole.weight_answered.told(),
            totals: self.cells(&columns, &duties, strengths.of_row(&all)),
            duties: columns
                .iter()
                .map(|duty| self.coverage.judge.duties.code(*duty).clone())
                .collect(),
            rows,
            findings,
        }
    }

    /// The events behind a number.
    pub fn events_of(&self, selection: &CoverageSelection) -> Vec<Id> {
        let Some(asked) = self.coverage.asked(selection) else { return Vec::new() };
        let meant = |slot: &u32| {
            self.coverage.entry(*slot).is_some_and(|entry| self.coverage.is_meant(entry, &asked))
        };
        let id = |slot: u32| self.coverage.id(slot);
        match &self.slots {
            None => self.coverage.slots().filter(meant).map(id).collect(),
            Some(slots) => slots.iter().copied().filter(meant).map(id).collect(),
        }
    }

    /// Those of the events that lie behind a number.
    pub fn narrowed(&self, selection: &CoverageSelection) -> Part<'a> {
        self.coverage.part(self.events_of(selection))
    }

    /// For each measure that answers anything, how many events it answers at least one duty of.
    pub fn answered_by(&self) -> BTreeMap<Id, u64> {
        let judge = &self.coverage.judge;
        let mut counts = vec![0; judge.measures.len()];
        for (account, count) in self.accounts() {
            judge.each_answering(account, |measure| counts[measure] += count.events);
        }
        let pairs = judge.measures.iter().zip(counts).filter(|(_, count)| *count > 0);
        pairs.filter_map(|(measure, count)| Some((measure.as_ref()?.id, count))).collect()
    }

    /// The accounts that occur, each with its count.
    pub(crate) fn accounts(&self) -> impl Iterator<Item = (u32, &Count)> {
        let accounts = self.counts.by_account.iter().enumerate();
        accounts.filter(|(_, count)| count.events > 0).map(|(at, count)| (at as u32, count))
    }

    /// The standings that occur, each with its count.
    pub(crate) fn standings(&self) -> impl Iterator<Item = (u32, &Count)> {
        self.counts.whole.row(0)
    }

    pub(crate) fn slots(&self) -> impl Iterator<Item = u32> {
        let all = self.slots.is_none().then(|| self.coverage.slots());
        let some = self.slots.iter().flatten().copied();
        all.into_iter().flatten().chain(some)
    }

    pub(crate) fn weighing(&self) -> Weighing {
        Weighing::of(self.coverage)
    }

    /// How many events each measure answers; of all events it is kept.
    fn with_strengths<T>(&self, dimension: Dimension, ask: impl FnOnce(&Strengths) -> T) -> T {
        match self.slots {
            Some(_) => ask(&Strengths::of(self, dimension)),
            None => {
                let kept = &self.coverage.strengths[dimension as usize];
                ask(kept.get_or_init(|| Strengths::of(self, dimension)))
            }
        }
    }

    /// The duties that follow from some event, in the catalogue's order.
    pub(crate) fn columns(&self) -> Vec<usize> {
        let owed = self.standings().fold(0, |set, (standing, _)| {
            set | self.coverage.owing(standing, View::default()).owed
        });
        Duties::positions(owed).collect()
    }

    /// The rows of a dimension in order: the catalogue's, then codes of one's own, then what is not
    /// known. Some may have no event.
    pub(crate) fn rows(&self, dimension: Dimension) -> Vec<Row> {
        let coverage = self.coverage;
        let mut rows: Vec<(usize, Row)> = coverage
            .codes(dimension)
            .all()
            .iter()
            .enumerate()
            .filter(|(_, code)| dimension != Dimension::Pillar || coverage.has_pillar(code))
            .map(|(at, code)| {
                (coverage.rank(dimension, code), self.row(dimension, at as u32, code))
            })
            .collect();
        rows.sort_by(|(rank, row), (other_rank, other)| {
            (rank, &row.code).cmp(&(other_rank, &other.code))
        });
        let mut rows: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
        if Dimension::DIVIDING.contains(&dimension) {
            let code = NOT_KNOWN.to_owned();
            rows.push(Row { code, view: View::default(), at: Some((dimension, 0)) });
        }
        rows
    }

    fn row(&self, dimension: Dimension, number: u32, code: &Code) -> Row {
        let mut row = Row { code: code.clone(), view: View::default(), at: None };
        match dimension {
            Dimension::ViolationType => row.view.violation = Some(number),
            Dimension::Pillar => row.view.pillar = Some(number),
            _ => row.at = Some((dimension, number + 1)),
        }
        row
    }

    /// The standings of a row, each with its count.
    pub(crate) fn standings_of(&self, row: &Row) -> Box<dyn Iterator<Item = (u32, &Count)> + '_> {
        match row.at {
            None => Box::new(self.standings()),
            Some((dimension, at)) => Box::new(self.counts.tables[dimension.table()].row(at)),
        }
    }

    /// Every row of a dimension with its tallies, by itself and by duty.
    pub(crate) fn tallied(
        &self,
        dimension: Dimension,
        weighing: &Weighing,
    ) -> Vec<(Row, Tally, Vec<Tally>)> {
        let mut by_violation = match dimension {
            Dimension::ViolationType => self.by_violation(weighing),
            _ => Vec::new(),
        };
        let tallied = |row: Row| {
            let (whole, duties) = match row.view.violation {
                Some(violation) => std::mem::take(&mut by_violation[violation as usize]),
                None => self.tallies(&row, weighing),
            };
            (row, whole, duties)
        };
        self.rows(dimension).into_iter().map(tallied).collect()
    }

    /// The tallies of every violation type by its number, in one pass over the standings.
    fn by_violation(&self, weighing: &Weighing) -> Vec<(Tally, Vec<Tally>)> {
        let judge = &self.coverage.judge;
        let none = || (Tally::default(), vec![Tally::default(); judge.duties.len()]);
        let mut found: Vec<_> = judge.violations.all().iter().map(|_| none()).collect();
        for (standing, count) in self.standings() {
            for outcome in judge.outcomes_of(standing) {
                let (whole, duties) = &mut found[outcome.violation as usize];
                let factor = weighing.types[outcome.violation as usize];
                let is_answered = outcome.owed != 0 && outcome.open == 0;
                whole.add(count, count.weight(factor * 1_000), is_answered);
                for duty in Duties::positions(outcome.owed) {
                    let weight = count.weight(factor * weighing.duties[duty]);
                    duties[duty].add(count, weight, outcome.open >> duty & 1 == 0);
                }
            }
        }
        found
    }

    /// A row by itself, and by duty.
    pub(crate) fn tallies(&self, row: &Row, weighing: &Weighing) -> (Tally, Vec<Tally>) {
        let coverage = self.coverage;
        let mut tallies = (Tally::default(), vec![Tally::default(); coverage.judge.duties.len()]);
        if row.view.pillar.is_some() {
            for (account, count) in self.accounts() {
                let standing = coverage.judge.standing_of[account as usize];
                let owing = coverage.owing_in(account, row.view);
                coverage.add_to(&mut tallies, (standing, owing), count, row.view, weighing);
            }
            return tallies;
        }
        for (standing, count) in self.standings_of(row) {
            let owing = coverage.owing(standing, row.view);
            coverage.add_to(&mut tallies, (standing, owing), count, row.view, weighing);
        }
        tallies
    }

    /// One cell for each column; none where the duty follows from no event of the row.
    fn cells(
        &self,
        columns: &[usize],
        tallies: &[Tally],
        strength: Option<&Strength>,
    ) -> Vec<Option<CoverageCell>> {
        let cell = |duty: &usize| {
            let tally = &tallies[*duty];
            let (measures, strongest) =
                strength.map(|s| s.told(*duty, &self.coverage.judge)).unwrap_or_default();
            (tally.events > 0).then(|| CoverageCell {
                events: tally.events,
                answered: tally.answered,
                weight: tally.weight.told(),
                weight_answered: tally.weight_answered.told(),
                measures,
                strongest,
            })
        };
        columns.iter().map(cell).collect()
    }
}

impl Coverage {
    /// Adds events of one standing, who owe so much, to the tallies of a row.
    fn add_to(
        &self,
        (whole, duties): &mut (Tally, Vec<Tally>),
        (standing, owing): (u32, Owing),
        count: &Count,
        view: View,
        weighing: &Weighing,
    ) {
        if !owing.seen {
            return;
        }
        let besides = self.greatest_type(standing, view, DutySet::MAX, weighing) * 1_000;
        whole.add(count, count.weight(besides), owing.is_answered());
        for duty in Duties::positions(owing.owed) {
            let besides = self.besides(standing, view, duty, weighing);
            let is_answered = owing.open >> duty & 1 == 0;
            duties[duty].add(count, count.weight(besides), is_answered);
        }
    }

    /// What an event of a standing counts for a duty, besides its groups and regions; in millionths.
    pub(crate) fn besides(
        &self,
        standing: u32,
        view: View,
        duty: usize,
        weighing: &Weighing,
    ) -> u64 {
        weighing.duties[duty] * self.greatest_type(standing, view, 1 << duty, weighing)
    }

    /// The greatest factor among the types from which one of the duties follows; 1 where none does.
    fn greatest_type(
        &self,
        standing: u32,
        view: View,
        duties: DutySet,
        weighing: &Weighing,
    ) -> u64 {
        let outcomes = self.judge.outcomes_of(standing);
        outcomes
            .filter(|outcome| duties == DutySet::MAX || outcome.owed & duties != 0)
            .filter(|outcome| view.violation.is_none_or(|violation| violation == outcome.violation))
            .map(|outcome| weighing.types[outcome.violation as usize])
            .max()
            .unwrap_or(1_000)
    }

    /// Whether the catalogue or a measure has a pillar; one that a former measure had is still numbered.
    pub(crate) fn has_pillar(&self, pillar: &Code) -> bool {
        let in_catalogue = self.rank(Dimension::Pillar, pillar) != usize::MAX;
        in_catalogue || self.plan.measures.iter().any(|own| own.pillar.known() == Some(pillar))
    }

    /// Where a code stands in the catalogue; those it does not have come last.
    fn rank(&self, dimension: Dimension, code: &str) -> usize {
        let Some(vocabulary) = dimension.vocabulary() else { return 0 };
        let terms = self.plan.catalogue.vocabulary(vocabulary).map_or(&[][..], |own| &own.terms);
        terms.iter().position(|term| term.code == code).unwrap_or(usize::MAX)
    }
}
