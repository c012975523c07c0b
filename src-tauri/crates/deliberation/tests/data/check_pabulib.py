"""Has pabulib-checker and pabutools read the files that the product wrote.

    python check_pabulib.py [FOLDER]     default: pabulib, beside this file

Needs pabulib-checker (made with 1.0.8) and pabutools. Fails unless every file passes without an error: the
checker also works out the rule again that the file names, and compares the results flags.
"""

import sys
from pathlib import Path

from pabulib.checker import Checker
from pabutools.election.pabulib import parse_pabulib

folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("pabulib")
files = sorted(folder.glob("*.pb"))
bad = 0
for file in files:
    results = Checker().process_files([str(file)])[file.stem]["results"]
    instance, profile = parse_pabulib(str(file))
    counted = (len(instance), profile.num_ballots())
    stated = (int(instance.meta["num_projects"]), int(instance.meta["num_votes"]))
    if results != "File looks correct!" and results.get("errors") or counted != stated:
        bad += 1
        print(file.name, results, counted, stated)
print(f"{len(files)} files, {bad} refused")
sys.exit(1 if bad or not files else 0)
