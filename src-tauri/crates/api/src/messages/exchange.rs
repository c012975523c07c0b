//! Imports and exports, and the jobs they run as.

use concord_exchange::{ExportOutcome, ImportOutcome, Layout, MappingDefinition, MappingTarget};
use concord_model::message;

use super::register::Selection;

message! {
    /// Asks what a file holds.
    pub struct InspectFile {
        /// The file.
        pub path: String,
        /// What the user corrected; what is missing is detected.
        pub layout: Option<Layout>,
    }

    /// Names of saved and bundled mappings.
    pub struct Mappings {
        /// The mappings.
        pub mappings: Vec<MappingEntry>,
    }

    /// A mapping.
    pub struct MappingEntry {
        /// Its name.
        pub name: String,
        /// Comes with the product.
        pub bundled: bool,
        /// Its definition.
        pub definition: MappingDefinition,
    }

    /// Saves a mapping under its name.
    pub struct SaveMapping {
        /// The name.
        pub name: String,
        /// The definition.
        pub definition: MappingDefinition,
    }

    /// Fields a column can go to.
    pub struct MappingTargets {
        /// The targets.
        pub targets: Vec<MappingTarget>,
    }

    /// Runs an import, or tries it without writing.
    pub struct ImportRequest {
        /// The file.
        pub path: String,
        /// The layout, as inspected and corrected.
        pub layout: Layout,
        /// The mapping's name, for the record of the import.
        pub mapping: String,
        /// The mapping.
        pub definition: MappingDefinition,
        /// Read and check everything, write nothing.
        pub dry_run: bool,
    }

    /// Runs an export.
    pub struct ExportRequest {
        /// Which events.
        pub selection: Selection,
        /// `csv`, `geojson` or `json`.
        pub format: String,
        /// The file to write.
        pub path: String,
    }

    /// A job was started.
    pub struct JobStarted {
        /// Its number.
        pub job: u64,
    }

    /// Names a job.
    pub struct JobId {
        /// Its number.
        pub job: u64,
    }

    /// How a job stands.
    pub struct JobState {
        /// Its number.
        pub job: u64,
        /// `running`, `done`, `cancelled` or `failed`.
        pub state: String,
        /// Message id of what it is doing.
        pub step: String,
        /// Units done.
        pub done: u64,
        /// Units in all; 0 while not known.
        pub total: u64,
        /// What an import did, once done.
        pub import: Option<ImportOutcome>,
        /// What an export did, once done.
        pub export: Option<ExportOutcome>,
        /// What came of files that were to be kept, once done.
        pub attached: Option<super::attachments::Attached>,
        /// What reading an attachment through found, once done.
        pub attachment_checked: Option<super::attachments::AttachmentChecked>,
        /// What came of an export of attachments, once done.
        pub attachments_exported: Option<super::attachments::AttachmentsExported>,
        /// Why it failed.
        pub error: Option<crate::error::ErrorReport>,
    }

    /// Saves a job's row report as CSV.
    pub struct SaveReport {
        /// The job.
        pub job: u64,
        /// The file to write.
        pub path: String,
    }
}
