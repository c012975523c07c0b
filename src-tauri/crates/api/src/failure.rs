//! How the errors of the crates below become reports with a code that a screen can tell apart.

use std::io::ErrorKind;

use concord_exchange::ExchangeError;
use concord_index::QueryError;
use concord_model::check::{Fault, Problem};
use concord_store::StoreError;

use crate::error::{ErrorReport, Result};

impl From<StoreError> for ErrorReport {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotADossier(path) => {
                Self::new("dossier-missing").with("path", path.display())
            }
            StoreError::FolderNotEmpty(path) => {
                Self::new("dossier-exists").with("path", path.display())
            }
            StoreError::AlreadyOpen(path) => {
                Self::new("dossier-in-use").with("path", path.display())
            }
            StoreError::WrongSecret => Self::new("passphrase-wrong"),
            StoreError::FormatTooNew { found, .. } => {
                Self::new("dossier-newer").with("version", found)
            }
            StoreError::HeaderDamaged(path) => {
                Self::new("header-damaged").with("path", path.display())
            }
            StoreError::ForeignHeader(path) => {
                Self::new("header-foreign").with("path", path.display())
            }
            StoreError::HeaderRefused => Self::new("header-damaged").with("path", "header"),
            StoreError::Io { action, path, source } => match source.kind() {
                ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::new("disk-full"),
                _ => Self::new("write-failed")
                    .with("path", path.display())
                    .with("reason", format!("{action}: {source}")),
            },
            StoreError::LogDamaged { file, .. } => Self::new("dossier-damaged").with("file", file),
            StoreError::DatabaseDamaged(_) => Self::new("dossier-damaged").with("file", "db"),
            StoreError::NothingToUndo | StoreError::NothingToRedo => Self::new("nothing-to-undo"),
            StoreError::ChangedSince(later) => Self::new("undo-conflict")
                .with("author", &later.author)
                .with("field", crate::history::field_name(later.kind, later.key.field))
                .with("kind", kind_name(later.kind)),
            StoreError::FileDamaged { file } => Self::new("file-damaged").with("file", file),
            StoreError::NoSuchFile(sha256) => Self::new("file-missing").with("sha256", sha256),
            StoreError::SourceUnreadable(source) => {
                Self::new("source-unreadable").with("reason", source)
            }
            StoreError::Cancelled => Self::new("cancelled"),
            other @ (StoreError::LayoutUnknown(_) | StoreError::NoSuchEdit(_)) => {
                Self::internal(&other.to_string())
            }
        }
    }
}

impl From<QueryError> for ErrorReport {
    fn from(error: QueryError) -> Self {
        Self::new("query-invalid")
            .with("problem", error.problem.code())
            .with("position", error.at)
            .with("word", error.word)
    }
}

impl From<ExchangeError> for ErrorReport {
    fn from(error: ExchangeError) -> Self {
        match error {
            // What refused the records has already said why, with a code of its own.
            ExchangeError::Refused(reason) => match reason.downcast::<ErrorReport>() {
                Ok(report) => *report,
                Err(reason) => Self::internal(&reason.to_string()),
            },
            error => error
                .parameters()
                .into_iter()
                .fold(Self::new(error.code()), |report, (name, value)| report.with(name, value)),
        }
    }
}

/// The name of a kind as in the change log's JSON form.
pub(crate) fn kind_name(kind: concord_model::Kind) -> String {
    serde_json::to_value(kind)
        .ok()
        .and_then(|name| name.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// Refuses a form with a fault, naming the first field that has one.
pub(crate) fn refuse(problems: &[Problem]) -> Result<()> {
    let Some(problem) = problems.first() else {
        return Ok(());
    };
    let fault = match problem.fault {
        Fault::Missing => "missing",
        Fault::Range => "range",
        Fault::Date => "date",
        Fault::Reference => "reference",
        Fault::HalfPosition => "half-position",
        Fault::Order => "order",
    };
    Err(ErrorReport::new("record-invalid")
        .with("kind", kind_name(problem.kind))
        .with("field", problem.field)
        .with("record", problem.record)
        .with("fault", fault))
}
