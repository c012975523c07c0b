//! Findings accepted as they are: each a record, so that it is logged and can be undone.

use concord_model::{AcceptedFinding, Cause, Edtf, Kind, Stated, new_id};

use crate::coverage::today;
use crate::error::{ErrorReport, Result};
use crate::host::SystemEntropy;
use crate::messages::coverage::{AcceptFinding, WithdrawAcceptance};
use crate::messages::register::Saved;
use crate::register::deletion;
use crate::session::{Concord, Session};

impl Concord {
    /// Accepts a finding; one that is accepted already gets the new reason and day.
    pub fn accept_finding(&self, request: AcceptFinding) -> Result<Saved> {
        self.with_mut(|session| {
            let reason = request.reason.trim().to_owned();
            let known = session.acceptance(&request.key)?;
            let id = known.unwrap_or_else(|| new_id(&mut SystemEntropy));
            let date = |text: &str| {
                let fault = || refused("review", "date", id);
                Edtf::parse(text).map_err(|_| fault())
            };
            if reason.is_empty() {
                return Err(refused("reason", "missing", id));
            }
            let review = match request.review.as_deref().map(str::trim) {
                None | Some("") => Stated::Empty,
                Some(text) => Stated::Known(date(text)?),
            };
            let record = AcceptedFinding {
                id,
                rule: Stated::Known(request.rule),
                key: Stated::Known(request.key),
                reason: Stated::Known(reason.clone()),
                accepted: Stated::Known(date(&today().to_string())?),
                assessor: Stated::Known(session.dossier.author().to_owned()),
                review,
            };
            let drafts = session.draft(&record)?.into_iter().collect();
            session.write(drafts, reason, Cause::Save)
        })
    }

    /// Takes back that a finding is accepted.
    pub fn withdraw_acceptance(&self, request: WithdrawAcceptance) -> Result<Saved> {
        self.with_mut(|session| {
            if session.typed::<AcceptedFinding>(request.id)?.is_none() {
                return Err(ErrorReport::new("record-missing"));
            }
            let drafts = vec![deletion(request.id, Kind::AcceptedFinding)];
            session.write(drafts, request.reason, Cause::Save)
        })
    }
}

fn refused(field: &str, fault: &str, record: concord_model::Id) -> ErrorReport {
    ErrorReport::new("record-invalid")
        .with("kind", crate::failure::kind_name(Kind::AcceptedFinding))
        .with("field", field)
        .with("record", record)
        .with("fault", fault)
}

impl Session {
    /// The acceptance of the finding of a key.
    fn acceptance(&self, key: &str) -> Result<Option<concord_model::Id>> {
        let accepted: Vec<AcceptedFinding> = self.all()?;
        let known = accepted.into_iter().find(|own| own.key.known().is_some_and(|own| own == key));
        Ok(known.map(|own| own.id))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use concord_plan::Finding;

    use super::*;
    use crate::messages::Nothing;
    use crate::messages::coverage::CoverageRequest;
    use crate::messages::register::Selection;
    use crate::{Host, KdfCost};

    fn finding(concord: &Concord, key: &str) -> Finding {
        let selection = Selection::default();
        let request = CoverageRequest { selection, ..CoverageRequest::default() };
        let findings = concord.coverage(request).unwrap().findings;
        findings.into_iter().find(|finding| finding.key == key).unwrap()
    }

    #[test]
    fn an_accepted_finding_says_why_and_comes_back_after_its_day_or_when_withdrawn() {
        let folder = tempfile::tempdir().unwrap();
        let data = Some(folder.path().to_owned());
        let host = Host { data, kdf: KdfCost::for_tests(), ..Host::headless() };
        let concord = Concord::new(host, None);
        concord.open_sample(Nothing {}).unwrap();
        let key = "finding-duty-unanswered|violation-type=LIB-01|duty=O-PRO";
        assert_eq!(finding(&concord, key).accepted, None);
        let accept = |reason: &str, review: Option<&str>| {
            concord.accept_finding(AcceptFinding {
                rule: "finding-duty-unanswered".to_owned(),
                key: key.to_owned(),
                reason: reason.to_owned(),
                review: review.map(str::to_owned),
            })
        };
        assert_eq!(accept(" ", None).unwrap_err().code, "record-invalid");
        accept("left to the courts", Some("2999-01")).unwrap();
        let accepted = finding(&concord, key).accepted.unwrap();
        assert_eq!((accepted.reason.as_str(), accepted.is_overdue), ("left to the courts", false));
        accept("left to the courts", Some("1990")).unwrap();
        let again = finding(&concord, key).accepted.unwrap();
        assert_eq!((again.id, again.is_overdue), (accepted.id, true));
        let request = WithdrawAcceptance { id: again.id, reason: String::new() };
        concord.withdraw_acceptance(request).unwrap();
        assert_eq!(finding(&concord, key).accepted, None);
        concord.undo(Nothing {}).unwrap();
        assert!(finding(&concord, key).accepted.is_some(), "the withdrawal is undone");
    }
}
