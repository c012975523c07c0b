//! Other programs' files: reading them into records, writing records out.

#![forbid(unsafe_code)]

pub mod layout;
pub mod mapping;
pub mod outcome;

pub use layout::{ColumnSample, FileInspection, Layout};
pub use mapping::{ColumnMapping, ConstantMapping, MappingDefinition, MappingTarget, ValueMapping};
pub use outcome::{ExportOutcome, ImportOutcome, RowNote, SampleRow, SampleValue};
