//! Events as GeoJSON (RFC 7946): WGS 84, longitude before latitude.

use concord_model::{EventBundle, Place, Stated};
use serde_json::{Value, json};

use super::{Out, Rows, Summary, main_place};

#[derive(Default)]
pub(super) struct Features {
    written: u64,
}

fn text(stated: &Stated<String>) -> Option<&str> {
    stated.known().map(String::as_str)
}

fn point(place: &Place) -> Value {
    match (place.longitude.known(), place.latitude.known()) {
        (Some(longitude), Some(latitude)) => {
            json!({ "type": "Point", "coordinates": [longitude, latitude] })
        }
        _ => Value::Null,
    }
}

impl Rows for Features {
    fn begin(&mut self, out: Out<'_>) -> std::io::Result<()> {
        out.write_all(b"{\"type\":\"FeatureCollection\",\"features\":[")
    }

    fn event(&mut self, out: Out<'_>, bundle: &EventBundle) -> std::io::Result<()> {
        let summary = Summary::of(bundle);
        let event = &bundle.event;
        let place = main_place(bundle);
        let day = |day: &str| (!day.is_empty()).then(|| day.to_owned());
        let places: Vec<Value> = bundle
            .places
            .iter()
            .map(|place| {
                json!({
                    "name": text(&place.name),
                    "setting": text(&place.setting),
                    "precision": text(&place.precision),
                    "region": text(&place.region),
                    "longitude": place.longitude.known(),
                    "latitude": place.latitude.known(),
                })
            })
            .collect();
        let feature = json!({
            "type": "Feature",
            "id": event.id,
            "geometry": place.map_or(Value::Null, point),
            "properties": {
                "title": text(&event.title),
                "date": event.date.known().map(ToString::to_string),
                "earliest": day(&summary.earliest),
                "latest": day(&summary.latest),
                "violations": summary.violations,
                "victims": summary.victims,
                "victim_count": summary.victim_count,
                "victim_groups": summary.victim_groups,
                "perpetrator_types": summary.perpetrator_types,
                "place": place.and_then(|place| text(&place.name)),
                "precision": place.and_then(|place| text(&place.precision)),
                "region": place.and_then(|place| text(&place.region)),
                "places": places,
                "status": text(&event.status),
                "description": text(&event.description),
            },
        });
        out.write_all(if self.written == 0 { b"\n" } else { b",\n" })?;
        self.written += 1;
        serde_json::to_writer(out, &feature).map_err(std::io::Error::from)
    }

    fn end(&mut self, out: Out<'_>) -> std::io::Result<()> {
        out.write_all(b"\n]}\n")
    }
}
