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

/// The interval of the difference of two independent shares, the first less the second, from the intervals of each.
///
/// Source: R. G. Newcombe, *Statistics in Medicine* 17 (1998) 873–890, method 10. Each share is given as successes
/// out of so many.
pub fn difference(first: (usize, usize), second: (usize, usize), confidence: f64) -> Interval {
    let share = |(successes, n): (usize, usize)| if n == 0 { 0.0 } else { real(successes.min(n)) / real(n) };
    let (one, other) = (share(first), share(second));
    let (a, b) = (wilson(first.0, first.1, confidence), wilson(second.0, second.1, confidence));
    let gap = one - other;
    Interval {
        low: (gap - (one - a.low).hypot(b.high - other)).max(-1.0),
        high: (gap + (a.high - one).hypot(other - b.low)).min(1.0),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_difference_of_two_shares_is_as_newcombe_printed_it() {
        // His table II, (a) and (e): 56 of 70 less 48 of 80, and 9 of 10 less 3 of 10.
        for (first, second, low, high) in
            [((56, 70), (48, 80), 0.0524, 0.3339), ((9, 10), (3, 10), 0.1705, 0.8090)]
        {
            let found = difference(first, second, 0.95);
            assert!((found.low - low).abs() < 6e-5 && (found.high - high).abs() < 6e-5, "{found:?}");
        }
    }
}
