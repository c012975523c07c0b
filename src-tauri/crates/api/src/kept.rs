//! What an import will write, kept until every row was read: a table of 100,000 rows makes some
//! 600,000 drafts, which take several times the room unpacked.

use concord_model::{FieldKey, Id, Kind, Value};
use concord_store::Draft;

/// A draft as it is packed.
type Packed = (Id, Kind, Vec<(FieldKey, Value)>);

/// Drafts in the order in which they came, packed event by event.
#[derive(Default)]
pub(crate) struct KeptDrafts {
    events: Vec<Box<[u8]>>,
    /// How many drafts there are.
    pub(crate) count: u64,
}

impl KeptDrafts {
    /// Packs the drafts of an event.
    pub(crate) fn keep(&mut self, event: Vec<concord_exchange::Draft>) -> postcard::Result<()> {
        self.count += event.len() as u64;
        let packed: Vec<Packed> =
            event.into_iter().map(|draft| (draft.record, draft.kind, draft.writes)).collect();
        self.events.push(postcard::to_stdvec(&packed)?.into_boxed_slice());
        Ok(())
    }

    /// Packs drafts that are the store's already.
    pub(crate) fn keep_drafts(&mut self, drafts: Vec<Draft>) {
        self.count += drafts.len() as u64;
        let packed: Vec<Packed> =
            drafts.into_iter().map(|draft| (draft.record, draft.kind, draft.writes)).collect();
        let bytes = postcard::to_stdvec(&packed).expect("memory can be written to");
        self.events.push(bytes.into_boxed_slice());
    }

    /// Unpacks them one event at a time.
    pub(crate) fn into_drafts(self) -> impl Iterator<Item = Draft> {
        self.events.into_iter().flat_map(|event| {
            let packed: Vec<Packed> =
                postcard::from_bytes(&event).expect("what was packed here can be unpacked");
            packed.into_iter().map(|(record, kind, writes)| Draft { record, kind, writes })
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use concord_model::{FieldKey, Id, Kind, Value};

    use super::{Draft, KeptDrafts};

    #[test]
    fn what_is_kept_comes_back_in_order() {
        let values = [
            Value::Empty,
            Value::Unknown,
            Value::Text("Ñuñoa".into()),
            Value::Integer(i64::MIN),
            Value::Real(-33.44889),
            Value::Flag(false),
            Value::Id(Id::from_u128(7)),
            Value::List(vec![Value::Text("a".into()), Value::Integer(1)]),
        ];
        let writes: Vec<(FieldKey, Value)> =
            (1u16..).zip(values).map(|(field, value)| (FieldKey::of(field), value)).collect();
        let draft = |number, kind| concord_exchange::Draft {
            record: Id::from_u128(number),
            kind,
            writes: writes.clone(),
        };
        let events =
            [vec![draft(1, Kind::Event), draft(2, Kind::Act)], vec![], vec![draft(3, Kind::Event)]];
        let mut kept = KeptDrafts::default();
        for event in events.clone() {
            kept.keep(event).unwrap();
        }
        assert_eq!(kept.count, 3);
        let came: Vec<Draft> = kept.into_drafts().collect();
        let went = events.into_iter().flatten();
        let went = went.map(|draft| Draft {
            record: draft.record,
            kind: draft.kind,
            writes: draft.writes,
        });
        assert_eq!(came, went.collect::<Vec<_>>());
    }
}
