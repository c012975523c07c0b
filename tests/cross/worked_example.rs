//! The worked example of `docs/guides/what-is-unanswered.md`, figure by figure. The table is counted
//! a second time here, past Concord's readers and past its coverage, and each number of the guide is
//! explained where it stands.
//!
//! The table: the victims named by Chile's National Commission on Truth and Reconciliation, 2,398 rows
//! in 1,391 events.

use std::collections::{BTreeMap, BTreeSet};

use concord_api::messages::Nothing;
use concord_api::messages::coverage::{CoverageRequest, GapsRequest};
use concord_api::messages::measures::SaveMeasure;
use concord_api::messages::register::{NewIds, Selection};
use concord_api::model::{Edtf, Measure, MeasureBundle, Stated};
use concord_api::plan::{CoverageMatrix, CoverageSelection, Dimension};

use crate::scene::{Scene, victims};

/// The mandate of the commission and of law 19.123: 11 September 1973 to 11 March 1990.
const MANDATE: (&str, &str) = ("1973-09-11", "1990-03-11");

/// What an event of the table is about, read by hand.
#[derive(Default)]
struct Counted {
    types: BTreeSet<&'static str>,
    days: Vec<String>,
}

/// The violation types of a row, as `catalogue/mappings/README.md` says in words.
fn types(row: &BTreeMap<String, String>) -> BTreeSet<&'static str> {
    let is = |column: &str, value: &str| row[column] == value;
    let mut types: BTreeSet<&str> = match row["violence"].as_str() {
        "Disappearance" => ["LIB-01"].into(),
        "Disappearance, Information of Death" => ["LIB-01", "LIF-01"].into(),
        "Killed" if row["perpetrator_affiliation_detail"].contains("(accidental)") => {
            ["LIF-08"].into()
        }
        "Killed" if is("perpetrator_affiliation", "Opposition") => ["LIF-04"].into(),
        "Killed" if is("perpetrator_affiliation", "NA") => ["LIF-08"].into(),
        "Killed" if is("war_tribunal", "1") => ["LIF-07"].into(),
        "Killed" if is("method", "Tear Gas") => ["LIF-06"].into(),
        "Killed" => ["LIF-01"].into(),
        "Suicide" if is("place_1", "In Custody") || is("place_2", "In Custody") => {
            ["LIF-05"].into()
        }
        "Suicide" | "Unresolved" => ["LIF-08"].into(),
        _ => BTreeSet::new(),
    };
    let treatment = [("torture", "INT-01"), ("mistreatment", "INT-02")];
    types.extend(treatment.iter().filter(|(column, _)| is(column, "1")).map(|(_, code)| code));
    if row["method"].contains("Torture") {
        types.insert("INT-01");
    }
    types
}

fn counted() -> Vec<Counted> {
    let mut events: BTreeMap<String, Counted> = BTreeMap::new();
    for row in csv::Reader::from_path(victims()).unwrap().deserialize() {
        let row: BTreeMap<String, String> = row.unwrap();
        let event = events.entry(row["group_id"].clone()).or_default();
        event.types.extend(types(&row));
        // A day where the table has one, else the first of the month, which lies in the mandate too.
        for (day, month) in
            [("start_date_daily", "start_date_monthly"), ("end_date_daily", "end_date_monthly")]
        {
            let known = [&row[day], &row[month]].into_iter().find(|text| *text != "NA");
            event.days.extend(known.cloned());
        }
    }
    events.into_values().collect()
}

impl Counted {
    fn owes(&self) -> bool {
        !self.types.is_empty()
    }

    fn dated(&self) -> bool {
        !self.days.is_empty()
    }

    /// Months are given by their first day: September 1973 reaches into the mandate.
    fn in_mandate(&self) -> bool {
        let end = self.days.iter().max();
        end.is_some_and(|end| end.as_str() >= MANDATE.0 || end == "1973-09-01")
            && self.days.iter().min().is_some_and(|start| start.as_str() <= MANDATE.1)
    }

    fn ill_treated(&self) -> bool {
        self.types.contains("INT-01") || self.types.contains("INT-02")
    }
}

/// The seven ways in which somebody died or disappeared. Torture and ill-treatment that were survived
/// were not in the mandate of 1990.
const DEATHS: [&str; 7] = ["LIB-01", "LIF-01", "LIF-04", "LIF-05", "LIF-06", "LIF-07", "LIF-08"];

fn add(scene: &Scene, name: &str, duty: &str, violations: &[&str]) {
    let measure = Measure {
        id: scene.concord.new_ids(NewIds { count: 1 }).unwrap().ids[0],
        name: name.into(),
        status: Stated::Known("in_force".into()),
        duties: [duty.to_owned()].into(),
        violations: violations.iter().map(|code| (*code).to_owned()).collect(),
        period: Stated::Known(Edtf::parse(&format!("{}/{}", MANDATE.0, MANDATE.1)).unwrap()),
        ..Measure::default()
    };
    let bundle = MeasureBundle { measure, indicators: Vec::new() };
    scene.concord.save_measure(SaveMeasure { bundle, reason: String::new() }).unwrap();
}

fn coverage(scene: &Scene) -> CoverageMatrix {
    let request = CoverageRequest { rows: Dimension::ViolationType, ..CoverageRequest::default() };
    scene.concord.coverage(request).unwrap()
}

/// Events that owe a duty and, of these, the answered ones: of all types, or of one.
fn cell(matrix: &CoverageMatrix, violation: Option<&str>, duty: &str) -> (u64, u64) {
    let column = matrix.duties.iter().position(|code| code == duty).unwrap();
    let cells = match violation {
        None => &matrix.totals,
        Some(code) => &matrix.rows.iter().find(|row| row.code == code).unwrap().cells,
    };
    let cell = cells[column].as_ref().unwrap();
    (cell.events, cell.answered)
}

fn count(events: &[Counted], is: impl Fn(&Counted) -> bool) -> u64 {
    events.iter().filter(|event| is(event)).count() as u64
}

#[test]
fn the_figures_of_the_guide_are_those_of_the_table() {
    let events = counted();
    // Five events have no violation type: the table says neither killed nor disappeared.
    assert_eq!((events.len(), count(&events, |event| !event.owes())), (1391, 5));
    // 1,391 - 5 = 1,386 owe something; of these 71 have no date at all, and one, on 7 September 1973,
    // lies before the mandate: 1,386 - 71 - 1 = 1,314 can be reached.
    let owing = |is: fn(&Counted) -> bool| count(&events, |event| event.owes() && is(event));
    assert_eq!(owing(|_| true), 1386);
    assert_eq!(owing(|event| !event.dated()), 71);
    assert_eq!(owing(|event| event.dated() && !event.in_mandate()), 1);
    assert_eq!(owing(Counted::in_mandate), 1314);
    // In 183 of the 1,314 somebody was tortured or ill-treated as well: 1,314 - 183 = 1,131.
    assert_eq!(owing(|event| event.in_mandate() && event.ill_treated()), 183);

    let scene = Scene::with_victims();
    let none = coverage(&scene);
    assert_eq!((none.events, none.answered), (1391, 0));
    assert_eq!(cell(&none, None, "O-TRU"), (1386, 0));

    // The commission of 1990 tells the truth about those who died or disappeared. Where somebody was
    // ill-treated too, part of the truth is still owed: such an event does not count as answered.
    add(&scene, "Rettig commission", "O-TRU", &DEATHS);
    let truth = coverage(&scene);
    assert_eq!(cell(&truth, None, "O-TRU"), (1386, 1131));
    assert_eq!(cell(&truth, Some("INT-01"), "O-TRU"), (130, 0));
    assert_eq!(cell(&truth, Some("LIB-01"), "O-TRU"), (572, 570));
    assert_eq!(cell(&truth, None, "O-REP"), (1386, 0), "the truth repairs nothing yet");

    // Law 19.123 of 1992 pays the relatives of those the commission named, whatever was done to them
    // before: torture that ended in death is in its scope, so all 1,314 are answered.
    let repaired: Vec<&str> = DEATHS.into_iter().chain(["INT-01", "INT-02"]).collect();
    add(&scene, "Law 19.123", "O-REP", &repaired);
    let repair = coverage(&scene);
    assert_eq!(cell(&repair, None, "O-REP"), (1386, 1314));
    assert_eq!(cell(&repair, None, "O-TRU"), (1386, 1131), "and what was answered stays so");
    assert_eq!(repair.answered, 0, "justice, prevention and more are owed to every event");

    // What is open: nobody investigates or prosecutes any of the 1,386, and nobody searches for the 572.
    for duty in ["O-INV", "O-PRO", "O-GNR"] {
        assert_eq!(cell(&repair, None, duty), (1386, 0), "{duty}");
    }
    assert_eq!(cell(&repair, Some("LIB-01"), "O-SEA"), (572, 0));
    let gaps = scene.concord.gaps(GapsRequest::default()).unwrap();
    let open = |duty: &str| {
        let gap = gaps.gaps.iter().find(|gap| gap.dimension.is_none() && gap.duty == duty);
        gap.map(|gap| (gap.events, gap.open)).unwrap()
    };
    assert_eq!((gaps.gaps[0].open, gaps.gaps[0].weight_open), (1386, 1386.0), "the greatest first");
    assert_eq!(open("O-TRU"), (1386, 255), "1,386 - 1,131");
    assert_eq!(
        open("O-REP"),
        (1386, 72),
        "1,386 - 1,314: the 71 without a date and the one before"
    );

    // The second commission, of 2003, hears those who were tortured or ill-treated: 1,131 + 183 = 1,314.
    add(&scene, "Valech commission", "O-TRU", &["INT-01", "INT-02"]);
    assert_eq!(cell(&coverage(&scene), None, "O-TRU"), (1386, 1314));
    scene.concord.undo(Nothing {}).unwrap();
    assert_eq!(cell(&coverage(&scene), None, "O-TRU"), (1386, 1131), "undone with its measure");
}

#[test]
fn a_number_opens_the_events_it_counts() {
    let events = counted();
    let scene = Scene::with_victims();
    add(&scene, "Rettig commission", "O-TRU", &DEATHS);
    let behind = |answered| Selection {
        coverage: Some(CoverageSelection {
            duty: Some("O-TRU".into()),
            answered: Some(answered),
            ..CoverageSelection::default()
        }),
        ..Selection::default()
    };
    let total = |answered| scene.concord.select_events(behind(answered)).unwrap().total;
    assert_eq!((total(true), total(false)), (1131, 255));
    // The 255 are the 72 that the mandate does not reach and the 183 with ill-treatment; six more with
    // ill-treatment are among the 72.
    let ill_treated = Selection { query: "type:INT-01 or type:INT-02".into(), ..behind(false) };
    let found = scene.concord.select_events(ill_treated).unwrap().total;
    assert_eq!((found, count(&events, Counted::ill_treated)), (189, 189));
}
