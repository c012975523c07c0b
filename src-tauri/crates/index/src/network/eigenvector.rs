//! Eigenvector centrality.

use super::{NetworkError, Progress, Reading, View};

/// How the eigenvector is looked for.
const ROUNDS: usize = 20_000;
/// It has settled where the values together change by less than this for each party.
const SETTLED: f64 = 1e-12;

impl View<'_> {
    /// For each party a value that grows with the values of the parties that lead to it, times the
    /// strengths of the relations (Bonacich 1972): the leading eigenvector of the matrix of strengths,
    /// of length 1. Relations between the same two parties count together. Where the network falls
    /// into parts, the part with the greatest eigenvalue has all but nothing left for the others;
    /// where there is no relation, all parties are equal.
    ///
    /// Power iteration from equal values on the matrix plus one, which has the same eigenvectors and
    /// does not swing where the network has two sides.
    ///
    /// # Errors
    /// [`NetworkError::NotSettled`] where there is no such eigenvector, as [`Reading::AsDirected`]
    /// where no relations form a circle; [`NetworkError::Cancelled`].
    pub fn eigenvector(
        &self,
        reading: Reading,
        with_strength: bool,
        progress: Progress<'_>,
    ) -> Result<Vec<f64>, NetworkError> {
        let parties = self.parties();
        let graph = self.graph(reading);
        let mut values = vec![1.0 / (parties.max(1) as f64); parties];
        for round in 0..ROUNDS {
            if round % 64 == 0 && !progress(round as u64, ROUNDS as u64) {
                return Err(NetworkError::Cancelled);
            }
            let mut next = values.clone();
            for (party, value) in (0u32..).zip(&values) {
                for (other, arc) in graph.arcs(party) {
                    next[other as usize] += value * if with_strength { arc.total } else { 1.0 };
                }
            }
            let length = next.iter().map(|value| value * value).sum::<f64>().sqrt();
            for value in &mut next {
                *value /= length;
            }
            let change: f64 = values.iter().zip(&next).map(|(old, new)| (old - new).abs()).sum();
            values = next;
            if change < SETTLED * parties as f64 || parties == 0 {
                return Ok(values);
            }
        }
        Err(NetworkError::NotSettled { rounds: ROUNDS })
    }
}
