//! Events as columns of small numbers: codes, lists and sets are numbered, each once.

use std::borrow::Borrow;
use std::hash::Hash;

use concord_model::Code;
use rustc_hash::FxHashMap;

/// Different things, numbered from 0 in the order in which they were met.
pub(crate) struct Numbered<T> {
    numbers: FxHashMap<T, u32>,
    things: Vec<T>,
}

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self { numbers: FxHashMap::default(), things: Vec::new() }
    }
}

impl<T: Clone + Eq + Hash> Numbered<T> {
    /// The number of a thing, and whether it is a new one.
    pub(crate) fn number(&mut self, thing: T) -> (u32, bool) {
        if let Some(known) = self.numbers.get(&thing) {
            return (*known, false);
        }
        let new = self.things.len() as u32;
        self.things.push(thing.clone());
        self.numbers.insert(thing, new);
        (new, true)
    }

    /// The number of a thing, where it has one.
    pub(crate) fn find<Q: Eq + Hash + ?Sized>(&self, thing: &Q) -> Option<u32>
    where
        T: Borrow<Q>,
    {
        self.numbers.get(thing).copied()
    }

    /// The thing of a number given out before.
    pub(crate) fn get(&self, number: u32) -> &T {
        &self.things[number as usize]
    }

    /// Every thing in the order of its number.
    pub(crate) fn all(&self) -> &[T] {
        &self.things
    }

    pub(crate) fn len(&self) -> usize {
        self.things.len()
    }
}

/// Codes, numbered.
pub(crate) type Codes = Numbered<Code>;

impl Codes {
    /// The number of a code, a new one where it has none yet.
    pub(crate) fn code_number(&mut self, code: &str) -> u32 {
        match self.find(code) {
            Some(known) => known,
            None => self.number(code.to_owned()).0,
        }
    }
}

/// Codes and lists of them, both numbered.
#[derive(Default)]
pub(crate) struct Lists {
    pub(crate) codes: Codes,
    lists: Numbered<Vec<u32>>,
    scratch: Vec<u32>,
}

impl Lists {
    /// The number of a list of codes, whatever their order and repetition.
    pub(crate) fn number<S: AsRef<str>>(&mut self, codes: impl IntoIterator<Item = S>) -> u32 {
        self.scratch.clear();
        for code in codes {
            self.scratch.push(self.codes.code_number(code.as_ref()));
        }
        self.scratch.sort_unstable();
        self.scratch.dedup();
        match self.lists.find(self.scratch.as_slice()) {
            Some(known) => known,
            None => self.lists.number(self.scratch.clone()).0,
        }
    }

    /// The numbers of the codes in a list, ascending.
    pub(crate) fn list(&self, number: u32) -> &[u32] {
        self.lists.get(number)
    }

    /// The codes in a list.
    pub(crate) fn codes_of(&self, number: u32) -> impl Iterator<Item = &Code> {
        self.list(number).iter().map(|code| self.codes.get(*code))
    }
}
