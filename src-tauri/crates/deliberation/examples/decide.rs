//! Reads Pabulib files and prints, for each, what every rule funds: `decide RULES FILE...`, with RULES a list
//! of `none`, `utilitarian`, `add_one`, `add_one_utilitarian` and `greedy` with commas. One line of JSON for
//! each file. `tests/data/compare_files.py` compares the lines with pabutools.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::time::Instant;

use concord_deliberation::budget::{
    Completion, Election, Outcome, Settings, equal_shares, utilitarian_greedy,
};
use concord_deliberation::pabulib::read;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let rules = arguments.next().unwrap();
    for path in arguments {
        let line = match read(&std::fs::read_to_string(&path).unwrap()) {
            Err(errors) => format!("\"refused\":{:?}", errors[0].to_string()),
            Ok(read) => {
                let election = read.file.election().unwrap();
                let outcomes = rules.split(',').map(|rule| {
                    let start = Instant::now();
                    let outcome = decide(rule, &election);
                    let ids: Vec<&str> =
                        outcome.funded().map(|at| election.projects()[at].id.as_str()).collect();
                    format!(
                        "{rule:?}:{{\"funded\":{ids:?},\"ms\":{}}}",
                        start.elapsed().as_millis()
                    )
                });
                outcomes.collect::<Vec<_>>().join(",")
            }
        };
        println!("{{\"file\":{path:?},{line}}}");
    }
}

fn decide(rule: &str, election: &Election) -> Outcome {
    let settings = Settings { fund_unsupported: true, ..Settings::default() };
    let completion = match rule {
        "greedy" => return utilitarian_greedy(election, settings),
        "none" => Completion::None,
        "utilitarian" => Completion::Utilitarian,
        "add_one" => Completion::AddOne,
        "add_one_utilitarian" => Completion::AddOneThenUtilitarian,
        other => panic!("no rule {other}"),
    };
    equal_shares(election, completion, settings, &mut || true).unwrap()
}
