//! Files kept with events, and their chain of custody.

use concord_model::{Custody, Id, Stated, message};

use crate::error::ErrorReport;

message! {
    /// Keeps files with an event.
    pub struct AttachFiles {
        /// The event.
        pub event: Id,
        /// The source they document, one of the event's.
        pub source: Option<Id>,
        /// The files.
        pub paths: Vec<String>,
        /// From whom they were received.
        pub received_from: Stated<String>,
        /// Why, in the author's words; may be empty.
        pub reason: String,
    }

    /// What came of files that were to be kept.
    #[derive(Default)]
    pub struct Attached {
        /// The new attachments.
        pub added: Vec<Id>,
        /// Files that the event has already.
        pub known: Vec<String>,
        /// Files that could not be kept.
        pub refused: Vec<FileRefused>,
    }

    /// A file that was passed over, and why.
    pub struct FileRefused {
        /// Its name.
        pub name: String,
        /// Why.
        pub error: ErrorReport,
    }

    /// The chain of custody of an attachment.
    pub struct CustodyChain {
        /// Its steps, oldest first.
        pub steps: Vec<Custody>,
        /// Whether every step that names a digest names the attachment's own or says it was exported.
        pub consistent: bool,
    }

    /// Adds a step to a chain of custody.
    pub struct AddCustody {
        /// The step; its identifier is made anew, so that no step can be replaced.
        pub step: Custody,
        /// Why, in the author's words; may be empty.
        pub reason: String,
    }

    /// Writes copies of attachments to a folder.
    pub struct ExportAttachments {
        /// The attachments.
        pub ids: Vec<Id>,
        /// The folder, which exists.
        pub folder: String,
        /// Also writes, as they are, files whose metadata cannot be taken out.
        pub with_metadata: bool,
    }

    /// What came of an export of attachments; every one asked for is in one of the lists.
    #[derive(Default)]
    pub struct AttachmentsExported {
        /// Files written.
        pub written: Vec<WrittenFile>,
        /// Files kept back.
        pub withheld: Vec<FileRefused>,
    }

    /// A copy of an attachment.
    pub struct WrittenFile {
        /// Its path.
        pub path: String,
        /// Its SHA-256, in hexadecimal.
        pub sha256: String,
        /// Metadata was taken out, or there was none to take out.
        pub clean: bool,
    }

    /// What reading an attachment through found.
    pub struct AttachmentChecked {
        /// Its content is whole and as it was when it came in.
        pub intact: bool,
    }
}
