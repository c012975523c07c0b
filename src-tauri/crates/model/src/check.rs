//! What a record must satisfy before it is saved. Nothing here judges content; it refuses what no
//! reader could make sense of.

mod measure;
mod norms;

use crate::{
    Act, Consultation, Event, EventBundle, FieldInfo, Id, Intervention, Kind, Person, Place,
    Record, Relation, Stakeholder, Stated, Weight,
};

pub use measure::measure;
pub use norms::{norm_judgement, situation, treaty_status};

/// A field that cannot be saved as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The record.
    pub record: Id,
    /// Its kind.
    pub kind: Kind,
    /// The field's name, as in [`FieldInfo`].
    pub field: &'static str,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It must be stated.
    Missing,
    /// It lies outside its range.
    Range,
    /// It is not a date in EDTF.
    Date,
    /// It names a record that is not part of the event.
    Reference,
    /// One coordinate is known and the other is not.
    HalfPosition,
    /// It comes before what it must follow: a highest figure below the lowest, an end before its start.
    Order,
}

fn problem<R: Record>(record: &R, field: &'static str, fault: Fault) -> Problem {
    debug_assert!(R::FIELDS.iter().any(|known: &FieldInfo| known.name == field));
    Problem { record: record.id(), kind: R::KIND, field, fault }
}

fn outside<T: PartialOrd + Copy>(stated: &Stated<T>, low: T, high: T) -> bool {
    stated.known().is_some_and(|value| !(low..=high).contains(value))
}

/// Known, but with no text in it.
fn blank(stated: &Stated<String>) -> bool {
    stated.known().is_none_or(|text| text.trim().is_empty())
}

/// Checks an event with its parts.
pub fn event(bundle: &EventBundle) -> Vec<Problem> {
    let mut found = Vec::new();
    if blank(&bundle.event.title) {
        found.push(problem(&bundle.event, "title", Fault::Missing));
    }
    found.extend(bundle.acts.iter().flat_map(|act| check_act(act, bundle)));
    for involvement in &bundle.involvements {
        if !involvement.act.is_some_and(|id| bundle.acts.iter().any(|act| act.id == id)) {
            found.push(problem(involvement, "act", Fault::Reference));
        }
        if involvement.perpetrator.is_some_and(|id| !has_person(bundle, id)) {
            found.push(problem(involvement, "perpetrator", Fault::Reference));
        }
    }
    found.extend(
        bundle
            .persons
            .iter()
            .filter(|person| nameless(person))
            .map(|person| problem(person, "name", Fault::Missing)),
    );
    found.extend(bundle.places.iter().flat_map(check_place));
    let of_this = bundle.event.id;
    found.extend(strangers(&bundle.places, of_this, |place| place.event));
    found.extend(strangers(&bundle.sources, of_this, |source| source.event));
    found.extend(strangers(&bundle.interventions, of_this, |intervention| intervention.event));
    found.extend(strangers(&bundle.attachments, of_this, |attachment| attachment.event));
    found.extend(strangers(&bundle.chain, of_this, |link| link.event));
    found.extend(check_deaths(&bundle.event));
    found.extend(bundle.interventions.iter().flat_map(|own| check_intervention(own, bundle)));
    for attachment in &bundle.attachments {
        if attachment.source.is_some_and(|id| !bundle.sources.iter().any(|own| own.id == id)) {
            found.push(problem(attachment, "source", Fault::Reference));
        }
    }
    for link in &bundle.chain {
        if link.related_event.is_none() || link.related_event == Some(of_this) {
            found.push(problem(link, "related_event", Fault::Reference));
        }
        if link.chain_type.is_empty() {
            found.push(problem(link, "chain_type", Fault::Missing));
        }
    }
    found
}

/// Parts that name another event than the one they came with.
fn strangers<R: Record>(
    parts: &[R],
    event: Id,
    named: impl Fn(&R) -> Option<Id>,
) -> impl Iterator<Item = Problem> {
    parts
        .iter()
        .filter(move |part| named(part) != Some(event))
        .map(|part| problem(part, "event", Fault::Reference))
}

/// Estimates count people, and low <= best <= high where both are stated.
fn check_deaths(event: &Event) -> Vec<Problem> {
    let fields = [
        ("deaths_low", &event.deaths_low),
        ("deaths_best", &event.deaths_best),
        ("deaths_high", &event.deaths_high),
    ];
    let mut found = Vec::new();
    let mut least = 0;
    for (name, stated) in fields {
        let Some(count) = stated.known() else { continue };
        if *count < least {
            found.push(problem(event, name, Fault::Range));
        }
        least = least.max(*count);
    }
    found
}

fn check_intervention(intervention: &Intervention, bundle: &EventBundle) -> Vec<Problem> {
    let mut found = Vec::new();
    if intervention.intervening_party.is_empty() && intervention.intervention_type.is_empty() {
        found.push(problem(intervention, "intervening_party", Fault::Missing));
    }
    if intervention.victim.is_some_and(|id| !has_person(bundle, id)) {
        found.push(problem(intervention, "victim", Fault::Reference));
    }
    found
}

/// A person may be unknown by name, but somebody must have said so.
fn nameless(person: &Person) -> bool {
    match &person.name {
        Stated::Empty => true,
        Stated::Unknown => false,
        Stated::Known(name) => name.trim().is_empty(),
    }
}

fn has_person(bundle: &EventBundle, id: Id) -> bool {
    bundle.persons.iter().any(|person| person.id == id)
}

fn check_act(act: &Act, bundle: &EventBundle) -> Vec<Problem> {
    let mut found = Vec::new();
    if act.event != Some(bundle.event.id) {
        found.push(problem(act, "event", Fault::Reference));
    }
    if act.violation.is_empty() {
        found.push(problem(act, "violation", Fault::Missing));
    }
    if act.victim.is_some_and(|id| !has_person(bundle, id)) {
        found.push(problem(act, "victim", Fault::Reference));
    }
    if act.places.iter().any(|id| !bundle.places.iter().any(|place| place.id == *id)) {
        found.push(problem(act, "places", Fault::Reference));
    }
    if outside(&act.age, 0, 130) {
        found.push(problem(act, "age", Fault::Range));
    }
    found
}

fn check_place(place: &Place) -> Vec<Problem> {
    let mut found = Vec::new();
    if outside(&place.latitude, -90.0, 90.0) {
        found.push(problem(place, "latitude", Fault::Range));
    }
    if outside(&place.longitude, -180.0, 180.0) {
        found.push(problem(place, "longitude", Fault::Range));
    }
    if place.latitude.known().is_some() != place.longitude.known().is_some() {
        found.push(problem(place, "longitude", Fault::HalfPosition));
    }
    found
}

/// Checks a stakeholder and its relations.
pub fn stakeholder(stakeholder: &Stakeholder, relations: &[Relation]) -> Vec<Problem> {
    let mut found = Vec::new();
    if blank(&stakeholder.name) {
        found.push(problem(stakeholder, "name", Fault::Missing));
    }
    for (field, value, low, high) in [
        ("power", &stakeholder.power, 1, 5),
        ("interest", &stakeholder.interest, 1, 5),
        ("position", &stakeholder.position, -2, 2),
    ] {
        if outside(value, low, high) {
            found.push(problem(stakeholder, field, Fault::Range));
        }
    }
    for relation in relations {
        let ends = [relation.from, relation.to];
        if ends.contains(&None) || !ends.contains(&Some(stakeholder.id)) || ends[0] == ends[1] {
            found.push(problem(relation, "to", Fault::Reference));
        }
        if outside(&relation.strength, 1, 5) {
            found.push(problem(relation, "strength", Fault::Range));
        }
    }
    found
}

/// Checks a consultation.
pub fn consultation(consultation: &Consultation) -> Vec<Problem> {
    let mut found = Vec::new();
    if blank(&consultation.name) {
        found.push(problem(consultation, "name", Fault::Missing));
    }
    if consultation.participants.known().is_some_and(|count| *count < 1) {
        found.push(problem(consultation, "participants", Fault::Range));
    }
    found
}

/// What can be weighed.
const WEIGHED: [&str; 4] = ["violation-type", "victim-group", "region", "duty"];

/// Checks weights that are to stand beside each other: each of something that can be weighed, with a
/// factor from 0 to 10, and none twice.
pub fn weights(weights: &[Weight]) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for weight in weights {
        let dimension = weight.dimension.known();
        if !dimension.is_some_and(|dimension| WEIGHED.contains(&dimension.as_str())) {
            found.push(problem(weight, "dimension", Fault::Missing));
        }
        if blank(&weight.code) {
            found.push(problem(weight, "code", Fault::Missing));
        } else if !seen.insert((dimension, weight.code.known())) {
            found.push(problem(weight, "code", Fault::Reference));
        }
        if weight.factor.known().is_none() {
            found.push(problem(weight, "factor", Fault::Missing));
        } else if outside(&weight.factor, 0.0, 10.0) {
            found.push(problem(weight, "factor", Fault::Range));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Event;

    fn id(number: u8) -> Id {
        Id::from_bytes([number; 16])
    }

    fn bundle() -> EventBundle {
        let event = Event { id: id(1), title: "Calama".into(), ..Event::default() };
        let act = Act {
            id: id(2),
            event: Some(id(1)),
            victim: Some(id(3)),
            violation: Stated::Known("LIF-01".to_owned()),
            ..Act::default()
        };
        let victim = Person { id: id(3), name: Stated::Unknown, ..Person::default() };
        EventBundle { event, acts: vec![act], persons: vec![victim], ..EventBundle::default() }
    }

    #[test]
    fn an_unknown_name_is_accepted_and_an_empty_one_is_not() {
        assert_eq!(event(&bundle()), []);
        let mut unnamed = bundle();
        unnamed.persons[0].name = Stated::Empty;
        assert_eq!(event(&unnamed)[0].field, "name");
    }

    #[test]
    fn what_points_outside_the_event_is_refused() {
        let mut strays = bundle();
        strays.acts[0].victim = Some(id(9));
        strays.acts[0].places = vec![id(9)];
        let faults: Vec<_> = event(&strays).iter().map(|found| found.field).collect();
        assert_eq!(faults, ["victim", "places"]);
    }

    #[test]
    fn coordinates_come_in_pairs_and_on_the_globe() {
        let mut placed = bundle();
        let place =
            Place { id: id(4), event: Some(id(1)), latitude: 91.0.into(), ..Place::default() };
        placed.places.push(place);
        let faults: Vec<_> = event(&placed).iter().map(|found| found.fault).collect();
        assert_eq!(faults, [Fault::Range, Fault::HalfPosition]);
    }

    #[test]
    fn judgements_stay_on_their_scales() {
        let mut party = Stakeholder { id: id(1), name: "AFDD".into(), ..Stakeholder::default() };
        assert_eq!(stakeholder(&party, &[]), [], "a party may be entered before it is judged");
        party.power = Stated::Known(0);
        party.position = Stated::Known(3);
        assert_eq!(stakeholder(&party, &[]).len(), 2);
    }
}
