//! A column of byte strings of any length, in one piece of memory.

use serde::{Deserialize, Serialize};

/// One byte string per slot. Replaced strings leave holes, which are squeezed out once they outgrow
/// the rest.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Arena {
    spans: Vec<(u32, u32)>,
    #[serde(with = "serde_bytes")]
    bytes: Vec<u8>,
    holes: usize,
}

/// Holes smaller than this are never worth squeezing out.
const SLACK: usize = 1 << 20;

impl Arena {
    pub(crate) fn get(&self, slot: u32) -> &[u8] {
        match self.spans.get(slot as usize) {
            Some((start, length)) => &self.bytes[*start as usize..][..*length as usize],
            None => &[],
        }
    }

    /// The string as text; it was put in as text.
    pub(crate) fn text(&self, slot: u32) -> &str {
        std::str::from_utf8(self.get(slot)).unwrap_or_default()
    }

    /// The string as numbers; see [`Arena::set_numbers`].
    pub(crate) fn numbers(&self, slot: u32) -> impl Iterator<Item = u32> + '_ {
        self.get(slot)
            .chunks_exact(4)
            .map(|bytes| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
    }

    pub(crate) fn set(&mut self, slot: u32, value: &[u8]) {
        let slot = slot as usize;
        if self.spans.len() <= slot {
            self.spans.resize(slot + 1, (0, 0));
        }
        self.holes += self.spans[slot].1 as usize;
        self.spans[slot] = (self.bytes.len() as u32, value.len() as u32);
        self.bytes.extend_from_slice(value);
        if self.holes > SLACK && self.holes * 2 > self.bytes.len() {
            self.squeeze();
        }
    }

    pub(crate) fn set_numbers(&mut self, slot: u32, numbers: &[u32]) {
        let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
        self.set(slot, &bytes);
    }

    /// Moves the strings together, in order of their slots.
    pub(crate) fn squeeze(&mut self) {
        if self.holes == 0 {
            return;
        }
        let mut bytes = Vec::with_capacity(self.bytes.len() - self.holes);
        for (start, length) in &mut self.spans {
            let from = *start as usize..(*start + *length) as usize;
            *start = bytes.len() as u32;
            bytes.extend_from_slice(&self.bytes[from]);
        }
        self.bytes = bytes;
        self.holes = 0;
    }
}
