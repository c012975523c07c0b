//! Dates that may be imprecise: EDTF (ISO 8601-2:2019, Library of Congress levels 0 to 2).
//!
//! A text is kept as written; what it can mean is read from it as a hull, the first and the last day.
//! Rules where the standard leaves a choice:
//!
//! - A date and time stands for its day as written, whatever its offset.
//! - Qualifiers (`?` `~` `%`) do not widen the hull: how far "about 1974" reaches is a judgement.
//! - Seasons 21 to 24 do not name a hemisphere. Spring and autumn reach from 1 March to 30 November,
//!   summer and winter from 1 December of the year before to the end of February of the year after.
//!   Seasons 25 to 28 are those of the north and 29 to 32 those of the south, in three-month blocks;
//!   a season that spans the new year has the same wide hull, since usage differs on its year.
//!   33 to 36 are quarters, 37 to 39 thirds and 40 to 41 halves of the year.
//! - A year is proleptic Gregorian with a year 0; one beyond about ±262,000 has no day in the hull.
//! - An interval is refused when its end lies before its start whatever its parts mean.

mod calendar;
mod reader;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A date or interval in EDTF, kept as written.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[cfg_attr(feature = "types", ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct Edtf(String);

/// Why a text is not EDTF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EdtfError {
    /// The text does not follow the grammar, or names a day that the calendar does not have.
    #[error("not a date in EDTF at position {at}: {text}")]
    Syntax {
        /// The whole text, without outer spaces.
        text: String,
        /// The character where reading stopped, from 0.
        at: usize,
    },
}

impl Edtf {
    /// Reads a text; outer spaces are dropped.
    pub fn parse(text: &str) -> Result<Self, EdtfError> {
        let text = text.trim();
        match reader::read(text) {
            Ok(_) => Ok(Self(text.to_owned())),
            Err(at) => Err(EdtfError::Syntax { text: text.to_owned(), at }),
        }
    }

    /// Takes a text that was parsed when it was stored.
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first day it can mean; `None` for an open or unknown start, or one beyond the calendar.
    pub fn earliest(&self) -> Option<NaiveDate> {
        self.hull().0
    }

    /// The last day it can mean; `None` for an open or unknown end, or one beyond the calendar.
    pub fn latest(&self) -> Option<NaiveDate> {
        self.hull().1
    }

    /// [`Self::earliest`] and [`Self::latest`] in one reading.
    pub fn hull(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let Ok(reading) = reader::read(&self.0) else { return (None, None) };
        let first = reading.first.and_then(calendar::Day::to_naive);
        (first, reading.last.and_then(calendar::Day::to_naive))
    }

    /// The EDTF level that the text needs, 0 to 2.
    pub fn level(&self) -> u8 {
        reader::read(&self.0).map_or(0, |reading| reading.level)
    }
}

impl TryFrom<String> for Edtf {
    type Error = EdtfError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Edtf> for String {
    fn from(date: Edtf) -> Self {
        date.0
    }
}

impl std::fmt::Display for Edtf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
