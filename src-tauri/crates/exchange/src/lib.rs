//! Other programs' files: reading them into records, writing records out.

#![forbid(unsafe_code)]

mod error;
pub mod export;
pub mod import;
pub mod layout;
pub mod mapping;
pub mod media;
pub mod network;
pub mod outcome;
mod picture;
mod propose;
mod sheet;
pub mod table;
pub mod treaties;

pub use error::ExchangeError;
pub use export::{
    Audience, ExportFormat, ExportOptions, Withheld, attachment_may_leave, export, released,
};
pub use import::{Draft, Imported, Importer, Lookup, RowReport, Sink, TableFile};
pub use layout::{ColumnSample, ColumnValue, FileInspection, Layout};
pub use mapping::{
    ColumnMapping, Condition, ConstantMapping, Licence, LinkedTable, MappingDefinition,
    MappingTarget, Passing, TableLink, ValueMapping, bundled, licence, licence_of, suggest,
    targets,
};
pub use outcome::{
    ExportOutcome, ImportOutcome, RowNote, SampleRow, SampleValue, SavedFile, WithheldParts,
};
pub use picture::{PICTURE_LIMIT, save_picture};
pub use propose::{ProposedTable, propose_tables};
pub use sheet::{TableCell, TableFormat, TableToSave, save_table};
pub use table::{OpenFile, inspect, open};
pub use treaties::{ReadStatus, StatusTable, TreatyNames, read_statuses};
