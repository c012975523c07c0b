//! What a file is before it becomes a layer. It may come from anywhere: nothing in it is believed.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use serde::Deserialize;
use serde::de::{self, SeqAccess, Visitor};

use crate::error::{ErrorReport, Result};
use crate::messages::layers::LayerFile;

/// The most bytes of a GeoJSON file: the window holds all of it at once.
pub(super) const GEOJSON_LIMIT: u64 = 32 << 20;
/// The most features, and the most positions in them, that the window draws in reasonable time.
const FEATURE_LIMIT: u64 = 100_000;
const POSITION_LIMIT: u64 = 2_000_000;
/// The most bytes of a PMTiles file.
const PMTILES_LIMIT: u64 = 4 << 30;
/// The most bytes of a PMTiles file's own description, unpacked.
const METADATA_LIMIT: u64 = 1 << 20;

/// The magic number of PMTiles, version 3 (specification, section 3), and its header's length.
const PMTILES: &[u8] = b"PMTiles\x03";
const HEADER: usize = 127;

/// Why a file over a limit is refused.
pub(super) fn limit(what: &str, limit: u64) -> ErrorReport {
    ErrorReport::new("layer-limit").with("what", what).with("limit", limit)
}

fn unreadable(reason: &std::io::Error) -> ErrorReport {
    ErrorReport::new("source-unreadable").with("reason", reason)
}

/// Reads as much of a file as tells what it is: the header of tiles, the whole of GeoJSON.
pub(super) fn inspect(path: &Path) -> Result<LayerFile> {
    let mut file = File::open(path).map_err(|reason| unreadable(&reason))?;
    let size = file.metadata().map_err(|reason| unreadable(&reason))?.len();
    let mut start = Vec::new();
    let mut head = (&mut file).take(HEADER as u64);
    head.read_to_end(&mut start).map_err(|reason| unreadable(&reason))?;
    let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    if start.starts_with(PMTILES) {
        return pmtiles(&mut file, &start, size, name);
    }
    if start.starts_with(b"PMTiles") {
        return Err(ErrorReport::new("layer-version"));
    }
    if size > GEOJSON_LIMIT {
        return Err(limit("bytes", GEOJSON_LIMIT));
    }
    file.read_to_end(&mut start).map_err(|reason| unreadable(&reason))?;
    geojson(&start, size, name)
}

fn damaged(at: &str) -> ErrorReport {
    ErrorReport::new("layer-damaged").with("at", at)
}

/// Checks a PMTiles header: each part has to lie in the file, and be of a kind the window can draw.
fn pmtiles(file: &mut File, header: &[u8], size: u64, name: String) -> Result<LayerFile> {
    if size > PMTILES_LIMIT {
        return Err(limit("bytes", PMTILES_LIMIT));
    }
    if header.len() < HEADER {
        return Err(damaged("header"));
    }
    let number = |at: usize| {
        header[at..].first_chunk::<8>().map_or(u64::MAX, |bytes| u64::from_le_bytes(*bytes))
    };
    // Root directory, metadata, leaf directories, tile data.
    for (part, at) in [("root", 8), ("metadata", 24), ("leaves", 40), ("tiles", 56)] {
        let ends = number(at).checked_add(number(at + 8)).is_some_and(|end| end <= size);
        if !ends || (part == "root" && (number(at) < HEADER as u64 || number(at + 8) == 0)) {
            return Err(damaged(part));
        }
    }
    let (packed, tile_packed, kind) = (header[97], header[98], header[99]);
    let tiles = match kind {
        1 => "vector",
        2..=5 => "raster",
        _ => return Err(ErrorReport::new("layer-tiles")),
    };
    // 1 none, 2 gzip; what the window's web view can unpack.
    if ![1, 2].contains(&packed) || ![1, 2].contains(&tile_packed) {
        return Err(ErrorReport::new("layer-packing"));
    }
    if header[100] > header[101] || header[101] > 30 {
        return Err(damaged("zoom"));
    }
    let about = metadata(file, number(24), number(32), packed == 2)?;
    let named = Some(about.name).filter(|own| !own.trim().is_empty());
    Ok(LayerFile {
        format: "pmtiles".to_owned(),
        size,
        features: None,
        tiles: Some(tiles.to_owned()),
        name: named.unwrap_or(name),
        attribution: plain(&about.attribution),
    })
}

/// What tiles say of themselves (specification, section 5).
#[derive(Default, Deserialize)]
#[serde(default)]
struct About {
    name: String,
    attribution: String,
}

fn metadata(file: &mut File, at: u64, length: u64, is_packed: bool) -> Result<About> {
    if length == 0 {
        return Ok(About::default());
    }
    file.seek(SeekFrom::Start(at)).map_err(|reason| unreadable(&reason))?;
    let part = file.take(length.min(METADATA_LIMIT));
    let mut text = Vec::new();
    let mut unpacked: Box<dyn Read> = match is_packed {
        true => Box::new(flate2::read::GzDecoder::new(part).take(METADATA_LIMIT)),
        false => Box::new(part),
    };
    unpacked.read_to_end(&mut text).map_err(|_| damaged("metadata"))?;
    // Longer than the limit it is cut and no JSON any more; then it says nothing.
    Ok(serde_json::from_slice(&text).unwrap_or_default())
}

/// Text without HTML tags, which attributions are often written in.
fn plain(text: &str) -> String {
    let mut inside = false;
    let letters = text.chars().filter(|letter| match letter {
        '<' => {
            inside = true;
            false
        }
        '>' => !std::mem::take(&mut inside),
        _ => !inside,
    });
    let text: String = letters.collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn geojson(bytes: &[u8], size: u64, name: String) -> Result<LayerFile> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| ErrorReport::new("layer-format"))?;
    if !text.trim_start().starts_with('{') {
        return Err(ErrorReport::new("layer-format"));
    }
    let part: Part = serde_json::from_str(text)
        .map_err(|reason| damaged(&format!("{}:{}", reason.line(), reason.column())))?;
    let mut counted = Counted::default();
    counted.add(&part)?;
    match counted {
        Counted { positions: 0, .. } => Err(ErrorReport::new("layer-empty")),
        Counted { features, .. } if features > FEATURE_LIMIT => {
            Err(limit("features", FEATURE_LIMIT))
        }
        Counted { positions, .. } if positions > POSITION_LIMIT => {
            Err(limit("positions", POSITION_LIMIT))
        }
        Counted { features, .. } => Ok(LayerFile {
            format: "geojson".to_owned(),
            size,
            features: Some(features.max(1)),
            tiles: None,
            name: part.name.filter(|own| !own.trim().is_empty()).unwrap_or(name),
            attribution: String::new(),
        }),
    }
}

/// A collection, a feature or a geometry: what matters of each.
#[derive(Deserialize)]
struct Part {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    features: Vec<Part>,
    #[serde(default)]
    geometry: Option<Box<Part>>,
    #[serde(default)]
    geometries: Vec<Part>,
    #[serde(default)]
    coordinates: Option<Coordinates>,
}

#[derive(Default)]
struct Counted {
    features: u64,
    positions: u64,
}

impl Counted {
    fn add(&mut self, part: &Part) -> Result<()> {
        let depth = match part.kind.as_str() {
            "FeatureCollection" => return part.features.iter().try_for_each(|one| self.add(one)),
            "GeometryCollection" => {
                return part.geometries.iter().try_for_each(|one| self.add(one));
            }
            "Feature" => {
                self.features += 1;
                return part.geometry.iter().try_for_each(|one| self.add(one));
            }
            "Point" => 1,
            "MultiPoint" | "LineString" => 2,
            "MultiLineString" | "Polygon" => 3,
            "MultiPolygon" => 4,
            other => return Err(damaged(&other.chars().take(40).collect::<String>())),
        };
        let coordinates = part.coordinates.as_ref().ok_or_else(|| damaged(&part.kind))?;
        if coordinates.positions > 0 && coordinates.depth != depth {
            return Err(damaged(&part.kind));
        }
        if !coordinates.in_degrees {
            return Err(ErrorReport::new("layer-degrees"));
        }
        self.positions += coordinates.positions;
        Ok(())
    }
}

/// Nested lists of positions, counted while they are read and not kept.
struct Coordinates {
    /// How many lists deep: 0 is a number, 1 a position.
    depth: u8,
    positions: u64,
    in_degrees: bool,
    value: f64,
}

impl<'de> Deserialize<'de> for Coordinates {
    fn deserialize<D: de::Deserializer<'de>>(source: D) -> std::result::Result<Self, D::Error> {
        source.deserialize_any(CoordinatesVisitor)
    }
}

struct CoordinatesVisitor;

impl CoordinatesVisitor {
    fn number(value: f64) -> Coordinates {
        Coordinates { depth: 0, positions: 0, in_degrees: true, value }
    }
}

impl<'de> Visitor<'de> for CoordinatesVisitor {
    type Value = Coordinates;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("coordinates")
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> std::result::Result<Coordinates, E> {
        Ok(Self::number(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> std::result::Result<Coordinates, E> {
        Ok(Self::number(value as f64))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> std::result::Result<Coordinates, E> {
        Ok(Self::number(value as f64))
    }

    fn visit_seq<A: SeqAccess<'de>>(
        self,
        mut list: A,
    ) -> std::result::Result<Coordinates, A::Error> {
        let uneven = || de::Error::custom("uneven coordinates");
        let mut whole = Coordinates { depth: 1, positions: 0, in_degrees: true, value: 0.0 };
        let mut numbers = 0u32;
        let mut first = true;
        while let Some(item) = list.next_element::<Coordinates>()? {
            if first {
                whole.depth = item.depth.checked_add(1).ok_or_else(uneven)?;
            } else if whole.depth != item.depth + 1 {
                return Err(uneven());
            }
            first = false;
            whole.positions += item.positions;
            whole.in_degrees &= item.in_degrees;
            if item.depth == 0 {
                // Degrees east may go round the globe once more; a third number is a height.
                let most = [360.0, 90.0].get(numbers as usize).copied().unwrap_or(f64::INFINITY);
                whole.in_degrees &= item.value.abs() <= most;
                numbers += 1;
            }
        }
        if numbers == 1 {
            return Err(uneven());
        }
        whole.positions += u64::from(numbers > 1);
        Ok(whole)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(super) mod tests {
    use super::*;

    /// A PMTiles file with an empty root directory and these tile data.
    pub(crate) fn pmtiles(tiles: &[u8]) -> Vec<u8> {
        let about = br#"{"name":"Ground","attribution":"<a href='x'>A  &  B</a>"}"#;
        let mut bytes = PMTILES.to_vec();
        let (root, meta) = (HEADER as u64, HEADER as u64 + 5);
        let data = meta + about.len() as u64;
        for number in [root, 5, meta, about.len() as u64, data, 0, data, tiles.len() as u64] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend([0; 24]);
        // Clustered, unpacked directories and tiles, vector, zooms 0 to 2.
        bytes.extend([1, 1, 1, 1, 0, 2]);
        bytes.resize(HEADER, 0);
        bytes.extend([0; 5]);
        bytes.extend_from_slice(about);
        bytes.extend_from_slice(tiles);
        bytes
    }

    fn look(name: &str, bytes: &[u8]) -> Result<LayerFile> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        inspect(&path)
    }

    fn code(bytes: &[u8]) -> String {
        look("a.geojson", bytes).unwrap_err().code
    }

    #[test]
    fn files_that_can_be_drawn_tell_what_they_are() {
        let text = r#"{"type":"FeatureCollection","name":"Camps","crs":null,"features":[
            {"type":"Feature","properties":{"a":[1,{}]},"geometry":null},
            {"type":"Feature","properties":null,"geometry":{"type":"GeometryCollection",
             "geometries":[{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}]}},
            {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[190,2,3]}}]}"#;
        let file = look("camps.geojson", text.as_bytes()).unwrap();
        assert_eq!((file.format.as_str(), file.features), ("geojson", Some(3)));
        assert_eq!(file.name, "Camps");
        let tiles = look("ground.pmtiles", &pmtiles(b"tiles")).unwrap();
        assert_eq!((tiles.format.as_str(), tiles.tiles.as_deref()), ("pmtiles", Some("vector")));
        assert_eq!((tiles.name.as_str(), tiles.attribution.as_str()), ("Ground", "A & B"));
    }

    #[test]
    fn broken_and_hostile_geojson_is_refused_with_a_reason() {
        let deep = format!("{{\"type\":\"Point\",\"coordinates\":{}1", "[".repeat(100_000));
        let many = format!(
            "{{\"type\":\"MultiPoint\",\"coordinates\":[{}[0,0]]}}",
            "[0,0],".repeat(POSITION_LIMIT as usize)
        );
        for (text, expected) in [
            ("", "layer-format"),
            ("[1,2]", "layer-format"),
            ("<kml/>", "layer-format"),
            ("{", "layer-damaged"),
            ("{}", "layer-damaged"),
            (deep.as_str(), "layer-damaged"),
            (r#"{"type":"Point"}"#, "layer-damaged"),
            (r#"{"type":"Point","coordinates":[1]}"#, "layer-damaged"),
            (r#"{"type":"Point","coordinates":[[1,2]]}"#, "layer-damaged"),
            (r#"{"type":"LineString","coordinates":[[1,2],3]}"#, "layer-damaged"),
            (r#"{"type":"Point","coordinates":["1","2"]}"#, "layer-damaged"),
            (r#"{"type":"Point","coordinates":[1e999,2]}"#, "layer-damaged"),
            (r#"{"type":"Topology","coordinates":[1,2]}"#, "layer-damaged"),
            (r#"{"type":"Point","coordinates":[345000,6290000]}"#, "layer-degrees"),
            (r#"{"type":"FeatureCollection","features":[]}"#, "layer-empty"),
            (many.as_str(), "layer-limit"),
        ] {
            assert_eq!(code(text.as_bytes()), expected, "{}", &text[..text.len().min(60)]);
        }
        assert_eq!(code(b"\xff\xfe{\0}\0"), "layer-format");
        assert_eq!(code(&vec![b' '; GEOJSON_LIMIT as usize + 1]), "layer-limit");
    }

    #[test]
    fn broken_and_hostile_tiles_are_refused_with_a_reason() {
        let whole = pmtiles(b"tiles");
        let with = |at: usize, byte: u8| {
            let mut bytes = whole.clone();
            bytes[at] = byte;
            bytes
        };
        for (bytes, expected) in [
            (whole[..100].to_vec(), "layer-damaged"),
            (with(7, 2), "layer-version"),
            (with(8 + 7, 0xff), "layer-damaged"),
            (with(16, 0), "layer-damaged"),
            (with(24 + 3, 1), "layer-damaged"),
            (with(64 + 4, 1), "layer-damaged"),
            (with(97, 3), "layer-packing"),
            (with(98, 4), "layer-packing"),
            (with(99, 0), "layer-tiles"),
            (with(100, 9), "layer-damaged"),
        ] {
            assert_eq!(code(&bytes), expected);
        }
    }

    #[test]
    fn a_packed_description_is_read_no_further_than_its_limit() {
        use std::io::Write;
        let mut bytes = pmtiles(b"");
        let at = bytes.len() as u64;
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packer.write_all(&vec![b' '; 64 << 20]).unwrap();
        let packed = packer.finish().unwrap();
        bytes[24..32].copy_from_slice(&at.to_le_bytes());
        bytes[32..40].copy_from_slice(&(packed.len() as u64).to_le_bytes());
        bytes[97] = 2;
        bytes.extend(packed);
        let file = look("ground.pmtiles", &bytes).unwrap();
        assert_eq!((file.name.as_str(), file.attribution.as_str()), ("ground", ""));
    }
}
