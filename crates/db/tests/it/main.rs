//! The data layer on both engines.

mod basics;
mod search;
mod support;
