//! Whole numbers that grow evenly with a parameter, and how far a comparison between two of them holds.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Zero};

/// `at + slope * t`, for t = 0, 1, 2, ...
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub at: BigInt,
    pub slope: BigInt,
}

impl Line {
    pub fn constant(at: BigInt) -> Self {
        Self { at, slope: BigInt::zero() }
    }

    pub fn zero() -> Self {
        Self::constant(BigInt::zero())
    }

    pub fn times(&self, factor: &BigInt) -> Self {
        Self { at: &self.at * factor, slope: &self.slope * factor }
    }

    pub fn add(&mut self, other: &Self) {
        self.at += &other.at;
        self.slope += &other.slope;
    }

    pub fn subtract(&mut self, other: &Self) {
        self.at -= &other.at;
        self.slope -= &other.slope;
    }
}

/// The first t after 0 at which a comparison relied on may come out differently.
#[derive(Clone, Debug, Default)]
pub(super) struct Horizon {
    pub next: Option<BigInt>,
}

impl Horizon {
    /// Notes that `low` is not above `high` at t = 0 and that this is relied on. Where they meet, the
    /// caller must look again.
    pub fn rely(&mut self, low: &Line, high: &Line) {
        if low.slope <= high.slope {
            return;
        }
        let meeting = (&high.at - &low.at).div_ceil(&(&low.slope - &high.slope));
        let meeting = meeting.max(BigInt::one());
        if self.next.as_ref().is_none_or(|next| meeting < *next) {
            self.next = Some(meeting);
        }
    }
}
