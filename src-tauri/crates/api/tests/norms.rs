//! Norms as the window and scripts use them: statuses imported and edited, situations, judgements, and
//! what they change.

#![allow(clippy::unwrap_used, missing_docs)]

use std::path::Path;

use concord_api::messages::dossier::CreateDossier;
use concord_api::messages::norms::{
    ImportTreatyStatuses, NormSelection, SaveNormJudgement, SaveSituation, SaveTreatyStatus,
    TreatyStatusesImported,
};
use concord_api::messages::register::{DeleteRecord, NewIds, RowsRequest, SaveEvent, Selection};
use concord_api::messages::table::Presenting;
use concord_api::messages::{Nothing, RecordId};
use concord_api::model::{
    Act, Event, EventBundle, Id, NormJudgement, Situation, Stated, TreatyStatus,
};
use concord_api::plan::NormInPlay;
use concord_api::{Concord, Host, KdfCost};

struct Desk {
    folder: tempfile::TempDir,
    concord: Concord,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let concord = Concord::new(Host { kdf: KdfCost::for_tests(), ..Host::headless() }, None);
        let request = CreateDossier {
            path: folder.path().join("dossier").to_string_lossy().into_owned(),
            name: "Chile".into(),
            country: "CHL".into(),
            passphrase: "lantern river copper thirteen".into(),
            author: "A".into(),
        };
        concord.create_dossier(request).unwrap();
        Self { folder, concord }
    }

    fn id(&self) -> Id {
        self.concord.new_ids(NewIds { count: 1 }).unwrap().ids[0]
    }

    fn event(&self, violation: &str, date: &str) -> Id {
        let [event, act] = [self.id(), self.id()];
        let bundle = EventBundle {
            event: Event {
                id: event,
                title: "E".into(),
                date: Stated::Known(date.to_owned().try_into().unwrap()),
                ..Event::default()
            },
            acts: vec![Act {
                id: act,
                event: Some(event),
                violation: violation.into(),
                ..Act::default()
            }],
            ..EventBundle::default()
        };
        let revision = self.concord.status(Nothing {}).unwrap().dossier.unwrap().revision;
        self.concord.save_event(SaveEvent { bundle, reason: String::new(), revision }).unwrap();
        event
    }

    fn import(&self, text: &str, dry_run: bool) -> TreatyStatusesImported {
        let path = self.folder.path().join("statuses.csv");
        std::fs::write(&path, text).unwrap();
        let path = path.to_string_lossy().into_owned();
        self.concord.import_treaty_statuses(ImportTreatyStatuses { path, dry_run }).unwrap()
    }

    fn norm(&self, event: Id, instrument: &str) -> NormInPlay {
        let norms = self.concord.norms_of(RecordId { id: event }).unwrap().norms;
        norms.into_iter().find(|norm| norm.instrument.as_deref() == Some(instrument)).unwrap()
    }

    fn borne(&self, instrument: &str) -> (u64, u64) {
        let all = self.concord.instruments(Nothing {}).unwrap().instruments;
        let entry = all.into_iter().find(|entry| entry.instrument.code == instrument).unwrap();
        (entry.events, entry.uncertain)
    }

    fn selected(&self, norm: NormSelection) -> u64 {
        let selection = Selection { norm: Some(norm), ..Selection::default() };
        let sort = "date".to_owned();
        let request = RowsRequest { selection, sort, descending: false, offset: 0, limit: 10 };
        self.concord.event_rows(request).unwrap().total
    }
}

fn sample() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sample/treaty-status.csv");
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn an_import_is_tried_then_done_once_and_changes_what_is_in_play() {
    let desk = Desk::new();
    let killing = desk.event("LIF-01", "1974-03-01");
    assert!(!desk.norm(killing, "ACHR").certain || !desk.norm(killing, "ACHR").in_play);
    let rows = sample().lines().count() as u64 - 1;
    let trial = desk.import(&sample(), true);
    assert_eq!((trial.rows, trial.created, trial.failed), (rows, rows, 0), "{:?}", trial.notes);
    assert!(
        desk.concord
            .instruments(Nothing {})
            .unwrap()
            .instruments
            .iter()
            .all(|own| own.statuses.is_empty())
    );
    let done = desk.import(&sample(), false);
    assert_eq!((done.created, done.updated, done.skipped), (rows, 0, 0));
    let again = desk.import(&sample(), false);
    assert_eq!((again.created, again.updated, again.skipped), (0, 0, rows), "done once");
    let covenant = desk.norm(killing, "ICCPR");
    assert!(!covenant.in_play && covenant.certain, "the Covenant came in 1976: {covenant:?}");
    let later = desk.event("LIF-01", "1980-03-01");
    assert!(desk.norm(later, "ICCPR").in_play && desk.norm(later, "ICCPR").certain);
    assert_eq!(desk.borne("ICCPR"), (1, 0));
    let only = NormSelection { instrument: Some("ICCPR".into()), ..NormSelection::default() };
    assert_eq!(desk.selected(only), 1, "the link from the instrument finds them");
    // A changed row changes its field and keeps what the table does not state.
    let changed = desk.import("treaty,country,ratification\nCAT,Chile,1 Oct 1988\n", false);
    assert_eq!(
        (changed.updated, changed.statuses[0].replaced.as_slice()),
        (1, &["bound".to_owned()][..])
    );
    assert_eq!(changed.statuses[0].status.in_force.known().unwrap().as_str(), "1988-10-30");
    let undone = desk.concord.undo(Nothing {});
    assert!(undone.is_ok(), "an import is one edit that can be taken back");
}

#[test]
fn a_status_and_a_situation_are_saved_checked_and_deleted() {
    let desk = Desk::new();
    let killing = desk.event("LIF-01", "1985-05-01");
    let status = TreatyStatus {
        id: desk.id(),
        instrument: "RS".into(),
        signed: Stated::Known("1998".to_owned().try_into().unwrap()),
        consent_to_be_bound: "none".into(),
        ..TreatyStatus::default()
    };
    let save = |status: TreatyStatus| {
        desk.concord.save_treaty_status(SaveTreatyStatus { status, reason: String::new() })
    };
    let wrong = TreatyStatus {
        bound: Stated::Known("1990".to_owned().try_into().unwrap()),
        ..status.clone()
    };
    assert_eq!(save(wrong).unwrap_err().code, "record-invalid", "bound before it was signed");
    save(status.clone()).unwrap();
    desk.concord.delete_record(DeleteRecord { id: status.id, reason: String::new() }).unwrap();

    let situation = Situation {
        id: desk.id(),
        name: "1973–1990".into(),
        period: Stated::Known("1973-09-11/1990-03-10".to_owned().try_into().unwrap()),
        armed_conflict: "none".into(),
        ..Situation::default()
    };
    let save = |situation: Situation| {
        desk.concord.save_situation(SaveSituation { situation, reason: String::new() })
    };
    assert_eq!(save(situation.clone()).unwrap_err().code, "record-invalid", "no reason given");
    let outside = desk.concord.situations(Nothing {}).unwrap().outside;
    assert!(outside.iter().any(|asked| asked.question == "armed-conflict" && asked.events == 1));
    let id = situation.id;
    save(Situation { armed_conflict_reason: "As the commission found".into(), ..situation })
        .unwrap();
    let found = desk.concord.situations(Nothing {}).unwrap();
    assert_eq!((found.situations[0].events, found.situations[0].uncertain), (1, 0));
    let asked = &found.situations[0].questions;
    let stand = |question: &str| asked.iter().find(|one| one.question == question).unwrap();
    assert!(stand("armed-conflict").answered && !stand("attack").answered);
    assert!(found.outside.is_empty());
    let norms = desk.concord.norms_of(RecordId { id: killing }).unwrap().norms;
    let of_war: Vec<&NormInPlay> = norms
        .iter()
        .filter(|norm| norm.steps.iter().any(|step| step.code == "nexus-fails"))
        .collect();
    assert!(!of_war.is_empty() && of_war.iter().all(|norm| !norm.in_play));
    let named = |of: &Desk| {
        serde_json::to_string(&of.concord.norms_of(RecordId { id: killing }).unwrap()).unwrap()
    };
    assert!(named(&desk).contains("1973–1990"));
    let mut closed = found.situations[0].situation.clone();
    closed.confidentiality = "C2".into();
    save(closed).unwrap();
    desk.concord.set_presenting(Presenting { on: true }).unwrap();
    assert!(!named(&desk).contains("1973–1990"), "no closed situation is named to a room");
    assert!(desk.concord.situations(Nothing {}).unwrap().situations.is_empty());
    desk.concord.set_presenting(Presenting { on: false }).unwrap();
    let asked = NormSelection {
        situation: Some(id),
        question: Some("attack".into()),
        ..NormSelection::default()
    };
    assert_eq!(desk.selected(asked), 1);
}

#[test]
fn a_judgement_needs_its_reason_and_holds_for_its_event_alone() {
    let desk = Desk::new();
    let [one, other] = [desk.event("LIF-01", "1985"), desk.event("LIF-01", "1985")];
    let before = desk.norm(one, "UDHR");
    assert!(before.in_play);
    let judgement = NormJudgement {
        id: desk.id(),
        event: Some(one),
        instrument: "UDHR".into(),
        article: before.article.as_str().into(),
        in_play: Stated::Known(false),
        ..NormJudgement::default()
    };
    let save = |judgement: NormJudgement| {
        desk.concord.save_norm_judgement(SaveNormJudgement { judgement })
    };
    assert_eq!(save(judgement.clone()).unwrap_err().code, "record-invalid");
    let id = judgement.id;
    save(NormJudgement { reason: "Counsel’s opinion".into(), ..judgement }).unwrap();
    assert!(!desk.norm(one, "UDHR").in_play && desk.norm(one, "UDHR").judged);
    assert!(desk.norm(other, "UDHR").in_play);
    assert_eq!(desk.borne("UDHR").0, 1);
    desk.concord.delete_record(DeleteRecord { id, reason: String::new() }).unwrap();
    assert!(desk.norm(one, "UDHR").in_play, "taken back");
}

#[test]
fn a_table_without_treaties_is_refused_with_what_to_do() {
    let desk = Desk::new();
    let path = desk.folder.path().join("x.csv");
    std::fs::write(&path, "a,b\n1,2\n").unwrap();
    let path = path.to_string_lossy().into_owned();
    let request = ImportTreatyStatuses { path, dry_run: true };
    let refused = desk.concord.import_treaty_statuses(request).unwrap_err();
    assert_eq!(refused.code, "treaty-columns-missing");
}
