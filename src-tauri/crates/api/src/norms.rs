//! Norms on the open dossier's events: instruments and the country's status, situations, judgements.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use concord_exchange::{RowNote, TreatyNames, read_statuses};
use concord_model::{
    Cause, DossierInfo, Id, NormJudgement, Record, Situation, Stated, TreatyStatus, check, new_id,
};
use concord_plan::{Bearing, NormInPlay, Norms};
use concord_store::Draft;

use crate::coverage::facts;
use crate::error::{ErrorReport, Result};
use crate::failure;
use crate::host::SystemEntropy;
use crate::messages::norms::{
    ImportTreatyStatuses, InstrumentEntry, Instruments, NormSelection, NormsOfEvent,
    SaveNormJudgement, SaveSituation, SaveTreatyStatus, SituationEntry, Situations, ThresholdCount,
    TreatyStatusImported, TreatyStatusesImported,
};
use crate::messages::register::Saved;
use crate::messages::{Nothing, RecordId};
use crate::presenting::{self, is_closed};
use crate::session::{Concord, Session};
use crate::text::{LANGUAGES, Text};

/// The norms on every event, with the situations in the order they were weighed in.
pub(crate) struct DossierNorms {
    bearing: Bearing,
    situations: Vec<Situation>,
}

impl Concord {
    /// Every instrument, where the country stands with it, and on how many events it bears.
    pub fn instruments(&self, _: Nothing) -> Result<Instruments> {
        self.with(|session| {
            let catalogue = session.catalogue()?;
            let norms = session.whole_norms()?;
            let mut statuses: BTreeMap<String, Vec<TreatyStatus>> = BTreeMap::new();
            for status in session.treaty_statuses()? {
                let code = status.instrument.known().cloned().unwrap_or_default();
                statuses.entry(code).or_default().push(status);
            }
            let borne: BTreeMap<_, _> = norms.bearing.instruments().into_iter().collect();
            let entry = |instrument: concord_model::catalogue::Instrument| {
                let articles = catalogue.articles.iter();
                let own = articles.filter(|own| own.instrument == instrument.code);
                let borne = borne.get(&instrument.code).copied().unwrap_or_default();
                InstrumentEntry {
                    articles: own.cloned().collect(),
                    statuses: statuses.remove(&instrument.code).unwrap_or_default(),
                    events: borne.events,
                    uncertain: borne.uncertain,
                    instrument,
                }
            };
            let instruments = catalogue.instruments.iter().cloned().map(entry).collect();
            Ok(Instruments {
                instruments,
                strangers: statuses.into_values().flatten().collect(),
                events: session.index.len(),
            })
        })
    }

    /// Saves where the country stands with an instrument.
    pub fn save_treaty_status(&self, request: SaveTreatyStatus) -> Result<Saved> {
        failure::refuse(&check::treaty_status(&request.status))?;
        self.save_record(&request.status, request.reason)
    }

    /// Every situation with the events it takes in and the questions that decide something.
    pub fn situations(&self, _: Nothing) -> Result<Situations> {
        let masking = self.is_presenting();
        self.with(|session| {
            let norms = session.whole_norms()?;
            let asked = norms.bearing.asked();
            let questions = |situation: Option<usize>| {
                let own = asked.iter().filter(|asked| asked.situation == situation);
                let count = |asked: &concord_plan::Asked| ThresholdCount {
                    question: asked.question.to_owned(),
                    answered: situation.is_some_and(|at| {
                        answer(&norms.situations[at], asked.question).known().is_some()
                    }),
                    events: asked.events,
                };
                own.map(count).collect::<Vec<_>>()
            };
            let shown = norms.situations.iter().enumerate();
            let shown =
                shown.filter(|(_, own)| !(masking && is_closed(own.confidentiality.known())));
            let mut situations: Vec<SituationEntry> = shown
                .map(|(at, situation)| {
                    let borne = norms.bearing.taken_in(at);
                    SituationEntry {
                        situation: situation.clone(),
                        events: borne.events,
                        uncertain: borne.uncertain,
                        questions: questions(Some(at)),
                    }
                })
                .collect();
            situations.sort_by_cached_key(|entry| {
                let from = entry.situation.period.known().and_then(concord_model::Edtf::earliest);
                let name = entry.situation.name.known().map(|name| name.to_lowercase());
                (from, name, entry.situation.id)
            });
            Ok(Situations { situations, outside: questions(None) })
        })
    }

    /// Saves a situation and its answers to the threshold questions.
    pub fn save_situation(&self, request: SaveSituation) -> Result<Saved> {
        failure::refuse(&check::situation(&request.situation))?;
        self.save_record(&request.situation, request.reason)
    }

    /// Saves a judgement on a norm of an event.
    pub fn save_norm_judgement(&self, request: SaveNormJudgement) -> Result<Saved> {
        failure::refuse(&check::norm_judgement(&request.judgement))?;
        let reason = request.judgement.reason.known().cloned().unwrap_or_default();
        self.save_record(&request.judgement, reason)
    }

    /// Every norm that the types of an event cite: in play or not, and why.
    pub fn norms_of(&self, request: RecordId) -> Result<NormsOfEvent> {
        let masking = self.is_presenting();
        self.with(|session| {
            let bundle = session.existing_bundle(request.id)?;
            if masking {
                presenting::refuse_event(&bundle)?;
            }
            let facts = session.index.facts_of(request.id).map(facts);
            let facts = facts.ok_or_else(|| ErrorReport::new("record-missing"))?;
            let (norms, situations) = session.norms()?;
            let closed = |own: &&Situation| masking && is_closed(own.confidentiality.known());
            let closed: Vec<Id> = situations.iter().filter(closed).map(|own| own.id).collect();
            let types: BTreeSet<&String> = facts.violations.iter().collect();
            let judgements: Vec<NormJudgement> = session.all()?;
            let told = types.into_iter().flat_map(|own| norms.in_play(&facts, own));
            Ok(NormsOfEvent {
                norms: told.map(|norm| without_names(norm, &closed)).collect(),
                judgements: judgements
                    .into_iter()
                    .filter(|judgement| judgement.event == Some(request.id))
                    .collect(),
            })
        })
    }

    /// Imports treaty statuses from a table of the depositaries, or tries to.
    pub fn import_treaty_statuses(
        &self,
        request: ImportTreatyStatuses,
    ) -> Result<TreatyStatusesImported> {
        self.with_mut(|session| session.import_statuses(&request))
    }

    fn save_record<R: Record>(&self, record: &R, reason: String) -> Result<Saved> {
        self.with_mut(|session| {
            let drafts = session.draft(record)?.into_iter().collect();
            session.write(drafts, reason, Cause::Save)
        })
    }
}

/// A norm whose steps do not name these situations.
fn without_names(mut norm: NormInPlay, closed: &[Id]) -> NormInPlay {
    let steps = norm.steps.iter_mut();
    for step in steps.filter(|step| step.record.is_some_and(|id| closed.contains(&id))) {
        let named = step.parameters.iter_mut().filter(|one| one.name == "situation");
        named.for_each(|one| presenting::WITHHELD.clone_into(&mut one.value));
    }
    norm
}

/// A situation's answer to a threshold question.
fn answer<'a>(situation: &'a Situation, question: &str) -> &'a Stated<String> {
    match question {
        "armed-conflict" => &situation.armed_conflict,
        _ => &situation.attack,
    }
}

impl Session {
    /// The norms of the dossier, and its situations in the order in which they are weighed.
    pub(crate) fn norms(&self) -> Result<(Norms, Vec<Situation>)> {
        let mut situations: Vec<Situation> = self.all()?;
        situations.sort_by_key(|situation| situation.id);
        let catalogue = self.catalogue()?;
        let judgements: Vec<NormJudgement> = self.all()?;
        let norms = Norms::of(&catalogue, &self.treaty_statuses()?, &situations, &judgements);
        Ok((norms, situations))
    }

    fn treaty_statuses(&self) -> Result<Vec<TreatyStatus>> {
        let mut statuses: Vec<TreatyStatus> = self.all()?;
        statuses.sort_by_key(|status| status.id);
        Ok(statuses)
    }

    /// The norms on every event, weighed once at each revision.
    fn whole_norms(&self) -> Result<Arc<DossierNorms>> {
        let mut weighed = self.weighed.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let revision = self.dossier.revision();
        if let Some((_, norms)) = weighed.as_ref().filter(|(at, _)| *at == revision) {
            return Ok(Arc::clone(norms));
        }
        let (norms, situations) = self.norms()?;
        let bearing = Bearing::of(norms, self.index.facts().map(facts));
        let norms = Arc::new(DossierNorms { bearing, situations });
        *weighed = Some((revision, Arc::clone(&norms)));
        Ok(norms)
    }

    /// The events that a selection by norms means.
    pub(crate) fn norm_events(&self, selection: &NormSelection) -> Result<Vec<Id>> {
        let norms = self.whole_norms()?;
        let under = selection.instrument.as_ref().map(|code| norms.bearing.under(code));
        let situation = match selection.situation {
            None => None,
            Some(id) => {
                let at = norms.situations.iter().position(|own| own.id == id);
                Some(at.ok_or_else(|| ErrorReport::new("record-missing"))?)
            }
        };
        if situation.is_none() && selection.question.is_none() {
            return Ok(under.unwrap_or_else(|| norms.bearing.within(None, None)));
        }
        let within = norms.bearing.within(situation, selection.question.as_deref());
        Ok(match under {
            None => within,
            Some(under) => {
                let under: BTreeSet<Id> = under.into_iter().collect();
                within.into_iter().filter(|id| under.contains(id)).collect()
            }
        })
    }

    pub(crate) fn import_statuses(
        &mut self,
        request: &ImportTreatyStatuses,
    ) -> Result<TreatyStatusesImported> {
        let path = Path::new(&request.path);
        let file = concord_exchange::open(path, None)?;
        let catalogue = self.catalogue()?;
        let labels = LANGUAGES.into_iter().flat_map(|language| {
            let text = Text::for_language(language);
            let name = move |code: &String| text.message(&format!("instrument-{code}"), &[]);
            catalogue.instruments.iter().map(move |own| (own.code.clone(), name(&own.code)))
        });
        let names = TreatyNames::of(&catalogue, labels);
        let info = self.all::<DossierInfo>()?.into_iter().next().unwrap_or_default();
        let country = info.country.known().map(String::as_str);
        let table = read_statuses(&file, &names, country)?;
        let mut imported = TreatyStatusesImported {
            dry_run: request.dry_run,
            rows: table.rows,
            created: 0,
            updated: 0,
            skipped: table.idle,
            failed: table.failed,
            foreign: table.foreign,
            notes: table.notes,
            statuses: Vec::new(),
        };
        let told = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let told = told.unwrap_or_default();
        let known = self.treaty_statuses()?;
        let mut drafts: Vec<Draft> = Vec::new();
        for read in table.statuses {
            let same = |own: &&TreatyStatus| own.instrument == read.status.instrument;
            // Of several spells the last one recorded is meant.
            let before = known.iter().filter(same).max_by_key(|own| {
                own.in_force.known().or(own.bound.known()).and_then(concord_model::Edtf::earliest)
            });
            let merged = merged(before, &read.status, &told);
            let rows = read.rows.len() as u64;
            match merged.outcome.as_str() {
                "created" => {
                    (imported.created, imported.updated) =
                        (imported.created + 1, imported.updated + rows - 1)
                }
                "updated" => imported.updated += rows,
                _ => imported.skipped += rows,
            }
            drafts.extend(self.draft(&merged.status)?);
            renamed(&mut imported.notes, &read.rows, &merged.outcome);
            imported.statuses.push(merged);
        }
        if !request.dry_run {
            self.write(drafts, told, Cause::Save)?;
        }
        Ok(imported)
    }
}

/// What is known of a treaty with what a table says of it.
fn merged(before: Option<&TreatyStatus>, said: &TreatyStatus, file: &str) -> TreatyStatusImported {
    let Some(before) = before else {
        let mut status = TreatyStatus { id: new_id(&mut SystemEntropy), ..said.clone() };
        if status.source.is_empty() {
            status.source = file.into();
        }
        let outcome = "created".to_owned();
        return TreatyStatusImported { status, outcome, replaced: Vec::new() };
    };
    let mut status = before.clone();
    let changed = concord_exchange::treaties::merge(&mut status, said).changed;
    let outcome = if changed.is_empty() { "skipped" } else { "updated" };
    let mut old = before.to_fields();
    old.retain(|key, _| {
        let info = TreatyStatus::FIELDS.iter().find(|field| field.number == key.field);
        info.is_some_and(|field| changed.contains(&field.name))
    });
    let replaced =
        TreatyStatus::FIELDS.iter().filter(|field| old.keys().any(|key| key.field == field.number));
    TreatyStatusImported {
        status,
        outcome: outcome.to_owned(),
        replaced: replaced.map(|field| field.name.to_owned()).collect(),
    }
}

/// The remarks on rows that were taken say what became of them.
fn renamed(notes: &mut [RowNote], rows: &[u64], outcome: &str) {
    let of_these = |note: &&mut RowNote| note.outcome == "created" && rows.contains(&note.row);
    notes.iter_mut().filter(of_these).for_each(|note| note.outcome = outcome.to_owned());
}
