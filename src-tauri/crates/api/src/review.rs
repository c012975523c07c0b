//! The review of an event: draft, reviewed, verified. Every step is a change in the history.

use concord_model::leave::{barriers, name_may_leave, said};
use concord_model::{Event, EventBundle, FieldKey, Record, Stated, Value};

use crate::error::{ErrorReport, Result};
use crate::history::rfc3339;
use crate::messages::RecordId;
use crate::messages::review::{
    ChangedSince, Leaving, LeavingRequest, Review, ReviewStep, Statement,
};
use crate::presenting;
use crate::session::Concord;

const VERIFIED: &str = "verified";

impl Concord {
    /// How far the review of an event has come.
    pub fn review_of(&self, request: RecordId) -> Result<Review> {
        let masking = self.is_presenting();
        self.with(|session| {
            let bundle = session.existing_bundle(request.id)?;
            if masking {
                presenting::refuse_event(&bundle)?;
            }
            let records = session.with_parts(request.id)?;
            let state = FieldKey::of(verification_field());
            let mut steps = Vec::new();
            // By edit, newest first: when, who, how many changes.
            let mut edits: Vec<(u64, String, String, u64)> = Vec::new();
            let mut verified_by = None;
            session.dossier.each_change(Some(&records), &mut |edit, change| {
                match edits.last_mut().filter(|last| last.0 == edit.number) {
                    Some(last) => last.3 += 1,
                    None => {
                        edits.push((edit.number, rfc3339(edit.at.millis), edit.author.clone(), 1));
                    }
                }
                if change.record != request.id || change.key != state {
                    return Ok::<(), ErrorReport>(());
                }
                let to = match change.to {
                    Some(Value::Text(code)) => Some(code),
                    _ => None,
                };
                if to.as_deref() == Some(VERIFIED) && verified_by.is_none() {
                    verified_by = Some(edit.number);
                }
                steps.push(ReviewStep {
                    state: to,
                    at: rfc3339(edit.at.millis),
                    author: edit.author.clone(),
                    reason: edit.reason.clone(),
                });
                Ok(())
            })?;
            let later: Vec<_> = edits
                .into_iter()
                .filter(|edit| verified_by.is_some_and(|by| edit.0 > by))
                .collect();
            let changes = later.iter().map(|edit| edit.3).sum();
            let changed_since = later
                .into_iter()
                .next()
                .filter(|_| is_verified(&bundle.event))
                .map(|(_, at, author, _)| ChangedSince { at, author, changes });
            let missing = missing(&bundle).into_iter().map(str::to_owned).collect();
            Ok(Review { steps, changed_since, missing })
        })
    }

    /// Whether an event may leave the dossier in a file that is not encrypted.
    pub fn leaving(&self, request: LeavingRequest) -> Result<Leaving> {
        let bundle = request.bundle;
        let barriers: Vec<Statement> = barriers(&bundle)
            .into_iter()
            .map(|barrier| Statement {
                record: barrier.record,
                kind: barrier.kind,
                field: barrier.field.to_owned(),
                stated: barrier.stated,
            })
            .collect();
        let mut strictest: Option<Statement> = None;
        let mut nameless = Vec::new();
        for (record, kind, confidentiality, consent) in said(&bundle) {
            let statement = |field: &str, stated: &Stated<String>| Statement {
                record,
                kind,
                field: field.to_owned(),
                stated: stated.clone(),
            };
            // The codes C0 to C3 stand in the order of their strictness.
            let known = strictest.as_ref().and_then(|other| other.stated.known());
            if confidentiality.known() > known {
                strictest = Some(statement("confidentiality", confidentiality));
            }
            if let Some(stated) = consent
                && stated.known().is_some_and(|code| code == "CON-3")
            {
                nameless.push(statement("consent", stated));
            }
        }
        let names = bundle.persons.iter().all(|person| name_may_leave(&bundle, person));
        Ok(Leaving { leaves: barriers.is_empty(), names, strictest, barriers, nameless })
    }
}

fn verification_field() -> u16 {
    let field = Event::FIELDS.iter().find(|field| field.name == "verification");
    field.expect("the model has the field").number
}

fn is_verified(event: &Event) -> bool {
    event.verification.known().is_some_and(|state| state == VERIFIED)
}

/// What an event lacks to be verified.
fn missing(bundle: &EventBundle) -> Vec<&'static str> {
    let mut missing = Vec::new();
    if bundle.event.proof.known().is_none() {
        missing.push("proof");
    }
    if bundle.sources.is_empty() {
        missing.push("source");
    }
    missing
}

/// Whether an event may be in the state it is in: verified asks for a standard of proof and a source.
pub(crate) fn may_stand(event: &Event, has_source: impl FnOnce() -> bool) -> bool {
    !is_verified(event) || (event.proof.known().is_some() && has_source())
}

/// How far a state has come; higher is further.
fn rank(state: &Stated<String>) -> u8 {
    match state.known().map(String::as_str) {
        Some("reviewed") => 1,
        Some(VERIFIED) => 2,
        _ => 0,
    }
}

/// Refuses an edit of an event that the review does not allow: to be verified it needs a standard of
/// proof and a source; a step back, and any change to a verified event, needs a reason.
///
/// `changed` says whether the edit changes anything of the event or its parts.
pub(crate) fn check(
    before: Option<&EventBundle>,
    after: &EventBundle,
    changed: bool,
    reason: &str,
) -> Result<()> {
    if is_verified(&after.event) {
        let missing = missing(after);
        if !missing.is_empty() {
            return Err(ErrorReport::new("verification-incomplete")
                .with("missing", missing.join("-"))
                .with("record", after.event.id));
        }
    }
    let Some(before) = before.filter(|_| changed) else { return Ok(()) };
    let back = rank(&after.event.verification) < rank(&before.event.verification);
    let needs_reason = back || is_verified(&before.event);
    if needs_reason && reason.trim().is_empty() {
        return Err(ErrorReport::new("reason-needed").with("record", after.event.id));
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use concord_model::{EventBundle, Source, Stated};

    use super::check;

    fn event(state: &str, proof: bool, sources: usize) -> EventBundle {
        let mut bundle = EventBundle::default();
        bundle.event.verification = state.into();
        if proof {
            bundle.event.proof = Stated::Known("SP-2".to_owned());
        }
        bundle.sources = vec![Source::default(); sources];
        bundle
    }

    fn code(result: crate::Result<()>) -> String {
        result.map_or_else(|report| report.code, |()| "accepted".to_owned())
    }

    #[test]
    fn verified_needs_a_standard_of_proof_and_a_source() {
        for (proof, sources, expected) in [
            (false, 0, Some("proof-source")),
            (true, 0, Some("source")),
            (false, 1, Some("proof")),
            (true, 1, None),
        ] {
            let report = check(None, &event("verified", proof, sources), true, "").err();
            let missing = report.map(|report| report.parameters[0].value.clone());
            assert_eq!(missing.as_deref(), expected);
        }
        assert_eq!(code(check(None, &event("reviewed", false, 0), true, "")), "accepted");
    }

    #[test]
    fn steps_back_and_changes_to_what_is_verified_need_a_reason() {
        for (from, to, changed, reason, expected) in [
            ("draft", "reviewed", true, "", "accepted"),
            ("reviewed", "verified", true, "", "accepted"),
            ("verified", "verified", true, " ", "reason-needed"),
            ("verified", "verified", true, "new witness", "accepted"),
            ("verified", "verified", false, "", "accepted"),
            ("verified", "reviewed", true, "", "reason-needed"),
            ("reviewed", "draft", true, "", "reason-needed"),
            ("reviewed", "draft", true, "withdrawn", "accepted"),
            ("reviewed", "reviewed", true, "", "accepted"),
        ] {
            let (before, after) = (event(from, true, 1), event(to, true, 1));
            let found = code(check(Some(&before), &after, changed, reason));
            assert_eq!(found, expected, "{from} to {to}, {reason:?}");
        }
    }
}
