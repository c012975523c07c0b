//! A mapping made ready for one table: columns found, targets and codes checked.

use std::collections::{BTreeSet, HashMap};

use concord_model::Catalogue;
use sha2::{Digest, Sha256};

use super::cell::DateOrder;
use crate::mapping::{Field, Target, columns_of};
use crate::table::{OpenFile, Row};
use crate::{ColumnMapping, Condition, ExchangeError, LinkedTable, MappingDefinition, TableLink};

/// What a column says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Said<'a> {
    Nothing,
    Unknown,
    Text(&'a str),
    /// A text that a coded column's value list does not have.
    NoCode(&'a str),
}

pub(super) struct Column {
    pub index: usize,
    pub target: Target,
    /// The entry counts only where another column says so.
    when: Option<When>,
    /// Lower-case text to its choices; the first that fits is taken.
    values: HashMap<String, Vec<Choice>>,
    /// The codes that may stand in the column itself.
    codes: Option<BTreeSet<String>>,
}

struct Choice {
    code: String,
    when: Option<When>,
}

/// Another column, and the texts of which it must say one. A column that the file lacks says nothing.
struct When {
    column: Option<usize>,
    texts: Vec<String>,
}

impl When {
    fn holds(&self, row: Row<'_>) -> bool {
        let cell = self.column.map(|column| plain(row.cell(column))).unwrap_or_default();
        self.texts.contains(&cell)
    }
}

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowKind {
    Event,
    Victim,
    Act,
    Perpetrator,
    Source,
    Place,
}

impl RowKind {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "event" => Self::Event,
            "victim" => Self::Victim,
            "act" => Self::Act,
            "perpetrator" => Self::Perpetrator,
            "source" => Self::Source,
            "place" => Self::Place,
            _ => return None,
        })
    }

    /// Whether its rows add to the rows of another table.
    pub(super) fn adds(self) -> bool {
        matches!(self, Self::Perpetrator | Self::Source | Self::Place)
    }
}

/// One table's part of a mapping.
pub(super) struct TableMapping<'a> {
    pub row: &'a str,
    pub event_key: Option<&'a str>,
    pub row_key: Option<&'a str>,
    pub person_key: Option<&'a str>,
    pub links: &'a [TableLink],
    pub columns: &'a [ColumnMapping],
    pub ignored: &'a [String],
    /// Whether constants count here.
    pub is_first: bool,
}

impl<'a> TableMapping<'a> {
    pub(super) fn first(definition: &'a MappingDefinition) -> Self {
        Self {
            row: &definition.row,
            event_key: definition.event_key.as_deref(),
            row_key: definition.row_key.as_deref(),
            person_key: definition.person_key.as_deref(),
            links: &definition.links,
            columns: &definition.columns,
            ignored: &definition.ignored,
            is_first: true,
        }
    }

    pub(super) fn linked(table: &'a LinkedTable) -> Self {
        Self {
            row: &table.row,
            event_key: None,
            row_key: table.row_key.as_deref(),
            person_key: table.person_key.as_deref(),
            links: &table.links,
            columns: &table.columns,
            ignored: &table.ignored,
            is_first: false,
        }
    }

    fn used(&self) -> impl Iterator<Item = &str> {
        let keys = [self.event_key, self.row_key, self.person_key];
        keys.into_iter()
            .flatten()
            .chain(self.links.iter().map(|link| link.column.as_str()))
            .chain(columns_of(self.columns))
            .chain(self.ignored.iter().map(String::as_str))
    }
}

/// One table's mapping, compiled.
pub(super) struct Plan {
    pub kind: RowKind,
    pub columns: Vec<Column>,
    /// Columns kept in `details` under their headings.
    pub details: Vec<usize>,
    pub details_field: Field,
    pub constants: Vec<(Target, String)>,
    pub event_key: Option<usize>,
    pub row_key: Option<usize>,
    pub person_key: Option<usize>,
    /// The highest number of a place.
    pub places: usize,
    pub decimal: char,
    pub date_order: DateOrder,
    unknown: Vec<String>,
    /// Columns whose cells make a row's digest.
    digested: Vec<usize>,
}

fn plain(text: &str) -> String {
    text.trim().to_lowercase()
}

impl Plan {
    pub(super) fn new(
        file: &OpenFile,
        definition: &MappingDefinition,
        table: &TableMapping<'_>,
        catalogue: Option<&Catalogue>,
    ) -> Result<Self, ExchangeError> {
        let columns = Columns { file, catalogue, optional: &definition.optional };
        let kind = RowKind::named(table.row)
            .ok_or_else(|| ExchangeError::Layout { part: "row", value: table.row.to_owned() })?;
        let used: BTreeSet<&str> = table.used().collect();
        let headings = file.headings();
        let kept = |index: &usize| !used.contains(headings[*index].as_str());
        let ignored = |index: &usize| table.ignored.contains(&headings[*index]);
        let layout = file.layout();
        let compiled = table
            .columns
            .iter()
            .filter(|column| !columns.is_lacking(&column.column))
            .map(|column| columns.compile(column))
            .collect::<Result<Vec<_>, _>>()?;
        let constants = if table.is_first { definition.constants.as_slice() } else { &[] };
        let constants = constants
            .iter()
            .map(|constant| {
                let target = columns.target(&constant.target)?;
                columns.check(&target, &constant.target, &constant.value)?;
                Ok((target, constant.value.clone()))
            })
            .collect::<Result<Vec<_>, ExchangeError>>()?;
        let targets = compiled.iter().map(|column| &column.target);
        let places = targets.chain(constants.iter().map(|(target, _)| target)).map(Target::places);
        let key = |key: Option<&str>| key.map(|key| columns.find(key)).transpose();
        let order = definition.date_order.as_deref().or(layout.date_order.as_deref());
        let of_event = matches!(kind, RowKind::Event | RowKind::Source | RowKind::Place);
        Ok(Self {
            kind,
            places: places.max().unwrap_or(0),
            columns: compiled,
            details: (0..headings.len()).filter(kept).collect(),
            details_field: if of_event { Field::EventDetails } else { Field::ActDetails },
            constants,
            event_key: key(table.event_key)?,
            row_key: key(table.row_key)?,
            person_key: key(table.person_key)?,
            decimal: if layout.decimal.as_deref() == Some(",") { ',' } else { '.' },
            date_order: DateOrder::named(order),
            unknown: definition.unknown.iter().map(|text| plain(text)).collect(),
            digested: (0..headings.len()).filter(|index| !ignored(index)).collect(),
        })
    }

    /// Whether a text means unknown.
    pub(super) fn is_unknown(&self, text: &str) -> bool {
        self.unknown.iter().any(|known| match known.is_ascii() {
            true => known.eq_ignore_ascii_case(text),
            false => *known == plain(text),
        })
    }

    /// What a column says in a row.
    pub(super) fn read<'a>(&'a self, column: &'a Column, row: Row<'a>) -> Said<'a> {
        if column.when.as_ref().is_some_and(|when| !when.holds(row)) {
            return Said::Nothing;
        }
        let raw = row.cell(column.index).trim();
        let choose = |text: &str| {
            let choices = column.values.get(text)?;
            choices.iter().find(|choice| choice.fits(row))
        };
        if !column.values.is_empty()
            && let Some(choice) = choose(&plain(raw))
        {
            return choice.said();
        }
        if raw.is_empty() {
            return Said::Nothing;
        }
        if self.is_unknown(raw) {
            return Said::Unknown;
        }
        if let Some(choice) = choose("*") {
            return choice.said();
        }
        match &column.codes {
            Some(codes) if !raw.split(' ').all(|code| codes.contains(code)) => Said::NoCode(raw),
            _ => Said::Text(raw),
        }
    }

    /// The text of a key, where the row states one.
    pub(super) fn key<'a>(&self, row: Row<'a>, column: usize) -> Option<&'a str> {
        let key = row.cell(column).trim();
        (!key.is_empty() && !self.is_unknown(key)).then_some(key)
    }

    /// Adds what the row says to a digest.
    pub(super) fn digest(&self, digest: &mut Sha256, row: Row<'_>, headings: &[String]) {
        for index in &self.digested {
            let cell = row.cell(*index);
            if !cell.is_empty() {
                digest.update(headings[*index].as_bytes());
                digest.update([0]);
                digest.update(cell.as_bytes());
                digest.update([0]);
            }
        }
    }
}

impl Choice {
    fn fits(&self, row: Row<'_>) -> bool {
        self.when.as_ref().is_none_or(|when| when.holds(row))
    }

    fn said(&self) -> Said<'_> {
        if self.code.is_empty() { Said::Nothing } else { Said::Text(&self.code) }
    }
}

/// Finds columns, targets and codes by name.
struct Columns<'a> {
    file: &'a OpenFile,
    catalogue: Option<&'a Catalogue>,
    optional: &'a [String],
}

impl Columns<'_> {
    fn position(&self, heading: &str) -> Option<usize> {
        self.file.headings().iter().position(|known| known == heading)
    }

    /// A column that the file lacks, as files of its kind may.
    fn is_lacking(&self, heading: &str) -> bool {
        self.optional.iter().any(|optional| optional == heading) && self.position(heading).is_none()
    }

    fn find(&self, heading: &str) -> Result<usize, ExchangeError> {
        self.position(heading).ok_or_else(|| ExchangeError::MappingColumn(heading.to_owned()))
    }

    fn when(&self, condition: Option<&Condition>) -> Result<Option<When>, ExchangeError> {
        let Some(condition) = condition else { return Ok(None) };
        let column = match self.is_lacking(&condition.column) {
            true => None,
            false => Some(self.find(&condition.column)?),
        };
        Ok(Some(When { column, texts: condition.texts.iter().map(|text| plain(text)).collect() }))
    }

    fn target(&self, name: &str) -> Result<Target, ExchangeError> {
        Target::parse(name).ok_or_else(|| ExchangeError::MappingTarget(name.to_owned()))
    }

    fn codes(&self, target: &Target) -> Option<BTreeSet<String>> {
        let vocabulary = self.catalogue?.vocabulary(target.vocabulary()?)?;
        Some(vocabulary.terms.iter().map(|term| term.code.clone()).collect())
    }

    fn check(&self, target: &Target, name: &str, code: &str) -> Result<(), ExchangeError> {
        let Some(codes) = self.codes(target) else { return Ok(()) };
        match code.split(' ').find(|code| !code.is_empty() && !codes.contains(*code)) {
            Some(code) => {
                Err(ExchangeError::MappingCode { target: name.to_owned(), code: code.to_owned() })
            }
            None => Ok(()),
        }
    }

    fn compile(&self, column: &ColumnMapping) -> Result<Column, ExchangeError> {
        let ColumnMapping { column: heading, target: name, values, when } = column;
        let target = self.target(name)?;
        let mut choices = HashMap::<String, Vec<Choice>>::new();
        for value in values {
            self.check(&target, name, &value.code)?;
            let when = self.when(value.when.as_ref())?;
            let code = value.code.trim().to_owned();
            choices.entry(plain(&value.text)).or_default().push(Choice { code, when });
        }
        // Without a catalogue a coded column still refuses what its own list does not have.
        let codes = self.codes(&target).or_else(|| {
            let listed = target.vocabulary().is_some() && !values.is_empty();
            listed.then(|| {
                let codes = values.iter().flat_map(|value| value.code.split(' '));
                codes.map(str::to_owned).collect()
            })
        });
        let when = self.when(when.as_ref())?;
        Ok(Column { index: self.find(heading)?, target, when, values: choices, codes })
    }
}
