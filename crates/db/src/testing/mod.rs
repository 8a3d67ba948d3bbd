//! Worlds for tests: a fresh, migrated database of their own on each engine, and a frozen clock.
//!
//! SQLite always; PostgreSQL when `TEST_POSTGRES_URL` names a server on which databases may be
//! created. In CI (the variable `CI` is set) a missing PostgreSQL is a failure.
//!
//! Migrating takes longer than a test, so it is done once: SQLite worlds are copies of a migrated
//! file, PostgreSQL worlds copies of a migrated database.
#![expect(clippy::expect_used, clippy::panic, clippy::print_stderr, reason = "for tests only")]

mod literals;
mod postgres;
mod prepare;
mod sqlite;

use sha2::{Digest, Sha256};

use crate::{Clock, Database, Engine, Migration, Timestamp};

pub use prepare::{Unprepared, prepare_all};

/// Where every world's clock stands at first: a Monday.
const MONDAY: &str = "2026-11-23T08:00:00Z";
/// Enough for a test; a world has few connections because many run at once.
const CONNECTIONS: usize = 3;

/// A database of one test's own. It is gone when this is dropped.
pub struct TestWorld {
    pub database: Database,
    /// Frozen at 2026-11-23T08:00:00Z, a Monday.
    pub clock: Clock,
    place: Place,
}

enum Place {
    Sqlite(sqlite::File),
    Postgres(postgres::Server),
}

/// Runs `f` in a fresh world on each engine there is.
pub fn worlds(migrations: &[Migration], f: impl Fn(&TestWorld)) {
    f(&TestWorld::sqlite(migrations));
    if let Some(world) = TestWorld::postgres(migrations) {
        f(&world);
    }
}

impl TestWorld {
    pub fn sqlite(migrations: &[Migration]) -> Self {
        let file = sqlite::File::new(migrations);
        Self::open(Place::Sqlite(file), migrations)
    }

    /// `None` without `TEST_POSTGRES_URL`.
    pub fn postgres(migrations: &[Migration]) -> Option<Self> {
        let server = postgres::Server::new(migrations)?;
        Some(Self::open(Place::Postgres(server), migrations))
    }

    fn open(place: Place, migrations: &[Migration]) -> Self {
        let clock = Clock::frozen(Timestamp::parse(MONDAY).expect("a moment"));
        let database = open(&place.url(), clock.clone(), migrations);
        Self { database, clock, place }
    }

    /// The address, for what opens the database itself.
    pub fn url(&self) -> String {
        self.place.url()
    }

    pub fn engine(&self) -> Engine {
        match self.place {
            Place::Sqlite(_) => Engine::Sqlite,
            Place::Postgres(_) => Engine::Postgres,
        }
    }
}

impl Place {
    fn url(&self) -> String {
        match self {
            Self::Sqlite(file) => file.url(),
            Self::Postgres(server) => server.url(),
        }
    }
}

impl Drop for TestWorld {
    fn drop(&mut self) {
        self.database.clone().close();
        match &self.place {
            Place::Sqlite(file) => file.remove(),
            Place::Postgres(server) => server.remove(),
        }
    }
}

fn open(url: &str, clock: Clock, migrations: &[Migration]) -> Database {
    let options = crate::Options { url: url.to_owned(), clock, readers: CONNECTIONS };
    Database::open(options, migrations).unwrap_or_else(|error| panic!("{url}: {error}"))
}

/// Tells one set of migrations from another.
fn fingerprint(migrations: &[Migration], engine: Engine) -> String {
    let mut digest = Sha256::new();
    for migration in migrations {
        digest.update(format!("{} {} {}\n", migration.version, migration.name, migration.text(engine)));
    }
    let hash = digest.finalize();
    format!("{:016x}", u64::from_be_bytes(*hash.first_chunk().expect("thirty-two bytes")))
}

/// Seconds since the epoch by the real clock: for names and for sweeping what was left behind.
fn seconds() -> i64 {
    Clock::System.now().as_micros() / 1_000_000
}

/// Numbers that differ within this process.
fn number() -> u64 {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}
