//! PostgreSQL worlds: databases made from a migrated template, on the server of
//! `TEST_POSTGRES_URL`. The template is kept for later runs with the same migrations.

use std::sync::{Mutex, PoisonError};

use postgres::Client;

use super::{fingerprint, number, open, seconds};
use crate::pg::connect::Server as Reached;
use crate::{Clock, Engine, Migration};

/// Worlds of tests that were killed are dropped after three hours, unused templates after a day.
const STALE: [(&str, i64); 2] = [("lateral_test_", 3 * 3_600), ("lateral_template_", 24 * 3_600)];
/// Several test binaries make the same template at once; any number that no one else locks.
const LOCK: i64 = 0x7465_7374;

pub(super) struct Server {
    base: String,
    name: String,
}

impl Server {
    pub(super) fn new(migrations: &[Migration]) -> Option<Self> {
        let Ok(base) = std::env::var("TEST_POSTGRES_URL") else {
            assert!(std::env::var_os("CI").is_none(), "TEST_POSTGRES_URL is not set, and this is CI");
            return None;
        };
        let template = template(&base, migrations);
        let name = format!("lateral_test_{}_{}_{}", seconds(), std::process::id(), number());
        let made = admin(&base).batch_execute(&format!("CREATE DATABASE {name} TEMPLATE {template}"));
        made.expect("a database from the template");
        Some(Self { base, name })
    }

    pub(super) fn url(&self) -> String {
        named(&self.base, &self.name)
    }

    pub(super) fn remove(&self) {
        let dropped = admin(&self.base).batch_execute(&format!("DROP DATABASE {} WITH (FORCE)", self.name));
        if let Err(error) = dropped {
            eprintln!("{} stays for the next sweep: {error}", self.name);
        }
    }
}

fn admin(base: &str) -> Client {
    Reached::parse(base)
        .and_then(|server| server.connect())
        .unwrap_or_else(|error| panic!("TEST_POSTGRES_URL: {error}"))
}

/// The server's address with another database: the path is replaced, the settings stay.
fn named(base: &str, database: &str) -> String {
    let (address, settings) =
        base.split_once('?').map_or((base, String::new()), |(a, s)| (a, format!("?{s}")));
    let (scheme, rest) = address.split_once("://").unwrap_or(("postgres", address));
    let host = rest.split('/').next().unwrap_or(rest);
    format!("{scheme}://{host}/{database}{settings}")
}

/// The migrated template's name.
fn template(base: &str, migrations: &[Migration]) -> String {
    static MADE: Mutex<Vec<(String, String)>> = Mutex::new(Vec::new());
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    let fingerprint = fingerprint(migrations, Engine::Postgres);
    if let Some((_, name)) = made.iter().find(|(of, _)| *of == fingerprint) {
        return name.clone();
    }
    let mut client = admin(base);
    client.execute("SELECT pg_advisory_lock($1)", &[&LOCK]).expect("the lock on templates");
    sweep(&mut client);
    let found = client
        .query_opt(
            "SELECT datname FROM pg_database WHERE datistemplate AND datname LIKE $1 ORDER BY 1 DESC LIMIT 1",
            &[&format!("lateral_template_%_{fingerprint}")],
        )
        .expect("a look for the template");
    let name = found.map_or_else(|| make(&mut client, base, &fingerprint, migrations), |row| row.get(0));
    client.execute("SELECT pg_advisory_unlock($1)", &[&LOCK]).expect("the lock let go");
    made.push((fingerprint, name.clone()));
    name
}

fn make(client: &mut Client, base: &str, fingerprint: &str, migrations: &[Migration]) -> String {
    let name = format!("lateral_template_{}_{fingerprint}", seconds());
    client.batch_execute(&format!("CREATE DATABASE {name} TEMPLATE template0")).expect("a new database");
    open(&named(base, &name), Clock::System, migrations).close();
    // The mark that it is complete; it also keeps people from writing into it.
    client
        .batch_execute(&format!("ALTER DATABASE {name} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false"))
        .expect("the template closed");
    name
}

fn sweep(client: &mut Client) {
    for (prefix, age) in STALE {
        let names = client
            .query("SELECT datname FROM pg_database WHERE datname LIKE $1", &[&format!("{prefix}%")])
            .expect("a list of databases");
        for row in names {
            let name: String = row.get(0);
            let made = name.strip_prefix(prefix).and_then(|rest| rest.split('_').next());
            if made.and_then(|made| made.parse::<i64>().ok()).is_some_and(|made| made < seconds() - age) {
                // In use, or another sweeper was here first: then it is not ours to drop.
                drop(client.batch_execute(&format!("ALTER DATABASE {name} WITH IS_TEMPLATE false")));
                drop(client.batch_execute(&format!("DROP DATABASE IF EXISTS {name}")));
            }
        }
    }
}
