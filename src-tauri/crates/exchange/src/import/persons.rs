//! Persons by their origin: those of earlier imports, and those whom several rows of this one name.

use std::collections::HashMap;

use concord_model::{Id, Kind, Person, Record};

use super::importer::Lookup;

/// What is known of a person of some origin.
pub(super) enum Met {
    /// In the dossier, from an earlier import.
    Before(Person),
    /// Written by an earlier row of this import, as it then stood.
    Here(Person),
    /// Nothing.
    Never,
}

/// The persons of an import.
pub(super) struct Persons<'a> {
    lookup: &'a dyn Lookup,
    here: HashMap<String, Person>,
    /// Persons made.
    pub made: u64,
}

impl<'a> Persons<'a> {
    pub(super) fn new(lookup: &'a dyn Lookup) -> Self {
        Self { lookup, here: HashMap::new(), made: 0 }
    }

    pub(super) fn meet(&self, origin: &str) -> Met {
        if let Some(person) = self.here.get(origin) {
            return Met::Here(person.clone());
        }
        let found = self.lookup.find(Kind::Person, origin);
        let person = |id: Id| Some(Person::from_fields(id, &self.lookup.fields(Kind::Person, id)?));
        found.and_then(person).map_or(Met::Never, Met::Before)
    }

    /// Remembers a person whom other rows may name.
    pub(super) fn remember(&mut self, person: Person) {
        if let Some(origin) = person.origin.known() {
            self.here.insert(origin.clone(), person);
        }
    }
}
