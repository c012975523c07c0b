//! Checks of treaty statuses, situations and judgements.

use super::{Fault, Problem, blank, problem};
use crate::{Edtf, NormJudgement, Situation, Stated, TreatyStatus};

/// Checks a treaty's status.
pub fn treaty_status(status: &TreatyStatus) -> Vec<Problem> {
    let mut found = Vec::new();
    if blank(&status.instrument) {
        found.push(problem(status, "instrument", Fault::Missing));
    }
    // The least that the dates must say: nobody is bound before signing, or leaves before being bound.
    for (first, then, field) in [
        (&status.signed, &status.bound, "bound"),
        (&status.bound, &status.in_force, "in_force"),
        (&status.in_force, &status.denounced, "denounced"),
    ] {
        if ends_before(first, then) {
            found.push(problem(status, field, Fault::Order));
        }
    }
    found
}

fn ends_before(first: &Stated<Edtf>, then: &Stated<Edtf>) -> bool {
    let earliest = first.known().and_then(Edtf::earliest);
    let latest = then.known().and_then(Edtf::latest);
    matches!((earliest, latest), (Some(first), Some(then)) if then < first)
}

/// Checks a situation: an answer to a threshold question needs its reason.
pub fn situation(situation: &Situation) -> Vec<Problem> {
    let mut found = Vec::new();
    if blank(&situation.name) {
        found.push(problem(situation, "name", Fault::Missing));
    }
    for (answer, reason, field) in [
        (&situation.armed_conflict, &situation.armed_conflict_reason, "armed_conflict_reason"),
        (&situation.attack, &situation.attack_reason, "attack_reason"),
    ] {
        if answer.known().is_some() && blank(reason) {
            found.push(problem(situation, field, Fault::Missing));
        }
    }
    found
}

/// Checks a judgement on a norm: it needs its reason.
pub fn norm_judgement(judgement: &NormJudgement) -> Vec<Problem> {
    let mut found = Vec::new();
    if judgement.event.is_none() {
        found.push(problem(judgement, "event", Fault::Reference));
    }
    if blank(&judgement.instrument) {
        found.push(problem(judgement, "instrument", Fault::Missing));
    }
    if judgement.in_play.known().is_none() {
        found.push(problem(judgement, "in_play", Fault::Missing));
    }
    if blank(&judgement.reason) {
        found.push(problem(judgement, "reason", Fault::Missing));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Stated<Edtf> {
        Stated::Known(Edtf::from_stored(text.to_owned()))
    }

    #[test]
    fn nobody_is_bound_before_signing_or_leaves_before_being_bound() {
        let status = TreatyStatus {
            instrument: "CAT".into(),
            signed: date("1987-09-23"),
            bound: date("1988"),
            in_force: date("1988-10-30"),
            ..TreatyStatus::default()
        };
        assert_eq!(treaty_status(&status), []);
        let early = TreatyStatus { in_force: date("1987"), denounced: date("1986"), ..status };
        let fields: Vec<&str> = treaty_status(&early).iter().map(|found| found.field).collect();
        assert_eq!(fields, ["in_force", "denounced"]);
        assert_eq!(treaty_status(&TreatyStatus::default())[0].field, "instrument");
    }

    #[test]
    fn an_answer_and_a_judgement_need_their_reason() {
        let named = Situation { name: "1973–1990".into(), ..Situation::default() };
        assert_eq!(situation(&named), [], "a question may stay open");
        let answered = Situation { attack: "systematic".into(), ..named };
        assert_eq!(situation(&answered)[0].field, "attack_reason");
        let judged = NormJudgement { instrument: "CED".into(), ..NormJudgement::default() };
        let fields: Vec<&str> = norm_judgement(&judged).iter().map(|found| found.field).collect();
        assert_eq!(fields, ["event", "in_play", "reason"]);
    }
}
