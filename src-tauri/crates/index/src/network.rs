//! Measures of a network of parties and the relations between them.
//!
//! A [`Network`] holds parties, by their position from 0, and [`Relation`]s: typed, with a direction or
//! without one, with a strength and a period, each of which may be unknown. A [`Filter`] picks relations;
//! [`Network::view`] makes of them a [`View`], which all measures are of. The graph under a view is
//! petgraph's compressed sparse rows (`docs/decisions/0015-network-measures.md`).
//!
//! Measures and where they are from:
//!
//! | measure | function | source |
//! |---|---|---|
//! | degree, in, out, neighbours | [`View::degrees`] | Freeman 1977, 1978 |
//! | density, components | [`View::density`], [`View::components`] | Wasserman and Faust 1994, ch. 4 |
//! | betweenness | [`View::betweenness`] | Freeman 1977; the algorithm is Brandes 2001, from a sample of sources Brandes and Pich 2007 |
//! | distance of a strong relation | [`Distance::Strength`] | Newman 2001: one over the strength |
//! | eigenvector centrality | [`View::eigenvector`] | Bonacich 1972 |
//! | communities | [`View::communities`] | modularity: Newman and Girvan 2004, with resolution Reichardt and Bornholdt 2006; the algorithm is Leiden, Traag, Waltman and van Eck 2019, which mends Louvain, Blondel et al. 2008 |
//! | bridges, cut parties | [`View::cuts`] | Tarjan 1974; Hopcroft and Tarjan 1973 |
//! | shortest path | [`View::path`] | Dijkstra 1959 |
//! | ego view | [`View::ego`] | Wasserman and Faust 1994, ch. 2 |
//!
//! - Blondel, Guillaume, Lambiotte, Lefebvre: Fast unfolding of communities in large networks. J. Stat. Mech. 2008, P10008.
//! - Bonacich: Factoring and weighting approaches to status scores and clique identification. J. Math. Sociol. 2 (1972), 113-120.
//! - Brandes: A faster algorithm for betweenness centrality. J. Math. Sociol. 25 (2001), 163-177.
//! - Brandes, Pich: Centrality estimation in large networks. Int. J. Bifurcation and Chaos 17 (2007), 2303-2318.
//! - Dijkstra: A note on two problems in connexion with graphs. Numer. Math. 1 (1959), 269-271.
//! - Freeman: A set of measures of centrality based on betweenness. Sociometry 40 (1977), 35-41.
//! - Freeman: Centrality in social networks: conceptual clarification. Social Networks 1 (1978), 215-239.
//! - Hopcroft, Tarjan: Efficient algorithms for graph manipulation. Comm. ACM 16 (1973), 372-378.
//! - Newman: Scientific collaboration networks II. Phys. Rev. E 64 (2001), 016132.
//! - Newman, Girvan: Finding and evaluating community structure in networks. Phys. Rev. E 69 (2004), 026113.
//! - Reichardt, Bornholdt: Statistical mechanics of community detection. Phys. Rev. E 74 (2006), 016110.
//! - Tarjan: A note on finding the bridges of a graph. Inf. Process. Lett. 2 (1974), 160-161.
//! - Traag, Waltman, van Eck: From Louvain to Leiden: guaranteeing well-connected communities. Sci. Rep. 9 (2019), 5233.
//! - Wasserman, Faust: Social Network Analysis. Cambridge 1994.
//!
//! What the measures do not say: they count relations that somebody has recorded. A party about which
//! little is known looks marginal. Relations of conflict count like those of alliance unless the filter
//! leaves them out.

mod betweenness;
mod communities;
mod cuts;
mod eigenvector;
mod filter;
mod path;
mod view;

use chrono::NaiveDate;
use concord_model::{Code, Id};

pub use betweenness::Sources;
pub use communities::{Communities, CommunityOptions};
pub use cuts::{Bridge, CutParty, Cuts};
pub use filter::{Filter, LeftOut, UnknownStrength};
pub use path::{Path, Step};
pub use view::{Degree, Ego, View};

/// Relation types without a direction: if one party is allied with, kin of or in conflict with another,
/// so is the other with it.
pub const UNDIRECTED_TYPES: [&str; 3] = ["allied_with", "in_conflict_with", "kin_of"];

/// Most parties of a network; positions are 32 bits wide.
pub const MAX_PARTIES: usize = 1 << 24;

/// Why a network cannot be made or measured.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NetworkError {
    /// A relation names a position at which there is no party.
    #[error("relation {relation} names party {party} of {parties}")]
    PartyMissing {
        /// The relation's position.
        relation: usize,
        /// The position it names.
        party: usize,
        /// How many parties there are.
        parties: usize,
    },
    /// A strength is not a number above zero.
    #[error("the strength of relation {relation} is not above zero")]
    Strength {
        /// The relation's position.
        relation: usize,
    },
    /// More than [`MAX_PARTIES`] parties or as many relations.
    #[error("the network is too large")]
    TooLarge,
    /// The user stopped it.
    #[error("stopped")]
    Cancelled,
    /// The eigenvector has not settled, as where directed relations form no circle.
    #[error("the eigenvector has not settled after {rounds} rounds")]
    NotSettled {
        /// Rounds run.
        rounds: usize,
    },
}

/// One relation between two parties.
#[derive(Debug, Clone, PartialEq)]
pub struct Relation {
    /// The party it goes from, by position.
    pub from: usize,
    /// The party it goes to, by position.
    pub to: usize,
    /// Its type, such as `allied_with`; empty where it is unknown.
    pub code: Code,
    /// Whether it goes one way.
    pub is_directed: bool,
    /// Above zero; 1 weak to 5 strong in the register. `None`: unknown.
    pub strength: Option<f64>,
    /// Its first and last day, each `None` where it is open or unknown; `None`: nothing is known of it.
    pub period: Option<(Option<NaiveDate>, Option<NaiveDate>)>,
}

impl Relation {
    /// The relation of the register as one between positions; `None` where `position` does not know
    /// one of its parties.
    pub fn of_record(
        record: &concord_model::Relation,
        position: impl Fn(Id) -> Option<usize>,
    ) -> Option<Self> {
        let code = record.relation_type.known().cloned().unwrap_or_default();
        Some(Self {
            from: position(record.from?)?,
            to: position(record.to?)?,
            is_directed: !UNDIRECTED_TYPES.contains(&code.as_str()),
            strength: record.strength.known().filter(|one| **one > 0).map(|one| *one as f64),
            period: record.period.known().map(concord_model::Edtf::hull),
            code,
        })
    }
}

/// How directions are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reading {
    /// Every relation connects both ways.
    #[default]
    BothWays,
    /// A directed relation leads from its first party to its second only.
    AsDirected,
}

/// How far apart two parties with a relation are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Distance {
    /// One step.
    #[default]
    Hops,
    /// One over the strength of the strongest relation between them (Newman 2001).
    Strength,
}

/// The length of the strongest relation of all, in whole numbers. Lengths are counted in them so that
/// ways of equal length are equal whatever the order of their steps: of whole strengths up to 16 they
/// are exact.
const UNIT: u64 = 720_720_000_000;

/// A relation 100,000 times weaker than the strongest is as long as one can be.
const LONGEST: u64 = UNIT * 100_000;

/// How long a relation is beside the strongest of all.
fn length(strength: f64, strongest: f64) -> u64 {
    ((UNIT as f64 * strongest / strength).round() as u64).clamp(1, LONGEST)
}

/// Is told what is done and what there is to do, and says whether to go on.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64) -> bool;

/// Parties by position and the relations between them.
#[derive(Debug, Clone, Default)]
pub struct Network {
    parties: usize,
    relations: Vec<Relation>,
}

impl Network {
    /// A network of `parties` parties, at the positions from 0, with these relations.
    ///
    /// # Errors
    /// Where a relation names a party that is not there or has a strength that is not above zero, or
    /// there are too many.
    pub fn new(parties: usize, relations: Vec<Relation>) -> Result<Self, NetworkError> {
        if parties > MAX_PARTIES || relations.len() > MAX_PARTIES {
            return Err(NetworkError::TooLarge);
        }
        for (position, relation) in relations.iter().enumerate() {
            let (relation_at, party) = (position, relation.from.max(relation.to));
            if party >= parties {
                return Err(NetworkError::PartyMissing { relation: relation_at, party, parties });
            }
            let is_above_zero = |strength: f64| strength.is_finite() && strength > 0.0;
            if !relation.strength.is_none_or(is_above_zero) {
                return Err(NetworkError::Strength { relation: relation_at });
            }
        }
        Ok(Self { parties, relations })
    }

    /// How many parties there are.
    pub fn parties(&self) -> usize {
        self.parties
    }

    /// The relations in the order given.
    pub fn relations(&self) -> &[Relation] {
        &self.relations
    }

    /// The relations that the filter keeps, ready to be measured.
    pub fn view(&self, filter: &Filter) -> View<'_> {
        View::new(self, filter)
    }
}
