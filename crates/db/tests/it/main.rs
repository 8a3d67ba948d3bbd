//! The data layer on both engines.

mod basics;
mod dialect;
mod moving;
mod search;
mod support;
