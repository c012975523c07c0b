//! Unknown is not empty, and neither is zero.

use serde::{Deserialize, Serialize};

/// What a record says of one field.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Stated<T> {
    /// Nobody has said anything yet.
    #[default]
    Empty,
    /// Somebody asked, and the answer is not known.
    Unknown,
    /// The value as stated.
    Known(T),
}

impl<T> Stated<T> {
    /// The value, where one is known.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Empty | Self::Unknown => None,
        }
    }

    /// Takes the value out, where one is known.
    pub fn into_known(self) -> Option<T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Empty | Self::Unknown => None,
        }
    }

    /// Whether nothing has been said.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// Applies `f` to a known value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Stated<U> {
        match self {
            Self::Empty => Stated::Empty,
            Self::Unknown => Stated::Unknown,
            Self::Known(value) => Stated::Known(f(value)),
        }
    }
}

impl<T> From<T> for Stated<T> {
    fn from(value: T) -> Self {
        Self::Known(value)
    }
}

impl From<&str> for Stated<String> {
    fn from(value: &str) -> Self {
        Self::Known(value.to_owned())
    }
}
