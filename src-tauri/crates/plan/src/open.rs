//! What is still open in one measure: its design, its red lines, its acts, what must come first.

use concord_model::{Catalogue, Code, Measure, MeasureBundle, message};

use crate::scope::counts;

message! {
    /// What is open in a measure.
    pub struct OpenPoints {
        /// How many design parameters its measure of the catalogue has.
        pub parameters_total: u64,
        /// Those on which nothing is decided, in the catalogue's order.
        pub parameters_open: Vec<String>,
        /// How many red lines bear on it.
        pub red_lines_total: u64,
        /// Those against which nobody checked it.
        pub red_lines_unchecked: Vec<Code>,
        /// Those it crosses, by its design, by its amnesty or as somebody found.
        pub red_lines_crossed: Vec<Code>,
        /// Parliamentary acts it needs and that are not recorded as adopted.
        pub acts_missing: Vec<Code>,
        /// Measures of the catalogue that must be there first and that no measure of the dossier follows.
        pub prerequisites_missing: Vec<Code>,
        /// What is not stated: `duty`, `months`, `act`, `cost`, `budget`, `indicator`, `target` (of an
        /// indicator), `supporter`, `source`.
        pub lacks: Vec<String>,
    }
}

/// Tells what is open in a measure. `others` are the dossier's measures, with or without this one.
pub fn open_points(
    bundle: &MeasureBundle,
    others: &[Measure],
    catalogue: &Catalogue,
) -> OpenPoints {
    let measure = &bundle.measure;
    let template = measure.catalogue.known().and_then(|code| catalogue.measure(code));
    let checks = catalogue.red_lines_of(measure);
    let codes = |found: &dyn Fn(&concord_model::design::RedLineCheck<'_>) -> bool| {
        checks.iter().filter(|check| found(check)).map(|check| check.line.code.clone()).collect()
    };
    let there = |code: &&Code| {
        let follows = |other: &&Measure| other.catalogue.known() == Some(*code) && counts(other);
        others.iter().filter(|other| other.id != measure.id).any(|other| follows(&other))
    };
    let needs = template.map_or(&[][..], |template| &template.needs);
    let open = template.map_or_else(Vec::new, |template| measure.open_parameters(template));
    OpenPoints {
        parameters_total: template.map_or(0, |template| template.parameters.len() as u64),
        parameters_open: open.into_iter().map(str::to_owned).collect(),
        red_lines_total: checks.len() as u64,
        red_lines_unchecked: codes(&|check| check.is_open()),
        red_lines_crossed: codes(&|check| !check.breaches.is_empty()),
        acts_missing: measure
            .acts
            .iter()
            .filter(|act| !measure.acts_adopted.contains_key(*act))
            .cloned()
            .collect(),
        prerequisites_missing: needs.iter().filter(|code| !there(code)).cloned().collect(),
        lacks: lacks(bundle),
    }
}

fn lacks(bundle: &MeasureBundle) -> Vec<String> {
    let MeasureBundle { measure, indicators } = bundle;
    let permanent = measure.permanent.known() == Some(&true);
    let months = [&measure.months_low, &measure.months_high];
    let costs = [&measure.cost, &measure.cost_low, &measure.cost_high];
    let missing = [
        ("duty", measure.duties.is_empty()),
        ("months", !permanent && months.iter().all(|months| months.known().is_none())),
        ("act", measure.acts.is_empty() && measure.legal_basis.known().is_none()),
        ("cost", costs.iter().all(|cost| cost.known().is_none())),
        ("budget", measure.budget.known().is_none()),
        ("indicator", indicators.is_empty()),
        ("target", indicators.iter().any(|one| one.target.known().is_none())),
        ("supporter", measure.supporters.is_empty()),
        ("source", measure.source.known().is_none()),
    ];
    let missing = missing.into_iter().filter(|(_, is_missing)| *is_missing);
    missing.map(|(name, _)| name.to_owned()).collect()
}
