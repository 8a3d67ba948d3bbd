//! The inverted pyramid: placing boxes in rows whose order is given by meaning.
//!
//! A team's row is its distance to the external customer, so nothing has to be guessed about ranks and cycles
//! do not matter. What remains is the order within each row, found by barycentre sweeps that keep the order
//! with the fewest crossings, and the horizontal position, found by isotonic regression: boxes as close
//! below what they serve as their neighbours allow.
//!
//! Sources: K. Sugiyama, S. Tagawa, M. Toda, *IEEE Trans. SMC* 11 (1981) 109–125 (sweeps); W. Barth,
//! P. Mutzel, M. Jünger, *JGAA* 8 (2004) 179–194 (crossings by an accumulator tree); M. Ayer et al., *Ann.
//! Math. Stat.* 26 (1955) 641–647 (pooling adjacent violators).
//!
//! The answer depends on its input alone, and where positions of an earlier version are given it changes as
//! little as it can: a map that jumps cannot be learnt. It draws nothing and hides no edge.

mod order;
mod place;
mod rows;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use rows::Rows;

/// A box to place.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Node {
    /// Its row, 0 on top.
    pub row: usize,
    /// Its width, in any unit.
    pub width: f64,
    /// Where its centre was in the last version of the picture, if it was there.
    pub last_x: Option<f64>,
}

/// Where everything goes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Layout {
    /// The horizontal centre of each node. No box begins left of 0.
    pub x: Vec<f64>,
    /// For each edge, the points it passes in the rows between its ends, from its first end to its second.
    /// Empty for edges between neighbouring rows or within one row.
    pub bends: Vec<Vec<Bend>>,
    /// Crossings left between neighbouring rows.
    pub crossings: usize,
    /// The width of the whole.
    pub width: f64,
}

/// A point at which an edge passes a row.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bend {
    /// The row.
    pub row: usize,
    /// The horizontal position.
    pub x: f64,
}

/// Why nothing can be placed. `index` counts from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// An edge names a node that does not exist.
    #[error("edge {index} names a node that does not exist")]
    NoSuchNode {
        /// The edge.
        index: usize,
    },
    /// A width, gap or last position that is negative or not a number.
    #[error("node {index} has a width or position that is not a number of at least zero")]
    BadNumber {
        /// The node.
        index: usize,
    },
    /// More rows than nodes can sensibly have: empty rows are allowed, but not by the million.
    #[error("node {index} lies in row {row}; there may be 10,000 rows")]
    TooManyRows {
        /// The node.
        index: usize,
        /// Its row.
        row: usize,
    },
}

/// Most rows a picture may have.
const MOST_ROWS: usize = 10_000;

/// Rows for nodes by their distance to the external customer, as [`crate::graph::Reach`] gives them: those in
/// contact in row 1, leaving row 0 to the customers themselves. Nodes without any way to a customer go below
/// everybody else, where they can be asked about.
pub fn rows_by_distance(distances: &[Option<i64>]) -> Vec<usize> {
    let row = |distance: i64| usize::try_from(distance.max(0)).unwrap_or(0) + 1;
    let below = distances.iter().flatten().copied().map(row).max().unwrap_or(0) + 1;
    distances.iter().map(|distance| distance.map_or(below, row)).collect()
}

/// Places nodes in their rows at least `gap` apart. Two edges between the same nodes, in whichever direction,
/// are one line.
pub fn layout(nodes: &[Node], edges: &[(usize, usize)], gap: f64) -> Result<Layout, Error> {
    let number = |value: f64| value.is_finite() && value >= 0.0;
    for (index, node) in nodes.iter().enumerate() {
        if !number(node.width) || !number(gap) || node.last_x.is_some_and(|x| !x.is_finite()) {
            return Err(Error::BadNumber { index });
        }
        if node.row >= MOST_ROWS {
            return Err(Error::TooManyRows { index, row: node.row });
        }
    }
    if let Some(index) = edges.iter().position(|(a, b)| *a.max(b) >= nodes.len()) {
        return Err(Error::NoSuchNode { index });
    }
    let mut rows = Rows::new(nodes, edges);
    let crossings = order::order(&mut rows, nodes);
    let (x, width) = place::place(&rows, nodes, gap);
    let bends = rows.bends(edges, &x);
    Ok(Layout { x: x.into_iter().take(nodes.len()).collect(), bends, crossings, width })
}
