//! Means of a few answers on a five-point scale.

use serde::{Deserialize, Serialize};

use crate::chance::{Interval, student_quantile};
use crate::numbers::real;

/// A mean with its interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Mean {
    /// The mean.
    pub mean: f64,
    /// Student's interval, cut at the ends of the scale.
    pub interval: Interval,
    /// Answers.
    pub answers: usize,
}

/// The mean of answers on a scale from 1 to 5. `None` with fewer than two answers or one outside the scale.
/// If all answers agree the interval has no length: show the band instead.
pub fn mean(answers: &[u8], confidence: f64) -> Option<Mean> {
    let (mean, error, freedom) = moments(answers)?;
    let half = student_quantile(0.5 + confidence / 2.0, freedom) * error.sqrt();
    let interval = Interval { low: (mean - half).max(1.0), high: (mean + half).min(5.0) };
    Some(Mean { mean, interval, answers: answers.len() })
}

/// The interval of the difference of two means, later minus earlier, by Welch's method. A change is worth
/// saying only if it does not contain 0. Source: B. L. Welch, *Biometrika* 34 (1947) 28–35.
pub fn mean_change(earlier: &[u8], later: &[u8], confidence: f64) -> Option<Interval> {
    let (before, error_before, freedom_before) = moments(earlier)?;
    let (after, error_after, freedom_after) = moments(later)?;
    let error = error_before + error_after;
    let change = after - before;
    if error <= 0.0 {
        return Some(Interval { low: change, high: change });
    }
    let freedom = error * error
        / (error_before * error_before / freedom_before + error_after * error_after / freedom_after);
    let half = student_quantile(0.5 + confidence / 2.0, freedom) * error.sqrt();
    Some(Interval { low: change - half, high: change + half })
}

/// Mean, squared standard error, degrees of freedom.
fn moments(answers: &[u8]) -> Option<(f64, f64, f64)> {
    if answers.len() < 2 || !answers.iter().all(|answer| (1..=5).contains(answer)) {
        return None;
    }
    let n = real(answers.len());
    let mean = answers.iter().map(|answer| f64::from(*answer)).sum::<f64>() / n;
    let squares = answers.iter().map(|answer| (f64::from(*answer) - mean).powi(2)).sum::<f64>();
    Some((mean, squares / (n - 1.0) / n, n - 1.0))
}
