//! Takes changes into the database. The database is a function of the log alone: taking a frame in
//! twice changes nothing.

use std::collections::BTreeMap;
use std::path::Path;

use concord_model::{Cause, Dot, FieldKey, Id, Kind, Value};

use crate::db::{Db, EditInfo, Meta, OnTop, Step};
use crate::error::Result;
use crate::log::frame::{Content, EditHead, EditPart, Entry, FrameHeader, Opened, Salvage, Write};
use crate::log::{End, Location};
use crate::record::{StoredRecord, Touch};
use crate::spill::Spill;

/// Records in memory before they are written: enough to be worth sorting and sharing between threads.
pub(crate) const BATCH: usize = 16_384;
/// An edit of this part of all records makes the database anew.
const BULK_SHARE: u64 = 8;
/// Edits that stay undoable.
const STEPS: usize = 200;

/// A record being changed.
pub(crate) struct Pending {
    pub record: StoredRecord,
    /// The chunks its value in the database is made of.
    pub chunks: Vec<[u8; 16]>,
    /// It is not what was loaded any more.
    pub changed: bool,
}

pub(crate) struct Apply {
    pub meta: Meta,
    /// Records in memory before they are written.
    batch: usize,
    pending: BTreeMap<(Kind, Id), Pending>,
    /// Where records wait that the database must not hear of yet; `None` where all is confirmed.
    spill: Option<Spill>,
    edits: Vec<EditInfo>,
    open: Option<EditInfo>,
}

impl Apply {
    /// Takes in what is confirmed.
    pub fn confirmed(meta: Meta) -> Self {
        let pending = BTreeMap::new();
        Self { meta, batch: BATCH, pending, spill: None, edits: Vec::new(), open: None }
    }

    /// Takes in what is not confirmed yet: the database hears of it with [`Apply::finish`], and never
    /// where that is not called.
    pub fn unconfirmed(meta: Meta, dossier: &Path, batch: usize) -> Self {
        Self { batch, spill: Some(Spill::new(dossier)), ..Self::confirmed(meta) }
    }

    /// Takes in a whole log from its beginning; what is taken in waits in `folder` and is packed.
    pub fn whole(folder: &Path) -> Self {
        Self { spill: Some(Spill::new(folder)), ..Self::confirmed(Meta::empty()) }
    }

    /// Takes a frame in. `end` is the log's end behind it.
    pub fn frame(&mut self, db: &Db, location: Location, frame: &Opened, end: End) -> Result<()> {
        match frame.content()? {
            Content::Edit(part) => self.edit(db, location, &frame.header, part)?,
            Content::Salvage(salvage) => self.salvage(db, *salvage)?,
        }
        self.meta.end = end;
        Ok(())
    }

    fn edit(
        &mut self,
        db: &Db,
        location: Location,
        header: &FrameHeader,
        part: EditPart,
    ) -> Result<()> {
        let EditPart { edit, entries } = part;
        let mut seq = header.first_seq;
        for entry in entries {
            let next = seq + entry.writes.len() as u64;
            let key = (entry.kind, entry.record);
            if !self.has(key) {
                let pending = self.load(db, key)?;
                self.put(key, pending);
            }
            self.entry(&edit, entry, seq, location);
            seq = next;
        }
        self.frame_ends(db, &edit, location, header.first_seq..header.end_seq(), header.is_last());
        if self.is_full() {
            self.write_records(db)?;
        }
        Ok(())
    }

    /// Whether a record is at hand.
    pub fn has(&self, key: (Kind, Id)) -> bool {
        self.pending.contains_key(&key)
    }

    /// Puts a record at hand.
    pub fn put(&mut self, key: (Kind, Id), pending: Pending) {
        self.pending.insert(key, pending);
    }

    /// A record that is at hand.
    pub fn get(&self, key: (Kind, Id)) -> &StoredRecord {
        &self.pending.get(&key).expect("the caller has put it there").record
    }

    /// A record that this edit has changed and that is not in memory any more.
    pub fn spilled(&self, db: &Db, key: (Kind, Id)) -> Result<Option<Pending>> {
        self.spill.as_ref().map_or(Ok(None), |spill| spill.get(db, key))
    }

    fn load(&self, db: &Db, key: (Kind, Id)) -> Result<Pending> {
        match self.spilled(db, key)? {
            Some(pending) => Ok(pending),
            None => db.load(key.0, key.1),
        }
    }

    /// Takes in the writes of one record, which is at hand; the first has the number `seq`.
    pub fn entry(&mut self, edit: &EditHead, entry: Entry, seq: u64, at: Location) {
        for write in &entry.writes {
            self.count(entry.kind, write);
        }
        let key = (entry.kind, entry.record);
        let pending = self.pending.get_mut(&key).expect("the caller has put it there");
        let record = &mut pending.record;
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
            pending.changed = true;
        }
    }

    /// Notes that a frame with these changes ends.
    pub fn frame_ends(
        &mut self,
        db: &Db,
        edit: &EditHead,
        location: Location,
        changes: std::ops::Range<u64>,
        is_last: bool,
    ) {
        if self.open.as_ref().is_some_and(|open| open.number != edit.number) {
            self.finish_edit(db);
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
        info.changes += changes.end - changes.start;
        info.frames += 1;
        self.meta.seq = self.meta.seq.max(changes.end.saturating_sub(1));
        self.meta.at = self.meta.at.max(edit.at);
        if is_last {
            self.finish_edit(db);
        }
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

    fn finish_edit(&mut self, db: &Db) {
        let Some(edit) = self.open.take() else { return };
        self.meta.revision = self.meta.revision.max(edit.number);
        self.step(db, &edit);
        self.edits.push(edit);
    }

    fn step(&mut self, db: &Db, edit: &EditInfo) {
        let Meta { undo, redo, .. } = &mut self.meta;
        let number = edit.number;
        match &edit.cause {
            Cause::Save | Cause::Import(_) => {
                redo.clear();
                undo.push(Step { edit: number, by: number });
            }
            Cause::Undo(dot) => {
                if let Some(step) = take(db, &self.edits, undo, *dot) {
                    redo.push(Step { edit: step.edit, by: number });
                }
            }
            Cause::Redo(dot) => {
                if let Some(step) = take(db, &self.edits, redo, *dot) {
                    undo.push(Step { edit: step.edit, by: number });
                }
            }
        }
        if undo.len() > STEPS {
            undo.remove(0);
        }
    }

    fn salvage(&mut self, db: &Db, salvage: Salvage) -> Result<()> {
        self.finish_edit(db);
        for record in salvage.records {
            let kind = record.state.kind;
            let key = (kind, record.state.id);
            let known = match self.pending.remove(&key) {
                Some(known) => known,
                None => self.load(db, key)?,
            };
            // Nothing was applied to a record made just now.
            let is_new = known.record.applied == 0;
            let existed = known.record.state.exists();
            *self.meta.stored.entry(kind).or_default() += u64::from(is_new);
            let count = self.meta.counts.entry(kind).or_default();
            *count = (*count + u64::from(record.state.exists())).saturating_sub(u64::from(existed));
            self.put(key, Pending { record, chunks: known.chunks, changed: true });
        }
        self.edits.extend(salvage.edits);
        self.meta.gaps.extend(salvage.gaps);
        self.meta.revision = self.meta.revision.max(salvage.revision);
        self.meta.seq = self.meta.seq.max(salvage.seq);
        Ok(())
    }

    /// Whether so many records are in memory that they should be written.
    pub fn is_full(&self) -> bool {
        self.pending.len() >= self.batch
    }

    /// How many records were changed.
    pub fn changed(&self) -> u64 {
        let spill = self.spill.as_ref();
        let is_fresh = |key| spill.is_none_or(|spill| !spill.contains(key));
        let pending = self.pending.iter().filter(|(key, p)| p.changed && is_fresh(**key)).count();
        (pending + spill.map_or(0, Spill::len)) as u64
    }

    /// Writes the records in memory to where they may be written.
    pub fn write_records(&mut self, db: &Db) -> Result<()> {
        let pending = std::mem::take(&mut self.pending).into_values();
        let changed: Vec<Pending> = pending.filter(|pending| pending.changed).collect();
        match &mut self.spill {
            Some(spill) => spill.add(db, changed),
            None => db.put_records(changed),
        }
    }

    /// Whether so much of the database is changed that it is better made anew than changed in place.
    pub fn is_bulk(&self) -> bool {
        let waiting = self.spill.as_ref().map_or(0, Spill::len) as u64;
        waiting > 0 && waiting >= self.meta.stored.values().sum::<u64>() / BULK_SHARE
    }

    /// What is to be packed, and the meta that counts it in.
    pub fn into_bulk(mut self, db: &Db) -> Result<(Meta, OnTop)> {
        self.finish_edit(db);
        self.write_records(db)?;
        Ok((self.meta, OnTop { spill: self.spill, edits: self.edits }))
    }

    /// Writes what is pending, all of which is confirmed now; the meta goes last, so that it never
    /// promises what is not there.
    pub fn finish(mut self, db: &Db) -> Result<Meta> {
        self.finish_edit(db);
        if let Some(spill) = self.spill.take_if(|spill| spill.len() > 0) {
            let mut spill = spill;
            let pending = std::mem::take(&mut self.pending).into_values();
            spill.add(db, pending.filter(|pending| pending.changed).collect())?;
            db.put_spilled(spill)?;
        } else {
            self.spill = None;
            self.write_records(db)?;
        }
        for edit in &self.edits {
            db.put_edit(edit)?;
        }
        db.put_meta(&self.meta)?;
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
