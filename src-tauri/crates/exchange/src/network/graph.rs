//! A network that belongs to no format.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::times;
use crate::ExchangeError;

/// The value of an attribute.
#[derive(Debug, Clone, PartialEq)]
pub enum GraphValue {
    /// A text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number; finite.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// Several texts.
    List(Vec<String>),
}

impl std::fmt::Display for GraphValue {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) => out.write_str(text),
            Self::Integer(number) => write!(out, "{number}"),
            Self::Number(number) => write!(out, "{number:?}"),
            Self::Flag(flag) => write!(out, "{flag}"),
            Self::List(texts) => out.write_str(&super::typed::list_text(texts)),
        }
    }
}

/// When something holds: from `start` to `end`, both included; open where either is missing. The texts
/// are of the graph's [`TimeFormat`].
#[derive(Debug, Clone, PartialEq, Eq, Default, PartialOrd, Ord)]
pub struct Spell {
    /// When it begins.
    pub start: Option<String>,
    /// When it ends.
    pub end: Option<String>,
}

impl Spell {
    /// Whether it says nothing.
    pub fn is_open(&self) -> bool {
        self.start.is_none() && self.end.is_none()
    }

    /// Its first and last day, where the times are dates; a time of day is left out, in the time zone
    /// in which it is written.
    pub fn days(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let day = |text: &Option<String>| text.as_deref().and_then(times::day);
        (day(&self.start), day(&self.end))
    }
}

/// How times are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TimeFormat {
    /// ISO days: `1990-03-11`.
    #[default]
    Date,
    /// ISO days, some with a time of day: `1990-03-11T08:00:00`.
    DateTime,
    /// Numbers of no stated unit.
    Number,
}

/// A value of an attribute and when it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct TimedValue {
    /// The value.
    pub value: GraphValue,
    /// When; open for always.
    pub spell: Spell,
}

impl From<GraphValue> for TimedValue {
    fn from(value: GraphValue) -> Self {
        Self { value, spell: Spell::default() }
    }
}

/// Attributes by name; several values of one hold at different times.
pub type Attributes = BTreeMap<String, Vec<TimedValue>>;

/// A node.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GraphNode {
    /// Its identifier, unlike every other's.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What kind of thing it is.
    pub kind: Option<String>,
    /// What else is said of it.
    pub attributes: Attributes,
    /// When it is there; none for always.
    pub spells: Vec<Spell>,
}

/// An edge.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GraphEdge {
    /// Its identifier, if it has one, unlike every other's.
    pub id: Option<String>,
    /// The node it goes from, by position.
    pub source: usize,
    /// The node it goes to, by position.
    pub target: usize,
    /// Whether it goes one way.
    pub is_directed: bool,
    /// The type of the relation.
    pub kind: Option<String>,
    /// What it is called.
    pub label: Option<String>,
    /// How strong it is; finite.
    pub weight: Option<f64>,
    /// What else is said of it.
    pub attributes: Attributes,
    /// When it is there; none for always.
    pub spells: Vec<Spell>,
}

/// Nodes and the edges between them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Graph {
    /// How its times are written.
    pub times: TimeFormat,
    /// The nodes.
    pub nodes: Vec<GraphNode>,
    /// The edges.
    pub edges: Vec<GraphEdge>,
}

/// What was left out or changed on the way in or out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GraphNote {
    /// Message id: `graph-` and what it is about.
    pub message: &'static str,
    /// The line where it occurs first, from 1; 0 where it is not about a line.
    pub line: u64,
    /// How often.
    pub count: u64,
    /// The name of the first that it is about; may be empty.
    pub name: String,
}

/// Notes, one for each message.
#[derive(Debug, Default)]
pub(super) struct Notes(Vec<GraphNote>);

impl Notes {
    pub(super) fn add(&mut self, message: &'static str, line: u64, name: &str) {
        match self.0.iter_mut().find(|note| note.message == message) {
            Some(note) => note.count += 1,
            None => self.0.push(GraphNote { message, line, count: 1, name: name.to_owned() }),
        }
    }

    pub(super) fn has(&self, message: &str) -> bool {
        self.0.iter().any(|note| note.message == message)
    }

    pub(super) fn list(self) -> Vec<GraphNote> {
        self.0
    }
}

impl Graph {
    /// Refuses what no format can hold.
    pub(super) fn check(&self) -> Result<(), ExchangeError> {
        let problem = |problem, name: &str| ExchangeError::Graph {
            problem,
            line: 0,
            column: 0,
            name: name.to_owned(),
        };
        let mut ids = BTreeSet::new();
        for node in &self.nodes {
            if !ids.insert(node.id.as_str()) {
                return Err(problem("node-repeated", &node.id));
            }
        }
        let mut ids = BTreeSet::new();
        for edge in &self.edges {
            if edge.source.max(edge.target) >= self.nodes.len() {
                return Err(problem("end-missing", edge.id.as_deref().unwrap_or_default()));
            }
            if edge.id.as_deref().is_some_and(|id| !ids.insert(id)) {
                return Err(problem("edge-repeated", edge.id.as_deref().unwrap_or_default()));
            }
        }
        Ok(())
    }

    /// Whether anything in it has a time.
    pub fn is_dynamic(&self) -> bool {
        let timed = |attributes: &Attributes| {
            attributes.values().flatten().any(|value| !value.spell.is_open())
        };
        self.nodes.iter().any(|node| !node.spells.is_empty() || timed(&node.attributes))
            || self.edges.iter().any(|edge| !edge.spells.is_empty() || timed(&edge.attributes))
    }

    /// All times, to be looked at or changed.
    pub(super) fn each_spell(&mut self, mut see: impl FnMut(&mut Spell)) {
        fn of(attributes: &mut Attributes, spells: &mut [Spell], see: &mut dyn FnMut(&mut Spell)) {
            spells.iter_mut().for_each(&mut *see);
            attributes.values_mut().flatten().for_each(|value| see(&mut value.spell));
        }
        for node in &mut self.nodes {
            of(&mut node.attributes, &mut node.spells, &mut see);
        }
        for edge in &mut self.edges {
            of(&mut edge.attributes, &mut edge.spells, &mut see);
        }
    }
}
