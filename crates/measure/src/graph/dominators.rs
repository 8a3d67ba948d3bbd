//! Through whom alone does it flow?
//!
//! *v* dominates *w* if every chain of needs from the root to *w* passes *v*: whatever *w* contributes, it
//! contributes through *v*. Articulation points of the undirected graph answer a different question and both
//! over- and under-report (domain.md §3c).

use super::{Error, Graph};
use crate::numbers::{at, put};

/// The dominator tree of what a root needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dominators {
    root: usize,
    immediate: Vec<Option<usize>>,
    /// How many nodes each node dominates, itself included; 0 if the root does not need it.
    carried: Vec<usize>,
}

impl Graph {
    /// Dominators of everything a root needs, directly or through others.
    ///
    /// Source: K. D. Cooper, T. J. Harvey, K. Kennedy, "A simple, fast dominance algorithm", Rice University
    /// TR-06-33870 (2006): the data-flow equations solved in reverse postorder on node numbers.
    pub fn dominators(&self, root: usize) -> Result<Dominators, Error> {
        self.check(&[root])?;
        let postorder = self.postorder(root);
        let unseen = usize::MAX;
        let mut rank = vec![unseen; self.nodes()];
        for (position, node) in postorder.iter().enumerate() {
            put(&mut rank, *node, position);
        }
        // By postorder number; the root comes last and dominates itself.
        let last = postorder.len() - 1;
        let mut dominator = vec![unseen; postorder.len()];
        put(&mut dominator, last, last);
        let mut changed = true;
        while changed {
            changed = false;
            for (position, node) in postorder.iter().enumerate().rev().skip(1) {
                let mut meeting = unseen;
                for customer in self.serves(*node) {
                    let before = at(&rank, *customer);
                    if before == unseen || at(&dominator, before) == unseen {
                        continue;
                    }
                    meeting = if meeting == unseen { before } else { meet(&dominator, meeting, before) };
                }
                if meeting != at(&dominator, position) {
                    put(&mut dominator, position, meeting);
                    changed = true;
                }
            }
        }
        let mut immediate = vec![None; self.nodes()];
        let mut carried = vec![0; self.nodes()];
        for (position, node) in postorder.iter().enumerate() {
            // Children come before their dominator in postorder, so their counts are complete.
            let own = at(&carried, *node) + 1;
            put(&mut carried, *node, own);
            if position != last {
                let above = at(&postorder, at(&dominator, position));
                put(&mut immediate, *node, Some(above));
                let sum = at(&carried, above) + own;
                put(&mut carried, above, sum);
            }
        }
        Ok(Dominators { root, immediate, carried })
    }

    fn postorder(&self, root: usize) -> Vec<usize> {
        let mut seen = vec![false; self.nodes()];
        put(&mut seen, root, true);
        let mut order = Vec::new();
        let mut stack = vec![(root, self.needs(root).iter())];
        while let Some((node, rest)) = stack.last_mut() {
            match rest.next() {
                Some(next) if !at(&seen, *next) => {
                    put(&mut seen, *next, true);
                    stack.push((*next, self.needs(*next).iter()));
                }
                Some(_) => {}
                None => {
                    order.push(*node);
                    stack.pop();
                }
            }
        }
        order
    }
}

/// The nearest common dominator, walking up the tree built so far.
fn meet(dominator: &[usize], mut a: usize, mut b: usize) -> usize {
    while a != b {
        while a < b {
            a = at(dominator, a);
        }
        while b < a {
            b = at(dominator, b);
        }
    }
    a
}

impl Dominators {
    /// The nearest node through which everything of `node` flows; `None` for the root and for what the root
    /// does not need.
    pub fn immediate(&self, node: usize) -> Option<usize> {
        at(&self.immediate, node)
    }

    /// All nodes through which everything of `node` flows, nearest first, without the root.
    pub fn of(&self, node: usize) -> Vec<usize> {
        std::iter::successors(self.immediate(node), |above| self.immediate(*above))
            .filter(|above| *above != self.root)
            .collect()
    }

    /// How many others reach the root through `node` alone.
    pub fn depends_on(&self, node: usize) -> usize {
        at(&self.carried, node).saturating_sub(1)
    }
}
