//! Shared supplies: target levels, honest demand, shortage reactions, fair rationing.
//!
//! Rhythm beats stock: doubling the frequency of refills nearly halves the target level needed
//! ([`Demand::par`]). Demand seen at an empty shelf is only a lower bound ([`rate_in_stock`]). Withdrawals per
//! *active shift* before and after shortages tell a reaction from a busy week ([`rate_ratio`]).
//!
//! Points and units are measured, never persons; words for the screens (shortage reaction, taken from another
//! unit) are the caller's.

mod demand;
mod ration;
mod reaction;

#[cfg(test)]
mod tests;

pub use demand::{Demand, Rhythm, newsvendor_level, rate_in_stock, rhythms};
pub use ration::equal_cap;
pub use reaction::{Contagion, RateRatio, Trust, contagion, hidden_stock, rate_ratio, trust};
