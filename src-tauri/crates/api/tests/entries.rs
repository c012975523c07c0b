//! Own entries over the catalogue, as a shell saves and reads them.

#![allow(clippy::unwrap_used, missing_docs)]

mod scene;

use std::collections::BTreeMap;

use concord_api::messages::Nothing;
use concord_api::messages::entries::SaveCatalogueEntry;
use concord_api::messages::measures::SaveMeasure;
use concord_api::messages::register::DeleteRecord;
use concord_api::text::Text;
use concord_api::{Concord, ErrorReport};
use concord_model::{Catalogue, CatalogueEntry, Id, Measure, MeasureBundle, Stated};
use concord_plan::Parameter;
use scene::new_dossier;

fn entry(number: u128, list: &str, code: &str) -> CatalogueEntry {
    CatalogueEntry {
        id: Id::from_u128(number),
        list: list.into(),
        code: code.into(),
        ..CatalogueEntry::default()
    }
}

fn save(concord: &Concord, entry: &CatalogueEntry) -> Result<(), ErrorReport> {
    concord.save_catalogue_entry(SaveCatalogueEntry { entry: entry.clone() }).map(drop)
}

fn seen(concord: &Concord) -> Catalogue {
    concord.catalogue(Nothing {}).unwrap().catalogue
}

fn own_instrument() -> CatalogueEntry {
    CatalogueEntry {
        definition: r#"{"code": "X-PACT", "instrument_type": "soft-law", "adopted": "2024"}"#
            .into(),
        texts: BTreeMap::from([("instrument-X-PACT".to_owned(), "National pact".to_owned())]),
        ..entry(1, "instrument", "X-PACT")
    }
}

#[test]
fn an_own_entry_is_in_the_catalogue_and_undone_like_all_else() {
    let (_folder, concord) = new_dossier();
    save(&concord, &own_instrument()).unwrap();
    assert!(seen(&concord).instrument("X-PACT").is_some());
    let texts = concord.catalogue(Nothing {}).unwrap().texts;
    assert_eq!(texts["instrument-X-PACT"], "National pact");
    concord.undo(Nothing {}).unwrap();
    assert!(seen(&concord).instrument("X-PACT").is_none());
    concord.redo(Nothing {}).unwrap();
    assert!(seen(&concord).instrument("X-PACT").is_some());
}

#[test]
fn a_changed_entry_comes_back_as_it_was_when_the_change_is_deleted() {
    let (_folder, concord) = new_dossier();
    let bundled = Catalogue::bundled();
    let mut line = bundled.red_lines[0].clone();
    line.severity = "warning".to_owned();
    let own = CatalogueEntry {
        definition: serde_json::to_string(&line).unwrap().into(),
        reason: "agreed with the presidency".into(),
        ..entry(1, "red-line", &line.code)
    };
    save(&concord, &own).unwrap();
    assert_eq!(seen(&concord).red_lines[0], line);
    let told = concord.catalogue_entries(Nothing {}).unwrap();
    assert_eq!(told.bundled.red_lines[0], bundled.red_lines[0], "what the catalogue says now");
    assert_eq!(told.entries, std::slice::from_ref(&own));

    concord.delete_record(DeleteRecord { id: own.id, reason: String::new() }).unwrap();
    assert_eq!(seen(&concord), *bundled);
}

#[test]
fn what_does_not_fit_is_refused_with_the_field_and_the_fault() {
    let (_folder, concord) = new_dossier();
    save(&concord, &own_instrument()).unwrap();
    let named = |mut entry: CatalogueEntry, id: &str| {
        entry.texts = BTreeMap::from([(id.to_owned(), "Words".to_owned())]);
        entry
    };
    let hidden = |mut entry: CatalogueEntry| {
        entry.hidden = Stated::Known(true);
        entry
    };
    for (entry, field, fault) in [
        (entry(2, "song", "X-1"), "list", "entry-fault-list"),
        (entry(2, "measure", "a b"), "code", "entry-fault-code"),
        (entry(2, "measure", "M-NEW"), "code", "entry-fault-code-own"),
        (entry(1, "instrument", "X-OTHER"), "code", "entry-fault-code-fixed"),
        (entry(2, "instrument", "X-pact"), "code", "entry-fault-code-taken"),
        (entry(2, "measure", "X-NEW"), "texts", "entry-fault-name"),
        (named(entry(2, "measure", "X-NEW"), "X-NEW"), "definition", "entry-fault-definition"),
        (named(entry(2, "measure", "X-NEW"), "own-title"), "texts", "entry-fault-text"),
        (entry(2, "measure", "M-TR-01"), "texts", "entry-fault-empty"),
        (hidden(entry(2, "instrument", "CAT")), "reason", "entry-fault-reason"),
        (
            CatalogueEntry { definition: "{}".into(), ..entry(2, "measure", "M-TR-01") },
            "definition",
            "entry-fault-shape",
        ),
    ] {
        let refusal = save(&concord, &entry).unwrap_err();
        assert_eq!(refusal.code, "entry-refused");
        let told: Vec<&str> = refusal.parameters.iter().map(|one| one.value.as_str()).collect();
        assert_eq!(told[..2], [field, fault], "{entry:?}");
    }
    assert_eq!(concord.catalogue_entries(Nothing {}).unwrap().entries, [own_instrument()]);
}

#[test]
fn an_entry_whose_ground_goes_is_kept_and_told() {
    let (_folder, concord) = new_dossier();
    save(&concord, &own_instrument()).unwrap();
    let article = CatalogueEntry {
        definition:
            r#"{"code": "X-PACT-4", "instrument": "X-PACT", "article": "4", "duties": ["O-TRU"]}"#
                .into(),
        texts: BTreeMap::from([("article-X-PACT-4".to_owned(), "Right to know".to_owned())]),
        ..entry(2, "article", "X-PACT-4")
    };
    save(&concord, &article).unwrap();
    let reason = String::new();
    concord.delete_record(DeleteRecord { id: own_instrument().id, reason }).unwrap();
    let told = concord.catalogue_entries(Nothing {}).unwrap();
    assert_eq!(told.entries, [article]);
    assert_eq!(
        (told.faults[0].fault.as_str(), told.faults[0].detail.as_str()),
        ("entry-fault-reference", "X-PACT")
    );
    assert_eq!(seen(&concord), *Catalogue::bundled());
}

#[test]
fn a_hidden_measure_stays_for_the_measures_made_from_it() {
    let (_folder, concord) = new_dossier();
    let measure = Measure {
        id: Id::from_u128(7),
        name: "Commission".into(),
        catalogue: "M-TR-01".into(),
        ..Measure::default()
    };
    let mine = |number: u128, code: &str| CatalogueEntry {
        hidden: Stated::Known(true),
        ..entry(number, "measure", code)
    };
    let bundle = MeasureBundle { measure, indicators: Vec::new() };
    concord.save_measure(SaveMeasure { bundle, reason: String::new() }).unwrap();
    save(&concord, &mine(1, "M-TR-01")).unwrap();
    save(&concord, &mine(2, "M-RC-02")).unwrap();
    let told = concord.catalogue_entries(Nothing {}).unwrap();
    assert_eq!(told.in_use, ["M-TR-01"]);
    assert!(seen(&concord).measure("M-TR-01").is_some());
    assert!(seen(&concord).measure("M-RC-02").is_none());
}

#[test]
fn findings_use_the_dossiers_words() {
    let own = BTreeMap::from([("M-TR-01".to_owned(), "Commission of truth".to_owned())]);
    let text = Text::for_language("en").with_own(own);
    assert_eq!(text.message("M-TR-01", &[]), "Commission of truth");
    let parameter =
        |name: &str, value: &str| Parameter { name: name.to_owned(), value: value.to_owned() };
    let parameters = [parameter("measure", "Court"), parameter("template", "M-TR-01")];
    let needs = text.message("finding-measure-prerequisite-missing", &parameters);
    assert!(needs.contains("Commission of truth"), "{needs}");
}
