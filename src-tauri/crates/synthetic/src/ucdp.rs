//! Events in the shape of the UCDP Georeferenced Event Dataset: a world of armed conflicts.
//!
//! Each event is one row there: two sides, one place of some precision, one to several days between
//! 1989 and 2024, how many died on each side, and what the press wrote. Places gather in some forty
//! areas, most events belong to a few conflicts, and most lie exactly on a town's own coordinates.

use concord_model::{Act, Edtf, Event, EventBundle, Involvement, Place, Source, Stated};

use crate::{CONFIDENTIALITY, Generator, STATUS, Town, VERIFICATION, words};

/// Middles of the areas, degrees north and east.
const AREAS: &[(f64, f64)] = &[
    (33.5, 66.0),
    (35.2, 38.5),
    (33.2, 43.8),
    (2.0, 45.0),
    (12.0, 13.5),
    (-1.5, 28.9),
    (49.0, 37.5),
    (15.4, 45.0),
    (19.5, -100.0),
    (31.5, 34.7),
    (33.5, 74.5),
    (31.0, 70.0),
    (8.0, 80.5),
    (5.5, -74.5),
    (-12.0, -75.0),
    (13.0, 29.5),
    (6.5, 21.0),
    (9.0, 39.0),
    (14.5, -1.5),
    (17.0, -3.5),
    (43.3, 45.5),
    (44.0, 18.0),
    (38.0, 41.5),
    (21.0, 95.5),
    (7.5, 124.5),
    (26.0, 94.0),
    (22.0, 84.0),
    (36.5, 3.0),
    (-12.5, 17.5),
    (8.5, -12.0),
    (6.5, -9.5),
    (-2.5, 30.0),
    (3.0, 32.5),
    (7.5, 30.5),
    (28.0, 84.0),
    (-13.0, 39.5),
    (14.6, -90.5),
    (38.5, 68.8),
    (5.0, 96.5),
    (27.5, 30.8),
];
const TOWNS_IN_AREA: usize = 100;
const ACTORS: usize = 1_500;
/// What was done to whom: killed in an attack on civilians or in fighting, and what comes with it.
const VIOLATIONS: &[&str] = &[
    "LIF-01", "WAR-01", "LIF-02", "WAR-05", "INT-01", "LIF-03", "LIB-01", "DIS-01", "LIB-04",
    "SGB-01", "WAR-02", "CHI-01", "DIS-03", "POL-01", "GEN-01", "LIB-02",
];
const PERPETRATORS: &[&str] =
    &["PRP-STA-MIL", "PRP-NSA-OAG", "PRP-NSA-PAR", "PRP-STA-POL", "PRP-UNK", "PRP-NSA-MOB"];
const PRESS: &[&str] = &["newspaper", "testimony", "court_record"];

impl Generator {
    /// A generator of events in the shape of UCDP's; the same for the same seed.
    pub fn ucdp(seed: u64) -> Self {
        let mut generator = Self::new(seed);
        let Self { rng, words, .. } = &mut generator;
        let mut towns = Vec::with_capacity(AREAS.len() * TOWNS_IN_AREA);
        for _ in 0..TOWNS_IN_AREA {
            towns.extend(AREAS.iter().map(|(latitude, longitude)| Town {
                name: words.name(rng),
                latitude: latitude + 5.0 * (rng.f64() + rng.f64() - 1.0),
                longitude: longitude + 5.0 * (rng.f64() + rng.f64() - 1.0),
            }));
        }
        let actors = (0..ACTORS).map(|_| words.person(rng)).collect();
        Self { towns, actors, ..generator }
    }

    fn days(&mut self) -> Stated<Edtf> {
        let year = 1989 + (36.0 * self.rng.f64().sqrt()) as i32;
        let (month, day) = (self.rng.u32(1..=12), self.rng.u32(1..=21));
        Stated::Known(Edtf::from_stored(match self.rng.u32(0..100) {
            0..78 => format!("{year}-{month:02}-{day:02}"),
            78..86 => {
                let last = day + self.rng.u32(1..=6);
                format!("{year}-{month:02}-{day:02}/{year}-{month:02}-{last:02}")
            }
            86..92 => format!("{year}-{month:02}-{day:02}~"),
            92..98 => format!("{year}-{month:02}"),
            _ => format!("{year}"),
        }))
    }

    fn actor(&mut self) -> String {
        self.actors[words::zipf(&mut self.rng, ACTORS)].clone()
    }

    fn ucdp_act(&mut self, bundle: &mut EventBundle, by: &str, against: &str) {
        let victims = self.person(Some(against));
        let act = Act {
            id: self.id(),
            event: Some(bundle.event.id),
            victim: Some(victims.id),
            violation: self.code(VIOLATIONS, 0.01, 0.01),
            places: bundle.places.iter().map(|place| place.id).collect(),
            ..Act::default()
        };
        bundle.involvements.push(Involvement {
            id: self.id(),
            act: Some(act.id),
            perpetrator_type: self.code(PERPETRATORS, 0.05, 0.02),
            affiliation: Stated::from(by),
            ..Involvement::default()
        });
        if bundle.persons.iter().all(|person| person.id != victims.id) {
            bundle.persons.push(victims);
        }
        bundle.acts.push(act);
    }

    pub(crate) fn next_ucdp(&mut self) -> EventBundle {
        let id = self.id();
        let sides = [self.actor(), self.actor()];
        let length = self.rng.usize(15..45);
        let mut event = Event {
            id,
            title: Stated::Known(format!("{} - {}", sides[0], sides[1])),
            date: self.days(),
            description: Stated::Known(self.words.text(&mut self.rng, length)),
            status: self.code(STATUS, 0.02, 0.1),
            verification: self.code(VERIFICATION, 0.0, 0.05),
            confidentiality: self.code(CONFIDENTIALITY, 0.0, 0.02),
            origin: Stated::Known(format!("ucdp-ged:{}", self.made)),
            ..Event::default()
        };
        let best = words::zipf(&mut self.rng, 400);
        for (column, number) in [("best", best), ("high", best + best / 4), ("low", best / 2)] {
            event.details.insert(column.to_owned(), number.to_string());
        }
        let mut bundle = EventBundle { event, ..EventBundle::default() };
        let place = self.place(id, 1);
        bundle.places.push(Place { rank: Stated::Known(1), ..place });
        self.ucdp_act(&mut bundle, &sides[0], &sides[1]);
        while self.chance(0.3) && bundle.acts.len() < 12 {
            self.ucdp_act(&mut bundle, &sides[1], &sides[0]);
        }
        let length = self.rng.usize(5..12);
        bundle.sources.push(Source {
            id: self.id(),
            event: Some(id),
            title: Stated::Known(self.words.text(&mut self.rng, length)),
            source_type: self.code(PRESS, 0.02, 0.05),
            reference: Stated::Known(format!("{} {}", self.words.name(&mut self.rng), self.made)),
            ..Source::default()
        });
        bundle
    }
}
