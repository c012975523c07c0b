//! What can go wrong, typed: whoever shows it never matches on text.

use std::path::{Path, PathBuf};

use concord_model::{Dot, FieldKey, Id, Kind};

/// Why the store did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder holds no dossier: neither `header` nor `header.bak` is there.
    #[error("{} holds no dossier", .0.display())]
    NotADossier(PathBuf),
    /// A new dossier needs a folder that does not exist or is empty.
    #[error("{} is not empty", .0.display())]
    FolderNotEmpty(PathBuf),
    /// Another process, or this one, has the dossier open.
    #[error("{} is already open", .0.display())]
    AlreadyOpen(PathBuf),
    /// Neither the passphrase nor the recovery code.
    #[error("the passphrase or recovery code is wrong")]
    WrongSecret,
    /// Written by a newer version of the program.
    #[error("the dossier has format {found}; this program reads up to {supported}")]
    FormatTooNew {
        /// The dossier's format.
        found: u32,
        /// The newest format this program reads.
        supported: u32,
    },
    /// Both copies of the header are damaged or gone. Without one of them the keys are lost: put
    /// back a copy of the file `header` from any backup of this dossier, however old, that was made
    /// after the last change of passphrase or with a passphrase still known.
    #[error("both copies of the header of {} are damaged", .0.display())]
    HeaderDamaged(PathBuf),
    /// The header opens, but nothing else in the folder does: it is another dossier's, or all the rest
    /// is destroyed. Nothing was changed. Put back a copy of the file `header` of this dossier.
    #[error("the header of {} is another dossier's", .0.display())]
    ForeignHeader(PathBuf),
    /// The header asks for more memory or time than any honest one would.
    #[error("the header asks for an unreasonable key derivation")]
    HeaderRefused,
    /// The operating system refused.
    #[error("could not {action} {}: {source}", .path.display())]
    Io {
        /// What was tried, as a verb.
        action: &'static str,
        /// With which file or folder.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// The database is damaged and could not be rebuilt from the log just now.
    #[error("the database is damaged: {0}")]
    DatabaseDamaged(String),
    /// A part of the change log cannot be read.
    #[error("the change log is damaged in {file} at byte {offset}")]
    LogDamaged {
        /// The file, relative to the dossier's folder.
        file: String,
        /// Where in it.
        offset: u64,
    },
    /// A frame or value written by a newer version of the program.
    #[error("{0} has a layout this program does not know")]
    LayoutUnknown(&'static str),
    /// There is no edit to undo.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// There is no edit to do again.
    #[error("there is nothing to redo")]
    NothingToRedo,
    /// No edit begins with this dot.
    #[error("there is no edit {}-{}", .0.device, .0.seq)]
    NoSuchEdit(Dot),
    /// The edit cannot be undone, because a later edit changed the same thing.
    #[error("a later edit by {} changed the same field", .0.author)]
    ChangedSince(Box<ChangedSince>),
    /// The dossier holds no file with this content.
    #[error("the dossier holds no file {0}")]
    NoSuchFile(String),
    /// A stored file is not what was put in its place.
    #[error("the stored file {file} is damaged")]
    FileDamaged {
        /// The file, relative to the dossier's folder.
        file: String,
    },
    /// What was to be stored could not be read to its end; nothing was stored.
    #[error("the file to be stored could not be read: {0}")]
    SourceUnreadable(std::io::Error),
    /// The caller asked to stop; nothing was written.
    #[error("cancelled; nothing was written")]
    Cancelled,
}

/// What stands in the way of undoing an edit.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangedSince {
    /// The record that was changed again.
    pub record: Id,
    /// Its kind.
    pub kind: Kind,
    /// The register.
    pub key: FieldKey,
    /// The first change of the later edit.
    pub edit: Dot,
    /// When that was made, in milliseconds since 1970-01-01T00:00:00Z.
    pub at_millis: i64,
    /// Who made it; empty where the log no longer tells.
    pub author: String,
    /// Why; may be empty.
    pub reason: String,
}

impl StoreError {
    pub(crate) fn io(
        action: &'static str,
        path: &Path,
    ) -> impl FnOnce(std::io::Error) -> StoreError + use<> {
        let path = path.to_owned();
        move |source| StoreError::Io { action, path, source }
    }

    pub(crate) fn damaged(what: impl std::fmt::Display) -> StoreError {
        StoreError::DatabaseDamaged(what.to_string())
    }
}

/// The result of a store operation.
pub(crate) type Result<T> = std::result::Result<T, StoreError>;
