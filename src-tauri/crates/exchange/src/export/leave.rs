//! What may leave the dossier in a file that is not encrypted.
//!
//! Every record has a level of its own: its confidentiality and its consent, the more restrictive of
//! the two. An event leaves where its own level and the terms of its data allow. Of its parts those
//! that may not leave are taken out, with what says nothing without them (the involvements in an act,
//! persons and places known only from what was taken out, files that document a source), and counted
//! by kind and reason.
//!
//! | | partner | public |
//! |---|---|---|
//! | confidentiality | not stated, C0, C1 | not stated, C0 |
//! | consent | not stated, CON-2, CON-3, CON-4 | not stated, CON-3, CON-4 |
//!
//! Any other code, also one that this version does not know, keeps a record back; so does a consent
//! that is explicitly unknown. A field about which nothing has been said does not restrict: imported
//! public data would otherwise never leave. With CON-3 a record leaves without what identifies
//! anybody: on an event that holds for all of its parts, on an act or an involvement for the persons
//! in it.
//!
//! (Tables of counts go by `concord_model::leave`: there an event counts as a whole or not at all.)
//!
//! Free text may tell what was taken out, and an origin leads back to a file that does: where anything
//! was taken out or made anonymous, the texts of the event and of all its parts stay as well.

use std::collections::{BTreeMap, BTreeSet};

use concord_model::{
    Act, Attachment, Event, EventBundle, Id, Intervention, Involvement, Person, Place, Source,
    Stated,
};

use crate::outcome::WithheldParts;

/// For whom a file is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Audience {
    /// Named partners, bound by what was agreed with them.
    #[default]
    Partner,
    /// Anybody.
    Public,
}

impl Audience {
    /// By name: `partner` or `public`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "partner" => Some(Self::Partner),
            "public" => Some(Self::Public),
            _ => None,
        }
    }
}

/// How a record leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    Whole,
    /// Without what identifies anybody.
    Anonymous,
    /// Not at all, for this reason.
    Kept(&'static str),
}

fn level(confidentiality: &Stated<String>, consent: &Stated<String>, audience: Audience) -> Level {
    let partner = audience == Audience::Partner;
    let secret = confidentiality.known().is_some_and(|code| match code.as_str() {
        "C0" => false,
        "C1" => !partner,
        _ => true,
    });
    if secret {
        return Level::Kept("confidentiality");
    }
    match consent {
        Stated::Empty => Level::Whole,
        Stated::Unknown => Level::Kept("consent"),
        Stated::Known(code) => match code.as_str() {
            "CON-4" => Level::Whole,
            "CON-3" => Level::Anonymous,
            "CON-2" if partner => Level::Whole,
            _ => Level::Kept("consent"),
        },
    }
}

/// A record with a level.
trait Guarded {
    const KIND: &'static str;
    fn id(&self) -> Id;
    fn level(&self, audience: Audience) -> Level;
}

macro_rules! guarded {
    ($($name:ident $kind:literal;)*) => {
        $(impl Guarded for $name {
            const KIND: &'static str = $kind;

            fn id(&self) -> Id {
                self.id
            }

            fn level(&self, audience: Audience) -> Level {
                level(&self.confidentiality, &self.consent, audience)
            }
        })*
    };
}

guarded! {
    Event "event";
    Act "act";
    Involvement "involvement";
    Person "person";
    Place "place";
    Source "source";
    Intervention "intervention";
    Attachment "attachment";
}

/// Counts what was kept back, by kind of record and reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Withheld(BTreeMap<(&'static str, &'static str), u64>);

impl Withheld {
    fn count(&mut self, kind: &'static str, reason: &'static str, number: usize) {
        if number > 0 {
            *self.0.entry((kind, reason)).or_default() += number as u64;
        }
    }

    fn add(&mut self, other: Withheld) {
        for (key, number) in other.0 {
            *self.0.entry(key).or_default() += number;
        }
    }

    /// How many of a kind were kept back for a reason.
    pub fn of(&self, kind: &str, reason: &str) -> u64 {
        let same = |(key, _): &(&(&'static str, &'static str), &u64)| *key == &(kind, reason);
        self.0.iter().find(same).map_or(0, |(_, number)| *number)
    }

    /// The counts as they are told.
    pub fn parts(&self) -> Vec<WithheldParts> {
        let part = |((kind, reason), count): (&(&str, &str), &u64)| WithheldParts {
            kind: (*kind).to_owned(),
            reason: (*reason).to_owned(),
            count: *count,
        };
        self.0.iter().map(part).collect()
    }
}

/// Why a whole event stays.
fn kept_whole(event: &Event, audience: Audience) -> Option<&'static str> {
    let terms = event.licence.known().and_then(|name| crate::licence(name));
    if terms.is_some_and(|terms| terms.passing == crate::Passing::Never) {
        return Some("licence");
    }
    match event.level(audience) {
        Level::Kept(reason) => Some(reason),
        Level::Whole | Level::Anonymous => None,
    }
}

/// The event as it may leave, and what was kept back of it; `None` where all of it stays. Whoever
/// copies files takes those of `attachments` and no other.
pub fn released(
    bundle: EventBundle,
    audience: Audience,
    withheld: &mut Withheld,
) -> Option<EventBundle> {
    if let Some(reason) = kept_whole(&bundle.event, audience) {
        withheld.count("event", reason, 1);
        return None;
    }
    let mut release = Release { bundle, audience, withheld: Withheld::default() };
    release.take_out();
    let all = release.bundle.event.level(audience) == Level::Anonymous;
    let anonymous = release.anonymous(all);
    if all || !anonymous.is_empty() || release.withheld != Withheld::default() {
        release.without_texts(&anonymous, all);
    }
    withheld.add(release.withheld);
    Some(release.bundle)
}

struct Release {
    bundle: EventBundle,
    audience: Audience,
    withheld: Withheld,
}

impl Release {
    /// Takes out of a list what may not leave; returns what went.
    fn sieve<R: Guarded>(&mut self, list: fn(&mut EventBundle) -> &mut Vec<R>) -> BTreeSet<Id> {
        let mut gone = BTreeSet::new();
        let (audience, withheld) = (self.audience, &mut self.withheld);
        list(&mut self.bundle).retain(|record| match record.level(audience) {
            Level::Kept(reason) => {
                withheld.count(R::KIND, reason, 1);
                gone.insert(record.id());
                false
            }
            Level::Whole | Level::Anonymous => true,
        });
        gone
    }

    /// Takes out what says nothing without what has gone.
    fn sieve_of<R: Guarded>(
        &mut self,
        list: fn(&mut EventBundle) -> &mut Vec<R>,
        stays: impl Fn(&R) -> bool,
    ) {
        let list = list(&mut self.bundle);
        let before = list.len();
        list.retain(stays);
        let gone = before - list.len();
        self.withheld.count(R::KIND, "belongs", gone);
    }

    fn take_out(&mut self) {
        let told = Told::of(&self.bundle);
        let acts = self.sieve(|bundle| &mut bundle.acts);
        self.sieve_of(
            |bundle| &mut bundle.involvements,
            |one| one.act.is_none_or(|act| !acts.contains(&act)),
        );
        self.sieve(|bundle| &mut bundle.involvements);
        self.sieve(|bundle| &mut bundle.interventions);
        let mut persons = self.sieve(|bundle| &mut bundle.persons);
        let places = self.sieve(|bundle| &mut bundle.places);
        let sources = self.sieve(|bundle| &mut bundle.sources);
        self.sieve(|bundle| &mut bundle.attachments);
        self.sieve_of(
            |bundle| &mut bundle.attachments,
            |one| one.source.is_none_or(|source| !sources.contains(&source)),
        );
        self.chain();
        // Who and where is known only from what was taken out goes with it.
        let left = Told::of(&self.bundle);
        let stays = |id: Id, told: &BTreeSet<Id>, left: &BTreeSet<Id>| {
            left.contains(&id) || !told.contains(&id)
        };
        let lost: BTreeSet<Id> =
            told.persons.iter().filter(|id| !left.persons.contains(id)).copied().collect();
        persons.extend(&lost);
        self.sieve_of(
            |bundle| &mut bundle.persons,
            |one| stays(one.id, &told.persons, &left.persons),
        );
        self.sieve_of(|bundle| &mut bundle.places, |one| stays(one.id, &told.places, &left.places));
        let is_gone = |id: Option<Id>| id.is_some_and(|id| persons.contains(&id));
        for act in &mut self.bundle.acts {
            act.victim = act.victim.filter(|id| !is_gone(Some(*id)));
            act.places.retain(|id| !places.contains(id));
        }
        for one in &mut self.bundle.involvements {
            one.perpetrator = one.perpetrator.filter(|id| !is_gone(Some(*id)));
        }
        for one in &mut self.bundle.interventions {
            one.victim = one.victim.filter(|id| !is_gone(Some(*id)));
        }
    }

    /// Links to other events have a confidentiality and no consent.
    fn chain(&mut self) {
        let before = self.bundle.chain.len();
        let audience = self.audience;
        self.bundle
            .chain
            .retain(|link| level(&link.confidentiality, &Stated::Empty, audience) == Level::Whole);
        let gone = before - self.bundle.chain.len();
        self.withheld.count("chain-of-events", "confidentiality", gone);
    }

    /// Records that leave without what identifies anybody.
    fn anonymous(&self, all: bool) -> BTreeSet<Id> {
        let bundle = &self.bundle;
        let audience = self.audience;
        let mut found = BTreeSet::new();
        fn own<R: Guarded>(records: &[R], audience: Audience, found: &mut BTreeSet<Id>) {
            let anonymous = |record: &&R| record.level(audience) == Level::Anonymous;
            found.extend(records.iter().filter(anonymous).map(Guarded::id));
        }
        own(&bundle.acts, audience, &mut found);
        own(&bundle.involvements, audience, &mut found);
        own(&bundle.persons, audience, &mut found);
        own(&bundle.places, audience, &mut found);
        own(&bundle.sources, audience, &mut found);
        own(&bundle.interventions, audience, &mut found);
        own(&bundle.attachments, audience, &mut found);
        let persons = bundle
            .acts
            .iter()
            .filter(|act| found.contains(&act.id))
            .filter_map(|act| act.victim)
            .chain(
                bundle
                    .involvements
                    .iter()
                    .filter(|one| {
                        found.contains(&one.id) || one.act.is_some_and(|act| found.contains(&act))
                    })
                    .filter_map(|one| one.perpetrator),
            )
            .collect::<Vec<_>>();
        found.extend(persons);
        if all {
            found.extend(bundle.persons.iter().map(|person| person.id));
        }
        found
    }

    /// Takes away every text in which something that stays may be told.
    fn without_texts(&mut self, anonymous: &BTreeSet<Id>, all: bool) {
        let bundle = &mut self.bundle;
        let names: usize =
            bundle.persons.iter().filter(|person| anonymous.contains(&person.id)).count();
        self.withheld.count("person", "identity", names);
        self.withheld.count("event", "text", 1);
        let hides = |id: Id| all || anonymous.contains(&id);
        bundle.event = Event {
            title: Stated::Empty,
            description: Stated::Empty,
            remarks: Stated::Empty,
            origin: Stated::Empty,
            details: BTreeMap::new(),
            own: BTreeMap::new(),
            tags: BTreeSet::new(),
            ..std::mem::take(&mut bundle.event)
        };
        for act in &mut bundle.acts {
            act.method = Stated::Empty;
            act.remarks = Stated::Empty;
            act.origin = Stated::Empty;
            act.origin_digest = Stated::Empty;
            act.details.clear();
            act.own.clear();
        }
        for one in &mut bundle.involvements {
            one.remarks = Stated::Empty;
        }
        for person in &mut bundle.persons {
            *person = match hides(person.id) {
                true => nobody(person),
                false => Person {
                    remarks: Stated::Empty,
                    origin: Stated::Empty,
                    own: BTreeMap::new(),
                    ..std::mem::take(person)
                },
            };
        }
        for place in bundle.places.iter_mut().filter(|place| hides(place.id)) {
            *place = somewhere(place);
        }
        // A title, a file name or an answer may name anybody: what is left is the kind of thing.
        for source in &mut bundle.sources {
            *source = unnamed(source);
        }
        for one in &mut bundle.interventions {
            *one = Intervention {
                intervening_party: Stated::Empty,
                parties_requested: Stated::Empty,
                response: Stated::Empty,
                impact: Stated::Empty,
                remarks: Stated::Empty,
                ..std::mem::take(one)
            };
        }
        self.withheld.count("attachment", "identity", bundle.attachments.len());
        bundle.attachments.clear();
        for link in &mut bundle.chain {
            link.remarks = Stated::Empty;
        }
    }
}

/// What an event's acts, involvements and interventions name.
struct Told {
    persons: BTreeSet<Id>,
    places: BTreeSet<Id>,
}

impl Told {
    fn of(bundle: &EventBundle) -> Self {
        let victims = bundle.acts.iter().filter_map(|act| act.victim);
        let perpetrators = bundle.involvements.iter().filter_map(|one| one.perpetrator);
        let helped = bundle.interventions.iter().filter_map(|one| one.victim);
        Self {
            persons: victims.chain(perpetrators).chain(helped).collect(),
            places: bundle.acts.iter().flat_map(|act| act.places.iter().copied()).collect(),
        }
    }
}

/// The person without what identifies.
fn nobody(person: &Person) -> Person {
    Person {
        id: person.id,
        counting_unit: person.counting_unit.clone(),
        sex: person.sex.clone(),
        groups: person.groups.clone(),
        number: person.number.clone(),
        confidentiality: person.confidentiality.clone(),
        consent: person.consent.clone(),
        ..Person::default()
    }
}

/// The place without what leads to a door.
fn somewhere(place: &Place) -> Place {
    Place {
        id: place.id,
        event: place.event,
        rank: place.rank.clone(),
        region: place.region.clone(),
        confidentiality: place.confidentiality.clone(),
        consent: place.consent.clone(),
        ..Place::default()
    }
}

/// The source without what it is called.
fn unnamed(source: &Source) -> Source {
    Source {
        title: Stated::Empty,
        reference: Stated::Empty,
        remarks: Stated::Empty,
        ..source.clone()
    }
}

/// Involvements by which the file names an individual as perpetrator although the event's standard of
/// proof is below the balance of probabilities (SP-3) or not stated.
pub fn named_below_standard(bundle: &EventBundle) -> u64 {
    let proof = bundle.event.proof.known().map(String::as_str);
    if matches!(proof, Some("SP-3" | "SP-4" | "SP-5")) {
        return 0;
    }
    let is_individual = |person: &&Person| {
        let unit = person.counting_unit.known().map(String::as_str);
        person.name.known().is_some() && matches!(unit, None | Some("individual"))
    };
    let individuals: BTreeSet<Id> =
        bundle.persons.iter().filter(is_individual).map(|person| person.id).collect();
    let named = bundle.involvements.iter().filter_map(|one| one.perpetrator);
    named.filter(|id| individuals.contains(id)).count() as u64
}
