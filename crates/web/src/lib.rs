//! Pages, live updates and the REST API: everything that a browser or a program sees.
//!
//! Handlers are thin: they ask `domain` and render. No SQL and no rule lives here; raw markup only in
//! `markup.rs`; user-visible text only from the catalogues in `locales/`. Start reading at `routes.rs`.

mod administration;
mod agreements;
mod app;
mod asking;
mod assets;
mod cards;
mod care;
pub mod components;
mod cookies;
mod ctx;
mod download;
mod error;
mod evidence;
mod example;
mod extract;
mod failure;
mod fields;
mod files;
mod finding;
mod heads_up;
mod health;
mod help;
pub mod i18n;
pub mod icons;
pub mod import_words;
mod importing;
mod kept;
mod layers;
mod layout;
pub mod letter;
mod live;
mod map;
mod markup;
mod metrics;
mod notice;
pub mod notices;
mod offering;
mod organisation;
mod page;
mod pairs;
pub mod paths;
mod people;
mod pickers;
mod picture;
mod principles;
mod request;
mod respond;
mod routes;
mod services;
mod serving;
mod settings;
mod setup;
mod sign_in;
mod teams;
mod templates;
mod thanks;
mod today;
mod typed;
mod upload;
mod vision;
mod worker_agreement;

pub use app::{App, Settings};
pub use error::{Error, Result};
pub use files::Files;
pub use metrics::Metrics;
pub use routes::router;

/// The build script's check of the catalogues, tested like any other code.
#[cfg(test)]
#[path = "../build"]
#[expect(dead_code, reason = "reading and writing files is the build script's part")]
mod build {
    mod catalogue;
    mod check;
    mod tests;
}
