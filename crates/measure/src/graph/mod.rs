//! Who depends on whom: distances to the external customer, single points, risk and deadlocks.
//!
//! Nodes are services, teams or roles, numbered 0 … n−1 by the caller. An edge `(a, b)` says that **a needs
//! b**. Those in contact with an external customer are the roots; everybody else has a distance to them.
//!
//! * [`Graph`] keeps edges in compressed rows, fast at 100,000 nodes and 500,000 edges.
//! * [`Graph::reach`]: breadth-first distances, and the path "… → who in the end" for every node.
//! * [`Graph::dominators`]: through whom alone everything of somebody's flows.
//! * [`Needs`]: "all of" and "any one of", failures that spread, minimal cut sets of one and two.
//! * [`risk()`]: chances with and without independence; [`Steps`]: when a chain will be done, by simulation.
//! * [`deadlocks`]: open waits that wait for each other.
//!
//! Cycles are normal here (service is mutual) and harm none of this. An unreachable node is a missing edge
//! or work without a customer: ask, do not accuse. Must not be fed with single persons except to tell the
//! person and the owner of the role that they are the only one.

mod csr;
mod distance;
mod dominators;
mod needs;
mod risk;
mod steps;
mod waits;

#[cfg(test)]
mod tests;

pub use csr::Graph;
pub use distance::{DistanceShares, Reach, distance_shares};
pub use dominators::Dominators;
pub use needs::{Need, Needs};
pub use risk::{Risk, risk};
pub use steps::{Finish, Step, Steps};
pub use waits::{Deadlock, deadlocks};

/// Why a graph cannot be built or asked. `index` counts from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// An edge, need or root names a node that does not exist.
    #[error("node {node} does not exist; there are {nodes}")]
    NoSuchNode {
        /// The node named.
        node: usize,
        /// How many there are.
        nodes: usize,
    },
    /// A need with nothing that could satisfy it.
    #[error("need {index} names nothing that could satisfy it")]
    EmptyNeed {
        /// The need.
        index: usize,
    },
    /// Not as many lengths as edges.
    #[error("{edges} edges, but {lengths} lengths")]
    WrongLengths {
        /// Edges of the graph.
        edges: usize,
        /// Lengths given.
        lengths: usize,
    },
    /// A negative length of an edge.
    #[error("edge {index} has a negative length")]
    NegativeLength {
        /// The edge.
        index: usize,
    },
    /// A step that follows itself or a later one, or has no times to draw from.
    #[error("step {index} follows a later step, or has no times to draw from")]
    BadStep {
        /// The step.
        index: usize,
    },
}
