//! The store as its callers see it, on real folders.
#![allow(clippy::unwrap_used, missing_docs)]

mod history_undo;
mod support;
