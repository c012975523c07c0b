//! Relations and parties on which a connection hangs alone.

use std::ops::Range;

use super::view::{Graph, ordered};
use super::{Reading, View};

/// Two parties whose relations alone connect the two sides behind them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bridge {
    /// The two parties; the first is on the smaller side, or, of equal sides, has the lower position.
    pub ends: [usize; 2],
    /// The relations between them, strongest first: where there is one, it alone is the connection,
    /// else they are together.
    pub relations: Vec<usize>,
    /// How many parties are on either side, the ends included; in the order of `ends`.
    pub sizes: [usize; 2],
    /// Where one side lies in the order of the search, and all that it is connected with.
    side: Range<usize>,
    whole: Range<usize>,
}

/// A party without which others are no longer connected with each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutParty {
    /// The party.
    pub party: usize,
    /// How many parties are in each of the parts that remain without it, largest first.
    pub sizes: Vec<usize>,
    /// Where the parts that hang from it alone lie in the order of the search.
    hanging: Vec<Range<usize>>,
    whole: Range<usize>,
}

/// All bridges and cut parties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cuts {
    /// Those that part most from the rest come first: by the smaller side, then by position.
    pub bridges: Vec<Bridge>,
    /// Those that part most from the largest part come first, then by position.
    pub parties: Vec<CutParty>,
    order: Vec<u32>,
}

impl Cuts {
    /// The parties on either side of a bridge, ascending; in the order of its `ends`.
    pub fn sides(&self, bridge: &Bridge) -> [Vec<usize>; 2] {
        let inside = self.parties_in(std::slice::from_ref(&bridge.side));
        let outside = self.rest(&bridge.whole, std::slice::from_ref(&bridge.side), None);
        match inside.binary_search(&bridge.ends[0]) {
            Ok(_) => [inside, outside],
            Err(_) => [outside, inside],
        }
    }

    /// The parts that remain without a party, largest first, then by their first party.
    pub fn parts(&self, cut: &CutParty) -> Vec<Vec<usize>> {
        let hanging = cut.hanging.iter().map(|part| self.parties_in(std::slice::from_ref(part)));
        let rest = self.rest(&cut.whole, &cut.hanging, Some(cut.party));
        ordered(hanging.chain([rest]).collect())
    }

    fn parties_in(&self, ranges: &[Range<usize>]) -> Vec<usize> {
        let mut parties: Vec<_> = ranges
            .iter()
            .flat_map(|range| &self.order[range.clone()])
            .map(|party| *party as usize)
            .collect();
        parties.sort_unstable();
        parties
    }

    /// What is in the whole but in none of the ranges, which ascend, and is not the party.
    fn rest(
        &self,
        whole: &Range<usize>,
        ranges: &[Range<usize>],
        party: Option<usize>,
    ) -> Vec<usize> {
        let starts = std::iter::once(whole.start).chain(ranges.iter().map(|range| range.end));
        let ends = ranges.iter().map(|range| range.start).chain([whole.end]);
        let between: Vec<_> = starts.zip(ends).map(|(start, end)| start..end).collect();
        let mut parties = self.parties_in(&between);
        parties.retain(|found| Some(*found) != party);
        parties
    }
}

impl View<'_> {
    /// The bridges and cut parties (Tarjan 1974; Hopcroft and Tarjan 1973), every relation read both
    /// ways.
    pub fn cuts(&self) -> Cuts {
        let graph = self.graph(Reading::BothWays);
        let search = Search::run(graph, self.parties());
        let mut bridges = search.bridges(graph);
        bridges.sort_by_key(|bridge| (std::cmp::Reverse(bridge.sizes[0]), bridge.ends));
        let mut parties = search.cut_parties();
        parties.sort_by_key(|cut| {
            let parted: usize = cut.sizes.iter().skip(1).sum();
            (std::cmp::Reverse(parted), cut.party)
        });
        Cuts { bridges, parties, order: search.order }
    }
}

/// A search in depth through all parties. What hangs below a party follows it without a gap.
struct Search {
    /// Parties in the order in which they were found.
    order: Vec<u32>,
    /// By that order: the place of the party from which each was found; its own for a first one.
    above: Vec<usize>,
    /// By that order: how many hang below, the party included.
    size: Vec<usize>,
    /// By that order: the earliest place that a relation from what hangs below reaches.
    low: Vec<usize>,
    /// By that order: the place of the first of its component.
    root: Vec<usize>,
}

impl Search {
    fn run(graph: &Graph, parties: usize) -> Self {
        let mut search = Self {
            order: Vec::with_capacity(parties),
            above: Vec::with_capacity(parties),
            size: vec![1; parties],
            low: (0..parties).collect(),
            root: Vec::with_capacity(parties),
        };
        let mut place = vec![usize::MAX; parties];
        for party in 0..parties as u32 {
            if place[party as usize] == usize::MAX {
                search.component(graph, party, &mut place);
            }
        }
        search
    }

    fn find(&mut self, party: u32, above: Option<usize>, place: &mut [usize]) -> usize {
        let at = self.order.len();
        place[party as usize] = at;
        self.order.push(party);
        self.above.push(above.unwrap_or(at));
        let root = above.map_or(at, |above| self.root[above]);
        self.root.push(root);
        at
    }

    /// Kept on a stack of its own: a chain of thousands of parties would overflow the thread's.
    fn component(&mut self, graph: &Graph, first: u32, place: &mut [usize]) {
        let mut stack = vec![(self.find(first, None, place), 0)];
        while let Some((at, next)) = stack.last_mut() {
            let at = *at;
            let others = graph.rows.neighbors_slice(self.order[at]);
            let Some(other) = others.get(*next).copied() else {
                stack.pop();
                if let Some((above, _)) = stack.last() {
                    self.size[*above] += self.size[at];
                    self.low[*above] = self.low[*above].min(self.low[at]);
                }
                continue;
            };
            *next += 1;
            match place[other as usize] {
                usize::MAX => stack.push((self.find(other, Some(at), place), 0)),
                // Relations between the same two parties are one arc: this is the way it came.
                found if found == self.above[at] => {}
                found => self.low[at] = self.low[at].min(found),
            }
        }
    }

    fn below(&self, at: usize) -> Range<usize> {
        at..at + self.size[at]
    }

    fn whole(&self, at: usize) -> Range<usize> {
        self.below(self.root[at])
    }

    fn bridges(&self, graph: &Graph) -> Vec<Bridge> {
        let hangs = |at: &usize| self.above[*at] < *at && self.low[*at] == *at;
        (0..self.order.len()).filter(hangs).map(|at| self.bridge(graph, at)).collect()
    }

    fn bridge(&self, graph: &Graph, at: usize) -> Bridge {
        let (inner, outer) = (self.order[at], self.order[self.above[at]]);
        let (side, whole) = (self.below(at), self.whole(at));
        let sizes = [side.len(), whole.len() - side.len()];
        let arc = graph.arc(inner, outer).expect("the search came this way");
        let relations = graph.relations(arc);
        let ends = [inner as usize, outer as usize];
        let is_turned = (sizes[0], ends[0]) > (sizes[1], ends[1]);
        let turned = |pair: [usize; 2]| if is_turned { [pair[1], pair[0]] } else { pair };
        Bridge { ends: turned(ends), relations, sizes: turned(sizes), side, whole }
    }

    fn cut_parties(&self) -> Vec<CutParty> {
        let mut hanging = vec![Vec::new(); self.order.len()];
        for at in 0..self.order.len() {
            let above = self.above[at];
            if above < at && self.low[at] >= above {
                hanging[above].push(self.below(at));
            }
        }
        let cut = |(at, hanging): (usize, Vec<Range<usize>>)| {
            let whole = self.whole(at);
            let mut sizes: Vec<_> = hanging.iter().map(Range::len).collect();
            sizes.push(whole.len() - 1 - sizes.iter().sum::<usize>());
            sizes.retain(|size| *size > 0);
            sizes.sort_unstable_by_key(|size| std::cmp::Reverse(*size));
            let party = self.order[at] as usize;
            (sizes.len() > 1).then_some(CutParty { party, sizes, hanging, whole })
        };
        hanging.into_iter().enumerate().filter_map(cut).collect()
    }
}
