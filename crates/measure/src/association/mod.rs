//! Does a change inside go with a change outside? Carefully.
//!
//! Units (hotels, wards) are followed over periods (months): an inside measure *x* and an outside outcome *y*.
//! The only question asked is whether, *within* units and apart from what happened everywhere, a higher x goes
//! with a higher y some fixed number of periods later. Two unrelated series look "linked" in half of all cases
//! when the best of six lags is picked by eye; so all lags are fixed beforehand, the reference is circular
//! shifts (which keep each series' own rhythm), and p-values are corrected for the number of lags.
//!
//! Must not be read as cause, nor as anything about individuals, money per point, or units with low scores;
//! happy customers also please staff. With fewer than 8 units or 12 periods there is no answer at all, and the
//! type has no coefficient to show.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::chance::{Dice, holm};
use crate::numbers::{at, real};

/// Least number of units and of periods.
pub const LEAST_UNITS: usize = 8;
/// See [`LEAST_UNITS`].
pub const LEAST_PERIODS: usize = 12;
/// Lags looked at, in periods: 0 to 5.
pub const LAGS: usize = 6;
/// Circular shifts drawn.
const SHIFTS: usize = 499;

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// Too few units or periods, or series that never vary: say so and show nothing else.
    NotEnough {
        /// Units given.
        units: usize,
        /// Periods given.
        periods: usize,
    },
    /// One result for each lag from 0 on.
    Lags(Vec<Lag>),
}

/// The association at one lag.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Lag {
    /// y is this many periods later than x.
    pub periods: usize,
    /// Change of y that goes with one unit of x, within units and apart from common changes.
    pub slope: f64,
    /// The middle 95 % of slopes that chance alone gives.
    pub by_chance: (f64, f64),
    /// Two-sided p-value, corrected over all lags by Holm's method.
    pub p: f64,
}

/// Looks for association in a balanced panel: `x[unit][period]` and `y[unit][period]`.
///
/// Panels whose rows differ in length have not enough complete periods and give [`Finding::NotEnough`].
pub fn association(x: &[Vec<f64>], y: &[Vec<f64>], seed: u64) -> Finding {
    let (units, periods) = (x.len(), x.first().map_or(0, Vec::len));
    let balanced = y.len() == units
        && x.iter().chain(y).all(|row| row.len() == periods && row.iter().all(|value| value.is_finite()));
    let not_enough = Finding::NotEnough { units, periods };
    if !balanced || units < LEAST_UNITS || periods < LEAST_PERIODS {
        return not_enough;
    }
    let mut dice = Dice::new(seed);
    let mut lags = Vec::with_capacity(LAGS);
    for lag in 0..LAGS {
        let length = periods - lag;
        let later: Vec<Vec<f64>> =
            within(y.iter().map(|row| row.iter().skip(lag).copied().collect()).collect());
        let slope_of = |shifts: &[usize]| {
            let rows = x.iter().zip(shifts).map(|(row, shift)| {
                (0..length).map(|t| at(row, (t + shift) % periods)).collect::<Vec<f64>>()
            });
            slope(&within(rows.collect()), &later)
        };
        let Some(found) = slope_of(&vec![0; units]) else { return not_enough };
        let mut chance: Vec<f64> = (0..SHIFTS)
            .filter_map(|_| {
                let shifts: Vec<usize> = (0..units).map(|_| dice.below(periods)).collect();
                slope_of(&shifts)
            })
            .collect();
        chance.sort_by(f64::total_cmp);
        let as_large = chance.iter().filter(|slope| slope.abs() >= found.abs()).count();
        let by_chance = (at(&chance, chance.len() / 40), at(&chance, chance.len() - 1 - chance.len() / 40));
        let p = real(as_large + 1) / real(chance.len() + 1);
        lags.push(Lag { periods: lag, slope: found, by_chance, p });
    }
    let corrected = holm(&lags.iter().map(|lag| lag.p).collect::<Vec<_>>());
    for (lag, p) in lags.iter_mut().zip(corrected) {
        lag.p = p;
    }
    Finding::Lags(lags)
}

/// Takes the mean of each unit and of each period out of a balanced panel: unit and period effects.
fn within(mut rows: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / real(values.len().max(1));
    for row in &mut rows {
        let level = mean(row);
        for value in row.iter_mut() {
            *value -= level;
        }
    }
    let periods = rows.first().map_or(0, Vec::len);
    for period in 0..periods {
        let common = rows.iter().map(|row| at(row, period)).sum::<f64>() / real(rows.len());
        for value in rows.iter_mut().filter_map(|row| row.get_mut(period)) {
            *value -= common;
        }
    }
    rows
}

/// Least squares through the origin; `None` if x never varies.
fn slope(x: &[Vec<f64>], y: &[Vec<f64>]) -> Option<f64> {
    let pairs = || x.iter().flatten().zip(y.iter().flatten());
    let squares: f64 = pairs().map(|(x, _)| x * x).sum();
    (squares > 1e-12).then(|| pairs().map(|(x, y)| x * y).sum::<f64>() / squares)
}
