//! A column of byte strings of any length, in one piece of memory.

use serde::{Deserialize, Serialize};

/// One byte string per slot. Replaced strings leave holes, which are squeezed out once they outgrow
/// the rest.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(from = "Packed", into = "Packed")]
pub(crate) struct Arena {
    /// By slot: where its string starts, and its length.
    spans: Vec<(u32, u32)>,
    bytes: Vec<u8>,
    holes: usize,
}

/// An arena in a snapshot: the strings one behind the other, without holes.
#[derive(Serialize, Deserialize)]
struct Packed {
    #[serde(with = "crate::raw")]
    lengths: Vec<u32>,
    #[serde(with = "serde_bytes")]
    bytes: Vec<u8>,
}

impl From<Arena> for Packed {
    fn from(mut arena: Arena) -> Self {
        arena.put_in_order();
        let lengths = arena.spans.iter().map(|(_, length)| *length).collect();
        Self { lengths, bytes: arena.bytes }
    }
}

impl From<Packed> for Arena {
    fn from(packed: Packed) -> Self {
        let mut end = 0u32;
        // Damage that was sealed is a fault of ours: strings that are not there read as empty.
        let spans = packed.lengths.iter().map(|length| {
            let start = end;
            match start.checked_add(*length).filter(|end| *end as usize <= packed.bytes.len()) {
                Some(next) => {
                    end = next;
                    (start, *length)
                }
                None => (0, 0),
            }
        });
        Self { spans: spans.collect(), bytes: packed.bytes, holes: 0 }
    }
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

    /// Squeezes out holes, and gives memory back.
    pub(crate) fn squeeze(&mut self) {
        if self.holes > 0 {
            self.put_in_order();
        }
        self.spans.shrink_to_fit();
        self.bytes.shrink_to_fit();
    }

    /// Moves the strings together, in order of their slots.
    fn put_in_order(&mut self) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snapshot_holds_the_strings_without_holes() {
        let mut arena = Arena::default();
        for (slot, text) in [(2, "three"), (0, "one"), (2, "another"), (4, "")] {
            arena.set(slot, text.as_bytes());
        }
        let texts = |arena: &Arena| (0..6).map(|slot| arena.text(slot).to_owned()).collect();
        let before: Vec<String> = texts(&arena);
        assert_eq!(before, ["one", "", "another", "", "", ""]);
        let bytes = postcard::to_extend(&arena, Vec::new()).expect("memory can be written to");
        let read: Arena = postcard::from_bytes(&bytes).expect("it was written just now");
        assert_eq!(texts(&read), before);
        assert_eq!((read.bytes.len(), read.holes), (10, 0));
        arena.squeeze();
        assert_eq!(texts(&arena), before);
    }
}
