//! Verification: the log's chain, every seal, and whether the database says what the log says.

use std::fs;

use concord_model::Kind;

use crate::commit::Flow;
use crate::db::{self, Db, Meta};
use crate::dossier::Dossier;
use crate::error::{Result, StoreError};
use crate::header::Header;
use crate::log::walk::Found;
use crate::log::{self, Location};
use crate::recover;
use crate::stored_file::{self, FileFault, FileProblem};

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
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// What may be read besides log and database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Nothing.
    Records,
    /// The kept files, each to its end.
    WithFiles,
}

/// Something wrong that verification found. Files are relative to the dossier's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A copy of the header is damaged or missing.
    HeaderCopy {
        /// Which.
        file: String,
    },
    /// Neither copy of the header can be read.
    Header,
    /// A part of the log is not what it was when it was closed.
    PartChanged {
        /// The part.
        file: String,
    },
    /// A part of the log is missing.
    PartMissing {
        /// What its name begins with.
        file: String,
    },
    /// Part of the log cannot be read.
    LogDamaged {
        /// The part.
        file: String,
        /// From which byte on.
        offset: u64,
    },
    /// A frame of the log does not follow the one before it: something was left out, exchanged or
    /// added.
    ChainBroken {
        /// The part the frame is in.
        file: String,
        /// At which byte.
        offset: u64,
    },
    /// The log does not end where it did when it was opened.
    LogEnd,
    /// The log cannot be replayed.
    Replay {
        /// What the store says, in English, for whoever mends it.
        reason: String,
    },
    /// The database cannot be read through.
    Database {
        /// What the store says, in English, for whoever mends it.
        reason: String,
    },
    /// Values in the database do not open.
    Values {
        /// How many values, or blocks of them.
        count: u64,
    },
    /// The database's totals are not those of the log.
    Totals,
    /// Records are not what the log gives.
    Records {
        /// Their kind.
        kind: Kind,
        /// How many.
        count: u64,
    },
    /// A kept file is not what it should be.
    File(FileProblem),
}

impl Problem {
    /// A stable code, such as `chain-broken`.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::HeaderCopy { .. } => "header-copy",
            Problem::Header => "header",
            Problem::PartChanged { .. } => "part-changed",
            Problem::PartMissing { .. } => "part-missing",
            Problem::LogDamaged { .. } => "log-damaged",
            Problem::ChainBroken { .. } => "chain-broken",
            Problem::LogEnd => "log-end",
            Problem::Replay { .. } => "replay",
            Problem::Database { .. } => "database",
            Problem::Values { .. } => "values",
            Problem::Totals => "totals",
            Problem::Records { .. } => "records",
            Problem::File(FileProblem { fault, .. }) => match fault {
                FileFault::Foreign => "file-foreign",
                FileFault::Misplaced => "file-misplaced",
                FileFault::Length => "file-length",
                FileFault::Damaged => "file-damaged",
            },
        }
    }
}

impl Dossier {
    /// Checks everything: both headers, the hash chain, the seal of every frame and of every value,
    /// that the records are those the log gives, and the kept files where they are asked for.
    /// `progress` is called with the work done so far and that there is, in no unit.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`], or what the disk says. Damage is no error: it is a problem listed.
    pub fn verify(
        &self,
        extent: Extent,
        progress: &mut dyn FnMut(u64, u64) -> Flow,
    ) -> Result<Verification> {
        let mut problems = Vec::new();
        match Header::read(&self.folder) {
            Ok(found) => problems.extend(
                found.faulty.iter().map(|name| Problem::HeaderCopy { file: (*name).to_owned() }),
            ),
            Err(_) => problems.push(Problem::Header),
        }
        for part in log::check_closed_parts(&self.folder)? {
            problems.push(Problem::PartChanged { file: self.log.file_name(part) });
        }
        let mut steps = Steps::new(self.meta.seq, extent, progress);
        let changes = self.verify_chain(&mut problems, &mut steps)?;
        steps.next();
        self.verify_values(&mut problems);
        steps.next();
        let replayed = self.verify_records(&mut problems, &mut steps);
        let removed = Db::remove(&self.folder, SCRATCH);
        replayed.and(removed)?;
        if extent == Extent::WithFiles {
            steps.next();
            let found = self.verify_files(&mut |done, total| steps.part(done, total))?;
            problems.extend(found.into_iter().map(Problem::File));
        }
        let head_hex = blake3::Hash::from_bytes(self.log.end().head).to_hex().to_string();
        Ok(Verification { ok: problems.is_empty(), changes, head_hex, problems })
    }

    fn verify_chain(&self, problems: &mut Vec<Problem>, steps: &mut Steps<'_>) -> Result<u64> {
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
                        problems.push(Problem::ChainBroken { file, offset });
                    }
                    broken = false;
                    previous = hash;
                    index = frame.header.index + 1;
                    changes += u64::from(frame.header.changes);
                    steps.at(changes)?;
                }
                Found::Damage { location, .. } | Found::Torn { location, .. } => {
                    let file = self.log.file_name(location.part);
                    let offset = location.offset;
                    problems.push(Problem::LogDamaged { file, offset });
                    broken = true;
                }
                Found::Missing { part } => {
                    problems.push(Problem::PartMissing { file: self.log.file_name(part) });
                    broken = true;
                }
            }
        }
        if previous != self.log.end().head {
            problems.push(Problem::LogEnd);
        }
        Ok(changes)
    }

    fn verify_values(&self, problems: &mut Vec<Problem>) {
        match self.try_db(|db| db.check_values()) {
            Ok(0) => {}
            Ok(count) => problems.push(Problem::Values { count }),
            Err(error) => problems.push(Problem::Database { reason: error.to_string() }),
        }
    }

    fn verify_records(&self, problems: &mut Vec<Problem>, steps: &mut Steps<'_>) -> Result<()> {
        let replayed = recover::replay(&self.folder, SCRATCH, &self.log, &mut |seq| steps.at(seq));
        let (replayed, meta) = match replayed {
            Ok(replayed) => replayed,
            Err(StoreError::DatabaseDamaged(reason)) => {
                problems.push(Problem::Replay { reason });
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        if !self.agrees(&meta) {
            problems.push(Problem::Totals);
        }
        steps.next();
        for (number, kind) in (1..).zip(Kind::ALL) {
            match self.try_db(|db| differing(db, &replayed, kind)) {
                Ok(0) => {}
                Ok(count) => problems.push(Problem::Records { kind, count }),
                Err(error) => problems.push(Problem::Database { reason: error.to_string() }),
            }
            if steps.part(number, Kind::ALL.len() as u64) == Flow::Cancel {
                return Err(StoreError::Cancelled);
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

/// Tells how far a verification is, each of its steps counting the same.
struct Steps<'a> {
    /// Changes there are.
    changes: u64,
    step: u64,
    steps: u64,
    progress: &'a mut dyn FnMut(u64, u64) -> Flow,
}

impl<'a> Steps<'a> {
    /// Units of a step.
    const UNITS: u64 = 1000;

    fn new(changes: u64, extent: Extent, progress: &'a mut dyn FnMut(u64, u64) -> Flow) -> Self {
        let steps = if extent == Extent::WithFiles { 5 } else { 4 };
        Self { changes, step: 0, steps, progress }
    }

    fn next(&mut self) {
        self.step += 1;
    }

    fn part(&mut self, done: u64, total: u64) -> Flow {
        let part = (done.min(total) * Self::UNITS).checked_div(total).unwrap_or(Self::UNITS);
        (self.progress)(self.step * Self::UNITS + part, self.steps * Self::UNITS)
    }

    fn at(&mut self, changes: u64) -> Result<()> {
        match self.part(changes, self.changes) {
            Flow::Continue => Ok(()),
            Flow::Cancel => Err(StoreError::Cancelled),
        }
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
    crate::compact::clean(folder)?;
    for name in [SCRATCH, crate::spill::NAME, db::NEXT, db::FORMER] {
        if fs::symlink_metadata(folder.join(name)).is_ok() {
            Db::remove(folder, name)?;
        }
    }
    stored_file::clean(folder)
}
