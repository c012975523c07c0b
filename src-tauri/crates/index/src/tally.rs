//! What is counted in an event: who did what to whom, act by act, as small numbers.
//!
//! The facets say which values an event has; they do not say which of its victims suffered which of
//! its violations. For a cross-table that matters: an event in which a man was killed and a woman was
//! detained is no event in which a woman was killed. So each act is kept with its own codes.

use std::collections::{BTreeMap, BTreeSet};

use concord_model::{Act, Code, EventBundle, Id, Person, Stated};
use roaring::RoaringBitmap;
use serde::{Deserialize, Serialize};

use crate::arena::Arena;
use crate::digest::Digest;
use crate::facet::{EMPTY, FacetKind, UNKNOWN};

/// Whose values are kept. The first four are an event's own and single, the next four its own and may
/// be several; the rest are an act's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Field {
    Verification,
    Status,
    Proof,
    Confidentiality,
    Region,
    Tag,
    SourceType,
    Reliability,
    Violation,
    Sex,
    AgeGroup,
    Minor,
    VictimGroup,
    Perpetrator,
}

const SINGLE: [Field; 4] =
    [Field::Verification, Field::Status, Field::Proof, Field::Confidentiality];
const SEVERAL: [Field; 4] = [Field::Region, Field::Tag, Field::SourceType, Field::Reliability];
const FIELD_COUNT: usize = 14;

/// Numbers of the two codes that every field has.
const EMPTY_CODE: u32 = 0;
const UNKNOWN_CODE: u32 = 1;

/// The codes that occur in one field, numbered.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Codes {
    codes: Vec<Code>,
    numbers: BTreeMap<Code, u32>,
}

impl Default for Codes {
    fn default() -> Self {
        let codes = vec![EMPTY.to_owned(), UNKNOWN.to_owned()];
        let numbers = codes.iter().cloned().zip([EMPTY_CODE, UNKNOWN_CODE]).collect();
        Self { codes, numbers }
    }
}

impl Codes {
    fn number(&mut self, code: &str) -> u32 {
        if let Some(number) = self.numbers.get(code) {
            return *number;
        }
        let number = self.codes.len() as u32;
        self.codes.push(code.to_owned());
        self.numbers.insert(code.to_owned(), number);
        number
    }
}

/// The acts of every event.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Tally {
    codes: [Codes; FIELD_COUNT],
    events: Arena,
    /// Events that may not leave the dossier unencrypted; see [`concord_model::leave`].
    pub(crate) withheld: RoaringBitmap,
    /// Events of which the date was asked for and is not known.
    pub(crate) date_unknown: RoaringBitmap,
}

/// One act as it is counted, or an event without acts.
pub(crate) struct Line {
    pub(crate) is_act: bool,
    /// The victim's number.
    pub(crate) victim: Option<u32>,
    spans: [(u32, u32); WANTED],
}

/// How many fields can be read at once.
pub(crate) const WANTED: usize = 3;

/// Which fields are read.
pub(crate) struct Wanted {
    /// For each field, the places it is wanted in, as bits.
    places: [u8; FIELD_COUNT],
}

impl Wanted {
    pub(crate) fn new(fields: [Option<Field>; WANTED]) -> Self {
        let mut places = [0; FIELD_COUNT];
        for (place, field) in fields.into_iter().enumerate() {
            if let Some(field) = field {
                places[field as usize] |= 1 << place;
            }
        }
        Self { places }
    }
}

/// An estimate of an event's deaths.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deaths {
    pub(crate) best: u32,
    pub(crate) low: u32,
    pub(crate) high: u32,
}

/// The lines of one event; read again and again without taking new memory.
#[derive(Default)]
pub(crate) struct Lines {
    pub(crate) lines: Vec<Line>,
    /// The event's estimate of deaths, where it has one.
    pub(crate) deaths: Option<Deaths>,
    values: Vec<u32>,
}

impl Lines {
    /// The line's values in a place of [`Wanted`]; none where nothing is wanted there.
    pub(crate) fn values(&self, line: &Line, place: usize) -> &[u32] {
        let (start, end) = line.spans[place];
        &self.values[start as usize..end as usize]
    }
}

/// Reads numbers of seven bits a byte, the lowest first.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    #[inline]
    fn next(&mut self) -> u32 {
        // Nearly all numbers have one byte.
        match self.0 {
            [byte, rest @ ..] if *byte < 0x80 => {
                self.0 = rest;
                u32::from(*byte)
            }
            _ => self.long(),
        }
    }

    #[inline]
    fn skip(&mut self, count: u32) {
        for _ in 0..count {
            self.next();
        }
    }

    fn long(&mut self) -> u32 {
        let mut value = 0;
        let mut shift = 0;
        while let Some((byte, rest)) = self.0.split_first() {
            self.0 = rest;
            value |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 || shift >= 28 {
                break;
            }
            shift += 7;
        }
        value
    }
}

fn write(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

impl Tally {
    /// Keeps an event's acts. `victim` numbers the persons.
    pub(crate) fn set(
        &mut self,
        slot: u32,
        bundle: &EventBundle,
        digest: &Digest<'_>,
        victim: impl Fn(Id) -> u32,
    ) {
        let mut bytes = Vec::new();
        let event = &bundle.event;
        write_deaths(&mut bytes, &bundle.event);
        for (field, value) in SINGLE.into_iter().zip([
            &event.verification,
            &event.status,
            &event.proof,
            &event.confidentiality,
        ]) {
            write(&mut bytes, self.number(field, value));
        }
        let facet = |kind: FacetKind| {
            let codes = digest.terms.iter().filter(move |(facet, _)| *facet == kind);
            codes.map(|(_, code)| code.as_str()).collect::<BTreeSet<&str>>()
        };
        let sources = |of: fn(&concord_model::Source) -> &Stated<Code>| {
            bundle.sources.iter().map(|source| text(of(source))).collect::<BTreeSet<&str>>()
        };
        for (field, codes) in SEVERAL.into_iter().zip([
            facet(FacetKind::Region),
            facet(FacetKind::Tag),
            sources(|source| &source.source_type),
            sources(|source| &source.reliability),
        ]) {
            self.write_codes(&mut bytes, field, codes);
        }
        let persons: BTreeMap<Id, &Person> =
            bundle.persons.iter().map(|person| (person.id, person)).collect();
        let mut perpetrators: BTreeMap<Id, BTreeSet<&str>> = BTreeMap::new();
        for part in &bundle.involvements {
            if let Some(act) = part.act {
                perpetrators.entry(act).or_default().insert(text(&part.perpetrator_type));
            }
        }
        write(&mut bytes, bundle.acts.len() as u32);
        for act in &bundle.acts {
            let person = act.victim.and_then(|id| persons.get(&id).copied());
            let perpetrators = perpetrators.remove(&act.id).unwrap_or_default();
            self.write_act(&mut bytes, act, person, perpetrators);
            write(&mut bytes, act.victim.map_or(0, |id| victim(id) + 1));
            let places: BTreeSet<&str> = bundle
                .places
                .iter()
                .zip(&digest.place_regions)
                .filter(|(place, _)| act.places.contains(&place.id))
                .map(|(_, region)| *region)
                .collect();
            // An act without places of its own happened wherever the event did.
            write(&mut bytes, places.len() as u32);
            for code in places {
                let number = self.codes[Field::Region as usize].number(code);
                write(&mut bytes, number);
            }
        }
        self.events.set(slot, &bytes);
        if !concord_model::leave::may_leave(bundle) {
            self.withheld.insert(slot);
        }
        if digest.date.is_empty() && !matches!(event.date, Stated::Empty) {
            self.date_unknown.insert(slot);
        }
    }

    pub(crate) fn clear(&mut self, slot: u32) {
        self.events.set(slot, &[]);
        self.withheld.remove(slot);
        self.date_unknown.remove(slot);
    }

    pub(crate) fn tidy(&mut self) {
        self.events.squeeze();
    }

    fn number(&mut self, field: Field, value: &Stated<Code>) -> u32 {
        self.codes[field as usize].number(text(value))
    }

    /// At least one code: where nothing was said, that nothing was.
    fn write_codes(&mut self, bytes: &mut Vec<u8>, field: Field, codes: BTreeSet<&str>) {
        write(bytes, codes.len().max(1) as u32);
        if codes.is_empty() {
            write(bytes, EMPTY_CODE);
        }
        for code in codes {
            let number = self.codes[field as usize].number(code);
            write(bytes, number);
        }
    }

    fn write_act(
        &mut self,
        bytes: &mut Vec<u8>,
        act: &Act,
        victim: Option<&Person>,
        perpetrators: BTreeSet<&str>,
    ) {
        let sex = victim.map_or(EMPTY, |person| text(&person.sex));
        for (field, code) in [
            (Field::Violation, text(&act.violation)),
            (Field::Sex, sex),
            (Field::AgeGroup, age_group(&act.age)),
            (Field::Minor, minor(act)),
        ] {
            let number = self.codes[field as usize].number(code);
            write(bytes, number);
        }
        let groups = victim.into_iter().flat_map(|person| &person.groups).map(String::as_str);
        self.write_codes(bytes, Field::VictimGroup, groups.collect());
        self.write_codes(bytes, Field::Perpetrator, perpetrators);
    }

    /// Reads the lines of an event; at least one.
    pub(crate) fn read(&self, slot: u32, wanted: &Wanted, into: &mut Lines) {
        into.lines.clear();
        into.values.clear();
        let mut reader = Reader(self.events.get(slot));
        let mut own = [(0, 0); WANTED];
        into.deaths = (reader.next() == 1).then(|| Deaths {
            best: reader.next(),
            low: reader.next(),
            high: reader.next(),
        });
        for field in SINGLE {
            take(&mut reader, 1, wanted.places[field as usize], &mut own, &mut into.values);
        }
        for field in SEVERAL {
            let count = reader.next();
            take(&mut reader, count, wanted.places[field as usize], &mut own, &mut into.values);
        }
        let acts = reader.next();
        for _ in 0..acts {
            let mut spans = own;
            for field in [Field::Violation, Field::Sex, Field::AgeGroup, Field::Minor] {
                take(&mut reader, 1, wanted.places[field as usize], &mut spans, &mut into.values);
            }
            for field in [Field::VictimGroup, Field::Perpetrator] {
                let count = reader.next();
                let places = wanted.places[field as usize];
                take(&mut reader, count, places, &mut spans, &mut into.values);
            }
            let victim = reader.next().checked_sub(1);
            let count = reader.next();
            let places = if count == 0 { 0 } else { wanted.places[Field::Region as usize] };
            take(&mut reader, count, places, &mut spans, &mut into.values);
            into.lines.push(Line { is_act: true, victim, spans });
        }
        if acts == 0 {
            // Nothing was said about any act.
            into.values.push(EMPTY_CODE);
            let end = into.values.len() as u32;
            let spans = std::array::from_fn(|place| match wanted.is_of_act(place) {
                true => (end - 1, end),
                false => own[place],
            });
            into.lines.push(Line { is_act: false, victim: None, spans });
        }
    }

    /// Reads an event's own values of a field that no act has of its own, and nothing of its acts.
    pub(crate) fn read_own(&self, slot: u32, field: Field, into: &mut Vec<u32>) {
        into.clear();
        let mut reader = Reader(self.events.get(slot));
        if reader.next() == 1 {
            reader.skip(3);
        }
        for own in SINGLE {
            match own == field {
                true => return into.push(reader.next()),
                false => reader.skip(1),
            }
        }
        for own in SEVERAL {
            let count = reader.next();
            match own == field {
                true => return into.extend((0..count).map(|_| reader.next())),
                false => reader.skip(count),
            }
        }
    }

    /// The code that a number stands for in a field.
    pub(crate) fn code(&self, field: Field, number: u32) -> &str {
        self.codes[field as usize].codes.get(number as usize).map_or(EMPTY, String::as_str)
    }

    /// The field's codes with their numbers.
    pub(crate) fn codes(&self, field: Field) -> impl Iterator<Item = (u32, &str)> {
        let codes = &self.codes[field as usize].codes;
        codes.iter().enumerate().map(|(number, code)| (number as u32, code.as_str()))
    }
}

impl Field {
    /// Whether it is the event's own, the same for each of its acts.
    pub(crate) fn is_of_event(self) -> bool {
        (self as usize) < Field::Violation as usize && self != Self::Region
    }
}

impl Wanted {
    fn is_of_act(&self, place: usize) -> bool {
        let act = &self.places[Field::Violation as usize..];
        act.iter().any(|places| places >> place & 1 == 1)
    }
}

/// Reads `count` numbers and keeps them for the places that want them.
#[inline]
fn take(
    reader: &mut Reader<'_>,
    count: u32,
    places: u8,
    spans: &mut [(u32, u32); WANTED],
    values: &mut Vec<u32>,
) {
    if places == 0 {
        reader.skip(count);
        return;
    }
    let start = values.len() as u32;
    for _ in 0..count {
        values.push(reader.next());
    }
    let span = (start, values.len() as u32);
    for (place, kept) in spans.iter_mut().enumerate() {
        if places >> place & 1 == 1 {
            *kept = span;
        }
    }
}

/// Writes the estimate of deaths. What is not stated of it is taken from the nearest that is: the best
/// from the low one, else from the high one; a bound from the best.
fn write_deaths(bytes: &mut Vec<u8>, event: &concord_model::Event) {
    let stated = |deaths: &Stated<i64>| {
        deaths.known().map(|deaths| u32::try_from((*deaths).max(0)).unwrap_or(u32::MAX))
    };
    let (low, high) = (stated(&event.deaths_low), stated(&event.deaths_high));
    let Some(best) = stated(&event.deaths_best).or(low).or(high) else {
        bytes.push(0);
        return;
    };
    bytes.push(1);
    for deaths in [best, low.unwrap_or(best), high.unwrap_or(best)] {
        write(bytes, deaths);
    }
}

fn text(value: &Stated<Code>) -> &str {
    match value {
        Stated::Known(code) if code.trim().is_empty() => EMPTY,
        Stated::Known(code) => code.trim(),
        Stated::Unknown => UNKNOWN,
        Stated::Empty => EMPTY,
    }
}

/// First years of the age groups; the last one is open.
const AGES: [(i64, &str); 7] = [
    (0, "0-4"),
    (5, "5-11"),
    (12, "12-17"),
    (18, "18-29"),
    (30, "30-44"),
    (45, "45-59"),
    (60, "60+"),
];

/// The group of an age in whole years. 18 begins a group: it is where childhood ends (Convention on
/// the Rights of the Child, article 1).
pub(crate) fn age_group(age: &Stated<i64>) -> &'static str {
    match age {
        Stated::Known(age) => {
            AGES.iter().rev().find(|(first, _)| age >= first).map_or(UNKNOWN, |(_, group)| group)
        }
        Stated::Unknown => UNKNOWN,
        Stated::Empty => EMPTY,
    }
}

/// Whether the victim was under 18: as stated, else as the age says.
pub(crate) fn minor(act: &Act) -> &'static str {
    match (&act.minor, &act.age) {
        (Stated::Known(minor), _) => yes_or_no(*minor),
        (_, Stated::Known(age)) => yes_or_no(*age < 18),
        (Stated::Unknown, _) | (_, Stated::Unknown) => UNKNOWN,
        (Stated::Empty, Stated::Empty) => EMPTY,
    }
}

fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}
