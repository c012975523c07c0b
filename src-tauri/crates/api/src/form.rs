//! What saving a form writes.

use concord_model::value::difference;
use concord_model::{FieldKey, Fields, Record, RecordState, Value};
use concord_store::Draft;

use crate::error::Result;
use crate::session::Session;

impl Session {
    /// What must be written so that the stored record becomes `record`; nothing where it is so already.
    pub(crate) fn draft<R: Record>(&self, record: &R) -> Result<Option<Draft>> {
        let stored = self.dossier.get_of(R::KIND, record.id())?.filter(RecordState::exists);
        let draft = |writes| Draft { record: record.id(), kind: R::KIND, writes };
        Ok(match stored {
            // A new record is drafted even where nothing is stated of it yet.
            None => Some(draft(record.to_fields().into_iter().collect())),
            Some(state) => Some(writes(&state, record)).filter(|all| !all.is_empty()).map(draft),
        })
    }
}

/// The registers that differ, and those in conflict: whoever saves a form confirms all that it shows.
/// Registers that this version does not know are on no form and are left alone.
fn writes<R: Record>(state: &RecordState, record: &R) -> Vec<(FieldKey, Value)> {
    let (old, new) = (R::from_fields(state.id, &state.fields()).to_fields(), record.to_fields());
    let mut writes = difference(&old, &new);
    let known = |key: &FieldKey| R::FIELDS.iter().any(|field| field.number == key.field);
    let value = |fields: &Fields, key| fields.get(key).cloned().unwrap_or(Value::Empty);
    let confirmed: Vec<_> = state
        .conflicts()
        .filter(|(key, _)| known(key) && old.get(key) == new.get(key))
        .map(|(key, _)| (key.clone(), value(&new, key)))
        .collect();
    writes.extend(confirmed);
    writes
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use concord_model::{Change, Dot, Event, FieldKey, Hlc, Id, Kind, Record, RecordState, Value};

    use super::writes;

    fn number(name: &str) -> u16 {
        Event::FIELDS.iter().find(|field| field.name == name).unwrap().number
    }

    /// Sets a register on a device of its own, which has seen no other change.
    fn set(state: &mut RecordState, device: u128, key: FieldKey, value: &str) {
        let value = match value {
            "" => Value::Empty,
            text => Value::Text(text.to_owned()),
        };
        let (record, kind) = (state.id, state.kind);
        let change = Change { record, kind, key, parents: Vec::new(), value };
        let at = Hlc { millis: i64::try_from(device).unwrap(), counter: 0 };
        state.apply(Dot { device: Id::from_u128(device), seq: 1 }, at, &change, |_| false);
    }

    fn event() -> RecordState {
        let mut state = RecordState::new(Id::from_u128(1), Kind::Event);
        set(&mut state, 1, FieldKey::of(number("title")), "Raid");
        state
    }

    fn shown(state: &RecordState) -> Event {
        Event::from_fields(state.id, &state.fields())
    }

    #[test]
    fn saving_what_is_shown_writes_nothing_without_a_conflict() {
        let state = event();
        assert_eq!(writes(&state, &shown(&state)), []);
    }

    #[test]
    fn saving_what_is_shown_settles_a_conflict() {
        let mut state = event();
        let remarks = FieldKey::of(number("remarks"));
        set(&mut state, 2, FieldKey::of(number("title")), "Search");
        set(&mut state, 2, remarks.clone(), "seen");
        set(&mut state, 3, remarks.clone(), "");
        let form = shown(&state);
        assert_eq!((form.title.clone(), form.remarks.known()), ("Search".into(), None));
        let title = FieldKey::of(number("title"));
        let expected =
            [(title.clone(), Value::Text("Search".into())), (remarks.clone(), Value::Empty)];
        assert_eq!(writes(&state, &form), expected);

        let other = Event { title: "Raid".into(), ..form };
        let chosen = [(title, Value::Text("Raid".into())), (remarks, Value::Empty)];
        assert_eq!(writes(&state, &other), chosen, "each register is written once");
    }

    #[test]
    fn what_a_newer_version_has_stored_is_left_alone() {
        let mut state = event();
        set(&mut state, 1, FieldKey::of(900), "from the future");
        set(&mut state, 2, FieldKey::of(900), "from another future");
        assert_eq!(writes(&state, &shown(&state)), []);
    }
}
