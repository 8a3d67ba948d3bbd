//! Pulses: intervals honest at small numbers, and suppression that subtraction cannot undo.
//!
//! Teams are small and answers few, so every figure carries an interval, and a figure that would let
//! anybody learn what fewer than *k* people answered does not leave this module as a number.

mod means;
mod recommend;
mod suppress;

#[cfg(test)]
mod tests;

pub use means::{Mean, mean, mean_change};
pub use recommend::{NetPromoter, net_promoter, net_promoter_change};
pub use suppress::{Band, Group, Thresholds, band, publishable};

/// Why it cannot be decided what may be published. Groups are numbered from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A group inside itself or a later one.
    #[error("group {0} is part of itself or of a later group")]
    BadParent(usize),
    /// The parts of a group have more answers than the group.
    #[error("the parts of group {0} have more answers than it")]
    BadTotal(usize),
    /// More answers than people who could answer.
    #[error("group {0} has more answers than people who could answer")]
    MoreAnswersThanPeople(usize),
}
