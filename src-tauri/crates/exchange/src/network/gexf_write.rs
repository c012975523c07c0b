//! Writes GEXF 1.3.

use super::graph::{Attributes, Graph, GraphNote, GraphValue, Notes, Spell, TimeFormat};
use super::typed::{Type, types};
use super::xml::XmlWriter;

/// The types of attributes and the identifiers under which they are declared.
struct Declared(Vec<(String, Type)>);

impl Declared {
    fn of<'a>(all: impl Iterator<Item = &'a Attributes> + Clone) -> Self {
        Self(types(all).into_iter().collect())
    }

    fn write(&self, out: &mut XmlWriter, class: &str, timed: &[&str]) {
        for mode in ["static", "dynamic"] {
            let is_timed = mode == "dynamic";
            let of_mode: Vec<_> = (0..)
                .zip(&self.0)
                .filter(|(_, (name, _))| timed.contains(&name.as_str()) == is_timed)
                .collect();
            if of_mode.is_empty() {
                continue;
            }
            out.open("attributes", &[("class", Some(class)), ("mode", Some(mode))]);
            for (id, (name, kind)) in of_mode {
                let kind = match kind {
                    Type::Text => "string",
                    Type::Integer => "long",
                    Type::Number => "double",
                    Type::Flag => "boolean",
                    Type::List => "liststring",
                };
                let id: i32 = id;
                let id = id.to_string();
                let attributes =
                    [("id", Some(id.as_str())), ("title", Some(name)), ("type", Some(kind))];
                out.empty("attribute", &attributes);
            }
            out.close();
        }
    }

    fn values(&self, out: &mut XmlWriter, attributes: &Attributes) {
        if attributes.values().all(Vec::is_empty) {
            return;
        }
        out.open("attvalues", &[]);
        for (name, values) in attributes {
            let at = self.0.binary_search_by(|(known, _)| known.cmp(name));
            let at = at.expect("the attributes of all were declared");
            let (id, kind) = (at.to_string(), self.0[at].1);
            for timed in values {
                let text = match (&timed.value, kind) {
                    (GraphValue::Integer(number), Type::Number) => format!("{:?}", *number as f64),
                    (value, _) => value.to_string(),
                };
                out.empty(
                    "attvalue",
                    &[
                        ("for", Some(&id)),
                        ("value", Some(&text)),
                        ("start", timed.spell.start.as_deref()),
                        ("end", timed.spell.end.as_deref()),
                    ],
                );
            }
        }
        out.close();
    }
}

/// The names of attributes of which a value has a time.
fn timed<'a>(all: impl Iterator<Item = &'a Attributes>) -> Vec<&'a str> {
    let timed = all.flatten().filter(|(_, values)| values.iter().any(|one| !one.spell.is_open()));
    let mut names: Vec<&str> = timed.map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// One spell is told by an element's attributes, several by elements within it.
fn only(spells: &[Spell]) -> (Option<&str>, Option<&str>) {
    match spells {
        [one] => (one.start.as_deref(), one.end.as_deref()),
        _ => (None, None),
    }
}

fn spells(out: &mut XmlWriter, spells: &[Spell]) {
    if spells.len() < 2 {
        return;
    }
    out.open("spells", &[]);
    for spell in spells {
        let bounds = [("start", spell.start.as_deref()), ("end", spell.end.as_deref())];
        out.empty("spell", &bounds);
    }
    out.close();
}

/// The kind of a node, for which GEXF has no place of its own, is an attribute of this name.
pub(super) const KIND: &str = "kind";

pub(super) fn write(graph: &Graph) -> (String, Vec<GraphNote>) {
    let mut notes = Notes::default();
    let with_kinds: Vec<Attributes> =
        graph.nodes.iter().map(|node| with_kind(node, &mut notes)).collect();
    let of_nodes = Declared::of(with_kinds.iter());
    let of_edges = Declared::of(graph.edges.iter().map(|edge| &edge.attributes));
    let all_directed = graph.edges.iter().all(|edge| edge.is_directed);
    let none_directed = !graph.edges.iter().any(|edge| edge.is_directed);
    let default = if none_directed { "undirected" } else { "directed" };
    let is_dynamic = graph.is_dynamic();
    let mode = if is_dynamic { "dynamic" } else { "static" };
    let format = match graph.times {
        TimeFormat::Date => "date",
        TimeFormat::DateTime => "dateTime",
        TimeFormat::Number => "double",
    };
    let mut out = XmlWriter::new();
    out.open("gexf", &[("xmlns", Some("http://gexf.net/1.3")), ("version", Some("1.3"))]);
    out.open("meta", &[]);
    out.text("creator", &[], "Concord");
    out.close();
    out.open(
        "graph",
        &[
            ("mode", Some(mode)),
            ("defaultedgetype", Some(default)),
            ("timeformat", is_dynamic.then_some(format)),
        ],
    );
    of_nodes.write(&mut out, "node", &timed(with_kinds.iter()));
    of_edges.write(&mut out, "edge", &timed(graph.edges.iter().map(|edge| &edge.attributes)));
    out.open("nodes", &[]);
    for (node, attributes) in graph.nodes.iter().zip(&with_kinds) {
        let (start, end) = only(&node.spells);
        out.open(
            "node",
            &[("id", Some(&node.id)), ("label", Some(&node.label)), ("start", start), ("end", end)],
        );
        of_nodes.values(&mut out, attributes);
        spells(&mut out, &node.spells);
        out.close();
    }
    out.close();
    out.open("edges", &[]);
    for edge in &graph.edges {
        let (start, end) = only(&edge.spells);
        let weight = edge.weight.map(|weight| format!("{weight:?}"));
        // An edge without a direction among directed ones leads both ways: `mutual` says so, and unlike
        // `undirected` other programs read it there.
        let is_mutual = !edge.is_directed && !none_directed;
        debug_assert!(!is_mutual || !all_directed);
        out.open(
            "edge",
            &[
                ("id", edge.id.as_deref()),
                ("source", Some(&graph.nodes[edge.source].id)),
                ("target", Some(&graph.nodes[edge.target].id)),
                ("type", is_mutual.then_some("mutual")),
                ("kind", edge.kind.as_deref()),
                ("label", edge.label.as_deref()),
                ("weight", weight.as_deref()),
                ("start", start),
                ("end", end),
            ],
        );
        of_edges.values(&mut out, &edge.attributes);
        spells(&mut out, &edge.spells);
        out.close();
    }
    out.close();
    out.close();
    out.close();
    (out.finish(), notes.list())
}

fn with_kind(node: &super::GraphNode, notes: &mut Notes) -> Attributes {
    let mut attributes = node.attributes.clone();
    if let Some(kind) = &node.kind {
        let value = vec![GraphValue::Text(kind.clone()).into()];
        if attributes.insert(KIND.to_owned(), value).is_some() {
            notes.add("graph-name-taken", 0, KIND);
        }
    }
    attributes
}
