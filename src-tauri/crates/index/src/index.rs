//! The columns, and how they are kept up to date.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use concord_model::{Code, EventBundle, Id, Kind};
use roaring::RoaringBitmap;
use serde::{Deserialize, Serialize};

use crate::arena::Arena;
use crate::digest::{Digest, UNDATED, day_of};
use crate::evaluate::Recent;
use crate::extras::Extras;
use crate::facet::{FacetKind, Terms};
use crate::later::Later;
use crate::likeness::Likeness;
use crate::map::mercator;
use crate::marks::Marks;
use crate::order::Orders;
use crate::owners::Owners;
use crate::persons::Persons;
use crate::regions::Regions;
use crate::sets::TermSets;
use crate::tally::Tally;
use crate::text::TextIndex;

/// Stands for "no term" in a column of terms.
pub(crate) const NO_TERM: u32 = u32::MAX;

/// Everything that is asked about many events at once, in memory. Each event has a slot, its number
/// in every column; a freed slot is used again.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Index {
    #[serde(with = "crate::raw")]
    pub(crate) ids: Vec<Id>,
    /// Slots in use.
    pub(crate) live: RoaringBitmap,
    #[serde(with = "crate::raw")]
    free: Vec<u32>,
    #[serde(skip, default = "Later::missing")]
    pub(crate) owners: Later<Owners>,
    /// First day of the common-era count that the event may have happened on, and the last.
    #[serde(with = "crate::raw")]
    pub(crate) earliest: Vec<i32>,
    #[serde(with = "crate::raw")]
    pub(crate) latest: Vec<i32>,
    /// Degrees; not a number where the event has no coordinates.
    #[serde(with = "crate::raw")]
    pub(crate) latitude: Vec<f64>,
    #[serde(with = "crate::raw")]
    pub(crate) longitude: Vec<f64>,
    /// The latitude in Mercator's projection, see [`crate::map::mercator`].
    #[serde(with = "crate::raw")]
    pub(crate) northing: Vec<f64>,
    /// Slots with coordinates.
    pub(crate) placed: RoaringBitmap,
    /// Terms of the place on the map.
    #[serde(with = "crate::raw")]
    pub(crate) precision: Vec<u32>,
    #[serde(with = "crate::raw")]
    pub(crate) region: Vec<u32>,
    pub(crate) titles: Arena,
    pub(crate) dates: Arena,
    pub(crate) places: Arena,
    /// Numbers of the event's terms.
    pub(crate) event_terms: TermSets,
    /// Numbers of its victims.
    pub(crate) victims: Arena,
    /// Its acts, as they are counted.
    #[serde(skip, default = "Later::missing")]
    pub(crate) tally: Later<Tally>,
    /// Identifiers of its parts; see [`Index::children`].
    #[serde(skip, default = "Later::missing")]
    pub(crate) parts: Later<Arena>,
    pub(crate) extras: Extras,
    pub(crate) terms: Terms,
    pub(crate) marks: Marks,
    #[serde(skip, default = "Later::missing")]
    pub(crate) text: Later<TextIndex>,
    #[serde(skip, default = "Later::missing")]
    pub(crate) persons: Later<Persons>,
    #[serde(skip)]
    pub(crate) orders: Orders,
    #[serde(skip)]
    pub(crate) recent: Recent,
}

/// The records that make up an event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Children {
    /// Its acts, in the bundle's order.
    pub acts: Vec<Id>,
    /// The involvements in them.
    pub involvements: Vec<Id>,
    /// Every person it names, as victim, as perpetrator or otherwise.
    pub persons: Vec<Id>,
    /// Its places.
    pub places: Vec<Id>,
    /// Its sources.
    pub sources: Vec<Id>,
    /// Its interventions.
    pub interventions: Vec<Id>,
    /// Its attachments.
    pub attachments: Vec<Id>,
    /// How it bears on other events.
    pub chain: Vec<Id>,
}

impl Children {
    /// The records that are the event's alone, by kind; persons are shared between events.
    pub fn into_parts(self) -> [(Kind, Vec<Id>); 7] {
        [
            (Kind::Act, self.acts),
            (Kind::Involvement, self.involvements),
            (Kind::Place, self.places),
            (Kind::Source, self.sources),
            (Kind::Intervention, self.interventions),
            (Kind::Attachment, self.attachments),
            (Kind::ChainOfEvents, self.chain),
        ]
    }
}

/// How many lists of identifiers [`Children`] has, the persons apart.
const LISTS: usize = 7;

/// What coverage needs to know of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventFacts {
    /// The event.
    pub id: Id,
    /// Known violation types, each once.
    pub violations: Vec<Code>,
    /// Known regions of its places, each once.
    pub regions: Vec<Code>,
    /// Groups its victims belong to, each once.
    pub victim_groups: Vec<Code>,
    /// Known kinds of its alleged perpetrators, each once.
    pub perpetrator_types: Vec<Code>,
    /// First possible day; none for an open start or no date.
    pub earliest: Option<NaiveDate>,
    /// Last possible day; none for an open end or no date.
    pub latest: Option<NaiveDate>,
}

impl Index {
    /// Builds an index of events. An identifier that comes twice counts as put twice.
    pub fn build(bundles: impl Iterator<Item = EventBundle>, regions: &Regions) -> Self {
        let mut index = Self::default();
        for bundle in bundles {
            index.put(&bundle, regions);
        }
        index.tidy();
        index
    }

    /// Adds an event, or replaces what was known of it. A person's names are taken from the bundle
    /// that came last: after a person is renamed, put every event in [`Index::events_of`] again.
    pub fn put(&mut self, bundle: &EventBundle, regions: &Regions) {
        self.recent.forget();
        let kept = self.slot(bundle.event.id).map(|slot| self.children_of(slot).persons);
        if let Some(slot) = self.slot(bundle.event.id) {
            self.clear(slot);
        }
        let slot = self.free.pop().unwrap_or_else(|| self.new_slot());
        self.ids[slot as usize] = bundle.event.id;
        self.live.insert(slot);
        self.owners.add(bundle.event.id, slot);
        self.fill(slot, bundle, &Digest::of(bundle, regions));
        self.extras.set(slot, &bundle.event);
        self.set_parts(slot, bundle);
        self.forget_persons(kept.unwrap_or_default());
        let mut orders = std::mem::take(&mut self.orders);
        orders.insert(slot, self);
        self.orders = orders;
    }

    /// Takes an event out; one that is not there is no error.
    pub fn remove(&mut self, event: Id) {
        self.recent.forget();
        if let Some(slot) = self.slot(event) {
            let persons = self.children_of(slot).persons;
            self.clear(slot);
            self.forget_persons(persons);
        }
    }

    /// How many events there are.
    pub fn len(&self) -> u64 {
        self.live.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.live.is_empty()
    }

    /// The identifiers of an event's records.
    pub fn children(&self, event: Id) -> Option<Children> {
        Some(self.children_of(self.slot(event)?))
    }

    /// The events that name a person, in order of date.
    pub fn events_of(&self, person: Id) -> Vec<Id> {
        let slots = self.holders(person, |children| &children.persons);
        let mut slots: Vec<u32> = slots.collect();
        slots.sort_unstable_by_key(|slot| (self.day_to_sort_by(*slot), self.ids[*slot as usize]));
        slots.into_iter().map(|slot| self.ids[slot as usize]).collect()
    }

    /// The event that a part, such as an act or a place, belongs to.
    pub fn event_of(&self, part: Id) -> Option<Id> {
        let candidates = self.owners.candidates(part);
        let mut slots = candidates.into_iter().filter(|slot| {
            let parts = self.children_of(*slot).into_parts();
            parts.iter().any(|(_, ids)| ids.contains(&part))
        });
        slots.next().map(|slot| self.ids[slot as usize])
    }

    /// Events with a chain of their own that may lead to this one; the caller reads the records.
    pub fn may_lead_to(&self, event: Id) -> Vec<Id> {
        let slots = self.owners.candidates(event).into_iter();
        slots
            .filter(|slot| self.live.contains(*slot) && self.ids[*slot as usize] != event)
            .filter(|slot| !self.children_of(*slot).chain.is_empty())
            .map(|slot| self.ids[slot as usize])
            .collect()
    }

    /// Persons with names that have all these words as prefixes; best match first.
    pub fn persons(&self, text: &str, limit: usize) -> Vec<Id> {
        self.persons.find(text, limit)
    }

    /// Persons who may be the one with this name, born in this year where it is known; most alike
    /// first.
    pub fn similar_persons(&self, name: &str, born: Option<i32>, limit: usize) -> Vec<Likeness> {
        self.persons.similar(name, born, limit)
    }

    /// The codes of the regions that events lie in, ascending.
    pub fn regions(&self) -> Vec<Code> {
        let terms = self.terms.of(FacetKind::Region).map(|(_, term)| term);
        let used = terms.filter(|term| !term.events.is_empty() && !term.code.starts_with('?'));
        used.map(|term| term.code.clone()).collect()
    }

    /// What coverage needs to know, event by event in order of date.
    pub fn facts(&self) -> impl Iterator<Item = EventFacts> + '_ {
        self.in_date_order(&self.live).into_iter().map(|slot| self.facts_at(slot))
    }

    /// What coverage needs to know of one event; none where it is not there.
    pub fn facts_of(&self, event: Id) -> Option<EventFacts> {
        Some(self.facts_at(self.slot(event)?))
    }

    fn facts_at(&self, slot: u32) -> EventFacts {
        EventFacts {
            id: self.ids[slot as usize],
            violations: self.codes(slot, FacetKind::Violation),
            regions: self.codes(slot, FacetKind::Region),
            victim_groups: self.codes(slot, FacetKind::VictimGroup),
            perpetrator_types: self.codes(slot, FacetKind::Perpetrator),
            earliest: day_of(self.earliest[slot as usize]),
            latest: day_of(self.latest[slot as usize]),
        }
    }

    pub(crate) fn slot(&self, event: Id) -> Option<u32> {
        let mut candidates = self.owners.candidates(event).into_iter();
        candidates.find(|slot| self.live.contains(*slot) && self.ids[*slot as usize] == event)
    }

    /// The known codes of an event in a facet, ascending.
    pub(crate) fn codes(&self, slot: u32, facet: FacetKind) -> Vec<Code> {
        let mut codes: Vec<Code> = self
            .event_terms
            .of(facet, slot)
            .iter()
            .filter_map(|number| self.terms.get(*number))
            .filter(|term| !term.code.starts_with('?'))
            .map(|term| term.code.clone())
            .collect();
        codes.sort_unstable();
        codes
    }

    /// The code in a column of terms.
    pub(crate) fn code(&self, number: u32) -> Option<&str> {
        self.terms.get(number).map(|term| term.code.as_str())
    }

    fn new_slot(&mut self) -> u32 {
        let slot = self.ids.len() as u32;
        self.ids.push(Id::nil());
        self.earliest.push(UNDATED.0);
        self.latest.push(UNDATED.1);
        self.latitude.push(f64::NAN);
        self.longitude.push(f64::NAN);
        self.northing.push(f64::NAN);
        self.precision.push(NO_TERM);
        self.region.push(NO_TERM);
        slot
    }

    fn fill(&mut self, slot: u32, bundle: &EventBundle, digest: &Digest<'_>) {
        let at = slot as usize;
        (self.earliest[at], self.latest[at]) = digest.days;
        let (latitude, longitude) = digest.position.unwrap_or((f64::NAN, f64::NAN));
        (self.latitude[at], self.longitude[at]) = (latitude, longitude);
        self.northing[at] = mercator(latitude);
        if digest.position.is_some() {
            self.placed.insert(slot);
        }
        self.precision[at] = self.term(FacetKind::Precision, digest.precision);
        self.region[at] = self.term(FacetKind::Region, digest.region);
        self.titles.set(slot, digest.title.as_bytes());
        self.dates.set(slot, digest.date.as_bytes());
        self.places.set(slot, digest.place.as_bytes());
        for terms in digest.terms.chunk_by(|(one, _), (next, _)| one == next) {
            let facet = terms[0].0;
            let mut numbers: Vec<u32> =
                terms.iter().map(|(_, code)| self.terms.number(facet, code)).collect();
            numbers.sort_unstable();
            for number in &numbers {
                self.terms.get_mut(*number).events.insert(slot);
            }
            self.event_terms.set(facet, slot, &numbers);
        }
        let victims: Vec<u32> =
            digest.victims.iter().map(|id| self.persons.number_or_new(*id)).collect();
        self.victims.set_numbers(slot, &victims);
        self.marks.add(slot, &digest.marks);
        let persons = &self.persons;
        self.tally.set(slot, bundle, digest, |id| persons.number(id).unwrap_or_default());
        self.text.add(slot, digest.texts.iter().map(|text| (text.field, text.text)), true);
    }

    fn term(&mut self, facet: FacetKind, code: Option<&str>) -> u32 {
        code.map_or(NO_TERM, |code| self.terms.number(facet, code))
    }

    fn set_parts(&mut self, slot: u32, bundle: &EventBundle) {
        for person in &bundle.persons {
            self.persons.put(person);
        }
        let named = bundle.persons.iter().map(|person| person.id);
        let victims = bundle.acts.iter().filter_map(|act| act.victim);
        let perpetrators = bundle.involvements.iter().filter_map(|part| part.perpetrator);
        let helped = bundle.interventions.iter().filter_map(|part| part.victim);
        let mut seen = BTreeSet::new();
        let persons: Vec<Id> = named
            .chain(victims)
            .chain(perpetrators)
            .chain(helped)
            .filter(|id| seen.insert(*id))
            .collect();
        let lists: [Vec<Id>; LISTS] = [
            bundle.acts.iter().map(|act| act.id).collect(),
            bundle.involvements.iter().map(|involvement| involvement.id).collect(),
            bundle.places.iter().map(|place| place.id).collect(),
            bundle.sources.iter().map(|source| source.id).collect(),
            bundle.interventions.iter().map(|intervention| intervention.id).collect(),
            bundle.attachments.iter().map(|attachment| attachment.id).collect(),
            bundle.chain.iter().map(|link| link.id).collect(),
        ];
        // How long each list is; the persons' numbers; the identifiers in the lists.
        let counts = lists.each_ref().map(|list| list.len() as u32);
        let numbers: Vec<u32> = persons.iter().map(|id| self.persons.number_or_new(*id)).collect();
        let mut bytes =
            postcard::to_extend(&(counts, numbers), Vec::new()).expect("memory can be written to");
        for id in lists.iter().flatten() {
            self.owners.add(*id, slot);
            bytes.extend_from_slice(id.as_bytes());
        }
        persons.iter().for_each(|id| self.owners.add(*id, slot));
        for related in bundle.chain.iter().filter_map(|link| link.related_event) {
            self.owners.add(related, slot);
        }
        self.parts.set(slot, &bytes);
    }

    /// How many acts an event has.
    pub(crate) fn count_acts(&self, slot: u32) -> u64 {
        // The first of the counts that `children_of` reads.
        let acts = postcard::take_from_bytes::<u32>(self.parts.get(slot));
        acts.map_or(0, |(acts, _)| u64::from(acts))
    }

    fn children_of(&self, slot: u32) -> Children {
        let bytes = self.parts.get(slot);
        let Ok(((counts, persons), ids)) =
            postcard::take_from_bytes::<([u32; LISTS], Vec<u32>)>(bytes)
        else {
            return Children::default();
        };
        let mut ids = ids.as_chunks::<16>().0.iter().map(|id| Id::from_bytes(*id));
        let mut lists =
            counts.iter().map(|count| ids.by_ref().take(*count as usize).collect::<Vec<Id>>());
        let mut next = || lists.next().unwrap_or_default();
        Children {
            acts: next(),
            involvements: next(),
            places: next(),
            sources: next(),
            interventions: next(),
            attachments: next(),
            chain: next(),
            persons: persons.into_iter().map(|number| self.persons.id(number)).collect(),
        }
    }

    /// How many sources an event has, and how many attachments.
    pub(crate) fn evidence(&self, slot: u32) -> (usize, usize) {
        let children = self.children_of(slot);
        (children.sources.len(), children.attachments.len())
    }

    fn holders(&self, part: Id, list: impl Fn(&Children) -> &Vec<Id>) -> impl Iterator<Item = u32> {
        let candidates = self.owners.candidates(part).into_iter();
        candidates.filter(move |slot| list(&self.children_of(*slot)).contains(&part))
    }

    /// Empties a slot. What a slot without an event holds is of no account, except in the postings.
    fn clear(&mut self, slot: u32) {
        self.orders.remove(slot);
        let numbers: Vec<u32> = self.event_terms.numbers(slot).collect();
        for number in numbers {
            self.terms.get_mut(number).events.remove(slot);
        }
        self.extras.clear(slot);
        self.event_terms.clear(slot);
        self.text.remove(slot);
        self.marks.remove(slot);
        self.tally.clear(slot);
        self.live.remove(slot);
        self.placed.remove(slot);
        self.ids[slot as usize] = Id::nil();
        for column in [
            &mut self.titles,
            &mut self.dates,
            &mut self.places,
            &mut self.victims,
            &mut *self.parts,
        ] {
            column.set(slot, &[]);
        }
        self.free.push(slot);
    }

    /// Drops those persons that no event names any more.
    fn forget_persons(&mut self, persons: Vec<Id>) {
        for person in persons {
            if self.holders(person, |children| &children.persons).next().is_none() {
                self.persons.remove(person);
            }
        }
    }

    /// Squeezes out what replaced events left behind.
    fn tidy(&mut self) {
        self.owners.merge();
        self.text.tidy();
        self.tally.tidy();
        self.persons.tidy();
        for column in [
            &mut self.titles,
            &mut self.dates,
            &mut self.places,
            &mut self.victims,
            &mut *self.parts,
        ] {
            column.squeeze();
        }
    }
}
