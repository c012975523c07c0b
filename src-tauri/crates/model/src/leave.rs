//! What may leave the dossier in a file that is not encrypted and names people.
//!
//! The most restrictive confidentiality and consent of the event and of its parts counts, whichever
//! part it stands on: act, involvement, person, place, source, intervention, chain; a file keeps back
//! itself alone. Kept back are C2 (only encrypted) and C3 (never); consent not sought or unknown
//! (CON-0), for internal analysis (CON-1), for judicial use only (CON-J), refused (CON-N) and withdrawn
//! (CON-W). With CON-3 the event leaves without the names of persons. A field about which nothing has
//! been said (empty) does not restrict: imported public data would otherwise never leave.

use crate::{Attachment, Code, EventBundle, Id, Kind, Person, Record, Stated};

const CONFIDENTIAL: [&str; 2] = ["C2", "C3"];
const NO_CONSENT: [&str; 5] = ["CON-0", "CON-1", "CON-J", "CON-N", "CON-W"];

/// One statement that keeps an event back.
#[derive(Debug, Clone, PartialEq)]
pub struct Barrier {
    /// The record it stands on.
    pub record: Id,
    /// Its kind.
    pub kind: Kind,
    /// `confidentiality` or `consent`.
    pub field: &'static str,
    /// What is stated.
    pub stated: Stated<Code>,
}

/// What a record says of who may see it.
type Said<'a> = (Id, Kind, &'a Stated<Code>, Option<&'a Stated<Code>>);

/// Whether a confidentiality keeps a record back.
fn is_confidential(stated: &Stated<Code>) -> bool {
    stated.known().is_some_and(|code| CONFIDENTIAL.contains(&code.as_str()))
}

/// Whether a consent keeps a record back.
fn lacks_consent(stated: &Stated<Code>) -> bool {
    match stated {
        Stated::Empty => false,
        Stated::Unknown => true,
        Stated::Known(code) => NO_CONSENT.contains(&code.as_str()),
    }
}

/// What each record of an event but its files says, the event first.
pub fn said(bundle: &EventBundle) -> Vec<Said<'_>> {
    macro_rules! of {
        ($records:expr, $kind:expr) => {
            $records.iter().map(|one| (one.id(), $kind, &one.confidentiality, Some(&one.consent)))
        };
    }
    of!([&bundle.event], Kind::Event)
        .chain(of!(bundle.sources, Kind::Source))
        .chain(of!(bundle.persons, Kind::Person))
        .chain(of!(bundle.acts, Kind::Act))
        .chain(of!(bundle.involvements, Kind::Involvement))
        .chain(of!(bundle.places, Kind::Place))
        .chain(of!(bundle.interventions, Kind::Intervention))
        .chain(
            bundle
                .chain
                .iter()
                .map(|link| (link.id(), Kind::ChainOfEvents, &link.confidentiality, None)),
        )
        .collect()
}

/// Everything that keeps an event back; none where it may leave.
pub fn barriers(bundle: &EventBundle) -> Vec<Barrier> {
    let mut found = Vec::new();
    for (record, kind, confidentiality, consent) in said(bundle) {
        let mut add = |field, stated: &Stated<Code>| {
            found.push(Barrier { record, kind, field, stated: stated.clone() });
        };
        if is_confidential(confidentiality) {
            add("confidentiality", confidentiality);
        }
        if let Some(consent) = consent.filter(|consent| lacks_consent(consent)) {
            add("consent", consent);
        }
    }
    found
}

/// Whether an event may leave at all.
pub fn may_leave(bundle: &EventBundle) -> bool {
    barriers(bundle).is_empty()
}

/// Whether a file of an event may leave: neither it nor the source it documents, nor the event, keeps it
/// back. A picture or a recording shows people: consent to publish without identity (CON-3) is not
/// enough for it.
pub fn attachment_may_leave(bundle: &EventBundle, attachment: &Attachment) -> bool {
    let source = bundle.sources.iter().find(|source| Some(source.id) == attachment.source);
    let levels = [Some(&attachment.confidentiality), source.map(|source| &source.confidentiality)];
    let consents = [Some(&attachment.consent), source.map(|source| &source.consent)];
    let consents = || consents.into_iter().flatten();
    let anonymous = |consent: &Stated<String>| consent.known().is_some_and(|code| code == "CON-3");
    may_leave(bundle)
        && !levels.into_iter().flatten().any(is_confidential)
        && !consents().any(lacks_consent)
        && !consents().chain([&bundle.event.consent]).any(anonymous)
        && !bundle.persons.iter().any(|person| anonymous(&person.consent))
}

/// Whether a person's name may leave with the event; `false` where CON-3 stands on the person, on the
/// event, or on any of its other parts.
pub fn name_may_leave(bundle: &EventBundle, person: &Person) -> bool {
    !said(bundle).iter().any(|(record, kind, _, consent)| {
        (*kind != Kind::Person || *record == person.id)
            && consent.and_then(|consent| consent.known()).is_some_and(|code| code == "CON-3")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Act, ChainOfEvents, Event, Intervention, Involvement, Place, Source};

    fn id(number: u128) -> Id {
        Id::from_u128(number)
    }

    /// An event with one part of each kind.
    fn bundle() -> EventBundle {
        EventBundle {
            event: Event { id: id(1), ..Event::default() },
            acts: vec![Act { id: id(2), ..Act::default() }],
            involvements: vec![Involvement { id: id(3), ..Involvement::default() }],
            persons: vec![Person { id: id(4), ..Person::default() }],
            places: vec![Place { id: id(5), ..Place::default() }],
            sources: vec![Source { id: id(6), ..Source::default() }],
            interventions: vec![Intervention { id: id(7), ..Intervention::default() }],
            attachments: Vec::new(),
            chain: vec![ChainOfEvents { id: id(8), ..ChainOfEvents::default() }],
        }
    }

    /// Where each part keeps its confidentiality and consent, with its number.
    type Part = (u128, fn(&mut EventBundle) -> &mut Stated<Code>);

    #[test]
    fn every_part_can_keep_the_event_back() {
        let parts: [Part; 15] = [
            (1, |bundle| &mut bundle.event.confidentiality),
            (1, |bundle| &mut bundle.event.consent),
            (2, |bundle| &mut bundle.acts[0].confidentiality),
            (2, |bundle| &mut bundle.acts[0].consent),
            (3, |bundle| &mut bundle.involvements[0].confidentiality),
            (3, |bundle| &mut bundle.involvements[0].consent),
            (4, |bundle| &mut bundle.persons[0].confidentiality),
            (4, |bundle| &mut bundle.persons[0].consent),
            (5, |bundle| &mut bundle.places[0].confidentiality),
            (5, |bundle| &mut bundle.places[0].consent),
            (6, |bundle| &mut bundle.sources[0].confidentiality),
            (6, |bundle| &mut bundle.sources[0].consent),
            (7, |bundle| &mut bundle.interventions[0].confidentiality),
            (7, |bundle| &mut bundle.interventions[0].consent),
            (8, |bundle| &mut bundle.chain[0].confidentiality),
        ];
        assert!(may_leave(&bundle()));
        for (place, (number, field)) in parts.into_iter().enumerate() {
            let is_consent = place < 14 && place % 2 == 1;
            let mut kept = bundle();
            *field(&mut kept) = if is_consent { "CON-N".into() } else { "C2".into() };
            let found = barriers(&kept);
            let told: Vec<_> = found.iter().map(|one| (one.record, one.field)).collect();
            let expected = if is_consent { "consent" } else { "confidentiality" };
            assert_eq!(told, [(id(number), expected)]);
            let mut open = bundle();
            *field(&mut open) = if is_consent { "CON-4".into() } else { "C1".into() };
            assert!(may_leave(&open));
        }
    }

    #[test]
    fn names_stay_where_any_part_but_another_person_asked_for_it() {
        let mut by_source = bundle();
        by_source.sources[0].consent = "CON-3".into();
        assert!(!name_may_leave(&by_source, &by_source.persons[0]));
        let mut by_person = bundle();
        by_person.persons.push(Person { id: id(9), ..Person::default() });
        by_person.persons[1].consent = "CON-3".into();
        assert!(name_may_leave(&by_person, &by_person.persons[0]));
        assert!(!name_may_leave(&by_person, &by_person.persons[1]));
    }
}
