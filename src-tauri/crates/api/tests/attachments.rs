//! Files kept with an event, as a user meets them: taken in, listed, read back, checked, copied out,
//! kept back where confidentiality or consent says so.

#![allow(clippy::unwrap_used, missing_docs)]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use concord_api::messages::attachments::{AddCustody, AttachFiles, ExportAttachments};
use concord_api::messages::dossier::CreateDossier;
use concord_api::messages::exchange::{JobId, JobStarted, JobState};
use concord_api::messages::register::{NewIds, SaveEvent};
use concord_api::messages::{Nothing, RecordId};
use concord_api::model::{Custody, Event, EventBundle, Id, Stated};
use concord_api::{Concord, Host, KdfCost};

struct Desk {
    concord: Concord,
    folder: tempfile::TempDir,
    event: Id,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let concord = Concord::new(Host { kdf: KdfCost::for_tests(), ..Host::headless() }, None);
        let path = folder.path().join("dossier").display().to_string();
        concord
            .create_dossier(CreateDossier {
                path,
                name: "Files".into(),
                country: "CHL".into(),
                passphrase: "a passphrase long enough to pass".into(),
                author: "A.B.".into(),
            })
            .unwrap();
        let event = concord.new_ids(NewIds { count: 1 }).unwrap().ids[0];
        let desk = Self { concord, folder, event };
        desk.change(|bundle| bundle.event.title = Stated::Known("Arrests at the stadium".into()));
        desk
    }

    fn bundle(&self) -> EventBundle {
        match self.concord.event(RecordId { id: self.event }) {
            Ok(record) => record.bundle,
            Err(_) => EventBundle {
                event: Event { id: self.event, ..Event::default() },
                ..EventBundle::default()
            },
        }
    }

    fn change(&self, change: impl FnOnce(&mut EventBundle)) {
        let mut bundle = self.bundle();
        change(&mut bundle);
        let revision = self.concord.status(Nothing {}).unwrap().dossier.unwrap().revision;
        self.concord.save_event(SaveEvent { bundle, revision, reason: String::new() }).unwrap();
    }

    fn done(&self, started: JobStarted) -> JobState {
        let since = Instant::now();
        loop {
            let state = self.concord.job(JobId { job: started.job }).unwrap();
            if state.state != "running" {
                return state;
            }
            assert!(since.elapsed() < Duration::from_secs(60), "the job ends");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn attach(&self, paths: &[&Path]) -> JobState {
        let request = AttachFiles {
            event: self.event,
            source: None,
            paths: paths.iter().map(|path| path.display().to_string()).collect(),
            received_from: Stated::Known("a photographer".into()),
            reason: String::new(),
        };
        self.done(self.concord.start_attach(request).unwrap())
    }

    fn export(&self, ids: Vec<Id>, with_metadata: bool) -> (PathBuf, JobState) {
        let folder = self.folder.path().join(format!("out-{with_metadata}-{}", ids.len()));
        std::fs::create_dir_all(&folder).unwrap();
        let folder_name = folder.display().to_string();
        let request = ExportAttachments { ids, folder: folder_name, with_metadata };
        let state = self.done(self.concord.start_attachment_export(request).unwrap());
        (folder, state)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn actions(&self, attachment: Id) -> Vec<String> {
        let chain = self.concord.custody(RecordId { id: attachment }).unwrap();
        assert!(chain.consistent);
        chain.steps.into_iter().filter_map(|step| step.action.into_known()).collect()
    }
}

fn picture() -> Vec<u8> {
    let planted = "../exchange/tests/media/plant.jpg";
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(planted)).unwrap()
}

#[test]
fn a_file_is_kept_read_back_checked_and_copied_without_metadata() {
    let desk = Desk::new();
    let photo = desk.write("gate.jpg", &picture());
    let attached = desk.attach(&[&photo]).attached.unwrap();
    assert_eq!(attached.added.len(), 1);
    let bundle = desk.bundle();
    let kept = &bundle.attachments[0];
    assert_eq!(kept.media_type.known().unwrap(), "image/jpeg");
    let sha256 = kept.sha256.known().unwrap();
    assert_eq!(desk.concord.read_file(sha256, 0, u64::MAX).unwrap(), picture());
    assert_eq!(desk.concord.read_file(sha256, 4, 10).unwrap(), picture()[4..14]);
    assert_eq!(desk.actions(kept.id), ["added"]);

    let checked = desk.done(desk.concord.start_attachment_check(RecordId { id: kept.id }).unwrap());
    assert!(checked.attachment_checked.unwrap().intact);
    let (folder, exported) = desk.export(vec![kept.id], false);
    let written = exported.attachments_exported.unwrap().written;
    assert!(written.len() == 1 && written[0].clean);
    let copy = std::fs::read(folder.join("gate.jpg")).unwrap();
    assert!(!copy.windows(10).any(|part| part == b"SECRETNAME"));
    let mut actions = desk.actions(kept.id);
    actions.sort();
    assert_eq!(actions, ["added", "exported", "verified"]);
}

#[test]
fn the_same_file_is_kept_once_and_what_cannot_be_kept_is_told() {
    let desk = Desk::new();
    let note = desk.write("note.txt", b"seen at the gate");
    desk.attach(&[&note]);
    let missing = desk.folder.path().join("missing.pdf");
    let attached = desk.attach(&[&note, &missing, desk.folder.path()]).attached.unwrap();
    assert!(attached.added.is_empty());
    assert_eq!(attached.known, ["note.txt"]);
    let codes: Vec<&str> = attached.refused.iter().map(|one| one.error.code.as_str()).collect();
    assert_eq!(codes, ["file-unreadable", "attachment-not-a-file"]);
    assert_eq!(desk.bundle().attachments.len(), 1);
}

#[test]
fn confidentiality_and_consent_keep_files_here_and_every_one_is_accounted_for() {
    let desk = Desk::new();
    let paths: Vec<PathBuf> =
        (0..4).map(|number| desk.write(&format!("{number}.txt"), &[b'a' + number])).collect();
    desk.attach(&paths.iter().map(PathBuf::as_path).collect::<Vec<_>>());
    desk.change(|bundle| {
        bundle.attachments.sort_by(|a, b| a.name.known().cmp(&b.name.known()));
        bundle.attachments[1].confidentiality = Stated::Known("C2".into());
        bundle.attachments[2].consent = Stated::Known("CON-W".into());
        // Published without identity: a recording shows who speaks.
        bundle.attachments[3].consent = Stated::Known("CON-3".into());
    });
    let ids: Vec<Id> = desk.bundle().attachments.iter().map(|own| own.id).collect();
    let (folder, state) = desk.export(ids, true);
    let exported = state.attachments_exported.unwrap();
    assert_eq!((exported.written.len(), exported.withheld.len()), (1, 3));
    assert!(exported.withheld.iter().all(|one| one.error.code == "attachment-withheld"));
    let files: Vec<_> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(files, ["0.txt"]);

    desk.change(|bundle| bundle.event.confidentiality = Stated::Known("C3".into()));
    let all: Vec<Id> = desk.bundle().attachments.iter().map(|own| own.id).collect();
    let nothing = desk.export(all[..1].to_vec(), true).1.attachments_exported.unwrap();
    assert_eq!((nothing.written.len(), nothing.withheld.len()), (0, 1));
}

#[test]
fn a_format_that_cannot_be_cleaned_leaves_only_when_asked_for_as_it_is() {
    let desk = Desk::new();
    let animation = desk.write("clip.gif", b"GIF89a\x01\0\x01\0\0\0\0;");
    let id = desk.attach(&[&animation]).attached.unwrap().added[0];
    let (_, refused) = desk.export(vec![id], false);
    let refused = refused.attachments_exported.unwrap();
    assert_eq!(refused.withheld[0].error.code, "metadata-stays");
    let (folder, written) = desk.export(vec![id], true);
    assert!(!written.attachments_exported.unwrap().written[0].clean);
    assert!(folder.join("clip.gif").exists());
}

#[test]
fn a_step_of_custody_is_added_and_never_replaced() {
    let desk = Desk::new();
    let id = desk.attach(&[&desk.write("a.txt", b"a")]).attached.unwrap().added[0];
    let first = desk.concord.custody(RecordId { id }).unwrap().steps.remove(0);
    let forged = Custody { action: Stated::Known("returned".into()), ..first.clone() };
    desk.concord.add_custody(AddCustody { step: forged, reason: String::new() }).unwrap();
    let steps = desk.concord.custody(RecordId { id }).unwrap().steps;
    assert_eq!(steps.len(), 2);
    assert!(steps.contains(&first));
    let nameless = Custody { attachment: Some(id), ..Custody::default() };
    let refused = desk.concord.add_custody(AddCustody { step: nameless, reason: String::new() });
    assert_eq!(refused.unwrap_err().code, "custody-action-missing");
}

#[test]
fn removing_and_undoing_keeps_the_content() {
    let desk = Desk::new();
    desk.attach(&[&desk.write("a.txt", b"once seen")]);
    let sha256 = desk.bundle().attachments[0].sha256.known().unwrap().clone();
    desk.change(|bundle| bundle.attachments.clear());
    assert!(desk.bundle().attachments.is_empty());
    desk.concord.undo(Nothing {}).unwrap();
    assert_eq!(desk.bundle().attachments.len(), 1);
    assert_eq!(desk.concord.read_file(&sha256, 0, 100).unwrap(), b"once seen");
}
