//! Kaplan–Meier: the share of requests still open at each age.

use serde::{Deserialize, Serialize};

use super::{Error, Moment, Observation, moments};
use crate::chance::normal_quantile;
use crate::numbers::real;

/// Shares closer than this are the same share: products of fractions carry rounding.
const ROUNDING: f64 = 1e-9;

/// An age at which requests were done.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// The age.
    pub minutes: i64,
    /// Requests under observation and open just before it.
    pub at_risk: usize,
    /// Requests done at it.
    pub done: usize,
    /// Share still open after it, 0 to 1.
    pub open: f64,
    /// Greenwood's sum Σ d/(n(n−d)) up to here; `None` once nothing is left open.
    pub greenwood: Option<f64>,
}

/// The share of requests still open, as a function of age. Cancelled requests count as open until then.
///
/// Source: E. L. Kaplan, P. Meier, *JASA* 53 (1958) 457–481, with delayed entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Curve {
    steps: Vec<Step>,
    observations: usize,
}

/// A quantile with its interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuantileInterval {
    /// Its lower end; `None` if the curve does not say.
    pub low: Option<i64>,
    /// Its upper end; `None` if the data do not reach it yet: "or longer".
    pub high: Option<i64>,
}

impl Curve {
    /// Estimates the curve. Cancellations are taken as unrelated to slowness (censored); when they are not,
    /// use [`super::aalen_johansen`].
    ///
    /// With delayed entries the number at risk can be small at young ages; where the few that were observed
    /// so early are all done, the curve would fall to zero and stay there although older requests are open.
    /// Such a step is left out, as it says nothing about them.
    pub fn kaplan_meier(observations: &[Observation]) -> Result<Curve, Error> {
        let moments = moments(observations)?;
        let last = moments.last().map_or(0, |moment| moment.minutes);
        let (mut open, mut greenwood) = (1.0, Some(0.0));
        let mut steps = Vec::new();
        for moment in moments {
            let all_done = moment.done == moment.at_risk;
            if moment.done == 0 || (all_done && moment.minutes < last) {
                continue;
            }
            let (n, d) = (real(moment.at_risk), real(moment.done));
            open = if all_done { 0.0 } else { open * (1.0 - d / n) };
            greenwood = greenwood.filter(|_| !all_done).map(|sum| sum + d / (n * (n - d)));
            let Moment { minutes, at_risk, done, .. } = moment;
            steps.push(Step { minutes, at_risk, done, open, greenwood });
        }
        Ok(Curve { steps, observations: observations.len() })
    }

    /// The steps, by age.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// How many observations it rests on, open ones included.
    pub fn observations(&self) -> usize {
        self.observations
    }

    /// How many finished requests it rests on.
    pub fn done(&self) -> usize {
        self.steps.iter().map(|step| step.done).sum()
    }

    /// The share still open after an age.
    pub fn open_after(&self, minutes: i64) -> f64 {
        let reached = self.steps.partition_point(|step| step.minutes <= minutes);
        reached.checked_sub(1).and_then(|last| self.steps.get(last)).map_or(1.0, |step| step.open)
    }

    /// The age by which the given share is done (0.8 for P80): min{t : Ŝ(t) ≤ 1 − share}.
    ///
    /// `None` if fewer than that are finished so far. Never extrapolates.
    pub fn quantile(&self, share: f64) -> Option<i64> {
        self.first(|step| step.open <= 1.0 - share + ROUNDING)
    }

    /// The interval of a quantile: where the log-log Greenwood band crosses the share.
    ///
    /// Source: R. Brookmeyer, J. Crowley, *Biometrics* 38 (1982) 29–41, with the complementary log-log
    /// transformation, as statistical packages offer it.
    pub fn quantile_interval(&self, share: f64, confidence: f64) -> QuantileInterval {
        let z = normal_quantile(0.5 + confidence / 2.0);
        let below = |sign: f64| self.first(|step| step.band(sign * z) <= 1.0 - share + ROUNDING);
        QuantileInterval { low: below(1.0), high: below(-1.0) }
    }

    fn first(&self, reached: impl Fn(&Step) -> bool) -> Option<i64> {
        self.steps.iter().find(|step| reached(step)).map(|step| step.minutes)
    }
}

impl Step {
    /// The limit Ŝ^exp(z·σ), σ² = greenwood / (ln Ŝ)²; with positive z the lower one.
    fn band(&self, z: f64) -> f64 {
        match self.greenwood {
            // Nothing left open: the lower limit is zero, the upper one is not defined.
            None if z > 0.0 => 0.0,
            None => f64::INFINITY,
            Some(greenwood) => self.open.powf((z * greenwood.sqrt() / self.open.ln().abs()).exp()),
        }
    }
}
