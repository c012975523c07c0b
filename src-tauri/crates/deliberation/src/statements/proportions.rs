//! The tests of proportions by which Pol.is judges what a majority or a group stands for. All counts are
//! raised by one, so that nothing is certain after few votes.

/// From which value on a statistic is significant at 90 %, one-sided.
pub const SIGNIFICANT: f64 = 1.2816;

/// How clearly more than half of `of` are `on` one side: the z statistic of one proportion against a half.
#[must_use]
pub fn one_proportion(on: usize, of: usize) -> f64 {
    let (on, of) = (on as f64 + 1.0, of as f64 + 1.0);
    2.0 * of.sqrt() * (on / of - 0.5)
}

/// How clearly a share of a group (`on` of `of`) is higher than that of the others: the z statistic of two
/// proportions with pooled variance; 0 when everybody is on that side.
#[must_use]
pub fn two_proportions(on: usize, of: usize, others_on: usize, others_of: usize) -> f64 {
    let [on, of, others_on, others_of] =
        [on, of, others_on, others_of].map(|count| count as f64 + 1.0);
    let pooled = (on + others_on) / (of + others_of);
    if pooled >= 1.0 {
        return 0.0;
    }
    let deviation = (pooled * (1.0 - pooled) * (1.0 / of + 1.0 / others_of)).sqrt();
    (on / of - others_on / others_of) / deviation
}
