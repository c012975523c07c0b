//! Reads GEXF, versions 1.1draft to 1.3 (gexf.net): a file's elements are taken by their names,
//! whatever version it states.

use std::collections::{BTreeMap, BTreeSet};

use super::graph::{
    Attributes, Graph, GraphEdge, GraphNode, GraphNote, GraphValue, Spell, TimedValue,
};
use super::times;
use super::typed::Type;
use super::xml::{Element, XmlReader};
use super::{MAX_GRAPH_ATTRIBUTES, MAX_GRAPH_VALUES};
use crate::ExchangeError;

/// An attribute as declared.
struct Declared {
    title: String,
    kind: Type,
    default: Option<GraphValue>,
}

/// A node's parents and where it names them.
struct Parents {
    node: usize,
    names: Vec<String>,
    at: usize,
}

/// An edge whose ends are still names.
struct Loose {
    edge: GraphEdge,
    source: String,
    target: String,
    at: usize,
}

struct Gexf<'a> {
    xml: XmlReader<'a>,
    directed: bool,
    node_attributes: BTreeMap<String, Declared>,
    edge_attributes: BTreeMap<String, Declared>,
    nodes: Vec<GraphNode>,
    positions: BTreeMap<String, usize>,
    parents: Vec<Parents>,
    edges: Vec<Loose>,
    edge_ids: BTreeSet<String>,
    values: usize,
}

/// What is said of a node or edge so far.
#[derive(Default)]
struct Said {
    attributes: Attributes,
    spells: Vec<Spell>,
}

/// Reads what is within the root element.
pub(super) fn read(xml: XmlReader<'_>) -> Result<(Graph, Vec<GraphNote>), ExchangeError> {
    let mut gexf = Gexf {
        xml,
        directed: false,
        node_attributes: BTreeMap::new(),
        edge_attributes: BTreeMap::new(),
        nodes: Vec::new(),
        positions: BTreeMap::new(),
        parents: Vec::new(),
        edges: Vec::new(),
        edge_ids: BTreeSet::new(),
        values: 0,
    };
    let mut has_graph = false;
    while let Some(element) = gexf.xml.child()? {
        match element.name.as_str() {
            "graph" if has_graph => return Err(gexf.problem(&element, "several-graphs", "")),
            "graph" => {
                has_graph = true;
                gexf.graph(&element)?;
            }
            // Who made the file and when.
            _ => gexf.xml.skip()?,
        }
    }
    if !has_graph {
        return Err(gexf.xml.problem(0, "not-graph", "gexf"));
    }
    gexf.finish()
}

impl Gexf<'_> {
    fn problem(&self, element: &Element, code: &'static str, name: &str) -> ExchangeError {
        self.xml.problem(element.at, code, name)
    }

    fn graph(&mut self, graph: &Element) -> Result<(), ExchangeError> {
        // GEXF: undirected where nothing is said.
        self.directed = match graph.get("defaultedgetype") {
            None => false,
            Some(kind) => self.direction(graph, kind)?,
        };
        if let Some(zone) = graph.get("timezone") {
            self.xml.note("graph-timezone", graph.at, zone);
        }
        while let Some(element) = self.xml.child()? {
            match element.name.as_str() {
                "attributes" => self.declarations(&element)?,
                "nodes" => self.nodes(None)?,
                "edges" => self.edges()?,
                _ => self.pass_over(&element)?,
            }
        }
        Ok(())
    }

    /// How things are drawn, and what GEXF does not know.
    fn pass_over(&mut self, element: &Element) -> Result<(), ExchangeError> {
        let is_drawing = element.prefix == "viz"
            || ["color", "position", "size", "shape", "thickness"].contains(&element.name.as_str());
        let message = if is_drawing { "graph-drawing" } else { "graph-element" };
        self.xml.note(message, element.at, &element.name);
        self.xml.skip()
    }

    fn direction(&self, element: &Element, kind: &str) -> Result<bool, ExchangeError> {
        match kind.to_ascii_lowercase().as_str() {
            "directed" => Ok(true),
            // Both ways is without a direction.
            "undirected" | "mutual" => Ok(false),
            _ => Err(self.problem(element, "direction-unknown", kind)),
        }
    }

    fn declarations(&mut self, element: &Element) -> Result<(), ExchangeError> {
        let is_of_nodes = match element.get("class") {
            Some("node") => true,
            Some("edge") => false,
            other => {
                return Err(self.problem(element, "attribute-class", other.unwrap_or_default()));
            }
        };
        while let Some(child) = self.xml.child()? {
            if child.name != "attribute" {
                self.pass_over(&child)?;
                continue;
            }
            let id = self.xml.required(&child, "id")?;
            let title = child.get("title").unwrap_or(&id).to_owned();
            let stated = child.get("type").unwrap_or("string").to_owned();
            let kind = Type::named(&stated)
                .ok_or_else(|| self.problem(&child, "attribute-type", &stated))?;
            let default = self.default_value(kind)?;
            let all =
                if is_of_nodes { &mut self.node_attributes } else { &mut self.edge_attributes };
            if all.len() == MAX_GRAPH_ATTRIBUTES {
                let (limit, row) = (MAX_GRAPH_ATTRIBUTES as u64, self.xml.line(child.at));
                return Err(ExchangeError::Limit { what: "columns", limit, row });
            }
            let is_titled = all.values().any(|declared| declared.title == title);
            let title = if is_titled { format!("{title} ({id})") } else { title };
            if all.insert(id.clone(), Declared { title, kind, default }).is_some() {
                return Err(self.problem(&child, "attribute-repeated", &id));
            }
        }
        Ok(())
    }

    fn default_value(&mut self, kind: Type) -> Result<Option<GraphValue>, ExchangeError> {
        let mut default = None;
        while let Some(child) = self.xml.child()? {
            if child.name != "default" {
                self.xml.skip()?;
                continue;
            }
            let text = self.xml.text(child.at)?;
            let value =
                kind.value(&text).ok_or_else(|| self.problem(&child, "value-type", &text))?;
            default = Some(value);
        }
        Ok(default)
    }

    fn nodes(&mut self, parent: Option<&str>) -> Result<(), ExchangeError> {
        while let Some(element) = self.xml.child()? {
            match element.name.as_str() {
                "node" => self.node(&element, parent)?,
                _ => self.pass_over(&element)?,
            }
        }
        Ok(())
    }

    fn node(&mut self, element: &Element, parent: Option<&str>) -> Result<(), ExchangeError> {
        let id = self.xml.required(element, "id")?;
        self.xml.has_room(self.nodes.len(), element)?;
        let position = self.nodes.len();
        if self.positions.insert(id.clone(), position).is_some() {
            return Err(self.problem(element, "node-repeated", &id));
        }
        let label = element.get("label").unwrap_or(&id).to_owned();
        // Its place is taken before those of the nodes within it.
        self.nodes.push(GraphNode { id: id.clone(), label, ..GraphNode::default() });
        let mut names: Vec<String> =
            parent.or(element.get("pid")).map(str::to_owned).into_iter().collect();
        names.retain(|name| !name.is_empty());
        if !names.is_empty() {
            self.xml.note("graph-hierarchy", element.at, &id);
        }
        let mut said = self.said(element)?;
        while let Some(child) = self.xml.child()? {
            match child.name.as_str() {
                "nodes" => self.nodes(Some(&id))?,
                "edges" => self.edges()?,
                "parents" => {
                    self.xml.note("graph-hierarchy", element.at, &id);
                    while let Some(one) = self.xml.child()? {
                        names.push(self.xml.required(&one, "for")?);
                        self.xml.skip()?;
                    }
                }
                _ => self.of_either(&child, &mut said, true)?,
            }
        }
        if !names.is_empty() {
            self.parents.push(Parents { node: position, names, at: element.at });
        }
        self.complete(&mut said, true);
        let node = &mut self.nodes[position];
        (node.attributes, node.spells) = (said.attributes, said.spells);
        Ok(())
    }

    fn edges(&mut self) -> Result<(), ExchangeError> {
        while let Some(element) = self.xml.child()? {
            match element.name.as_str() {
                "edge" => self.edge(&element)?,
                _ => self.pass_over(&element)?,
            }
        }
        Ok(())
    }

    fn edge(&mut self, element: &Element) -> Result<(), ExchangeError> {
        self.xml.has_room(self.edges.len(), element)?;
        let source = self.xml.required(element, "source")?;
        let target = self.xml.required(element, "target")?;
        let id = element.get("id").map(str::to_owned);
        if let Some(id) = &id
            && !self.edge_ids.insert(id.clone())
        {
            return Err(self.problem(element, "edge-repeated", id));
        }
        let is_directed = match element.get("type") {
            None => self.directed,
            Some(kind) => self.direction(element, kind)?,
        };
        let weight = match element.get("weight") {
            None => None,
            Some(text) => Some(self.xml.weight(element, text)?),
        };
        let mut said = self.said(element)?;
        while let Some(child) = self.xml.child()? {
            self.of_either(&child, &mut said, false)?;
        }
        self.complete(&mut said, false);
        let edge = GraphEdge {
            id,
            source: 0,
            target: 0,
            is_directed,
            kind: element.get("kind").map(str::to_owned),
            label: element.get("label").filter(|label| !label.is_empty()).map(str::to_owned),
            weight,
            attributes: said.attributes,
            spells: said.spells,
        };
        self.edges.push(Loose { edge, source, target, at: element.at });
        Ok(())
    }

    /// The times in an element's own attributes.
    fn said(&mut self, element: &Element) -> Result<Said, ExchangeError> {
        let mut said = Said::default();
        for (name, read) in [
            ("intervals", times::intervals as fn(&str) -> Option<Vec<Spell>>),
            ("timestamps", times::timestamps),
        ] {
            if let Some(text) = element.get(name) {
                let spells = read(text).ok_or_else(|| self.problem(element, "time", text))?;
                said.spells.extend(spells);
            }
        }
        said.spells.push(self.spell(element)?);
        said.spells.retain(|spell| !spell.is_open());
        Ok(said)
    }

    fn spell(&mut self, element: &Element) -> Result<Spell, ExchangeError> {
        let mut bounds = [None, None];
        for (bound, names) in bounds.iter_mut().zip([["start", "startopen"], ["end", "endopen"]]) {
            for name in names {
                let Some(text) = element.get(name) else { continue };
                if name.ends_with("open") {
                    self.xml.note("graph-open-interval", element.at, text);
                }
                *bound = times::bound(text);
            }
        }
        if let Some(text) = element.get("timestamp") {
            bounds = [times::bound(text), times::bound(text)];
        }
        for text in bounds.iter().flatten() {
            if times::format(text).is_none() {
                return Err(self.problem(element, "time", text));
            }
        }
        let [start, end] = bounds;
        Ok(Spell { start, end })
    }

    /// What nodes and edges both can have.
    fn of_either(
        &mut self,
        child: &Element,
        said: &mut Said,
        is_node: bool,
    ) -> Result<(), ExchangeError> {
        match child.name.as_str() {
            "attvalues" => {
                while let Some(value) = self.xml.child()? {
                    self.value(&value, said, is_node)?;
                }
                Ok(())
            }
            "spells" | "slices" => {
                while let Some(spell) = self.xml.child()? {
                    let spell = self.spell(&spell)?;
                    said.spells.push(spell);
                    self.xml.skip()?;
                }
                Ok(())
            }
            _ => self.pass_over(child),
        }
    }

    fn value(
        &mut self,
        element: &Element,
        said: &mut Said,
        is_node: bool,
    ) -> Result<(), ExchangeError> {
        // 1.1draft has `id` in the place of `for`.
        let name = match element.get("for").or(element.get("id")) {
            Some(name) => name.to_owned(),
            None => return Err(self.problem(element, "attribute-missing", "for")),
        };
        let text = self.xml.required(element, "value")?;
        let spell = self.spell(element)?;
        let all = if is_node { &self.node_attributes } else { &self.edge_attributes };
        let Some(declared) = all.get(&name) else {
            return Err(self.problem(element, "attribute-unknown", &name));
        };
        let Some(value) = declared.kind.value(&text) else {
            return Err(self.problem(element, "value-type", &text));
        };
        self.values += 1;
        if self.values > MAX_GRAPH_VALUES {
            let (limit, row) = (MAX_GRAPH_VALUES as u64, self.xml.line(element.at));
            return Err(ExchangeError::Limit { what: "cells", limit, row });
        }
        let title = declared.title.clone();
        said.attributes.entry(title).or_default().push(TimedValue { value, spell });
        self.xml.skip()
    }

    /// Adds the defaults of attributes of which nothing is said.
    fn complete(&self, said: &mut Said, is_node: bool) {
        let all = if is_node { &self.node_attributes } else { &self.edge_attributes };
        for declared in all.values() {
            if let Some(default) = &declared.default
                && !said.attributes.contains_key(&declared.title)
            {
                let value = TimedValue::from(default.clone());
                said.attributes.insert(declared.title.clone(), vec![value]);
            }
        }
    }

    fn finish(mut self) -> Result<(Graph, Vec<GraphNote>), ExchangeError> {
        self.keep_parents()?;
        self.nodes.iter_mut().for_each(take_kind);
        let mut edges = Vec::with_capacity(self.edges.len());
        for loose in std::mem::take(&mut self.edges) {
            let end = |name: &str| {
                let missing = || self.xml.problem(loose.at, "end-missing", name);
                self.positions.get(name).copied().ok_or_else(missing)
            };
            let mut edge = GraphEdge {
                source: end(&loose.source)?,
                target: end(&loose.target)?,
                ..loose.edge
            };
            self.take_weight(&mut edge, loose.at)?;
            edges.push(edge);
        }
        let mut graph = Graph { nodes: self.nodes, edges, ..Graph::default() };
        if let Err(odd) = times::settle(&mut graph) {
            return Err(self.xml.problem(0, "times-mixed", &odd));
        }
        Ok((graph, self.xml.into_notes().list()))
    }

    /// Files from before 1.2 keep a weight that changes as an attribute; one that does not change is
    /// the edge's.
    fn take_weight(&mut self, edge: &mut GraphEdge, at: usize) -> Result<(), ExchangeError> {
        if edge.weight.is_some() {
            return Ok(());
        }
        let Some(values) = edge.attributes.get("weight") else { return Ok(()) };
        if let [TimedValue { value, spell }] = &values[..]
            && spell.is_open()
        {
            let text = value.to_string();
            edge.weight = match text.parse::<f64>() {
                Ok(weight) if weight.is_finite() => Some(weight),
                _ => return Err(self.xml.problem(at, "weight", &text)),
            };
            edge.attributes.remove("weight");
        }
        Ok(())
    }

    /// Nodes within nodes lie beside each other; each keeps the names of its parents as `parent`.
    fn keep_parents(&mut self) -> Result<(), ExchangeError> {
        let mut above: BTreeMap<usize, usize> = BTreeMap::new();
        for parents in std::mem::take(&mut self.parents) {
            for name in &parents.names {
                let Some(parent) = self.positions.get(name) else {
                    return Err(self.xml.problem(parents.at, "parent-missing", name));
                };
                above.entry(parents.node).or_insert(*parent);
            }
            let mut at = parents.node;
            let mut steps = 0;
            while let Some(parent) = above.get(&at) {
                (at, steps) = (*parent, steps + 1);
                if at == parents.node || steps > MAX_GRAPH_DEPTH_OF_PARENTS {
                    let id = self.nodes[parents.node].id.clone();
                    return Err(self.xml.problem(parents.at, "parent-circle", &id));
                }
            }
            let value = match &parents.names[..] {
                [one] => GraphValue::Text(one.clone()),
                several => GraphValue::List(several.to_vec()),
            };
            let attributes = &mut self.nodes[parents.node].attributes;
            attributes.entry("parent".to_owned()).or_insert_with(|| vec![value.into()]);
        }
        Ok(())
    }
}

/// A text of the name under which the kind of a node is written is its kind.
fn take_kind(node: &mut GraphNode) {
    let Some([TimedValue { value: GraphValue::Text(kind), spell }]) =
        node.attributes.get(super::gexf_write::KIND).map(Vec::as_slice)
    else {
        return;
    };
    if spell.is_open() {
        node.kind = Some(kind.clone());
        node.attributes.remove(super::gexf_write::KIND);
    }
}

/// A chain of parents longer than this is taken for a circle.
const MAX_GRAPH_DEPTH_OF_PARENTS: usize = 1_000;
