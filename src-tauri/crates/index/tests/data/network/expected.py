"""Writes expected.json: what networkx says of graphs that Concord's measures must agree with.

    python3 -m venv VENV && VENV/bin/pip install networkx scipy lxml
    VENV/bin/python expected.py FOLDER_OF_GEXF_FILES > expected.json

The graphs are networkx's own (karate club, Les Miserables, seeded random ones) and those of the sample
files of github.com/gephi/gexf (CC BY 4.0), by file name. networkx reads GEXF by exact version, so the
namespace of older files is written anew, and it drops edges that are nested in nodes, so they are moved to
the top.
"""

import io
import json
import pathlib
import random
import sys

import networkx as nx
from lxml import etree

GEXF = "http://gexf.net/1.3"
# What networkx reads as 1.2draft.
READ_AS = "http://www.gexf.net/1.2draft"

UNIT = 720_720_000_000


def read_gexf(path):
    root = etree.parse(str(path)).getroot()
    for element in root.iter(etree.Element):
        name = etree.QName(element)
        element.tag = "{%s}%s" % (READ_AS, name.localname) if "viz" not in name.namespace else element.tag
    graph = root.find("{%s}graph" % READ_AS)
    top = graph.find("{%s}edges" % READ_AS)
    if top is None:
        top = etree.SubElement(graph, "{%s}edges" % READ_AS)
    for edge in list(graph.iter("{%s}edge" % READ_AS)):
        top.append(edge)
    for unread in ("spells", "slices"):
        for element in list(graph.iter("{%s}%s" % (READ_AS, unread))):
            element.getparent().remove(element)
    # Attribute values over time are not compared, and networkx refuses some of them.
    for element in list(graph.iter("{%s}attvalues" % READ_AS)):
        element.getparent().remove(element)
    return nx.read_gexf(io.BytesIO(etree.tostring(root)), version="1.2draft")


def simple(graph, directed, weight):
    """One edge for each pair, of the weights combined by `weight`."""
    found = nx.DiGraph() if directed else nx.Graph()
    found.add_nodes_from(graph)
    for source, target, data in graph.edges(data=True):
        strength = float(data.get("weight", 1.0))
        known = found.get_edge_data(source, target)
        found.add_edge(source, target, weight=weight(known["weight"], strength) if known else strength)
    return found


def values(graph, measured, digits=12):
    return [round(measured[node], digits) for node in graph]


def expected(graph, with_edges=True):
    directed = graph.is_directed()
    strongest = simple(graph, directed, max)
    both = simple(graph, False, lambda a, b: a + b)
    if directed:
        # Both ways: two opposite edges add up.
        assert all(not graph.has_edge(a, a) for a in graph)
    for _, _, data in strongest.edges(data=True):
        # Whole numbers, so that ways of equal length are equal: sums of fractions differ in their last
        # digits, and networkx would take one of them for the shorter.
        data["length"] = round(UNIT / data["weight"])
    result = {
        "directed": directed,
        "nodes": [str(node) for node in graph],
        "incoming": [degree for _, degree in (graph.in_degree() if directed else graph.degree())],
        "outgoing": [degree for _, degree in (graph.out_degree() if directed else graph.degree())],
        "total": [degree for _, degree in graph.degree()],
        "density": nx.density(simple(graph, directed, max)),
        "components": sorted(
            (sorted(str(node) for node in part) for part in nx.connected_components(both)),
            key=lambda part: (-len(part), part),
        ),
        "betweenness": values(graph, nx.betweenness_centrality(strongest)),
        "betweenness_by_strength": values(graph, nx.betweenness_centrality(strongest, weight="length")),
        "eigenvector": values(graph, nx.eigenvector_centrality(both, 100000, 1e-13)),
        "eigenvector_by_strength": values(
            graph, nx.eigenvector_centrality(both, 100000, 1e-13, weight="weight")
        ),
        "bridges": sorted(sorted(map(str, bridge)) for bridge in nx.bridges(both)),
        "cut_parties": sorted(str(node) for node in nx.articulation_points(both)),
        "modularity": max(
            nx.community.modularity(both, nx.community.louvain_communities(both, seed=seed))
            for seed in range(10)
        )
        if both.size() and not any(a == b for a, b in both.edges()) else None,
    }
    if directed and nx.is_strongly_connected(graph):
        both_weights = simple(graph, True, lambda a, b: a + b)
        result["eigenvector_as_directed"] = values(
            graph, nx.eigenvector_centrality(both_weights, 100000, 1e-13)
        )
    if with_edges:
        result["edges"] = [
            [str(source), str(target), float(data.get("weight", 1.0))]
            for source, target, data in graph.edges(data=True)
        ]
        pairs = random.Random(5).sample([(a, b) for a in graph for b in graph if a != b], k=min(40, len(graph)))
        result["paths"] = [
            [str(a), str(b),
             nx.shortest_path_length(strongest, a, b) if nx.has_path(strongest, a, b) else None,
             nx.shortest_path_length(strongest, a, b, weight="length") / UNIT if nx.has_path(strongest, a, b) else None]
            for a, b in pairs
        ]
    return result


def weighted(graph, seed):
    """Strengths of the register's scale, whose many ties are the hard case."""
    draw = random.Random(seed)
    for _, _, data in graph.edges(data=True):
        data["weight"] = float(draw.randint(1, 5))
    return graph


def main():
    graphs = {
        "karate": nx.karate_club_graph(),
        "les-miserables": nx.les_miserables_graph(),
        "random-directed": weighted(nx.gnm_random_graph(60, 240, seed=1, directed=True), 2),
        "random-undirected": weighted(nx.gnm_random_graph(80, 110, seed=3), 4),
        "tree": weighted(nx.random_labeled_tree(50, seed=6), 7),
        "grid": nx.grid_2d_graph(6, 7),
        "strong-directed": weighted(
            nx.compose(nx.cycle_graph(30, nx.DiGraph), nx.gnm_random_graph(30, 80, 8, directed=True)), 9
        ),
        "clans": weighted(nx.relaxed_caveman_graph(8, 8, 0.08, seed=10), 11),
    }
    result = {name: expected(graph) for name, graph in graphs.items()}
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.gexf")):
        graph = read_gexf(path)
        if len(graph) > 1:
            result[path.name] = expected(graph, with_edges=False)
    json.dump({"networkx": nx.__version__, "graphs": result}, sys.stdout, separators=(",", ":"))
    print()


main()
