//! How the search box's language is read; [`crate::query`] has its grammar.

use crate::fold;
use crate::lexicon::{Keyword, Lexicon};
use crate::query::{Expression, Field, Has, Is, QueryError, QueryProblem, Test, Uses, Values};
use crate::text::{Last, Pattern, TextField};
use crate::values::{code_matches, count, dates, near};

/// Groups inside groups.
const DEEPEST: usize = 32;
/// Words, phrases and terms.
const MOST: usize = 256;
/// Characters.
const LONGEST: usize = 10_000;
/// Labels that a text may name; of more than so many only those in use are meant.
const LABELS: usize = 24;

/// Reads a query from left to right, in time proportional to its length.
pub(crate) struct Parser<'a> {
    letters: &'a [char],
    at: usize,
    depth: usize,
    pieces: usize,
    lexicon: &'a Lexicon,
    uses: Uses<'a>,
}

pub(crate) fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„' | '«' | '»')
}

fn opens(letter: char) -> bool {
    matches!(letter, '(' | '（')
}

fn closes(letter: char) -> bool {
    matches!(letter, ')' | '）')
}

/// Whether a letter ends a word that stands without quotation marks.
pub(crate) fn ends_bare(letter: char) -> bool {
    letter.is_whitespace() || is_quote(letter) || opens(letter) || closes(letter)
}

type Read<T> = Result<T, QueryError>;

impl<'a> Parser<'a> {
    pub(crate) fn new(letters: &'a [char], lexicon: &'a Lexicon, uses: Uses<'a>) -> Self {
        Self { letters, at: 0, depth: 0, pieces: 0, lexicon, uses }
    }

    fn peek(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn error(&self, problem: QueryProblem, from: usize) -> QueryError {
        let end = self.at.max(from + 1).min(self.letters.len());
        let word = self.letters[from.min(end)..end].iter().collect();
        QueryError { problem, at: from, word }
    }

    /// The whole text.
    pub(crate) fn whole(mut self) -> Read<Expression> {
        // Codes in the place of labels may make a canonical query the longer one.
        let longest = if self.lexicon.has_labels() { LONGEST } else { 2 * LONGEST };
        if self.letters.len() > longest {
            return Err(self.error(QueryProblem::TooLong, longest));
        }
        let expression = self.either()?;
        if self.peek().is_some() {
            // Only a closing parenthesis ends a query early.
            let from = self.at;
            return Err(self.error(QueryProblem::Parenthesis, from));
        }
        Ok(expression.unwrap_or(Expression::All(Vec::new())))
    }

    /// Alternatives, up to a closing parenthesis or the end; none where there is nothing.
    fn either(&mut self) -> Read<Option<Expression>> {
        let mut parts: Vec<Expression> = Vec::new();
        loop {
            let both = self.both()?;
            let from = self.at;
            let more = self.keyword(Keyword::Or);
            match both {
                Some(part) => parts.push(part),
                None if parts.is_empty() && !more => return Ok(None),
                None if more => return Err(self.error(QueryProblem::MissingValue, from)),
                // The `or` before it has nothing to its right.
                None => {
                    self.at = from;
                    return Err(self.last_keyword());
                }
            }
            if !more {
                let only = parts.len() == 1;
                return Ok(Some(match parts.pop() {
                    Some(part) if only => part,
                    last => Expression::Any(parts.into_iter().chain(last).collect()),
                }));
            }
        }
    }

    /// Points at the word before the present place.
    fn last_keyword(&mut self) -> QueryError {
        let mut end = self.at;
        while end > 0 && self.letters[end - 1].is_whitespace() {
            end -= 1;
        }
        let mut start = end;
        while start > 0 && !ends_bare(self.letters[start - 1]) {
            start -= 1;
        }
        self.at = end;
        self.error(QueryProblem::MissingValue, start)
    }

    /// Items side by side, up to an `or`, a closing parenthesis or the end.
    fn both(&mut self) -> Read<Option<Expression>> {
        let mut parts = Vec::new();
        loop {
            self.skip_space();
            let ends = self.peek().is_none_or(closes) || self.looks_at(Keyword::Or);
            let from = self.at;
            if !ends && self.keyword(Keyword::And) {
                self.skip_space();
                let joins = !parts.is_empty()
                    && self.peek().is_some_and(|letter| !closes(letter))
                    && !self.looks_at(Keyword::Or)
                    && !self.looks_at(Keyword::And);
                if !joins {
                    self.at = from;
                    self.bare();
                    return Err(self.error(QueryProblem::MissingValue, from));
                }
                continue;
            }
            if ends {
                let only = parts.len() == 1;
                return Ok(match parts.pop() {
                    None => None,
                    Some(part) if only => Some(part),
                    last => Some(Expression::All(parts.into_iter().chain(last).collect())),
                });
            }
            parts.push(self.item()?);
        }
    }

    /// The next item; any number of negations before it fold into one.
    fn item(&mut self) -> Read<Expression> {
        let mut negative = false;
        let mut first = None;
        loop {
            self.skip_space();
            let from = self.at;
            if !self.dash() {
                let nothing = self.peek().is_none_or(closes)
                    || self.looks_at(Keyword::Or)
                    || self.looks_at(Keyword::And);
                if nothing {
                    self.at = first.unwrap_or(from);
                    let at = self.at;
                    self.bare();
                    return Err(self.error(QueryProblem::MissingValue, at));
                }
                if !self.keyword(Keyword::Not) {
                    let item = self.plain(from)?;
                    return Ok(if negative { Expression::Not(Box::new(item)) } else { item });
                }
            }
            negative = !negative;
            first = first.or(Some(from));
        }
    }

    /// Steps over a dash before something; a dash by itself is punctuation.
    fn dash(&mut self) -> bool {
        let after = self.letters.get(self.at + 1).copied();
        let is_dash = self.peek() == Some('-')
            && after.is_some_and(|next| !next.is_whitespace() && !closes(next));
        self.at += usize::from(is_dash);
        is_dash
    }

    /// Whether a keyword stands here, by itself.
    fn looks_at(&mut self, keyword: Keyword) -> bool {
        let from = self.at;
        let found = self.keyword(keyword);
        self.at = from;
        found
    }

    /// Steps over a keyword, where it stands here by itself.
    fn keyword(&mut self, keyword: Keyword) -> bool {
        // Longer than any keyword.
        const LONG: usize = 16;
        let rest = &self.letters[self.at..];
        let word = rest.iter().take(LONG).take_while(|letter| !ends_bare(**letter));
        let word: String = word.collect();
        let length = word.chars().count();
        let found = length < LONG && self.lexicon.keyword(&fold::fold(&word)) == Some(keyword);
        if found {
            self.at += length;
        }
        found
    }

    fn plain(&mut self, from: usize) -> Read<Expression> {
        if self.peek().is_some_and(opens) {
            return self.group(from);
        }
        self.pieces += 1;
        if self.pieces > MOST {
            self.at = from + 1;
            return Err(self.error(QueryProblem::TooLong, from));
        }
        if self.peek().is_some_and(is_quote) {
            let written = self.quoted()?;
            return Ok(text(&written, Last::Exact, false));
        }
        let word = self.bare();
        if let Some(word) = word.strip_prefix('+').filter(|word| !word.is_empty()) {
            return Ok(self.word(word, true));
        }
        match self.term_name(&word, from) {
            Some(name) => self.term(&name, from),
            None => Ok(self.word(&word, false)),
        }
    }

    fn word(&self, word: &str, marked: bool) -> Expression {
        let start = word.trim_end_matches('*');
        let (written, last) = match start.len() < word.len() && !start.is_empty() {
            true => (start, Last::Prefix),
            false => (word, Last::Form),
        };
        let marked = marked || self.lexicon.is_reserved(&fold::fold(word));
        text(written, last, marked)
    }

    fn group(&mut self, from: usize) -> Read<Expression> {
        self.depth += 1;
        self.at += 1;
        if self.depth > DEEPEST {
            return Err(self.error(QueryProblem::TooLong, from));
        }
        let inner = self.either()?;
        if !self.peek().is_some_and(closes) {
            self.at = from + 1;
            return Err(self.error(QueryProblem::Parenthesis, from));
        }
        self.at += 1;
        self.depth -= 1;
        inner.ok_or_else(|| self.error(QueryProblem::Parenthesis, from))
    }

    /// Reads up to white space, a quotation mark or a parenthesis.
    fn bare(&mut self) -> String {
        let from = self.at;
        while self.peek().is_some_and(|letter| !ends_bare(letter)) {
            self.at += 1;
        }
        self.letters[from..self.at].iter().collect()
    }

    fn quoted(&mut self) -> Read<String> {
        let from = self.at;
        self.at += 1;
        let text: String =
            self.letters[self.at..].iter().take_while(|letter| !is_quote(**letter)).collect();
        self.at += text.chars().count();
        if self.peek().is_none() {
            return Err(self.error(QueryProblem::OpenQuote, from));
        }
        self.at += 1;
        Ok(text)
    }

    /// The name in `name:value`, with the parser left at the value; `None` for an ordinary word.
    fn term_name(&mut self, word: &str, from: usize) -> Option<String> {
        let (name, _) = word.split_once(':')?;
        if name.is_empty() || !name.chars().all(char::is_alphabetic) {
            return None;
        }
        self.at = from + name.chars().count() + 1;
        Some(fold::fold(name))
    }

    fn term(&mut self, name: &str, from: usize) -> Read<Expression> {
        let quoted = self.peek().is_some_and(is_quote);
        let value = if quoted { self.quoted()? } else { self.bare() };
        let value = value.trim();
        let Some(field) = self.lexicon.field(name) else {
            return Err(self.error(QueryProblem::UnknownTerm, from));
        };
        if value.is_empty() {
            return Err(self.error(QueryProblem::MissingValue, from));
        }
        let values = field.values();
        if let Values::Facet(_) | Values::Mark(_) | Values::Has | Values::Is = values {
            return self.coded(field, value, from);
        }
        let (test, problem) = match values {
            Values::Words(facet) => {
                (Some(Test::Words(facet, value.to_owned())), QueryProblem::UnknownValue)
            }
            Values::Text(own) => (Some(text_in(own, value, quoted)), QueryProblem::MissingValue),
            Values::Dates => (dates(value), QueryProblem::Date),
            Values::After => (dates(&format!(">={value}")), QueryProblem::Date),
            Values::Before => (dates(&format!("<={value}")), QueryProblem::Date),
            Values::Victims => (count(value), QueryProblem::Count),
            _ => (near(value), QueryProblem::Near),
        };
        let test = test.ok_or_else(|| self.error(problem, from))?;
        Ok(Expression::Term { field, value: value.to_owned(), test })
    }

    /// A term whose value is a code, or names some.
    fn coded(&mut self, field: Field, value: &str, from: usize) -> Read<Expression> {
        let term = |code: &str| {
            let test = coded_test(field, code)?;
            Some(Expression::Term { field, value: code.to_owned(), test })
        };
        let vocabulary = field.vocabulary().unwrap_or_default();
        let labels = self.lexicon.labels(vocabulary);
        let folded = fold::fold(value);
        let own = labels.iter().find(|label| fold::fold(&label.code) == folded);
        let is_code = labels.is_empty()
            || value.starts_with('?')
            || labels.iter().any(|label| code_matches(&label.code, &folded));
        let mut codes = match own {
            Some(label) => vec![label.code.as_str()],
            None if is_code => vec![value],
            None => self.lexicon.codes(vocabulary, value),
        };
        if codes.is_empty() && (self.uses)(field, value) {
            codes.push(value);
        }
        if codes.len() > LABELS {
            let used: Vec<&str> =
                codes.iter().copied().filter(|code| (self.uses)(field, code)).collect();
            codes.truncate(1);
            codes = if used.is_empty() { codes } else { used };
        }
        self.pieces += codes.len().saturating_sub(1);
        if codes.len() > 1 && (self.pieces > MOST || self.depth >= DEEPEST) {
            return Err(self.error(QueryProblem::TooLong, from));
        }
        let mut terms: Vec<Expression> = codes.into_iter().filter_map(term).collect();
        match (terms.len(), terms.pop()) {
            (1, Some(only)) => Ok(only),
            (_, Some(last)) => Ok(Expression::Any(terms.into_iter().chain([last]).collect())),
            (_, None) => Err(self.error(QueryProblem::UnknownValue, from)),
        }
    }
}

fn coded_test(field: Field, code: &str) -> Option<Test> {
    let folded = fold::fold(code);
    Some(match field.values() {
        Values::Facet(facet) => Test::Facet(facet, folded),
        Values::Mark(mark) => Test::Mark(mark, folded),
        Values::Has => Test::Has(Has::of(&folded)?),
        Values::Is => Test::Is(Is::of(&folded)?),
        _ => return None,
    })
}

fn text(written: &str, last: Last, marked: bool) -> Expression {
    let pattern = Pattern { words: fold::words(written), last, field: None };
    Expression::Text { pattern, written: written.to_owned(), marked }
}

fn text_in(field: TextField, value: &str, quoted: bool) -> Test {
    let (value, last) = match value.strip_suffix('*') {
        _ if quoted => (value, Last::Exact),
        Some(start) => (start, Last::Prefix),
        None => (value, Last::Form),
    };
    Test::Text(Pattern { words: fold::words(value), last, field: Some(field) })
}
