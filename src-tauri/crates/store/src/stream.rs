//! Sealing a long file in chunks, each of which opens by itself: the STREAM construction (Hoang,
//! Reyhanitabar, Rogaway, Vizár 2015) over XChaCha20-Poly1305. A chunk's number and whether it is the
//! last are in its nonce, and the key is the file's alone: a chunk that is changed, moved, left out or
//! taken from another file does not open.

use chacha20poly1305::aead::stream::{NewStream, StreamBE32, StreamPrimitive};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use concord_model::Id;
use zeroize::Zeroizing;

use crate::keys::{Key, NONCE};

/// Bytes of a file's random number.
pub(crate) const ID: usize = NONCE;
/// Bytes of the nonce that STREAM needs for number and last flag.
const PLACE: usize = 5;

/// Seals and opens the chunks of one file.
pub(crate) struct Seal(StreamBE32<XChaCha20Poly1305>);

impl Seal {
    /// For the file of a dossier with this random number, which must never be used again.
    pub fn new(purpose: &Key, dossier: Id, id: &[u8; ID]) -> Self {
        let mut secret = Zeroizing::new([0; 32 + NONCE - PLACE]);
        let mut hasher = blake3::Hasher::new_keyed(&purpose.0);
        hasher.update(dossier.as_bytes()).update(id);
        hasher.finalize_xof().fill(secret.as_mut());
        let (key, nonce) = secret.split_at(32);
        Self(StreamBE32::from_aead(XChaCha20Poly1305::new(key.into()), nonce.into()))
    }

    /// Seals a chunk where it lies; the tag comes behind it.
    pub fn close(&self, number: u64, is_last: bool, chunk: &mut Vec<u8>) {
        let number = u32::try_from(number).expect("no file comes near 2^32 chunks");
        self.0
            .encrypt_in_place(number, is_last, &[], chunk)
            .expect("no chunk comes near the cipher's limit of 256 GiB");
    }

    /// Opens a chunk where it lies; gives whether it is what was sealed in this place.
    pub fn open(&self, number: u64, is_last: bool, chunk: &mut Vec<u8>) -> bool {
        let Ok(number) = u32::try_from(number) else { return false };
        self.0.decrypt_in_place(number, is_last, &[], chunk).is_ok()
    }
}
