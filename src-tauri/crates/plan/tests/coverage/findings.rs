//! What the findings say, and that each leads to the records behind it.

use concord_model::{Id, Indicator, Measure, Stakeholder, Stated};
use concord_plan::{Coverage, EventFacts, Finding, Plan};

use crate::fixture::*;

fn party(number: u128, category: &str, level: &str, power: i64) -> Stakeholder {
    Stakeholder {
        id: id(number),
        name: format!("party {number}").as_str().into(),
        category: category.into(),
        level: level.into(),
        power: power.into(),
        ..Stakeholder::default()
    }
}

fn rules_about(measures: &[Measure], parties: &[Stakeholder], rule: &str) -> Vec<Vec<Id>> {
    let events = [event(1, EXECUTION, "1973"), event(2, CENSORSHIP, "1973")];
    let plan = Plan { stakeholders: parties.to_vec(), ..plan(measures) };
    let matrix = Coverage::of(events, plan).matrix();
    findings(&matrix, rule).into_iter().map(|finding| finding.records.clone()).collect()
}

#[test]
fn a_duty_that_no_measure_answers_is_a_gap_with_the_events_behind_it() {
    let mut truth = measure(101, &["O-TRU"]);
    truth.period = period("1973/1980");
    let events = [
        event(1, DISAPPEARANCE, "1974"),
        event(2, DISAPPEARANCE, "1985"),
        event(3, DISAPPEARANCE, "1976"),
    ];
    let coverage = coverage(&events, &[truth]);
    let matrix = coverage.matrix();
    let gaps = findings(&matrix, "finding-duty-unanswered");
    let of_duty = |duty: &str| {
        let gap = gaps.iter().find(|gap| value(gap, "duty") == Some(duty)).unwrap();
        let events = coverage.events_of(gap.selection.as_ref().unwrap());
        (gap.severity.as_str(), value(gap, "count"), value(gap, "of"), events)
    };
    assert_eq!(of_duty("O-TRU"), ("gap", Some("1"), Some("3"), vec![id(2)]));
    assert_eq!(of_duty("O-SEA"), ("gap", Some("3"), Some("3"), vec![id(1), id(2), id(3)]));
    let totals: Vec<u64> = gaps.iter().map(|gap| gap.total).collect();
    assert!(totals.is_sorted_by(|one, next| one >= next), "the greatest gap first: {totals:?}");
}

#[test]
fn a_region_that_no_measure_reaches_is_named_and_so_is_one_left_out_of_a_duty() {
    let at = |number, region: &str| EventFacts {
        regions: vec![region.into()],
        ..event(number, EXECUTION, "1973")
    };
    let mut truth = measure(101, &["O-TRU"]);
    truth.regions = set(["CL-RM", "CL-BI"]);
    let mut reparation = measure(102, &["O-REP"]);
    reparation.regions = set(["CL-RM"]);
    let events = [at(1, "CL-RM"), at(2, "CL-BI"), at(3, "CL-AN"), at(4, "CL-AN")];
    let coverage = coverage(&events, &[truth, reparation]);
    let matrix = coverage.matrix();
    let behind = |one: &Finding| coverage.events_of(one.selection.as_ref().unwrap());
    let unreached = findings(&matrix, "finding-region-unreached");
    assert_eq!(unreached.len(), 1);
    assert_eq!(value(unreached[0], "region"), Some("CL-AN"));
    assert_eq!(behind(unreached[0]), [id(3), id(4)]);
    let left_out = findings(&matrix, "finding-region-left-out");
    assert_eq!(left_out.len(), 1);
    assert_eq!(
        (value(left_out[0], "region"), value(left_out[0], "duty")),
        (Some("CL-BI"), Some("O-REP"))
    );
    assert_eq!(behind(left_out[0]), [id(2)]);
}

#[test]
fn a_victim_group_and_a_year_left_out_are_named() {
    let mut pension = measure(101, &["O-REP"]);
    pension.victim_groups = set(["VC-FAM"]);
    let child = EventFacts { victim_groups: vec!["VC-CHI".into()], ..event(1, EXECUTION, "1973") };
    let family = EventFacts { victim_groups: vec!["VC-FAM".into()], ..event(2, EXECUTION, "1974") };
    let matrix = coverage(&[child, family], &[pension]).matrix();
    assert_eq!(
        value(findings(&matrix, "finding-victim-group-unreached")[0], "victim-group"),
        Some("VC-CHI")
    );
    assert_eq!(value(findings(&matrix, "finding-year-unreached")[0], "year"), Some("1973"));
}

#[test]
fn a_year_is_not_left_out_where_its_violation_types_are() {
    let mut truth = measure(101, &["O-TRU"]);
    truth.violations = set([DISAPPEARANCE]);
    let events = [event(1, DISAPPEARANCE, "1974"), event(2, EXECUTION, "1986")];
    let matrix = coverage(&events, &[truth]).matrix();
    assert!(findings(&matrix, "finding-year-unreached").is_empty());
    assert_eq!(findings(&matrix, "finding-duty-unanswered").len(), 4, "the types say it already");
}

#[test]
fn without_any_answer_there_is_nobody_to_be_left_out_against() {
    let matrix = coverage(&[event(1, EXECUTION, "1973")], &[]).matrix();
    assert!(findings(&matrix, "finding-year-unreached").is_empty());
    assert_eq!(findings(&matrix, "finding-duty-unanswered").len(), 2);
}

#[test]
fn a_measure_complete_in_itself_has_no_lack() {
    let bare = measure(101, &["O-TRU"]);
    let whole = Measure {
        acts: set(["LAW"]),
        cost: 1_000_000.0.into(),
        status: "in_force".into(),
        source: "official gazette".into(),
        ..measure(102, &["O-TRU"])
    };
    let hearings = Indicator { id: id(301), measure: Some(whole.id), ..Indicator::default() };
    let events = [event(1, EXECUTION, "1973"), event(2, CENSORSHIP, "1973")];
    let plan = Plan { indicators: vec![hearings], ..plan(&[bare, whole]) };
    let matrix = Coverage::of(events, plan).matrix();
    for lack in ["act", "indicator", "cost", "source"] {
        let rule = format!("finding-measure-without-{lack}");
        let found: Vec<_> =
            findings(&matrix, &rule).into_iter().map(|finding| &finding.records).collect();
        assert_eq!(found, [&vec![id(101)]], "{rule}");
    }
}

#[test]
fn a_legal_basis_stands_for_a_parliamentary_act() {
    let decree = Measure { legal_basis: "Decree 355".into(), ..measure(101, &["O-TRU"]) };
    assert!(rules_about(&[decree], &[], "finding-measure-without-act").is_empty());
}

#[test]
fn zero_is_a_cost_and_unknown_is_not() {
    let free = Measure { cost: 0.0.into(), ..measure(101, &["O-TRU"]) };
    let asked = Measure { cost: Stated::Unknown, ..measure(102, &["O-TRU"]) };
    let ranged = Measure { cost_low: 5e5.into(), ..measure(103, &["O-TRU"]) };
    assert_eq!(
        rules_about(&[free, asked, ranged], &[], "finding-measure-without-cost"),
        [vec![id(102)]]
    );
}

#[test]
fn a_rejected_measure_lacks_nothing() {
    let rejected = Measure { status: "rejected".into(), ..measure(101, &[]) };
    let events = [event(1, EXECUTION, "1973")];
    let matrix = coverage(&events, &[rejected]).matrix();
    let of_measures =
        matrix.findings.iter().filter(|finding| finding.rule.starts_with("finding-measure"));
    assert_eq!(of_measures.count(), 0);
}

#[test]
fn open_design_parameters_are_counted() {
    let mut commission = Measure { catalogue: "M-TR-01".into(), ..measure(101, &["O-TRU"]) };
    commission.parameters.insert("mandate".into(), "1973 to 1990".into());
    commission.parameters.insert("powers".into(), " ".into());
    let matrix = coverage(&[event(1, EXECUTION, "1973")], &[commission]).matrix();
    let open = findings(&matrix, "finding-measure-parameters-open")[0];
    assert_eq!((value(open, "open"), value(open, "count")), (Some("1"), Some("1")));
}

#[test]
fn a_prerequisite_is_missing_until_a_counting_measure_follows_it() {
    let commission = Measure { catalogue: "M-TR-01".into(), ..measure(101, &["O-TRU"]) };
    let consultation = Measure { catalogue: "M-RC-02".into(), ..measure(102, &["O-PAR"]) };
    let rejected = Measure { status: "rejected".into(), ..consultation.clone() };
    let rule = "finding-measure-prerequisite-missing";
    assert_eq!(rules_about(std::slice::from_ref(&commission), &[], rule), [vec![id(101)]]);
    assert_eq!(rules_about(&[commission.clone(), rejected], &[], rule), [vec![id(101)]]);
    assert!(rules_about(&[commission, consultation], &[], rule).is_empty());
}

#[test]
fn an_amnesty_that_takes_in_a_core_crime_is_a_warning_for_each_such_type() {
    let amnesty = Measure { catalogue: "M-JU-05".into(), ..measure(101, &[]) };
    let narrow = Measure { violations: set([CENSORSHIP]), ..amnesty.clone() };
    let rule = "finding-amnesty-never";
    assert_eq!(rules_about(&[amnesty], &[], rule), [vec![id(101)]]);
    assert!(rules_about(&[narrow], &[], rule).is_empty());
}

#[test]
fn support_counts_only_from_parties_that_are_in_the_dossier() {
    let parties = [party(201, "SH-VIC", "L3", 2), party(202, "SH-SEC", "L1", 5)];
    let supported = Measure { supporters: set([id(201)]), ..measure(101, &["O-TRU"]) };
    let gone = Measure { supporters: set([id(999)]), ..measure(102, &["O-TRU"]) };
    let opposed = Measure { opponents: set([id(201)]), ..measure(103, &["O-TRU"]) };
    let blocked = Measure {
        opponents: set([id(202)]),
        supporters: set([id(201)]),
        ..measure(104, &["O-TRU"])
    };
    let measures = [supported, gone, opposed, blocked];
    let found = |rule| rules_about(&measures, &parties, rule);
    assert_eq!(found("finding-measure-without-supporter"), [vec![id(102)]]);
    assert_eq!(found("finding-measure-opposed"), [vec![id(103)]]);
    assert_eq!(found("finding-measure-blocked"), [vec![id(104)]]);
}

#[test]
fn a_plan_without_victims_or_grassroots_among_its_parties_is_noted() {
    let measures = [measure(101, &["O-TRU"])];
    let elite = [party(201, "SH-EXE", "L1", 5)];
    let broad = [party(201, "SH-EXE", "L1", 5), party(202, "SH-VIC", "L3", 2)];
    for rule in ["finding-no-victims-association", "finding-no-grassroots"] {
        assert_eq!(rules_about(&measures, &elite, rule).len(), 1, "{rule}");
        assert!(rules_about(&measures, &broad, rule).is_empty(), "{rule}");
    }
}

#[test]
fn a_finding_on_events_opens_all_of_them() {
    let events: Vec<EventFacts> = (1..=1_500).map(|n| event(n, EXECUTION, "1973")).collect();
    let coverage = coverage(&events, &[]);
    let matrix = coverage.matrix();
    let gap = findings(&matrix, "finding-duty-unanswered")[0];
    assert_eq!((gap.records.len(), gap.total), (0, 1_500));
    assert_eq!(coverage.events_of(gap.selection.as_ref().unwrap()).len(), 1_500);
}

/// Every quoted word of a text that begins as a rule does.
fn rules_in(text: &str) -> std::collections::BTreeSet<&str> {
    text.split('"').filter(|word| word.starts_with("finding-")).collect()
}

#[test]
fn every_rule_has_a_message_and_a_remedy() {
    let code = [
        include_str!("../../src/findings/gaps.rs"),
        include_str!("../../src/findings/lacks.rs"),
        include_str!("../../src/findings/stakeholders.rs"),
        include_str!("../../src/findings/red_lines.rs"),
        include_str!("../../src/findings/consultations.rs"),
    ]
    .concat();
    for messages in [
        include_str!("../../../../catalogue/locales/en/findings.ftl"),
        include_str!("../../../../catalogue/locales/fr/findings.ftl"),
    ] {
        let ids = messages.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id);
        let (remedies, said): (Vec<&str>, Vec<&str>) =
            ids.filter(|id| id.starts_with("finding-")).partition(|id| id.ends_with("-remedy"));
        let rules = rules_in(&code);
        assert_eq!(rules, said.into_iter().collect());
        assert_eq!(rules, remedies.iter().map(|id| id.trim_end_matches("-remedy")).collect());
    }
}
