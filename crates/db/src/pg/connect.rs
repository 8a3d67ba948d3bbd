//! Reaching the server, in the clear or by TLS.
//!
//! `sslmode=require` (or `verify-ca`, `verify-full`, which mean the same here) encrypts and checks
//! that the server is who the address says: by the authority in `sslrootcert=/path/to/ca.pem`, or
//! by the public ones. There is no encryption without that check: it would only look safe. Without
//! `sslmode` the connection is in the clear, as is right on one machine or a private network.

use std::sync::Arc;
use std::time::Duration;

use postgres::config::SslMode;
use postgres::{Client, Config, NoTls};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::pg::error;
use crate::{Error, Result};

const CONNECT: Duration = Duration::from_secs(5);
/// When a server that vanished without a word is given up: after a failover, waiting for it would
/// be waiting for the dead.
const SILENCE: Duration = Duration::from_secs(30);

/// Where the database is and how it is reached.
#[derive(Clone)]
pub(crate) struct Server {
    config: Config,
    tls: Option<MakeRustlsConnect>,
}

impl Server {
    /// Reads the address: a URL as libpq writes them.
    pub(crate) fn parse(url: &str) -> Result<Self> {
        let (url, settings) = take_tls(url);
        let mut config: Config = url
            .parse()
            .map_err(|why| Error::Config(format!("the PostgreSQL address cannot be read: {why}")))?;
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECT);
        }
        if config.get_tcp_user_timeout().is_none() {
            config.tcp_user_timeout(SILENCE).keepalives_idle(SILENCE);
        }
        if config.get_application_name().is_none() {
            config.application_name("lateral");
        }
        let tls = match settings.mode.as_deref() {
            None | Some("disable") => None,
            Some("require" | "verify-ca" | "verify-full") => Some(tls(settings.authority.as_deref())?),
            Some(other) => {
                return Err(Error::Config(format!("sslmode={other}: write disable, require or verify-full")));
            }
        };
        config.ssl_mode(if tls.is_some() { SslMode::Require } else { SslMode::Disable });
        Ok(Self { config, tls })
    }

    pub(crate) fn connect(&self) -> Result<Client> {
        let connected = match &self.tls {
            Some(tls) => self.config.connect(tls.clone()),
            None => self.config.connect(NoTls),
        };
        connected.map_err(|failure| error::unreachable(&failure))
    }
}

/// The settings that the client does not read itself.
#[derive(Default)]
struct Settings {
    mode: Option<String>,
    authority: Option<String>,
}

/// Takes `sslmode` and `sslrootcert` out of the address.
fn take_tls(url: &str) -> (String, Settings) {
    let mut settings = Settings::default();
    let Some((address, query)) = url.split_once('?') else { return (url.to_owned(), settings) };
    let mut kept = Vec::new();
    for pair in query.split('&') {
        match pair.split_once('=') {
            Some(("sslmode", mode)) => settings.mode = Some(mode.to_owned()),
            Some(("sslrootcert", path)) => {
                settings.authority = Some(path.replace("%2F", "/").replace("%2f", "/"));
            }
            _ => kept.push(pair),
        }
    }
    (format!("{address}?{}", kept.join("&")), settings)
}

fn tls(authority: Option<&str>) -> Result<MakeRustlsConnect> {
    let mut roots = RootCertStore::empty();
    match authority {
        Some(path) => {
            let problem = |why: &dyn std::fmt::Display| Error::Config(format!("sslrootcert {path}: {why}"));
            for certificate in CertificateDer::pem_file_iter(path).map_err(|why| problem(&why))? {
                roots.add(certificate.map_err(|why| problem(&why))?).map_err(|why| problem(&why))?;
            }
            if roots.is_empty() {
                return Err(problem(&"no certificate in it"));
            }
        }
        None => roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|why| Error::Config(format!("TLS: {why}")))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_says_how_the_server_is_reached() {
        let tls = |url: &str| Server::parse(url).map(|server| server.tls.is_some());
        assert_eq!(tls("postgres://u@h/d"), Ok(false));
        assert_eq!(tls("postgres://u@h/d?sslmode=disable&connect_timeout=3"), Ok(false));
        assert_eq!(
            tls("postgres://u@h1,h2:5433/d?sslmode=verify-full&target_session_attrs=read-write"),
            Ok(true)
        );
        for url in [
            "postgres://u@h/d?sslmode=prefer",
            "postgres://u@h/d?sslmode=require&sslrootcert=/none.pem",
            "postgres://u@h/d?x=y",
        ] {
            assert!(matches!(tls(url), Err(Error::Config(_))), "{url}");
        }
    }
}
