//! Concord's side, as a shell drives it: through the api.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use argon2::{Algorithm, Argon2, Params, Version};
use concord_api::index::{Bounds, MapView, SelectionSummary};
use concord_api::messages::Nothing;
use concord_api::messages::dossier::OpenDossierRequest;
use concord_api::messages::register::{MapRequest, RowsRequest, SaveEvent, Selection};
use concord_api::messages::{RecordId, register::EventRecord};
use concord_api::{Concord, Host, KdfCost};
use concord_index::Index;
use concord_model::{Clock, Entropy, EventBundle, FieldKey, Id, Kind, Record, Stated, Value};
use concord_store::{Dossier, Draft, EditMeta, Flow, World};

use crate::PAGE;
use crate::figures::{Making, timed};
use crate::questions::Answer;

const PASSPHRASE: &str = "a passphrase for the benchmark";
/// Drafts of one edit while records are rewritten at random.
const EDIT: usize = 1_000;

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

fn drafts(bundle: EventBundle) -> Vec<Draft> {
    let mut drafts = vec![draft(&bundle.event)];
    drafts.extend(bundle.persons.iter().map(draft));
    drafts.extend(bundle.places.iter().map(draft));
    drafts.extend(bundle.acts.iter().map(draft));
    drafts.extend(bundle.involvements.iter().map(draft));
    drafts.extend(bundle.sources.iter().map(draft));
    drafts
}

/// What an import took, part by part.
pub struct Import {
    /// The records written in one edit and synced.
    pub stored: Duration,
    /// Opened anew, the records read and indexed, the index sealed.
    pub indexed: Duration,
}

/// Stores every event as one edit, synced to disk, and indexes what was stored, as an import does;
/// the dossier is left closed. The key is derived cheaply: [`key_derivation`] has that figure.
pub fn import(folder: &Path, events: impl Iterator<Item = EventBundle>) -> Import {
    let (mut dossier, _) =
        Dossier::create(folder, PASSPHRASE, "bench", world(), KdfCost::for_tests())
            .expect("a new folder can hold a dossier");
    let mut events = Making::new(events);
    let (receipt, stored) = timed(|| {
        let mut drafts = (&mut events).flat_map(drafts);
        dossier.commit(EditMeta::save("import"), &mut drafts, &mut |_| Flow::Continue)
    });
    receipt.expect("the import is written");
    let stored = stored - events.took;
    dossier.close().expect("the dossier closes");
    let (_, indexed) = timed(|| open(folder).close_dossier(Nothing {}).expect("it closes"));
    Import { stored, indexed }
}

/// Opens a dossier as the application does.
pub fn open(folder: &Path) -> Concord {
    let concord = Concord::new(Host { kdf: KdfCost::for_tests(), ..Host::headless() }, None);
    let request = OpenDossierRequest {
        path: folder.to_string_lossy().into_owned(),
        secret: PASSPHRASE.to_owned(),
        author: "bench".to_owned(),
    };
    concord.open_dossier(request).expect("the dossier opens");
    concord
}

/// From a closed dossier to the first screen.
pub fn unlock(folder: &Path) -> (Answer, Duration) {
    let ((concord, answer), took) = timed(|| {
        let concord = open(folder);
        let answer = filter(&concord, &Selection::default());
        (concord, answer)
    });
    concord.close_dossier(Nothing {}).expect("the dossier closes");
    (answer, took)
}

/// From a closed dossier to the answer to a search, which needs the whole of the index.
pub fn unlock_to_search(folder: &Path, selection: &Selection) -> Duration {
    let (concord, took) = timed(|| {
        let concord = open(folder);
        std::hint::black_box(search(&concord, selection));
        concord
    });
    concord.close_dossier(Nothing {}).expect("the dossier closes");
    took
}

/// What of that is opening the store; unsealing and reading the index's first section; the same of
/// the others, one by one.
pub fn unlock_parts(folder: &Path) -> [Duration; 5] {
    let (dossier, open) = timed(|| Dossier::open(folder, PASSPHRASE, "bench", world()));
    let dossier = dossier.expect("the dossier opens");
    let snapshot = dossier.get_cache("index").expect("the import left a snapshot");
    let unsealed = |number| timed(|| snapshot.section(number).expect("it is undamaged"));
    let (bytes, unseal) = unsealed(0);
    let (index, read) = timed(|| Index::read_first(&bytes));
    drop(index.expect("the snapshot is of this version"));
    let (mut unseal_rest, mut read_rest) = (Duration::ZERO, Duration::ZERO);
    for number in 1..Index::SECTIONS {
        let (bytes, took) = unsealed(number);
        unseal_rest += took;
        let (section, took) = timed(|| Index::read_section(number, &bytes));
        drop(section.expect("it was written by this version"));
        read_rest += took;
    }
    drop(snapshot);
    dossier.close().expect("the dossier closes");
    [open, unseal, read, unseal_rest, read_rest]
}

pub fn summary(concord: &Concord, selection: &Selection) -> SelectionSummary {
    concord.select_events(selection.clone()).expect("the questions are well formed")
}

fn rows_request(selection: &Selection, sort: &str) -> RowsRequest {
    RowsRequest {
        selection: selection.clone(),
        sort: sort.to_owned(),
        descending: false,
        offset: 0,
        limit: PAGE,
    }
}

/// All counts and the first page.
pub fn filter(concord: &Concord, selection: &Selection) -> Answer {
    let summary = summary(concord, selection);
    let mut counts = BTreeMap::new();
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
        page: search(concord, selection).1,
    }
}

/// The total and the first page.
pub fn search(concord: &Concord, selection: &Selection) -> (u64, Vec<Id>) {
    let rows = concord.event_rows(rows_request(selection, "date"));
    let rows = rows.expect("the questions are well formed");
    (rows.total, rows.rows.into_iter().map(|row| row.id).collect())
}

/// The total and how many rows the first page of the best answers has.
pub fn ranked(concord: &Concord, selection: &Selection) -> (u64, usize) {
    let rows = concord.event_rows(rows_request(selection, "relevance"));
    let rows = rows.expect("the questions are well formed");
    (rows.total, rows.rows.len())
}

/// One page of everything.
pub fn page(concord: &Concord, sort: &str) {
    let rows = concord.event_rows(rows_request(&Selection::default(), sort));
    std::hint::black_box(rows.expect("the questions are well formed"));
}

/// The same as the window asks: requests and responses as JSON text. Returns the text's length.
pub fn filter_as_json(concord: &Concord, selection: &Selection) -> usize {
    let ask = |name: &str, request: serde_json::Value| {
        let response = concord.call(name, request).expect("the questions are well formed");
        response.to_string().len()
    };
    let to_json = "a request is plain data";
    let rows = rows_request(selection, "date");
    ask("select_events", serde_json::to_value(selection).expect(to_json))
        + ask("event_rows", serde_json::to_value(rows).expect(to_json))
}

pub fn map(concord: &Concord, selection: &Selection, view: &Bounds, resolution: f64) -> MapView {
    let (selection, view) = (selection.clone(), view.clone());
    let request = MapRequest { selection, view, resolution, open_only: false };
    concord.map_view(request).expect("the questions are well formed")
}

pub fn bundle(concord: &Concord, id: Id) -> EventBundle {
    let EventRecord { bundle, .. } = concord.event(RecordId { id }).expect("the event is there");
    bundle
}

/// Saves an event. Tells how long until it was durable, and how long until every view showed it:
/// counts, a page in the order `sort`, the map.
pub fn edit(concord: &Concord, bundle: EventBundle, sort: &str) -> [Duration; 2] {
    let request = SaveEvent { bundle, revision: u64::MAX, reason: String::new() };
    let (saved, durable) = timed(|| concord.save_event(request));
    assert!(saved.expect("the edit is saved").changes > 0);
    let everything = Selection::default();
    let world = Bounds { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };
    let ((), shown) = timed(|| {
        std::hint::black_box(summary(concord, &everything));
        let rows = concord.event_rows(rows_request(&everything, sort));
        std::hint::black_box(rows.expect("the questions are well formed"));
        std::hint::black_box(map(concord, &everything, &world, 0.35));
    });
    [durable, durable + shown]
}

/// Rewrites descriptions in edits of a thousand, each synced to disk; the dossier is left closed with
/// a new snapshot. Tells how long the rewriting took.
pub fn rewrite(folder: &Path, rewrites: impl Iterator<Item = (Id, String)>) -> Duration {
    let mut dossier = Dossier::open(folder, PASSPHRASE, "bench", world()).expect("it opens");
    let mut rewrites = rewrites.peekable();
    let mut took = Duration::ZERO;
    while rewrites.peek().is_some() {
        let drafts: Vec<Draft> = rewrites
            .by_ref()
            .take(EDIT)
            .map(|(record, text)| Draft {
                record,
                kind: Kind::Event,
                writes: vec![(FieldKey::of(3), Value::Text(text))],
            })
            .collect();
        let (saved, time) = timed(|| dossier.save(EditMeta::save("rewrite"), drafts));
        saved.expect("the edit is saved");
        took += time;
    }
    dossier.close().expect("the dossier closes");
    open(folder).close_dossier(Nothing {}).expect("it closes");
    took
}

/// An edit of an event: another status and one word more.
pub fn changed(mut bundle: EventBundle, word: &str) -> EventBundle {
    let event = &mut bundle.event;
    let text = event.description.known().map_or("", String::as_str);
    event.description = Stated::Known(format!("{text} {word}"));
    let likely = event.status.known().is_some_and(|status| status == "likely");
    event.status = Stated::from(if likely { "possible" } else { "likely" });
    bundle
}
