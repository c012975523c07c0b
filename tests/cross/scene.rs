//! A dossier of its own for each test, driven through the surface a shell uses.

use std::path::{Path, PathBuf};
use std::time::Duration;

use concord_api::messages::Nothing;
use concord_api::messages::RecordId;
use concord_api::messages::dossier::{CreateDossier, OpenDossierRequest};
use concord_api::messages::exchange::{ImportRequest, InspectFile, JobId, JobState};
use concord_api::messages::register::{EventRecord, RowsRequest, SaveEvent, Selection};
use concord_api::{Concord, Host, KdfCost};

pub const PASSPHRASE: &str = "lantern river copper thirteen";

/// An open dossier about Chile.
pub struct Scene {
    pub concord: Concord,
    pub folder: tempfile::TempDir,
    pub recovery_code: String,
}

impl Scene {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let host = Host {
            config: Some(folder.path().join("config")),
            data: Some(folder.path().join("data")),
            kdf: KdfCost::for_tests(),
        };
        let concord = Concord::new(host, None);
        let created = concord
            .create_dossier(CreateDossier {
                path: text(&folder.path().join("dossier")),
                name: "Chile".into(),
                country: "CHL".into(),
                passphrase: PASSPHRASE.into(),
                author: "A. B.".into(),
            })
            .unwrap();
        Self { concord, folder, recovery_code: created.recovery_code }
    }

    pub fn with_victims() -> Self {
        let scene = Self::new();
        scene.import(false);
        scene
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn import(&self, dry_run: bool) -> JobState {
        let path = text(&victims());
        let inspection =
            self.concord.inspect_file(InspectFile { path: path.clone(), layout: None }).unwrap();
        let mapping = self.concord.mappings(Nothing {}).unwrap();
        let mapping =
            mapping.mappings.into_iter().find(|entry| entry.name == "chile-rettig").unwrap();
        let started = self
            .concord
            .start_import(ImportRequest {
                path,
                layout: inspection.layout,
                mapping: mapping.name,
                definition: mapping.definition,
                dry_run,
                linked: Vec::new(),
                licence: None,
            })
            .unwrap();
        self.finish(started.job)
    }

    pub fn finish(&self, job: u64) -> JobState {
        loop {
            let state = self.concord.job(JobId { job }).unwrap();
            if state.state != "running" {
                assert_eq!(state.state, "done", "{:?}", state.error);
                return state;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    pub fn total(&self, query: &str) -> u64 {
        self.concord.select_events(selection(query)).unwrap().total
    }

    pub fn first(&self, query: &str) -> EventRecord {
        let rows = self.concord.event_rows(RowsRequest {
            selection: selection(query),
            sort: "date".into(),
            descending: false,
            offset: 0,
            limit: 1,
        });
        self.concord.event(RecordId { id: rows.unwrap().rows[0].id }).unwrap()
    }

    pub fn save(&self, record: &EventRecord, reason: &str) {
        let revision = self.concord.status(Nothing {}).unwrap().dossier.unwrap().revision;
        let bundle = record.bundle.clone();
        self.concord.save_event(SaveEvent { bundle, revision, reason: reason.into() }).unwrap();
    }

    pub fn unlock(&self, secret: &str) -> Result<(), String> {
        let request = OpenDossierRequest {
            path: text(&self.path("dossier")),
            secret: secret.into(),
            author: "A. B.".into(),
        };
        self.concord.open_dossier(request).map(drop).map_err(|error| error.code)
    }
}

pub fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// The victims of the bundled sample: the real table with names as initials.
pub fn victims() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/sample/victims.csv")
}

pub fn selection(query: &str) -> Selection {
    Selection { query: query.into(), ..Selection::default() }
}
