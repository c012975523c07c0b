//! The derivation for one place in an instrument; what is owed and what is told come from the same one.

use std::collections::BTreeSet;

use concord_model::Catalogue;
use concord_model::Code;
use concord_model::catalogue::{NormReference, Term};

use super::binding::{Dates, Standing};
use super::citation::share_an_article;
use super::nexus::{Intake, Nexus, question};
use super::view::{NormInPlay, NormStep, Threshold};
use super::{DISAPPEARANCE, Holds, Judgement, Norms, Reference, Setting, Type};
use crate::judge::{Duties, DutySet};
use crate::{EventFacts, Parameter};

/// A place that a type cites, weighed.
pub(super) struct Weighed<'a> {
    pub(super) reference: &'a Reference,
    pub(super) in_play: bool,
    /// Nothing that is not known could change that.
    pub(super) certain: bool,
}

impl Type {
    pub(super) fn of(term: &Term, catalogue: &Catalogue, duties: &Duties) -> Self {
        let references: Vec<Reference> =
            term.norms.iter().map(|own| Reference::of(own, catalogue, duties)).collect();
        let cited = references.iter().fold(0, |set, reference| set | reference.duties);
        Self {
            code: term.code.clone(),
            references,
            own: duties.set(&term.duties) & !cited,
            continuous: continuous(term, catalogue),
        }
    }
}

/// Whether the type, or one it is narrower than, goes on until fate is clarified.
fn continuous(term: &Term, catalogue: &Catalogue) -> bool {
    let mut seen = BTreeSet::new();
    let mut at = Some(term);
    while let Some(term) = at {
        if term.code == DISAPPEARANCE {
            return true;
        }
        if !seen.insert(&term.code) {
            return false;
        }
        at = term.parent.as_ref().and_then(|code| catalogue.term("violation-type", code));
    }
    false
}

impl Reference {
    fn of(cited: &NormReference, catalogue: &Catalogue, duties: &Duties) -> Self {
        let covers = |article: &&concord_model::catalogue::Article| {
            article.custom
                && article.instrument == cited.instrument
                && share_an_article(&article.article, &cited.article)
        };
        let custom = catalogue.articles.iter().filter(covers).map(|own| own.code.clone());
        let position = |code: &Code| catalogue.instruments.iter().position(|one| one.code == *code);
        Self {
            law: position(&cited.instrument),
            instrument: cited.instrument.clone(),
            article: cited.article.clone(),
            duties: duties.set(&cited.duties),
            when: cited.when.clone(),
            custom: custom.collect(),
        }
    }
}

impl Norms {
    /// Every place that the violation type cites, in the catalogue's order, weighed for an event: in play
    /// or not, and why; then what follows from the type alone, and what was judged to be in play beyond
    /// what is cited.
    pub fn in_play(&self, event: &EventFacts, violation: &str) -> Vec<NormInPlay> {
        let Some(violation) = self.numbers.get(violation) else { return Vec::new() };
        let own = &self.types[*violation];
        let intake = self.situations.intake(&self.situations.times(days(event)), event);
        let judged = self.judgements.get(&event.id).map_or(&[][..], Vec::as_slice);
        let cited = own.references.iter().map(|reference| {
            let nexus = self.nexus(reference, &intake);
            let standing = self.standing(reference, own, event);
            self.told(own, reference, nexus.as_ref(), standing.as_ref(), judged)
        });
        let mut told: Vec<NormInPlay> = cited.collect();
        if own.own != 0 {
            told.push(NormInPlay {
                violation: own.code.clone(),
                instrument: None,
                article: String::new(),
                duties: self.codes(own.own),
                in_play: true,
                certain: true,
                judged: false,
                steps: vec![step("type", [("violation-type", own.code.clone())])],
            });
        }
        let added = judged.iter().filter(|one| self.adds(own, one));
        told.extend(added.map(|judgement| NormInPlay {
            violation: own.code.clone(),
            instrument: Some(judgement.instrument.clone()),
            article: judgement.article.clone(),
            duties: self.codes(self.duties_of_article(judgement)),
            in_play: true,
            certain: true,
            judged: true,
            steps: vec![step("not-cited", []), judged_step(judgement)],
        }));
        told
    }

    /// The threshold questions on which some place that the event's types cite depends, answered or not,
    /// in order.
    pub fn thresholds(&self, event: &EventFacts) -> Vec<Threshold> {
        let types = event.violations.iter().filter_map(|code| self.numbers.get(code));
        let references = types.flat_map(|at| &self.types[*at].references);
        let asked = references.filter_map(|reference| question(reference.when.as_deref()?));
        let asked: BTreeSet<&'static str> = asked.collect();
        if asked.is_empty() {
            return Vec::new();
        }
        let intake = self.situations.intake(&self.situations.times(days(event)), event);
        let of_question = |question: &'static str| {
            let mut found: Vec<Threshold> = intake
                .situations()
                .map(|(at, _)| Threshold {
                    question: question.to_owned(),
                    situation: Some(self.situations.record(at)),
                    answered: self.situations.answer(at, question).is_some(),
                })
                .collect();
            if found.is_empty() {
                let question = question.to_owned();
                found.push(Threshold { question, situation: None, answered: false });
            }
            found
        };
        asked.into_iter().flat_map(of_question).collect()
    }

    /// The situations that take an event in, by position in the list they were given in; `true` where
    /// that is sure, `false` where something of the event or the situation is not known.
    pub fn situations_of(&self, event: &EventFacts) -> Vec<(usize, bool)> {
        let times = self.situations.times(days(event));
        self.situations.intake(&times, event).situations().collect()
    }

    /// What a type owes in a setting.
    pub(super) fn owed_in(&self, violation: usize, setting: &Setting) -> DutySet {
        let own = &self.types[violation];
        let in_play = self.weigh(own, setting).filter(|weighed| weighed.in_play);
        let cited = in_play.fold(own.own, |set, weighed| set | weighed.reference.duties);
        let added = self.added(own, setting);
        added.fold(cited, |set, judgement| set | self.duties_of_article(judgement))
    }

    /// The places that a type cites, weighed in a setting.
    pub(super) fn weigh<'a>(
        &'a self,
        own: &'a Type,
        setting: &'a Setting,
    ) -> impl Iterator<Item = Weighed<'a>> {
        let moment = &setting.moment;
        let standings = if own.continuous { &moment.going_on } else { &moment.standing };
        let judged = self.judged_in(setting);
        own.references.iter().map(move |reference| {
            if let Some(judgement) = judgement(reference, judged) {
                return Weighed { reference, in_play: judgement.in_play, certain: true };
            }
            let nexus = self.nexus(reference, &setting.intake);
            let nexus = nexus.map_or(Holds::Yes, |nexus| nexus.holds());
            let binds = reference.law.map_or(Holds::Perhaps, |law| standings[law]);
            let binds = if reference.custom.is_empty() { binds } else { Holds::Yes };
            let holds = nexus.min(binds);
            Weighed { reference, in_play: holds != Holds::No, certain: holds != Holds::Perhaps }
        })
    }

    /// What was judged to be in play beyond what a type cites.
    pub(super) fn added<'a>(
        &'a self,
        own: &'a Type,
        setting: &'a Setting,
    ) -> impl Iterator<Item = &'a Judgement> {
        self.judged_in(setting).iter().filter(|one| self.adds(own, one))
    }

    fn judged_in(&self, setting: &Setting) -> &[Judgement] {
        setting.judged.map_or(&[], |at| &self.judged_alike[at as usize])
    }

    fn nexus(&self, reference: &Reference, intake: &Intake) -> Option<Nexus> {
        Some(self.situations.nexus(reference.when.as_deref()?, intake))
    }

    fn standing(&self, reference: &Reference, own: &Type, event: &EventFacts) -> Option<Standing> {
        let (first, last) = days(event);
        let days = (first, if own.continuous { None } else { last });
        Some(self.laws[reference.law?].standing(days, own.continuous))
    }

    fn told(
        &self,
        own: &Type,
        reference: &Reference,
        nexus: Option<&Nexus>,
        standing: Option<&Standing>,
        judged: &[Judgement],
    ) -> NormInPlay {
        let nexus_holds = nexus.map_or(Holds::Yes, Nexus::holds);
        let mut binds = standing.map_or(Holds::Perhaps, Standing::holds);
        let mut steps = vec![step("cited", [("violation-type", own.code.clone())])];
        steps.extend(nexus.map(|nexus| self.nexus_step(reference, nexus)));
        steps.push(standing_step(reference, standing));
        if binds != Holds::Yes
            && let Some(article) = reference.custom.first()
        {
            binds = Holds::Yes;
            steps.push(step("custom-article", [("article", article.clone())]));
        }
        let holds = nexus_holds.min(binds);
        let judgement = judgement(reference, judged);
        steps.extend(judgement.map(judged_step));
        NormInPlay {
            violation: own.code.clone(),
            instrument: Some(reference.instrument.clone()),
            article: reference.article.clone(),
            duties: self.codes(reference.duties),
            in_play: judgement.map_or(holds != Holds::No, |judgement| judgement.in_play),
            certain: judgement.is_some() || holds != Holds::Perhaps,
            judged: judgement.is_some(),
            steps,
        }
    }

    fn nexus_step(&self, reference: &Reference, nexus: &Nexus) -> NormStep {
        let when = reference.when.clone().unwrap_or_default();
        let code = match nexus {
            Nexus::Holds(_) => "nexus-holds",
            Nexus::MayHold(_) => "nexus-may-hold",
            Nexus::Unanswered(_) => "nexus-unanswered",
            Nexus::MayFail(_) => "nexus-may-fail",
            Nexus::NoSituation => "nexus-no-situation",
            Nexus::NoQuestion => "nexus-no-question",
            Nexus::Fails(_) => "nexus-fails",
        };
        let mut told = step(code, [("when", when.clone())]);
        if let Some(at) = nexus.situation() {
            told.parameters.push(parameter("situation", self.situations.name(at).to_owned()));
            told.record = Some(self.situations.record(at));
            let question = question(&when).unwrap_or_default();
            let answer = self.situations.answer(at, question);
            told.parameters.extend(answer.map(|code| parameter(question, code.to_owned())));
        }
        told
    }

    /// Whether a judgement puts in play what the type does not cite.
    fn adds(&self, own: &Type, judgement: &Judgement) -> bool {
        judgement.in_play && !own.references.iter().any(|reference| judgement.is_of(reference))
    }

    /// What the catalogue says that the judged article obliges to.
    fn duties_of_article(&self, judgement: &Judgement) -> DutySet {
        let of = self.articles.iter().filter(|(instrument, article, _)| {
            *instrument == judgement.instrument && *article == judgement.article
        });
        of.fold(0, |set, (_, _, duties)| set | duties)
    }

    fn codes(&self, set: DutySet) -> Vec<Code> {
        Duties::positions(set).map(|duty| self.duties.code(duty).clone()).collect()
    }
}

impl Judgement {
    fn is_of(&self, reference: &Reference) -> bool {
        self.instrument == reference.instrument && self.article == reference.article
    }
}

fn judgement<'a>(reference: &Reference, judged: &'a [Judgement]) -> Option<&'a Judgement> {
    judged.iter().find(|one| one.is_of(reference))
}

fn days(event: &EventFacts) -> (Option<chrono::NaiveDate>, Option<chrono::NaiveDate>) {
    (event.earliest, event.latest)
}

fn standing_step(reference: &Reference, standing: Option<&Standing>) -> NormStep {
    let instrument = ("instrument", reference.instrument.clone());
    let dated = |code: &str, dates: &Dates| {
        let mut told = step(code, [instrument.clone()]);
        told.parameters.extend(dates.from.clone().map(|day| parameter("from", day)));
        told.parameters.extend(dates.until.clone().map(|day| parameter("until", day)));
        told.record = Some(dates.record);
        told
    };
    match standing {
        None => step("instrument-unknown", [instrument]),
        Some(Standing::Always(kind)) => step(kind, [instrument]),
        Some(Standing::InForce(dates)) => dated("in-force", dates),
        Some(Standing::GoingOn(dates)) => dated("going-on", dates),
        Some(Standing::MayFall(dates)) => dated("may-fall", dates),
        Some(Standing::SoonAfterConsent(dates)) => dated("soon-after-consent", dates),
        Some(Standing::Before(dates)) => dated("before-in-force", dates),
        Some(Standing::After(dates)) => dated("after-denunciation", dates),
        Some(Standing::Unrecorded) => step("status-unrecorded", [instrument]),
        Some(Standing::BeforeAnybody(day)) => {
            step("before-anybody", [instrument, ("from", day.to_string())])
        }
        Some(Standing::Undated(record)) => {
            NormStep { record: Some(*record), ..step("bound-undated", [instrument]) }
        }
        Some(Standing::NotBound(record)) => {
            NormStep { record: Some(*record), ..step("not-bound", [instrument]) }
        }
    }
}

fn judged_step(judgement: &Judgement) -> NormStep {
    let code = if judgement.in_play { "judged-in-play" } else { "judged-not-in-play" };
    let mut told = step(code, []);
    told.record = Some(judgement.record);
    told.parameters.extend(judgement.reason.clone().map(|text| parameter("reason", text)));
    told.parameters.extend(judgement.assessor.clone().map(|text| parameter("assessor", text)));
    told
}

fn step<const N: usize>(code: &str, parameters: [(&str, String); N]) -> NormStep {
    let parameters = parameters.into_iter().map(|(name, value)| parameter(name, value)).collect();
    NormStep { code: code.to_owned(), parameters, record: None }
}

fn parameter(name: &str, value: String) -> Parameter {
    Parameter { name: name.to_owned(), value }
}
