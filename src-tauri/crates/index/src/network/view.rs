//! The relations that count, as graphs, and what is read from them directly.

use std::collections::VecDeque;

use petgraph::Directed;
use petgraph::csr::Csr;
use petgraph::unionfind::UnionFind;

use super::{Filter, LeftOut, Network, Reading};

/// All that leads from one party to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Arc {
    /// The strongest relation's strength.
    pub strongest: f64,
    /// The strengths together.
    pub total: f64,
    /// How long the strongest is.
    pub length: u64,
    /// Where the relations lie in the graph's list, strongest first.
    first: u32,
    end: u32,
}

/// For each party what leads away from it, by ascending position; at most one arc to each other party.
#[derive(Debug, Default)]
pub(super) struct Graph {
    pub rows: Csr<(), Arc, Directed, u32>,
    relations: Vec<u32>,
}

impl Graph {
    /// `ties` are (from, to, relation, strength).
    fn new(parties: usize, mut ties: Vec<(u32, u32, u32, f64)>) -> Self {
        ties.sort_unstable_by(|a, b| {
            (a.0, a.1).cmp(&(b.0, b.1)).then(b.3.total_cmp(&a.3)).then(a.2.cmp(&b.2))
        });
        let relations = ties.iter().map(|tie| tie.2).collect();
        let strongest_of_all = ties.iter().map(|tie| tie.3).fold(0.0, f64::max);
        let mut arcs: Vec<(u32, u32, Arc)> = Vec::new();
        for (at, (from, to, _, strength)) in (0u32..).zip(&ties) {
            match arcs.last_mut() {
                Some((last_from, last_to, arc)) if (*last_from, *last_to) == (*from, *to) => {
                    arc.total += strength;
                    arc.end = at + 1;
                }
                _ => {
                    let (strongest, total) = (*strength, *strength);
                    let length = super::length(strongest, strongest_of_all);
                    let arc = Arc { strongest, total, length, first: at, end: at + 1 };
                    arcs.push((*from, *to, arc));
                }
            }
        }
        let mut rows = Csr::from_sorted_edges(&arcs).expect("the arcs were sorted and told apart");
        for _ in rows.node_count()..parties {
            rows.add_node(());
        }
        Self { rows, relations }
    }

    /// The arcs that leave a party, with the party each leads to.
    pub(super) fn arcs(&self, party: u32) -> impl Iterator<Item = (u32, &Arc)> {
        let arcs = self.rows.edges_slice(party);
        self.rows.neighbors_slice(party).iter().copied().zip(arcs)
    }

    /// The arc from one party to another.
    pub(super) fn arc(&self, from: u32, to: u32) -> Option<&Arc> {
        let at = self.rows.neighbors_slice(from).binary_search(&to).ok()?;
        self.rows.edges_slice(from).get(at)
    }

    /// The relations of an arc, strongest first.
    pub(super) fn relations(&self, arc: &Arc) -> Vec<usize> {
        let range = arc.first as usize..arc.end as usize;
        self.relations[range].iter().map(|relation| *relation as usize).collect()
    }
}

/// The relations that a filter has kept.
#[derive(Debug)]
pub struct View<'a> {
    pub(super) network: &'a Network,
    /// Positions of the relations kept, ascending.
    kept: Vec<usize>,
    left_out: LeftOut,
    /// Every relation both ways.
    both: Graph,
    /// As directed; those without a direction lead both ways.
    directed: Graph,
}

/// How many relations a party has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Degree {
    /// That lead to it; those without a direction too.
    pub incoming: usize,
    /// That lead from it; those without a direction too.
    pub outgoing: usize,
    /// All of them: one without a direction counts once, one with itself twice.
    pub total: usize,
    /// Other parties that it has a relation with.
    pub neighbours: usize,
}

/// A party's surroundings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ego {
    /// The parties and how many steps away they are, nearest first, then by position; the first is the
    /// party itself.
    pub parties: Vec<(usize, usize)>,
    /// The relations between any two of them, ascending.
    pub relations: Vec<usize>,
}

impl<'a> View<'a> {
    pub(super) fn new(network: &'a Network, filter: &Filter) -> Self {
        let mut left_out = LeftOut::default();
        let (mut kept, mut both, mut directed) = (Vec::new(), Vec::new(), Vec::new());
        for (position, relation) in network.relations().iter().enumerate() {
            let Some(strength) = filter.strength(relation, &mut left_out) else { continue };
            kept.push(position);
            let (from, to, at) = (relation.from as u32, relation.to as u32, position as u32);
            both.push((from, to, at, strength));
            directed.push((from, to, at, strength));
            if from != to {
                both.push((to, from, at, strength));
                if !relation.is_directed {
                    directed.push((to, from, at, strength));
                }
            }
        }
        Self {
            network,
            kept,
            left_out,
            both: Graph::new(network.parties(), both),
            directed: Graph::new(network.parties(), directed),
        }
    }

    /// How many parties there are; all of the network's.
    pub fn parties(&self) -> usize {
        self.network.parties()
    }

    /// The relations kept, by position, ascending.
    pub fn relations(&self) -> &[usize] {
        &self.kept
    }

    /// How many relations the filter has left out, and why.
    pub fn left_out(&self) -> LeftOut {
        self.left_out
    }

    pub(super) fn graph(&self, reading: Reading) -> &Graph {
        match reading {
            Reading::BothWays => &self.both,
            Reading::AsDirected => &self.directed,
        }
    }

    /// The degree of each party (Freeman 1978). The totals together are twice the relations kept.
    pub fn degrees(&self) -> Vec<Degree> {
        let mut degrees = vec![Degree::default(); self.parties()];
        for relation in self.kept.iter().map(|kept| &self.network.relations()[*kept]) {
            let (from, to) = (relation.from, relation.to);
            degrees[from].outgoing += 1;
            degrees[to].incoming += 1;
            degrees[from].total += 1;
            degrees[to].total += 1;
            if !relation.is_directed && from != to {
                degrees[from].incoming += 1;
                degrees[to].outgoing += 1;
            }
        }
        for (party, degree) in (0u32..).zip(&mut degrees) {
            let others = self.both.rows.neighbors_slice(party);
            degree.neighbours = others.iter().filter(|other| **other != party).count();
        }
        degrees
    }

    /// The share of the possible ties that there are, 0 to 1: of pairs of parties that any relation
    /// connects, or, as directed, of ordered pairs (Wasserman and Faust 1994). 0 where there are fewer
    /// than two parties.
    pub fn density(&self, reading: Reading) -> f64 {
        let parties = self.parties() as f64;
        if self.parties() < 2 {
            return 0.0;
        }
        let graph = self.graph(reading);
        let ties = (0..self.parties() as u32).map(|party| {
            graph.rows.neighbors_slice(party).iter().filter(|other| **other != party).count()
        });
        ties.sum::<usize>() as f64 / (parties * (parties - 1.0))
    }

    /// The parts between which there is no relation at all, largest first, then by the first party;
    /// each party's part is ascending.
    pub fn components(&self) -> Vec<Vec<usize>> {
        let mut sets = UnionFind::<u32>::new(self.parties());
        for relation in self.kept.iter().map(|kept| &self.network.relations()[*kept]) {
            sets.union(relation.from as u32, relation.to as u32);
        }
        let labels = sets.into_labeling();
        let mut parts = vec![Vec::new(); self.parties()];
        for (party, label) in labels.into_iter().enumerate() {
            parts[label as usize].push(party);
        }
        ordered(parts)
    }

    /// The parties at most `depth` steps from one, and the relations between them. `None` where there
    /// is no such party.
    pub fn ego(&self, party: usize, depth: usize, reading: Reading) -> Option<Ego> {
        if party >= self.parties() {
            return None;
        }
        let graph = self.graph(reading);
        let mut steps = vec![usize::MAX; self.parties()];
        let mut queue = VecDeque::from([party as u32]);
        steps[party] = 0;
        let mut parties = Vec::new();
        while let Some(next) = queue.pop_front() {
            let away = steps[next as usize];
            parties.push((next as usize, away));
            if away == depth {
                continue;
            }
            for (other, _) in graph.arcs(next) {
                if steps[other as usize] == usize::MAX {
                    steps[other as usize] = away + 1;
                    queue.push_back(other);
                }
            }
        }
        parties.sort_unstable_by_key(|(party, steps)| (*steps, *party));
        let relations = self.kept.iter().copied().filter(|kept| {
            let relation = &self.network.relations()[*kept];
            [relation.from, relation.to].iter().all(|party| steps[*party] != usize::MAX)
        });
        Some(Ego { parties, relations: relations.collect() })
    }
}

/// Parts that hold anything, largest first, then by their first party.
pub(super) fn ordered(parts: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    let mut parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    parts
}
