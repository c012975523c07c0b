//! Reads frames in order, and past damage.

use std::fs;

use super::frame::{self, FrameHeader, HEADER, Opened};
use super::{Location, Log, room};

/// What comes next in the log.
pub(crate) enum Found {
    /// A good frame and its hash.
    Frame { location: Location, frame: Opened, hash: [u8; 32] },
    /// A stretch that holds no good frame. `header` is that of a frame of full length whose content
    /// is damaged.
    Damage { location: Location, header: Option<FrameHeader> },
    /// The last file ends in the middle of a frame. `cut` where that is all that is wrong: a write
    /// was cut off.
    Torn { location: Location, cut: bool },
    /// A part is missing altogether.
    Missing { part: u32 },
}

/// Walks the log from a place on; one part is in memory at a time.
pub(crate) struct Walk<'a> {
    log: &'a Log,
    at: Location,
    last_part: u32,
    bytes: Option<Vec<u8>>,
}

impl Log {
    pub fn walk(&self, from: Location) -> Walk<'_> {
        let last_part = self.parts.keys().next_back().copied().unwrap_or(0);
        Walk { log: self, at: from, last_part, bytes: None }
    }
}

impl Walk<'_> {
    fn next_part(&mut self) {
        self.at = Location { part: self.at.part + 1, offset: 0 };
        self.bytes = None;
    }

    /// The next place behind damage where a good frame begins.
    fn resume(&self, bytes: &[u8], from: usize) -> Option<usize> {
        let keys = &self.log.keys;
        (from..room::content(bytes).saturating_sub(HEADER)).find(|offset| {
            FrameHeader::read(keys, &bytes[*offset..]).is_some_and(|header| {
                frame::authenticate(keys, &header, &bytes[*offset..]).is_some()
            })
        })
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Found> {
        let location = self.at;
        let start = usize::try_from(location.offset).ok()?;
        let rest = bytes.get(start..).unwrap_or_default();
        let is_last = location.part == self.last_part;
        if rest.is_empty() || is_last && rest.iter().all(|byte| *byte == 0) {
            return None;
        }
        let header = FrameHeader::read(&self.log.keys, rest);
        if let Some(header) = header
            && let Some(bytes) = rest.get(..header.frame_length() as usize)
        {
            self.at.offset += header.frame_length();
            return Some(match frame::unseal(&self.log.keys, bytes) {
                Some(frame) => Found::Frame { location, frame, hash: frame::hash(bytes) },
                None if is_last
                    && room::is_cut_off(rest, location.offset, header.frame_length()) =>
                {
                    Found::Torn { location, cut: true }
                }
                None => Found::Damage { location, header: Some(header) },
            });
        }
        let resumed = self.resume(bytes, start + 1);
        self.at.offset = resumed.unwrap_or(bytes.len()) as u64;
        Some(match resumed {
            None if is_last => {
                let cut = header.is_some()
                    || rest.len() < HEADER
                    || room::is_cut_off(rest, location.offset, HEADER as u64);
                Found::Torn { location, cut }
            }
            _ => Found::Damage { location, header: None },
        })
    }
}

impl Iterator for Walk<'_> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        while self.at.part <= self.last_part {
            let bytes = match self.bytes.take() {
                Some(bytes) => bytes,
                None => {
                    let part = self.log.parts.get(&self.at.part);
                    match part.and_then(|part| fs::read(self.log.path(part)).ok()) {
                        Some(bytes) => bytes,
                        None => {
                            let part = self.at.part;
                            self.next_part();
                            return Some(Found::Missing { part });
                        }
                    }
                }
            };
            let found = self.read(&bytes);
            if found.is_some() {
                self.bytes = Some(bytes);
                return found;
            }
            self.next_part();
        }
        None
    }
}
