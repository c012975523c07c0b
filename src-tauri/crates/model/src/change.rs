//! The change log's unit, and the pure function from a set of changes to a record's state.
//!
//! A change names the changes of its register that it replaces. A head is a change that no other
//! replaces; two heads with different values are a conflict, kept until a new change names both. The
//! clock only picks which head is shown meanwhile. The state depends on the set of changes alone, not
//! on their order, which is what makes merging dossiers safe (`docs/decisions`).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{FieldKey, Fields, Id, Kind, Value};

/// A hybrid logical clock's reading: wall time where it moves forward, a counter where it does not.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct Hlc {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub millis: i64,
    /// Counts readings within one millisecond, or while the wall clock lags behind.
    pub counter: u32,
}

impl Hlc {
    /// The next reading after `self`, given the wall clock; always greater than `self`.
    #[must_use]
    pub fn next(self, now_millis: i64) -> Self {
        if now_millis > self.millis {
            Self { millis: now_millis, counter: 0 }
        } else {
            Self { millis: self.millis, counter: self.counter + 1 }
        }
    }
}

/// Identifies one change: the `seq`-th of its device, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Dot {
    /// The device (the copy of the dossier) that made it.
    pub device: Id,
    /// Its number there.
    pub seq: u64,
}

/// One register set to one value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The record.
    pub record: Id,
    /// Its kind.
    pub kind: Kind,
    /// The register.
    pub key: FieldKey,
    /// The changes this one replaces: the register's heads when it was made.
    pub parents: Vec<Dot>,
    /// The new value; [`Value::Empty`] clears the register.
    pub value: Value,
}

/// Why an edit was made. Variants are stored by position: append only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cause {
    /// A person saved a form.
    Save,
    /// A file was imported; the id is that of the [`crate::Import`] record.
    Import(Id),
    /// An earlier edit, named by its first change, was undone.
    Undo(Dot),
    /// An undone edit, named by its first change, was done again.
    Redo(Dot),
}

/// One save: changes that stand or fall together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// The dot of its first change; the others follow in order.
    pub first: Dot,
    /// When.
    pub at: Hlc,
    /// Who.
    pub author: String,
    /// Why, in the author's words; may be empty.
    pub reason: String,
    /// What kind of edit.
    pub cause: Cause,
    /// The changes.
    pub changes: Vec<Change>,
}

impl Edit {
    /// The changes with their dots.
    pub fn dotted(&self) -> impl Iterator<Item = (Dot, &Change)> {
        (self.first.seq..)
            .zip(&self.changes)
            .map(|(seq, change)| (Dot { device: self.first.device, seq }, change))
    }
}

/// A value somebody set and nobody has replaced.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// The change.
    pub dot: Dot,
    /// When it was made.
    pub at: Hlc,
    /// The value.
    pub value: Value,
}

/// The state of one register.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Register {
    /// The heads, by dot.
    pub heads: Vec<Head>,
    /// Replaced changes that have not arrived yet; they will not become heads.
    #[serde(default)]
    pub awaited: BTreeSet<Dot>,
}

impl Register {
    /// Takes in a change. Each dot must be applied once; the order does not matter.
    ///
    /// `seen` tells whether a dot was applied before, here or to any other register.
    pub fn apply(
        &mut self,
        dot: Dot,
        at: Hlc,
        parents: &[Dot],
        value: Value,
        seen: impl Fn(Dot) -> bool,
    ) {
        for parent in parents {
            match self.heads.iter().position(|head| head.dot == *parent) {
                Some(index) => {
                    self.heads.remove(index);
                }
                None if seen(*parent) => {}
                None => {
                    self.awaited.insert(*parent);
                }
            }
        }
        if !self.awaited.remove(&dot) {
            let index = self.heads.partition_point(|head| head.dot < dot);
            self.heads.insert(index, Head { dot, at, value });
        }
    }

    /// The value shown: the latest head; for elements of sets and tables a present one beats an
    /// absent one (add wins).
    pub fn shown(&self, is_element: bool) -> Option<&Head> {
        self.heads.iter().max_by_key(|head| {
            let present = is_element && head.value != Value::Empty;
            (present, head.at, head.dot)
        })
    }

    /// Whether two people set different values without knowing of each other.
    pub fn in_conflict(&self) -> bool {
        self.heads.windows(2).any(|pair| pair[0].value != pair[1].value)
    }

    /// The dots a new change of this register must name as its parents.
    pub fn parents(&self) -> Vec<Dot> {
        self.heads.iter().map(|head| head.dot).collect()
    }
}

/// The state of one record: what the store keeps under its identifier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecordState {
    /// The record.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// Its registers.
    pub registers: BTreeMap<FieldKey, Register>,
}

impl RecordState {
    /// A record of which nothing is known yet.
    pub fn new(id: Id, kind: Kind) -> Self {
        Self { id, kind, registers: BTreeMap::new() }
    }

    /// Takes in one change of this record; see [`Register::apply`].
    pub fn apply(&mut self, dot: Dot, at: Hlc, change: &Change, seen: impl Fn(Dot) -> bool) {
        let register = self.registers.entry(change.key.clone()).or_default();
        register.apply(dot, at, &change.parents, change.value.clone(), seen);
    }

    /// The values shown.
    pub fn fields(&self) -> Fields {
        self.registers
            .iter()
            .filter(|(key, _)| key.field != 0)
            .filter_map(|(key, register)| {
                let head = register.shown(key.element.is_some())?;
                (head.value != Value::Empty).then(|| (key.clone(), head.value.clone()))
            })
            .collect()
    }

    /// Whether the record exists: created, and not deleted since.
    pub fn exists(&self) -> bool {
        self.registers.get(&FieldKey::EXISTS).is_some_and(|register| {
            register.heads.iter().any(|head| head.value == Value::Flag(true))
        })
    }

    /// The registers in conflict.
    pub fn conflicts(&self) -> impl Iterator<Item = (&FieldKey, &Register)> {
        self.registers.iter().filter(|(_, register)| register.in_conflict())
    }
}
