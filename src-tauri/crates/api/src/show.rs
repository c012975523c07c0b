//! One record of any kind that has a page, as JSON; for shells without a window.

use concord_model::{Id, Indicator, Kind, Stakeholder};
use serde::Serialize;
use serde_json::Value;

use crate::error::{ErrorReport, Result};
use crate::former::is_part;
use crate::session::Concord;

impl Concord {
    /// Shows an event with its parts, a stakeholder or a measure with its indicators; a part shows
    /// what it belongs to.
    pub fn show(&self, id: &str) -> Result<Value> {
        let id: Id = crate::read_id(id)?;
        self.with(|session| {
            let missing = || ErrorReport::new("record-missing");
            let state =
                session.dossier.get(id)?.filter(|state| state.exists()).ok_or_else(missing)?;
            match state.kind {
                Kind::Event => json(&session.existing_bundle(id)?),
                Kind::Stakeholder => json(&session.typed::<Stakeholder>(id)?),
                Kind::Measure => json(&session.measure_bundle(id)?),
                Kind::Indicator => {
                    let indicator: Option<Indicator> = session.typed(id)?;
                    let measure = indicator.and_then(|one| one.measure).ok_or_else(missing)?;
                    json(&session.measure_bundle(measure)?)
                }
                part if is_part(part) => {
                    let event = session.index.event_of(id).ok_or_else(missing)?;
                    json(&session.existing_bundle(event)?)
                }
                _ => Err(missing()),
            }
        })
    }
}

fn json(record: &impl Serialize) -> Result<Value> {
    serde_json::to_value(record).map_err(|reason| ErrorReport::internal(&reason.to_string()))
}
