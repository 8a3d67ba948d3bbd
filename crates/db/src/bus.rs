//! Wake-ups: what a commit tells the live pages and the workers.
//!
//! A wake-up only shortens a wait. Who misses one finds the truth by looking again, and so nothing
//! here is kept, counted or sent twice.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{broadcast, watch};
use uuid::Uuid;

use crate::tx::News;

/// How many changes a slow subscriber may fall behind before it is told that it lagged.
const BACKLOG: usize = 1_024;

/// Something a live page wants to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// This record changed.
    Topic(Uuid),
    /// Changes were missed: everything shown may be stale.
    Lagged,
    /// The database is closed; nothing more will come.
    Closed,
}

/// A subscription to all changes from now on.
pub struct Changes(broadcast::Receiver<Told>);

/// A topic; `None` after a gap, when any may have changed.
type Told = Option<Uuid>;

impl Changes {
    /// Waits for the next change.
    pub async fn recv(&mut self) -> Change {
        match self.0.recv().await {
            Ok(Some(topic)) => Change::Topic(topic),
            Ok(None) | Err(broadcast::error::RecvError::Lagged(_)) => Change::Lagged,
            Err(broadcast::error::RecvError::Closed) => Change::Closed,
        }
    }
}

/// A worker's bell.
pub struct Wakes(watch::Receiver<()>);

impl Wakes {
    /// Waits until the worker is woken, also if that happened since the last wait, or for
    /// `timeout`. Whether it was woken.
    pub async fn wait(&mut self, timeout: Duration) -> bool {
        match tokio::time::timeout(timeout, self.0.changed()).await {
            Ok(Ok(())) => true,
            // The database is closed: the worker's own timer goes on.
            Ok(Err(_)) => {
                tokio::time::sleep(timeout).await;
                false
            }
            Err(_) => false,
        }
    }
}

/// Where commits are told, within this process.
pub(crate) struct Bus {
    topics: broadcast::Sender<Told>,
    workers: Mutex<HashMap<String, watch::Sender<()>>>,
}

impl Bus {
    pub(crate) fn new() -> Self {
        Self { topics: broadcast::Sender::new(BACKLOG), workers: Mutex::default() }
    }

    pub(crate) fn changes(&self) -> Changes {
        Changes(self.topics.subscribe())
    }

    pub(crate) fn wakes(&self, worker: &str) -> Wakes {
        let mut workers = self.workers.lock().unwrap_or_else(PoisonError::into_inner);
        Wakes(workers.entry(worker.to_owned()).or_default().subscribe())
    }

    pub(crate) fn tell(&self, news: &News) {
        for &topic in &news.topics {
            self.changed(topic);
        }
        for worker in &news.workers {
            self.wake(worker);
        }
    }

    pub(crate) fn changed(&self, topic: Uuid) {
        // An error means that nobody is listening.
        drop(self.topics.send(Some(topic)));
    }

    /// After a gap in what other nodes told: everything shown may be stale.
    pub(crate) fn lagged(&self) {
        drop(self.topics.send(None));
    }

    pub(crate) fn wake(&self, worker: &str) {
        let workers = self.workers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bell) = workers.get(worker) {
            bell.send_replace(());
        }
    }

    /// After a gap in what other nodes told: look at everything again.
    pub(crate) fn wake_all(&self) {
        let workers = self.workers.lock().unwrap_or_else(PoisonError::into_inner);
        for bell in workers.values() {
            bell.send_replace(());
        }
    }
}
