//! Statements: groups and tests of proportions equal to those of independent libraries, and what holds for
//! all votes.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;

use concord_deliberation::statements::{
    OpinionGroups, Settings, Side, Vote, Votes, find_groups, one_proportion, two_proportions,
};
use proptest::prelude::*;
use serde_json::Value;

fn row(text: &str) -> Vec<Option<Vote>> {
    let vote = |letter: char| match letter {
        'a' => Some(Vote::Agree),
        'd' => Some(Vote::Disagree),
        'p' => Some(Vote::Pass),
        _ => None,
    };
    text.chars().map(vote).collect()
}

fn votes(rows: &[&str]) -> Votes {
    Votes::new(rows[0].len(), rows.iter().map(|text| row(text)).collect()).unwrap()
}

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6 * a.abs().max(1.0)
}

/// Who is together with whom, whatever the groups are called.
fn partition(groups: &[Option<usize>]) -> BTreeSet<Vec<usize>> {
    let names: BTreeSet<usize> = groups.iter().flatten().copied().collect();
    let members = |name: usize| {
        (0..groups.len()).filter(|&place| groups[place] == Some(name)).collect::<Vec<_>>()
    };
    names.into_iter().map(members).collect()
}

fn matrices() -> Vec<(Votes, Value)> {
    let rows: Vec<Value> = serde_json::from_str(include_str!("data/opinions.json")).unwrap();
    let matrix = |row: Value| {
        let texts: Vec<&str> =
            row["votes"].as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect();
        (votes(&texts), row)
    };
    rows.into_iter().map(matrix).collect()
}

#[test]
fn positions_equal_those_of_sklearn() {
    for (place, (votes, expected)) in matrices().iter().enumerate() {
        let found = find_groups(votes, Settings::default());
        for axis in 0..2 {
            let theirs: Vec<f64> = expected["positions"]
                .as_array()
                .unwrap()
                .iter()
                .map(|position| position[axis].as_f64().unwrap())
                .collect();
            let ours: Vec<f64> = found.positions.iter().map(|at| at.unwrap()[axis]).collect();
            let sign = ours.iter().zip(&theirs).map(|(a, b)| a * b).sum::<f64>().signum();
            for (a, b) in ours.iter().zip(&theirs) {
                assert!(close(*a, sign * b), "matrix {place}, axis {axis}: {a} and {b}");
            }
        }
    }
}

#[test]
fn groups_equal_those_of_sklearn() {
    let mut numbers_of_groups = BTreeSet::new();
    let mut better = 0;
    for (place, (votes, expected)) in matrices().iter().enumerate() {
        let found = find_groups(votes, Settings::default());
        let inertias = numbers(&expected["inertias"]);
        assert_eq!(found.inertias.len(), 1 + inertias.len());
        let mut same = true;
        for (k, (ours, theirs)) in found.inertias[1..].iter().zip(&inertias).enumerate() {
            // The best of 200 starts from chance may be missed there, never here.
            let enough = *ours <= theirs * (1.0 + 1e-6);
            assert!(enough, "matrix {place}, {} groups: {ours}, {theirs}", k + 2);
            same &= close(*ours, *theirs);
        }
        if !same {
            better += 1;
            continue;
        }
        let silhouettes = numbers(&expected["silhouettes"]);
        for (ours, theirs) in found.silhouettes.iter().zip(&silhouettes) {
            assert!(close(*ours, *theirs), "matrix {place}: silhouettes {ours}, {theirs}");
        }
        let theirs: Vec<Option<usize>> = numbers(&expected["groups"])
            .into_iter()
            .map(|group| (group >= 0.0).then_some(group as usize))
            .collect();
        assert_eq!(partition(&found.group_of), partition(&theirs), "matrix {place}");
        numbers_of_groups.insert(found.centres.len());
    }
    assert!(better <= 3, "{better} matrices could not be compared");
    assert!(numbers_of_groups.len() > 2, "{numbers_of_groups:?}");
}

#[test]
fn tests_of_proportions_equal_those_of_statsmodels() {
    for (votes, expected) in matrices() {
        let groups = numbers(&expected["groups"]);
        let tested = expected["tested_group"].as_f64().unwrap();
        for (statement, sides) in expected["tests"].as_array().unwrap().iter().enumerate() {
            for (side, test) in [Vote::Agree, Vote::Disagree].iter().zip(sides.as_array().unwrap())
            {
                let count = |belongs: &dyn Fn(f64) -> bool| {
                    let cast = (0..groups.len())
                        .filter(|&place| belongs(groups[place]))
                        .filter_map(|place| votes.rows()[place][statement]);
                    let cast: Vec<Vote> = cast.collect();
                    (cast.iter().filter(|vote| *vote == side).count(), cast.len())
                };
                let own = count(&|group| group == tested);
                let others = count(&|group| group >= 0.0 && group != tested);
                let [majority, distinct] = numbers(test).try_into().unwrap();
                assert!(close(one_proportion(own.0, own.1), majority));
                assert!(close(two_proportions(own.0, own.1, others.0, others.1), distinct));
            }
        }
    }
}

#[test]
fn two_camps_are_told_by_what_they_stand_for() {
    let mut rows = vec!["aaaadda"; 12];
    rows.extend(vec!["aadddaa"; 8]);
    let found = find_groups(&votes(&rows), Settings::default()).shown();
    assert_eq!(found.groups.iter().map(|group| group.members).collect::<Vec<_>>(), [12, 8]);
    assert_eq!(found.not_shown, 0);
    assert!(found.silhouette.unwrap() > 0.99);
    let stand_for = |group: usize| -> Vec<(usize, Side)> {
        let told = &found.groups[group].representative;
        told.iter().map(|statement| (statement.statement, statement.side)).collect()
    };
    assert_eq!(stand_for(0), [(2, Side::Agree), (3, Side::Agree), (5, Side::Disagree)]);
    // What the smaller group agrees with most is shared by all, and told first all the same.
    let second = [(0, Side::Agree), (5, Side::Agree), (2, Side::Disagree), (3, Side::Disagree)];
    assert_eq!(stand_for(1), second);
    assert!(found.groups.iter().all(|group| group.representative[0].best_agreed));
    assert_eq!(found.shared.iter().map(|(place, _)| *place).collect::<Vec<_>>(), [0, 1, 6]);
}

#[test]
fn consensus_and_division_are_told() {
    let mut rows = vec!["adaap."; 10];
    rows.extend(vec!["addpp."; 10]);
    let votes = votes(&rows);
    let consensus = votes.consensus();
    assert_eq!((consensus.agree, consensus.disagree), (vec![0], vec![1]));
    assert_eq!(votes.divisive(5), [2]);
    let counts = votes.counts();
    assert_eq!(counts[2].division(), Some(1.0));
    assert_eq!(counts[3].share(Side::Agree), Some(0.5));
    assert_eq!((counts[4].division(), counts[5].division()), (Some(0.0), None));
    assert_eq!(votes.participation(), Some(5.0 / 6.0));
    assert_eq!(votes.votes_cast()[0], 5);
}

#[test]
fn votes_that_show_nothing_give_no_groups() {
    let alike = votes(&["aaa"; 30]);
    let found = find_groups(&alike, Settings::default()).shown();
    assert_eq!((found.groups.len(), found.silhouette), (1, None));
    for rows in [vec!["..."; 4], vec![""; 4], vec!["a"], vec!["a", "d"]] {
        let found = find_groups(&votes(&rows), Settings::default()).shown();
        assert!(found.groups.is_empty());
        assert_eq!(found.not_shown, rows.len());
    }
    let none = Votes::new(3, Vec::new()).unwrap();
    assert!(find_groups(&none, Settings::default()).shown().groups.is_empty());
    assert!(Votes::new(3, vec![row("aa")]).is_err());
}

/// Someone who alone thinks otherwise must not be told by the difference between all and the group shown.
#[test]
fn a_small_group_is_not_shown_by_leaving_it_out() {
    let mut rows = vec!["aaaaaaaa"; 20];
    rows.extend(vec!["dddddddd"; 2]);
    let found = find_groups(&votes(&rows), Settings::default());
    assert_eq!(found.centres.len(), 2);
    let shown = found.shown();
    assert!(shown.groups.is_empty());
    assert_eq!(shown.not_shown, 22);
}

fn any_votes() -> impl Strategy<Value = Votes> {
    let letter = prop::sample::select(vec!['a', 'a', 'd', 'd', 'p', '.', '.']);
    (1..12_usize, 0..40_usize, 1..4_usize).prop_flat_map(move |(statements, people, camps)| {
        let rows = prop::collection::vec(letter.clone(), statements);
        (
            prop::collection::vec(rows, camps),
            prop::collection::vec(
                (0..camps, prop::collection::vec(letter.clone(), statements), any::<u16>()),
                people,
            ),
        )
            .prop_map(move |(leaders, people)| {
                let rows = people.into_iter().map(|(camp, own, bits)| {
                    let text: String = (0..statements)
                        .map(|at| if bits >> at & 3 == 0 { own[at] } else { leaders[camp][at] })
                        .collect();
                    row(&text)
                });
                Votes::new(statements, rows.collect()).unwrap()
            })
    })
}

fn hidden_in(found: &OpinionGroups) -> (usize, usize) {
    let shown = found.shown().groups.len();
    let small = found.group_of.iter().flatten().filter(|&&group| group >= shown).count();
    let placed = found.group_of.iter().flatten().count();
    (small, found.positions.iter().flatten().count() - placed)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_group_is_shown_or_can_be_worked_out_below_the_minimum(votes in any_votes(), min in 1..10_usize) {
        let found = find_groups(&votes, Settings { min_members: min, ..Settings::default() });
        let shown = found.shown();
        let mut members = 0;
        for group in &shown.groups {
            prop_assert!(group.members >= min);
            members += group.members;
        }
        prop_assert_eq!(members + shown.not_shown, votes.rows().len());
        // Either set of those left out is nobody or enough.
        let (held_back, voted_little) = hidden_in(&found);
        prop_assert!(held_back == 0 || held_back >= min || shown.groups.is_empty());
        prop_assert!(voted_little == 0 || voted_little >= min);
    }

    #[test]
    fn who_comes_first_changes_nothing(votes in any_votes(), by in 0..40_usize) {
        let mut rows = votes.rows().to_vec();
        rows.reverse();
        let len = rows.len().max(1);
        rows.rotate_left(by % len);
        let moved = Votes::new(votes.statements(), rows).unwrap();
        let (a, b) = (find_groups(&votes, Settings::default()), find_groups(&moved, Settings::default()));
        prop_assert_eq!(a.shown(), b.shown());
        prop_assert_eq!(&a.silhouettes, &b.silhouettes);
        // Each participant keeps place and group.
        let back = |place: usize| (2 * len - 1 - place - by % len) % len;
        for place in 0..votes.rows().len() {
            prop_assert_eq!(a.group_of[place], b.group_of[back(place)]);
            prop_assert_eq!(a.positions[place], b.positions[back(place)]);
        }
    }

    #[test]
    fn groups_hold_all_who_voted_enough_once(votes in any_votes()) {
        let found = find_groups(&votes, Settings::default());
        let cast = votes.votes_cast();
        for (place, group) in found.group_of.iter().enumerate() {
            prop_assert!(group.is_some() || cast[place] < 7.min(votes.statements()) || cast[place] == 0);
            prop_assert!(group.is_none_or(|group| group < found.centres.len()));
        }
        prop_assert!(found.centres.len() <= 5);
    }
}
