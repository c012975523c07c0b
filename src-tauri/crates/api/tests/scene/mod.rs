//! What the tests of this folder begin with.

use concord_api::messages::dossier::CreateDossier;
use concord_api::{Concord, Host, KdfCost};

/// An open dossier with nothing in it, and the folder it lies in.
pub fn new_dossier() -> (tempfile::TempDir, Concord) {
    let folder = tempfile::tempdir().unwrap();
    let host = Host {
        data: Some(folder.path().to_owned()),
        config: Some(folder.path().join("config")),
        kdf: KdfCost::for_tests(),
    };
    let concord = Concord::new(host, None);
    concord
        .create_dossier(CreateDossier {
            path: folder.path().join("dossier").display().to_string(),
            name: "Test".to_owned(),
            country: "CHL".to_owned(),
            passphrase: "correct horse battery staple".to_owned(),
            author: "A.B.".to_owned(),
        })
        .unwrap();
    (folder, concord)
}
