//! A dossier in memory, and tables on disk, for the tests of imports.
#![allow(dead_code, clippy::unwrap_used, missing_docs)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use concord_exchange::{
    Draft, ExchangeError, Imported, Importer, Layout, Lookup, MappingDefinition, OpenFile, bundled,
    open,
};
use concord_model::{
    Act, Entropy, Event, EventBundle, FieldKey, Fields, Id, Involvement, Kind, Person, Place,
    Record, Source, Value,
};

/// Counts instead of drawing at random, so that a failing test fails again.
#[derive(Default)]
pub struct Counting(u64);

impl Entropy for Counting {
    fn fill(&mut self, bytes: &mut [u8]) {
        self.0 += 1;
        bytes.fill(0);
        bytes[..8].copy_from_slice(&self.0.to_le_bytes());
    }
}

/// Records by kind and identifier.
#[derive(Default, Clone)]
pub struct Memory {
    pub records: BTreeMap<(Kind, Id), Fields>,
    origins: BTreeMap<(Kind, String), Id>,
}

impl Memory {
    pub fn apply(&mut self, drafts: &[Draft]) {
        for draft in drafts {
            let key = (draft.kind, draft.record);
            let exists = self.records.contains_key(&key);
            let starts = draft.writes[0] == (FieldKey::EXISTS, Value::Flag(true));
            assert_ne!(exists, starts, "a new record says so, an old one does not: {draft:?}");
            for (field, value) in &draft.writes {
                match (field, value) {
                    (key_, Value::Flag(false)) if *key_ == FieldKey::EXISTS => {
                        self.records.remove(&key);
                    }
                    (key_, _) if *key_ == FieldKey::EXISTS => {
                        self.records.insert(key, Fields::new());
                    }
                    _ => {
                        let fields = self.records.get_mut(&key).unwrap();
                        fields.insert(field.clone(), value.clone());
                    }
                }
            }
        }
        self.index();
    }

    fn index(&mut self) {
        self.origins.clear();
        let mut origins = BTreeMap::new();
        for event in self.all::<Event>() {
            origins.insert((Kind::Event, event.origin.into_known().unwrap()), event.id);
        }
        for act in self.all::<Act>() {
            origins.insert((Kind::Act, act.origin.into_known().unwrap()), act.id);
        }
        for person in self.all::<Person>() {
            origins.insert((Kind::Person, person.origin.into_known().unwrap()), person.id);
        }
        self.origins = origins;
    }

    pub fn all<R: Record>(&self) -> Vec<R> {
        self.records
            .iter()
            .filter(|((kind, _), _)| *kind == R::KIND)
            .map(|((_, id), fields)| R::from_fields(*id, fields))
            .collect()
    }

    pub fn count(&self, kind: Kind) -> usize {
        self.records.keys().filter(|(known, _)| *known == kind).count()
    }

    pub fn put<R: Record>(&mut self, record: &R) {
        self.records.insert((R::KIND, record.id()), record.to_fields());
        self.index();
    }

    pub fn bundles(&self) -> Vec<EventBundle> {
        let mut bundles: BTreeMap<Id, EventBundle> = self
            .all::<Event>()
            .into_iter()
            .map(|event| (event.id, EventBundle { event, ..EventBundle::default() }))
            .collect();
        let mut event_of_act = BTreeMap::new();
        for act in self.all::<Act>() {
            event_of_act.insert(act.id, act.event.unwrap());
            bundles.get_mut(&act.event.unwrap()).unwrap().acts.push(act);
        }
        for one in self.all::<Involvement>() {
            let event = event_of_act[&one.act.unwrap()];
            bundles.get_mut(&event).unwrap().involvements.push(one);
        }
        for place in self.all::<Place>() {
            bundles.get_mut(&place.event.unwrap()).unwrap().places.push(place);
        }
        for source in self.all::<Source>() {
            bundles.get_mut(&source.event.unwrap()).unwrap().sources.push(source);
        }
        let persons: BTreeMap<Id, Person> =
            self.all::<Person>().into_iter().map(|person| (person.id, person)).collect();
        for bundle in bundles.values_mut() {
            let ids: std::collections::BTreeSet<Id> = bundle
                .acts
                .iter()
                .filter_map(|act| act.victim)
                .chain(bundle.involvements.iter().filter_map(|one| one.perpetrator))
                .collect();
            bundle.persons = ids.iter().filter_map(|id| persons.get(id).cloned()).collect();
            bundle.places.sort_by_key(|place| place.rank.known().copied());
        }
        bundles.into_values().collect()
    }
}

/// The dossier as it was before the import.
pub struct Before {
    memory: Memory,
    bundles: BTreeMap<Id, EventBundle>,
}

impl From<&Memory> for Before {
    fn from(memory: &Memory) -> Self {
        let bundles =
            memory.bundles().into_iter().map(|bundle| (bundle.event.id, bundle)).collect();
        Self { memory: memory.clone(), bundles }
    }
}

impl Lookup for Before {
    fn find(&self, kind: Kind, origin: &str) -> Option<Id> {
        self.memory.origins.get(&(kind, origin.to_owned())).copied()
    }

    fn fields(&self, kind: Kind, id: Id) -> Option<Fields> {
        self.memory.records.get(&(kind, id)).cloned()
    }

    fn event(&self, id: Id) -> Option<EventBundle> {
        self.bundles.get(&id).cloned()
    }
}

pub struct Session {
    pub memory: Memory,
    pub entropy: Counting,
    pub folder: tempfile::TempDir,
}

impl Session {
    pub fn new() -> Self {
        Self {
            memory: Memory::default(),
            entropy: Counting::default(),
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub fn file(&self, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join("table.csv");
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub fn open(&self, text: &str) -> OpenFile {
        open(&self.file(text), None).unwrap()
    }

    /// Imports and applies what comes out.
    pub fn import(&mut self, text: &str, mapping: &MappingDefinition) -> Imported {
        let file = self.open(text);
        self.import_file(&file, "test", mapping).unwrap()
    }

    pub fn import_file(
        &mut self,
        file: &OpenFile,
        name: &str,
        mapping: &MappingDefinition,
    ) -> Result<Imported, ExchangeError> {
        let importer = Importer::new(file, name, mapping, None)?;
        let mut taken = Vec::new();
        let imported = importer.run(
            &Before::from(&self.memory),
            &mut self.entropy,
            false,
            &mut |_, _| true,
            &mut |drafts| {
                taken.extend(drafts);
                Ok(())
            },
        )?;
        self.memory.apply(&taken);
        let outcome = &imported.outcome;
        assert_eq!(
            outcome.rows,
            outcome.created + outcome.updated + outcome.skipped + outcome.failed
        );
        assert_eq!(imported.report.rows().count() as u64, outcome.rows);
        for bundle in self.memory.bundles() {
            assert_eq!(concord_model::check::event(&bundle), [], "{}", bundle.event.id);
        }
        Ok(imported)
    }
}

pub fn counts(imported: &Imported) -> (u64, u64, u64, u64) {
    let outcome = &imported.outcome;
    (outcome.created, outcome.updated, outcome.skipped, outcome.failed)
}

pub fn detected() -> Option<&'static Layout> {
    None
}

/// A file of `shared/data`, or `None` with a printed reason.
pub fn shared(path: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data").join(path);
    if path.exists() {
        return Some(path);
    }
    eprintln!("skipped: {} is not there", path.display());
    None
}

pub fn chile_mapping() -> MappingDefinition {
    bundled().into_iter().find(|(name, _)| name == "chile-rettig").unwrap().1
}
