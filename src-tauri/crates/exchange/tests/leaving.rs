//! Nothing above its level leaves, in any format: told by a mark in every text of every record.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::io::Read;
use std::path::Path;

use concord_exchange::export::ReadEvent;
use concord_exchange::{Audience, ExportFormat, ExportOptions, export};
use concord_model::{
    Act, Attachment, ChainOfEvents, Event, EventBundle, Id, Intervention, Involvement, Person,
    Place, Source, Stated,
};
use proptest::prelude::*;

/// Confidentiality and consent as random choices.
type Level = (Stated<String>, Stated<String>);

fn level() -> impl Strategy<Value = Level> {
    let open = (Just(Stated::Empty), Just(Stated::Empty));
    let any = (
        prop::sample::select(vec!["", "C0", "C1", "C2", "C3", "C9", "?"]),
        prop::sample::select(vec![
            "", "?", "CON-0", "CON-1", "CON-2", "CON-3", "CON-4", "CON-J", "CON-W", "CON-N",
            "CON-9",
        ]),
    )
        .prop_map(|(confidentiality, consent)| (stated(confidentiality), stated(consent)));
    prop_oneof![2 => open, 1 => any]
}

fn stated(code: &str) -> Stated<String> {
    match code {
        "" => Stated::Empty,
        "?" => Stated::Unknown,
        code => Stated::Known(code.to_owned()),
    }
}

/// Written anew, from the rule and not from the program: whether a record may leave, and whether with
/// identity.
fn leaves((confidentiality, consent): &Level, audience: Audience) -> (bool, bool) {
    let partner = audience == Audience::Partner;
    let secret = match confidentiality.known().map(String::as_str) {
        None | Some("C0") => false,
        Some("C1") => !partner,
        Some(_) => true,
    };
    let (agreed, named) = match consent {
        Stated::Empty => (true, true),
        Stated::Unknown => (false, false),
        Stated::Known(code) => match code.as_str() {
            "CON-2" => (partner, partner),
            "CON-3" => (true, false),
            "CON-4" => (true, true),
            _ => (false, false),
        },
    };
    (!secret && agreed, !secret && named)
}

const KINDS: [&str; 9] = [
    "event",
    "act",
    "involvement",
    "victim",
    "perpetrator",
    "place",
    "source",
    "intervention",
    "attachment",
];

fn mark(kind: &str) -> Stated<String> {
    Stated::Known(format!("mark-{kind}-mark"))
}

fn id(number: u128) -> Option<Id> {
    Some(Id::from_u128(number))
}

macro_rules! with_level {
    ($level:expr, $record:ident { $($field:ident : $value:expr),* $(,)? }) => {
        $record {
            confidentiality: $level.0.clone(),
            consent: $level.1.clone(),
            $($field: $value,)*
            ..$record::default()
        }
    };
}

fn person(number: u128, kind: &str, level: &Level) -> Person {
    with_level!(
        level,
        Person {
            id: Id::from_u128(number),
            name: mark(kind),
            other_names: vec![format!("mark-{kind}-mark")],
            occupation_detail: mark(kind),
            remarks: mark(kind),
            origin: mark(kind),
        }
    )
}

fn bundle(levels: &[Level]) -> EventBundle {
    let of = |kind: &str| &levels[KINDS.iter().position(|known| *known == kind).unwrap()];
    let key = || "key".to_owned();
    EventBundle {
        event: with_level!(
            of("event"),
            Event {
                id: Id::from_u128(1),
                title: mark("event"),
                description: mark("event"),
                remarks: mark("event"),
                origin: mark("event"),
                tags: ["mark-event-mark".to_owned()].into(),
                details: [(key(), "mark-event-mark".to_owned())].into(),
                own: [(key(), "mark-event-mark".to_owned())].into(),
            }
        ),
        acts: vec![with_level!(
            of("act"),
            Act {
                id: Id::from_u128(2),
                event: id(1),
                victim: id(4),
                violation: "LIF-01".into(),
                places: vec![Id::from_u128(6)],
                method: mark("act"),
                remarks: mark("act"),
                origin: mark("act"),
                details: [(key(), "mark-act-mark".to_owned())].into(),
            }
        )],
        involvements: vec![with_level!(
            of("involvement"),
            Involvement {
                id: Id::from_u128(3),
                act: id(2),
                perpetrator: id(5),
                affiliation: mark("involvement"),
                remarks: mark("involvement"),
            }
        )],
        persons: vec![
            person(4, "victim", of("victim")),
            person(5, "perpetrator", of("perpetrator")),
        ],
        places: vec![with_level!(
            of("place"),
            Place {
                id: Id::from_u128(6),
                event: id(1),
                name: mark("place"),
                setting: mark("place"),
                latitude: Stated::Known(12.345_678),
                longitude: Stated::Known(98.765_432),
            }
        )],
        sources: vec![with_level!(
            of("source"),
            Source {
                id: Id::from_u128(7),
                event: id(1),
                title: mark("source"),
                reference: mark("source"),
                remarks: mark("source"),
            }
        )],
        interventions: vec![with_level!(
            of("intervention"),
            Intervention {
                id: Id::from_u128(8),
                event: id(1),
                victim: id(4),
                intervening_party: mark("intervention"),
                response: mark("intervention"),
                impact: mark("intervention"),
            }
        )],
        attachments: vec![with_level!(
            of("attachment"),
            Attachment {
                id: Id::from_u128(9),
                event: id(1),
                source: id(7),
                name: mark("attachment"),
                description: mark("attachment"),
            }
        )],
        chain: vec![ChainOfEvents {
            id: Id::from_u128(10),
            event: id(1),
            related_event: id(99),
            confidentiality: of("event").0.clone(),
            ..ChainOfEvents::default()
        }],
    }
}

/// All that a file says; a workbook unpacked.
fn text_of(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap();
    if !bytes.starts_with(b"PK") {
        return String::from_utf8(bytes).unwrap();
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for index in 0..archive.len() {
        archive.by_index(index).unwrap().read_to_string(&mut text).unwrap();
    }
    text
}

/// The kinds whose marks must not be in the file.
fn forbidden(levels: &[Level], audience: Audience) -> Vec<&'static str> {
    let of = |kind: &str| {
        leaves(&levels[KINDS.iter().position(|known| *known == kind).unwrap()], audience)
    };
    let (event, event_named) = of("event");
    let (act, act_named) = of("act");
    let (involvement, involvement_named) = of("involvement");
    let mut kept: Vec<&str> = Vec::new();
    for kind in KINDS {
        let (leaves, named) = of(kind);
        let hidden = match kind {
            "victim" => !named || !event_named || (act && !act_named),
            "perpetrator" => {
                !named || !event_named || !act || !act_named || !involvement || !involvement_named
            }
            "involvement" => !leaves || !act,
            "place" | "source" | "intervention" | "attachment" => !named,
            "event" | "act" => !named,
            _ => !leaves,
        };
        if !event || hidden {
            kept.push(kind);
        }
    }
    // What is told of the whole may tell what was kept back.
    if !kept.is_empty() && !kept.contains(&"event") {
        kept.push("event");
    }
    kept
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..Default::default() })]

    #[test]
    fn nothing_above_its_level_leaves_in_any_format(
        levels in prop::collection::vec(level(), KINDS.len()),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let bundle = bundle(&levels);
        for audience in [Audience::Partner, Audience::Public] {
            let forbidden = forbidden(&levels, audience);
            for name in ["csv", "geojson", "json", "xlsx"] {
                let path = folder.path().join("out");
                let format = ExportFormat::named(name).unwrap();
                let options = ExportOptions { format, audience, naming_accepted: true };
                let mut events = std::iter::once(bundle.clone()).map(|one| -> ReadEvent { Ok(one) });
                let outcome = export(options, &path, 1, &mut events, &mut |_, _| true).unwrap();
                prop_assert_eq!(outcome.selected, outcome.withheld + outcome.rows);
                prop_assert_eq!(outcome.withheld > 0, !leaves(&levels[0], audience).0);
                let text = text_of(&path);
                for kind in &forbidden {
                    let mark = format!("mark-{kind}-mark");
                    prop_assert!(!text.contains(&mark), "{} in {} for {:?}", kind, name, audience);
                }
                if forbidden.contains(&"place") {
                    prop_assert!(!text.contains("12.345678"), "coordinates in {}", name);
                }
                if forbidden.is_empty() {
                    prop_assert!(text.contains("mark-event-mark") && outcome.parts.is_empty());
                }
            }
        }
    }
}
