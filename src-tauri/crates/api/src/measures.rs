//! Measures.

use concord_model::{Cause, Measure, check};

use crate::error::{ErrorReport, Result};
use crate::failure;
use crate::messages::Nothing;
use crate::messages::RecordId;
use crate::messages::measures::{MeasureEntry, Measures, SaveMeasure};
use crate::messages::register::Saved;
use crate::session::Concord;

impl Concord {
    /// Every measure with the number of events it answers, by pillar and name.
    pub fn measures(&self, _: Nothing) -> Result<Measures> {
        self.with(|session| {
            let mut measures: Vec<Measure> = session.all()?;
            measures.sort_by_cached_key(|measure| {
                let text = |stated: &concord_model::Stated<String>| stated.known().cloned();
                (
                    text(&measure.pillar),
                    text(&measure.name).map(|name| name.to_lowercase()),
                    measure.id,
                )
            });
            let answered = session.events_by_measure()?;
            let entry = |measure: Measure| MeasureEntry {
                events: answered.get(&measure.id).copied().unwrap_or_default(),
                measure,
            };
            Ok(Measures { measures: measures.into_iter().map(entry).collect() })
        })
    }

    /// One measure.
    pub fn measure(&self, request: RecordId) -> Result<Measure> {
        self.with(|session| {
            session.typed(request.id)?.ok_or_else(|| ErrorReport::new("record-missing"))
        })
    }

    /// Saves a measure.
    pub fn save_measure(&self, request: SaveMeasure) -> Result<Saved> {
        failure::refuse(&check::measure(&request.measure))?;
        self.with_mut(|session| {
            let drafts = session.draft(&request.measure)?.into_iter().collect();
            session.write(drafts, request.reason, Cause::Save)
        })
    }
}
