//! What is open in a measure. The window works it out as one types, by the same cases.
#![allow(clippy::unwrap_used, missing_docs)]

use concord_model::{Catalogue, Measure, MeasureBundle};
use concord_plan::{OpenPoints, open_points};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    case: String,
    bundle: MeasureBundle,
    others: Vec<Measure>,
    open: OpenPoints,
}

#[test]
fn what_is_open_is_what_the_cases_say() {
    let cases: Vec<Case> =
        serde_json::from_str(include_str!("../../../../tests/data/measure-open.json")).unwrap();
    assert_eq!(cases.len(), 3);
    for Case { case, bundle, others, open } in cases {
        assert_eq!(open_points(&bundle, &others, Catalogue::bundled()), open, "{case}");
    }
}

#[test]
fn a_measure_is_not_its_own_prerequisite() {
    let chamber = Measure { catalogue: "M-JU-01".into(), ..Measure::default() };
    let mut bundle = MeasureBundle::default();
    bundle.measure.catalogue = "M-JU-05".into();
    let missing = |others: &[Measure]| {
        open_points(&bundle, others, Catalogue::bundled()).prerequisites_missing
    };
    assert_eq!(missing(std::slice::from_ref(&chamber)), ["M-JU-01"], "it has the same identifier");
    let other = Measure { id: concord_model::Id::from_u128(1), ..chamber };
    assert!(missing(&[other]).is_empty());
}
