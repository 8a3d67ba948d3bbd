//! "All of these" and "any one of these": what fails if something fails.
//!
//! A node works if it is up itself and each of its needs is met; a need is met while at least one of its
//! alternatives works. Failure spreads from what is down and goes no further than it must, so two services
//! that need each other do not take each other down for no reason.

use super::Error;
use crate::numbers::{at, put};

/// Something a node needs: any one of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// Who needs it.
    pub node: usize,
    /// The alternatives; one alone means that it is indispensable.
    pub any_of: Vec<usize>,
}

/// A network of needs.
#[derive(Debug, Clone)]
pub struct Needs {
    nodes: usize,
    all: Vec<Need>,
    /// For each node, the needs in which it is an alternative.
    helps: Vec<Vec<usize>>,
    /// For each node, its own needs.
    own: Vec<Vec<usize>>,
}

/// Up to 64 what-if failures examined at once, one per bit.
type Lanes = u64;

impl Needs {
    /// A network of so many nodes.
    pub fn new(nodes: usize, needs: Vec<Need>) -> Result<Needs, Error> {
        let (mut helps, mut own) = (vec![Vec::new(); nodes], vec![Vec::new(); nodes]);
        for (index, need) in needs.iter().enumerate() {
            if need.any_of.is_empty() {
                return Err(Error::EmptyNeed { index });
            }
            let missing = |node: usize| Error::NoSuchNode { node, nodes };
            own.get_mut(need.node).ok_or_else(|| missing(need.node))?.push(index);
            for alternative in &need.any_of {
                helps.get_mut(*alternative).ok_or_else(|| missing(*alternative))?.push(index);
            }
        }
        Ok(Needs { nodes, all: needs, helps, own })
    }

    /// Everything that fails when `down` fails, `down` included, ascending.
    pub fn failing(&self, down: &[usize]) -> Vec<usize> {
        let sources: Vec<(usize, Lanes)> = down.iter().map(|node| (*node, 1)).collect();
        let failed = self.spread(&sources);
        failed.iter().enumerate().filter(|(_, lanes)| **lanes != 0).map(|(node, _)| node).collect()
    }

    /// Those who alone bring `node` down: minimal cut sets of size one, without itself, ascending.
    ///
    /// Whatever it needs without an alternative, and those again, needs no trial: only who is behind an
    /// alternative is let fail, 64 at a time.
    pub fn single_points(&self, node: usize) -> Vec<usize> {
        let mut single =
            self.behind(node, |need| need.any_of.windows(2).all(|two| two.first() == two.last()));
        let mut candidates = self.needed_by(node);
        candidates.retain(|candidate| single.binary_search(candidate).is_err());
        for batch in candidates.chunks(64) {
            let sources: Vec<(usize, Lanes)> = batch.iter().zip(0..).map(|(c, bit)| (*c, 1 << bit)).collect();
            let lanes = at(&self.spread(&sources), node);
            single.extend(sources.iter().filter(|(_, lane)| lanes & lane != 0).map(|(c, _)| *c));
        }
        single.sort_unstable();
        single
    }

    /// Pairs that together bring `node` down although neither does alone: minimal cut sets of size two.
    ///
    /// Takes (candidates² / 128) passes over the network; `None` if `node` leans on more than `limit`.
    pub fn pairs(&self, node: usize, limit: usize) -> Option<Vec<(usize, usize)>> {
        let single = self.single_points(node);
        let mut candidates = self.needed_by(node);
        candidates.retain(|candidate| single.binary_search(candidate).is_err());
        if candidates.len() > limit {
            return None;
        }
        let mut pairs = Vec::new();
        for (index, first) in candidates.iter().enumerate() {
            let others: Vec<usize> = candidates.iter().skip(index + 1).copied().collect();
            for batch in others.chunks(64) {
                let mut sources: Vec<(usize, Lanes)> =
                    batch.iter().zip(0..).map(|(c, bit)| (*c, 1 << bit)).collect();
                sources.push((*first, Lanes::MAX));
                let lanes = at(&self.spread(&sources), node);
                let cuts = sources.iter().take(batch.len()).filter(|(_, lane)| lanes & lane != 0);
                pairs.extend(cuts.map(|(second, _)| (*first, *second)));
            }
        }
        Some(pairs)
    }

    /// Everything `node` leans on directly or through others, without itself, ascending.
    fn needed_by(&self, node: usize) -> Vec<usize> {
        self.behind(node, |_| true)
    }

    /// Everything that is reached from `node` through such needs alone, without itself, ascending.
    fn behind(&self, node: usize, such: impl Fn(&Need) -> bool) -> Vec<usize> {
        let mut seen = vec![false; self.nodes];
        put(&mut seen, node, true);
        let mut stack = vec![node];
        let mut found = Vec::new();
        while let Some(current) = stack.pop() {
            let needs = self.own.get(current).into_iter().flatten().filter_map(|need| self.all.get(*need));
            for alternative in needs.filter(|need| such(need)).flat_map(|need| &need.any_of) {
                if !at(&seen, *alternative) {
                    put(&mut seen, *alternative, true);
                    found.push(*alternative);
                    stack.push(*alternative);
                }
            }
        }
        found.sort_unstable();
        found
    }

    /// Spreads failures until nothing more fails: the least fixed point, for all lanes at once.
    fn spread(&self, sources: &[(usize, Lanes)]) -> Vec<Lanes> {
        let mut failed: Vec<Lanes> = vec![0; self.nodes];
        let mut agenda = Vec::new();
        for (node, lanes) in sources {
            if let Some(known) = failed.get_mut(*node) {
                *known |= lanes;
                agenda.push(*node);
            }
        }
        while let Some(node) = agenda.pop() {
            for need in self.helps.get(node).into_iter().flatten().filter_map(|need| self.all.get(*need)) {
                let unmet = need.any_of.iter().fold(Lanes::MAX, |all, node| all & at(&failed, *node));
                let known = at(&failed, need.node);
                if unmet & !known != 0 {
                    put(&mut failed, need.node, known | unmet);
                    agenda.push(need.node);
                }
            }
        }
        failed
    }
}
