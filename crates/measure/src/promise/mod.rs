//! Lead-time promises that count their evidence.
//!
//! Past requests become a [`Curve`] (Kaplan–Meier: open requests count for as long as they have lasted,
//! imported ones only from the age at which they came under observation), a quantile with an interval, a
//! conformal bound, and finally a [`Quote`]: what to tell somebody who asks "when?", how many cases it rests
//! on, and which level spoke (the option, the service, the team or the organisation).
//!
//! Finished requests alone are far too optimistic soon after go-live (domain.md §3b: 36 % too short after
//! 20 days), which is exactly when trust forms. Hence nothing here extrapolates: where the curve does not
//! reach, the answer is "not known yet". Lead times are whole minutes on whatever clock the caller counts.
//!
//! Must never be fed with one person's requests: a promise belongs to a service.

mod competing;
mod conformal;
mod quote;
mod survival;
mod work;

#[cfg(test)]
mod tests;

pub use competing::{Incidence, IncidenceStep, aalen_johansen};
pub use conformal::{Adaptive, Kept, Sized, conformal_bound, conformal_bound_by_size};
pub use quote::{Calibration, Cancellations, Evidence, Ladder, Level, Quote, calibration, quote};
pub use survival::{Curve, QuantileInterval, Step};
pub use work::{ByWork, Laden, bound_by_work};

use serde::{Deserialize, Serialize};

/// How a request's observation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Done after `minutes`.
    Done,
    /// Still open at `minutes`.
    Open,
    /// Withdrawn after `minutes`.
    Cancelled,
}

/// What is known of one past or open request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    /// Its age, in minutes, when it came under observation; `None` if observed from the beginning. A request
    /// imported in mid-life counts only from that age on: had it ended before, it would not be in the data.
    pub entered: Option<i64>,
    /// Its age, in minutes, when observation ended.
    pub minutes: i64,
    /// How it ended.
    pub outcome: Outcome,
}

impl Observation {
    /// A request observed from the beginning.
    pub fn new(minutes: i64, outcome: Outcome) -> Observation {
        Observation { entered: None, minutes, outcome }
    }
}

/// Why observations cannot be reckoned with. `index` counts from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A negative lead time.
    #[error("observation {index} has a negative lead time")]
    Negative {
        /// The observation.
        index: usize,
    },
    /// It ended before it came under observation, so it should not be known at all.
    #[error("observation {index} ended before it came under observation")]
    EndedBeforeEntry {
        /// The observation.
        index: usize,
    },
}

/// Ages at which something ended, with the number at risk and the number of each outcome.
struct Moment {
    minutes: i64,
    at_risk: usize,
    done: usize,
    cancelled: usize,
}

/// Sorts observations into moments, in O(n log n).
fn moments(observations: &[Observation]) -> Result<Vec<Moment>, Error> {
    for (index, observation) in observations.iter().enumerate() {
        if observation.minutes < 0 {
            return Err(Error::Negative { index });
        }
        if observation.entered.is_some_and(|entered| entered >= observation.minutes)
            && observation.outcome != Outcome::Open
        {
            return Err(Error::EndedBeforeEntry { index });
        }
    }
    let mut ends: Vec<(i64, Outcome)> =
        observations.iter().map(|observation| (observation.minutes, observation.outcome)).collect();
    ends.sort_unstable_by_key(|(minutes, _)| *minutes);
    // An open request that came under observation just now has been observed for no time at all.
    let observed = |o: &&Observation| o.entered.is_none_or(|entered| entered < o.minutes);
    let mut entries: Vec<i64> =
        observations.iter().filter(observed).map(|o| o.entered.unwrap_or(i64::MIN)).collect();
    entries.sort_unstable();
    let mut exits: Vec<i64> = observations.iter().filter(observed).map(|o| o.minutes).collect();
    exits.sort_unstable();

    let mut moments: Vec<Moment> = Vec::new();
    for (minutes, outcome) in ends {
        if moments.last().is_none_or(|last| last.minutes < minutes) {
            let entered = entries.partition_point(|entered| *entered < minutes);
            let gone = exits.partition_point(|exit| *exit < minutes);
            moments.push(Moment { minutes, at_risk: entered - gone, done: 0, cancelled: 0 });
        }
        if let Some(last) = moments.last_mut() {
            match outcome {
                Outcome::Done => last.done += 1,
                Outcome::Cancelled => last.cancelled += 1,
                Outcome::Open => {}
            }
        }
    }
    Ok(moments)
}
