//! Who changed what, when and why; newest first.

use std::collections::{BTreeMap, BTreeSet};

use concord_model::{Cause, Dot, FieldKey, Hlc, Id, Kind, Value};

use crate::db::EditInfo;
use crate::dossier::Dossier;
use crate::error::{Result, StoreError};
use crate::log::Location;
use crate::log::frame::{Content, EditPart, Entry, Write};

/// Changes listed of one edit.
pub const LISTED_CHANGES: usize = 200;
/// Records read at a time in search of deleted ones.
const DELETED_PAGE: usize = 1_024;

/// Part of a history.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryPage {
    /// All edits there are.
    pub total: u64,
    /// Those asked for, newest first.
    pub edits: Vec<HistoryEdit>,
}

/// One edit.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryEdit {
    /// Its number among the dossier's edits, from 1: the revision it made.
    pub number: u64,
    /// Its first change, which names it.
    pub dot: Dot,
    /// When.
    pub at: Hlc,
    /// Who.
    pub author: String,
    /// Why; may be empty.
    pub reason: String,
    /// What kind of edit.
    pub cause: Cause,
    /// How many changes it made; of the records asked for, where records were asked for.
    pub total: u64,
    /// The first [`LISTED_CHANGES`] of them.
    pub changes: Vec<HistoryChange>,
    /// Some of its changes are in a damaged part of the log and cannot be listed.
    pub incomplete: bool,
}

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryChange {
    /// The record.
    pub record: Id,
    /// Its kind.
    pub kind: Kind,
    /// The register.
    pub key: FieldKey,
    /// The value shown before; none where there was none.
    pub from: Option<Value>,
    /// The value set; none where it was cleared.
    pub to: Option<Value>,
}

impl Dossier {
    /// The edits, newest first, of the whole dossier or of some records.
    ///
    /// # Errors
    /// As [`Dossier::get`]. A damaged log is no error here: see [`HistoryEdit::incomplete`].
    pub fn history(&self, records: Option<&[Id]>, offset: u64, limit: u64) -> Result<HistoryPage> {
        match records {
            None => self.whole_history(offset, limit),
            Some(records) => self.record_history(records, offset, limit),
        }
    }

    fn whole_history(&self, offset: u64, limit: u64) -> Result<HistoryPage> {
        let total = self.meta.revision;
        let newest = total.saturating_sub(offset);
        let oldest = newest.saturating_sub(limit);
        let mut edits = Vec::new();
        for number in (oldest + 1..=newest).rev() {
            let Some(info) = self.edit(number)? else { continue };
            let mut edit = HistoryEdit::of(&info);
            edit.total = info.changes;
            let outcome = self.each_part(&info, &mut |part| {
                edit.list(part, |_| true);
                edit.changes.len() < LISTED_CHANGES
            });
            match outcome {
                Ok(()) => {}
                Err(StoreError::LogDamaged { .. }) => edit.incomplete = true,
                Err(error) => return Err(error),
            }
            edits.push(edit);
        }
        Ok(HistoryPage { total, edits })
    }

    /// Hands on every change, newest edit first, of the whole dossier or of some records, however many
    /// there are; the edit comes without its list and counts. Returns whether all could be read:
    /// changes in a damaged part of the log are left out.
    ///
    /// # Errors
    /// As [`Dossier::get`], and what `each` says.
    pub fn each_change<E: From<StoreError>>(
        &self,
        records: Option<&[Id]>,
        each: &mut dyn FnMut(&HistoryEdit, HistoryChange) -> std::result::Result<(), E>,
    ) -> std::result::Result<bool, E> {
        let wanted: Option<BTreeSet<Id>> = records.map(|ids| ids.iter().copied().collect());
        let frames = wanted.as_ref().map(|wanted| self.frames_by_edit(wanted)).transpose()?;
        let numbers: Vec<u64> = match &frames {
            Some(frames) => frames.keys().copied().collect(),
            None => (1..=self.meta.revision).collect(),
        };
        let is_wanted =
            |entry: &Entry| wanted.as_ref().is_none_or(|ids| ids.contains(&entry.record));
        let mut complete = true;
        for number in numbers.into_iter().rev() {
            let Some(info) = self.edit(number)? else { continue };
            let edit = HistoryEdit::of(&info);
            let locations = match &frames {
                Some(frames) => Ok(frames[&number].iter().copied().collect()),
                None => self.frames_of(&info),
            };
            complete &= locations.is_ok();
            for location in locations.unwrap_or_else(|_| vec![info.start]) {
                let Ok(part) = self.part(location, number) else {
                    complete = false;
                    continue;
                };
                for entry in part.entries.iter().filter(|entry| is_wanted(entry)) {
                    for write in &entry.writes {
                        each(&edit, HistoryChange::of(entry, write))?;
                    }
                }
            }
        }
        Ok(complete)
    }

    /// The deleted records of a kind, each with what a register of it last held; one that never held
    /// anything is left out. Costs next to nothing where no record of the kind was deleted.
    ///
    /// # Errors
    /// As [`Dossier::get`].
    pub fn deleted(&self, kind: Kind, key: &FieldKey) -> Result<Vec<(Id, Value)>> {
        let number = |counts: &BTreeMap<Kind, u64>| counts.get(&kind).copied().unwrap_or(0);
        let mut left = number(&self.meta.stored).saturating_sub(number(&self.meta.counts));
        let (mut found, mut cleared) = (BTreeMap::new(), BTreeSet::new());
        let (mut frames, mut after) = (BTreeSet::new(), None);
        while left > 0 {
            let (records, last) = self.with_db(|db| db.page(kind, after, DELETED_PAGE))?;
            for record in records.into_iter().filter(|record| !record.state.exists()) {
                left = left.saturating_sub(1);
                match record.state.fields().remove(key) {
                    Some(value) => _ = found.insert(record.state.id, value),
                    // An undone edit cleared it: what it held is in the log.
                    None => {
                        cleared.insert(record.state.id);
                        let touches = record.touches.iter();
                        frames.extend(touches.map(|touch| (touch.edit, touch.location)));
                    }
                }
            }
            match last {
                Some(_) => after = last,
                None => break,
            }
        }
        for (edit, location) in frames {
            let Ok(part) = self.part(location, edit) else { continue };
            for entry in part.entries.into_iter().filter(|entry| cleared.contains(&entry.record)) {
                let set = entry.writes.into_iter().find(|write| write.key == *key);
                let value = set.map(|write| write.value).filter(|value| *value != Value::Empty);
                found.extend(value.map(|value| (entry.record, value)));
            }
        }
        Ok(found.into_iter().collect())
    }

    /// The frames that changed some records, by edit.
    fn frames_by_edit(&self, records: &BTreeSet<Id>) -> Result<BTreeMap<u64, BTreeSet<Location>>> {
        let mut frames: BTreeMap<u64, BTreeSet<Location>> = BTreeMap::new();
        for id in records {
            let Some(record) = self.with_db(|db| db.find(*id))? else { continue };
            for touch in record.touches {
                frames.entry(touch.edit).or_default().insert(touch.location);
            }
        }
        Ok(frames)
    }

    fn record_history(&self, records: &[Id], offset: u64, limit: u64) -> Result<HistoryPage> {
        let wanted: BTreeSet<Id> = records.iter().copied().collect();
        let frames = self.frames_by_edit(&wanted)?;
        let total = frames.len() as u64;
        let skip = usize::try_from(offset).unwrap_or(usize::MAX);
        let take = usize::try_from(limit).unwrap_or(usize::MAX);
        let mut edits = Vec::new();
        for (number, locations) in frames.into_iter().rev().skip(skip).take(take) {
            let Some(info) = self.edit(number)? else { continue };
            let mut edit = HistoryEdit::of(&info);
            for location in locations {
                match self.part(location, number) {
                    Ok(part) => {
                        edit.total += edit.list(&part, |entry| wanted.contains(&entry.record));
                    }
                    Err(_) => edit.incomplete = true,
                }
            }
            edits.push(edit);
        }
        Ok(HistoryPage { total, edits })
    }

    /// The records changed by edits after `revision`, each once; `None` where the log no longer
    /// tells, or `revision` has not come yet.
    ///
    /// # Errors
    /// As [`Dossier::get`].
    pub fn changed_since(&self, revision: u64) -> Result<Option<Vec<(Id, Kind)>>> {
        if revision > self.meta.revision {
            return Ok(None);
        }
        let mut changed = BTreeSet::new();
        for number in revision + 1..=self.meta.revision {
            let Some(info) = self.edit(number)? else { return Ok(None) };
            let complete = self.each_part(&info, &mut |part| {
                changed.extend(part.entries.iter().map(|entry| (entry.record, entry.kind)));
                true
            });
            match complete {
                Ok(()) => {}
                Err(StoreError::LogDamaged { .. }) => return Ok(None),
                Err(error) => return Err(error),
            }
        }
        Ok(Some(changed.into_iter().collect()))
    }

    pub(crate) fn edit(&self, number: u64) -> Result<Option<EditInfo>> {
        self.with_db(|db| db.edit(number))
    }

    /// Reads an edit's frames in order, as long as `each` says so.
    fn each_part(&self, info: &EditInfo, each: &mut dyn FnMut(&EditPart) -> bool) -> Result<()> {
        let mut at = info.start;
        for number in 0..info.frames {
            if !each(&self.part(at, info.number)?) {
                break;
            }
            if number + 1 < info.frames {
                at = self.log.behind(at, &self.log.header(at)?)?;
            }
        }
        Ok(())
    }

    /// Reads a frame of an edit. After damage another edit's frame may be in its place.
    pub(crate) fn part(&self, location: Location, edit: u64) -> Result<EditPart> {
        match self.log.frame(location)?.content()? {
            Content::Edit(part) if part.edit.number == edit => Ok(part),
            _ => Err(self.log.damaged(location)),
        }
    }

    /// Where an edit's frames are.
    pub(crate) fn frames_of(&self, info: &EditInfo) -> Result<Vec<Location>> {
        let mut locations = vec![info.start];
        for _ in 1..info.frames {
            let last = locations[locations.len() - 1];
            locations.push(self.log.behind(last, &self.log.header(last)?)?);
        }
        Ok(locations)
    }
}

impl HistoryEdit {
    fn of(info: &EditInfo) -> Self {
        Self {
            number: info.number,
            dot: info.first,
            at: info.at,
            author: info.author.clone(),
            reason: info.reason.clone(),
            cause: info.cause.clone(),
            total: 0,
            changes: Vec::new(),
            incomplete: false,
        }
    }

    /// Lists the changes of a frame, as far as there is room; counts them all.
    fn list(&mut self, part: &EditPart, wanted: impl Fn(&Entry) -> bool) -> u64 {
        let mut count = 0;
        for entry in part.entries.iter().filter(|entry| wanted(entry)) {
            count += entry.writes.len() as u64;
            let room = LISTED_CHANGES - self.changes.len();
            let listed = entry.writes.iter().take(room);
            self.changes.extend(listed.map(|write| HistoryChange::of(entry, write)));
        }
        count
    }
}

impl HistoryChange {
    fn of(entry: &Entry, write: &Write) -> Self {
        Self {
            record: entry.record,
            kind: entry.kind,
            key: write.key.clone(),
            from: write.replaced.clone().filter(|value| *value != Value::Empty),
            to: Some(write.value.clone()).filter(|value| *value != Value::Empty),
        }
    }
}
