//! First-order regions (ISO 3166-2) by position and by name.
//!
//! The boundaries come as bytes (`catalogue/regions/admin1.bin`, whose README has the layout): this
//! crate reads no files.

use std::collections::BTreeMap;

const MAGIC: &[u8] = b"ADMIN1\x01";
/// Grid units per degree.
const STEP: f64 = 1000.0;
/// How far off a boundary a point still belongs to the nearest region, in degrees of latitude
/// (about 5.5 km): coasts are simplified, and piers, boats and beaches are places too.
const OFFSHORE: f64 = 0.05;

/// Why boundaries cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RegionsError {
    /// The bytes are not of this format and version.
    #[error("not a boundary file of a known version")]
    Format,
    /// The bytes end early or contradict themselves.
    #[error("the boundary file is damaged at byte {at}")]
    Damaged {
        /// Where reading stopped.
        at: usize,
    },
}

#[derive(Debug, Clone, Copy)]
struct Frame {
    west: i32,
    south: i32,
    east: i32,
    north: i32,
}

impl Frame {
    const NOWHERE: Frame =
        Frame { west: i32::MAX, south: i32::MAX, east: i32::MIN, north: i32::MIN };

    fn add(&mut self, (x, y): (i32, i32)) {
        self.west = self.west.min(x);
        self.east = self.east.max(x);
        self.south = self.south.min(y);
        self.north = self.north.max(y);
    }

    fn holds(&self, x: f64, y: f64, margin: (f64, f64)) -> bool {
        x >= f64::from(self.west) - margin.0
            && x <= f64::from(self.east) + margin.0
            && y >= f64::from(self.south) - margin.1
            && y <= f64::from(self.north) + margin.1
    }

    /// The one-degree cells it touches.
    fn cells(&self) -> impl Iterator<Item = u32> + use<> {
        let (west, east) = (degree(self.west), degree(self.east));
        let (south, north) = (degree(self.south), degree(self.north));
        (south..=north).flat_map(move |row| (west..=east).map(move |column| cell(column, row)))
    }
}

fn degree(units: i32) -> i32 {
    units.div_euclid(STEP as i32)
}

fn cell(column: i32, row: i32) -> u32 {
    ((row + 90).clamp(0, 180) * 361 + (column + 180).clamp(0, 360)) as u32
}

#[derive(Debug, Clone)]
struct Ring {
    frame: Frame,
    points: Vec<(i32, i32)>,
}

impl Ring {
    fn edges(&self) -> impl Iterator<Item = ((f64, f64), (f64, f64))> + '_ {
        let last = self.points.last().copied();
        let before = last.into_iter().chain(self.points.iter().copied());
        let float = |(x, y): (i32, i32)| (f64::from(x), f64::from(y));
        before.zip(&self.points).map(move |(from, to)| (float(from), float(*to)))
    }

    /// Whether a ray from the point crosses the ring an odd number of times.
    fn encloses(&self, x: f64, y: f64) -> bool {
        let crossings = self
            .edges()
            .filter(|((x1, y1), (x2, y2))| {
                (*y1 > y) != (*y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
            })
            .count();
        crossings % 2 == 1
    }

    /// Distance from the point in units of latitude.
    fn distance(&self, x: f64, y: f64, shrink: f64) -> f64 {
        let squared = self.edges().map(|((x1, y1), (x2, y2))| {
            let (ax, ay) = ((x1 - x) * shrink, y1 - y);
            let (dx, dy) = ((x2 - x1) * shrink, y2 - y1);
            let length = dx * dx + dy * dy;
            let share =
                if length > 0.0 { (-(ax * dx + ay * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
            (ax + share * dx).powi(2) + (ay + share * dy).powi(2)
        });
        squared.fold(f64::INFINITY, f64::min).sqrt()
    }
}

#[derive(Debug, Clone)]
struct Region {
    code: String,
    name: String,
    country: String,
    rings: Vec<Ring>,
}

impl Region {
    fn holds(&self, x: f64, y: f64) -> bool {
        let enclosing = self
            .rings
            .iter()
            .filter(|ring| ring.frame.holds(x, y, (0.0, 0.0)) && ring.encloses(x, y));
        enclosing.count() % 2 == 1
    }

    fn distance(&self, x: f64, y: f64, reach: f64, shrink: f64) -> f64 {
        self.rings
            .iter()
            .filter(|ring| ring.frame.holds(x, y, (reach / shrink, reach)))
            .map(|ring| ring.distance(x, y, shrink))
            .fold(f64::INFINITY, f64::min)
    }
}

/// The first-order regions of the world.
#[derive(Debug, Clone, Default)]
pub struct Regions {
    regions: Vec<Region>,
    by_code: BTreeMap<String, usize>,
    /// One-degree cells with the regions that touch them, sorted.
    cells: Vec<(u32, u32)>,
}

impl Regions {
    /// Reads boundaries.
    ///
    /// # Errors
    /// Where the bytes are of another format or damaged.
    pub fn load(bytes: &[u8]) -> Result<Self, RegionsError> {
        let mut reader = Reader { bytes, at: 0 };
        if reader.take(MAGIC.len()) != Ok(MAGIC) {
            return Err(RegionsError::Format);
        }
        let count = reader.number()?;
        let mut result = Self::default();
        for index in 0..count {
            let region = reader.region()?;
            result.by_code.insert(region.code.clone(), index);
            for ring in &region.rings {
                result.cells.extend(ring.frame.cells().map(|cell| (cell, index as u32)));
            }
            result.regions.push(region);
        }
        result.cells.sort_unstable();
        result.cells.dedup();
        Ok(result)
    }

    /// The code of the region at a position in degrees, WGS 84; up to 0.05 degrees off a coast or in
    /// a gap between simplified borders, the nearest one.
    pub fn region_at(&self, latitude: f64, longitude: f64) -> Option<&str> {
        if !(-90.0..=90.0).contains(&latitude) || !(-180.0..=180.0).contains(&longitude) {
            return None;
        }
        let (x, y) = (longitude * STEP, latitude * STEP);
        let inside = self
            .near(longitude, latitude, 0.0)
            .into_iter()
            .find(|region| region.holds(x, y))
            .or_else(|| self.nearest(latitude, longitude));
        inside.map(|region| region.code.as_str())
    }

    fn nearest(&self, latitude: f64, longitude: f64) -> Option<&Region> {
        let (x, y, reach) = (longitude * STEP, latitude * STEP, OFFSHORE * STEP);
        let shrink = latitude.to_radians().cos().max(0.01);
        self.near(longitude, latitude, OFFSHORE / shrink)
            .into_iter()
            .map(|region| (region.distance(x, y, reach, shrink), region))
            .filter(|(distance, _)| *distance <= reach)
            .min_by(|(one, _), (other, _)| one.total_cmp(other))
            .map(|(_, region)| region)
    }

    /// Regions that touch the cells within `margin` degrees, in order of their codes.
    fn near(&self, longitude: f64, latitude: f64, margin: f64) -> Vec<&Region> {
        let span = |at: f64| ((at - margin).floor() as i32, (at + margin).floor() as i32);
        let ((west, east), (south, north)) = (span(longitude), span(latitude));
        let mut found = Vec::new();
        for row in south..=north {
            for column in west..=east {
                let wanted = cell(column, row);
                let start = self.cells.partition_point(|(cell, _)| *cell < wanted);
                let here = self.cells[start..].iter().take_while(|(cell, _)| *cell == wanted);
                found.extend(here.map(|(_, region)| *region));
            }
        }
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|region| &self.regions[region as usize]).collect()
    }

    /// The regions of a country (ISO 3166-1 alpha-3): code and name, by name.
    pub fn of_country(&self, alpha3: &str) -> Vec<(&str, &str)> {
        let mut found: Vec<_> = self
            .regions
            .iter()
            .filter(|region| region.country.eq_ignore_ascii_case(alpha3))
            .map(|region| (region.code.as_str(), region.name.as_str()))
            .collect();
        found.sort_unstable_by_key(|(code, name)| (*name, *code));
        found
    }

    /// The outline of a region: rings of longitude and latitude in 0.001 degrees, one after the other,
    /// the largest ring first. What lies in an odd number of rings belongs to the region.
    pub fn outline(&self, code: &str) -> Option<Vec<Vec<i32>>> {
        let region = &self.regions[*self.by_code.get(code)?];
        let size = |ring: &Ring| {
            let Frame { west, south, east, north } = ring.frame;
            std::cmp::Reverse(i64::from(east - west) * i64::from(north - south))
        };
        let mut rings: Vec<&Ring> = region.rings.iter().collect();
        rings.sort_by_key(|ring| size(ring));
        let flat = |ring: &Ring| ring.points.iter().flat_map(|(x, y)| [*x, *y]).collect();
        Some(rings.into_iter().map(flat).collect())
    }

    /// The country of a region, ISO 3166-1 alpha-3.
    pub fn country(&self, code: &str) -> Option<&str> {
        self.by_code.get(code).map(|index| self.regions[*index].country.as_str())
    }

    /// Every region: code and name, in no meaningful order.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.regions.iter().map(|region| (region.code.as_str(), region.name.as_str()))
    }

    /// The name of a region, in its country's main language where the source has it.
    pub fn name(&self, code: &str) -> Option<&str> {
        self.by_code.get(code).map(|index| self.regions[*index].name.as_str())
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn damaged(&self) -> RegionsError {
        RegionsError::Damaged { at: self.at }
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], RegionsError> {
        let end = self.at.checked_add(length).ok_or_else(|| self.damaged())?;
        let taken = self.bytes.get(self.at..end).ok_or_else(|| self.damaged())?;
        self.at = end;
        Ok(taken)
    }

    fn number(&mut self) -> Result<usize, RegionsError> {
        let mut number = 0usize;
        for shift in (0..35).step_by(7) {
            let byte = self.take(1)?[0];
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(self.damaged())
    }

    fn signed(&mut self) -> Result<i32, RegionsError> {
        let number = self.number()? as i64;
        i32::try_from((number >> 1) ^ -(number & 1)).map_err(|_| self.damaged())
    }

    fn text(&mut self) -> Result<String, RegionsError> {
        let length = self.number()?;
        let bytes = self.take(length)?;
        String::from_utf8(bytes.to_vec()).map_err(|_| self.damaged())
    }

    fn region(&mut self) -> Result<Region, RegionsError> {
        let (code, name, country) = (self.text()?, self.text()?, self.text()?);
        let rings = (0..self.number()?).map(|_| self.ring()).collect::<Result<_, _>>()?;
        Ok(Region { code, name, country, rings })
    }

    fn ring(&mut self) -> Result<Ring, RegionsError> {
        let mut ring = Ring { frame: Frame::NOWHERE, points: Vec::new() };
        let (mut x, mut y) = (0i32, 0i32);
        for _ in 0..self.number()? {
            let (dx, dy) = (self.signed()?, self.signed()?);
            x = x.checked_add(dx).ok_or_else(|| self.damaged())?;
            y = y.checked_add(dy).ok_or_else(|| self.damaged())?;
            ring.frame.add((x, y));
            ring.points.push((x, y));
        }
        let world = x.abs() <= 180_000 && y.abs() <= 90_000;
        if ring.points.is_empty() || !world || ring.frame.west < -180_000 {
            return Err(self.damaged());
        }
        Ok(ring)
    }
}
