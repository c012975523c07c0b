//! Weights, gaps, proposals and the flow, with their arithmetic done by hand.

use concord_model::{Measure, Weight};
use concord_plan::{Coverage, Dimension, EventFacts, OPEN, Plan};

use crate::fixture::*;

fn weight(dimension: &str, code: &str, factor: f64) -> Weight {
    Weight {
        dimension: dimension.into(),
        code: code.into(),
        factor: factor.into(),
        ..Weight::default()
    }
}

/// Three executions: of a child in the capital, of a grown-up there, of a child nobody knows where; and
/// a book that was banned.
fn events() -> [EventFacts; 4] {
    let child = || vec!["VC-CHI".to_owned()];
    let capital = || vec!["CL-RM".to_owned()];
    [
        EventFacts { victim_groups: child(), regions: capital(), ..event(1, EXECUTION, "1973") },
        EventFacts { regions: capital(), ..event(2, EXECUTION, "1973") },
        EventFacts { victim_groups: child(), ..event(3, EXECUTION, "1974") },
        event(4, CENSORSHIP, "1974"),
    ]
}

#[test]
fn a_pair_weighs_the_product_of_its_four_factors() {
    let mut truth = measure(101, &["O-TRU"]);
    truth.victim_groups = set(["VC-CHI"]);
    let weights = vec![
        weight("violation-type", EXECUTION, 3.0),
        weight("victim-group", "VC-CHI", 2.0),
        weight("region", "CL-RM", 0.5),
        weight("duty", "O-TRU", 4.0),
    ];
    let coverage = Coverage::of(events(), Plan { weights, ..plan(&[truth]) });
    let matrix = coverage.whole().matrix(Dimension::VictimGroup, None);
    // Truth is owed to the three executions: 4 x 3 x 2 x 0.5 = 12, 4 x 3 x 1 x 0.5 = 6, 4 x 3 x 2 = 24.
    let truth = matrix.totals[0].as_ref().unwrap();
    assert_eq!((truth.events, truth.answered), (3, 2));
    assert_eq!((truth.weight, truth.weight_answered), (42.0, 36.0));
    // Reparation to all four: 3 x 2 x 0.5 = 3, 3 x 0.5 = 1.5, 3 x 2 = 6, and 1 for the book.
    let reparation = matrix.totals[1].as_ref().unwrap();
    assert_eq!((reparation.events, reparation.weight), (4, 11.5));
    // An event as a whole: the same without the duty.
    assert_eq!((matrix.weight, matrix.weight_answered), (11.5, 0.0));
    let children = matrix.rows.iter().find(|row| row.code == "VC-CHI").unwrap();
    assert_eq!((children.events, children.weight), (2, 9.0));
    let unknown = matrix.rows.iter().find(|row| row.code == "?empty").unwrap();
    assert_eq!((unknown.events, unknown.weight), (2, 2.5));
}

#[test]
fn a_factor_of_zero_takes_a_duty_out_of_the_weighted_shares_alone() {
    let weights = vec![weight("duty", "O-TRU", 0.0)];
    let coverage = Coverage::of(events(), Plan { weights, ..plan(&[]) });
    let truth = coverage.matrix().totals[0].clone().unwrap();
    assert_eq!((truth.events, truth.weight), (3, 0.0));
}

#[test]
fn the_strongest_measure_answers_the_most_events_of_a_cell() {
    let mut children = measure(101, &["O-TRU"]);
    children.victim_groups = set(["VC-CHI"]);
    let mut capital = measure(102, &["O-TRU"]);
    capital.regions = set(["CL-RM"]);
    let mut one = measure(103, &["O-TRU"]);
    one.events = set([id(2)]);
    let coverage = coverage(&events(), &[one, capital, children]);
    let cells = |dimension, code: &str| {
        let matrix = coverage.whole().matrix(dimension, None);
        let row = matrix.rows.into_iter().find(|row| row.code == code).unwrap();
        let cell = row.cells[0].clone().unwrap();
        (cell.measures, cell.strongest)
    };
    let all = vec![id(101), id(102), id(103)];
    // Two events each: the first of them by identifier.
    assert_eq!(cells(Dimension::ViolationType, EXECUTION), (all.clone(), Some(id(101))));
    assert_eq!(cells(Dimension::Region, "CL-RM"), (all, Some(id(102))));
    assert_eq!(cells(Dimension::Region, "?empty"), (vec![id(101)], Some(id(101))));
}

#[test]
fn gaps_are_ranked_by_what_is_open_and_one_set_of_events_is_listed_once() {
    let mut truth = measure(101, &["O-TRU"]);
    truth.victim_groups = set(["VC-CHI"]);
    let weights = vec![weight("duty", "O-TRU", 5.0)];
    let coverage = Coverage::of(events(), Plan { weights, ..plan(&[truth]) });
    let gaps = coverage.whole().gaps(None, None);
    // Open for truth: event 2 alone, weight 5. It is the whole of what is open, and of what is open
    // among executions, in the capital, among those without a known group, and in 1973.
    let first = &gaps.gaps[0];
    assert_eq!((first.duty.as_str(), first.open, first.weight_open), ("O-TRU", 1, 5.0));
    assert_eq!((first.events, first.weight), (3, 15.0));
    assert_eq!((first.dimension, first.code.as_deref()), (None, None));
    let same: Vec<(Dimension, &str)> =
        first.same.iter().map(|row| (row.dimension, row.code.as_str())).collect();
    assert!(same.contains(&(Dimension::ViolationType, EXECUTION)));
    assert!(same.contains(&(Dimension::Region, "CL-RM")));
    assert!(same.contains(&(Dimension::VictimGroup, "?empty")));
    assert_eq!(coverage.events_of(&first.selection), [id(2)]);
    assert_eq!(gaps.gaps.iter().filter(|gap| gap.duty == "O-TRU").count(), 1);
    let pillars = coverage.whole().gaps(Some(Dimension::Pillar), None);
    assert_eq!(pillars.gaps[0].code.as_deref(), Some("truth"), "the measure has no pillar");
    // Then reparation: 4 open, of which 3 executions.
    let reparation: Vec<u64> =
        gaps.gaps.iter().filter(|gap| gap.duty == "O-REP").map(|gap| gap.open).collect();
    assert_eq!(reparation.first(), Some(&4));
    assert!(reparation.is_sorted_by(|one, next| one >= next));
    let regions = coverage.whole().gaps(Some(Dimension::Region), Some(1));
    assert_eq!((regions.gaps.len(), regions.gaps[0].code.as_deref()), (1, Some("CL-RM")));
    assert!(regions.total > 1);
}

#[test]
fn proposals_answer_the_most_and_count_only_what_is_newly_answered() {
    let mut paid = Measure { catalogue: "M-RE-01".into(), ..measure(101, &["O-REP"]) };
    paid.violations = set([EXECUTION]);
    let coverage = coverage(&events(), &[paid]);
    let told = coverage.whole().proposals();
    // Open: truth for the three executions, reparation for the book.
    assert_eq!((told.events, told.open, told.pairs), (4, 4, 4));
    let of = |code: &str| told.proposals.iter().find(|own| own.template == code).unwrap();
    let commission = of("M-TR-01");
    assert_eq!((commission.events, commission.pairs, commission.completes), (3, 3, 3));
    assert_eq!((commission.weight, commission.weight_after), (3.0, 3.0));
    assert_eq!(commission.missing, ["M-RC-02"]);
    assert!(commission.measures.is_empty());
    let reparation = of("M-RE-01");
    assert_eq!((reparation.events, reparation.weight), (1, 1.0));
    assert_eq!(reparation.measures, [id(101)], "it is there, and its scope leaves the book out");
    assert_eq!(told.proposals[0].template, "M-TR-01");
    assert_eq!(told.proposals.len(), 2, "what answers nothing is not proposed");
}

#[test]
fn what_flows_into_a_duty_flows_out_of_it() {
    let both = EventFacts {
        violations: vec![EXECUTION.into(), DISAPPEARANCE.into()],
        ..event(5, EXECUTION, "1975")
    };
    let events: Vec<EventFacts> = events().into_iter().chain([both]).collect();
    let mut executions = measure(101, &["O-TRU"]);
    executions.violations = set([EXECUTION]);
    let coverage =
        coverage(&events, &[executions, measure(102, &["O-REP"]), measure(103, &["O-REP"])]);
    let flow = coverage.whole().flow(Dimension::ViolationType);
    let duty = |code: &str| flow.duties.iter().find(|end| end.code == code).unwrap().events;
    assert_eq!((duty("O-TRU"), duty("O-SEA"), duty("O-REP")), (4, 1, 5));
    for end in &flow.duties {
        let into: f64 = flow.owed.iter().filter(|l| l.to == end.code).map(|l| l.width).sum();
        let out: f64 = flow.answered.iter().filter(|l| l.from == end.code).map(|l| l.width).sum();
        assert_eq!((into, out), (end.events as f64, end.events as f64), "{}", end.code);
    }
    let answered = |from: &str, to: &str| {
        flow.answered
            .iter()
            .find(|link| link.from == from && link.to == to)
            .map(|l| (l.events, l.width))
    };
    // The event of both types is answered for one of them only: open.
    assert_eq!(answered("O-TRU", &id(101).to_string()), Some((3, 3.0)));
    assert_eq!(answered("O-TRU", OPEN), Some((1, 1.0)));
    // Two measures answer reparation for each of the five.
    assert_eq!(answered("O-REP", &id(102).to_string()), Some((5, 2.5)));
    assert_eq!(answered("O-REP", OPEN), None);
    assert_eq!(answered("O-SEA", OPEN), Some((1, 1.0)));
}
