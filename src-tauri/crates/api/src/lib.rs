//! The only surface a shell may call: requests in, responses or one kind of error out.
//!
//! [`Concord`] holds what is open. [`commands`] is the table of what can be asked; each part below
//! answers its rows. A shell may use the typed functions or [`Concord::call`] with a name and JSON.

#![forbid(unsafe_code)]

pub mod commands;
pub mod error;
pub mod host;
pub mod messages;
pub mod text;

mod accepted;
mod attachments;
mod bulk;
mod bundles;
mod catalogue;
mod chain;
mod consultations;
mod coverage;
mod dossier;
mod entries;
mod exchange;
mod failure;
mod figures;
mod form;
mod former;
mod gazetteer;
mod history;
mod jobs;
mod kept;
mod layers;
mod lexicon;
mod likeness;
mod loading;
mod map;
mod measures;
mod norms;
mod overlay;
mod own;
mod preferences;
mod presenting;
mod query;
mod register;
mod review;
mod sample;
mod saved;
mod session;
mod show;
mod stakeholders;
mod statistics;
mod table;
mod timeline;
mod weights;

pub use commands::COMMANDS;
pub use concord_index as index;
pub use concord_model as model;
pub use concord_plan as plan;
pub use concord_store::KdfCost;
pub use error::{ErrorReport, Result};
pub use host::Host;
pub use session::Concord;

/// Reads an identifier as written.
pub fn read_id(text: &str) -> Result<concord_model::Id> {
    text.parse().map_err(|_| ErrorReport::new("record-missing"))
}
