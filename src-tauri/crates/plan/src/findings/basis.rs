//! On what a rule rests.

use concord_model::Catalogue;
use concord_model::catalogue::{NormReference, RedLine};

use crate::Basis;

/// A place in an instrument.
pub(super) fn norm(instrument: &str, article: &str) -> Basis {
    Basis { kind: "norm".into(), code: instrument.into(), text: article.into() }
}

fn cited(reference: &NormReference) -> Basis {
    norm(&reference.instrument, &reference.article)
}

/// The places from which a duty follows for a violation type, as the catalogue has it.
pub(super) fn of_duty(catalogue: &Catalogue, violation: &str, duty: &str) -> Vec<Basis> {
    let term = catalogue.term("violation-type", violation);
    let norms = term.map_or(&[][..], |term| &term.norms);
    let bearing = norms.iter().filter(|norm| norm.duties.iter().any(|own| own == duty));
    bearing.map(cited).collect()
}

/// A red line and the norms it rests on.
pub(super) fn of_red_line(line: &RedLine) -> Vec<Basis> {
    let own = Basis { kind: "red-line".into(), code: line.code.clone(), text: String::new() };
    std::iter::once(own).chain(line.norms.iter().map(cited)).collect()
}

/// The right of victims and others to take part in what is done about the abuses.
///
/// Source: Updated Set of Principles to combat impunity (E/CN.4/2005/102/Add.1), principle 32 on
/// reparation and 6 on commissions: victims and other sectors are to have a part in their design.
pub(super) fn participation() -> Vec<Basis> {
    vec![norm("IMPU", "6, 32")]
}
