//! Looks over the log when a dossier is opened: where it ends, and what in it is damaged.

use std::ops::Range;

use super::frame::{Content, FrameHeader, Gap};
use super::walk::Found;
use super::{End, Location, Log};
use crate::error::Result;

/// Frames that were there and cannot be read.
#[derive(Debug, Clone)]
pub(crate) struct Hole {
    pub gap: Gap,
    /// The numbers of their changes.
    pub changes: Range<u64>,
    pub from: Location,
    pub to: Location,
    /// The damaged files.
    pub files: Vec<String>,
}

/// A good frame behind the last complete edit.
#[derive(Debug, Clone, Copy)]
struct Loose {
    end: End,
    end_seq: u64,
}

#[derive(Debug)]
pub(crate) struct Survey {
    /// Behind the last complete edit, and the number of the change after it.
    pub end: End,
    pub end_seq: u64,
    /// Frames of an edit that was not completed.
    loose: Vec<Loose>,
    pub holes: Vec<Hole>,
    /// Gaps for which a salvage stands in.
    pub known: Vec<Gap>,
    /// Damage behind the last good frame: where, and what a damaged frame said of itself.
    pub trailing: Option<(Location, Option<FrameHeader>)>,
    /// Only what was written last was looked at.
    partial: bool,
    differing: Vec<u32>,
}

impl Survey {
    /// Looks at the parts that may have changed since they were closed, and at the whole log where
    /// anything is wrong with one. `differing` are closed parts that are not what they were.
    pub fn of(log: &Log, differing: &[u32]) -> Result<Self> {
        let complete = log.parts.keys().zip(1..).all(|(number, expected)| *number == expected);
        let first_open = log.parts.iter().find(|(_, part)| part.hash.is_none());
        if let Some((first_open, _)) = first_open.filter(|_| complete && differing.is_empty()) {
            let survey = Self::from(log, *first_open, differing)?;
            let is_sound = survey.holes.is_empty() && survey.trailing.is_none();
            if is_sound && (*first_open == 1 || survey.end.index > 0) {
                return Ok(survey);
            }
        }
        Self::from(log, 1, differing)
    }

    /// Looks at everything.
    pub fn whole(log: &Log) -> Result<Self> {
        Self::from(log, 1, &[])
    }

    fn from(log: &Log, part: u32, differing: &[u32]) -> Result<Self> {
        let mut survey = Self {
            end: End::EMPTY,
            end_seq: 1,
            loose: Vec::new(),
            holes: Vec::new(),
            known: Vec::new(),
            trailing: None,
            partial: part > 1,
            differing: differing.to_vec(),
        };
        let mut damage: Option<(Location, Vec<String>)> = None;
        for found in log.walk(Location { part, offset: 0 }) {
            match found {
                Found::Frame { location, frame, hash } => {
                    let header = frame.header;
                    if header.index < survey.next().index {
                        // A frame played back from earlier in the log.
                        continue;
                    }
                    survey.bridge(log, location, &header, damage.take());
                    survey.trailing = None;
                    if header.is_salvage()
                        && let Content::Salvage(salvage) = frame.content()?
                    {
                        survey.known.extend(salvage.gaps);
                    }
                    survey.take(location, &header, hash);
                }
                Found::Damage { location, header } => {
                    note(&mut damage, location, log.file_name(location.part));
                    survey.trailing = Some((location, header));
                }
                Found::Torn { location, cut } => {
                    if !cut {
                        note(&mut damage, location, log.file_name(location.part));
                        survey.trailing = Some((location, None));
                    }
                }
                Found::Missing { part } => {
                    let location = Location { part, offset: 0 };
                    note(&mut damage, location, log.file_name(part));
                }
            }
        }
        Ok(survey)
    }

    /// Behind the last good frame.
    fn next(&self) -> End {
        self.loose.last().map_or(self.end, |loose| loose.end)
    }

    fn next_seq(&self) -> u64 {
        self.loose.last().map_or(self.end_seq, |loose| loose.end_seq)
    }

    fn take(&mut self, location: Location, header: &FrameHeader, hash: [u8; 32]) {
        let offset = location.offset + header.frame_length();
        let location = Location { part: location.part, offset };
        let end = End { location, index: header.index + 1, head: hash };
        self.partial = false;
        if header.is_last() {
            self.end = end;
            self.end_seq = header.end_seq();
            self.loose.clear();
        } else {
            self.loose.push(Loose { end, end_seq: header.end_seq() });
        }
    }

    /// Notes the frames missing before this one.
    fn bridge(
        &mut self,
        log: &Log,
        location: Location,
        header: &FrameHeader,
        damage: Option<(Location, Vec<String>)>,
    ) {
        let next = self.next();
        let expected = if self.partial { header.index } else { next.index };
        if header.index == expected && damage.is_none() {
            return;
        }
        let (from, files) =
            damage.unwrap_or_else(|| (next.location, self.suspects(log, next.location, location)));
        self.holes.push(Hole {
            gap: Gap { from: expected, to: header.index },
            changes: self.next_seq()..header.first_seq,
            from,
            to: location,
            files,
        });
    }

    /// The files frames are missing from, where what is left of them looks good.
    fn suspects(&self, log: &Log, from: Location, to: Location) -> Vec<String> {
        let between = from.part..=to.part;
        let differing = self.differing.iter().filter(|part| between.contains(*part));
        let mut files: Vec<String> = differing.map(|part| log.file_name(*part)).collect();
        if files.is_empty() {
            files.push(log.file_name(from.part));
        }
        files
    }

    /// Where the log ends if `index` frames are known to have been confirmed: frames of an edit
    /// whose end is lost are kept then.
    pub fn end_before(&self, index: u64) -> (End, u64) {
        if self.end.index >= index {
            return (self.end, self.end_seq);
        }
        let kept = self.loose.iter().rev().find(|loose| loose.end.index <= index);
        kept.map_or((self.end, self.end_seq), |loose| (loose.end, loose.end_seq))
    }

    /// The holes before `end` for which nothing stands in yet.
    pub fn new_holes(&self, end: &End, also_known: &[Gap]) -> Vec<Hole> {
        let is_known = |hole: &Hole| {
            let gaps = self.known.iter().chain(also_known);
            gaps.clone().any(|gap| gap.from <= hole.gap.from && hole.gap.to <= gap.to)
        };
        let holes = self.holes.iter().filter(|hole| hole.gap.to <= end.index);
        holes.filter(|hole| !is_known(hole)).cloned().collect()
    }
}

fn note(damage: &mut Option<(Location, Vec<String>)>, location: Location, file: String) {
    let (_, files) = damage.get_or_insert_with(|| (location, Vec::new()));
    if !files.contains(&file) {
        files.push(file);
    }
}
