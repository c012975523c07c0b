//! What the user has chosen on this machine, and which dossiers were opened before. Kept beside the
//! application, not in a dossier, and without a word of what a dossier holds.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use concord_model::Id;
use serde::{Deserialize, Serialize};

use crate::error::{ErrorReport, Result};
use crate::messages::dossier::{Preferences, RecentDossier, RecentDossiers};
use crate::messages::table::TableLayout;

/// How many dossiers are remembered.
const RECENT: usize = 10;

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Stored {
    preferences: Option<Preferences>,
    recent: Vec<String>,
    /// How the table is set up, by dossier.
    tables: BTreeMap<Id, TableLayout>,
}

/// The file `preferences.json` in the host's configuration folder.
#[derive(Debug)]
pub(crate) struct PreferencesFile {
    /// None: nothing is kept.
    path: Option<PathBuf>,
}

impl PreferencesFile {
    pub(crate) fn new(config: Option<&Path>) -> Self {
        Self { path: config.map(|folder| folder.join("preferences.json")) }
    }

    /// A file that is missing or unreadable counts as no choice made.
    fn read(&self) -> Stored {
        self.path
            .as_ref()
            .and_then(|path| fs::read(path).ok())
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    fn write(&self, stored: &Stored) -> Result<()> {
        let Some(path) = &self.path else {
            return Ok(());
        };
        let failed = |reason: std::io::Error| {
            ErrorReport::new("write-failed").with("path", path.display()).with("reason", reason)
        };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        let text = serde_json::to_vec_pretty(stored)
            .map_err(|reason| ErrorReport::internal(&reason.to_string()))?;
        let fresh = path.with_extension("json.new");
        fs::write(&fresh, text).map_err(failed)?;
        fs::rename(&fresh, path).map_err(failed)
    }

    pub(crate) fn preferences(&self) -> Preferences {
        self.read().preferences.unwrap_or_else(|| Preferences {
            language: "en".to_owned(),
            theme: "system".to_owned(),
            lock_after_minutes: 10,
            author: String::new(),
        })
    }

    pub(crate) fn save(&self, mut preferences: Preferences) -> Result<Preferences> {
        preferences.lock_after_minutes = preferences.lock_after_minutes.clamp(1, 120);
        let stored = Stored { preferences: Some(preferences.clone()), ..self.read() };
        self.write(&stored)?;
        Ok(preferences)
    }

    /// The table's columns for a dossier; the usual ones where they were never set up.
    pub(crate) fn table_layout(&self, dossier: Id) -> TableLayout {
        self.read().tables.remove(&dossier).unwrap_or_default()
    }

    /// Keeps the table's columns for a dossier. An empty layout goes back to the usual ones.
    pub(crate) fn save_table_layout(
        &self,
        dossier: Id,
        layout: TableLayout,
    ) -> Result<TableLayout> {
        let mut stored = self.read();
        match layout == TableLayout::default() {
            true => stored.tables.remove(&dossier),
            false => stored.tables.insert(dossier, layout.clone()),
        };
        self.write(&stored)?;
        Ok(layout)
    }

    pub(crate) fn recent(&self) -> RecentDossiers {
        let dossiers = self
            .read()
            .recent
            .into_iter()
            .map(|path| RecentDossier { present: Path::new(&path).join("header").exists(), path })
            .collect();
        RecentDossiers { dossiers }
    }

    pub(crate) fn remember(&self, path: &str) -> Result<()> {
        let mut stored = self.read();
        stored.recent.retain(|known| known != path);
        stored.recent.insert(0, path.to_owned());
        stored.recent.truncate(RECENT);
        self.write(&stored)
    }

    pub(crate) fn forget(&self, path: &str) -> Result<RecentDossiers> {
        let mut stored = self.read();
        stored.recent.retain(|known| known != path);
        self.write(&stored)?;
        Ok(self.recent())
    }
}
