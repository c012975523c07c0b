//! The open dossier: making one, opening one, reading its records.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use concord_model::{Clock, Entropy, FieldKey, Hlc, Id, Kind, RecordState, Value, new_id};

use crate::apply::BATCH;
use crate::commit::{Draft, EditMeta, Flow};
use crate::contain::contain;
use crate::db::{self, Db, Meta};
use crate::error::{Result, StoreError};
use crate::header::{Header, Unlocked};
use crate::keys::{KdfCost, Key, Keys};
use crate::log::survey::Survey;
use crate::log::{self, End, Log};
use crate::presence::{self, Presence};
use crate::recover::{self, Repair};
use crate::recovery_code::RecoveryCode;
use crate::seen::{self, Seen};
use crate::world::World;

/// Records read from the database at a time.
const PAGE: usize = 256;

/// A dossier, open and unlocked. Dropping it forgets the keys and lets others open the folder.
pub struct Dossier {
    pub(crate) folder: PathBuf,
    pub(crate) keys: Arc<Keys>,
    pub(crate) device: Id,
    pub(crate) author: String,
    pub(crate) log: Log,
    /// Records of one edit in memory before they wait in a file.
    pub(crate) batch: usize,
    pub(crate) db: RwLock<Option<Db>>,
    pub(crate) meta: Meta,
    pub(crate) repairs: Mutex<Vec<Repair>>,
    pub(crate) clock: Arc<dyn Clock + Send + Sync>,
    entropy: Mutex<Box<dyn Entropy + Send>>,
    /// Dropped last, so that nobody opens what is still being closed.
    presence: Presence,
}

impl std::fmt::Debug for Dossier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Dossier").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl Dossier {
    /// Makes a dossier in a folder that does not exist or is empty, and opens it. The recovery code
    /// is kept nowhere: show it once.
    ///
    /// # Errors
    /// [`StoreError::FolderNotEmpty`], [`StoreError::AlreadyOpen`], or what the disk says.
    pub fn create(
        dir: &Path,
        passphrase: &str,
        author: &str,
        mut world: World,
        kdf: KdfCost,
    ) -> Result<(Dossier, RecoveryCode)> {
        // A lock alone is what an attempt that failed has left.
        let is_foreign = |entry: std::io::Result<fs::DirEntry>| {
            entry.map_or(true, |entry| entry.file_name() != presence::NAME)
        };
        if fs::read_dir(dir).is_ok_and(|entries| entries.into_iter().any(is_foreign)) {
            return Err(StoreError::FolderNotEmpty(dir.to_owned()));
        }
        crate::files::make_folder(dir)?;
        let mut presence = Presence::take(dir)?;
        let entropy = world.entropy.as_mut();
        let data = Key::random(entropy);
        let (id, device) = (new_id(entropy), new_id(entropy));
        let mut header = Header::new(id, device, &data, entropy);
        header.set_passphrase(passphrase, kdf, &data, entropy)?;
        let code = RecoveryCode::generate(entropy);
        header.set_recovery_code(&code, &data, entropy);
        let keys = Arc::new(Keys::new(id, &data, entropy));
        let mut log = Log::open(dir, keys.clone())?;
        log.cut(End::EMPTY)?;
        let db = Db::open(dir, db::FOLDER, keys.clone())?;
        let meta = Meta::empty();
        db.put_meta(&meta)?;
        presence.enter(&keys)?;
        Seen::now(&meta, &log.end(), header.hash()).write(dir, &keys)?;
        // The header last: a folder without one is no dossier yet.
        header.write(dir)?;
        let dossier = Dossier {
            folder: dir.to_owned(),
            keys,
            device,
            author: author.to_owned(),
            log,
            batch: BATCH,
            db: RwLock::new(Some(db)),
            meta,
            repairs: Mutex::new(Vec::new()),
            clock: world.clock,
            entropy: Mutex::new(world.entropy),
            presence,
        };
        Ok((dossier, code))
    }

    /// Opens a dossier with its passphrase or its recovery code, and mends what is damaged; see
    /// [`Dossier::repairs`].
    ///
    /// # Errors
    /// [`StoreError::NotADossier`], [`StoreError::AlreadyOpen`], [`StoreError::WrongSecret`],
    /// [`StoreError::HeaderDamaged`], [`StoreError::FormatTooNew`], or what the disk says.
    pub fn open(dir: &Path, secret: &str, author: &str, mut world: World) -> Result<Dossier> {
        if !dir.is_dir() {
            return Err(StoreError::NotADossier(dir.to_owned()));
        }
        let found = Header::read(dir)?;
        let mut presence = Presence::take(dir)?;
        let was_different = found.other.is_some();
        // Hashing the closed parts needs no key; it takes less time than deriving one.
        let (unlocked, differing) = std::thread::scope(|scope| {
            let checking = scope.spawn(|| log::check_closed_parts(dir));
            let unlocked = found.unlock(dir, secret, &|header, data| {
                let keys = Keys::new(header.dossier, data, &mut NoEntropy);
                log::opens_with(dir, &keys) || Seen::opens_with(dir, &keys)
            });
            (unlocked, checking.join().unwrap_or_else(|_| Ok(Vec::new())))
        });
        let (Unlocked { data, header, faulty }, differing) = (unlocked?, differing?);
        let device = header.device(&data)?;
        let keys = Arc::new(Keys::new(header.dossier, &data, world.entropy.as_mut()));
        let mut log = Log::open(dir, keys.clone())?;
        crate::verify::clean(dir)?;
        let mut repairs = recover::headers(dir, &header, was_different, &faulty)?;
        repairs.extend(log.set_aside.drain(..).map(Repair::foreign));
        let after_power_cut = presence.is_after_power_cut(&keys);
        presence.enter(&keys)?;
        let (db, meta) = recover::open(dir, &mut log, &differing, after_power_cut, &mut repairs)?;
        recover::rolled_back(
            dir,
            &keys,
            &Seen::now(&meta, &log.end(), header.hash()),
            &mut repairs,
        )?;
        let is_lossy = repairs.iter().any(|repair| repair.lost_changes > 0);
        let mut dossier = Dossier {
            folder: dir.to_owned(),
            keys,
            device,
            author: author.to_owned(),
            log,
            batch: BATCH,
            db: RwLock::new(Some(db)),
            meta,
            repairs: Mutex::new(repairs),
            clock: world.clock,
            entropy: Mutex::new(world.entropy),
            presence,
        };
        if is_lossy {
            dossier.adopt_orphans()?;
        }
        Ok(dossier)
    }

    /// Makes records exist whose making was lost with part of the log.
    fn adopt_orphans(&mut self) -> Result<()> {
        let orphans = self.with_db(recover::orphans)?;
        let exists = || vec![(FieldKey::EXISTS, Value::Flag(true))];
        let drafts = orphans
            .into_iter()
            .map(|(record, kind)| Draft { record, kind, writes: exists() })
            .collect();
        self.save(EditMeta::save("recovery"), drafts)?;
        let mut meta = self.meta.clone();
        self.try_db(|db| recover::recount(db, &mut meta))?;
        self.meta = meta;
        Ok(())
    }

    /// Identifies the dossier; every copy of it has the same.
    pub fn id(&self) -> Id {
        self.keys.dossier
    }

    /// The dossier's folder.
    pub fn path(&self) -> &Path {
        &self.folder
    }

    /// Who new edits are by.
    pub fn author(&self) -> &str {
        &self.author
    }

    /// Changes who new edits are by.
    pub fn set_author(&mut self, author: &str) {
        author.clone_into(&mut self.author);
    }

    /// Sets how many bytes a part of the log grows to before it is closed; 16 MiB unless set.
    /// Smaller parts make finer units of backup. Not remembered.
    pub fn set_part_size(&mut self, bytes: u64) {
        self.log.part_limit = bytes.max(1);
    }

    /// Sets how many records of one edit are held in memory before they wait, sealed, in a file;
    /// 16,384 unless set. Fewer take less memory and more time. Not remembered.
    pub fn set_batch_size(&mut self, records: usize) {
        self.batch = records.max(1);
    }

    /// What was found damaged since the dossier was opened, and mended.
    pub fn repairs(&self) -> Vec<Repair> {
        self.repairs.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How many edits were confirmed; grows by one with each.
    pub fn revision(&self) -> u64 {
        self.meta.revision
    }

    /// Existing records of each kind. Costs nothing: the numbers are kept.
    ///
    /// # Errors
    /// None now; the signature leaves room.
    pub fn counts(&self) -> Result<BTreeMap<Kind, u64>> {
        Ok(self.meta.counts.clone())
    }

    /// A record's state, deleted or not; `None` where there never was one.
    ///
    /// # Errors
    /// [`StoreError::DatabaseDamaged`] where the database is damaged and cannot be rebuilt.
    pub fn get(&self, id: Id) -> Result<Option<RecordState>> {
        Ok(self.with_db(|db| db.find(id))?.map(|record| record.state))
    }

    /// A record's state, where its kind is known.
    ///
    /// # Errors
    /// As [`Dossier::get`].
    pub fn get_of(&self, kind: Kind, id: Id) -> Result<Option<RecordState>> {
        Ok(self.with_db(|db| db.record(kind, id))?.map(|record| record.state))
    }

    /// The existing records of a kind, in no meaningful order. The order stays the same as long as
    /// no record is added.
    pub fn scan(&self, kind: Kind) -> Scan<'_> {
        let stored = self.meta.stored.get(&kind).copied().unwrap_or(0);
        Scan { dossier: self, kind, after: None, page: Vec::new().into_iter(), seen: 0, stored }
    }

    /// Makes sure everything is on disk and closes the dossier; compacts it before where that is due,
    /// which can take seconds.
    ///
    /// # Errors
    /// What the disk says. Confirmed edits are safe whatever it says.
    pub fn close(mut self) -> Result<()> {
        if self.compaction_due() {
            // Where this fails, it is tried again at the next closing.
            let _ = self.compact(&mut |_, _| Flow::Continue);
        }
        self.leave()
    }

    fn leave(&mut self) -> Result<()> {
        self.try_db(Db::flush)?;
        self.log.trim()?;
        let header = seen::hash_header(&self.folder);
        Seen::now(&self.meta, &self.log.end(), header).write(&self.folder, &self.keys)?;
        self.presence.leave()
    }

    pub(crate) fn entropy(&self) -> MutexGuard<'_, Box<dyn Entropy + Send>> {
        self.entropy.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The time of a new edit.
    pub(crate) fn now(&self) -> Hlc {
        self.meta.at.next(self.clock.now_millis())
    }

    /// Reads from the database; where it turns out to be damaged, it is rebuilt from the log first.
    pub(crate) fn with_db<T>(&self, read: impl Fn(&Db) -> Result<T>) -> Result<T> {
        match self.try_db(&read) {
            Err(StoreError::DatabaseDamaged(_)) => {
                self.rebuild_database()?;
                self.try_db(&read)
            }
            outcome => outcome,
        }
    }

    pub(crate) fn try_db<T>(&self, read: impl FnOnce(&Db) -> Result<T>) -> Result<T> {
        let db = self.db.read().unwrap_or_else(PoisonError::into_inner);
        read(db.as_ref().ok_or_else(|| StoreError::damaged("it could not be opened"))?)
    }

    /// Throws the database away: it may hold what was never confirmed. It is made again when it is
    /// next needed.
    pub(crate) fn discard_database(&mut self) {
        drop_database(self.db.get_mut().unwrap_or_else(PoisonError::into_inner));
        // Where this fails, so does whatever needs the database, until it succeeds.
        let _ = Db::remove(&self.folder, db::FOLDER);
    }

    /// Closes the database and opens the one made beside it in its place.
    pub(crate) fn exchange_database(&self) -> Result<()> {
        let mut slot = self.db.write().unwrap_or_else(PoisonError::into_inner);
        drop_database(&mut slot);
        crate::compact::exchange(&self.folder)?;
        *slot = Some(Db::open(&self.folder, db::FOLDER, self.keys.clone())?);
        Ok(())
    }

    /// Rebuilds the database from the log while the dossier is open.
    pub(crate) fn rebuild_database(&self) -> Result<Meta> {
        // Never in place of a database that may know what the log has lost meanwhile.
        let survey = Survey::whole(&self.log)?;
        let end = self.log.end();
        let holes = survey.new_holes(&end, &self.meta.gaps);
        if survey.end != end || !holes.is_empty() {
            let file = holes.first().and_then(|hole| hole.files.first().cloned());
            let file = file.unwrap_or_else(|| self.log.file_name(survey.end.location.part));
            let offset = holes.first().map_or(survey.end.location, |hole| hole.from).offset;
            return Err(StoreError::LogDamaged { file, offset });
        }
        let mut slot = self.db.write().unwrap_or_else(PoisonError::into_inner);
        drop_database(&mut slot);
        let (db, meta) = recover::rebuild_whole(&self.folder, &self.log)?;
        *slot = Some(db);
        let repair = Repair::database();
        self.repairs.lock().unwrap_or_else(PoisonError::into_inner).push(repair);
        Ok(meta)
    }
}

/// For keys that only open.
struct NoEntropy;

impl Entropy for NoEntropy {
    fn fill(&mut self, bytes: &mut [u8]) {
        bytes.fill(0);
    }
}

/// Closing a damaged database may panic, too.
fn drop_database(slot: &mut Option<Db>) {
    let _ = contain(|| {
        *slot = None;
        Ok(())
    });
}

impl Drop for Dossier {
    fn drop(&mut self) {
        // Where this fails the next opener takes it for a crash, and nothing is lost.
        let _ = self.leave();
        drop_database(self.db.get_mut().unwrap_or_else(PoisonError::into_inner));
    }
}

/// The records of one kind; see [`Dossier::scan`].
pub struct Scan<'a> {
    dossier: &'a Dossier,
    kind: Kind,
    after: Option<[u8; 16]>,
    page: std::vec::IntoIter<RecordState>,
    seen: u64,
    stored: u64,
}

impl Scan<'_> {
    fn next_page(&mut self) -> Result<bool> {
        let (kind, after) = (self.kind, self.after);
        let (records, last) = self.dossier.with_db(|db| db.page(kind, after, PAGE))?;
        self.seen += records.len() as u64;
        if last.is_none() && self.seen != self.stored {
            // The database ended early without an error.
            let missing = "records are missing";
            self.dossier.rebuild_database()?;
            self.seen = self.stored;
            return Err(StoreError::damaged(missing));
        }
        self.after = last;
        let states: Vec<RecordState> = records.into_iter().map(|record| record.state).collect();
        self.page = states.into_iter();
        Ok(last.is_some())
    }
}

impl Iterator for Scan<'_> {
    type Item = Result<RecordState>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(state) = self.page.by_ref().find(RecordState::exists) {
                return Some(Ok(state));
            }
            match self.next_page() {
                Ok(true) => {}
                Ok(false) => return None,
                Err(error) => {
                    self.stored = 0;
                    self.seen = 0;
                    return Some(Err(error));
                }
            }
        }
    }
}
