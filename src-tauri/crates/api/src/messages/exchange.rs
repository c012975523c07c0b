//! Imports and exports, and the jobs they run as.

pub use concord_exchange::Layout;
use concord_exchange::{
    ExportOutcome, ImportOutcome, MappingDefinition, MappingTarget, RowNote, SampleRow, TableLink,
};
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
        /// The other tables, where the mapping links several.
        #[serde(default)]
        #[cfg_attr(feature = "types", ts(optional, as = "Option<Vec<LinkedFile>>"))]
        pub linked: Vec<LinkedFile>,
        /// The terms of the data that the user accepted, by name.
        #[serde(default)]
        #[cfg_attr(feature = "types", ts(optional))]
        pub licence: Option<String>,
    }

    /// One of several tables: a sheet of a workbook, or a file.
    pub struct LinkedFile {
        /// The name by which the mapping knows it.
        pub name: String,
        /// The file.
        pub path: String,
        /// The layout, as inspected and corrected.
        pub layout: Layout,
    }

    /// What the first rows of an import become.
    pub struct ImportPreview {
        /// The first rows as understood.
        pub sample: Vec<SampleRow>,
        /// What is wrong with them.
        pub notes: Vec<RowNote>,
    }

    /// Asks what the rows of several tables may be, and how they are linked.
    pub struct ProposeTables {
        /// The tables.
        pub tables: Vec<LinkedFile>,
    }

    /// What the rows of several tables may be.
    pub struct TablesProposed {
        /// One for each table, in their order.
        pub tables: Vec<TableProposal>,
    }

    /// What the rows of one table may be.
    pub struct TableProposal {
        /// The table's name.
        pub name: String,
        /// What one row stands for, as in the mapping; empty where nothing tells.
        pub row: String,
        /// The column that identifies a row, where one does.
        pub row_key: Option<String>,
        /// The links to other tables of the request, by their names.
        pub links: Vec<TableLink>,
    }

    /// Runs an export.
    pub struct ExportRequest {
        /// Which events.
        pub selection: Selection,
        /// `csv`, `geojson`, `json` or `xlsx`.
        pub format: String,
        /// The file to write.
        pub path: String,
        /// For whom: `partner`, or `public`; `partner` where it is not said.
        #[serde(default)]
        #[cfg_attr(feature = "types", ts(optional))]
        pub audience: Option<String>,
        /// The user accepted that individuals are named as perpetrators below the standard of proof
        /// SP-3; without it such an export fails with `export-names-perpetrators`.
        #[serde(default)]
        #[cfg_attr(feature = "types", ts(optional, as = "Option<bool>"))]
        pub naming_accepted: bool,
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
