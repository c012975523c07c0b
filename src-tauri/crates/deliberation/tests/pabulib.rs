//! Pabulib files: written as the checker takes them, read back as written, faults told by line.
#![allow(clippy::unwrap_used, missing_docs)]

use std::path::{Path, PathBuf};

use concord_deliberation::amount;
use concord_deliberation::budget::{
    Completion, Election, Outcome, Project, Settings, Ties, equal_shares, utilitarian_greedy,
};
use concord_deliberation::pabulib::{
    Heading, MAX_ERRORS, PbFile, PbProject, PbVote, Problem, Section, VoteType, read, write,
};
use proptest::prelude::*;
use serde_json::Value;

const VALID: &str = "\
META
key;value
description;Which measures the fund of Example pays for
country;Worldwide
unit;Example
instance;2026
num_projects;3
num_votes;2
budget;1000,5
vote_type;approval
rule;greedy
date_begin;2026
date_end;2026
PROJECTS
project_id;cost;votes;name;selected
a;600;2;\"A well; and a pump\";1
b;500.25;1;The \"\"school;0
c;400;0;Ein Weg;1
VOTES
voter_id;vote;age
1;a,b;30
2;a;
";

/// A heading that the checker accepts.
fn heading(rule: &str) -> Heading {
    Heading {
        description: "Which measures come first".to_owned(),
        country: "Worldwide".to_owned(),
        unit: "Example".to_owned(),
        instance: "2026".to_owned(),
        date_begin: "24.11.2026".to_owned(),
        date_end: "24.11.2026".to_owned(),
        rule: rule.to_owned(),
    }
}

/// The elections that the checker can judge: it takes no empty ballot, no cost beyond the budget, no budget
/// that pays for all, and gives up on ties beyond its own two steps.
fn judged_elections() -> Vec<Election> {
    let rows: Vec<Value> = serde_json::from_str(include_str!("data/budgets.json")).unwrap();
    let elections = rows.iter().filter_map(|row| {
        let costs: Vec<&str> =
            row["costs"].as_array().unwrap().iter().map(|cost| cost.as_str().unwrap()).collect();
        let projects: Vec<Project> = costs
            .iter()
            .enumerate()
            .map(|(place, cost)| Project {
                id: format!("p{place}"),
                cost: amount::parse(cost).unwrap(),
            })
            .collect();
        let ballots = row["ballots"].as_array().unwrap().iter().map(|ballot| {
            let places = ballot.as_array().unwrap().iter();
            places.map(|place| place.as_u64().unwrap() as usize).collect()
        });
        let budget = amount::parse(row["budget"].as_str().unwrap()).unwrap();
        let election = Election::new(budget.clone(), projects, ballots.collect()).unwrap();
        let approvals = election.approvals();
        let mut keys: Vec<_> = costs.iter().zip(&approvals).collect();
        keys.sort();
        keys.dedup();
        let all = election.projects().iter().map(|project| &project.cost);
        let judged = keys.len() == costs.len()
            && costs.iter().all(|cost| !cost.contains('.'))
            && all.clone().all(|cost| *cost <= budget)
            && all.fold(amount::whole(0), |sum, cost| sum + cost) > budget
            && approvals.iter().all(|&approvals| approvals > 0)
            && election.ballots().iter().all(|ballot| !ballot.is_empty());
        judged.then_some(election)
    });
    elections.take(12).collect()
}

fn written_files() -> Vec<(String, String)> {
    let cheaper = Settings { ties: Ties::CheaperFirst, ..Settings::default() };
    let shares = |election: &Election, completion| -> Outcome {
        equal_shares(election, completion, cheaper, &mut || true).unwrap()
    };
    let mut files = Vec::new();
    for (place, election) in judged_elections().iter().enumerate() {
        let names: Vec<String> =
            (0..election.projects().len()).map(|at| format!("Measure {at}; \"of\" many")).collect();
        for (rule, outcome) in [
            ("equalshares", shares(election, Completion::None)),
            ("equalshares/add1", shares(election, Completion::AddOneUntilOverspent)),
            ("greedy", utilitarian_greedy(election, Settings::default())),
        ] {
            let file = PbFile::of(&heading(rule), election, &names, Some(&outcome));
            let name = format!("{place:02}-{}.pb", rule.replace('/', "-"));
            files.push((name, write(&file).unwrap()));
        }
    }
    files
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/pabulib")
}

/// The files in `data/pabulib` passed `pabulib-checker`, rules included (`check_pabulib.py`).
#[test]
fn files_are_still_those_that_the_checker_accepted() {
    let files = written_files();
    assert_eq!(files.len(), 36);
    for (name, text) in files {
        let path = folder().join(&name);
        if std::env::var_os("UPDATE_PABULIB").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text, "{name}");
    }
}

#[test]
fn what_is_written_is_read_back() {
    for (name, text) in written_files() {
        let read = read(&text).unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
        assert_eq!(read.warnings, [], "{name}");
        assert_eq!(write(&read.file).unwrap(), text, "{name}");
    }
}

#[test]
fn a_file_is_read_with_all_it_holds() {
    let read = read(VALID).unwrap();
    assert_eq!(read.warnings, []);
    let file = read.file;
    assert_eq!(amount::write(&file.budget), "1000.5");
    assert_eq!(file.projects[0].name, "A well; and a pump");
    assert_eq!(
        file.projects.iter().map(|p| p.selected).collect::<Vec<_>>(),
        [Some(1), Some(0), Some(1)]
    );
    assert_eq!(file.votes[0].approved, [0, 1]);
    assert_eq!(file.vote_columns, ["age"]);
    assert_eq!(file.approvals(), [2, 1, 0]);
    let funded: Vec<usize> =
        utilitarian_greedy(&file.election().unwrap(), Settings::default()).funded().collect();
    assert_eq!(funded, [0]);
}

/// The faults of a valid file with one piece replaced.
fn faults(from: &str, to: &str) -> Vec<(u64, Problem)> {
    assert!(VALID.contains(from), "{from}");
    let errors = read(&VALID.replacen(from, to, 1)).unwrap_err();
    errors.into_iter().map(|error| (error.line, error.problem)).collect()
}

#[test]
fn every_fault_is_told_with_its_line() {
    let text = |text: &str| text.to_owned();
    assert_eq!(faults("1000,5", "lots"), [(9, Problem::NotAnAmount(text("lots")))]);
    assert_eq!(faults("budget;1000,5\n", ""), [(21, Problem::MetaMissing("budget"))]);
    assert_eq!(faults(";approval", ";ordinal"), [(10, Problem::VoteType(text("ordinal")))]);
    assert_eq!(faults("c;400", "c;0"), [(18, Problem::Nothing)]);
    assert_eq!(faults("c;400", "c;-400"), [(18, Problem::NotAnAmount(text("-400")))]);
    assert_eq!(faults("c;400", "c;1e400"), [(18, Problem::NotAnAmount(text("1e400")))]);
    assert_eq!(faults("Ein Weg;1", "Ein Weg;7"), [(18, Problem::NotAFlag(text("7")))]);
    assert_eq!(faults("c;400", "b;400"), [(18, Problem::Twice(text("b")))]);
    assert_eq!(faults("2;a;", "1;a;"), [(22, Problem::Twice(text("1")))]);
    assert_eq!(faults("2;a;", "2;x;"), [(22, Problem::UnknownProject(text("x")))]);
    assert_eq!(faults("2;a;", ";a;"), [(22, Problem::EmptyId)]);
    assert_eq!(faults("2;a;", "2;a;;;9"), [(22, Problem::TooManyCells)]);
}

#[test]
fn a_broken_frame_is_told() {
    let problems = |from: &str, to: &str| -> Vec<Problem> {
        faults(from, to).into_iter().map(|(_, problem)| problem).collect()
    };
    assert!(problems("META\n", "x;y\nMETA\n").contains(&Problem::BeforeSections));
    assert!(
        problems("VOTES\n", "PROJECTS\n").contains(&Problem::UnexpectedSection(Section::Projects))
    );
    assert!(
        problems("project_id;cost", "project_id;price")
            .contains(&Problem::ColumnMissing(Section::Projects, "cost"))
    );
    assert!(problems(";name;", ";votes;").contains(&Problem::ColumnTwice("votes".to_owned())));
    assert!(
        problems("a;600;2;\"A well; and a pump\"", "a;600;2;\"A well")
            .contains(&Problem::OpenQuotation)
    );
    let cut = VALID.split("VOTES").next().unwrap();
    let errors = read(cut).unwrap_err();
    assert_eq!(errors[0].problem, Problem::SectionMissing(Section::Votes));
    assert_eq!(read("").unwrap_err().len(), 5);
}

#[test]
fn numbers_that_do_not_add_up_are_warned_of() {
    let text = VALID.replace("num_votes;2", "num_votes;20").replace("b;500.25;1", "b;500.25;9");
    let warnings: Vec<String> =
        read(&text).unwrap().warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        warnings,
        ["line 8: num_votes says 20, counted were 2", "line 17: votes (b) says 9, counted were 1",]
    );
}

#[test]
fn a_project_named_twice_on_a_ballot_counts_once() {
    let read = read(&VALID.replace("2;a;", "2;a, c,a;")).unwrap();
    assert_eq!(read.file.votes[1].approved, [0, 2]);
    let warnings: Vec<(u64, &Problem)> =
        read.warnings.iter().map(|warning| (warning.line, &warning.problem)).collect();
    assert_eq!(warnings[0], (22, &Problem::NamedTwice("a".to_owned())));
}

#[test]
fn a_file_full_of_faults_is_told_in_part_and_shortly() {
    let mut text = VALID.to_owned();
    for voter in 10..100_000 {
        text.push_str(&format!("{voter};{}\n", "z".repeat(200)));
    }
    let errors = read(&text).unwrap_err();
    assert_eq!(errors.len(), MAX_ERRORS);
    assert!(errors.iter().all(|error| error.to_string().len() < 120));
}

#[test]
fn ids_that_would_be_read_as_something_else_are_not_written() {
    let file = read(VALID).unwrap().file;
    for id in ["", "a;b", "a,b", "a\nb", " a", "a\"", "VOTES", "projects", "None", "a\u{2028}b"] {
        let mut bad = file.clone();
        bad.projects[0].id = id.to_owned();
        assert_eq!(write(&bad).unwrap_err().0, id);
        let mut bad = file.clone();
        bad.votes[0].voter = id.to_owned();
        assert!(write(&bad).is_err());
    }
}

fn name() -> impl Strategy<Value = String> {
    "[a-z0-9\u{e9}\u{627}-\u{64a}_-]{1,8}".prop_filter("a reserved word", |name| {
        !["meta", "projects", "votes", "none"].contains(&name.as_str())
    })
}

fn text() -> impl Strategy<Value = String> {
    "[ -~\u{e9}\u{627}-\u{64a}]{0,20}".prop_map(|text| text.trim().to_owned())
}

prop_compose! {
    fn file()(
        ids in prop::collection::btree_set(name(), 1..8),
        voters in prop::collection::btree_set(name(), 0..12),
        budget in 1..1_000_000_u64,
    )(
        projects in ids.into_iter().map(|id| (Just(id), 1..100_000_u64, text(), prop::option::of(0..4_u8), text())).collect::<Vec<_>>(),
        votes in voters.into_iter().map(|voter| (Just(voter), any::<u16>(), text())).collect::<Vec<_>>(),
        budget in Just(budget),
        meta in prop::collection::btree_map(name().prop_map(|key| format!("x{key}")), text(), 0..4),
    ) -> PbFile {
        let cents = |cents: u64| amount::parse(&format!("{}.{:02}", cents / 100, cents % 100)).unwrap();
        let count = projects.len();
        PbFile {
            budget: cents(budget),
            vote_type: VoteType::Approval,
            meta: meta.into_iter().collect(),
            project_columns: vec!["category".to_owned()],
            projects: projects.into_iter().map(|(id, cost, name, selected, category)| PbProject {
                id, cost: cents(cost), name, selected, further: vec![category],
            }).collect(),
            vote_columns: vec!["age".to_owned()],
            votes: votes.into_iter().map(|(voter, bits, age)| PbVote {
                voter,
                approved: (0..count).filter(|place| bits >> place & 1 == 1).collect(),
                further: vec![age],
            }).collect(),
        }
    }
}

proptest! {
    #[test]
    fn every_file_comes_back_as_it_was(file in file()) {
        let text = write(&file).unwrap();
        let back = read(&text).unwrap();
        prop_assert_eq!(back.file, file);
        prop_assert_eq!(back.warnings, vec![]);
    }

    #[test]
    fn no_text_brings_the_reader_down(text in "(META|PROJECTS|VOTES|key|value|budget|[;,\"\n\r0-9a-z \u{627}])*") {
        let _ = read(&text);
    }

    #[test]
    fn no_damage_to_a_file_brings_the_reader_down(at in 0..VALID.len(), with in "[;,\"\n0-9A-Z]{0,4}", cut in 0..5_usize) {
        let mut text = VALID.as_bytes()[..at].to_vec();
        text.extend(with.bytes());
        text.extend(&VALID.as_bytes()[(at + cut).min(VALID.len())..]);
        let damaged = read(&String::from_utf8_lossy(&text));
        if let Some(written) = damaged.ok().and_then(|damaged| write(&damaged.file).ok()) {
            prop_assert!(read(&written).is_ok());
        }
    }
}
