"""Makes budgets.json: random elections and what pabutools decides on them.

    python budgets.py            writes budgets.json
    python budgets.py --check    computes it again and compares

Needs pabutools (made with 1.2.3). Nothing of the product is imported: the elections come from a seeded
generator, the outcomes from pabutools alone.
"""

import json
import random
import sys
from pathlib import Path

from pabutools.election import (
    ApprovalBallot, ApprovalProfile, Cardinality_Sat, Cost_Sat, Instance, Project,
)
from pabutools.fractions import str_as_frac
from pabutools.rules import (
    completion_by_rule_combination, greedy_utilitarian_welfare, method_of_equal_shares,
)

FILE = Path(__file__).with_name("budgets.json")
COUNT = 320


def election(rng, place):
    """One election; the shape depends on its place so that each kind of difficulty is there."""
    projects = rng.randint(2, 14)
    voters = rng.randint(1, 40)
    shape = place % 8
    budget = rng.randint(20, 1500)
    if shape == 0:  # few different costs: many ties
        costs = [str(rng.choice([10, 20, 30])) for _ in range(projects)]
        budget = rng.randint(20, 150)
    elif shape == 1:  # one cost for all
        costs = ["100"] * projects
        budget = 100 * rng.randint(1, projects)
    elif shape == 2:  # cents
        costs = [f"{rng.randint(1, budget)}.{rng.randint(0, 99):02d}" for _ in range(projects)]
    elif shape == 3:  # one huge project beside small ones
        costs = [str(budget)] + [str(rng.randint(1, budget // 4)) for _ in range(projects - 1)]
    else:
        costs = [str(rng.randint(1, budget)) for _ in range(projects)]
    if shape in (4, 5):  # two camps that approve of different halves, one of them small
        camps = [rng.random() < 0.3 for _ in range(voters)]
        half = projects // 2
        ballots = [
            [p for p in range(projects) if (p < half) == camp and rng.random() < 0.7]
            for camp in camps
        ]
    elif shape == 6:  # everybody approves of one
        ballots = [[rng.randrange(projects)] for _ in range(voters)]
    elif shape == 7:  # positions on a line, each approves of what is near
        places = [rng.random() for _ in range(projects)]
        ballots = []
        for _ in range(voters):
            at, reach = rng.random(), rng.random() * 0.5
            ballots.append([p for p in range(projects) if abs(places[p] - at) < reach])
    else:
        chance = rng.uniform(0.1, 0.9)
        ballots = [[p for p in range(projects) if rng.random() < chance] for _ in range(voters)]
    return {"budget": str(budget), "costs": costs, "ballots": ballots}


def decide(given, with_purses):
    """What pabutools funds, in its order."""
    projects = [Project(f"p{i}", str_as_frac(cost)) for i, cost in enumerate(given["costs"])]
    instance = Instance(projects, budget_limit=str_as_frac(given["budget"]))
    profile = ApprovalProfile(
        [ApprovalBallot([projects[i] for i in ballot]) for ballot in given["ballots"]]
    )
    outcome = {}
    for name, sat in (("cost", Cost_Sat), ("count", Cardinality_Sat)):
        shares = {"sat_class": sat}
        raised = {"sat_class": sat, "voter_budget_increment": 1}
        greedy = {"sat_class": sat}

        def then_greedy(first):
            return completion_by_rule_combination(
                instance,
                profile,
                [method_of_equal_shares, greedy_utilitarian_welfare],
                [dict(first), dict(greedy)],
            )

        outcome[name] = {
            "none": method_of_equal_shares(instance, profile, **shares),
            "add_one": method_of_equal_shares(instance, profile, **raised),
            "utilitarian": then_greedy(shares),
            "add_one_utilitarian": then_greedy(raised),
            "greedy": greedy_utilitarian_welfare(instance, profile, **greedy),
        }
    purses = method_of_equal_shares(instance, profile, sat_class=Cost_Sat, analytics=True)
    rounds = purses.details.iterations
    index = {project.name: i for i, project in enumerate(projects)}
    decided = {
        name: {rule: [index[project.name] for project in funded] for rule, funded in rules.items()}
        for name, rules in outcome.items()
    }
    # What each voter has left after equal shares without completion, as fractions.
    last = rounds[-1].voters_budget if rounds else []
    return {**decided, "purses": [str(purse) for purse in last]} if with_purses else decided


def main():
    rng = random.Random(20261124)
    rows = []
    for place in range(COUNT):
        given = election(rng, place)
        rows.append({**given, "expected": decide(given, place % 4 == 0)})
    text = "[\n" + ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]\n"
    if "--check" in sys.argv:
        same = FILE.read_text() == text
        print(f"{COUNT} elections:", "the same" if same else "DIFFERENT")
        sys.exit(0 if same else 1)
    FILE.write_text(text)


main()
