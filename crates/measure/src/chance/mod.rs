//! Probability that several chapters share: the normal quantile, exact binomial and Poisson tails,
//! intervals for proportions, and seeded dice for simulations.
//!
//! Written for counts of requests, answers and withdrawals, so exactness at small numbers matters more than
//! speed. Must never draw from the operating system: the same seed gives the same figures everywhere.

mod counts;
mod dice;
mod many;
mod normal;
mod proportion;
mod student;

#[cfg(test)]
mod tests;

pub use counts::{Binomial, Hypergeometric, NegativeBinomial, Poisson, ln_gamma};
pub use dice::Dice;
pub use many::{benjamini_hochberg, holm};
pub use normal::{normal_cdf, normal_quantile};
pub use proportion::{Interval, clopper_pearson, difference, wilson};
pub use student::{incomplete_beta, student_cdf, student_quantile};
