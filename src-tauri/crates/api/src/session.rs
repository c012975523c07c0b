//! What the application holds: nothing, a locked dossier, or an open one with its index.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Instant;

use concord_index::Index;
use concord_model::{
    Act, Attachment, ChainOfEvents, EventBundle, Fields, Id, Intervention, Involvement, Kind,
    Person, Place, Record, RecordState, Source,
};
use concord_store::{Dossier, World};

use crate::bundles::all_bundles;
use crate::catalogue;
use crate::coverage::Judged;
use crate::error::{ErrorReport, Result};
use crate::former::{FormerParts, is_part};
use crate::host::{Host, SystemClock, SystemEntropy};
use crate::jobs::Jobs;
use crate::loading::Loading;
use crate::preferences::PreferencesFile;

/// The application's state. Every method may be called from any thread.
pub struct Concord {
    pub(crate) host: Host,
    pub(crate) preferences_file: PreferencesFile,
    pub(crate) holding: Arc<RwLock<Holding>>,
    pub(crate) launch: Mutex<Option<String>>,
    pub(crate) last_activity: Mutex<Instant>,
    pub(crate) jobs: Jobs,
    /// Others look at the screen: what is confidential is withheld.
    pub(crate) presenting: AtomicBool,
}

/// Which dossier is held, and how.
pub(crate) enum Holding {
    /// None.
    Nothing,
    /// One whose keys are forgotten.
    Locked {
        /// Its folder.
        path: String,
        /// It is the bundled sample.
        sample: bool,
    },
    /// One that is open.
    Open(Box<Session>),
}

/// An open dossier and what is kept in memory of it.
pub(crate) struct Session {
    pub(crate) path: String,
    pub(crate) sample: bool,
    pub(crate) dossier: Dossier,
    pub(crate) index: Index,
    pub(crate) former: FormerParts,
    /// The dossier's coverage, and what has changed since.
    pub(crate) judged: RwLock<Judged>,
    /// The norms on its events and the revision they were weighed at.
    pub(crate) weighed: Mutex<Option<(u64, Arc<crate::norms::DossierNorms>)>>,
    /// Who writes the queries.
    pub(crate) reader: crate::lexicon::Reader,
    /// The places its events name.
    pub(crate) used: crate::gazetteer::Used,
    /// The revision whose index was last kept as a snapshot.
    kept: Option<u64>,
    /// The rest of the index, where it is not there yet.
    rest: Rest,
}

/// How the rest of an index stands.
enum Rest {
    Here,
    Coming(Arc<Loading>),
    /// It was damaged, and the index could not be made anew.
    Refused(ErrorReport),
}

/// The name of the index's sealed snapshot.
const INDEX_CACHE: &str = "index";

/// The system's clock and random source.
pub(crate) fn world() -> World {
    World { clock: Arc::new(SystemClock), entropy: Box::new(SystemEntropy) }
}

impl Concord {
    /// An application that holds nothing yet; `launch` is what the command line asked to open.
    pub fn new(host: Host, launch: Option<String>) -> Self {
        Self {
            preferences_file: PreferencesFile::new(host.config.as_deref()),
            host,
            holding: Arc::new(RwLock::new(Holding::Nothing)),
            launch: Mutex::new(launch),
            last_activity: Mutex::new(Instant::now()),
            jobs: Jobs::default(),
            presenting: AtomicBool::new(false),
        }
    }

    /// The state, for reading. A panic elsewhere does not make the dossier unreachable: what is
    /// confirmed is on the disk, and the index is rebuilt from it at the next unlock.
    pub(crate) fn read(&self) -> RwLockReadGuard<'_, Holding> {
        self.holding.read().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// The state, for writing.
    pub(crate) fn write(&self) -> RwLockWriteGuard<'_, Holding> {
        self.holding.write().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// Runs `f` on the open dossier.
    pub(crate) fn with<T>(&self, f: impl FnOnce(&Session) -> Result<T>) -> Result<T> {
        f(whole(&self.holding, || self.read()).open()?)
    }

    /// Runs `f` on the open dossier, which it may change.
    pub(crate) fn with_mut<T>(&self, f: impl FnOnce(&mut Session) -> Result<T>) -> Result<T> {
        f(whole(&self.holding, || self.write()).open_mut()?)
    }

    /// Runs `f` on the open dossier without waiting for the whole of its index, where `plain` says
    /// that `f` asks for no more than [`Index::read_first`] has: what the first screen shows.
    pub(crate) fn with_first<T>(
        &self,
        plain: bool,
        f: impl FnOnce(&Session) -> Result<T>,
    ) -> Result<T> {
        if !plain {
            return self.with(f);
        }
        match &*self.read() {
            Holding::Open(session) => f(session),
            held => Err(held.refusal()),
        }
    }
}

/// The dossier, as a job on its own thread reaches it; it may be locked or closed meanwhile.
pub(crate) struct Shared(Arc<RwLock<Holding>>);

impl Shared {
    /// The dossier as `concord` holds it.
    pub(crate) fn of(concord: &Concord) -> Self {
        Self(Arc::clone(&concord.holding))
    }

    pub(crate) fn read(&self) -> RwLockReadGuard<'_, Holding> {
        whole(&self.0, || self.0.read().unwrap_or_else(|poisoned| poisoned.into_inner()))
    }

    pub(crate) fn write(&self) -> RwLockWriteGuard<'_, Holding> {
        whole(&self.0, || self.0.write().unwrap_or_else(|poisoned| poisoned.into_inner()))
    }
}

/// Locks what is held, once the index of a dossier in it is whole.
fn whole<Guard: Deref<Target = Holding>>(
    holding: &RwLock<Holding>,
    lock: impl Fn() -> Guard,
) -> Guard {
    loop {
        let held = lock();
        let Holding::Open(session) = &*held else { return held };
        let Rest::Coming(loading) = &session.rest else { return held };
        let loading = Arc::clone(loading);
        drop(held);
        loading.wait();
        let mut held = holding.write().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Holding::Open(session) = &mut *held {
            session.complete(&loading);
        }
    }
}

impl Holding {
    pub(crate) fn open(&self) -> Result<&Session> {
        match self {
            Holding::Open(session) if session.is_whole() => Ok(session),
            held => Err(held.refusal()),
        }
    }

    pub(crate) fn open_mut(&mut self) -> Result<&mut Session> {
        self.open()?;
        match self {
            Holding::Open(session) => Ok(session),
            held => Err(held.refusal()),
        }
    }

    /// Why nothing can be asked of a dossier that is not open, or whose index cannot be read.
    fn refusal(&self) -> ErrorReport {
        match self {
            Holding::Locked { .. } => ErrorReport::new("locked"),
            Holding::Nothing => ErrorReport::new("no-dossier"),
            Holding::Open(session) => match &session.rest {
                Rest::Refused(error) => error.clone(),
                Rest::Here | Rest::Coming(_) => ErrorReport::internal("the index is not whole yet"),
            },
        }
    }
}

impl Session {
    /// Takes an opened dossier and makes its index: from the sealed snapshot where that is of this
    /// history, brought up to date, else from the records. Where nothing has changed since the
    /// snapshot, what the first screen needs is there at once and the rest comes behind.
    pub(crate) fn start(path: String, sample: bool, dossier: Dossier) -> Result<Self> {
        let snapshot = dossier.get_cache(INDEX_CACHE);
        let first = snapshot.as_ref().and_then(|kept| Index::read_first(&kept.section(0)?));
        let mut session = Self {
            path,
            sample,
            dossier,
            index: Index::default(),
            former: FormerParts::default(),
            judged: RwLock::default(),
            weighed: Mutex::default(),
            reader: crate::lexicon::Reader::default(),
            used: crate::gazetteer::Used::default(),
            kept: None,
            rest: Rest::Here,
        };
        let (Some(snapshot), Some(index)) = (snapshot, first) else {
            session.rebuild_index()?;
            return Ok(session);
        };
        let revision = snapshot.revision;
        session.index = index;
        session.kept = Some(revision);
        let loading = Loading::start(snapshot);
        session.rest = Rest::Coming(Arc::clone(&loading));
        if revision != session.dossier.revision() {
            loading.wait();
            session.complete(&loading);
            if let Rest::Refused(error) = session.rest {
                return Err(error);
            }
            // Made anew, it is up to date already.
            if session.kept.is_some() {
                session.refresh_since(revision)?;
            }
        }
        Ok(session)
    }

    fn is_whole(&self) -> bool {
        matches!(self.rest, Rest::Here)
    }

    /// Takes in the rest of the index once it was read. Where it is damaged, the index is made anew
    /// from the records.
    fn complete(&mut self, loading: &Arc<Loading>) {
        // Another dossier may have taken the place of the one that was waited for.
        if !matches!(&self.rest, Rest::Coming(own) if Arc::ptr_eq(own, loading)) {
            return;
        }
        self.rest = match loading.take() {
            Some(sections) => {
                sections.into_iter().for_each(|section| self.index.add(section));
                Rest::Here
            }
            None => match self.rebuild_index() {
                Ok(()) => {
                    self.kept = None;
                    Rest::Here
                }
                Err(error) => Rest::Refused(error),
            },
        };
    }

    /// Ends what is under way for this dossier alone.
    pub(crate) fn stop(&self) {
        if let Rest::Coming(loading) = &self.rest {
            loading.stop();
        }
    }

    /// The dossier and its revision.
    pub(crate) fn state(&self) -> (Id, u64) {
        (self.dossier.id(), self.dossier.revision())
    }

    /// Keeps the index for the next unlock, where it changed since it was last kept. A snapshot that
    /// cannot be written costs time then, no data.
    pub(crate) fn keep_index(&mut self) {
        let revision = self.dossier.revision();
        let sections = || (0..Index::SECTIONS).map(|number| self.index.section(number));
        if self.is_whole()
            && self.kept != Some(revision)
            && self.dossier.put_cache(INDEX_CACHE, sections()).is_ok()
        {
            self.kept = Some(revision);
        }
    }

    /// Makes the index anew from every record.
    pub(crate) fn rebuild_index(&mut self) -> Result<()> {
        self.former.forget();
        self.judged_mut().forget();
        self.index = Index::build(all_bundles(&self.dossier)?, catalogue::regions());
        Ok(())
    }

    /// Brings the index up to date with every edit after `revision`.
    pub(crate) fn refresh_since(&mut self, revision: u64) -> Result<()> {
        /// More changed records than this are read faster in one scan than one by one.
        const MANY: usize = 5_000;
        match self.dossier.changed_since(revision)? {
            Some(changed) if changed.len() <= MANY => self.refresh(&changed),
            _ => self.rebuild_index(),
        }
    }

    /// Brings the index up to date with the changed records.
    fn refresh(&mut self, changed: &[(Id, Kind)]) -> Result<()> {
        // Each event with the changed records that may be its parts, and no others: many records may
        // have changed at once.
        let mut events: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
        for (id, kind) in changed {
            self.judged_mut().note(*kind);
            let touched = self.events_touched(*id, *kind)?;
            if is_part(*kind) {
                touched.iter().for_each(|event| self.former.note(*event, *id));
            }
            for event in touched {
                events.entry(event).or_default().push(*id);
            }
        }
        self.judged_mut().note_events(events.keys().copied());
        for (event, parts) in events {
            match self.bundle(event, &parts)? {
                Some(bundle) => self.index.put(&bundle, catalogue::regions()),
                None => self.index.remove(event),
            }
        }
        Ok(())
    }

    /// The events whose rows depend on a record, by the index and by the record's own reference.
    fn events_touched(&self, id: Id, kind: Kind) -> Result<Vec<Id>> {
        let mut events: Vec<Id> = match kind {
            Kind::Event => vec![id],
            Kind::Person => self.index.events_of(id),
            part if is_part(part) => self.index.event_of(id).into_iter().collect(),
            _ => Vec::new(),
        };
        if let Some(state) = self.dossier.get_of(kind, id)? {
            events.extend(self.owner(&state)?);
        }
        Ok(events)
    }

    /// The event a part names as its own.
    fn owner(&self, state: &RecordState) -> Result<Option<Id>> {
        let fields = state.fields();
        Ok(match state.kind {
            Kind::Act => Act::from_fields(state.id, &fields).event,
            Kind::Place => Place::from_fields(state.id, &fields).event,
            Kind::Source => Source::from_fields(state.id, &fields).event,
            Kind::Intervention => Intervention::from_fields(state.id, &fields).event,
            Kind::Attachment => Attachment::from_fields(state.id, &fields).event,
            Kind::ChainOfEvents => ChainOfEvents::from_fields(state.id, &fields).event,
            Kind::Involvement => match Involvement::from_fields(state.id, &fields).act {
                // A deleted act still tells whose it was.
                Some(act) => match self.dossier.get_of(Kind::Act, act)? {
                    Some(act) => self.owner(&act)?,
                    None => None,
                },
                None => None,
            },
            _ => None,
        })
    }

    /// A record that exists, with its type.
    pub(crate) fn typed<R: Record>(&self, id: Id) -> Result<Option<R>> {
        Ok(self.fields(id, R::KIND)?.map(|fields| R::from_fields(id, &fields)))
    }

    /// The shown fields of a record that exists and is of `kind`.
    pub(crate) fn fields(&self, id: Id, kind: Kind) -> Result<Option<Fields>> {
        let state = self.dossier.get_of(kind, id)?;
        Ok(state.filter(|state| state.exists()).map(|state| state.fields()))
    }

    /// An event with its parts: those the index knows, and those among `more` that name it.
    pub(crate) fn bundle(&self, event: Id, more: &[Id]) -> Result<Option<EventBundle>> {
        let Some(record) = self.typed(event)? else {
            return Ok(None);
        };
        let mut bundle = EventBundle { event: record, ..EventBundle::default() };
        let known = self.index.children(event).unwrap_or_default();
        bundle.acts = self.parts(&known.acts, more)?;
        bundle.acts.retain(|act: &Act| act.event == Some(event));
        bundle.involvements = self.parts(&known.involvements, more)?;
        bundle.involvements.retain(|involvement: &Involvement| {
            bundle.acts.iter().any(|act| involvement.act == Some(act.id))
        });
        bundle.places = self.parts(&known.places, more)?;
        bundle.places.retain(|place: &Place| place.event == Some(event));
        bundle.places.sort_by_key(|place| place.rank.known().copied().unwrap_or(i64::MAX));
        bundle.sources = self.parts(&known.sources, more)?;
        bundle.sources.retain(|source: &Source| source.event == Some(event));
        bundle.interventions = self.parts(&known.interventions, more)?;
        bundle.interventions.retain(|own: &Intervention| own.event == Some(event));
        bundle.attachments = self.parts(&known.attachments, more)?;
        bundle.attachments.retain(|own: &Attachment| own.event == Some(event));
        bundle.chain = self.parts(&known.chain, more)?;
        bundle.chain.retain(|link: &ChainOfEvents| link.event == Some(event));
        bundle.persons = self.persons_of(&bundle)?;
        Ok(Some(bundle))
    }

    fn parts<R: Record>(&self, known: &[Id], more: &[Id]) -> Result<Vec<R>> {
        let ids: BTreeSet<Id> = known.iter().chain(more).copied().collect();
        let mut found = Vec::new();
        // What the index lists comes first and in its order; the rest follows.
        let rest = ids.into_iter().filter(|id| !known.contains(id));
        for id in known.iter().copied().chain(rest) {
            found.extend(self.typed::<R>(id)?);
        }
        Ok(found)
    }

    fn persons_of(&self, bundle: &EventBundle) -> Result<Vec<Person>> {
        let mut found: Vec<Person> = Vec::new();
        let victims = bundle.acts.iter().filter_map(|act| act.victim);
        let perpetrators = bundle.involvements.iter().filter_map(|part| part.perpetrator);
        let helped = bundle.interventions.iter().filter_map(|part| part.victim);
        for id in victims.chain(perpetrators).chain(helped) {
            if !found.iter().any(|person| person.id == id) {
                found.extend(self.typed::<Person>(id)?);
            }
        }
        Ok(found)
    }

    /// Every record of a kind with its type; for kinds that number hundreds.
    pub(crate) fn all<R: Record>(&self) -> Result<Vec<R>> {
        self.dossier
            .scan(R::KIND)
            .map(|state| {
                let state = state?;
                Ok(R::from_fields(state.id, &state.fields()))
            })
            .collect()
    }
}
