//! Concord's side.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use argon2::{Algorithm, Argon2, Params, Version};
use concord_index::{Index, Regions, Selection, Sort};
use concord_model::{Clock, Entropy, EventBundle, FieldKey, Id, Record, Value};
use concord_store::{Dossier, Draft, EditMeta, Flow, KdfCost, World};

use crate::PAGE;
use crate::figures::timed;
use crate::questions::Answer;

const PASSPHRASE: &str = "a passphrase for the benchmark";
const CACHE: &str = "index";

struct SystemClock;

impl Clock for SystemClock {
    fn now_millis(&self) -> i64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64)
    }
}

struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&mut self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the system gives random bytes");
    }
}

fn world() -> World {
    World { clock: Arc::new(SystemClock), entropy: Box::new(SystemEntropy) }
}

/// Time to derive a key at the cost of real dossiers.
pub fn key_derivation() -> Duration {
    let cost = KdfCost::standard();
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32))
        .expect("the product's own cost is valid");
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let mut key = [0; 32];
    timed(|| argon2.hash_password_into(PASSPHRASE.as_bytes(), b"salt for a bench", &mut key)).1
}

fn draft<R: Record>(record: &R) -> Draft {
    let exists = (FieldKey::EXISTS, Value::Flag(true));
    let writes = std::iter::once(exists).chain(record.to_fields()).collect();
    Draft { record: record.id(), kind: R::KIND, writes }
}

fn drafts(bundle: &EventBundle) -> Vec<Draft> {
    let mut drafts = vec![draft(&bundle.event)];
    drafts.extend(bundle.persons.iter().map(draft));
    drafts.extend(bundle.places.iter().map(draft));
    drafts.extend(bundle.acts.iter().map(draft));
    drafts.extend(bundle.involvements.iter().map(draft));
    drafts.extend(bundle.sources.iter().map(draft));
    drafts
}

/// Stores every event as one edit, synced to disk, and indexes it; the dossier is left closed with its
/// sealed snapshot. The key is derived cheaply: [`key_derivation`] has that figure.
pub fn import(folder: &Path, events: &[EventBundle], regions: &Regions) -> (Index, [Duration; 3]) {
    let (mut dossier, _) =
        Dossier::create(folder, PASSPHRASE, "bench", world(), KdfCost::for_tests())
            .expect("a new folder can hold a dossier");
    let (receipt, commit) = timed(|| {
        let mut drafts = events.iter().flat_map(drafts);
        dossier.commit(EditMeta::save("import"), &mut drafts, &mut |_| Flow::Continue)
    });
    receipt.expect("the import is written");
    let (index, build) = timed(|| Index::build(events.iter().cloned(), regions));
    let (kept, snapshot) = timed(|| dossier.put_cache(CACHE, &index.to_bytes()));
    kept.expect("the snapshot is written");
    dossier.close().expect("the dossier closes");
    (index, [commit, build, snapshot])
}

/// From a closed dossier to the first screen. Tells how long the parts took: opening, reading the
/// sealed snapshot, reading its columns, the screen.
pub fn unlock(folder: &Path) -> [Duration; 4] {
    let (dossier, open) = timed(|| Dossier::open(folder, PASSPHRASE, "bench", world()));
    let dossier = dossier.expect("the dossier opens");
    let (cached, read) = timed(|| dossier.get_cache(CACHE));
    let (_, bytes) = cached.expect("the import left a snapshot");
    let (index, decode) = timed(|| Index::from_bytes(&bytes));
    let index = index.expect("the snapshot is of this version");
    let (_, screen) = timed(|| filter(&index, &Selection::default()));
    dossier.close().expect("the dossier closes");
    [open, read, decode, screen]
}

/// All counts and the first page.
pub fn filter(index: &Index, selection: &Selection) -> Answer {
    let summary = index.summary(selection).expect("the questions are well formed");
    let mut counts = std::collections::BTreeMap::new();
    for facet in summary.facets {
        for value in facet.values.into_iter().filter(|value| value.count > 0) {
            counts.insert((facet.name.clone(), value.code), value.count);
        }
    }
    Answer {
        total: summary.total,
        with_place: summary.with_place,
        victims: summary.victims,
        counts,
        page: search(index, selection).1,
    }
}

/// The total and the first page.
pub fn search(index: &Index, selection: &Selection) -> (u64, Vec<Id>) {
    let rows =
        index.rows(selection, Sort::Date, false, 0, PAGE).expect("the questions are well formed");
    (rows.total, rows.rows.into_iter().map(|row| row.id).collect())
}
