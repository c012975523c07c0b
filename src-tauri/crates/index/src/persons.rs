//! Persons by their names.

use concord_model::{Id, Person};
use serde::{Deserialize, Serialize};

use crate::arena::Arena;
use crate::fold;
use crate::owners::Owners;
use crate::text::{TextField, TextIndex};
use crate::texts::names;

/// The persons of all events, numbered.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Persons {
    #[serde(with = "crate::raw")]
    ids: Vec<Id>,
    #[serde(with = "crate::raw")]
    free: Vec<u32>,
    owners: Owners,
    names: Arena,
    words: TextIndex,
}

impl Persons {
    /// The person's number, where it is known.
    pub(crate) fn number(&self, id: Id) -> Option<u32> {
        let mut candidates = self.owners.candidates(id).into_iter();
        candidates.find(|number| self.ids[*number as usize] == id)
    }

    /// Adds a person, or takes over its names as they are now.
    pub(crate) fn put(&mut self, person: &Person) {
        let number = match self.number(person.id) {
            Some(number) => {
                self.words.remove(number);
                number
            }
            None => self.new_number(person.id),
        };
        let names = names(person).map(|name| (TextField::Name, name));
        self.words.add(number, names, false);
        let name = fold::fold(person.name.known().map_or("", String::as_str));
        self.names.set(number, name.as_bytes());
    }

    /// The number of a person that acts name but of whom nothing is known.
    pub(crate) fn number_or_new(&mut self, id: Id) -> u32 {
        self.number(id).unwrap_or_else(|| self.new_number(id))
    }

    fn new_number(&mut self, id: Id) -> u32 {
        let number = self.free.pop().unwrap_or_else(|| {
            self.ids.push(id);
            self.ids.len() as u32 - 1
        });
        self.ids[number as usize] = id;
        self.owners.add(id, number);
        number
    }

    pub(crate) fn remove(&mut self, id: Id) {
        if let Some(number) = self.number(id) {
            self.words.remove(number);
            self.names.set(number, &[]);
            self.ids[number as usize] = Id::nil();
            self.free.push(number);
        }
    }

    /// Persons with names that have all these words as prefixes. Those with more of them as whole
    /// words come first, then by name.
    pub(crate) fn find(&self, text: &str, limit: usize) -> Vec<Id> {
        let asked = fold::words(text);
        let Some((first, others)) = asked.split_first() else {
            return Vec::new();
        };
        let mut hits = self.words.with_prefix(first);
        for word in others {
            hits &= self.words.with_prefix(word);
        }
        let whole: Vec<_> = asked.iter().map(|word| self.words.with_word(word)).collect();
        let mut ranked: Vec<(usize, &str, Id)> = hits
            .iter()
            .map(|number| {
                let missed = whole.iter().filter(|hits| !hits.contains(number)).count();
                (missed, self.names.text(number), self.ids[number as usize])
            })
            .collect();
        let limit = limit.min(ranked.len());
        if limit == 0 {
            return Vec::new();
        }
        ranked.select_nth_unstable(limit - 1);
        ranked.truncate(limit);
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, _, id)| id).collect()
    }

    /// Who has a number.
    pub(crate) fn id(&self, number: u32) -> Id {
        self.ids[number as usize]
    }

    /// A person's name, folded; empty where none is known.
    pub(crate) fn folded_name(&self, number: u32) -> &str {
        self.names.text(number)
    }

    /// Numbers reach up to here.
    pub(crate) fn bound(&self) -> usize {
        self.ids.len()
    }

    pub(crate) fn tidy(&mut self) {
        self.words.tidy();
        self.names.squeeze();
        self.owners.merge();
    }
}
