//! Coverage of the open dossier.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, PoisonError};

use chrono::{Local, NaiveDate};
use concord_model::{Id, Kind, Measure, Situation, Stakeholder, Stated};
use concord_plan::{
    Coverage, CoverageMatrix, CoverageSelection, EventFacts, Finding, Flow, Gaps, Part, Plan,
    Proposals,
};

use crate::error::Result;
use crate::messages::coverage::{CoverageRequest, GapsRequest, ProposalsRequest};
use crate::messages::register::Selection;
use crate::presenting::{WITHHELD, is_closed};
use crate::session::{Concord, Session};

impl Concord {
    /// The matrix of a dimension by duty, and what is missing.
    pub fn coverage(&self, request: CoverageRequest) -> Result<CoverageMatrix> {
        let asked = (&request.selection, request.leave_out_withheld);
        let masking = self.is_presenting();
        self.with(|session| {
            let mut matrix =
                session.with_part(asked, |part| part.matrix(request.rows, Some(today())))?;
            if masking {
                session.withhold_names(&mut matrix.findings)?;
            }
            Ok(matrix)
        })
    }

    /// What is open, the greatest weight first.
    pub fn gaps(&self, request: GapsRequest) -> Result<Gaps> {
        let limit = request.limit.map(|limit| limit as usize);
        let asked = (&request.selection, request.leave_out_withheld);
        self.with(|session| session.with_part(asked, |part| part.gaps(request.dimension, limit)))
    }

    /// Measures of the catalogue that would answer most of what is open.
    pub fn proposals(&self, request: ProposalsRequest) -> Result<Proposals> {
        self.with(|session| {
            session.with_part((&request.selection, false), |part| match &request.gap {
                None => part.proposals(),
                Some(gap) => part.narrowed(gap).proposals(),
            })
        })
    }

    /// From what was done over what is owed to what answers it.
    pub fn flow(&self, request: CoverageRequest) -> Result<Flow> {
        let asked = (&request.selection, request.leave_out_withheld);
        self.with(|session| session.with_part(asked, |part| part.flow(request.rows)))
    }
}

/// The day it is where the user is.
pub(crate) fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// The coverage of every event as it was last asked for, and what has changed since.
#[derive(Default)]
pub(crate) struct Judged {
    coverage: Option<Coverage>,
    events: BTreeSet<Id>,
    /// What the events are judged against is another.
    replanned: bool,
}

impl Judged {
    /// Nothing of it can be used any more.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }

    /// A record of a kind has changed.
    pub(crate) fn note(&mut self, kind: Kind) {
        self.replanned |= matches!(
            kind,
            Kind::Dossier
                | Kind::Stakeholder
                | Kind::Measure
                | Kind::OwnTerm
                | Kind::Indicator
                | Kind::TreatyStatus
                | Kind::Situation
                | Kind::NormJudgement
                | Kind::CatalogueEntry
                | Kind::AcceptedFinding
                | Kind::Consultation
                | Kind::Weight
        );
    }

    /// Events have changed, come or gone.
    pub(crate) fn note_events(&mut self, events: impl Iterator<Item = Id>) {
        if self.coverage.is_some() {
            self.events.extend(events);
        }
    }

    fn is_fresh(&self) -> bool {
        self.coverage.is_some() && self.events.is_empty() && !self.replanned
    }
}

impl Session {
    /// What was judged, to be changed.
    pub(crate) fn judged_mut(&mut self) -> &mut Judged {
        self.judged.get_mut().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks the coverage of every event, brought up to date.
    pub(crate) fn with_coverage<T>(&self, ask: impl FnOnce(&Coverage) -> T) -> Result<T> {
        let judged = self.judged.read().unwrap_or_else(PoisonError::into_inner);
        if let (true, Some(coverage)) = (judged.is_fresh(), &judged.coverage) {
            return Ok(ask(coverage));
        }
        drop(judged);
        let mut judged = self.judged.write().unwrap_or_else(PoisonError::into_inner);
        // Left as nothing while it is worked on: what fails halfway must not be taken for whole.
        let before = std::mem::take(&mut *judged);
        let coverage = judged.coverage.insert(self.judge(before)?);
        Ok(ask(coverage))
    }

    fn judge(&self, before: Judged) -> Result<Coverage> {
        let anew = || Ok(Coverage::of(self.index.facts().map(facts), self.plan()?));
        let Judged { coverage: Some(mut coverage), events, replanned } = before else {
            return anew();
        };
        if replanned && !coverage.replan(self.plan()?) {
            return anew();
        }
        let (changed, removed): (Vec<_>, Vec<_>) = events
            .into_iter()
            .map(|event| (event, self.index.facts_of(event)))
            .partition(|(_, facts)| facts.is_some());
        let removed: Vec<Id> = removed.into_iter().map(|(event, _)| event).collect();
        coverage.update(changed.into_iter().filter_map(|(_, own)| own).map(facts), &removed);
        Ok(coverage)
    }

    fn plan(&self) -> Result<Plan> {
        Ok(Plan {
            catalogue: Arc::new(self.catalogue()?),
            measures: self.all()?,
            indicators: self.all()?,
            statuses: self.all()?,
            judgements: self.all()?,
            stakeholders: self.all()?,
            consultations: self.all()?,
            weights: self.all()?,
            situations: self.all()?,
            accepted: self.all()?,
        })
    }

    /// Asks the coverage of a selection, where asked without what may not be shown to everybody.
    fn with_part<T>(
        &self,
        (selection, leave_out_withheld): (&Selection, bool),
        ask: impl FnOnce(&Part<'_>) -> T,
    ) -> Result<T> {
        if *selection == Selection::default() && !leave_out_withheld {
            return self.with_coverage(|coverage| ask(&coverage.whole()));
        }
        let mut selection = self.resolve(selection)?;
        selection.open_only = leave_out_withheld;
        let chosen = self.index.ids(&selection)?;
        self.with_coverage(|coverage| ask(&coverage.part(chosen)))
    }

    /// Takes the names of confidential measures, parties and situations out of findings.
    fn withhold_names(&self, findings: &mut [Finding]) -> Result<()> {
        let mut names = BTreeSet::new();
        let mut note = |name: Stated<String>, confidentiality: Stated<String>| {
            let is_withheld = is_closed(confidentiality.known());
            names.extend(name.into_known().filter(|_| is_withheld));
        };
        for measure in self.all::<Measure>()? {
            note(measure.name, measure.confidentiality);
        }
        for party in self.all::<Stakeholder>()? {
            note(party.name, party.confidentiality);
        }
        for situation in self.all::<Situation>()? {
            note(situation.name, situation.confidentiality);
        }
        let told = findings.iter_mut().flat_map(|finding| &mut finding.parameters);
        for parameter in told.filter(|parameter| names.contains(&parameter.value)) {
            WITHHELD.clone_into(&mut parameter.value);
        }
        Ok(())
    }

    /// The events behind a number of the matrix.
    pub(crate) fn coverage_events(&self, number: &CoverageSelection) -> Result<Vec<Id>> {
        self.with_coverage(|coverage| coverage.events_of(number))
    }

    /// How many events each measure answers at least one duty of; one that answers none is not named.
    pub(crate) fn events_by_measure(&self) -> Result<BTreeMap<Id, u64>> {
        self.with_coverage(|coverage| coverage.whole().answered_by())
    }
}

/// What the index knows of an event, as coverage and norms are asked about it.
pub(crate) fn facts(facts: concord_index::EventFacts) -> EventFacts {
    EventFacts {
        id: facts.id,
        violations: facts.violations,
        regions: facts.regions,
        victim_groups: facts.victim_groups,
        perpetrator_types: facts.perpetrator_types,
        earliest: facts.earliest,
        latest: facts.latest,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use concord_plan::Dimension;

    use super::*;
    use crate::messages::measures::SaveMeasure;
    use crate::messages::register::{DeleteRecord, RowsRequest, SaveEvent};
    use crate::messages::table::Presenting;
    use crate::messages::{Nothing, RecordId};
    use crate::{Host, KdfCost};

    fn sample(folder: &tempfile::TempDir) -> Concord {
        let data = Some(folder.path().to_owned());
        let host = Host { data, kdf: KdfCost::for_tests(), ..Host::headless() };
        let concord = Concord::new(host, None);
        concord.open_sample(Nothing {}).unwrap();
        concord
    }

    fn matrix(concord: &Concord, rows: Dimension) -> CoverageMatrix {
        let request = CoverageRequest { rows, ..CoverageRequest::default() };
        concord.coverage(request).unwrap()
    }

    /// The same as [`matrix`] by a full pass.
    fn judged_anew(concord: &Concord, rows: Dimension) -> CoverageMatrix {
        concord
            .with(|session| {
                let coverage = Coverage::of(session.index.facts().map(facts), session.plan()?);
                Ok(coverage.whole().matrix(rows, Some(today())))
            })
            .unwrap()
    }

    fn same(concord: &Concord) {
        for rows in Dimension::ALL {
            assert_eq!(matrix(concord, rows), judged_anew(concord, rows));
        }
    }

    #[test]
    fn findings_do_not_name_what_is_confidential_while_the_screen_is_shared() {
        let folder = tempfile::tempdir().unwrap();
        let concord = sample(&folder);
        let entry = concord.measures(Nothing {}).unwrap().measures.into_iter().find(|entry| {
            entry.measure.name.known().is_some_and(|name| name.contains("Amnesty decree"))
        });
        let mut bundle = concord.measure(RecordId { id: entry.unwrap().measure.id }).unwrap();
        let name = bundle.measure.name.known().unwrap().clone();
        bundle.measure.confidentiality = "C3".into();
        concord.save_measure(SaveMeasure { bundle, reason: String::new() }).unwrap();
        let named = || {
            let findings = matrix(&concord, Dimension::ViolationType).findings;
            let mut told = findings.iter().flat_map(|finding| &finding.parameters);
            told.any(|parameter| parameter.value == name)
        };
        assert!(named());
        concord.set_presenting(Presenting { on: true }).unwrap();
        assert!(!named());
    }

    #[test]
    fn what_may_not_be_shown_to_everybody_is_left_out_of_a_picture() {
        let folder = tempfile::tempdir().unwrap();
        let concord = sample(&folder);
        let rows = RowsRequest {
            selection: Selection::default(),
            sort: "date".to_owned(),
            descending: false,
            offset: 0,
            limit: 1,
        };
        let id = concord.event_rows(rows).unwrap().rows[0].id;
        let mut bundle = concord.event(RecordId { id }).unwrap().bundle;
        bundle.event.confidentiality = concord_model::Stated::Known("C3".to_owned());
        let revision = concord.status(Nothing {}).unwrap().dossier.unwrap().revision;
        concord.save_event(SaveEvent { bundle, revision, reason: "at risk".to_owned() }).unwrap();
        let events = |leave_out_withheld| {
            let asked = CoverageRequest { leave_out_withheld, ..CoverageRequest::default() };
            let gaps = GapsRequest { leave_out_withheld, ..GapsRequest::default() };
            (concord.coverage(asked).unwrap().events, concord.gaps(gaps).unwrap().events)
        };
        let (all, open) = (events(false), events(true));
        assert_eq!((open.0 + 1, open.1 + 1), all);
    }

    #[test]
    fn every_edit_and_its_undoing_shows_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let concord = sample(&folder);
        let before = matrix(&concord, Dimension::Region);
        let rows = RowsRequest {
            selection: Selection::default(),
            sort: "date".to_owned(),
            descending: false,
            offset: 0,
            limit: 1,
        };
        let first = concord.event_rows(rows).unwrap().rows[0].id;
        let deleted = DeleteRecord { id: first, reason: String::new() };
        concord.delete_record(deleted).unwrap();
        assert_eq!(matrix(&concord, Dimension::Region).events, before.events - 1);
        same(&concord);
        concord.undo(Nothing {}).unwrap();
        assert_eq!(matrix(&concord, Dimension::Region), before);
        let measures = concord.measures(Nothing {}).unwrap().measures;
        let entry = measures.into_iter().find(|entry| entry.events > 0).unwrap();
        let mut bundle = concord.measure(RecordId { id: entry.measure.id }).unwrap();
        bundle.measure.duties.clear();
        concord.save_measure(SaveMeasure { bundle, reason: String::new() }).unwrap();
        assert!(matrix(&concord, Dimension::Region) != before, "a measure answers nothing more");
        same(&concord);
        concord.undo(Nothing {}).unwrap();
        assert_eq!(matrix(&concord, Dimension::Region), before);
    }
}
