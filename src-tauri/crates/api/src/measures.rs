//! Measures and their indicators.

use std::collections::{BTreeMap, BTreeSet};

use concord_model::catalogue::NormReference;
use concord_model::design::{Breach, RedLineCheck};
use concord_model::{Cause, Id, Indicator, Kind, Measure, MeasureBundle, check};
use concord_plan::{OpenPoints, open_points};
use concord_store::Draft;

use crate::error::{ErrorReport, Result};
use crate::failure;
use crate::messages::Nothing;
use crate::messages::RecordId;
use crate::messages::measures::{MeasureEntry, Measures, RedLineStanding, SaveMeasure};
use crate::messages::register::Saved;
use crate::register::deletion;
use crate::session::{Concord, Session};

impl Concord {
    /// Every measure with its indicators and the number of events it answers, by pillar and name.
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
            let mut indicators = session.indicators_by_measure()?;
            let entry = |measure: Measure| MeasureEntry {
                events: answered.get(&measure.id).copied().unwrap_or_default(),
                indicators: indicators.remove(&measure.id).unwrap_or_default(),
                measure,
            };
            Ok(Measures { measures: measures.into_iter().map(entry).collect() })
        })
    }

    /// What is open in each measure, in no order; for shells without a window.
    pub fn open_points(&self) -> Result<BTreeMap<Id, OpenPoints>> {
        self.with(|session| {
            let measures: Vec<Measure> = session.all()?;
            let mut indicators = session.indicators_by_measure()?;
            let catalogue = session.catalogue()?;
            let open = |measure: &Measure| {
                let indicators = indicators.remove(&measure.id).unwrap_or_default();
                let bundle = MeasureBundle { measure: measure.clone(), indicators };
                (measure.id, open_points(&bundle, &measures, &catalogue))
            };
            Ok(measures.iter().map(open).collect())
        })
    }

    /// The red lines that bear on a measure, and how it stands to each; for shells without a window.
    pub fn red_lines_of(&self, measure: Id) -> Result<Vec<RedLineStanding>> {
        self.with(|session| {
            let measure: Measure =
                session.typed(measure)?.ok_or_else(|| ErrorReport::new("record-missing"))?;
            let catalogue = session.catalogue()?;
            let standing = |check: RedLineCheck<'_>| RedLineStanding {
                code: check.line.code.clone(),
                severity: check.line.severity.clone(),
                finding: check.finding.cloned(),
                reason: check.reason.map(str::to_owned),
                crossed: check.breaches.iter().map(crossed_by).collect(),
                norms: check.line.norms.iter().map(cited).collect(),
            };
            Ok(catalogue.red_lines_of(&measure).into_iter().map(standing).collect())
        })
    }

    /// One measure with its indicators.
    pub fn measure(&self, request: RecordId) -> Result<MeasureBundle> {
        self.with(|session| session.measure_bundle(request.id))
    }

    /// Saves a measure and its indicators in one edit.
    pub fn save_measure(&self, request: SaveMeasure) -> Result<Saved> {
        failure::refuse(&check::measure(&request.bundle))?;
        self.with_mut(|session| {
            let MeasureBundle { measure, indicators } = &request.bundle;
            session.refuse_needs(measure)?;
            let mut drafts: Vec<Draft> = session.draft(measure)?.into_iter().collect();
            for indicator in indicators {
                drafts.extend(session.draft(indicator)?);
            }
            let gone = session.indicators_of(measure.id)?.into_iter();
            let gone = gone.filter(|one| indicators.iter().all(|kept| kept.id != one.id));
            drafts.extend(gone.map(|one| deletion(one.id, Kind::Indicator)));
            session.write(drafts, request.reason, Cause::Save)
        })
    }
}

/// By what a line is crossed: `found`, or a name and a code.
fn crossed_by(breach: &Breach) -> String {
    match breach {
        Breach::Choice { parameter, option } => format!("{parameter}={option}"),
        Breach::Amnesty { violation } => format!("amnesty={violation}"),
        Breach::Found => "found".to_owned(),
    }
}

fn cited(norm: &NormReference) -> String {
    format!("{} {}", norm.instrument, norm.article).trim_end().to_owned()
}

impl Session {
    /// Each measure's indicators by rank.
    fn indicators_by_measure(&self) -> Result<BTreeMap<Id, Vec<Indicator>>> {
        let mut all: Vec<Indicator> = self.all()?;
        all.sort_by_key(|one| (one.rank.known().copied().unwrap_or(i64::MAX), one.id));
        let mut found: BTreeMap<Id, Vec<Indicator>> = BTreeMap::new();
        for indicator in all {
            if let Some(measure) = indicator.measure {
                found.entry(measure).or_default().push(indicator);
            }
        }
        Ok(found)
    }

    fn indicators_of(&self, measure: Id) -> Result<Vec<Indicator>> {
        Ok(self.indicators_by_measure()?.remove(&measure).unwrap_or_default())
    }

    pub(crate) fn measure_bundle(&self, id: Id) -> Result<MeasureBundle> {
        let measure = self.typed(id)?.ok_or_else(|| ErrorReport::new("record-missing"))?;
        Ok(MeasureBundle { measure, indicators: self.indicators_of(id)? })
    }

    pub(crate) fn indicator_deletions(&self, measure: Id) -> Result<Vec<Draft>> {
        let indicators = self.indicators_of(measure)?.into_iter();
        Ok(indicators.map(|one| deletion(one.id, Kind::Indicator)).collect())
    }

    /// The indicators that a measure has, and those it had.
    pub(crate) fn with_former_indicators(&self, measure: Id) -> Result<Vec<Id>> {
        let own = self.indicators_of(measure)?.into_iter().map(|one| one.id);
        let former = self.last_owners::<Indicator>("measure")?.into_iter();
        Ok(own.chain(former.filter(|(_, owner)| *owner == measure).map(|(id, _)| id)).collect())
    }

    /// Refuses a measure that must come after itself, by way of others.
    fn refuse_needs(&self, measure: &Measure) -> Result<()> {
        let others: BTreeMap<Id, Measure> =
            self.all::<Measure>()?.into_iter().map(|other| (other.id, other)).collect();
        let mut waiting: Vec<Id> = measure.needs.iter().copied().collect();
        let mut seen = BTreeSet::new();
        while let Some(id) = waiting.pop() {
            if id == measure.id {
                return Err(ErrorReport::new("measure-needs-itself"));
            }
            if seen.insert(id) {
                waiting.extend(others.get(&id).into_iter().flat_map(|other| &other.needs));
            }
        }
        Ok(())
    }
}
