//! What the pure crates may ask of the machine: the time and random bytes, handed in by the caller.

use crate::Id;

/// Tells the time.
pub trait Clock {
    /// Milliseconds since 1970-01-01T00:00:00Z; may jump either way.
    fn now_millis(&self) -> i64;
}

/// Gives random bytes fit for keys and identifiers.
pub trait Entropy {
    /// Fills `bytes` with random bytes.
    fn fill(&mut self, bytes: &mut [u8]);
}

/// Makes a new random identifier.
pub fn new_id(entropy: &mut dyn Entropy) -> Id {
    let mut bytes = [0u8; 16];
    entropy.fill(&mut bytes);
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}
