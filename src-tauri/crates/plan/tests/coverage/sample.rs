//! The bundled sample: its records agree with the catalogue, and its gaps are those of the time.

use std::collections::BTreeSet;
use std::sync::Arc;

use concord_model::{Catalogue, Id, Indicator, Measure, MeasureBundle, Relation, Stakeholder};
use concord_plan::{Coverage, CoverageMatrix, Plan};
use serde::de::DeserializeOwned;

use crate::fixture::{cell, event, findings, value};

fn read<T: DeserializeOwned>(text: &str) -> Vec<T> {
    serde_json::from_str(text).unwrap()
}

fn measures() -> Vec<Measure> {
    read(include_str!("../../../../sample/measures.json"))
}

fn indicators() -> Vec<Indicator> {
    read(include_str!("../../../../sample/indicators.json"))
}

fn stakeholders() -> Vec<Stakeholder> {
    read(include_str!("../../../../sample/stakeholders.json"))
}

fn relations() -> Vec<Relation> {
    read(include_str!("../../../../sample/relations.json"))
}

fn catalogue() -> Catalogue {
    Catalogue::bundled().clone()
}

fn matrix() -> CoverageMatrix {
    let events = [
        event(1, "LIF-01", "1973-10-19"),
        event(2, "LIB-01", "1974-08"),
        event(3, "LIF-04", "1986-09-07"),
    ];
    let plan = Plan {
        measures: measures(),
        indicators: indicators(),
        stakeholders: stakeholders(),
        catalogue: Arc::new(catalogue()),
        ..Plan::default()
    };
    Coverage::of(events, plan).matrix()
}

#[test]
fn every_code_is_a_term_and_every_reference_a_record() {
    let catalogue = catalogue();
    let term = |vocabulary: &str, code: &String| {
        assert!(catalogue.term(vocabulary, code).is_some(), "{vocabulary}: {code}");
    };
    let parties: BTreeSet<Id> = stakeholders().iter().map(|party| party.id).collect();
    assert_eq!(parties.len(), stakeholders().len(), "an identifier twice");
    for measure in measures() {
        let name = measure.name.known().unwrap();
        term("pillar", measure.pillar.known().unwrap());
        term("measure-status", measure.status.known().unwrap());
        measure.acts.iter().for_each(|code| term("parliamentary-act", code));
        measure.duties.iter().for_each(|code| term("duty", code));
        measure.violations.iter().for_each(|code| term("violation-type", code));
        measure.victim_groups.iter().for_each(|code| term("victim-group", code));
        assert!(measure.supporters.is_subset(&parties), "{name}");
        assert!(measure.opponents.is_subset(&parties), "{name}");
        assert!(measure.source.known().is_some(), "{name} names no source");
        let template = measure
            .catalogue
            .known()
            .map(|code| catalogue.measures.iter().find(|template| &template.code == code).unwrap());
        for key in measure.parameters.keys() {
            assert!(template.unwrap().parameters.contains(key), "{name}: {key}");
        }
    }
    for party in stakeholders() {
        term("stakeholder-form", party.form.known().unwrap());
        term("stakeholder-category", party.category.known().unwrap());
        term("lederach-level", party.level.known().unwrap());
        term("confidence", party.confidence.known().unwrap());
        term("confidentiality", party.confidentiality.known().unwrap());
        assert!(party.source.known().is_some() && party.assessed.known().is_some());
        assert!(concord_model::check::stakeholder(&party, &[]).is_empty());
    }
    for relation in relations() {
        term("relation-type", relation.relation_type.known().unwrap());
        assert!(
            parties.contains(&relation.from.unwrap()) && parties.contains(&relation.to.unwrap())
        );
    }
}

#[test]
fn every_measure_can_be_saved_as_it_is_and_tells_its_success() {
    let catalogue = catalogue();
    let all = indicators();
    let known: BTreeSet<Id> = measures().iter().map(|measure| measure.id).collect();
    assert!(all.iter().all(|one| known.contains(&one.measure.unwrap())));
    for measure in measures() {
        let indicators: Vec<Indicator> =
            all.iter().filter(|one| one.measure == Some(measure.id)).cloned().collect();
        let followed = indicators.iter().filter_map(|one| one.catalogue.known());
        for code in followed {
            let (template, number) = code.split_once("-indicator-").unwrap();
            assert_eq!(Some(template), measure.catalogue.known().map(String::as_str));
            let template = catalogue.measure(template).unwrap();
            assert!((1..=template.indicators).contains(&number.parse().unwrap()), "{code}");
        }
        let frequencies = indicators.iter().filter_map(|one| one.frequency.known());
        frequencies.for_each(|code| assert!(catalogue.term("frequency", code).is_some()));
        let bundle = MeasureBundle { measure, indicators };
        assert_eq!(concord_model::check::measure(&bundle), []);
    }
    let matrix = matrix();
    let without = findings(&matrix, "finding-measure-without-indicator");
    assert_eq!(without.len(), 1);
    assert_eq!(without[0].total, 1, "the amnesty alone has none");
}

#[test]
fn truth_and_reparation_were_answered_and_prosecution_was_not() {
    let matrix = matrix();
    for violation in ["LIF-01", "LIB-01", "LIF-04"] {
        assert_eq!(cell(&matrix, violation, "O-TRU"), Some((1, 1)), "{violation}");
        assert_eq!(cell(&matrix, violation, "O-REP"), Some((1, 1)), "{violation}");
        assert_eq!(cell(&matrix, violation, "O-PRO"), Some((1, 0)), "{violation}");
    }
    assert_eq!(cell(&matrix, "LIB-01", "O-SEA"), Some((1, 1)));
    assert_eq!(cell(&matrix, "LIB-01", "O-LEG"), Some((1, 0)), "no law defined the crime");
    assert_eq!(
        cell(&matrix, "LIF-01", "O-INV"),
        Some((1, 0)),
        "special judges had the disappeared"
    );
    assert_eq!(cell(&matrix, "LIB-01", "O-INV"), Some((1, 1)));
    assert_eq!(matrix.answered, 0);
}

#[test]
fn the_amnesty_answers_nothing_and_is_warned_of() {
    let matrix = matrix();
    let warned: BTreeSet<&str> = findings(&matrix, "finding-amnesty-never")
        .into_iter()
        .filter_map(|finding| value(finding, "violation-type"))
        .collect();
    assert_eq!(warned, BTreeSet::from(["LIB-01", "LIF-01"]));
    assert_eq!(findings(&matrix, "finding-measure-barrier")[0].total, 1);
}
