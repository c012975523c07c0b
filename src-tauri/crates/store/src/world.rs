//! What the store asks of the machine besides its disk.

use std::sync::Arc;

pub use concord_model::{Clock, Entropy};

/// The clock and the source of randomness a dossier works with.
pub struct World {
    /// Tells the time of edits.
    pub clock: Arc<dyn Clock + Send + Sync>,
    /// Gives keys, nonces and identifiers. It must not repeat itself, not even after a restart: two
    /// values sealed under one nonce are readable to whoever holds both.
    pub entropy: Box<dyn Entropy + Send>,
}
