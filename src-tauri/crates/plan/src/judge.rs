//! Which measures answer what an event owes. What was judged once is not judged again: most events
//! differ from another only in ways that no measure asks about.

use std::collections::HashMap;

use concord_model::{Catalogue, Code, Id, Measure};

use crate::EventFacts;
use crate::columns::Codes;
use crate::scope::{Hull, MeasureSet, Scopes};

/// A set of duties, by their position in [`Duties`].
pub(crate) type DutySet = u128;

/// The duties of the catalogue, in its order.
pub(crate) struct Duties {
    codes: Vec<Code>,
}

impl Duties {
    pub(crate) fn of(catalogue: &Catalogue) -> Self {
        let terms = catalogue.vocabulary("duty").map_or(&[][..], |duties| &duties.terms);
        let codes: Vec<Code> = terms.iter().map(|term| term.code.clone()).collect();
        assert!(codes.len() <= 128, "the catalogue has more duties than a set can hold");
        Self { codes }
    }

    pub(crate) fn position(&self, code: &str) -> Option<usize> {
        self.codes.iter().position(|duty| duty == code)
    }

    /// The duties among these codes; what the catalogue does not have is left out.
    pub(crate) fn set(&self, codes: &[Code]) -> DutySet {
        let positions = codes.iter().filter_map(|code| self.position(code));
        positions.fold(0, |set, position| set | 1 << position)
    }

    pub(crate) fn code(&self, position: usize) -> &Code {
        &self.codes[position]
    }

    /// The positions in a set, in order.
    pub(crate) fn positions(set: DutySet) -> impl Iterator<Item = usize> {
        (0..128).filter(move |position| set >> position & 1 == 1)
    }
}

/// What an event owes for one violation type, and who answers it.
pub(crate) struct Debt {
    /// The type's number.
    pub(crate) violation: u32,
    /// The duties that follow.
    pub(crate) owed: DutySet,
    /// Of these, the ones that no measure answers.
    pub(crate) unanswered: DutySet,
    /// Measures by duty answered.
    pub(crate) answers: Vec<(usize, MeasureSet)>,
    /// The measures that answer any of it.
    pub(crate) answering: MeasureSet,
}

/// Judges events one by one.
pub(crate) struct Judge {
    pub(crate) duties: Duties,
    pub(crate) violations: Codes,
    pub(crate) debts: Vec<Debt>,
    scopes: Scopes,
    /// Duties by number of violation type; a type beyond the end is not in the catalogue.
    owed: Vec<DutySet>,
    /// The sets of measures whose period some event may fall in, and which one is an event's by its
    /// first and last day.
    at_time: Sets,
    days: HashMap<Hull, u32>,
    settings: HashMap<Setting, u32>,
    /// The sets of measures that some setting has around it.
    around: Sets,
    debt_in: HashMap<(u32, u32), u32>,
    debt_by: HashMap<(u32, MeasureSet), u32>,
}

/// All that a scope asks about an event, violation types aside.
#[derive(PartialEq, Eq, Hash)]
struct Setting {
    regions: Vec<u32>,
    victim_groups: Vec<u32>,
    at_time: u32,
}

/// Different sets of measures, numbered from 0.
#[derive(Default)]
struct Sets {
    sets: Vec<MeasureSet>,
    numbers: HashMap<MeasureSet, u32>,
}

impl Sets {
    fn number(&mut self, set: MeasureSet) -> u32 {
        *self.numbers.entry(set).or_insert_with_key(|set| {
            self.sets.push(set.clone());
            self.sets.len() as u32 - 1
        })
    }

    fn set(&self, number: u32) -> &MeasureSet {
        &self.sets[number as usize]
    }
}

impl Judge {
    pub(crate) fn new(measures: &[Measure], catalogue: &Catalogue) -> Self {
        let duties = Duties::of(catalogue);
        let mut violations = Codes::default();
        let mut owed = Vec::new();
        let types = catalogue.vocabulary("violation-type").map_or(&[][..], |types| &types.terms);
        for term in types {
            violations.number(&term.code);
            let positions = term.duties.iter().filter_map(|duty| duties.position(duty));
            owed.push(positions.fold(0, |set, position| set | 1 << position));
        }
        Self {
            duties,
            violations,
            debts: Vec::new(),
            scopes: Scopes::of(measures),
            owed,
            at_time: Sets::default(),
            days: HashMap::new(),
            settings: HashMap::new(),
            around: Sets::default(),
            debt_in: HashMap::new(),
            debt_by: HashMap::new(),
        }
    }

    /// The debts of an event, one for each of its violation types; its regions and groups are given
    /// as numbers too.
    pub(crate) fn judge(
        &mut self,
        event: &EventFacts,
        regions: Vec<u32>,
        victim_groups: Vec<u32>,
    ) -> Vec<u32> {
        let at_time = self.at_time((event.earliest, event.latest));
        let around = self.around(event, Setting { regions, victim_groups, at_time });
        let types = self.violations.numbers(&event.violations);
        types.into_iter().map(|violation| self.debt(event.id, around, violation)).collect()
    }

    fn at_time(&mut self, hull: Hull) -> u32 {
        if let Some(known) = self.days.get(&hull) {
            return *known;
        }
        let new = self.at_time.number(self.scopes.at_time(hull));
        self.days.insert(hull, new);
        new
    }

    /// The number of the set of measures whose scope takes in the setting.
    fn around(&mut self, event: &EventFacts, setting: Setting) -> u32 {
        if let Some(known) = self.settings.get(&setting) {
            return *known;
        }
        let at_time = self.at_time.set(setting.at_time);
        let around = self.scopes.around(at_time, &event.regions, &event.victim_groups);
        let around = self.around.number(around);
        self.settings.insert(setting, around);
        around
    }

    fn debt(&mut self, event: Id, around: u32, violation: u32) -> u32 {
        let named_by = self.scopes.naming(event).cloned();
        if named_by.is_none()
            && let Some(known) = self.debt_in.get(&(around, violation))
        {
            return *known;
        }
        let mut reaching = self.around.set(around).clone();
        reaching.intersect_with(&self.scopes.towards(self.violations.code(violation)));
        if let Some(named_by) = &named_by {
            reaching.union_with(named_by);
        }
        let debt = self.debt_of(violation, reaching);
        if named_by.is_none() {
            self.debt_in.insert((around, violation), debt);
        }
        debt
    }

    /// The debt of a violation type where these measures reach the event.
    fn debt_of(&mut self, violation: u32, reaching: MeasureSet) -> u32 {
        if let Some(known) = self.debt_by.get(&(violation, reaching.clone())) {
            return *known;
        }
        let owed = self.owed.get(violation as usize).copied().unwrap_or(0);
        let mut answers = Vec::new();
        let mut answering = MeasureSet::with_capacity(reaching.len());
        let mut unanswered = owed;
        for duty in Duties::positions(owed) {
            let Some(with_duty) = self.scopes.with_duty(self.duties.code(duty)) else { continue };
            let measures: MeasureSet = &reaching & with_duty;
            if !measures.is_clear() {
                unanswered &= !(1 << duty);
                answering.union_with(&measures);
                answers.push((duty, measures));
            }
        }
        let new = self.debts.len() as u32;
        self.debts.push(Debt { violation, owed, unanswered, answers, answering });
        self.debt_by.insert((violation, reaching), new);
        new
    }
}
