//! The texts of an event that a search looks into.

use concord_model::{EventBundle, Person, Stated};

use crate::text::TextField;

/// One text of an event, with the field it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EventText<'a> {
    /// The kind of record, as in `field-<kind>-<field>`.
    pub kind: &'static str,
    /// The field's name.
    pub name: &'static str,
    /// The text.
    pub text: &'a str,
    pub(crate) field: TextField,
}

/// The names of a person.
pub(crate) fn names(person: &Person) -> impl Iterator<Item = &str> {
    person.name.known().into_iter().chain(&person.other_names).map(String::as_str)
}

/// Every text that a search looks into, the more telling ones first.
pub fn texts(bundle: &EventBundle) -> Vec<EventText<'_>> {
    let mut texts = Texts(Vec::new());
    let event = &bundle.event;
    texts.stated("event", "title", &event.title);
    texts.stated("event", "description", &event.description);
    for person in &bundle.persons {
        texts.stated("person", "name", &person.name);
        for name in &person.other_names {
            texts.add("person", "other_names", name);
        }
    }
    for place in &bundle.places {
        texts.stated("place", "name", &place.name);
    }
    for tag in &event.tags {
        texts.add("event", "tags", tag);
    }
    for source in &bundle.sources {
        texts.stated("source", "title", &source.title);
        texts.stated("source", "reference", &source.reference);
        texts.stated("source", "remarks", &source.remarks);
    }
    for act in &bundle.acts {
        texts.stated("act", "method", &act.method);
        texts.stated("act", "remarks", &act.remarks);
    }
    for involvement in &bundle.involvements {
        texts.stated("involvement", "affiliation", &involvement.affiliation);
        texts.stated("involvement", "remarks", &involvement.remarks);
    }
    for person in &bundle.persons {
        texts.stated("person", "occupation", &person.occupation);
        let detail = &person.occupation_detail;
        texts.stated("person", "occupation_detail", detail);
        texts.stated("person", "affiliation", &person.affiliation);
        let detail = &person.affiliation_detail;
        texts.stated("person", "affiliation_detail", detail);
        texts.stated("person", "nationality", &person.nationality);
        texts.stated("person", "remarks", &person.remarks);
    }
    for intervention in &bundle.interventions {
        let kind = "intervention";
        texts.stated(kind, "intervening_party", &intervention.intervening_party);
        texts.stated(kind, "parties_requested", &intervention.parties_requested);
        texts.stated(kind, "response", &intervention.response);
        texts.stated(kind, "impact", &intervention.impact);
        texts.stated(kind, "remarks", &intervention.remarks);
    }
    for attachment in &bundle.attachments {
        texts.stated("attachment", "name", &attachment.name);
        texts.stated("attachment", "description", &attachment.description);
        texts.stated("attachment", "remarks", &attachment.remarks);
    }
    for link in &bundle.chain {
        texts.stated("chain_of_events", "remarks", &link.remarks);
    }
    let of_acts = bundle.acts.iter().flat_map(|act| act.own.values());
    let of_persons = bundle.persons.iter().flat_map(|person| person.own.values());
    event.own.values().for_each(|own| texts.add("event", "own", own));
    of_acts.for_each(|own| texts.add("act", "own", own));
    of_persons.for_each(|own| texts.add("person", "own", own));
    texts.stated("event", "remarks", &event.remarks);
    for detail in event.details.values() {
        texts.add("event", "details", detail);
    }
    for detail in bundle.acts.iter().flat_map(|act| act.details.values()) {
        texts.add("act", "details", detail);
    }
    texts.0
}

struct Texts<'a>(Vec<EventText<'a>>);

impl<'a> Texts<'a> {
    fn add(&mut self, kind: &'static str, name: &'static str, text: &'a str) {
        if !text.is_empty() {
            let field = TextField::of(kind, name).unwrap_or(TextField::Other);
            self.0.push(EventText { kind, name, text, field });
        }
    }

    fn stated(&mut self, kind: &'static str, name: &'static str, text: &'a Stated<String>) {
        self.add(kind, name, text.known().map_or("", String::as_str));
    }
}
