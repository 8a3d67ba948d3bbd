//! The reader connections: a bounded set, each lent to one read at a time.
//!
//! They are `query_only`: a read that tries to write is refused. Who finds none free waits in
//! line without a thread (tokio's semaphore is first come, first served).

use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, PoisonError};

use rusqlite::Connection;
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::sqlite::{error, open};
use crate::work::closed;
use crate::{Error, Result};

pub(crate) struct Readers {
    path: PathBuf,
    free: Mutex<Vec<Connection>>,
    places: Semaphore,
    /// For threads that wait: rung when a connection comes back.
    returned: Condvar,
}

/// A connection on loan.
pub(crate) struct Reader<'r> {
    readers: &'r Readers,
    connection: Option<Connection>,
    /// Given back after the connection, because fields drop after [`Drop::drop`].
    _place: SemaphorePermit<'r>,
}

/// A connection inside a read transaction, which ends however the read ends.
pub(crate) struct Snapshot<'r>(&'r Connection);

impl Readers {
    pub(crate) fn open(path: &Path, count: usize) -> Result<Self> {
        let free = (0..count).map(|_| open::open_reader(path)).collect::<Result<Vec<_>>>()?;
        let (path, free) = (path.to_owned(), Mutex::new(free));
        Ok(Self { path, free, places: Semaphore::new(count), returned: Condvar::new() })
    }

    pub(crate) async fn take(&self) -> Result<Reader<'_>> {
        let place = self.places.acquire().await.map_err(|_| closed())?;
        self.lend(place)
    }

    /// Waits on the thread itself.
    pub(crate) fn take_blocking(&self) -> Result<Reader<'_>> {
        let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match self.places.try_acquire() {
                Ok(place) => {
                    drop(free);
                    return self.lend(place);
                }
                Err(tokio::sync::TryAcquireError::Closed) => return Err(closed()),
                Err(tokio::sync::TryAcquireError::NoPermits) => {
                    // The place comes back a moment after the bell, hence the limit on the wait.
                    let wait = std::time::Duration::from_millis(2);
                    free = match self.returned.wait_timeout(free, wait) {
                        Ok((free, _)) => free,
                        Err(poisoned) => poisoned.into_inner().0,
                    };
                }
            }
        }
    }

    fn lend<'r>(&'r self, place: SemaphorePermit<'r>) -> Result<Reader<'r>> {
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = match free {
            Some(connection) => connection,
            None if self.places.is_closed() => return Err(closed()),
            // The one that belonged to this place was of no more use; see `Reader::drop`.
            None => open::open_reader(&self.path)?,
        };
        Ok(Reader { readers: self, connection: Some(connection), _place: place })
    }

    pub(crate) fn close(&self) {
        self.places.close();
        self.free.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.returned.notify_all();
    }
}

impl Reader<'_> {
    /// Begins a read transaction: SQLite takes its lock on the log once, and all statements see
    /// the same state.
    pub(crate) fn snapshot(&self) -> Result<Snapshot<'_>> {
        let connection = self.connection.as_ref().ok_or_else(closed)?;
        let begun = connection.prepare_cached("BEGIN DEFERRED").and_then(|mut begin| begin.raw_execute());
        begun.map_err(|failure| error::from(&failure))?;
        Ok(Snapshot(connection))
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        // A connection that could not end its transaction is of no more use.
        if let Some(connection) = self.connection.take().filter(Connection::is_autocommit)
            && !self.readers.places.is_closed()
        {
            self.readers.free.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
            self.readers.returned.notify_one();
        }
    }
}

impl Snapshot<'_> {
    pub(crate) fn connection(&self) -> &Connection {
        self.0
    }
}

impl Drop for Snapshot<'_> {
    fn drop(&mut self) {
        let ended = self.0.prepare_cached("ROLLBACK").and_then(|mut end| end.raw_execute());
        if let Err(failure) = ended
            && !self.0.is_autocommit()
        {
            let failure: Error = error::from(&failure);
            tracing::error!(%failure, "a read transaction could not be ended");
        }
    }
}
