//! What an operator does at the command line. Words for operators are in English and go to the terminal;
//! everything else goes to the log.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command talks to a terminal")]

mod check;
mod demo;
mod files;
mod history;
mod map;
mod people;
mod user;

pub(crate) use check::check;
pub(crate) use demo::make_demo;
pub(crate) use files::{backup, restore, transfer};
pub(crate) use history::import_history;
pub(crate) use map::{export_map, import_map};
pub(crate) use people::import_people;
pub(crate) use user::add_admin;

use db::Database;
use domain::{PersonId, person};

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

/// On whose behalf a command runs that an administrator could also run in the browser.
fn administrator(conn: &mut db::Conn<'_>, email: Option<&str>) -> domain::Result<Option<PersonId>> {
    match email {
        Some(email) => {
            Ok(person::find_by_email(conn, email)?.filter(|found| found.is_admin).map(|found| found.id))
        }
        None => person::first_admin(conn),
    }
}

/// The administrator, or words about why there is none.
fn require_administrator(database: &Database, email: Option<String>) -> Result<PersonId, Failure> {
    let found = database.read_blocking(None, move |conn| administrator(conn, email.as_deref()))?;
    found.ok_or_else(|| {
        Failure::Words(
            "there is no such administrator: see lateral user add-admin, and --as EMAIL".to_owned(),
        )
    })
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
