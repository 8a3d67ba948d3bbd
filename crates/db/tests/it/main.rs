//! The data layer on both engines.

mod basics;
mod support;
