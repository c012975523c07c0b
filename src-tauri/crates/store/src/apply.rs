//! Takes frames of the log into the database. The database is a function of the log alone: taking a
//! frame in twice changes nothing.

use std::collections::BTreeMap;

use concord_model::{Cause, Dot, FieldKey, Id, Kind, Value};

use crate::db::{Batch, Db, EditInfo, Meta, Step};
use crate::error::Result;
use crate::log::frame::{Content, EditHead, EditPart, Entry, FrameHeader, Opened, Salvage, Write};
use crate::log::{End, Location};
use crate::record::{StoredRecord, Touch};

/// Records written to sled at a time.
const BATCH: usize = 1000;
/// Edits that stay undoable.
const STEPS: usize = 200;

pub(crate) struct Apply<'a> {
    db: &'a Db,
    pub meta: Meta,
    pending: BTreeMap<(Kind, Id), StoredRecord>,
    edits: Vec<EditInfo>,
    open: Option<EditInfo>,
}

impl<'a> Apply<'a> {
    pub fn new(db: &'a Db, meta: Meta) -> Self {
        Self { db, meta, pending: BTreeMap::new(), edits: Vec::new(), open: None }
    }

    /// Takes a frame in. `end` is the log's end behind it.
    pub fn frame(&mut self, location: Location, frame: &Opened, end: End) -> Result<()> {
        match frame.content()? {
            Content::Edit(part) => self.edit(location, &frame.header, part)?,
            Content::Salvage(salvage) => self.salvage(*salvage)?,
        }
        self.meta.end = end;
        Ok(())
    }

    fn edit(&mut self, location: Location, header: &FrameHeader, part: EditPart) -> Result<()> {
        let EditPart { edit, entries } = part;
        if self.open.as_ref().is_some_and(|open| open.number != edit.number) {
            self.finish_edit();
        }
        let info = self.open.get_or_insert_with(|| EditInfo {
            number: edit.number,
            first: edit.first,
            at: edit.at,
            author: edit.author.clone(),
            reason: edit.reason.clone(),
            cause: edit.cause.clone(),
            changes: 0,
            start: location,
            frames: 0,
        });
        info.changes += u64::from(header.changes);
        info.frames += 1;
        let mut seq = header.first_seq;
        for entry in entries {
            let next = seq + entry.writes.len() as u64;
            self.entry(&edit, entry, seq, location)?;
            seq = next;
        }
        self.meta.seq = self.meta.seq.max(header.end_seq().saturating_sub(1));
        self.meta.at = self.meta.at.max(edit.at);
        if header.is_last() {
            self.finish_edit();
        }
        if self.pending.len() >= BATCH {
            self.write_records()?;
        }
        Ok(())
    }

    fn entry(&mut self, edit: &EditHead, entry: Entry, seq: u64, at: Location) -> Result<()> {
        let key = (entry.kind, entry.record);
        for write in &entry.writes {
            self.count(entry.kind, write);
        }
        if !self.pending.contains_key(&key) {
            let record = self.db.record(entry.kind, entry.record)?;
            let record = record.unwrap_or_else(|| StoredRecord::new(entry.record, entry.kind));
            self.pending.insert(key, record);
        }
        let record = self.pending.get_mut(&key).expect("it was just put there");
        for (seq, write) in (seq..).zip(entry.writes) {
            if seq <= record.applied {
                continue;
            }
            let dot = Dot { device: edit.first.device, seq };
            let register = record.state.registers.entry(write.key).or_default();
            // One device writes this log, in order: a parent not among the heads was replaced.
            register.apply(dot, edit.at, &write.parents, write.value, |_| true);
            record.applied = seq;
            record.touch(Touch { edit: edit.number, location: at });
        }
        Ok(())
    }

    /// Counts from the log's words, not from the record, which may have the change already.
    fn count(&mut self, kind: Kind, write: &Write) {
        if write.key != FieldKey::EXISTS {
            return;
        }
        if write.parents.is_empty() {
            *self.meta.stored.entry(kind).or_default() += 1;
        }
        let before = write.replaced == Some(Value::Flag(true));
        let after = write.value == Value::Flag(true);
        let count = self.meta.counts.entry(kind).or_default();
        *count = (*count + u64::from(after)).saturating_sub(u64::from(before));
    }

    fn finish_edit(&mut self) {
        let Some(edit) = self.open.take() else { return };
        self.meta.revision = self.meta.revision.max(edit.number);
        self.step(&edit);
        self.edits.push(edit);
    }

    fn step(&mut self, edit: &EditInfo) {
        let Meta { undo, redo, .. } = &mut self.meta;
        let number = edit.number;
        match &edit.cause {
            Cause::Save | Cause::Import(_) => {
                redo.clear();
                undo.push(Step { edit: number, by: number });
            }
            Cause::Undo(dot) => {
                if let Some(step) = take(self.db, &self.edits, undo, *dot) {
                    redo.push(Step { edit: step.edit, by: number });
                }
            }
            Cause::Redo(dot) => {
                if let Some(step) = take(self.db, &self.edits, redo, *dot) {
                    undo.push(Step { edit: step.edit, by: number });
                }
            }
        }
        if undo.len() > STEPS {
            undo.remove(0);
        }
    }

    fn salvage(&mut self, salvage: Salvage) -> Result<()> {
        self.finish_edit();
        for record in salvage.records {
            let kind = record.state.kind;
            let key = (kind, record.state.id);
            let known = match self.pending.remove(&key) {
                Some(known) => Some(known),
                None => self.db.record(kind, record.state.id)?,
            };
            let existed = known.as_ref().is_some_and(|known| known.state.exists());
            *self.meta.stored.entry(kind).or_default() += u64::from(known.is_none());
            let count = self.meta.counts.entry(kind).or_default();
            *count = (*count + u64::from(record.state.exists())).saturating_sub(u64::from(existed));
            self.pending.insert(key, record);
        }
        self.edits.extend(salvage.edits);
        self.meta.gaps.extend(salvage.gaps);
        self.meta.revision = self.meta.revision.max(salvage.revision);
        self.meta.seq = self.meta.seq.max(salvage.seq);
        Ok(())
    }

    fn write_records(&mut self) -> Result<()> {
        let mut batch = Batch::default();
        for record in std::mem::take(&mut self.pending).values() {
            self.db.add_record(&mut batch, record)?;
        }
        for edit in self.edits.drain(..) {
            self.db.add_edit(&mut batch, &edit);
        }
        self.db.write(batch)
    }

    /// Writes what is pending; the meta goes last, so that it never promises what is not there.
    pub fn finish(mut self) -> Result<Meta> {
        self.finish_edit();
        self.write_records()?;
        self.db.put_meta(&self.meta)?;
        Ok(self.meta)
    }
}

/// Takes the step of the edit that begins with `dot` off a stack.
fn take(db: &Db, recent: &[EditInfo], steps: &mut Vec<Step>, dot: Dot) -> Option<Step> {
    let place = steps.iter().rposition(|step| {
        let recent = recent.iter().rev().find(|edit| edit.number == step.edit);
        match recent {
            Some(edit) => edit.first == dot,
            None => db.edit(step.edit).ok().flatten().is_some_and(|edit| edit.first == dot),
        }
    })?;
    Some(steps.remove(place))
}
