//! What the table shows of an event and nothing else asks for, packed: the estimate of deaths and the
//! values of the user's own fields.

use concord_model::{Event, Id};
use serde::{Deserialize, Serialize};

use crate::arena::Arena;

/// One packed entry per slot; most events take no room.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Extras(Arena);

type Packed<'a> = (Option<i64>, Vec<(Id, &'a str)>);

impl Extras {
    /// Takes in an event's values.
    pub(crate) fn set(&mut self, slot: u32, event: &Event) {
        let deaths = event.deaths_best.known().copied();
        let own = event.own.iter().filter(|(_, value)| !value.trim().is_empty());
        let own: Vec<(Id, &str)> =
            own.filter_map(|(field, value)| Some((field.parse().ok()?, value.as_str()))).collect();
        match deaths.is_none() && own.is_empty() {
            true => self.clear(slot),
            false => {
                let packed: Packed<'_> = (deaths, own);
                let bytes =
                    postcard::to_extend(&packed, Vec::new()).expect("memory can be written to");
                self.0.set(slot, &bytes);
            }
        }
    }

    /// Forgets an event's values.
    pub(crate) fn clear(&mut self, slot: u32) {
        self.0.set(slot, &[]);
    }

    fn read(&self, slot: u32) -> Option<Packed<'_>> {
        match self.0.get(slot) {
            [] => None,
            bytes => postcard::from_bytes(bytes).ok(),
        }
    }

    /// The best estimate of deaths.
    pub(crate) fn deaths(&self, slot: u32) -> Option<i64> {
        self.read(slot)?.0
    }

    /// The value in one of the user's own fields.
    pub(crate) fn own(&self, slot: u32, field: Id) -> Option<&str> {
        self.read(slot)?.1.into_iter().find(|(own, _)| *own == field).map(|(_, value)| value)
    }
}
