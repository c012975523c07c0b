//! Events against measures, and the numbers that come of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;
use concord_model::{Catalogue, Code, Id, Indicator, Measure, Stakeholder};

use crate::columns::{Codes, Facet, Lists};
use crate::findings;
use crate::judge::{Debt, Duties, DutySet, Judge};
use crate::scope::MeasureSet;
use crate::{CoverageCell, CoverageMatrix, CoverageRow, CoverageSelection, EventFacts};

/// Stands in a selection for the events of which no violation type is known.
pub const NO_VIOLATION: &str = "?empty";

/// What a set of measures answers of a set of events.
pub struct Coverage {
    ids: Vec<Id>,
    debts_of: Lists,
    debts: Vec<Debt>,
    duties: Duties,
    violations: Codes,
    pub(crate) victim_groups: Facet,
    pub(crate) regions: Facet,
    pub(crate) years: Facet,
    pub(crate) measures: Vec<Measure>,
    pub(crate) stakeholders: Vec<Stakeholder>,
    /// The measures that have an indicator.
    pub(crate) indicated: BTreeSet<Id>,
    pub(crate) catalogue: Catalogue,
}

/// A selection with its codes as numbers.
struct Asked {
    violation: AskedViolation,
    duties: DutySet,
    one_duty: bool,
    answered: Option<bool>,
    victim_group: Option<u32>,
    region: Option<u32>,
    year: Option<u32>,
}

enum AskedViolation {
    Any,
    One(u32),
    None,
}

impl Coverage {
    /// Judges every event against every measure. The time it takes: `examples/measure_plan.rs`.
    ///
    /// # Panics
    ///
    /// If the catalogue has more than 128 duties.
    pub fn of(
        events: impl IntoIterator<Item = EventFacts>,
        measures: &[Measure],
        stakeholders: &[Stakeholder],
        catalogue: &Catalogue,
    ) -> Self {
        let mut judge = Judge::new(measures, catalogue);
        let mut ids = Vec::new();
        let mut debts_of = Lists::default();
        let [mut victim_groups, mut regions, mut years] = [(); 3].map(|()| Facet::default());
        for event in events {
            ids.push(event.id);
            let groups = victim_groups.codes.numbers(&event.victim_groups);
            victim_groups.of_event.push(&groups);
            let places = regions.codes.numbers(&event.regions);
            regions.of_event.push(&places);
            let year = event.earliest.map(|day| years.codes.number(&day.year().to_string()));
            years.of_event.push(year.as_slice());
            debts_of.push(&judge.judge(&event, places, groups));
        }
        Self {
            ids,
            debts_of,
            debts: judge.debts,
            duties: judge.duties,
            violations: judge.violations,
            victim_groups,
            regions,
            years,
            measures: measures.to_vec(),
            stakeholders: stakeholders.to_vec(),
            indicated: BTreeSet::new(),
            catalogue: catalogue.clone(),
        }
    }

    /// Tells the indicators of the measures; without it each measure is found to have none.
    pub fn with_indicators(mut self, indicators: &[Indicator]) -> Self {
        self.indicated = indicators.iter().filter_map(|indicator| indicator.measure).collect();
        self
    }

    /// The matrix with its findings.
    pub fn matrix(&self) -> CoverageMatrix {
        let columns = self.columns();
        let (answered, totals) = self.totals(&columns);
        let rows = self.rows(&columns);
        let duties: Vec<Code> =
            columns.iter().map(|duty| self.duties.code(*duty).clone()).collect();
        CoverageMatrix {
            events: self.ids.len() as u64,
            answered,
            findings: findings::all(self, &duties, &rows),
            duties,
            rows,
            totals,
        }
    }

    /// The events behind a number, in the order they were given.
    ///
    /// Without `answered`: the events that have the type and from which the duty follows. With it: those
    /// of them for which all that is asked about is answered, or not. Where no duty is asked about, an
    /// event from which none follows is among the unanswered.
    pub fn events_of(&self, selection: &CoverageSelection) -> Vec<Id> {
        self.behind(selection).collect()
    }

    /// For each measure that answers anything, how many events it answers at least one duty of.
    pub fn answered_by(&self) -> BTreeMap<Id, u64> {
        let mut counts = vec![0; self.measures.len()];
        for event in 0..self.ids.len() {
            match self.debts_of.of(event) {
                [] => {}
                [debt] => {
                    self.debts[*debt as usize].answering.ones().for_each(|at| counts[at] += 1)
                }
                debts => {
                    let mut answering = MeasureSet::with_capacity(counts.len());
                    for debt in debts {
                        answering.union_with(&self.debts[*debt as usize].answering);
                    }
                    answering.ones().for_each(|at| counts[at] += 1);
                }
            }
        }
        let pairs = self.measures.iter().map(|measure| measure.id).zip(counts);
        pairs.filter(|(_, count)| *count > 0).collect()
    }

    /// The events behind a number, found one by one.
    pub(crate) fn behind(&self, selection: &CoverageSelection) -> impl Iterator<Item = Id> {
        let asked = self.asked(selection);
        let found =
            move |event: &usize| asked.as_ref().is_some_and(|asked| self.matches(*event, asked));
        (0..self.ids.len()).filter(found).map(|event| self.ids[event])
    }

    /// What an event owes, and of that what no measure answers.
    fn owed(&self, event: usize) -> (DutySet, DutySet) {
        let debts = self.debts_of(event);
        debts.fold((0, 0), |(owed, open), debt| (owed | debt.owed, open | debt.unanswered))
    }

    /// By number of violation type: the duties that some measure answers for some event of it.
    pub(crate) fn answered_by_type(&self) -> BTreeMap<u32, DutySet> {
        let mut answered = BTreeMap::new();
        for debt in &self.debts {
            *answered.entry(debt.violation).or_insert(0) |= debt.owed & !debt.unanswered;
        }
        answered
    }

    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(crate) fn duty(&self, position: usize) -> &Code {
        self.duties.code(position)
    }

    /// What an event owes, one debt for each of its violation types.
    pub(crate) fn debts_of(&self, event: usize) -> impl Iterator<Item = &Debt> {
        self.debts_of.of(event).iter().map(|debt| &self.debts[*debt as usize])
    }

    /// The selection in numbers; none where a code in it occurs nowhere, so that no event is meant.
    fn asked(&self, selection: &CoverageSelection) -> Option<Asked> {
        let number = |facet: &Facet, code: &Option<Code>| match code {
            None => Some(None),
            Some(code) => facet.codes.find(code).map(Some),
        };
        let year = selection.year.map(|year| year.to_string());
        Some(Asked {
            violation: match selection.violation.as_deref() {
                None => AskedViolation::Any,
                Some(NO_VIOLATION) => AskedViolation::None,
                Some(code) => AskedViolation::One(self.violations.find(code)?),
            },
            duties: match &selection.duty {
                None => DutySet::MAX,
                Some(code) => 1 << self.duties.position(code)?,
            },
            one_duty: selection.duty.is_some(),
            answered: selection.answered,
            victim_group: number(&self.victim_groups, &selection.victim_group)?,
            region: number(&self.regions, &selection.region)?,
            year: number(&self.years, &year)?,
        })
    }

    fn matches(&self, event: usize, asked: &Asked) -> bool {
        self.victim_groups.admits(event, asked.victim_group)
            && self.regions.admits(event, asked.region)
            && self.years.admits(event, asked.year)
            && self.matches_debts(event, asked)
    }

    fn matches_debts(&self, event: usize, asked: &Asked) -> bool {
        let (owed, open) = match asked.violation {
            AskedViolation::Any => self.owed(event),
            AskedViolation::One(violation) => {
                match self.debts_of(event).find(|debt| debt.violation == violation) {
                    Some(debt) => (debt.owed, debt.unanswered),
                    None => return false,
                }
            }
            AskedViolation::None if self.debts_of.of(event).is_empty() => (0, 0),
            AskedViolation::None => return false,
        };
        let (owed, open) = (owed & asked.duties, open & asked.duties);
        let answered = owed != 0 && open == 0;
        (owed != 0 || !asked.one_duty) && asked.answered.is_none_or(|wanted| wanted == answered)
    }

    /// The duties that follow from some event.
    fn columns(&self) -> Vec<usize> {
        Duties::positions(self.debts.iter().fold(0, |set, debt| set | debt.owed)).collect()
    }

    /// All types together: how many events are answered, and the cells.
    fn totals(&self, columns: &[usize]) -> (u64, Vec<Option<CoverageCell>>) {
        let mut tally = Tally::new(self.measures.len());
        let mut answered = 0;
        for event in 0..self.ids.len() {
            let (owed, open) = self.owed(event);
            tally.count(owed, open, 1);
            answered += u64::from(owed != 0 && open == 0);
        }
        self.debts.iter().for_each(|debt| tally.name(debt));
        (answered, tally.cells(columns, &self.measures))
    }

    /// One row for each type that occurs, in the catalogue's order; types of one's own come last.
    fn rows(&self, columns: &[usize]) -> Vec<CoverageRow> {
        let mut events_of_debt = vec![0; self.debts.len()];
        for event in 0..self.ids.len() {
            self.debts_of.of(event).iter().for_each(|debt| events_of_debt[*debt as usize] += 1);
        }
        let mut rows: BTreeMap<u32, (u64, Tally)> = BTreeMap::new();
        for (debt, events) in self.debts.iter().zip(events_of_debt) {
            let (all, tally) =
                rows.entry(debt.violation).or_insert_with(|| (0, Tally::new(self.measures.len())));
            *all += events;
            tally.count(debt.owed, debt.unanswered, events);
            tally.name(debt);
        }
        let row = |(violation, (events, tally)): (u32, (u64, Tally))| CoverageRow {
            violation: self.violations.code(violation).clone(),
            events,
            cells: tally.cells(columns, &self.measures),
        };
        rows.into_iter().map(row).collect()
    }
}

/// Counts by duty.
struct Tally {
    events: Vec<u64>,
    answered: Vec<u64>,
    measures: Vec<MeasureSet>,
}

impl Tally {
    fn new(measures: usize) -> Self {
        let duties = DutySet::BITS as usize;
        Self {
            events: vec![0; duties],
            answered: vec![0; duties],
            measures: vec![MeasureSet::with_capacity(measures); duties],
        }
    }

    fn count(&mut self, owed: DutySet, open: DutySet, events: u64) {
        let mut left = owed;
        while left != 0 {
            let duty = left.trailing_zeros() as usize;
            left &= left - 1;
            self.events[duty] += events;
            self.answered[duty] += if open >> duty & 1 == 0 { events } else { 0 };
        }
    }

    fn name(&mut self, debt: &Debt) {
        debt.answers.iter().for_each(|(duty, those)| self.measures[*duty].union_with(those));
    }

    /// One cell for each column; none where the duty follows from no event of the row.
    fn cells(&self, columns: &[usize], measures: &[Measure]) -> Vec<Option<CoverageCell>> {
        let cell = |duty: &usize| {
            (self.events[*duty] > 0).then(|| CoverageCell {
                events: self.events[*duty],
                answered: self.answered[*duty],
                measures: self.measures[*duty].ones().map(|at| measures[at].id).collect(),
            })
        };
        columns.iter().map(cell).collect()
    }
}
