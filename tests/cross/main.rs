//! Tests that cross crates.
#![allow(clippy::unwrap_used, missing_docs)]

mod bad_input;
mod dependencies;
mod layers;
mod scene;
mod texts;
mod whole_job;
mod worked_example;
