//! What the api needs of the machine: folders, the clock, random bytes, the cost of key derivation.

use std::path::PathBuf;

use concord_model::{Clock, Entropy};
use concord_store::KdfCost;

/// The machine, as a shell hands it over.
#[derive(Debug, Clone)]
pub struct Host {
    /// Where preferences and the list of recent dossiers are kept; nowhere for a shell without a
    /// window, which leaves no trace of what it opened.
    pub config: Option<PathBuf>,
    /// Where the sample dossier is unpacked; a shell without a window has none.
    pub data: Option<PathBuf>,
    /// What deriving a key from a passphrase costs.
    pub kdf: KdfCost,
}

impl Host {
    /// A host with the standard cost of key derivation.
    pub fn new(config: PathBuf, data: PathBuf) -> Self {
        Self { config: Some(config), data: Some(data), kdf: KdfCost::standard() }
    }

    /// A host that keeps nothing outside the dossier.
    pub fn headless() -> Self {
        Self { config: None, data: None, kdf: KdfCost::standard() }
    }
}

/// The system's clock.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    fn now_millis(&self) -> i64 {
        chrono::Utc::now().timestamp_millis()
    }
}

/// The system's random source.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&mut self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the system gives random bytes; without them no key is safe");
    }
}
