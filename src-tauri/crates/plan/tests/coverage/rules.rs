//! The rules on red lines, acts, money, order, pillars, consultations, and findings accepted.

use concord_model::catalogue::{DesignOption, RedLine};
use concord_model::{
    AcceptedFinding, Catalogue, Consultation, Measure, Situation, Stakeholder, Stated,
};
use concord_plan::{Coverage, CoverageSelection, Dimension, EventFacts, Finding, Plan};
use std::sync::Arc;

use crate::fixture::*;

/// The fixture's catalogue with a red line on amnesties for each class, and one on a design.
fn lined() -> Catalogue {
    let mut catalogue = catalogue();
    let line = |code: &str, severity: &str, amnesty: Option<&str>| RedLine {
        code: code.into(),
        severity: severity.into(),
        measures: vec!["M-JU-05".into(), "M-TR-01".into()],
        amnesty: amnesty.map(str::to_owned),
        ..RedLine::default()
    };
    catalogue.red_lines = vec![
        line("RL-NEVER", "blocking", Some("never")),
        line("RL-THRESHOLD", "warning", Some("threshold")),
        line("RL-SECRET", "blocking", None),
    ];
    let commission = catalogue.measures.iter_mut().find(|own| own.code == "M-TR-01").unwrap();
    let secret = DesignOption { code: "secret".into(), red_lines: vec!["RL-SECRET".into()] };
    let open = DesignOption { code: "open".into(), red_lines: Vec::new() };
    commission.options.insert("powers".into(), vec![open, secret]);
    let types = catalogue.vocabularies.iter_mut().find(|own| own.name == "violation-type");
    let censorship = types.unwrap().terms.iter_mut().find(|term| term.code == CENSORSHIP);
    censorship.unwrap().amnesty = Some("threshold".into());
    catalogue
}

fn found(plan: Plan, rule: &str) -> Vec<Finding> {
    let events = [event(1, EXECUTION, "1973"), event(2, CENSORSHIP, "1973")];
    let matrix = Coverage::of(events, plan).matrix();
    matrix.findings.into_iter().filter(|finding| finding.rule == rule).collect()
}

fn with(measures: &[Measure]) -> Plan {
    Plan { catalogue: Arc::new(lined()), ..plan(measures) }
}

fn amnesty(types: &[&str]) -> Measure {
    Measure { amnestied: set(types.iter().copied()), ..measure(101, &[]) }
}

#[test]
fn an_amnesty_for_what_is_never_amnestied_blocks_and_names_its_red_line() {
    let plan = with(&[amnesty(&[EXECUTION, CENSORSHIP])]);
    let never = found(plan, "finding-amnesty-never");
    assert_eq!(never.len(), 1);
    assert_eq!(
        (never[0].severity.as_str(), value(&never[0], "violation-type")),
        ("blocking", Some(EXECUTION))
    );
    assert_eq!(never[0].basis[0].code, "RL-NEVER");
    assert_eq!(never[0].records, [id(101)]);
}

#[test]
fn a_threshold_question_decides_whether_an_amnesty_blocks_or_asks() {
    let situation = |attack: Option<&str>, conflict: Option<&str>| Situation {
        id: id(501),
        name: "1973 to 1990".into(),
        attack: attack.map_or(Stated::Empty, Into::into),
        armed_conflict: conflict.map_or(Stated::Empty, Into::into),
        ..Situation::default()
    };
    let severities = |situations: Vec<Situation>| -> Vec<(String, String)> {
        let plan = Plan { situations, ..with(&[amnesty(&[CENSORSHIP])]) };
        let events = [event(2, CENSORSHIP, "1973")];
        let findings = Coverage::of(events, plan).matrix().findings.into_iter();
        let told = findings.filter(|finding| finding.rule.starts_with("finding-amnesty"));
        told.map(|finding| (finding.rule, finding.severity)).collect()
    };
    let one = |rule: &str, severity: &str| vec![(rule.to_owned(), severity.to_owned())];
    let asked = one("finding-amnesty-threshold", "warning");
    let met = one("finding-amnesty-threshold-met", "blocking");
    assert_eq!(severities(Vec::new()), asked, "nobody asked yet");
    assert_eq!(severities(vec![situation(None, Some("none"))]), asked, "one question is open");
    assert_eq!(severities(vec![situation(Some("systematic"), None)]), met);
    assert_eq!(severities(vec![situation(Some("none"), Some("international"))]), met);
    assert_eq!(severities(vec![situation(Some("none"), Some("none"))]), []);
    let elsewhere =
        Situation { period: period("2001/2005"), ..situation(Some("widespread"), None) };
    let mut early = amnesty(&[CENSORSHIP]);
    early.period = period("1973/1978");
    let plan = Plan { situations: vec![elsewhere], ..with(&[early]) };
    assert_eq!(found(plan, "finding-amnesty-threshold").len(), 1, "another time has no say");
}

#[test]
fn a_choice_that_crosses_a_red_line_blocks_and_another_choice_mends_it() {
    let choosing = |option: &str| {
        let mut commission = Measure { catalogue: "M-TR-01".into(), ..measure(101, &["O-TRU"]) };
        commission.choices.insert("powers".into(), option.into());
        found(with(&[commission]), "finding-red-line-choice")
    };
    let crossed = choosing("secret");
    assert_eq!(crossed.len(), 1);
    assert_eq!(
        (crossed[0].severity.as_str(), value(&crossed[0], "red-line")),
        ("blocking", Some("RL-SECRET"))
    );
    assert!(choosing("open").is_empty());
}

#[test]
fn a_line_found_breached_blocks_and_lines_nobody_checked_are_counted() {
    let mut commission = Measure { catalogue: "M-TR-01".into(), ..measure(101, &["O-TRU"]) };
    let open = |measure: &Measure| {
        let found = found(with(std::slice::from_ref(measure)), "finding-measure-red-lines");
        found.first().and_then(|finding| value(finding, "open").map(str::to_owned))
    };
    assert_eq!(open(&commission).as_deref(), Some("3"));
    commission.red_lines.insert("RL-NEVER".into(), "respected".into());
    commission.red_lines.insert("RL-SECRET".into(), "breached".into());
    assert_eq!(open(&commission).as_deref(), Some("1"));
    let breached = found(with(&[commission]), "finding-red-line-breached");
    assert_eq!(breached.len(), 1);
    assert_eq!(breached[0].severity, "blocking");
}

#[test]
fn an_act_is_missing_until_it_is_recorded_and_is_only_noted_of_a_plan() {
    let mut law = Measure { acts: set(["LAW", "BUD"]), ..measure(101, &["O-TRU"]) };
    law.acts_adopted.insert("LAW".into(), "Law 19.123".into());
    let missing = |status: &str| {
        let own = Measure { status: status.into(), ..law.clone() };
        let found = found(with(&[own]), "finding-measure-act-missing");
        assert_eq!(found.len(), 1);
        (value(&found[0], "act").unwrap().to_owned(), found[0].severity.clone())
    };
    assert_eq!(missing("in_force"), ("BUD".into(), "warning".into()));
    assert_eq!(missing("proposed"), ("BUD".into(), "note".into()));
}

#[test]
fn what_costs_something_needs_money() {
    let costly = Measure { cost: 1e6.into(), ..measure(101, &["O-TRU"]) };
    let paid = Measure { budget: "Budget line 05".into(), ..measure(102, &["O-TRU"]) };
    let free = Measure { cost: 0.0.into(), ..measure(103, &["O-TRU"]) };
    let without = found(with(&[costly, paid, free]), "finding-measure-without-budget");
    assert_eq!(without.iter().map(|own| own.records[0]).collect::<Vec<_>>(), [id(101)]);
}

#[test]
fn what_is_needed_first_must_be_there_and_not_come_later() {
    let first = |status: &str, adopted: &str| Measure {
        status: status.into(),
        adopted: period(adopted),
        catalogue: "M-RC-02".into(),
        ..measure(102, &["O-PAR"])
    };
    let second = Measure {
        needs: set([id(102)]),
        adopted: period("1990-04"),
        catalogue: "M-TR-01".into(),
        ..measure(101, &["O-TRU"])
    };
    let rules = |first: Option<Measure>| -> Vec<String> {
        let measures: Vec<Measure> = first.into_iter().chain([second.clone()]).collect();
        let events = [event(1, EXECUTION, "1973")];
        let findings = Coverage::of(events, with(&measures)).matrix().findings.into_iter();
        let mut rules: Vec<String> = findings
            .map(|finding| finding.rule)
            .filter(|rule| rule.contains("need-") || rule.contains("prerequisite"))
            .collect();
        rules.sort();
        rules
    };
    let missing = ["finding-measure-need-missing", "finding-measure-prerequisite-missing"];
    let later = ["finding-measure-need-later", "finding-measure-prerequisite-later"];
    assert_eq!(rules(None), missing);
    assert_eq!(rules(Some(first("rejected", "1989"))), missing);
    assert_eq!(rules(Some(first("in_force", "1991"))), later);
    assert!(rules(Some(first("in_force", "1990"))).is_empty(), "it may have come before");
}

#[test]
fn a_pillar_without_a_measure_is_named() {
    let truth = Measure { pillar: "truth".into(), ..measure(101, &["O-TRU"]) };
    let without = found(with(&[truth]), "finding-pillar-without-measure");
    assert_eq!(
        without.iter().map(|own| value(own, "pillar")).collect::<Vec<_>>(),
        [Some("reparation")]
    );
}

#[test]
fn an_amnesty_that_answers_nothing_is_a_barrier() {
    let barrier = found(with(&[amnesty(&[CENSORSHIP])]), "finding-measure-barrier");
    assert_eq!(barrier[0].records, [id(101)]);
    let with_duty = Measure { duties: set(["O-TRU"]), ..amnesty(&[CENSORSHIP]) };
    assert!(found(with(&[with_duty]), "finding-measure-barrier").is_empty());
}

#[test]
fn a_group_is_heard_when_it_is_named_or_somebody_who_represents_it_took_part() {
    let of = |number, group: &str| EventFacts {
        victim_groups: vec![group.into()],
        ..event(number, EXECUTION, "1973")
    };
    let events = [of(1, "VC-FAM"), of(2, "VC-CHI"), of(3, "VC-IND"), of(4, "VC-IND")];
    let union = Stakeholder { id: id(201), represents: set(["VC-CHI"]), ..Stakeholder::default() };
    let absent = Stakeholder { id: id(202), represents: set(["VC-IND"]), ..Stakeholder::default() };
    let hearing = Consultation {
        groups: set(["VC-FAM"]),
        stakeholders: set([id(201)]),
        ..Consultation::default()
    };
    let plan =
        Plan { stakeholders: vec![union, absent], consultations: vec![hearing], ..plan(&[]) };
    let coverage = Coverage::of(events, plan);
    let matrix = coverage.matrix();
    let unheard = findings(&matrix, "finding-group-not-consulted");
    assert_eq!(unheard.len(), 1);
    assert_eq!((value(unheard[0], "victim-group"), unheard[0].total), (Some("VC-IND"), 2));
    assert_eq!(coverage.events_of(unheard[0].selection.as_ref().unwrap()), [id(3), id(4)]);
}

#[test]
fn an_accepted_finding_stays_accepted_while_its_subject_is_the_same_and_until_its_day() {
    let censored = [event(2, CENSORSHIP, "1973")];
    let key = "finding-duty-unanswered|violation-type=POL-01|duty=O-REP";
    let accepted = AcceptedFinding {
        id: id(601),
        key: key.into(),
        reason: "paid by a court".into(),
        review: period("2027-03"),
        ..AcceptedFinding::default()
    };
    let told = |events: &[EventFacts], today: &str| {
        let plan = Plan { accepted: vec![accepted.clone()], ..plan(&[]) };
        let coverage = Coverage::of(events.to_vec(), plan);
        let matrix = coverage.whole().matrix(Dimension::Region, today.parse().ok());
        let finding = matrix.findings.into_iter().find(|finding| finding.key == key).unwrap();
        finding.accepted.map(|own| (own.reason, own.is_overdue))
    };
    let reason = "paid by a court".to_owned();
    assert_eq!(told(&censored, "2026-11-24"), Some((reason.clone(), false)));
    let more = [event(2, CENSORSHIP, "1973"), event(3, CENSORSHIP, "1980")];
    assert_eq!(told(&more, "2027-03-31"), Some((reason.clone(), false)), "one event more");
    assert_eq!(told(&more, "2027-04-01"), Some((reason, true)));
    assert_eq!(
        CoverageSelection::default().with(Dimension::Year, "?empty").year.as_deref(),
        Some("?empty")
    );
}
