//! Field values as the change log stores them: self-describing, so that a program that does not know
//! a field can still keep it and pass it on.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{Edtf, Id, Stated};

/// One value of one field. Variants are stored by position: append only.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// Nothing is stated; for an element of a set or table: it is absent.
    Empty,
    /// Explicitly not known.
    Unknown,
    /// Text, a code, or a date in EDTF.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number; degrees, amounts, shares.
    Real(f64),
    /// Yes or no.
    Flag(bool),
    /// A reference to another record.
    Id(Id),
    /// A list that is replaced as a whole.
    List(Vec<Value>),
}

/// Names one register of a record: a field, or one element of a set or table field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FieldKey {
    /// The field's number in its kind; never re-used. 0 is the record's existence.
    pub field: u16,
    /// The element of a set (a code or an identifier) or the key of a table.
    pub element: Option<String>,
}

impl FieldKey {
    /// The register that says whether the record exists (`Flag(false)` once deleted).
    pub const EXISTS: FieldKey = FieldKey { field: 0, element: None };

    /// The register of a whole field.
    pub fn of(field: u16) -> Self {
        Self { field, element: None }
    }

    /// The register of one element.
    pub fn element(field: u16, element: impl Into<String>) -> Self {
        Self { field, element: Some(element.into()) }
    }
}

/// The values of a record as shown: no `Empty` is ever kept.
pub type Fields = BTreeMap<FieldKey, Value>;

/// What must be written to turn `old` into `new`; an entry that is gone is written as [`Value::Empty`].
pub fn difference(old: &Fields, new: &Fields) -> Vec<(FieldKey, Value)> {
    let gone =
        old.keys().filter(|key| !new.contains_key(key)).map(|key| (key.clone(), Value::Empty));
    let changed = new
        .iter()
        .filter(|(key, value)| old.get(key) != Some(value))
        .map(|(key, value)| (key.clone(), value.clone()));
    gone.chain(changed).collect()
}

/// How a Rust type is laid out in registers.
pub trait FieldValue: Sized {
    /// Adds the registers of this value under `field`.
    fn write(&self, field: u16, fields: &mut Fields);
    /// Reads it back; what is missing or of another shape reads as empty.
    fn read(field: u16, fields: &Fields) -> Self;
}

/// A type that fits in one [`Value`].
pub trait Scalar: Sized {
    /// The stored form.
    fn to_value(&self) -> Value;
    /// Reads the stored form; `None` for another shape.
    fn from_value(value: &Value) -> Option<Self>;
}

impl Scalar for String {
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }
}

impl Scalar for i64 {
    fn to_value(&self) -> Value {
        Value::Integer(*self)
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Integer(number) => Some(*number),
            _ => None,
        }
    }
}

impl Scalar for f64 {
    fn to_value(&self) -> Value {
        Value::Real(*self)
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Real(number) => Some(*number),
            _ => None,
        }
    }
}

impl Scalar for bool {
    fn to_value(&self) -> Value {
        Value::Flag(*self)
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Flag(flag) => Some(*flag),
            _ => None,
        }
    }
}

impl Scalar for Edtf {
    fn to_value(&self) -> Value {
        Value::Text(self.as_str().to_owned())
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(Edtf::from_stored(text.clone())),
            _ => None,
        }
    }
}

impl Scalar for Id {
    fn to_value(&self) -> Value {
        Value::Id(*self)
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Id(id) => Some(*id),
            _ => None,
        }
    }
}

impl<T: Scalar> FieldValue for Stated<T> {
    fn write(&self, field: u16, fields: &mut Fields) {
        let value = match self {
            Stated::Empty => return,
            Stated::Unknown => Value::Unknown,
            Stated::Known(value) => value.to_value(),
        };
        fields.insert(FieldKey::of(field), value);
    }

    fn read(field: u16, fields: &Fields) -> Self {
        match fields.get(&FieldKey::of(field)) {
            None | Some(Value::Empty) => Stated::Empty,
            Some(Value::Unknown) => Stated::Unknown,
            Some(value) => T::from_value(value).map_or(Stated::Empty, Stated::Known),
        }
    }
}

impl FieldValue for Option<Id> {
    fn write(&self, field: u16, fields: &mut Fields) {
        if let Some(id) = self {
            fields.insert(FieldKey::of(field), Value::Id(*id));
        }
    }

    fn read(field: u16, fields: &Fields) -> Self {
        fields.get(&FieldKey::of(field)).and_then(Id::from_value)
    }
}

impl<T: Scalar> FieldValue for Vec<T> {
    fn write(&self, field: u16, fields: &mut Fields) {
        if !self.is_empty() {
            let items = self.iter().map(Scalar::to_value).collect();
            fields.insert(FieldKey::of(field), Value::List(items));
        }
    }

    fn read(field: u16, fields: &Fields) -> Self {
        match fields.get(&FieldKey::of(field)) {
            Some(Value::List(items)) => items.iter().filter_map(T::from_value).collect(),
            _ => Vec::new(),
        }
    }
}

/// The elements of one field that are present, in order.
fn elements(field: u16, fields: &Fields) -> impl Iterator<Item = (&str, &Value)> {
    fields
        .range(FieldKey::of(field)..)
        .take_while(move |(key, _)| key.field == field)
        .filter_map(|(key, value)| key.element.as_deref().map(|element| (element, value)))
}

impl FieldValue for BTreeSet<String> {
    fn write(&self, field: u16, fields: &mut Fields) {
        fields.extend(self.iter().map(|code| (FieldKey::element(field, code), Value::Flag(true))));
    }

    fn read(field: u16, fields: &Fields) -> Self {
        elements(field, fields).map(|(element, _)| element.to_owned()).collect()
    }
}

impl FieldValue for BTreeSet<Id> {
    fn write(&self, field: u16, fields: &mut Fields) {
        fields.extend(
            self.iter().map(|id| (FieldKey::element(field, id.to_string()), Value::Flag(true))),
        );
    }

    fn read(field: u16, fields: &Fields) -> Self {
        elements(field, fields).filter_map(|(element, _)| element.parse().ok()).collect()
    }
}

impl FieldValue for BTreeMap<String, String> {
    fn write(&self, field: u16, fields: &mut Fields) {
        fields.extend(
            self.iter()
                .map(|(key, text)| (FieldKey::element(field, key), Value::Text(text.clone()))),
        );
    }

    fn read(field: u16, fields: &Fields) -> Self {
        elements(field, fields)
            .filter_map(|(key, value)| Some((key.to_owned(), String::from_value(value)?)))
            .collect()
    }
}
