//! Reaching the server.

use std::time::Duration;

use postgres::{Client, Config, NoTls};

use crate::pg::error;
use crate::{Error, Result};

const CONNECT: Duration = Duration::from_secs(5);
/// When a server that vanished without a word is given up: after a failover, waiting for it would
/// be waiting for the dead.
const SILENCE: Duration = Duration::from_secs(30);

/// Reads the address. Everything libpq's URLs can say may be said, except TLS.
pub(crate) fn config(url: &str) -> Result<Config> {
    let mut config: Config =
        url.parse().map_err(|why| Error::Config(format!("the PostgreSQL address cannot be read: {why}")))?;
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(CONNECT);
    }
    if config.get_tcp_user_timeout().is_none() {
        config.tcp_user_timeout(SILENCE).keepalives_idle(SILENCE);
    }
    if config.get_application_name().is_none() {
        config.application_name("lateral");
    }
    Ok(config)
}

pub(crate) fn connect(config: &Config) -> Result<Client> {
    config.connect(NoTls).map_err(|failure| error::unreachable(&failure))
}
