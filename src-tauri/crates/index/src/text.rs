//! Full text: which documents hold a word, a form of it, a prefix, or words in a row; and how much.
//!
//! A vocabulary, for each word the documents that hold it and how much it weighs in each, and each
//! document's words in order. A prefix is a range of the vocabulary; the forms of a word are words of
//! the vocabulary that share a stem; a hit set is a bitmap that goes straight into a filter; changes
//! are made in place. `docs/decisions/0003-in-memory-index.md` and `0008-full-text.md` have what it
//! was measured against. Everything else in this crate knows only the functions of [`TextIndex`].

use std::collections::{BTreeMap, BTreeSet, HashMap};

use roaring::RoaringBitmap;
use serde::{Deserialize, Serialize};

use crate::arena::Arena;
use crate::fold;
use crate::posting::{self, Posting};
use crate::sequence::{Run, read_varints, segments, write_varint};
use crate::stem::Stems;
use crate::vocabulary::Vocabulary;

/// Which kind of field a text comes from: queries may ask for one, and a hit in a title or a name
/// weighs more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum TextField {
    Other,
    Title,
    Name,
    Description,
    Place,
    Source,
}

impl TextField {
    pub(crate) const ALL: [TextField; 6] =
        [Self::Other, Self::Title, Self::Name, Self::Description, Self::Place, Self::Source];

    /// The field of a record that is indexed so, where the name says which it is.
    pub(crate) fn of(kind: &str, name: &str) -> Option<Self> {
        Some(match (kind, name) {
            ("event", "title") => Self::Title,
            ("event", "description") => Self::Description,
            ("person", "name" | "other_names") => Self::Name,
            ("place", "name") => Self::Place,
            ("source", "title" | "reference") => Self::Source,
            ("", _) | (_, "") => return None,
            _ => Self::Other,
        })
    }

    /// How many hits in an ordinary field one hit here is worth.
    fn boost(self) -> u32 {
        match self {
            Self::Title => 4,
            Self::Name => 3,
            Self::Other | Self::Description | Self::Place | Self::Source => 1,
        }
    }
}

/// Words are numbered from here; smaller numbers in a document's words say which field begins.
pub(crate) const FIRST_WORD: u32 = 8;

/// How much of a word a document holds: the number of hits, those in a title or a name counted more
/// ([`TextField::boost`]), up to 63; and whether one is in a title or a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Weight(pub(crate) u8);

impl Weight {
    pub(crate) const TITLE: u8 = 0x40;
    const NAME: u8 = 0x80;
    const MOST: u8 = 0x3f;

    pub(crate) fn add(&mut self, field: TextField) {
        let hits = (u32::from(self.hits()) + field.boost()).min(u32::from(Self::MOST)) as u8;
        self.0 = self.0 & !Self::MOST | hits | Self::flag(field);
    }

    pub(crate) fn hits(self) -> u8 {
        self.0 & Self::MOST
    }

    /// The mark for a field of its own; 0 for other fields.
    fn flag(field: TextField) -> u8 {
        match field {
            TextField::Title => Self::TITLE,
            TextField::Name => Self::NAME,
            _ => 0,
        }
    }
}

/// A text index over numbered documents.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct TextIndex {
    /// Word to its number.
    vocabulary: Vocabulary,
    /// By word number, from [`FIRST_WORD`].
    #[serde(with = "crate::posting")]
    pub(crate) postings: Vec<Posting>,
    /// By document, as variable-length integers: a field's number, its words, the next field's.
    pub(crate) sequences: Arena,
    /// By document: how many words it has, see [`length_class`].
    pub(crate) lengths: Lengths,
    stems: Stems,
    /// The same numbers as `vocabulary`, for words met since the last tidying: a bulk build looks up
    /// millions of words, and a sorted map of a hundred thousand misses the cache at every step.
    #[serde(skip)]
    met: HashMap<String, u32>,
}

/// The lengths of documents in words.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Lengths {
    #[serde(with = "serde_bytes")]
    pub(crate) classes: Vec<u8>,
    pub(crate) documents: u64,
    pub(crate) words: u64,
}

/// A length in words on a scale of 8 steps to each doubling.
fn length_class(words: usize) -> u8 {
    ((words as f32 + 1.0).log2() * 8.0).round().min(255.0) as u8
}

/// What one piece of a query looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pattern {
    /// Folded words; several stand in a row within one field.
    pub(crate) words: Vec<String>,
    /// What the last of them may be.
    pub(crate) last: Last,
    /// Only in fields of this kind.
    pub(crate) field: Option<TextField>,
}

/// What the last word of a pattern may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Last {
    /// The word itself.
    Exact,
    /// A word that begins with it.
    Prefix,
    /// A word that begins with it or, where it is the only one, is another form of it.
    Form,
}

/// How near a word of the vocabulary is to the one asked for; the nearer the greater.
pub(crate) const PREFIX: usize = 0;
pub(crate) const FORM: usize = 1;
pub(crate) const EXACT: usize = 2;

/// Words of the vocabulary that answer one word, by nearness, each in one list only.
pub(crate) type Terms = [Vec<u32>; 3];

impl TextIndex {
    /// Sets the texts of a document that has none. `forms` says whether other forms of its words are
    /// to be found.
    pub(crate) fn add<'a>(
        &mut self,
        document: u32,
        fields: impl Iterator<Item = (TextField, &'a str)>,
        forms: bool,
    ) {
        let mut sequence = Vec::new();
        let mut weights: BTreeMap<u32, Weight> = BTreeMap::new();
        let mut length = 0;
        for (field, text) in fields {
            let mut is_first = true;
            fold::each_word(text, |word, _| {
                if std::mem::take(&mut is_first) {
                    write_varint(&mut sequence, field as u32);
                }
                let number = self.number(word, forms);
                weights.entry(number).or_default().add(field);
                write_varint(&mut sequence, number);
                length += 1;
            });
        }
        for (number, weight) in weights {
            self.postings[number as usize].insert(document, weight);
        }
        self.sequences.set(document, &sequence);
        self.lengths.set(document, length);
    }

    fn number(&mut self, word: &str, forms: bool) -> u32 {
        if let Some(number) = self.met.get(word) {
            return *number;
        }
        let number = self.vocabulary.get(word).unwrap_or_else(|| {
            let number = self.postings.len().max(FIRST_WORD as usize) as u32;
            self.postings.resize_with(number as usize + 1, Posting::default);
            self.vocabulary.insert(word, number);
            if forms {
                self.stems.add(word, number);
            }
            number
        });
        self.met.insert(word.to_owned(), number);
        number
    }

    /// Takes a document's texts out.
    pub(crate) fn remove(&mut self, document: u32) {
        let mut numbers = BTreeSet::new();
        let mut length = 0;
        for number in read_varints(self.sequences.get(document)) {
            if number >= FIRST_WORD {
                numbers.insert(number);
                length += 1;
            }
        }
        for number in numbers {
            self.postings[number as usize].remove(document);
        }
        self.sequences.set(document, &[]);
        self.lengths.clear(document, length);
    }

    /// Every word, also of documents that have been taken out since the last tidying.
    pub(crate) fn vocabulary(&self) -> impl Iterator<Item = &str> {
        self.vocabulary.words()
    }

    pub(crate) fn posting(&self, number: u32) -> &Posting {
        &self.postings[number as usize]
    }

    fn documents(&self, numbers: impl Iterator<Item = u32>) -> RoaringBitmap {
        posting::union(numbers.map(|number| self.posting(number)))
    }

    /// Documents with this very word, folded already.
    pub(crate) fn with_word(&self, word: &str) -> RoaringBitmap {
        self.documents(self.vocabulary.get(word).into_iter())
    }

    /// Documents with a word that starts so, folded already.
    pub(crate) fn with_prefix(&self, prefix: &str) -> RoaringBitmap {
        self.documents(self.vocabulary.starting(prefix).map(|(_, number)| number))
    }

    /// The words that begin so and in how many documents each is, those of most documents first.
    pub(crate) fn completions<'a>(&'a self, prefix: &'a str, limit: usize) -> Vec<(&'a str, u64)> {
        let mut found: Vec<(&str, u64)> = self
            .vocabulary
            .starting(prefix)
            .map(|(word, number)| (word, self.posting(number).len()))
            .filter(|(_, count)| *count > 0)
            .collect();
        found.sort_unstable_by_key(|(word, count)| (std::cmp::Reverse(*count), *word));
        found.truncate(limit);
        found
    }

    /// The words of the vocabulary that the last word of a pattern may be.
    pub(crate) fn terms(&self, word: &str, last: Last, alone: bool) -> Terms {
        let mut terms = Terms::default();
        terms[EXACT].extend(self.vocabulary.get(word));
        if last == Last::Form && alone {
            let mut like = self.stems.like(word);
            like.retain(|number| !terms[EXACT].contains(number));
            terms[FORM] = like;
        }
        if last != Last::Exact {
            let near = self.vocabulary.starting(word).map(|(_, number)| number);
            let (exact, forms) = (&terms[EXACT], &terms[FORM]);
            let new =
                |number: &u32| !exact.contains(number) && forms.binary_search(number).is_err();
            let new: Vec<u32> = near.filter(new).collect();
            terms[PREFIX] = new;
        }
        terms
    }

    /// Those documents, among some, that hold a pattern. A pattern without words is held by all.
    pub(crate) fn holding(&self, pattern: &Pattern, among: &RoaringBitmap) -> RoaringBitmap {
        let Some((last, first)) = pattern.words.split_last() else {
            return among.clone();
        };
        let terms = self.terms(last, pattern.last, first.is_empty());
        if first.is_empty() {
            return self.with_any(&terms, pattern.field, among);
        }
        let Some(run) = self.run(first, terms.iter().flatten().copied().collect()) else {
            return RoaringBitmap::new();
        };
        let mut hits = self.documents(terms.iter().flatten().copied());
        hits &= among;
        for number in first.iter().filter_map(|word| self.vocabulary.get(word)) {
            self.posting(number).narrow(&mut hits);
        }
        let holds = |document: &u32| {
            let sequence = self.sequences.get(*document);
            match pattern.field {
                None => run.is_in(sequence),
                Some(field) => {
                    segments(sequence).any(|(own, words)| own == field && run.is_in(words))
                }
            }
        };
        hits.iter().filter(holds).collect()
    }

    /// These words in a row and one of `last` behind them; none where the vocabulary lacks a word.
    pub(crate) fn run(&self, first: &[String], last: RoaringBitmap) -> Option<Run> {
        let first = first.iter().map(|word| self.vocabulary.get(word));
        Some(Run::new(&first.collect::<Option<Vec<u32>>>()?, last))
    }

    fn with_any(
        &self,
        terms: &Terms,
        field: Option<TextField>,
        among: &RoaringBitmap,
    ) -> RoaringBitmap {
        let numbers = || terms.iter().flatten().copied();
        let Some(field) = field else {
            let mut hits = self.documents(numbers());
            hits &= among;
            return hits;
        };
        let flag = Weight::flag(field);
        if flag != 0 {
            let mut hits = RoaringBitmap::new();
            for number in numbers() {
                self.posting(number).each(|document, weight| {
                    if weight.0 & flag != 0 {
                        hits.insert(document);
                    }
                });
            }
            hits &= among;
            return hits;
        }
        let mut hits = self.documents(numbers());
        hits &= among;
        let wanted: RoaringBitmap = numbers().collect();
        let holds = |document: &u32| {
            segments(self.sequences.get(*document)).any(|(own, words)| {
                own == field && read_varints(words).any(|word| wanted.contains(word))
            })
        };
        hits.iter().filter(holds).collect()
    }

    /// How many documents there are.
    pub(crate) fn len(&self) -> u64 {
        self.lengths.documents
    }

    /// Forgets words that no document holds any more, and squeezes out holes.
    pub(crate) fn tidy(&mut self) {
        self.met = HashMap::new();
        let postings = &self.postings;
        self.vocabulary.merge(|number| !postings[number as usize].is_empty());
        self.postings.shrink_to_fit();
        self.sequences.squeeze();
        self.stems.merge();
    }
}

impl Lengths {
    fn set(&mut self, document: u32, words: usize) {
        let at = document as usize;
        if self.classes.len() <= at {
            self.classes.resize(at + 1, 0);
        }
        self.classes[at] = length_class(words);
        self.documents += u64::from(words > 0);
        self.words += words as u64;
    }

    fn clear(&mut self, document: u32, words: usize) {
        if let Some(class) = self.classes.get_mut(document as usize) {
            *class = 0;
        }
        self.documents -= u64::from(words > 0);
        self.words -= words as u64;
    }
}
