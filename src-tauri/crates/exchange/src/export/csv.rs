//! Events as CSV.

use std::io::Write;

use concord_model::{EventBundle, Stated};

use super::{CSV_COLUMNS, Out, Rows, Summary, guarded, main_place};

pub(super) struct CsvRows {
    pub byte_order_mark: bool,
}

fn text(stated: &Stated<String>) -> &str {
    stated.known().map(String::as_str).unwrap_or_default()
}

/// One line. A writer for each line keeps no state between events.
fn line<'a>(out: &mut dyn Write, cells: impl Iterator<Item = &'a str>) -> std::io::Result<()> {
    let mut writer = csv::WriterBuilder::new().buffer_capacity(1 << 10).from_writer(out);
    for cell in cells {
        writer.write_field(guarded(cell).as_bytes())?;
    }
    writer.write_record(None::<&[u8]>)?;
    writer.flush()
}

impl Rows for CsvRows {
    fn begin(&mut self, out: Out<'_>) -> std::io::Result<()> {
        if self.byte_order_mark {
            out.write_all("\u{feff}".as_bytes())?;
        }
        line(out, CSV_COLUMNS.into_iter())
    }

    fn event(&mut self, out: Out<'_>, bundle: &EventBundle) -> std::io::Result<()> {
        line(out, cells(bundle).iter().map(String::as_str))
    }

    fn end(&mut self, _: Out<'_>) -> std::io::Result<()> {
        Ok(())
    }
}

/// An event's cells by [`CSV_COLUMNS`].
pub(super) fn cells(bundle: &EventBundle) -> [String; CSV_COLUMNS.len()] {
    let count = |stated: &Stated<i64>| stated.known().map(i64::to_string).unwrap_or_default();
    let summary = Summary::of(bundle);
    let event = &bundle.event;
    let place = main_place(bundle);
    let degrees = |value: Option<&f64>| value.map(f64::to_string).unwrap_or_default();
    let sources: Vec<String> = bundle
        .sources
        .iter()
        .map(|source| format!("{} {}", text(&source.title), text(&source.reference)))
        .map(|source| source.trim().to_owned())
        .collect();
    let tags: Vec<&str> = event.tags.iter().map(String::as_str).collect();
    [
        event.id.to_string(),
        text(&event.title).to_owned(),
        event.date.known().map(ToString::to_string).unwrap_or_default(),
        summary.earliest.clone(),
        summary.latest.clone(),
        summary.violations.join(" | "),
        summary.victims.join(" | "),
        summary.victim_count.to_string(),
        summary.victim_groups.join(" | "),
        summary.perpetrator_types.join(" | "),
        place.map(|place| text(&place.name).to_owned()).unwrap_or_default(),
        degrees(place.and_then(|place| place.latitude.known())),
        degrees(place.and_then(|place| place.longitude.known())),
        place.map(|place| text(&place.precision).to_owned()).unwrap_or_default(),
        place.map(|place| text(&place.region).to_owned()).unwrap_or_default(),
        text(&event.status).to_owned(),
        text(&event.proof).to_owned(),
        text(&event.description).to_owned(),
        tags.join(" | "),
        sources.join(" | "),
        text(&event.origin).to_owned(),
        count(&event.deaths_best),
        count(&event.deaths_low),
        count(&event.deaths_high),
        text(&event.licence).to_owned(),
    ]
}
