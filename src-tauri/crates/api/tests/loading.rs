//! Unlocking: the first screen comes before the whole index is there, and the rest is never missed.

#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};

use concord_api::messages::Nothing;
use concord_api::messages::dossier::{CreateDossier, OpenDossierRequest};
use concord_api::messages::register::{RowsRequest, SaveEvent, Selection};
use concord_api::{Concord, Host, KdfCost};
use concord_model::{Event, EventBundle, Id, Place};

const PASSPHRASE: &str = "correct horse battery staple";
const EVENTS: u128 = 40;

fn concord() -> Concord {
    Concord::new(Host { kdf: KdfCost::for_tests(), ..Host::headless() }, None)
}

/// A dossier with some events, closed.
fn dossier(folder: &Path) {
    let concord = concord();
    let request = CreateDossier {
        path: folder.to_string_lossy().into_owned(),
        name: "Trial".to_owned(),
        country: "CHL".to_owned(),
        passphrase: PASSPHRASE.to_owned(),
        author: "A".to_owned(),
    };
    concord.create_dossier(request).unwrap();
    for number in 1..=EVENTS {
        let (id, place) = (Id::from_u128(number), Id::from_u128(1_000 + number));
        let title = format!("Event {number} at Quillagua").as_str().into();
        let event = Event { id, title, ..Event::default() };
        let place = Place { id: place, event: Some(id), ..Place::default() };
        let bundle = EventBundle { event, places: vec![place], ..EventBundle::default() };
        let (revision, reason) = (u64::MAX, String::new());
        concord.save_event(SaveEvent { bundle, revision, reason }).unwrap();
    }
    concord.close_dossier(Nothing {}).unwrap();
}

fn open(folder: &Path) -> Concord {
    let concord = concord();
    let path = folder.to_string_lossy().into_owned();
    let (secret, author) = (PASSPHRASE.to_owned(), "A".to_owned());
    concord.open_dossier(OpenDossierRequest { path, secret, author }).unwrap();
    concord
}

fn total(concord: &Concord, query: &str) -> u64 {
    let selection = Selection { query: query.to_owned(), ..Selection::default() };
    let rows = RowsRequest {
        selection: selection.clone(),
        sort: "date".to_owned(),
        descending: false,
        offset: 0,
        limit: 5,
    };
    let (counted, rows) =
        (concord.select_events(selection).unwrap(), concord.event_rows(rows).unwrap());
    assert_eq!(counted.total, rows.total);
    rows.total
}

fn snapshot(folder: &Path) -> PathBuf {
    fs::read_dir(folder.join("snapshot")).unwrap().flatten().next().unwrap().path()
}

/// Asks for the first screen, then for what needs every section: words, parts, and an edit.
fn works(concord: &Concord) {
    let everything = EVENTS as u64;
    assert_eq!(total(concord, ""), everything);
    assert_eq!(total(concord, "quillagua"), everything);
    assert_eq!(total(concord, "\"event 7\""), 1);
    let record = concord.event(concord_api::messages::RecordId { id: Id::from_u128(7) }).unwrap();
    assert_eq!(record.bundle.places.len(), 1);
    let mut bundle = record.bundle;
    bundle.event.title = "Changed at Quillagua".into();
    let (revision, reason) = (u64::MAX, String::new());
    concord.save_event(SaveEvent { bundle: bundle.clone(), revision, reason }).unwrap();
    assert_eq!((total(concord, "changed"), total(concord, "")), (1, everything));
    bundle.event.title = "Event 7 at Quillagua".into();
    let (revision, reason) = (u64::MAX, String::new());
    concord.save_event(SaveEvent { bundle, revision, reason }).unwrap();
}

#[test]
fn the_rest_of_the_index_is_there_when_it_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    dossier(folder.path());
    for _ in 0..5 {
        let concord = open(folder.path());
        works(&concord);
        concord.close_dossier(Nothing {}).unwrap();
    }
}

#[test]
fn a_dossier_can_be_locked_and_closed_while_its_index_is_read() {
    let folder = tempfile::tempdir().unwrap();
    dossier(folder.path());
    let before = fs::read(snapshot(folder.path())).unwrap();
    for _ in 0..5 {
        let concord = open(folder.path());
        concord.lock(Nothing {}).unwrap();
        assert_eq!(concord.select_events(Selection::default()).unwrap_err().code, "locked");
        concord.close_dossier(Nothing {}).unwrap();
        open(folder.path()).close_dossier(Nothing {}).unwrap();
    }
    assert_eq!(fs::read(snapshot(folder.path())).unwrap(), before);
    works(&open(folder.path()));
}

#[test]
fn wherever_a_snapshot_is_damaged_the_index_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    dossier(folder.path());
    let path = snapshot(folder.path());
    let whole = fs::read(&path).unwrap();
    for place in (0..whole.len()).step_by(whole.len() / 12) {
        let mut damaged = whole.clone();
        damaged[place] ^= 1;
        fs::write(&path, damaged).unwrap();
        let concord = open(folder.path());
        assert_eq!(total(&concord, ""), EVENTS as u64);
        works(&concord);
        concord.close_dossier(Nothing {}).unwrap();
        fs::write(&path, &whole).unwrap();
        // Made of an earlier revision than the dossier's now: it is brought up to date.
        works(&open(folder.path()));
    }
}
