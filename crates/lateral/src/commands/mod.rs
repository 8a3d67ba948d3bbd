//! What an operator does at the command line. Words for operators are in English and go to the terminal;
//! everything else goes to the log.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command talks to a terminal")]

mod check;
mod demo;
mod files;
mod user;

pub(crate) use check::check;
pub(crate) use demo::make_demo;
pub(crate) use files::{backup, restore, transfer};
pub(crate) use user::add_admin;

use crate::config::{Config, ConfigError};

/// Why a command did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The configuration, with everything that is wrong.
    #[error("the configuration has problems")]
    Config(Vec<ConfigError>),
    /// In words for the operator.
    #[error("{0}")]
    Words(String),
    /// The database.
    #[error("database: {0}")]
    Database(#[from] db::Error),
    /// The domain refused.
    #[error("{0}")]
    Domain(domain::Error),
    /// The operating system.
    #[error("{0}")]
    System(#[from] std::io::Error),
}

impl From<domain::Error> for Failure {
    fn from(error: domain::Error) -> Failure {
        match error {
            domain::Error::Db(error) => Failure::Database(error),
            error => Failure::Domain(error),
        }
    }
}

/// Says what went wrong.
pub(crate) fn complain(failure: &Failure) {
    eprintln!("lateral: {failure}");
    if let Failure::Config(problems) = failure {
        for problem in problems {
            eprintln!("  {problem}");
        }
    }
}

/// Prints the configuration; secrets show only that they are set.
#[expect(clippy::unnecessary_wraps, reason = "every command has this form")]
pub(crate) fn print_config(config: &Config) -> Result<(), Failure> {
    println!("{config:#?}");
    Ok(())
}
