//! A record as the database keeps it: compact, with the places in the log that tell its history.

use std::collections::{BTreeMap, BTreeSet};

use concord_model::{Dot, FieldKey, Head, Hlc, Id, Kind, RecordState, Register, Value};
use serde::{Deserialize, Serialize};

use crate::log::Location;

/// The layout of [`Compact`].
pub(crate) const SCHEMA: u16 = 1;

/// A record's state, and where the log speaks of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StoredRecord {
    pub state: RecordState,
    /// The highest change number taken in.
    pub applied: u64,
    /// The frames that changed it, oldest first.
    pub touches: Vec<Touch>,
}

/// A frame that changed a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Touch {
    /// The edit's number.
    pub edit: u64,
    pub location: Location,
}

/// What is written: devices and times, which most registers share, once each.
#[derive(Serialize, Deserialize)]
struct Compact {
    id: Id,
    kind: Kind,
    applied: u64,
    touches: Vec<Touch>,
    devices: Vec<Id>,
    times: Vec<Hlc>,
    registers: Vec<CompactRegister>,
}

#[derive(Serialize, Deserialize)]
struct CompactRegister {
    key: FieldKey,
    heads: Vec<CompactHead>,
    awaited: BTreeSet<Dot>,
}

#[derive(Serialize, Deserialize)]
struct CompactHead {
    device: u32,
    /// Counted back from `applied`, wrapping for other devices.
    behind: u64,
    time: u32,
    value: Value,
}

impl StoredRecord {
    pub fn new(id: Id, kind: Kind) -> Self {
        Self { state: RecordState::new(id, kind), applied: 0, touches: Vec::new() }
    }

    /// Remembers that a frame changed it.
    pub fn touch(&mut self, touch: Touch) {
        if self.touches.last() != Some(&touch) {
            self.touches.push(touch);
        }
    }

    pub fn encode(&self) -> Vec<u8> {
        let mut devices = Vec::new();
        let mut times = Vec::new();
        let registers = self
            .state
            .registers
            .iter()
            .map(|(key, register)| CompactRegister {
                key: key.clone(),
                heads: register
                    .heads
                    .iter()
                    .map(|head| CompactHead {
                        device: position(&mut devices, head.dot.device),
                        behind: self.applied.wrapping_sub(head.dot.seq),
                        time: position(&mut times, head.at),
                        value: head.value.clone(),
                    })
                    .collect(),
                awaited: register.awaited.clone(),
            })
            .collect();
        let compact = Compact {
            id: self.state.id,
            kind: self.state.kind,
            applied: self.applied,
            touches: self.touches.clone(),
            devices,
            times,
            registers,
        };
        postcard::to_stdvec(&compact).expect("a record is plain data")
    }

    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let compact: Compact = postcard::from_bytes(bytes).ok()?;
        let mut registers = BTreeMap::new();
        for register in compact.registers {
            let mut heads = Vec::with_capacity(register.heads.len());
            for head in register.heads {
                let device = *compact.devices.get(head.device as usize)?;
                let dot = Dot { device, seq: compact.applied.wrapping_sub(head.behind) };
                let at = *compact.times.get(head.time as usize)?;
                heads.push(Head { dot, at, value: head.value });
            }
            registers.insert(register.key, Register { heads, awaited: register.awaited });
        }
        let state = RecordState { id: compact.id, kind: compact.kind, registers };
        Some(Self { state, applied: compact.applied, touches: compact.touches })
    }
}

/// Where `item` is in `list`, adding it where it is not.
fn position<T: PartialEq>(list: &mut Vec<T>, item: T) -> u32 {
    let found = list.iter().rposition(|known| *known == item).unwrap_or_else(|| {
        list.push(item);
        list.len() - 1
    });
    u32::try_from(found).expect("a record in memory has fewer registers than that")
}

impl Serialize for StoredRecord {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.encode())
    }
}

impl<'de> Deserialize<'de> for StoredRecord {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = Vec::<u8>::deserialize(deserializer)?;
        Self::decode(&bytes).ok_or_else(|| serde::de::Error::custom("not a record"))
    }
}
