//! One event in depth, as a shell asks for it: chain, review, own words, likeness.

#![allow(clippy::unwrap_used, missing_docs)]

mod scene;

use std::collections::BTreeMap;

use concord_api::messages::likeness::SimilarPersons;
use concord_api::messages::own::{SaveOwnField, SaveOwnTerm};
use concord_api::messages::register::SaveEvent;
use concord_api::messages::{Nothing, RecordId};
use concord_api::{Concord, ErrorReport};
use concord_model::{
    Act, ChainOfEvents, Event, EventBundle, Id, OwnField, OwnTerm, Person, Source, Stated,
};
use scene::new_dossier;

fn id(number: u128) -> Id {
    Id::from_u128(number)
}

fn event(number: u128, title: &str) -> EventBundle {
    let event = Event { id: id(number), title: title.into(), ..Event::default() };
    EventBundle { event, ..EventBundle::default() }
}

fn save(concord: &Concord, bundle: &EventBundle, reason: &str) -> Result<(), ErrorReport> {
    let revision = concord.status(Nothing {}).unwrap().dossier.unwrap().revision;
    let reason = reason.to_owned();
    concord.save_event(SaveEvent { bundle: bundle.clone(), revision, reason }).map(drop)
}

#[test]
fn a_link_is_told_once_and_seen_from_both_ends() {
    let (_folder, concord) = new_dossier();
    for (number, title) in [(1, "Coup"), (2, "Raid"), (3, "Trial")] {
        save(&concord, &event(number, title), "").unwrap();
    }
    let link = |number: u128, from: u128, to: u128, how: &str| ChainOfEvents {
        id: id(number),
        event: Some(id(from)),
        related_event: Some(id(to)),
        chain_type: how.into(),
        ..ChainOfEvents::default()
    };
    let mut raid = event(2, "Raid");
    raid.chain = vec![link(11, 2, 1, "consequence_of"), link(12, 2, 3, "precedes")];
    save(&concord, &raid, "").unwrap();

    let of = |number| concord.chain_of(RecordId { id: id(number) }).unwrap();
    let from_coup = of(1);
    assert_eq!(from_coup.links.len(), 1);
    assert_eq!(from_coup.links[0].title.as_deref(), Some("Raid"));
    assert_eq!(from_coup.links[0].chain_type, Stated::Known("causes".to_owned()));
    assert!(!from_coup.links[0].told_here);
    let titles: Vec<_> =
        from_coup.events.iter().map(|one| (one.title.as_str(), one.steps)).collect();
    assert_eq!(titles, [("Coup", 0), ("Raid", 1), ("Trial", 2)]);
    assert_eq!(of(2).links.len(), 2);
    assert_eq!(of(3).links[0].chain_type, Stated::Known("follows".to_owned()));

    raid.chain.pop();
    save(&concord, &raid, "").unwrap();
    assert!(of(3).links.is_empty());
}

#[test]
fn review_asks_for_what_is_missing_and_tells_what_changed_since() {
    let (_folder, concord) = new_dossier();
    let mut raid = event(1, "Raid");
    save(&concord, &raid, "").unwrap();
    raid.event.verification = "verified".into();
    let refusal = save(&concord, &raid, "").unwrap_err();
    assert_eq!(refusal.code, "verification-incomplete");
    assert_eq!(refusal.parameters[0].value, "proof-source");
    raid.event.proof = Stated::Known("SP-2".to_owned());
    raid.sources = vec![Source { id: id(2), event: Some(id(1)), ..Source::default() }];
    save(&concord, &raid, "").unwrap();
    let review = || concord.review_of(RecordId { id: id(1) }).unwrap();
    assert_eq!(review().changed_since, None);
    assert_eq!(review().steps[0].state.as_deref(), Some("verified"));
    assert_eq!(review().steps[0].author, "A.B.");

    raid.sources[0].title = "Statement".into();
    assert_eq!(save(&concord, &raid, "  ").unwrap_err().code, "reason-needed");
    save(&concord, &raid, "named the source").unwrap();
    assert_eq!(review().changed_since.unwrap().changes, 1);

    raid.event.verification = "reviewed".into();
    assert_eq!(save(&concord, &raid, "").unwrap_err().code, "reason-needed");
    save(&concord, &raid, "to be read again").unwrap();
    assert_eq!(review().changed_since, None, "it is not verified any more");
    raid.event.verification = "verified".into();
    save(&concord, &raid, "").unwrap();
    assert_eq!(review().changed_since, None);
    let states: Vec<_> = review().steps.into_iter().filter_map(|step| step.state).collect();
    assert_eq!(states, ["verified", "reviewed", "verified"]);
}

#[test]
fn own_terms_and_fields_stand_in_the_catalogue_and_are_undone_like_all_else() {
    let (_folder, concord) = new_dossier();
    let term = OwnTerm {
        id: id(1),
        vocabulary: "violation-type".into(),
        code: "X-WATER".into(),
        labels: BTreeMap::from([("en".to_owned(), "Waterboarding".to_owned())]),
        broader: "INT-01".into(),
        ..OwnTerm::default()
    };
    concord.save_own_term(SaveOwnTerm { term: term.clone() }).unwrap();
    let catalogue = || concord.catalogue(Nothing {}).unwrap();
    assert!(catalogue().catalogue.term("violation-type", "X-WATER").is_some());
    for (change, expected) in [
        (OwnTerm { id: id(2), ..term.clone() }, "own-fault-code-taken"),
        (OwnTerm { code: "X-OTHER".into(), ..term.clone() }, "own-fault-code-fixed"),
        (OwnTerm { id: id(2), code: "int-01".into(), ..term.clone() }, "own-fault-code-taken"),
        (OwnTerm { broader: "X-WATER".into(), ..term.clone() }, "own-fault-broader-circle"),
        (OwnTerm { broader: "NO-1".into(), ..term.clone() }, "own-fault-broader"),
        (OwnTerm { id: id(3), vocabulary: "consent".into(), ..term.clone() }, "own-fault-fixed"),
        (OwnTerm { labels: BTreeMap::new(), ..term.clone() }, "own-fault-label"),
    ] {
        let refusal = concord.save_own_term(SaveOwnTerm { term: change }).unwrap_err();
        assert_eq!(refusal.parameters[1].value, expected);
    }
    let field = OwnField {
        id: id(9),
        of: "event".into(),
        labels: BTreeMap::from([("en".to_owned(), "Case number".to_owned())]),
        value_type: "number".into(),
        ..OwnField::default()
    };
    concord.save_own_field(SaveOwnField { field: field.clone() }).unwrap();
    let double = OwnField { id: id(10), ..field.clone() };
    assert!(concord.save_own_field(SaveOwnField { field: double }).is_err());
    let mut raid = event(1 << 64, "Raid");
    raid.event.own = BTreeMap::from([(id(9).to_string(), "twelve".to_owned())]);
    assert_eq!(save(&concord, &raid, "").unwrap_err().code, "own-value");
    raid.event.own = BTreeMap::from([(id(9).to_string(), "12".to_owned())]);
    save(&concord, &raid, "").unwrap();

    concord.undo(Nothing {}).unwrap();
    concord.undo(Nothing {}).unwrap();
    assert!(catalogue().own.unwrap().fields.is_empty());
    concord.redo(Nothing {}).unwrap();
    assert_eq!(catalogue().own.unwrap().fields.len(), 1);
}

#[test]
fn somebody_alike_is_found_with_what_tells_them_apart() {
    let (_folder, concord) = new_dossier();
    let mut raid = event(1, "Raid on Calama");
    raid.persons = vec![Person {
        id: id(2),
        name: "José Muñoz Rojas".into(),
        born: Stated::Known(concord_model::Edtf::parse("1950").unwrap()),
        ..Person::default()
    }];
    raid.acts = vec![Act {
        id: id(3),
        event: Some(id(1)),
        victim: Some(id(2)),
        violation: "LIB-01".into(),
        ..Act::default()
    }];
    save(&concord, &raid, "").unwrap();
    let ask = |without: Vec<Id>| {
        concord
            .similar_persons(SimilarPersons {
                name: "Rojas Jose Munos".to_owned(),
                born: Some("1951".to_owned()),
                region: None,
                without,
                limit: 5,
            })
            .unwrap()
            .persons
    };
    let found = ask(Vec::new());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].hit.last_event.as_deref(), Some("Raid on Calama"));
    assert_eq!(found[0].reasons, ["name-spelling", "name-order", "born-near"]);
    assert!(ask(vec![id(2)]).is_empty());
}
