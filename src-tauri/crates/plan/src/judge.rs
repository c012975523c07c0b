//! Which measures answer what an event owes. What was judged once is not judged again: most events
//! differ from another only in ways that no measure asks about.
//!
//! An event becomes a *case*: where and when it was and whom it harmed, as far as a scope may ask (its
//! *setting*), its violation types with the norms in play for each, and the measures that name it. A case
//! has an *account*: its debts, one for each violation type. All that is counted of an account is its
//! *standing*: what is owed and what is open. There are far fewer standings than accounts, and fewer
//! accounts than events.

use concord_model::{Catalogue, Code, Id, Measure};
use rustc_hash::FxHashMap;

use crate::columns::{Codes, Lists, Numbered};
use crate::norms::Norms;
use crate::scope::{Hull, MeasureSet, Scopes, counts, within};
use crate::{EventFacts, Plan};

/// A set of duties, by their position in [`Duties`].
pub(crate) type DutySet = u128;

/// The duties of the catalogue, in its order.
pub(crate) struct Duties {
    codes: Vec<Code>,
}

impl Duties {
    /// # Panics
    ///
    /// If the catalogue has more than 128 duties.
    pub(crate) fn of(catalogue: &Catalogue) -> Self {
        let terms = catalogue.vocabulary("duty").map_or(&[][..], |duties| &duties.terms);
        let codes: Vec<Code> = terms.iter().map(|term| term.code.clone()).collect();
        assert!(codes.len() <= 128, "the catalogue has more duties than a set can hold");
        Self { codes }
    }

    pub(crate) fn position(&self, code: &str) -> Option<usize> {
        self.codes.iter().position(|duty| duty == code)
    }

    pub(crate) fn code(&self, position: usize) -> &Code {
        &self.codes[position]
    }

    pub(crate) fn len(&self) -> usize {
        self.codes.len()
    }

    /// The set of some codes; those that the catalogue does not have are left out.
    pub(crate) fn set<'a>(&self, codes: impl IntoIterator<Item = &'a Code>) -> DutySet {
        codes
            .into_iter()
            .filter_map(|code| self.position(code))
            .fold(0, |set, position| set | 1 << position)
    }

    /// The positions in a set, in order.
    pub(crate) fn positions(mut set: DutySet) -> impl Iterator<Item = usize> {
        std::iter::from_fn(move || {
            (set != 0).then(|| {
                let position = set.trailing_zeros() as usize;
                set &= set - 1;
                position
            })
        })
    }
}

/// What an event owes for one violation type, and who answers it.
pub(crate) struct Debt {
    /// The number of what is counted of it.
    pub(crate) outcome: u32,
    /// The measures that reach it, whatever their duties: a number in [`Judge::reaches`].
    pub(crate) reach: u32,
}

/// What is counted of a debt.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Outcome {
    /// The violation type's number.
    pub(crate) violation: u32,
    /// The duties that follow.
    pub(crate) owed: DutySet,
    /// Of these, the ones that no measure answers.
    pub(crate) open: DutySet,
}

/// Where and when an event was and whom it harmed, as far as a scope may ask; numbers of lists.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Setting {
    pub(crate) regions: u32,
    pub(crate) groups: u32,
    /// The periods it may fall in.
    pub(crate) time: u32,
}

/// All that decides what an event owes and who answers it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Case {
    pub(crate) setting: u32,
    /// Its violation types, each with the duties that follow.
    pub(crate) kinds: u32,
    /// The measures that name it; [`UNNAMED`] where none does.
    pub(crate) named: u32,
}

/// Stands for "no measure names it".
pub(crate) const UNNAMED: u32 = u32::MAX;

/// An event in numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) case: u32,
    pub(crate) perpetrators: u32,
    pub(crate) hull: u32,
}

/// Judges events one by one.
pub(crate) struct Judge {
    pub(crate) duties: Duties,
    pub(crate) pillars: Codes,
    pub(crate) violations: Codes,
    pub(crate) regions: Lists,
    pub(crate) groups: Lists,
    pub(crate) perpetrators: Lists,
    pub(crate) hulls: Numbered<Hull>,
    pub(crate) settings: Numbered<Setting>,
    /// Violation types, each with what is owed for it.
    claims: Numbered<(u32, DutySet)>,
    kinds: Numbered<Vec<u32>>,
    pub(crate) cases: Numbered<Case>,
    /// The account of each case.
    pub(crate) account_of: Vec<u32>,
    pub(crate) accounts: Numbered<Vec<u32>>,
    /// The standing of each account.
    pub(crate) standing_of: Vec<u32>,
    pub(crate) standings: Numbered<Vec<u32>>,
    pub(crate) outcomes: Numbered<Outcome>,
    pub(crate) debts: Vec<Debt>,
    /// The sets of measures that reach some debt.
    pub(crate) reaches: Numbered<MeasureSet>,
    /// How many measures a set has room for.
    room: usize,
    /// The measures by position; one that was taken out leaves a hole.
    pub(crate) measures: Vec<Option<Measure>>,
    /// Measures by the position of their duty.
    pub(crate) with_duty: Vec<MeasureSet>,
    /// Measures by the number of their pillar.
    pub(crate) of_pillar: Vec<MeasureSet>,
    scopes: Scopes,
    periods: Vec<Hull>,
    times: Numbered<Vec<u32>>,
    time_of: Vec<u32>,
    arounds: Numbered<MeasureSet>,
    /// The measures around each setting.
    around_of: Vec<u32>,
    names: Numbered<MeasureSet>,
    towards: Vec<MeasureSet>,
    debt_in: FxHashMap<(u32, u32, u32), u32>,
    debt_by: FxHashMap<(u32, DutySet, u32), u32>,
    /// Which norms bear on an event, and so what it owes.
    norms: Norms,
    /// By class of norms and violation type: what is owed.
    owed: Vec<Vec<DutySet>>,
    scratch: Vec<u32>,
}

impl Judge {
    pub(crate) fn new(plan: &Plan) -> Self {
        let catalogue = &plan.catalogue;
        let duties = Duties::of(catalogue);
        let mut violations = Codes::default();
        let types = catalogue.vocabulary("violation-type").map_or(&[][..], |types| &types.terms);
        for term in types {
            violations.code_number(&term.code);
        }
        let mut pillars = Codes::default();
        let terms = catalogue.vocabulary("pillar").map_or(&[][..], |pillars| &pillars.terms);
        for term in terms {
            pillars.code_number(&term.code);
        }
        let mut periods = Vec::new();
        let measures: Vec<Option<Measure>> = plan.measures.iter().cloned().map(Some).collect();
        let norms = Norms::of(catalogue, &plan.statuses, &plan.situations, &plan.judgements);
        let room = room(measures.len());
        let scopes = Scopes::of(&measures, room, &mut periods);
        let mut judge = Self {
            duties,
            pillars,
            violations,
            regions: Lists::default(),
            groups: Lists::default(),
            perpetrators: Lists::default(),
            hulls: Numbered::default(),
            settings: Numbered::default(),
            claims: Numbered::default(),
            kinds: Numbered::default(),
            cases: Numbered::default(),
            account_of: Vec::new(),
            accounts: Numbered::default(),
            standing_of: Vec::new(),
            standings: Numbered::default(),
            outcomes: Numbered::default(),
            debts: Vec::new(),
            reaches: Numbered::default(),
            room,
            measures,
            with_duty: Vec::new(),
            of_pillar: Vec::new(),
            scopes,
            periods,
            times: Numbered::default(),
            time_of: Vec::new(),
            arounds: Numbered::default(),
            around_of: Vec::new(),
            names: Numbered::default(),
            towards: Vec::new(),
            debt_in: FxHashMap::default(),
            debt_by: FxHashMap::default(),
            norms,
            owed: Vec::new(),
            scratch: Vec::new(),
        };
        judge.sort_measures();
        judge
    }

    /// Which measures have which duty and pillar.
    fn sort_measures(&mut self) {
        let len = self.room;
        let none = || MeasureSet::with_capacity(len);
        self.with_duty = (0..self.duties.len())
            .map(|duty| {
                let code = self.duties.code(duty);
                self.scopes.with_duty(code).cloned().unwrap_or_else(none)
            })
            .collect();
        self.of_pillar = self.pillars.all().iter().map(|_| none()).collect();
        for (at, measure) in self.measures.iter().enumerate() {
            let Some(pillar) = measure.as_ref().and_then(|measure| measure.pillar.known()) else {
                continue;
            };
            let number = self.pillars.code_number(pillar) as usize;
            self.of_pillar.resize_with(self.of_pillar.len().max(number + 1), none);
            self.of_pillar[number].insert(at);
        }
    }

    /// An event in numbers; its case is judged where it is a new one.
    pub(crate) fn enter(&mut self, event: &EventFacts) -> Entry {
        let hull = self.hull((event.earliest, event.latest));
        let setting = Setting {
            regions: self.regions.number(&event.regions),
            groups: self.groups.number(&event.victim_groups),
            time: self.time_of[hull as usize],
        };
        let setting = self.setting(setting);
        let kinds = self.kinds(event);
        let named = self.named(event.id);
        let case = self.case(Case { setting, kinds, named });
        Entry { case, perpetrators: self.perpetrators.number(&event.perpetrator_types), hull }
    }

    fn hull(&mut self, hull: Hull) -> u32 {
        let (number, new) = self.hulls.number(hull);
        if new {
            let time = self.time(hull);
            self.time_of.push(time);
        }
        number
    }

    /// The number of the periods that an event of these days may fall in.
    fn time(&mut self, hull: Hull) -> u32 {
        let periods = self.periods.iter().enumerate();
        let periods = periods.filter(|(_, period)| within(**period, hull));
        let periods: Vec<u32> = periods.map(|(at, _)| at as u32).collect();
        self.times.number(periods).0
    }

    fn setting(&mut self, setting: Setting) -> u32 {
        let (number, new) = self.settings.number(setting);
        if new {
            let around = self.around(setting);
            self.around_of.push(around);
        }
        number
    }

    /// The number of the set of measures whose scope takes in a setting.
    fn around(&mut self, setting: Setting) -> u32 {
        let around = self.scopes.around(
            self.times.get(setting.time),
            self.regions.codes_of(setting.regions),
            self.groups.codes_of(setting.groups),
        );
        self.arounds.number(around).0
    }

    fn kinds(&mut self, event: &EventFacts) -> u32 {
        let class = self.norms.class(event);
        self.scratch.clear();
        for code in &event.violations {
            let violation = self.violations.code_number(code);
            let owed = self.owed_in(class, violation);
            self.scratch.push(self.claims.number((violation, owed)).0);
        }
        self.scratch.sort_unstable();
        self.scratch.dedup();
        match self.kinds.find(self.scratch.as_slice()) {
            Some(known) => known,
            None => self.kinds.number(self.scratch.clone()).0,
        }
    }

    /// What follows from a violation type in a class of norms.
    fn owed_in(&mut self, class: u32, violation: u32) -> DutySet {
        while self.owed.len() <= class as usize {
            self.owed.push(Vec::new());
        }
        let owed = &mut self.owed[class as usize];
        while owed.len() <= violation as usize {
            let next = self.violations.get(owed.len() as u32);
            owed.push(self.norms.owed_set(next, class));
        }
        owed[violation as usize]
    }

    fn case(&mut self, case: Case) -> u32 {
        let (number, new) = self.cases.number(case);
        if new {
            let account = self.judge(case);
            self.account_of.push(account);
        }
        number
    }

    /// The debts of a case.
    fn judge(&mut self, case: Case) -> u32 {
        let around = self.around_of[case.setting as usize];
        let kinds = self.kinds.get(case.kinds).clone();
        let debts = kinds.into_iter().map(|claim| self.debt(around, claim, case.named)).collect();
        let (account, new) = self.accounts.number(debts);
        if new {
            let debts = self.accounts.get(account).iter();
            let mut outcomes: Vec<u32> =
                debts.map(|debt| self.debts[*debt as usize].outcome).collect();
            outcomes.sort_unstable();
            let standing = self.standings.number(outcomes).0;
            self.standing_of.push(standing);
        }
        account
    }

    fn debt(&mut self, around: u32, claim: u32, named: u32) -> u32 {
        let key = (around, claim, named);
        if let Some(known) = self.debt_in.get(&key) {
            return *known;
        }
        let (violation, owed) = *self.claims.get(claim);
        let mut reaching = self.arounds.get(around).clone();
        reaching.intersect_with(self.towards(violation));
        if named != UNNAMED {
            reaching.union_with(self.names.get(named));
        }
        let reach = self.reaches.number(reaching).0;
        let debt = self.debt_by_reach(violation, owed, reach);
        self.debt_in.insert(key, debt);
        debt
    }

    /// The measures that state a violation type, or none.
    fn towards(&mut self, violation: u32) -> &MeasureSet {
        while self.towards.len() <= violation as usize {
            let next = self.violations.get(self.towards.len() as u32);
            self.towards.push(self.scopes.towards(next));
        }
        &self.towards[violation as usize]
    }

    /// The debt of a violation type where these measures reach the event.
    fn debt_by_reach(&mut self, violation: u32, owed: DutySet, reach: u32) -> u32 {
        let key = (violation, owed, reach);
        if let Some(known) = self.debt_by.get(&key) {
            return *known;
        }
        let reaching = self.reaches.get(reach).as_slice();
        let mut open = owed;
        // Word by word and without a set for each duty: this is most of what a full pass does.
        for duty in Duties::positions(owed) {
            let with_duty = self.with_duty[duty].as_slice();
            if reaching.iter().zip(with_duty).any(|(reach, with_duty)| reach & with_duty != 0) {
                open &= !(1 << duty);
            }
        }
        let outcome = self.outcomes.number(Outcome { violation, owed, open }).0;
        let new = self.debts.len() as u32;
        self.debts.push(Debt { outcome, reach });
        self.debt_by.insert(key, new);
        new
    }

    /// The debts of an account.
    pub(crate) fn debts_of(&self, account: u32) -> impl Iterator<Item = &Debt> {
        self.accounts.get(account).iter().map(|debt| &self.debts[*debt as usize])
    }

    /// Of what a debt owes, what no measure of a pillar answers.
    pub(crate) fn open_to(&self, debt: &Debt, pillar: u32) -> DutySet {
        let outcome = self.outcomes.get(debt.outcome);
        let reach = self.reaches.get(debt.reach).as_slice();
        let of_pillar = self.of_pillar.get(pillar as usize).map_or(&[][..], MeasureSet::as_slice);
        let mut open = outcome.owed;
        for duty in Duties::positions(outcome.owed & !outcome.open) {
            let with_duty = self.with_duty[duty].as_slice().iter();
            let mut words = with_duty.zip(reach).zip(of_pillar);
            if words.any(|((duty, reach), pillar)| duty & reach & pillar != 0) {
                open &= !(1 << duty);
            }
        }
        open
    }

    /// What is counted of a standing, one outcome for each violation type.
    pub(crate) fn outcomes_of(&self, standing: u32) -> impl Iterator<Item = &Outcome> {
        self.standings.get(standing).iter().map(|outcome| self.outcomes.get(*outcome))
    }

    pub(crate) fn setting_of(&self, case: u32) -> Setting {
        *self.settings.get(self.cases.get(case).setting)
    }

    pub(crate) fn account(&self, case: u32) -> u32 {
        self.account_of[case as usize]
    }

    pub(crate) fn standing(&self, case: u32) -> u32 {
        self.standing_of[self.account(case) as usize]
    }

    /// The position of a measure.
    pub(crate) fn position(&self, measure: Id) -> Option<usize> {
        self.measures.iter().position(|own| own.as_ref().is_some_and(|own| own.id == measure))
    }
}

/// What a change of measures did.
pub(crate) struct Rejudged {
    /// By case: the account it had before, where it has another now.
    pub(crate) moved: Vec<Option<u32>>,
    /// By hull: whether it falls in other periods now, so that its events have other cases.
    pub(crate) retimed: Vec<bool>,
    /// The events that were named, or are now, by a measure that changed.
    pub(crate) named: Vec<Id>,
}

impl Judge {
    /// Takes in other measures. Only the debts are judged again that a changed measure reaches, or
    /// reached. None where the measures do not fit what was made for the others, and everything has to
    /// be judged anew.
    pub(crate) fn rejudge(&mut self, measures: &[Measure]) -> Option<Rejudged> {
        let slots = self.slots_for(measures)?;
        let changed = self.changed(&slots);
        let named = changed.ones().flat_map(|at| {
            let versions = [self.measures.get(at), slots.get(at)];
            let known = versions.into_iter().flatten().flatten();
            known.flat_map(|measure| measure.events.iter().copied()).collect::<Vec<Id>>()
        });
        let named = named.collect();
        let periods = self.periods.len();
        self.scopes = Scopes::of(&slots, self.room, &mut self.periods);
        self.measures = slots;
        self.sort_measures();
        self.towards.clear();
        let retimed = self.retime(periods);
        let touched = self.surround(&changed);
        self.forget(&changed);
        let moved = self.rejudge_cases(&touched, &changed);
        Some(Rejudged { moved, retimed, named })
    }

    /// The measures by position, those that stay at their own; none where they do not fit.
    fn slots_for(&self, measures: &[Measure]) -> Option<Vec<Option<Measure>>> {
        // What is not used any more is only got rid of by judging everything anew.
        let is_worn = self.debts.len() > 4 * (self.debt_by.len() + 1_000);
        if is_worn {
            return None;
        }
        let mut slots: Vec<Option<Measure>> = vec![None; self.measures.len()];
        let mut new = Vec::new();
        for measure in measures {
            match self.position(measure.id) {
                Some(at) => slots[at] = Some(measure.clone()),
                None => new.push(measure.clone()),
            }
        }
        let mut holes: Vec<usize> = (0..slots.len()).filter(|at| slots[*at].is_none()).collect();
        for measure in new {
            match holes.pop() {
                Some(at) => slots[at] = Some(measure),
                None => slots.push(Some(measure)),
            }
        }
        (slots.len() <= self.room).then_some(slots)
    }

    /// The positions at which something differs that is asked when events are judged.
    fn changed(&self, slots: &[Option<Measure>]) -> MeasureSet {
        let mut changed = MeasureSet::with_capacity(self.room);
        for (at, after) in slots.iter().enumerate() {
            let before = self.measures.get(at).and_then(Option::as_ref);
            changed.set(at, before.map(asked) != after.as_ref().map(asked));
        }
        changed
    }

    /// Looks again at which periods each hull falls in, where there are more than `known`.
    fn retime(&mut self, known: usize) -> Vec<bool> {
        let mut retimed = vec![false; self.hulls.len()];
        if self.periods.len() == known {
            return retimed;
        }
        for (hull, retimed) in retimed.iter_mut().enumerate() {
            let time = self.time(*self.hulls.get(hull as u32));
            *retimed = time != self.time_of[hull];
            self.time_of[hull] = time;
        }
        retimed
    }

    /// Looks again at which measures are around each setting; tells where a changed one is or was.
    fn surround(&mut self, changed: &MeasureSet) -> Vec<bool> {
        let settings = 0..self.settings.len();
        settings
            .map(|at| {
                let before = self.around_of[at];
                let after = self.around(*self.settings.get(at as u32));
                self.around_of[at] = after;
                [before, after].iter().any(|own| !self.arounds.get(*own).is_disjoint(changed))
            })
            .collect()
    }

    /// Forgets what was found with a changed measure among those that reach.
    fn forget(&mut self, changed: &MeasureSet) {
        let (arounds, names, reaches) = (&self.arounds, &self.names, &self.reaches);
        self.debt_in.retain(|(around, _, named), _| {
            arounds.get(*around).is_disjoint(changed)
                && (*named == UNNAMED || names.get(*named).is_disjoint(changed))
        });
        self.debt_by.retain(|(_, _, reach), _| reaches.get(*reach).is_disjoint(changed));
    }

    fn rejudge_cases(&mut self, touched: &[bool], changed: &MeasureSet) -> Vec<Option<u32>> {
        let mut moved = vec![None; self.cases.len()];
        for (at, moved) in moved.iter_mut().enumerate() {
            let case = *self.cases.get(at as u32);
            let is_named =
                case.named != UNNAMED && !self.names.get(case.named).is_disjoint(changed);
            if !touched[case.setting as usize] && !is_named {
                continue;
            }
            let before = self.account_of[at];
            let after = self.judge(case);
            if after != before {
                self.account_of[at] = after;
                *moved = Some(before);
            }
        }
        moved
    }

    /// An event's numbers after [`Self::rejudge`] gave its hull other periods, or it other names.
    pub(crate) fn reenter(&mut self, event: Id, entry: Entry) -> Entry {
        let case = *self.cases.get(entry.case);
        let setting = *self.settings.get(case.setting);
        let time = self.time_of[entry.hull as usize];
        let setting = self.setting(Setting { time, ..setting });
        let named = self.named(event);
        let case = self.case(Case { setting, named, ..case });
        Entry { case, ..entry }
    }

    fn named(&mut self, event: Id) -> u32 {
        match self.scopes.naming(event) {
            None => UNNAMED,
            Some(measures) => self.names.number(measures.clone()).0,
        }
    }
}

/// What is asked of a measure when events are judged.
fn asked(measure: &Measure) -> impl PartialEq + '_ {
    (
        counts(measure),
        (&measure.duties, &measure.violations, &measure.victim_groups, &measure.regions),
        (&measure.period, &measure.events, &measure.pillar, measure.id),
    )
}

/// How many measures the sets have room for: some more than there are, so that one can be added.
fn room(measures: usize) -> usize {
    (measures + 32).next_multiple_of(64)
}
