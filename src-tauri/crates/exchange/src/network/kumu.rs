//! Reads and writes Kumu's JSON: blueprints (docs.kumu.io, import, "JSON / Blueprints") and, reading
//! only, the elements and connections of a project's backup.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::graph::{Attributes, Graph, GraphEdge, GraphNode, GraphNote, GraphValue, Notes, Spell};
use super::{MAX_GRAPH_ATTRIBUTES, MAX_GRAPH_ITEMS, MAX_GRAPH_TEXT, times};
use crate::ExchangeError;

/// What a connection without a direction is: Kumu draws an arrow.
const DIRECTED_BY_DEFAULT: bool = true;

/// Before the name of a field that is called as one of the fixed ones.
const OWN: &str = "attribute:";

const FIXED: [&str; 11] =
    ["_id", "id", "label", "type", "from", "to", "direction", "strength", "start", "end", "spells"];

fn problem(problem: &'static str, name: impl Into<String>) -> ExchangeError {
    ExchangeError::Graph { problem, line: 0, column: 0, name: name.into() }
}

/// Reads a file's text.
pub(super) fn read(text: &str) -> Result<(Graph, Vec<GraphNote>), ExchangeError> {
    let mut whole: Value = serde_json::from_str(text).map_err(|error| ExchangeError::Graph {
        problem: if error.is_eof() { "json-truncated" } else { "json-syntax" },
        line: error.line() as u64,
        column: error.column() as u64,
        name: error.to_string(),
    })?;
    let list = |whole: &mut Value, name: &str| match whole.get_mut(name).map(Value::take) {
        Some(Value::Array(list)) if list.len() <= MAX_GRAPH_ITEMS => Ok(list),
        Some(Value::Array(_)) => {
            Err(ExchangeError::Limit { what: "rows", limit: MAX_GRAPH_ITEMS as u64, row: 0 })
        }
        Some(_) => Err(problem("not-graph", name)),
        None => Ok(Vec::new()),
    };
    if whole.get("elements").is_none() {
        return Err(problem("not-graph", "elements"));
    }
    let mut kumu = Kumu::default();
    for (at, element) in list(&mut whole, "elements")?.into_iter().enumerate() {
        kumu.element(at, element)?;
    }
    for (at, connection) in list(&mut whole, "connections")?.into_iter().enumerate() {
        kumu.connection(at, connection)?;
    }
    for _ in list(&mut whole, "loops")? {
        kumu.notes.add("graph-loops", 0, "loops");
    }
    kumu.graph.check()?;
    if let Err(odd) = times::settle(&mut kumu.graph) {
        return Err(problem("times-mixed", odd));
    }
    Ok((kumu.graph, kumu.notes.list()))
}

#[derive(Default)]
struct Kumu {
    graph: Graph,
    /// Positions by identifier, and by label where no other has it; `None`: several have it.
    ids: BTreeMap<String, usize>,
    labels: BTreeMap<String, Option<usize>>,
    notes: Notes,
}

impl Kumu {
    fn element(&mut self, at: usize, element: Value) -> Result<(), ExchangeError> {
        let mut fields = fields(element, "element-shape", at)?;
        let id = take_name(&mut fields, &["_id", "id"]);
        let label = take_name(&mut fields, &["label"]);
        let Some(id_or_label) = id.clone().or(label.clone()) else {
            return Err(problem("element-label", (at + 1).to_string()));
        };
        let kind = take_name(&mut fields, &["type"]);
        let spells = take_spells(&mut fields)?;
        let position = self.graph.nodes.len();
        if self.ids.insert(id_or_label.clone(), position).is_some() {
            return Err(problem("node-repeated", id_or_label));
        }
        let label = label.unwrap_or_else(|| id_or_label.clone());
        let known = self.labels.entry(label.clone());
        known.and_modify(|several| *several = None).or_insert(Some(position));
        let attributes = self.attributes(fields)?;
        self.graph.nodes.push(GraphNode { id: id_or_label, label, kind, attributes, spells });
        Ok(())
    }

    fn connection(&mut self, at: usize, connection: Value) -> Result<(), ExchangeError> {
        let mut fields = fields(connection, "connection-shape", at)?;
        let (source, target) =
            (self.end(&mut fields, "from", at)?, self.end(&mut fields, "to", at)?);
        let is_directed = match take_name(&mut fields, &["direction"]).as_deref() {
            None => DIRECTED_BY_DEFAULT,
            Some("directed") => true,
            Some("undirected" | "mutual") => false,
            Some(other) => return Err(problem("direction-unknown", other)),
        };
        let weight = match fields.get("strength") {
            Some(Value::Number(number)) => number.as_f64().filter(|weight| weight.is_finite()),
            // In many maps a strength is a word, such as "weak".
            _ => None,
        };
        if weight.is_some() {
            fields.remove("strength");
        }
        let edge = GraphEdge {
            id: take_name(&mut fields, &["_id", "id"]),
            source,
            target,
            is_directed,
            kind: take_name(&mut fields, &["type"]),
            label: take_name(&mut fields, &["label"]),
            weight,
            spells: take_spells(&mut fields)?,
            attributes: self.attributes(fields)?,
        };
        self.graph.edges.push(edge);
        Ok(())
    }

    /// The element that a connection names, by identifier, else by label.
    fn end(&self, fields: &mut Fields, key: &str, at: usize) -> Result<usize, ExchangeError> {
        let Some(name) = take_name(fields, &[key]) else {
            return Err(problem("connection-end", (at + 1).to_string()));
        };
        if let Some(position) = self.ids.get(&name) {
            return Ok(*position);
        }
        match self.labels.get(&name) {
            Some(Some(position)) => Ok(*position),
            Some(None) => Err(problem("label-ambiguous", name)),
            None => Err(problem("end-missing", name)),
        }
    }

    fn attributes(&mut self, fields: Fields) -> Result<Attributes, ExchangeError> {
        if fields.len() > MAX_GRAPH_ATTRIBUTES {
            let limit = MAX_GRAPH_ATTRIBUTES as u64;
            return Err(ExchangeError::Limit { what: "columns", limit, row: 0 });
        }
        let mut attributes = Attributes::new();
        for (name, value) in fields {
            let Some(value) = self.value(&name, value)? else { continue };
            let name = name.strip_prefix(OWN).map_or(name.clone(), str::to_owned);
            attributes.insert(name, vec![value.into()]);
        }
        Ok(attributes)
    }

    fn value(&mut self, name: &str, value: Value) -> Result<Option<GraphValue>, ExchangeError> {
        let texts = |list: &[Value]| {
            let text = |one: &Value| one.as_str().map(str::to_owned);
            list.iter().map(text).collect::<Option<Vec<String>>>()
        };
        Ok(Some(match value {
            Value::Null => return Ok(None),
            Value::Bool(flag) => GraphValue::Flag(flag),
            Value::Number(number) => match number.as_i64() {
                Some(whole) => GraphValue::Integer(whole),
                None => match number.as_f64().filter(|_| !number.is_u64()) {
                    Some(number) => GraphValue::Number(number),
                    None => GraphValue::Text(number.to_string()),
                },
            },
            Value::String(text) if text.len() > MAX_GRAPH_TEXT => {
                let limit = MAX_GRAPH_TEXT as u64;
                return Err(ExchangeError::Limit { what: "cell-bytes", limit, row: 0 });
            }
            Value::String(text) => GraphValue::Text(text),
            Value::Array(list) => match texts(&list) {
                Some(texts) => GraphValue::List(texts),
                None => self.nested(name, &Value::Array(list)),
            },
            object => self.nested(name, &object),
        }))
    }

    fn nested(&mut self, name: &str, value: &Value) -> GraphValue {
        self.notes.add("graph-value-nested", 0, name);
        GraphValue::Text(value.to_string())
    }
}

type Fields = Map<String, Value>;

/// The fields of an element or connection; a backup has most of them in `attributes`.
fn fields(value: Value, code: &'static str, at: usize) -> Result<Fields, ExchangeError> {
    let Value::Object(mut fields) = value else {
        return Err(problem(code, (at + 1).to_string()));
    };
    if let Some(Value::Object(within)) = fields.get_mut("attributes").map(Value::take) {
        fields.remove("attributes");
        for (name, value) in within {
            fields.entry(name).or_insert(value);
        }
    }
    // Labels and types are written with either.
    for name in ["Label", "Type", "Description", "Tags"] {
        let small = name.to_lowercase();
        if !fields.contains_key(&small)
            && let Some(value) = fields.remove(name)
        {
            fields.insert(small, value);
        }
    }
    Ok(fields)
}

/// A name: a text, or a number as text.
fn take_name(fields: &mut Fields, keys: &[&str]) -> Option<String> {
    for key in keys {
        let name = match fields.get(*key) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            _ => continue,
        };
        fields.remove(*key);
        return Some(name);
    }
    None
}

fn take_spells(fields: &mut Fields) -> Result<Vec<Spell>, ExchangeError> {
    if let Some(Value::String(text)) = fields.get("spells") {
        let spells = times::intervals(text).ok_or_else(|| problem("time", text.clone()))?;
        fields.remove("spells");
        return Ok(spells);
    }
    let bound = |key: &str| match fields.get(key) {
        Some(Value::String(text)) => times::format(text).map(|_| text.clone()),
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    let spell = Spell { start: bound("start"), end: bound("end") };
    for (key, bound) in [("start", &spell.start), ("end", &spell.end)] {
        if bound.is_some() {
            fields.remove(key);
        }
    }
    Ok(if spell.is_open() { Vec::new() } else { vec![spell] })
}

/// Writes a blueprint.
pub(super) fn write(graph: &Graph) -> (String, Vec<GraphNote>) {
    let mut notes = Notes::default();
    let mut elements = Vec::with_capacity(graph.nodes.len());
    for node in &graph.nodes {
        let mut fields = said(&node.attributes, &node.spells, &mut notes);
        fields.insert("id".to_owned(), json!(node.id));
        fields.insert("label".to_owned(), json!(node.label));
        put(&mut fields, "type", node.kind.as_ref());
        elements.push(Value::Object(fields));
    }
    let mut connections = Vec::with_capacity(graph.edges.len());
    for edge in &graph.edges {
        let mut fields = said(&edge.attributes, &edge.spells, &mut notes);
        put(&mut fields, "id", edge.id.as_ref());
        fields.insert("from".to_owned(), json!(graph.nodes[edge.source].id));
        fields.insert("to".to_owned(), json!(graph.nodes[edge.target].id));
        let direction = if edge.is_directed { "directed" } else { "undirected" };
        fields.insert("direction".to_owned(), json!(direction));
        put(&mut fields, "type", edge.kind.as_ref());
        put(&mut fields, "label", edge.label.as_ref());
        if let Some(weight) = edge.weight {
            fields.insert("strength".to_owned(), json!(weight));
        }
        connections.push(Value::Object(fields));
    }
    let whole = json!({ "elements": elements, "connections": connections });
    let text = serde_json::to_string_pretty(&whole).expect("a blueprint can be written");
    (text + "\n", notes.list())
}

fn put(fields: &mut Fields, key: &str, value: Option<&String>) {
    if let Some(value) = value {
        fields.insert(key.to_owned(), json!(value));
    }
}

fn said(attributes: &Attributes, spells: &[Spell], notes: &mut Notes) -> Fields {
    let mut fields = Fields::new();
    for (name, values) in attributes {
        let Some(last) = values.last() else { continue };
        if values.len() > 1 || !last.spell.is_open() {
            notes.add("graph-values-over-time", 0, name);
        }
        let is_taken = FIXED.iter().any(|fixed| fixed.eq_ignore_ascii_case(name))
            || name == "attributes"
            || ["Description", "Tags"].contains(&name.as_str())
            || name.starts_with(OWN);
        let name = if is_taken { format!("{OWN}{name}") } else { name.clone() };
        let value = match &last.value {
            GraphValue::Text(text) => json!(text),
            GraphValue::Integer(number) => json!(number),
            GraphValue::Number(number) => json!(number),
            GraphValue::Flag(flag) => json!(flag),
            GraphValue::List(texts) => json!(texts),
        };
        fields.insert(name, value);
    }
    match spells {
        [] => {}
        [one] if !one.is_open() => {
            put(&mut fields, "start", one.start.as_ref());
            put(&mut fields, "end", one.end.as_ref());
        }
        several => {
            fields.insert("spells".to_owned(), json!(times::intervals_text(several)));
        }
    }
    fields
}
