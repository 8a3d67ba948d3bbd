//! A pool thread: takes a closure, runs it as one transaction, runs it again if it must, answers.
//!
//! A conflict (40001, 40P01) undoes a transaction that would not have been possible one after
//! another; run again, it sees what came first. A write that lost twice takes its place in a
//! queue of such writes (an advisory lock), so that a busy row wears nobody down. One that still
//! loses, to writes that have not lost yet, runs while no other write of this process does.
//!
//! A connection that breaks before COMMIT was sent has kept nothing: the closure runs again on a
//! new one. If it breaks after that, nobody knows, and the caller is told so.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use uuid::Uuid;

use crate::conn::Link;
use crate::database::Shared;
use crate::pg::connect::Server;
use crate::pg::{Session, listen};
use crate::queue::{Queue, Queued};
use crate::stats::count;
use crate::tx::News;
use crate::work::{Ran, ReadJob, WriteJob};
use crate::{Conn, Error, Result, Tx};

/// How often a closure is run for conflicts before its caller hears of them.
const ATTEMPTS: u32 = 16;
/// From which attempt on a write waits for its turn among those that lost.
const IN_TURN: u32 = 2;
/// From which attempt on it runs alone among the writes of this process.
const ALONE: u32 = 5;
/// The number after the one that `migrate` locks.
const TURN: &str = "30506450030846317";
const SLOW: Duration = Duration::from_millis(50);

/// What waits for a connection.
pub(super) enum Job {
    Read(Box<dyn ReadJob>),
    Write(Box<dyn WriteJob>),
}

impl Job {
    pub(super) fn answer(self, failed: Option<Error>) {
        match self {
            Self::Read(job) => job.answer(failed),
            Self::Write(job) => job.answer(failed),
        }
    }
}

/// A pool thread's state. The connection is made when it is first needed.
pub(super) struct Worker {
    server: Server,
    shared: Arc<Shared>,
    queue: Arc<Queue<Job>>,
    node: Uuid,
    /// Shared by the pool's writes, held alone by one that has lost too often.
    gate: Arc<RwLock<()>>,
    session: Option<Session>,
}

/// How one run ended.
enum End {
    /// Answer with the closure's own result, its effect kept or undone as it should be.
    Answer,
    /// Answer with this.
    Fail(Error),
    /// Nothing was kept; run it again.
    Conflict,
    /// Nothing was kept, and the connection is gone.
    Broken(Error),
}

impl Worker {
    pub(super) fn new(
        server: Server,
        shared: Arc<Shared>,
        queue: Arc<Queue<Job>>,
        node: Uuid,
        gate: Arc<RwLock<()>>,
    ) -> Self {
        Self { server, shared, queue, node, gate, session: None }
    }

    pub(super) fn work(mut self) {
        let queue = Arc::clone(&self.queue);
        while let Some(one) = queue.take(1) {
            for Queued { actor, job, .. } in one {
                // Each closure's panic is caught where it runs. This is the backstop for one in
                // our own code or the driver's: the caller finds the answer gone, which is an
                // error to it, and the connection is not used again.
                if catch_unwind(AssertUnwindSafe(|| self.answer(actor, job))).is_err() {
                    tracing::error!("a database thread panicked; its connection is replaced");
                    self.session = None;
                }
            }
        }
    }

    fn answer(&mut self, actor: Option<Uuid>, job: Job) {
        match job {
            Job::Read(mut job) => {
                let failed = self.again(|worker, _| worker.read(actor, job.as_mut()));
                count(&self.shared.counters.reads);
                job.answer(failed);
            }
            Job::Write(mut job) => {
                let failed = self.again(|worker, attempt| worker.write(actor, job.as_mut(), attempt));
                job.answer(failed);
            }
        }
    }

    /// Runs until there is an answer: `None` for the closure's own.
    fn again(&mut self, mut run: impl FnMut(&mut Self, u32) -> End) -> Option<Error> {
        let (mut conflicts, mut breaks) = (0, 0);
        loop {
            match run(self, conflicts) {
                End::Answer => return None,
                End::Fail(error) => return Some(error),
                End::Conflict => {
                    conflicts += 1;
                    if conflicts == ATTEMPTS {
                        return Some(Error::Conflict);
                    }
                    count(&self.shared.counters.retries);
                }
                End::Broken(error) => {
                    self.session = None;
                    breaks += 1;
                    // All of them may be dead at once, after a failover; each is tried but once.
                    if breaks > 1 {
                        return Some(error);
                    }
                    count(&self.shared.counters.reconnects);
                }
            }
        }
    }

    fn read(&mut self, actor: Option<Uuid>, job: &mut dyn ReadJob) -> End {
        let now = self.shared.clock.now();
        let session = match ready(&mut self.session, &self.server) {
            Ok(session) => session,
            Err(error) => return End::Broken(error),
        };
        if let Err(error) = session.batch("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") {
            return End::Broken(error);
        }
        let mut conn = Conn::of_snapshot(Link::Postgres(session), now, actor);
        let ran = job.run(&mut conn);
        let ended = session.batch("COMMIT");
        match ran {
            Ran::Again(error @ Error::Unavailable(_)) => End::Broken(error),
            Ran::Again(_) => End::Conflict,
            Ran::Keep(_) | Ran::Undo => {
                if ended.is_err() {
                    // The snapshot was read; only the connection is of no more use.
                    self.session = None;
                }
                End::Answer
            }
        }
    }

    fn write(&mut self, actor: Option<Uuid>, job: &mut dyn WriteJob, attempt: u32) -> End {
        let (shared, gate) = (Arc::clone(&self.shared), Arc::clone(&self.gate));
        // Taken before the advisory lock, by everybody: so nobody waits in a circle.
        let _gate = Passage::through(&gate, attempt);
        let session = match ready(&mut self.session, &self.server) {
            Ok(session) => session,
            Err(error) => return End::Broken(error),
        };
        let in_turn = attempt >= IN_TURN;
        // Locked before the transaction begins: its snapshot must be younger than the lock.
        if in_turn && let Err(error) = session.batch(&format!("SELECT pg_advisory_lock({TURN})")) {
            return End::Broken(error);
        }
        let started = Instant::now();
        let end = transact(session, &shared, self.node, actor, job);
        if started.elapsed() > SLOW {
            tracing::warn!(milliseconds = started.elapsed().as_millis(), "a write took long");
        }
        // If this fails the connection is gone, and with it the lock.
        if in_turn && session.batch(&format!("SELECT pg_advisory_unlock({TURN})")).is_err() {
            self.session = None;
        }
        end
    }
}

/// A write's way through the gate, open behind it until this is dropped.
#[expect(dead_code, reason = "held, not read")]
enum Passage<'g> {
    Together(std::sync::RwLockReadGuard<'g, ()>),
    Alone(std::sync::RwLockWriteGuard<'g, ()>),
}

impl<'g> Passage<'g> {
    fn through(gate: &'g RwLock<()>, attempt: u32) -> Passage<'g> {
        if attempt >= ALONE {
            Passage::Alone(gate.write().unwrap_or_else(PoisonError::into_inner))
        } else {
            Passage::Together(gate.read().unwrap_or_else(PoisonError::into_inner))
        }
    }
}

/// The connection, made anew if there is none that lives.
fn ready<'s>(session: &'s mut Option<Session>, server: &Server) -> Result<&'s mut Session> {
    if session.as_ref().is_none_or(Session::is_broken) {
        *session = Some(Session::open(server)?);
    }
    session.as_mut().ok_or_else(crate::work::closed)
}

fn transact(
    session: &mut Session,
    shared: &Shared,
    node: Uuid,
    actor: Option<Uuid>,
    job: &mut dyn WriteJob,
) -> End {
    if let Err(error) = session.batch("BEGIN ISOLATION LEVEL SERIALIZABLE") {
        return End::Broken(error);
    }
    let conn = Conn::new(Link::Postgres(session), shared.clock.now(), actor);
    let mut tx = Tx::new(conn, &shared.ids);
    let ran = job.run(&mut tx);
    let ran = match ran {
        Ran::Keep(news) => match listen::notify(&mut tx, node, &news) {
            Ok(()) => Ran::Keep(news),
            Err(error) => Ran::Again(error),
        },
        other => other,
    };
    drop(tx);
    match ran {
        Ran::Keep(news) => commit(session, shared, &news),
        Ran::Undo => {
            count(&shared.counters.failed);
            roll_back(session);
            End::Answer
        }
        Ran::Again(Error::Unavailable(why)) => {
            roll_back(session);
            End::Broken(Error::Unavailable(why))
        }
        Ran::Again(_) => {
            roll_back(session);
            End::Conflict
        }
    }
}

fn commit(session: &mut Session, shared: &Shared, news: &News) -> End {
    match session.batch("COMMIT") {
        Ok(()) => {
            count(&shared.counters.commits);
            count(&shared.counters.writes);
            shared.bus.tell(news);
            End::Answer
        }
        Err(Error::Conflict) => {
            roll_back(session);
            End::Conflict
        }
        // Also a lost connection: whether it was kept is unknown, and running it again could do
        // it twice.
        Err(error) => {
            count(&shared.counters.failed);
            roll_back(session);
            End::Fail(error)
        }
    }
}

/// A connection that cannot roll back is broken, and `ready` replaces it.
fn roll_back(session: &mut Session) {
    if let Err(error) = session.batch("ROLLBACK") {
        tracing::warn!(%error, "a transaction was left to the server to roll back");
    }
}
