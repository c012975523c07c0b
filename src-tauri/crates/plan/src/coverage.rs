//! Events against measures, kept up to date.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use chrono::Datelike;
use concord_model::{Code, Id};
use rustc_hash::FxHashMap;

use crate::columns::Codes;
use crate::counts::{Count, Counts, NOT_KNOWN, Table};
use crate::judge::{DutySet, Entry, Judge, Rejudged};
use crate::part::Part;
use crate::strength::Strengths;
use crate::weights::Factors;
use crate::{CoverageMatrix, CoverageSelection, Dimension, EventFacts, Plan};

/// What a set of measures answers of a set of events.
pub struct Coverage {
    pub(crate) plan: Plan,
    pub(crate) judge: Judge,
    pub(crate) factors: Factors,
    /// By pillar: the duties that the catalogue's measures of it can answer.
    pub(crate) pillar_duties: Vec<DutySet>,
    pub(crate) counts: Counts,
    /// By dimension, where it was asked for since the measures last changed.
    pub(crate) strengths: [OnceLock<Strengths>; 6],
    pub(crate) years: Codes,
    /// The row of each [`Judge::hulls`] in the table of years.
    year_of: Vec<u32>,
    /// By setting: the factors of its groups and regions multiplied, in millionths.
    factor_of: Vec<u64>,
    ids: Vec<Id>,
    /// By slot; none where the event is gone.
    entries: Vec<Option<Entry>>,
    slots: FxHashMap<Id, u32>,
    free: Vec<u32>,
}

impl Coverage {
    /// Judges every event against a plan. Of events of one identifier the last counts.
    ///
    /// # Panics
    ///
    /// If the catalogue has more than 128 duties.
    pub fn of(events: impl IntoIterator<Item = EventFacts>, plan: Plan) -> Self {
        let judge = Judge::new(&plan);
        let factors = Factors::of(&plan.weights);
        let pillar_duties = pillar_duties(&judge, &plan);
        let mut coverage = Self {
            pillar_duties,
            plan,
            judge,
            factors,
            counts: Counts::default(),
            strengths: Default::default(),
            years: Codes::default(),
            year_of: Vec::new(),
            factor_of: Vec::new(),
            ids: Vec::new(),
            entries: Vec::new(),
            slots: FxHashMap::default(),
            free: Vec::new(),
        };
        coverage.update(events, &[]);
        coverage
    }

    /// Takes in events that are new or have changed, and takes out those that are gone. It takes as
    /// long as those events take, however many others there are.
    pub fn update(&mut self, changed: impl IntoIterator<Item = EventFacts>, removed: &[Id]) {
        for event in removed {
            self.remove(*event);
        }
        for event in changed {
            self.put(&event);
        }
    }

    /// Judges the same events against another plan, as far as that needs less than judging them anew:
    /// other measures touch only the debts they reach or reached, other weights only the sums. False
    /// where the plan asks of the events what is not kept of them; then nothing is changed, and
    /// [`Self::of`] has to be called.
    pub fn replan(&mut self, plan: Plan) -> bool {
        let same_law = Arc::ptr_eq(&plan.catalogue, &self.plan.catalogue)
            || plan.catalogue == self.plan.catalogue;
        let same_law = same_law
            && plan.statuses == self.plan.statuses
            && plan.judgements == self.plan.judgements
            && plan.situations == self.plan.situations;
        if !same_law {
            return false;
        }
        if plan.measures != self.plan.measures {
            let Some(rejudged) = self.judge.rejudge(&plan.measures) else { return false };
            self.pillar_duties = pillar_duties(&self.judge, &plan);
            self.shift(&rejudged);
            self.strengths = Default::default();
        }
        let factors = Factors::of(&plan.weights);
        if factors != self.factors {
            self.factors = factors;
            self.recount();
        }
        self.plan = plan;
        true
    }

    /// Moves events between the counts after measures changed.
    fn shift(&mut self, rejudged: &Rejudged) {
        let named: BTreeSet<u32> =
            rejudged.named.iter().filter_map(|event| self.slots.get(event).copied()).collect();
        let mut counts = std::mem::take(&mut self.counts);
        for slot in 0..self.ids.len() as u32 {
            let Some(entry) = self.entries[slot as usize] else { continue };
            let before = rejudged.moved[entry.case as usize];
            let before = before.unwrap_or_else(|| self.judge.account(entry.case));
            let mut after = entry;
            if rejudged.retimed[entry.hull as usize] || named.contains(&slot) {
                after = self.judge.reenter(self.ids[slot as usize], entry);
                self.note_factor(after.case);
                self.entries[slot as usize] = Some(after);
            }
            if before != self.judge.account(after.case) {
                self.move_in(&mut counts, slot, after, before);
            }
        }
        self.counts = counts;
    }

    /// Moves an event from the account it had to the one it has.
    fn move_in(&self, counts: &mut Counts, slot: u32, entry: Entry, before: u32) {
        let account = self.judge.account(entry.case);
        let factor = self.factor_of[self.judge.cases.get(entry.case).setting as usize];
        let one = Count::one(self.ids[slot as usize], factor);
        counts.account(before).subtract(one);
        counts.account(account).add(one);
        let from = self.judge.standing_of[before as usize];
        let to = self.judge.standing_of[account as usize];
        if from == to {
            return;
        }
        let shift = |table: &mut Table, row: u32| {
            table.at(row, from).subtract(one);
            table.at(row, to).add(one);
        };
        shift(&mut counts.whole, 0);
        for dimension in Dimension::DIVIDING {
            let table = &mut counts.tables[dimension.table()];
            self.each_row(entry, dimension, |row| shift(table, row));
        }
    }

    /// Counts all events anew, as they were judged.
    fn recount(&mut self) {
        self.factor_of.clear();
        self.note_factors();
        let mut counts = Counts::default();
        for slot in 0..self.ids.len() as u32 {
            if let Some(entry) = self.entries[slot as usize] {
                self.count_in(&mut counts, slot, entry, Count::add);
            }
        }
        self.counts = counts;
    }

    /// How many events there are.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// All events.
    pub fn whole(&self) -> Part<'_> {
        Part::whole(self)
    }

    /// Some of the events; identifiers of others are passed over.
    pub fn part(&self, events: impl IntoIterator<Item = Id>) -> Part<'_> {
        let slots = events.into_iter().filter_map(|event| self.slots.get(&event).copied());
        Part::of(self, slots)
    }

    /// The matrix of all events by violation type, with its findings.
    pub fn matrix(&self) -> CoverageMatrix {
        self.whole().matrix(Dimension::ViolationType, None)
    }

    /// The events behind a number, in the order they were first given.
    ///
    /// Without `answered`: the events that have the type and from which the duty follows. With it: those
    /// of them for which all that is asked about is answered, or not. Where no duty is asked about, an
    /// event from which none follows is among the unanswered.
    pub fn events_of(&self, selection: &CoverageSelection) -> Vec<Id> {
        self.whole().events_of(selection)
    }

    fn put(&mut self, event: &EventFacts) {
        let entry = self.judge.enter(event);
        self.note_year(entry.hull);
        self.note_factor(entry.case);
        let slot = match self.slots.get(&event.id) {
            Some(known) => *known,
            None => self.new_slot(event.id),
        };
        let before = self.entries[slot as usize].replace(entry);
        if before == Some(entry) {
            return;
        }
        if let Some(before) = before {
            self.count(slot, before, Count::subtract);
        }
        self.count(slot, entry, Count::add);
    }

    fn remove(&mut self, event: Id) {
        let Some(slot) = self.slots.remove(&event) else { return };
        if let Some(before) = self.entries[slot as usize].take() {
            self.count(slot, before, Count::subtract);
        }
        self.free.push(slot);
    }

    fn new_slot(&mut self, event: Id) -> u32 {
        let slot = self.free.pop().unwrap_or_else(|| {
            self.ids.push(event);
            self.entries.push(None);
            self.ids.len() as u32 - 1
        });
        self.ids[slot as usize] = event;
        self.slots.insert(event, slot);
        slot
    }

    fn note_year(&mut self, hull: u32) {
        while self.year_of.len() <= hull as usize {
            let (earliest, _) = self.judge.hulls.get(self.year_of.len() as u32);
            let row = earliest.map_or(0, |day| self.years.code_number(&day.year().to_string()) + 1);
            self.year_of.push(row);
        }
    }

    fn note_factor(&mut self, case: u32) {
        if self.factor_of.len() <= self.judge.cases.get(case).setting as usize {
            self.note_factors();
        }
    }

    /// Multiplies the factors of the settings that are new.
    fn note_factors(&mut self) {
        while self.factor_of.len() < self.judge.settings.len() {
            let setting = *self.judge.settings.get(self.factor_of.len() as u32);
            let groups = self.judge.groups.codes_of(setting.groups);
            let regions = self.judge.regions.codes_of(setting.regions);
            let of_groups = self.factors.greatest("victim-group", groups);
            self.factor_of.push(of_groups * self.factors.greatest("region", regions));
        }
    }

    /// Adds an event to the counts, or takes it out of them.
    fn count(&mut self, slot: u32, entry: Entry, change: fn(&mut Count, Count)) {
        let mut counts = std::mem::take(&mut self.counts);
        self.count_in(&mut counts, slot, entry, change);
        self.counts = counts;
        let account = self.judge.account(entry.case);
        let mut strengths = std::mem::take(&mut self.strengths);
        for (dimension, kept) in Dimension::ALL.into_iter().zip(&mut strengths) {
            if let Some(kept) = kept.get_mut() {
                let mut rows = Vec::new();
                self.each_row(entry, dimension, |row| rows.push(row));
                kept.change(&self.judge, account, &rows, |events| {
                    let mut count = Count { events: *events, ..Count::default() };
                    change(&mut count, Count { events: 1, ..Count::default() });
                    *events = count.events;
                });
            }
        }
        self.strengths = strengths;
    }

    pub(crate) fn count_in(
        &self,
        counts: &mut Counts,
        slot: u32,
        entry: Entry,
        change: fn(&mut Count, Count),
    ) {
        let account = self.judge.account(entry.case);
        let standing = self.judge.standing_of[account as usize];
        let factor = self.factor_of[self.judge.cases.get(entry.case).setting as usize];
        let one = Count::one(self.ids[slot as usize], factor);
        change(counts.whole.at(0, standing), one);
        for dimension in Dimension::DIVIDING {
            let table = &mut counts.tables[dimension.table()];
            self.each_row(entry, dimension, |row| change(table.at(row, standing), one));
        }
        change(counts.account(account), one);
    }

    /// The rows of a dimension that an event stands in; 0 is that of what is not known.
    pub(crate) fn each_row(&self, entry: Entry, dimension: Dimension, mut each: impl FnMut(u32)) {
        let rows = match dimension {
            Dimension::Year => return each(self.year_of[entry.hull as usize]),
            Dimension::VictimGroup => {
                self.judge.groups.list(self.judge.setting_of(entry.case).groups)
            }
            Dimension::Region => self.judge.regions.list(self.judge.setting_of(entry.case).regions),
            Dimension::PerpetratorType => self.judge.perpetrators.list(entry.perpetrators),
            Dimension::ViolationType | Dimension::Pillar => return,
        };
        match rows {
            [] => each(0),
            rows => rows.iter().for_each(|code| each(code + 1)),
        }
    }

    /// The codes of a dimension that divides the events, by row from 1.
    pub(crate) fn codes(&self, dimension: Dimension) -> &Codes {
        match dimension {
            Dimension::VictimGroup => &self.judge.groups.codes,
            Dimension::PerpetratorType => &self.judge.perpetrators.codes,
            Dimension::Region => &self.judge.regions.codes,
            Dimension::Year => &self.years,
            Dimension::ViolationType => &self.judge.violations,
            Dimension::Pillar => &self.judge.pillars,
        }
    }

    /// The row of a code in a dimension that divides the events, where some event has it.
    pub(crate) fn row(&self, dimension: Dimension, code: &str) -> Option<u32> {
        match code {
            NOT_KNOWN => Some(0),
            code => self.codes(dimension).find(code).map(|number| number + 1),
        }
    }

    /// The code of a row.
    pub(crate) fn row_code(&self, dimension: Dimension, row: u32) -> Code {
        match row {
            0 => NOT_KNOWN.to_owned(),
            row => self.codes(dimension).get(row - 1).clone(),
        }
    }

    /// Every event in the order of its slot.
    pub(crate) fn slots(&self) -> std::ops::Range<u32> {
        0..self.ids.len() as u32
    }

    pub(crate) fn entry(&self, slot: u32) -> Option<Entry> {
        self.entries[slot as usize]
    }

    pub(crate) fn id(&self, slot: u32) -> Id {
        self.ids[slot as usize]
    }
}

/// The duties that the catalogue's measures of each pillar can answer; every duty for a pillar of which
/// the catalogue has no measure. Not the dossier's: a measure more must not make a pillar owe more.
fn pillar_duties(judge: &Judge, plan: &Plan) -> Vec<DutySet> {
    let of_pillar = |pillar: &Code| {
        let mut own = plan.catalogue.measures.iter().filter(|own| own.pillar == *pillar).peekable();
        match own.peek() {
            None => DutySet::MAX,
            Some(_) => own.fold(0, |set, own| set | judge.duties.set(&own.duties)),
        }
    };
    judge.pillars.all().iter().map(of_pillar).collect()
}
