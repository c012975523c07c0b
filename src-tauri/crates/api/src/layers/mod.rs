//! Map layers of the user's own: GeoJSON and PMTiles files kept in the dossier.

mod file;

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use concord_model::{Cause, Id, Layer, Stated};
use concord_store::Flow;

use crate::error::{ErrorReport, Result};
use crate::messages::Nothing;
use crate::messages::RecordId;
use crate::messages::exchange::{JobStarted, JobState};
use crate::messages::layers::{
    AddLayer, InspectLayer, LayerBytes, LayerFile, LayerRange, LayerText, Layers, SaveLayers,
};
use crate::messages::register::Saved;
use crate::session::{Concord, Session, Shared};

/// The most bytes given at once.
const RANGE: u64 = 4 << 20;

impl Concord {
    /// The dossier's layers.
    pub fn layers(&self, _: Nothing) -> Result<Layers> {
        self.with(|session| Ok(Layers { layers: session.layers()? }))
    }

    /// Looks into a file that may become a layer. Nothing is kept.
    pub fn inspect_layer(&self, request: InspectLayer) -> Result<LayerFile> {
        self.with(|_| Ok(()))?;
        file::inspect(Path::new(&request.path))
    }

    /// Keeps a file in the dossier as a layer, above those there are.
    pub fn add_layer(&self, request: AddLayer) -> Result<JobStarted> {
        if request.attribution.trim().is_empty() || request.name.trim().is_empty() {
            return Err(ErrorReport::new("layer-unnamed"));
        }
        self.with(|_| Ok(()))?;
        let holding = Shared::of(self);
        let job = self.start_job(move |_, handle| {
            handle.report("job-layer", 0, 0);
            let facts = file::inspect(Path::new(&request.path))?;
            let opened = File::open(&request.path).map_err(|reason| unreadable(&reason))?;
            let mut progress = |done| match handle.report("job-layer", done, facts.size) {
                true => Flow::Continue,
                false => Flow::Cancel,
            };
            // Reading is enough to keep a file: whoever looks at the dossier need not wait.
            let stored = {
                let held = holding.read();
                let mut source = BufReader::new(opened);
                held.open()?.dossier.add_file(&mut source, &mut progress)?
            };
            if stored.size != facts.size {
                return Err(ErrorReport::new("layer-changed"));
            }
            holding.write().open_mut()?.add_layer(&request, &facts, stored.sha256)?;
            Ok(Box::new(|_: &mut JobState| {}))
        });
        Ok(JobStarted { job })
    }

    /// Saves what was changed of some layers.
    pub fn save_layers(&self, request: SaveLayers) -> Result<Saved> {
        self.with_mut(|session| {
            let mut drafts = Vec::new();
            for layer in &request.layers {
                let stored: Layer = session.existing_layer(layer.id)?;
                // A layer is its file: what it is of is not edited.
                let same = (&layer.sha256, &layer.format) == (&stored.sha256, &stored.format);
                let named = |text: &Stated<String>| {
                    text.known().is_some_and(|text| !text.trim().is_empty())
                };
                if !same || !named(&layer.name) || !named(&layer.attribution) {
                    return Err(ErrorReport::new("layer-unnamed"));
                }
                drafts.extend(session.draft(layer)?);
            }
            session.write(drafts, String::new(), Cause::Save)
        })
    }

    /// The content of a GeoJSON layer.
    pub fn layer_text(&self, request: RecordId) -> Result<LayerText> {
        let mut reader = self.with(|session| session.layer_file(request.id))?;
        if reader.size() > file::GEOJSON_LIMIT {
            return Err(file::limit("bytes", file::GEOJSON_LIMIT));
        }
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).map_err(|reason| unreadable(&reason))?;
        let text = String::from_utf8(bytes).map_err(|_| ErrorReport::new("layer-format"))?;
        Ok(LayerText { text: text.trim_start_matches('\u{feff}').to_owned() })
    }

    /// A part of a PMTiles layer.
    pub fn layer_bytes(&self, request: LayerRange) -> Result<LayerBytes> {
        let mut reader = self.with(|session| session.layer_file(request.id))?;
        let failed = |reason: std::io::Error| unreadable(&reason);
        let mut bytes = Vec::new();
        reader.seek(SeekFrom::Start(request.offset)).map_err(failed)?;
        reader.take(request.length.min(RANGE)).read_to_end(&mut bytes).map_err(failed)?;
        Ok(LayerBytes { bytes: STANDARD.encode(bytes) })
    }
}

impl Session {
    fn layers(&self) -> Result<Vec<Layer>> {
        let mut layers: Vec<Layer> = self.all()?;
        layers.sort_by_key(|layer| (layer.rank.known().copied().unwrap_or(i64::MAX), layer.id));
        Ok(layers)
    }

    fn existing_layer(&self, id: Id) -> Result<Layer> {
        self.typed(id)?.ok_or_else(|| ErrorReport::new("record-missing"))
    }

    fn layer_file(&self, id: Id) -> Result<concord_store::FileReader> {
        let layer = self.existing_layer(id)?;
        let sha256 = layer.sha256.known().map_or("", String::as_str);
        Ok(self.dossier.open_file(sha256)?)
    }

    fn add_layer(&mut self, request: &AddLayer, facts: &LayerFile, sha256: String) -> Result<()> {
        let ranks = self.layers()?.into_iter().filter_map(|layer| layer.rank.into_known());
        let layer = Layer {
            id: request.id,
            name: Stated::Known(request.name.trim().to_owned()),
            format: Stated::Known(facts.format.clone()),
            sha256: Stated::Known(sha256),
            size: Stated::Known(i64::try_from(facts.size).unwrap_or(i64::MAX)),
            attribution: Stated::Known(request.attribution.trim().to_owned()),
            visible: Stated::Known(true),
            opacity: Stated::Known(1.0),
            colour: Stated::Known(request.colour.clone()),
            rank: Stated::Known(ranks.max().unwrap_or_default() + 1),
        };
        let drafts = self.draft(&layer)?.into_iter().collect();
        self.write(drafts, String::new(), Cause::Save)?;
        Ok(())
    }
}

fn unreadable(reason: &std::io::Error) -> ErrorReport {
    ErrorReport::new("source-unreadable").with("reason", reason)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::messages::dossier::CreateDossier;
    use crate::messages::exchange::JobId;
    use crate::messages::register::{DeleteRecord, NewIds};
    use crate::{Host, KdfCost};

    fn dossier() -> (tempfile::TempDir, Concord) {
        let folder = tempfile::tempdir().unwrap();
        let concord = Concord::new(Host { kdf: KdfCost::for_tests(), ..Host::headless() }, None);
        let request = CreateDossier {
            path: folder.path().join("dossier").to_string_lossy().into_owned(),
            name: "one".to_owned(),
            country: "CHL".to_owned(),
            passphrase: "lantern river copper thirteen".to_owned(),
            author: "A. B.".to_owned(),
        };
        concord.create_dossier(request).unwrap();
        (folder, concord)
    }

    fn add(concord: &Concord, path: &Path) -> (Id, JobState) {
        let id = concord.new_ids(NewIds { count: 1 }).unwrap().ids[0];
        let request = AddLayer {
            id,
            path: path.to_string_lossy().into_owned(),
            name: "Camps".to_owned(),
            attribution: "A survey".to_owned(),
            colour: "#336699".to_owned(),
        };
        let job = concord.add_layer(request).unwrap().job;
        loop {
            let state = concord.job(JobId { job }).unwrap();
            if state.state != "running" {
                return (id, state);
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
    }

    #[test]
    fn a_layer_is_kept_in_the_dossier_shown_changed_removed_and_undone() {
        let (folder, concord) = dossier();
        let path = folder.path().join("camps.geojson");
        let text = r#"{"type":"Point","coordinates":[-70.6,-33.4]}"#;
        std::fs::write(&path, format!("\u{feff}{text}")).unwrap();
        let (id, state) = add(&concord, &path);
        assert_eq!((state.state.as_str(), state.error), ("done", None));
        std::fs::remove_file(&path).unwrap();
        assert_eq!(concord.layer_text(RecordId { id }).unwrap().text, text);
        let mut layer = concord.layers(Nothing {}).unwrap().layers.remove(0);
        assert_eq!(layer.rank, Stated::Known(1));

        layer.opacity = Stated::Known(0.5);
        concord.save_layers(SaveLayers { layers: vec![layer.clone()] }).unwrap();
        let foreign = Layer { sha256: Stated::Known("0".repeat(64)), ..layer.clone() };
        assert!(concord.save_layers(SaveLayers { layers: vec![foreign] }).is_err());
        let nobodys = Layer { attribution: Stated::Empty, ..layer };
        assert!(concord.save_layers(SaveLayers { layers: vec![nobodys] }).is_err());

        concord.delete_record(DeleteRecord { id, reason: String::new() }).unwrap();
        assert!(concord.layers(Nothing {}).unwrap().layers.is_empty());
        assert_eq!(concord.layer_text(RecordId { id }).unwrap_err().code, "record-missing");
        concord.undo(Nothing {}).unwrap();
        let back = concord.layers(Nothing {}).unwrap().layers;
        assert_eq!(back[0].opacity, Stated::Known(0.5));
        assert_eq!(concord.layer_text(RecordId { id }).unwrap().text, text);
    }

    #[test]
    fn a_range_of_a_layer_is_what_lies_in_the_file() {
        let (folder, concord) = dossier();
        let path = folder.path().join("ground.pmtiles");
        let bytes = file::tests::pmtiles(&vec![7u8; 200_000]);
        std::fs::write(&path, &bytes).unwrap();
        let (id, state) = add(&concord, &path);
        assert_eq!((state.state.as_str(), state.error), ("done", None));
        let range = |offset, length| {
            let given = concord.layer_bytes(LayerRange { id, offset, length }).unwrap();
            STANDARD.decode(given.bytes).unwrap()
        };
        assert_eq!(range(0, 127), bytes[..127]);
        assert_eq!(range(70_000, 65_536), bytes[70_000..135_536]);
        assert_eq!(range(bytes.len() as u64 - 3, 100), bytes[bytes.len() - 3..]);
        assert!(range(u64::MAX, 100).is_empty());
    }

    #[test]
    fn a_file_that_is_no_layer_leaves_nothing_behind() {
        let (folder, concord) = dossier();
        let path = folder.path().join("wrong.geojson");
        std::fs::write(&path, "{\"type\":\"Point\",\"coordinates\":[1e9,2]}").unwrap();
        let (_, state) = add(&concord, &path);
        assert_eq!(state.error.unwrap().code, "layer-degrees");
        assert!(concord.layers(Nothing {}).unwrap().layers.is_empty());
        let stored = concord.with(|session| Ok(session.dossier.files()?)).unwrap();
        assert!(stored.is_empty());
    }
}
