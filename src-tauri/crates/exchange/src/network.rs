//! Networks in other programs' files: GEXF, GraphML, Kumu and lists of nodes and edges.
//!
//! A file becomes a [`Graph`], which knows nothing of dossiers, and back. Whatever a file holds that a
//! [`Graph`] does not, or a graph that a format does not, is told as a [`GraphNote`]; what cannot be
//! read right is refused with its place. Who may be in a written file is decided before it is written.
//!
//! | format | read | written |
//! |---|---|---|
//! | GEXF (gexf.net) | 1.1draft to 1.3, whatever version the file states | 1.3, valid against its schema |
//! | GraphML (graphml.graphdrawing.org) | one flat graph with keys | the same |
//! | Kumu | blueprint and project JSON | blueprint JSON |
//! | tables | CSV or XLSX, Gephi's and Kumu's headings | CSV or XLSX, with either's headings |
//!
//! XML is read without entities of its own and without anything from outside the file, within the
//! limits below.

mod gexf_read;
mod gexf_write;
mod graph;
mod graphml_read;
mod graphml_write;
mod kumu;
mod lists;
mod times;
mod typed;
mod xml;

use std::io::Write;
use std::path::Path;

pub use graph::{
    Graph, GraphEdge, GraphNode, GraphNote, GraphValue, Spell, TimeFormat, TimedValue,
};
pub use lists::{ListHeadings, edge_list, graph_of_lists, node_list, save_lists};

use crate::ExchangeError;
use crate::outcome::SavedFile;
use crate::picture::save_as;

/// The largest file of a network, in bytes.
pub const MAX_GRAPH_BYTES: u64 = 64 << 20;
/// The most nodes or edges.
pub const MAX_GRAPH_ITEMS: usize = 1_000_000;
/// The most values of attributes, of all nodes and edges together.
pub const MAX_GRAPH_VALUES: usize = 8_000_000;
/// The longest text of a label, an identifier or a value, in bytes.
pub const MAX_GRAPH_TEXT: usize = 1 << 20;
/// How deep elements may lie in each other.
pub const MAX_GRAPH_DEPTH: usize = 64;
/// The most attributes that an element, or columns that a node or edge, may have.
pub const MAX_GRAPH_ATTRIBUTES: usize = 1_000;

/// A file format of networks; tables are read by [`graph_of_lists`] and written by [`save_lists`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GraphFormat {
    /// GEXF.
    Gexf,
    /// GraphML.
    Graphml,
    /// Kumu's JSON.
    Kumu,
}

impl GraphFormat {
    /// By name: `gexf`, `graphml` or `kumu`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "gexf" => Some(Self::Gexf),
            "graphml" => Some(Self::Graphml),
            "kumu" => Some(Self::Kumu),
            _ => None,
        }
    }
}

/// A graph that was read, and what of its file is not in it.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadGraph {
    /// The format it was read from.
    pub format: GraphFormat,
    /// The graph.
    pub graph: Graph,
    /// What was left out or changed, in the order of the file.
    pub notes: Vec<GraphNote>,
}

/// A file that was written, and what of the graph is not in it.
#[derive(Debug, Clone, PartialEq)]
pub struct WrittenGraph {
    /// The file.
    pub file: SavedFile,
    /// What was left out or changed.
    pub notes: Vec<GraphNote>,
}

/// Reads a network from a file; the format is told by what it holds.
///
/// # Errors
/// [`ExchangeError::Graph`] with the place where it is not a network or not a sound one;
/// [`ExchangeError::Limit`] where it is too large; where the file cannot be read.
pub fn read_graph(path: &Path) -> Result<ReadGraph, ExchangeError> {
    let bytes = crate::table::read_bytes(path, MAX_GRAPH_BYTES)?;
    parse_graph(&bytes)
}

/// Reads a network from bytes; see [`read_graph`].
///
/// # Errors
/// As [`read_graph`].
pub fn parse_graph(bytes: &[u8]) -> Result<ReadGraph, ExchangeError> {
    if bytes.len() as u64 > MAX_GRAPH_BYTES {
        return Err(ExchangeError::Limit { what: "bytes", limit: MAX_GRAPH_BYTES, row: 0 });
    }
    let text = xml::decode(bytes)?;
    if text.trim_start().starts_with(['{', '[']) {
        let (graph, notes) = kumu::read(&text)?;
        return Ok(ReadGraph { format: GraphFormat::Kumu, graph, notes });
    }
    let mut reader = xml::XmlReader::new(&text);
    let root = reader.root()?;
    let (format, (graph, notes)) = match root.name.as_str() {
        "gexf" => (GraphFormat::Gexf, gexf_read::read(reader)?),
        "graphml" => (GraphFormat::Graphml, graphml_read::read(reader)?),
        other => return Err(reader.problem(root.at, "root-unknown", other)),
    };
    Ok(ReadGraph { format, graph, notes })
}

/// Writes a network to a file: whole, or not at all.
///
/// # Errors
/// [`ExchangeError::Graph`] where the graph is not sound (an edge to a node that is not there, two nodes
/// of one identifier); where the file cannot be written.
pub fn save_graph(
    path: &Path,
    format: GraphFormat,
    graph: &Graph,
) -> Result<WrittenGraph, ExchangeError> {
    let (text, notes) = graph_text(format, graph)?;
    let extension = match format {
        GraphFormat::Gexf => "gexf",
        GraphFormat::Graphml => "graphml",
        GraphFormat::Kumu => "json",
    };
    let file = save_as(path, extension, |out| out.write_all(text.as_bytes()))?;
    Ok(WrittenGraph { file, notes })
}

/// A network as the text of a file; see [`save_graph`].
///
/// # Errors
/// Where the graph is not sound.
pub fn graph_text(
    format: GraphFormat,
    graph: &Graph,
) -> Result<(String, Vec<GraphNote>), ExchangeError> {
    graph.check()?;
    Ok(match format {
        GraphFormat::Gexf => gexf_write::write(graph),
        GraphFormat::Graphml => graphml_write::write(graph),
        GraphFormat::Kumu => kumu::write(graph),
    })
}
