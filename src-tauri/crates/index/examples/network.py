"""Prints how long Concord's measures of a network take beside networkx, in the same run on the same network.

    VENV/bin/pip install networkx scipy
    VENV/bin/python src-tauri/crates/index/examples/network.py [PARTIES ...]

Seconds of processor time, both on one thread. Exact betweenness is left out for networkx above 3,000
parties, where it takes the better part of an hour.
"""

import json
import subprocess
import sys
import tempfile
import time

import networkx as nx

COMMAND = ["cargo", "run", "--quiet", "--release", "-p", "concord-index", "--example", "network", "--"]


def networkx_figures(path, parties):
    directed, both = nx.DiGraph(), nx.Graph()
    directed.add_nodes_from(range(parties))
    both.add_nodes_from(range(parties))
    with open(path, encoding="utf-8") as lines:
        ties = [(int(a), int(b), float(s)) for a, b, s in (line.split() for line in lines)]
    figures = {}

    def measure(name, run):
        start = time.process_time()
        result = run()
        figures[name] = time.process_time() - start
        return result

    def build():
        for a, b, strength in ties:
            directed.add_edge(a, b)
            known = both.get_edge_data(a, b) or {"weight": 0.0, "length": 1.0}
            both.add_edge(a, b, weight=known["weight"] + strength, length=min(known["length"], 1 / strength))

    measure("view", build)
    measure("degree", lambda: dict(directed.degree()))
    measure("components", lambda: list(nx.connected_components(both)))
    measure("bridges and cut parties", lambda: (list(nx.bridges(both)), list(nx.articulation_points(both))))
    for name, weight in (("hops", None), ("strength", "length")):
        measure(f"betweenness by {name}, 200 sources",
                lambda: nx.betweenness_centrality(both, k=200, weight=weight, seed=1))
        if parties <= 3000:
            measure(f"betweenness by {name}, exact", lambda: nx.betweenness_centrality(both, weight=weight))
    # 1e-12 for each node, as in Concord.
    measure("eigenvector", lambda: nx.eigenvector_centrality(both, 20000, 1e-12, weight="weight"))
    found = measure("communities, one start", lambda: nx.community.louvain_communities(both, seed=1))
    measure("path by strength", lambda: nx.dijkstra_path(both, parties - 1, 0, weight="length"))
    measure("ego to depth 2", lambda: nx.ego_graph(both, 0, 2))
    figures["modularity"] = nx.community.modularity(both, found)
    return figures


for parties in [int(one) for one in sys.argv[1:]] or [2000, 20000]:
    with tempfile.NamedTemporaryFile() as edges:
        run = subprocess.run([*COMMAND, str(parties), edges.name], check=True, capture_output=True, text=True)
        ours = json.loads(run.stdout)
        theirs = networkx_figures(edges.name, parties)
    print(f"\n{parties} parties, networkx {nx.__version__}\n")
    print("| measure | Concord, s | networkx, s |\n|---|---|---|")
    for name, value in ours.items():
        other = f"{theirs[name]:.4f}" if name in theirs else "-"
        print(f"| {name} | {value:.6f} | {other} |")
