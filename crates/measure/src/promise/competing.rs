//! Aalen–Johansen: done and cancelled as competing ends.
//!
//! People withdraw requests *because* they take long, so treating a cancellation as mere censoring makes a
//! service look faster than it is. Here each end has its own incidence, and what is left is still open.

use serde::{Deserialize, Serialize};

use super::{Error, Moment, Observation, moments};
use crate::numbers::real;

/// An age at which requests ended.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct IncidenceStep {
    /// The age.
    pub minutes: i64,
    /// Share of all requests done by then.
    pub done: f64,
    /// Share of all requests cancelled by then.
    pub cancelled: f64,
}

/// The shares of requests done and cancelled, as functions of age.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Incidence {
    steps: Vec<IncidenceStep>,
}

/// Estimates both incidences: `F_k(t) = Σ Ŝ(t−)·d_k/n`, with Ŝ over both ends together.
///
/// Source: O. O. Aalen, S. Johansen, *Scand. J. Statist.* 5 (1978) 141–150.
pub fn aalen_johansen(observations: &[Observation]) -> Result<Incidence, Error> {
    let (mut open, mut done, mut cancelled) = (1.0, 0.0, 0.0);
    let mut steps = Vec::new();
    let moments = moments(observations)?;
    let last = moments.last().map_or(0, |moment| moment.minutes);
    for Moment { minutes, at_risk, done: d, cancelled: c } in moments {
        // As in the Kaplan–Meier curve: an early risk set that empties says nothing of those who enter later.
        if d + c == 0 || (d + c == at_risk && minutes < last) {
            continue;
        }
        let n = real(at_risk);
        done += open * real(d) / n;
        cancelled += open * real(c) / n;
        open = if d + c == at_risk { 0.0 } else { open * (1.0 - real(d + c) / n) };
        steps.push(IncidenceStep { minutes, done, cancelled });
    }
    Ok(Incidence { steps })
}

impl Incidence {
    /// The steps, by age.
    pub fn steps(&self) -> &[IncidenceStep] {
        &self.steps
    }

    /// The age by which the given share of **all** requests, cancelled ones included, is done; `None` if that
    /// many are never done, or not yet.
    pub fn quantile(&self, share: f64) -> Option<i64> {
        self.steps.iter().find(|step| step.done >= share - 1e-9).map(|step| step.minutes)
    }
}
