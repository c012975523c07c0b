//! The register of abuses: selection, rows, map, the event page.

use std::collections::BTreeSet;

use concord_index::{Rows, SelectionSummary, Sort};
use concord_model::{Cause, EventBundle, FieldKey, Id, Kind, Person, Record, Value, check, new_id};
use concord_store::{Draft, EditMeta};

use crate::error::{ErrorReport, Result};
use crate::failure;
use crate::host::SystemEntropy;
use crate::messages::RecordId;
use crate::messages::register::{
    DeleteRecord, EventRecord, FieldConflict, FindPersons, Ids, NewIds, PersonHit, PersonsFound,
    RowsRequest, SaveEvent, Saved, Selection,
};
use crate::presenting::{self, is_closed};
use crate::review;
use crate::session::{Concord, Session};

impl Concord {
    /// Counts a selection.
    pub fn select_events(&self, request: Selection) -> Result<SelectionSummary> {
        self.with_first(request.is_plain(), |session| {
            Ok(session.index.summary(&session.resolve(&request)?)?)
        })
    }

    /// Rows of the table.
    pub fn event_rows(&self, request: RowsRequest) -> Result<Rows> {
        let sort: Sort = request.sort.parse().unwrap_or_default();
        let masking = self.is_presenting();
        self.with_first(request.selection.is_plain() && sort.is_plain(), |session| {
            let selection = session.resolve(&request.selection)?;
            let page = (request.offset, request.limit);
            let mut found =
                session.index.rows(&selection, sort, request.descending, page.0, page.1)?;
            if masking {
                found.rows = found.rows.into_iter().map(presenting::withhold_row).collect();
            }
            Ok(found)
        })
    }

    /// An event with all that belongs to it.
    pub fn event(&self, request: RecordId) -> Result<EventRecord> {
        let masking = self.is_presenting();
        self.with(|session| {
            let bundle = session.existing_bundle(request.id)?;
            if masking {
                presenting::refuse_event(&bundle)?;
            }
            let conflicts = session.conflicts(&bundle)?;
            Ok(EventRecord { bundle, conflicts })
        })
    }

    /// Saves an event with its parts in one edit.
    pub fn save_event(&self, request: SaveEvent) -> Result<Saved> {
        self.with_mut(|session| session.save_event(request))
    }

    /// Looks for persons by words of their names.
    pub fn find_persons(&self, request: FindPersons) -> Result<PersonsFound> {
        let masking = self.is_presenting();
        self.with(|session| {
            let limit = request.limit.clamp(1, 100) as usize;
            let ids = session.index.persons(&request.text, limit);
            let persons = ids.into_iter().filter_map(|id| session.person_hit(id).transpose());
            let mut persons = persons.collect::<Result<Vec<_>>>()?;
            if masking {
                persons.retain(|hit| !is_closed(hit.person.confidentiality.known()));
            }
            Ok(PersonsFound { persons })
        })
    }

    /// Deletes a record and what belongs to it alone.
    pub fn delete_record(&self, request: DeleteRecord) -> Result<Saved> {
        self.with_mut(|session| session.delete(request))
    }

    /// Makes new identifiers, for the records of a form.
    pub fn new_ids(&self, request: NewIds) -> Result<Ids> {
        let count = request.count.clamp(1, 100);
        Ok(Ids { ids: (0..count).map(|_| new_id(&mut SystemEntropy)).collect() })
    }
}

impl Selection {
    /// Whether an index can tell what it means before it is whole.
    pub(crate) fn is_plain(&self) -> bool {
        let narrowed = [
            self.coverage.is_some(),
            self.cell.is_some(),
            self.ids.is_some(),
            self.except.is_some(),
        ];
        self.query.trim().is_empty() && narrowed == [false; 4]
    }
}

impl Session {
    /// The index's form of a selection: a number of the coverage view becomes its
    /// events, and so does a norm.
    pub(crate) fn resolve(&self, selection: &Selection) -> Result<concord_index::Selection> {
        let mut ids = selection.ids.clone();
        let coverage = selection.coverage.iter().map(|number| self.coverage_events(number));
        let norms = selection.norm.iter().map(|norm| self.norm_events(norm));
        for events in coverage.chain(norms) {
            let events = events?;
            ids = Some(match ids {
                Some(wanted) => {
                    let events: BTreeSet<Id> = events.into_iter().collect();
                    wanted.into_iter().filter(|id| events.contains(id)).collect()
                }
                None => events,
            });
        }
        Ok(concord_index::Selection {
            query: self.canonical(&selection.query)?,
            facets: selection.facets.clone(),
            dates: selection.dates.clone(),
            bounds: selection.bounds.clone(),
            areas: selection.areas.clone(),
            cell: selection.cell.clone(),
            ids,
            except: selection.except.clone(),
            open_only: false,
        })
    }

    pub(crate) fn existing_bundle(&self, event: Id) -> Result<EventBundle> {
        self.bundle(event, &[])?.ok_or_else(|| ErrorReport::new("record-missing"))
    }

    fn conflicts(&self, bundle: &EventBundle) -> Result<Vec<FieldConflict>> {
        let mut found = Vec::new();
        for (id, _) in records(bundle) {
            let Some(state) = self.dossier.get(id)? else { continue };
            for (key, register) in state.conflicts() {
                let shown = register.shown(key.element.is_some()).map(|head| head.dot);
                let mut heads: Vec<_> = register.heads.iter().collect();
                heads.sort_by_key(|head| Some(head.dot) != shown);
                found.push(FieldConflict {
                    record: id,
                    field: crate::history::field_name(state.kind, key.field),
                    values: heads
                        .iter()
                        .map(|head| crate::history::in_words(&head.value))
                        .collect(),
                });
            }
        }
        Ok(found)
    }

    fn save_event(&mut self, request: SaveEvent) -> Result<Saved> {
        failure::refuse(&check::event(&request.bundle))?;
        let event = request.bundle.event.id;
        let before = self.bundle(event, &[])?;
        if let Some(before) = &before {
            self.refuse_if_overtaken(event, before, request.revision)?;
        }
        self.check_own_values(before.as_ref(), &request.bundle)?;
        let drafts = self.drafts(before.as_ref(), &request.bundle)?;
        review::check(before.as_ref(), &request.bundle, !drafts.is_empty(), &request.reason)?;
        self.write(drafts, request.reason, Cause::Save)
    }

    /// Refuses a form that was opened before somebody else's change to the same event.
    fn refuse_if_overtaken(&self, event: Id, before: &EventBundle, revision: u64) -> Result<()> {
        if revision >= self.dossier.revision() {
            return Ok(());
        }
        let parts: BTreeSet<Id> = records(before).into_iter().map(|(id, _)| id).collect();
        let changed = self.dossier.changed_since(revision)?.unwrap_or_default();
        match changed.iter().any(|(id, _)| *id == event || parts.contains(id)) {
            true => Err(ErrorReport::new("record-changed")),
            false => Ok(()),
        }
    }

    /// What must be written to turn the stored event into the form. Persons are shared between events:
    /// one that the form leaves out is kept.
    fn drafts(&self, before: Option<&EventBundle>, after: &EventBundle) -> Result<Vec<Draft>> {
        let mut drafts = Vec::new();
        drafts.extend(self.draft(&after.event)?);
        self.add_drafts(&mut drafts, &after.acts)?;
        self.add_drafts(&mut drafts, &after.involvements)?;
        self.add_drafts(&mut drafts, &after.persons)?;
        self.add_drafts(&mut drafts, &after.places)?;
        self.add_drafts(&mut drafts, &after.sources)?;
        self.add_drafts(&mut drafts, &after.interventions)?;
        self.add_drafts(&mut drafts, &after.attachments)?;
        self.add_drafts(&mut drafts, &after.chain)?;
        let kept = records(after);
        let gone = before.map(records).unwrap_or_default().into_iter();
        drafts.extend(
            gone.filter(|(id, kind)| *kind != Kind::Person && !kept.contains(&(*id, *kind)))
                .map(|(id, kind)| deletion(id, kind)),
        );
        Ok(drafts)
    }

    fn add_drafts<R: Record>(&self, drafts: &mut Vec<Draft>, records: &[R]) -> Result<()> {
        for record in records {
            drafts.extend(self.draft(record)?);
        }
        Ok(())
    }

    fn delete(&mut self, request: DeleteRecord) -> Result<Saved> {
        let state = self.dossier.get(request.id)?.filter(|state| state.exists());
        let state = state.ok_or_else(|| ErrorReport::new("record-missing"))?;
        let mut drafts = vec![deletion(state.id, state.kind)];
        match state.kind {
            Kind::Event => drafts = self.event_deletions(state.id)?,
            Kind::Stakeholder => drafts.extend(self.relation_deletions(state.id)?),
            Kind::Measure => drafts.extend(self.indicator_deletions(state.id)?),
            Kind::Mapping
            | Kind::Relation
            | Kind::Layer
            | Kind::SavedQuery
            | Kind::Indicator
            | Kind::TreatyStatus
            | Kind::Situation
            | Kind::NormJudgement
            | Kind::CatalogueEntry
            | Kind::AcceptedFinding
            | Kind::Consultation
            | Kind::Weight => {}
            _ => return Err(ErrorReport::new("forbidden")),
        }
        self.write(drafts, request.reason, Cause::Save)
    }

    /// Writes an edit and brings the index up to date; nothing is written where nothing differs.
    pub(crate) fn write(
        &mut self,
        drafts: Vec<Draft>,
        reason: String,
        cause: Cause,
    ) -> Result<Saved> {
        if drafts.is_empty() {
            return Ok(Saved { revision: self.dossier.revision(), changes: 0 });
        }
        let before = self.dossier.revision();
        let receipt = self.dossier.save(EditMeta { reason, cause }, drafts)?;
        self.refresh_since(before)?;
        Ok(Saved { revision: self.dossier.revision(), changes: receipt.changes })
    }

    pub(crate) fn person_hit(&self, id: Id) -> Result<Option<PersonHit>> {
        let Some(person) = self.typed::<Person>(id)? else {
            return Ok(None);
        };
        let events = self.index.events_of(id);
        let selection = concord_index::Selection {
            ids: Some(events.clone()),
            ..concord_index::Selection::default()
        };
        let latest = self.index.rows(&selection, Sort::Date, true, 0, 1)?;
        let last = latest.rows.into_iter().next();
        let events = events.len() as u64;
        let (last_event, last_place, last_date) = match last {
            Some(row) => (Some(row.title), row.place, row.date),
            None => (None, None, None),
        };
        Ok(Some(PersonHit { person, events, last_event, last_place, last_date }))
    }
}

/// Marks a record as deleted; its fields stay in the history.
pub(crate) fn deletion(record: Id, kind: Kind) -> Draft {
    Draft { record, kind, writes: vec![(FieldKey::EXISTS, Value::Flag(false))] }
}

/// The records of a bundle.
fn records(bundle: &EventBundle) -> BTreeSet<(Id, Kind)> {
    fn named<R: Record>(records: &[R]) -> impl Iterator<Item = (Id, Kind)> {
        records.iter().map(|record| (record.id(), R::KIND))
    }
    named(std::slice::from_ref(&bundle.event))
        .chain(named(&bundle.acts))
        .chain(named(&bundle.involvements))
        .chain(named(&bundle.persons))
        .chain(named(&bundle.places))
        .chain(named(&bundle.sources))
        .chain(named(&bundle.interventions))
        .chain(named(&bundle.attachments))
        .chain(named(&bundle.chain))
        .collect()
}
