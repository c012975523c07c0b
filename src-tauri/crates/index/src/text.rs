//! Full text: which documents hold a word, a prefix, or words in a row.
//!
//! A sorted vocabulary, one bitmap of documents per word, and each document's words in order. A
//! prefix is a range of the vocabulary; a hit set is a bitmap that goes straight into a filter;
//! changes are made in place. `docs/decisions/0003-in-memory-index.md` has what it was measured
//! against. Everything else in this crate knows only the functions of [`TextIndex`].

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Bound;

use roaring::{MultiOps, RoaringBitmap};
use serde::{Deserialize, Serialize};

use crate::arena::Arena;
use crate::fold;

/// Stands between two fields in a document's words, so that no phrase runs across.
const GAP: u32 = 0;

/// A text index over numbered documents.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct TextIndex {
    /// Word to its number, from 1.
    vocabulary: BTreeMap<String, u32>,
    /// By word number minus 1.
    postings: Vec<RoaringBitmap>,
    /// By document: word numbers in order, as variable-length integers.
    sequences: Arena,
    /// The same numbers as `vocabulary`, for words met since the last tidying: a bulk build looks up
    /// millions of words, and a sorted map of a hundred thousand misses the cache at every step.
    #[serde(skip)]
    met: HashMap<String, u32>,
}

impl TextIndex {
    /// Sets the texts of a document that has none.
    pub(crate) fn add<'a>(&mut self, document: u32, fields: impl Iterator<Item = &'a str>) {
        let mut sequence = Vec::new();
        for field in fields {
            let words = fold::words(field);
            if words.is_empty() {
                continue;
            }
            for word in words {
                let number = self.number(word);
                let posting = &mut self.postings[number as usize - 1];
                // Appending is what a bulk build does, and is the quick way.
                if posting.try_push(document).is_err() {
                    posting.insert(document);
                }
                write_varint(&mut sequence, number);
            }
            write_varint(&mut sequence, GAP);
        }
        self.sequences.set(document, &sequence);
    }

    fn number(&mut self, word: String) -> u32 {
        if let Some(number) = self.met.get(&word) {
            return *number;
        }
        let number = self.vocabulary.get(&word).copied().unwrap_or_else(|| {
            self.postings.push(RoaringBitmap::new());
            let number = self.postings.len() as u32;
            self.vocabulary.insert(word.clone(), number);
            number
        });
        self.met.insert(word, number);
        number
    }

    /// Takes a document's texts out.
    pub(crate) fn remove(&mut self, document: u32) {
        let numbers: BTreeSet<u32> = read_varints(self.sequences.get(document)).collect();
        for number in numbers.into_iter().filter(|number| *number != GAP) {
            self.postings[number as usize - 1].remove(document);
        }
        self.sequences.set(document, &[]);
    }

    fn posting(&self, number: u32) -> &RoaringBitmap {
        &self.postings[number as usize - 1]
    }

    /// Documents with this very word, folded already.
    pub(crate) fn with_word(&self, word: &str) -> RoaringBitmap {
        self.vocabulary.get(word).map(|number| self.posting(*number).clone()).unwrap_or_default()
    }

    /// Documents with a word that starts so, folded already.
    pub(crate) fn with_prefix(&self, prefix: &str) -> RoaringBitmap {
        self.numbers(prefix).map(|number| self.posting(number)).union()
    }

    fn numbers<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = u32> + 'a {
        self.vocabulary
            .range::<str, _>((Bound::Included(prefix), Bound::Unbounded))
            .take_while(move |(word, _)| word.starts_with(prefix))
            .map(|(_, number)| *number)
    }

    /// Documents with these words in a row within one field; the last may be a prefix.
    pub(crate) fn with_sequence(&self, words: &[String], last_is_prefix: bool) -> RoaringBitmap {
        let Some((last, first)) = words.split_last() else {
            return RoaringBitmap::new();
        };
        let mut hits = if last_is_prefix { self.with_prefix(last) } else { self.with_word(last) };
        if first.is_empty() {
            return hits;
        }
        let Some(first) =
            first.iter().map(|word| self.vocabulary.get(word).copied()).collect::<Option<Vec<_>>>()
        else {
            return RoaringBitmap::new();
        };
        for number in &first {
            hits &= self.posting(*number);
        }
        let last: RoaringBitmap = if last_is_prefix {
            self.numbers(last).collect()
        } else {
            self.vocabulary.get(last).copied().into_iter().collect()
        };
        hits.iter().filter(|document| self.in_a_row(*document, &first, &last)).collect()
    }

    fn in_a_row(&self, document: u32, first: &[u32], last: &RoaringBitmap) -> bool {
        let sequence: Vec<u32> = read_varints(self.sequences.get(document)).collect();
        sequence
            .windows(first.len() + 1)
            .any(|run| run[..first.len()] == *first && last.contains(run[first.len()]))
    }

    /// Forgets words that no document holds any more, and squeezes out holes.
    pub(crate) fn tidy(&mut self) {
        self.met = HashMap::new();
        let postings = &self.postings;
        self.vocabulary.retain(|_, number| !postings[*number as usize - 1].is_empty());
        self.sequences.squeeze();
    }
}

fn write_varint(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn read_varints(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    let mut bytes = bytes.iter();
    std::iter::from_fn(move || {
        let mut number = 0;
        let mut shift = 0;
        for byte in bytes.by_ref() {
            number |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
            shift += 7;
        }
        None
    })
}
