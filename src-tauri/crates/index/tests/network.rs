//! Measures of networks, against networkx and against what must hold of any network.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;

use concord_index::network::{
    CommunityOptions, Distance, Filter, Network, NetworkError, Reading, Relation, Sources,
    UnknownStrength, View,
};
use concord_model::{Edtf, Stated};
use proptest::prelude::*;
use serde_json::Value;

fn go_on(_: u64, _: u64) -> bool {
    true
}

fn relation(from: usize, to: usize, is_directed: bool, strength: f64) -> Relation {
    let code = "influences".to_owned();
    Relation { from, to, code, is_directed, strength: Some(strength), period: None }
}

fn network(parties: usize, ties: &[(usize, usize)]) -> Network {
    let ties = ties.iter().map(|(from, to)| relation(*from, *to, false, 1.0)).collect();
    Network::new(parties, ties).unwrap()
}

fn betweenness(view: &View<'_>, reading: Reading, distance: Distance) -> Vec<f64> {
    let threads = NonZero::new(2).unwrap();
    view.betweenness(reading, distance, Sources::All, threads, &mut go_on).unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

fn assert_near(name: &str, found: &[f64], expected: &Value) {
    let expected = numbers(expected);
    assert_eq!(found.len(), expected.len(), "{name}");
    for (at, (found, expected)) in found.iter().zip(&expected).enumerate() {
        assert!((found - expected).abs() < 1e-8, "{name} of {at}: {found} for {expected}");
    }
}

/// The graph as networkx gave it out, and the positions of its nodes.
fn given(graph: &Value) -> Option<(Network, BTreeMap<String, usize>)> {
    let names = graph["nodes"].as_array().unwrap().iter().map(|name| name.as_str().unwrap());
    let at: BTreeMap<String, usize> =
        names.enumerate().map(|(at, name)| (name.to_owned(), at)).collect();
    let is_directed = graph["directed"].as_bool().unwrap();
    let edge = |edge: &Value| {
        let end = |end: usize| at[edge[end].as_str().unwrap()];
        relation(end(0), end(1), is_directed, edge[2].as_f64().unwrap())
    };
    let relations = graph.get("edges")?.as_array().unwrap().iter().map(edge).collect();
    Some((Network::new(at.len(), relations).unwrap(), at))
}

#[test]
fn measures_equal_networkx() {
    let expected: Value = serde_json::from_str(include_str!("data/network/expected.json")).unwrap();
    let mut compared = 0;
    for (name, graph) in expected["graphs"].as_object().unwrap() {
        let Some((network, at)) = given(graph) else { continue };
        let view = network.view(&Filter::default());
        let degrees = view.degrees();
        let degree = |pick: fn(&concord_index::network::Degree) -> usize| {
            degrees.iter().map(|degree| pick(degree) as f64).collect::<Vec<_>>()
        };
        assert_near(name, &degree(|degree| degree.incoming), &graph["incoming"]);
        assert_near(name, &degree(|degree| degree.outgoing), &graph["outgoing"]);
        assert_near(name, &degree(|degree| degree.total), &graph["total"]);
        let reading = match graph["directed"].as_bool().unwrap() {
            true => Reading::AsDirected,
            false => Reading::BothWays,
        };
        assert!((view.density(reading) - graph["density"].as_f64().unwrap()).abs() < 1e-12);
        for (key, distance) in
            [("betweenness", Distance::Hops), ("betweenness_by_strength", Distance::Strength)]
        {
            assert_near(
                &format!("{name} {key}"),
                &betweenness(&view, reading, distance),
                &graph[key],
            );
        }
        let eigenvector =
            |reading, with_strength| view.eigenvector(reading, with_strength, &mut go_on).unwrap();
        // Both ways networkx was given one edge for each pair; without strengths they count once.
        assert_near(name, &eigenvector(Reading::BothWays, false), &graph["eigenvector"]);
        assert_near(name, &eigenvector(Reading::BothWays, true), &graph["eigenvector_by_strength"]);
        if let Some(expected) = graph.get("eigenvector_as_directed") {
            assert_near(name, &eigenvector(Reading::AsDirected, false), expected);
        }
        assert_structure(name, &view, graph, &at);
        assert_paths(name, &view, reading, graph, &at);
        compared += 1;
    }
    assert_eq!(compared, 8);
}

fn assert_structure(name: &str, view: &View<'_>, graph: &Value, at: &BTreeMap<String, usize>) {
    let name_of = |party: &usize| at.iter().find(|(_, at)| *at == party).unwrap().0.clone();
    let names = |parties: &[usize]| parties.iter().map(name_of).collect::<BTreeSet<_>>();
    let texts = |value: &Value| -> BTreeSet<String> {
        value.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
    };
    let sets = |value: &Value| -> BTreeSet<BTreeSet<String>> {
        value.as_array().unwrap().iter().map(texts).collect()
    };
    let components: BTreeSet<_> = view.components().iter().map(|part| names(part)).collect();
    assert_eq!(components, sets(&graph["components"]), "{name}");
    let cuts = view.cuts();
    let bridges: BTreeSet<_> = cuts.bridges.iter().map(|bridge| names(&bridge.ends)).collect();
    assert_eq!(bridges, sets(&graph["bridges"]), "{name}");
    let parties: Vec<_> = cuts.parties.iter().map(|cut| cut.party).collect();
    assert_eq!(names(&parties), texts(&graph["cut_parties"]), "{name}");
    let best = graph["modularity"].as_f64().unwrap();
    let found = view.communities(CommunityOptions::default(), &mut go_on).unwrap();
    assert!(found.modularity > best - 0.005, "{name}: {} for {best}", found.modularity);
}

fn assert_paths(
    name: &str,
    view: &View<'_>,
    reading: Reading,
    graph: &Value,
    at: &BTreeMap<String, usize>,
) {
    for pair in graph["paths"].as_array().unwrap() {
        let end = |end: usize| at[pair[end].as_str().unwrap()];
        let by_hops = view.path(end(0), end(1), reading, Distance::Hops);
        let hops = by_hops.map(|path| path.steps.len() as u64);
        assert_eq!(hops, pair[2].as_u64(), "{name} {pair}");
        let strongest = view.path(end(0), end(1), reading, Distance::Strength);
        match (strongest, pair[3].as_f64()) {
            (Some(path), Some(expected)) => assert!((path.distance - expected).abs() < 1e-9),
            (None, None) => {}
            other => panic!("{name} {pair}: {other:?}"),
        }
    }
}

/// Two triangles, a bridge between them, and one party apart.
const TWO_SIDES: [(usize, usize); 7] = [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 5), (5, 3)];

#[test]
fn a_bridge_names_both_its_sides() {
    let network = network(7, &TWO_SIDES);
    let cuts = network.view(&Filter::default()).cuts();
    assert_eq!(cuts.bridges.len(), 1);
    let bridge = &cuts.bridges[0];
    assert_eq!((bridge.ends, bridge.sizes, &bridge.relations[..]), ([2, 3], [3, 3], &[3][..]));
    assert_eq!(cuts.sides(bridge), [vec![0, 1, 2], vec![3, 4, 5]]);
    let parties: Vec<_> = cuts.parties.iter().map(|cut| (cut.party, cuts.parts(cut))).collect();
    assert_eq!(
        parties,
        [(2, vec![vec![3, 4, 5], vec![0, 1]]), (3, vec![vec![0, 1, 2], vec![4, 5]])]
    );
}

#[test]
fn two_relations_between_the_same_parties_are_a_bridge_together() {
    let network = network(3, &[(0, 1), (1, 2), (2, 1)]);
    let cuts = network.view(&Filter::default()).cuts();
    let relations: Vec<_> = cuts.bridges.iter().map(|bridge| bridge.relations.clone()).collect();
    assert_eq!(relations, [vec![0], vec![1, 2]]);
}

#[test]
fn two_groups_are_two_communities() {
    let network = network(7, &TWO_SIDES);
    let found = network.view(&Filter::default());
    let found = found.communities(CommunityOptions::default(), &mut go_on).unwrap();
    assert_eq!(found.members, [vec![0, 1, 2], vec![3, 4, 5], vec![6]]);
    assert!((found.modularity - (6.0 / 7.0 - 0.5)).abs() < 1e-12);
}

#[test]
fn an_ego_view_reaches_as_deep_as_asked() {
    let network = network(7, &TWO_SIDES);
    let view = network.view(&Filter::default());
    let ego = view.ego(0, 1, Reading::BothWays).unwrap();
    assert_eq!(ego.parties, [(0, 0), (1, 1), (2, 1)]);
    assert_eq!(ego.relations, [0, 1, 2]);
    assert_eq!(view.ego(0, 2, Reading::BothWays).unwrap().parties.len(), 4);
    assert_eq!(view.ego(6, 9, Reading::BothWays).unwrap().parties, [(6, 0)]);
    assert_eq!(view.ego(7, 1, Reading::BothWays), None);
}

#[test]
fn the_strongest_way_may_be_longer_than_the_shortest() {
    let ties = vec![
        relation(0, 2, false, 1.0),
        relation(0, 1, false, 5.0),
        relation(1, 2, false, 4.0),
        relation(2, 1, true, 5.0),
    ];
    let network = Network::new(3, ties).unwrap();
    let view = network.view(&Filter::default());
    let short = view.path(0, 2, Reading::BothWays, Distance::Hops).unwrap();
    assert_eq!(short.steps.len(), 1);
    let strong = view.path(0, 2, Reading::BothWays, Distance::Strength).unwrap();
    assert_eq!(strong.steps.iter().map(|step| step.to).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(strong.steps[1].relations, [3, 2], "strongest first");
    let directed = view.path(0, 2, Reading::AsDirected, Distance::Strength).unwrap();
    assert_eq!(directed.steps[1].relations, [2], "not the one that leads back");
    assert!((directed.distance - 0.45).abs() < 1e-12);
}

#[test]
fn a_filter_says_what_it_left_out() {
    let day = |text: &str| text.parse().unwrap();
    let mut ties: Vec<_> = (0..5).map(|_| relation(0, 1, true, 3.0)).collect();
    ties[0].code = "funds".to_owned();
    ties[1].strength = Some(1.0);
    ties[2].strength = None;
    ties[3].period = Some((None, Some(day("1990-03-11"))));
    ties[4].period = Some((Some(day("1989-01-01")), None));
    let network = Network::new(2, ties).unwrap();
    let filter = Filter {
        codes: Some(["influences".to_owned()].into()),
        least_strength: Some(2.0),
        unknown_strength: UnknownStrength::LeaveOut,
        days: Some((day("1990-03-12"), day("1999-12-31"))),
        with_undated: false,
    };
    let view = network.view(&filter);
    assert_eq!(view.relations(), [4]);
    let out = view.left_out();
    assert_eq!(
        (out.code, out.strength, out.unknown_strength, out.undated, out.days),
        (1, 1, 1, 0, 1)
    );
    assert_eq!(out.total(), 4);
    let filter = Filter { days: Some((day("1980-01-01"), day("1990-03-11"))), ..Filter::default() };
    assert_eq!(
        network.view(&filter).relations().len(),
        5,
        "its first and last day belong to a period"
    );
    let filter = Filter { with_undated: false, ..filter };
    assert_eq!(network.view(&filter).left_out().undated, 3);
}

#[test]
fn a_relation_of_the_register_keeps_what_is_known_of_it() {
    let [one, two, other] = [1, 2, 3].map(uuid_of);
    let position = |id| [one, two].iter().position(|known| *known == id);
    let mut record =
        concord_model::Relation { from: Some(two), to: Some(one), ..Default::default() };
    record.relation_type = Stated::Known("allied_with".to_owned());
    record.period = Stated::Known(Edtf::parse("1988-10/..").unwrap());
    let read = Relation::of_record(&record, position).unwrap();
    let first = Some("1988-10-01".parse().unwrap());
    let expected = Relation {
        from: 1,
        to: 0,
        code: "allied_with".to_owned(),
        is_directed: false,
        strength: None,
        period: Some((first, None)),
    };
    assert_eq!(read, expected);
    record.relation_type = Stated::Known("funds".to_owned());
    record.strength = Stated::Known(4);
    record.period = Stated::Unknown;
    let read = Relation::of_record(&record, position).unwrap();
    assert_eq!((read.is_directed, read.strength, read.period), (true, Some(4.0), None));
    record.to = Some(other);
    assert_eq!(Relation::of_record(&record, position), None, "it leads out of the network");
    record.to = None;
    assert_eq!(Relation::of_record(&record, position), None);
}

fn uuid_of(number: u8) -> concord_model::Id {
    concord_model::Id::from_bytes([number; 16])
}

#[test]
fn what_is_no_network_is_refused() {
    let missing = Network::new(2, vec![relation(0, 2, true, 1.0)]).unwrap_err();
    assert_eq!(missing, NetworkError::PartyMissing { relation: 0, party: 2, parties: 2 });
    for strength in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        let error = Network::new(2, vec![relation(0, 1, true, strength)]).unwrap_err();
        assert_eq!(error, NetworkError::Strength { relation: 0 });
    }
}

#[test]
fn nothing_and_one_party_are_measured_without_a_fuss() {
    for parties in [0, 1, 2] {
        let network = Network::new(parties, Vec::new()).unwrap();
        let view = network.view(&Filter::default());
        assert_eq!(betweenness(&view, Reading::BothWays, Distance::Strength), vec![0.0; parties]);
        let equal = view.eigenvector(Reading::BothWays, true, &mut go_on).unwrap();
        assert_eq!(equal.len(), parties);
        let found = view.communities(CommunityOptions::default(), &mut go_on).unwrap();
        assert_eq!((found.members.len(), found.modularity), (parties, 0.0));
        assert_eq!(view.density(Reading::BothWays), 0.0);
        assert_eq!(view.components().len(), parties);
        assert!(view.cuts().bridges.is_empty());
    }
}

#[test]
fn an_order_without_a_circle_has_no_eigenvector() {
    let chain = vec![relation(0, 1, true, 1.0), relation(1, 2, true, 1.0)];
    let network = Network::new(3, chain).unwrap();
    let view = network.view(&Filter::default());
    let error = view.eigenvector(Reading::AsDirected, false, &mut go_on).unwrap_err();
    assert!(matches!(error, NetworkError::NotSettled { .. }));
    assert!(view.eigenvector(Reading::BothWays, false, &mut go_on).is_ok());
}

#[test]
fn whoever_waits_can_stop_it() {
    let network = network(7, &TWO_SIDES);
    let view = network.view(&Filter::default());
    let mut stop = |_: u64, _: u64| false;
    let one = NonZero::new(1).unwrap();
    let betweenness =
        view.betweenness(Reading::BothWays, Distance::Hops, Sources::All, one, &mut stop);
    assert_eq!(betweenness, Err(NetworkError::Cancelled));
    let eigenvector = view.eigenvector(Reading::BothWays, false, &mut stop);
    assert_eq!(eigenvector, Err(NetworkError::Cancelled));
    let communities = view.communities(CommunityOptions::default(), &mut stop);
    assert_eq!(communities, Err(NetworkError::Cancelled));
}

#[test]
fn a_long_chain_does_not_overflow_the_stack() {
    let ties: Vec<_> = (1..50_000).map(|at| (at - 1, at)).collect();
    let network = network(50_000, &ties);
    let cuts = network.view(&Filter::default()).cuts();
    assert_eq!((cuts.bridges.len(), cuts.parties.len()), (49_999, 49_998));
    assert_eq!(cuts.bridges[0].sizes, [25_000, 25_000]);
}

/// Parties and ties among them: (from, to, directed, strength).
fn any_network() -> impl Strategy<Value = Network> {
    (2usize..24).prop_flat_map(|parties| {
        let tie = (0..parties, 0..parties, any::<bool>(), 1u8..6);
        prop::collection::vec(tie, 0..60).prop_map(move |ties| {
            let ties = ties.into_iter().map(|(from, to, is_directed, strength)| {
                relation(from, to, is_directed, f64::from(strength))
            });
            Network::new(parties, ties.collect()).unwrap()
        })
    })
}

/// The same network with its parties in another order.
fn renamed(network: &Network, order: &[usize]) -> Network {
    let named = |relation: &Relation| Relation {
        from: order[relation.from],
        to: order[relation.to],
        ..relation.clone()
    };
    Network::new(network.parties(), network.relations().iter().map(named).collect()).unwrap()
}

fn without(network: &Network, relations: &[usize]) -> Network {
    let left = network.relations().iter().enumerate();
    let left = left.filter(|(at, _)| !relations.contains(at)).map(|(_, one)| one.clone());
    Network::new(network.parties(), left.collect()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn degrees_add_up(network in any_network()) {
        let view = network.view(&Filter::default());
        let degrees = view.degrees();
        let total: usize = degrees.iter().map(|degree| degree.total).sum();
        prop_assert_eq!(total, 2 * network.relations().len());
        let incoming: usize = degrees.iter().map(|degree| degree.incoming).sum();
        let outgoing: usize = degrees.iter().map(|degree| degree.outgoing).sum();
        prop_assert_eq!(incoming, outgoing);
        for degree in degrees {
            prop_assert!(degree.neighbours <= degree.total);
        }
    }

    #[test]
    fn a_way_both_ways_is_as_long_back(network in any_network(), by_strength in any::<bool>()) {
        let view = network.view(&Filter::default());
        let distance = if by_strength { Distance::Strength } else { Distance::Hops };
        let components = view.components();
        for from in 0..network.parties() {
            for to in 0..network.parties() {
                let there = view.path(from, to, Reading::BothWays, distance);
                let back = view.path(to, from, Reading::BothWays, distance);
                let is_together = components.iter().any(|part| part.contains(&from) && part.contains(&to));
                prop_assert_eq!(there.is_some(), is_together);
                prop_assert_eq!(back.is_some(), is_together);
                if let (Some(there), Some(back)) = (there, back) {
                    prop_assert!((there.distance - back.distance).abs() < 1e-9);
                    prop_assert_eq!(there.steps.len(), back.steps.len());
                    prop_assert_eq!(there.steps.last().map_or(from, |step| step.to), to);
                }
            }
        }
    }

    #[test]
    fn other_names_change_nothing(network in any_network(), seed in any::<u64>()) {
        let parties = network.parties();
        let mut order: Vec<usize> = (0..parties).collect();
        for at in 1..parties {
            order.swap(at, (seed as usize).rotate_left(at as u32) % (at + 1));
        }
        let other = renamed(&network, &order);
        let (view, other) = (network.view(&Filter::default()), other.view(&Filter::default()));
        for distance in [Distance::Hops, Distance::Strength] {
            let here = betweenness(&view, Reading::AsDirected, distance);
            let there = betweenness(&other, Reading::AsDirected, distance);
            for at in 0..parties {
                prop_assert!((here[at] - there[order[at]]).abs() < 1e-9);
            }
        }
        let (degrees, others) = (view.degrees(), other.degrees());
        let (cuts, other_cuts) = (view.cuts(), other.cuts());
        for at in 0..parties {
            prop_assert_eq!(degrees[at], others[order[at]]);
        }
        let ends = |ends: [usize; 2]| ends.into_iter().collect::<BTreeSet<_>>();
        let here: BTreeSet<_> =
            cuts.bridges.iter().map(|bridge| ends(bridge.ends.map(|end| order[end]))).collect();
        let there: BTreeSet<_> = other_cuts.bridges.iter().map(|bridge| ends(bridge.ends)).collect();
        prop_assert_eq!(here, there);
        let sizes = |view: &View<'_>| view.components().iter().map(Vec::len).collect::<Vec<_>>();
        prop_assert_eq!(sizes(&view), sizes(&other));
    }

    #[test]
    fn without_a_bridge_there_is_one_part_more(network in any_network()) {
        let view = network.view(&Filter::default());
        let cuts = view.cuts();
        let parts = view.components();
        let bridges: BTreeSet<_> = cuts.bridges.iter().flat_map(|bridge| &bridge.relations).collect();
        for bridge in &cuts.bridges {
            let less = without(&network, &bridge.relations);
            let left = less.view(&Filter::default()).components();
            prop_assert_eq!(left.len(), parts.len() + 1);
            let [near, far] = cuts.sides(bridge);
            prop_assert!(near.contains(&bridge.ends[0]) && far.contains(&bridge.ends[1]));
            prop_assert_eq!([near.len(), far.len()], bridge.sizes);
            prop_assert!(left.contains(&near) && left.contains(&far));
        }
        for relation in 0..network.relations().len() {
            if !bridges.contains(&relation) {
                let less = without(&network, &[relation]);
                let left = less.view(&Filter::default()).components().len();
                prop_assert_eq!(left, parts.len());
            }
        }
    }

    #[test]
    fn without_a_cut_party_its_parts_remain(network in any_network()) {
        let view = network.view(&Filter::default());
        let cuts = view.cuts();
        let parts = view.components().len();
        for party in 0..network.parties() {
            let touching = |relation: &Relation| relation.from == party || relation.to == party;
            let relations: Vec<_> = (0..network.relations().len())
                .filter(|at| touching(&network.relations()[*at]))
                .collect();
            let less = without(&network, &relations);
            let left = less.view(&Filter::default()).components();
            let cut = cuts.parties.iter().find(|cut| cut.party == party);
            // The party itself is left as a part of its own.
            let is_alone = view.degrees()[party].neighbours == 0;
            let expected = parts + usize::from(!is_alone) + cut.map_or(0, |cut| cut.sizes.len() - 1);
            prop_assert_eq!(left.len(), expected);
            if let Some(cut) = cut {
                let named = cuts.parts(cut);
                prop_assert_eq!(named.iter().map(Vec::len).collect::<Vec<_>>(), cut.sizes.clone());
                prop_assert!(named.iter().all(|part| left.contains(part)));
            }
        }
    }

    #[test]
    fn communities_divide_the_parties_and_hold_together(network in any_network(), seed in any::<u64>()) {
        let view = network.view(&Filter::default());
        let options = CommunityOptions { seed, ..CommunityOptions::default() };
        let found = view.communities(options, &mut go_on).unwrap();
        prop_assert_eq!(&view.communities(options, &mut go_on).unwrap(), &found);
        let mut all: Vec<_> = found.members.concat();
        all.sort_unstable();
        prop_assert_eq!(all, (0..network.parties()).collect::<Vec<_>>());
        let mut community = vec![0; network.parties()];
        for (name, members) in found.members.iter().enumerate() {
            for party in members {
                community[*party] = name;
            }
        }
        let modularity = view.modularity(&community, options).unwrap();
        prop_assert!((modularity - found.modularity).abs() < 1e-9);
        // No single party would be better off elsewhere.
        for party in 0..network.parties() {
            for elsewhere in 0..found.members.len() {
                let mut moved = community.clone();
                moved[party] = elsewhere;
                prop_assert!(view.modularity(&moved, options).unwrap() <= modularity + 1e-9);
            }
        }
        let inside: Vec<_> = network.relations().iter()
            .filter(|one| community[one.from] == community[one.to]).cloned().collect();
        let inside = Network::new(network.parties(), inside).unwrap();
        prop_assert_eq!(inside.view(&Filter::default()).components(), found.members);
    }

    #[test]
    fn threads_change_no_bit(network in any_network()) {
        let view = network.view(&Filter::default());
        let run = |threads| {
            let threads = NonZero::new(threads).unwrap();
            let reading = Reading::AsDirected;
            view.betweenness(reading, Distance::Strength, Sources::All, threads, &mut go_on).unwrap()
        };
        prop_assert_eq!(run(1), run(3));
        let sample = Sources::Sample { count: network.parties(), seed: 1 };
        let one = NonZero::new(1).unwrap();
        let all = view.betweenness(Reading::AsDirected, Distance::Strength, sample, one, &mut go_on);
        prop_assert_eq!(all.unwrap(), run(1));
    }
}

#[test]
fn a_sample_of_sources_comes_near() {
    let ties: Vec<_> = (0..600usize).map(|at| (at % 200, (at * at * 7 + 13 * at) % 200)).collect();
    let network = network(200, &ties);
    let view = network.view(&Filter::default());
    let exact = betweenness(&view, Reading::BothWays, Distance::Hops);
    let threads = NonZero::new(1).unwrap();
    let sample = Sources::Sample { count: 150, seed: 5 };
    let near =
        view.betweenness(Reading::BothWays, Distance::Hops, sample, threads, &mut go_on).unwrap();
    let most = exact.iter().copied().fold(0.0, f64::max);
    for (exact, near) in exact.iter().zip(&near) {
        assert!((exact - near).abs() < most * 0.25, "{near} for {exact}");
    }
    assert_ne!(exact, near);
}
