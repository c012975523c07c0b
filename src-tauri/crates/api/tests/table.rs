//! The table as a shell asks for it, and a shared screen: nothing confidential crosses the bridge.

#![allow(clippy::unwrap_used, missing_docs)]

use concord_api::messages::register::{DeleteRecord, SaveEvent, Selection};
use concord_api::messages::stakeholders::SaveStakeholder;
use concord_api::{Concord, Host, KdfCost};
use concord_model::{EventBundle, Stakeholder, Stated};
use serde_json::{Value, json};

fn sample() -> (tempfile::TempDir, Concord) {
    let folder = tempfile::tempdir().unwrap();
    let host = Host {
        data: Some(folder.path().to_owned()),
        config: Some(folder.path().join("config")),
        kdf: KdfCost::for_tests(),
    };
    let concord = Concord::new(host, None);
    concord.call("open_sample", json!({})).unwrap();
    (folder, concord)
}

fn table(concord: &Concord, columns: &[&str], sort: Value, selection: Value) -> Value {
    let request = json!({
        "selection": selection, "columns": columns, "sort": sort, "offset": 0, "limit": 40,
    });
    concord.call("event_table", request).unwrap()
}

/// Any event on the map, made confidential with a title to look for.
fn confidential(concord: &Concord) -> EventBundle {
    let world = json!({"west": -180, "south": -90, "east": 180, "north": 90});
    let placed = json!({"selection": {"bounds": world}, "sort": [], "offset": 0, "limit": 1});
    let ids = concord.call("table_ids", placed).unwrap();
    let record = concord.call("event", json!({ "id": ids["ids"][0] })).unwrap();
    let mut bundle: EventBundle = serde_json::from_value(record["bundle"].clone()).unwrap();
    bundle.event.title = "Quillagua hideout".into();
    bundle.event.confidentiality = Stated::Known("C3".to_owned());
    let revision = concord.status(concord_api::messages::Nothing {}).unwrap();
    concord
        .save_event(SaveEvent {
            bundle: bundle.clone(),
            revision: revision.dossier.unwrap().revision,
            reason: "Asked for by Quillagua".to_owned(),
        })
        .unwrap();
    bundle
}

#[test]
fn rows_carry_the_columns_asked_for_and_no_others() {
    let (_folder, concord) = sample();
    let sort = json!([
        {"column": "region", "descending": false}, {"column": "victims", "descending": true},
    ]);
    let found = table(&concord, &["victim_name", "region", "victims", "changed"], sort, json!({}));
    let rows = found["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 40);
    assert!(found["total"].as_u64().unwrap() > 1_000);
    for row in rows {
        let cells = row["cells"].as_array().unwrap();
        assert_eq!(cells.len(), 4);
        assert!(cells[0].is_array() && cells[3].as_str().unwrap().ends_with('Z'), "{row}");
    }
    let order: Vec<(Value, i64)> = rows
        .iter()
        .map(|row| (row["cells"][1].clone(), -row["cells"][2].as_i64().unwrap_or(0)))
        .collect();
    let first = &order[0].0;
    let same: Vec<i64> = order
        .iter()
        .take_while(|(region, _)| region == first)
        .map(|(_, victims)| *victims)
        .collect();
    assert!(same.len() > 1 && same.is_sorted());
    let refused = concord.call(
        "event_table",
        json!({"selection": {}, "columns": ["length"], "sort": [], "offset": 0, "limit": 1}),
    );
    assert_eq!(refused.unwrap_err().code, "column-unknown");
}

#[test]
fn a_layout_is_kept_for_its_dossier_and_can_be_reset() {
    let (_folder, concord) = sample();
    let layout = json!({
        "columns": [{"id": "title", "width": 20.5}, {"id": "proof", "width": null}],
        "sort": [{"column": "proof", "descending": true}],
    });
    concord.call("save_table_layout", layout.clone()).unwrap();
    assert_eq!(concord.call("table_layout", json!({})).unwrap(), layout);
    let preferences = concord.call("preferences", json!({})).unwrap();
    concord.call("save_preferences", preferences).unwrap();
    assert_eq!(concord.call("table_layout", json!({})).unwrap(), layout, "preferences leave it");
    let usual = json!({"columns": [], "sort": []});
    concord.call("save_table_layout", usual.clone()).unwrap();
    assert_eq!(concord.call("table_layout", json!({})).unwrap(), usual);
}

#[test]
fn nothing_confidential_crosses_the_bridge_while_the_screen_is_shared() {
    let (_folder, concord) = sample();
    let bundle = confidential(&concord);
    let party = Stakeholder {
        id: concord_model::Id::from_u128(9),
        name: "Quillagua committee".into(),
        needs: "Shelter at Quillagua".into(),
        confidentiality: Stated::Known("C2".to_owned()),
        ..Stakeholder::default()
    };
    concord
        .save_stakeholder(SaveStakeholder {
            stakeholder: party,
            relations: Vec::new(),
            reason: String::new(),
        })
        .unwrap();
    let only = json!({ "ids": [bundle.event.id] });
    let world = json!({"west": -180, "south": -90, "east": 180, "north": 90});
    let asked = [
        (
            "event_table",
            json!({
                "selection": only, "columns": ["title", "date", "victim_name", "place"],
                "sort": [], "offset": 0, "limit": 10,
            }),
        ),
        (
            "event_rows",
            json!({
                "selection": only, "sort": "date", "descending": false, "offset": 0, "limit": 10,
            }),
        ),
        ("stakeholders", json!({})),
        ("history", json!({"id": null, "offset": 0, "limit": 2})),
    ];
    let marks = |concord: &Concord| {
        let request =
            json!({"selection": only, "view": world, "resolution": 0.1, "open_only": false});
        concord.call("map_view", request).unwrap()["with_place"].as_u64().unwrap()
    };
    let words = |value: &Value| value.to_string().contains("Quillagua");
    for (name, request) in &asked {
        assert!(words(&concord.call(name, request.clone()).unwrap()), "{name} shows it before");
    }
    assert_eq!(marks(&concord), 1);

    concord.call("set_presenting", json!({"on": true})).unwrap();
    for (name, request) in &asked {
        let mut answer = concord.call(name, request.clone()).unwrap();
        // A reason is the author's own words about an edit, not content of the record.
        if let Some(edits) = answer["edits"].as_array_mut() {
            edits.iter_mut().for_each(|edit| edit["reason"] = Value::Null);
        }
        assert!(!words(&answer), "{name}: {answer}");
    }
    assert_eq!(marks(&concord), 0);
    let found = table(&concord, &["title"], json!([]), only.clone());
    assert_eq!((found["total"].as_u64(), found["masked"].as_u64()), (Some(1), Some(1)));
    assert_eq!(found["rows"][0]["masked"], true);
    let record = json!({ "id": bundle.event.id });
    assert_eq!(concord.call("event", record.clone()).unwrap_err().code, "withheld");

    concord.call("set_presenting", json!({"on": false})).unwrap();
    assert!(words(&concord.call("event", record).unwrap()));
    let counted = concord.select_events(Selection::default()).unwrap().total;
    concord.delete_record(DeleteRecord { id: bundle.event.id, reason: String::new() }).unwrap();
    let rest = Selection { except: Some(Vec::new()), ..Selection::default() };
    assert_eq!(concord.select_events(rest).unwrap().total, counted - 1);
}
