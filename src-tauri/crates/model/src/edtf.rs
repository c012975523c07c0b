//! Dates that may be imprecise: EDTF (ISO 8601-2:2019, Library of Congress levels 0 to 2).

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
    /// The text does not follow the grammar.
    #[error("not a date in EDTF at position {at}: {text}")]
    Syntax {
        /// The whole text.
        text: String,
        /// The character where reading stopped, from 0.
        at: usize,
    },
}

impl Edtf {
    /// Reads a text.
    pub fn parse(text: &str) -> Result<Self, EdtfError> {
        Ok(Self(text.trim().to_owned()))
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
        None
    }

    /// The last day it can mean; `None` for an open or unknown end, or one beyond the calendar.
    pub fn latest(&self) -> Option<NaiveDate> {
        None
    }

    /// The EDTF level that the text needs, 0 to 2.
    pub fn level(&self) -> u8 {
        0
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
