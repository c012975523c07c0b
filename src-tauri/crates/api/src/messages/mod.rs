//! Requests and responses, as a shell sends and receives them. TypeScript declarations are generated
//! from these types; see `crate::commands` for the table that joins them to functions.

pub mod attachments;
pub mod bulk;
pub mod chain;
pub mod coverage;
pub mod dossier;
pub mod entries;
pub mod exchange;
pub mod figures;
pub mod gazetteer;
pub mod layers;
pub mod likeness;
pub mod map;
pub mod measures;
pub mod norms;
pub mod own;
pub mod query;
pub mod register;
pub mod review;
pub mod saved;
pub mod stakeholders;
pub mod statistics;
pub mod table;
pub mod timeline;
pub mod weights;

use concord_model::message;

message! {
    /// Nothing to ask, or nothing to tell.
    pub struct Nothing {}

    /// Names one record.
    pub struct RecordId {
        /// Its identifier.
        pub id: concord_model::Id,
    }
}
