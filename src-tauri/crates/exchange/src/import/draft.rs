//! What an import asks the store to write.

use concord_model::{FieldKey, Fields, Id, Kind, Record, Value};

/// Registers of one record to set; a new record begins with [`FieldKey::EXISTS`].
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The record.
    pub record: Id,
    /// Its kind.
    pub kind: Kind,
    /// The registers and their values.
    pub writes: Vec<(FieldKey, Value)>,
}

impl Draft {
    /// What turns `old` into `new` without clearing anything; `None` where nothing differs.
    pub(super) fn of<R: Record>(old: Option<&R>, new: &R) -> Option<Self> {
        let old_fields = old.map(Record::to_fields);
        let mut writes = Vec::new();
        if old.is_none() {
            writes.push((FieldKey::EXISTS, Value::Flag(true)));
        }
        // That the file does not know something does not undo what the dossier has found out.
        let differs = |key: &FieldKey, value: &Value| {
            let old = old_fields.as_ref().and_then(|fields: &Fields| fields.get(key));
            old != Some(value) && (old.is_none() || *value != Value::Unknown)
        };
        writes.extend(new.to_fields().into_iter().filter(|(key, value)| differs(key, value)));
        (!writes.is_empty()).then(|| Self { record: new.id(), kind: R::KIND, writes })
    }

    /// What `new` states and `old` does not, written to `old`; `None` where that is nothing.
    pub(super) fn filling<R: Record>(old: &R, new: &R) -> Option<Self> {
        let stated = old.to_fields();
        let mut fields = new.to_fields();
        fields.retain(|key, value| !stated.contains_key(key) && *value != Value::Unknown);
        let writes: Vec<_> = fields.into_iter().collect();
        (!writes.is_empty()).then(|| Self { record: old.id(), kind: R::KIND, writes })
    }

    /// Deletes a record.
    pub(super) fn deletion<R: Record>(record: &R) -> Self {
        let writes = vec![(FieldKey::EXISTS, Value::Flag(false))];
        Self { record: record.id(), kind: R::KIND, writes }
    }
}
