//! k-means of weighted points in the plane, without chance, and how well it separates them.
//!
//! Pol.is starts from the first k different positions, so that the groups depend on who came first. Here many
//! starts are tried that depend on no order, and the best result is kept: a further centre at each of the
//! points in turn (Likas, Vlassis and Verbeek, *The global k-means clustering algorithm*, 2003), and slices
//! of the points along several directions. Each is settled by Lloyd's steps and then by Hartigan's, which
//! move single points while that helps and so leave fewer poor ends (Telgarsky and Vattani, *Hartigan's
//! method: k-means clustering without Voronoi*, 2010).

/// A position and how many stand there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    pub at: [f64; 2],
    pub weight: f64,
}

/// Points divided among centres.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Division {
    /// The centre of each cluster.
    pub centres: Vec<[f64; 2]>,
    /// The cluster of each point.
    pub of: Vec<usize>,
    /// The sum of squared distances to the centres.
    pub inertia: f64,
}

/// Steps after which k-means has settled or never will; Pol.is' number.
const STEPS: usize = 100;
/// At how many points a further centre is tried at most.
const TRIALS: usize = 200;
/// Along how many directions the points are sliced for a start.
const DIRECTIONS: u32 = 24;
/// An inertia lower by less than this part is rounding.
const BETTER: f64 = 1e-9;

fn squared(a: [f64; 2], b: [f64; 2]) -> f64 {
    (a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2)
}

fn nearest(point: [f64; 2], centres: &[[f64; 2]]) -> usize {
    let mut best = (0, f64::INFINITY);
    for (place, centre) in centres.iter().enumerate() {
        let distance = squared(point, *centre);
        if distance < best.1 {
            best = (place, distance);
        }
    }
    best.0
}

/// The divisions into 1, 2, ... up to `most` clusters. `points` must be sorted and different; there are never
/// more clusters than points.
pub(super) fn divide(points: &[Point], most: usize) -> Vec<Division> {
    let mut divisions: Vec<Division> = Vec::new();
    while divisions.len() < most.min(points.len()) {
        let last = divisions.last().map(|last| last.centres.as_slice()).unwrap_or_default();
        let mut best: Option<Division> = None;
        for centres in further_centres(points, last).chain(slices(points, last.len() + 1)) {
            let Some(found) = settle(points, centres) else { continue };
            if best.as_ref().is_none_or(|best| found.inertia < best.inertia * (1.0 - BETTER)) {
                best = Some(found);
            }
        }
        let Some(best) = best else { break };
        divisions.push(best);
    }
    divisions
}

/// The centres of the last division with one more, at each of the points.
fn further_centres<'a>(
    points: &'a [Point],
    last: &'a [[f64; 2]],
) -> impl Iterator<Item = Vec<[f64; 2]>> + 'a {
    let step = points.len().div_ceil(TRIALS).max(1);
    points.iter().step_by(step).map(|trial| {
        let mut centres = last.to_vec();
        centres.push(trial.at);
        centres
    })
}

/// Centres of slices with as many points each, along directions around the half circle.
fn slices(points: &[Point], clusters: usize) -> impl Iterator<Item = Vec<[f64; 2]>> + '_ {
    (0..DIRECTIONS).map(move |direction| {
        let angle = std::f64::consts::PI * f64::from(direction) / f64::from(DIRECTIONS);
        let along = |point: &Point| point.at[0] * angle.cos() + point.at[1] * angle.sin();
        let mut sorted: Vec<&Point> = points.iter().collect();
        sorted.sort_by(|a, b| along(a).total_cmp(&along(b)));
        let cut = |slice: usize| slice * sorted.len() / clusters;
        let mean = |slice: &[&Point]| {
            let weight: f64 = slice.iter().map(|point| point.weight).sum();
            [0, 1].map(|axis| {
                slice.iter().map(|point| point.weight * point.at[axis]).sum::<f64>() / weight
            })
        };
        (0..clusters).map(|slice| mean(&sorted[cut(slice)..cut(slice + 1)])).collect()
    })
}

/// Lloyd's steps, then Hartigan's, until nobody moves. Nothing if a cluster runs empty.
fn settle(points: &[Point], mut centres: Vec<[f64; 2]>) -> Option<Division> {
    let mut of: Vec<usize> = points.iter().map(|point| nearest(point.at, &centres)).collect();
    for _ in 0..STEPS {
        centres = means(points, &of, centres.len())?.0;
        let moved: Vec<usize> = points.iter().map(|point| nearest(point.at, &centres)).collect();
        if moved == of {
            break;
        }
        of = moved;
    }
    exchange(points, &mut of, centres.len())?;
    // The means are taken afresh: moving single points leaves rounding behind.
    let (centres, _) = means(points, &of, centres.len())?;
    let spread = points.iter().zip(&of);
    let inertia = spread.map(|(point, &own)| point.weight * squared(point.at, centres[own])).sum();
    Some(Division { centres, of, inertia })
}

/// The mean and the weight of each cluster; nothing if one is empty.
fn means(points: &[Point], of: &[usize], clusters: usize) -> Option<(Vec<[f64; 2]>, Vec<f64>)> {
    let mut sums = vec![[0.0; 3]; clusters];
    for (point, &cluster) in points.iter().zip(of) {
        sums[cluster][0] += point.weight * point.at[0];
        sums[cluster][1] += point.weight * point.at[1];
        sums[cluster][2] += point.weight;
    }
    if sums.iter().any(|sum| sum[2] == 0.0) {
        return None;
    }
    let centres = sums.iter().map(|sum| [sum[0] / sum[2], sum[1] / sum[2]]).collect();
    Some((centres, sums.iter().map(|sum| sum[2]).collect()))
}

/// Moves single points to another cluster while that lowers the inertia, both means moving with them.
fn exchange(points: &[Point], of: &mut [usize], clusters: usize) -> Option<()> {
    let (mut centres, mut weights) = means(points, of, clusters)?;
    for _ in 0..STEPS {
        let mut moved = false;
        for (point, own) in points.iter().zip(of.iter_mut()) {
            if weights[*own] <= point.weight {
                continue;
            }
            let change = |cluster: usize, weight: f64| {
                squared(point.at, centres[cluster]) * point.weight * weights[cluster] / weight
            };
            let gain = change(*own, weights[*own] - point.weight);
            let mut best = (*own, gain * (1.0 - BETTER));
            for cluster in (0..clusters).filter(|cluster| cluster != own) {
                let loss = change(cluster, weights[cluster] + point.weight);
                if loss < best.1 {
                    best = (cluster, loss);
                }
            }
            let to = best.0;
            if to == *own {
                continue;
            }
            for (cluster, signed) in [(*own, -point.weight), (to, point.weight)] {
                let weight = weights[cluster] + signed;
                for (centre, at) in centres[cluster].iter_mut().zip(point.at) {
                    *centre += signed * (at - *centre) / weight;
                }
                weights[cluster] = weight;
            }
            *own = to;
            moved = true;
        }
        if !moved {
            break;
        }
    }
    Some(())
}

/// The mean silhouette over all who stand at the points, -1 to 1: how much nearer each is to its own cluster
/// than to the next one (Rousseeuw 1987); 0 for someone alone in a cluster.
pub(super) fn silhouette(points: &[Point], division: &Division) -> f64 {
    let mut sizes = vec![0.0; division.centres.len()];
    for (point, &cluster) in points.iter().zip(&division.of) {
        sizes[cluster] += point.weight;
    }
    let (mut total, mut all) = (0.0, 0.0);
    for (point, &own) in points.iter().zip(&division.of) {
        let mut distances = vec![0.0; sizes.len()];
        for (other, &cluster) in points.iter().zip(&division.of) {
            distances[cluster] += other.weight * squared(point.at, other.at).sqrt();
        }
        all += point.weight;
        if sizes[own] <= 1.0 {
            continue;
        }
        let within = distances[own] / (sizes[own] - 1.0);
        let others = (0..sizes.len()).filter(|&cluster| cluster != own);
        let beside =
            others.map(|cluster| distances[cluster] / sizes[cluster]).fold(f64::INFINITY, f64::min);
        let larger = within.max(beside);
        if larger > 0.0 {
            total += point.weight * (beside - within) / larger;
        }
    }
    if all > 0.0 { total / all } else { 0.0 }
}
