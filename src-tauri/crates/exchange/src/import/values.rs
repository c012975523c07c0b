//! What the parts of a unit say, target by target.

use std::borrow::Cow;
use std::collections::BTreeMap;

use concord_model::{Edtf, Stated};

use super::cell;
use super::compose::{Part, Tables};
use super::plan::{Plan, Said};
use super::report::Remark;
use crate::mapping::{Field, PlaceField, Target};
use crate::{SampleRow, SampleValue};

/// Why a row is refused, and which.
pub(super) struct Fault {
    pub part: Part,
    pub remark: Remark,
}

/// A column of a row of one of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    pub part: Part,
    pub column: usize,
}

/// One target's value and the cell it came from; a constant came from none.
#[derive(Clone, Default)]
pub(super) struct Slot<'a> {
    pub stated: Stated<&'a str>,
    pub cell: Option<Cell>,
}

/// The texts of a unit by target.
pub(super) struct Values<'a> {
    pub tables: &'a Tables<'a>,
    /// The row itself first.
    pub parts: &'a [Part],
    fields: Vec<Slot<'a>>,
    pub places: Vec<[Slot<'a>; PlaceField::ALL.len()]>,
    several: Vec<(Field, &'a str)>,
    pub details: Vec<(Field, Cow<'a, str>, &'a str)>,
    pub remarks: Vec<Fault>,
}

impl<'a> Values<'a> {
    /// Reads the cells; a coded cell without a code is a fault.
    pub(super) fn read(tables: &'a Tables<'a>, parts: &'a [Part]) -> Result<Self, Fault> {
        let places = parts.iter().map(|part| tables.table(*part).plan.places).max();
        let mut values = Self {
            tables,
            parts,
            fields: vec![Slot::default(); Field::ALL.len()],
            places: vec![Default::default(); places.unwrap_or(0)],
            several: Vec::new(),
            details: Vec::new(),
            remarks: Vec::new(),
        };
        for part in parts {
            values.part(*part)?;
        }
        // What the table says counts before what is the same for every row.
        for part in parts {
            for (target, value) in &tables.table(*part).plan.constants {
                values.put(target, None, Said::Text(value));
            }
        }
        Ok(values)
    }

    fn part(&mut self, part: Part) -> Result<(), Fault> {
        self.check_width(part)?;
        let table = self.tables.table(part);
        let row = table.row(part.row);
        for column in &table.plan.columns {
            let cell = Cell { part, column: column.index };
            match table.plan.read(column, row) {
                Said::NoCode(text) => return Err(self.fault(cell, text, "row-value-unmapped")),
                said => self.put(&column.target, Some(cell), said),
            }
        }
        for index in &table.plan.details {
            let text = row.cell(*index).trim();
            if !text.is_empty() && !table.plan.is_unknown(text) {
                let key = Cow::Borrowed(table.file.headings()[*index].as_str());
                self.details.push((table.plan.details_field, key, text));
            }
        }
        Ok(())
    }

    /// A row longer than the headings has a cell that belongs nowhere: it is most likely shifted.
    fn check_width(&mut self, part: Part) -> Result<(), Fault> {
        let table = self.tables.table(part);
        let (row, width) = (table.row(part.row), table.file.headings().len());
        let extra = row.cells().skip(width).find(|cell| !cell.trim().is_empty());
        if let Some(extra) = extra {
            let value = Some(extra.to_owned());
            let remark = Remark { column: None, value, message: "row-too-long" };
            return Err(Fault { part, remark });
        }
        if row.len() < width {
            let remark = Remark { column: None, value: None, message: "row-too-short" };
            self.remarks.push(Fault { part, remark });
        }
        Ok(())
    }

    fn heading(&self, cell: Cell) -> &'a str {
        &self.tables.table(cell.part).file.headings()[cell.column]
    }

    fn put(&mut self, target: &'a Target, cell: Option<Cell>, said: Said<'a>) {
        let stated = match said {
            Said::Text(text) => Stated::Known(text),
            Said::Unknown => Stated::Unknown,
            Said::Nothing | Said::NoCode(_) => return,
        };
        let slot = match target {
            Target::Details(field, key) => {
                if let Stated::Known(text) = stated {
                    self.details.push((*field, Cow::Borrowed(key), text));
                }
                return;
            }
            Target::Field(field @ (Field::ActDetails | Field::EventDetails)) => {
                if let (Stated::Known(text), Some(cell)) = (stated, cell) {
                    self.details.push((*field, Cow::Borrowed(self.heading(cell)), text));
                }
                return;
            }
            Target::Field(field) if field.holds_several() => {
                if let Stated::Known(text) = stated {
                    self.several.push((*field, text));
                }
                return;
            }
            Target::Field(field) => &mut self.fields[*field as usize],
            Target::Place(number, field) => &mut self.places[*number][*field as usize],
        };
        let first_known =
            slot.stated.is_empty() || (slot.stated == Stated::Unknown && stated.known().is_some());
        if first_known {
            *slot = Slot { stated, cell };
        }
    }

    /// The mapping of the table that a cell is in; for a constant that of the unit's row.
    pub(super) fn plan(&self, cell: Option<Cell>) -> &'a Plan {
        &self.tables.table(cell.map_or(self.parts[0], |cell| cell.part)).plan
    }

    pub(super) fn fault(&self, cell: Cell, value: &str, message: &'static str) -> Fault {
        let column = Some(self.heading(cell).to_owned());
        let remark = Remark { column, value: Some(value.to_owned()), message };
        Fault { part: cell.part, remark }
    }

    /// A remark on a value that may be a constant.
    pub(super) fn fault_of(&self, slot: &Slot<'a>, message: &'static str) -> Fault {
        let value = slot.stated.known().copied().unwrap_or_default();
        match slot.cell {
            Some(cell) => self.fault(cell, value, message),
            None => {
                let value = Some(value.to_owned());
                Fault { part: self.parts[0], remark: Remark { column: None, value, message } }
            }
        }
    }

    pub(super) fn slot(&self, field: Field) -> &Slot<'a> {
        &self.fields[field as usize]
    }

    pub(super) fn text(&self, field: Field) -> Stated<String> {
        owned(&self.slot(field).stated)
    }

    /// Reads a slot as another type; what cannot be read is a fault.
    pub(super) fn typed<T>(
        &self,
        slot: &Slot<'a>,
        message: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Stated<T>, Fault> {
        match slot.stated {
            Stated::Empty => Ok(Stated::Empty),
            Stated::Unknown => Ok(Stated::Unknown),
            Stated::Known(text) => match read(text) {
                Some(value) => Ok(Stated::Known(value)),
                None => Err(self.fault_of(slot, message)),
            },
        }
    }

    fn dated(
        &self,
        field: Field,
        read: fn(&str, cell::DateOrder) -> Option<Edtf>,
    ) -> Result<Stated<Edtf>, Fault> {
        let slot = self.slot(field);
        let order = self.plan(slot.cell).date_order;
        let date = self.typed(slot, "row-date", |text| read(text, order))?;
        match date.known().is_some_and(cell::is_placeholder) {
            true => Err(self.fault_of(slot, "row-date-placeholder")),
            false => Ok(date),
        }
    }

    pub(super) fn date(&self, field: Field) -> Result<Stated<Edtf>, Fault> {
        self.dated(field, cell::date)
    }

    pub(super) fn month(&self, field: Field) -> Result<Stated<Edtf>, Fault> {
        self.dated(field, cell::month)
    }

    pub(super) fn count(&self, field: Field, message: &'static str) -> Result<Stated<i64>, Fault> {
        let slot = self.slot(field);
        let decimal = self.plan(slot.cell).decimal;
        self.typed(slot, message, |text| cell::count(text, decimal))
    }

    pub(super) fn several(&self, field: Field) -> impl Iterator<Item = &'a str> {
        self.several.iter().filter(move |(known, _)| *known == field).map(|(_, text)| *text)
    }

    pub(super) fn details(&self, field: Field) -> BTreeMap<String, String> {
        self.details
            .iter()
            .filter(|(known, ..)| *known == field)
            .map(|(_, key, text)| (key.clone().into_owned(), (*text).to_owned()))
            .collect()
    }

    /// Keeps a cell's text in the details, under its heading.
    pub(super) fn keep(&mut self, field: Field, slot: &Slot<'a>) {
        if let (Some(text), Some(cell)) = (slot.stated.known().copied(), slot.cell) {
            self.details.push((field, Cow::Borrowed(self.heading(cell)), text));
        }
    }

    /// The unit as understood.
    pub(super) fn sample(&self) -> Vec<SampleValue> {
        let value = |target: String, stated: &Stated<&str>| {
            let value = match stated {
                Stated::Empty => return None,
                Stated::Unknown => "?".to_owned(),
                Stated::Known(text) => (*text).to_owned(),
            };
            Some(SampleValue { target, value })
        };
        let fields = Field::ALL
            .iter()
            .filter_map(|field| value(field.name().to_owned(), &self.slot(*field).stated));
        let several = self
            .several
            .iter()
            .filter_map(|(field, text)| value(field.name().to_owned(), &Stated::Known(text)));
        let places = self.places.iter().enumerate().flat_map(|(number, slots)| {
            PlaceField::ALL.iter().filter_map(move |field| {
                let target = format!("place.{}.{}", number + 1, field.name());
                value(target, &slots[*field as usize].stated)
            })
        });
        let details = self.details.iter().filter_map(|(field, key, text)| {
            value(format!("{}.{key}", field.name()), &Stated::Known(text))
        });
        fields.chain(several).chain(places).chain(details).collect()
    }

    pub(super) fn sample_row(&self) -> SampleRow {
        let row = self.tables.row(self.parts[0]).number();
        let table = self.tables.table(self.parts[0]).name;
        let table = self.tables.are_linked().then(|| table.to_owned());
        SampleRow { row, table, values: self.sample() }
    }
}

pub(super) fn owned(stated: &Stated<&str>) -> Stated<String> {
    match stated {
        Stated::Empty => Stated::Empty,
        Stated::Unknown => Stated::Unknown,
        Stated::Known(text) => Stated::Known((*text).to_owned()),
    }
}
