//! The shortest way from one party to another.

use std::ops::Add;

use petgraph::algo::astar;

use super::{Distance, Reading, View};

/// One step of a way.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The party it leads to.
    pub to: usize,
    /// The relations on which it can be made, strongest first.
    pub relations: Vec<usize>,
    /// One over the strength of the strongest.
    pub distance: f64,
}

/// A way from one party to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Where it begins.
    pub from: usize,
    /// The steps in order; none where it ends where it begins.
    pub steps: Vec<Step>,
    /// The distances of the steps together.
    pub distance: f64,
}

/// What a way costs: what it is to be shortest by, then the other.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
struct Cost(u64, u64);

impl Add for Cost {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0), self.1.saturating_add(other.1))
    }
}

impl View<'_> {
    /// The shortest way (Dijkstra 1959): by [`Distance::Hops`] that of the fewest steps and among those
    /// the strongest, by [`Distance::Strength`] the strongest and among those the one of the fewest
    /// steps. `None` where there is none, or no such party.
    pub fn path(
        &self,
        from: usize,
        to: usize,
        reading: Reading,
        distance: Distance,
    ) -> Option<Path> {
        if from.max(to) >= self.parties() {
            return None;
        }
        let graph = self.graph(reading);
        let cost = |length: u64| match distance {
            Distance::Hops => Cost(1, length),
            Distance::Strength => Cost(length, 1),
        };
        let (_, parties) = astar(
            &graph.rows,
            from as u32,
            |party| party == to as u32,
            |edge| cost(edge.weight().length),
            |_| Cost::default(),
        )?;
        let step = |pair: &[u32]| {
            let arc = graph.arc(pair[0], pair[1])?;
            let distance = 1.0 / arc.strongest;
            Some(Step { to: pair[1] as usize, relations: graph.relations(arc), distance })
        };
        let steps = parties.windows(2).map(step).collect::<Option<Vec<_>>>()?;
        let distance = steps.iter().map(|step| step.distance).sum();
        Some(Path { from, steps, distance })
    }
}
