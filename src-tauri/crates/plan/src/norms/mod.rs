//! Which norms bear on an event, and what the State owes under them.
//!
//! A violation type cites places in instruments ([`concord_model::catalogue::NormReference`]). A place
//! that is cited is *in play* for an event when its nexus holds and it binds the State; the duties that
//! the event brings are those of the places in play. Nothing here is legal advice: each result carries
//! the steps that led to it, and somebody's judgement, with a reason, goes before all of them.
//!
//! **Nexus.** Some places bear only on an armed conflict (Geneva Conventions, common articles 2 and 3;
//! Additional Protocol II, 1) or on an attack on a civilian population (Rome Statute, 7(1) and 7(2)(a)).
//! Whether there was one is answered once for a [`Situation`], which takes events in by period, region
//! and perpetrators. The nexus holds when a situation that takes the event in answers so, and fails when
//! one answers otherwise and none is left unanswered.
//!
//! **Binding.** Declarations and principles, resolutions of the Security Council and custom are always
//! weighed, and named as what they are. A treaty binds when it was in force for the State at the event's
//! date: no State is bound by what happened before (Vienna Convention on the Law of Treaties, 24, 28),
//! and one that denounces a treaty stays bound for what happened while it was in force (70(1)(b)).
//! Ratification or not, an article that the catalogue marks as custom binds (38).
//!
//! **Enforced disappearance** goes on until the fate of the person is clarified (Convention on Enforced
//! Disappearance, 8(1)(b); Declaration on Enforced Disappearance, 17(1)): a treaty that entered into
//! force after it began binds for it too.
//!
//! **What is not known never takes a duty away.** An unanswered threshold question, a status that
//! nobody recorded and a date that may fall on either side all leave the place in play, marked as not
//! certain. Duties that the catalogue gives to a type and to none of the places it cites follow from the
//! type alone, whatever was ratified (`catalogue/README.md` says on what they rest).

mod bearing;
mod binding;
mod citation;
mod derive;
mod nexus;
mod view;

use std::collections::HashMap;

use chrono::NaiveDate;
use concord_model::{Catalogue, Code, Id, NormJudgement, Situation, Stated, TreatyStatus};

use crate::EventFacts;
use crate::judge::{Duties, DutySet};
use crate::scope::Hull;
use binding::{Law, Standing};
use nexus::{Intake, Situations, Times};

pub use bearing::{Asked, Bearing, Borne};
pub use view::{NormInPlay, NormStep, Threshold};

/// The violation type that goes on until the fate of the person is clarified.
const DISAPPEARANCE: &str = "LIB-01";

/// How far something is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Holds {
    /// It is not so.
    No,
    /// It may be so: something is not known.
    Perhaps,
    /// It is so.
    Yes,
}

/// The norms of a dossier: what the catalogue cites, what binds the State, what was answered and judged.
pub struct Norms {
    duties: Duties,
    laws: Vec<Law>,
    instruments: Vec<Code>,
    types: Vec<Type>,
    /// Instrument, article as cited, and what it obliges to.
    articles: Vec<(Code, String, DutySet)>,
    numbers: HashMap<Code, usize>,
    situations: Situations,
    judgements: HashMap<Id, Judged>,
    judged_alike: Vec<Judged>,
    /// The days on which something begins or ends, in order.
    turns: Vec<NaiveDate>,
    settings: Numbered<Setting>,
    /// The class of an event by its first and last day among the turns, and the numbers of its regions,
    /// perpetrators and judgements.
    known: HashMap<[u32; 5], u32>,
    owed: Vec<Vec<DutySet>>,
}

/// A violation type and the places it cites.
struct Type {
    code: Code,
    references: Vec<Reference>,
    /// Duties that the catalogue gives to the type and to none of these places.
    own: DutySet,
    continuous: bool,
}

/// A place in an instrument, cited by a violation type or added by a judgement.
struct Reference {
    /// Its instrument's position; none where the catalogue has no such instrument.
    law: Option<usize>,
    instrument: Code,
    article: String,
    duties: DutySet,
    when: Option<Code>,
    /// Articles of the instrument that bind as custom and take in what is cited.
    custom: Vec<String>,
}

/// What was judged of one event: by instrument and article, in order.
type Judged = Vec<Judgement>;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Judgement {
    instrument: Code,
    article: String,
    in_play: bool,
    reason: Option<String>,
    assessor: Option<String>,
    record: Id,
}

/// How all treaties and the periods of all situations lie to an event's first and last day.
#[derive(PartialEq, Eq, Hash, Clone)]
struct Moment {
    /// By law, for what happened in those days.
    standing: Vec<Holds>,
    /// By law, for what began in them and went on.
    going_on: Vec<Holds>,
    times: Times,
}

/// All that the norms ask about an event.
#[derive(PartialEq, Eq, Hash, Clone)]
struct Setting {
    moment: Moment,
    intake: Intake,
    judged: Option<u32>,
}

/// Different things, numbered from 0.
struct Numbered<T> {
    numbers: HashMap<T, u32>,
    things: Vec<T>,
}

impl<T: Clone + Eq + std::hash::Hash> Numbered<T> {
    fn new() -> Self {
        Self { numbers: HashMap::new(), things: Vec::new() }
    }

    /// The number of a thing, and whether it is a new one.
    fn number(&mut self, thing: T) -> (u32, bool) {
        if let Some(known) = self.numbers.get(&thing) {
            return (*known, false);
        }
        let new = self.things.len() as u32;
        self.things.push(thing.clone());
        self.numbers.insert(thing, new);
        (new, true)
    }
}

impl Norms {
    /// The norms of a dossier.
    ///
    /// # Panics
    ///
    /// If the catalogue has more than 128 duties.
    pub fn of(
        catalogue: &Catalogue,
        statuses: &[TreatyStatus],
        situations: &[Situation],
        judgements: &[NormJudgement],
    ) -> Self {
        let duties = Duties::of(catalogue);
        let laws: Vec<Law> =
            catalogue.instruments.iter().map(|own| Law::of(own, statuses)).collect();
        let instruments = catalogue.instruments.iter().map(|own| own.code.clone()).collect();
        let terms = catalogue.vocabulary("violation-type").map_or(&[][..], |own| &own.terms);
        let types: Vec<Type> =
            terms.iter().map(|term| Type::of(term, catalogue, &duties)).collect();
        let article = |own: &concord_model::catalogue::Article| {
            (own.instrument.clone(), own.article.clone(), duties.set(&own.duties))
        };
        let articles = catalogue.articles.iter().map(article).collect();
        let numbers = types.iter().enumerate().map(|(at, own)| (own.code.clone(), at)).collect();
        let judgements = judged_by_event(judgements);
        let mut judged_alike: Vec<Judged> = judgements.values().map(alike).collect();
        judged_alike.sort();
        judged_alike.dedup();
        let situations = Situations::of(situations, catalogue);
        let turns = turns(&laws, &situations);
        Self {
            duties,
            laws,
            instruments,
            types,
            articles,
            numbers,
            situations,
            judgements,
            judged_alike,
            turns,
            settings: Numbered::new(),
            known: HashMap::new(),
            owed: Vec::new(),
        }
    }

    /// A small number shared by all events on which the same norms bear, from 0 without gaps: their
    /// dates lie the same way to every treaty and situation, the same situations take them in, and the
    /// same was judged of them. What an event of many costs: the last test of `tests/norms.rs`.
    pub fn class(&mut self, event: &EventFacts) -> u32 {
        let [regions, perpetrators] = self.situations.scopes(event);
        let judged = self.judged(event.id);
        let judged_key = judged.map_or(0, |at| at + 1);
        let [first, last] = [event.earliest, event.latest].map(|day| self.turn(day));
        let key = [first, last, regions, perpetrators, judged_key];
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let moment = self.moment((event.earliest, event.latest));
        let intake = self.situations.intake(&moment.times, event);
        let (class, is_new) = self.settings.number(Setting { moment, intake, judged });
        if is_new {
            let owed = self.owed_by_type(class);
            self.owed.push(owed);
        }
        self.known.insert(key, class);
        class
    }

    /// How many turns a day has reached, from 1; 0 for a day that is not known. Days that have reached
    /// the same turns lie the same way to every treaty and every period.
    fn turn(&self, day: Option<NaiveDate>) -> u32 {
        day.map_or(0, |day| self.turns.partition_point(|turn| *turn <= day) as u32 + 1)
    }

    /// What each type owes in a class.
    fn owed_by_type(&self, class: u32) -> Vec<DutySet> {
        let setting = &self.settings.things[class as usize];
        (0..self.types.len()).map(|violation| self.owed_in(violation, setting)).collect()
    }

    /// How many classes there are so far.
    pub fn classes(&self) -> usize {
        self.owed.len()
    }

    /// The duties that a violation type brings in a class, in the catalogue's order; none for a type
    /// that the catalogue does not have.
    ///
    /// # Panics
    ///
    /// If [`Self::class`] never gave out that number.
    pub fn owed(&self, violation: &str, class: u32) -> Vec<Code> {
        let set = self.owed_set(violation, class);
        Duties::positions(set).map(|duty| self.duties.code(duty).clone()).collect()
    }

    /// [`Self::owed`] as a set of positions in the catalogue's duties.
    pub(crate) fn owed_set(&self, violation: &str, class: u32) -> DutySet {
        let owed = &self.owed[class as usize];
        self.numbers.get(violation).map_or(0, |violation| owed[*violation])
    }

    fn moment(&self, hull: Hull) -> Moment {
        let going_on = (hull.0, None);
        let holds = |standing: Standing| standing.holds();
        Moment {
            standing: self.laws.iter().map(|law| holds(law.standing(hull, false))).collect(),
            going_on: self.laws.iter().map(|law| holds(law.standing(going_on, true))).collect(),
            times: self.situations.times(hull),
        }
    }

    /// The number of what was judged of an event.
    fn judged(&self, event: Id) -> Option<u32> {
        if self.judgements.is_empty() {
            return None;
        }
        let judged = alike(self.judgements.get(&event)?);
        let at = self.judged_alike.binary_search(&judged).expect("every judgement is listed");
        Some(at as u32)
    }
}

/// The days by which the dates of an event are told apart: those on which something begins or ends, and
/// the days after.
fn turns(laws: &[Law], situations: &Situations) -> Vec<NaiveDate> {
    let days = laws.iter().flat_map(Law::days).chain(situations.days());
    let mut turns: Vec<NaiveDate> =
        days.flat_map(|day| [Some(day), day.succ_opt()]).flatten().collect();
    turns.sort_unstable();
    turns.dedup();
    turns
}

/// What was judged, by event; where judgements of one place differ, the one that keeps it in play
/// goes first.
fn judged_by_event(judgements: &[NormJudgement]) -> HashMap<Id, Judged> {
    let mut by_event: HashMap<Id, Judged> = HashMap::new();
    for judgement in judgements {
        let (Some(event), Some(instrument), Some(in_play)) =
            (judgement.event, judgement.instrument.known(), judgement.in_play.known())
        else {
            continue;
        };
        by_event.entry(event).or_default().push(Judgement {
            instrument: instrument.clone(),
            article: text(&judgement.article).unwrap_or_default(),
            in_play: *in_play,
            reason: text(&judgement.reason),
            assessor: text(&judgement.assessor),
            record: judgement.id,
        });
    }
    let order =
        |one: &Judgement| (one.instrument.clone(), one.article.clone(), !one.in_play, one.record);
    let same = |one: &mut Judgement, other: &mut Judgement| {
        (&one.instrument, &one.article) == (&other.instrument, &other.article)
    };
    #[expect(clippy::iter_over_hash_type, reason = "each list is put in order by itself")]
    for judged in by_event.values_mut() {
        judged.sort_by_key(order);
        judged.dedup_by(same);
    }
    by_event
}

/// What matters of judgements for what is owed: not why, nor by whom.
fn alike(judged: &Judged) -> Judged {
    let bare = |one: &Judgement| Judgement {
        reason: None,
        assessor: None,
        record: Id::nil(),
        ..one.clone()
    };
    judged.iter().map(bare).collect()
}

fn text(stated: &Stated<String>) -> Option<String> {
    stated.known().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}
