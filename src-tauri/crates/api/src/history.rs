//! History, undo, redo and verification, all from the change log.

use concord_model::{Cause, Id, Kind, Value};
use concord_plan::Parameter;
use concord_store::{Extent, Flow, Problem};

use crate::error::{ErrorReport, Result};
use crate::messages::Nothing;
use crate::messages::dossier::{
    FieldChange, History, HistoryChange, HistoryEdit, HistoryRequest, Status, Verification,
    VerifyProblem,
};
use crate::session::{Concord, Session};

impl Concord {
    /// The history of the dossier, or of a record and what hangs on it.
    pub fn history(&self, request: HistoryRequest) -> Result<History> {
        let masking = self.is_presenting();
        self.with(|session| {
            let records = request.id.map(|id| session.with_parts(id)).transpose()?;
            let limit = request.limit.clamp(1, 500);
            let page = session.dossier.history(records.as_deref(), request.offset, limit)?;
            let mut edits: Vec<HistoryEdit> = page.edits.into_iter().map(history_edit).collect();
            if masking {
                session.withhold_history(&mut edits)?;
            }
            Ok(History { total: page.total, edits })
        })
    }

    /// Hands on every change of the dossier, or of a record and what hangs on it, newest edit first.
    /// Returns whether all could be read: changes in a damaged part of the log are left out.
    pub fn each_change(
        &self,
        id: Option<Id>,
        each: &mut dyn FnMut(FieldChange) -> Result<()>,
    ) -> Result<bool> {
        self.with(|session| {
            let records = id.map(|id| session.with_parts(id)).transpose()?;
            session.dossier.each_change(records.as_deref(), &mut |edit, change| {
                each(field_change(edit, change))
            })
        })
    }

    /// Undoes the latest edit that has not been undone.
    pub fn undo(&self, _: Nothing) -> Result<Status> {
        self.step(|session| session.dossier.undo().map(drop).map_err(ErrorReport::from))
    }

    /// Does the latest undone edit again.
    pub fn redo(&self, _: Nothing) -> Result<Status> {
        self.step(|session| session.dossier.redo().map(drop).map_err(ErrorReport::from))
    }

    fn step(&self, step: impl FnOnce(&mut Session) -> Result<()>) -> Result<Status> {
        self.with_mut(|session| {
            let before = session.dossier.revision();
            step(session)?;
            session.refresh_since(before)
        })?;
        self.status(Nothing {})
    }

    /// Checks the whole change log and every stored record.
    pub fn verify(&self, _: Nothing) -> Result<Verification> {
        self.with(|session| {
            let found = session.dossier.verify(Extent::WithFiles, &mut |_, _| Flow::Continue)?;
            Ok(Verification {
                ok: found.ok,
                changes: found.changes,
                head: found.head_hex,
                problems: found.problems.iter().map(verify_problem).collect(),
            })
        })
    }
}

impl Session {
    /// A record and, for an event or a measure, its parts: those it has and those deleted since.
    pub(crate) fn with_parts(&self, id: Id) -> Result<Vec<Id>> {
        let mut children = self.index.children(id).unwrap_or_default();
        let persons = std::mem::take(&mut children.persons);
        let former = self.former_parts(id)?;
        Ok(std::iter::once(id)
            .chain(children.into_parts().into_iter().flat_map(|(_, ids)| ids))
            .chain(persons)
            .chain(former)
            .chain(self.with_former_indicators(id)?)
            .collect())
    }
}

fn history_edit(edit: concord_store::HistoryEdit) -> HistoryEdit {
    HistoryEdit {
        at: rfc3339(edit.at.millis),
        author: edit.author,
        reason: edit.reason,
        cause: cause_name(&edit.cause).to_owned(),
        total: edit.total,
        changes: edit
            .changes
            .into_iter()
            .map(|change| HistoryChange {
                record: change.record,
                kind: change.kind,
                field: field_name(change.kind, change.key.field),
                from: change.from.as_ref().and_then(stated_in_words),
                to: change.to.as_ref().and_then(stated_in_words),
                element: change.key.element,
            })
            .collect(),
    }
}

/// A change with what its edit says of it.
fn field_change(
    edit: &concord_store::HistoryEdit,
    change: concord_store::HistoryChange,
) -> FieldChange {
    let field = field_name(change.kind, change.key.field);
    FieldChange {
        at: rfc3339(edit.at.millis),
        author: edit.author.clone(),
        record: change.record,
        kind: change.kind,
        field: match change.key.element {
            Some(element) => format!("{field}[{element}]"),
            None => field,
        },
        from: change.from.as_ref().and_then(stated_in_words),
        to: change.to.as_ref().and_then(stated_in_words),
        reason: edit.reason.clone(),
    }
}

pub(crate) fn cause_name(cause: &Cause) -> &'static str {
    match cause {
        Cause::Save => "save",
        Cause::Import(_) => "import",
        Cause::Undo(_) => "undo",
        Cause::Redo(_) => "redo",
    }
}

/// A time for people and scripts: RFC 3339 in UTC.
pub(crate) fn rfc3339(millis: i64) -> String {
    chrono::DateTime::from_timestamp_millis(millis)
        .unwrap_or_default()
        .to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

/// A field's name, or its number where this version does not know it.
fn verify_problem(problem: &Problem) -> VerifyProblem {
    let parameters: Vec<(&str, String)> = match problem {
        Problem::HeaderCopy { file }
        | Problem::PartChanged { file }
        | Problem::PartMissing { file } => vec![("file", file.clone())],
        Problem::LogDamaged { file, offset } | Problem::ChainBroken { file, offset } => {
            vec![("file", file.clone()), ("offset", offset.to_string())]
        }
        Problem::Header | Problem::LogEnd | Problem::Totals => Vec::new(),
        Problem::Replay { reason } | Problem::Database { reason } => {
            vec![("reason", reason.clone())]
        }
        Problem::Values { count } => vec![("count", count.to_string())],
        Problem::Records { kind, count } => {
            vec![("kind", crate::failure::kind_name(*kind)), ("count", count.to_string())]
        }
        Problem::File(file) => {
            let sha256 = file.sha256.clone().unwrap_or_default();
            vec![("file", file.file.clone()), ("sha256", sha256)]
        }
    };
    let parameters = parameters
        .into_iter()
        .map(|(name, value)| Parameter { name: name.to_owned(), value })
        .collect();
    VerifyProblem { message: format!("verify-problem-{}", problem.code()), parameters }
}

pub(crate) fn field_name(kind: Kind, number: u16) -> String {
    kind.field_name(number).map_or_else(|| number.to_string(), str::to_owned)
}

fn stated_in_words(value: &Value) -> Option<String> {
    (*value != Value::Empty).then(|| in_words(value))
}

/// A value as text. Unknown is `?`, which no code or date is.
pub(crate) fn in_words(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Unknown => "?".to_owned(),
        Value::Text(text) => text.clone(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Id(id) => id.to_string(),
        Value::List(items) => items.iter().map(in_words).collect::<Vec<_>>().join(", "),
    }
}
