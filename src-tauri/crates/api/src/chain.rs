//! Chains of events: a link is stored once and shown from both ends.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use concord_model::{ChainOfEvents, Code, Event, Id, Stated};

use crate::error::{ErrorReport, Result};
use crate::messages::RecordId;
use crate::messages::chain::{Chain, ChainEvent, ChainLink, ChainTie};
use crate::presenting::{WITHHELD, is_closed};
use crate::session::{Concord, Session};

/// More events than this of one chain are not listed.
const LIMIT: usize = 200;

impl Concord {
    /// The chain an event stands in.
    pub fn chain_of(&self, request: RecordId) -> Result<Chain> {
        let masking = self.is_presenting();
        self.with(|session| session.chain_of(request.id, masking))
    }
}

impl Session {
    fn chain_of(&self, event: Id, masking: bool) -> Result<Chain> {
        let own: Event = self.typed(event)?.ok_or_else(|| ErrorReport::new("record-missing"))?;
        let own_links = self.links_at(event)?;
        let links = own_links.iter().map(|link| self.seen_from(event, link, masking));
        let links = links.collect::<Result<_>>()?;
        let mut ties = BTreeMap::new();
        let mut events = vec![chain_event(&own, 0, masking)];
        let mut seen = BTreeSet::from([event]);
        let mut waiting = VecDeque::from([(event, 0)]);
        let mut more = false;
        while let Some((here, steps)) = waiting.pop_front() {
            for link in self.links_at(here)? {
                let Some((from, to)) = link.event.zip(link.related_event) else { continue };
                let other = if from == here { to } else { from };
                if !seen.contains(&other) {
                    let Some(record) = self.typed::<Event>(other)? else { continue };
                    if events.len() == LIMIT {
                        more = true;
                        continue;
                    }
                    seen.insert(other);
                    events.push(chain_event(&record, steps + 1, masking));
                    waiting.push_back((other, steps + 1));
                }
                ties.insert(link.id, ChainTie { from, to, chain_type: link.chain_type });
            }
        }
        events.sort_by_cached_key(|event| {
            let date = event.date.clone().map(concord_model::Edtf::from_stored);
            let hull = date.map(|date| date.hull()).unwrap_or_default();
            (hull.0.or(hull.1).map_or((1, None), |day| (0, Some(day))), event.title.clone())
        });
        Ok(Chain { links, events, ties: ties.into_values().collect(), more })
    }

    /// The links told of an event and those that lead to it.
    fn links_at(&self, event: Id) -> Result<Vec<ChainOfEvents>> {
        let tellers = std::iter::once(event).chain(self.index.may_lead_to(event));
        let mut found = Vec::new();
        for teller in tellers {
            for id in self.index.children(teller).unwrap_or_default().chain {
                found.extend(self.typed::<ChainOfEvents>(id)?);
            }
        }
        found.retain(|link| [link.event, link.related_event].contains(&Some(event)));
        Ok(found)
    }

    fn seen_from(&self, event: Id, link: &ChainOfEvents, masking: bool) -> Result<ChainLink> {
        let told_here = link.event == Some(event);
        let other = if told_here { link.related_event } else { link.event };
        let other = other.unwrap_or_default();
        let record = self.typed::<Event>(other)?;
        let shown = record.as_ref().map(|record| chain_event(record, 1, masking));
        let chain_type = match (&link.chain_type, told_here) {
            (Stated::Known(code), false) => Stated::Known(turned(code)),
            (stated, _) => stated.clone(),
        };
        Ok(ChainLink {
            id: link.id,
            told_here,
            event: other,
            chain_type,
            title: shown.as_ref().map(|event| event.title.clone()),
            date: shown.and_then(|event| event.date),
            remarks: match masking && is_closed(link.confidentiality.known()) {
                true => Stated::Empty,
                false => link.remarks.clone(),
            },
        })
    }
}

fn chain_event(event: &Event, steps: u32, masking: bool) -> ChainEvent {
    if masking && is_closed(event.confidentiality.known()) {
        return ChainEvent { id: event.id, title: WITHHELD.to_owned(), date: None, steps };
    }
    ChainEvent {
        id: event.id,
        title: event.title.known().cloned().unwrap_or_default(),
        date: event.date.known().map(ToString::to_string),
        steps,
    }
}

/// The same link told from the other end.
fn turned(code: &str) -> Code {
    match code {
        "precedes" => "follows",
        "follows" => "precedes",
        "encompasses" => "part_of",
        "part_of" => "encompasses",
        "causes" => "consequence_of",
        "consequence_of" => "causes",
        same => same,
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::turned;
    use crate::catalogue::catalogue;

    #[test]
    fn every_link_of_the_catalogue_can_be_told_from_the_other_end() {
        let vocabulary = catalogue().vocabulary("chain-type").expect("the catalogue has it");
        for term in &vocabulary.terms {
            assert_eq!(turned(&turned(&term.code)), term.code);
            assert!(catalogue().term("chain-type", &turned(&term.code)).is_some());
            assert_eq!(turned(&term.code) == term.code, term.code == "parallel");
        }
    }
}
