//! Opening: finds where the log ends, brings the database up to it, and rebuilds what is damaged.

use std::path::Path;

use crate::apply::Apply;
use crate::db::{self, Db, Meta};
use crate::error::{Result, StoreError};
use crate::header::Header;
use crate::log::walk::Found;
use crate::log::{End, Location, Log};

/// Something that was damaged, and what was done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The file or folder, relative to the dossier's folder.
    pub file: String,
    /// What was found and done.
    pub kind: RepairKind,
    /// Changes that could not be recovered; 0 where nothing was lost.
    pub lost_changes: u64,
}

/// What was found damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RepairKind {
    /// One copy of the header was damaged or gone; it was written anew from the other.
    HeaderRestored,
    /// The database was damaged or gone; it was rebuilt from the log.
    DatabaseRebuilt,
    /// Part of the log is unreadable. The records are as they were where the database still had
    /// them; the changes counted as lost were in no other place.
    LogDamaged,
}

impl Repair {
    pub(crate) fn database() -> Self {
        let file = db::FOLDER.to_owned();
        Self { file, kind: RepairKind::DatabaseRebuilt, lost_changes: 0 }
    }
}

/// Writes the header again where a copy was damaged or gone.
pub(crate) fn headers(
    folder: &Path,
    header: &Header,
    faulty: &[&'static str],
) -> Result<Vec<Repair>> {
    if !faulty.is_empty() {
        header.write(folder)?;
    }
    let repair = |name: &&str| Repair {
        file: (*name).to_owned(),
        kind: RepairKind::HeaderRestored,
        lost_changes: 0,
    };
    Ok(faulty.iter().map(repair).collect())
}

/// Opens log and database and makes them agree.
pub(crate) fn open(
    folder: &Path,
    log: &mut Log,
    _differing: &[u32],
    repairs: &mut Vec<Repair>,
) -> Result<(Db, Meta)> {
    let end = find_end(log)?;
    log.cut(end)?;
    let keys = log.keys.clone();
    let known = Db::open(folder, db::FOLDER, keys)
        .and_then(|db| db.meta().map(|meta| (db, meta)))
        .ok()
        .and_then(|(db, meta)| meta.map(|meta| (db, meta)));
    if let Some((db, meta)) = known {
        if meta.end.index <= end.index {
            if let Ok(meta) = catch_up(&db, meta, log) {
                return Ok((db, meta));
            }
        }
    }
    repairs.push(Repair::database());
    rebuild_whole(folder, log)
}

/// The end of the last complete edit.
fn find_end(log: &Log) -> Result<End> {
    let mut end = End::EMPTY;
    for found in log.walk(Location { part: 1, offset: 0 }) {
        if let Found::Frame { location, frame, hash } = found {
            if frame.header.is_last() {
                end = end_behind(location, &frame.header, hash);
            }
        }
    }
    Ok(end)
}

pub(crate) fn end_behind(
    location: Location,
    header: &crate::log::frame::FrameHeader,
    hash: [u8; 32],
) -> End {
    let offset = location.offset + header.frame_length();
    End { location: Location { part: location.part, offset }, index: header.index + 1, head: hash }
}

/// Takes the frames behind `meta` into the database.
fn catch_up(db: &Db, meta: Meta, log: &Log) -> Result<Meta> {
    if meta.end == log.end() {
        return Ok(meta);
    }
    let mut previous = meta.end.head;
    let mut apply = Apply::new(db, meta);
    for found in log.walk(apply.meta.end.location) {
        let Found::Frame { location, frame, hash } = found else {
            return Err(StoreError::damaged("the log cannot be read on from where it ended"));
        };
        if frame.previous != previous {
            return Err(StoreError::damaged("it was made from another log"));
        }
        previous = hash;
        apply.frame(location, &frame, end_behind(location, &frame.header, hash))?;
    }
    apply.finish()
}

/// Makes the database anew from the log.
pub(crate) fn rebuild_whole(folder: &Path, log: &Log) -> Result<(Db, Meta)> {
    replay(folder, db::FOLDER, log)
}

/// Makes a database from the log, in place of whatever has the name.
pub(crate) fn replay(folder: &Path, name: &str, log: &Log) -> Result<(Db, Meta)> {
    Db::remove(folder, name)?;
    let db = Db::open(folder, name, log.keys.clone())?;
    let meta = catch_up(&db, Meta::empty(), log)?;
    Ok((db, meta))
}
