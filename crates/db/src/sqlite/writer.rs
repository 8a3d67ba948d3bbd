//! The writer thread: it takes what is queued, commits it together, and answers.
//!
//! A commit waits for the disk, and while it waits more writes arrive: taking them all with the
//! next commit costs one wait instead of many. Each write runs in a savepoint of its own, so that
//! one that fails or panics takes nothing with it, and nobody is answered before the commit.
//!
//! SQLite gives a whole transaction up by itself when the disk is full or fails. Then every write
//! of the group has lost its effect, and each is answered with the reason.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::conn::Link;
use crate::database::Shared;
use crate::queue::Queue;
use crate::sqlite::checkpoint::Signal;
use crate::sqlite::error;
use crate::stats::count;
use crate::tx::News;
use crate::work::{Ran, WriteJob};
use crate::{Conn, Error, Result, Tx};

/// The most writes of one commit: beyond this the wait for the disk is already shared by enough,
/// and the first would only wait longer for the last.
const GROUP: usize = 64;
/// Holding the writer for longer than this is worth a line in the log.
const SLOW: Duration = Duration::from_millis(50);

pub(super) fn start(
    mut connection: Connection,
    queue: Arc<Queue<Box<dyn WriteJob>>>,
    checkpoints: Arc<Signal>,
    shared: Arc<Shared>,
) -> Result<JoinHandle<()>> {
    let thread = std::thread::Builder::new().name("db-writer".into());
    let run = move || {
        while let Some(group) = queue.take(GROUP) {
            // Each closure's panic is caught where it runs. This is the backstop for one in our
            // own code: the group's callers find their answers gone, which is an error to them,
            // and the writer lives. The connection is rolled back, and nothing else is shared.
            let caught = catch_unwind(AssertUnwindSafe(|| commit(&connection, &shared, group)));
            if caught.is_err() {
                tracing::error!("the writer panicked; its group was rolled back");
                roll_back(&connection);
            }
            checkpoints.after_commit(&connection);
        }
        checkpoints.last(&mut connection);
    };
    thread.spawn(run).map_err(|failure| Error::Unavailable(failure.to_string()))
}

/// A write that waits for its turn.
type Queued = crate::queue::Queued<Box<dyn WriteJob>>;

/// A write that ran and waits for the commit.
struct Ready {
    queued: Queued,
    news: News,
}

fn commit(connection: &Connection, shared: &Shared, group: Vec<Queued>) {
    let mut ready: Vec<Ready> = Vec::with_capacity(group.len());
    for queued in group {
        // The first, and the first after SQLite gave up.
        if connection.is_autocommit()
            && let Err(failure) = step(connection, "BEGIN IMMEDIATE")
        {
            refuse(shared, queued.job, failure);
            continue;
        }
        run_one(connection, shared, queued, &mut ready);
    }
    if ready.is_empty() {
        return roll_back(connection);
    }
    match step(connection, "COMMIT") {
        Ok(()) => acknowledge(shared, ready),
        Err(failure) => {
            roll_back(connection);
            // A deferred constraint speaks only now, and not of which write it is: each gets a
            // transaction of its own, so that the others are not refused with it.
            let constraint = matches!(failure, Error::ForeignKey { .. });
            if constraint && ready.len() > 1 {
                for one in ready {
                    commit(connection, shared, vec![one.queued]);
                }
            } else {
                lose(shared, ready, &failure);
            }
        }
    }
}

/// Runs one write in its savepoint.
fn run_one(connection: &Connection, shared: &Shared, mut queued: Queued, ready: &mut Vec<Ready>) {
    if let Err(failure) = step(connection, "SAVEPOINT one_write") {
        refuse(shared, queued.job, failure.clone());
        return give_up(connection, shared, ready, &failure);
    }
    let started = Instant::now();
    let conn = Conn::new(Link::Sqlite(connection), shared.clock.now(), queued.actor);
    let mut tx = Tx::new(conn, &shared.ids);
    let ran = queued.job.run(&mut tx);
    let refused = tx.refused().cloned();
    drop(tx);
    let took = started.elapsed();
    if took > SLOW {
        tracing::warn!(milliseconds = took.as_millis(), "a write held the writer for long");
    }
    if connection.is_autocommit() {
        let failure =
            refused.unwrap_or_else(|| Error::Unavailable("the transaction ended before its time".into()));
        refuse(shared, queued.job, failure.clone());
        return lose(shared, std::mem::take(ready), &failure);
    }
    match ran {
        Ran::Keep(news) => match step(connection, "RELEASE one_write") {
            Ok(()) => ready.push(Ready { queued, news }),
            Err(failure) => {
                refuse(shared, queued.job, failure);
                undo(connection, shared, ready);
            }
        },
        // Nobody else writes, so there is no conflict that running it again would end.
        Ran::Undo | Ran::Again(_) => {
            undo(connection, shared, ready);
            count(&shared.counters.failed);
            queued.job.answer(None);
        }
    }
}

/// Takes one write back, and only that.
fn undo(connection: &Connection, shared: &Shared, ready: &mut Vec<Ready>) {
    let undone =
        step(connection, "ROLLBACK TO one_write").and_then(|()| step(connection, "RELEASE one_write"));
    if let Err(failure) = undone {
        give_up(connection, shared, ready, &failure);
    }
}

/// Nothing of the group can be kept.
fn give_up(connection: &Connection, shared: &Shared, ready: &mut Vec<Ready>, failure: &Error) {
    roll_back(connection);
    lose(shared, std::mem::take(ready), failure);
}

fn acknowledge(shared: &Shared, ready: Vec<Ready>) {
    count(&shared.counters.commits);
    shared.counters.writes.fetch_add(ready.len() as u64, Ordering::Relaxed);
    for Ready { queued, news } in ready {
        queued.job.answer(None);
        shared.bus.tell(&news);
    }
}

fn lose(shared: &Shared, ready: Vec<Ready>, failure: &Error) {
    if !ready.is_empty() {
        tracing::error!(%failure, writes = ready.len(), "a group of writes was lost");
    }
    for one in ready {
        refuse(shared, one.queued.job, failure.clone());
    }
}

fn refuse(shared: &Shared, job: Box<dyn WriteJob>, failure: Error) {
    count(&shared.counters.failed);
    job.answer(Some(failure));
}

fn roll_back(connection: &Connection) {
    if !connection.is_autocommit()
        && let Err(failure) = step(connection, "ROLLBACK")
    {
        tracing::error!(%failure, "a transaction could not be rolled back");
    }
}

fn step(connection: &Connection, sql: &str) -> Result<()> {
    let done = connection.prepare_cached(sql).and_then(|mut statement| statement.raw_execute());
    done.map(drop).map_err(|failure| error::from(&failure))
}
