//! Intervals for a share of successes.

use serde::{Deserialize, Serialize};

use super::{Binomial, normal_quantile};
use crate::numbers::real;

/// An interval of real numbers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

impl Interval {
    /// Whether a value lies inside, ends included.
    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// Wilson's score interval for `successes` out of `n` at a two-sided confidence such as 0.95.
///
/// Source: E. B. Wilson, *JASA* 22 (1927) 209–212. Without observations it is the whole range 0 to 1.
pub fn wilson(successes: usize, n: usize, confidence: f64) -> Interval {
    if n == 0 {
        return Interval { low: 0.0, high: 1.0 };
    }
    let (trials, share) = (real(n), real(successes.min(n)) / real(n));
    let z = normal_quantile(0.5 + confidence / 2.0);
    let z2 = z * z;
    let centre = (share + z2 / (2.0 * trials)) / (1.0 + z2 / trials);
    let half =
        z / (1.0 + z2 / trials) * (share * (1.0 - share) / trials + z2 / (4.0 * trials * trials)).sqrt();
    // At the ends the formula gives 0 and 1 exactly; rounding must not move them inwards.
    Interval {
        low: if successes == 0 { 0.0 } else { (centre - half).max(0.0) },
        high: if successes >= n { 1.0 } else { (centre + half).min(1.0) },
    }
}

/// The exact interval of Clopper and Pearson (*Biometrika* 26, 1934, 404–413): never too short.
pub fn clopper_pearson(successes: usize, n: usize, confidence: f64) -> Interval {
    let tail = (1.0 - confidence) / 2.0;
    let successes = successes.min(n);
    let low = if successes == 0 { 0.0 } else { bisect(|p| Binomial { n, p }.at_least(successes) - tail) };
    let high = if successes == n { 1.0 } else { bisect(|p| tail - Binomial { n, p }.at_most(successes)) };
    Interval { low, high }
}

/// The root of a function that rises from below zero to above it between 0 and 1.
fn bisect(rising: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if rising(middle) < 0.0 { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}
