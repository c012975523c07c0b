//! A measure with its indicators, as a shell saves, undoes and deletes it.

#![allow(clippy::unwrap_used, missing_docs)]

mod scene;

use concord_api::messages::dossier::HistoryRequest;
use concord_api::messages::measures::SaveMeasure;
use concord_api::messages::register::{DeleteRecord, Saved};
use concord_api::messages::{Nothing, RecordId};
use concord_api::{Concord, ErrorReport};
use concord_model::{Id, Indicator, Kind, Measure, MeasureBundle};
use scene::new_dossier;

struct Desk {
    concord: Concord,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let (folder, concord) = new_dossier();
        Self { concord, _folder: folder }
    }

    fn save(&self, bundle: &MeasureBundle) -> Result<Saved, ErrorReport> {
        self.concord.save_measure(SaveMeasure { bundle: bundle.clone(), reason: String::new() })
    }

    fn stored(&self, measure: Id) -> MeasureBundle {
        self.concord.measure(RecordId { id: measure }).unwrap()
    }

    /// How many edits the history of a record tells, and how many changes to indicators.
    fn history(&self, measure: Id) -> (u64, usize) {
        let request = HistoryRequest { id: Some(measure), offset: 0, limit: 100 };
        let history = self.concord.history(request).unwrap();
        let changes = history.edits.iter().flat_map(|edit| &edit.changes);
        (history.total, changes.filter(|change| change.kind == Kind::Indicator).count())
    }
}

fn id(number: u128) -> Id {
    Id::from_u128(number)
}

fn measure(number: u128) -> Measure {
    Measure { id: id(number), name: "Truth commission".into(), ..Measure::default() }
}

fn indicator(number: u128, measure: u128, name: &str, rank: i64) -> Indicator {
    Indicator {
        id: id(number),
        measure: Some(id(measure)),
        name: name.into(),
        rank: rank.into(),
        ..Indicator::default()
    }
}

fn commission() -> MeasureBundle {
    let indicators = vec![indicator(11, 1, "Statements", 1), indicator(12, 1, "Hearings", 2)];
    MeasureBundle { measure: measure(1), indicators }
}

#[test]
fn a_measure_and_its_indicators_are_one_edit_undone_and_redone_as_one() {
    let desk = Desk::new();
    desk.save(&commission()).unwrap();
    assert_eq!(desk.stored(id(1)), commission());

    let mut changed = commission();
    changed.measure.months_low = 9.into();
    changed.indicators[0].target = 17_000.0.into();
    changed.indicators.remove(1);
    changed.indicators.push(indicator(13, 1, "Report delivered", 2));
    desk.save(&changed).unwrap();
    assert_eq!(desk.stored(id(1)), changed);
    assert_eq!(desk.history(id(1)).0, 2);

    desk.concord.undo(Nothing {}).unwrap();
    assert_eq!(desk.stored(id(1)), commission());
    desk.concord.redo(Nothing {}).unwrap();
    assert_eq!(desk.stored(id(1)), changed);

    assert_eq!(desk.save(&changed).unwrap().changes, 0, "nothing differs");
}

#[test]
fn indicators_come_by_rank_and_with_their_own_measure() {
    let desk = Desk::new();
    let mut bundle = commission();
    bundle.indicators.reverse();
    desk.save(&bundle).unwrap();
    let other = MeasureBundle { measure: measure(2), indicators: Vec::new() };
    desk.save(&other).unwrap();
    assert_eq!(desk.stored(id(1)).indicators, commission().indicators);
    let entries = desk.concord.measures(Nothing {}).unwrap().measures;
    let counts: Vec<usize> = entries.iter().map(|entry| entry.indicators.len()).collect();
    assert_eq!(counts, [2, 0]);
}

#[test]
fn a_deleted_measure_takes_its_indicators_along_and_brings_them_back() {
    let desk = Desk::new();
    desk.save(&commission()).unwrap();
    let request = DeleteRecord { id: id(1), reason: String::new() };
    desk.concord.delete_record(request).unwrap();
    assert!(desk.concord.measures(Nothing {}).unwrap().measures.is_empty());
    let shown = desk.concord.show(&id(11).to_string());
    assert_eq!(shown.unwrap_err().code, "record-missing");
    let told = desk.history(id(1));
    assert_eq!(told.0, 2, "the history of what is gone can still be read");
    desk.concord.undo(Nothing {}).unwrap();
    assert_eq!(desk.stored(id(1)), commission());
}

#[test]
fn the_history_of_a_measure_tells_of_an_indicator_it_no_longer_has() {
    let desk = Desk::new();
    desk.save(&commission()).unwrap();
    let before = desk.history(id(1)).1;
    let mut fewer = commission();
    fewer.indicators.clear();
    desk.save(&fewer).unwrap();
    assert_eq!(desk.history(id(1)), (2, before + 2));
}

#[test]
fn what_cannot_be_right_is_refused_by_its_field() {
    let desk = Desk::new();
    let mut bundle = commission();
    bundle.measure.cost_low = 2e6.into();
    bundle.measure.cost_high = 1e6.into();
    bundle.measure.currency = "CLP".into();
    let refused = desk.save(&bundle).unwrap_err();
    let said: Vec<&str> = refused.parameters.iter().map(|one| one.value.as_str()).collect();
    assert_eq!(refused.code, "record-invalid");
    assert!(said.contains(&"cost_high") && said.contains(&"order"), "{said:?}");
    assert!(desk.concord.measures(Nothing {}).unwrap().measures.is_empty());
}

#[test]
fn prerequisites_never_go_round_in_a_circle() {
    let desk = Desk::new();
    let needing = |number: u128, needs: &[u128]| MeasureBundle {
        measure: Measure { needs: needs.iter().map(|one| id(*one)).collect(), ..measure(number) },
        indicators: Vec::new(),
    };
    desk.save(&needing(1, &[])).unwrap();
    desk.save(&needing(2, &[1])).unwrap();
    desk.save(&needing(3, &[2, 1])).unwrap();
    let refused = desk.save(&needing(1, &[3])).unwrap_err();
    assert_eq!(refused.code, "measure-needs-itself");
    assert_eq!(desk.stored(id(1)).measure.needs.len(), 0);
}
