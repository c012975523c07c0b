//! Groups of opinion, and what of them may be shown.

use std::collections::BTreeMap;

use super::clusters::{Division, Point, divide, silhouette};
use super::components::components;
use super::representative::{Representative, representative};
use super::{Count, Side, TOLD, Vote, Votes};

/// How groups are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Most groups looked for; 5 in Pol.is.
    pub most_groups: usize,
    /// A participant is placed in a group from this many votes on, or when all statements were voted on; 7
    /// in Pol.is.
    pub min_votes: usize,
    /// When fewer are placed than this, those with the next most votes are placed too; 15 in Pol.is.
    pub at_least: usize,
    /// Fewest members with which a group may be shown.
    pub min_members: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { most_groups: 5, min_votes: 7, at_least: 15, min_members: 5 }
    }
}

/// The groups as found. It tells where each participant stands: it is for counting only, and what a screen
/// may show is [`OpinionGroups::shown`].
#[derive(Clone, Debug, PartialEq)]
pub struct OpinionGroups {
    /// Where each participant stands, in the order of the votes; nothing for those who cast none.
    pub positions: Vec<Option<[f64; 2]>>,
    /// The group of each participant, from 0 for the largest; nothing for those who voted too little.
    pub group_of: Vec<Option<usize>>,
    /// The centre of each group.
    pub centres: Vec<[f64; 2]>,
    /// How well each number of groups from 2 on separates the participants, -1 to 1.
    pub silhouettes: Vec<f64>,
    /// The sum of squared distances to the centres for each number of groups from 1 on.
    pub inertias: Vec<f64>,
    counts: Vec<Vec<Count>>,
    sizes: Vec<usize>,
    min_members: usize,
    participants: usize,
}

/// What may be shown: nothing in it tells about fewer than the minimum of members.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownGroups {
    /// The groups, the largest first.
    pub groups: Vec<ShownGroup>,
    /// How many participants are in no group shown: they voted too little, or their group is too small, or
    /// it was held back so that a small one cannot be worked out.
    pub not_shown: usize,
    /// How well the participants are separated, -1 to 1; below about 0.25 the groups say little (Kaufman and
    /// Rousseeuw 1990). Nothing with less than two groups.
    pub silhouette: Option<f64>,
    /// The statements most agreed with in every group shown, the clearest first, at most five, with the
    /// product of the groups' smoothed shares: Pol.is' group-informed consensus. Empty with less than two
    /// groups shown.
    pub shared: Vec<(usize, f64)>,
}

/// A group that may be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownGroup {
    /// How many are in it; at least the minimum.
    pub members: usize,
    /// Where its centre lies.
    pub centre: [f64; 2],
    /// Its votes on each statement.
    pub counts: Vec<Count>,
    /// What it stands for.
    pub representative: Vec<Representative>,
}

/// Looks for groups of opinion as Pol.is does: missing votes count as the statement's mean, the first two
/// principal components place everybody, k-means divides them, and of 2 up to
/// min([`Settings::most_groups`], 2 + different ballots / 12) groups the number with the best silhouette is
/// taken.
///
/// Unlike Pol.is it has no memory: the same votes give the same groups, whoever came first. Its step for
/// thousands of participants, a first division into 100 clusters, is left out.
#[must_use]
pub fn find_groups(votes: &Votes, settings: Settings) -> OpinionGroups {
    let placed = placed(votes, settings);
    // Rows in an order of their own make every sum, and so every rounding, independent of who came first.
    let mut kinds: BTreeMap<&Vec<Option<Vote>>, (f64, Vec<usize>)> = BTreeMap::new();
    for (place, row) in votes.rows().iter().enumerate() {
        if row.iter().any(Option::is_some) {
            let kind = kinds.entry(row).or_default();
            kind.1.push(place);
            kind.0 += f64::from(u8::from(placed[place]));
        }
    }
    let rows: Vec<&Vec<Option<Vote>>> =
        kinds.iter().flat_map(|(row, (_, who))| std::iter::repeat_n(*row, who.len())).collect();
    let components = components(votes.statements(), &rows);
    let mut positions = vec![None; votes.rows().len()];
    let mut points: Vec<(Point, &Vec<usize>)> = Vec::new();
    for (row, (weight, who)) in &kinds {
        let at = components.place(row);
        who.iter().for_each(|&place| positions[place] = Some(at));
        if *weight > 0.0 {
            points.push((Point { at, weight: *weight }, who));
        }
    }
    divide_into_groups(votes, settings, positions, &points)
}

/// Whether each participant is placed in a group.
fn placed(votes: &Votes, settings: Settings) -> Vec<bool> {
    let cast = votes.votes_cast();
    let voted = cast.iter().filter(|&&cast| cast > 0).count();
    let mut needed = settings.min_votes.min(votes.statements()).max(1);
    let reach = |needed: usize| cast.iter().filter(|&&cast| cast >= needed).count();
    while needed > 1 && reach(needed) < settings.at_least {
        needed -= 1;
    }
    // A few left out could be told from the totals: then everybody is placed.
    let left_out = voted - reach(needed);
    if (1..settings.min_members).contains(&left_out) {
        needed = 1;
    }
    cast.iter().map(|&cast| cast >= needed).collect()
}

fn divide_into_groups(
    votes: &Votes,
    settings: Settings,
    positions: Vec<Option<[f64; 2]>>,
    points: &[(Point, &Vec<usize>)],
) -> OpinionGroups {
    let bare: Vec<Point> = points.iter().map(|(point, _)| *point).collect();
    let most = settings.most_groups.min(2 + bare.len() / 12);
    let divisions = divide(&bare, most);
    let silhouettes: Vec<f64> =
        divisions.iter().skip(1).map(|division| silhouette(&bare, division)).collect();
    let mut best = usize::from(divisions.len() > 1);
    for (place, value) in silhouettes.iter().enumerate() {
        if *value > silhouettes[best - 1] + 1e-12 {
            best = place + 1;
        }
    }
    let inertias = divisions.iter().map(|division| division.inertia).collect();
    let empty = Division { centres: Vec::new(), of: Vec::new(), inertia: 0.0 };
    let division = divisions.get(best).unwrap_or(&empty);
    let order = largest_first(&bare, division);
    let mut group_of = vec![None; votes.rows().len()];
    let mut sizes = vec![0; order.len()];
    for ((_, who), cluster) in points.iter().zip(&division.of) {
        let group = order.iter().position(|own| own == cluster);
        who.iter().for_each(|&place| group_of[place] = group);
        if let Some(group) = group {
            sizes[group] += who.len();
        }
    }
    let counts = (0..order.len())
        .map(|group| votes.counts_of(|place| group_of[place] == Some(group)))
        .collect();
    OpinionGroups {
        positions,
        group_of,
        centres: order.iter().map(|&cluster| division.centres[cluster]).collect(),
        silhouettes,
        inertias,
        counts,
        sizes,
        min_members: settings.min_members,
        participants: votes.rows().len(),
    }
}

/// The clusters by how many stand in them, then by where they lie.
fn largest_first(points: &[Point], division: &Division) -> Vec<usize> {
    let mut weights = vec![0.0; division.centres.len()];
    for (point, &cluster) in points.iter().zip(&division.of) {
        weights[cluster] += point.weight;
    }
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by(|&a, &b| {
        let (left, right) = (division.centres[a], division.centres[b]);
        let by_place = left[0].total_cmp(&right[0]).then(left[1].total_cmp(&right[1]));
        weights[b].total_cmp(&weights[a]).then(by_place)
    });
    order
}

impl OpinionGroups {
    /// What may be shown. A group with fewer members than the minimum is left out; and since its votes
    /// could be worked out as the difference between all and the groups shown, the next smallest groups are
    /// left out too until those left out are enough together (secondary suppression: Hundepool and others,
    /// *Statistical disclosure control*, 2012).
    #[must_use]
    pub fn shown(&self) -> ShownGroups {
        let small = self.sizes.iter().filter(|&&size| size < self.min_members).count();
        // The largest groups come first, so those shown are the first ones.
        let mut shown = self.sizes.len() - small;
        let held_back = |shown: usize| -> usize { self.sizes[shown..].iter().sum() };
        while shown > 0 && (1..self.min_members).contains(&held_back(shown)) {
            shown -= 1;
        }
        let groups: Vec<ShownGroup> = (0..shown).map(|group| self.show(group)).collect();
        let members: usize = groups.iter().map(|group| group.members).sum();
        ShownGroups {
            shared: shared(&groups),
            not_shown: self.participants - members,
            silhouette: match self.sizes.len() {
                groups @ 2.. if shown > 0 => self.silhouettes.get(groups - 2).copied(),
                _ => None,
            },
            groups,
        }
    }

    fn show(&self, group: usize) -> ShownGroup {
        let mut others = vec![Count::default(); self.counts[group].len()];
        for (_, counts) in self.counts.iter().enumerate().filter(|(other, _)| *other != group) {
            for (sum, count) in others.iter_mut().zip(counts) {
                sum.agree += count.agree;
                sum.disagree += count.disagree;
                sum.pass += count.pass;
            }
        }
        ShownGroup {
            members: self.sizes[group],
            centre: self.centres[group],
            representative: representative(&self.counts[group], &others),
            counts: self.counts[group].clone(),
        }
    }
}

fn shared(groups: &[ShownGroup]) -> Vec<(usize, f64)> {
    if groups.len() < 2 {
        return Vec::new();
    }
    let statements = 0..groups[0].counts.len();
    let agreed_by_all = |&statement: &usize| {
        groups.iter().all(|group| group.counts[statement].smoothed(Side::Agree) > 0.5)
    };
    let product = |statement: usize| -> f64 {
        groups.iter().map(|group| group.counts[statement].smoothed(Side::Agree)).product()
    };
    let mut shared: Vec<(usize, f64)> =
        statements.filter(agreed_by_all).map(|statement| (statement, product(statement))).collect();
    shared.sort_by(|a, b| b.1.total_cmp(&a.1));
    shared.truncate(TOLD);
    shared
}
