//! A flow of least cost, by successive shortest paths with potentials.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::numbers::{at, put};

/// A network with whole-number capacities and costs of at least zero. Arc 2i and its reverse 2i+1 are a pair.
pub(super) struct Flow {
    from: Vec<Vec<usize>>,
    head: Vec<usize>,
    room: Vec<u32>,
    cost: Vec<i64>,
}

impl Flow {
    pub(super) fn new(nodes: usize) -> Flow {
        Flow { from: vec![Vec::new(); nodes], head: Vec::new(), room: Vec::new(), cost: Vec::new() }
    }

    /// Adds an arc and returns its number.
    pub(super) fn arc(&mut self, tail: usize, head: usize, capacity: u32, cost: i64) -> usize {
        let arc = self.head.len();
        for (tail, head, room, cost) in [(tail, head, capacity, cost), (head, tail, 0, -cost)] {
            if let Some(arcs) = self.from.get_mut(tail) {
                arcs.push(self.head.len());
            }
            self.head.push(head);
            self.room.push(room);
            self.cost.push(cost);
        }
        arc
    }

    /// The flow on an arc.
    pub(super) fn on(&self, arc: usize) -> u32 {
        at(&self.room, arc ^ 1)
    }

    /// Sends up to `amount` from source to sink at least cost.
    pub(super) fn send(&mut self, source: usize, sink: usize, amount: u32) {
        let mut potential = vec![0i64; self.from.len()];
        let mut left = amount;
        while left > 0 {
            let (distance, by) = self.shortest(source, &potential);
            if at(&distance, sink).is_none() {
                break;
            }
            for (node, potential) in potential.iter_mut().enumerate() {
                *potential += at(&distance, node).unwrap_or(0);
            }
            let path: Vec<usize> =
                std::iter::successors(at(&by, sink), |arc| at(&by, self.tail(*arc))).collect();
            let room = path.iter().map(|arc| at(&self.room, *arc)).min().unwrap_or(0).min(left);
            for arc in path {
                let (forwards, backwards) = (at(&self.room, arc) - room, at(&self.room, arc ^ 1) + room);
                put(&mut self.room, arc, forwards);
                put(&mut self.room, arc ^ 1, backwards);
            }
            left -= room;
        }
    }

    fn tail(&self, arc: usize) -> usize {
        at(&self.head, arc ^ 1)
    }

    /// Dijkstra on reduced costs, which the potentials keep at zero or above.
    fn shortest(&self, source: usize, potential: &[i64]) -> (Vec<Option<i64>>, Vec<Option<usize>>) {
        let mut distance: Vec<Option<i64>> = vec![None; self.from.len()];
        let mut by: Vec<Option<usize>> = vec![None; self.from.len()];
        let mut agenda = BinaryHeap::from([Reverse((0, source))]);
        put(&mut distance, source, Some(0));
        while let Some(Reverse((so_far, node))) = agenda.pop() {
            if at(&distance, node) != Some(so_far) {
                continue;
            }
            for arc in self.from.get(node).into_iter().flatten().copied() {
                let head = at(&self.head, arc);
                let further = so_far + at(&self.cost, arc) + at(potential, node) - at(potential, head);
                if at(&self.room, arc) > 0 && at(&distance, head).is_none_or(|known| further < known) {
                    put(&mut distance, head, Some(further));
                    put(&mut by, head, Some(arc));
                    agenda.push(Reverse((further, head)));
                }
            }
        }
        (distance, by)
    }
}
