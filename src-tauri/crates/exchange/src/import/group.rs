//! Puts the rows of one event together with what the dossier already has of it.

use std::collections::BTreeSet;

use concord_model::{
    Act, Edtf, Entropy, Event, EventBundle, Id, Involvement, Person, Place, Record, Source, Stated,
    new_id,
};

use super::draft::Draft;
use super::report::RowOutcome;
use super::row::RowRecords;
use super::title::title;

/// One row of the event.
pub(super) struct GroupRow {
    pub origin: String,
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
    /// The victims of earlier imports by row; outer `None`: never imported, inner: deleted since.
    pub victims: Vec<Option<Option<Person>>>,
}

/// What is to be written.
pub(super) struct Assembled {
    pub drafts: Vec<Draft>,
    /// By row.
    pub outcomes: Vec<RowOutcome>,
    pub new_event: bool,
    pub new_persons: u64,
}

struct Assembly<'a> {
    entropy: &'a mut dyn Entropy,
    event: Event,
    old: EventBundle,
    places: Vec<Place>,
    sources: Vec<Source>,
    /// Places and sources that a row of this file stands for.
    claimed: BTreeSet<Id>,
    drafts: Vec<Draft>,
    new_persons: u64,
}

/// Assembles the event.
pub(super) fn assemble(group: Group, entropy: &mut dyn Entropy) -> Assembled {
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
        event,
        places: old.places.clone(),
        sources: old.sources.clone(),
        old,
        claimed: BTreeSet::new(),
        drafts: Vec::new(),
        new_persons: 0,
    };
    let mut own = Vec::new();
    for (row, victim) in group.rows.iter().zip(group.victims) {
        let before = assembly.drafts.len();
        if !row.unchanged {
            assembly.row(row, victim);
        } else if date_moves {
            assembly.dates_of_unchanged(row);
        }
        own.push(assembly.drafts.split_off(before));
    }
    assembly.sources(&group.rows);
    let shared = assembly.shared_drafts(event_draft);
    let new_persons = assembly.new_persons;
    let outcomes =
        group.rows.iter().zip(&own).map(|(row, own)| outcome(row, own, &shared)).collect();
    let mut drafts = shared;
    for (row, own) in group.rows.iter().zip(own) {
        if outcome(row, &own, &drafts) != RowOutcome::Skipped {
            drafts.extend(own);
        }
    }
    Assembled { drafts, outcomes, new_event, new_persons }
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
    let count = |field: fn(&Event) -> &Stated<i64>| first_stated(rows().map(field));
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
        deaths_best: count(|event| &event.deaths_best),
        deaths_low: count(|event| &event.deaths_low),
        deaths_high: count(|event| &event.deaths_high),
        own: rows().flat_map(|event| event.own.clone()).collect(),
        licence: text(|event| &event.licence),
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

impl Assembly<'_> {
    fn push<R: Record>(&mut self, old: Option<&R>, new: &R) {
        self.drafts.extend(Draft::of(old, new));
    }

    fn row(&mut self, row: &GroupRow, victim: Option<Option<Person>>) {
        let victim_id = self.victim(row, victim);
        let places = self.place_ids(row);
        for (index, act) in row.records.acts.iter().enumerate() {
            self.act(row, index, act, victim_id, &places);
        }
        self.delete_what_is_not_yielded(row);
    }

    fn victim(&mut self, row: &GroupRow, known: Option<Option<Person>>) -> Option<Id> {
        let mut person = row.records.victim.clone()?;
        person.origin = Stated::Known(row.origin.clone());
        match known {
            Some(Some(old)) => {
                person.id = old.id;
                self.push(Some(&old), &person);
            }
            // Imported before and deleted since, perhaps merged into another: not made again.
            Some(None) => return None,
            None => {
                person.id = new_id(self.entropy);
                self.new_persons += 1;
                self.push(None, &person);
            }
        }
        Some(person.id)
    }

    fn act(&mut self, row: &GroupRow, index: usize, act: &Act, victim: Option<Id>, places: &[Id]) {
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
        self.involvements(row, act.id);
    }

    /// Matches by type of perpetrator first, then in order; what remains of the old is the user's.
    fn involvements(&mut self, row: &GroupRow, act: Id) {
        let mut old: Vec<Involvement> =
            self.old.involvements.iter().filter(|old| old.act == Some(act)).cloned().collect();
        let mut pairs = Vec::new();
        for new in &row.records.involvements {
            let same = |old: &Involvement| old.perpetrator_type == new.perpetrator_type;
            pairs.push((new, old.iter().position(same).map(|index| old.remove(index))));
        }
        for (new, matched) in pairs {
            let matched = matched.or_else(|| (!old.is_empty()).then(|| old.remove(0)));
            let id = matched.as_ref().map_or_else(|| new_id(self.entropy), |old| old.id);
            let new = Involvement { id, act: Some(act), ..new.clone() };
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
        let further =
            |old: &&Act| comes_from(old, &row.origin) && old.origin.known() != Some(&row.origin);
        let gone: Vec<Id> = self
            .old
            .acts
            .iter()
            .filter(further)
            .filter(|old| !yielded(old))
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
        let told: Vec<&Source> =
            rows.iter().filter_map(|row| row.records.source.as_ref()).collect();
        for row in rows.iter().filter(|row| !row.unchanged) {
            let Some(source) = &row.records.source else { continue };
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
