//! The dossier as a whole: new, open, lock, close, secrets, preferences.

use std::path::Path as FilePath;
use std::time::{Duration, Instant};

use concord_model::{Cause, DossierInfo, Edtf, Kind, Record, Stated, new_id};
use concord_store::{Dossier, Draft, EditMeta, RepairKind, StepInfo};

use crate::error::{ErrorReport, Result};
use crate::history::cause_name;
use crate::host::SystemEntropy;
use crate::lexicon::Reader;
use crate::messages::Nothing;
use crate::messages::dossier::{
    ChangePassphrase, CreateDossier, DateReading, DateText, DossierCreated, KindCount, OpenDossier,
    OpenDossierRequest, Passphrase, PassphraseStrength, Path, Preferences, RecentDossiers,
    RecoveryCode, Repair, ReplaceRecoveryCode, Status, UndoStep,
};
use crate::session::{Concord, Holding, Session, world};

/// The shortest passphrase accepted, in characters.
const SHORTEST_PASSPHRASE: usize = 12;

impl Concord {
    /// How the application stands.
    pub fn status(&self, _: Nothing) -> Result<Status> {
        let dossier = match &*self.read() {
            Holding::Nothing => None,
            Holding::Locked { path, sample } => Some(OpenDossier {
                path: path.clone(),
                locked: true,
                info: None,
                counts: Vec::new(),
                revision: 0,
                undo: None,
                redo: None,
                sample: *sample,
                repairs: Vec::new(),
            }),
            Holding::Open(session) => Some(session.describe()?),
        };
        Ok(Status { dossier, launch: self.launch(), version: env!("CARGO_PKG_VERSION").to_owned() })
    }

    fn launch(&self) -> Option<String> {
        self.launch.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone()
    }

    /// Makes a new dossier and opens it.
    pub fn create_dossier(&self, request: CreateDossier) -> Result<DossierCreated> {
        accept_passphrase(&request.passphrase)?;
        let (mut dossier, recovery) = Dossier::create(
            FilePath::new(&request.path),
            &request.passphrase,
            &request.author,
            world(),
            self.host.kdf,
        )?;
        let info = DossierInfo {
            id: new_id(&mut SystemEntropy),
            name: request.name.into(),
            country: Stated::Known(request.country),
            ..DossierInfo::default()
        };
        describe_dossier(&mut dossier, &info)?;
        self.hold(Session::start(request.path, false, dossier)?)?;
        Ok(DossierCreated { status: self.status(Nothing {})?, recovery_code: recovery.grouped() })
    }

    /// Opens a dossier, or unlocks the one that is locked.
    pub fn open_dossier(&self, request: OpenDossierRequest) -> Result<Status> {
        let path = FilePath::new(&request.path);
        if let Holding::Open(session) = &*self.read()
            && FilePath::new(&session.path) == path
        {
            return Err(ErrorReport::new("dossier-in-use"));
        }
        let sample = self.sample_folder().is_some_and(|folder| path == folder);
        let dossier = Dossier::open(path, &request.secret, &request.author, world())?;
        self.hold(Session::start(request.path, sample, dossier)?)?;
        self.status(Nothing {})
    }

    /// Takes up an opened dossier in place of whatever was held.
    pub(crate) fn hold(&self, mut session: Session) -> Result<()> {
        let path = session.path.clone();
        session.keep_index();
        session.reader = Reader::of(&self.preferences_file.preferences().language);
        let before = std::mem::replace(&mut *self.write(), Holding::Open(Box::new(session)));
        put_away(before)?;
        // What was under way for the dossier held before is not this one's.
        self.jobs.forget();
        *self.launch.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = None;
        self.mark_activity();
        self.preferences_file.remember(&path)
    }

    /// Forgets the keys and everything in memory; the folder stays named so that it can be unlocked.
    pub fn lock(&self, _: Nothing) -> Result<Status> {
        let mut holding = self.write();
        if let Holding::Open(session) = &*holding {
            let locked = Holding::Locked { path: session.path.clone(), sample: session.sample };
            let before = std::mem::replace(&mut *holding, locked);
            put_away(before)?;
        }
        drop(holding);
        self.jobs.forget();
        self.status(Nothing {})
    }

    /// Closes the dossier.
    pub fn close_dossier(&self, _: Nothing) -> Result<Status> {
        let before = std::mem::replace(&mut *self.write(), Holding::Nothing);
        put_away(before)?;
        self.jobs.forget();
        self.status(Nothing {})
    }

    /// Puts everything away before the process ends.
    pub fn shut_down(&self) {
        // What is confirmed is on the disk already; a failure here costs time at the next opening.
        let _ = self.close_dossier(Nothing {});
    }

    /// Locks the dossier where it lay idle for as long as the preferences say. Returns whether it did.
    pub fn lock_if_idle(&self) -> bool {
        let since = *self.last_activity.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        self.lock_after(since.elapsed())
    }

    /// Locks an open dossier after `idle` without use, unless a job still works on it.
    fn lock_after(&self, idle: Duration) -> bool {
        let shortest = Duration::from_secs(60);
        if idle < shortest || !matches!(&*self.read(), Holding::Open(_)) {
            return false;
        }
        let minutes = self.preferences_file.preferences().lock_after_minutes;
        let is_due = idle >= shortest * minutes;
        is_due && !self.jobs.any_running() && self.lock(Nothing {}).is_ok()
    }

    fn mark_activity(&self) {
        *self.last_activity.lock().unwrap_or_else(|p| p.into_inner()) = Instant::now();
    }

    /// Somebody is at work: the idle time starts anew.
    pub fn activity(&self, _: Nothing) -> Result<Nothing> {
        self.mark_activity();
        Ok(Nothing {})
    }

    /// Dossiers opened before on this machine.
    pub fn recent_dossiers(&self, _: Nothing) -> Result<RecentDossiers> {
        Ok(self.preferences_file.recent())
    }

    /// Strikes a dossier from that list; the dossier itself is left alone.
    pub fn forget_recent(&self, request: Path) -> Result<RecentDossiers> {
        self.preferences_file.forget(&request.path)
    }

    /// How strong a passphrase is.
    pub fn passphrase_strength(&self, request: Passphrase) -> Result<PassphraseStrength> {
        Ok(strength(&request.passphrase))
    }

    /// Replaces the passphrase.
    pub fn change_passphrase(&self, request: ChangePassphrase) -> Result<Nothing> {
        accept_passphrase(&request.passphrase)?;
        self.with_mut(|session| {
            session.dossier.change_passphrase(&request.current, &request.passphrase)?;
            Ok(Nothing {})
        })
    }

    /// Makes a new recovery code; the old one stops working.
    pub fn replace_recovery_code(&self, request: ReplaceRecoveryCode) -> Result<RecoveryCode> {
        self.with_mut(|session| {
            let code = session.dossier.replace_recovery_code(&request.current)?;
            Ok(RecoveryCode { recovery_code: code.grouped() })
        })
    }

    /// What the user has chosen on this machine.
    pub fn preferences(&self, _: Nothing) -> Result<Preferences> {
        Ok(self.preferences_file.preferences())
    }

    /// Lets queries be written in the words of a language; for shells that keep no preferences.
    pub fn set_language(&self, language: &str) {
        if let Holding::Open(session) = &mut *self.write() {
            session.reader = Reader::of(language);
        }
    }

    /// Keeps what the user has chosen.
    pub fn save_preferences(&self, request: Preferences) -> Result<Preferences> {
        self.set_language(&request.language);
        self.preferences_file.save(request)
    }

    /// Reads a date as typed.
    pub fn read_date(&self, request: DateText) -> Result<DateReading> {
        let date = Edtf::parse(request.text.trim())
            .map_err(|_| ErrorReport::new("date-invalid").with("text", &request.text))?;
        Ok(DateReading {
            edtf: date.as_str().to_owned(),
            earliest: date.earliest().map(|day| day.to_string()),
            latest: date.latest().map(|day| day.to_string()),
        })
    }
}

impl Session {
    fn describe(&self) -> Result<OpenDossier> {
        let counts = self.dossier.counts()?;
        Ok(OpenDossier {
            path: self.path.clone(),
            locked: false,
            info: self.all::<DossierInfo>()?.into_iter().next(),
            counts: counts.into_iter().map(|(kind, count)| KindCount { kind, count }).collect(),
            revision: self.dossier.revision(),
            undo: self.dossier.undo_step().map(step),
            redo: self.dossier.redo_step().map(step),
            sample: self.sample,
            repairs: self
                .dossier
                .repairs()
                .iter()
                .map(|repair| Repair {
                    file: repair.file.clone(),
                    message: repair_message(repair.kind).to_owned(),
                    lost: repair.lost_changes,
                })
                .collect(),
        })
    }
}

fn repair_message(kind: RepairKind) -> &'static str {
    match kind {
        RepairKind::HeaderRestored => "repair-header-restored",
        RepairKind::DatabaseRebuilt => "repair-database-rebuilt",
        RepairKind::LogDamaged => "repair-log-damaged",
        RepairKind::ForeignSetAside => "repair-foreign-set-aside",
        RepairKind::RolledBack => "repair-rolled-back",
        RepairKind::HeaderReplaced => "repair-header-replaced",
        RepairKind::AllGone => "repair-all-gone",
    }
}

fn step(info: StepInfo) -> UndoStep {
    let label = match info.reason.is_empty() {
        true => cause_name(&info.cause).to_owned(),
        false => info.reason,
    };
    UndoStep { label, changes: info.changes }
}

/// Writes the record of the dossier's own particulars.
pub(crate) fn describe_dossier(dossier: &mut Dossier, info: &DossierInfo) -> Result<()> {
    let writes = info.to_fields().into_iter().collect();
    let draft = Draft { record: info.id, kind: Kind::Dossier, writes };
    dossier.save(EditMeta { reason: String::new(), cause: Cause::Save }, vec![draft])?;
    Ok(())
}

/// Keeps the index of an open dossier for the next time, and closes it.
fn put_away(holding: Holding) -> Result<()> {
    if let Holding::Open(mut session) = holding {
        session.stop();
        session.keep_index();
        session.dossier.close()?;
    }
    Ok(())
}

fn accept_passphrase(passphrase: &str) -> Result<()> {
    match strength(passphrase).score {
        0 => Err(ErrorReport::new("passphrase-weak")),
        _ => Ok(()),
    }
}

/// Judges a passphrase with zxcvbn: guesses needed, not kinds of characters. One that is too short
/// or that a few million guesses find counts as 0.
fn strength(passphrase: &str) -> PassphraseStrength {
    if passphrase.chars().count() < SHORTEST_PASSPHRASE {
        return PassphraseStrength { score: 0, advice: vec!["passphrase-longer".to_owned()] };
    }
    let judged = zxcvbn::zxcvbn(passphrase, &[]);
    let score = match u8::from(judged.score()) {
        0 | 1 => 0,
        score => score,
    };
    let advice = match score {
        0 => vec!["passphrase-guessable".to_owned(), "passphrase-more-words".to_owned()],
        2 | 3 => vec!["passphrase-more-words".to_owned()],
        _ => Vec::new(),
    };
    PassphraseStrength { score, advice }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Host, KdfCost};

    #[test]
    fn a_passphrase_is_judged_by_the_guesses_it_takes() {
        assert_eq!(strength("Xk9$aB!").score, 0, "too short, however mixed");
        assert_eq!(strength("password1234").score, 0, "long enough and still known to everybody");
        assert!(strength("lantern river copper thirteen").score >= 3);
    }

    #[test]
    fn an_idle_dossier_locks_when_the_preferences_say() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = |name: &str| folder.path().join(name);
        let host = Host { config: Some(path("config")), data: None, kdf: KdfCost::for_tests() };
        let concord = Concord::new(host, None);
        assert!(!concord.lock_after(Duration::from_secs(9_999)), "nothing is open");
        let request = CreateDossier {
            path: path("dossier").to_string_lossy().into_owned(),
            name: "Chile".to_owned(),
            country: "CHL".to_owned(),
            passphrase: "lantern river copper thirteen".to_owned(),
            author: "A. B.".to_owned(),
        };
        concord.create_dossier(request).expect("a dossier is made");
        let preferences =
            Preferences { lock_after_minutes: 3, ..concord.preferences_file.preferences() };
        concord.save_preferences(preferences).expect("preferences are kept");
        assert!(!concord.lock_after(Duration::from_secs(179)));
        assert!(concord.lock_after(Duration::from_secs(180)));
        assert!(matches!(&*concord.read(), Holding::Locked { .. }));
    }
}
