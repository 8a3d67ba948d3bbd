//! Rules of precedence under which nobody starves.

use serde::{Deserialize, Serialize};

/// A request that waits for its turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// When it arrived, in minutes on any one clock.
    pub arrived: i64,
    /// How fast its priority grows, at least 1: twice as large means that it overtakes another after having
    /// waited half as long.
    pub weight: u32,
}

/// Who is next under accumulating priority: the largest weight × time waited, the earlier arrival on a tie,
/// then the earlier in the list. `None` if nobody waits.
///
/// Every claim outranks all newer ones of any weight sooner or later, so nobody starves. Source: L. Kleinrock
/// 1964; D. A. Stanford, P. Taylor, I. Ziedins, *Queueing Systems* 77 (2014) 297–330.
pub fn next_by_priority(now: i64, claims: &[Claim]) -> Option<usize> {
    let rank = |claim: &Claim| i128::from(claim.weight) * i128::from((now - claim.arrived).max(0));
    let best = |(i, claim): &(usize, &Claim)| (rank(claim), std::cmp::Reverse((claim.arrived, *i)));
    claims.iter().enumerate().max_by_key(best).map(|(index, _)| index)
}

/// Weighted fair queueing between customers: each gets capacity in proportion to its weight, however much it
/// asks for at once. Serve in order of finish tags.
///
/// Source: A. Demers, S. Keshav, S. Shenker, *SIGCOMM* 1989: `F = max(V, F_prev) + size/weight`. Tags are whole
/// millionths of a minute.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FairShare {
    virtual_time: i128,
    last: Vec<i128>,
}

impl FairShare {
    /// Fair shares between so many customers, numbered from 0.
    pub fn new(customers: usize) -> FairShare {
        FairShare { virtual_time: 0, last: vec![0; customers] }
    }

    /// The finish tag of a request of `size` minutes by a customer of the given weight; `None` for an unknown
    /// customer.
    pub fn arrive(&mut self, customer: usize, size: i64, weight: u32) -> Option<i128> {
        let last = self.last.get_mut(customer)?;
        let cost = i128::from(size.max(0)) * 1_000_000 / i128::from(weight.max(1));
        *last = self.virtual_time.max(*last) + cost;
        Some(*last)
    }

    /// A request with this tag is being served: newcomers start from here, not from the past.
    pub fn serve(&mut self, tag: i128) {
        self.virtual_time = self.virtual_time.max(tag);
    }
}
