//! Writes events to files. One row (or feature, or bundle) stands for one event.
//!
//! A file is written beside its place, synced and then renamed, so it is whole or not there. Rows are
//! streamed: memory does not grow with their number. What must not leave is kept back and counted (see
//! [`released`]): rows written = events selected - events withheld, or the export fails.

mod csv;
mod formula;
mod geojson;
mod json;
mod leave;
mod writer;
mod xlsx;

use std::path::Path;

use concord_model::EventBundle;

pub(crate) use formula::{guarded, looks_like_a_formula};
pub(crate) use writer::NewFile;

pub use concord_model::leave::attachment_may_leave;
pub use leave::{Audience, Withheld, named_below_standard, released};
pub use xlsx::MAX_ROWS as MAX_XLSX_ROWS;

use crate::{ExchangeError, ExportOutcome};

/// The columns of the CSV export, in order. Several values of a cell are separated by ` | `.
pub const CSV_COLUMNS: [&str; 25] = [
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
    "deaths_best",
    "deaths_low",
    "deaths_high",
    "licence",
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
    /// A workbook: a sheet of events as in [`CSV_COLUMNS`], and one each for acts, persons,
    /// perpetrators, places, sources and interventions, which name one another by identifier.
    Xlsx,
}

impl ExportFormat {
    /// By name: `csv`, `geojson`, `json` or `xlsx`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "csv" => Some(Self::Csv { byte_order_mark: false }),
            "geojson" => Some(Self::GeoJson),
            "json" => Some(Self::Json),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }
}

/// What to write, and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExportOptions {
    /// The format.
    pub format: ExportFormat,
    /// For whom the file is meant.
    pub audience: Audience,
    /// Individuals may be named as perpetrators below the standard of proof SP-3: the user was warned
    /// and accepted it.
    pub naming_accepted: bool,
}

impl ExportFormat {
    /// Whether the format names perpetrators.
    fn names_perpetrators(self) -> bool {
        matches!(self, Self::Json | Self::Xlsx)
    }
}

/// An event, or why it could not be read.
pub type ReadEvent = Result<EventBundle, Box<dyn std::error::Error + Send + Sync>>;

/// Writes `events`, of which there must be `selected`, to `path`. `progress` is told the events done
/// and their number, and says whether to go on.
///
/// # Errors
/// Where the file cannot be written, an event cannot be read, the numbers do not add up, individuals
/// would be named as perpetrators without the user's consent to it, or `progress` says no; then there
/// is no file at `path` that was not there before.
pub fn export(
    options: ExportOptions,
    path: &Path,
    selected: u64,
    events: &mut dyn Iterator<Item = ReadEvent>,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<ExportOutcome, ExchangeError> {
    let mut out = writer::NewFile::create(path)?;
    let mut rows: Box<dyn Rows> = match options.format {
        ExportFormat::Csv { byte_order_mark } => Box::new(csv::CsvRows { byte_order_mark }),
        ExportFormat::GeoJson => Box::new(geojson::Features::default()),
        ExportFormat::Json => Box::new(json::Bundles::default()),
        ExportFormat::Xlsx => Box::new(xlsx::Sheets::new(path)?),
    };
    let failed = |error: std::io::Error| told(error, path);
    rows.begin(&mut out).map_err(failed)?;
    let (mut seen, mut written, mut named) = (0u64, 0u64, 0u64);
    let mut withheld = Withheld::default();
    let mut attributions = std::collections::BTreeSet::new();
    for event in events {
        if !progress(seen, selected) {
            return Err(ExchangeError::Cancelled);
        }
        let event = event.map_err(ExchangeError::Refused)?;
        seen += 1;
        let Some(event) = released(event, options.audience, &mut withheld) else { continue };
        if options.format.names_perpetrators() {
            named += named_below_standard(&event);
        }
        attributions.extend(event.event.licence.known().cloned());
        rows.event(&mut out, &event).map_err(failed)?;
        written += 1;
    }
    if named > 0 && !options.naming_accepted {
        return Err(ExchangeError::NamesPerpetrators { count: named });
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
        parts: withheld.parts(),
        named_below_standard: named,
        attributions: attributions.into_iter().collect(),
    })
}

/// What a format says for itself, else that the file cannot be written.
fn told(error: std::io::Error, path: &Path) -> ExchangeError {
    match error.downcast::<ExchangeError>() {
        Ok(own) => own,
        Err(error) => ExchangeError::write(path, error),
    }
}

/// Where a format writes.
type Out<'a> = &'a mut (dyn std::io::Write + Send);

/// A format's writing of events one by one.
trait Rows {
    fn begin(&mut self, out: Out<'_>) -> std::io::Result<()>;
    fn event(&mut self, out: Out<'_>, event: &EventBundle) -> std::io::Result<()>;
    fn end(&mut self, out: Out<'_>) -> std::io::Result<()>;
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
