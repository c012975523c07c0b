//! A document's words in order, as bytes: for each field its number and the numbers of its words.

use memchr::memmem::Finder;
use roaring::RoaringBitmap;

use crate::text::{FIRST_WORD, TextField};

/// Words in a row: the first ones as they lie in a document's sequence, and what may come last.
pub(crate) struct Run {
    finder: Finder<'static>,
    last: RoaringBitmap,
}

impl Run {
    pub(crate) fn new(first: &[u32], last: RoaringBitmap) -> Self {
        let mut bytes = Vec::new();
        first.iter().for_each(|number| write_varint(&mut bytes, *number));
        Self { finder: Finder::new(&bytes).into_owned(), last }
    }

    pub(crate) fn is_in(&self, words: &[u8]) -> bool {
        let mut found = false;
        self.each(words, |_| {
            found = true;
            false
        });
        found
    }

    /// Calls `take` with the last word of each run, until it says no more.
    pub(crate) fn each(&self, words: &[u8], mut take: impl FnMut(u32) -> bool) {
        let length = self.finder.needle().len();
        let mut from = 0;
        while let Some(at) = self.finder.find(&words[from..]) {
            let start = from + at;
            // Every byte of a number but its last has the upper bit set.
            let aligned = start == 0 || words[start - 1] < 0x80;
            let next = aligned.then(|| read_varints(&words[start + length..]).next()).flatten();
            if let Some(next) = next.filter(|next| self.last.contains(*next))
                && !take(next)
            {
                return;
            }
            from = start + 1;
        }
    }
}

/// The fields of a sequence with the words of each.
pub(crate) fn segments(sequence: &[u8]) -> impl Iterator<Item = (TextField, &[u8])> {
    let mut rest = sequence;
    std::iter::from_fn(move || {
        let (field, words) = rest.split_first()?;
        let mut end = 0;
        while end < words.len() && u32::from(words[end]) >= FIRST_WORD {
            end += words[end..].iter().take_while(|byte| **byte >= 0x80).count() + 1;
        }
        let (own, next) = words.split_at(end.min(words.len()));
        rest = next;
        Some((*TextField::ALL.get(usize::from(*field))?, own))
    })
}

pub(crate) fn write_varint(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

pub(crate) fn read_varints(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    let mut bytes = bytes.iter();
    std::iter::from_fn(move || {
        let mut number = 0;
        let mut shift = 0;
        for byte in bytes.by_ref() {
            number |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
            shift += 7;
        }
        None
    })
}
