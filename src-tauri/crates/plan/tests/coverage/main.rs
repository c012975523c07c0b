//! What the coverage of a dossier may be relied on for.

#![allow(clippy::unwrap_used, missing_docs)]

mod answers;
mod findings;
mod fixture;
mod recount;
mod sample;
mod upkeep;
