#!/usr/bin/env python3
"""Makes victims.csv from the original file: names become initials, everything else is kept.

    python3 make.py ORIGINAL.csv

ORIGINAL.csv is data/pinochet.csv of github.com/danilofreire/pinochet without its column of free-text
comments. The result is written beside this script, with one line a row and `\n` line ends. Standard
library only; run again whenever the original changes.
"""

import csv
import sys
from pathlib import Path

NAMES = ("last_name", "first_name")
PARTICLES = {"de", "del", "la", "las", "los", "el", "y", "e", "da", "do", "dos", "van", "von"}


def initials(name: str) -> str:
    """"Mercedes del Pilar" -> "M. P."; an unknown name ("NA") stays as it is."""
    if name.strip() in ("", "NA"):
        return name
    words = [word.strip("()\"'`´’.,") for word in name.replace("-", " ").split()]
    words = [word for word in words if word]
    kept = [word for word in words if word.lower() not in PARTICLES] or words
    return " ".join(word[0].upper() + "." for word in kept)


def main() -> None:
    original = Path(sys.argv[1])
    target = Path(__file__).with_name("victims.csv")
    with original.open(encoding="utf-8", newline="") as source, target.open(
        "w", encoding="utf-8", newline=""
    ) as out:
        reader = csv.DictReader(source)
        writer = csv.DictWriter(out, reader.fieldnames, lineterminator="\n")
        writer.writeheader()
        rows = 0
        for row in reader:
            for column in NAMES:
                row[column] = initials(row[column])
            writer.writerow(row)
            rows += 1
    print(f"{rows} rows", file=sys.stderr)


if __name__ == "__main__":
    main()
