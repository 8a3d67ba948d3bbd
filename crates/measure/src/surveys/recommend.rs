//! The net promoter score with an interval that is honest at small numbers.

use serde::{Deserialize, Serialize};

use crate::chance::{Interval, normal_quantile};
use crate::numbers::real;

/// Promoters minus detractors, in points from −100 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct NetPromoter {
    /// The score as usually printed.
    pub score: f64,
    /// Its adjusted Wald interval.
    pub interval: Interval,
    /// Answers.
    pub answers: usize,
}

/// The score and its interval from counts of answers (promoters, detractors, all).
///
/// Adjusted Wald: three answers are added, three quarters of one to promoters and to detractors each.
/// Source: B. Rocks, "Interval estimation for the net promoter score", *The American Statistician* 70 (2016)
/// 365–372. `None` without answers, or with more promoters and detractors than answers.
pub fn net_promoter(
    promoters: usize,
    detractors: usize,
    answers: usize,
    confidence: f64,
) -> Option<NetPromoter> {
    let (mean, variance) = adjusted(promoters, detractors, answers)?;
    let half = normal_quantile(0.5 + confidence / 2.0) * variance.sqrt();
    Some(NetPromoter {
        score: 100.0 * (real(promoters) - real(detractors)) / real(answers),
        interval: Interval {
            low: (100.0 * (mean - half)).max(-100.0),
            high: (100.0 * (mean + half)).min(100.0),
        },
        answers,
    })
}

/// The interval of the difference of two waves, later minus earlier, in points. A change is worth saying only
/// if it does not contain 0.
pub fn net_promoter_change(
    earlier: (usize, usize, usize),
    later: (usize, usize, usize),
    confidence: f64,
) -> Option<Interval> {
    let (before, variance_before) = adjusted(earlier.0, earlier.1, earlier.2)?;
    let (after, variance_after) = adjusted(later.0, later.1, later.2)?;
    let half = normal_quantile(0.5 + confidence / 2.0) * (variance_before + variance_after).sqrt();
    Some(Interval { low: 100.0 * (after - before - half), high: 100.0 * (after - before + half) })
}

/// Mean and variance of the mean after adjustment, on a scale from −1 to 1.
fn adjusted(promoters: usize, detractors: usize, answers: usize) -> Option<(f64, f64)> {
    if answers == 0 || promoters + detractors > answers {
        return None;
    }
    let n = real(answers) + 3.0;
    let (up, down) = ((real(promoters) + 0.75) / n, (real(detractors) + 0.75) / n);
    let mean = up - down;
    Some((mean, (up + down - mean * mean) / n))
}
