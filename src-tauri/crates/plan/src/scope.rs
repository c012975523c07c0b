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
    /// Measures by their period, in the order of the list that coverage keeps.
    periods: Vec<MeasureSet>,
    any_period: MeasureSet,
    by_rule: MeasureSet,
    by_name: BTreeMap<Id, MeasureSet>,
    by_duty: BTreeMap<Code, MeasureSet>,
    len: usize,
}

/// First and last day, each open where `None`.
pub(crate) type Hull = (Option<NaiveDate>, Option<NaiveDate>);

impl Scopes {
    /// The scopes of measures, `len` of which fit a set; `periods` grows by those not yet in it.
    pub(crate) fn of(measures: &[Option<Measure>], len: usize, periods: &mut Vec<Hull>) -> Self {
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
        for (at, measure) in measures.iter().enumerate() {
            if let Some(measure) = measure.as_ref().filter(|measure| counts(measure)) {
                scopes.add(at, measure, periods);
            }
        }
        scopes.periods.resize_with(periods.len(), || MeasureSet::with_capacity(len));
        scopes
    }

    fn add(&mut self, at: usize, measure: &Measure, periods: &mut Vec<Hull>) {
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
            Stated::Known(_) => {
                if let Some(period) = period_of(measure) {
                    self.add_period(period, at, periods);
                }
            }
        }
    }

    fn add_period(&mut self, period: Hull, at: usize, periods: &mut Vec<Hull>) {
        let known = periods.iter().position(|other| *other == period).unwrap_or_else(|| {
            periods.push(period);
            periods.len() - 1
        });
        if self.periods.len() <= known {
            self.periods.resize_with(known + 1, || MeasureSet::with_capacity(self.len));
        }
        self.periods[known].insert(at);
    }

    /// The measures with a duty.
    pub(crate) fn with_duty(&self, duty: &str) -> Option<&MeasureSet> {
        self.by_duty.get(duty)
    }

    /// The measures that name an event.
    pub(crate) fn naming(&self, event: Id) -> Option<&MeasureSet> {
        if self.by_name.is_empty() {
            return None;
        }
        self.by_name.get(&event)
    }

    /// The measures whose scope takes in an event of these regions and groups that may fall in these
    /// periods, violation types aside.
    pub(crate) fn around<'a>(
        &self,
        periods: &[u32],
        regions: impl Iterator<Item = &'a Code>,
        groups: impl Iterator<Item = &'a Code>,
    ) -> MeasureSet {
        let mut measures = self.any_period.clone();
        for period in periods {
            measures.union_with(&self.periods[*period as usize]);
        }
        measures.intersect_with(&self.by_rule);
        self.regions.admit(regions, &mut measures);
        self.victim_groups.admit(groups, &mut measures);
        measures
    }

    /// The measures that state this violation type, or none.
    pub(crate) fn towards(&self, violation: &Code) -> MeasureSet {
        self.violations.admitting(std::iter::once(violation))
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

/// A measure's period; none where it has none that can be read. A period with no readable end at all
/// says no more than "unknown".
pub(crate) fn period_of(measure: &Measure) -> Option<Hull> {
    let period = measure.period.known()?;
    let hull = (period.earliest(), period.latest());
    (hull != (None, None)).then_some(hull)
}

/// Whether an event may fall in a period. Where only one end of the event is known, it is judged by that
/// day: how far it reaches is not known, and must not bring it into a period.
pub(crate) fn within(period: Hull, (earliest, latest): Hull) -> bool {
    let event = (earliest.or(latest), latest.or(earliest));
    event != (None, None) && overlap(period, event)
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

    fn admitting<'a>(&self, codes: impl Iterator<Item = &'a Code>) -> MeasureSet {
        let mut measures = self.any.clone();
        for those in codes.filter_map(|code| self.by_code.get(code)) {
            measures.union_with(those);
        }
        measures
    }

    /// Keeps of `measures` those that admit the codes.
    fn admit<'a>(&self, codes: impl Iterator<Item = &'a Code>, measures: &mut MeasureSet) {
        // Most scopes state nothing of a kind: then nothing has to be worked out.
        if !self.by_code.is_empty() {
            measures.intersect_with(&self.admitting(codes));
        }
    }
}

fn insert<K: Clone + Ord>(sets: &mut BTreeMap<K, MeasureSet>, key: &K, at: usize, len: usize) {
    sets.entry(key.clone()).or_insert_with(|| MeasureSet::with_capacity(len)).insert(at);
}
