//! Pictures drawn in the window, written to files. A picture tells what the open dossier holds, so
//! none is taken while it is locked.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use concord_exchange::{PICTURE_LIMIT, SavedFile};

use crate::error::{ErrorReport, Result};
use crate::messages::figures::SavePicture;
use crate::session::Concord;

impl Concord {
    /// Writes a PNG or SVG picture: whole, or not at all.
    pub fn save_picture(&self, request: SavePicture) -> Result<SavedFile> {
        self.with(|_| Ok(()))?;
        // Base64 takes four letters for three bytes; what is longer than the limit is not decoded.
        if request.bytes.len() / 4 * 3 > PICTURE_LIMIT + 3 {
            let limit = PICTURE_LIMIT;
            return Err(ErrorReport::new("file-limit")
                .with("what", "bytes")
                .with("limit", limit)
                .with("row", 0));
        }
        let bytes =
            STANDARD.decode(&request.bytes).map_err(|_| ErrorReport::new("picture-format"))?;
        Ok(concord_exchange::save_picture(Path::new(&request.path), &bytes)?)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::messages::Nothing;
    use crate::messages::dossier::CreateDossier;
    use crate::{Host, KdfCost};

    #[test]
    fn a_picture_is_written_while_a_dossier_is_open_and_only_then() {
        let folder = tempfile::tempdir().unwrap();
        let concord = Concord::new(Host { kdf: KdfCost::for_tests(), ..Host::headless() }, None);
        let path = folder.path().join("map.svg").to_string_lossy().into_owned();
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>";
        let save = |bytes: &str| {
            concord.save_picture(SavePicture { path: path.clone(), bytes: bytes.to_owned() })
        };
        let encoded = STANDARD.encode(svg);
        assert_eq!(save(&encoded).unwrap_err().code, "no-dossier");
        let request = CreateDossier {
            path: folder.path().join("dossier").to_string_lossy().into_owned(),
            name: "one".to_owned(),
            country: "CHL".to_owned(),
            passphrase: "lantern river copper thirteen".to_owned(),
            author: "A. B.".to_owned(),
        };
        concord.create_dossier(request).unwrap();
        assert_eq!(save("no base64!").unwrap_err().code, "picture-format");
        assert_eq!(save(&encoded).unwrap().path, path);
        assert_eq!(std::fs::read(&path).unwrap(), svg);
        concord.lock(Nothing {}).unwrap();
        assert_eq!(save(&encoded).unwrap_err().code, "locked");
    }
}
