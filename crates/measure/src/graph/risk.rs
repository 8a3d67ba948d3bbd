//! The chance that something is late when it needs several things.

use serde::{Deserialize, Serialize};

/// The chance that at least one of several needs fails.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Risk {
    /// If they fail independently of each other: 1 − ∏(1 − pᵢ).
    pub independent: f64,
    /// The least it can be, whatever they have in common: the largest pᵢ.
    pub at_least: f64,
    /// The most it can be: Σ pᵢ, at most 1 (Boole).
    pub at_most: f64,
}

/// Combines the chances of needs that are all required. Always print the bounds beside the figure: delays
/// rarely are independent. Chances are clipped to 0 … 1.
pub fn risk(chances: &[f64]) -> Risk {
    let clipped = || chances.iter().map(|p| p.clamp(0.0, 1.0));
    Risk {
        independent: 1.0 - clipped().map(|p| 1.0 - p).product::<f64>(),
        at_least: clipped().fold(0.0, f64::max),
        at_most: clipped().sum::<f64>().min(1.0),
    }
}
