//! Shares of many requests between the same two teams.

use serde::{Deserialize, Serialize};

use super::attribution::Attribution;
use crate::chance::{Dice, Interval};
use crate::numbers::{at, real_minutes};
use crate::turns::Side;

/// Late requests a pair of teams needs before anything is said about the pair.
pub const LEAST_LATE: usize = 10;
/// Bootstrap samples.
const SAMPLES: usize = 1_000;

/// One side's part of all the lateness between two teams.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PairShare {
    /// Which side; `None` is the agreement itself.
    pub party: Option<Side>,
    /// Minutes over all late requests.
    pub minutes: i64,
    /// Part of all lateness, 1 for the whole; credits make others exceed it.
    pub part: f64,
    /// Its 95 % percentile bootstrap interval: requests drawn again with replacement.
    pub interval: Interval,
}

/// Adds up the shares of the late requests of a **pair of teams**. `None` with fewer than [`LEAST_LATE`].
///
/// The interval says how much the picture depends on which requests happened to be late. Source: B. Efron,
/// R. Tibshirani, *An Introduction to the Bootstrap* (1993), ch. 13. Must not be called per person.
pub fn pair_of_teams(requests: &[Attribution], seed: u64) -> Option<Vec<PairShare>> {
    let late: Vec<&Attribution> = requests.iter().filter(|request| request.lateness > 0).collect();
    if late.len() < LEAST_LATE {
        return None;
    }
    let mut parties: Vec<Option<Side>> = vec![None];
    for party in late.iter().flat_map(|request| &request.parties).map(|share| Some(share.party)) {
        if !parties.contains(&party) {
            parties.push(party);
        }
    }
    parties.sort_unstable();
    let minutes = |request: &Attribution, party: Option<Side>| match party {
        Some(party) => request.party(party),
        None => request.structural,
    };
    let mut dice = Dice::new(seed);
    let mut samples: Vec<Vec<f64>> = vec![Vec::with_capacity(SAMPLES); parties.len()];
    for _ in 0..SAMPLES {
        let drawn: Vec<&Attribution> =
            (0..late.len()).filter_map(|_| late.get(dice.below(late.len())).copied()).collect();
        let total: i64 = drawn.iter().map(|request| request.lateness).sum();
        for (party, parts) in parties.iter().zip(&mut samples) {
            let of_party: i64 = drawn.iter().map(|request| minutes(request, *party)).sum();
            parts.push(real_minutes(of_party) / real_minutes(total));
        }
    }
    let total: i64 = late.iter().map(|request| request.lateness).sum();
    let summary = |(party, mut parts): (Option<Side>, Vec<f64>)| {
        parts.sort_by(f64::total_cmp);
        let of_party: i64 = late.iter().map(|request| minutes(request, party)).sum();
        PairShare {
            party,
            minutes: of_party,
            part: real_minutes(of_party) / real_minutes(total),
            interval: Interval {
                low: at(&parts, SAMPLES / 40),
                high: at(&parts, SAMPLES - 1 - SAMPLES / 40),
            },
        }
    };
    Some(parties.into_iter().zip(samples).map(summary).collect())
}

/// The standard to compare with where nothing was agreed: the median of what was usual before, the lower one
/// of two. Label it "no agreement, compared with usual". `None` without any.
pub fn usual_minutes(past: &[i64]) -> Option<i64> {
    let mut sorted = past.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len().checked_sub(1)? / 2).copied()
}
