//! Made-up events for tests and benchmarks, of any number, the same for the same seed.
//!
//! They are shaped like real registers: a few towns hold most events and most events lie exactly on
//! a town's own coordinates; a few violation types and a few months make up most of the record; dates
//! are often known to the month or the year; words follow Zipf's law; some names are Arabic; some
//! victims come back in later events; and there are values that are unknown and values nobody stated.
//! Nobody and nothing in them is real.

#![forbid(unsafe_code)]

mod table;
mod ucdp;
mod words;

use concord_model::{
    Act, Code, Edtf, Event, EventBundle, Id, Involvement, Person, Place, Source, Stated,
};
use fastrand::Rng;

pub use table::write_csv;
use words::Words;

/// Violation types, most frequent first.
const VIOLATIONS: &[&str] = &[
    "LIF-01", "LIB-01", "INT-01", "LIB-04", "LIF-02", "INT-02", "LIB-02", "SGB-01", "LIF-03",
    "FTR-01", "DIS-01", "POL-01", "ESC-01", "WAR-01", "PER-01", "CHI-01", "GEN-01", "SGB-03",
    "LIB-06", "DIS-03", "WAR-05", "POL-04", "ESC-04", "AGG-01",
];
const PERPETRATORS: &[&str] = &[
    "PRP-STA-MIL",
    "PRP-STA-POL",
    "PRP-STA-INT",
    "PRP-NSA-OAG",
    "PRP-NSA-PAR",
    "PRP-UNK",
    "PRP-STA-PRI",
    "PRP-NSA-MOB",
    "PRP-OCC",
];
const GROUPS: &[&str] = &[
    "VC-CIV", "VC-POL", "VC-UNI", "VC-WOM", "VC-CHI", "VC-IND", "VC-REL", "VC-HRD", "VC-MED",
    "VC-IDP",
];
const OCCUPATIONS: &[&str] = &[
    "farm worker",
    "teacher",
    "student",
    "miner",
    "trader",
    "driver",
    "nurse",
    "civil servant",
    "soldier",
    "fisher",
    "journalist",
    "priest",
    "engineer",
    "mason",
    "tailor",
    "housewife",
];
const AFFILIATIONS: &[&str] =
    &["none", "peasant league", "teachers' union", "opposition party", "ruling party", "church"];
const TAGS: &[&str] = &["mass grave", "to check", "hearing 3", "press", "exhumed", "checkpoint"];
const STATUS: &[&str] = &["confirmed", "likely", "possible", "unlikely"];
const VERIFICATION: &[&str] = &["reviewed", "draft", "verified"];
const CONFIDENTIALITY: &[&str] = &["C1", "C0", "C2", "C3"];
const PRECISIONS: &[&str] = &["LP-2", "LP-1", "LP-3", "LP-4", "LP-5"];

/// Towns: a latitude and a longitude around which events gather.
const TOWNS: usize = 240;

struct Town {
    name: String,
    latitude: f64,
    longitude: f64,
}

/// Makes events one after another; an endless iterator. Two shapes: a register of named victims
/// ([`Generator::new`]) and a world of armed conflicts ([`Generator::ucdp`]).
pub struct Generator {
    rng: Rng,
    words: Words,
    towns: Vec<Town>,
    /// Parties to conflicts, the most active first; none where events are of the first shape.
    actors: Vec<String>,
    known: Vec<Person>,
    made: u64,
}

impl Generator {
    /// A generator that gives the same events for the same seed.
    pub fn new(seed: u64) -> Self {
        let mut rng = Rng::with_seed(seed);
        let words = Words::new();
        let towns = (0..TOWNS)
            .map(|_| Town {
                name: words.name(&mut rng),
                latitude: -18.0 - 36.0 * rng.f64(),
                longitude: -70.0 - 2.5 * rng.f64(),
            })
            .collect();
        Self { rng, words, towns, actors: Vec::new(), known: Vec::new(), made: 0 }
    }

    fn id(&mut self) -> Id {
        let mut bytes = [0; 16];
        self.rng.fill(&mut bytes);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }

    fn chance(&mut self, share: f64) -> bool {
        self.rng.f64() < share
    }

    /// One of a list whose first entries are the most frequent.
    fn skewed<T: Copy>(&mut self, list: &[T]) -> T {
        list[words::zipf(&mut self.rng, list.len())]
    }

    /// A code; sometimes unknown, sometimes not stated.
    fn code(&mut self, list: &[&str], unknown: f64, empty: f64) -> Stated<Code> {
        let draw = self.rng.f64();
        if draw < unknown {
            Stated::Unknown
        } else if draw < unknown + empty {
            Stated::Empty
        } else {
            Stated::from(self.skewed(list))
        }
    }

    fn date(&mut self) -> Stated<Edtf> {
        // Two in five in the first months, the rest over the years.
        let (year, month) = if self.chance(0.4) {
            (1973, self.rng.u32(9..=12))
        } else {
            (1973 + words::zipf(&mut self.rng, 17) as u32, self.rng.u32(1..=12))
        };
        let day = self.rng.u32(1..=28);
        let text = match self.rng.u32(0..100) {
            0..70 => format!("{year}-{month:02}-{day:02}"),
            70..84 => format!("{year}-{month:02}"),
            84..91 => format!("{year}"),
            91..94 => format!("{year}-{month:02}-{day:02}~"),
            94..97 => format!("{year}-{month:02}/{}-{month:02}", year + 1),
            97..99 => return Stated::Unknown,
            _ => return Stated::Empty,
        };
        Stated::Known(Edtf::from_stored(text))
    }

    fn place(&mut self, event: Id, rank: i64) -> Place {
        let town = words::zipf(&mut self.rng, self.towns.len());
        let mut place = Place {
            id: self.id(),
            event: Some(event),
            rank: Stated::Known(rank),
            name: Stated::Known(self.towns[town].name.clone()),
            precision: self.code(PRECISIONS, 0.03, 0.05),
            ..Place::default()
        };
        if self.chance(0.93) {
            let spread = if self.chance(0.6) { 0.0 } else { 0.2 };
            let mut near = |centre: f64| {
                let exact = centre + spread * (self.rng.f64() + self.rng.f64() - 1.0);
                Stated::Known((exact * 1e5).round() / 1e5)
            };
            place.latitude = near(self.towns[town].latitude);
            place.longitude = near(self.towns[town].longitude);
        }
        place
    }

    /// A person, at times one met before; `side` is where a new one may belong.
    fn person(&mut self, side: Option<&str>) -> Person {
        if !self.known.is_empty() && self.chance(0.08) {
            let again = self.rng.usize(0..self.known.len());
            return self.known[again].clone();
        }
        let mut person = Person {
            id: self.id(),
            name: Stated::Known(self.words.person(&mut self.rng)),
            counting_unit: Stated::from("individual"),
            sex: self.code(&["male", "female", "other"], 0.03, 0.02),
            occupation: self.code(OCCUPATIONS, 0.15, 0.1),
            affiliation: self.code(AFFILIATIONS, 0.2, 0.1),
            ..Person::default()
        };
        if let Some(side) = side
            && self.chance(0.5)
        {
            person.affiliation = Stated::from(side);
        }
        if self.chance(0.1) {
            person.other_names.push(self.words.person(&mut self.rng));
        }
        while self.chance(0.4) && person.groups.len() < 3 {
            person.groups.insert(self.skewed(GROUPS).to_owned());
        }
        if self.known.len() < 5_000 {
            self.known.push(person.clone());
        }
        person
    }

    fn add_act(&mut self, bundle: &mut EventBundle) {
        let victim = self.person(None);
        let act = Act {
            id: self.id(),
            event: Some(bundle.event.id),
            victim: Some(victim.id),
            violation: self.code(VIOLATIONS, 0.01, 0.01),
            age: match self.rng.u32(0..10) {
                0 => Stated::Unknown,
                1 => Stated::Empty,
                _ => Stated::Known(self.rng.i64(1..80)),
            },
            places: bundle.places.iter().map(|place| place.id).collect(),
            ..Act::default()
        };
        if self.chance(0.85) {
            bundle.involvements.push(Involvement {
                id: self.id(),
                act: Some(act.id),
                perpetrator_type: self.code(PERPETRATORS, 0.05, 0.02),
                affiliation: self.code(&["2nd regiment", "rural guard", "port police"], 0.2, 0.3),
                ..Involvement::default()
            });
        }
        if !bundle.persons.iter().any(|person| person.id == victim.id) {
            bundle.persons.push(victim);
        }
        bundle.acts.push(act);
    }
}

impl Iterator for Generator {
    type Item = EventBundle;

    fn next(&mut self) -> Option<EventBundle> {
        self.made += 1;
        if !self.actors.is_empty() {
            return Some(self.next_ucdp());
        }
        let id = self.id();
        let title_length = self.rng.usize(3..8);
        let text_length = self.rng.usize(15..55);
        let event = Event {
            id,
            title: Stated::Known(self.words.text(&mut self.rng, title_length)),
            date: self.date(),
            description: Stated::Known(self.words.text(&mut self.rng, text_length)),
            status: self.code(STATUS, 0.02, 0.1),
            verification: self.code(VERIFICATION, 0.0, 0.05),
            confidentiality: self.code(CONFIDENTIALITY, 0.0, 0.02),
            origin: Stated::Known(format!("synthetic:{}", self.made)),
            ..Event::default()
        };
        let mut bundle = EventBundle { event, ..EventBundle::default() };
        while self.chance(0.12) {
            bundle.event.tags.insert(self.skewed(TAGS).to_owned());
        }
        for rank in 1..=1 + i64::from(self.chance(0.3)) + i64::from(self.chance(0.1)) {
            let place = self.place(id, rank);
            bundle.places.push(place);
        }
        self.add_act(&mut bundle);
        while self.chance(0.3) && bundle.acts.len() < 40 {
            self.add_act(&mut bundle);
        }
        if self.chance(0.9) {
            let length = self.rng.usize(3..7);
            bundle.sources.push(Source {
                id: self.id(),
                event: Some(id),
                title: Stated::Known(self.words.text(&mut self.rng, length)),
                source_type: self.code(&["testimony", "newspaper", "court_record"], 0.02, 0.05),
                reference: Stated::Known(format!("p. {}", self.rng.u32(1..900))),
                ..Source::default()
            });
        }
        Some(bundle)
    }
}
