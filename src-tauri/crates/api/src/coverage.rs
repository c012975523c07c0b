//! Coverage of the open dossier.

use std::collections::BTreeSet;

use concord_model::{Id, Measure};
use concord_plan::{Coverage, CoverageMatrix, CoverageSelection, EventFacts};

use crate::catalogue;
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
    fn coverage(&self, selection: &Selection) -> Result<Coverage> {
        if *selection == Selection::default() {
            return self.judge(self.facts());
        }
        let chosen: BTreeSet<Id> = self.index.ids(&self.resolve(selection)?)?.into_iter().collect();
        self.judge(self.facts().filter(|facts| chosen.contains(&facts.id)))
    }

    fn judge(&self, facts: impl Iterator<Item = EventFacts>) -> Result<Coverage> {
        Ok(Coverage::of(facts, &self.all()?, &self.all()?, catalogue::catalogue()))
    }

    fn facts(&self) -> impl Iterator<Item = EventFacts> {
        self.index.facts().map(|facts| EventFacts {
            id: facts.id,
            violations: facts.violations,
            regions: facts.regions,
            victim_groups: facts.victim_groups,
            earliest: facts.earliest,
            latest: facts.latest,
        })
    }

    /// The events behind a number of the matrix.
    pub(crate) fn coverage_events(&self, number: &CoverageSelection) -> Result<Vec<Id>> {
        Ok(self.judge(self.facts())?.events_of(number))
    }

    /// How many events each measure answers at least one duty of, in the measures' order.
    pub(crate) fn events_by_measure(&self, measures: &[Measure]) -> Result<Vec<u64>> {
        let coverage = Coverage::of(self.facts(), measures, &[], catalogue::catalogue());
        let answered = coverage.answered_by();
        Ok(measures
            .iter()
            .map(|measure| answered.get(&measure.id).copied().unwrap_or_default())
            .collect())
    }
}
