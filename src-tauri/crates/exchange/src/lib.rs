//! Other programs' files: reading them into records, writing records out.

#![forbid(unsafe_code)]

mod error;
pub mod export;
pub mod import;
pub mod layout;
pub mod mapping;
pub mod media;
pub mod outcome;
mod picture;
mod sheet;
pub mod table;

pub use error::ExchangeError;
pub use export::{ExportFormat, attachment_may_leave, export, may_leave};
pub use import::{Draft, Imported, Importer, Lookup, RowReport, Sink};
pub use layout::{ColumnSample, FileInspection, Layout};
pub use mapping::{
    ColumnMapping, Condition, ConstantMapping, MappingDefinition, MappingTarget, ValueMapping,
    bundled, suggest, targets,
};
pub use outcome::{ExportOutcome, ImportOutcome, RowNote, SampleRow, SampleValue, SavedFile};
pub use picture::{PICTURE_LIMIT, save_picture};
pub use sheet::{TableCell, TableFormat, TableToSave, save_table};
pub use table::{OpenFile, inspect, open};
