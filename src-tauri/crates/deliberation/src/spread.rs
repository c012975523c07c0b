//! The middle of a set of numbers, and how far they lie apart.

/// Median and quartiles. Between two numbers they are interpolated: Hyndman and Fan's seventh definition
/// (*Sample quantiles in statistical packages*, 1996), that of R, numpy and spreadsheets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// How many numbers there are; at least one.
    pub answers: usize,
    /// The lowest.
    pub lowest: f64,
    /// A quarter lies below.
    pub lower_quartile: f64,
    /// Half lies below.
    pub median: f64,
    /// Three quarters lie below.
    pub upper_quartile: f64,
    /// The highest.
    pub highest: f64,
}

impl Spread {
    /// The spread of numbers; nothing if there are none. What is not finite is left out.
    #[must_use]
    pub fn of(numbers: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut sorted: Vec<f64> =
            numbers.into_iter().filter(|number| number.is_finite()).collect();
        sorted.sort_by(f64::total_cmp);
        let (lowest, highest) = (*sorted.first()?, *sorted.last()?);
        Some(Self {
            answers: sorted.len(),
            lowest,
            lower_quartile: quantile(&sorted, 0.25),
            median: quantile(&sorted, 0.5),
            upper_quartile: quantile(&sorted, 0.75),
            highest,
        })
    }

    /// The distance between the quartiles: the middle half of the answers lies within it.
    #[must_use]
    pub fn interquartile_range(&self) -> f64 {
        self.upper_quartile - self.lower_quartile
    }
}

fn quantile(sorted: &[f64], part: f64) -> f64 {
    let place = part * (sorted.len() - 1) as f64;
    let below = place.floor() as usize;
    let above = (below + 1).min(sorted.len() - 1);
    sorted[below] + (place - below as f64) * (sorted[above] - sorted[below])
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// Expected values from `numpy.percentile` with its default method.
    #[test]
    fn quartiles_are_those_of_numpy() {
        let spread = Spread::of([7.0, 1.0, 2.0, 10.0]).unwrap();
        let parts = [spread.lower_quartile, spread.median, spread.upper_quartile];
        assert_eq!(parts, [1.75, 4.5, 7.75]);
        let spread = Spread::of([3.0, 9.0, 4.0, 4.0, 8.0, 1.0, f64::NAN]).unwrap();
        assert_eq!([spread.lower_quartile, spread.median, spread.upper_quartile], [3.25, 4.0, 7.0]);
        assert_eq!((spread.answers, spread.lowest, spread.highest), (6, 1.0, 9.0));
        assert_eq!(spread.interquartile_range(), 3.75);
    }

    #[test]
    fn one_answer_has_no_width_and_none_has_no_spread() {
        let spread = Spread::of([5.0]).unwrap();
        assert_eq!((spread.median, spread.interquartile_range()), (5.0, 0.0));
        assert_eq!(Spread::of([]), None);
    }
}
