//! What a delegate relies on when the matrix says that an event is answered.

use crate::fixture::*;
use concord_model::Stated;
use concord_plan::{CoverageSelection, EventFacts, NOT_KNOWN};

#[test]
fn a_measure_without_scope_answers_its_duties_for_every_event_from_which_they_follow() {
    let events = [
        event(1, EXECUTION, "1973-10"),
        event(2, DISAPPEARANCE, "1974-06-01"),
        undated(3, CENSORSHIP),
    ];
    let matrix = coverage(&events, &[measure(101, &["O-TRU"])]).matrix();
    assert_eq!(matrix.events, 3);
    assert_eq!(matrix.duties, ["O-TRU", "O-SEA", "O-REP"]);
    assert_eq!(cell(&matrix, EXECUTION, "O-TRU"), Some((1, 1)));
    assert_eq!(cell(&matrix, DISAPPEARANCE, "O-SEA"), Some((1, 0)));
    assert_eq!(cell(&matrix, EXECUTION, "O-SEA"), None, "no search follows from an execution");
    assert_eq!(cell(&matrix, CENSORSHIP, "O-TRU"), None);
    assert_eq!(total(&matrix, "O-TRU"), Some((2, 2)));
    assert_eq!(total(&matrix, "O-REP"), Some((3, 0)));
    assert_eq!(matrix.answered, 0, "each still lacks a duty");
}

#[test]
fn an_event_is_answered_once_all_its_duties_are() {
    let events = [event(1, EXECUTION, "1973"), event(2, DISAPPEARANCE, "1973")];
    let measures = [measure(101, &["O-TRU"]), measure(102, &["O-REP"])];
    assert_eq!(coverage(&events, &measures).matrix().answered, 1);
}

#[test]
fn an_event_of_two_types_is_answered_for_a_duty_only_when_both_are() {
    let both = EventFacts {
        violations: vec![DISAPPEARANCE.into(), EXECUTION.into(), EXECUTION.into()],
        ..undated(1, EXECUTION)
    };
    let mut truth = measure(101, &["O-TRU"]);
    truth.violations = set([EXECUTION]);
    let matrix = coverage(&[both], &[truth]).matrix();
    assert_eq!(cell(&matrix, EXECUTION, "O-TRU"), Some((1, 1)));
    assert_eq!(cell(&matrix, DISAPPEARANCE, "O-TRU"), Some((1, 0)));
    assert_eq!(total(&matrix, "O-TRU"), Some((1, 0)));
}

#[test]
fn rejected_and_repealed_measures_answer_nothing_and_planned_ones_are_named() {
    let answered_with = |status: Stated<String>| {
        let mut truth = measure(101, &["O-TRU"]);
        truth.status = status;
        let matrix = coverage(&[event(1, EXECUTION, "1973")], &[truth]).matrix();
        let planned = findings(&matrix, "finding-measure-only-planned").len();
        (total(&matrix, "O-TRU").unwrap().1, planned)
    };
    assert_eq!(answered_with("in_force".into()), (1, 0));
    assert_eq!(answered_with("completed".into()), (1, 0));
    assert_eq!(answered_with("proposed".into()), (1, 1));
    assert_eq!(answered_with(Stated::Empty), (1, 1));
    assert_eq!(answered_with("rejected".into()), (0, 0));
    assert_eq!(answered_with("repealed".into()), (0, 0));
}

#[test]
fn a_date_counts_when_the_event_may_have_happened_within_the_period() {
    let answered = |date: &str, measure_period: &str| {
        let mut truth = measure(101, &["O-TRU"]);
        truth.period = period(measure_period);
        total(&coverage(&[event(1, EXECUTION, date)], &[truth]).matrix(), "O-TRU").unwrap().1 == 1
    };
    let mandate = "1973-09-11/1990-03-11";
    assert!(answered("1973-09-11", mandate));
    assert!(answered("1973-09", mandate), "known to the month, and the month reaches the mandate");
    assert!(answered("1990-03-11", mandate));
    assert!(!answered("1990-03-12", mandate));
    assert!(!answered("1973-08", mandate));
    assert!(answered("1985", "1973-09-11/.."));
    assert!(!answered("1972", "1973-09-11/.."));
    assert!(answered("../1974", mandate), "by the end, which is known");
    assert!(
        !answered("1976-05-04/..", "1990-08-21/.."),
        "an open end reaches into no later period"
    );
    assert!(answered("1976-05-04/..", mandate), "by the start, which is known");
}

#[test]
fn what_is_not_known_of_an_event_never_counts_as_answered() {
    let here = EventFacts {
        regions: vec!["CL-RM".into()],
        victim_groups: vec!["VC-UNI".into()],
        ..event(1, EXECUTION, "1973")
    };
    let nowhere = undated(2, EXECUTION);
    let mut dated = measure(101, &["O-TRU"]);
    dated.period = period("1973/1990");
    let mut regional = measure(102, &["O-TRU"]);
    regional.regions = set(["CL-RM"]);
    let mut grouped = measure(103, &["O-TRU"]);
    grouped.victim_groups = set(["VC-UNI"]);
    for scoped in [dated, regional, grouped] {
        let coverage = coverage(&[here.clone(), nowhere.clone()], &[scoped]);
        let unanswered = CoverageSelection {
            duty: Some("O-TRU".into()),
            answered: Some(false),
            ..CoverageSelection::default()
        };
        assert_eq!(coverage.events_of(&unanswered), [nowhere.id]);
    }
}

#[test]
fn a_period_that_is_explicitly_unknown_takes_in_nothing_and_is_reported() {
    let mut truth = measure(101, &["O-TRU"]);
    truth.period = Stated::Unknown;
    let matrix = coverage(&[event(1, EXECUTION, "1973")], &[truth]).matrix();
    assert_eq!(total(&matrix, "O-TRU"), Some((1, 0)));
    assert_eq!(findings(&matrix, "finding-measure-period-unknown").len(), 1);
}

#[test]
fn an_event_that_a_measure_names_is_answered_whatever_the_scope_says() {
    let mut memorial = measure(101, &["O-REP"]);
    memorial.regions = set(["CL-AN"]);
    memorial.events = set([id(1)]);
    let matrix = coverage(&[undated(1, EXECUTION), undated(2, EXECUTION)], &[memorial]).matrix();
    assert_eq!(total(&matrix, "O-REP"), Some((2, 1)));
}

#[test]
fn a_measure_that_names_events_and_states_no_scope_answers_those_alone() {
    let mut memorial = measure(101, &["O-REP"]);
    memorial.events = set([id(1)]);
    let coverage = coverage(&[undated(1, EXECUTION), undated(2, EXECUTION)], &[memorial]);
    assert_eq!(total(&coverage.matrix(), "O-REP"), Some((2, 1)));
    assert_eq!(coverage.whole().answered_by(), [(id(101), 1)].into());
}

#[test]
fn a_measure_without_duties_answers_nothing_and_is_reported() {
    let mut silent = measure(101, &[]);
    silent.events = set([id(1)]);
    let coverage = coverage(&[undated(1, EXECUTION)], &[silent]);
    let matrix = coverage.matrix();
    assert_eq!(matrix.answered, 0);
    assert!(coverage.whole().answered_by().is_empty());
    assert_eq!(findings(&matrix, "finding-measure-without-duty")[0].records, [id(101)]);
}

#[test]
fn an_event_without_a_known_type_is_never_answered_and_can_be_found() {
    let blank = EventFacts { id: id(1), ..EventFacts::default() };
    let everything = measure(101, &["O-TRU", "O-SEA", "O-REP"]);
    let coverage = coverage(&[blank, undated(2, EXECUTION)], &[everything]);
    let matrix = coverage.matrix();
    assert_eq!((matrix.events, matrix.answered), (2, 1));
    let finding = findings(&matrix, "finding-event-without-type")[0];
    assert_eq!(coverage.events_of(finding.selection.as_ref().unwrap()), [id(1)]);
    assert_eq!(finding.selection.as_ref().unwrap().violation.as_deref(), Some(NOT_KNOWN));
    let unanswered = CoverageSelection { answered: Some(false), ..CoverageSelection::default() };
    assert_eq!(coverage.events_of(&unanswered), [id(1)]);
}

#[test]
fn a_type_that_the_catalogue_does_not_know_is_shown_without_duties() {
    let matrix = coverage(&[undated(1, "OWN-01")], &[measure(101, &["O-TRU"])]).matrix();
    assert_eq!((matrix.rows[0].code.as_str(), matrix.rows[0].events), ("OWN-01", 1));
    assert_eq!(matrix.answered, 0);
    let finding = findings(&matrix, "finding-type-without-duty")[0];
    assert_eq!(value(finding, "violation-type"), Some("OWN-01"));
}

#[test]
fn no_events_make_an_empty_matrix() {
    let matrix = coverage(&[], &[measure(101, &["O-TRU"])]).matrix();
    assert_eq!((matrix.events, matrix.answered), (0, 0));
    assert!(matrix.rows.is_empty() && matrix.duties.is_empty() && matrix.totals.is_empty());
}
