//! What a change comes to in one record; a pure function of the record and the change.

use concord_model::{FieldKey, Fields, RecordState, Value};

use super::fields::{Ready, Shape};
use crate::history::in_words;
use crate::messages::bulk::BulkAction;

/// What a change comes to in one record.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Verdict {
    /// These registers are written.
    Change(Vec<(FieldKey, Value)>),
    /// It is so already.
    Already,
    /// It has not what is replaced or taken out.
    Without,
    /// It cannot be; the message says why.
    Refused(&'static str),
}

/// Judges one record.
pub(super) fn judge(state: &RecordState, ready: &Ready) -> Verdict {
    if ready.edit.action == BulkAction::Delete {
        return Verdict::Change(vec![(FieldKey::EXISTS, Value::Flag(false))]);
    }
    let fields = state.fields();
    let verdict = match &ready.shape {
        Shape::Codes(_) | Shape::Words => several(&fields, ready),
        Shape::Code(_) | Shape::Text | Shape::Own(..) => single(&fields, ready),
    };
    let Verdict::Change(writes) = &verdict else { return verdict };
    // Whoever changes many records has not looked at each of two values and chosen.
    let disputed = |key: &FieldKey| state.registers.get(key).is_some_and(|own| own.in_conflict());
    match writes.iter().any(|(key, _)| disputed(key)) {
        true => Verdict::Refused("bulk-refused-conflict"),
        false => verdict,
    }
}

fn key(ready: &Ready) -> FieldKey {
    FieldKey { field: ready.number, element: ready.element.clone() }
}

fn single(fields: &Fields, ready: &Ready) -> Verdict {
    let key = key(ready);
    let present = fields.get(&key);
    let wanted = || Value::Text(ready.edit.value.clone().unwrap_or_default().trim().to_owned());
    let next = match ready.edit.action {
        BulkAction::Set => wanted(),
        BulkAction::Fill if present.is_some() => return Verdict::Already,
        BulkAction::Fill => wanted(),
        BulkAction::Unknown => Value::Unknown,
        BulkAction::Clear => Value::Empty,
        BulkAction::Replace => match replaced(present, ready) {
            Some(text) => text,
            None => return Verdict::Without,
        },
        BulkAction::Add | BulkAction::Remove | BulkAction::Delete => return Verdict::Without,
    };
    if ready.required && matches!(&next, Value::Text(text) if text.trim().is_empty()) {
        return Verdict::Refused("bulk-refused-blank");
    }
    // A text of which nothing is left is not stated any more.
    let next = match next {
        Value::Text(text) if text.trim().is_empty() => Value::Empty,
        next => next,
    };
    match present.unwrap_or(&Value::Empty) == &next {
        true => Verdict::Already,
        false => Verdict::Change(vec![(key, next)]),
    }
}

/// The value with what was looked for replaced; nothing where it is not there.
fn replaced(present: Option<&Value>, ready: &Ready) -> Option<Value> {
    let Some(Value::Text(text)) = present else { return None };
    let find = ready.edit.find.as_deref()?;
    let by = ready.edit.value.as_deref().unwrap_or_default();
    match ready.shape {
        Shape::Text => text.contains(find).then(|| Value::Text(text.replace(find, by))),
        _ => (text == find).then(|| Value::Text(by.to_owned())),
    }
}

fn several(fields: &Fields, ready: &Ready) -> Verdict {
    let element = |text: &str| FieldKey::element(ready.number, text.trim());
    let value = ready.edit.value.as_deref().unwrap_or_default();
    let (own, present) = (element(value), Value::Flag(true));
    match ready.edit.action {
        BulkAction::Add if fields.contains_key(&own) => Verdict::Already,
        BulkAction::Add => Verdict::Change(vec![(own, present)]),
        BulkAction::Remove if fields.contains_key(&own) => {
            Verdict::Change(vec![(own, Value::Empty)])
        }
        BulkAction::Clear => {
            let all = elements(fields, ready.number).map(|key| (key.clone(), Value::Empty));
            let all: Vec<_> = all.collect();
            if all.is_empty() { Verdict::Already } else { Verdict::Change(all) }
        }
        BulkAction::Replace => {
            let former = element(ready.edit.find.as_deref().unwrap_or_default());
            match (fields.contains_key(&former), former == own) {
                (false, _) => Verdict::Without,
                (true, true) => Verdict::Already,
                (true, false) => {
                    let mut writes = vec![(former, Value::Empty)];
                    writes.extend((!fields.contains_key(&own)).then_some((own, present)));
                    Verdict::Change(writes)
                }
            }
        }
        _ => Verdict::Without,
    }
}

fn elements(fields: &Fields, field: u16) -> impl Iterator<Item = &FieldKey> {
    fields.keys().filter(move |key| key.field == field && key.element.is_some())
}

/// The field's values in words.
pub(super) fn shown(fields: &Fields, ready: &Ready) -> Vec<String> {
    match &ready.shape {
        Shape::Codes(_) | Shape::Words => {
            elements(fields, ready.number).filter_map(|key| key.element.clone()).collect()
        }
        _ => fields.get(&key(ready)).map(in_words).into_iter().collect(),
    }
}

/// The fields after some writes.
pub(super) fn after(mut fields: Fields, writes: Vec<(FieldKey, Value)>) -> Fields {
    for (key, value) in writes {
        match value {
            Value::Empty => fields.remove(&key),
            value => fields.insert(key, value),
        };
    }
    fields
}
