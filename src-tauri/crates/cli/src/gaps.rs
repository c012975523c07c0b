//! What no measure answers: the gaps by weight, the findings, and what would answer the most.

use std::process::ExitCode;

use concord_api::messages::Nothing;
use concord_api::messages::coverage::{CoverageRequest, GapsRequest, ProposalsRequest};
use concord_api::messages::register::Selection;
use concord_api::model::Weight;
use concord_api::plan::{
    CoverageCell, CoverageMatrix, CoverageRow, Dimension, Gap, Gaps, NOT_KNOWN, Parameter,
    Proposal, Proposals,
};
use concord_api::text::Text;
use concord_api::{Concord, Result};
use serde_json::{Map, Value, json};

use crate::output::print;

/// What was asked.
pub struct Asked {
    /// Which events.
    pub selection: Selection,
    /// The rows to tell, and the dimension whose gaps alone are listed.
    pub by: Option<Dimension>,
    /// Whether to propose measures.
    pub propose: bool,
    /// At most so many gaps.
    pub limit: u32,
}

/// Tells it.
pub fn tell(concord: &Concord, asked: Asked, json: bool, text: &Text) -> Result<ExitCode> {
    let Asked { selection, by, propose, limit } = asked;
    let matrix = concord.coverage(CoverageRequest {
        selection: selection.clone(),
        rows: by.unwrap_or_default(),
        ..CoverageRequest::default()
    })?;
    let gaps = concord.gaps(GapsRequest {
        selection: selection.clone(),
        dimension: by,
        limit: Some(limit),
        ..GapsRequest::default()
    })?;
    let weights = concord.weights(Nothing {})?.weights;
    let proposals = match propose {
        true => Some(concord.proposals(ProposalsRequest { selection, gap: None })?),
        false => None,
    };
    let told = Told { text, matrix, gaps, weights, proposals, by };
    print(json, &told.value(), || told.lines())?;
    Ok(ExitCode::SUCCESS)
}

struct Told<'a> {
    text: &'a Text,
    matrix: CoverageMatrix,
    gaps: Gaps,
    weights: Vec<Weight>,
    proposals: Option<Proposals>,
    by: Option<Dimension>,
}

impl Told<'_> {
    /// `events`, `answered` and `findings` are fixed, and what a finding has of `rule`, `severity`,
    /// `message` and `records`.
    fn value(&self) -> Value {
        let mut value = Map::new();
        value.insert("events".into(), self.matrix.events.into());
        value.insert("answered".into(), self.matrix.answered.into());
        value.insert("weight".into(), self.matrix.weight.into());
        value.insert("weight_answered".into(), self.matrix.weight_answered.into());
        value.insert("findings".into(), self.findings());
        value.insert("gaps".into(), self.gaps.gaps.iter().map(|gap| self.gap(gap)).collect());
        value.insert("gaps_total".into(), self.gaps.total.into());
        value.insert("weights".into(), self.weights.iter().map(|own| self.weight(own)).collect());
        if let Some(by) = self.by {
            value.insert("by".into(), by.name().into());
            let rows = self.matrix.rows.iter();
            value.insert("rows".into(), rows.map(|row| self.row(by, row)).collect());
        }
        if let Some(proposals) = &self.proposals {
            let made = proposals.proposals.iter();
            let made: Vec<Value> = made.map(|proposal| self.proposal(proposal)).collect();
            value.insert("proposals".into(), made.into());
        }
        value.into()
    }

    fn findings(&self) -> Value {
        let told = self.matrix.findings.iter().map(|finding| {
            json!({
                "rule": finding.rule,
                "severity": finding.severity,
                "message": self.text.finding(finding),
                "remedy": self.text.message(&finding.remedy, &finding.parameters),
                "basis": finding.basis,
                "key": finding.key,
                "records": finding.records,
                "total": finding.total,
                "selection": finding.selection,
                "accepted": finding.accepted,
            })
        });
        told.collect()
    }

    fn gap(&self, gap: &Gap) -> Value {
        json!({
            "dimension": gap.dimension,
            "code": gap.code,
            "name": self.gap_name(gap),
            "duty": gap.duty,
            "events": gap.events,
            "open": gap.open,
            "weight": gap.weight,
            "weight_open": gap.weight_open,
            "selection": gap.selection,
            "same": gap.same,
        })
    }

    fn weight(&self, weight: &Weight) -> Value {
        json!({
            "dimension": weight.dimension.known(),
            "code": weight.code.known(),
            "factor": weight.factor.known(),
            "reason": weight.reason.known(),
        })
    }

    fn row(&self, by: Dimension, row: &CoverageRow) -> Value {
        let cells: Map<String, Value> = self
            .matrix
            .duties
            .iter()
            .zip(&row.cells)
            .filter_map(|(duty, cell)| Some((duty.clone(), cell_value(cell.as_ref()?))))
            .collect();
        json!({
            "code": row.code,
            "name": self.name(by, &row.code),
            "events": row.events,
            "answered": row.answered,
            "weight": row.weight,
            "weight_answered": row.weight_answered,
            "duties": cells,
        })
    }

    fn proposal(&self, proposal: &Proposal) -> Value {
        json!({
            "template": proposal.template,
            "name": self.text.name_of("template", &proposal.template),
            "events": proposal.events,
            "completes": proposal.completes,
            "weight": proposal.weight,
            "weight_after": proposal.weight_after,
            "duties": proposal.duties,
            "cost_order": proposal.cost_order,
            "acts": proposal.acts,
            "missing": proposal.missing,
            "red_lines": proposal.red_lines,
            "measures": proposal.measures,
        })
    }

    fn name(&self, dimension: Dimension, code: &str) -> String {
        match code {
            NOT_KNOWN => {
                self.text.message(&format!("coverage-not-known-{}", dimension.name()), &[])
            }
            code => self.text.name_of(dimension.name(), code),
        }
    }

    fn gap_name(&self, gap: &Gap) -> String {
        match (gap.dimension, &gap.code) {
            (Some(Dimension::Pillar), Some(code)) => {
                let pillar = Parameter { name: "pillar".to_owned(), value: code.clone() };
                self.text.message("coverage-gap-pillar", &[pillar])
            }
            (Some(dimension), Some(code)) => self.name(dimension, code),
            _ => self.text.message("coverage-gap-all", &[]),
        }
    }

    fn lines(&self) -> Vec<String> {
        let matrix = &self.matrix;
        let mut lines =
            vec![format!("{} events, {} answered in full", matrix.events, matrix.answered)];
        if let Some(by) = self.by {
            lines.extend(matrix.rows.iter().map(|row| {
                let name = self.name(by, &row.code);
                format!("{name}: {} of {} events answered in full", row.answered, row.events)
            }));
        }
        lines.push(format!("{} gaps, the first {}:", self.gaps.total, self.gaps.gaps.len()));
        lines.extend(self.gaps.gaps.iter().enumerate().map(|(at, gap)| {
            let duty = self.text.name_of("duty", &gap.duty);
            let (name, open, of) = (self.gap_name(gap), gap.open, gap.events);
            format!(
                "{:>4}. {duty} - {name}: {open} of {of} open, weight {}",
                at + 1,
                gap.weight_open
            )
        }));
        lines.extend(self.proposals.iter().flat_map(|proposals| {
            proposals.proposals.iter().map(|proposal| {
                let name = self.text.name_of("template", &proposal.template);
                format!(
                    "proposed: {} {name}, {} of {} open events, cost {}",
                    proposal.template, proposal.events, proposals.open, proposal.cost_order
                )
            })
        }));
        let accepted = |is_accepted: bool| if is_accepted { " (accepted)" } else { "" };
        lines.extend(matrix.findings.iter().map(|finding| {
            let standing = finding.accepted.as_ref().is_some_and(|own| !own.is_overdue);
            let message = self.text.finding(finding);
            format!("{}{}: {message}", finding.severity, accepted(standing))
        }));
        lines
    }
}

fn cell_value(cell: &CoverageCell) -> Value {
    json!({
        "events": cell.events,
        "answered": cell.answered,
        "weight": cell.weight,
        "weight_answered": cell.weight_answered,
        "strongest": cell.strongest,
    })
}
