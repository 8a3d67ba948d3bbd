//! The integration tests: the real router, on both engines, as people and programs see it.
#![cfg(test)]

mod answer;
mod app;
mod browser;

mod basics;
mod live;
mod settings;
mod setup;
mod sign_in;
