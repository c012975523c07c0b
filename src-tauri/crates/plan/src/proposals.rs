//! What of the catalogue would answer most of what is open.

use std::collections::BTreeSet;

use concord_model::catalogue::MeasureTemplate;
use concord_model::{Code, Measure};

use crate::counts::Count;
use crate::judge::{Duties, DutySet};
use crate::part::{Part, Weighing};
use crate::scope::counts;
use crate::select::View;
use crate::weights::Sum;
use crate::{Proposal, Proposals, ProposedDuty};

/// What is open of the events of one standing.
struct Open<'a> {
    standing: u32,
    count: &'a Count,
    open: DutySet,
}

impl Part<'_> {
    /// Measures of the catalogue by the weight of what each would newly answer, were it to take in every
    /// one of the events. A duty is newly answered where some violation type of the event has it open.
    pub fn proposals(&self) -> Proposals {
        let weighing = self.weighing();
        let open: Vec<Open<'_>> = self
            .standings()
            .map(|(standing, count)| {
                let open = self.coverage.owing(standing, View::default()).open;
                Open { standing, count, open }
            })
            .filter(|open| open.open != 0)
            .collect();
        let catalogue = &self.coverage.plan.catalogue;
        let mut found: Vec<(Sum, DutySet, Proposal)> = catalogue
            .measures
            .iter()
            .filter_map(|template| self.proposal(template, &open, &weighing))
            .collect();
        found.sort_by(|(weight, _, one), (other_weight, _, other)| {
            let rank = |weight: &Sum, of: &Proposal| {
                (std::cmp::Reverse(*weight), std::cmp::Reverse(of.pairs), of.template.clone())
            };
            rank(weight, one).cmp(&rank(other_weight, other))
        });
        let mut taken = 0;
        let proposals = found.into_iter().map(|(_, duties, mut proposal)| {
            proposal.weight_after = self.weight(&open, duties & !taken, &weighing).told();
            taken |= duties;
            proposal
        });
        let proposals = proposals.collect();
        Proposals {
            proposals,
            events: self.events(),
            open: open.iter().map(|own| own.count.events).sum(),
            pairs: open.iter().map(|own| own.count.events * u64::from(own.open.count_ones())).sum(),
            weight: self.weight(&open, DutySet::MAX, &weighing).told(),
        }
    }

    /// What the open pairs of these duties weigh.
    fn weight(&self, open: &[Open<'_>], duties: DutySet, weighing: &Weighing) -> Sum {
        let mut sum = Sum::default();
        for own in open {
            for duty in Duties::positions(own.open & duties) {
                let besides = self.coverage.besides(own.standing, View::default(), duty, weighing);
                sum += own.count.weight(besides);
            }
        }
        sum
    }

    /// A template as a proposal; none where it would answer nothing.
    fn proposal(
        &self,
        template: &MeasureTemplate,
        open: &[Open<'_>],
        weighing: &Weighing,
    ) -> Option<(Sum, DutySet, Proposal)> {
        let coverage = self.coverage;
        let duties = coverage.judge.duties.set(&template.duties);
        let newly: Vec<&Open<'_>> = open.iter().filter(|own| own.open & duties != 0).collect();
        if newly.is_empty() {
            return None;
        }
        let by_duty = Duties::positions(duties).map(|duty| {
            let of_duty = newly.iter().filter(|own| own.open >> duty & 1 == 1);
            ProposedDuty {
                duty: coverage.judge.duties.code(duty).clone(),
                events: of_duty.map(|own| own.count.events).sum(),
                weight: self.weight(open, 1 << duty, weighing).told(),
            }
        });
        let by_duty: Vec<ProposedDuty> = by_duty.filter(|duty| duty.events > 0).collect();
        let complete = newly.iter().filter(|own| own.open & !duties == 0);
        let weight = self.weight(open, duties, weighing);
        let following = |measure: &&Measure| {
            counts(measure) && measure.catalogue.known() == Some(&template.code)
        };
        let proposal = Proposal {
            template: template.code.clone(),
            pillar: template.pillar.clone(),
            measures: coverage.plan.measures.iter().filter(following).map(|m| m.id).collect(),
            events: newly.iter().map(|own| own.count.events).sum(),
            completes: complete.map(|own| own.count.events).sum(),
            pairs: by_duty.iter().map(|duty| duty.events).sum(),
            weight: weight.told(),
            weight_after: 0.0,
            duties: by_duty,
            cost_order: template.cost_order.clone(),
            acts: template.acts.clone(),
            missing: self.missing(template),
            red_lines: self.red_lines(template),
        };
        Some((weight, duties, proposal))
    }

    /// Measures of the catalogue that a template needs and no measure of the dossier that counts follows.
    fn missing(&self, template: &MeasureTemplate) -> Vec<Code> {
        let measures = self.coverage.plan.measures.iter().filter(|measure| counts(measure));
        let there: BTreeSet<&Code> = measures.filter_map(|m| m.catalogue.known()).collect();
        template.needs.iter().filter(|code| !there.contains(code)).cloned().collect()
    }

    /// The red lines that concern a template by name, the blocking first.
    fn red_lines(&self, template: &MeasureTemplate) -> Vec<Code> {
        let lines = &self.coverage.plan.catalogue.red_lines;
        let mut lines: Vec<_> =
            lines.iter().filter(|line| line.measures.contains(&template.code)).collect();
        lines.sort_by_key(|line| (line.severity != "blocking", &line.code));
        lines.into_iter().map(|line| line.code.clone()).collect()
    }
}
