//! A dossier in a temporary folder, drafts of records, a clock that can be set.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use concord_model::{Clock, Entropy, FieldKey, Id, Kind, Value};
use concord_store::{Dossier, Draft, EditMeta, KdfCost, RecoveryCode, StoreError, World};

pub const PASSPHRASE: &str = "correct horse battery staple";
pub const AUTHOR: &str = "Amparo Zúñiga";

/// Moves on by one millisecond with each reading.
pub struct Ticking(AtomicI64);

impl Clock for Ticking {
    fn now_millis(&self) -> i64 {
        self.0.fetch_add(1, Ordering::Relaxed)
    }
}

/// A splitmix64 generator.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    pub fn id(&mut self) -> Id {
        let mut bytes = [0; 16];
        self.fill(&mut bytes);
        Id::from_bytes(bytes)
    }
}

impl Entropy for Random {
    fn fill(&mut self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let number = self.next().to_le_bytes();
            chunk.copy_from_slice(&number[..chunk.len()]);
        }
    }
}

/// Never twice the same entropy, not even across processes.
pub fn world() -> World {
    let seed = std::collections::hash_map::RandomState::new();
    let seed = std::hash::BuildHasher::hash_one(&seed, std::process::id());
    World {
        clock: Arc::new(Ticking(AtomicI64::new(1_700_000_000_000))),
        entropy: Box::new(Random(seed)),
    }
}

pub fn create(folder: &Path) -> (Dossier, RecoveryCode) {
    Dossier::create(folder, PASSPHRASE, AUTHOR, world(), KdfCost::for_tests()).unwrap()
}

pub fn open(folder: &Path) -> Result<Dossier, StoreError> {
    Dossier::open(folder, PASSPHRASE, AUTHOR, world())
}

pub fn text(field: u16, text: &str) -> (FieldKey, Value) {
    (FieldKey::of(field), Value::Text(text.to_owned()))
}

pub fn event(record: Id, writes: Vec<(FieldKey, Value)>) -> Draft {
    Draft { record, kind: Kind::Event, writes }
}

pub fn save(dossier: &mut Dossier, draft: Draft) {
    dossier.save(EditMeta::save("a reason"), vec![draft]).unwrap();
}

/// The text shown in a field; empty where there is none.
pub fn shown(dossier: &Dossier, id: Id, field: u16) -> String {
    let state = dossier.get(id).unwrap().unwrap();
    match state.fields().get(&FieldKey::of(field)) {
        Some(Value::Text(text)) => text.clone(),
        None => String::new(),
        other => panic!("field {field} holds {other:?}"),
    }
}

pub fn exists(dossier: &Dossier, id: Id) -> bool {
    dossier.get(id).unwrap().is_some_and(|state| state.exists())
}
