//! Writes GraphML. Labels, kinds, weights and times are keys of those names.

use std::collections::BTreeMap;

use super::graph::{Attributes, Graph, GraphNote, GraphValue, Notes, Spell};
use super::times;
use super::typed::{Type, types};
use super::xml::XmlWriter;

/// Before the name of an attribute that is called as one of the fixed keys.
pub(super) const OWN: &str = "attribute:";

const FIXED: [&str; 7] = ["desc", "end", "kind", "label", "spells", "start", "weight"];

fn spelled(name: &str) -> String {
    let is_taken = FIXED.contains(&name) || name.starts_with(OWN);
    if is_taken { format!("{OWN}{name}") } else { name.to_owned() }
}

type Data = BTreeMap<String, GraphValue>;

/// The attributes as data; of several values of one attribute the last.
fn data(attributes: &Attributes, spells: &[Spell], notes: &mut Notes) -> Data {
    let mut data = Data::new();
    for (name, values) in attributes {
        let Some(last) = values.last() else { continue };
        if values.len() > 1 || !last.spell.is_open() {
            notes.add("graph-values-over-time", 0, name);
        }
        data.insert(spelled(name), last.value.clone());
    }
    let mut text = |name: &str, text: String| {
        data.insert(name.to_owned(), GraphValue::Text(text));
    };
    match spells {
        [] => {}
        [one] if !one.is_open() => {
            for (name, bound) in [("start", &one.start), ("end", &one.end)] {
                if let Some(bound) = bound {
                    text(name, bound.clone());
                }
            }
        }
        several => text("spells", times::intervals_text(several)),
    }
    data
}

fn keys(out: &mut XmlWriter, class: &str, prefix: &str, all: &[Data]) -> BTreeMap<String, String> {
    let attributes: Vec<Attributes> = all
        .iter()
        .map(|data| {
            let one =
                |(name, value): (&String, &GraphValue)| (name.clone(), vec![value.clone().into()]);
            data.iter().map(one).collect()
        })
        .collect();
    let mut ids = BTreeMap::new();
    for (at, (name, kind)) in types(attributes.iter()).into_iter().enumerate() {
        let id = format!("{prefix}{at}");
        let kind = match kind {
            Type::Text | Type::List => "string",
            Type::Integer => "long",
            Type::Number => "double",
            Type::Flag => "boolean",
        };
        out.empty(
            "key",
            &[
                ("id", Some(&id)),
                ("for", Some(class)),
                ("attr.name", Some(&name)),
                ("attr.type", Some(kind)),
            ],
        );
        ids.insert(name, id);
    }
    ids
}

fn write_data(out: &mut XmlWriter, ids: &BTreeMap<String, String>, data: &Data) {
    for (name, value) in data {
        let id = ids.get(name).map(String::as_str);
        out.text("data", &[("key", id)], &value.to_string());
    }
}

pub(super) fn write(graph: &Graph) -> (String, Vec<GraphNote>) {
    let mut notes = Notes::default();
    let of_nodes: Vec<Data> = graph
        .nodes
        .iter()
        .map(|node| {
            let mut data = data(&node.attributes, &node.spells, &mut notes);
            data.insert("label".to_owned(), GraphValue::Text(node.label.clone()));
            let kind = node.kind.clone().map(GraphValue::Text);
            data.extend(kind.map(|kind| ("kind".to_owned(), kind)));
            data
        })
        .collect();
    let of_edges: Vec<Data> = graph
        .edges
        .iter()
        .map(|edge| {
            let mut data = data(&edge.attributes, &edge.spells, &mut notes);
            let text = |text: &Option<String>| text.clone().map(GraphValue::Text);
            for (name, value) in [
                ("kind", text(&edge.kind)),
                ("label", text(&edge.label)),
                ("weight", edge.weight.map(GraphValue::Number)),
            ] {
                data.extend(value.map(|value| (name.to_owned(), value)));
            }
            data
        })
        .collect();
    let all_directed = graph.edges.iter().all(|edge| edge.is_directed) && !graph.edges.is_empty();
    let mut out = XmlWriter::new();
    out.open("graphml", &[("xmlns", Some("http://graphml.graphdrawing.org/xmlns"))]);
    let node_keys = keys(&mut out, "node", "n", &of_nodes);
    let edge_keys = keys(&mut out, "edge", "e", &of_edges);
    let default = if all_directed { "directed" } else { "undirected" };
    out.open("graph", &[("edgedefault", Some(default))]);
    for (node, data) in graph.nodes.iter().zip(&of_nodes) {
        out.open("node", &[("id", Some(&node.id))]);
        write_data(&mut out, &node_keys, data);
        out.close();
    }
    for (edge, data) in graph.edges.iter().zip(&of_edges) {
        let directed = (edge.is_directed != all_directed).then_some("true");
        out.open(
            "edge",
            &[
                ("id", edge.id.as_deref()),
                ("source", Some(&graph.nodes[edge.source].id)),
                ("target", Some(&graph.nodes[edge.target].id)),
                ("directed", directed),
            ],
        );
        write_data(&mut out, &edge_keys, data);
        out.close();
    }
    out.close();
    out.close();
    (out.finish(), notes.list())
}
