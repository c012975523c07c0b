//! What the coverage of a dossier may be relied on for.

#![allow(clippy::unwrap_used, missing_docs)]

mod answers;
mod findings;
mod fixture;
mod numbers;
mod recount;
mod rules;
mod sample;
mod upkeep;
