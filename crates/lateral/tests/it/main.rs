//! The integration tests: the real router, on both engines, as people and programs see it.
#![cfg(test)]

mod answer;
mod app;
mod browser;
mod example;
mod shell;

mod agreements;
mod around;
mod asking;
mod attachments;
mod bad_input;
mod basics;
mod bundles;
mod care;
mod clock;
mod endings;
mod figures;
mod hiring;
mod importing;
mod journey;
mod keeping;
mod kept;
mod live;
mod map_command;
mod map_files;
mod meaning;
mod organisation;
mod pages;
mod picture;
mod promises;
mod scenarios_map;
mod scenarios_requests;
mod scenarios_voices;
mod services;
mod settings;
mod setup;
mod sign_in;
mod templates;
mod two_sides;
mod ward;
mod worker_agreement;
