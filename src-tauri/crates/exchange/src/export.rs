//! Writes events to files. One row (or feature, or bundle) stands for one event.
//!
//! A file is written beside its place, synced and then renamed, so it is whole or not there. Rows are
//! streamed: memory does not grow with their number. What must not leave is kept back and counted:
//! rows written = events selected - events withheld, or the export fails.

mod csv;
mod formula;
mod geojson;
mod json;
mod leave;
mod writer;

use std::path::Path;

use concord_model::EventBundle;

pub(crate) use formula::{guarded, looks_like_a_formula};
pub(crate) use writer::NewFile;

pub use concord_model::leave::{attachment_may_leave, may_leave, name_may_leave};

use crate::{ExchangeError, ExportOutcome};

/// The columns of the CSV export, in order. Several values of a cell are separated by ` | `.
pub const CSV_COLUMNS: [&str; 21] = [
    "id",
    "title",
    "date",
    "earliest",
    "latest",
    "violations",
    "victims",
    "victim_count",
    "victim_groups",
    "perpetrator_types",
    "place",
    "latitude",
    "longitude",
    "precision",
    "region",
    "status",
    "proof",
    "description",
    "tags",
    "sources",
    "origin",
];

/// A file format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// Comma-separated, UTF-8, one row an event: see [`CSV_COLUMNS`].
    Csv {
        /// Begin with a byte order mark, which some spreadsheets need to see UTF-8.
        byte_order_mark: bool,
    },
    /// RFC 7946; the event's first place is its geometry, or null.
    GeoJson,
    /// The events with all that belongs to them, with a format name and version.
    Json,
}

impl ExportFormat {
    /// By name: `csv`, `geojson` or `json`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "csv" => Some(Self::Csv { byte_order_mark: false }),
            "geojson" => Some(Self::GeoJson),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// An event, or why it could not be read.
pub type ReadEvent = Result<EventBundle, Box<dyn std::error::Error + Send + Sync>>;

/// Writes `events`, of which there must be `selected`, to `path`. `progress` is told the events done
/// and their number, and says whether to go on.
///
/// # Errors
/// Where the file cannot be written, an event cannot be read, the numbers do not add up, or `progress`
/// says no; then there is no file at `path` that was not there before.
pub fn export(
    format: ExportFormat,
    path: &Path,
    selected: u64,
    events: &mut dyn Iterator<Item = ReadEvent>,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<ExportOutcome, ExchangeError> {
    let mut out = writer::NewFile::create(path)?;
    let failed = |error: std::io::Error| ExchangeError::write(path, error);
    let mut rows: Box<dyn Rows> = match format {
        ExportFormat::Csv { byte_order_mark } => Box::new(csv::CsvRows { byte_order_mark }),
        ExportFormat::GeoJson => Box::new(geojson::Features::default()),
        ExportFormat::Json => Box::new(json::Bundles::default()),
    };
    rows.begin(&mut out).map_err(failed)?;
    let (mut seen, mut written) = (0u64, 0u64);
    for event in events {
        if !progress(seen, selected) {
            return Err(ExchangeError::Cancelled);
        }
        let event = event.map_err(ExchangeError::Refused)?;
        seen += 1;
        if may_leave(&event) {
            rows.event(&mut out, &leave::without_names_that_stay(event)).map_err(failed)?;
            written += 1;
        }
    }
    rows.end(&mut out).map_err(failed)?;
    if seen != selected {
        return Err(ExchangeError::Incomplete { written: seen, expected: selected });
    }
    if !progress(seen, selected) {
        return Err(ExchangeError::Cancelled);
    }
    let sha256 = out.put_in_place()?;
    Ok(ExportOutcome {
        path: path.display().to_string(),
        selected,
        withheld: seen - written,
        rows: written,
        sha256,
    })
}

/// A format's writing of events one by one.
trait Rows {
    fn begin(&mut self, out: &mut dyn std::io::Write) -> std::io::Result<()>;
    fn event(&mut self, out: &mut dyn std::io::Write, event: &EventBundle) -> std::io::Result<()>;
    fn end(&mut self, out: &mut dyn std::io::Write) -> std::io::Result<()>;
}

/// What every format tells of an event.
struct Summary<'a> {
    earliest: String,
    latest: String,
    violations: Vec<&'a str>,
    victims: Vec<&'a str>,
    victim_count: usize,
    victim_groups: Vec<&'a str>,
    perpetrator_types: Vec<&'a str>,
}

fn distinct<'a>(values: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    values.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
}

impl<'a> Summary<'a> {
    fn of(bundle: &'a EventBundle) -> Self {
        let (first, last) =
            bundle.event.date.known().map_or((None, None), concord_model::Edtf::hull);
        let day =
            |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let victims: std::collections::BTreeSet<_> =
            bundle.acts.iter().filter_map(|act| act.victim).collect();
        let persons = || bundle.persons.iter().filter(|person| victims.contains(&person.id));
        let types = bundle.involvements.iter().filter_map(|one| one.perpetrator_type.known());
        Self {
            earliest: day(first),
            latest: day(last),
            violations: distinct(
                bundle.acts.iter().filter_map(|act| act.violation.known()).map(String::as_str),
            ),
            victims: persons()
                .filter_map(|person| person.name.known())
                .map(String::as_str)
                .collect(),
            victim_count: victims.len(),
            victim_groups: distinct(
                persons().flat_map(|person| &person.groups).map(String::as_str),
            ),
            perpetrator_types: distinct(types.map(String::as_str)),
        }
    }
}

/// The place that stands for the event: the first by rank that has coordinates, else the first.
fn main_place(bundle: &EventBundle) -> Option<&concord_model::Place> {
    let rank = |place: &&concord_model::Place| place.rank.known().copied().unwrap_or(i64::MAX);
    let placed = |place: &&concord_model::Place| {
        place.latitude.known().is_some() && place.longitude.known().is_some()
    };
    bundle
        .places
        .iter()
        .filter(placed)
        .min_by_key(rank)
        .or_else(|| bundle.places.iter().min_by_key(rank))
}
