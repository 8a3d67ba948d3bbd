//! Is everybody served alike? Waits of two groups of requests, compared with an interval.
//!
//! For groups by unit, site, kind of contract, or how often two teams deal with each other; never by
//! protected traits, and never where a group stands for fewer than five people.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::chance::Dice;
use crate::numbers::{at, real};
use crate::promise::{Curve, Error, Observation};

/// People each group must stand for.
pub const LEAST_PEOPLE: usize = 5;
/// Bootstrap samples.
const SAMPLES: usize = 500;

/// Requests of one group. Open ones count for as long as they have lasted.
#[derive(Debug, Clone, Copy)]
pub struct Group<'r> {
    /// Its requests.
    pub requests: &'r [Observation],
    /// Different people behind them.
    pub people: usize,
}

/// Median waits of two groups, and the gap between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// Median of the first group, in minutes.
    pub first: i64,
    /// Median of the second group.
    pub second: i64,
    /// 95 % interval of second minus first. `None` if one group is so incomplete that samples often have no
    /// median. A gap is worth saying only if the interval does not contain 0.
    pub interval: Option<(i64, i64)>,
}

impl Gap {
    /// Whether the difference is more than chance: its interval is known and does not contain 0.
    pub fn is_clear(self) -> bool {
        self.interval.is_some_and(|(low, high)| low > 0 || high < 0)
    }
}

/// Compares two groups by their Kaplan–Meier medians; the interval is a percentile bootstrap.
///
/// `None` if a group stands for fewer than [`LEAST_PEOPLE`], or has no median yet.
pub fn compare(first: Group<'_>, second: Group<'_>, seed: u64) -> Result<Option<Gap>, Error> {
    if first.people < LEAST_PEOPLE || second.people < LEAST_PEOPLE {
        return Ok(None);
    }
    let median = |requests: &[Observation]| Ok(Curve::kaplan_meier(requests)?.quantile(0.5));
    let (Some(of_first), Some(of_second)) = (median(first.requests)?, median(second.requests)?) else {
        return Ok(None);
    };
    let mut dice = Dice::new(seed);
    let mut gaps = Vec::with_capacity(SAMPLES);
    let mut again = |requests: &[Observation]| -> Vec<Observation> {
        (0..requests.len()).filter_map(|_| requests.get(dice.below(requests.len()))).copied().collect()
    };
    for _ in 0..SAMPLES {
        let drawn = (median(&again(first.requests))?, median(&again(second.requests))?);
        if let (Some(a), Some(b)) = drawn {
            gaps.push(b - a);
        }
    }
    gaps.sort_unstable();
    let complete = real(gaps.len()) >= 0.99 * real(SAMPLES);
    let edge = gaps.len() / 40;
    let interval = complete.then(|| (at(&gaps, edge), at(&gaps, gaps.len() - 1 - edge)));
    Ok(Some(Gap { first: of_first, second: of_second, interval }))
}
