"""A second opinion on graphs: asks networkx what `measure` was asked, over thousands of random graphs.

Distances in steps and in minutes, dominators, circles of waiting, and minimal cut sets of one and two. Cut
sets are compared on needs of the kind "any one of these": somebody works while a way of working colleagues
leads to one who needs nothing, so that cutting needs is cutting ways. Ends with an error at the first answer
that differs.

    second_graphs.py PATH-OF-THE-EXAMPLE [GRAPHS]
"""

import itertools
import json
import random
import subprocess
import sys

import networkx


def questions(count):
    """Random graphs, the same every time: sparse and dense, with circles, twins and edges to oneself."""
    dice = random.Random(20261125)
    for _ in range(count):
        nodes = dice.choice((1, 2, 3, 5, 8, 12, 16))
        edges = [(dice.randrange(nodes), dice.randrange(nodes)) for _ in range(dice.randrange(3 * nodes + 1))]
        # Needs go to higher numbers only, so that nothing leans on itself.
        needs = {}
        for a, b in edges:
            if a < b:
                needs.setdefault(a, set()).add(b)
        yield {
            "nodes": nodes,
            "edges": edges,
            "minutes": [dice.randrange(600) for _ in edges],
            "contact": sorted({dice.randrange(nodes) for _ in range(dice.randrange(4))}),
            "root": 0,
            "needs": [[node, sorted(any_of)] for node, any_of in sorted(needs.items())],
        }


def expected(question):
    nodes, root = question["nodes"], question["root"]
    graph = networkx.DiGraph()
    graph.add_nodes_from(range(nodes))
    for (a, b), minutes in zip(question["edges"], question["minutes"]):
        known = graph.get_edge_data(a, b)
        graph.add_edge(a, b, minutes=min(minutes, known["minutes"]) if known else minutes)
    contact = question["contact"]
    steps = networkx.multi_source_dijkstra_path_length(graph, contact, weight=None) if contact else {}
    minutes = networkx.multi_source_dijkstra_path_length(graph, contact, weight="minutes") if contact else {}
    if contact:
        steps = {}
        for source in contact:
            for node, length in networkx.single_source_shortest_path_length(graph, source).items():
                steps[node] = min(length, steps.get(node, length))
    dominators = networkx.immediate_dominators(graph, root)
    single, pairs = cuts(question)
    circles = [
        sorted(part)
        for part in networkx.strongly_connected_components(graph)
        if len(part) > 1 or graph.has_edge(*(list(part) * 2))
    ]
    return {
        "steps": [steps.get(node) for node in range(nodes)],
        "minutes": [minutes.get(node) for node in range(nodes)],
        "dominators": [dominators.get(node) if node != root else None for node in range(nodes)],
        "single": single,
        "pairs": pairs,
        "deadlocks": sorted(circles),
    }


def cuts(question):
    """Those without whom no way leads from the root to somebody who needs nothing."""
    root, done = question["root"], "done"
    needs = networkx.DiGraph()
    needs.add_nodes_from(range(question["nodes"]))
    for node, any_of in question["needs"]:
        needs.add_edges_from((node, other) for other in any_of)
    for node in range(question["nodes"]):
        if needs.out_degree(node) == 0:
            needs.add_edge(node, done)
    behind = sorted(networkx.descendants(needs, root) - {done, root})

    def stops(without):
        left = needs.copy()
        left.remove_nodes_from(without)
        return not networkx.has_path(left, root, done)

    single = [node for node in behind if stops([node])]
    others = [node for node in behind if node not in single]
    pairs = [list(pair) for pair in itertools.combinations(others, 2) if stops(pair)]
    return single, pairs


def main():
    example = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    asked = list(questions(count))
    lines = "".join(json.dumps(question) + "\n" for question in asked)
    answers = subprocess.run([example], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(answers) == len(asked), f"{len(answers)} answers to {len(asked)} questions"
    for question, line in zip(asked, answers):
        answer, wanted = json.loads(line), expected(question)
        for key, value in wanted.items():
            if answer[key] != value:
                sys.exit(f"{key} differ on {json.dumps(question)}:\n  measure   {answer[key]}\n  networkx  {value}")
    print(f"networkx {networkx.__version__} agrees on {len(asked)} graphs.")


main()
