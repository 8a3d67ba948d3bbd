//! The queue before an engine: bounded for tasks, which wait without a thread, and taken from in
//! groups.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use tokio::sync::{Semaphore, SemaphorePermit};
use uuid::Uuid;

/// How many jobs of tasks may wait here; more wait in their tasks. Callers that block a thread of
/// their own are bounded by their threads.
const BOUND: usize = 1_024;

/// A job and on whose behalf it runs.
pub(crate) struct Queued<J> {
    pub(crate) actor: Option<Uuid>,
    pub(crate) job: J,
    /// Whether it holds a place that must be given back.
    placed: bool,
}

pub(crate) struct Queue<J> {
    state: Mutex<State<J>>,
    filled: Condvar,
    places: Semaphore,
}

struct State<J> {
    waiting: VecDeque<Queued<J>>,
    closed: bool,
}

impl<J> Queue<J> {
    pub(crate) fn new() -> Self {
        let state = State { waiting: VecDeque::new(), closed: false };
        Self { state: Mutex::new(state), filled: Condvar::new(), places: Semaphore::new(BOUND) }
    }

    /// Waits for a place. Gives the job back if the queue is closed.
    pub(crate) async fn push(&self, actor: Option<Uuid>, job: J) -> Result<(), J> {
        match self.places.acquire().await {
            Ok(place) => {
                SemaphorePermit::forget(place);
                self.put(Queued { actor, job, placed: true })
            }
            Err(_) => Err(job),
        }
    }

    pub(crate) fn push_at_once(&self, actor: Option<Uuid>, job: J) -> Result<(), J> {
        self.put(Queued { actor, job, placed: false })
    }

    fn put(&self, queued: Queued<J>) -> Result<(), J> {
        let mut state = self.lock();
        if state.closed {
            return Err(queued.job);
        }
        state.waiting.push_back(queued);
        drop(state);
        self.filled.notify_one();
        Ok(())
    }

    /// Waits for work and takes up to `most` of it; `None` when closed and empty.
    pub(crate) fn take(&self, most: usize) -> Option<Vec<Queued<J>>> {
        let mut state = self.lock();
        while state.waiting.is_empty() {
            if state.closed {
                return None;
            }
            state = self.filled.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        let count = state.waiting.len().min(most);
        let group: Vec<Queued<J>> = state.waiting.drain(..count).collect();
        drop(state);
        self.places.add_permits(group.iter().filter(|queued| queued.placed).count());
        Some(group)
    }

    /// Takes no more; what waits is still taken.
    pub(crate) fn close(&self) {
        self.lock().closed = true;
        self.places.close();
        self.filled.notify_all();
    }

    pub(crate) fn len(&self) -> usize {
        self.lock().waiting.len()
    }

    fn lock(&self) -> MutexGuard<'_, State<J>> {
        // Nothing between lock and unlock panics half-way.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
