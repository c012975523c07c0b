//! Every event with its parts, as an index is made of them: read in one scan of each kind, and held
//! packed until an event's turn comes, since all of them unpacked take several times the room.

use std::collections::BTreeMap;

use concord_model::{
    Act, Attachment, ChainOfEvents, Event, EventBundle, Fields, Id, Intervention, Involvement,
    Kind, Person, Place, Record, RecordState, Source,
};
use concord_store::Dossier;

use crate::error::Result;

/// Every event with its parts, in the order of their identifiers.
pub(crate) fn all_bundles(dossier: &Dossier) -> Result<impl Iterator<Item = EventBundle>> {
    let packed = Packed::read(dossier)?;
    let persons = packed.persons;
    Ok(packed.events.into_iter().map(move |(id, parts)| unpack(id, &parts, &persons)))
}

/// Records in postcard, one behind the other.
type Records = Vec<u8>;

#[derive(Default)]
struct Packed {
    /// Each event with its parts.
    events: BTreeMap<Id, Records>,
    persons: BTreeMap<Id, Records>,
}

impl Packed {
    fn read(dossier: &Dossier) -> Result<Self> {
        let mut packed = Self::default();
        for state in dossier.scan(Kind::Event) {
            let state = state?;
            append(packed.events.entry(state.id).or_default(), &state, &state.fields());
        }
        for state in dossier.scan(Kind::Person) {
            let state = state?;
            append(packed.persons.entry(state.id).or_default(), &state, &state.fields());
        }
        let mut event_of_act = BTreeMap::new();
        packed.add(dossier, |act: Act| {
            event_of_act.extend(act.event.map(|event| (act.id, event)));
            act.event
        })?;
        let event_of = |act: Option<Id>| event_of_act.get(&act?).copied();
        packed.add(dossier, |involvement: Involvement| event_of(involvement.act))?;
        packed.add(dossier, |place: Place| place.event)?;
        packed.add(dossier, |source: Source| source.event)?;
        packed.add(dossier, |intervention: Intervention| intervention.event)?;
        packed.add(dossier, |attachment: Attachment| attachment.event)?;
        packed.add(dossier, |link: ChainOfEvents| link.event)?;
        Ok(packed)
    }

    /// Adds the records of a kind to their events; those of no event that exists are left out.
    fn add<R: Record>(
        &mut self,
        dossier: &Dossier,
        mut event: impl FnMut(R) -> Option<Id>,
    ) -> Result<()> {
        for state in dossier.scan(R::KIND) {
            let state = state?;
            let fields = state.fields();
            let event = event(R::from_fields(state.id, &fields));
            if let Some(records) = event.and_then(|event| self.events.get_mut(&event)) {
                append(records, &state, &fields);
            }
        }
        Ok(())
    }
}

fn append(records: &mut Records, state: &RecordState, fields: &Fields) {
    let before = std::mem::take(records);
    *records = postcard::to_extend(&(state.kind, state.id, fields), before)
        .expect("memory can be written to");
}

/// Takes the next record off.
fn next(records: &mut &[u8]) -> Option<(Kind, Id, Fields)> {
    if records.is_empty() {
        return None;
    }
    let (record, rest) =
        postcard::take_from_bytes(records).expect("what was packed here can be unpacked");
    *records = rest;
    Some(record)
}

fn unpack(event: Id, mut records: &[u8], persons: &BTreeMap<Id, Records>) -> EventBundle {
    let mut bundle = EventBundle::default();
    while let Some((kind, id, fields)) = next(&mut records) {
        match kind {
            Kind::Event => bundle.event = Event::from_fields(event, &fields),
            Kind::Act => bundle.acts.push(Act::from_fields(id, &fields)),
            Kind::Involvement => bundle.involvements.push(Involvement::from_fields(id, &fields)),
            Kind::Place => bundle.places.push(Place::from_fields(id, &fields)),
            Kind::Source => bundle.sources.push(Source::from_fields(id, &fields)),
            Kind::Intervention => {
                bundle.interventions.push(Intervention::from_fields(id, &fields));
            }
            Kind::Attachment => bundle.attachments.push(Attachment::from_fields(id, &fields)),
            Kind::ChainOfEvents => bundle.chain.push(ChainOfEvents::from_fields(id, &fields)),
            _ => {}
        }
    }
    bundle.places.sort_by_key(|place| place.rank.known().copied().unwrap_or(i64::MAX));
    let victims = bundle.acts.iter().filter_map(|act| act.victim);
    let perpetrators = bundle.involvements.iter().filter_map(|part| part.perpetrator);
    let helped = bundle.interventions.iter().filter_map(|part| part.victim);
    for id in victims.chain(perpetrators).chain(helped) {
        let mut person = persons.get(&id).map_or(&[][..], Vec::as_slice);
        if bundle.persons.iter().all(|known: &Person| known.id != id)
            && let Some((_, _, fields)) = next(&mut person)
        {
            bundle.persons.push(Person::from_fields(id, &fields));
        }
    }
    bundle
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::all_bundles;
    use crate::messages::Nothing;
    use crate::{Concord, Host, KdfCost};

    #[test]
    fn a_scan_of_all_finds_what_each_event_reads_by_itself() {
        let folder = tempfile::tempdir().unwrap();
        let data = Some(folder.path().to_owned());
        let host = Host { data, kdf: KdfCost::for_tests(), ..Host::headless() };
        let concord = Concord::new(host, None);
        concord.open_sample(Nothing {}).unwrap();
        let compared = concord.with(|session| {
            let mut events = 0;
            for bundle in all_bundles(&session.dossier)? {
                assert_eq!(session.bundle(bundle.event.id, &[])?, Some(bundle));
                events += 1;
            }
            Ok(events)
        });
        let events = concord.select_events(Default::default()).unwrap().total;
        assert!(events > 1_000);
        assert_eq!(compared.unwrap(), events);
    }
}
