//! Promises that know how long the queue is: lead times for each request of work ahead.

use serde::{Deserialize, Serialize};

use super::conformal::rank;
use super::{Cancellations, Curve, Error, Observation, Outcome};
use crate::numbers::real;

/// Lead times are compared in thousandths of a minute for each request of work.
const FINE: i64 = 1_000;

/// How surely a longer queue must have meant a longer wait, in standard deviations: 95 %, one-sided.
const SURE: f64 = 1.645;

/// A past or open request with the work that lay before it when it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Laden {
    /// What is known of it.
    pub observation: Observation,
    /// Requests that were not done when it came, itself included; at least 1.
    pub work: i64,
}

/// How long something takes for each request of work ahead, so that a share of requests was faster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByWork {
    /// Thousandths of a minute for each.
    pub each: i64,
}

impl ByWork {
    /// Minutes to promise a request with so much work ahead of it, its own included; rounded up.
    pub fn minutes(self, work: i64) -> i64 {
        let all = i128::from(self.each) * i128::from(work.max(1));
        i64::try_from(all.div_euclid(i128::from(FINE)) + i128::from(all.rem_euclid(i128::from(FINE)) > 0))
            .unwrap_or(i64::MAX)
    }
}

/// Divides each lead time by the work ahead of its request, and takes the bound that a share of them keeps: the
/// curve's quantile at the conformal rank. Without open requests it is
/// [`conformal_bound_by_size`](super::conformal_bound_by_size).
///
/// `None` unless a longer queue has clearly meant a longer wait (Kendall's rank correlation of work and lead time
/// among the finished, with the variance without ties, which errs on the side of `None`: M. G. Kendall, *Rank
/// Correlation Methods*, 1948). Where many work side by side the queue says nothing, and dividing by it would only
/// add noise. `None` too where the open requests leave the bound unknown.
///
/// # Errors
/// When observations cannot be reckoned with.
pub fn bound_by_work(
    cases: &[Laden],
    share: f64,
    cancellations: Cancellations,
) -> Result<Option<ByWork>, Error> {
    if !longer_queues_are_slower(cases) {
        return Ok(None);
    }
    let each: Vec<Observation> = cases.iter().filter_map(for_each).collect();
    let counts = |o: &&Observation| {
        o.outcome == Outcome::Done
            || (o.outcome == Outcome::Cancelled && cancellations == Cancellations::NeverDone)
    };
    let ended = each.iter().filter(counts).count();
    let curve = Curve::kaplan_meier(&cancellations.read(&each))?;
    let bound = rank(ended, share).and_then(|rank| curve.quantile(real(rank + 1) / real(ended)));
    Ok(bound.map(|each| ByWork { each }))
}

/// An observation on the scale of minutes for each request of work.
fn for_each(case: &Laden) -> Option<Observation> {
    let work = case.work.max(1);
    let fine = |minutes: i64| minutes.saturating_mul(FINE);
    let minutes = fine(case.observation.minutes);
    let minutes = minutes.div_euclid(work) + i64::from(minutes.rem_euclid(work) > 0);
    let entered = case.observation.entered.map(|entered| fine(entered).div_euclid(work));
    entered.is_none_or(|entered| entered < minutes).then_some(Observation {
        entered,
        minutes,
        outcome: case.observation.outcome,
    })
}

fn longer_queues_are_slower(cases: &[Laden]) -> bool {
    let done: Vec<(i64, i64)> = cases
        .iter()
        .filter(|case| case.observation.outcome == Outcome::Done)
        .map(|case| (case.work, case.observation.minutes))
        .collect();
    let mut agree: i64 = 0;
    for (place, one) in done.iter().enumerate() {
        for other in done.iter().skip(place + 1) {
            agree += (one.0 - other.0).signum() * (one.1 - other.1).signum();
        }
    }
    let n = real(done.len());
    let variance = n * (n - 1.0) * (2.0 * n + 5.0) / 18.0;
    #[expect(clippy::cast_precision_loss, reason = "a count of pairs")]
    let agree = agree as f64;
    variance > 0.0 && agree >= SURE * variance.sqrt()
}
