//! Communities: parties with more relations among each other than chance would have it.

use std::collections::{BTreeMap, VecDeque};

use super::view::ordered;
use super::{NetworkError, Progress, Reading, View};

/// How communities are looked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CommunityOptions {
    /// Above 1 for smaller communities, below for larger ones (Reichardt and Bornholdt 2006).
    pub resolution: f64,
    /// Whether strong relations hold together more than weak ones.
    pub with_strength: bool,
    /// The same seed finds the same communities.
    pub seed: u64,
    /// How often it is begun anew; the division of the greatest modularity is kept.
    pub starts: usize,
}

impl Default for CommunityOptions {
    fn default() -> Self {
        Self { resolution: 1.0, with_strength: true, seed: 1, starts: 10 }
    }
}

/// Parties by community.
#[derive(Debug, Clone, PartialEq)]
pub struct Communities {
    /// The parties of each, ascending; the largest community first, then by its first party. Within each
    /// any two parties are connected.
    pub members: Vec<Vec<usize>>,
    /// How much more lies within the communities than chance would have it (Newman and Girvan 2004),
    /// -0.5 to 1; 0 where there is no relation.
    pub modularity: f64,
}

/// Draws by a seed: `SplitMix64` of Steele, Lea and Flood 2014. The same on every machine.
pub(super) struct Draw(u64);

impl Draw {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// Below `limit`, which is above zero.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.next()) * limit as u128) >> 64) as usize
    }

    /// From 0 to below 1.
    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    fn shuffle(&mut self, list: &mut [u32]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

/// Most times the whole is run over after a start; it ends before where nothing is gained.
const ROUNDS: usize = 20;

/// How freely the refinement chooses among gains; the value of Traag et al. 2019.
const THETA: f64 = 0.01;

impl View<'_> {
    /// Communities of great modularity by the Leiden algorithm (Traag, Waltman and van Eck 2019), every
    /// relation read both ways. Which of many nearly equal divisions is found depends on the seed and
    /// on the order of the parties; it is never said to be the only one.
    ///
    /// # Errors
    /// [`NetworkError::Cancelled`] where `progress`, told the rounds done and the most there can be,
    /// says no.
    pub fn communities(
        &self,
        options: CommunityOptions,
        progress: Progress<'_>,
    ) -> Result<Communities, NetworkError> {
        let ties = Ties::of(self, options.with_strength);
        let mut draw = Draw::new(options.seed);
        let starts = options.starts.max(1);
        let all = (starts * ROUNDS) as u64;
        let mut best: Option<(f64, Vec<u32>)> = None;
        for start in 0..starts {
            let mut community: Vec<u32> = (0..self.parties() as u32).collect();
            let mut modularity = f64::NEG_INFINITY;
            for round in 0..ROUNDS {
                if !progress((start * ROUNDS + round) as u64, all) {
                    return Err(NetworkError::Cancelled);
                }
                let next = leiden(&ties, &community, options.resolution, &mut draw);
                let next = split(&ties, &next);
                let reached = ties.modularity(&next, options.resolution);
                if reached <= modularity + 1e-12 {
                    break;
                }
                (community, modularity) = (next, reached);
            }
            if best.as_ref().is_none_or(|(best, _)| modularity > *best + 1e-12) {
                best = Some((modularity, community));
            }
        }
        let (modularity, community) = best.expect("it was begun at least once");
        let mut members = vec![Vec::new(); self.parties()];
        for (party, community) in community.iter().enumerate() {
            members[*community as usize].push(party);
        }
        Ok(Communities { members: ordered(members), modularity })
    }

    /// The modularity of any division of the parties, given by community for each; see
    /// [`Communities::modularity`]. `None` where there is not one community for each party.
    pub fn modularity(&self, community: &[usize], options: CommunityOptions) -> Option<f64> {
        let mut numbers = BTreeMap::new();
        let numbered = community.iter().map(|name| {
            let next = numbers.len() as u32;
            *numbers.entry(*name).or_insert(next)
        });
        let numbered: Vec<u32> = numbered.collect();
        (numbered.len() == self.parties()).then(|| {
            Ties::of(self, options.with_strength).modularity(&numbered, options.resolution)
        })
    }
}

/// A weighted graph without a direction, of parties or of groups of them.
struct Ties {
    /// For each the others and the weights of the ties.
    others: Vec<Vec<(u32, f64)>>,
    /// For each the weight of its ties with itself.
    within: Vec<f64>,
    /// For each the weights of its ties, those with itself twice.
    weight: Vec<f64>,
    /// The weights of all ties.
    total: f64,
}

impl Ties {
    fn of(view: &View<'_>, with_strength: bool) -> Self {
        let graph = view.graph(Reading::BothWays);
        let weight = |total: f64| if with_strength { total } else { 1.0 };
        let mut within = vec![0.0; view.parties()];
        let mut others = vec![Vec::new(); view.parties()];
        for party in 0..view.parties() as u32 {
            for (other, arc) in graph.arcs(party) {
                match other == party {
                    true => within[party as usize] = weight(arc.total),
                    false => others[party as usize].push((other, weight(arc.total))),
                }
            }
        }
        Self::new(others, within)
    }

    fn new(others: Vec<Vec<(u32, f64)>>, within: Vec<f64>) -> Self {
        let weight = |(others, within): (&Vec<(u32, f64)>, &f64)| {
            others.iter().map(|(_, weight)| weight).sum::<f64>() + 2.0 * within
        };
        let weight: Vec<f64> = others.iter().zip(&within).map(weight).collect();
        let total = weight.iter().sum::<f64>() / 2.0;
        Self { others, within, weight, total }
    }

    fn len(&self) -> usize {
        self.others.len()
    }

    /// Newman and Girvan 2004: the weight within each community less what chance would put there.
    fn modularity(&self, community: &[u32], resolution: f64) -> f64 {
        if self.total == 0.0 {
            return 0.0;
        }
        let mut within = vec![0.0; self.len()];
        let mut weight = vec![0.0; self.len()];
        for at in 0..self.len() {
            let own = community[at] as usize;
            weight[own] += self.weight[at];
            within[own] += self.within[at];
            for (other, tie) in &self.others[at] {
                if community[*other as usize] as usize == own {
                    within[own] += tie / 2.0;
                }
            }
        }
        let part = |(within, weight): (f64, f64)| {
            let chance = weight / (2.0 * self.total);
            within / self.total - resolution * chance * chance
        };
        within.into_iter().zip(weight).map(part).sum()
    }

    /// One of each group, with the ties between groups.
    fn together(&self, group: &[u32], groups: usize) -> Self {
        let mut within = vec![0.0; groups];
        let mut sums = vec![BTreeMap::<u32, f64>::new(); groups];
        for at in 0..self.len() {
            let own = group[at];
            within[own as usize] += self.within[at];
            for (other, tie) in &self.others[at] {
                match group[*other as usize] {
                    same if same == own => within[own as usize] += tie / 2.0,
                    another => *sums[own as usize].entry(another).or_default() += tie,
                }
            }
        }
        Self::new(sums.into_iter().map(|sums| sums.into_iter().collect()).collect(), within)
    }
}

/// Weights of ties with communities, kept for one member at a time.
struct Tally {
    weight: Vec<f64>,
    /// The communities met, in the order met.
    met: Vec<u32>,
}

impl Tally {
    fn new(communities: usize) -> Self {
        Self { weight: vec![0.0; communities], met: Vec::new() }
    }

    fn count(&mut self, ties: &[(u32, f64)], community: impl Fn(u32) -> Option<u32>) {
        for met in self.met.drain(..) {
            self.weight[met as usize] = 0.0;
        }
        for (other, tie) in ties {
            let Some(community) = community(*other) else { continue };
            if self.weight[community as usize] == 0.0 {
                self.met.push(community);
            }
            self.weight[community as usize] += tie;
        }
    }
}

/// One run of Leiden from the communities given: moving, refining, and the same on what was refined,
/// until every group is a community.
fn leiden(ties: &Ties, community: &[u32], resolution: f64, draw: &mut Draw) -> Vec<u32> {
    let mut community = community.to_vec();
    // For each party the group it has become part of, on the level at hand.
    let mut group: Vec<u32> = (0..ties.len() as u32).collect();
    let mut level = None;
    loop {
        let ties_here = level.as_ref().unwrap_or(ties);
        move_members(ties_here, &mut community, resolution, draw);
        let communities = renumber(&mut community);
        if communities == ties_here.len() {
            break;
        }
        let mut refined = refine(ties_here, &community, communities, resolution, draw);
        let groups = renumber(&mut refined);
        if groups == ties_here.len() {
            break;
        }
        let mut community_of_group = vec![0; groups];
        for (at, refined) in refined.iter().enumerate() {
            community_of_group[*refined as usize] = community[at];
        }
        let next = ties_here.together(&refined, groups);
        for group in &mut group {
            *group = refined[*group as usize];
        }
        community = community_of_group;
        level = Some(next);
    }
    group.into_iter().map(|group| community[group as usize]).collect()
}

/// Divides what no tie holds together: moving alone can leave a community in pieces, and apart they have
/// a greater modularity.
fn split(ties: &Ties, community: &[u32]) -> Vec<u32> {
    let mut piece = vec![u32::MAX; ties.len()];
    for first in 0..ties.len() as u32 {
        if piece[first as usize] != u32::MAX {
            continue;
        }
        piece[first as usize] = first;
        let mut stack = vec![first];
        while let Some(member) = stack.pop() {
            for (other, _) in &ties.others[member as usize] {
                let is_alike = community[*other as usize] == community[first as usize];
                if is_alike && piece[*other as usize] == u32::MAX {
                    piece[*other as usize] = first;
                    stack.push(*other);
                }
            }
        }
    }
    piece
}

/// Numbers from 0 in the order met; how many there are.
fn renumber(numbers: &mut [u32]) -> usize {
    let mut known = BTreeMap::new();
    for number in numbers {
        let next = known.len() as u32;
        *number = *known.entry(*number).or_insert(next);
    }
    known.len()
}

/// Moves members to the community where they gain most until none gains; those whose surroundings have
/// changed are looked at again.
fn move_members(ties: &Ties, community: &mut [u32], resolution: f64, draw: &mut Draw) {
    if ties.total == 0.0 {
        return;
    }
    let mut order: Vec<u32> = (0..ties.len() as u32).collect();
    draw.shuffle(&mut order);
    let mut queue = VecDeque::from(order);
    let mut is_queued = vec![true; ties.len()];
    let mut weight = vec![0.0; ties.len()];
    let mut members = vec![0u32; ties.len()];
    for (at, community) in community.iter().enumerate() {
        weight[*community as usize] += ties.weight[at];
        members[*community as usize] += 1;
    }
    let mut empty: Vec<u32> =
        (0..ties.len() as u32).rev().filter(|at| members[*at as usize] == 0).collect();
    let mut tally = Tally::new(ties.len());
    while let Some(member) = queue.pop_front() {
        let at = member as usize;
        is_queued[at] = false;
        let own = community[at];
        weight[own as usize] -= ties.weight[at];
        tally.count(&ties.others[at], |other| Some(community[other as usize]));
        let gain = |to: u32, tie: f64| {
            tie - resolution * ties.weight[at] * weight[to as usize] / (2.0 * ties.total)
        };
        let mut best = (gain(own, tally.weight[own as usize]), own);
        // Alone it gains nothing and loses nothing.
        if best.0 < -1e-12
            && let Some(alone) = empty.last()
        {
            best = (0.0, *alone);
        }
        for to in &tally.met {
            let gain = gain(*to, tally.weight[*to as usize]);
            if gain > best.0 + 1e-12 {
                best = (gain, *to);
            }
        }
        let to = best.1;
        weight[to as usize] += ties.weight[at];
        if to == own {
            continue;
        }
        if empty.last() == Some(&to) {
            empty.pop();
        }
        members[own as usize] -= 1;
        members[to as usize] += 1;
        if members[own as usize] == 0 {
            empty.push(own);
        }
        community[at] = to;
        for (other, _) in &ties.others[at] {
            if community[*other as usize] != to && !is_queued[*other as usize] {
                is_queued[*other as usize] = true;
                queue.push_back(*other);
            }
        }
    }
}

/// Divides each community into groups that are well connected within it: members that are still alone
/// join a group with which they have a tie and gain, drawn by the gain.
fn refine(
    ties: &Ties,
    community: &[u32],
    communities: usize,
    resolution: f64,
    draw: &mut Draw,
) -> Vec<u32> {
    let mut group: Vec<u32> = (0..ties.len() as u32).collect();
    let mut weight = ties.weight.clone();
    let mut is_alone = vec![true; ties.len()];
    let mut whole = vec![0.0; communities];
    for (at, community) in community.iter().enumerate() {
        whole[*community as usize] += ties.weight[at];
    }
    // What ties each group to the rest of its community.
    let within = |at: usize| {
        ties.others[at]
            .iter()
            .filter(|(other, _)| community[*other as usize] == community[at])
            .map(|(_, tie)| tie)
            .sum::<f64>()
    };
    let mut outward: Vec<f64> = (0..ties.len()).map(within).collect();
    let is_well_tied = |outward: f64, weight: f64, whole: f64| {
        outward >= resolution * weight * (whole - weight) / (2.0 * ties.total) - 1e-12
    };
    let mut order: Vec<u32> = (0..ties.len() as u32).collect();
    draw.shuffle(&mut order);
    let mut tally = Tally::new(ties.len());
    let mut choices: Vec<(u32, f64)> = Vec::new();
    for member in order {
        let at = member as usize;
        let whole = whole[community[at] as usize];
        if !is_alone[at] || !is_well_tied(outward[at], weight[at], whole) {
            continue;
        }
        tally.count(&ties.others[at], |other| {
            (community[other as usize] == community[at]).then(|| group[other as usize])
        });
        choices.clear();
        for to in &tally.met {
            let (tie, theirs) = (tally.weight[*to as usize], weight[*to as usize]);
            let gain = tie - resolution * ties.weight[at] * theirs / (2.0 * ties.total);
            if gain >= 0.0 && is_well_tied(outward[*to as usize], theirs, whole) {
                choices.push((*to, gain));
            }
        }
        let Some(to) = drawn(&choices, ties.total, draw) else { continue };
        let tie = tally.weight[to as usize];
        outward[to as usize] += outward[at] - 2.0 * tie;
        weight[to as usize] += weight[at];
        weight[at] = 0.0;
        group[at] = to;
        is_alone[at] = false;
        is_alone[to as usize] = false;
    }
    group
}

/// One of the choices, the likelier the more is gained by it.
fn drawn(choices: &[(u32, f64)], total: f64, draw: &mut Draw) -> Option<u32> {
    let most = choices.iter().map(|(_, gain)| *gain).fold(f64::NEG_INFINITY, f64::max);
    let likely = |gain: f64| ((gain - most) / (total * THETA)).exp();
    let all: f64 = choices.iter().map(|(_, gain)| likely(*gain)).sum();
    let mut left = draw.share() * all;
    for (to, gain) in choices {
        left -= likely(*gain);
        if left < 0.0 {
            return Some(*to);
        }
    }
    choices.last().map(|(to, _)| *to)
}
