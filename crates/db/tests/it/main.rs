//! The data layer on both engines.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::cast_precision_loss,
    clippy::cast_possible_wrap,
    reason = "tests fail by panicking, and count small numbers"
)]

mod basics;
mod dialect;
mod durability;
mod files;
mod groups;
mod moving;
mod nodes;
mod search;
mod support;
