//! Edges in compressed sparse rows, both directions.

use super::Error;
use crate::numbers::at;

/// A directed graph: an edge `(a, b)` says that *a* needs *b*.
#[derive(Debug, Clone)]
pub struct Graph {
    needs: Rows,
    serves: Rows,
}

/// One direction: the targets of node *i* are `targets[starts[i]..starts[i + 1]]`, ascending.
#[derive(Debug, Clone)]
struct Rows {
    starts: Vec<usize>,
    targets: Vec<usize>,
    /// The edge, in the order given, behind each target.
    edges: Vec<usize>,
}

impl Graph {
    /// A graph of so many nodes. Repeated edges and edges to oneself are kept.
    pub fn new(nodes: usize, edges: &[(usize, usize)]) -> Result<Graph, Error> {
        if let Some(node) = edges.iter().flat_map(|(a, b)| [*a, *b]).find(|node| *node >= nodes) {
            return Err(Error::NoSuchNode { node, nodes });
        }
        let needs = Rows::new(nodes, edges.iter().copied());
        let serves = Rows::new(nodes, edges.iter().map(|(a, b)| (*b, *a)));
        Ok(Graph { needs, serves })
    }

    /// Number of nodes.
    pub fn nodes(&self) -> usize {
        self.needs.starts.len() - 1
    }

    /// Number of edges.
    pub fn edges(&self) -> usize {
        self.needs.targets.len()
    }

    /// Those whom a node needs, ascending.
    pub fn needs(&self, node: usize) -> &[usize] {
        self.needs.row(node, &self.needs.targets)
    }

    /// Those who need a node, ascending.
    pub fn serves(&self, node: usize) -> &[usize] {
        self.serves.row(node, &self.serves.targets)
    }

    /// Those whom a node needs, each with the index of its edge in the list the graph was made from.
    pub(super) fn needs_with_edges(&self, node: usize) -> impl Iterator<Item = (usize, usize)> {
        let edges = self.needs.row(node, &self.needs.edges);
        self.needs(node).iter().copied().zip(edges.iter().copied())
    }

    pub(super) fn check(&self, nodes: &[usize]) -> Result<(), Error> {
        match nodes.iter().find(|node| **node >= self.nodes()) {
            Some(node) => Err(Error::NoSuchNode { node: *node, nodes: self.nodes() }),
            None => Ok(()),
        }
    }
}

impl Rows {
    fn new(nodes: usize, edges: impl Iterator<Item = (usize, usize)>) -> Rows {
        let mut sorted: Vec<(usize, usize, usize)> =
            edges.zip(0..).map(|((a, b), edge)| (a, b, edge)).collect();
        sorted.sort_unstable();
        let mut starts = vec![0; nodes + 1];
        for (source, _, _) in &sorted {
            if let Some(count) = starts.get_mut(source + 1) {
                *count += 1;
            }
        }
        let mut total = 0;
        for start in &mut starts {
            total += *start;
            *start = total;
        }
        let targets = sorted.iter().map(|(_, target, _)| *target).collect();
        let edges = sorted.iter().map(|(_, _, edge)| *edge).collect();
        Rows { starts, targets, edges }
    }

    fn row<'r>(&self, node: usize, values: &'r [usize]) -> &'r [usize] {
        values.get(at(&self.starts, node)..at(&self.starts, node + 1)).unwrap_or(&[])
    }
}
