//! [`Database`]: a handle on one database, of whichever engine its address names.
//!
//! Reads and writes are closures. They may be run more than once (a conflict, a lost
//! connection), so they own their input and have no effect outside; what they return is the
//! answer of the run that was kept.

use std::sync::Arc;
use std::sync::mpsc::sync_channel;

use tokio::sync::oneshot;
use uuid::Uuid;

use crate::bus::Bus;
use crate::id::IdMaker;
use crate::stats::Counters;
use crate::work::{ReadJob, Work, WriteJob, settle};
use crate::{Changes, Clock, Conn, Engine, Error, Failure, Migration, Result, Stats, Tx, Wakes, pg, sqlite};

/// How to open a database.
#[derive(Debug, Clone)]
pub struct Options {
    /// `sqlite:path/to/file.db` or `postgres://user@host/name`; any other scheme is refused, so
    /// that a typing mistake does not create an empty file.
    pub url: String,
    pub clock: Clock,
    /// How many closures may run at once: reader connections on SQLite, connections on
    /// PostgreSQL. At least one.
    pub readers: usize,
}

/// A handle, cheap to clone. The database closes when the last one is dropped.
#[derive(Clone)]
pub struct Database(Arc<Inner>);

struct Inner {
    engine: Running,
    shared: Arc<Shared>,
}

enum Running {
    Sqlite(sqlite::Sqlite),
    Postgres(Box<pg::Pool>),
}

/// What the engines' threads need besides their connections.
pub(crate) struct Shared {
    pub(crate) clock: Clock,
    pub(crate) ids: IdMaker,
    pub(crate) bus: Bus,
    pub(crate) counters: Counters,
}

impl Database {
    /// Opens the database, brings its schema up to date and starts the threads.
    ///
    /// A SQLite file is created if it is missing, locked against other processes, refused on a
    /// network file system, and copied before it is migrated.
    pub fn open(options: Options, migrations: &[Migration]) -> Result<Self> {
        let shared = Arc::new(Shared {
            clock: options.clock,
            ids: IdMaker::default(),
            bus: Bus::new(),
            counters: Counters::default(),
        });
        let workers = options.readers.max(1);
        let engine = match scheme(&options.url)? {
            Engine::Sqlite => {
                let path = sqlite::path(&options.url)?;
                Running::Sqlite(sqlite::Sqlite::open(&path, workers, migrations, &shared)?)
            }
            Engine::Postgres => {
                Running::Postgres(Box::new(pg::Pool::open(&options.url, workers, migrations, &shared)?))
            }
        };
        Ok(Self(Arc::new(Inner { engine, shared })))
    }

    /// Runs `f` on one snapshot. On SQLite it runs on the caller's thread, once a reader
    /// connection is free; on PostgreSQL on the thread of a connection.
    pub async fn read<T, E, F>(&self, actor: Option<Uuid>, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
        F: FnMut(&mut Conn<'_>) -> Result<T, E> + Send + 'static,
    {
        match &self.0.engine {
            Running::Sqlite(sqlite) => sqlite.read(actor, f).await,
            Running::Postgres(pool) => {
                let (sender, answer) = oneshot::channel();
                let job = read_job(f, move |answer| drop(sender.send(answer)));
                pool.read(actor, job).await;
                settle(answer.await.ok())
            }
        }
    }

    /// Runs `f` in one transaction and commits it; returns when the commit is on disk. If `f`
    /// fails or panics, nothing of it remains.
    pub async fn write<T, E, F>(&self, actor: Option<Uuid>, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
        F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        let (sender, answer) = oneshot::channel();
        let job = write_job(f, move |answer| drop(sender.send(answer)));
        match &self.0.engine {
            Running::Sqlite(sqlite) => sqlite.write(actor, job).await,
            Running::Postgres(pool) => pool.write(actor, job).await,
        }
        settle(answer.await.ok())
    }

    /// [`Database::read`] for commands and tests: waits on the thread itself.
    pub fn read_blocking<T, E, F>(&self, actor: Option<Uuid>, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
        F: FnMut(&mut Conn<'_>) -> Result<T, E> + Send + 'static,
    {
        match &self.0.engine {
            Running::Sqlite(sqlite) => sqlite.read_blocking(actor, f),
            Running::Postgres(pool) => {
                let (sender, answer) = sync_channel(1);
                let job = read_job(f, move |answer| drop(sender.send(answer)));
                pool.read_blocking(actor, job);
                settle(answer.recv().ok())
            }
        }
    }

    /// [`Database::write`] for commands and tests: waits on the thread itself.
    pub fn write_blocking<T, E, F>(&self, actor: Option<Uuid>, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
        F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        let (sender, answer) = sync_channel(1);
        let job = write_job(f, move |answer| drop(sender.send(answer)));
        match &self.0.engine {
            Running::Sqlite(sqlite) => sqlite.write_blocking(actor, job),
            Running::Postgres(pool) => pool.write_blocking(actor, job),
        }
        settle(answer.recv().ok())
    }

    /// A subscription to what commits announce by [`Tx::changed`], on this and all other nodes.
    /// On PostgreSQL a [`crate::Change::Lagged`] comes when it begins to hear the others, and again
    /// whenever it had not heard them for a while.
    pub fn changes(&self) -> Changes {
        self.listen();
        self.0.shared.bus.changes()
    }

    /// The bell that [`Tx::wake`] rings for this worker, on this and all other nodes.
    pub fn wakes(&self, worker: &'static str) -> Wakes {
        self.listen();
        self.0.shared.bus.wakes(worker)
    }

    pub fn clock(&self) -> &Clock {
        &self.0.shared.clock
    }

    pub fn engine(&self) -> Engine {
        match self.0.engine {
            Running::Sqlite(_) => Engine::Sqlite,
            Running::Postgres(_) => Engine::Postgres,
        }
    }

    /// For the operator's metrics.
    pub fn stats(&self) -> Stats {
        let queued = match &self.0.engine {
            Running::Sqlite(sqlite) => sqlite.queued(),
            Running::Postgres(pool) => pool.queued(),
        };
        self.0.shared.counters.read(queued)
    }

    /// Stops taking work, finishes what is queued, and lets go of the file or the connections,
    /// also for the other handles: their calls are answered with [`Error::Unavailable`].
    pub fn close(self) {
        match &self.0.engine {
            Running::Sqlite(sqlite) => sqlite.close(),
            Running::Postgres(pool) => pool.close(),
        }
    }

    /// The file, on SQLite.
    pub(crate) fn file(&self) -> Option<&std::path::Path> {
        match &self.0.engine {
            Running::Sqlite(sqlite) => Some(sqlite.path()),
            Running::Postgres(_) => None,
        }
    }

    fn listen(&self) {
        if let Running::Postgres(pool) = &self.0.engine {
            pool.listen();
        }
    }
}

/// The engine that an address names.
pub(crate) fn scheme(url: &str) -> Result<Engine> {
    match url.split_once(':') {
        Some(("sqlite", _)) => Ok(Engine::Sqlite),
        Some(("postgres" | "postgresql", rest)) if rest.starts_with("//") => Ok(Engine::Postgres),
        Some((other, _)) => Err(Error::Config(format!(
            "unknown database scheme \"{other}:\"; write sqlite:path/to/file.db or postgres://user@host/name"
        ))),
        None => Err(Error::Config(
            "the database address has no scheme; write sqlite:path/to/file.db or postgres://user@host/name"
                .into(),
        )),
    }
}

fn read_job<T, E, F>(f: F, reply: impl FnOnce(crate::work::Answer<T, E>) + Send + 'static) -> Box<dyn ReadJob>
where
    T: Send + 'static,
    E: Failure,
    F: FnMut(&mut Conn<'_>) -> Result<T, E> + Send + 'static,
{
    Box::new(Work::new(f, reply))
}

fn write_job<T, E, F>(
    f: F,
    reply: impl FnOnce(crate::work::Answer<T, E>) + Send + 'static,
) -> Box<dyn WriteJob>
where
    T: Send + 'static,
    E: Failure,
    F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
{
    Box::new(Work::new(f, reply))
}
