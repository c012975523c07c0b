//! Verification: the log's chain, every seal, and whether the database says what the log says.

use std::fs;

use concord_model::Kind;

use crate::commit::Flow;
use crate::db::{Db, Meta};
use crate::dossier::Dossier;
use crate::error::{Result, StoreError};
use crate::header::Header;
use crate::log::walk::Found;
use crate::log::{self, Location};
use crate::recover;
use crate::stored_file;

/// Where the log is replayed to be compared with the database.
pub(crate) const SCRATCH: &str = "db.verify";
const PAGE: usize = 256;

/// What verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// No problem was found.
    pub ok: bool,
    /// Changes in the log.
    pub changes: u64,
    /// The hash of the log's last frame, in hexadecimal; zeros for an empty log.
    pub head_hex: String,
    /// What is wrong, one English sentence each.
    pub problems: Vec<String>,
}

impl Dossier {
    /// Checks everything: both headers, the hash chain, the seal of every frame and of every value,
    /// and that the records are those the log gives. `progress` is called with the changes read so
    /// far and those there are.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`], or what the disk says. Damage is no error: it is a problem listed.
    pub fn verify(&self, progress: &mut dyn FnMut(u64, u64) -> Flow) -> Result<Verification> {
        let mut problems = Vec::new();
        match Header::read(&self.folder) {
            Ok(found) => problems.extend(
                found.faulty.iter().map(|name| format!("The file {name} is damaged or missing.")),
            ),
            Err(error) => problems.push(format!("The header cannot be read: {error}.")),
        }
        for part in log::check_closed_parts(&self.folder)? {
            let file = self.log.file_name(part);
            problems.push(format!("The file {file} is not what it was when it was closed."));
        }
        let changes = self.verify_chain(&mut problems, progress)?;
        self.verify_values(&mut problems);
        let replayed = self.verify_records(&mut problems);
        let removed = Db::remove(&self.folder, SCRATCH);
        replayed.and(removed)?;
        let head_hex = blake3::Hash::from_bytes(self.log.end().head).to_hex().to_string();
        Ok(Verification { ok: problems.is_empty(), changes, head_hex, problems })
    }

    fn verify_chain(
        &self,
        problems: &mut Vec<String>,
        progress: &mut dyn FnMut(u64, u64) -> Flow,
    ) -> Result<u64> {
        let (mut previous, mut index, mut changes) = ([0; 32], 0, 0);
        let mut broken = false;
        for found in self.log.walk(Location { part: 1, offset: 0 }) {
            match found {
                Found::Frame { location, frame, hash } => {
                    let known = self.meta.gaps.iter().any(|gap| gap.to == frame.header.index);
                    let follows = frame.previous() == previous && frame.header.index == index;
                    if !follows && !known && !broken {
                        let file = self.log.file_name(location.part);
                        let offset = location.offset;
                        problems.push(format!("The chain is broken in {file} at byte {offset}."));
                    }
                    broken = false;
                    previous = hash;
                    index = frame.header.index + 1;
                    changes += u64::from(frame.header.changes);
                    if progress(changes, self.meta.seq) == Flow::Cancel {
                        return Err(StoreError::Cancelled);
                    }
                }
                Found::Damage { location, .. } | Found::Torn { location, .. } => {
                    let file = self.log.file_name(location.part);
                    let offset = location.offset;
                    problems.push(format!("The file {file} is damaged at byte {offset}."));
                    broken = true;
                }
                Found::Missing { part } => {
                    problems.push(format!("The file {} is missing.", self.log.file_name(part)));
                    broken = true;
                }
            }
        }
        if previous != self.log.end().head {
            problems.push("The log does not end where it did when it was opened.".to_owned());
        }
        Ok(changes)
    }

    fn verify_values(&self, problems: &mut Vec<String>) {
        let mut bad = 0u64;
        let checked = self.try_db(|db| db.check_values());
        match checked {
            Ok(found) => bad += found,
            Err(error) => problems.push(format!("The database cannot be read through: {error}.")),
        }
        if bad > 0 {
            problems.push(format!("{bad} values in the database are damaged."));
        }
    }

    fn verify_records(&self, problems: &mut Vec<String>) -> Result<()> {
        let (replayed, meta) = match recover::replay(&self.folder, SCRATCH, &self.log) {
            Ok(replayed) => replayed,
            Err(StoreError::DatabaseDamaged(what)) => {
                problems.push(format!("The log cannot be replayed: {what}."));
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        if !self.agrees(&meta) {
            problems.push("The database's totals are not those of the log.".to_owned());
        }
        for kind in Kind::ALL {
            let differing = self.try_db(|db| differing(db, &replayed, kind));
            match differing {
                Ok(0) => {}
                Ok(count) => problems
                    .push(format!("{count} records of kind {kind:?} are not what the log gives.")),
                Err(error) => problems.push(format!("Records cannot be read: {error}.")),
            }
        }
        Ok(())
    }

    fn agrees(&self, replayed: &Meta) -> bool {
        let ours = &self.meta;
        let counts = |meta: &Meta| {
            let mut counts = meta.counts.clone();
            counts.retain(|_, count| *count > 0);
            counts
        };
        (ours.revision, ours.seq, ours.end) == (replayed.revision, replayed.seq, replayed.end)
            && counts(ours) == counts(replayed)
            && (!ours.gaps.is_empty()
                || (&ours.undo, &ours.redo) == (&replayed.undo, &replayed.redo))
    }
}

/// How many records of a kind are not the same in both databases.
fn differing(ours: &Db, other: &Db, kind: Kind) -> Result<u64> {
    let (mut after, mut count) = (None, 0);
    loop {
        let (left, last) = ours.page(kind, after, PAGE)?;
        let (right, other_last) = other.page(kind, after, PAGE)?;
        count += left.iter().zip(&right).filter(|(left, right)| left != right).count() as u64;
        if left.len() != right.len() || last != other_last {
            return Ok(count + left.len().abs_diff(right.len()).max(1) as u64);
        }
        if last.is_none() {
            return Ok(count);
        }
        after = last;
    }
}

/// Removes what an interrupted verification or edit left.
pub(crate) fn clean(folder: &std::path::Path) -> Result<()> {
    for name in [SCRATCH, crate::spill::NAME] {
        if fs::symlink_metadata(folder.join(name)).is_ok() {
            Db::remove(folder, name)?;
        }
    }
    stored_file::clean(folder)
}
