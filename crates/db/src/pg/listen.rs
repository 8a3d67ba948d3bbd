//! NOTIFY and LISTEN: what a commit on one node tells the others.
//!
//! The notification is part of the transaction, so that it comes after the commit and only if
//! there is one. A node tells itself directly and skips its own. Whenever the listening connection
//! is made, everything may have changed before: workers are woken, pages are told to look.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use postgres::Client;
use postgres::fallible_iterator::FallibleIterator;
use uuid::Uuid;

use crate::database::Shared;
use crate::pg::connect::Server;
use crate::pg::error;
use crate::tx::News;
use crate::{Error, Result, Tx, params};

/// Quoted where it is a name: LATERAL is a word of SQL.
const CHANNEL: &str = "lateral";
/// A payload ends at 8,000 bytes; a topic takes 33.
const TOPICS_AT_ONCE: usize = 200;
/// How often the thread looks whether it is to stop.
const LOOK: Duration = Duration::from_millis(500);
/// Between attempts to reach the server.
const RECONNECT: Duration = Duration::from_secs(1);

/// `<node> w <worker>` or `<node> t <topic> <topic> …`, as the last step of a transaction.
pub(super) fn notify(tx: &mut Tx<'_>, node: Uuid, news: &News) -> Result<()> {
    let node = node.simple();
    let mut tell =
        |payload: String| tx.one("SELECT pg_notify($1, $2)", params![CHANNEL, payload], |_| Ok(()));
    for worker in &news.workers {
        tell(format!("{node} w {worker}"))?;
    }
    for topics in news.topics.chunks(TOPICS_AT_ONCE) {
        let topics: Vec<String> = topics.iter().map(|topic| topic.simple().to_string()).collect();
        tell(format!("{node} t {}", topics.join(" ")))?;
    }
    Ok(())
}

/// The thread that hears the other nodes.
pub(super) struct Listener {
    stop: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

impl Listener {
    pub(super) fn start(server: Server, shared: Arc<Shared>, node: Uuid) -> Result<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let run = move || {
            while !stopped.load(Ordering::Relaxed) {
                match server.connect().and_then(|client| hear(client, &shared, node, &stopped)) {
                    Ok(()) => return,
                    Err(error) => tracing::warn!(%error, "not listening to the other nodes; trying again"),
                }
                std::thread::park_timeout(RECONNECT);
            }
        };
        let thread = std::thread::Builder::new()
            .name("db-listen".into())
            .spawn(run)
            .map_err(|failure| Error::Unavailable(failure.to_string()))?;
        Ok(Self { stop, thread })
    }

    pub(super) fn stop(self) {
        self.stop.store(true, Ordering::Relaxed);
        self.thread.thread().unpark();
        if self.thread.thread().id() != std::thread::current().id() && self.thread.join().is_err() {
            tracing::error!("the listening thread had panicked");
        }
    }
}

/// Hears until told to stop; an error when the connection is lost.
fn hear(mut client: Client, shared: &Shared, node: Uuid, stop: &AtomicBool) -> Result<()> {
    client.batch_execute(&format!("LISTEN \"{CHANNEL}\"")).map_err(|failure| error::from(&failure))?;
    shared.bus.wake_all();
    shared.bus.lagged();
    let own = node.simple().to_string();
    while !stop.load(Ordering::Relaxed) {
        let mut notifications = client.notifications();
        let mut heard = notifications.timeout_iter(LOOK);
        while let Some(notification) = heard.next().map_err(|failure| error::from(&failure))? {
            tell(shared, &own, notification.payload());
        }
        drop(heard);
        drop(notifications);
        if client.is_closed() {
            return Err(Error::Unavailable("the listening connection was closed".into()));
        }
    }
    Ok(())
}

fn tell(shared: &Shared, own: &str, payload: &str) {
    let mut words = payload.split(' ');
    if words.next().is_none_or(|node| node == own) {
        return;
    }
    match words.next() {
        Some("w") => words.for_each(|worker| shared.bus.wake(worker)),
        Some("t") => words.filter_map(|topic| topic.parse().ok()).for_each(|topic| shared.bus.changed(topic)),
        _ => tracing::warn!("a notification of a form that this version does not know"),
    }
}
