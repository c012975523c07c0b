//! The encrypted dossier on disk: key slots, the append-only change log, the records in sled.
//!
//! A dossier is a folder. The log in it is the truth; the database answers every read and can be
//! made again from the log; snapshots are caches. Nothing in the folder can be read without the
//! passphrase or the recovery code but the version of the format.

#![forbid(unsafe_code)]

mod apply;
mod cache;
mod commit;
mod compact;
mod contain;
mod db;
mod dossier;
mod error;
mod files;
#[cfg(test)]
mod golden;
mod header;
mod history;
mod keys;
mod log;
mod packed;
mod presence;
mod record;
mod recover;
mod recovery_code;
mod secrets;
mod seen;
mod share;
mod spill;
mod stored_file;
mod stream;
mod undo;
mod verify;
mod world;

pub use cache::Snapshot;
pub use commit::{Draft, EditMeta, Flow, Receipt};
pub use dossier::{Dossier, Scan};
pub use error::{ChangedSince, StoreError};
pub use history::{HistoryChange, HistoryEdit, HistoryPage, LISTED_CHANGES};
pub use keys::KdfCost;
pub use recover::{Repair, RepairKind};
pub use recovery_code::RecoveryCode;
pub use stored_file::{FileFault, FileProblem, FileReader, FileWriter, StoredFile};
pub use undo::StepInfo;
pub use verify::{Extent, Problem, Verification};
pub use world::World;
