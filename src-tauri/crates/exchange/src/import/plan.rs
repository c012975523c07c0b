//! A mapping made ready for one table: columns found, targets and codes checked.

use std::collections::{BTreeSet, HashMap};

use concord_model::Catalogue;
use sha2::{Digest, Sha256};

use super::cell::DateOrder;
use crate::mapping::{Field, Target};
use crate::table::{OpenFile, Row};
use crate::{ExchangeError, MappingDefinition, ValueMapping};

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
    /// Lower-case text to its choices; the first that fits is taken.
    values: HashMap<String, Vec<Choice>>,
    /// The codes that may stand in the column itself.
    codes: Option<BTreeSet<String>>,
}

struct Choice {
    code: String,
    when: Option<(usize, Vec<String>)>,
}

/// The mapping, compiled.
pub(super) struct Plan {
    pub columns: Vec<Column>,
    /// Columns kept in `details` under their headings.
    pub details: Vec<usize>,
    pub details_field: Field,
    pub constants: Vec<(Target, String)>,
    pub event_key: Option<usize>,
    pub row_key: Option<usize>,
    pub rows_are_events: bool,
    /// The highest number of a place.
    pub places: usize,
    pub decimal: char,
    pub date_order: DateOrder,
    unknown: Vec<String>,
    /// Columns whose cells make a row's digest.
    digested: Vec<usize>,
    /// Begins every digest, so that a changed mapping makes every row new to it.
    salt: Sha256,
}

fn plain(text: &str) -> String {
    text.trim().to_lowercase()
}

impl Plan {
    pub(super) fn new(
        file: &OpenFile,
        definition: &MappingDefinition,
        catalogue: Option<&Catalogue>,
    ) -> Result<Self, ExchangeError> {
        let columns = Columns { file, catalogue };
        let rows_are_events = match definition.row.as_str() {
            "victim" => false,
            "event" => true,
            other => {
                return Err(ExchangeError::Layout { part: "row", value: other.to_owned() });
            }
        };
        let used: BTreeSet<&str> = definition
            .used_columns()
            .chain(definition.ignored.iter().map(String::as_str))
            .collect();
        let headings = file.headings();
        let kept = |index: &usize| !used.contains(headings[*index].as_str());
        let ignored = |index: &usize| definition.ignored.contains(&headings[*index]);
        let salt = serde_json::to_vec(definition)?;
        let layout = file.layout();
        let compiled = definition
            .columns
            .iter()
            .map(|column| columns.compile(&column.column, &column.target, &column.values))
            .collect::<Result<Vec<_>, _>>()?;
        let constants = definition
            .constants
            .iter()
            .map(|constant| {
                let target = columns.target(&constant.target)?;
                columns.check(&target, &constant.target, &constant.value)?;
                Ok((target, constant.value.clone()))
            })
            .collect::<Result<Vec<_>, ExchangeError>>()?;
        let targets = compiled.iter().map(|column| &column.target);
        let places = targets.chain(constants.iter().map(|(target, _)| target)).map(Target::places);
        Ok(Self {
            places: places.max().unwrap_or(0),
            columns: compiled,
            details: (0..headings.len()).filter(kept).collect(),
            details_field: if rows_are_events { Field::EventDetails } else { Field::ActDetails },
            constants,
            event_key: definition.event_key.as_deref().map(|key| columns.find(key)).transpose()?,
            row_key: definition.row_key.as_deref().map(|key| columns.find(key)).transpose()?,
            rows_are_events,
            decimal: if layout.decimal.as_deref() == Some(",") { ',' } else { '.' },
            date_order: match layout.date_order.as_deref() {
                Some("mdy") => DateOrder::Mdy,
                Some("dmy") => DateOrder::Dmy,
                _ => DateOrder::Ymd,
            },
            unknown: definition.unknown.iter().map(|text| plain(text)).collect(),
            digested: (0..headings.len()).filter(|index| !ignored(index)).collect(),
            salt: Sha256::new_with_prefix(salt),
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

    /// A digest of what the row says and of how it is read: 128 bits in hexadecimal.
    pub(super) fn digest(&self, row: Row<'_>, headings: &[String]) -> String {
        let mut digest = self.salt.clone();
        for index in &self.digested {
            let cell = row.cell(*index);
            if !cell.is_empty() {
                digest.update(headings[*index].as_bytes());
                digest.update([0]);
                digest.update(cell.as_bytes());
                digest.update([0]);
            }
        }
        crate::table::hex(&digest.finalize()[..16])
    }
}

impl Choice {
    fn fits(&self, row: Row<'_>) -> bool {
        self.when.as_ref().is_none_or(|(column, texts)| {
            let cell = plain(row.cell(*column));
            texts.contains(&cell)
        })
    }

    fn said(&self) -> Said<'_> {
        if self.code.is_empty() { Said::Nothing } else { Said::Text(&self.code) }
    }
}

/// Finds columns, targets and codes by name.
struct Columns<'a> {
    file: &'a OpenFile,
    catalogue: Option<&'a Catalogue>,
}

impl Columns<'_> {
    fn find(&self, heading: &str) -> Result<usize, ExchangeError> {
        self.file
            .headings()
            .iter()
            .position(|known| known == heading)
            .ok_or_else(|| ExchangeError::MappingColumn(heading.to_owned()))
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

    fn compile(
        &self,
        heading: &str,
        name: &str,
        values: &[ValueMapping],
    ) -> Result<Column, ExchangeError> {
        let target = self.target(name)?;
        let mut choices = HashMap::<String, Vec<Choice>>::new();
        for value in values {
            self.check(&target, name, &value.code)?;
            let when = match &value.when {
                Some(condition) => Some((
                    self.find(&condition.column)?,
                    condition.texts.iter().map(|text| plain(text)).collect(),
                )),
                None => None,
            };
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
        Ok(Column { index: self.find(heading)?, target, values: choices, codes })
    }
}
