//! Writing: drafts become changes, changes become frames, and only what is on disk is confirmed.

use std::collections::BTreeSet;

use concord_model::{Cause, Dot, FieldKey, Id, Kind, RecordState, Register, Value};
use zeroize::Zeroize;

use crate::apply::Apply;
use crate::db::Meta;
use crate::dossier::Dossier;
use crate::error::{Result, StoreError};
use crate::log::frame::{self, EditHead, Entry, Write};
use crate::log::{self, End};

/// A frame is closed once its entries take so many bytes.
const FRAME_BYTES: usize = 256 * 1024;
/// Drafts between two calls of `progress`.
const PROGRESS: u64 = 256;

/// What shall be written to one record.
///
/// A record that does not exist is created. One that was deleted starts afresh: what it had and
/// `writes` does not name is cleared, unless `writes` sets [`FieldKey::EXISTS`] itself, which brings
/// it back as it was. The kind of a record never changes; the caller sees to that.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The record.
    pub record: Id,
    /// Its kind.
    pub kind: Kind,
    /// Registers and their new values; [`Value::Empty`] clears.
    pub writes: Vec<(FieldKey, Value)>,
}

/// Why an edit is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditMeta {
    /// In the author's words; may be empty.
    pub reason: String,
    /// What kind of edit; the caller gives [`Cause::Save`] or [`Cause::Import`].
    pub cause: Cause,
}

impl EditMeta {
    /// A person saved a form.
    pub fn save(reason: &str) -> Self {
        Self { reason: reason.to_owned(), cause: Cause::Save }
    }
}

/// Whether a long operation shall go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// Go on.
    Continue,
    /// Stop and leave everything as it was.
    Cancel,
}

/// What was confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The edit's first change; `None` where nothing was to be changed and no edit was made.
    pub edit: Option<Dot>,
    /// The dossier's revision afterwards.
    pub revision: u64,
    /// Changes made.
    pub changes: u64,
    /// Records changed.
    pub records: u64,
    /// Of these, records created or brought back.
    pub created: u64,
}

/// An edit being written.
pub(crate) struct Writer<'a> {
    dossier: &'a mut Dossier,
    head: EditHead,
    start: End,
    /// The number of the next change.
    seq: u64,
    /// The frame being filled: its entries in postcard, how many, from which change.
    entries: Vec<u8>,
    count: u64,
    frame_seq: u64,
    /// What the database will be told once the edit is confirmed.
    apply: Apply,
    created: u64,
}

impl<'a> Writer<'a> {
    pub fn new(dossier: &'a mut Dossier, meta: EditMeta) -> Self {
        let seq = dossier.meta.seq + 1;
        let head = EditHead {
            number: dossier.meta.revision + 1,
            first: Dot { device: dossier.device, seq },
            at: dossier.now(),
            author: dossier.author.clone(),
            reason: meta.reason,
            cause: meta.cause,
        };
        let start = dossier.log.end();
        let apply = Apply::unconfirmed(dossier.meta.clone(), &dossier.folder, dossier.batch);
        let (entries, count, created) = (Vec::new(), 0, 0);
        Self { dossier, head, start, seq, entries, count, frame_seq: seq, apply, created }
    }

    pub fn dossier(&self) -> &Dossier {
        self.dossier
    }

    /// The record's state with what this edit has written already.
    pub fn peek(&mut self, kind: Kind, id: Id) -> Result<&RecordState> {
        let key = (kind, id);
        if !self.apply.has(key) {
            let pending = match self.dossier.try_db(|db| self.apply.spilled(db, key))? {
                Some(pending) => pending,
                None => self.dossier.with_db(|db| db.load(kind, id))?,
            };
            self.apply.put(key, pending);
        }
        Ok(&self.apply.get(key).state)
    }

    /// Adds what of a draft changes anything.
    pub fn draft(&mut self, draft: Draft) -> Result<()> {
        let Draft { record, kind, writes } = draft;
        let state = self.peek(kind, record)?;
        let existed = state.exists();
        let mut entry = Entry { record, kind, writes: Vec::with_capacity(writes.len() + 1) };
        for (key, value) in complete(state, writes) {
            let last = entry.writes.last();
            // What is written twice is written in turn.
            if last.is_some_and(|last| key <= last.key) && names(&entry, &key) {
                let first = Entry { record, kind, writes: std::mem::take(&mut entry.writes) };
                self.entry(first);
            }
            let state = &self.apply.get((kind, record)).state;
            entry.writes.extend(needed(state.registers.get(&key), key, value));
        }
        if !entry.writes.is_empty() {
            self.entry(entry);
        }
        let exists = self.apply.get((kind, record)).state.exists();
        self.created += u64::from(!existed && exists);
        match self.entries.len() >= FRAME_BYTES {
            true => self.write_frame(false),
            false => Ok(()),
        }
    }

    fn entry(&mut self, entry: Entry) {
        let entries = std::mem::take(&mut self.entries);
        self.entries = postcard::to_extend(&entry, entries).expect("an entry is plain data");
        self.count += 1;
        let seq = self.seq;
        self.seq += entry.writes.len() as u64;
        self.apply.entry(&self.head, entry, seq, self.dossier.log.next());
    }

    fn write_frame(&mut self, last: bool) -> Result<()> {
        let body = frame::edit_body(&self.head, &self.entries, self.count);
        let location = self.dossier.log.append(&log::Entry {
            first_seq: self.frame_seq,
            changes: u32::try_from(self.seq - self.frame_seq).unwrap_or(u32::MAX),
            last,
            salvage: false,
            body: &body,
        })?;
        let changes = self.frame_seq..self.seq;
        self.frame_seq = self.seq;
        self.entries.zeroize();
        self.count = 0;
        self.dossier.try_db(|db| {
            self.apply.frame_ends(db, &self.head, location, changes, last);
            match self.apply.is_full() {
                true => self.apply.write_records(db),
                false => Ok(()),
            }
        })
    }

    fn changes(&self) -> u64 {
        self.seq - self.head.first.seq
    }

    /// Confirms the edit: writes its last frame and makes the log outlast a power cut. Only then is
    /// it taken into the database.
    pub fn finish(mut self) -> Result<Receipt> {
        if self.changes() == 0 {
            let revision = self.dossier.meta.revision;
            return Ok(Receipt { edit: None, revision, changes: 0, records: 0, created: 0 });
        }
        let (records, changes) = (self.apply.changed(), self.changes());
        let written = self.write_frame(true).and_then(|()| self.dossier.log.confirm());
        if let Err(error) = written {
            return Err(self.abandon(error));
        }
        let apply = std::mem::replace(&mut self.apply, Apply::confirmed(self.dossier.meta.clone()));
        if let Err(error) = self.dossier.take_in(apply) {
            return Err(self.abandon(error));
        }
        Ok(Receipt {
            edit: Some(self.head.first),
            revision: self.dossier.meta.revision,
            changes,
            records,
            created: self.created,
        })
    }

    /// Removes what was written of the edit.
    pub fn abandon(self, error: StoreError) -> StoreError {
        if self.dossier.log.end() == self.start {
            return error;
        }
        match self.dossier.log.cut(self.start) {
            Ok(()) => error,
            Err(failed) => failed,
        }
    }
}

/// The writes of a draft with what a new record needs.
fn complete(state: &RecordState, writes: Vec<(FieldKey, Value)>) -> Vec<(FieldKey, Value)> {
    if state.exists() || writes.iter().any(|(key, _)| *key == FieldKey::EXISTS) {
        return writes;
    }
    let mut all = Vec::with_capacity(writes.len() + 1);
    all.push((FieldKey::EXISTS, Value::Flag(true)));
    if !state.registers.is_empty() {
        let named: BTreeSet<&FieldKey> = writes.iter().map(|(key, _)| key).collect();
        let stale = state.registers.keys().filter(|key| key.field != 0 && !named.contains(key));
        all.extend(stale.map(|key| (key.clone(), Value::Empty)));
    }
    all.extend(writes);
    all
}

/// What must be written so that a register shows `value`; nothing where it does already and nobody
/// disagrees.
fn needed(register: Option<&Register>, key: FieldKey, value: Value) -> Option<Write> {
    let Some(register) = register else {
        let write = Write { key, value, replaced: None, parents: Vec::new() };
        return (write.value != Value::Empty).then_some(write);
    };
    let shown = register.shown(key.element.is_some()).map(|head| head.value.clone());
    if !register.in_conflict() && *shown.as_ref().unwrap_or(&Value::Empty) == value {
        return None;
    }
    Some(Write { key, value, replaced: shown, parents: register.parents() })
}

fn names(entry: &Entry, key: &FieldKey) -> bool {
    entry.writes.iter().any(|write| write.key == *key)
}

impl Dossier {
    /// Writes one edit from any number of drafts: all or nothing, in bounded memory but for some 150
    /// bytes per record. Returns once it is on disk. `progress` is called now and then with the
    /// number of drafts taken.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`], or what the disk says; either way nothing was written.
    pub fn commit(
        &mut self,
        meta: EditMeta,
        drafts: &mut dyn Iterator<Item = Draft>,
        progress: &mut dyn FnMut(u64) -> Flow,
    ) -> Result<Receipt> {
        let mut writer = Writer::new(self, meta);
        for (number, draft) in (1u64..).zip(drafts) {
            if let Err(error) = writer.draft(draft) {
                return Err(writer.abandon(error));
            }
            if number % PROGRESS == 0 && progress(number) == Flow::Cancel {
                return Err(writer.abandon(StoreError::Cancelled));
            }
        }
        writer.finish()
    }

    /// Writes one edit.
    ///
    /// # Errors
    /// What the disk says; nothing was written then.
    pub fn save(&mut self, meta: EditMeta, drafts: Vec<Draft>) -> Result<Receipt> {
        self.commit(meta, &mut drafts.into_iter(), &mut |_| Flow::Continue)
    }

    fn take_in_bulk(&mut self, apply: Apply) -> Result<Meta> {
        let (meta, on_top) = self.try_db(|db| apply.into_bulk(db))?;
        self.repack(&on_top, &meta, &mut |_| Flow::Continue)?;
        Ok(meta)
    }

    /// Takes a confirmed edit into the database. Where that fails, the caller is told that nothing was
    /// written, and the database knows nothing of the edit.
    fn take_in(&mut self, mut apply: Apply) -> Result<()> {
        apply.meta.end = self.log.end();
        let (taken, is_in_place) = match apply.is_bulk() {
            true => (self.take_in_bulk(apply), false),
            false => (self.try_db(|db| apply.finish(db)), true),
        };
        let taken = match taken {
            // The edit is safe in the log, from which the database can be made again.
            Err(StoreError::DatabaseDamaged(_)) => self.rebuild_database(),
            outcome => outcome,
        };
        match taken {
            Ok(meta) => self.meta = meta,
            Err(error) => {
                if is_in_place || self.try_db(|_| Ok(())).is_err() {
                    self.discard_database();
                }
                return Err(error);
            }
        }
        // Where this fails, the next edit tries again.
        let _ = self.log.close_full_parts();
        Ok(())
    }
}
