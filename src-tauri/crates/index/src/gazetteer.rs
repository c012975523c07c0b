//! Named places: by the start of a name in any script, and the nearest to a position.
//!
//! The places come as text (`catalogue/gazetteer`, whose README has the layout): this crate reads no
//! files.

use std::collections::{BTreeMap, HashMap};

use memchr::memmem;

use crate::evaluate::distance;
use crate::fold;
use crate::index::Index;

/// Why places cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the gazetteer is not a place")]
pub struct GazetteerError {
    /// The line, from 1.
    pub line: usize,
}

/// Parts of a degree that coordinates are kept in.
const STEP: f64 = 10_000.0;

#[derive(Debug, Clone, Copy)]
struct Entry {
    latitude: i32,
    longitude: i32,
    population: u32,
    country: [u8; 3],
    /// Where its names start in `names`, and in `folded`.
    names: u32,
    folded: u32,
}

impl Entry {
    fn position(&self) -> (f64, f64) {
        (f64::from(self.latitude) / STEP, f64::from(self.longitude) / STEP)
    }
}

/// The named places of the world.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    entries: Vec<Entry>,
    /// One line a place: its names, the main one first, parted by tabs.
    names: String,
    /// The same lines and names, folded, words parted by one space. Starts with a line's end, so that
    /// every word has something before it.
    folded: String,
    /// One-degree cells with the places in them, sorted.
    cells: Vec<(u32, u32)>,
}

/// A place of the gazetteer.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedPlace<'a> {
    /// Its main name.
    pub name: &'a str,
    /// The alternative name that was looked for, where it was found by one.
    pub matched: Option<&'a str>,
    /// ISO 3166-1 alpha-3.
    pub country: &'a str,
    /// Degrees north, WGS 84.
    pub latitude: f64,
    /// Degrees east, WGS 84.
    pub longitude: f64,
    /// Inhabitants; 0 where not known.
    pub population: u64,
}

/// How well a name answers what was typed, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// A later word of the name starts with it.
    Word = 0,
    /// The name starts with it.
    Start = 1,
    /// It is the name.
    Whole = 2,
}

impl Fit {
    fn of(text: &str, from: usize, to: usize) -> Option<Self> {
        let bytes = text.as_bytes();
        let ends = matches!(bytes.get(to), Some(b'\t' | b'\n') | None);
        match from.checked_sub(1).map(|before| bytes[before]) {
            Some(b' ') => Some(Self::Word),
            Some(b'\t' | b'\n') | None if ends => Some(Self::Whole),
            Some(b'\t' | b'\n') | None => Some(Self::Start),
            Some(_) => None,
        }
    }
}

fn folded(name: &str) -> String {
    fold::words(name).join(" ")
}

impl Gazetteer {
    /// Reads places.
    ///
    /// # Errors
    /// Where a line is not a place.
    pub fn load(text: &str) -> Result<Self, GazetteerError> {
        let mut result = Self { folded: "\n".to_owned(), ..Self::default() };
        for (number, line) in text.lines().enumerate() {
            result.add(line).ok_or(GazetteerError { line: number + 1 })?;
        }
        result.names.shrink_to_fit();
        result.folded.shrink_to_fit();
        let cells = result.entries.iter().zip(0..).map(|(entry, place)| {
            let (latitude, longitude) = entry.position();
            (cell(latitude.floor() as i32, longitude.floor() as i32), place)
        });
        result.cells = cells.collect();
        result.cells.sort_unstable();
        Ok(result)
    }

    fn add(&mut self, line: &str) -> Option<()> {
        let mut fields = line.splitn(5, '\t');
        let country = fields.next()?.as_bytes().try_into().ok()?;
        let (latitude, longitude): (f64, f64) =
            (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
        let population = fields.next()?.parse().ok()?;
        let names = fields.next().filter(|names| !names.is_empty())?;
        if latitude.abs() > 90.0 || longitude.abs() > 180.0 {
            return None;
        }
        self.entries.push(Entry {
            latitude: (latitude * STEP).round() as i32,
            longitude: (longitude * STEP).round() as i32,
            population,
            country,
            names: self.names.len() as u32,
            folded: self.folded.len() as u32,
        });
        self.names.push_str(names);
        self.names.push('\n');
        for (number, name) in names.split('\t').enumerate() {
            if number > 0 {
                self.folded.push('\t');
            }
            self.folded.push_str(&folded(name));
        }
        self.folded.push('\n');
        Some(())
    }

    /// How many places there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// At most `limit` places with a name, or a word in a name, that starts with `text`: accents and
    /// case are left out of account. `home` is the country whose places come before equals; `within`
    /// leaves out every other country's (both ISO 3166-1 alpha-3).
    pub fn find(
        &self,
        text: &str,
        home: Option<&str>,
        within: Option<&str>,
        limit: usize,
    ) -> Vec<NamedPlace<'_>> {
        let wanted = folded(text);
        if wanted.is_empty() {
            return Vec::new();
        }
        let is = |country: Option<&str>, entry: &Entry| {
            country.is_some_and(|country| entry.country.eq_ignore_ascii_case(country.as_bytes()))
        };
        // The best name of each place: places come in order of their names.
        let mut best: Vec<(u32, Fit, usize)> = Vec::new();
        let mut place = 0usize;
        for from in memmem::find_iter(self.folded.as_bytes(), wanted.as_bytes()) {
            let Some(fit) = Fit::of(&self.folded, from, from + wanted.len()) else { continue };
            place +=
                self.entries[place + 1..].partition_point(|entry| entry.folded as usize <= from);
            match best.last_mut() {
                Some((last, known, at)) if *last == place as u32 => {
                    if fit > *known {
                        (*known, *at) = (fit, from);
                    }
                }
                _ => best.push((place as u32, fit, from)),
            }
        }
        best.retain(|(place, ..)| within.is_none() || is(within, &self.entries[*place as usize]));
        let rank = |(place, fit, _): &(u32, Fit, usize)| {
            let entry = &self.entries[*place as usize];
            let near = if is(home, entry) { 2 } else { 0 };
            (std::cmp::Reverse((*fit as u32 + near, entry.population)), *place)
        };
        if best.len() > limit && limit > 0 {
            best.select_nth_unstable_by_key(limit - 1, rank);
        }
        best.truncate(limit);
        best.sort_unstable_by_key(rank);
        best.into_iter().map(|(place, _, at)| self.place(place, Some(at))).collect()
    }

    fn place(&self, place: u32, found_at: Option<usize>) -> NamedPlace<'_> {
        let entry = &self.entries[place as usize];
        let line = self.names[entry.names as usize..].lines().next().unwrap_or_default();
        let mut names = line.split('\t');
        let name = names.next().unwrap_or_default();
        let (latitude, longitude) = entry.position();
        let later = found_at.map_or(0, |at| {
            self.folded[entry.folded as usize..at].bytes().filter(|byte| *byte == b'\t').count()
        });
        NamedPlace {
            name,
            matched: later.checked_sub(1).and_then(|later| names.nth(later)),
            country: std::str::from_utf8(&entry.country).unwrap_or_default(),
            latitude,
            longitude,
            population: u64::from(entry.population),
        }
    }

    /// The named place nearest to a position in degrees, WGS 84, with its distance in metres; none
    /// where there is none within 500 km or the position is not on the globe.
    pub fn nearest(&self, latitude: f64, longitude: f64) -> Option<(NamedPlace<'_>, f64)> {
        /// Metres of a degree of latitude, and how far to look.
        const DEGREE: f64 = 111_195.0;
        const FAR: f64 = 500_000.0;
        if !(-90.0..=90.0).contains(&latitude) || !(-180.0..=180.0).contains(&longitude) {
            return None;
        }
        let mut best: Option<(f64, u32)> = None;
        for reach in [0.2f64, 1.0, FAR / DEGREE] {
            // A degree of longitude is shorter, most so at the edge nearer the pole.
            let edge = (latitude.abs() + reach).min(89.9).to_radians();
            let width = (reach / edge.cos()).min(180.0);
            for row in (latitude - reach).floor() as i32..=(latitude + reach).floor() as i32 {
                for column in
                    (longitude - width).floor() as i32..=(longitude + width).floor() as i32
                {
                    for place in self.in_cell(row, column) {
                        let at = self.entries[place as usize].position();
                        let metres = distance((latitude, longitude), at);
                        if best.is_none_or(|(least, _)| metres < least) {
                            best = Some((metres, place));
                        }
                    }
                }
            }
            // What lies beyond the cells looked at is at least this far.
            if best.is_some_and(|(metres, _)| metres <= reach * DEGREE) {
                break;
            }
        }
        let (metres, place) = best.filter(|(metres, _)| *metres <= FAR)?;
        Some((self.place(place, None), metres))
    }

    fn in_cell(&self, row: i32, column: i32) -> impl Iterator<Item = u32> + '_ {
        let wanted = cell(row, (column + 180).rem_euclid(360) - 180);
        let start = self.cells.partition_point(|(cell, _)| *cell < wanted);
        self.cells[start..].iter().take_while(move |(cell, _)| *cell == wanted).map(|(_, at)| *at)
    }
}

/// One-degree cells by the whole degrees of their south-western corner; 180 degrees east is 180 west.
fn cell(row: i32, column: i32) -> u32 {
    ((row + 90).clamp(0, 180) * 360 + (column + 180).rem_euclid(360)) as u32
}

/// A place that events of the dossier name, as it was written there.
#[derive(Debug, Clone, PartialEq)]
pub struct UsedPlace {
    /// Its name.
    pub name: String,
    /// Degrees north and east, where they were given.
    pub position: Option<(f64, f64)>,
    /// Its precision.
    pub precision: Option<String>,
    /// Its region.
    pub region: Option<String>,
    /// The events that have it as their first place.
    pub events: u64,
}

/// The places that a dossier's events name, ready to be looked for.
#[derive(Debug, Clone, Default)]
pub struct UsedPlaces {
    places: Vec<(String, UsedPlace)>,
}

impl Index {
    /// The first place of every event, those with the same name, position and precision together.
    pub fn used_places(&self) -> UsedPlaces {
        let mut found: HashMap<(&str, u64, u64, u32), usize> = HashMap::new();
        let mut places: Vec<(String, UsedPlace)> = Vec::new();
        for slot in &self.live {
            let at = slot as usize;
            let name = self.places.text(slot).trim();
            if name.is_empty() {
                continue;
            }
            let placed = self.placed.contains(slot);
            let (latitude, longitude) = (self.latitude[at], self.longitude[at]);
            let key = (
                name,
                if placed { latitude.to_bits() } else { 0 },
                if placed { longitude.to_bits() } else { 0 },
                self.precision[at],
            );
            let number = *found.entry(key).or_insert_with(|| {
                let place = UsedPlace {
                    name: name.to_owned(),
                    position: placed.then_some((latitude, longitude)),
                    precision: self.code(self.precision[at]).map(str::to_owned),
                    region: self.code(self.region[at]).map(str::to_owned),
                    events: 0,
                };
                places.push((folded(name), place));
                places.len() - 1
            });
            places[number].1.events += 1;
        }
        UsedPlaces { places }
    }
}

impl UsedPlaces {
    /// At most `limit` places with a name, or a word in a name, that starts with `text`; what fits
    /// best and is used most comes first. Of one name at many positions, the three most used.
    pub fn find(&self, text: &str, limit: usize) -> Vec<&UsedPlace> {
        /// Events of one town are often placed house by house.
        const PER_NAME: usize = 3;
        let wanted = folded(text);
        if wanted.is_empty() {
            return Vec::new();
        }
        let finder = memmem::Finder::new(wanted.as_bytes());
        let fit = |name: &str| {
            let starts = finder.find_iter(name.as_bytes());
            starts.filter_map(|from| Fit::of(name, from, from + wanted.len())).max()
        };
        let mut fitting: Vec<(Fit, &UsedPlace)> = self
            .places
            .iter()
            .filter_map(|(name, place)| fit(name).map(|fit| (fit, place)))
            .collect();
        fitting.sort_by_key(|(fit, place)| std::cmp::Reverse((*fit, place.events)));
        let mut shown: BTreeMap<&str, usize> = BTreeMap::new();
        let few = fitting.into_iter().filter(|(_, place)| {
            let times = shown.entry(&place.name).or_default();
            *times += 1;
            *times <= PER_NAME
        });
        few.map(|(_, place)| place).take(limit).collect()
    }
}
