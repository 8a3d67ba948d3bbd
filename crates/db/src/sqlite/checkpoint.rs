//! Checkpoints: moving the write-ahead log back into the file.
//!
//! A checkpoint syncs the log and the file, and a commit that had to do it would make every write
//! behind it wait. So it runs on a thread and a connection of its own, each time the log has
//! grown by [`STEP`] pages, while writes go on. SQLite begins the log anew only when a checkpoint
//! has caught up with it; under writes without a pause it never does, and so at [`LIMIT`] pages
//! the writer itself brings it to the end, once per 64 MB instead of once per 4.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use rusqlite::Connection;

use crate::database::Shared;
use crate::sqlite::{error, open};
use crate::stats::count;
use crate::{Error, Result};

/// 4 MB of pages of 4 KB.
const STEP: u32 = 1_000;
/// 64 MB.
const LIMIT: u32 = 16_000;
/// How long the writer waits for readers that still need the old log, before it lets it grow on.
const PATIENCE: Duration = Duration::from_millis(100);

/// Between the writer and the checkpointing thread.
#[derive(Default)]
pub(super) struct Signal {
    /// The log's pages after the latest commit.
    pages: Arc<AtomicU32>,
    /// At how many pages the next checkpoint is due; at how many the log is to begin anew.
    due: AtomicU32,
    restart: AtomicU32,
    state: Mutex<State>,
    bell: Condvar,
}

#[derive(Default)]
struct State {
    wanted: bool,
    stopped: bool,
}

impl Signal {
    /// Has the connection report the log's size at each commit.
    pub(super) fn watch(&self, writer: &mut Connection) -> Result<()> {
        self.due.store(STEP, Ordering::Relaxed);
        self.restart.store(LIMIT, Ordering::Relaxed);
        let pages = Arc::clone(&self.pages);
        let note = move |_wal: &mut rusqlite::hooks::Wal, size: std::ffi::c_int| {
            pages.store(u32::try_from(size).unwrap_or(0), Ordering::Relaxed);
            Ok(())
        };
        writer.wal_hook(Some(note)).map_err(|failure| error::from(&failure))
    }

    /// On the writer, after each group.
    pub(super) fn after_commit(&self, writer: &Connection) {
        let pages = self.pages.load(Ordering::Relaxed);
        if pages >= self.restart.load(Ordering::Relaxed) {
            // If readers hold on to the old log for longer than we wait, try again a step later.
            let begun = Self::begin_anew(writer);
            self.restart.store(if begun { LIMIT } else { pages + STEP }, Ordering::Relaxed);
            self.due.store(if begun { STEP } else { pages + STEP }, Ordering::Relaxed);
        } else if pages >= self.due.load(Ordering::Relaxed) {
            self.due.store(pages + STEP, Ordering::Relaxed);
            self.lock().wanted = true;
            self.bell.notify_one();
        } else if pages < STEP {
            // The log has begun anew by itself.
            self.due.store(STEP, Ordering::Relaxed);
            self.restart.store(LIMIT, Ordering::Relaxed);
        }
    }

    /// Whether the log begins at its first page again.
    fn begin_anew(writer: &Connection) -> bool {
        let waited = writer.busy_timeout(PATIENCE);
        let outcome = waited.and_then(|()| checkpoint(writer, "PRAGMA wal_checkpoint(RESTART)"));
        if let Err(failure) = writer.busy_timeout(open::BUSY) {
            tracing::error!(%failure, "the writer's patience could not be set back");
        }
        outcome.unwrap_or_else(|failure| {
            tracing::error!(%failure, "the write-ahead log could not be brought to its end");
            false
        })
    }

    /// On the writer, when it ends: leaves a file with an empty log behind.
    pub(super) fn last(&self, writer: &mut Connection) {
        let done = writer
            .execute_batch("PRAGMA optimize")
            .and_then(|()| checkpoint(writer, "PRAGMA wal_checkpoint(TRUNCATE)"));
        if let Err(failure) = done {
            tracing::warn!(%failure, "the last checkpoint failed; the log stays beside the file");
        }
        self.stop();
    }

    pub(super) fn stop(&self) {
        self.lock().stopped = true;
        self.bell.notify_all();
    }

    /// Waits until a checkpoint is wanted; false when there will be no more.
    fn wait(&self) -> bool {
        let mut state = self.lock();
        while !state.wanted && !state.stopped {
            state = self.bell.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.wanted = false;
        !state.stopped
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(super) fn start(path: &Path, signal: Arc<Signal>, shared: Arc<Shared>) -> Result<JoinHandle<()>> {
    let connection = open::connect(path)?;
    let run = move || {
        while signal.wait() {
            match checkpoint(&connection, "PRAGMA wal_checkpoint(PASSIVE)") {
                Ok(_) => count(&shared.counters.checkpoints),
                Err(failure) => tracing::error!(%failure, "a checkpoint failed"),
            }
        }
    };
    std::thread::Builder::new()
        .name("db-checkpoint".into())
        .spawn(run)
        .map_err(|failure| Error::Unavailable(failure.to_string()))
}

/// Whether it was not held up.
fn checkpoint(connection: &Connection, sql: &str) -> rusqlite::Result<bool> {
    connection.query_row(sql, [], |row| row.get::<_, i64>(0)).map(|busy| busy == 0)
}
