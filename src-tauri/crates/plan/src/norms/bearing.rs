//! The norms on all events of a dossier: how many each instrument bears on, and what each situation
//! decides. Events of the same types and class are counted together.

use std::collections::{BTreeMap, HashMap};

use concord_model::{Code, Id};

use super::nexus::question;
use super::{Norms, Setting};
use crate::EventFacts;

/// The norms on all events of a dossier.
pub struct Bearing {
    norms: Norms,
    instruments: Vec<Code>,
    /// Each event and its group.
    events: Vec<(Id, u32)>,
    groups: Vec<Group>,
}

/// Events of the same types on which the same norms bear.
struct Group {
    class: u32,
    types: Vec<usize>,
    events: u64,
}

/// On how many events something bears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Borne {
    /// The events.
    pub events: u64,
    /// Of these, those for which something that is not known could change it.
    pub uncertain: u64,
}

/// A threshold question and the events with norms that depend on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// `armed-conflict` or `attack`.
    pub question: &'static str,
    /// The situation, by position in the list that was given; none where no situation takes the
    /// events in.
    pub situation: Option<usize>,
    /// The events.
    pub events: u64,
}

impl Bearing {
    /// Weighs the norms for every event.
    pub fn of(mut norms: Norms, facts: impl IntoIterator<Item = EventFacts>) -> Self {
        let mut numbers: HashMap<(u32, Vec<usize>), u32> = HashMap::new();
        let mut groups: Vec<Group> = Vec::new();
        let mut events = Vec::new();
        for event in facts {
            let class = norms.class(&event);
            let known = event.violations.iter().filter_map(|code| norms.numbers.get(code));
            let mut types: Vec<usize> = known.copied().collect();
            types.sort_unstable();
            types.dedup();
            let number = *numbers.entry((class, types)).or_insert_with_key(|(class, types)| {
                groups.push(Group { class: *class, types: types.clone(), events: 0 });
                groups.len() as u32 - 1
            });
            groups[number as usize].events += 1;
            events.push((event.id, number));
        }
        let instruments = norms.instruments.clone();
        Self { norms, instruments, events, groups }
    }

    /// The norms.
    pub fn norms(&self) -> &Norms {
        &self.norms
    }

    /// On how many events each instrument bears, in the catalogue's order; those that no event's type
    /// cites bear on none.
    pub fn instruments(&self) -> Vec<(Code, Borne)> {
        let mut borne = vec![Borne::default(); self.instruments.len()];
        for group in &self.groups {
            for (law, certain) in self.laws(group) {
                borne[law].events += group.events;
                borne[law].uncertain += if certain { 0 } else { group.events };
            }
        }
        self.instruments.iter().cloned().zip(borne).collect()
    }

    /// The events on which an instrument bears, in the order they were given.
    pub fn under(&self, instrument: &str) -> Vec<Id> {
        let Some(law) = self.instruments.iter().position(|own| own == instrument) else {
            return Vec::new();
        };
        self.events_where(|group| self.laws(group).contains_key(&law))
    }

    /// The threshold questions that decide something, by question and situation, with how many events
    /// each is asked for; questions of events that no situation takes in come last.
    pub fn asked(&self) -> Vec<Asked> {
        let mut found: BTreeMap<(&'static str, usize), u64> = BTreeMap::new();
        for group in &self.groups {
            let setting = self.setting(group);
            let mut situations: Vec<usize> =
                setting.intake.situations().map(|(situation, _)| situation).collect();
            if situations.is_empty() {
                situations.push(usize::MAX);
            }
            for question in self.questions(group) {
                for situation in &situations {
                    *found.entry((question, *situation)).or_default() += group.events;
                }
            }
        }
        let asked = |((question, situation), events)| Asked {
            question,
            situation: (situation != usize::MAX).then_some(situation),
            events,
        };
        found.into_iter().map(asked).collect()
    }

    /// How many events a situation takes in; `uncertain` of them only perhaps.
    pub fn taken_in(&self, situation: usize) -> Borne {
        let mut borne = Borne::default();
        for group in &self.groups {
            let mut of = self.setting(group).intake.situations();
            if let Some((_, sure)) = of.find(|(at, _)| *at == situation) {
                borne.events += group.events;
                borne.uncertain += if sure { 0 } else { group.events };
            }
        }
        borne
    }

    /// The events that a situation takes in, or that none does; with a question, only those with norms
    /// that depend on it.
    pub fn within(&self, situation: Option<usize>, question: Option<&str>) -> Vec<Id> {
        self.events_where(|group| {
            let mut of = self.setting(group).intake.situations();
            let taken_in = match situation {
                Some(situation) => of.any(|(at, _)| at == situation),
                None => of.next().is_none(),
            };
            taken_in && question.is_none_or(|asked| self.questions(group).contains(&asked))
        })
    }

    fn events_where(&self, holds: impl Fn(&Group) -> bool) -> Vec<Id> {
        let wanted: Vec<bool> = self.groups.iter().map(holds).collect();
        let of_those = self.events.iter().filter(|(_, group)| wanted[*group as usize]);
        of_those.map(|(id, _)| *id).collect()
    }

    fn setting(&self, group: &Group) -> &Setting {
        &self.norms.settings.things[group.class as usize]
    }

    /// The laws in play for a group, and whether some place in each is so for certain.
    fn laws(&self, group: &Group) -> BTreeMap<usize, bool> {
        let setting = self.setting(group);
        let mut found = BTreeMap::new();
        for own in &group.types {
            let own = &self.norms.types[*own];
            for weighed in self.norms.weigh(own, setting).filter(|weighed| weighed.in_play) {
                if let Some(law) = weighed.reference.law {
                    *found.entry(law).or_insert(false) |= weighed.certain;
                }
            }
            for judgement in self.norms.added(own, setting) {
                let law = self.instruments.iter().position(|code| *code == judgement.instrument);
                found.extend(law.map(|law| (law, true)));
            }
        }
        found
    }

    /// The threshold questions on which norms of a group's types depend.
    fn questions(&self, group: &Group) -> Vec<&'static str> {
        let types = group.types.iter().map(|own| &self.norms.types[*own]);
        let references = types.flat_map(|own| &own.references);
        let mut found: Vec<&'static str> =
            references.filter_map(|reference| question(reference.when.as_deref()?)).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}
