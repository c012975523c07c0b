//! What a reader may write for the words of the query language: its own, which always work, and
//! those of the reader's language; and the labels of codes.

use std::collections::{BTreeMap, BTreeSet};

use crate::fold;
use crate::query::{Field, Has, Is};

/// A word that joins or turns what stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Keyword {
    /// Both sides; what is written side by side is joined so anyway.
    And,
    /// Either side.
    Or,
    /// Everything but what follows.
    Not,
}

impl Keyword {
    /// All of them.
    pub const ALL: [Keyword; 3] = [Self::And, Self::Or, Self::Not];

    /// As it is written in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::And => "and",
            Self::Or => "or",
            Self::Not => "not",
        }
    }
}

/// A code and what it is called.
#[derive(Debug, Clone)]
pub(crate) struct Label {
    pub(crate) code: String,
    pub(crate) text: String,
    pub(crate) words: Vec<String>,
}

/// The words of one language. The default one has only the language's own, and no labels.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    keywords: BTreeMap<String, Keyword>,
    reserved: BTreeSet<String>,
    fields: BTreeMap<String, Field>,
    labels: BTreeMap<String, Vec<Label>>,
}

impl Lexicon {
    /// Lets `word` stand for a keyword.
    pub fn add_keyword(&mut self, keyword: Keyword, word: &str) {
        let word = fold::fold(word);
        self.reserved.insert(word.clone());
        self.keywords.insert(word, keyword);
    }

    /// Notes a keyword of another language: a canonical query must not become one when somebody reads
    /// it in that language.
    pub fn reserve(&mut self, word: &str) {
        self.reserved.insert(fold::fold(word));
    }

    /// Lets `alias` stand for a field. Nothing but letters; the names of other fields stay theirs.
    pub fn add_field(&mut self, field: Field, alias: &str) {
        let alias = fold::fold(alias);
        if alias.chars().all(char::is_alphabetic) && Field::named(&alias).is_none() {
            self.fields.insert(alias, field);
        }
    }

    /// What `has:` may ask for; its labels are those of the vocabulary `query-has`.
    pub fn parts() -> Vec<&'static str> {
        Has::ALL.iter().map(|part| part.code()).collect()
    }

    /// What `is:` may ask for; its labels are those of the vocabulary `query-is`.
    pub fn states() -> Vec<&'static str> {
        Is::ALL.iter().map(|state| state.code()).collect()
    }

    /// Names a code of a vocabulary. The vocabulary of regions is `region`; those of `has:` and `is:`
    /// are `query-has` and `query-is`.
    pub fn add_label(&mut self, vocabulary: &str, code: &str, text: &str) {
        let label = Label { code: code.into(), text: text.into(), words: fold::words(text) };
        self.labels.entry(vocabulary.to_owned()).or_default().push(label);
    }

    /// Whether there is a label at all, as there is in a reader's own lexicon.
    pub(crate) fn has_labels(&self) -> bool {
        !self.labels.is_empty()
    }

    pub(crate) fn keyword(&self, folded: &str) -> Option<Keyword> {
        let own = Keyword::ALL.into_iter().find(|keyword| keyword.name() == folded);
        own.or_else(|| self.keywords.get(folded).copied())
    }

    /// Whether a word would be read as a keyword in some language.
    pub(crate) fn is_reserved(&self, folded: &str) -> bool {
        self.reserved.contains(folded) || self.keyword(folded).is_some()
    }

    pub(crate) fn field(&self, folded: &str) -> Option<Field> {
        Field::named(folded).or_else(|| self.fields.get(folded).copied())
    }

    /// Every word that stands for a field, the reader's own first.
    pub(crate) fn field_words(&self) -> impl Iterator<Item = (&str, Field)> {
        let own = self.fields.iter().map(|(alias, field)| (alias.as_str(), *field));
        own.chain(Field::ALL.iter().map(|field| (field.name(), *field)))
    }

    /// Every word that stands for a keyword, the reader's own first.
    pub(crate) fn keyword_words(&self) -> impl Iterator<Item = (&str, Keyword)> {
        let own = self.keywords.iter().map(|(word, keyword)| (word.as_str(), *keyword));
        own.chain(Keyword::ALL.into_iter().map(|keyword| (keyword.name(), keyword)))
    }

    pub(crate) fn labels(&self, vocabulary: &str) -> &[Label] {
        self.labels.get(vocabulary).map_or(&[], Vec::as_slice)
    }

    /// What a code is called.
    pub(crate) fn label(&self, vocabulary: &str, code: &str) -> Option<&str> {
        let mut labels = self.labels(vocabulary).iter();
        labels.find(|label| label.code == code).map(|label| label.text.as_str())
    }

    /// The codes a text names: as a whole label, else by words that a label has in a row, the last of
    /// them perhaps only begun.
    pub(crate) fn codes(&self, vocabulary: &str, text: &str) -> Vec<&str> {
        let asked = fold::words(text);
        let with = |fits: &dyn Fn(&Label) -> bool| {
            let labels = self.labels(vocabulary).iter();
            labels.filter(|label| fits(label)).map(|label| label.code.as_str()).collect::<Vec<_>>()
        };
        let whole = with(&|label| label.words == asked);
        if asked.is_empty() || !whole.is_empty() {
            return whole;
        }
        with(&|label| has_in_a_row(&label.words, &asked))
    }
}

/// Whether words hold others in a row, the last of which may be only begun.
pub(crate) fn has_in_a_row(words: &[String], asked: &[String]) -> bool {
    let Some((last, first)) = asked.split_last() else {
        return true;
    };
    words
        .windows(asked.len())
        .any(|run| run[..first.len()] == *first && run[first.len()].starts_with(last.as_str()))
}
