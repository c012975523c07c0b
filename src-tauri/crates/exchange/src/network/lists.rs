//! Networks as tables: a list of edges, with or without a list of nodes, with the headings of Gephi or
//! of Kumu.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::graph::{Attributes, Graph, GraphEdge, GraphNode, GraphNote, GraphValue, Notes, Spell};
use super::times;
use crate::outcome::SavedFile;
use crate::sheet::{TableCell, TableFormat, TableToSave, save_table};
use crate::table::Row;
use crate::{ExchangeError, OpenFile};

/// Before the heading of an attribute that is called as one of the fixed columns.
const OWN: &str = "attribute:";

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Id,
    Label,
    Kind,
    Source,
    Target,
    Direction,
    Weight,
    Start,
    End,
    Spells,
    Attribute,
}

/// What a column is called for, whatever its capitals. `Type` is a direction in Gephi's tables and a
/// kind in Kumu's: the cells tell.
fn part(heading: &str) -> Part {
    match heading.trim().to_lowercase().as_str() {
        "id" => Part::Id,
        "label" | "name" => Part::Label,
        "kind" | "type" => Part::Kind,
        "source" | "from" => Part::Source,
        "target" | "to" => Part::Target,
        "direction" => Part::Direction,
        "weight" | "strength" => Part::Weight,
        "start" => Part::Start,
        "end" => Part::End,
        "spells" | "timeset" | "interval" => Part::Spells,
        _ => Part::Attribute,
    }
}

/// The parts that a list of nodes and one of edges have columns for.
const OF_NODES: [Part; 6] =
    [Part::Id, Part::Label, Part::Kind, Part::Start, Part::End, Part::Spells];
const OF_EDGES: [Part; 10] = [
    Part::Id,
    Part::Label,
    Part::Kind,
    Part::Source,
    Part::Target,
    Part::Direction,
    Part::Weight,
    Part::Start,
    Part::End,
    Part::Spells,
];

fn problem(
    row: Option<&Row<'_>>,
    column: Option<usize>,
    problem: &'static str,
    name: &str,
) -> ExchangeError {
    let line = row.map_or(0, Row::number);
    let column = column.map_or(0, |column| column as u64 + 1);
    ExchangeError::Graph { problem, line, column, name: name.chars().take(200).collect() }
}

/// The columns of a table by what they hold.
struct Columns {
    parts: Vec<Part>,
    headings: Vec<String>,
    decimal_comma: bool,
}

impl Columns {
    fn of(file: &OpenFile, known: &[Part], direction_in: Option<usize>) -> Self {
        let mut seen = Vec::new();
        let mut one = |(column, heading): (usize, &String)| {
            let part = match part(heading) {
                Part::Kind if direction_in == Some(column) => Part::Direction,
                part => part,
            };
            // Of two columns of one part the second is an attribute.
            let is_new = known.contains(&part) && !seen.contains(&part);
            seen.push(part);
            if is_new { part } else { Part::Attribute }
        };
        Self {
            parts: file.headings().iter().enumerate().map(&mut one).collect(),
            headings: file.headings().to_vec(),
            decimal_comma: file.layout().decimal.as_deref() == Some(","),
        }
    }

    fn column(&self, part: Part) -> Option<usize> {
        self.parts.iter().position(|one| *one == part)
    }

    /// The cell of a part; `None` where it is empty.
    fn cell<'a>(&self, row: &Row<'a>, part: Part) -> Option<&'a str> {
        self.column(part).map(|column| row.cell(column)).filter(|cell| !cell.trim().is_empty())
    }

    fn attributes(&self, row: &Row<'_>) -> Attributes {
        let mut attributes = Attributes::new();
        for (column, heading) in self.headings.iter().enumerate() {
            let cell = row.cell(column);
            if self.parts[column] != Part::Attribute || cell.is_empty() {
                continue;
            }
            let name = heading.strip_prefix(OWN).unwrap_or(heading).to_owned();
            // Identifiers and codes never pass through a number.
            attributes.insert(name, vec![GraphValue::Text(cell.to_owned()).into()]);
        }
        attributes
    }

    fn spells(&self, row: &Row<'_>) -> Result<Vec<Spell>, ExchangeError> {
        let bad = |part, text: &str| problem(Some(row), self.column(part), "time", text);
        if let Some(text) = self.cell(row, Part::Spells) {
            return times::intervals(text).ok_or_else(|| bad(Part::Spells, text));
        }
        let bound = |part| match self.cell(row, part) {
            None => Ok(None),
            Some(text) => match times::bound(text) {
                Some(bound) if times::format(&bound).is_none() => Err(bad(part, text)),
                bound => Ok(bound),
            },
        };
        let spell = Spell { start: bound(Part::Start)?, end: bound(Part::End)? };
        Ok(if spell.is_open() { Vec::new() } else { vec![spell] })
    }

    fn weight(&self, row: &Row<'_>) -> Result<Option<f64>, ExchangeError> {
        let Some(text) = self.cell(row, Part::Weight) else { return Ok(None) };
        let number = match self.decimal_comma {
            true => text.trim().replace(',', "."),
            false => text.trim().to_owned(),
        };
        match number.parse::<f64>() {
            Ok(weight) if weight.is_finite() => Ok(Some(weight)),
            _ => Err(problem(Some(row), self.column(Part::Weight), "weight", text)),
        }
    }
}

/// How an edge leads, by what a cell says: whether one way, and whether it is turned round.
fn direction(text: &str) -> Option<(bool, bool)> {
    Some(match text.trim().to_lowercase().as_str() {
        "directed" | "->" => (true, false),
        "<-" => (true, true),
        "undirected" | "mutual" | "<->" | "-" => (false, false),
        _ => return None,
    })
}

/// The column called `Type` whose every cell is a direction.
fn direction_in_type(file: &OpenFile) -> Option<usize> {
    let column = file.headings().iter().position(|heading| part(heading) == Part::Kind)?;
    let has_direction = file.headings().iter().any(|heading| part(heading) == Part::Direction);
    let mut cells = file.rows().map(|row| row.cell(column)).filter(|cell| !cell.trim().is_empty());
    let mut any = false;
    let all = cells.all(|cell| {
        any = true;
        direction(cell).is_some()
    });
    (any && all && !has_direction).then_some(column)
}

/// Nodes by the names that edges use.
#[derive(Default)]
struct Names {
    ids: BTreeMap<String, usize>,
    /// `None`: several are called so.
    labels: BTreeMap<String, Option<usize>>,
}

impl Names {
    fn add(&mut self, node: &GraphNode, position: usize) -> bool {
        let known = self.labels.entry(node.label.clone());
        known.and_modify(|several| *several = None).or_insert(Some(position));
        self.ids.insert(node.id.clone(), position).is_none()
    }
}

/// The network of a list of edges and, where there is one, a list of nodes. Edges name nodes by
/// identifier, else by label; nodes that are named by edges alone are made, and noted. An edge of which
/// the table says no direction is directed where `directed` says so.
///
/// # Errors
/// [`ExchangeError::Graph`] with the row and column: no column for either end, a row without an end, two
/// nodes of one identifier, a label that several nodes have, a weight that is no number, a time that is
/// none.
pub fn graph_of_lists(
    nodes: Option<&OpenFile>,
    edges: &OpenFile,
    directed: bool,
) -> Result<(Graph, Vec<GraphNote>), ExchangeError> {
    let mut graph = Graph::default();
    let mut names = Names::default();
    let mut notes = Notes::default();
    if let Some(nodes) = nodes {
        read_nodes(nodes, &mut graph, &mut names)?;
    }
    let columns = Columns::of(edges, &OF_EDGES, direction_in_type(edges));
    for (part, name) in [(Part::Source, "Source"), (Part::Target, "Target")] {
        if columns.column(part).is_none() {
            return Err(problem(None, None, "column-missing", name));
        }
    }
    let mut ids = BTreeSet::new();
    for row in edges.rows() {
        let mut end = |part| {
            let Some(name) = columns.cell(&row, part) else {
                return Err(problem(Some(&row), columns.column(part), "connection-end", ""));
            };
            node_named(name, &row, columns.column(part), &mut graph, &mut names, &mut notes)
        };
        let (mut source, mut target) = (end(Part::Source)?, end(Part::Target)?);
        let is_directed = match columns.cell(&row, Part::Direction) {
            None => directed,
            Some(text) => {
                let column = columns.column(Part::Direction);
                let (is_directed, is_turned) = direction(text)
                    .ok_or_else(|| problem(Some(&row), column, "direction-unknown", text))?;
                if is_turned {
                    std::mem::swap(&mut source, &mut target);
                }
                is_directed
            }
        };
        let text = |part| columns.cell(&row, part).map(str::to_owned);
        let id = text(Part::Id);
        if let Some(id) = &id
            && !ids.insert(id.clone())
        {
            return Err(problem(Some(&row), columns.column(Part::Id), "edge-repeated", id));
        }
        graph.edges.push(GraphEdge {
            id,
            source,
            target,
            is_directed,
            kind: text(Part::Kind),
            label: text(Part::Label),
            weight: columns.weight(&row)?,
            spells: columns.spells(&row)?,
            attributes: columns.attributes(&row),
        });
    }
    if let Err(odd) = times::settle(&mut graph) {
        return Err(problem(None, None, "times-mixed", &odd));
    }
    Ok((graph, notes.list()))
}

fn read_nodes(file: &OpenFile, graph: &mut Graph, names: &mut Names) -> Result<(), ExchangeError> {
    let columns = Columns::of(file, &OF_NODES, None);
    if columns.column(Part::Id).or(columns.column(Part::Label)).is_none() {
        return Err(problem(None, None, "column-missing", "Id"));
    }
    for row in file.rows() {
        let id = columns.cell(&row, Part::Id);
        let label = columns.cell(&row, Part::Label);
        let Some(name) = id.or(label) else {
            return Err(problem(Some(&row), columns.column(Part::Id), "element-label", ""));
        };
        let node = GraphNode {
            id: name.to_owned(),
            label: label.unwrap_or(name).to_owned(),
            kind: columns.cell(&row, Part::Kind).map(str::to_owned),
            attributes: columns.attributes(&row),
            spells: columns.spells(&row)?,
        };
        if !names.add(&node, graph.nodes.len()) {
            return Err(problem(Some(&row), columns.column(Part::Id), "node-repeated", name));
        }
        graph.nodes.push(node);
    }
    Ok(())
}

fn node_named(
    name: &str,
    row: &Row<'_>,
    column: Option<usize>,
    graph: &mut Graph,
    names: &mut Names,
    notes: &mut Notes,
) -> Result<usize, ExchangeError> {
    if let Some(position) = names.ids.get(name) {
        return Ok(*position);
    }
    match names.labels.get(name) {
        Some(Some(position)) => return Ok(*position),
        Some(None) => return Err(problem(Some(row), column, "label-ambiguous", name)),
        None => {}
    }
    notes.add("graph-node-made", row.number(), name);
    let (id, label) = (name.to_owned(), name.to_owned());
    let node = GraphNode { id, label, ..GraphNode::default() };
    names.add(&node, graph.nodes.len());
    graph.nodes.push(node);
    Ok(graph.nodes.len() - 1)
}

/// Whose headings lists have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListHeadings {
    /// `Id`, `Label`; `Source`, `Target`, `Type` for the direction.
    Gephi,
    /// `ID`, `Label`, `Type`; `From`, `To`, `Direction`, `Type` for the kind.
    Kumu,
}

/// Headings and rows.
pub type List = (Vec<String>, Vec<Vec<TableCell>>);

fn attribute_names<'a>(all: impl Iterator<Item = &'a Attributes>) -> Vec<&'a str> {
    all.flatten().map(|(name, _)| name.as_str()).collect::<BTreeSet<_>>().into_iter().collect()
}

fn heading(name: &str) -> String {
    // A heading that is empty or repeated would come back by another name; part of it is fixed.
    let is_taken = part(name) != Part::Attribute || name.starts_with(OWN);
    if is_taken { format!("{OWN}{name}") } else { name.to_owned() }
}

fn text(text: &str) -> TableCell {
    TableCell::Text(text.to_owned())
}

fn optional(value: Option<&String>) -> TableCell {
    TableCell::Text(value.cloned().unwrap_or_default())
}

fn put_attributes(row: &mut Vec<TableCell>, names: &[&str], attributes: &Attributes) {
    for name in names {
        let last = attributes.get(*name).and_then(|values| values.last());
        row.push(match last.map(|timed| &timed.value) {
            None => text(""),
            Some(GraphValue::Number(number)) => TableCell::Number(*number),
            Some(value) => text(&value.to_string()),
        });
    }
}

fn spells(spells: &[Spell]) -> TableCell {
    match spells {
        [] => text(""),
        some => TableCell::Text(format!("<{}>", times::intervals_text(some))),
    }
}

/// The nodes as a table.
pub fn node_list(graph: &Graph, headings: ListHeadings) -> List {
    let names = attribute_names(graph.nodes.iter().map(|node| &node.attributes));
    let fixed = match headings {
        ListHeadings::Gephi => ["Id", "Label", "Kind", "Timeset"],
        ListHeadings::Kumu => ["ID", "Label", "Type", "Spells"],
    };
    let row = |node: &GraphNode| {
        let mut row = vec![
            text(&node.id),
            text(&node.label),
            optional(node.kind.as_ref()),
            spells(&node.spells),
        ];
        put_attributes(&mut row, &names, &node.attributes);
        row
    };
    let rows = graph.nodes.iter().map(row).collect();
    let all = fixed.iter().map(|name| (*name).to_owned()).chain(names.iter().copied().map(heading));
    (all.collect(), rows)
}

/// The edges as a table.
pub fn edge_list(graph: &Graph, headings: ListHeadings) -> List {
    let names = attribute_names(graph.edges.iter().map(|edge| &edge.attributes));
    let fixed = match headings {
        ListHeadings::Gephi => {
            ["Source", "Target", "Type", "Id", "Kind", "Label", "Weight", "Timeset"]
        }
        ListHeadings::Kumu => {
            ["From", "To", "Direction", "ID", "Type", "Label", "Strength", "Spells"]
        }
    };
    let (one_way, no_way) = match headings {
        ListHeadings::Gephi => ("Directed", "Undirected"),
        ListHeadings::Kumu => ("directed", "undirected"),
    };
    let row = |edge: &GraphEdge| {
        let mut row = vec![
            text(&graph.nodes[edge.source].id),
            text(&graph.nodes[edge.target].id),
            text(if edge.is_directed { one_way } else { no_way }),
            optional(edge.id.as_ref()),
            optional(edge.kind.as_ref()),
            optional(edge.label.as_ref()),
            edge.weight.map_or_else(|| text(""), TableCell::Number),
            spells(&edge.spells),
        ];
        put_attributes(&mut row, &names, &edge.attributes);
        row
    };
    let rows = graph.edges.iter().map(row).collect();
    let all = fixed.iter().map(|name| (*name).to_owned()).chain(names.iter().copied().map(heading));
    (all.collect(), rows)
}

/// Writes both lists, each whole or not at all. No cell of them is a formula to a spreadsheet.
///
/// # Errors
/// Where the graph is not sound or a file cannot be written; the nodes are written first.
pub fn save_lists(
    nodes: &Path,
    edges: &Path,
    format: TableFormat,
    headings: ListHeadings,
    graph: &Graph,
) -> Result<[SavedFile; 2], ExchangeError> {
    graph.check()?;
    let save = |path: &Path, (headings, rows): List| {
        save_table(path, format, &TableToSave { notes: &[], headings: &headings, rows: &rows })
    };
    Ok([save(nodes, node_list(graph, headings))?, save(edges, edge_list(graph, headings))?])
}
