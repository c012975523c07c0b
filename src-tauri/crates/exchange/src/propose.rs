//! What the rows of several tables may be, and by which columns they are linked. Proposals only: the
//! user confirms or corrects them.

use std::collections::{HashMap, HashSet};

use crate::TableLink;
use crate::import::TableFile;
use crate::table::OpenFile;

/// How many rows of a table are looked at.
const LOOKED_AT: usize = 5_000;
/// How many columns of a table are looked at.
const COLUMNS: usize = 200;

/// A proposal for one table.
#[derive(Debug, Clone, PartialEq)]
pub struct ProposedTable {
    /// What one row stands for, as in a mapping; empty where nothing tells.
    pub row: &'static str,
    /// The column that identifies a row.
    pub row_key: Option<String>,
    /// The links to other tables, by their names.
    pub links: Vec<TableLink>,
}

/// Words in names and headings, in English, French, Spanish and Arabic, by what a row stands for.
const WORDS: [(&str, &[&str]); 6] = [
    (
        "perpetrator",
        &["perpetrator", "auteur", "perpetrador", "responsable", "suspect", "الجناة", "جان"],
    ),
    ("victim", &["victim", "person", "persona", "personne", "ضحايا", "ضحية"]),
    ("act", &["act", "violation", "abuse", "violacion", "انتهاك"]),
    ("source", &["source", "document", "fuente", "information", "مصدر", "مصادر"]),
    ("place", &["place", "location", "lieu", "lugar", "site", "مكان", "أماكن"]),
    (
        "event",
        &["event", "incident", "evenement", "événement", "evento", "case", "cas", "حدث", "أحداث"],
    ),
];

/// A column's values, as far as they were looked at.
struct Values<'a> {
    heading: &'a str,
    distinct: HashSet<&'a str>,
    filled: usize,
}

impl Values<'_> {
    /// Each value once, and one in every row.
    fn identifies(&self, rows: usize) -> bool {
        self.filled == rows && self.distinct.len() == rows
    }
}

fn columns(file: &OpenFile) -> (Vec<Values<'_>>, usize) {
    let mut columns: Vec<Values<'_>> = file
        .headings()
        .iter()
        .take(COLUMNS)
        .map(|heading| Values { heading, distinct: HashSet::new(), filled: 0 })
        .collect();
    let mut rows = 0;
    for row in file.rows().take(LOOKED_AT) {
        rows += 1;
        for (column, cell) in columns.iter_mut().zip(row.cells()) {
            let cell = cell.trim();
            if !cell.is_empty() {
                column.filled += 1;
                column.distinct.insert(cell);
            }
        }
    }
    (columns, rows)
}

fn plain(text: &str) -> String {
    text.to_lowercase().chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// What the rows of a table may be: by its name, else by the headings that most of them share.
fn row_kind(name: &str, headings: &[String]) -> &'static str {
    let has = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    let name = name.to_lowercase();
    if let Some((kind, _)) = WORDS.iter().find(|(_, words)| has(&name, words)) {
        return kind;
    }
    let counts = WORDS.iter().map(|(kind, words)| {
        let count = headings.iter().filter(|heading| has(&heading.to_lowercase(), words)).count();
        (count, *kind)
    });
    counts.filter(|(count, _)| *count > 0).max().map_or("", |(_, kind)| kind)
}

/// Proposes for each table what its rows are, which column identifies them, and which columns name
/// rows of the other tables: those whose values are nearly all among the identifying values there.
pub fn propose_tables(tables: &[TableFile<'_>]) -> Vec<ProposedTable> {
    let looked: Vec<_> = tables.iter().map(|table| columns(table.file)).collect();
    let kinds: Vec<&str> =
        tables.iter().map(|table| row_kind(table.name, table.file.headings())).collect();
    let rank = |kind: &str| match kind {
        "event" => 0,
        "victim" => 1,
        "act" => 2,
        _ => 3,
    };
    let mut keys = HashMap::<usize, &str>::new();
    let mut links: Vec<Vec<TableLink>> = vec![Vec::new(); tables.len()];
    for child in 0..tables.len() {
        for parent in 0..tables.len() {
            if child == parent || rank(kinds[parent]) >= rank(kinds[child]) {
                continue;
            }
            let (parents, rows) = &looked[parent];
            let pairs = looked[child].0.iter().flat_map(|column| {
                let targets = parents.iter().filter(|target| target.identifies(*rows));
                targets.filter_map(move |target| Some((fit(column, target)?, column, target)))
            });
            let Some((_, column, target)) = pairs.max_by_key(|(fit, ..)| *fit) else { continue };
            keys.entry(parent).or_insert(target.heading);
            links[child].push(TableLink {
                column: column.heading.to_owned(),
                table: tables[parent].name.to_owned(),
                to: target.heading.to_owned(),
            });
        }
    }
    let first_key = |table: usize| {
        let (columns, rows) = &looked[table];
        let named = |column: &&Values<'_>| {
            let heading = plain(column.heading);
            column.identifies(*rows)
                && ["id", "key", "code", "number", "no", "numero"]
                    .iter()
                    .any(|word| heading.starts_with(word) || heading.ends_with(word))
        };
        columns.iter().find(named).map(|column| column.heading)
    };
    links
        .into_iter()
        .enumerate()
        .map(|(table, mut links)| {
            // What adds to a row is linked to the nearest: an act before a victim before an event.
            let above = |link: &TableLink| {
                tables.iter().position(|other| other.name == link.table).map(|at| rank(kinds[at]))
            };
            links.sort_by_key(|link| std::cmp::Reverse(above(link)));
            let key = keys.get(&table).copied().or_else(|| first_key(table));
            ProposedTable { row: kinds[table], row_key: key.map(str::to_owned), links }
        })
        .collect()
}

/// How well a column names the rows of another table: by headings first, then by how many of its
/// values are found there.
fn fit(column: &Values<'_>, target: &Values<'_>) -> Option<(bool, usize)> {
    if column.distinct.is_empty() {
        return None;
    }
    let found = column.distinct.iter().filter(|value| target.distinct.contains(*value)).count();
    let share = found * 100 / column.distinct.len();
    let (own, other) = (plain(column.heading), plain(target.heading));
    let same = own == other || (other.len() > 2 && own.contains(&other));
    (share >= if same { 50 } else { 90 }).then_some((same, share))
}
