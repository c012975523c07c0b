//! A record as the database keeps it: compact, with the places in the log that tell its history.

use std::collections::BTreeMap;

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

/// What is written: devices and times, which most registers share, once each; heads of all registers
/// in one list, which saves an allocation a register.
#[derive(Serialize, Deserialize)]
struct Compact<Key, Val> {
    id: Id,
    kind: Kind,
    applied: u64,
    touches: Vec<Touch>,
    devices: Vec<Id>,
    times: Vec<Hlc>,
    registers: Vec<CompactRegister<Key>>,
    heads: Vec<CompactHead<Val>>,
}

#[derive(Serialize, Deserialize)]
struct CompactRegister<Key> {
    key: Key,
    heads: u32,
    awaited: Vec<Dot>,
}

#[derive(Serialize, Deserialize)]
struct CompactHead<Val> {
    device: u32,
    /// Counted back from `applied`, wrapping for other devices.
    behind: u64,
    time: u32,
    value: Val,
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
        let mut compact: Compact<&FieldKey, &Value> = Compact {
            id: self.state.id,
            kind: self.state.kind,
            applied: self.applied,
            touches: self.touches.clone(),
            devices: Vec::with_capacity(1),
            times: Vec::with_capacity(4),
            registers: Vec::with_capacity(self.state.registers.len()),
            heads: Vec::with_capacity(self.state.registers.len()),
        };
        for (key, register) in &self.state.registers {
            let heads = u32::try_from(register.heads.len()).expect("heads are few");
            let awaited = register.awaited.iter().copied().collect();
            compact.registers.push(CompactRegister { key, heads, awaited });
            for Head { dot, at, value } in &register.heads {
                let device = position(&mut compact.devices, dot.device);
                let behind = self.applied.wrapping_sub(dot.seq);
                let time = position(&mut compact.times, *at);
                compact.heads.push(CompactHead { device, behind, time, value });
            }
        }
        postcard::to_extend(&compact, Vec::with_capacity(512)).expect("a record is plain data")
    }

    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let compact: Compact<FieldKey, Value> = postcard::from_bytes(bytes).ok()?;
        let mut all = compact.heads.into_iter();
        let mut registers = Vec::with_capacity(compact.registers.len());
        for register in compact.registers {
            let mut heads = Vec::with_capacity(register.heads.min(4) as usize);
            for head in all.by_ref().take(register.heads as usize) {
                let device = *compact.devices.get(head.device as usize)?;
                let dot = Dot { device, seq: compact.applied.wrapping_sub(head.behind) };
                let at = *compact.times.get(head.time as usize)?;
                heads.push(Head { dot, at, value: head.value });
            }
            let awaited = register.awaited.into_iter().collect();
            registers.push((register.key, Register { heads, awaited }));
        }
        // In order already, of which the tree is built in one go.
        let registers: BTreeMap<FieldKey, Register> = registers.into_iter().collect();
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn value() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Empty),
            Just(Value::Unknown),
            ".{0,20}".prop_map(Value::Text),
            any::<i64>().prop_map(Value::Integer),
            any::<u128>().prop_map(|number| Value::Id(Id::from_u128(number))),
        ]
    }

    fn dot() -> impl Strategy<Value = Dot> {
        (0..4u128, any::<u64>())
            .prop_map(|(device, seq)| Dot { device: Id::from_u128(device), seq })
    }

    fn head() -> impl Strategy<Value = Head> {
        (dot(), any::<i64>(), 0..3u32, value()).prop_map(|(dot, millis, counter, value)| Head {
            dot,
            at: Hlc { millis, counter },
            value,
        })
    }

    fn register() -> impl Strategy<Value = (FieldKey, Register)> {
        let key = (any::<u16>(), prop::option::of(".{0,8}"))
            .prop_map(|(field, element)| FieldKey { field, element });
        let heads = prop::collection::vec(head(), 0..4);
        let awaited = prop::collection::btree_set(dot(), 0..3);
        (key, heads, awaited).prop_map(|(key, heads, awaited)| (key, Register { heads, awaited }))
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whatever_was_kept_is_read_back(
            registers in prop::collection::btree_map(any::<u8>(), register(), 0..12),
            applied in any::<u64>(),
            offset in any::<u64>(),
        ) {
            let mut record = StoredRecord::new(Id::from_u128(1), Kind::Act);
            record.state.registers = registers.into_values().collect();
            record.applied = applied;
            record.touch(Touch { edit: applied, location: Location { part: 3, offset } });
            prop_assert_eq!(StoredRecord::decode(&record.encode()), Some(record));
        }
    }
}
