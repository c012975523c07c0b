//! Findings that somebody accepted as they are.

use chrono::NaiveDate;
use concord_model::{AcceptedFinding, Edtf, Stated};

use crate::{Acceptance, Finding};

/// Marks the findings that were accepted. Of several acceptances of one finding, one that still stands
/// goes first, then the last given.
pub(super) fn mark(
    findings: &mut [Finding],
    accepted: &[AcceptedFinding],
    today: Option<NaiveDate>,
) {
    for finding in findings {
        let about = accepted.iter().filter(|own| own.key.known() == Some(&finding.key));
        finding.accepted = about
            .map(|own| acceptance(own, today))
            .max_by_key(|own| (!own.is_overdue, own.accepted.clone(), own.id));
    }
}

fn acceptance(record: &AcceptedFinding, today: Option<NaiveDate>) -> Acceptance {
    let until = record.review.known().and_then(Edtf::latest);
    let text = |stated: &Stated<String>| stated.known().cloned();
    let date = |stated: &Stated<Edtf>| stated.known().map(|date| date.as_str().to_owned());
    Acceptance {
        id: record.id,
        reason: text(&record.reason).unwrap_or_default(),
        accepted: date(&record.accepted),
        assessor: text(&record.assessor),
        review: date(&record.review),
        is_overdue: matches!((until, today), (Some(until), Some(today)) if until < today),
    }
}
