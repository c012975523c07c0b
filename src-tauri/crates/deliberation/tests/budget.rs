//! Budgets: equal to pabutools' outcomes, and what holds for every election.
#![allow(clippy::unwrap_used, missing_docs)]

use concord_deliberation::amount::{self, Amount};
use concord_deliberation::budget::{
    Completion, Election, ElectionError, Fate, Outcome, Project, Settings, Stage, Stopped, Ties,
    Utility, equal_shares, utilitarian_greedy,
};
use proptest::prelude::*;
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
}

/// Who paid how much in all, by ballot, beside what pabutools left each voter with.
#[test]
fn payments_equal_those_of_pabutools() {
    let rows: Vec<Value> = serde_json::from_str(include_str!("data/budgets.json")).unwrap();
    let mut compared = 0;
    for (place, row) in rows.iter().enumerate() {
        let Some(purses) = row["expected"]["purses"].as_array() else { continue };
        let election = read(row);
        let outcome =
            equal_shares(&election, Completion::None, Settings::default(), &mut || true).unwrap();
        for (ballot, purse) in election.ballots().iter().zip(purses) {
            let mut sorted = ballot.clone();
            sorted.sort_unstable();
            let kind = election.kinds().iter().position(|kind| kind.approved == sorted).unwrap();
            let mine = || outcome.rounds.iter().flat_map(|round| &round.payments);
            let paid = mine()
                .filter(|payment| payment.kind == kind)
                .fold(amount::whole(0), |sum, payment| sum + &payment.each);
            let left: Amount = purse.as_str().unwrap().parse().unwrap();
            assert_eq!(&outcome.share - paid, left, "election {place}");
            compared += 1;
        }
    }
    assert!(compared > 500);
}

fn election(budget: u32, costs: &[u32], ballots: &[&[usize]]) -> Election {
    let projects = costs.iter().enumerate().map(|(place, cost)| Project {
        id: format!("p{place}"),
        cost: amount::whole((*cost).into()),
    });
    let ballots = ballots.iter().map(|ballot| ballot.to_vec()).collect();
    Election::new(amount::whole(budget.into()), projects.collect(), ballots).unwrap()
}

/// Two thirds of the voters would take everything under the greedy rule; a third gets a third.
#[test]
fn a_minority_decides_on_its_share() {
    let election = election(90, &[30, 30, 30, 30], &[&[0, 1, 2], &[0, 1, 2], &[3]]);
    let settings = Settings::default();
    let greedy: Vec<usize> = utilitarian_greedy(&election, settings).funded().collect();
    assert_eq!(greedy, [0, 1, 2]);
    assert_eq!(decide(&election, Completion::None, settings), [0, 1, 3]);
}

#[test]
fn every_step_is_explained() {
    // Shares of 40. Both supporters of p0 pay 20; p1 takes what the first has left and the rest from the
    // third; p2 has 20 of the second and 30 less than 60 of nobody else.
    let election = election(120, &[40, 50, 60, 10], &[&[0, 1], &[0, 2], &[1]]);
    let outcome =
        equal_shares(&election, Completion::None, Settings::default(), &mut || true).unwrap();
    assert_eq!(outcome.share, amount::whole(40));
    let [first, second] = &outcome.rounds[..] else { panic!("{:?}", outcome.rounds) };
    assert_eq!((first.project, first.supporters, &first.price), (0, 2, &amount::whole(20)));
    assert_eq!(first.tied, [1]);
    assert_eq!(first.left, amount::whole(80));
    assert_eq!((second.project, &second.price), (1, &amount::whole(30)));
    let paid: Vec<(usize, &Amount, &Amount)> = second
        .payments
        .iter()
        .map(|payment| (election.kinds()[payment.kind].approved[0], &payment.each, &payment.left))
        .collect();
    let [poor, rich] = [(0, amount::whole(20)), (1, amount::whole(30))];
    assert_eq!(paid, [(poor.0, &poor.1, &amount::whole(0)), (rich.0, &rich.1, &amount::whole(10))]);
    assert_eq!(
        outcome.fates,
        [
            Fate::Funded { round: 0 },
            Fate::Funded { round: 1 },
            Fate::SharesTooSmall { after: 0, held: amount::whole(40) },
            Fate::NoSupport,
        ]
    );
    assert_eq!((outcome.spent, outcome.left), (amount::whole(90), amount::whole(30)));
}

#[test]
fn money_left_goes_on_as_the_completion_says() {
    // Each share is 50; p0 costs its two supporters 30 each; nobody alone can pay for p1 or p2.
    let election = election(150, &[60, 70, 25], &[&[0, 1], &[0], &[2, 1]]);
    let settings = Settings::default();
    assert_eq!(decide(&election, Completion::None, settings), [0, 1]);
    let poor = election_of_one_rich_project();
    assert_eq!(decide(&poor, Completion::None, settings), Vec::<usize>::new());
    let raised = equal_shares(&poor, Completion::AddOne, settings, &mut || true).unwrap();
    assert_eq!(raised.funded().collect::<Vec<_>>(), [0]);
    // 1000 for 10 voters, 900 from the one supporter: 800 steps of one, done in few.
    assert_eq!(raised.share, amount::whole(900));
    let mut runs = 0;
    let stopped = equal_shares(&poor, Completion::AddOne, settings, &mut || {
        runs += 1;
        false
    });
    assert_eq!((stopped, runs), (Err(Stopped), 1));
    let rest = equal_shares(&poor, Completion::Utilitarian, settings, &mut || true).unwrap();
    assert_eq!((rest.rounds[0].stage, rest.share), (Stage::Greedy, amount::whole(100)));
}

fn election_of_one_rich_project() -> Election {
    let mut ballots: Vec<&[usize]> = vec![&[]; 9];
    ballots.push(&[0]);
    election(1000, &[900], &ballots)
}

#[test]
fn what_is_no_election_is_refused() {
    let new = |budget: i64, costs: &[i64], ids: &[&str], ballot: Vec<usize>| {
        let projects = costs
            .iter()
            .zip(ids)
            .map(|(cost, id)| Project { id: (*id).to_owned(), cost: amount::whole(*cost) });
        Election::new(amount::whole(budget), projects.collect(), vec![ballot]).unwrap_err()
    };
    assert_eq!(new(0, &[], &[], vec![]), ElectionError::EmptyBudget);
    assert_eq!(new(9, &[1, 0], &["a", "b"], vec![]), ElectionError::NoCost("b".to_owned()));
    assert_eq!(new(9, &[1, 1], &["a", "a"], vec![]), ElectionError::SameId("a".to_owned()));
    assert_eq!(new(9, &[1], &["a"], vec![1]), ElectionError::UnknownProject(0));
    assert_eq!(new(9, &[1, 1], &["a", "b"], vec![1, 1]), ElectionError::NamedTwice(0));
}

#[test]
fn an_election_without_voters_funds_nothing_by_shares() {
    let election = election(100, &[10], &[]);
    for completion in ALL {
        assert!(decide(&election, completion, Settings::default()).is_empty());
    }
    let funding = Settings { fund_unsupported: true, ..Settings::default() };
    assert_eq!(decide(&election, Completion::Utilitarian, funding), [0]);
}

const ALL: [Completion; 5] = [
    Completion::None,
    Completion::Utilitarian,
    Completion::AddOne,
    Completion::AddOneThenUtilitarian,
    Completion::AddOneUntilOverspent,
];

prop_compose! {
    fn any_election()(
        budget in 1..400_u32,
        costs in prop::collection::vec(1..200_u32, 1..9),
        ballots in prop::collection::vec(any::<u16>(), 0..12),
    ) -> Election {
        let ballots: Vec<Vec<usize>> = ballots
            .iter()
            .map(|bits| (0..costs.len()).filter(|place| bits >> place & 1 == 1).collect())
            .collect();
        let ballots: Vec<&[usize]> = ballots.iter().map(Vec::as_slice).collect();
        election(budget, &costs, &ballots)
    }
}

fn any_settings() -> impl Strategy<Value = Settings> {
    let utility = prop::sample::select(vec![Utility::Cost, Utility::Count]);
    let ties = prop::sample::select(vec![Ties::ById, Ties::CheaperFirst]);
    (utility, ties, any::<bool>()).prop_map(|(utility, ties, fund_unsupported)| Settings {
        utility,
        ties,
        fund_unsupported,
    })
}

fn outcomes(election: &Election, settings: Settings) -> Vec<Outcome> {
    let mut all = vec![utilitarian_greedy(election, settings)];
    for completion in ALL {
        all.push(equal_shares(election, completion, settings, &mut || true).unwrap());
    }
    all
}

proptest! {
    #[test]
    fn no_rule_spends_more_than_there_is(election in any_election(), settings in any_settings()) {
        for outcome in outcomes(&election, settings) {
            let spent = outcome.funded().fold(amount::whole(0), |sum, place| {
                sum + &election.projects()[place].cost
            });
            prop_assert_eq!(&outcome.spent, &spent);
            prop_assert!(&outcome.spent <= election.budget());
            prop_assert_eq!(&outcome.spent + &outcome.left, election.budget().clone());
            let mut funded: Vec<usize> = outcome.funded().collect();
            funded.sort_unstable();
            funded.dedup();
            prop_assert_eq!(funded.len(), outcome.rounds.len());
        }
    }

    #[test]
    fn who_pays_has_the_money_and_pays_the_whole_cost(election in any_election(), settings in any_settings()) {
        for outcome in outcomes(&election, settings) {
            let mut purses = vec![outcome.share.clone(); election.kinds().len()];
            for round in outcome.rounds.iter().filter(|round| round.stage == Stage::Shares) {
                let mut paid = amount::whole(0);
                for payment in &round.payments {
                    prop_assert!(election.kinds()[payment.kind].approved.contains(&round.project));
                    purses[payment.kind] -= &payment.each;
                    prop_assert_eq!(&purses[payment.kind], &payment.left);
                    prop_assert!(payment.left >= amount::whole(0));
                    // Everybody pays the same, or all they have.
                    prop_assert!(payment.each == round.price || payment.left == amount::whole(0));
                    paid += &payment.each * amount::whole(payment.voters as i64);
                }
                prop_assert_eq!(&paid, &election.projects()[round.project].cost);
            }
        }
    }

    #[test]
    fn who_votes_first_changes_nothing(election in any_election(), settings in any_settings(), by in 0..12_usize) {
        let mut ballots = election.ballots().to_vec();
        ballots.reverse();
        let len = ballots.len().max(1);
        ballots.rotate_left(by % len);
        let moved = Election::new(election.budget().clone(), election.projects().to_vec(), ballots).unwrap();
        prop_assert_eq!(outcomes(&election, settings), outcomes(&moved, settings));
    }

    #[test]
    fn which_project_is_listed_first_changes_nothing(election in any_election(), settings in any_settings()) {
        // The ids go along, so ties come out alike: only the order of the list differs.
        let last = election.projects().len() - 1;
        let mut projects = election.projects().to_vec();
        projects.reverse();
        let turned = |place: &usize| last - place;
        let ballots = election.ballots().iter().map(|ballot| ballot.iter().map(turned).collect());
        let moved = Election::new(election.budget().clone(), projects, ballots.collect()).unwrap();
        for (a, b) in outcomes(&election, settings).iter().zip(outcomes(&moved, settings)) {
            let b: Vec<usize> = b.funded().map(|place| last - place).collect();
            prop_assert_eq!(a.funded().collect::<Vec<_>>(), b);
        }
    }

    #[test]
    fn names_matter_in_ties_alone(election in any_election(), settings in any_settings()) {
        // Renamed the other way round, an election in which no round was tied funds the same.
        let last = election.projects().len() - 1;
        let renamed = election.projects().iter().enumerate().map(|(place, project)| Project {
            id: format!("p{}", last - place),
            cost: project.cost.clone(),
        });
        let renamed = Election::new(
            election.budget().clone(), renamed.collect(), election.ballots().to_vec()).unwrap();
        for completion in [Completion::None, Completion::Utilitarian] {
            let run = |election: &Election| equal_shares(election, completion, settings, &mut || true).unwrap();
            let (a, b) = (run(&election), run(&renamed));
            if a.rounds.iter().chain(&b.rounds).all(|round| round.tied.is_empty()) {
                prop_assert_eq!(a.funded().collect::<Vec<_>>(), b.funded().collect::<Vec<_>>());
            }
        }
    }

    /// Skipping steps must not skip an outcome: the same as raising the shares one by one.
    #[test]
    fn raised_shares_equal_every_single_step(election in any_election(), settings in any_settings()) {
        let fast = equal_shares(&election, Completion::AddOne, settings, &mut || true).unwrap();
        let voters = i64::try_from(election.ballots().len()).unwrap();
        let supported: Vec<usize> = (0..election.projects().len())
            .filter(|&place| election.approvals()[place] > 0)
            .collect();
        let mut last = None;
        for step in 0..500 {
            if voters == 0 {
                break;
            }
            // An election with a larger budget has larger shares; ids, costs and ballots stay.
            let budget = election.budget() + amount::whole(step * voters);
            let larger = Election::new(budget, election.projects().to_vec(), election.ballots().to_vec()).unwrap();
            let outcome = equal_shares(&larger, Completion::None, settings, &mut || true).unwrap();
            if &outcome.spent > election.budget() {
                break;
            }
            let left = election.budget() - &outcome.spent;
            let funded: Vec<usize> = outcome.funded().collect();
            let used_up = supported.iter().all(|place| {
                funded.contains(place) || election.projects()[*place].cost > left
            });
            last = Some((outcome.share, outcome.rounds.iter().map(|round| (round.project, round.price.clone())).collect::<Vec<_>>()));
            if used_up {
                break;
            }
        }
        if let Some((share, rounds)) = last {
            let found: Vec<_> = fast.rounds.iter().map(|round| (round.project, round.price.clone())).collect();
            prop_assert_eq!(&fast.share, &share);
            prop_assert_eq!(found, rounds);
        }
    }
}
