//! The configuration: read once from a TOML file and the environment, checked as a whole.
//!
//! Every key of the file has a variable: `LATERAL_` and its path in capitals (`database.url` is
//! `LATERAL_DATABASE_URL`), which goes before the file. What is unknown is an error, never ignored, and all
//! problems are reported at once. Secrets can come from files (`mail.password_file`) and are never printed.

mod secret;
mod sources;

#[cfg(test)]
mod tests;

use std::net::SocketAddr;
use std::path::PathBuf;

pub(crate) use secret::{DatabaseUrl, Secret};
pub(crate) use sources::{ConfigError, Sources};

/// Everything that an operator decides outside the product's own pages.
#[derive(Debug)]
pub(crate) struct Config {
    /// Where to listen: an address of this machine and a port.
    pub(crate) listen: SocketAddr,
    /// Where people reach the installation, without a trailing slash.
    pub(crate) base_url: String,
    /// Where attachments and the database of one machine are kept.
    pub(crate) data_dir: PathBuf,
    /// The database.
    pub(crate) database: Database,
    /// Whether a proxy of the house stands in front, whose word on the client's address counts.
    pub(crate) behind_proxy: bool,
    /// How mail leaves, if it does.
    pub(crate) mail: Option<Mail>,
    /// What `/metrics` asks for, if it is not open.
    pub(crate) metrics_token: Option<Secret>,
    /// How the log is written.
    pub(crate) log: Log,
}

/// The database.
#[derive(Debug)]
pub(crate) struct Database {
    /// `sqlite:path/to/file.db` or `postgres://…`.
    pub(crate) url: DatabaseUrl,
    /// How many connections read at the same time.
    pub(crate) readers: usize,
}

/// A mail server.
#[derive(Debug)]
pub(crate) struct Mail {
    /// Its name.
    pub(crate) host: String,
    /// Its port.
    pub(crate) port: u16,
    /// How the connection is protected.
    pub(crate) security: Security,
    /// The name to sign in with, and the password.
    pub(crate) login: Option<(String, Secret)>,
    /// The sender: `Lateral <lateral@hospital.example>`.
    pub(crate) from: String,
}

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Security {
    /// Encrypted from the first byte (port 465).
    Tls,
    /// Encrypted before anything is said (port 587); refused if the server cannot.
    Starttls,
    /// Not at all: a relay on this machine (port 25).
    None,
}

/// The log.
#[derive(Debug)]
pub(crate) struct Log {
    /// Lines for people, or one JSON object a line for programs.
    pub(crate) json: bool,
    /// What is written, e.g. `info` or `info,web=debug`.
    pub(crate) filter: String,
}

/// Every key there is. A key that is missing here cannot be read: see [`Sources`].
pub(crate) const KEYS: [&str; 18] = [
    "listen",
    "base_url",
    "data_dir",
    "behind_proxy",
    "database.url",
    "database.url_file",
    "database.readers",
    "mail.host",
    "mail.port",
    "mail.security",
    "mail.user",
    "mail.password",
    "mail.password_file",
    "mail.from",
    "metrics.token",
    "metrics.token_file",
    "log.format",
    "log.filter",
];

impl Config {
    /// Checks everything and reports everything that is wrong.
    pub(crate) fn from_sources(mut sources: Sources<'_>) -> Result<Config, Vec<ConfigError>> {
        let listen = sources.parse("listen").unwrap_or(SocketAddr::from(([127, 0, 0, 1], 7070)));
        let base_url = base_url(&mut sources, listen);
        let data_dir = PathBuf::from(sources.text("data_dir").unwrap_or_else(|| "data".to_owned()));
        let url = match sources.secret("database.url") {
            Some(text) => DatabaseUrl::parse(&text).unwrap_or_else(|problem| {
                sources.problem("database.url", problem);
                DatabaseUrl::default()
            }),
            None => DatabaseUrl::in_folder(&data_dir),
        };
        let readers = sources.parse("database.readers").unwrap_or(4);
        if readers == 0 {
            sources.problem("database.readers", "at least one connection must read".to_owned());
        }
        let config = Config {
            listen,
            base_url,
            data_dir,
            database: Database { url, readers },
            behind_proxy: sources.parse("behind_proxy").unwrap_or(false),
            mail: mail(&mut sources),
            metrics_token: sources.secret("metrics.token"),
            log: log(&mut sources),
        };
        sources.finish()?;
        Ok(config)
    }
}

fn base_url(sources: &mut Sources<'_>, listen: SocketAddr) -> String {
    let url = sources.text("base_url").unwrap_or_else(|| format!("http://{listen}"));
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or_default();
    if host.is_empty() || host.contains(['/', '?', '#', '@', ' ']) {
        sources.problem("base_url", "must be http:// or https:// and a host, without a path".to_owned());
    }
    url
}

fn mail(sources: &mut Sources<'_>) -> Option<Mail> {
    let host = sources.text("mail.host");
    let port = sources.parse("mail.port");
    let security = sources.one_of(
        "mail.security",
        &[("tls", Security::Tls), ("starttls", Security::Starttls), ("none", Security::None)],
    );
    let user = sources.text("mail.user");
    let password = sources.secret("mail.password");
    let from = sources.text("mail.from");
    let Some(host) = host else {
        if port.is_some() || security.is_some() || user.is_some() || password.is_some() || from.is_some() {
            sources.problem("mail.host", "is needed with the other mail settings".to_owned());
        }
        return None;
    };
    let security = security.unwrap_or(Security::Starttls);
    let port = port.unwrap_or(match security {
        Security::Tls => 465,
        Security::Starttls => 587,
        Security::None => 25,
    });
    let login = match (user, password) {
        (Some(user), Some(password)) => Some((user, password)),
        (None, None) => None,
        (Some(_), None) => {
            sources.problem("mail.password", "is needed with mail.user".to_owned());
            None
        }
        (None, Some(_)) => {
            sources.problem("mail.user", "is needed with mail.password".to_owned());
            None
        }
    };
    let from = from.unwrap_or_else(|| {
        sources.problem("mail.from", "is needed: who the letters are from".to_owned());
        String::new()
    });
    if !from.is_empty() && from.parse::<lettre::message::Mailbox>().is_err() {
        sources.problem("mail.from", "is not a mail address".to_owned());
    }
    Some(Mail { host, port, security, login, from })
}

fn log(sources: &mut Sources<'_>) -> Log {
    let json = sources.one_of("log.format", &[("text", false), ("json", true)]).unwrap_or(false);
    let filter = sources.text("log.filter").unwrap_or_else(|| crate::logging::DEFAULT.to_owned());
    if filter.parse::<tracing_subscriber::EnvFilter>().is_err() {
        sources.problem("log.filter", "is not a filter such as info or info,web=debug".to_owned());
    }
    Log { json, filter }
}
