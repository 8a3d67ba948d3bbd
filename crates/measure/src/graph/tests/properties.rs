use proptest::prelude::*;

use super::super::*;

const NODES: usize = 9;

fn edges() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0..NODES, 0..NODES), 0..24)
}

/// Whether `to` can be reached from `from` without touching `avoid`.
fn reaches(edges: &[(usize, usize)], from: usize, to: usize, avoid: Option<usize>) -> bool {
    if Some(from) == avoid || Some(to) == avoid {
        return false;
    }
    let mut seen = vec![from];
    let mut next = 0;
    while next < seen.len() {
        for (a, b) in edges {
            if *a == seen[next] && Some(*b) != avoid && !seen.contains(b) {
                seen.push(*b);
            }
        }
        next += 1;
    }
    seen.contains(&to)
}

proptest! {
    #[test]
    fn a_distance_is_one_more_than_the_least_of_those_served(edges in edges(), roots in prop::collection::vec(0..NODES, 1..4)) {
        let graph = Graph::new(NODES, &edges).unwrap();
        let reach = graph.reach(&roots).unwrap();
        let unit = graph.reach_in_minutes(&roots, &vec![1; edges.len()]).unwrap();
        prop_assert_eq!(reach.distances(), unit.distances());
        for node in 0..NODES {
            let nearest = graph.serves(node).iter().filter_map(|customer| reach.distance(*customer)).min();
            let expected = if roots.contains(&node) { Some(0) } else { nearest.map(|d| d + 1) };
            prop_assert_eq!(reach.distance(node), expected);
            let path = reach.path(node);
            prop_assert_eq!(path.len(), reach.distance(node).map_or(0, |d| usize::try_from(d).unwrap() + 1));
            prop_assert!(path.windows(2).all(|pair| graph.serves(pair[0]).contains(&pair[1])));
        }
    }

    #[test]
    fn dominators_are_the_nodes_no_way_avoids(edges in edges()) {
        let dominators = Graph::new(NODES, &edges).unwrap().dominators(0).unwrap();
        for node in 1..NODES {
            let mut found = dominators.of(node);
            found.sort_unstable();
            let expected: Vec<usize> = (1..NODES)
                .filter(|v| *v != node && reaches(&edges, 0, node, None) && !reaches(&edges, 0, node, Some(*v)))
                .collect();
            prop_assert_eq!(&found, &expected);
            let alone = (1..NODES).filter(|w| dominators.of(*w).contains(&node)).count();
            prop_assert_eq!(dominators.depends_on(node), alone);
        }
    }

    #[test]
    fn deadlocks_are_those_who_reach_each_other(edges in edges()) {
        let graph = Graph::new(NODES, &edges).unwrap();
        let found = deadlocks(&graph);
        for node in 0..NODES {
            let circle = edges.iter().any(|(a, b)| *a == node && reaches(&edges, *b, node, None));
            let inside: Vec<_> = found.iter().filter(|deadlock| deadlock.members.contains(&node)).collect();
            prop_assert_eq!(inside.len(), usize::from(circle));
            for deadlock in inside {
                for other in &deadlock.members {
                    prop_assert!(reaches(&edges, node, *other, None) && reaches(&edges, *other, node, None));
                }
            }
        }
        for Deadlock { circle, .. } in &found {
            let next = circle.iter().cycle().skip(1);
            prop_assert!(circle.iter().zip(next).all(|(a, b)| graph.needs(*a).contains(b)));
        }
    }

    #[test]
    fn cut_sets_are_exactly_those_whose_failure_spreads(
        needs in prop::collection::vec((0..NODES, prop::collection::vec(0..NODES, 1..4)), 0..14),
    ) {
        let list: Vec<Need> = needs.into_iter().map(|(node, any_of)| Need { node, any_of }).collect();
        let needs = Needs::new(NODES, list.clone()).unwrap();
        let fails = |down: &[usize]| {
            let mut failed = down.to_vec();
            while let Some(need) = list
                .iter()
                .find(|need| !failed.contains(&need.node) && need.any_of.iter().all(|a| failed.contains(a)))
            {
                failed.push(need.node);
            }
            failed.sort_unstable();
            failed.dedup();
            failed
        };
        let single: Vec<usize> = (1..NODES).filter(|node| fails(&[*node]).contains(&0)).collect();
        prop_assert_eq!(needs.single_points(0), single.clone());
        let mut pairs = Vec::new();
        for a in (1..NODES).filter(|a| !single.contains(a)) {
            for b in (a + 1..NODES).filter(|b| !single.contains(b)) {
                prop_assert_eq!(needs.failing(&[a, b]), fails(&[a, b]));
                if fails(&[a, b]).contains(&0) {
                    pairs.push((a, b));
                }
            }
        }
        prop_assert_eq!(needs.pairs(0, NODES), Some(pairs));
    }

    #[test]
    fn risk_lies_between_its_bounds(chances in prop::collection::vec(-0.1f64..1.1, 0..8)) {
        let Risk { independent, at_least, at_most } = risk(&chances);
        prop_assert!(at_least <= independent + 1e-12 && independent <= at_most + 1e-12 && at_most <= 1.0);
    }
}
