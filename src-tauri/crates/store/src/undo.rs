//! Undo and redo: an edit is taken back by a new edit that restores what it replaced.

use std::collections::BTreeMap;

use concord_model::{Cause, Dot, FieldKey, RecordState, Value};

use crate::commit::{Draft, EditMeta, Flow, Receipt, Writer};
use crate::db::{EditInfo, Step};
use crate::dossier::Dossier;
use crate::error::{ChangedSince, Result, StoreError};
use crate::log::Location;
use crate::log::frame::Entry;
use crate::record::Touch;

/// An edit that can be undone or done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepInfo {
    /// The edit a person made, named by its first change.
    pub edit: Dot,
    /// What kind of edit it was.
    pub cause: Cause,
    /// Its reason; may be empty.
    pub reason: String,
    /// How many changes it made.
    pub changes: u64,
}

impl Dossier {
    /// The edit [`Dossier::undo`] would take back.
    pub fn undo_step(&self) -> Option<StepInfo> {
        self.step_info(self.meta.undo.last()?)
    }

    /// The edit [`Dossier::redo`] would do again.
    pub fn redo_step(&self) -> Option<StepInfo> {
        self.step_info(self.meta.redo.last()?)
    }

    fn step_info(&self, step: &Step) -> Option<StepInfo> {
        let EditInfo { first, cause, reason, changes, .. } = self.edit(step.edit).ok()??;
        Some(StepInfo { edit: first, cause, reason, changes })
    }

    /// Takes back the latest edit that was not taken back yet, with a new edit. A record it created
    /// is deleted; its other registers keep their values unseen.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`]; [`StoreError::ChangedSince`] where a later edit changed the
    /// same thing, and nothing was written; [`StoreError::LogDamaged`] where the log no longer
    /// tells what was replaced.
    pub fn undo(&mut self) -> Result<Receipt> {
        self.undo_with(&mut |_, _| Flow::Continue)
    }

    /// As [`Dossier::undo`]; `progress` is called now and then with the changes taken back so far and
    /// those there are.
    ///
    /// # Errors
    /// As [`Dossier::undo`]; [`StoreError::Cancelled`], and nothing was written.
    pub fn undo_with(&mut self, progress: &mut dyn FnMut(u64, u64) -> Flow) -> Result<Receipt> {
        let step = *self.meta.undo.last().ok_or(StoreError::NothingToUndo)?;
        self.take_back(step, Cause::Undo, progress)
    }

    /// Does the latest undone edit again, with a new edit.
    ///
    /// # Errors
    /// As [`Dossier::undo`]; [`StoreError::NothingToRedo`].
    pub fn redo(&mut self) -> Result<Receipt> {
        self.redo_with(&mut |_, _| Flow::Continue)
    }

    /// As [`Dossier::redo`]; `progress` is called now and then with the changes done again so far and
    /// those there are.
    ///
    /// # Errors
    /// As [`Dossier::redo`]; [`StoreError::Cancelled`], and nothing was written.
    pub fn redo_with(&mut self, progress: &mut dyn FnMut(u64, u64) -> Flow) -> Result<Receipt> {
        let step = *self.meta.redo.last().ok_or(StoreError::NothingToRedo)?;
        self.take_back(step, Cause::Redo, progress)
    }

    /// Takes back one edit out of the middle, named by its first change, among those that can still
    /// be undone.
    ///
    /// # Errors
    /// As [`Dossier::undo`]; [`StoreError::NoSuchEdit`].
    pub fn undo_edit(&mut self, edit: Dot) -> Result<Receipt> {
        for step in self.meta.undo.clone().into_iter().rev() {
            if self.edit(step.edit)?.is_some_and(|info| info.first == edit) {
                return self.take_back(step, Cause::Undo, &mut |_, _| Flow::Continue);
            }
        }
        Err(StoreError::NoSuchEdit(edit))
    }

    /// Takes back the edit that last did, or undid, what a person did.
    fn take_back(
        &mut self,
        step: Step,
        cause: fn(Dot) -> Cause,
        progress: &mut dyn FnMut(u64, u64) -> Flow,
    ) -> Result<Receipt> {
        let missing = || StoreError::damaged("an edit is not listed");
        let original = self.edit(step.edit)?.ok_or_else(missing)?;
        let target = self.edit(step.by)?.ok_or_else(missing)?;
        let locations = self.frames_of(&target)?;
        let meta = EditMeta { reason: String::new(), cause: cause(original.first) };
        let mut writer = Writer::new(self, meta);
        let mut done = 0;
        // Backwards, since an edit may write a register more than once.
        for location in locations.into_iter().rev() {
            if let Err(error) = revert_frame(&mut writer, &target, location) {
                return Err(writer.abandon(error));
            }
            done += 1;
            let changes = target.changes * done / target.frames.max(1);
            if progress(changes, target.changes) == Flow::Cancel {
                return Err(writer.abandon(StoreError::Cancelled));
            }
        }
        writer.finish()
    }

    /// The edit after `target` that wrote a register of a record.
    fn later_edit(&self, target: &EditInfo, record: &RecordState, key: &FieldKey) -> StoreError {
        let touches = self.with_db(|db| db.record(record.kind, record.id));
        let touches = touches.ok().flatten().map(|record| record.touches).unwrap_or_default();
        let wrote = |touch: &&Touch| {
            self.part(touch.location, touch.edit).is_ok_and(|part| {
                let mut entries = part.entries.iter().filter(|entry| entry.record == record.id);
                entries.any(|entry| entry.writes.iter().any(|write| write.key == *key))
            })
        };
        let later = touches.iter().rev().filter(|touch| touch.edit > target.number);
        let found = later.clone().find(wrote).or(later.clone().next());
        let info = found.and_then(|touch| self.edit(touch.edit).ok().flatten());
        StoreError::ChangedSince(Box::new(ChangedSince {
            record: record.id,
            kind: record.kind,
            key: key.clone(),
            edit: info.as_ref().map_or(target.first, |info| info.first),
            at_millis: info.as_ref().map_or(target.at.millis, |info| info.at.millis),
            author: info.as_ref().map(|info| info.author.clone()).unwrap_or_default(),
            reason: info.map(|info| info.reason).unwrap_or_default(),
        }))
    }
}

fn revert_frame(writer: &mut Writer<'_>, target: &EditInfo, location: Location) -> Result<()> {
    let part = writer.dossier().part(location, target.number)?;
    for entry in part.entries.into_iter().rev() {
        let state = writer.peek(entry.kind, entry.record)?;
        if let Some(key) = obstacle(state, target, &entry) {
            let state = state.clone();
            return Err(writer.dossier().later_edit(target, &state, &key));
        }
        let writes = if creates(&entry) {
            // The rest stays, unseen, and is there again should the edit be done again.
            vec![(FieldKey::EXISTS, Value::Flag(false))]
        } else {
            let restored = entry.writes.into_iter().rev();
            restored.map(|write| (write.key, write.replaced.unwrap_or(Value::Empty))).collect()
        };
        writer.draft(Draft { record: entry.record, kind: entry.kind, writes })?;
    }
    Ok(())
}

/// Whether an entry makes its record exist.
fn creates(entry: &Entry) -> bool {
    entry.writes.iter().any(|write| {
        write.key == FieldKey::EXISTS
            && write.value == Value::Flag(true)
            && write.replaced != Some(Value::Flag(true))
    })
}

/// A register that a later edit has set to something else, so that reverting would undo that too.
fn obstacle(state: &RecordState, target: &EditInfo, entry: &Entry) -> Option<FieldKey> {
    let writes_existence = entry.writes.iter().any(|write| write.key == FieldKey::EXISTS);
    if !state.exists() && !writes_existence {
        return Some(FieldKey::EXISTS);
    }
    let last_writes: BTreeMap<&FieldKey, &Value> =
        entry.writes.iter().map(|write| (&write.key, &write.value)).collect();
    let overwritten = last_writes.iter().find(|(key, value)| {
        let heads = state.registers.get(**key).map(|register| register.heads.as_slice());
        heads.is_none_or(|heads| heads.is_empty() || heads.iter().any(|h| h.value != ***value))
    });
    if let Some((key, _)) = overwritten {
        return Some((*key).clone());
    }
    if !creates(entry) {
        return None;
    }
    let end = target.first.seq + target.changes;
    let added = state.registers.iter().find(|(key, register)| {
        !last_writes.contains_key(*key)
            && register.heads.iter().any(|head| {
                let later = head.dot.device != target.first.device || head.dot.seq >= end;
                later && head.value != Value::Empty
            })
    });
    added.map(|(key, _)| key.clone())
}
