//! What events are judged against.

use std::sync::Arc;

use concord_model::{
    AcceptedFinding, Catalogue, Consultation, Indicator, Measure, NormJudgement, Situation,
    Stakeholder, TreatyStatus, Weight,
};

/// What events are judged against, and what the findings look at.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The catalogue with the dossier's own entries.
    pub catalogue: Arc<Catalogue>,
    /// The measures.
    pub measures: Vec<Measure>,
    /// How the success of the measures is told.
    pub indicators: Vec<Indicator>,
    /// The parties.
    pub stakeholders: Vec<Stakeholder>,
    /// Who was heard.
    pub consultations: Vec<Consultation>,
    /// What counts more or less than the rest.
    pub weights: Vec<Weight>,
    /// Where the country stands with the instruments.
    pub statuses: Vec<TreatyStatus>,
    /// What was judged of single norms and events.
    pub judgements: Vec<NormJudgement>,
    /// The situations whose threshold questions were answered, or not.
    pub situations: Vec<Situation>,
    /// The findings that somebody accepted.
    pub accepted: Vec<AcceptedFinding>,
}
