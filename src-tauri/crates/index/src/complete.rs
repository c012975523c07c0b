//! What the word at the cursor of the search box may become.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use concord_model::{Id, message};

use crate::facet::FacetKind;
use crate::fold;
use crate::index::Index;
use crate::lexicon::{Lexicon, has_in_a_row};
use crate::parse::{ends_bare, is_quote};
use crate::query::{Field, Has, Is, Values};
use crate::text::{Last, Pattern, TextField};

message! {
    /// What a suggestion is.
    #[derive(Copy, Eq)]
    pub enum SuggestionKind {
        /// A field, to be followed by a value.
        Field,
        /// `and`, `or`, `not`.
        Keyword,
        /// A value of a field.
        Value,
        /// A person of the register.
        Person,
        /// A place of the register.
        Place,
        /// A word that occurs.
        Word,
    }

    /// One way to go on.
    pub struct Suggestion {
        /// What it is.
        pub kind: SuggestionKind,
        /// What takes the place of the word at the cursor.
        pub insert: String,
        /// What it says: a label, a name, a word.
        pub label: String,
        /// The field it belongs to, by its own name, where it belongs to one.
        pub field: Option<String>,
        /// The code behind a label.
        pub code: Option<String>,
        /// Events that have it, where that is known.
        pub count: Option<u64>,
    }

    /// How the query may go on at the cursor.
    pub struct Completions {
        /// First character that a suggestion replaces, from 0.
        pub from: usize,
        /// The first character after those.
        pub to: usize,
        /// The suggestions, the likelier ones first.
        pub items: Vec<Suggestion>,
    }
}

/// Values of one field.
const VALUES: usize = 12;
/// Of each kind where the word may be anything.
const EACH: usize = 4;
/// Events looked at for the names of places; beyond, counts are left out.
const LOOKED_AT: usize = 5_000;

/// The word at the cursor.
struct Token {
    from: usize,
    to: usize,
    text: String,
}

impl Token {
    /// `None` inside a phrase that belongs to no field: there the words are the user's own.
    fn at(letters: &[char], cursor: usize) -> Option<Self> {
        let cursor = cursor.min(letters.len());
        let (mut from, mut quoted) = (0, false);
        for (at, letter) in letters[..cursor].iter().enumerate() {
            if quoted {
                quoted = !is_quote(*letter);
                from = if quoted { from } else { at + 1 };
            } else if is_quote(*letter) {
                let is_value = at > from && letters[at - 1] == ':';
                from = if is_value { from } else { at };
                quoted = true;
            } else if ends_bare(*letter) {
                from = at + 1;
            }
        }
        if quoted && is_quote(letters[from]) {
            return None;
        }
        let rest = &letters[cursor..];
        let length = match quoted {
            true => rest.iter().position(|letter| is_quote(*letter)).map_or(0, |at| at + 1),
            false => rest.iter().take_while(|letter| !ends_bare(**letter)).count(),
        };
        while from < cursor && letters[from] == '-' {
            from += 1;
        }
        Some(Self { from, to: cursor + length, text: letters[from..cursor].iter().collect() })
    }
}

/// A text as a value: in quotation marks where it must be. None where it holds some itself.
fn quoted(text: &str) -> Option<String> {
    if text.chars().any(is_quote) {
        return None;
    }
    Some(if text.chars().any(ends_bare) { format!("\"{text}\"") } else { text.to_owned() })
}

impl Index {
    /// How a query may go on where the cursor stands, in characters from 0. `name` tells a person's
    /// name.
    pub fn complete(
        &self,
        text: &str,
        cursor: usize,
        lexicon: &Lexicon,
        name: &dyn Fn(Id) -> Option<String>,
    ) -> Completions {
        let letters: Vec<char> = text.chars().collect();
        let cursor = cursor.min(letters.len());
        let Some(token) = Token::at(&letters, cursor) else {
            return Completions { from: cursor, to: cursor, items: Vec::new() };
        };
        let completion = Completion { index: self, lexicon, name };
        let has_before = letters[..token.from].iter().any(|letter| !letter.is_whitespace());
        let items = match token.text.split_once(':') {
            Some((word, value)) => match lexicon.field(&fold::fold(word)) {
                Some(field) => {
                    let value = value.trim_start_matches(is_quote);
                    completion.values(field, word, value, VALUES)
                }
                None => Vec::new(),
            },
            None => completion.anything(&token.text, has_before),
        };
        Completions { from: token.from, to: token.to, items }
    }
}

struct Completion<'a> {
    index: &'a Index,
    lexicon: &'a Lexicon,
    name: &'a dyn Fn(Id) -> Option<String>,
}

/// A code, its label and how many events have it.
struct Candidate {
    code: String,
    label: String,
    count: Option<u64>,
}

impl Completion<'_> {
    /// The reader's word for a field.
    fn word(&self, field: Field) -> &str {
        let mut words = self.lexicon.field_words();
        words.find(|(_, own)| *own == field).map_or(field.name(), |(word, _)| word)
    }

    fn anything(&self, text: &str, has_before: bool) -> Vec<Suggestion> {
        let folded = fold::fold(text);
        let mut items = self.fields(&folded);
        if has_before || !folded.is_empty() {
            items.extend(self.keywords(&folded, has_before));
        }
        if folded.chars().count() < 2 {
            return items;
        }
        let coded = Field::ALL.iter().filter(|field| {
            matches!(field.values(), Values::Facet(_) | Values::Mark(_) | Values::Words(_))
        });
        let mut values: Vec<Suggestion> = coded
            .flat_map(|field| self.values(*field, self.word(*field), text, EACH))
            .filter(|value| value.count.is_some_and(|count| count > 0))
            .collect();
        values.sort_by_key(|value| Reverse(value.count));
        values.truncate(2 * EACH);
        items.extend(values);
        items.extend(self.persons(self.word(Field::Name), text, EACH));
        items.extend(self.places(self.word(Field::Place), text, EACH));
        items.extend(self.words("", text, EACH));
        items
    }

    fn fields(&self, folded: &str) -> Vec<Suggestion> {
        let mut seen = BTreeSet::new();
        let begun = self.lexicon.field_words().filter(|(word, _)| word.starts_with(folded));
        let mut found: Vec<(&str, Field)> =
            begun.filter(|(_, field)| seen.insert(*field)).collect();
        found.sort_by_key(|(_, field)| *field);
        let field = |(word, field): (&str, Field)| Suggestion {
            kind: SuggestionKind::Field,
            insert: format!("{word}:"),
            label: format!("{word}:"),
            field: Some(field.name().to_owned()),
            code: None,
            count: None,
        };
        found.into_iter().map(field).collect()
    }

    fn keywords(&self, folded: &str, has_before: bool) -> Vec<Suggestion> {
        let mut seen = BTreeSet::new();
        let words = self.lexicon.keyword_words();
        let begun = words.filter(|(word, keyword)| {
            word.starts_with(folded) && (has_before || *keyword == crate::Keyword::Not)
        });
        let first = begun.filter(|(_, keyword)| seen.insert(*keyword));
        let keyword = |(word, keyword): (&str, crate::Keyword)| Suggestion {
            kind: SuggestionKind::Keyword,
            insert: word.to_owned(),
            label: word.to_owned(),
            field: None,
            code: Some(keyword.name().to_owned()),
            count: None,
        };
        first.map(keyword).collect()
    }

    /// The values of a field that a text may become, those of most events first.
    fn values(&self, field: Field, word: &str, text: &str, limit: usize) -> Vec<Suggestion> {
        match field.values() {
            Values::Text(TextField::Name) => return self.persons(word, text, limit),
            Values::Text(TextField::Place) => return self.places(word, text, limit),
            Values::Text(_) => return self.words(word, text, limit),
            Values::Near | Values::Victims => return Vec::new(),
            _ => {}
        }
        let (asked, folded) = (fold::words(text), fold::fold(text));
        // Nobody who has not named a field means a code.
        let fits = |candidate: &Candidate| {
            (limit == VALUES && fold::fold(&candidate.code).starts_with(&folded))
                || (candidate.label != candidate.code || field.vocabulary().is_none())
                    && has_in_a_row(&fold::words(&candidate.label), &asked)
        };
        let mut found: Vec<Candidate> = self.candidates(field).into_iter().filter(fits).collect();
        match field.values() {
            // Years in their order, and the states as they are listed.
            Values::Dates | Values::After | Values::Before => {
                found.sort_by(|a, b| a.code.cmp(&b.code))
            }
            Values::Has | Values::Is => {}
            _ => found
                .sort_by(|a, b| (Reverse(a.count), &a.label).cmp(&(Reverse(b.count), &b.label))),
        }
        found.truncate(limit);
        let value = |Candidate { code, label, count }: Candidate| Suggestion {
            kind: SuggestionKind::Value,
            insert: format!("{word}:{}", self.written(field, &code, &label)),
            field: Some(field.name().to_owned()),
            code: (code != label).then_some(code),
            label,
            count,
        };
        found.into_iter().map(value).collect()
    }

    /// How a value is written in a query: as its label where that names this code alone.
    fn written(&self, field: Field, code: &str, label: &str) -> String {
        let by_label = match field.vocabulary() {
            Some(vocabulary) => self.lexicon.codes(vocabulary, label) == [code],
            None => code == label,
        };
        let label = by_label.then(|| quoted(label)).flatten();
        label.or_else(|| quoted(code)).unwrap_or_default()
    }

    /// What a field may be asked for: what is in use, with its count, and what its vocabulary has.
    fn candidates(&self, field: Field) -> Vec<Candidate> {
        let index = self.index;
        let mut counts: BTreeMap<String, u64> = BTreeMap::new();
        let facet = match field.values() {
            Values::Facet(facet) | Values::Words(facet) => Some(facet),
            Values::Dates | Values::After | Values::Before => Some(FacetKind::Year),
            _ => None,
        };
        let terms = facet.into_iter().flat_map(|facet| index.terms.of(facet));
        counts.extend(terms.map(|(_, term)| (term.code.clone(), term.events.len())));
        match field.values() {
            Values::Mark(mark) => {
                let own = index.marks.of(mark);
                counts.extend(own.map(|(code, count)| (code.to_owned(), count)));
            }
            Values::Has => counts.extend(Has::ALL.iter().map(|has| (has.code().to_owned(), 0))),
            Values::Is => counts.extend(Is::ALL.iter().map(|is| (is.code().to_owned(), 0))),
            _ => {}
        }
        let counted = !matches!(field.values(), Values::Has | Values::Is);
        let vocabulary = field.vocabulary().unwrap_or_default();
        // Regions that nothing happened in number thousands.
        if vocabulary != "region" {
            for label in self.lexicon.labels(vocabulary) {
                counts.entry(label.code.clone()).or_default();
            }
        }
        let candidate = |(code, count): (String, u64)| Candidate {
            label: self.lexicon.label(vocabulary, &code).unwrap_or(&code).to_owned(),
            count: counted.then_some(count),
            code,
        };
        let is_state = |code: &str| code.starts_with('?');
        let in_use = counts
            .into_iter()
            .filter(|(code, count)| !is_state(code) && (*count > 0 || !vocabulary.is_empty()));
        in_use.map(candidate).collect()
    }

    fn persons(&self, word: &str, text: &str, limit: usize) -> Vec<Suggestion> {
        let mut seen = BTreeSet::new();
        let ids = self.index.persons(text, 4 * limit);
        let names = ids.into_iter().filter_map(|id| (self.name)(id));
        let names = names.filter(|name| seen.insert(fold::fold(name))).take(limit);
        let person = |name: String| {
            let pattern = pattern(&name, Last::Exact, TextField::Name);
            let count = self.index.text.holding(&pattern, &self.index.live).len();
            let insert = format!("{word}:\"{}\"", quoted(&name)?.trim_matches(is_quote));
            Some(suggestion(SuggestionKind::Person, Field::Name, insert, name, Some(count)))
        };
        names.filter_map(person).collect()
    }

    fn places(&self, word: &str, text: &str, limit: usize) -> Vec<Suggestion> {
        let index = self.index;
        let asked = fold::words(text);
        if asked.is_empty() {
            return Vec::new();
        }
        let hits = index.text.holding(&pattern(text, Last::Prefix, TextField::Place), &index.live);
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for slot in hits.iter().take(LOOKED_AT) {
            *counts.entry(index.places.text(slot)).or_default() += 1;
        }
        let all = hits.len() <= LOOKED_AT as u64;
        let fits = |name: &str| has_in_a_row(&fold::words(name), &asked);
        let mut found: Vec<(&str, u64)> =
            counts.into_iter().filter(|(name, _)| fits(name)).collect();
        found.sort_by_key(|(name, count)| (Reverse(*count), *name));
        let place = |(name, count): (&str, u64)| {
            let insert = format!("{word}:\"{}\"", quoted(name)?.trim_matches(is_quote));
            let count = all.then_some(count);
            let name = name.to_owned();
            Some(suggestion(SuggestionKind::Place, Field::Place, insert, name, count))
        };
        found.into_iter().filter_map(place).take(limit).collect()
    }

    /// Words that occur, of most events first; behind the word of a field where one is given.
    fn words(&self, word: &str, text: &str, limit: usize) -> Vec<Suggestion> {
        let folded = fold::words(text);
        let [only] = folded.as_slice() else {
            return Vec::new();
        };
        let found = self.index.text.completions(only, limit);
        let suggest = |(found, count): (&str, u64)| Suggestion {
            kind: SuggestionKind::Word,
            insert: if word.is_empty() { found.to_owned() } else { format!("{word}:{found}") },
            label: found.to_owned(),
            field: self.lexicon.field(word).map(|field| field.name().to_owned()),
            code: None,
            // How many have the word in this very field is not counted.
            count: word.is_empty().then_some(count),
        };
        found.into_iter().map(suggest).collect()
    }
}

fn pattern(text: &str, last: Last, field: TextField) -> Pattern {
    Pattern { words: fold::words(text), last, field: Some(field) }
}

fn suggestion(
    kind: SuggestionKind,
    field: Field,
    insert: String,
    label: String,
    count: Option<u64>,
) -> Suggestion {
    Suggestion { kind, insert, label, field: Some(field.name().to_owned()), code: None, count }
}
