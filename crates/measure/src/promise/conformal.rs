//! Conformal bounds: promises whose coverage holds at any number of cases.

use serde::{Deserialize, Serialize};

use crate::numbers::{count_up, real};

/// The lead time that the next request keeps with probability at least `share`: the ⌈(n+1)·share⌉-th
/// smallest of `n` past ones.
///
/// Holds in finite samples if past and next request are exchangeable, on average over requests, not for
/// each one. Source: V. Vovk, A. Gammerman, G. Shafer, *Algorithmic Learning in a Random World* (2005),
/// one-sided split form. `None` with too few cases (fewer than 4, 9, 19, 99 for 80, 90, 95, 99 %).
pub fn conformal_bound(lead_minutes: &[i64], share: f64) -> Option<i64> {
    let mut sorted = lead_minutes.to_vec();
    sorted.sort_unstable();
    sorted.get(rank(sorted.len(), share)?).copied()
}

/// Index of the ⌈(n+1)·share⌉-th smallest of `n`, if there is one.
pub(super) fn rank(n: usize, share: f64) -> Option<usize> {
    let rank = count_up(real(n + 1) * share);
    (1..=n).contains(&rank).then(|| rank - 1)
}

/// A past request with the work that lay before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sized {
    /// How long it took.
    pub lead_minutes: i64,
    /// Usual minutes of work ahead of it when it arrived, its own included; at least 1.
    pub work_minutes: i64,
}

/// A conformal bound that knows how long the queue is: the bound on lead time *per minute of work ahead*,
/// times the work ahead of the new request, rounded up.
///
/// The same guarantee as [`conformal_bound`], but a long queue no longer hides behind a short one.
/// Ratios are compared as exact fractions.
pub fn conformal_bound_by_size(past: &[Sized], work_minutes: i64, share: f64) -> Option<i64> {
    let mut sorted: Vec<Sized> = past.iter().filter(|case| case.work_minutes >= 1).copied().collect();
    let cross = |a: &Sized, b: &Sized| i128::from(a.lead_minutes) * i128::from(b.work_minutes);
    sorted.sort_unstable_by(|a, b| cross(a, b).cmp(&cross(b, a)));
    let case = sorted.get(rank(sorted.len(), share)?)?;
    let (lead, work) = (i128::from(case.lead_minutes), i128::from(case.work_minutes));
    let scaled = lead * i128::from(work_minutes.max(1));
    i64::try_from(scaled.div_euclid(work) + i128::from(scaled.rem_euclid(work) > 0)).ok()
}

/// Adaptive conformal inference: the share aimed at moves with the misses, so that the long-run share of
/// missed promises stays on target even when the service drifts.
///
/// Source: I. Gibbs, E. Candès, "Adaptive conformal inference under distribution shift", 2021 (arXiv
/// 2106.00170): α ← α + γ(α* − missed). After T promises the share missed differs from the target by at
/// most (max(α, 1−α) + γ)/(γT), whatever happens.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Adaptive {
    /// Share of promises that may be missed in the long run, for example 0.2.
    pub target: f64,
    /// Speed of adaptation, for example 0.02; the paper suggests 0.005 to 0.05.
    pub gamma: f64,
    alpha: f64,
}

impl Adaptive {
    /// Starts on target.
    pub fn new(target: f64, gamma: f64) -> Adaptive {
        Adaptive { target, gamma, alpha: target }
    }

    /// The current level; below zero after many misses, above one after a long run without any.
    pub fn alpha(&self) -> f64 {
        self.alpha
    }

    /// What happened to the promise just judged.
    pub fn judge(&mut self, kept: Kept) {
        let missed = if kept == Kept::Missed { 1.0 } else { 0.0 };
        self.alpha += self.gamma * (self.target - missed);
    }

    /// The promise to give now: a conformal bound at the current level. `None` means that no finite promise
    /// would be honest (or that there are too few cases).
    pub fn bound(&self, lead_minutes: &[i64]) -> Option<i64> {
        if self.alpha >= 1.0 {
            return lead_minutes.iter().min().copied();
        }
        conformal_bound(lead_minutes, 1.0 - self.alpha)
    }
}

/// Whether a promise was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// Done by the promised time.
    Kept,
    /// Not done by then.
    Missed,
}
