//! The largest organisation: 100,000 nodes, 500,000 edges. Shows that nothing is quadratic; figures that
//! matter are measured on release builds by `examples/speed.rs`.

use super::super::*;
use crate::chance::Dice;

#[test]
fn a_hundred_thousand_nodes_are_no_obstacle() {
    let nodes = 100_000;
    let mut dice = Dice::new(5);
    // A long chain first, so that recursion would overflow and quadratic passes would never end.
    let mut edges: Vec<(usize, usize)> = (1..50_000).map(|node| (node - 1, node)).collect();
    edges.extend((0..450_001).map(|_| (dice.below(nodes), dice.below(nodes))));
    let graph = Graph::new(nodes, &edges).unwrap();
    assert_eq!((graph.nodes(), graph.edges()), (nodes, 500_000));
    let reach = graph.reach(&[0, 1, 2]).unwrap();
    assert!(reach.distances().iter().filter(|distance| distance.is_some()).count() > 50_000);
    assert!(graph.dominators(0).unwrap().depends_on(0) > 50_000);
    assert!(deadlocks(&graph).first().is_some_and(|largest| largest.members.len() > 50_000));
}
