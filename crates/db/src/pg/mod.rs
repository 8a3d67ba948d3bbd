//! PostgreSQL: a bounded pool of connections, each on a thread of its own.
//!
//! A closure is one transaction. Writes are SERIALIZABLE, because on SQLite they come one after
//! another: a rule that holds there must hold here without being thought through again. What a
//! conflict undid is run again; see [`worker`].

pub(crate) mod bind;
pub(crate) mod connect;
pub(crate) mod error;
mod listen;
mod migrate;
mod numeric;
mod session;
mod worker;

use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread::JoinHandle;

use uuid::Uuid;

use crate::database::Shared;
use crate::queue::Queue;
use crate::work::{ReadJob, WriteJob, closed};
use crate::{Error, Migration, Result};

pub(crate) use session::Session;
use worker::{Job, Worker};

/// The connections to one database.
pub(crate) struct Pool {
    server: connect::Server,
    shared: Arc<Shared>,
    queue: Arc<Queue<Job>>,
    /// Tells this process's own notifications from those of other nodes.
    node: Uuid,
    threads: Mutex<Vec<JoinHandle<()>>>,
    listener: Mutex<Option<listen::Listener>>,
}

impl Pool {
    pub(crate) fn open(
        url: &str,
        size: usize,
        migrations: &[Migration],
        shared: &Arc<Shared>,
    ) -> Result<Self> {
        let server = connect::Server::parse(url)?;
        migrate::migrate(&mut server.connect()?, migrations)?;
        let pool = Self {
            server,
            shared: Arc::clone(shared),
            queue: Arc::new(Queue::new()),
            node: shared.ids.make(shared.clock.now()),
            threads: Mutex::default(),
            listener: Mutex::default(),
        };
        let gate = Arc::new(RwLock::new(()));
        for number in 0..size {
            let (queue, gate) = (Arc::clone(&pool.queue), Arc::clone(&gate));
            let worker = Worker::new(pool.server.clone(), Arc::clone(shared), queue, pool.node, gate);
            let thread = std::thread::Builder::new()
                .name(format!("db-postgres-{number}"))
                .spawn(move || worker.work())
                .map_err(|failure| Error::Unavailable(failure.to_string()))?;
            pool.threads.lock().unwrap_or_else(PoisonError::into_inner).push(thread);
        }
        Ok(pool)
    }

    pub(crate) async fn read(&self, actor: Option<Uuid>, job: Box<dyn ReadJob>) {
        refused(self.queue.push(actor, Job::Read(job)).await);
    }

    pub(crate) fn read_blocking(&self, actor: Option<Uuid>, job: Box<dyn ReadJob>) {
        refused(self.queue.push_at_once(actor, Job::Read(job)));
    }

    pub(crate) async fn write(&self, actor: Option<Uuid>, job: Box<dyn WriteJob>) {
        refused(self.queue.push(actor, Job::Write(job)).await);
    }

    pub(crate) fn write_blocking(&self, actor: Option<Uuid>, job: Box<dyn WriteJob>) {
        refused(self.queue.push_at_once(actor, Job::Write(job)));
    }

    pub(crate) fn queued(&self) -> usize {
        self.queue.len()
    }

    /// Begins to listen to the other nodes, if it has not yet.
    pub(crate) fn listen(&self) {
        let mut listener = self.listener.lock().unwrap_or_else(PoisonError::into_inner);
        if listener.is_none() {
            match listen::Listener::start(self.server.clone(), Arc::clone(&self.shared), self.node) {
                Ok(started) => *listener = Some(started),
                Err(failure) => tracing::error!(%failure, "no thread to listen on: wake-ups stay local"),
            }
        }
    }

    pub(crate) fn close(&self) {
        self.queue.close();
        let threads = std::mem::take(&mut *self.threads.lock().unwrap_or_else(PoisonError::into_inner));
        for thread in threads {
            // A closure may own the last handle, and then it is its own thread that closes.
            if thread.thread().id() != std::thread::current().id() && thread.join().is_err() {
                tracing::error!("a database thread had panicked");
            }
        }
        if let Some(listener) = self.listener.lock().unwrap_or_else(PoisonError::into_inner).take() {
            listener.stop();
        }
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        self.close();
    }
}

fn refused(pushed: std::result::Result<(), Job>) {
    if let Err(job) = pushed {
        job.answer(Some(closed()));
    }
}
