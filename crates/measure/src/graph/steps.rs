//! When will a chain of steps be done? Simulated from the times past steps took.
//!
//! The longest path over the steps' own P80 is *not* the P80 of the path: it adds up bad luck that rarely
//! strikes everywhere at once, and where paths run side by side it leaves out that one of them is late.

use serde::{Deserialize, Serialize};

use super::Error;
use crate::chance::Dice;
use crate::numbers::{at, count_up, put, real};

/// A step and the times it took before, or is expected to take from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Indices of the steps that must be done first; all smaller than its own.
    pub after: Vec<usize>,
    /// Minutes to draw from, each equally likely. For a step that has run for a while, pass what was left of
    /// those that had lasted as long: [`Step::remaining`].
    pub minutes: Vec<i64>,
}

impl Step {
    /// What remained of past lead times that had already lasted `age` minutes. Empty if none lasted so long:
    /// then nothing is known, and a caller must say so instead of guessing.
    pub fn remaining(past: &[i64], age: i64) -> Vec<i64> {
        past.iter().filter(|minutes| **minutes > age).map(|minutes| minutes - age).collect()
    }
}

/// Steps ready to be simulated.
#[derive(Debug, Clone)]
pub struct Steps {
    steps: Vec<Step>,
}

/// Simulated finishing times of the whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finish {
    /// Minutes of each draw, ascending.
    sorted: Vec<i64>,
    /// For each step, the share of draws in which it lay on the longest path.
    pub critical: Vec<f64>,
}

impl Steps {
    /// Checks that steps follow earlier ones only and have times to draw from.
    pub fn new(steps: Vec<Step>) -> Result<Steps, Error> {
        let bad = |(index, step): &(usize, &Step)| {
            step.minutes.is_empty() || step.after.iter().any(|before| before >= index)
        };
        match steps.iter().enumerate().find(bad) {
            Some((index, _)) => Err(Error::BadStep { index }),
            None => Ok(Steps { steps }),
        }
    }

    /// Draws so many times; 1,000 gives a share to within three percentage points. The same seed gives the
    /// same figures.
    pub fn simulate(&self, draws: usize, seed: u64) -> Finish {
        let mut dice = Dice::new(seed);
        let mut sorted = Vec::with_capacity(draws);
        let mut critical = vec![0usize; self.steps.len()];
        let mut finished = vec![0i64; self.steps.len()];
        let mut held_up_by = vec![None; self.steps.len()];
        for _ in 0..draws {
            for (index, step) in self.steps.iter().enumerate() {
                let last = step.after.iter().copied().max_by_key(|before| at(&finished, *before));
                let start = last.map_or(0, |before| at(&finished, before));
                put(&mut finished, index, start + at(&step.minutes, dice.below(step.minutes.len())));
                put(&mut held_up_by, index, last);
            }
            let last = (0..finished.len()).max_by_key(|step| at(&finished, *step));
            sorted.push(last.map_or(0, |step| at(&finished, step)));
            for step in std::iter::successors(last, |step| at(&held_up_by, *step)) {
                let count = at(&critical, step) + 1;
                put(&mut critical, step, count);
            }
        }
        sorted.sort_unstable();
        let critical = critical.into_iter().map(|count| real(count) / real(draws.max(1))).collect();
        Finish { sorted, critical }
    }
}

impl Finish {
    /// The minutes within which the given share of draws was done; `None` without draws.
    pub fn quantile(&self, share: f64) -> Option<i64> {
        let rank = count_up(real(self.sorted.len()) * share).max(1);
        self.sorted.get(rank - 1).copied()
    }

    /// The share of draws that took longer than `minutes`: the chance of being late.
    pub fn later_than(&self, minutes: i64) -> f64 {
        let by_then = self.sorted.partition_point(|done| *done <= minutes);
        real(self.sorted.len() - by_then) / real(self.sorted.len().max(1))
    }
}
