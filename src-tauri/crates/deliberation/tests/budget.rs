//! Budgets: equal to pabutools' outcomes, and what holds for every election.
#![allow(clippy::unwrap_used, missing_docs)]

use concord_deliberation::amount::{self, Amount};
use concord_deliberation::budget::{
    Completion, Election, Project, Settings, Utility, equal_shares, utilitarian_greedy,
};
use serde_json::Value;

fn read(row: &Value) -> Election {
    let costs = row["costs"].as_array().unwrap();
    let projects = costs.iter().enumerate().map(|(place, cost)| Project {
        id: format!("p{place}"),
        cost: amount::parse(cost.as_str().unwrap()).unwrap(),
    });
    let budget = amount::parse(row["budget"].as_str().unwrap()).unwrap();
    Election::new(budget, projects.collect(), places_of_all(&row["ballots"])).unwrap()
}

fn places(list: &Value) -> Vec<usize> {
    list.as_array().unwrap().iter().map(|place| place.as_u64().unwrap() as usize).collect()
}

fn places_of_all(lists: &Value) -> Vec<Vec<usize>> {
    lists.as_array().unwrap().iter().map(places).collect()
}

fn decide(election: &Election, completion: Completion, settings: Settings) -> Vec<usize> {
    equal_shares(election, completion, settings, &mut || true).unwrap().funded().collect()
}

#[test]
fn outcomes_equal_those_of_pabutools() {
    let rows: Vec<Value> = serde_json::from_str(include_str!("data/budgets.json")).unwrap();
    assert!(rows.len() >= 200);
    let mut compared = 0;
    for (place, row) in rows.iter().enumerate() {
        let election = read(row);
        for (name, utility) in [("cost", Utility::Cost), ("count", Utility::Count)] {
            let settings = Settings { utility, fund_unsupported: true, ..Settings::default() };
            let expected = &row["expected"][name];
            for (rule, completion) in [
                ("none", Completion::None),
                ("add_one", Completion::AddOne),
                ("utilitarian", Completion::Utilitarian),
                ("add_one_utilitarian", Completion::AddOneThenUtilitarian),
            ] {
                let funded = decide(&election, completion, settings);
                assert_eq!(funded, places(&expected[rule]), "election {place}, {name}, {rule}");
                compared += 1;
            }
            let greedy: Vec<usize> = utilitarian_greedy(&election, settings).funded().collect();
            assert_eq!(greedy, places(&expected["greedy"]), "election {place}, {name}, greedy");
            compared += 1;
        }
    }
    assert_eq!(compared, rows.len() * 10);
    let _: Option<Amount> = None;
}
