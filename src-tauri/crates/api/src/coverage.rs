//! Coverage of the open dossier.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use concord_model::Id;
use concord_plan::{Coverage, CoverageMatrix, CoverageSelection, EventFacts};

use crate::error::Result;
use crate::messages::coverage::CoverageRequest;
use crate::messages::register::Selection;
use crate::session::{Concord, Session};

impl Concord {
    /// The matrix of violation types by duty, and what is missing.
    pub fn coverage(&self, request: CoverageRequest) -> Result<CoverageMatrix> {
        self.with(|session| Ok(session.coverage(&request.selection)?.matrix()))
    }
}

impl Session {
    fn coverage(&self, selection: &Selection) -> Result<Arc<Coverage>> {
        if *selection == Selection::default() {
            return self.whole_coverage();
        }
        let chosen: BTreeSet<Id> = self.index.ids(&self.resolve(selection)?)?.into_iter().collect();
        Ok(Arc::new(self.judge(self.facts().filter(|facts| chosen.contains(&facts.id)))?))
    }

    /// The coverage of every event, judged once at each revision.
    pub(crate) fn whole_coverage(&self) -> Result<Arc<Coverage>> {
        let mut judged = self.judged.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let revision = self.dossier.revision();
        if let Some((_, coverage)) = judged.as_ref().filter(|(at, _)| *at == revision) {
            return Ok(Arc::clone(coverage));
        }
        let coverage = Arc::new(self.judge(self.facts())?);
        *judged = Some((revision, Arc::clone(&coverage)));
        Ok(coverage)
    }

    fn judge(&self, facts: impl Iterator<Item = EventFacts>) -> Result<Coverage> {
        let coverage = Coverage::of(facts, &self.all()?, &self.all()?, &self.catalogue()?);
        Ok(coverage.with_indicators(&self.all()?))
    }

    fn facts(&self) -> impl Iterator<Item = EventFacts> {
        self.index.facts().map(|facts| EventFacts {
            id: facts.id,
            violations: facts.violations,
            regions: facts.regions,
            victim_groups: facts.victim_groups,
            perpetrator_types: facts.perpetrator_types,
            earliest: facts.earliest,
            latest: facts.latest,
        })
    }

    /// The events behind a number of the matrix.
    pub(crate) fn coverage_events(&self, number: &CoverageSelection) -> Result<Vec<Id>> {
        Ok(self.whole_coverage()?.events_of(number))
    }

    /// How many events each measure answers at least one duty of; one that answers none is not named.
    pub(crate) fn events_by_measure(&self) -> Result<BTreeMap<Id, u64>> {
        Ok(self.whole_coverage()?.answered_by())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use concord_model::MeasureBundle;

    use super::*;
    use crate::messages::Nothing;
    use crate::messages::measures::{MeasureEntry, SaveMeasure};
    use crate::{Host, KdfCost};

    #[test]
    fn the_whole_is_judged_once_until_something_is_saved() {
        let folder = tempfile::tempdir().unwrap();
        let data = Some(folder.path().to_owned());
        let host = Host { data, kdf: KdfCost::for_tests(), ..Host::headless() };
        let concord = Concord::new(host, None);
        concord.open_sample(Nothing {}).unwrap();
        let judged = || concord.with(Session::whole_coverage).unwrap();
        let before = judged();
        assert!(Arc::ptr_eq(&before, &judged()));
        let entry = |concord: &Concord| {
            let measures = concord.measures(Nothing {}).unwrap().measures;
            measures.into_iter().find(|entry| entry.events > 0).unwrap()
        };
        let MeasureEntry { measure, indicators, .. } = entry(&concord);
        let id = measure.id;
        let mut bundle = MeasureBundle { measure, indicators };
        bundle.measure.duties.clear();
        concord.save_measure(SaveMeasure { bundle, reason: String::new() }).unwrap();
        assert!(!Arc::ptr_eq(&before, &judged()), "a save makes it stale");
        let events = |coverage: &Coverage| coverage.answered_by().get(&id).copied();
        assert!(events(&before) > events(&judged()), "and the new one knows of it");
    }
}
