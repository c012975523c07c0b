//! Which measures reach an event.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use concord_model::{Code, Id, Measure, Stated};
use fixedbitset::FixedBitSet;

/// Whether a measure's answers count: every status but `rejected` and `repealed`.
pub(crate) fn counts(measure: &Measure) -> bool {
    !matches!(measure.status.known().map(String::as_str), Some("rejected" | "repealed"))
}

/// A set of measures, by their position in the list that coverage was given.
pub(crate) type MeasureSet = FixedBitSet;

/// The scopes of all measures, turned round: which measures admit a given code or date.
pub(crate) struct Scopes {
    violations: Admission,
    victim_groups: Admission,
    regions: Admission,
    periods: Vec<(Hull, MeasureSet)>,
    any_period: MeasureSet,
    by_rule: MeasureSet,
    by_name: BTreeMap<Id, MeasureSet>,
    by_duty: BTreeMap<Code, MeasureSet>,
    len: usize,
}

/// First and last day, each open where `None`.
pub(crate) type Hull = (Option<NaiveDate>, Option<NaiveDate>);

impl Scopes {
    pub(crate) fn of(measures: &[Measure]) -> Self {
        let len = measures.len();
        let mut scopes = Self {
            violations: Admission::new(len),
            victim_groups: Admission::new(len),
            regions: Admission::new(len),
            periods: Vec::new(),
            any_period: MeasureSet::with_capacity(len),
            by_rule: MeasureSet::with_capacity(len),
            by_name: BTreeMap::new(),
            by_duty: BTreeMap::new(),
            len,
        };
        for (at, measure) in measures.iter().enumerate().filter(|(_, measure)| counts(measure)) {
            scopes.add(at, measure);
        }
        scopes
    }

    fn add(&mut self, at: usize, measure: &Measure) {
        for duty in &measure.duties {
            insert(&mut self.by_duty, duty, at, self.len);
        }
        for event in &measure.events {
            insert(&mut self.by_name, event, at, self.len);
        }
        self.violations.add(at, &measure.violations);
        self.victim_groups.add(at, &measure.victim_groups);
        self.regions.add(at, &measure.regions);
        self.by_rule.set(at, answers_by_rule(measure));
        match &measure.period {
            Stated::Empty => self.any_period.insert(at),
            Stated::Unknown => {}
            Stated::Known(period) => self.add_period((period.earliest(), period.latest()), at),
        }
    }

    fn add_period(&mut self, hull: Hull, at: usize) {
        // A period with no readable end at all says no more than "unknown".
        if hull == (None, None) {
            return;
        }
        let known = self.periods.iter().position(|(other, _)| *other == hull);
        let known = known.unwrap_or_else(|| {
            self.periods.push((hull, MeasureSet::with_capacity(self.len)));
            self.periods.len() - 1
        });
        self.periods[known].1.insert(at);
    }

    /// The measures with a duty.
    pub(crate) fn with_duty(&self, duty: &str) -> Option<&MeasureSet> {
        self.by_duty.get(duty)
    }

    /// The measures that name an event.
    pub(crate) fn naming(&self, event: Id) -> Option<&MeasureSet> {
        self.by_name.get(&event)
    }

    /// The measures whose period an event may fall in. Where only one end of the event is known, it is
    /// judged by that day: how far it reaches is not known, and must not bring it into a period.
    pub(crate) fn at_time(&self, (earliest, latest): Hull) -> MeasureSet {
        let mut measures = self.any_period.clone();
        let event = (earliest.or(latest), latest.or(earliest));
        if event != (None, None) {
            let within = self.periods.iter().filter(|(period, _)| overlap(*period, event));
            within.for_each(|(_, those)| measures.union_with(those));
        }
        measures
    }

    /// The measures whose scope takes in an event of these regions and groups, of those in `at_time`,
    /// violation types aside.
    pub(crate) fn around(
        &self,
        at_time: &MeasureSet,
        regions: &[Code],
        groups: &[Code],
    ) -> MeasureSet {
        let mut measures = at_time.clone();
        measures.intersect_with(&self.by_rule);
        measures.intersect_with(&self.regions.admitting(regions));
        measures.intersect_with(&self.victim_groups.admitting(groups));
        measures
    }

    /// The measures that state this violation type, or none.
    pub(crate) fn towards(&self, violation: &Code) -> MeasureSet {
        self.violations.admitting(std::slice::from_ref(violation))
    }
}

/// Whether a measure answers by its scope, and not only the events it names.
fn answers_by_rule(measure: &Measure) -> bool {
    let scoped = !measure.violations.is_empty()
        || !measure.victim_groups.is_empty()
        || !measure.regions.is_empty()
        || !measure.period.is_empty();
    scoped || measure.events.is_empty()
}

pub(crate) fn overlap(one: Hull, other: Hull) -> bool {
    let begins_by = |start: Option<NaiveDate>, end: Option<NaiveDate>| match (start, end) {
        (Some(start), Some(end)) => start <= end,
        _ => true,
    };
    begins_by(one.0, other.1) && begins_by(other.0, one.1)
}

/// Which measures admit which codes of one kind.
struct Admission {
    any: MeasureSet,
    by_code: BTreeMap<Code, MeasureSet>,
}

impl Admission {
    fn new(len: usize) -> Self {
        Self { any: MeasureSet::with_capacity(len), by_code: BTreeMap::new() }
    }

    fn add(&mut self, at: usize, codes: &BTreeSet<Code>) {
        if codes.is_empty() {
            self.any.insert(at);
        }
        for code in codes {
            insert(&mut self.by_code, code, at, self.any.len());
        }
    }

    fn admitting(&self, codes: &[Code]) -> MeasureSet {
        let mut measures = self.any.clone();
        for those in codes.iter().filter_map(|code| self.by_code.get(code)) {
            measures.union_with(those);
        }
        measures
    }
}

fn insert<K: Clone + Ord>(sets: &mut BTreeMap<K, MeasureSet>, key: &K, at: usize, len: usize) {
    sets.entry(key.clone()).or_insert_with(|| MeasureSet::with_capacity(len)).insert(at);
}
