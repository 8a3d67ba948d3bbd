//! Distributions of counts with exact tails.
//!
//! A tail is summed term by term, outwards from the requested count and on the side away from the mean, each
//! term from the last by their ratio. That keeps the relative accuracy of small tails, which subtracting
//! from one would lose.

use crate::numbers::real;

/// ln Γ(x) for x > 0.
///
/// Stirling's series (DLMF 5.11.1) after shifting x above 16, where six terms reach 1e-16.
pub fn ln_gamma(x: f64) -> f64 {
    let (mut x, mut shift) = (x, 0.0);
    while x < 16.0 {
        shift += x.ln();
        x += 1.0;
    }
    let inverse = 1.0 / (x * x);
    let series = [1.0 / 12.0, -1.0 / 360.0, 1.0 / 1_260.0, -1.0 / 1_680.0, 1.0 / 1_188.0, -691.0 / 360_360.0];
    let correction = series.iter().rev().fold(0.0, |sum, term| sum * inverse + term) / x;
    (x - 0.5) * x.ln() - x + 0.5 * (2.0 * std::f64::consts::PI).ln() + correction - shift
}

fn ln_factorial(n: usize) -> f64 {
    ln_gamma(real(n) + 1.0)
}

/// Sums `first` and the terms after it, each `ratio(k)` times the one before, until they no longer matter.
fn sum_terms(first: f64, mut ratio: impl FnMut(usize) -> f64) -> f64 {
    let (mut term, mut sum, mut step) = (first, first, 0);
    // Ratios fall on the side away from the mode, so what is left out is smaller than the last term counted.
    while term > sum * 1e-17 && term > 0.0 {
        term *= ratio(step);
        sum += term;
        step += 1;
    }
    sum.min(1.0)
}

/// The number of successes in `n` independent trials of probability `p`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Binomial {
    /// Trials.
    pub n: usize,
    /// Probability of success, 0 to 1.
    pub p: f64,
}

impl Binomial {
    /// P(X = k).
    pub fn at(self, k: usize) -> f64 {
        let Binomial { n, p } = self;
        if k > n {
            return 0.0;
        }
        if p <= 0.0 || p >= 1.0 {
            let sure = if p <= 0.0 { 0 } else { n };
            return if k == sure { 1.0 } else { 0.0 };
        }
        let ways = ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k);
        (ways + real(k) * p.ln() + real(n - k) * (-p).ln_1p()).exp()
    }

    /// P(X ≥ k).
    pub fn at_least(self, k: usize) -> f64 {
        let Binomial { n, p } = self;
        match k {
            0 => 1.0,
            _ if k > n => 0.0,
            _ if p >= 1.0 => 1.0,
            _ if real(k) > real(n) * p => {
                let odds = p / (1.0 - p);
                sum_terms(self.at(k), |i| real(n - (k + i).min(n)) / real(k + i + 1) * odds)
            }
            _ => 1.0 - self.at_most(k - 1),
        }
    }

    /// P(X ≤ k).
    pub fn at_most(self, k: usize) -> f64 {
        let Binomial { n, p } = self;
        if k >= n {
            return 1.0;
        }
        // Few successes are many failures.
        Binomial { n, p: 1.0 - p }.at_least_failures(n - k, p)
    }

    /// As [`Binomial::at_least`], with the complement of `p` given exactly.
    fn at_least_failures(self, k: usize, q: f64) -> f64 {
        let Binomial { n, p } = self;
        if p <= 0.0 {
            return 0.0;
        }
        if q <= 0.0 {
            return 1.0;
        }
        if real(k) > real(n) * p {
            let odds = p / q;
            sum_terms(self.at(k), |i| real(n - (k + i).min(n)) / real(k + i + 1) * odds)
        } else {
            1.0 - Binomial { n, p: q }.at_least(n - k + 1)
        }
    }
}

/// The number of independent arrivals when `mean` are expected.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Poisson {
    /// Expected number, not negative.
    pub mean: f64,
}

impl Poisson {
    /// P(X = k).
    pub fn at(self, k: usize) -> f64 {
        if self.mean <= 0.0 {
            return if k == 0 { 1.0 } else { 0.0 };
        }
        (real(k) * self.mean.ln() - self.mean - ln_factorial(k)).exp()
    }

    /// P(X > k).
    pub fn more_than(self, k: usize) -> f64 {
        if real(k + 1) > self.mean {
            sum_terms(self.at(k + 1), |i| self.mean / real(k + i + 2))
        } else {
            1.0 - self.at_most(k)
        }
    }

    /// P(X ≤ k).
    pub fn at_most(self, k: usize) -> f64 {
        if real(k + 1) > self.mean {
            1.0 - self.more_than(k)
        } else {
            sum_terms(self.at(k), |i| real(k.saturating_sub(i)) / self.mean)
        }
    }
}

/// A count with more variance than a Poisson: mean `mean`, variance `mean + mean²/shape`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NegativeBinomial {
    /// Expected number, above zero.
    pub mean: f64,
    /// The larger, the closer to a Poisson.
    pub shape: f64,
}

impl NegativeBinomial {
    /// Fits by the method of moments; `None` if the variance does not exceed the mean (use a Poisson).
    pub fn from_moments(mean: f64, variance: f64) -> Option<NegativeBinomial> {
        (mean > 0.0 && variance > mean)
            .then(|| NegativeBinomial { mean, shape: mean * mean / (variance - mean) })
    }

    /// P(X = k).
    pub fn at(self, k: usize) -> f64 {
        let NegativeBinomial { mean, shape } = self;
        let ways = ln_gamma(real(k) + shape) - ln_gamma(shape) - ln_factorial(k);
        let (fail, success) = (shape / (shape + mean), mean / (shape + mean));
        (ways + shape * fail.ln() + real(k) * success.ln()).exp()
    }

    /// P(X > k).
    pub fn more_than(self, k: usize) -> f64 {
        let success = self.mean / (self.shape + self.mean);
        if real(k + 1) > self.mean {
            sum_terms(self.at(k + 1), |i| success * (real(k + 1 + i) + self.shape) / real(k + i + 2))
        } else {
            let up_to = sum_terms(self.at(k), |i| {
                let j = real(k.saturating_sub(i));
                if j > 0.0 { j / (success * (j - 1.0 + self.shape)) } else { 0.0 }
            });
            1.0 - up_to
        }
    }
}

/// Successes among `drawn` items taken without replacement from `total`, of which `marked` are successes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hypergeometric {
    /// All items.
    pub total: usize,
    /// Successes among them.
    pub marked: usize,
    /// Items taken.
    pub drawn: usize,
}

impl Hypergeometric {
    /// P(X = k).
    pub fn at(self, k: usize) -> f64 {
        let Hypergeometric { total, marked, drawn } = self;
        let Some(unmarked) = total.checked_sub(marked) else { return 0.0 };
        if k > marked || k > drawn || drawn > total || drawn - k > unmarked {
            return 0.0;
        }
        let choose = |n: usize, k: usize| ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k);
        (choose(marked, k) + choose(unmarked, drawn - k) - choose(total, drawn)).exp()
    }

    /// P(X ≥ k): the one-sided p-value of Fisher's exact test.
    pub fn at_least(self, k: usize) -> f64 {
        (k..=self.marked.min(self.drawn)).map(|k| self.at(k)).sum::<f64>().min(1.0)
    }
}
