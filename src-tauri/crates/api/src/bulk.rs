//! One change to many records: worked out first, shown, and then written as one edit.

mod fields;
mod verdict;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};

use concord_model::{Cause, Event, Id, Kind, Person, Place, Record, RecordState, Source};
use concord_store::{Draft, EditMeta, Flow};

use crate::error::{ErrorReport, Result};
use crate::jobs::Handle;
use crate::kept::KeptDrafts;
use crate::messages::Nothing;
use crate::messages::bulk::{
    BulkAction, BulkDeleted, BulkFields, BulkPlan, BulkPreview, BulkReason, BulkRecord,
    BulkRecords, BulkRecordsRequest, BulkRequest, BulkTarget, StartBulkEdit,
};
use crate::messages::exchange::JobStarted;
use crate::presenting::WITHHELD;
use crate::register::deletion;
use crate::review;
use crate::session::{Concord, Session, Shared};
use fields::Ready;
use verdict::{Verdict, after, judge, shown};

/// Events looked at under one lock, so that other work goes on meanwhile.
const AT_ONCE: usize = 256;

/// A change that was worked out: which records it concerns, and at which state of the dossier.
struct Plan {
    ready: Ready,
    /// The dossier and its revision.
    compared: (Id, u64),
    events: u64,
    change: Vec<Id>,
    already: Vec<Id>,
    without: Vec<Id>,
    refused: Vec<(Id, &'static str)>,
    others: u64,
    deleted: BTreeMap<Kind, u64>,
}

/// A plan, and the number of changes once it was written.
#[derive(Clone)]
struct Kept {
    plan: Arc<Plan>,
    written: Option<u64>,
}

/// The last plan worked out, by its job.
#[derive(Default, Clone)]
pub(crate) struct Plans(Arc<Mutex<BTreeMap<u64, Kept>>>);

impl Plans {
    fn all(&self) -> MutexGuard<'_, BTreeMap<u64, Kept>> {
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// Drops every plan; they hold what somebody typed.
    pub(crate) fn forget(&self) {
        self.all().clear();
    }

    fn keep(&self, job: u64, plan: Plan) {
        let mut all = self.all();
        all.clear();
        all.insert(job, Kept { plan: Arc::new(plan), written: None });
    }

    fn get(&self, job: u64) -> Result<Kept> {
        self.all().get(&job).cloned().ok_or_else(|| ErrorReport::new("bulk-stale"))
    }

    fn note_written(&self, job: u64, changes: u64) {
        if let Some(kept) = self.all().get_mut(&job) {
            kept.written = Some(changes);
        }
    }
}

impl Concord {
    /// The fields that can be changed in many records at once.
    pub fn bulk_fields(&self, _: Nothing) -> Result<BulkFields> {
        self.with(|session| session.bulk_fields())
    }

    /// Starts to work out what a change to many records comes to. Writes nothing.
    pub fn plan_bulk_edit(&self, request: BulkRequest) -> Result<JobStarted> {
        self.with(|session| session.ready(&request.edit).map(drop))?;
        let (dossier, plans) = (Shared::of(self), self.jobs.plans());
        let job = self.start_job(move |job, handle| {
            let plan = work_out(&dossier, &request, handle)?;
            // Whoever locks the dossier has to find the plan, or it is not kept.
            let holding = dossier.read();
            holding.open()?;
            plans.keep(job, plan);
            drop(holding);
            Ok(Box::new(|_| ()))
        });
        Ok(JobStarted { job })
    }

    /// What a change comes to, once its job is done.
    pub fn bulk_preview(&self, request: BulkPlan) -> Result<BulkPreview> {
        Ok(preview(&self.jobs.plans().get(request.plan)?))
    }

    /// The records of a preview one by one, with their values before and after.
    pub fn bulk_records(&self, request: BulkRecordsRequest) -> Result<BulkRecords> {
        let kept = self.jobs.plans().get(request.plan)?;
        let masking = self.is_presenting();
        self.with(|session| session.bulk_records(&kept.plan, &request, masking))
    }

    /// Writes what a preview showed, as one edit. Refused where the dossier changed since.
    pub fn start_bulk_edit(&self, request: StartBulkEdit) -> Result<JobStarted> {
        let plans = self.jobs.plans();
        let kept = plans.get(request.plan)?;
        self.with(|session| session.refuse_if_stale(&kept.plan))?;
        let dossier = Shared::of(self);
        let job = self.start_job(move |_, handle| {
            let drafts = draft(&dossier, &kept.plan, handle)?;
            let mut holding = dossier.write();
            let session = holding.open_mut()?;
            session.refuse_if_stale(&kept.plan)?;
            let changes = session.commit_bulk(drafts, request.reason, handle)?;
            plans.note_written(request.plan, changes);
            Ok(Box::new(|_| ()))
        });
        Ok(JobStarted { job })
    }
}

/// Goes on, or stops where nobody wants the job any more.
fn go_on(handle: &Handle, step: &str, done: usize, total: usize) -> Result<()> {
    match handle.report(step, done as u64, total as u64) {
        true => Ok(()),
        false => Err(ErrorReport::new("cancelled")),
    }
}

fn work_out(dossier: &Shared, request: &BulkRequest, handle: &Handle) -> Result<Plan> {
    let holding = dossier.read();
    let session = holding.open()?;
    let events = session.index.ids(&session.resolve(&request.selection)?)?;
    let mut plan = Plan {
        ready: session.ready(&request.edit)?,
        compared: session.state(),
        events: events.len() as u64,
        change: Vec::new(),
        already: Vec::new(),
        without: Vec::new(),
        refused: Vec::new(),
        others: 0,
        deleted: BTreeMap::new(),
    };
    drop(holding);
    let mut seen = BTreeSet::new();
    for (at, some) in events.chunks(AT_ONCE).enumerate() {
        go_on(handle, "job-bulk-checking", at * AT_ONCE, events.len())?;
        let holding = dossier.read();
        let session = holding.open()?;
        session.refuse_if_stale(&plan)?;
        for event in some {
            session.look_at(*event, &mut plan, &mut seen)?;
        }
    }
    if plan.ready.kind == Kind::Person {
        let chosen: BTreeSet<Id> = events.into_iter().collect();
        let holding = dossier.read();
        let index = &holding.open()?.index;
        let named = plan.change.iter().flat_map(|person| index.events_of(*person));
        plan.others =
            named.filter(|event| !chosen.contains(event)).collect::<BTreeSet<_>>().len() as u64;
    }
    Ok(plan)
}

/// What is written, packed.
fn draft(dossier: &Shared, plan: &Plan, handle: &Handle) -> Result<KeptDrafts> {
    let mut drafts = KeptDrafts::default();
    for (at, some) in plan.change.chunks(AT_ONCE).enumerate() {
        go_on(handle, "job-bulk-drafting", at * AT_ONCE, plan.change.len())?;
        let holding = dossier.read();
        let session = holding.open()?;
        session.refuse_if_stale(plan)?;
        for id in some {
            let found = match plan.ready.edit.action {
                BulkAction::Delete => session.event_deletions(*id)?,
                _ => session.changed(*id, &plan.ready)?.into_iter().collect(),
            };
            drafts.keep_drafts(found);
        }
    }
    Ok(drafts)
}

fn preview(kept: &Kept) -> BulkPreview {
    let plan = &kept.plan;
    let count = |ids: &[Id]| ids.len() as u64;
    let mut reasons: BTreeMap<&str, u64> = BTreeMap::new();
    for (_, reason) in &plan.refused {
        *reasons.entry(reason).or_default() += 1;
    }
    let refused = plan.refused.len() as u64;
    BulkPreview {
        edit: plan.ready.edit.clone(),
        events: plan.events,
        records: count(&plan.change) + count(&plan.already) + count(&plan.without) + refused,
        change: count(&plan.change),
        already: count(&plan.already),
        without: count(&plan.without),
        refused,
        reasons: reasons
            .into_iter()
            .map(|(message, count)| BulkReason { message: message.to_owned(), count })
            .collect(),
        others: plan.others,
        deleted: plan
            .deleted
            .iter()
            .map(|(kind, count)| BulkDeleted { kind: *kind, count: *count })
            .collect(),
        written: kept.written,
    }
}

impl Session {
    fn refuse_if_stale(&self, plan: &Plan) -> Result<()> {
        match plan.compared == self.state() {
            true => Ok(()),
            false => Err(ErrorReport::new("bulk-stale")),
        }
    }

    /// Judges the records of one event that the change is for.
    fn look_at(&self, event: Id, plan: &mut Plan, seen: &mut BTreeSet<Id>) -> Result<()> {
        let children = self.index.children(event).unwrap_or_default();
        let records = match plan.ready.edit.target {
            BulkTarget::Event => vec![event],
            BulkTarget::Act => children.acts,
            BulkTarget::Victim => self.index.victims_of(event),
            BulkTarget::Involvement => children.involvements,
            BulkTarget::Place => children.places,
            BulkTarget::Source => children.sources,
        };
        for id in records {
            // A person can be a victim in several of the events.
            if plan.ready.kind == Kind::Person && !seen.insert(id) {
                continue;
            }
            let Some(state) = self.dossier.get_of(plan.ready.kind, id)? else { continue };
            if !state.exists() {
                continue;
            }
            match self.verdict(&state, &plan.ready) {
                Verdict::Change(_) => plan.change.push(id),
                Verdict::Already => plan.already.push(id),
                Verdict::Without => plan.without.push(id),
                Verdict::Refused(reason) => plan.refused.push((id, reason)),
            }
        }
        if plan.ready.edit.action == BulkAction::Delete {
            for draft in self.event_deletions(event)? {
                *plan.deleted.entry(draft.kind).or_default() += 1;
            }
        }
        Ok(())
    }

    /// Judges one record; no event becomes or stays verified without what that asks for.
    fn verdict(&self, state: &RecordState, ready: &Ready) -> Verdict {
        let verdict = judge(state, ready);
        let Verdict::Change(writes) = &verdict else { return verdict };
        if ready.kind != Kind::Event || ready.edit.action == BulkAction::Delete {
            return verdict;
        }
        let mut fields = state.fields();
        fields.extend(writes.iter().cloned());
        let event = Event::from_fields(state.id, &fields);
        let has_source =
            || self.index.children(state.id).is_some_and(|parts| !parts.sources.is_empty());
        match review::may_stand(&event, has_source) {
            true => verdict,
            false => Verdict::Refused("bulk-refused-unproven"),
        }
    }

    /// What is written into one record.
    fn changed(&self, id: Id, ready: &Ready) -> Result<Option<Draft>> {
        let state = self.dossier.get_of(ready.kind, id)?;
        let state = state.ok_or_else(|| ErrorReport::new("bulk-stale"))?;
        Ok(match self.verdict(&state, ready) {
            Verdict::Change(writes) => Some(Draft { record: id, kind: ready.kind, writes }),
            _ => None,
        })
    }

    fn commit_bulk(&mut self, drafts: KeptDrafts, reason: String, handle: &Handle) -> Result<u64> {
        let (total, before) = (drafts.count, self.dossier.revision());
        let meta = EditMeta { reason, cause: Cause::Save };
        let receipt = self.dossier.commit(
            meta,
            &mut drafts.into_drafts(),
            &mut |done| match handle.report("job-saving", done, total) {
                true => Flow::Continue,
                false => Flow::Cancel,
            },
        )?;
        handle.report("job-indexing", total, total);
        self.refresh_since(before)?;
        Ok(receipt.changes)
    }

    fn bulk_records(
        &self,
        plan: &Plan,
        request: &BulkRecordsRequest,
        masking: bool,
    ) -> Result<BulkRecords> {
        self.refuse_if_stale(plan)?;
        let all: Vec<(Id, Option<&str>)> = match request.outcome.as_str() {
            "change" => plan.change.iter().map(|id| (*id, None)).collect(),
            "already" => plan.already.iter().map(|id| (*id, None)).collect(),
            "without" => plan.without.iter().map(|id| (*id, None)).collect(),
            _ => plan.refused.iter().map(|(id, reason)| (*id, Some(*reason))).collect(),
        };
        let skip = usize::try_from(request.offset).unwrap_or(usize::MAX);
        let page = all.iter().skip(skip).take(request.limit.min(500) as usize);
        let records = page.map(|(id, reason)| self.bulk_record(*id, *reason, &plan.ready, masking));
        Ok(BulkRecords { total: all.len() as u64, records: records.collect::<Result<_>>()? })
    }

    fn bulk_record(
        &self,
        id: Id,
        reason: Option<&str>,
        ready: &Ready,
        masking: bool,
    ) -> Result<BulkRecord> {
        let state = self.dossier.get_of(ready.kind, id)?;
        let state = state.ok_or_else(|| ErrorReport::new("bulk-stale"))?;
        let event = match ready.kind {
            Kind::Event => Some(id),
            Kind::Person => self.index.events_of(id).into_iter().next(),
            _ => self.index.event_of(id),
        };
        let reason = reason.map(str::to_owned);
        if masking && self.is_withheld(ready.kind, id)? {
            let (title, before, after) = (WITHHELD.to_owned(), Vec::new(), Vec::new());
            return Ok(BulkRecord { id, event, title, name: None, before, after, reason });
        }
        let fields = state.fields();
        let before = shown(&fields, ready);
        let after = match judge(&state, ready) {
            Verdict::Change(writes) => shown(&after(fields, writes), ready),
            _ => before.clone(),
        };
        let title = event.map(|event| self.index.title_of(event).to_owned()).unwrap_or_default();
        Ok(BulkRecord {
            id,
            event,
            title,
            name: self.name_of(ready.kind, id)?,
            before,
            after,
            reason,
        })
    }

    fn name_of(&self, kind: Kind, id: Id) -> Result<Option<String>> {
        Ok(match kind {
            Kind::Person => self.typed::<Person>(id)?.and_then(|one| one.name.into_known()),
            Kind::Place => self.typed::<Place>(id)?.and_then(|one| one.name.into_known()),
            Kind::Source => self.typed::<Source>(id)?.and_then(|one| one.title.into_known()),
            _ => None,
        })
    }

    /// What deleting an event writes: the event and all that is its alone.
    pub(crate) fn event_deletions(&self, event: Id) -> Result<Vec<Draft>> {
        let parts = self.index.children(event).unwrap_or_default().into_parts();
        let parts =
            parts.into_iter().flat_map(|(kind, ids)| ids.into_iter().map(move |id| (id, kind)));
        Ok(std::iter::once((event, Kind::Event))
            .chain(parts)
            .map(|(id, kind)| deletion(id, kind))
            .collect())
    }
}
