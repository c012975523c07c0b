//! Puts the rows of one event together with what the dossier already has of it.

use std::collections::BTreeSet;

use concord_model::{
    Act, Edtf, Entropy, Event, EventBundle, Id, Involvement, Person, Place, Record, Source, Stated,
    new_id,
};

use super::draft::Draft;
use super::persons::{Met, Persons};
use super::report::RowOutcome;
use super::row::RowRecords;
use super::title::title;

/// Whose record a person is.
#[derive(Debug, Clone, Default)]
pub(super) struct PersonOrigin {
    pub text: String,
    /// Other rows may name the same person.
    pub is_shared: bool,
}

/// One row of the event.
pub(super) struct GroupRow {
    pub origin: String,
    /// The origin of an act that stood in for this one while its victim had none.
    pub replaces: Option<String>,
    pub victim: PersonOrigin,
    /// The origins of the perpetrators, in the order of the involvements.
    pub perpetrators: Vec<PersonOrigin>,
    pub digest: String,
    /// The main act of an earlier import of this row.
    pub known: Option<Act>,
    /// The row says what it said then.
    pub unchanged: bool,
    pub records: RowRecords,
}

/// The rows of one event and what is known of it.
pub(super) struct Group {
    pub origin: String,
    /// Stands in the title where neither place nor date is known.
    pub label: String,
    pub rows: Vec<GroupRow>,
    /// The event of an earlier import.
    pub existing: Option<EventBundle>,
    /// Acts and involvements of rows that had another event key then.
    pub brought: EventBundle,
    /// The terms of the data.
    pub licence: Option<String>,
}

/// What is to be written.
pub(super) struct Assembled {
    pub drafts: Vec<Draft>,
    /// By row.
    pub outcomes: Vec<RowOutcome>,
    pub new_event: bool,
}

struct Assembly<'a, 'b> {
    entropy: &'a mut dyn Entropy,
    persons: &'a mut Persons<'b>,
    event: Event,
    old: EventBundle,
    places: Vec<Place>,
    sources: Vec<Source>,
    /// Places and sources that a row of this file stands for.
    claimed: BTreeSet<Id>,
    drafts: Vec<Draft>,
}

/// Assembles the event.
pub(super) fn assemble(
    group: Group,
    entropy: &mut dyn Entropy,
    persons: &mut Persons<'_>,
) -> Assembled {
    let new_event = group.existing.is_none();
    let event = merged_event(&group, entropy);
    let mut old = group.existing.unwrap_or_default();
    old.acts.extend(group.brought.acts);
    old.involvements.extend(group.brought.involvements);
    let old_event = (!new_event).then_some(&old.event);
    let event_draft = Draft::of(old_event, &event);
    let date_moves = !new_event && old.event.date != event.date && !event.date.is_empty();
    let outcome = |row: &GroupRow, own: &[Draft], shared: &[Draft]| {
        let known = row.known.is_some() || (row.records.acts.is_empty() && !new_event);
        outcome(known, row.unchanged, own, shared)
    };
    let mut assembly = Assembly {
        entropy,
        persons,
        event,
        places: old.places.clone(),
        sources: old.sources.clone(),
        old,
        claimed: BTreeSet::new(),
        drafts: Vec::new(),
    };
    let mut own = Vec::new();
    for row in &group.rows {
        let before = assembly.drafts.len();
        if !row.unchanged {
            assembly.row(row);
        } else if date_moves {
            assembly.dates_of_unchanged(row);
        }
        own.push(assembly.drafts.split_off(before));
    }
    assembly.sources(&group.rows);
    let shared = assembly.shared_drafts(event_draft);
    let outcomes =
        group.rows.iter().zip(&own).map(|(row, own)| outcome(row, own, &shared)).collect();
    let mut drafts = shared;
    for (row, own) in group.rows.iter().zip(own) {
        if outcome(row, &own, &drafts) != RowOutcome::Skipped {
            drafts.extend(own);
        }
    }
    Assembled { drafts, outcomes, new_event }
}

/// A row whose only news is its digest was there already.
fn outcome(known: bool, unchanged: bool, own: &[Draft], shared: &[Draft]) -> RowOutcome {
    let digest = Act::FIELDS.iter().find(|field| field.name == "origin_digest");
    let digest = digest.map_or(0, |field| field.number);
    let says_more = own.iter().flat_map(|draft| &draft.writes).any(|(key, _)| key.field != digest);
    match known {
        false => RowOutcome::Created,
        true if says_more || (!unchanged && !shared.is_empty()) => RowOutcome::Updated,
        true => RowOutcome::Skipped,
    }
}

fn merged_event(group: &Group, entropy: &mut dyn Entropy) -> Event {
    let rows = || group.rows.iter().map(|row| &row.records.event);
    let text = |field: fn(&Event) -> &Stated<String>| first_stated(rows().map(field));
    // Estimates that belong together are those of one row.
    let deaths = rows().find(|event| {
        let estimates = [&event.deaths_best, &event.deaths_low, &event.deaths_high];
        estimates.iter().any(|estimate| estimate.known().is_some())
    });
    let id = group.existing.as_ref().map(|bundle| bundle.event.id);
    let mut event = Event {
        id: id.unwrap_or_else(|| new_id(entropy)),
        title: text(|event| &event.title),
        date: merged_date(rows().map(|event| &event.date)),
        description: text(|event| &event.description),
        status: text(|event| &event.status),
        proof: text(|event| &event.proof),
        verification: text(|event| &event.verification),
        confidentiality: text(|event| &event.confidentiality),
        consent: text(|event| &event.consent),
        tags: rows().flat_map(|event| event.tags.clone()).collect(),
        remarks: text(|event| &event.remarks),
        origin: Stated::Known(group.origin.clone()),
        details: rows().flat_map(|event| event.details.clone()).collect(),
        deaths_best: deaths.map_or(Stated::Empty, |event| event.deaths_best.clone()),
        deaths_low: deaths.map_or(Stated::Empty, |event| event.deaths_low.clone()),
        deaths_high: deaths.map_or(Stated::Empty, |event| event.deaths_high.clone()),
        own: rows().flat_map(|event| event.own.clone()).collect(),
        licence: group.licence.clone().map_or(Stated::Empty, Stated::Known),
    };
    if id.is_none() && event.title.known().is_none() {
        event.title = Stated::Known(title(group, &event.date));
    }
    event
}

/// The first known value, else unknown where any row says so.
fn first_stated<'a, T: Clone + PartialEq + 'a>(
    values: impl Iterator<Item = &'a Stated<T>>,
) -> Stated<T> {
    let mut found = Stated::Empty;
    for value in values {
        match value {
            Stated::Known(_) => return value.clone(),
            Stated::Unknown => found = Stated::Unknown,
            Stated::Empty => {}
        }
    }
    found
}

/// The one date of all rows, or from the earliest start to the latest end.
fn merged_date<'a>(dates: impl Iterator<Item = &'a Stated<Edtf>> + Clone) -> Stated<Edtf> {
    let known = || dates.clone().filter_map(Stated::known);
    let Some(first) = known().next() else { return first_stated(dates) };
    if known().all(|date| date == first) {
        return Stated::Known(first.clone());
    }
    let start = known().filter(|date| date.earliest().is_some()).min_by_key(|date| date.earliest());
    let end = known().filter(|date| date.latest().is_some()).max_by_key(|date| date.latest());
    let part = |date: Option<&Edtf>, first: bool| {
        let text = date.map(Edtf::as_str).unwrap_or_default();
        let part = match text.split_once('/') {
            Some((start, end)) => {
                if first {
                    start
                } else {
                    end
                }
            }
            None => text,
        };
        part.to_owned()
    };
    let (from, to) = (part(start, true), part(end, false));
    let period = if from == to { from } else { format!("{from}/{to}") };
    // Sets cannot stand in an interval: then the days themselves say it.
    let days = || {
        let day =
            |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        format!("{}/{}", day(start.and_then(Edtf::earliest)), day(end.and_then(Edtf::latest)))
    };
    Edtf::parse(&period)
        .or_else(|_| Edtf::parse(&days()))
        .map_or(Stated::Known(first.clone()), Stated::Known)
}

/// Whether an act came from the row, as its main act or as a further one.
pub(super) fn comes_from(act: &Act, origin: &str) -> bool {
    act.origin.known().is_some_and(|known| {
        known.strip_prefix(origin).is_some_and(|rest| rest.is_empty() || rest.starts_with('#'))
    })
}

impl Assembly<'_, '_> {
    fn push<R: Record>(&mut self, old: Option<&R>, new: &R) {
        self.drafts.extend(Draft::of(old, new));
    }

    fn row(&mut self, row: &GroupRow) {
        let victim = row.records.victim.as_ref().and_then(|victim| self.victim(row, victim));
        let perpetrators: Vec<Option<Id>> = row
            .records
            .involvements
            .iter()
            .zip(&row.perpetrators)
            .map(|(brought, origin)| {
                let person = brought.perpetrator.as_ref()?;
                Some(self.person(person, origin))
            })
            .collect();
        let places = self.place_ids(row);
        for (index, act) in row.records.acts.iter().enumerate() {
            self.act(row, index, act, victim, &places, &perpetrators);
        }
        self.delete_what_is_not_yielded(row);
    }

    /// Imported before and deleted since, perhaps merged into another: not made again.
    fn victim(&mut self, row: &GroupRow, victim: &Person) -> Option<Id> {
        let had_one = row.known.as_ref().is_some_and(|act| act.victim.is_some());
        let gone = had_one && matches!(self.persons.meet(&row.victim.text), Met::Never);
        (!gone).then(|| self.person(victim, &row.victim))
    }

    fn person(&mut self, person: &Person, origin: &PersonOrigin) -> Id {
        let mut person = person.clone();
        person.origin = Stated::Known(origin.text.clone());
        match self.persons.meet(&origin.text) {
            Met::Before(old) => {
                person.id = old.id;
                self.push(Some(&old), &person);
            }
            Met::Here(old) => {
                person.id = old.id;
                self.drafts.extend(Draft::filling(&old, &person));
                let mut fields = person.to_fields();
                fields.extend(old.to_fields());
                person = Person::from_fields(old.id, &fields);
            }
            Met::Never => {
                person.id = new_id(self.entropy);
                self.persons.made += 1;
                self.push(None, &person);
            }
        }
        let id = person.id;
        if origin.is_shared {
            self.persons.remember(person);
        }
        id
    }

    fn act(
        &mut self,
        row: &GroupRow,
        index: usize,
        act: &Act,
        victim: Option<Id>,
        places: &[Id],
        perpetrators: &[Option<Id>],
    ) {
        let origin = match (index, act.violation.known()) {
            (0, _) | (_, None) => row.origin.clone(),
            (_, Some(code)) => format!("{}#{code}", row.origin),
        };
        let old = match &row.known {
            Some(known) if index == 0 => Some(known.clone()),
            _ => self.old.acts.iter().find(|old| old.origin.known() == Some(&origin)).cloned(),
        };
        let mut act = Act {
            id: old.as_ref().map_or_else(|| new_id(self.entropy), |old| old.id),
            event: Some(self.event.id),
            victim: old.as_ref().and_then(|old| old.victim).or(victim),
            places: places.to_vec(),
            origin: Stated::Known(origin),
            ..act.clone()
        };
        if index == 0 {
            act.origin_digest = Stated::Known(row.digest.clone());
        }
        let restates = old.as_ref().is_some_and(|old| !old.date.is_empty());
        if act.date == self.event.date && !restates {
            act.date = Stated::Empty;
        }
        self.push(old.as_ref(), &act);
        self.involvements(row, act.id, perpetrators);
    }

    /// Matches by perpetrator and type first, then in order; what remains of the old is the user's.
    fn involvements(&mut self, row: &GroupRow, act: Id, perpetrators: &[Option<Id>]) {
        let mut old: Vec<Involvement> =
            self.old.involvements.iter().filter(|old| old.act == Some(act)).cloned().collect();
        let mut pairs = Vec::new();
        for (brought, perpetrator) in row.records.involvements.iter().zip(perpetrators) {
            let new = Involvement { perpetrator: *perpetrator, ..brought.involvement.clone() };
            let same = |old: &Involvement| {
                old.perpetrator_type == new.perpetrator_type
                    && (perpetrator.is_none() || old.perpetrator == *perpetrator)
            };
            let matched = old.iter().position(same).map(|index| old.remove(index));
            pairs.push((new, matched));
        }
        for (new, matched) in pairs {
            let matched = matched.or_else(|| (!old.is_empty()).then(|| old.remove(0)));
            let id = matched.as_ref().map_or_else(|| new_id(self.entropy), |old| old.id);
            let new = Involvement { id, act: Some(act), ..new };
            self.push(matched.as_ref(), &new);
        }
    }

    /// A further act that the changed row no longer yields goes, with its involvements.
    fn delete_what_is_not_yielded(&mut self, row: &GroupRow) {
        let yielded = |old: &Act| {
            let code = old.origin.known().and_then(|origin| origin.rsplit_once('#'));
            row.records.acts.iter().skip(1).any(|act| {
                code.is_some_and(|(_, code)| act.violation.known().is_some_and(|own| own == code))
            })
        };
        let replaced =
            |old: &Act| row.replaces.as_ref().is_some_and(|replaces| comes_from(old, replaces));
        let further = |old: &&Act| {
            (comes_from(old, &row.origin) && old.origin.known() != Some(&row.origin))
                || replaced(old)
        };
        let gone: Vec<Id> = self
            .old
            .acts
            .iter()
            .filter(further)
            .filter(|old| replaced(old) || !yielded(old))
            .map(|old| old.id)
            .collect();
        let acts = self.old.acts.iter().filter(|act| gone.contains(&act.id)).map(Draft::deletion);
        let involvements = self
            .old
            .involvements
            .iter()
            .filter(|old| old.act.is_some_and(|act| gone.contains(&act)))
            .map(Draft::deletion);
        self.drafts.extend(acts.chain(involvements));
    }

    /// The acts of a row that did not change, where the event's date, which they share, does.
    fn dates_of_unchanged(&mut self, row: &GroupRow) {
        let date = &row.records.event.date;
        if date.is_empty() || *date == self.event.date {
            return;
        }
        let shares = |act: &&Act| comes_from(act, &row.origin) && act.date.is_empty();
        let acts: Vec<Act> = self.old.acts.iter().filter(shares).cloned().collect();
        for old in acts {
            let new = Act { date: date.clone(), ..old.clone() };
            self.push(Some(&old), &new);
        }
    }

    fn place_ids(&mut self, row: &GroupRow) -> Vec<Id> {
        let places = row.records.places.iter().enumerate();
        places.map(|(position, place)| self.place_id(row, position, place)).collect()
    }

    /// An equal place of the event; else the row's place at this position, corrected, where no other
    /// row stands on it; else a new one.
    fn place_id(&mut self, row: &GroupRow, position: usize, place: &Place) -> Id {
        let event = Some(self.event.id);
        let equal = |old: &Place| {
            *old == Place { id: old.id, event: old.event, rank: old.rank.clone(), ..place.clone() }
        };
        if let Some(old) = self.places.iter().find(|old| equal(old)) {
            self.claimed.insert(old.id);
            return old.id;
        }
        let before = row.known.as_ref().and_then(|act| act.places.get(position)).copied();
        let shared = |id: Id| {
            let mut others = self.old.acts.iter().filter(|act| !comes_from(act, &row.origin));
            self.claimed.contains(&id) || others.any(|act| act.places.contains(&id))
        };
        if let Some(id) = before.filter(|id| !shared(*id))
            && let Some(old) = self.places.iter_mut().find(|old| old.id == id)
        {
            *old = Place { id, event, rank: old.rank.clone(), ..place.clone() };
            self.claimed.insert(id);
            return id;
        }
        let highest = self.places.iter().filter_map(|place| place.rank.known()).max();
        let rank = Stated::Known(highest.map_or(1, |rank| rank.saturating_add(1)));
        let place = Place { id: new_id(self.entropy), event, rank, ..place.clone() };
        self.claimed.insert(place.id);
        self.places.push(place);
        self.places[self.places.len() - 1].id
    }

    /// Sources of changed rows: an equal one, a corrected one of the same title, or a new one.
    fn sources(&mut self, rows: &[GroupRow]) {
        let event = Some(self.event.id);
        let equal = |old: &Source, new: &Source| {
            *old == Source { id: old.id, event: old.event, ..new.clone() }
        };
        let told: Vec<&Source> = rows.iter().flat_map(|row| &row.records.sources).collect();
        let changed = rows.iter().filter(|row| !row.unchanged);
        for (row, source) in
            changed.flat_map(|row| row.records.sources.iter().map(move |source| (row, source)))
        {
            if self.sources.iter().any(|old| equal(old, source)) {
                continue;
            }
            let corrected = self.sources.iter_mut().find(|old| {
                old.title == source.title
                    && !self.claimed.contains(&old.id)
                    && !told.iter().any(|told| equal(old, told))
                    && row.known.is_some()
            });
            let id = match corrected {
                Some(old) => {
                    *old = Source { id: old.id, event, ..source.clone() };
                    old.id
                }
                None => {
                    let id = new_id(self.entropy);
                    self.sources.push(Source { id, event, ..source.clone() });
                    id
                }
            };
            self.claimed.insert(id);
        }
    }

    /// The event, its places and its sources, as far as they differ.
    fn shared_drafts(&self, event: Option<Draft>) -> Vec<Draft> {
        let places = self
            .places
            .iter()
            .filter_map(|new| Draft::of(self.old.places.iter().find(|old| old.id == new.id), new));
        let sources = self
            .sources
            .iter()
            .filter_map(|new| Draft::of(self.old.sources.iter().find(|old| old.id == new.id), new));
        event.into_iter().chain(places).chain(sources).collect()
    }
}
