//! Edits that follow from their number, and what a dossier holds after so many of them.

use std::collections::BTreeMap;

use concord_model::{Cause, FieldKey, Fields, Id, Kind, Value};
use concord_store::{Dossier, Draft, EditMeta};

use crate::support::Random;

/// Records that single edits change.
const POOL: u64 = 40;

/// What an edit does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// A bulk import of several hundred records.
    Import,
    /// A person changes a few fields.
    Edit,
    /// The same; the database is packed anew after each.
    Compact,
}

fn random(number: u64) -> Random {
    Random(number.wrapping_mul(0x5851_f42d_4c95_7f2d))
}

fn pool(number: u64) -> Id {
    random(u64::MAX - number).id()
}

fn words(random: &mut Random, count: u64) -> String {
    (0..count).map(|_| format!("{:x} ", random.below(1 << 24))).collect()
}

/// The drafts of the edit with this number.
pub fn drafts(number: u64, work: Work) -> Vec<Draft> {
    let mut random = random(number);
    let text = |random: &mut Random, field: u64, count| {
        (FieldKey::of(field as u16), Value::Text(words(random, count)))
    };
    match work {
        Work::Import => {
            let count = 200 + random.below(300);
            // Some imports take several frames of the log.
            let width = if number.is_multiple_of(3) { 25 } else { 3 };
            let mut all: Vec<Draft> = (0..count)
                .map(|_| {
                    let kind = Kind::ALL[1 + random.below(5) as usize];
                    let writes = (1..=6).map(|field| text(&mut random, field, width)).collect();
                    Draft { record: random.id(), kind, writes }
                })
                .collect();
            // An import changes records that are there already, too.
            all.extend((0..5).map(|_| single(&mut random, text)));
            all
        }
        Work::Edit | Work::Compact => vec![single(&mut random, text)],
    }
}

fn single(random: &mut Random, text: impl Fn(&mut Random, u64, u64) -> (FieldKey, Value)) -> Draft {
    let record = pool(random.below(POOL));
    let (field, other) = (1 + random.below(6), 7 + random.below(3));
    let long = 3 + random.below(12);
    let mut writes = vec![text(random, field, long), text(random, other, 1)];
    if random.below(4) == 0 {
        writes.push((FieldKey::of(20), Value::Empty));
        writes.push((FieldKey::element(21, format!("{}", random.below(3))), Value::Flag(true)));
    }
    Draft { record, kind: Kind::Place, writes }
}

pub fn meta(number: u64, work: Work) -> EditMeta {
    let cause = match work {
        Work::Import => Cause::Import(Id::from_u128(u128::from(number))),
        Work::Edit | Work::Compact => Cause::Save,
    };
    EditMeta { reason: format!("edit {number}"), cause }
}

/// What a dossier should hold.
#[derive(Clone, Default)]
pub struct Expected(pub BTreeMap<Id, (Kind, Fields)>);

impl Expected {
    pub fn take(&mut self, drafts: &[Draft]) {
        for draft in drafts {
            let (_, fields) =
                self.0.entry(draft.record).or_insert_with(|| (draft.kind, Fields::new()));
            for (key, value) in &draft.writes {
                match value {
                    Value::Empty => fields.remove(key),
                    value => fields.insert(key.clone(), value.clone()),
                };
            }
        }
    }

    /// Panics where the dossier does not hold exactly this.
    pub fn check(&self, dossier: &Dossier, context: &str) {
        let mut seen = 0;
        for kind in Kind::ALL {
            for state in dossier.scan(kind) {
                let state = state.unwrap_or_else(|error| panic!("{context}: {error}"));
                let (expected_kind, fields) = self
                    .0
                    .get(&state.id)
                    .unwrap_or_else(|| panic!("{context}: {} is too much", state.id));
                assert_eq!(*expected_kind, kind, "{context}");
                assert_eq!(state.fields(), *fields, "{context}: {}", state.id);
                assert!(state.conflicts().next().is_none(), "{context}");
                seen += 1;
            }
        }
        assert_eq!(seen, self.0.len(), "{context}: records are missing");
        let counted: u64 = dossier.counts().unwrap().values().sum();
        assert_eq!(counted, self.0.len() as u64, "{context}: counts");
    }
}
