//! The airport rule: sharing a maximum.
//!
//! A consumer that needs all contributions starts when the last one arrives, so lateness is a maximum:
//! v(S) = max of S. Everybody shares the first stretch of the delay, all but the least late the next one, and
//! so on; the latest bears the last stretch alone.

use super::game::{Value, round_to};

/// lcm(1…16) · 10^12: exact up to 16 contributors, and beyond that off by less than n / 10^17 minutes.
const DENOMINATOR: i128 = 720_720 * 1_000_000_000_000;

/// Each contributor's share, in whole minutes, of the latest contributor's lateness beyond the slack.
///
/// `lateness` in minutes, early ones zero or negative. The shares add up exactly to
/// max(0, max(lateness) − slack). φ₍ⱼ₎ = Σ_{i≤j} (x₍ᵢ₎ − x₍ᵢ₋₁₎)/(n−i+1) over sorted x = max(0, lateness −
/// slack): the Shapley value of the maximum, in O(n log n). Source: S. C. Littlechild, G. Owen, "A simple
/// expression for the Shapley value in a special case", *Management Science* 20 (1973) 370–372.
pub fn airport(lateness: &[i64], slack: i64) -> Vec<i64> {
    let clipped: Vec<i64> = lateness.iter().map(|late| late.saturating_sub(slack).max(0)).collect();
    let mut order: Vec<(i64, usize)> = clipped.iter().copied().zip(0..).collect();
    order.sort_unstable();
    let mut values = vec![Value { numerator: 0, denominator: DENOMINATOR }; clipped.len()];
    let (mut below, mut paid) = (0, 0);
    for (rank, (late, contributor)) in order.into_iter().enumerate() {
        let sharing = i128::try_from(clipped.len() - rank).unwrap_or(1);
        paid += i128::from(late - below) * DENOMINATOR / sharing;
        below = late;
        if let Some(value) = values.get_mut(contributor) {
            value.numerator = paid;
        }
    }
    round_to(clipped.iter().copied().max().unwrap_or(0), &values)
}
