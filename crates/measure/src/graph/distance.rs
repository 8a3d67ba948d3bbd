//! How far from the external customer?

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use serde::{Deserialize, Serialize};

use super::{Error, Graph};
use crate::numbers::{at, put};

/// Distances from a set of roots, with the way back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    distances: Vec<Option<i64>>,
    towards: Vec<Option<usize>>,
}

impl Graph {
    /// Breadth-first distances in steps of service: 0 for those in contact with an external customer, 1 for
    /// those they need, and so on. O(V + E). Of several shortest ways the smallest node numbers win, so the
    /// answer does not depend on the order of edges.
    pub fn reach(&self, in_contact: &[usize]) -> Result<Reach, Error> {
        self.check(in_contact)?;
        let mut reach = Reach::nowhere(self.nodes());
        let mut roots = in_contact.to_vec();
        roots.sort_unstable();
        let mut queue = VecDeque::with_capacity(roots.len());
        for root in roots {
            if reach.arrive(root, 0, None) {
                queue.push_back((root, 0));
            }
        }
        while let Some((node, distance)) = queue.pop_front() {
            for provider in self.needs(node) {
                if reach.arrive(*provider, distance + 1, Some(node)) {
                    queue.push_back((*provider, distance + 1));
                }
            }
        }
        Ok(reach)
    }

    /// Distances in expected minutes: Dijkstra, with a length for each edge in the order given to
    /// [`Graph::new`]. O((V + E) log V).
    pub fn reach_in_minutes(&self, in_contact: &[usize], minutes: &[i64]) -> Result<Reach, Error> {
        self.check(in_contact)?;
        if minutes.len() != self.edges() {
            return Err(Error::WrongLengths { edges: self.edges(), lengths: minutes.len() });
        }
        if let Some(index) = minutes.iter().position(|length| *length < 0) {
            return Err(Error::NegativeLength { index });
        }
        let mut reach = Reach::nowhere(self.nodes());
        let mut heap: BinaryHeap<_> = in_contact.iter().map(|root| Reverse((0, None, *root))).collect();
        while let Some(Reverse((distance, towards, node))) = heap.pop() {
            if !reach.arrive(node, distance, towards) {
                continue;
            }
            for (provider, edge) in self.needs_with_edges(node) {
                if reach.distance(provider).is_none() {
                    heap.push(Reverse((distance + at(minutes, edge), Some(node), provider)));
                }
            }
        }
        Ok(reach)
    }
}

impl Reach {
    fn nowhere(nodes: usize) -> Reach {
        Reach { distances: vec![None; nodes], towards: vec![None; nodes] }
    }

    /// Notes the first arrival at a node; false if it was reached before.
    fn arrive(&mut self, node: usize, distance: i64, towards: Option<usize>) -> bool {
        let first = self.distance(node).is_none();
        if first {
            put(&mut self.distances, node, Some(distance));
            put(&mut self.towards, node, towards);
        }
        first
    }

    /// Distances of all nodes; `None` = no way to any external customer.
    pub fn distances(&self) -> &[Option<i64>] {
        &self.distances
    }

    /// The distance of a node.
    pub fn distance(&self, node: usize) -> Option<i64> {
        at(&self.distances, node)
    }

    /// The shortest way from a node to the one in contact with the external customer, both included: "laundry →
    /// ward". Empty if there is none.
    pub fn path(&self, node: usize) -> Vec<usize> {
        if self.distance(node).is_none() {
            return Vec::new();
        }
        std::iter::successors(Some(node), |node| at(&self.towards, *node)).collect()
    }
}

/// How many of the staff work how far from the external customer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DistanceShares {
    /// In contact, or serving those in contact.
    pub near: usize,
    /// Two steps away.
    pub two: usize,
    /// Three or more.
    pub far: usize,
    /// No way found.
    pub unconnected: usize,
}

/// Counts staff by distance. `staff` gives for each team or role its node and its head count; a head count is
/// all that is asked about people.
pub fn distance_shares(reach: &Reach, staff: &[(usize, usize)]) -> DistanceShares {
    let mut shares = DistanceShares::default();
    for (node, heads) in staff {
        let count = match reach.distance(*node) {
            None => &mut shares.unconnected,
            Some(..=1) => &mut shares.near,
            Some(2) => &mut shares.two,
            Some(_) => &mut shares.far,
        };
        *count += heads;
    }
    shares
}

impl DistanceShares {
    /// All staff.
    pub fn total(self) -> usize {
        self.near + self.two + self.far + self.unconnected
    }

    /// Whole percentages in the order near, two, far, unconnected. They add up to 100 (largest remainders);
    /// all zero without staff.
    pub fn percentages(self) -> [usize; 4] {
        let counts = [self.near, self.two, self.far, self.unconnected];
        let total = self.total();
        if total == 0 {
            return [0; 4];
        }
        let mut percentages = counts.map(|count| count * 100 / total);
        let mut by_remainder = [0, 1, 2, 3];
        by_remainder.sort_by_key(|i| Reverse(at(&counts, *i) * 100 % total));
        for i in by_remainder.into_iter().take(100 - percentages.iter().sum::<usize>()) {
            let more = at(&percentages, i) + 1;
            put(&mut percentages, i, more);
        }
        percentages
    }
}
