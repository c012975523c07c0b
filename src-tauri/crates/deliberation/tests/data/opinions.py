"""Makes opinions.json: made-up votes on statements and what independent libraries find in them.

    python opinions.py            writes opinions.json
    python opinions.py --check    computes it again and compares, to nine digits

Needs numpy, scikit-learn (made with 1.9.1) and statsmodels. Nothing of the product is imported:

- principal components: sklearn.decomposition.PCA on votes with missing ones set to the statement's mean;
- positions: the votes cast, centred, on those components, times sqrt(statements / votes cast), as the Pol.is
  mathematics has it;
- groups: sklearn.cluster.KMeans, the best of 200 starts, for every number of groups, judged by
  sklearn.metrics.silhouette_score;
- tests of proportions: statsmodels.stats.proportion.proportions_ztest on counts raised by one.
"""

import json
import sys
import warnings
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.metrics import silhouette_score
from statsmodels.stats.proportion import proportions_ztest

FILE = Path(__file__).with_name("opinions.json")
COUNT = 40
LETTER = {1: "a", -1: "d", 0: "p"}


def votes_of(rng, place):
    """Rows of votes: groups that lean their own way on each statement, some votes passed, some missing."""
    people = int(rng.integers(16, 120))
    statements = int(rng.integers(8, 30))
    groups = 1 + place % 5
    lean = rng.uniform(0.05, 0.95, size=(groups, statements))
    if place % 2:  # sharp camps
        lean = np.where(lean > 0.5, 0.93, 0.07)
    member = rng.integers(0, groups, size=people)
    agrees = rng.random((people, statements)) < lean[member]
    votes = np.where(agrees, 1.0, -1.0)
    votes[rng.random((people, statements)) < 0.1] = 0.0
    votes[rng.random((people, statements)) < [0.0, 0.2, 0.5][place % 3]] = np.nan
    return votes


def place_people(votes):
    mean = np.nan_to_num(np.nanmean(votes, axis=0))
    filled = np.where(np.isnan(votes), mean, votes)
    pca = PCA(n_components=2, svd_solver="full").fit(filled)
    centred = np.where(np.isnan(votes), 0.0, votes - mean)
    cast = np.maximum((~np.isnan(votes)).sum(axis=1), 1)
    return centred @ pca.components_.T * np.sqrt(votes.shape[1] / cast)[:, None]


def in_groups(votes):
    """Who is placed in a group: 7 votes, or all if there are fewer statements; fewer if that leaves 15 out."""
    cast = (~np.isnan(votes)).sum(axis=1)
    needed = min(7, votes.shape[1])
    while needed > 1 and (cast >= needed).sum() < 15:
        needed -= 1
    if 0 < ((cast > 0) & (cast < needed)).sum() < 5:
        needed = 1
    return cast >= needed


def z_tests(votes, members):
    """For each statement and side: is it a majority of the group, and more than among the others?"""
    table = []
    for column in votes.T:
        row = []
        for side in (1.0, -1.0):
            on = np.array([(column[members] == side).sum(), (column[~members] == side).sum()]) + 1
            of = np.array(
                [(~np.isnan(column[members])).sum(), (~np.isnan(column[~members])).sum()]
            ) + 1
            majority = proportions_ztest(on[0], of[0], value=0.5, prop_var=0.5)[0]
            if on.sum() == of.sum():
                distinct = 0.0
            else:
                distinct = proportions_ztest(on, of)[0]
            row.append([float(majority), float(distinct)])
        table.append(row)
    return table


def analyse(votes):
    votes = votes[(~np.isnan(votes)).any(axis=1)]
    positions = place_people(votes)
    placed = in_groups(votes)
    points = positions[placed]
    kinds = len({tuple(np.where(np.isnan(row), 9, row)) for row in votes[placed]})
    found = []
    for k in range(2, min(5, 2 + kinds // 12) + 1):
        means = KMeans(k, n_init=200, random_state=1, tol=0, max_iter=1000).fit(points)
        found.append((means.inertia_, silhouette_score(points, means.labels_), means.labels_))
    best = max(range(len(found)), key=lambda at: found[at][1])
    labels = np.full(len(votes), -1)
    labels[placed] = found[best][2]
    largest = np.bincount(labels[placed]).argmax()
    # The tests compare members of the group with the others who are in groups.
    tests = z_tests(votes[placed], labels[placed] == largest)
    return votes, {
        "positions": positions.tolist(),
        "inertias": [float(inertia) for inertia, _, _ in found],
        "silhouettes": [float(value) for _, value, _ in found],
        "groups": labels.tolist(),
        "tested_group": int(largest),
        "tests": tests,
    }


def written(row):
    return "".join("." if np.isnan(vote) else LETTER[int(vote)] for vote in row)


def rounded(value):
    if isinstance(value, float):
        return float(f"{value:.9g}")
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [rounded(inner) for inner in value]
    return value


def close(a, b):
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(close(a[key], b[key]) for key in a)
    if isinstance(a, list):
        return len(a) == len(b) and all(close(x, y) for x, y in zip(a, b))
    if isinstance(a, float):
        return abs(a - b) <= 1e-7 * max(1.0, abs(a))
    return a == b


def main():
    warnings.simplefilter("ignore")
    rng = np.random.default_rng(20261124)
    rows = []
    for place in range(COUNT):
        votes, expected = analyse(votes_of(rng, place))
        rows.append(rounded({"votes": [written(row) for row in votes], **expected}))
    if "--check" in sys.argv:
        same = close(json.loads(FILE.read_text()), json.loads(json.dumps(rows)))
        print(f"{COUNT} matrices:", "the same" if same else "DIFFERENT")
        sys.exit(0 if same else 1)
    lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
    FILE.write_text("[\n" + lines + "\n]\n")


main()
