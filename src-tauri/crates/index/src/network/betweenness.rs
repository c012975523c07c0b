//! Betweenness centrality.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::num::NonZero;

use super::view::Graph;
use super::{Distance, NetworkError, Progress, Reading, View};

/// From which parties the shortest ways are followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sources {
    /// From each: exact.
    #[default]
    All,
    /// From so many, drawn by this seed: an estimate (Brandes and Pich 2007). Exact where there are no
    /// more parties than that.
    Sample {
        /// How many.
        count: usize,
        /// The same seed draws the same.
        seed: u64,
    },
}

/// Sources whose shares are summed apart from the others'. The sums are then added in order: the result
/// is the same to the last bit however many threads there are.
const BLOCK: usize = 64;

impl View<'_> {
    /// For each party the share of the shortest ways between two others that pass through it, 0 to 1
    /// (Freeman 1977; Brandes 2001): among all ordered pairs of others, also those without a way.
    /// Several relations between the same two parties are one. 0 where there are fewer than three
    /// parties.
    ///
    /// # Errors
    /// [`NetworkError::Cancelled`] where `progress`, told the sources done and their number, says no.
    pub fn betweenness(
        &self,
        reading: Reading,
        distance: Distance,
        sources: Sources,
        threads: NonZero<usize>,
        progress: Progress<'_>,
    ) -> Result<Vec<f64>, NetworkError> {
        let graph = self.graph(reading);
        let parties = self.parties();
        let sources = chosen(parties, sources);
        let mut sums = vec![0.0; parties];
        let mut done = 0;
        for round in sources.chunks(BLOCK * threads.get()) {
            if !progress(done as u64, sources.len() as u64) {
                return Err(NetworkError::Cancelled);
            }
            for shares in shares_of_blocks(graph, parties, round, distance) {
                for (sum, share) in sums.iter_mut().zip(shares) {
                    *sum += share;
                }
            }
            done += round.len();
        }
        if !progress(done as u64, sources.len() as u64) {
            return Err(NetworkError::Cancelled);
        }
        if parties < 3 {
            return Ok(sums);
        }
        let others = (parties - 1) as f64 * (parties - 2) as f64;
        let drawn = parties as f64 / sources.len() as f64;
        Ok(sums.into_iter().map(|sum| sum * drawn / others).collect())
    }
}

fn chosen(parties: usize, sources: Sources) -> Vec<u32> {
    let mut all: Vec<u32> = (0..parties as u32).collect();
    if let Sources::Sample { count, seed } = sources
        && count < parties
    {
        let count = count.max(1);
        let mut draw = super::communities::Draw::new(seed);
        for at in 0..count {
            all.swap(at, at + draw.below(parties - at));
        }
        all.truncate(count);
        all.sort_unstable();
    }
    all
}

/// One list of shares for each block of the round, in order.
fn shares_of_blocks(
    graph: &Graph,
    parties: usize,
    round: &[u32],
    distance: Distance,
) -> Vec<Vec<f64>> {
    let one = |block: &[u32]| {
        let mut ways = Ways::new(parties);
        for source in block {
            match distance {
                Distance::Hops => ways.by_hops(graph, *source),
                Distance::Strength => ways.by_strength(graph, *source),
            }
            ways.share_out(*source);
        }
        ways.shares
    };
    if round.len() <= BLOCK {
        return vec![one(round)];
    }
    std::thread::scope(|scope| {
        let blocks: Vec<_> =
            round.chunks(BLOCK).map(|block| scope.spawn(move || one(block))).collect();
        blocks.into_iter().map(|block| block.join().expect("counting does not panic")).collect()
    })
}

const UNREACHED: u64 = u64::MAX;

/// The shortest ways from one source, and the shares of all sources so far.
struct Ways {
    /// How far each party is; [`UNREACHED`] where it was not met.
    far: Vec<u64>,
    /// How many shortest ways lead there.
    count: Vec<f64>,
    /// The parties before each on a shortest way.
    before: Vec<Vec<u32>>,
    /// What the parties beyond owe to each.
    owed: Vec<f64>,
    /// The parties reached, nearest first.
    reached: Vec<u32>,
    shares: Vec<f64>,
}

impl Ways {
    fn new(parties: usize) -> Self {
        Self {
            far: vec![UNREACHED; parties],
            count: vec![0.0; parties],
            before: vec![Vec::new(); parties],
            owed: vec![0.0; parties],
            reached: Vec::with_capacity(parties),
            shares: vec![0.0; parties],
        }
    }

    fn start(&mut self, source: u32) {
        self.far[source as usize] = 0;
        self.count[source as usize] = 1.0;
    }

    fn by_hops(&mut self, graph: &Graph, source: u32) {
        self.start(source);
        self.reached.push(source);
        let mut next = 0;
        while let Some(party) = self.reached.get(next).copied() {
            next += 1;
            let (far, count) = (self.far[party as usize] + 1, self.count[party as usize]);
            for other in graph.rows.neighbors_slice(party) {
                let at = *other as usize;
                if self.far[at] == UNREACHED {
                    self.far[at] = far;
                    self.reached.push(*other);
                }
                if self.far[at] == far {
                    self.count[at] += count;
                    self.before[at].push(party);
                }
            }
        }
    }

    fn by_strength(&mut self, graph: &Graph, source: u32) {
        self.start(source);
        let mut heap = BinaryHeap::from([Nearest { far: 0, party: source }]);
        let mut settled = vec![false; self.far.len()];
        while let Some(Nearest { far, party }) = heap.pop() {
            if std::mem::replace(&mut settled[party as usize], true) {
                continue;
            }
            self.reached.push(party);
            for (other, arc) in graph.arcs(party) {
                let at = other as usize;
                if settled[at] || other == party {
                    continue;
                }
                let way = far.saturating_add(arc.length).min(UNREACHED - 1);
                if way == self.far[at] {
                    self.count[at] += self.count[party as usize];
                    self.before[at].push(party);
                } else if way < self.far[at] {
                    self.far[at] = way;
                    self.count[at] = self.count[party as usize];
                    self.before[at].clear();
                    self.before[at].push(party);
                    heap.push(Nearest { far: way, party: other });
                }
            }
        }
    }

    /// Adds what each party reached owes to those before it, farthest first, and clears all but the
    /// shares.
    fn share_out(&mut self, source: u32) {
        while let Some(party) = self.reached.pop() {
            let at = party as usize;
            let share = (1.0 + self.owed[at]) / self.count[at];
            for before in self.before[at].drain(..) {
                self.owed[before as usize] += self.count[before as usize] * share;
            }
            if party != source {
                self.shares[at] += self.owed[at];
            }
            self.far[at] = UNREACHED;
            self.count[at] = 0.0;
            self.owed[at] = 0.0;
        }
    }
}

/// Orders a heap by the nearest first, then by position.
#[derive(PartialEq, Eq)]
struct Nearest {
    far: u64,
    party: u32,
}

impl Ord for Nearest {
    fn cmp(&self, other: &Self) -> Ordering {
        (other.far, other.party).cmp(&(self.far, self.party))
    }
}

impl PartialOrd for Nearest {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
