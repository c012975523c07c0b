//! The proleptic Gregorian calendar over any year, and digit patterns such as `15X2`.

use chrono::NaiveDate;

/// A day of any year; ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day {
    pub year: i64,
    pub month: u32,
    pub day: u32,
}

impl Day {
    pub(super) fn new(year: i64, month: u32, day: u32) -> Self {
        Self { year, month, day }
    }

    /// The last day of a month.
    pub(super) fn month_end(year: i64, month: u32) -> Self {
        Self { year, month, day: days_in_month(year, month) }
    }

    pub(super) fn to_naive(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(i32::try_from(self.year).ok()?, self.month, self.day)
    }
}

/// The days of a month from 1 to 12.
pub(super) fn days_in_month(year: i64, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Digits of which some are not specified (`None`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pattern<const N: usize>(pub [Option<u8>; N]);

impl<const N: usize> Pattern<N> {
    /// Every digit is given.
    pub(super) fn is_full(&self) -> bool {
        self.0.iter().all(Option::is_some)
    }

    /// No digit is given.
    pub(super) fn is_blank(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// The smallest and the largest number it can stand for.
    pub(super) fn span(&self) -> (i64, i64) {
        let value = |fill: u8| {
            self.0.iter().fold(0, |sum, digit| sum * 10 + i64::from(digit.unwrap_or(fill)))
        };
        (value(0), value(9))
    }

    /// Whether it can stand for `number`.
    pub(super) fn fits(&self, number: i64) -> bool {
        self.0
            .iter()
            .rev()
            .try_fold(number, |rest, digit| {
                digit.is_none_or(|digit| rest % 10 == i64::from(digit)).then_some(rest / 10)
            })
            .is_some_and(|rest| rest == 0)
    }
}
