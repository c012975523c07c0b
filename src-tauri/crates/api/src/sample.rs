//! The bundled sample dossier: made on the user's machine from the files in `src-tauri/sample`, with
//! the same import a user runs.

use std::path::PathBuf;

use concord_model::{
    Cause, DossierInfo, Indicator, Measure, Record, Relation, Situation, Stakeholder, Stated,
    new_id,
};
use concord_store::{Dossier, Draft};
use serde::de::DeserializeOwned;

use crate::dossier::describe_dossier;
use crate::error::{ErrorReport, Result};
use crate::exchange::import_file;
use crate::host::SystemEntropy;
use crate::messages::Nothing;
use crate::messages::dossier::Status;
use crate::messages::exchange::ImportRequest;
use crate::messages::norms::ImportTreatyStatuses;
use crate::session::{Concord, Session, world};

/// What the sample holds is public, and so is its passphrase.
pub const SAMPLE_PASSPHRASE: &str = "public sample dossier";

const AUTHOR: &str = "Concord";
const MAPPING: &str = "chile-rettig";
const VICTIMS: &[u8] = include_bytes!("../../../sample/victims.csv");
const STAKEHOLDERS: &str = include_str!("../../../sample/stakeholders.json");
const RELATIONS: &str = include_str!("../../../sample/relations.json");
const MEASURES: &str = include_str!("../../../sample/measures.json");
const INDICATORS: &str = include_str!("../../../sample/indicators.json");
const SITUATIONS: &str = include_str!("../../../sample/situations.json");
const STATUSES: &str = include_str!("../../../sample/treaty-status.csv");
const CITATION: &str = include_str!("../../../sample/CITATION.txt");

impl Concord {
    /// Opens the sample dossier; the first time it is made, which takes some seconds.
    pub fn open_sample(&self, _: Nothing) -> Result<Status> {
        let folder = self.sample_folder().ok_or_else(|| ErrorReport::new("forbidden"))?;
        // One that is open already has to let go of its folder first.
        self.close_dossier(Nothing {})?;
        let path = folder.to_string_lossy().into_owned();
        let session = match folder.join("header").exists() {
            true => {
                let dossier = Dossier::open(&folder, SAMPLE_PASSPHRASE, &self.author(), world())?;
                Session::start(path, true, dossier)?
            }
            false => self.make_sample(path)?,
        };
        self.hold(session)?;
        self.status(Nothing {})
    }

    /// Where the sample is unpacked.
    pub(crate) fn sample_folder(&self) -> Option<PathBuf> {
        self.host.data.as_ref().map(|data| data.join("sample"))
    }

    fn author(&self) -> String {
        match self.preferences_file.preferences().author {
            author if author.is_empty() => AUTHOR.to_owned(),
            author => author,
        }
    }

    /// Makes the sample beside its place and moves it there once it is whole.
    fn make_sample(&self, path: String) -> Result<Session> {
        let fresh = PathBuf::from(format!("{path}.new"));
        let failed = |reason: std::io::Error| {
            ErrorReport::new("write-failed").with("path", &path).with("reason", reason)
        };
        if fresh.exists() {
            std::fs::remove_dir_all(&fresh).map_err(failed)?;
        }
        std::fs::create_dir_all(&fresh).map_err(failed)?;
        let folder = fresh.join("dossier");
        let (mut dossier, _) =
            Dossier::create(&folder, SAMPLE_PASSPHRASE, AUTHOR, world(), self.host.kdf)?;
        describe_dossier(&mut dossier, &info())?;
        let mut session = Session::start(path.clone(), true, dossier)?;
        let table = fresh.join("victims.csv");
        std::fs::write(&table, VICTIMS).map_err(failed)?;
        session.import_sample(&table.to_string_lossy())?;
        let statuses = fresh.join("treaty-status.csv");
        std::fs::write(&statuses, STATUSES).map_err(failed)?;
        session.import_statuses(&ImportTreatyStatuses {
            path: statuses.to_string_lossy().into_owned(),
            dry_run: false,
        })?;
        session.keep_index();
        session.dossier.close()?;
        std::fs::rename(&folder, &path).map_err(failed)?;
        std::fs::remove_dir_all(&fresh).map_err(failed)?;
        let dossier = Dossier::open(path.as_ref(), SAMPLE_PASSPHRASE, &self.author(), world())?;
        Session::start(path, true, dossier)
    }
}

impl Session {
    fn import_sample(&mut self, table: &str) -> Result<()> {
        let bundled = concord_exchange::bundled().into_iter().find(|(name, _)| name == MAPPING);
        let (mapping, definition) = bundled.ok_or_else(|| ErrorReport::internal("no mapping"))?;
        let request = ImportRequest {
            path: table.to_owned(),
            layout: concord_exchange::Layout::default(),
            mapping,
            definition,
            dry_run: false,
            linked: Vec::new(),
            licence: None,
        };
        import_file(self, &request)?;
        let mut drafts = drafts::<Stakeholder>(STAKEHOLDERS)?;
        drafts.extend(self::drafts::<Relation>(RELATIONS)?);
        drafts.extend(self::drafts::<Measure>(MEASURES)?);
        drafts.extend(self::drafts::<Indicator>(INDICATORS)?);
        drafts.extend(self::drafts::<Situation>(SITUATIONS)?);
        self.write(drafts, "The answers given at the time".to_owned(), Cause::Save).map(drop)
    }
}

fn info() -> DossierInfo {
    DossierInfo {
        id: new_id(&mut SystemEntropy),
        name: "Chile 1973–1990 (sample)".into(),
        country: Stated::Known("CHL".to_owned()),
        description: "Victims named by the National Commission on Truth and Reconciliation, with \
                      names as initials; the measures taken since and the parties to them."
            .into(),
        citation: Stated::Known(CITATION.trim().to_owned()),
        licence: "MIT".into(),
        ..DossierInfo::default()
    }
}

fn drafts<R: Record + DeserializeOwned>(text: &str) -> Result<Vec<Draft>> {
    let records: Vec<R> = serde_json::from_str(text)
        .map_err(|reason| ErrorReport::internal(&format!("sample: {reason}")))?;
    let draft = |record: R| Draft {
        record: record.id(),
        kind: R::KIND,
        writes: record.to_fields().into_iter().collect(),
    };
    Ok(records.into_iter().map(draft).collect())
}
