//! Words and their numbers, in order: one piece of memory for those of the last tidying, a tree for
//! those met since.

use std::collections::BTreeMap;
use std::ops::Bound;

use serde::{Deserialize, Serialize};

/// Fresh words are merged once there are so many, or a quarter of the rest.
const MERGE_AT: usize = 1 << 14;

/// A map from words to numbers.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Vocabulary {
    /// The sorted words one behind the other, and where each ends.
    #[serde(with = "serde_bytes")]
    bytes: Vec<u8>,
    #[serde(with = "crate::raw")]
    ends: Vec<u32>,
    #[serde(with = "crate::raw")]
    numbers: Vec<u32>,
    fresh: BTreeMap<String, u32>,
}

impl Vocabulary {
    fn word(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        let bytes = self.bytes.get(start as usize..self.ends[at] as usize);
        bytes.and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// Of the words in order, the first that is not less.
    fn find(&self, word: &str) -> usize {
        let (mut low, mut high) = (0, self.numbers.len());
        while low < high {
            let middle = low + (high - low) / 2;
            match self.word(middle) < word {
                true => low = middle + 1,
                false => high = middle,
            }
        }
        low
    }

    pub(crate) fn get(&self, word: &str) -> Option<u32> {
        let at = self.find(word);
        match self.numbers.get(at) {
            Some(number) if self.word(at) == word => Some(*number),
            _ => self.fresh.get(word).copied(),
        }
    }

    /// Adds a word that is not there.
    pub(crate) fn insert(&mut self, word: &str, number: u32) {
        self.fresh.insert(word.to_owned(), number);
        if self.fresh.len() > MERGE_AT.max(self.numbers.len() / 4) {
            self.merge(|_| true);
        }
    }

    /// Every word, in no order that means anything.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        let sorted = (0..self.numbers.len()).map(|at| self.word(at));
        sorted.chain(self.fresh.keys().map(String::as_str))
    }

    /// The words that begin so, with their numbers; in no order that means anything.
    pub(crate) fn starting<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, u32)> {
        let sorted =
            (self.find(prefix)..self.numbers.len()).map(|at| (self.word(at), self.numbers[at]));
        let from = (Bound::Included(prefix), Bound::Unbounded);
        let fresh = self.fresh.range::<str, _>(from);
        let fresh = fresh.map(|(word, number)| (word.as_str(), *number));
        let starts = move |(word, _): &(&str, u32)| word.starts_with(prefix);
        sorted.take_while(starts).chain(fresh.take_while(starts))
    }

    /// Merges fresh words into the others, and leaves out those whose number is not to be kept.
    pub(crate) fn merge(&mut self, keep: impl Fn(u32) -> bool) {
        let fresh = std::mem::take(&mut self.fresh);
        let length: usize = fresh.keys().map(String::len).sum();
        let mut merged = Self {
            bytes: Vec::with_capacity(self.bytes.len() + length),
            ends: Vec::with_capacity(self.ends.len() + fresh.len()),
            numbers: Vec::with_capacity(self.numbers.len() + fresh.len()),
            fresh: BTreeMap::new(),
        };
        let mut fresh = fresh.iter().map(|(word, number)| (word.as_str(), *number)).peekable();
        for at in 0..self.numbers.len() {
            let word = self.word(at);
            while let Some((word, number)) = fresh.next_if(|(own, _)| *own < word) {
                merged.push(word, number, &keep);
            }
            merged.push(word, self.numbers[at], &keep);
        }
        fresh.for_each(|(word, number)| merged.push(word, number, &keep));
        merged.bytes.shrink_to_fit();
        merged.ends.shrink_to_fit();
        merged.numbers.shrink_to_fit();
        *self = merged;
    }

    fn push(&mut self, word: &str, number: u32, keep: impl Fn(u32) -> bool) {
        if keep(number) {
            self.bytes.extend_from_slice(word.as_bytes());
            self.ends.push(self.bytes.len() as u32);
            self.numbers.push(number);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn words_are_found_wherever_they_lie(
            words in prop::collection::btree_set("[ab]{0,3}|é{1,2}", 0..20),
            merged in prop::collection::vec(any::<bool>(), 20),
            asked in "[ab]{0,3}|é",
            gone in 0u32..20,
        ) {
            let mut vocabulary = Vocabulary::default();
            let words: Vec<(String, u32)> = words.into_iter().rev().zip(0..).collect();
            for ((word, number), merge) in words.iter().zip(merged) {
                prop_assert_eq!(vocabulary.get(word), None);
                vocabulary.insert(word, *number);
                if merge {
                    vocabulary.merge(|_| true);
                }
            }
            let check = |vocabulary: &Vocabulary, left: &dyn Fn(u32) -> bool| {
                let all: BTreeMap<&str, u32> = words
                    .iter()
                    .map(|(word, number)| (word.as_str(), *number))
                    .filter(|(_, number)| left(*number))
                    .collect();
                assert_eq!(vocabulary.get(&asked), all.get(asked.as_str()).copied());
                let mut starting: Vec<_> = vocabulary.starting(&asked).collect();
                starting.sort_unstable();
                let expected = all.iter().map(|(word, number)| (*word, *number));
                let expected: Vec<_> = expected.filter(|(word, _)| word.starts_with(&asked)).collect();
                assert_eq!(starting, expected);
                let mut words: Vec<&str> = vocabulary.words().collect();
                words.sort_unstable();
                assert_eq!(words, all.into_keys().collect::<Vec<_>>());
            };
            check(&vocabulary, &|_| true);
            let kept = postcard::to_extend(&vocabulary, Vec::new()).unwrap();
            check(&postcard::from_bytes(&kept).unwrap(), &|_| true);
            vocabulary.merge(|number| number != gone);
            check(&vocabulary, &|number| number != gone);
        }
    }
}
