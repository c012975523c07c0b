//! Keys and sealing. One data key, unwrapped by a key slot, gives a key for each use.

use std::sync::Mutex;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, AeadInPlace, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use concord_model::{Entropy, Id};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::error::{Result, StoreError};

pub(crate) const NONCE: usize = 24;
pub(crate) const TAG: usize = 16;

/// What deriving a key from a passphrase costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KdfCost {
    /// Memory in KiB, at most 2 GiB.
    pub memory_kib: u32,
    /// Passes over the memory, at most 64.
    pub passes: u32,
    /// Lanes, at most 16.
    pub lanes: u32,
}

impl KdfCost {
    /// For real dossiers: 256 MiB, 3 passes, 1 lane; 0.5 s where it was measured.
    pub const fn standard() -> Self {
        Self { memory_kib: 256 * 1024, passes: 3, lanes: 1 }
    }

    /// For tests only: no protection worth the name.
    pub const fn for_tests() -> Self {
        Self { memory_kib: 8, passes: 1, lanes: 1 }
    }

    /// Whether it stays below what a hostile header could ask for to exhaust the machine.
    pub(crate) fn is_reasonable(self) -> bool {
        self.memory_kib <= 2 * 1024 * 1024
            && (1..=64).contains(&self.passes)
            && (1..=16).contains(&self.lanes)
    }
}

/// 32 bytes of key, zeroed when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Key(pub [u8; 32]);

impl Key {
    pub fn random(entropy: &mut dyn Entropy) -> Self {
        let mut key = Key([0; 32]);
        entropy.fill(&mut key.0);
        key
    }

    /// Argon2id.
    pub fn from_passphrase(passphrase: &str, salt: &[u8; 16], cost: KdfCost) -> Result<Self> {
        if !cost.is_reasonable() {
            return Err(StoreError::HeaderRefused);
        }
        let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32))
            .map_err(|_| StoreError::HeaderRefused)?;
        let mut key = Key([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), salt, &mut key.0)
            .map_err(|_| StoreError::HeaderRefused)?;
        Ok(key)
    }

    /// For secrets that are random already and need no slow derivation.
    pub fn from_random_secret(secret: &[u8], salt: &[u8; 16]) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key("concord 2026 recovery code slot");
        hasher.update(salt);
        hasher.update(secret);
        Key(*hasher.finalize().as_bytes())
    }

    pub fn derive(&self, purpose: &str) -> Self {
        Key(blake3::derive_key(purpose, &self.0))
    }

    pub fn seal(&self, nonce: &[u8; NONCE], place: &[u8], plain: &[u8]) -> Vec<u8> {
        XChaCha20Poly1305::new((&self.0).into())
            .encrypt(XNonce::from_slice(nonce), Payload { msg: plain, aad: place })
            .expect("no plaintext comes near the cipher's limit of 256 GiB")
    }

    /// Seals what is in `plain` where it is, and gives the tag.
    pub fn seal_in_place(&self, nonce: &[u8; NONCE], place: &[u8], plain: &mut [u8]) -> [u8; TAG] {
        XChaCha20Poly1305::new((&self.0).into())
            .encrypt_in_place_detached(XNonce::from_slice(nonce), place, plain)
            .expect("no plaintext comes near the cipher's limit of 256 GiB")
            .into()
    }

    /// Opens what is in `sealed` where it is; false where it is not what was sealed, and then it is
    /// left as it was.
    pub fn open_in_place(&self, nonce: &[u8], place: &[u8], sealed: &mut [u8], tag: &[u8]) -> bool {
        XChaCha20Poly1305::new((&self.0).into())
            .decrypt_in_place_detached(XNonce::from_slice(nonce), place, sealed, tag.into())
            .is_ok()
    }

    pub fn open(&self, nonce: &[u8], place: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        XChaCha20Poly1305::new((&self.0).into())
            .decrypt(XNonce::from_slice(nonce), Payload { msg: sealed, aad: place })
            .ok()
            .map(Zeroizing::new)
    }
}

/// The keys of an open dossier.
pub(crate) struct Keys {
    pub dossier: Id,
    pub log: Key,
    pub log_headers: Key,
    pub values: Key,
    pub names: Key,
    pub files: Key,
    pub packed: Key,
    nonces: Mutex<blake3::OutputReader>,
}

impl Keys {
    pub fn new(dossier: Id, data: &Key, entropy: &mut dyn Entropy) -> Self {
        let seed = Key::random(entropy);
        let nonces = blake3::Hasher::new_keyed(&seed.0).update(dossier.as_bytes()).finalize_xof();
        Self {
            dossier,
            log: data.derive("concord 2026 log frames"),
            log_headers: data.derive("concord 2026 log frame headers"),
            values: data.derive("concord 2026 stored values"),
            names: data.derive("concord 2026 names"),
            files: data.derive("concord 2026 stored files"),
            packed: data.derive("concord 2026 packed records"),
            nonces: Mutex::new(nonces),
        }
    }

    pub fn nonce(&self) -> [u8; NONCE] {
        let mut nonce = [0; NONCE];
        self.nonces.lock().unwrap_or_else(std::sync::PoisonError::into_inner).fill(&mut nonce);
        nonce
    }

    /// The key of a record.
    pub fn record(&self, id: Id) -> [u8; 16] {
        self.name(&[b"record", id.as_bytes()])
    }

    /// The key of an edit.
    pub fn edit(&self, number: u64) -> [u8; 16] {
        self.name(&[b"edit", &number.to_be_bytes()])
    }

    /// A name that tells nothing: keyed BLAKE3, 16 bytes.
    pub fn name(&self, parts: &[&[u8]]) -> [u8; 16] {
        let mut hasher = blake3::Hasher::new_keyed(&self.names.0);
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        let mut name = [0; 16];
        name.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
        name
    }
}

/// How a stored value is laid out: `[codec][schema, little endian][nonce][ciphertext and tag]`.
/// Codec and schema are readable, and bound by the associated data.
pub(crate) mod envelope {
    use super::*;

    /// Postcard.
    pub const PLAIN: u8 = 1;
    /// Postcard in zstd.
    pub const ZSTD: u8 = 2;
    /// Postcard cut in chunks, of which this is the list.
    pub const CHUNKED: u8 = 3;

    const PREFIX: usize = 3;

    /// What a value is bound to: the dossier, codec and schema, the shelf and the key.
    struct Place {
        bytes: [u8; 64],
        length: usize,
    }

    impl Place {
        fn new(dossier: Id, prefix: &[u8], shelf: &[u8], key: &[u8]) -> Self {
            let mut place = Self { bytes: [0; 64], length: 0 };
            for part in [dossier.as_bytes(), prefix, &[shelf.len() as u8], shelf, key] {
                let end = place.length + part.len();
                place.bytes[place.length..end].copy_from_slice(part);
                place.length = end;
            }
            place
        }

        fn bytes(&self) -> &[u8] {
            &self.bytes[..self.length]
        }
    }

    /// Seals a value for its place.
    pub fn seal(
        keys: &Keys,
        shelf: &[u8],
        key: &[u8],
        codec: u8,
        schema: u16,
        plain: &[u8],
    ) -> Vec<u8> {
        let nonce = keys.nonce();
        let mut sealed = Vec::with_capacity(PREFIX + NONCE + plain.len() + TAG);
        sealed.push(codec);
        sealed.extend_from_slice(&schema.to_le_bytes());
        let place = Place::new(keys.dossier, &sealed, shelf, key);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(plain);
        let content = &mut sealed[PREFIX + NONCE..];
        let tag = keys.values.seal_in_place(&nonce, place.bytes(), content);
        sealed.extend_from_slice(&tag);
        sealed
    }

    /// Opens a value: its codec, its schema and its content; `None` where it is not what was put
    /// there.
    pub fn open(
        keys: &Keys,
        shelf: &[u8],
        key: &[u8],
        sealed: &[u8],
    ) -> Option<(u8, u16, Zeroizing<Vec<u8>>)> {
        if sealed.len() < PREFIX + NONCE + TAG {
            return None;
        }
        let (prefix, rest) = sealed.split_at(PREFIX);
        let (nonce, ciphertext) = rest.split_at(NONCE);
        let place = Place::new(keys.dossier, prefix, shelf, key);
        let plain = keys.values.open(nonce, place.bytes(), ciphertext)?;
        Some((prefix[0], u16::from_le_bytes([prefix[1], prefix[2]]), plain))
    }

    /// As [`open`], where the value lies.
    pub fn open_in_place<'a>(
        keys: &Keys,
        shelf: &[u8],
        key: &[u8],
        sealed: &'a mut [u8],
    ) -> Option<(u8, u16, &'a [u8])> {
        if sealed.len() < PREFIX + NONCE + TAG {
            return None;
        }
        let (prefix, rest) = sealed.split_at_mut(PREFIX);
        let (nonce, rest) = rest.split_at_mut(NONCE);
        let (content, tag) = rest.split_at_mut(rest.len() - TAG);
        let place = Place::new(keys.dossier, prefix, shelf, key);
        let is_ours = keys.values.open_in_place(nonce, place.bytes(), content, tag);
        is_ours.then_some((prefix[0], u16::from_le_bytes([prefix[1], prefix[2]]), content))
    }
}
