//! The dossier as a whole: new, open, lock, secrets, history, undo, verification, preferences.

use std::collections::BTreeMap;

use concord_model::{Catalogue, DossierInfo, Id, Kind, message};
use concord_plan::Parameter;

message! {
    /// How the application stands.
    pub struct Status {
        /// The dossier that is open or locked, if any.
        pub dossier: Option<OpenDossier>,
        /// What the command line asked to open and is not open yet: a folder, or `sample`.
        pub launch: Option<String>,
        /// The product's version.
        pub version: String,
    }

    /// A dossier the application holds.
    pub struct OpenDossier {
        /// Its folder.
        pub path: String,
        /// Locked: the keys are forgotten, the passphrase is needed again.
        pub locked: bool,
        /// Its particulars; none while locked.
        pub info: Option<DossierInfo>,
        /// How many records of each kind it has; empty while locked.
        pub counts: Vec<KindCount>,
        /// Grows with each change; a view made at another revision is stale.
        pub revision: u64,
        /// What can be undone next, if anything.
        pub undo: Option<UndoStep>,
        /// What can be redone next, if anything.
        pub redo: Option<UndoStep>,
        /// It is the bundled sample.
        pub sample: bool,
        /// What was found damaged and mended when it was opened.
        pub repairs: Vec<Repair>,
    }

    /// Something that was damaged, and what was done about it.
    pub struct Repair {
        /// The file, relative to the dossier's folder.
        pub file: String,
        /// Message id of what was found and done.
        pub message: String,
        /// Changes that could not be recovered; 0 where nothing was lost.
        pub lost: u64,
    }

    /// Records of one kind.
    pub struct KindCount {
        /// The kind.
        pub kind: Kind,
        /// How many exist.
        pub count: u64,
    }

    /// An edit that can be undone or redone.
    pub struct UndoStep {
        /// Its reason, or the kind of edit.
        pub label: String,
        /// How many changes it made.
        pub changes: u64,
    }

    /// Makes a new dossier.
    pub struct CreateDossier {
        /// The folder to make; it must not exist or be empty.
        pub path: String,
        /// The dossier's name.
        pub name: String,
        /// ISO 3166-1 alpha-3.
        pub country: String,
        /// The passphrase, at least 12 characters.
        pub passphrase: String,
        /// Who works here: a name or initials for the history.
        pub author: String,
    }

    /// A dossier was made.
    pub struct DossierCreated {
        /// How the application stands now.
        pub status: Status,
        /// Opens the dossier where the passphrase is lost; shown once and kept nowhere.
        pub recovery_code: String,
    }

    /// Opens a dossier, or unlocks the one that is locked.
    pub struct OpenDossierRequest {
        /// Its folder.
        pub path: String,
        /// The passphrase or the recovery code.
        pub secret: String,
        /// Who works here.
        pub author: String,
    }

    /// A dossier opened before on this machine.
    pub struct RecentDossier {
        /// Its folder.
        pub path: String,
        /// Whether the folder is there now.
        pub present: bool,
    }

    /// The list of dossiers opened before.
    pub struct RecentDossiers {
        /// Latest first.
        pub dossiers: Vec<RecentDossier>,
    }

    /// Names a folder.
    pub struct Path {
        /// The path.
        pub path: String,
    }

    /// Replaces the passphrase.
    pub struct ChangePassphrase {
        /// The present passphrase or recovery code.
        pub current: String,
        /// The new passphrase.
        pub passphrase: String,
    }

    /// Makes a new recovery code; the old one stops working.
    pub struct ReplaceRecoveryCode {
        /// The present passphrase.
        pub current: String,
    }

    /// A recovery code, shown once.
    pub struct RecoveryCode {
        /// The code.
        pub recovery_code: String,
    }

    /// Asks how strong a passphrase is.
    pub struct Passphrase {
        /// The passphrase.
        pub passphrase: String,
    }

    /// How strong a passphrase is.
    pub struct PassphraseStrength {
        /// 0 too weak to accept, to 4 very strong.
        pub score: u8,
        /// Message ids of what would make it stronger.
        pub advice: Vec<String>,
    }

    /// What the user has chosen on this machine; not part of a dossier.
    pub struct Preferences {
        /// `en` or `fr`.
        pub language: String,
        /// `light`, `dark` or `system`.
        pub theme: String,
        /// Lock after so many minutes without use, 1 to 120.
        pub lock_after_minutes: u32,
        /// The name put on new edits.
        pub author: String,
    }

    /// The catalogue of the product and the regions that the dossier has to do with.
    pub struct CatalogueResponse {
        /// The catalogue.
        pub catalogue: Catalogue,
        /// First-order regions (ISO 3166-2) with their names: all of the dossier's country, then those
        /// abroad that events lie in.
        pub regions: Vec<Region>,
        /// The dossier's own terms and fields; none where no dossier is open.
        pub own: Option<super::own::OwnWords>,
        /// Message id to text: the dossier's own words for entries of the catalogue.
        pub texts: BTreeMap<String, String>,
    }

    /// A first-order region.
    pub struct Region {
        /// ISO 3166-2.
        pub code: String,
        /// Its name.
        pub name: String,
    }

    /// Asks for the history of a record and what hangs on it, or of the whole dossier.
    pub struct HistoryRequest {
        /// The record; none for the dossier.
        pub id: Option<Id>,
        /// Skip so many edits, newest first.
        pub offset: u64,
        /// At most so many edits.
        pub limit: u64,
    }

    /// A history, newest first.
    pub struct History {
        /// All edits there are.
        pub total: u64,
        /// The edits asked for.
        pub edits: Vec<HistoryEdit>,
    }

    /// One edit.
    pub struct HistoryEdit {
        /// When, RFC 3339 in UTC.
        pub at: String,
        /// Who.
        pub author: String,
        /// Why, in the author's words.
        pub reason: String,
        /// `save`, `import`, `undo` or `redo`.
        pub cause: String,
        /// What changed; at most 200 are listed.
        pub changes: Vec<HistoryChange>,
        /// How many changes the edit made.
        pub total: u64,
    }

    /// One field's change.
    pub struct HistoryChange {
        /// The record.
        pub record: Id,
        /// Its kind.
        pub kind: Kind,
        /// The field's name, or its number where this version does not know it.
        pub field: String,
        /// The element of a set or table.
        pub element: Option<String>,
        /// The value before; none where there was none.
        pub from: Option<String>,
        /// The value after; none where it was cleared.
        pub to: Option<String>,
    }

    /// One field's change with its edit, for a flat list.
    pub struct FieldChange {
        /// When, RFC 3339 in UTC.
        pub at: String,
        /// Who.
        pub author: String,
        /// The record.
        pub record: Id,
        /// Its kind.
        pub kind: Kind,
        /// The field's name, with the element of a set or table in brackets.
        pub field: String,
        /// The value before.
        pub from: Option<String>,
        /// The value after.
        pub to: Option<String>,
        /// Why.
        pub reason: String,
    }

    /// What verification found.
    pub struct Verification {
        /// No problem was found.
        pub ok: bool,
        /// Changes in the log.
        pub changes: u64,
        /// The hash of the log's last frame, in hexadecimal.
        pub head: String,
        /// What is wrong.
        pub problems: Vec<VerifyProblem>,
    }

    /// Something wrong that verification found.
    pub struct VerifyProblem {
        /// Fluent message id: `verify-problem-` and a stable code.
        pub message: String,
        /// Parameters of the message.
        pub parameters: Vec<Parameter>,
    }

    /// A date as typed.
    pub struct DateText {
        /// EDTF.
        pub text: String,
    }

    /// A date as understood.
    pub struct DateReading {
        /// The text in EDTF, trimmed.
        pub edtf: String,
        /// First day, `YYYY-MM-DD`; none where open.
        pub earliest: Option<String>,
        /// Last day; none where open.
        pub latest: Option<String>,
    }
}
