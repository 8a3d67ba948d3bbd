//! How much must be there so that it rarely runs out?

use serde::{Deserialize, Serialize};

use crate::chance::{NegativeBinomial, Poisson};

/// Demand over the time from one refill to the next (review plus delivery).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Demand {
    /// Expected pieces.
    pub mean: f64,
    /// Variance; a Poisson if not above the mean, else a negative binomial with these moments.
    pub variance: f64,
}

impl Demand {
    /// Poisson demand: so many a day over so many days.
    pub fn poisson(per_day: f64, days: f64) -> Demand {
        Demand { mean: per_day * days, variance: per_day * days }
    }

    /// The chance that more than `stock` are wanted before the next refill.
    pub fn stock_out(self, stock: usize) -> f64 {
        match NegativeBinomial::from_moments(self.mean, self.variance) {
            Some(spread) => spread.more_than(stock),
            None => Poisson { mean: self.mean.max(0.0) }.more_than(stock),
        }
    }

    /// The smallest target level S with P(demand ≤ S) ≥ `level`; `None` for a level of 1 or more, which no
    /// stock reaches, or a demand that is not a number.
    pub fn par(self, level: f64) -> Option<usize> {
        if !(self.mean.is_finite() && self.variance.is_finite() && level < 1.0) {
            return None;
        }
        let enough = |stock: usize| self.stock_out(stock) <= 1.0 - level;
        let mut high = 1;
        while !enough(high) {
            high = high.checked_mul(2).filter(|high| *high < 1 << 40)?;
        }
        let (mut low, mut high) = (0, high);
        while low < high {
            let middle = usize::midpoint(low, high);
            if enough(middle) { high = middle } else { low = middle + 1 }
        }
        Some(low)
    }
}

/// One way to refill.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Rhythm {
    /// Days from one refill to the next.
    pub days: u32,
    /// Chance to run out in a cycle with the present target level.
    pub stock_out_now: f64,
    /// Target level for the wanted service level.
    pub par: Option<usize>,
}

/// Compares refilling every 1, 2, 3 … `longest` days for a Poisson demand.
pub fn rhythms(per_day: f64, par_now: usize, level: f64, longest: u32) -> Vec<Rhythm> {
    (1..=longest)
        .map(|days| {
            let demand = Demand::poisson(per_day, f64::from(days));
            Rhythm { days, stock_out_now: demand.stock_out(par_now), par: demand.par(level) }
        })
        .collect()
}

/// The service level at which one more piece costs as much as it saves: `c_u/(c_u + c_o)`, the costs of one
/// piece missing and of one too many. Source: the newsvendor rule, Arrow, Harris & Marschak 1951.
pub fn newsvendor_level(cost_missing: f64, cost_over: f64) -> Option<f64> {
    let sound = cost_missing >= 0.0 && cost_over >= 0.0 && cost_missing + cost_over > 0.0;
    sound.then(|| cost_missing / (cost_missing + cost_over))
}

/// The rate of demand from censored counts: withdrawals per day **in stock**, the Poisson maximum likelihood.
/// While the shelf was empty nobody could take anything, which says nothing about what was wanted.
pub fn rate_in_stock(withdrawals: u32, days_in_stock: f64) -> Option<f64> {
    (days_in_stock > 0.0).then(|| f64::from(withdrawals) / days_in_stock)
}
