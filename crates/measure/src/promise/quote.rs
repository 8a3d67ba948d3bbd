//! What to say when somebody asks "when?": the evidence ladder and its fallbacks.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::conformal::rank;
use super::{Curve, Error, Observation, Outcome, QuantileInterval};
use crate::chance::{Binomial, Interval, wilson};
use crate::numbers::{count_up, real};

/// Confidence of all intervals in a quote.
const CONFIDENCE: f64 = 0.95;

/// Whose past requests spoke, from the narrowest to the widest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Requests for the same option of the service.
    Option,
    /// Requests for the service.
    Service,
    /// Requests to the team.
    Team,
    /// All requests of the organisation.
    Organisation,
}

/// What cancelled requests say about lead times.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cancellations {
    /// They count as never done: "8 in 10 of all that was asked for". The cautious reading, since people
    /// withdraw what takes too long. Without open requests this is the Aalen–Johansen incidence exactly;
    /// with open ones it errs on the side of slowness.
    #[default]
    NeverDone,
    /// They had nothing to do with slowness: known only to have lasted so long.
    Unrelated,
}

impl Cancellations {
    pub(super) fn read(self, observations: &[Observation]) -> Cow<'_, [Observation]> {
        let cancelled = |o: &Observation| o.outcome == Outcome::Cancelled;
        if self == Cancellations::Unrelated || !observations.iter().any(cancelled) {
            return Cow::Borrowed(observations);
        }
        let never = |o: &Observation| Observation { minutes: i64::MAX, outcome: Outcome::Open, ..*o };
        observations.iter().map(|o| if cancelled(o) { never(o) } else { *o }).collect()
    }
}

/// How much a number may claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// No number: show the agreed standard.
    None,
    /// "About 8 in 10 took up to X (few cases)".
    Few,
    /// With an interval.
    Interval,
    /// A plain promise.
    Plain,
}

/// From how many finished cases on a share may be claimed, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ladder {
    /// From here on there is a conformal bound: n ≥ p/(1−p).
    pub few: usize,
    /// From here on the smallest and largest case enclose the quantile with 95 % confidence:
    /// 1 − pⁿ − (1−p)ⁿ ≥ 0.95.
    pub interval: usize,
    /// From here on the promise is kept in at least p − 0.1 of cases with 95 % certainty, also where
    /// (n+1)·p is a whole number and rounding it up does not help.
    pub plain: usize,
}

impl Ladder {
    /// The rungs for "8 in 10": 4, 14 and 49 cases.
    pub const EIGHT_IN_TEN: Ladder = Ladder { few: 4, interval: 14, plain: 49 };

    /// The rungs for another share, between 0.5 and 0.99. Takes some milliseconds: make it once.
    pub fn for_share(share: f64) -> Ladder {
        let share = share.clamp(0.5, 0.99);
        let encloses = |n: i32| 1.0 - share.powi(n) - (1.0 - share).powi(n) >= CONFIDENCE;
        let interval = (1..1_000).find(|n| encloses(*n)).and_then(|n| usize::try_from(n).ok());
        let exact = |n: &usize| (real(n + 1) * share - real(count_up(real(n + 1) * share))).abs() < 1e-9;
        let fails = |n: &usize| realised_coverage_at_least(*n, share, share - 0.1) < CONFIDENCE;
        let last_failing = (1..2_000).rev().filter(exact).find(fails).unwrap_or(0);
        Ladder {
            few: count_up(share / (1.0 - share)),
            interval: interval.unwrap_or(usize::MAX),
            plain: (last_failing + 1..2_000).find(exact).unwrap_or(usize::MAX),
        }
    }

    /// The rung that a number of finished cases stands on.
    pub fn evidence(self, finished: usize) -> Evidence {
        match finished {
            n if n < self.few => Evidence::None,
            n if n < self.interval => Evidence::Few,
            n if n < self.plain => Evidence::Interval,
            _ => Evidence::Plain,
        }
    }
}

/// The certainty that a conformal promise from `n` cases at `share` is really kept in at least `coverage` of
/// all cases. The coverage is a Beta(k, n+1−k) variable with k = ⌈(n+1)·share⌉, so this is P(Bin(n, c) < k).
pub(super) fn realised_coverage_at_least(n: usize, share: f64, coverage: f64) -> f64 {
    match rank(n, share) {
        Some(rank) => Binomial { n, p: coverage }.at_most(rank),
        None => 1.0,
    }
}

/// What to tell the asker, and what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Quote {
    /// No level has enough finished cases: show the agreed standard.
    NoEvidence,
    /// Fewer than the asked share are finished so far; nothing can be said about how long that takes.
    NotYet {
        /// Whose requests spoke.
        level: Level,
        /// Finished cases.
        finished: usize,
        /// Open cases.
        open: usize,
        /// Cancelled cases.
        cancelled: usize,
        /// Estimated share finished by the oldest known age.
        share_so_far: f64,
    },
    /// A number.
    Known {
        /// Whose requests spoke.
        level: Level,
        /// What the number may claim.
        evidence: Evidence,
        /// Finished cases.
        finished: usize,
        /// Open cases.
        open: usize,
        /// Cancelled cases.
        cancelled: usize,
        /// The share asked for, 0.8 for "8 in 10".
        share: f64,
        /// Minutes by which that share was done.
        usual: i64,
        /// Its 95 % interval, from [`Evidence::Interval`] on.
        interval: Option<QuantileInterval>,
        /// Minutes to promise: the conformal bound, a little above `usual` when cases are few. `None` if the
        /// open cases leave it unknown.
        promise: Option<i64>,
    },
}

/// Makes a quote for a share (0.8 for "8 in 10") from levels given narrowest first.
///
/// The first level with enough finished cases speaks, and the quote says which one. With open requests in
/// the data the promise is the curve's quantile at ⌈(n+1)·share⌉/n, which without them is exactly the
/// conformal bound.
pub fn quote(
    levels: &[(Level, &[Observation])],
    share: f64,
    ladder: Ladder,
    cancellations: Cancellations,
) -> Result<Quote, Error> {
    for (level, observations) in levels {
        let count = |outcome| observations.iter().filter(|o| o.outcome == outcome).count();
        let finished = count(Outcome::Done);
        let evidence = ladder.evidence(finished);
        if evidence == Evidence::None {
            continue;
        }
        let (level, open, cancelled) = (*level, count(Outcome::Open), count(Outcome::Cancelled));
        let curve = Curve::kaplan_meier(&cancellations.read(observations))?;
        let Some(usual) = curve.quantile(share) else {
            let share_so_far = 1.0 - curve.steps().last().map_or(1.0, |step| step.open);
            return Ok(Quote::NotYet { level, finished, open, cancelled, share_so_far });
        };
        let interval = (evidence >= Evidence::Interval).then(|| curve.quantile_interval(share, CONFIDENCE));
        // The rank is counted among all that the curve knows to have ended.
        let ended = match cancellations {
            Cancellations::NeverDone => finished + cancelled,
            Cancellations::Unrelated => finished,
        };
        let promise = rank(ended, share).and_then(|rank| curve.quantile(real(rank + 1) / real(ended)));
        return Ok(Quote::Known {
            level,
            evidence,
            finished,
            open,
            cancelled,
            share,
            usual,
            interval,
            promise,
        });
    }
    Ok(Quote::NoEvidence)
}

/// Promises that came due, and how many were kept.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    /// Promises that came due.
    pub given: usize,
    /// Those kept.
    pub kept: usize,
    /// Wilson's 95 % interval of the share kept.
    pub interval: Interval,
}

/// Judges promises *as given*: pass every promise whose time has come, missed ones that are still open too.
pub fn calibration(kept: usize, given: usize) -> Calibration {
    Calibration { given, kept, interval: wilson(kept, given, CONFIDENCE) }
}
