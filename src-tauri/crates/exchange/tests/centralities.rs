//! Networks read from files and measured, against what networkx says of the same files.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;
use std::path::Path;

use concord_exchange::network::{Graph, read_graph};
use concord_index::network::{
    CommunityOptions, Degree, Distance, Filter, Network, Reading, Relation, Sources, View,
};
use serde_json::Value;

fn go_on(_: u64, _: u64) -> bool {
    true
}

fn network(graph: &Graph) -> Network {
    let relation = |edge: &concord_exchange::network::GraphEdge| Relation {
        from: edge.source,
        to: edge.target,
        code: edge.kind.clone().unwrap_or_default(),
        is_directed: edge.is_directed,
        strength: edge.weight,
        period: edge.spells.first().map(|spell| spell.days()),
    };
    Network::new(graph.nodes.len(), graph.edges.iter().map(relation).collect()).unwrap()
}

struct File<'a> {
    name: &'a str,
    graph: &'a Graph,
    expected: &'a Value,
}

impl File<'_> {
    /// The values by node, as networkx gave them.
    fn expected(&self, key: &str) -> BTreeMap<&str, f64> {
        let names =
            self.expected["nodes"].as_array().unwrap().iter().map(|one| one.as_str().unwrap());
        let values = self.expected[key].as_array().unwrap().iter();
        names.zip(values.map(|value| value.as_f64().unwrap())).collect()
    }

    fn compare(&self, key: &str, found: &[f64]) {
        let expected = self.expected(key);
        assert_eq!(expected.len(), self.graph.nodes.len(), "{}", self.name);
        for (node, found) in self.graph.nodes.iter().zip(found) {
            let expected = expected[node.id.as_str()];
            let (name, id) = (self.name, &node.id);
            assert!((found - expected).abs() < 1e-8, "{name} {key} {id}: {found} for {expected}");
        }
    }

    fn names(&self, key: &str) -> BTreeSet<BTreeSet<String>> {
        let text = |one: &Value| one.as_str().unwrap().to_owned();
        let set = |one: &Value| match one {
            Value::Array(all) => all.iter().map(text).collect(),
            one => [text(one)].into(),
        };
        self.expected[key].as_array().unwrap().iter().map(set).collect()
    }

    fn named(&self, parties: &[usize]) -> BTreeSet<String> {
        parties.iter().map(|party| self.graph.nodes[*party].id.clone()).collect()
    }

    fn measures(&self, view: &View<'_>) {
        let degrees = view.degrees();
        let degree = |pick: fn(&Degree) -> usize| {
            degrees.iter().map(|degree| pick(degree) as f64).collect::<Vec<_>>()
        };
        self.compare("incoming", &degree(|degree| degree.incoming));
        self.compare("outgoing", &degree(|degree| degree.outgoing));
        self.compare("total", &degree(|degree| degree.total));
        let is_directed = self.expected["directed"].as_bool().unwrap();
        let reading = if is_directed { Reading::AsDirected } else { Reading::BothWays };
        let two = NonZero::new(2).unwrap();
        for (key, distance) in
            [("betweenness", Distance::Hops), ("betweenness_by_strength", Distance::Strength)]
        {
            let found = view.betweenness(reading, distance, Sources::All, two, &mut go_on).unwrap();
            self.compare(key, &found);
        }
        for (key, with_strength) in [("eigenvector", false), ("eigenvector_by_strength", true)] {
            let found = view.eigenvector(Reading::BothWays, with_strength, &mut go_on).unwrap();
            self.compare(key, &found);
        }
        let density = self.expected["density"].as_f64().unwrap();
        assert!((view.density(reading) - density).abs() < 1e-12, "{}", self.name);
    }

    fn parts(&self, view: &View<'_>) {
        let components: BTreeSet<_> =
            view.components().iter().map(|part| self.named(part)).collect();
        assert_eq!(components, self.names("components"), "{}", self.name);
        let cuts = view.cuts();
        let bridges: BTreeSet<_> = cuts.bridges.iter().map(|one| self.named(&one.ends)).collect();
        assert_eq!(bridges, self.names("bridges"), "{}", self.name);
        let parties: BTreeSet<_> =
            cuts.parties.iter().map(|one| self.named(&[one.party])).collect();
        assert_eq!(parties, self.names("cut_parties"), "{}", self.name);
        if let Some(best) = self.expected["modularity"].as_f64() {
            let found = view.communities(CommunityOptions::default(), &mut go_on).unwrap();
            assert!(found.modularity > best - 0.005, "{}: {found:?} for {best}", self.name);
        }
    }
}

#[test]
fn measures_of_the_sample_files_equal_networkx() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data/gexf");
    if !folder.is_dir() {
        eprintln!("skipped: {} is not here", folder.display());
        return;
    }
    let expected = include_str!("../../index/tests/data/network/expected.json");
    let expected: Value = serde_json::from_str(expected).unwrap();
    let mut compared = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let Some(expected) = expected["graphs"].get(name) else { continue };
        let graph = read_graph(&path).unwrap().graph;
        let network = network(&graph);
        let file = File { name, graph: &graph, expected };
        let view = network.view(&Filter::default());
        file.measures(&view);
        file.parts(&view);
        compared += 1;
    }
    // All but the one whose single node has nothing to be measured.
    assert_eq!(compared, 14);
}
