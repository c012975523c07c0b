//! The types of a Concord dossier, its vocabularies and its dates.
//!
//! This crate is pure. It reads no file, no clock and no random source: whoever needs a time or an
//! identifier is handed a [`Clock`] or an [`Entropy`]. It knows nothing of storage, windows or
//! file formats.

#![forbid(unsafe_code)]

pub mod catalogue;
pub mod change;
pub mod check;
pub mod design;
pub mod edtf;
pub mod leave;
pub mod message;
pub mod record;
pub mod records;
pub mod stated;
pub mod value;
pub mod world;

pub use catalogue::Catalogue;
pub use change::{Cause, Change, Dot, Edit, Head, Hlc, RecordState, Register};
pub use edtf::{Edtf, EdtfError};
pub use record::{FieldInfo, Kind, Record};
pub use records::{
    AcceptedFinding, Act, Attachment, CatalogueEntry, ChainOfEvents, Consultation, Custody,
    DossierInfo, Event, EventBundle, Import, Indicator, Intervention, Involvement, Layer, Mapping,
    Measure, MeasureBundle, NormJudgement, OwnField, OwnTerm, Person, Place, Relation, SavedQuery,
    Situation, Source, Stakeholder, TreatyStatus, Weight,
};
pub use stated::Stated;
pub use value::{FieldKey, Fields, Value};
pub use world::{Clock, Entropy, new_id};

/// Identifies a record, a device or a dossier; a random (version 4) UUID.
pub type Id = uuid::Uuid;

/// A term's stable code in a vocabulary of the catalogue, such as `LIB-01`.
pub type Code = String;
