//! The terminal program as a script uses it: keys of the JSON, exit status, nothing but the result on
//! standard output.
#![allow(clippy::unwrap_used, missing_docs)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        std::fs::write(desk.path("key"), "lantern river copper thirteen\n").unwrap();
        desk
    }

    fn with_dossier() -> Self {
        let desk = Self::new();
        desk.json(&["new", "--name", "Chile", "--country", "CHL"]);
        desk
    }

    fn with_victims() -> Self {
        let desk = Self::with_dossier();
        desk.json(&["import", &victims(), "--mapping", "chile-rettig"]);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs a verb on the dossier: `verb DIR rest… --passphrase-file key --json`.
    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_concord"))
            .arg(arguments[0])
            .arg(self.path("dossier"))
            .args(&arguments[1..])
            .arg("--passphrase-file")
            .arg(self.path("key"))
            .arg("--json")
            .output()
            .unwrap()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

impl Desk {
    /// Puts an amnesty that covers killings into the dossier, with one indicator.
    fn add_amnesty(&self) {
        use concord_api::messages::dossier::OpenDossierRequest;
        use concord_api::messages::measures::SaveMeasure;
        use concord_api::model::{Id, Indicator, Measure, MeasureBundle};
        let concord = concord_api::Concord::new(concord_api::Host::headless(), None);
        concord
            .open_dossier(OpenDossierRequest {
                path: self.path("dossier").to_string_lossy().into_owned(),
                secret: "lantern river copper thirteen".to_owned(),
                author: "test".to_owned(),
            })
            .unwrap();
        let measure = Measure {
            id: Id::from_u128(1),
            name: "Amnesty".into(),
            catalogue: "M-JU-05".into(),
            amnestied: ["LIF-01".to_owned()].into(),
            ..Measure::default()
        };
        let indicator = Indicator {
            id: Id::from_u128(2),
            measure: Some(measure.id),
            name: "Applications decided".into(),
            target: 40.0.into(),
            ..Indicator::default()
        };
        let bundle = MeasureBundle { measure, indicators: vec![indicator] };
        concord.save_measure(SaveMeasure { bundle, reason: String::new() }).unwrap();
        concord.close_dossier(concord_api::messages::Nothing {}).unwrap();
    }
}

fn victims() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sample/victims.csv");
    path.to_string_lossy().into_owned()
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

#[test]
fn new_tells_where_the_dossier_is_and_how_to_recover_it() {
    let desk = Desk::new();
    let made = desk.json(&["new", "--name", "Chile", "--country", "CHL"]);
    assert_eq!(keys(&made), ["dossier", "recovery_code"]);
    assert_eq!(made["dossier"], desk.path("dossier").to_string_lossy().as_ref());
    let again = desk.run(&["new", "--name", "Chile", "--country", "CHL"]);
    assert_eq!(again.status.code(), Some(1), "an existing dossier is never overwritten");
    assert!(again.stdout.is_empty());

    std::fs::write(desk.path("key"), made["recovery_code"].as_str().unwrap()).unwrap();
    assert_eq!(desk.json(&["find", ""])["total"], 0, "the recovery code opens it");
}

#[test]
fn an_import_adds_up_and_is_found() {
    let desk = Desk::with_dossier();
    let trial = desk.json(&["import", &victims(), "--mapping", "chile-rettig", "--dry-run"]);
    let done = desk.json(&["import", &victims(), "--mapping", "chile-rettig"]);
    let expected =
        ["created", "events", "failed", "persons", "report", "rows", "skipped", "updated"];
    assert_eq!(keys(&done), expected);
    assert_eq!(trial["created"], done["created"]);
    let sum: u64 = ["created", "updated", "skipped", "failed"]
        .iter()
        .map(|key| done[key].as_u64().unwrap())
        .sum();
    assert_eq!(done["rows"], 2398);
    assert_eq!(sum, 2398);

    let found =
        desk.json(&["find", "type:LIB-01 after:1973-10 near:-33.45,-70.66,5km", "--limit", "3"]);
    assert_eq!(keys(&found), ["items", "total"]);
    let items = found["items"].as_array().unwrap();
    assert!(
        found["total"].as_u64().unwrap() > 3 && items.len() == 3,
        "the limit never hides the total"
    );
    assert_eq!(
        keys(&items[0]),
        ["date", "earliest", "id", "latest", "latitude", "longitude", "title", "types"]
    );
    for item in items {
        assert!(item["latest"].as_str().unwrap() >= "1973-10-01", "{item}");
        assert!(item["types"].as_array().unwrap().contains(&"LIB-01".into()), "{item}");
    }
    let shown = desk.json(&["show", items[0]["id"].as_str().unwrap()]);
    assert_eq!(shown["event"]["id"], items[0]["id"]);
}

#[test]
fn gaps_history_export_and_verify_keep_their_keys() {
    let desk = Desk::with_victims();
    let gaps = desk.json(&["gaps"]);
    for key in ["answered", "events", "findings", "gaps", "weights"] {
        assert!(gaps.get(key).is_some(), "{key} is missing from {:?}", keys(&gaps));
    }
    let finding = &gaps["findings"][0];
    for key in ["message", "records", "rule", "severity"] {
        assert!(finding.get(key).is_some(), "{key} is missing from {finding}");
    }
    let message = finding["message"].as_str().unwrap();
    assert_ne!(message, finding["rule"].as_str().unwrap(), "a finding is told in words");

    let out = desk.path("out.csv").to_string_lossy().into_owned();
    let written = desk.json(&["export", "--format", "csv", "--out", &out]);
    assert_eq!(keys(&written), ["attributions", "parts", "rows", "sha256", "withheld"]);
    assert_eq!(written["rows"], gaps["events"]);

    let event = desk.json(&["find", "", "--limit", "1"])["items"][0]["id"].clone();
    let history = desk.json(&["history", event.as_str().unwrap()]);
    let change = &history["changes"][0];
    for key in ["at", "author", "field", "from", "to", "reason"] {
        assert!(change.get(key).is_some(), "{key} is missing from {change}");
    }

    let all = desk.json(&["history"]);
    assert_eq!(keys(&all), ["changes"]);
    let verified = desk.json(&["verify"]);
    let told = all["changes"].as_array().unwrap().len() as u64;
    assert_eq!(Some(told), verified["changes"].as_u64(), "every change of the import is told");
    assert_eq!(keys(&verified), ["changes", "head", "ok", "problems"]);
    assert_eq!(verified["ok"], true);
}

#[test]
fn gaps_are_ranked_by_dimension_and_come_with_proposals() {
    let desk = Desk::with_victims();
    let gaps = desk.json(&["gaps", "--by", "region", "--propose", "--limit", "3"]);
    assert_eq!(gaps["by"], "region");
    let listed = gaps["gaps"].as_array().unwrap();
    assert_eq!(listed.len(), 3, "the limit never hides the total");
    assert!(gaps["gaps_total"].as_u64().unwrap() > 3);
    let weights: Vec<f64> = listed.iter().map(|gap| gap["weight_open"].as_f64().unwrap()).collect();
    assert!(weights.is_sorted_by(|one, next| one >= next), "{weights:?}");
    for gap in listed {
        assert_eq!(gap["dimension"], "region");
        assert_ne!(gap["name"], gap["code"], "a region is told by its name");
        assert_eq!(gap["open"], gap["events"], "no measure, no answer");
    }
    let rows = gaps["rows"].as_array().unwrap();
    let first = rows.iter().find(|row| row["code"] == listed[0]["code"]).unwrap();
    let duty = listed[0]["duty"].as_str().unwrap();
    assert_eq!(first["duties"][duty]["events"], listed[0]["events"]);
    assert_eq!(first["duties"][duty]["answered"], 0);

    let proposed = &gaps["proposals"][0];
    assert_ne!(proposed["name"], proposed["template"], "a measure is told by its name");
    let newly = proposed["duties"].as_array().unwrap();
    assert!(newly.iter().any(|own| own["events"].as_u64().unwrap() > 0));
    assert!(desk.json(&["gaps"]).get("proposals").is_none(), "only where asked for");
}

#[test]
fn gaps_of_a_query_are_those_of_its_events() {
    let desk = Desk::with_victims();
    let found = desk.json(&["find", "type:LIB-01", "--limit", "1"]);
    let gaps = desk.json(&["gaps", "--query", "type:LIB-01"]);
    assert_eq!(gaps["events"], found["total"]);
    assert!(gaps["events"].as_u64().unwrap() < desk.json(&["gaps"])["events"].as_u64().unwrap());
}

#[test]
fn a_refusal_says_why_on_standard_error_with_status_1() {
    let desk = Desk::with_dossier();
    std::fs::write(desk.path("key"), "not the passphrase at all\n").unwrap();
    let refused = desk.run(&["find", "x"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(refused.stdout.is_empty());
    assert!(String::from_utf8_lossy(&refused.stderr).len() > 20);
}

#[test]
fn wrong_usage_has_status_2() {
    let output = Command::new(env!("CARGO_BIN_EXE_concord")).arg("frobnicate").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn norms_tell_the_instruments_and_what_is_in_play_for_an_event() {
    let desk = Desk::with_victims();
    let all = desk.json(&["norms"]);
    assert_eq!(keys(&all), ["events", "instruments"]);
    let instruments = all["instruments"].as_array().unwrap();
    let covenant = instruments.iter().find(|own| own["code"] == "ICCPR").unwrap();
    assert_eq!(
        keys(covenant),
        ["articles", "code", "events", "name", "status", "type", "uncertain"]
    );
    let count = |key: &str| covenant[key].as_u64().unwrap();
    assert!(count("uncertain") > 0 && count("uncertain") <= count("events"), "no status yet");
    let article = &covenant["articles"][0];
    assert_ne!(article["obligation"], article["code"], "an obligation is told in words");

    let event = desk.json(&["find", "type:LIB-01", "--limit", "1"])["items"][0]["id"].clone();
    let found = desk.json(&["norms", "--event", event.as_str().unwrap()]);
    assert_eq!(keys(&found), ["event", "norms"]);
    let norms = found["norms"].as_array().unwrap();
    let convention = norms.iter().find(|norm| norm["instrument"] == "CED").unwrap();
    assert_eq!(
        keys(convention),
        [
            "article",
            "certain",
            "derivation",
            "duties",
            "in_play",
            "instrument",
            "judged",
            "violation"
        ]
    );
    assert_eq!(convention["in_play"], true);
    for step in convention["derivation"].as_array().unwrap() {
        assert!(step.as_str().unwrap().contains(' '), "a step is a sentence: {step}");
    }
    let unknown = desk.run(&["norms", "--event", "00000000-0000-4000-8000-000000000000"]);
    assert_eq!(unknown.status.code(), Some(1));
}

#[test]
fn measures_are_listed_with_what_is_open_and_shown_in_full() {
    let desk = Desk::with_dossier();
    assert_eq!(desk.json(&["measures"])["measures"].as_array().unwrap().len(), 0);
    desk.add_amnesty();
    let list = desk.json(&["measures"]);
    let [listed] = list["measures"].as_array().unwrap().as_slice() else { panic!("{list}") };
    let expected = ["catalogue", "events", "id", "name", "open", "pillar", "status"];
    assert_eq!(keys(listed), expected);
    assert_eq!(listed["name"], "Amnesty");
    assert_eq!(listed["open"]["red_lines_crossed"][0], "M-JU-05-red-line-2");
    assert_eq!(listed["open"]["prerequisites_missing"][0], "M-JU-01");

    let one = desk.json(&["measures", listed["id"].as_str().unwrap()]);
    assert_eq!(keys(&one), ["events", "indicators", "measure", "open", "red_lines"]);
    assert_eq!(one["indicators"][0]["target"]["known"], 40.0);
    assert_eq!(one["open"], listed["open"]);
    let lines = one["red_lines"].as_array().unwrap();
    let crossed = lines.iter().find(|line| line["code"] == "M-JU-05-red-line-2").unwrap();
    assert_eq!(crossed["crossed"][0], "amnesty=LIF-01");
    assert!(!crossed["norms"].as_array().unwrap().is_empty(), "each line says on what it rests");

    let stranger = desk.run(&["measures", "00000000-0000-4000-8000-000000000000"]);
    assert_eq!(stranger.status.code(), Some(1));
    assert!(stranger.stdout.is_empty());
}
