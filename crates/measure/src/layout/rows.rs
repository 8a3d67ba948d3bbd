//! Rows of vertices: the nodes, and for every row that a long edge passes a point of no width.

use std::collections::BTreeMap;

use super::{Bend, Node};
use crate::numbers::{at, put};

/// Vertices in rows, joined between neighbouring rows only.
pub(super) struct Rows {
    /// Vertices of each row, from left to right.
    pub(super) order: Vec<Vec<usize>>,
    /// Row of each vertex.
    pub(super) row: Vec<usize>,
    /// Place of each vertex within its row.
    pub(super) place: Vec<usize>,
    /// Joined vertices of the row above, and below.
    pub(super) above: Vec<Vec<usize>>,
    pub(super) below: Vec<Vec<usize>>,
    /// Points of long edges by their ends, upper end first, from top to bottom.
    long: BTreeMap<(usize, usize), Vec<usize>>,
}

impl Rows {
    pub(super) fn new(nodes: &[Node], edges: &[(usize, usize)]) -> Rows {
        let mut rows = Rows {
            order: vec![Vec::new(); nodes.iter().map(|node| node.row + 1).max().unwrap_or(0)],
            row: Vec::with_capacity(nodes.len()),
            place: Vec::with_capacity(nodes.len()),
            above: Vec::with_capacity(nodes.len()),
            below: Vec::with_capacity(nodes.len()),
            long: BTreeMap::new(),
        };
        for node in nodes {
            rows.add(node.row);
        }
        let mut lines: Vec<(usize, usize)> = edges.iter().map(|edge| rows.downwards(*edge)).collect();
        lines.sort_unstable();
        lines.dedup();
        for (upper, lower) in lines {
            let (first, last) = (at(&rows.row, upper), at(&rows.row, lower));
            if first == last {
                continue;
            }
            let mut end = upper;
            let mut points = Vec::new();
            for row in first + 1..last {
                let point = rows.add(row);
                rows.join(end, point);
                points.push(point);
                end = point;
            }
            rows.join(end, lower);
            if !points.is_empty() {
                rows.long.insert((upper, lower), points);
            }
        }
        rows
    }

    fn add(&mut self, row: usize) -> usize {
        let vertex = self.row.len();
        self.row.push(row);
        if let Some(order) = self.order.get_mut(row) {
            self.place.push(order.len());
            order.push(vertex);
        }
        self.above.push(Vec::new());
        self.below.push(Vec::new());
        vertex
    }

    fn join(&mut self, upper: usize, lower: usize) {
        if let Some(below) = self.below.get_mut(upper) {
            below.push(lower);
        }
        if let Some(above) = self.above.get_mut(lower) {
            above.push(upper);
        }
    }

    /// The ends of an edge, upper row first; within a row, smaller number first.
    fn downwards(&self, (a, b): (usize, usize)) -> (usize, usize) {
        if (at(&self.row, a), a) <= (at(&self.row, b), b) { (a, b) } else { (b, a) }
    }

    /// Puts a row into a new order.
    pub(super) fn arrange(&mut self, row: usize, order: Vec<usize>) {
        for (place, vertex) in order.iter().enumerate() {
            put(&mut self.place, *vertex, place);
        }
        put(&mut self.order, row, order);
    }

    pub(super) fn bends(&self, edges: &[(usize, usize)], x: &[f64]) -> Vec<Vec<Bend>> {
        let bend = |point: &usize| Bend { row: at(&self.row, *point), x: at(x, *point) };
        edges
            .iter()
            .map(|edge| {
                let ends = self.downwards(*edge);
                let mut bends: Vec<Bend> = self.long.get(&ends).into_iter().flatten().map(bend).collect();
                if ends != *edge {
                    bends.reverse();
                }
                bends
            })
            .collect()
    }
}
