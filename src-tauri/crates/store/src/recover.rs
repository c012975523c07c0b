//! Opening: finds where the log ends, brings the database up to it, and rebuilds what is damaged.

use std::fs;
use std::path::Path;

use concord_model::{FieldKey, Id, Kind};

use crate::apply::Apply;
use crate::commit::Flow;
use crate::db::{self, Db, EditInfo, Meta};
use crate::error::{Result, StoreError};
use crate::files;
use crate::header::{Header, NAMES};
use crate::keys::Keys;
use crate::log::frame::{FrameHeader, Gap, Salvage};
use crate::log::survey::{Hole, Survey};
use crate::log::walk::Found;
use crate::log::{self, End, Location, Log};
use crate::record::StoredRecord;
use crate::seen::{Seen, Stale};

const PAGE: usize = 256;

/// Something that was damaged, and what was done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The file or folder, relative to the dossier's folder; several are separated by `, `.
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
    /// Part of the log is unreadable. Records are as they were where the database still had them;
    /// the changes counted as lost are in no other place. What the damaged part told of the history
    /// is gone.
    LogDamaged,
    /// A file that is not of this dossier lay in the log; it was moved to `damaged/`.
    ForeignSetAside,
    /// Log and database are older than when the dossier was last closed in this folder: an older copy
    /// was put back. The changes counted as lost were made since.
    RolledBack,
    /// The header is not the one the dossier was last closed with: another copy was put back, and the
    /// secrets of that one hold.
    HeaderReplaced,
    /// Log and database are both gone. Nobody can tell how much was lost.
    AllGone,
}

impl Repair {
    pub(crate) fn foreign(file: String) -> Self {
        Self::new(file, RepairKind::ForeignSetAside, 0)
    }

    pub(crate) fn database() -> Self {
        Self::new(db::FOLDER.to_owned(), RepairKind::DatabaseRebuilt, 0)
    }

    fn new(file: String, kind: RepairKind, lost_changes: u64) -> Self {
        Self { file, kind, lost_changes }
    }
}

/// Writes the header again where a copy was damaged or gone.
pub(crate) fn headers(
    folder: &Path,
    header: &Header,
    are_different: bool,
    faulty: &[&'static str],
) -> Result<Vec<Repair>> {
    if are_different || !faulty.is_empty() {
        header.write(folder)?;
    }
    let repair = |name: &&str| Repair::new((*name).to_owned(), RepairKind::HeaderRestored, 0);
    Ok(faulty.iter().map(repair).collect())
}

/// Tells whether the dossier is older than it was when it was last closed, unless the repairs tell of
/// a loss already; then remembers the present state.
pub(crate) fn rolled_back(
    folder: &Path,
    keys: &Keys,
    now: &Seen,
    repairs: &mut Vec<Repair>,
) -> Result<()> {
    let is_told = |repair: &Repair| repair.lost_changes > 0 || repair.kind == RepairKind::AllGone;
    let is_told = repairs.iter().any(is_told);
    for stale in Seen::read(folder, keys).iter().flat_map(|seen| seen.stale(now)) {
        let (file, kind, lost) = match stale {
            Stale::Log { .. } if is_told => continue,
            Stale::Log { lost } => {
                (format!("{}, {}", log::FOLDER, db::FOLDER), RepairKind::RolledBack, lost)
            }
            Stale::Header => (NAMES[0].to_owned(), RepairKind::HeaderReplaced, 0),
        };
        repairs.push(Repair::new(file, kind, lost));
    }
    now.write(folder, keys)
}

/// Opens log and database and makes them agree.
///
/// After a power cut sled is not trusted, since it does not sync what it says it does; and a frame
/// whose content is damaged at the end of the log was then never confirmed.
pub(crate) fn open(
    folder: &Path,
    log: &mut Log,
    differing: &[u32],
    after_power_cut: bool,
    repairs: &mut Vec<Repair>,
) -> Result<(Db, Meta)> {
    let nothing = log.parts.is_empty() && !folder.join(db::FOLDER).exists();
    let survey = Survey::of(log, differing)?;
    let opening = Opening { folder, differing, after_power_cut, survey: &survey };
    if !after_power_cut
        && let Ok(db) = Db::open(folder, db::FOLDER, log.keys.clone())
        && let Ok(Some(meta)) = db.meta()
    {
        match opening.with_database(log, &db, meta, repairs) {
            Ok(meta) => return Ok((db, meta)),
            Err(StoreError::DatabaseDamaged(_)) => {}
            Err(error) => return Err(error),
        }
    }
    if nothing {
        let file = format!("{}, {}", log::FOLDER, db::FOLDER);
        repairs.push(Repair::new(file, RepairKind::AllGone, 0));
    } else if !after_power_cut {
        repairs.push(Repair::database());
    }
    opening.without_database(log, repairs)
}

struct Opening<'a> {
    folder: &'a Path,
    differing: &'a [u32],
    after_power_cut: bool,
    survey: &'a Survey,
}

impl Opening<'_> {
    /// The database is there: what the log lost is taken from it.
    fn with_database(
        &self,
        log: &mut Log,
        db: &Db,
        meta: Meta,
        repairs: &mut Vec<Repair>,
    ) -> Result<Meta> {
        let confirmed = meta.end.index;
        let (mut end, end_seq) = self.survey.end_before(confirmed);
        if end.index == confirmed && end.head != meta.end.head {
            return Err(StoreError::damaged("it was made from another log"));
        }
        let mut holes = self.survey.new_holes(&end, &meta.gaps);
        if end.index < confirmed {
            holes.push(Hole {
                gap: Gap { from: end.index, to: confirmed },
                changes: end_seq..meta.seq + 1,
                from: end.location,
                to: Location { part: u32::MAX, offset: 0 },
                files: vec![log.file_name(meta.end.location.part)],
            });
        } else {
            holes.extend(self.trailing_hole(log, &mut end));
        }
        if holes.is_empty() {
            self.cut(log, end)?;
            return catch_up(db, meta, log);
        }
        let (salvage, lost) = collect(db, &meta, &holes)?;
        self.cut(log, end)?;
        let meta = if end.index > meta.end.index { catch_up(db, meta, log)? } else { meta };
        log.skip_to(confirmed);
        let meta = self.write_salvage(log, db, meta, salvage)?;
        for (hole, lost) in holes.iter().zip(lost) {
            repairs.push(Repair::new(hole.files.join(", "), RepairKind::LogDamaged, lost));
        }
        Ok(meta)
    }

    /// The database is gone: the log is all there is.
    fn without_database(&self, log: &mut Log, repairs: &mut Vec<Repair>) -> Result<(Db, Meta)> {
        let mut end = self.survey.end;
        let mut holes = self.survey.new_holes(&end, &[]);
        holes.extend(self.trailing_hole(log, &mut end));
        self.cut(log, end)?;
        if !holes.is_empty() {
            set_aside(self.folder)?;
        }
        let (db, mut meta) = rebuild_whole(self.folder, log)?;
        if !holes.is_empty() {
            let gaps = holes.iter().map(|hole| hole.gap).collect();
            let (records, edits, revision) = (Vec::new(), Vec::new(), meta.revision);
            let last = holes.iter().map(|hole| hole.changes.end.saturating_sub(1)).max();
            let seq = last.unwrap_or(0).max(meta.seq);
            log.skip_to(holes.iter().map(|hole| hole.gap.to).max().unwrap_or(0));
            let salvage = Salvage { gaps, records, edits, revision, seq };
            meta = self.write_salvage(log, &db, meta, salvage)?;
            recount(&db, &mut meta)?;
        }
        for hole in holes {
            let lost = hole.changes.end.saturating_sub(hole.changes.start);
            repairs.push(Repair::new(hole.files.join(", "), RepairKind::LogDamaged, lost));
        }
        Ok((db, meta))
    }

    /// The log ends in damage: what was there was confirmed, unless a power cut left it so. The
    /// good frames before it are kept.
    fn trailing_hole(&self, log: &Log, end: &mut End) -> Option<Hole> {
        let (location, header) = self.survey.trailing?;
        if self.after_power_cut {
            return None;
        }
        let files = vec![log.file_name(location.part)];
        let (kept, end_seq) = self.survey.end_before(u64::MAX);
        *end = kept;
        let (index, changes) = match header {
            Some(FrameHeader { index, .. }) => (index + 1, end_seq..header?.end_seq()),
            // Nobody can tell what it held; at least one change.
            None => (kept.index + 1, end_seq..end_seq + 1),
        };
        let (from, to) = (location, Location { part: u32::MAX, offset: 0 });
        Some(Hole { gap: Gap { from: kept.index, to: index }, changes, from, to, files })
    }

    /// Cuts the log, and keeps a copy of what is cut off because of damage.
    fn cut(&self, log: &mut Log, end: End) -> Result<()> {
        if self.survey.trailing.is_some() {
            let behind: Vec<u32> =
                log.parts.range(end.location.part..).map(|(number, _)| *number).collect();
            for number in behind {
                log.keep_copy(number, &self.folder.join(log::KEPT))?;
            }
        }
        log.cut(end)
    }

    fn write_salvage(&self, log: &mut Log, db: &Db, meta: Meta, salvage: Salvage) -> Result<Meta> {
        log.start_afresh(self.differing)?;
        let seq = salvage.seq;
        let body = postcard::to_stdvec(&salvage).expect("a salvage is plain data");
        let entry =
            log::Entry { first_seq: seq + 1, changes: 0, last: true, salvage: true, body: &body };
        let location = log.append(&entry)?;
        log.confirm()?;
        let mut apply = Apply::confirmed(meta);
        apply.frame(db, location, &log.frame(location)?, log.end())?;
        apply.finish(db)
    }
}

/// What the database still has of the frames in `holes`, and how many of the changes in each hole
/// it has not.
fn collect(db: &Db, meta: &Meta, holes: &[Hole]) -> Result<(Salvage, Vec<u64>)> {
    let mut lost: Vec<u64> =
        holes.iter().map(|hole| hole.changes.end.saturating_sub(hole.changes.start)).collect();
    let mut records = Vec::new();
    each_record(db, |record| {
        if touches(&record, holes) {
            discount(&record, holes, &mut lost);
            records.push(record);
        }
    })?;
    let mut edits = Vec::new();
    for number in 1..=meta.revision {
        edits.extend(db.edit(number)?.filter(|edit| holes.iter().any(|hole| spans(edit, hole))));
    }
    let gaps = holes.iter().map(|hole| hole.gap).collect();
    let seq = holes.iter().map(|hole| hole.changes.end.saturating_sub(1)).max().unwrap_or(0);
    let salvage = Salvage { gaps, records, edits, revision: meta.revision, seq: seq.max(meta.seq) };
    Ok((salvage, lost))
}

/// Keeps a database that cannot be read, where it may be the only place of something.
fn set_aside(folder: &Path) -> Result<()> {
    let path = folder.join(db::FOLDER);
    if path.exists() {
        files::make_folder(&folder.join(log::KEPT))?;
        Db::remove(&folder.join(log::KEPT), db::FOLDER)?;
        let kept = folder.join(log::KEPT).join(db::FOLDER);
        fs::rename(&path, kept).map_err(StoreError::io("rename", &path))?;
    }
    Ok(())
}

fn touches(record: &StoredRecord, holes: &[Hole]) -> bool {
    record
        .touches
        .iter()
        .any(|touch| holes.iter().any(|hole| (hole.from..hole.to).contains(&touch.location)))
}

fn spans(edit: &EditInfo, hole: &Hole) -> bool {
    edit.first.seq < hole.changes.end && hole.changes.start < edit.first.seq + edit.changes
}

/// Values that are still shown, or in conflict, were not lost.
fn discount(record: &StoredRecord, holes: &[Hole], lost: &mut [u64]) {
    for head in record.state.registers.values().flat_map(|register| &register.heads) {
        for (hole, lost) in holes.iter().zip(lost.iter_mut()) {
            if hole.changes.contains(&head.dot.seq) {
                *lost = lost.saturating_sub(1);
            }
        }
    }
}

fn end_behind(location: Location, header: &FrameHeader, hash: [u8; 32]) -> End {
    let offset = location.offset + header.frame_length();
    End { location: Location { part: location.part, offset }, index: header.index + 1, head: hash }
}

/// Takes the frames behind `meta` into the database. Damage is passed over: whoever calls has
/// noted it.
fn catch_up(db: &Db, meta: Meta, log: &Log) -> Result<Meta> {
    if meta.end == log.end() {
        return Ok(meta);
    }
    take_in(db, Apply::confirmed(meta), log, &mut |_| Ok(()))?.finish(db)
}

/// Takes in the frames behind those an `apply` has; `each` hears the number of the last change.
fn take_in(
    db: &Db,
    mut apply: Apply,
    log: &Log,
    each: &mut dyn FnMut(u64) -> Result<()>,
) -> Result<Apply> {
    let mut end = apply.meta.end;
    for found in log.walk(end.location) {
        let Found::Frame { location, frame, hash } = found else { continue };
        if frame.header.index < end.index {
            continue;
        }
        if frame.header.index == end.index && frame.previous() != end.head {
            return Err(StoreError::damaged("it was made from another log"));
        }
        end = end_behind(location, &frame.header, hash);
        apply.frame(db, location, &frame, end)?;
        each(frame.header.end_seq())?;
    }
    Ok(apply)
}

/// Counts the records as they are: where frames of the log are missing, the rest does not tell how
/// many there are.
pub(crate) fn recount(db: &Db, meta: &mut Meta) -> Result<()> {
    meta.counts.clear();
    meta.stored.clear();
    each_record(db, |record| {
        let kind = record.state.kind;
        *meta.stored.entry(kind).or_default() += 1;
        *meta.counts.entry(kind).or_default() += u64::from(record.state.exists());
    })?;
    db.put_meta(meta)
}

fn each_record(db: &Db, mut each: impl FnMut(StoredRecord)) -> Result<()> {
    for kind in Kind::ALL {
        let mut after = None;
        loop {
            let (page, last) = db.page(kind, after, PAGE)?;
            page.into_iter().for_each(&mut each);
            if last.is_none() {
                break;
            }
            after = last;
        }
    }
    Ok(())
}

/// Records that were written to, but whose making was lost: they would never be seen.
pub(crate) fn orphans(db: &Db) -> Result<Vec<(Id, Kind)>> {
    let mut orphans = Vec::new();
    each_record(db, |record| {
        if !record.state.registers.contains_key(&FieldKey::EXISTS) {
            orphans.push((record.state.id, record.state.kind));
        }
    })?;
    Ok(orphans)
}

/// Makes the database anew from the log.
pub(crate) fn rebuild_whole(folder: &Path, log: &Log) -> Result<(Db, Meta)> {
    replay(folder, db::FOLDER, log, &mut |_| Ok(()))
}

/// Makes a database from the log, in place of whatever has the name; `each` hears how far it is.
pub(crate) fn replay(
    folder: &Path,
    name: &str,
    log: &Log,
    each: &mut dyn FnMut(u64) -> Result<()>,
) -> Result<(Db, Meta)> {
    Db::remove(folder, name)?;
    let mut db = Db::open(folder, name, log.keys.clone())?;
    let apply = take_in(&db, Apply::whole(&folder.join(name)), log, each)?;
    let mut meta = match apply.is_bulk() {
        true => {
            let (meta, on_top) = apply.into_bulk(&db)?;
            let id = db.pack(&folder.join(name), &on_top, &mut |_| Flow::Continue)?;
            db.attach(&id)?;
            db.put_meta(&meta)?;
            meta
        }
        false => apply.finish(&db)?,
    };
    if !meta.gaps.is_empty() {
        recount(&db, &mut meta)?;
    }
    Ok((db, meta))
}
