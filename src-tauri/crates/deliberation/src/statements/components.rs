//! Principal components of the votes, and where they place a participant.
//!
//! Pol.is finds the components by power iteration from random vectors. The symmetric eigenproblem of the
//! covariance has the same solution without the randomness, and is solved by `nalgebra`.

use nalgebra::{DMatrix, SymmetricEigen};

use super::Vote;

/// The first two components.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Components {
    /// The mean of each statement over the votes cast on it; 0 without votes.
    pub centre: Vec<f64>,
    /// The weight of each statement on either axis. Zero where the votes have less than two dimensions.
    pub axes: [Vec<f64>; 2],
}

/// A variance below this part of the largest possible is rounding, not variation.
const NO_VARIANCE: f64 = 1e-12;

/// The components of the matrix whose missing votes are replaced by the statement's mean, as in Pol.is:
/// someone who did not vote on a statement pulls it nowhere.
pub(super) fn components(statements: usize, rows: &[&Vec<Option<Vote>>]) -> Components {
    let centre: Vec<f64> = (0..statements).map(|place| mean(rows, place)).collect();
    let mut covariance = DMatrix::<f64>::zeros(statements, statements);
    for row in rows {
        let deviations: Vec<(usize, f64)> = row
            .iter()
            .enumerate()
            .filter_map(|(place, vote)| vote.map(|vote| (place, vote.value() - centre[place])))
            .collect();
        for &(a, left) in &deviations {
            for &(b, right) in &deviations {
                covariance[(a, b)] += left * right;
            }
        }
    }
    let axes = first_axes(covariance, NO_VARIANCE * (rows.len() * statements) as f64);
    Components { centre, axes }
}

fn mean(rows: &[&Vec<Option<Vote>>], place: usize) -> f64 {
    let votes: Vec<f64> = rows.iter().filter_map(|row| row[place]).map(Vote::value).collect();
    if votes.is_empty() { 0.0 } else { votes.iter().sum::<f64>() / votes.len() as f64 }
}

fn first_axes(covariance: DMatrix<f64>, no_variance: f64) -> [Vec<f64>; 2] {
    let statements = covariance.nrows();
    let mut axes = [vec![0.0; statements], vec![0.0; statements]];
    if statements == 0 {
        return axes;
    }
    let solved = SymmetricEigen::new(covariance);
    let mut order: Vec<usize> = (0..statements).collect();
    order.sort_by(|&a, &b| solved.eigenvalues[b].total_cmp(&solved.eigenvalues[a]));
    for (axis, &place) in axes.iter_mut().zip(&order) {
        if solved.eigenvalues[place] > no_variance {
            *axis = pointing_up(solved.eigenvectors.column(place).iter().copied().collect());
        }
    }
    axes
}

/// The axis with the sign that makes its largest weight positive, since either sign would do.
fn pointing_up(axis: Vec<f64>) -> Vec<f64> {
    let largest = axis.iter().copied().fold(0.0_f64, |largest, weight| {
        if weight.abs() > largest.abs() + 1e-9 { weight } else { largest }
    });
    if largest < 0.0 { axis.into_iter().map(|weight| -weight).collect() } else { axis }
}

impl Components {
    /// Where someone stands: the projection of the votes cast, stretched by the root of statements per vote,
    /// so that those who voted on few statements are not drawn to the middle. Pol.is' sparsity-aware
    /// projection.
    pub fn place(&self, row: &[Option<Vote>]) -> [f64; 2] {
        let cast = row.iter().flatten().count().max(1);
        let stretch = (row.len() as f64 / cast as f64).sqrt();
        let along = |axis: &Vec<f64>| -> f64 {
            let votes = row.iter().zip(&self.centre).zip(axis);
            let parts = votes.filter_map(|((vote, centre), weight)| {
                vote.map(|vote| (vote.value() - centre) * weight)
            });
            stretch * parts.sum::<f64>()
        };
        [along(&self.axes[0]), along(&self.axes[1])]
    }
}
