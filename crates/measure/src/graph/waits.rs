//! "You are waiting for each other": deadlocks among open waits.

use std::collections::VecDeque;

use super::Graph;
use crate::numbers::{at, put};

/// A group in which everybody waits, directly or through others, for everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadlock {
    /// All of them, ascending.
    pub members: Vec<usize>,
    /// A shortest circle through the first of them: each waits for the next, the last for the first.
    pub circle: Vec<usize>,
}

/// Finds the deadlocks of a wait-for graph: an edge `(a, b)` says that *a* waits for *b*, both being open.
///
/// Source: R. E. Tarjan, "Depth-first search and linear graph algorithms", *SIAM J. Comput.* 1 (1972)
/// 146–160; strongly connected components, without recursion. O(V + E).
pub fn deadlocks(waits: &Graph) -> Vec<Deadlock> {
    let mut found: Vec<Deadlock> = components(waits)
        .into_iter()
        .filter(|members| {
            members.len() > 1 || members.first().is_some_and(|node| waits.needs(*node).contains(node))
        })
        .map(|mut members| {
            members.sort_unstable();
            Deadlock { circle: shortest_circle(waits, &members), members }
        })
        .collect();
    found.sort_by(|a, b| a.members.cmp(&b.members));
    found
}

fn components(graph: &Graph) -> Vec<Vec<usize>> {
    const UNSEEN: usize = usize::MAX;
    let nodes = graph.nodes();
    let (mut number, mut low) = (vec![UNSEEN; nodes], vec![UNSEEN; nodes]);
    let mut waiting = vec![false; nodes];
    let (mut path, mut components, mut next) = (Vec::new(), Vec::new(), 0);
    for root in 0..nodes {
        if at(&number, root) != UNSEEN {
            continue;
        }
        let mut visits = vec![(root, graph.needs(root).iter())];
        let mut enter = |node: usize, number: &mut [usize], low: &mut [usize], path: &mut Vec<usize>| {
            put(number, node, next);
            put(low, node, next);
            next += 1;
            path.push(node);
        };
        enter(root, &mut number, &mut low, &mut path);
        put(&mut waiting, root, true);
        while let Some((node, rest)) = visits.last_mut() {
            let node = *node;
            if let Some(next) = rest.next() {
                if at(&number, *next) == UNSEEN {
                    enter(*next, &mut number, &mut low, &mut path);
                    put(&mut waiting, *next, true);
                    visits.push((*next, graph.needs(*next).iter()));
                } else if at(&waiting, *next) {
                    let lower = at(&low, node).min(at(&number, *next));
                    put(&mut low, node, lower);
                }
                continue;
            }
            visits.pop();
            if let Some((above, _)) = visits.last() {
                let lower = at(&low, *above).min(at(&low, node));
                put(&mut low, *above, lower);
            }
            if at(&low, node) == at(&number, node) {
                let start = path.iter().rposition(|member| *member == node).unwrap_or(0);
                let component = path.split_off(start);
                for member in &component {
                    put(&mut waiting, *member, false);
                }
                components.push(component);
            }
        }
    }
    components
}

/// The shortest way from the first member back to itself within the component.
fn shortest_circle(graph: &Graph, members: &[usize]) -> Vec<usize> {
    let Some(first) = members.first().copied() else { return Vec::new() };
    let place = |node: &usize| members.binary_search(node).ok();
    let mut before = vec![None; members.len()];
    let mut queue = VecDeque::from([first]);
    while let Some(node) = queue.pop_front() {
        for next in graph.needs(node) {
            if *next == first {
                let mut circle: Vec<usize> =
                    std::iter::successors(Some(node), |node| place(node).and_then(|p| at(&before, p)))
                        .collect();
                circle.reverse();
                return circle;
            }
            if let Some(position) = place(next)
                && at(&before, position).is_none()
            {
                put(&mut before, position, Some(node));
                queue.push_back(*next);
            }
        }
    }
    Vec::new()
}
