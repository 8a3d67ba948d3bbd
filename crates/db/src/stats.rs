//! Numbers for the operator's metrics: about the database's work, never about people.

use std::sync::atomic::{AtomicU64, Ordering};

/// A moment's reading. Counters only grow while the process lives.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stats {
    /// Closures waiting for the writer, or for a PostgreSQL connection.
    pub queued: u64,
    /// Reads that ended.
    pub reads: u64,
    /// Writes that were committed.
    pub writes: u64,
    /// Commits, each of one or more writes.
    pub commits: u64,
    /// Writes that failed or were undone.
    pub failed: u64,
    /// Times a closure was run again after a conflict.
    pub retries: u64,
    /// Checkpoints of SQLite's write-ahead log.
    pub checkpoints: u64,
    /// PostgreSQL connections that broke and were replaced.
    pub reconnects: u64,
}

#[derive(Default)]
pub(crate) struct Counters {
    pub(crate) reads: AtomicU64,
    pub(crate) writes: AtomicU64,
    pub(crate) commits: AtomicU64,
    pub(crate) failed: AtomicU64,
    pub(crate) retries: AtomicU64,
    pub(crate) checkpoints: AtomicU64,
    pub(crate) reconnects: AtomicU64,
}

pub(crate) fn count(counter: &AtomicU64) {
    counter.fetch_add(1, Ordering::Relaxed);
}

impl Counters {
    pub(crate) fn read(&self, queued: usize) -> Stats {
        let get = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        Stats {
            queued: queued as u64,
            reads: get(&self.reads),
            writes: get(&self.writes),
            commits: get(&self.commits),
            failed: get(&self.failed),
            retries: get(&self.retries),
            checkpoints: get(&self.checkpoints),
            reconnects: get(&self.reconnects),
        }
    }
}
