//! Pulses: intervals honest at small numbers, and suppression that subtraction cannot undo.
//!
//! Teams are small and answers few, so every figure carries an interval, and a figure that would let
//! anybody learn what fewer than *k* people answered does not leave this module as a number.

mod recommend;

#[cfg(test)]
mod tests;

pub use recommend::{NetPromoter, net_promoter, net_promoter_change};
