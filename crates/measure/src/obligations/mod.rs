//! Recurring obligations: what many owe one, by a date.
//!
//! A consumer who needs all contributions starts when the last one arrives. That makes "95 % on time" per
//! contributor a promise that fails two runs in three with twenty of them ([`all_on_time`]), and lateness a
//! maximum that the latest share by the airport rule ([`crate::shares::airport`]).
//!
//! Contributors are departments or roles, never persons; those who are hurt are counted, never named. A
//! contribution that cannot be used has not arrived.

mod cascade;
mod recurrence;

#[cfg(test)]
mod tests;

pub use cascade::{Consumer, Hurt, all_on_time, cascade, first_pass_yield, partial_release, share_needed};
pub use recurrence::{Every, Recurrence, Shift, remind_at};

use crate::worktime;

/// Why an obligation cannot be reckoned with.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A rule that names no day: day 0 or 32, the sixth Monday, month 13, every 0 months.
    #[error("the rule names no day of the calendar")]
    BadRule,
    /// A consumer that follows itself or a later one.
    #[error("consumer {0} follows itself or a later one")]
    BadConsumer(usize),
    /// A calendar cannot answer.
    #[error(transparent)]
    Calendar(#[from] worktime::Error),
}
