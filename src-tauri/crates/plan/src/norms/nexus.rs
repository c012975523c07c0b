//! Which situations take an event in, and what they answer to the threshold questions.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use concord_model::{Catalogue, Code, Id, Situation, Stated};
use fixedbitset::FixedBitSet;

use super::{Holds, text};
use crate::EventFacts;
use crate::scope::{Hull, overlap};

/// What is done by somebody nobody knows.
const UNKNOWN_PERPETRATOR: &str = "PRP-UNK";

/// The situations that may take an event in, and those that surely do, by position.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Intake {
    may: FixedBitSet,
    sure: FixedBitSet,
}

/// [`Intake`] by period alone.
pub(super) type Times = Intake;

/// The situations of a dossier, turned round: which take in a given region or perpetrator.
pub(super) struct Situations {
    all: Vec<Told>,
    regions: Scope,
    perpetrators: Scope,
}

struct Told {
    record: Id,
    name: String,
    period: Stated<Hull>,
    conflict: Answer,
    attack: Answer,
}

/// The answer to a threshold question: a code, once it is answered.
type Answer = Option<Code>;

/// Whether a nexus holds for an event, and by which situation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Nexus {
    /// A situation answers so.
    Holds(usize),
    /// A situation answers so, but whether it takes the event in is not known.
    MayHold(usize),
    /// A situation has no answer yet.
    Unanswered(usize),
    /// Situations answer otherwise, but whether they take the event in is not known.
    MayFail(usize),
    /// No situation takes the event in.
    NoSituation,
    /// Nobody has a question for this nexus.
    NoQuestion,
    /// A situation answers otherwise.
    Fails(usize),
}

impl Nexus {
    pub(super) fn holds(&self) -> Holds {
        match self {
            Self::Holds(_) => Holds::Yes,
            Self::Fails(_) => Holds::No,
            _ => Holds::Perhaps,
        }
    }

    /// The situation it comes from.
    pub(super) fn situation(&self) -> Option<usize> {
        match self {
            Self::Holds(at)
            | Self::MayHold(at)
            | Self::Unanswered(at)
            | Self::MayFail(at)
            | Self::Fails(at) => Some(*at),
            Self::NoSituation | Self::NoQuestion => None,
        }
    }
}

/// The threshold question that decides a nexus: `armed-conflict` or `attack`, also the name of the
/// vocabulary of its answers.
pub(super) fn question(when: &str) -> Option<&'static str> {
    match when {
        "conflict" | "international" | "non-international" => Some("armed-conflict"),
        "attack" => Some("attack"),
        _ => None,
    }
}

/// Whether an answer to a threshold question makes a nexus hold.
fn answers(when: &str, answer: &str) -> bool {
    match (when, answer) {
        (_, "none") => false,
        ("international" | "non-international", answer) => answer == when || answer == "both",
        _ => true,
    }
}

impl Situations {
    pub(super) fn of(situations: &[Situation], catalogue: &Catalogue) -> Self {
        let len = situations.len();
        let (mut regions, mut perpetrators) = (Scope::new(len), Scope::new(len));
        let kinds = Kinds::of(catalogue);
        let told = |(at, situation): (usize, &Situation)| {
            regions.add(at, &situation.regions, |code| [code.clone()].into(), |_| BTreeSet::new());
            let (below, above) =
                (|code: &Code| kinds.with_narrower(code), |code: &Code| kinds.broader(code));
            perpetrators.add(at, &situation.perpetrator_types, below, above);
            let hull = situation.period.clone().map(|period| period.hull());
            Told {
                record: situation.id,
                name: text(&situation.name).unwrap_or_default(),
                // A period with no readable end at all says no more than "unknown".
                period: if hull == Stated::Known((None, None)) { Stated::Unknown } else { hull },
                conflict: text(&situation.armed_conflict),
                attack: text(&situation.attack),
            }
        };
        let all = situations.iter().enumerate().map(told).collect();
        Self { all, regions, perpetrators }
    }

    /// The days on which a period begins or ends.
    pub(super) fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let periods = self.all.iter().filter_map(|told| told.period.known());
        periods.flat_map(|(start, end)| [*start, *end]).flatten()
    }

    /// The situations whose period takes in these days.
    pub(super) fn times(&self, days: Hull) -> Times {
        let mut may = FixedBitSet::with_capacity(self.all.len());
        let mut sure = may.clone();
        for (at, told) in self.all.iter().enumerate() {
            let (possible, certain) = match told.period {
                Stated::Empty => (true, true),
                Stated::Unknown => (true, false),
                Stated::Known(period) => (overlap(period, days), within(days, period)),
            };
            may.set(at, possible);
            sure.set(at, possible && certain);
        }
        Intake { may, sure }
    }

    /// The situations that take an event in; `times` is [`Self::times`] of its days.
    pub(super) fn intake(&self, times: &Times, event: &EventFacts) -> Intake {
        let mut intake = times.clone();
        self.regions.narrow(&mut intake, &event.regions);
        self.perpetrators.narrow(&mut intake, known_perpetrators(event));
        intake
    }

    /// Numbers for an event's regions and for its perpetrators: events with the same numbers are in the
    /// same situations whenever their days are.
    pub(super) fn scopes(&mut self, event: &EventFacts) -> [u32; 2] {
        [
            self.regions.number(event.regions.iter()),
            self.perpetrators.number(known_perpetrators(event)),
        ]
    }

    /// Whether a nexus holds in these situations.
    pub(super) fn nexus(&self, when: &str, intake: &Intake) -> Nexus {
        let Some(question) = question(when) else { return Nexus::NoQuestion };
        let answer = |at: &usize| self.answer(*at, question);
        let yes = |at: &usize| answer(at).is_some_and(|code| answers(when, code));
        let open = |at: &usize| answer(at).is_none();
        let (sure, may) = (|| intake.sure.ones(), || intake.may.ones());
        let found = sure().find(yes).map(Nexus::Holds);
        let found = found.or_else(|| may().find(yes).map(Nexus::MayHold));
        let found = found.or_else(|| may().find(open).map(Nexus::Unanswered));
        let found = found.or_else(|| sure().next().map(Nexus::Fails));
        let found = found.or_else(|| may().next().map(Nexus::MayFail));
        found.unwrap_or(Nexus::NoSituation)
    }

    /// The answer of a situation to a question.
    pub(super) fn answer(&self, at: usize, question: &str) -> Option<&str> {
        let told = &self.all[at];
        match question {
            "armed-conflict" => told.conflict.as_deref(),
            _ => told.attack.as_deref(),
        }
    }

    pub(super) fn name(&self, at: usize) -> &str {
        &self.all[at].name
    }

    pub(super) fn record(&self, at: usize) -> Id {
        self.all[at].record
    }
}

impl Intake {
    /// The situations that may take the event in, and whether they surely do.
    pub(super) fn situations(&self) -> impl Iterator<Item = (usize, bool)> {
        self.may.ones().map(|at| (at, self.sure.contains(at)))
    }
}

fn known_perpetrators(event: &EventFacts) -> impl Iterator<Item = &Code> {
    event.perpetrator_types.iter().filter(|code| *code != UNKNOWN_PERPETRATOR)
}

/// Whether all of the days lie in the period.
fn within((first, last): Hull, (start, end): Hull) -> bool {
    let from = start.is_none_or(|start| first.is_some_and(|first| first >= start));
    let to = end.is_none_or(|end| last.is_some_and(|last| last <= end));
    from && to
}

/// Which situations admit which codes of one kind.
struct Scope {
    any: FixedBitSet,
    sure: BTreeMap<Code, FixedBitSet>,
    /// Codes too broad to tell.
    may: BTreeMap<Code, FixedBitSet>,
    all: FixedBitSet,
    /// Numbers from 1 of the codes above; any other code is 0.
    codes: HashMap<Code, u32>,
    /// Numbers of sets of codes.
    sets: HashMap<Vec<u32>, u32>,
    /// A set that is being looked up.
    set: Vec<u32>,
}

impl Scope {
    fn new(len: usize) -> Self {
        let mut all = FixedBitSet::with_capacity(len);
        all.insert_range(..);
        let any = FixedBitSet::with_capacity(len);
        Self {
            any,
            sure: BTreeMap::new(),
            may: BTreeMap::new(),
            all,
            codes: HashMap::new(),
            sets: HashMap::new(),
            set: Vec::new(),
        }
    }

    fn add(
        &mut self,
        at: usize,
        codes: &BTreeSet<Code>,
        narrower: impl Fn(&Code) -> BTreeSet<Code>,
        broader: impl Fn(&Code) -> BTreeSet<Code>,
    ) {
        self.any.set(at, codes.is_empty());
        let len = self.all.len();
        let mut put = |sets: &mut BTreeMap<Code, FixedBitSet>, code: Code| {
            let new = self.codes.len() as u32 + 1;
            self.codes.entry(code.clone()).or_insert(new);
            sets.entry(code).or_insert_with(|| FixedBitSet::with_capacity(len)).insert(at);
        };
        for code in codes {
            narrower(code).into_iter().for_each(|code| put(&mut self.sure, code));
            broader(code).into_iter().for_each(|code| put(&mut self.may, code));
        }
    }

    /// A number that tells sets of codes apart as far as any situation does.
    fn number<'a>(&mut self, codes: impl Iterator<Item = &'a Code>) -> u32 {
        if self.any == self.all {
            return 0;
        }
        self.set.clear();
        self.set.extend(codes.map(|code| self.codes.get(code).copied().unwrap_or(0)));
        self.set.sort_unstable();
        self.set.dedup();
        if let Some(known) = self.sets.get(self.set.as_slice()) {
            return *known;
        }
        let new = self.sets.len() as u32;
        self.sets.insert(self.set.clone(), new);
        new
    }

    /// Leaves the situations that admit one of the codes; where none is known, all may.
    fn narrow<'a>(&self, intake: &mut Intake, codes: impl IntoIterator<Item = &'a Code>) {
        if self.any == self.all {
            return;
        }
        let mut sure = self.any.clone();
        let mut may = self.any.clone();
        let mut stated = false;
        for code in codes {
            stated = true;
            if let Some(those) = self.sure.get(code) {
                sure.union_with(those);
            }
            if let Some(those) = self.may.get(code) {
                may.union_with(those);
            }
        }
        may.union_with(&sure);
        intake.sure.intersect_with(&sure);
        if stated {
            intake.may.intersect_with(&may);
        }
    }
}

/// The kinds of perpetrator and what is broader.
struct Kinds(BTreeMap<Code, Code>);

impl Kinds {
    fn of(catalogue: &Catalogue) -> Self {
        let terms = catalogue.vocabulary("perpetrator-type").map_or(&[][..], |own| &own.terms);
        let pair =
            |term: &concord_model::catalogue::Term| Some((term.code.clone(), term.parent.clone()?));
        Self(terms.iter().filter_map(pair).collect())
    }

    /// All that is broader than a code; a circle ends where it began.
    fn broader(&self, code: &Code) -> BTreeSet<Code> {
        let mut found = BTreeSet::new();
        let mut above = self.0.get(code);
        while let Some(code) = above {
            if !found.insert(code.clone()) {
                break;
            }
            above = self.0.get(code);
        }
        found
    }

    /// A code and all that is narrower.
    fn with_narrower(&self, code: &Code) -> BTreeSet<Code> {
        let below = self.0.keys().filter(|one| self.broader(one).contains(code)).cloned();
        below.chain([code.clone()]).collect()
    }
}
