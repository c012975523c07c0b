//! The store as its callers see it, on real folders.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod bulk;
mod compaction;
mod crash;
mod damage;
mod files;
mod history_undo;
mod hostile;
mod locking;
mod room;
mod script;
mod secrecy;
mod secrets;
mod snapshots;
mod support;
