//! Parts that events had and have no longer: their history is the event's.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard};

use concord_model::{
    Act, Attachment, ChainOfEvents, FieldKey, Id, Intervention, Involvement, Kind, Place, Record,
    Source, Value,
};

use crate::error::Result;
use crate::session::Session;

/// Parts by event. Read from the store when first asked for and kept up to date from then on; what
/// has come back meanwhile stays in it, which does no harm.
#[derive(Default)]
pub(crate) struct FormerParts(Mutex<Option<BTreeMap<Id, BTreeSet<Id>>>>);

impl FormerParts {
    fn known(&self) -> MutexGuard<'_, Option<BTreeMap<Id, BTreeSet<Id>>>> {
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// Takes in that a part of `event` was changed, perhaps deleted.
    pub(crate) fn note(&self, event: Id, part: Id) {
        if let Some(known) = &mut *self.known() {
            known.entry(event).or_default().insert(part);
        }
    }

    /// Forgets everything, to be read anew.
    pub(crate) fn forget(&self) {
        *self.known() = None;
    }
}

impl Session {
    /// The parts of an event that were deleted.
    pub(crate) fn former_parts(&self, event: Id) -> Result<BTreeSet<Id>> {
        let mut known = self.former.known();
        let parts = match &mut *known {
            Some(parts) => parts,
            none => none.insert(self.read_former_parts()?),
        };
        Ok(parts.get(&event).cloned().unwrap_or_default())
    }

    fn read_former_parts(&self) -> Result<BTreeMap<Id, BTreeSet<Id>>> {
        let acts = self.last_owners::<Act>("event")?;
        let mut parts: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
        for (involvement, act) in self.last_owners::<Involvement>("act")? {
            if let Some(event) = acts.get(&act).copied().or_else(|| self.index.event_of(act)) {
                parts.entry(event).or_default().insert(involvement);
            }
        }
        let others = [
            self.last_owners::<Place>("event")?,
            self.last_owners::<Source>("event")?,
            self.last_owners::<Intervention>("event")?,
            self.last_owners::<Attachment>("event")?,
            self.last_owners::<ChainOfEvents>("event")?,
        ];
        for (part, event) in acts.into_iter().chain(others.into_iter().flatten()) {
            parts.entry(event).or_default().insert(part);
        }
        Ok(parts)
    }

    /// What the deleted records of a kind last named as their own.
    pub(crate) fn last_owners<R: Record>(&self, field: &str) -> Result<BTreeMap<Id, Id>> {
        let number = R::FIELDS.iter().find(|known| known.name == field).map(|known| known.number);
        let key = FieldKey::of(number.expect("the model has the field; a test reads it"));
        let owner = |(record, value)| match value {
            Value::Id(owner) => Some((record, owner)),
            _ => None,
        };
        Ok(self.dossier.deleted(R::KIND, &key)?.into_iter().filter_map(owner).collect())
    }
}

/// Whether records of a kind belong to one event.
pub(crate) fn is_part(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Act
            | Kind::Involvement
            | Kind::Place
            | Kind::Source
            | Kind::Intervention
            | Kind::Attachment
            | Kind::ChainOfEvents
    )
}
