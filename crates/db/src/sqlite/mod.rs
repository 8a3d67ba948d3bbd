//! SQLite: one writer thread that commits in groups, a bounded set of reader connections, and a
//! thread that checkpoints.
//!
//! The file belongs to this process alone (see [`lock`]). An acknowledged write is on disk: the
//! write-ahead log is synced at every commit (`synchronous=FULL`), once for all writes of a group.

pub(crate) mod bind;
mod checkpoint;
pub(crate) mod error;
mod lock;
mod migrate;
mod open;
mod readers;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use uuid::Uuid;

use crate::conn::Link;
use crate::database::Shared;
use crate::queue::Queue;
use crate::work::{WriteJob, closed};
use crate::{Conn, Error, Failure, Migration, Result};

pub(crate) use open::{connect, copy_into};

/// An open file with its threads.
pub(crate) struct Sqlite {
    path: PathBuf,
    shared: Arc<Shared>,
    readers: readers::Readers,
    queue: Arc<Queue<Box<dyn WriteJob>>>,
    checkpoints: Arc<checkpoint::Signal>,
    threads: Mutex<Vec<JoinHandle<()>>>,
    /// Held until the threads are gone.
    lock: Mutex<Option<lock::FileLock>>,
}

/// The path in `sqlite:path/to/file.db`. `sqlite://` is taken for what it was meant to be.
pub(crate) fn path(url: &str) -> Result<PathBuf> {
    let path = url.strip_prefix("sqlite:").unwrap_or_default();
    let path = path.strip_prefix("//").unwrap_or(path);
    if path.is_empty() || path == ":memory:" || path.contains('?') {
        return Err(Error::Config(format!("{url:?} names no file; write sqlite:path/to/file.db")));
    }
    Ok(PathBuf::from(path))
}

impl Sqlite {
    pub(crate) fn open(
        path: &Path,
        readers: usize,
        migrations: &[Migration],
        shared: &Arc<Shared>,
    ) -> Result<Self> {
        lock::refuse_network(path)?;
        let lock = lock::FileLock::take(path)?;
        let mut writer = open::open_writer(path, migrations, shared.clock.now())?;
        let readers = readers::Readers::open(path, readers)?;
        let queue = Arc::new(Queue::new());
        let checkpoints = Arc::new(checkpoint::Signal::default());
        checkpoints.watch(&mut writer)?;
        let threads = vec![
            writer::start(writer, Arc::clone(&queue), Arc::clone(&checkpoints), Arc::clone(shared))?,
            checkpoint::start(path, Arc::clone(&checkpoints), Arc::clone(shared))?,
        ];
        Ok(Self {
            path: path.to_owned(),
            shared: Arc::clone(shared),
            readers,
            queue,
            checkpoints,
            threads: Mutex::new(threads),
            lock: Mutex::new(Some(lock)),
        })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Runs on the caller's thread. A read takes tens of microseconds, less than handing it to
    /// another thread and back; the bound on readers keeps some of the runtime's threads free.
    pub(crate) async fn read<T, E, F>(&self, actor: Option<Uuid>, f: F) -> Result<T, E>
    where
        E: Failure,
        F: FnMut(&mut Conn<'_>) -> Result<T, E>,
    {
        let reader = self.readers.take().await?;
        self.read_on(&reader, actor, f)
    }

    pub(crate) fn read_blocking<T, E, F>(&self, actor: Option<Uuid>, f: F) -> Result<T, E>
    where
        E: Failure,
        F: FnMut(&mut Conn<'_>) -> Result<T, E>,
    {
        let reader = self.readers.take_blocking()?;
        self.read_on(&reader, actor, f)
    }

    fn read_on<T, E, F>(&self, reader: &readers::Reader<'_>, actor: Option<Uuid>, mut f: F) -> Result<T, E>
    where
        E: Failure,
        F: FnMut(&mut Conn<'_>) -> Result<T, E>,
    {
        let snapshot = reader.snapshot()?;
        let mut conn = Conn::of_snapshot(Link::Sqlite(snapshot.connection()), self.shared.clock.now(), actor);
        let outcome = f(&mut conn);
        crate::stats::count(&self.shared.counters.reads);
        match (outcome, conn.refused()) {
            // As in a write: nobody catches a refusal and goes on.
            (Ok(_), Some(refused)) => Err(E::from(refused.clone())),
            (outcome, _) => outcome,
        }
    }

    pub(crate) async fn write(&self, actor: Option<Uuid>, job: Box<dyn WriteJob>) {
        if let Err(job) = self.queue.push(actor, job).await {
            job.answer(Some(closed()));
        }
    }

    pub(crate) fn write_blocking(&self, actor: Option<Uuid>, job: Box<dyn WriteJob>) {
        if let Err(job) = self.queue.push_at_once(actor, job) {
            job.answer(Some(closed()));
        }
    }

    pub(crate) fn queued(&self) -> usize {
        self.queue.len()
    }

    /// Finishes what is queued and lets the file go.
    pub(crate) fn close(&self) {
        self.queue.close();
        self.readers.close();
        self.checkpoints.stop();
        let threads = std::mem::take(&mut *self.threads.lock().unwrap_or_else(PoisonError::into_inner));
        for thread in threads {
            // A closure may own the last handle, and then it is its own thread that closes.
            if thread.thread().id() != std::thread::current().id() && thread.join().is_err() {
                tracing::error!("a database thread had panicked");
            }
        }
        drop(self.lock.lock().unwrap_or_else(PoisonError::into_inner).take());
    }
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        self.close();
    }
}
