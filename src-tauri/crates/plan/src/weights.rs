//! How much an event's duty counts.
//!
//! A [`concord_model::Weight`] gives a code of one dimension a factor from 0 to 10; what has none counts
//! 1. The weight of an event's duty is the product of four factors:
//!
//! - that of the duty;
//! - that of the violation type the duty follows from; where it follows from several, the greatest;
//! - the greatest among its victims' groups: a victim of two groups is not counted twice, and the group
//!   that asks for more attention decides;
//! - the greatest among its regions, likewise.
//!
//! A product, since each factor answers a question of its own and 1 must change nothing; a factor of 0
//! takes the code out of the weighted shares altogether. What no measure reaches is not weighed more for
//! that: a weight knows no measure, so that no measure can lower a weighted share. The weight of an event
//! as a whole leaves the duty out.
//!
//! Factors are kept in whole thousandths and sums in whole numbers, so that a sum does not depend on the
//! order in which events came and went.

use concord_model::Weight;
use rustc_hash::FxHashMap;

/// A factor of 1, in thousandths.
const ONE: u64 = 1_000;
/// The greatest factor, in thousandths.
const MOST: u64 = 10 * ONE;

/// Factors by dimension and code, in thousandths.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Factors(FxHashMap<String, FxHashMap<String, u64>>);

impl Factors {
    /// The factors of the dossier's weights. One without dimension, code or factor says nothing; of two
    /// for one code the greater holds.
    pub(crate) fn of(weights: &[Weight]) -> Self {
        let mut factors = Self::default();
        for weight in weights {
            let (Some(dimension), Some(code), Some(factor)) =
                (weight.dimension.known(), weight.code.known(), weight.factor.known())
            else {
                continue;
            };
            let factor = ((factor * ONE as f64).round().max(0.0) as u64).min(MOST);
            let of_dimension = factors.0.entry(dimension.clone()).or_default();
            let known = of_dimension.entry(code.clone()).or_insert(factor);
            *known = factor.max(*known);
        }
        factors
    }

    /// The factor of one code.
    pub(crate) fn factor(&self, dimension: &str, code: &str) -> u64 {
        self.0.get(dimension).and_then(|codes| codes.get(code)).copied().unwrap_or(ONE)
    }

    /// The greatest factor among codes; 1 where there is none.
    pub(crate) fn greatest<'a>(
        &self,
        dimension: &str,
        codes: impl Iterator<Item = &'a String>,
    ) -> u64 {
        codes.map(|code| self.factor(dimension, code)).max().unwrap_or(ONE)
    }
}

/// A sum of weights, in units of 10^-12: four factors in thousandths multiplied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Sum(pub(crate) u128);

impl Sum {
    /// As it is told.
    pub(crate) fn told(self) -> f64 {
        self.0 as f64 / 1e12
    }
}

impl std::ops::AddAssign for Sum {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl std::ops::Sub for Sum {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}
