"""Compares the product with pabutools on Pabulib files.

    cargo build --release -p concord-deliberation --example decide
    python compare_files.py [--add-one] target/release/examples/decide FILE.pb...

Compares cost utilities without completion, with the greedy completion, and the greedy rule itself; with
--add-one also shares raised by one unit at a time, for which pabutools needs a run for each unit of money:
minutes or hours for large budgets.
"""

import json
import subprocess
import sys
import time

from pabutools.election import Cost_Sat
from pabutools.election.pabulib import parse_pabulib
from pabutools.rules import (
    completion_by_rule_combination, greedy_utilitarian_welfare, method_of_equal_shares,
)

sat = {"sat_class": Cost_Sat}
RULES = {
    "none": lambda i, p: method_of_equal_shares(i, p, **sat),
    "utilitarian": lambda i, p: completion_by_rule_combination(
        i, p, [method_of_equal_shares, greedy_utilitarian_welfare], [dict(sat), dict(sat)]
    ),
    "greedy": lambda i, p: greedy_utilitarian_welfare(i, p, **sat),
}

arguments = sys.argv[1:]
if "--add-one" in arguments:
    arguments.remove("--add-one")
    RULES["add_one"] = lambda i, p: method_of_equal_shares(i, p, **sat, voter_budget_increment=1)
binary, files = arguments[0], arguments[1:]
lines = subprocess.run(
    [binary, ",".join(RULES), *files], check=True, capture_output=True, text=True
).stdout.splitlines()
same = different = refused = 0
for line in lines:
    ours = json.loads(line)
    if "refused" in ours:
        refused += 1
        print(ours["file"], "refused:", ours["refused"])
        continue
    instance, profile = parse_pabulib(ours["file"])
    for rule, decide in RULES.items():
        start = time.time()
        theirs = [project.name for project in decide(instance, profile)]
        took = round(1000 * (time.time() - start))
        if theirs == ours[rule]["funded"]:
            same += 1
        else:
            different += 1
            print(ours["file"], rule, "DIFFERENT", ours[rule]["funded"], theirs)
        print(f"{profile.num_ballots()} votes, {len(instance)} projects, {rule}:",
              f"{ours[rule]['ms']} ms, pabutools {took} ms")
print(f"{len(files)} files: {same} outcomes the same, {different} different, {refused} files refused")
sys.exit(1 if different else 0)
