//! Which *work* is rarely thanked. Never who.
//!
//! Recognition works when it is specific, prompt and comes from those who were helped; points, ranks and lists
//! of people backfire (domain.md §3j). So this looks at kinds of work only, and only at kinds that at least
//! five people do. There is no function here that takes a person.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::chance::Binomial;
use crate::numbers::real;

/// A kind of work over a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// How often it was done.
    pub done: usize,
    /// How often somebody said thanks for it.
    pub thanked: usize,
    /// How many different people did it.
    pub doers: usize,
}

/// People who must do a kind of work before it may be looked at.
const LEAST_DOERS: usize = 5;
/// Below the lower 99.8 % limit of a funnel plot: one-sided chance. Source: D. J. Spiegelhalter, *Statistics in
/// Medicine* 24 (2005) 1185–1202.
const TAIL: f64 = 0.001;

/// The kinds of work (by index) that are thanked less often than chance would explain, given the rate of all
/// kinds together.
pub fn rarely_thanked(kinds: &[Work]) -> Vec<usize> {
    let done: usize = kinds.iter().map(|work| work.done).sum();
    let thanked: usize = kinds.iter().map(|work| work.thanked.min(work.done)).sum();
    if done == 0 {
        return Vec::new();
    }
    let overall = real(thanked) / real(done);
    let rare = |work: &Work| {
        work.doers >= LEAST_DOERS
            && work.done > 0
            && Binomial { n: work.done, p: overall }.at_most(work.thanked.min(work.done)) < TAIL
    };
    kinds.iter().enumerate().filter(|(_, work)| rare(work)).map(|(index, _)| index).collect()
}
