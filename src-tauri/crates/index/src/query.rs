//! The search box's language.
//!
//! ```text
//! query  = { item }                       every item must hold
//! item   = [ "-" | "not" ] ( term | phrase | word )
//! term   = name ":" value                 type region perpetrator victim sex tag after before near
//! value  = bare | quoted
//! phrase = '"' words '"'                  these words in a row
//! word   = bare                           a prefix of some word
//! ```
//!
//! `after:` and `before:` take a date in EDTF and include it; they keep events that may have happened
//! then. `near:` takes degrees north, degrees east and a distance in `km` or `m`. Codes match at
//! hyphens: `type:LIB` finds `LIB-01`. `?unknown` and `?empty` may stand for a code.

use chrono::NaiveDate;
use concord_model::Edtf;

use crate::facet::FacetKind;
use crate::fold;

/// What a query cannot mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QueryProblem {
    /// `name:` is none of the terms.
    UnknownTerm,
    /// A term or a `not` has nothing after it.
    MissingValue,
    /// Not a date in EDTF, or one without the bound that is needed.
    Date,
    /// Not `latitude,longitude,distance`.
    Near,
    /// A quotation mark is not closed.
    OpenQuote,
    /// A selection names a facet that does not exist.
    UnknownFacet,
}

impl QueryProblem {
    /// Stable code; also the id of its message, after `error-`.
    pub fn code(self) -> &'static str {
        match self {
            Self::UnknownTerm => "query-unknown-term",
            Self::MissingValue => "query-missing-value",
            Self::Date => "query-date",
            Self::Near => "query-near",
            Self::OpenQuote => "query-open-quote",
            Self::UnknownFacet => "query-unknown-facet",
        }
    }
}

/// Why a selection cannot be evaluated, and at which word.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: `{word}` at character {at}", problem.code())]
pub struct QueryError {
    /// What is wrong.
    pub problem: QueryProblem,
    /// Where the word starts in the query, in characters from 0; 0 for parts of a selection outside
    /// the query.
    pub at: usize,
    /// The word as written.
    pub word: String,
}

impl QueryError {
    /// A part of a selection outside the query names what does not exist.
    pub(crate) fn unknown_facet(name: &str) -> Self {
        Self { problem: QueryProblem::UnknownFacet, at: 0, word: name.to_owned() }
    }
}

/// What a query asks of an event.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Expression {
    /// Every one of them; none is always true.
    All(Vec<Expression>),
    /// Not this.
    Not(Box<Expression>),
    /// These folded words in a row; of the last, a prefix is enough where `prefix` is set.
    Words { words: Vec<String>, prefix: bool },
    /// A code, or one that goes on with a hyphen, in this facet.
    Code { facet: FacetKind, code: String },
    /// May have happened on or after this day.
    After(NaiveDate),
    /// May have happened on or before this day.
    Before(NaiveDate),
    /// Its first place lies within a distance.
    Near { latitude: f64, longitude: f64, metres: f64 },
}

/// Reads a query.
pub(crate) fn parse(text: &str) -> Result<Expression, QueryError> {
    let letters: Vec<char> = text.chars().collect();
    let mut parser = Parser { letters: &letters, at: 0 };
    let mut items = Vec::new();
    while let Some(item) = parser.item()? {
        items.push(item);
    }
    Ok(Expression::All(items))
}

struct Parser<'a> {
    letters: &'a [char],
    at: usize,
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„' | '«' | '»')
}

impl Parser<'_> {
    fn peek(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn error(&self, problem: QueryProblem, from: usize) -> QueryError {
        let word = self.letters[from..self.at].iter().collect();
        QueryError { problem, at: from, word }
    }

    /// The next item; any number of negations before it fold into one.
    fn item(&mut self) -> Result<Option<Expression>, QueryError> {
        let mut negated = None;
        loop {
            self.skip_space();
            let from = self.at;
            let Some(letter) = self.peek() else {
                return match negated {
                    Some((at, _)) => Err(self.error(QueryProblem::MissingValue, at)),
                    None => Ok(None),
                };
            };
            let after = self.letters.get(self.at + 1).copied();
            // A dash by itself is punctuation.
            let dash = letter == '-' && after.is_some_and(|after| !after.is_whitespace());
            if dash {
                self.at += 1;
            } else if !self.keyword("not") {
                let item = self.plain(letter, from)?;
                let negative = negated.is_some_and(|(_, negative)| negative);
                return Ok(Some(if negative { Expression::Not(Box::new(item)) } else { item }));
            }
            negated = Some((from, !negated.is_some_and(|(_, negative)| negative)));
        }
    }

    /// Steps over a word of the language, where it stands alone.
    fn keyword(&mut self, keyword: &str) -> bool {
        let from = self.at;
        let found = self.bare().eq_ignore_ascii_case(keyword);
        if !found {
            self.at = from;
        }
        found
    }

    fn plain(&mut self, letter: char, from: usize) -> Result<Expression, QueryError> {
        if is_quote(letter) {
            let words = fold::words(&self.quoted()?);
            return Ok(words_in_a_row(words, false));
        }
        let word = self.bare();
        match self.term_name(&word, from) {
            Some(name) => self.term(&name, from),
            None => Ok(words_in_a_row(fold::words(&word), true)),
        }
    }

    /// Reads up to white space or a quotation mark.
    fn bare(&mut self) -> String {
        let from = self.at;
        while self.peek().is_some_and(|letter| !letter.is_whitespace() && !is_quote(letter)) {
            self.at += 1;
        }
        self.letters[from..self.at].iter().collect()
    }

    fn quoted(&mut self) -> Result<String, QueryError> {
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

    fn term(&mut self, name: &str, from: usize) -> Result<Expression, QueryError> {
        let value = match self.peek() {
            Some(letter) if is_quote(letter) => self.quoted()?,
            _ => self.bare(),
        };
        let value = value.trim();
        let facet = match name {
            "type" => FacetKind::Violation,
            "region" => FacetKind::Region,
            "perpetrator" => FacetKind::Perpetrator,
            "victim" => FacetKind::VictimGroup,
            "sex" => FacetKind::Sex,
            "tag" => FacetKind::Tag,
            "after" | "before" | "near" if value.is_empty() => {
                return Err(self.error(QueryProblem::MissingValue, from));
            }
            "after" => {
                let day = date(value).and_then(|date| date.earliest());
                return day
                    .map(Expression::After)
                    .ok_or_else(|| self.error(QueryProblem::Date, from));
            }
            "before" => {
                let day = date(value).and_then(|date| date.latest());
                return day
                    .map(Expression::Before)
                    .ok_or_else(|| self.error(QueryProblem::Date, from));
            }
            "near" => return near(value).ok_or_else(|| self.error(QueryProblem::Near, from)),
            _ => return Err(self.error(QueryProblem::UnknownTerm, from)),
        };
        if value.is_empty() {
            return Err(self.error(QueryProblem::MissingValue, from));
        }
        Ok(Expression::Code { facet, code: fold::fold(value) })
    }
}

fn words_in_a_row(words: Vec<String>, prefix: bool) -> Expression {
    if words.is_empty() {
        return Expression::All(Vec::new());
    }
    Expression::Words { words, prefix }
}

fn date(text: &str) -> Option<Edtf> {
    Edtf::parse(text).ok()
}

fn near(text: &str) -> Option<Expression> {
    let mut parts = text.split(',').map(str::trim);
    let latitude: f64 = parts.next()?.parse().ok()?;
    let longitude: f64 = parts.next()?.parse().ok()?;
    let distance = parts.next()?.to_ascii_lowercase();
    let metres = match distance.strip_suffix("km") {
        Some(kilometres) => kilometres.trim().parse::<f64>().ok()? * 1000.0,
        None => distance.strip_suffix('m')?.trim().parse().ok()?,
    };
    let sane = (-90.0..=90.0).contains(&latitude)
        && (-180.0..=180.0).contains(&longitude)
        && metres.is_finite()
        && metres > 0.0
        && parts.next().is_none();
    sane.then_some(Expression::Near { latitude, longitude, metres })
}

/// Whether a code is the one asked for (folded), or goes on from it with a hyphen.
pub(crate) fn code_matches(code: &str, asked: &str) -> bool {
    let code = fold::fold(code);
    match code.strip_prefix(asked) {
        Some(rest) => rest.is_empty() || rest.starts_with('-'),
        None => false,
    }
}
