//! Do people take more when it is short, and does one shortage make the next?

use serde::{Deserialize, Serialize};

use crate::chance::{Binomial, Interval, clopper_pearson};
use crate::numbers::{at, real};

/// Two rates compared, with an exact interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RateRatio {
    /// First rate over second; `None` if nothing happened in the second.
    pub ratio: Option<f64>,
    /// Lower end of the exact two-sided interval.
    pub low: f64,
    /// Its upper end; `None` if there is none, as nothing happened in the second.
    pub high: Option<f64>,
    /// One-sided chance of so many or more in the first if both rates were equal.
    pub p_more: f64,
}

/// Compares `k1` events in exposure `e1` (shifts just after a shortage) with `k0` in `e0` (other shifts).
///
/// Given the total, k₁ is binomial with p = e₁/(e₁+e₀) if the rates are equal; the interval is that of
/// Clopper and Pearson for p, turned into a ratio. Exposures must be activity (shifts, occupied beds): without
/// them a busy week looks like a reaction. `None` without exposure or events.
pub fn rate_ratio((k1, e1): (usize, f64), (k0, e0): (usize, f64), confidence: f64) -> Option<RateRatio> {
    if !(e1 > 0.0 && e0 > 0.0) || k1 + k0 == 0 {
        return None;
    }
    let n = k1 + k0;
    let Interval { low, high } = clopper_pearson(k1, n, confidence);
    let as_ratio = |p: f64| p / (1.0 - p) * e0 / e1;
    Some(RateRatio {
        ratio: (k0 > 0).then(|| real(k1) / e1 / (real(k0) / e0)),
        low: as_ratio(low),
        high: (high < 1.0).then(|| as_ratio(high)),
        p_more: Binomial { n, p: e1 / (e1 + e0) }.at_least(k1),
    })
}

/// How far a point is trusted to have something.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Trust {
    /// (found + 1)/(visits + 2): how often something was there.
    pub availability: f64,
    /// The rate ratio of the shortage reaction, at least 1.
    pub reaction: f64,
    /// availability / reaction. Show both parts with it.
    pub index: f64,
}

/// The trust index of a point over the last 28 days.
pub fn trust(found: u32, visits: u32, rate_ratio: f64) -> Trust {
    let availability = (f64::from(found.min(visits)) + 1.0) / (f64::from(visits) + 2.0);
    let reaction = rate_ratio.max(1.0);
    Trust { availability, reaction, index: availability / reaction }
}

/// Pieces that are probably in lockers: Hₜ = max(0, Hₜ₋₁ + withdrawals − use), use = shifts × need per shift.
///
/// `weeks` are (withdrawals, active shifts); the need per shift is given as a range, because nobody knows it
/// exactly, and so is the answer: (least, most).
pub fn hidden_stock(weeks: &[(u32, u32)], need_per_shift: (f64, f64)) -> (f64, f64) {
    let held = |need: f64| {
        weeks.iter().fold(0.0_f64, |held, (taken, shifts)| {
            (held + f64::from(*taken) - f64::from(*shifts) * need).max(0.0)
        })
    };
    let (few, many) = need_per_shift;
    (held(few.max(many)), held(few.min(many)))
}

/// Whether a shortage in one place is followed by one in another.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Contagion {
    /// P(second runs out | first ran out in the window before) / P(second runs out).
    pub ratio: f64,
    /// Share of circular shifts of the first series, itself included, that give as high a ratio: a one-sided
    /// p-value that keeps the rhythm of each series.
    pub p: f64,
}

/// Tests for contagion between two series of equal periods (hours, say): whether each place was empty in
/// each. A shortage of the first counts for the `window` periods after it; both series are read as circles.
///
/// `None` if the series differ in length, or one never or always runs out, so that there is nothing to
/// compare.
pub fn contagion(first: &[bool], second: &[bool], window: usize) -> Option<Contagion> {
    let periods = first.len();
    let hits = second.iter().filter(|empty| **empty).count();
    if periods != second.len() || hits == 0 || hits == periods || !first.contains(&true) {
        return None;
    }
    let ratio = |shift: usize| {
        let empty_before = |period: usize| {
            (1..=window.min(periods - 1))
                .any(|back| at(first, (period + 2 * periods - back - shift) % periods))
        };
        let exposed: Vec<bool> =
            second.iter().enumerate().filter(|(t, _)| empty_before(*t)).map(|(_, empty)| *empty).collect();
        let both = exposed.iter().filter(|empty| **empty).count();
        if exposed.is_empty() { 0.0 } else { real(both) / real(exposed.len()) / (real(hits) / real(periods)) }
    };
    let observed = ratio(0);
    let as_high = (0..periods).filter(|shift| ratio(*shift) >= observed - 1e-12).count();
    Some(Contagion { ratio: observed, p: real(as_high) / real(periods) })
}
