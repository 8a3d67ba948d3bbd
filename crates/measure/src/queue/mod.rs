//! A person's time as a queue: waits, displacement, and what each rule of precedence costs.
//!
//! Putting somebody first never creates time. For one server that does not idle, the sum of size × wait is the
//! same in every order ([`Line::displace`] shows who pays instead, exactly), and under Poisson arrivals
//! Σ ρᵢWᵢ is the same under every rule ([`cobham`]). With several servers neither holds, and answers are
//! marked as estimates.
//!
//! Theory takes rates and times in any one unit (hours, say); queues of real requests count whole minutes.
//! Waits are shown to those who wait and to whom they wait for, never as a measure of a person.

mod fair;
mod line;
mod theory;

#[cfg(test)]
mod tests;

pub use fair::{Claim, FairShare, next_by_priority};
pub use line::{Displaced, Displacement, Job, Line, conserved};
pub use theory::{Class, Policy, Vacations, cobham, kingman, little, preview};

/// Why a queue cannot be reckoned with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Work arrives as fast as it can be done, or faster: waits grow without end.
    #[error("more work arrives than can be done; waits grow without end")]
    Overloaded,
    /// A rate, time or size that is negative or not a number.
    #[error("rates, times and sizes must be numbers of at least zero")]
    BadNumber,
    /// A place in the line that does not exist, or a jump backwards.
    #[error("nobody can move from place {from} to place {to} of a line of {length}")]
    BadMove {
        /// From.
        from: usize,
        /// To.
        to: usize,
        /// Length of the line.
        length: usize,
    },
}
