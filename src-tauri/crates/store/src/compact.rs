//! Making the database anew, packed, in place of the present one: after a large edit, and where edits
//! have made sled larger than what it holds (`docs/decisions/0007-compaction.md`).

use std::fs;
use std::path::Path;

use crate::commit::Flow;
use crate::db::{self, Db, Meta, OnTop};
use crate::dossier::Dossier;
use crate::error::{Result, StoreError};
use crate::files;

/// sled may take so much beside the packed file, and this part of the packed file more.
const LOOSE_BYTES: u64 = 8 * 1024 * 1024;
const LOOSE_SHARE: u64 = 8;

impl Dossier {
    /// Whether the database takes noticeably more of the disk than it need. [`Dossier::close`] sees to
    /// it by itself.
    pub fn compaction_due(&self) -> bool {
        self.try_db(|db| Ok(db.lengths()))
            .is_ok_and(|(loose, packed)| loose > LOOSE_BYTES + packed / LOOSE_SHARE)
    }

    /// Packs all records anew, so that the database takes no more of the disk than it need. A crash at
    /// any moment leaves the former database or the new one. `progress` is called with what was packed
    /// so far and what there is.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`], or what the disk says; the database is as it was then.
    pub fn compact(&mut self, progress: &mut dyn FnMut(u64, u64) -> Flow) -> Result<()> {
        let total = self.meta.stored.values().sum::<u64>() + self.meta.revision;
        let meta = self.meta.clone();
        let mut report = |done: u64| progress(done.min(total), total);
        match self.repack(&OnTop::default(), &meta, &mut report) {
            Err(StoreError::DatabaseDamaged(_)) => self.rebuild_database().map(drop),
            outcome => outcome,
        }
    }

    /// Makes the database anew from what it holds and what comes on top, which `meta` counts in.
    pub(crate) fn repack(
        &mut self,
        on_top: &OnTop,
        meta: &Meta,
        progress: &mut dyn FnMut(u64) -> Flow,
    ) -> Result<()> {
        let folder = self.folder.clone();
        Db::remove(&folder, db::NEXT)?;
        let built = self.try_db(|db| build(db, &folder, on_top, meta, progress));
        if let Err(error) = built {
            // What stays is removed when the dossier is next opened.
            let _ = Db::remove(&folder, db::NEXT);
            return Err(error);
        }
        self.exchange_database().map_err(StoreError::damaged)
    }
}

/// Makes a packed database beside the present one, complete and on the disk.
fn build(
    present: &Db,
    folder: &Path,
    on_top: &OnTop,
    meta: &Meta,
    progress: &mut dyn FnMut(u64) -> Flow,
) -> Result<()> {
    let next = folder.join(db::NEXT);
    fs::create_dir(&next).map_err(StoreError::io("create", &next))?;
    let id = present.pack(&next, on_top, progress)?;
    let mut made = Db::open(folder, db::NEXT, present.keys())?;
    made.attach(&id)?;
    made.put_meta(meta)?;
    made.flush()?;
    made.close()?;
    files::sync_folder(&next)?;
    files::sync_folder(folder)
}

/// Puts the new database in the place of the former, whose files are closed.
pub(crate) fn exchange(folder: &Path) -> Result<()> {
    let (present, next, former) =
        (folder.join(db::FOLDER), folder.join(db::NEXT), folder.join(db::FORMER));
    Db::remove(folder, db::FORMER)?;
    fs::rename(&present, &former).map_err(StoreError::io("rename", &present))?;
    fs::rename(&next, &present).map_err(StoreError::io("rename", &next))?;
    files::sync_folder(folder)?;
    Db::remove(folder, db::FORMER)
}

/// Ends what a crash has cut off: between the two renames the new database is complete and the only
/// one; at any other moment the present one is whole.
pub(crate) fn clean(folder: &Path) -> Result<()> {
    let (present, next) = (folder.join(db::FOLDER), folder.join(db::NEXT));
    if !present.exists() && next.is_dir() {
        fs::rename(&next, &present).map_err(StoreError::io("rename", &next))?;
        files::sync_folder(folder)?;
    }
    Ok(())
}
