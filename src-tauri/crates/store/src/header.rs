//! The file `header` and its second copy: the format version, in clear, and the key slots.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use concord_model::{Entropy, Id};
use serde::{Deserialize, Serialize};

use crate::error::{Result, StoreError};
use crate::files;
use crate::keys::{KdfCost, Key, NONCE};
use crate::recovery_code::RecoveryCode;

/// The newest format this program reads, and the one it writes.
pub(crate) const FORMAT: u32 = 1;
/// Bound into every slot.
const SLOT_LAYOUT: u32 = 1;
const MAGIC: &[u8] = b"concord dossier ";
const CHECK: usize = 16;
pub(crate) const NAMES: [&str; 2] = ["header", "header.bak"];

/// What opens a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Secret {
    Passphrase,
    RecoveryCode,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Slot {
    secret: Secret,
    salt: [u8; 16],
    cost: KdfCost,
    nonce: [u8; NONCE],
    wrapped: Vec<u8>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Header {
    pub dossier: Id,
    slots: Vec<Slot>,
    /// The device's identifier under the data key.
    device: (/* nonce */ [u8; NONCE], /* sealed */ Vec<u8>),
}

/// A header as found on disk.
pub(crate) struct Found {
    pub header: Header,
    /// The second copy, where it is good and differs: a change of secrets was cut off between the
    /// two, or somebody put an older one back.
    pub other: Option<Header>,
    /// The copies that were damaged or gone.
    pub faulty: Vec<&'static str>,
}

impl Found {
    /// The data key, for whoever knows a secret of a copy that `fits` the rest of the folder, and that
    /// copy; and the copies that were not as they should be.
    pub fn unlock(
        self,
        folder: &Path,
        secret: &str,
        fits: &dyn Fn(&Header, &Key) -> bool,
    ) -> Result<Unlocked> {
        let Self { header, other, mut faulty } = self;
        let first = header.unlock(secret);
        if let Ok(data) = &first
            && fits(&header, data)
        {
            let is_foreign = other.as_ref().is_some_and(|other| other.dossier != header.dossier);
            faulty.extend(is_foreign.then_some(NAMES[1]));
            return Ok(Unlocked { data: data.clone(), header, faulty });
        }
        let foreign = || StoreError::ForeignHeader(folder.to_owned());
        let Some(other) = other else { return Err(first.err().unwrap_or_else(foreign)) };
        let data = match (other.unlock(secret), first) {
            (Ok(data), _) if fits(&other, &data) => data,
            (Ok(_), _) | (_, Ok(_)) => return Err(foreign()),
            (Err(error), _) => return Err(error),
        };
        faulty.push(NAMES[0]);
        Ok(Unlocked { data, header: other, faulty })
    }
}

/// A copy of the header that was unlocked.
pub(crate) struct Unlocked {
    pub data: Key,
    pub header: Header,
    pub faulty: Vec<&'static str>,
}

enum Copy {
    Good(Header),
    Missing,
    Damaged,
    TooNew(u32),
}

impl Header {
    pub fn new(dossier: Id, device: Id, data: &Key, entropy: &mut dyn Entropy) -> Self {
        let mut nonce = [0; NONCE];
        entropy.fill(&mut nonce);
        let sealed = data.seal(&nonce, dossier.as_bytes(), device.as_bytes());
        Self { dossier, slots: Vec::new(), device: (nonce, sealed) }
    }

    /// Gives a secret access; what opened that kind of slot before no longer does.
    pub fn set_passphrase(
        &mut self,
        passphrase: &str,
        cost: KdfCost,
        data: &Key,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        let mut salt = [0; 16];
        entropy.fill(&mut salt);
        let key = Key::from_passphrase(passphrase, &salt, cost)?;
        self.set_slot(Secret::Passphrase, salt, cost, &key, data, entropy);
        Ok(())
    }

    pub fn set_recovery_code(
        &mut self,
        code: &RecoveryCode,
        data: &Key,
        entropy: &mut dyn Entropy,
    ) {
        let mut salt = [0; 16];
        entropy.fill(&mut salt);
        let key = Key::from_random_secret(code.symbols(), &salt);
        let none = KdfCost { memory_kib: 0, passes: 0, lanes: 0 };
        self.set_slot(Secret::RecoveryCode, salt, none, &key, data, entropy);
    }

    fn set_slot(
        &mut self,
        secret: Secret,
        salt: [u8; 16],
        cost: KdfCost,
        key: &Key,
        data: &Key,
        entropy: &mut dyn Entropy,
    ) {
        let mut nonce = [0; NONCE];
        entropy.fill(&mut nonce);
        let mut slot = Slot { secret, salt, cost, nonce, wrapped: Vec::new() };
        slot.wrapped = key.seal(&nonce, &slot.place(self.dossier), &data.0);
        self.slots.retain(|other| other.secret != secret);
        self.slots.push(slot);
    }

    /// The data key, for whoever knows the passphrase or the recovery code.
    pub fn unlock(&self, secret: &str) -> Result<Key> {
        let code = RecoveryCode::read(secret);
        let mut refused = StoreError::WrongSecret;
        // The recovery code first: its slot costs nothing to try.
        let mut slots: Vec<&Slot> = self.slots.iter().collect();
        slots.sort_by_key(|slot| slot.secret == Secret::Passphrase);
        for slot in slots {
            let key = match (slot.secret, &code) {
                (Secret::RecoveryCode, Some(code)) => {
                    Key::from_random_secret(code.symbols(), &slot.salt)
                }
                (Secret::RecoveryCode, None) => continue,
                (Secret::Passphrase, _) => {
                    match Key::from_passphrase(secret, &slot.salt, slot.cost) {
                        Ok(key) => key,
                        Err(error) => {
                            refused = error;
                            continue;
                        }
                    }
                }
            };
            if let Some(data) = slot.open(self.dossier, &key) {
                return Ok(data);
            }
        }
        Err(refused)
    }

    /// What deriving a key from the passphrase costs.
    pub fn cost(&self) -> KdfCost {
        self.slots
            .iter()
            .find(|slot| slot.secret == Secret::Passphrase)
            .map_or(KdfCost::standard(), |slot| slot.cost)
    }

    pub fn device(&self, data: &Key) -> Result<Id> {
        let (nonce, sealed) = &self.device;
        data.open(nonce, self.dossier.as_bytes(), sealed)
            .and_then(|plain| Id::from_slice(&plain).ok())
            .ok_or(StoreError::LayoutUnknown("the header"))
    }

    /// Tells it from every other.
    pub fn hash(&self) -> [u8; 32] {
        *blake3::hash(&self.encode()).as_bytes()
    }

    pub fn encode(&self) -> Vec<u8> {
        let body = postcard::to_stdvec(self).expect("a header is plain data");
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(format!("{FORMAT}\n").as_bytes());
        bytes.extend_from_slice(&body);
        let check = blake3::hash(&bytes);
        bytes.extend_from_slice(&check.as_bytes()[..CHECK]);
        bytes
    }

    fn decode(bytes: &[u8]) -> Copy {
        let Some(rest) = bytes.strip_prefix(MAGIC) else { return Copy::Damaged };
        let Some(end) = rest.iter().take(11).position(|byte| *byte == b'\n') else {
            return Copy::Damaged;
        };
        let version = std::str::from_utf8(&rest[..end]).ok().and_then(|text| text.parse().ok());
        let Some(version) = version else { return Copy::Damaged };
        let Some(body_end) = bytes.len().checked_sub(CHECK) else { return Copy::Damaged };
        let (covered, check) = bytes.split_at(body_end);
        if blake3::hash(covered).as_bytes()[..CHECK] != *check {
            return Copy::Damaged;
        }
        if version > FORMAT {
            return Copy::TooNew(version);
        }
        match covered.get(MAGIC.len() + end + 1..).and_then(|body| postcard::from_bytes(body).ok())
        {
            Some(header) => Copy::Good(header),
            None => Copy::Damaged,
        }
    }

    /// Writes both copies, one after the other.
    pub fn write(&self, folder: &Path) -> Result<()> {
        let bytes = self.encode();
        NAMES.iter().try_for_each(|name| files::replace(folder, name, &[&bytes]))
    }

    /// Reads the header, from its second copy where the first is damaged or gone.
    pub fn read(folder: &Path) -> Result<Found> {
        let mut faulty = Vec::new();
        let mut found = None;
        let mut missing = 0;
        let mut other = None;
        for name in NAMES {
            let path = folder.join(name);
            let copy = match fs::read(&path) {
                Ok(bytes) => Self::decode(&bytes),
                Err(error) if error.kind() == ErrorKind::NotFound => Copy::Missing,
                Err(error) if error.kind() == ErrorKind::IsADirectory => Copy::Damaged,
                Err(error) => return Err(StoreError::io("read", &path)(error)),
            };
            match copy {
                Copy::Good(header) => match &found {
                    None => found = Some(header),
                    Some(first) => other = (*first != header).then_some(header),
                },
                Copy::Missing => {
                    missing += 1;
                    faulty.push(name);
                }
                Copy::Damaged => faulty.push(name),
                Copy::TooNew(found) => {
                    return Err(StoreError::FormatTooNew { found, supported: FORMAT });
                }
            }
        }
        let Some(header) = found else {
            let gone = missing == NAMES.len() && !folder.join("log").is_dir();
            let folder = folder.to_owned();
            return Err(match gone {
                true => StoreError::NotADossier(folder),
                false => StoreError::HeaderDamaged(folder),
            });
        };
        Ok(Found { header, other, faulty })
    }
}

impl Slot {
    fn place(&self, dossier: Id) -> Vec<u8> {
        let binding = (dossier, self.secret, self.salt, self.cost, SLOT_LAYOUT);
        postcard::to_stdvec(&binding).expect("a slot's particulars are plain data")
    }

    fn open(&self, dossier: Id, key: &Key) -> Option<Key> {
        let plain = key.open(&self.nonce, &self.place(dossier), &self.wrapped)?;
        Some(Key(plain.as_slice().try_into().ok()?))
    }
}
