//! What is withheld while others look at the screen, so that nothing of it crosses the bridge: the
//! content of records of confidentiality C2 and C3. Counts still count them.

use concord_index::EventRow;
use concord_model::{EventBundle, Id, Kind, Person, Record, Relation, Source, Stakeholder};

use crate::error::{ErrorReport, Result};
use crate::messages::dossier::HistoryEdit;
use crate::session::Session;

/// Stands for what is withheld, in any language.
pub(crate) const WITHHELD: &str = "\u{2022}\u{2022}\u{2022}";

/// Whether a code of confidentiality keeps a record off a shared screen.
pub(crate) fn is_closed(confidentiality: Option<&String>) -> bool {
    confidentiality.is_some_and(|code| concord_index::CLOSED.contains(&code.as_str()))
}

/// Refuses an event that is confidential itself or names somebody who is. A form with gaps would be
/// saved with gaps, so it is all or nothing.
pub(crate) fn refuse_event(bundle: &EventBundle) -> Result<()> {
    let event = is_closed(bundle.event.confidentiality.known());
    let person = bundle.persons.iter().any(|one| is_closed(one.confidentiality.known()));
    let source = bundle.sources.iter().any(|one| is_closed(one.confidentiality.known()));
    match event || person || source {
        true => Err(ErrorReport::new("withheld")),
        false => Ok(()),
    }
}

/// Leaves nothing of a row but that there is one.
pub(crate) fn withhold_row(row: EventRow) -> EventRow {
    if !is_closed(row.confidentiality.as_ref()) {
        return row;
    }
    EventRow {
        title: WITHHELD.to_owned(),
        date: None,
        earliest: None,
        latest: None,
        violations: Vec::new(),
        perpetrators: Vec::new(),
        victims: 0,
        place: None,
        region: None,
        latitude: None,
        longitude: None,
        precision: None,
        ..row
    }
}

/// Leaves nothing of a stakeholder but that there is one.
pub(crate) fn withhold_stakeholder(party: Stakeholder) -> Stakeholder {
    if !is_closed(party.confidentiality.known()) {
        return party;
    }
    Stakeholder {
        id: party.id,
        name: WITHHELD.into(),
        confidentiality: party.confidentiality,
        ..Stakeholder::default()
    }
}

/// Leaves of a relation of somebody withheld only between whom it is.
pub(crate) fn withhold_relation(relation: Relation, withheld: &[Id]) -> Relation {
    let ends = [relation.from, relation.to];
    if ends.iter().flatten().all(|end| !withheld.contains(end)) {
        return relation;
    }
    Relation { id: relation.id, from: relation.from, to: relation.to, ..Relation::default() }
}

impl Session {
    /// Whether a record, or the event it belongs to, is confidential.
    pub(crate) fn is_withheld(&self, kind: Kind, id: Id) -> Result<bool> {
        let own = match kind {
            Kind::Event => return Ok(self.index.is_closed(id)),
            Kind::Person => {
                self.confidentiality::<Person>(id, |own| own.confidentiality.known())?
            }
            Kind::Source => {
                self.confidentiality::<Source>(id, |own| own.confidentiality.known())?
            }
            Kind::Stakeholder => {
                self.confidentiality::<Stakeholder>(id, |own| own.confidentiality.known())?
            }
            _ => false,
        };
        Ok(own || self.index.event_of(id).is_some_and(|event| self.index.is_closed(event)))
    }

    fn confidentiality<R: Record>(
        &self,
        id: Id,
        stated: impl Fn(&R) -> Option<&String>,
    ) -> Result<bool> {
        Ok(self.typed::<R>(id)?.is_some_and(|record| is_closed(stated(&record))))
    }

    /// Withholds the values of confidential records in a history.
    pub(crate) fn withhold_history(&self, edits: &mut [HistoryEdit]) -> Result<()> {
        for change in edits.iter_mut().flat_map(|edit| &mut edit.changes) {
            if self.is_withheld(change.kind, change.record)? {
                for words in [&mut change.from, &mut change.to, &mut change.element] {
                    *words = words.take().map(|_| WITHHELD.to_owned());
                }
            }
        }
        Ok(())
    }
}
