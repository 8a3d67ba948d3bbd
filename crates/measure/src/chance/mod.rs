//! Probability that several chapters share: the normal quantile, exact binomial and Poisson tails,
//! intervals for proportions, and seeded dice for simulations.
//!
//! Written for counts of requests, answers and withdrawals, so exactness at small numbers matters more than
//! speed. Must never draw from the operating system: the same seed gives the same figures everywhere.

mod counts;
mod dice;
mod normal;
mod proportion;

#[cfg(test)]
mod tests;

pub use counts::{Binomial, Hypergeometric, NegativeBinomial, Poisson, ln_gamma};
pub use dice::Dice;
pub use normal::{normal_cdf, normal_quantile};
pub use proportion::{Interval, clopper_pearson, wilson};
