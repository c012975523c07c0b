//! Reads GraphML (graphml.graphdrawing.org): one flat graph.

use std::collections::{BTreeMap, BTreeSet};

use super::graph::{
    Attributes, Graph, GraphEdge, GraphNode, GraphNote, GraphValue, Spell, TimedValue,
};
use super::times;
use super::typed::Type;
use super::xml::{Element, XmlReader};
use super::{MAX_GRAPH_ATTRIBUTES, MAX_GRAPH_VALUES};
use crate::ExchangeError;

/// A key as declared.
struct Key {
    name: String,
    kind: Type,
    default: Option<GraphValue>,
    of_nodes: bool,
    of_edges: bool,
    /// It holds how yEd draws a thing, its label among that.
    is_drawing: bool,
}

struct Loose {
    edge: GraphEdge,
    source: String,
    target: String,
    at: usize,
}

struct Graphml<'a> {
    xml: XmlReader<'a>,
    keys: BTreeMap<String, Key>,
    directed: bool,
    nodes: Vec<GraphNode>,
    positions: BTreeMap<String, usize>,
    edges: Vec<Loose>,
    edge_ids: BTreeSet<String>,
    values: usize,
}

/// Reads what is within the root element.
pub(super) fn read(xml: XmlReader<'_>) -> Result<(Graph, Vec<GraphNote>), ExchangeError> {
    let mut graphml = Graphml {
        xml,
        keys: BTreeMap::new(),
        directed: false,
        nodes: Vec::new(),
        positions: BTreeMap::new(),
        edges: Vec::new(),
        edge_ids: BTreeSet::new(),
        values: 0,
    };
    let mut has_graph = false;
    while let Some(element) = graphml.xml.child()? {
        match element.name.as_str() {
            "key" => graphml.key(&element)?,
            "graph" if has_graph => return Err(graphml.problem(&element, "several-graphs", "")),
            "graph" => {
                has_graph = true;
                graphml.graph(&element)?;
            }
            _ => graphml.pass_over(&element)?,
        }
    }
    if !has_graph {
        return Err(graphml.xml.problem(0, "not-graph", "graphml"));
    }
    graphml.finish()
}

impl Graphml<'_> {
    fn problem(&self, element: &Element, code: &'static str, name: &str) -> ExchangeError {
        self.xml.problem(element.at, code, name)
    }

    fn pass_over(&mut self, element: &Element) -> Result<(), ExchangeError> {
        if element.name != "desc" {
            self.xml.note("graph-element", element.at, &element.name);
        }
        self.xml.skip()
    }

    fn key(&mut self, element: &Element) -> Result<(), ExchangeError> {
        let id = self.xml.required(element, "id")?;
        let class = element.get("for").unwrap_or("all").to_owned();
        let stated = element.get("attr.type").unwrap_or("string").to_owned();
        let is_drawing = element.get("yfiles.type").is_some();
        let name = element.get("attr.name").unwrap_or(&id).to_owned();
        let kind =
            Type::named(&stated).ok_or_else(|| self.problem(element, "attribute-type", &stated))?;
        let mut default = None;
        while let Some(child) = self.xml.child()? {
            if child.name != "default" {
                self.xml.skip()?;
                continue;
            }
            let text = self.xml.text(child.at)?;
            default =
                Some(kind.value(&text).ok_or_else(|| self.problem(&child, "value-type", &text))?);
        }
        if self.keys.len() == MAX_GRAPH_ATTRIBUTES {
            let (limit, row) = (MAX_GRAPH_ATTRIBUTES as u64, self.xml.line(element.at));
            return Err(ExchangeError::Limit { what: "columns", limit, row });
        }
        let of_nodes = matches!(class.as_str(), "node" | "all");
        let of_edges = matches!(class.as_str(), "edge" | "all");
        let is_named = self
            .keys
            .values()
            .any(|key| key.name == name && (key.of_nodes && of_nodes || key.of_edges && of_edges));
        let name = if is_named { format!("{name} ({id})") } else { name };
        let key = Key { name, kind, default, of_nodes, of_edges, is_drawing };
        if self.keys.insert(id.clone(), key).is_some() {
            return Err(self.problem(element, "attribute-repeated", &id));
        }
        Ok(())
    }

    fn graph(&mut self, graph: &Element) -> Result<(), ExchangeError> {
        self.directed = match graph.get("edgedefault") {
            Some("directed") => true,
            // The schema demands it; files without it are taken as undirected, as others do.
            Some("undirected") | None => false,
            Some(other) => return Err(self.problem(graph, "direction-unknown", other)),
        };
        while let Some(element) = self.xml.child()? {
            match element.name.as_str() {
                "node" => self.node(&element)?,
                "edge" => self.edge(&element)?,
                "hyperedge" => {
                    let id = element.get("id").unwrap_or_default().to_owned();
                    return Err(self.problem(&element, "hyperedge", &id));
                }
                _ => self.pass_over(&element)?,
            }
        }
        Ok(())
    }

    fn node(&mut self, element: &Element) -> Result<(), ExchangeError> {
        self.xml.has_room(self.nodes.len(), element)?;
        let id = self.xml.required(element, "id")?;
        if self.positions.insert(id.clone(), self.nodes.len()).is_some() {
            return Err(self.problem(element, "node-repeated", &id));
        }
        let mut attributes = self.within(&id, true)?;
        let label = take_text(&mut attributes, "label").unwrap_or_else(|| id.clone());
        let kind = take_text(&mut attributes, "kind");
        let spells = self.take_spells(element, &mut attributes)?;
        let attributes = attributes.into_iter().map(|(name, value)| (own(name), value)).collect();
        self.nodes.push(GraphNode { id, label, kind, attributes, spells });
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
        if element.get("sourceport").or(element.get("targetport")).is_some() {
            self.xml.note("graph-element", element.at, "port");
        }
        let is_directed = match element.get("directed") {
            None => self.directed,
            Some("true" | "1") => true,
            Some("false" | "0") => false,
            Some(other) => return Err(self.problem(element, "direction-unknown", other)),
        };
        let mut attributes = self.within(id.as_deref().unwrap_or_default(), false)?;
        let weight = self.take_weight(element, &mut attributes)?;
        let kind = take_text(&mut attributes, "kind");
        let label = take_text(&mut attributes, "label");
        let spells = self.take_spells(element, &mut attributes)?;
        let attributes = attributes.into_iter().map(|(name, value)| (own(name), value)).collect();
        let (from, to) = (0, 0);
        let edge = GraphEdge {
            id,
            source: from,
            target: to,
            is_directed,
            kind,
            label,
            weight,
            attributes,
            spells,
        };
        self.edges.push(Loose { edge, source, target, at: element.at });
        Ok(())
    }

    /// The data within a node or edge, and the defaults of what is not said.
    fn within(&mut self, id: &str, is_node: bool) -> Result<Attributes, ExchangeError> {
        let mut attributes = Attributes::new();
        while let Some(child) = self.xml.child()? {
            match child.name.as_str() {
                "data" => self.data(&child, is_node, &mut attributes)?,
                "desc" => {
                    let text = self.xml.text(child.at)?.trim().to_owned();
                    let value = vec![GraphValue::Text(text).into()];
                    attributes.insert("desc".to_owned(), value);
                }
                "graph" => return Err(self.problem(&child, "graph-nested", id)),
                _ => self.pass_over(&child)?,
            }
        }
        for key in self.keys.values() {
            let fits = if is_node { key.of_nodes } else { key.of_edges };
            if let (true, Some(default)) = (fits, &key.default)
                && !attributes.contains_key(&key.name)
            {
                attributes.insert(key.name.clone(), vec![default.clone().into()]);
            }
        }
        Ok(attributes)
    }

    fn data(
        &mut self,
        element: &Element,
        is_node: bool,
        attributes: &mut Attributes,
    ) -> Result<(), ExchangeError> {
        let id = self.xml.required(element, "key")?;
        let key = self.keys.get(&id);
        let Some(key) = key.filter(|key| if is_node { key.of_nodes } else { key.of_edges }) else {
            return Err(self.problem(element, "attribute-unknown", &id));
        };
        if key.is_drawing {
            self.xml.note("graph-drawing", element.at, "yEd");
            let label = self.xml.text_within(&["NodeLabel", "EdgeLabel"])?.trim().to_owned();
            if !label.is_empty() {
                let label = || vec![GraphValue::Text(label).into()];
                attributes.entry("label".to_owned()).or_insert_with(label);
            }
            return Ok(());
        }
        let text = self.xml.text(element.at)?;
        let Some(value) = key.kind.value(&text) else {
            return Err(self.problem(element, "value-type", &text));
        };
        let name = key.name.clone();
        self.values += 1;
        if self.values > MAX_GRAPH_VALUES {
            let (limit, row) = (MAX_GRAPH_VALUES as u64, self.xml.line(element.at));
            return Err(ExchangeError::Limit { what: "cells", limit, row });
        }
        if attributes.insert(name, vec![value.into()]).is_some() {
            return Err(self.problem(element, "attribute-repeated", &id));
        }
        Ok(())
    }

    fn take_weight(
        &self,
        element: &Element,
        attributes: &mut Attributes,
    ) -> Result<Option<f64>, ExchangeError> {
        let Some(text) = take_text(attributes, "weight") else { return Ok(None) };
        self.xml.weight(element, &text).map(Some)
    }

    fn take_spells(
        &self,
        element: &Element,
        attributes: &mut Attributes,
    ) -> Result<Vec<Spell>, ExchangeError> {
        if let Some(text) = take_text(attributes, "spells") {
            return times::intervals(&text).ok_or_else(|| self.problem(element, "time", &text));
        }
        // Others may call anything a start; only what is a time is one.
        let is_time = |name: &str| {
            let text = text_of(attributes, name);
            text.is_none_or(|text| times::format(&text).is_some())
        };
        if !is_time("start") || !is_time("end") {
            return Ok(Vec::new());
        }
        let mut bound = |name| take_text(attributes, name).and_then(|text| times::bound(&text));
        let spell = Spell { start: bound("start"), end: bound("end") };
        Ok(if spell.is_open() { Vec::new() } else { vec![spell] })
    }

    fn finish(self) -> Result<(Graph, Vec<GraphNote>), ExchangeError> {
        let mut edges = Vec::with_capacity(self.edges.len());
        for loose in self.edges {
            let end = |name: &str| {
                let missing = || self.xml.problem(loose.at, "end-missing", name);
                self.positions.get(name).copied().ok_or_else(missing)
            };
            let (source, target) = (end(&loose.source)?, end(&loose.target)?);
            edges.push(GraphEdge { source, target, ..loose.edge });
        }
        let mut graph = Graph { nodes: self.nodes, edges, ..Graph::default() };
        if let Err(odd) = times::settle(&mut graph) {
            return Err(self.xml.problem(0, "times-mixed", &odd));
        }
        Ok((graph, self.xml.into_notes().list()))
    }
}

fn text_of(attributes: &Attributes, name: &str) -> Option<String> {
    match attributes.get(name).map(Vec::as_slice) {
        Some([TimedValue { value, .. }]) => Some(value.to_string()),
        _ => None,
    }
}

fn take_text(attributes: &mut Attributes, name: &str) -> Option<String> {
    let text = text_of(attributes, name)?;
    attributes.remove(name);
    Some(text)
}

/// An attribute of a name that is taken was written with this before it.
fn own(name: String) -> String {
    match name.strip_prefix(super::graphml_write::OWN) {
        Some(own) => own.to_owned(),
        None => name,
    }
}
