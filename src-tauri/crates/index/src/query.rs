//! The search box's language.
//!
//! ```text
//! query   = [ either ]
//! either  = both { "or" both }                    the weakest
//! both    = item { [ "and" ] item }               side by side: all of them
//! item    = { "-" | "not" } ( group | term | phrase | word )    the strongest
//! group   = "(" either ")"
//! term    = name ":" value                        [`Field`] has the names
//! value   = bare | phrase
//! phrase  = '"' words '"'                         exactly these words in a row
//! word    = bare                                  words that begin so, and other forms of it
//!         | bare "*"                              only words that begin so
//!         | "+" bare                              no keyword and no term, whatever it looks like
//! ```
//!
//! So `a b or -c d` is `(a and b) or ((not c) and d)`. A bare piece of several words (`mass-grave`)
//! is these words in a row, the last of them perhaps only begun.
//!
//! **Codes** match at hyphens: `type:LIB` finds `LIB-01`. `?unknown` and `?empty` may stand for a
//! code. A label in the reader's language stands for its codes ([`Lexicon`]); tags, affiliations and
//! occupations, which have no codes, are found by words of theirs.
//!
//! **Dates** are EDTF. Every comparison asks whether the event *may* have happened then: one possible
//! day is enough (`date:1973..1975` finds what is dated `197X`), and undated events are never found.
//! `date:`, `in:` and `year:` take a date, `from..to` with either end left out, or `>`, `>=`, `<`,
//! `<=` and a date; `after:` and `before:` include the date they name.
//!
//! **Counts** take a number, `from..to` and comparisons likewise. `near:` takes degrees north, degrees
//! east and a distance in `km` or `m`.
//!
//! What was read prints ([`Query::to_string`]) in the language's own words and codes, whatever the
//! reader wrote: that is the form to keep. Reading it again gives the same query.

use std::fmt;

use crate::facet::FacetKind;
use crate::index::Index;
use crate::lexicon::Lexicon;
use crate::marks::MarkKind;
use crate::parse::{Parser, ends_bare};
use crate::text::{Last, Pattern, TextField};

/// What a query cannot mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QueryProblem {
    /// `name:` is none of the terms.
    UnknownTerm,
    /// A term or a keyword has nothing after it, or an `or` nothing before it.
    MissingValue,
    /// A field with a vocabulary is asked for what the vocabulary does not have.
    UnknownValue,
    /// Not a date in EDTF, or one without the bound that is needed.
    Date,
    /// Not a number or a range of numbers.
    Count,
    /// Not `latitude,longitude,distance`.
    Near,
    /// A quotation mark is not closed.
    OpenQuote,
    /// A parenthesis is not closed, or closes nothing, or holds nothing.
    Parenthesis,
    /// Longer or more deeply nested than anybody writes by hand.
    TooLong,
    /// A selection names a facet that does not exist.
    UnknownFacet,
}

impl QueryProblem {
    /// Stable code; also the id of its message, after `error-`.
    pub fn code(self) -> &'static str {
        match self {
            Self::UnknownTerm => "query-unknown-term",
            Self::MissingValue => "query-missing-value",
            Self::UnknownValue => "query-unknown-value",
            Self::Date => "query-date",
            Self::Count => "query-count",
            Self::Near => "query-near",
            Self::OpenQuote => "query-open-quote",
            Self::Parenthesis => "query-parenthesis",
            Self::TooLong => "query-too-long",
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

/// What the value of a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Values {
    /// A code of a facet.
    Facet(FacetKind),
    /// A code that is no facet.
    Mark(MarkKind),
    /// Words of a facet's free text.
    Words(FacetKind),
    /// Full text in one kind of field.
    Text(TextField),
    Dates,
    After,
    Before,
    Near,
    Victims,
    Has,
    Is,
}

macro_rules! fields {
    ($( $(#[$meta:meta])* $variant:ident $name:literal $values:expr, )*) => {
        /// What `name:value` may ask for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Field { $( $(#[$meta])* $variant, )* }

        impl Field {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Field] = &[ $( Field::$variant, )* ];

            /// As it is written in every language.
            pub fn name(self) -> &'static str {
                match self { $( Field::$variant => $name, )* }
            }

            pub(crate) fn values(self) -> Values {
                match self { $( Field::$variant => $values, )* }
            }
        }
    };
}
fields! {
    /// Type of violation.
    Type "type" Values::Facet(FacetKind::Violation),
    /// Date, overlapping.
    Date "date" Values::Dates,
    /// On or after a date.
    After "after" Values::After,
    /// On or before a date.
    Before "before" Values::Before,
    /// The same as `date`.
    In "in" Values::Dates,
    /// The same as `date`, for years.
    Year "year" Values::Dates,
    /// Name of a place.
    Place "place" Values::Text(TextField::Place),
    /// First-order region.
    Region "region" Values::Facet(FacetKind::Region),
    /// Within a distance.
    Near "near" Values::Near,
    /// Kind of perpetrator.
    Perpetrator "perpetrator" Values::Facet(FacetKind::Perpetrator),
    /// Group a victim belongs to.
    Victim "victim" Values::Facet(FacetKind::VictimGroup),
    /// Number of victims.
    Victims "victims" Values::Victims,
    /// Name of a person.
    Name "name" Values::Text(TextField::Name),
    /// Sex of a victim.
    Sex "sex" Values::Facet(FacetKind::Sex),
    /// A victim's party, union or side.
    Affiliation "affiliation" Values::Words(FacetKind::Affiliation),
    /// A victim's occupation.
    Occupation "occupation" Values::Words(FacetKind::Occupation),
    /// The user's own words.
    Tag "tag" Values::Words(FacetKind::Tag),
    /// How far the event is established.
    Status "status" Values::Facet(FacetKind::Status),
    /// Standard of proof.
    Proof "proof" Values::Facet(FacetKind::Proof),
    /// Review state.
    Verification "verification" Values::Facet(FacetKind::Verification),
    /// Who may see it.
    Confidentiality "confidentiality" Values::Facet(FacetKind::Confidentiality),
    /// What the source agreed to.
    Consent "consent" Values::Facet(FacetKind::Consent),
    /// How exact the coordinates are.
    Precision "precision" Values::Facet(FacetKind::Precision),
    /// Title or reference of a source.
    Source "source" Values::Text(TextField::Source),
    /// Type of a source.
    SourceType "sourcetype" Values::Mark(MarkKind::SourceType),
    /// Reliability of a source.
    Reliability "reliability" Values::Facet(FacetKind::Reliability),
    /// Title of the event.
    Title "title" Values::Text(TextField::Title),
    /// What happened, told.
    Description "description" Values::Text(TextField::Description),
    /// Something is there at all.
    Has "has" Values::Has,
    /// A state of the record.
    Is "is" Values::Is,
}

impl Field {
    /// The field of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.name() == name)
    }

    /// The vocabulary its values come from, where they come from one.
    pub(crate) fn vocabulary(self) -> Option<&'static str> {
        match self.values() {
            Values::Facet(FacetKind::Region) => Some("region"),
            Values::Facet(facet) => facet.vocabulary(),
            Values::Mark(mark) => mark.vocabulary(),
            Values::Has => Some("query-has"),
            Values::Is => Some("query-is"),
            _ => None,
        }
    }
}

macro_rules! states {
    ($name:ident { $( $(#[$meta:meta])* $variant:ident $code:literal, )* }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $name { $( $(#[$meta])* $variant, )* }

        impl $name {
            pub(crate) const ALL: &'static [Self] = &[ $( Self::$variant, )* ];

            pub(crate) fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )* }
            }

            pub(crate) fn of(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|state| state.code() == code)
            }
        }
    };
}
states! { Has {
    /// A title.
    Title "title",
    /// An account.
    Description "description",
    /// A date.
    Date "date",
    /// A place, with or without coordinates.
    Place "place",
    /// Coordinates.
    Position "position",
    /// A victim.
    Victim "victim",
    /// A perpetrator, named or not.
    Perpetrator "perpetrator",
    /// A source.
    Source "source",
    /// A tag.
    Tag "tag",
    /// A file.
    Attachment "attachment",
    /// An intervention by somebody outside.
    Intervention "intervention",
} }
states! { Is {
    /// Without a date.
    Undated "undated",
    /// Without coordinates.
    Unplaced "unplaced",
    /// Dated, but not to the day.
    Imprecise "imprecise",
    Draft "draft",
    Reviewed "reviewed",
    Verified "verified",
} }

/// What a term asks.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Test {
    /// A code, folded, or one that goes on with a hyphen.
    Facet(FacetKind, String),
    Mark(MarkKind, String),
    /// These words in a row, the last perhaps only begun; or the states `?unknown` and `?empty`.
    Words(FacetKind, String),
    Text(Pattern),
    /// Some possible day lies between these, both included.
    Days(i32, i32),
    /// Its first place lies within a distance.
    Near {
        latitude: f64,
        longitude: f64,
        metres: f64,
    },
    /// So many victims, both ends included.
    Victims(u64, u64),
    Has(Has),
    Is(Is),
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
    /// Any of them; never empty.
    Any(Vec<Expression>),
    /// Not this.
    Not(Box<Expression>),
    /// Full text, with the words as they were written; `marked` where somebody could take them for
    /// something else.
    Text { pattern: Pattern, written: String, marked: bool },
    /// A term with its value as it is kept.
    Term { field: Field, value: String, test: Test },
}

/// A query that was read. Prints in canonical form.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    pub(crate) expression: Expression,
}

/// Whether a field is used with a value that is in no vocabulary.
pub(crate) type Uses<'a> = &'a dyn Fn(Field, &str) -> bool;

impl Query {
    /// Reads a query in the language's own words.
    ///
    /// # Errors
    /// Where it means nothing, at the word at fault.
    pub fn parse(text: &str) -> Result<Self, QueryError> {
        Self::read(text, &Lexicon::default(), &|_, _| true)
    }

    /// Reads what somebody wrote. `uses` says whether a value that is in no vocabulary is used.
    fn read(text: &str, lexicon: &Lexicon, uses: Uses<'_>) -> Result<Self, QueryError> {
        let letters: Vec<char> = text.chars().collect();
        Ok(Self { expression: Parser::new(&letters, lexicon, uses).whole()? })
    }

    /// The patterns that a hit may be shown by: full text that is asked for, not that is ruled out.
    pub(crate) fn patterns(&self) -> Vec<&Pattern> {
        let mut patterns = Vec::new();
        self.expression.each_wanted(true, &mut patterns);
        patterns
    }
}

impl Index {
    /// Reads what somebody wrote in the search box, with the words of their language. What it prints
    /// is the form to keep, and the one a [`crate::Selection`] takes.
    ///
    /// # Errors
    /// Where it means nothing, at the word at fault.
    pub fn read(&self, text: &str, lexicon: &Lexicon) -> Result<Query, QueryError> {
        Query::read(text, lexicon, &|field, value| self.uses(field, value))
    }

    /// Whether an event has a code, or one of its branches.
    fn uses(&self, field: Field, value: &str) -> bool {
        let asked = crate::fold::fold(value);
        match field.values() {
            Values::Facet(facet) => self.terms.of(facet).any(|(_, term)| {
                !term.events.is_empty() && crate::values::code_matches(&term.code, &asked)
            }),
            Values::Mark(mark) => {
                self.marks.of(mark).any(|(code, _)| crate::values::code_matches(code, &asked))
            }
            _ => false,
        }
    }
}

impl Expression {
    fn each_wanted<'a>(&'a self, wanted: bool, patterns: &mut Vec<&'a Pattern>) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                parts.iter().for_each(|part| part.each_wanted(wanted, patterns));
            }
            Self::Not(part) => part.each_wanted(!wanted, patterns),
            Self::Text { pattern, .. } | Self::Term { test: Test::Text(pattern), .. } => {
                if wanted && !pattern.words.is_empty() && !patterns.contains(&pattern) {
                    patterns.push(pattern);
                }
            }
            Self::Term { .. } => {}
        }
    }
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.expression {
            Expression::Any(parts) => print_any(parts, f),
            Expression::All(parts) => print_all(parts, f),
            other => print(other, f),
        }
    }
}

/// Prints an expression so that it can stand beside others.
fn print(expression: &Expression, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match expression {
        Expression::All(parts) => {
            f.write_str("(")?;
            print_all(parts, f)?;
            f.write_str(")")
        }
        Expression::Any(parts) => {
            f.write_str("(")?;
            print_any(parts, f)?;
            f.write_str(")")
        }
        Expression::Not(part) if matches!(**part, Expression::Not(_)) => {
            f.write_str("-(")?;
            print(part, f)?;
            f.write_str(")")
        }
        Expression::Not(part) => {
            f.write_str("-")?;
            print(part, f)
        }
        Expression::Text { pattern, written, marked } => {
            if *marked {
                f.write_str("+")?;
            }
            match pattern.last {
                Last::Exact => write!(f, "\"{written}\""),
                Last::Prefix => write!(f, "{written}*"),
                Last::Form => f.write_str(written),
            }
        }
        Expression::Term { field, value, test } => {
            let exact = matches!(test, Test::Text(pattern) if pattern.last == Last::Exact);
            match exact || value.chars().any(ends_bare) {
                true => write!(f, "{}:\"{value}\"", field.name()),
                false => write!(f, "{}:{value}", field.name()),
            }
        }
    }
}

fn print_all(parts: &[Expression], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            f.write_str(" ")?;
        }
        print(part, f)?;
    }
    Ok(())
}

fn print_any(parts: &[Expression], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            f.write_str(" or ")?;
        }
        match part {
            Expression::All(parts) if !parts.is_empty() => print_all(parts, f)?,
            other => print(other, f)?,
        }
    }
    Ok(())
}
