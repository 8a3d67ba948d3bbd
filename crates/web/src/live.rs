//! Live changes: "this record changed", never what changed. The page fetches itself again with the reader's
//! own rights, so a lost or doubled message costs nothing but a fetch.
//!
//! One task takes the database's changes and hands them to all connections of this node. What a reader may
//! listen to is decided by the domain when they subscribe. Connections of one person are bounded, because
//! each one is held open; all end when the server is asked to stop.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use db::{Change, Database};
use domain::PersonId;
use serde::Deserialize;
use tokio::sync::{broadcast, watch};
use uuid::Uuid;

use crate::ctx::Ctx;
use crate::extract::Query;
use crate::{App, Error, Result};

/// A page listens to little; more is somebody probing.
const MOST_TOPICS: usize = 100;
/// One browser holds one connection; a person may use a few browsers.
const MOST_CONNECTIONS: usize = 8;
/// Changes a slow connection may lag behind before it is told to look at everything again.
const BACKLOG: usize = 1024;
const HEARTBEAT: Duration = Duration::from_secs(15);

/// The connections of this node.
pub(crate) struct Live {
    changes: broadcast::Sender<Changed>,
    open: Arc<Mutex<BTreeMap<PersonId, usize>>>,
}

#[derive(Debug, Clone, Copy)]
struct Changed {
    /// What changed; nothing when something was missed.
    topic: Option<Uuid>,
    version: u64,
}

impl Live {
    /// Starts passing on changes until `shutdown`.
    pub(crate) fn start(database: &Database, mut shutdown: watch::Receiver<bool>) -> Self {
        let (changes, _) = broadcast::channel(BACKLOG);
        let sender = changes.clone();
        let mut source = database.changes();
        tokio::spawn(async move {
            let mut version = 0;
            loop {
                let change = tokio::select! {
                    change = source.recv() => change,
                    _ = shutdown.wait_for(|stopping| *stopping) => break,
                };
                version += 1;
                // Nobody listening is no failure.
                drop(sender.send(match change {
                    Change::Topic(topic) => Changed { topic: Some(topic), version },
                    Change::Lagged => Changed { topic: None, version },
                    Change::Closed => break,
                }));
            }
        });
        Self { changes, open: Arc::default() }
    }

    /// How many connections are open.
    pub(crate) fn connections(&self) -> usize {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).values().sum()
    }

    fn admit(&self, person: PersonId) -> Result<Seat> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let held = open.entry(person).or_default();
        if *held >= MOST_CONNECTIONS {
            return Err(Error::TooManyConnections);
        }
        *held += 1;
        Ok(Seat { person, open: Arc::clone(&self.open) })
    }
}

/// One connection's place; leaving gives it back.
struct Seat {
    person: PersonId,
    open: Arc<Mutex<BTreeMap<PersonId, usize>>>,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(held) = open.get_mut(&self.person) {
            *held = held.saturating_sub(1);
            if *held == 0 {
                open.remove(&self.person);
            }
        }
    }
}

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/live", get(show))
}

#[derive(Debug, Deserialize)]
struct Wanted {
    #[serde(default)]
    topics: String,
}

async fn show(ctx: Ctx, Query(wanted): Query<Wanted>) -> Result<Response> {
    let person = ctx.signed_in()?.id;
    let topics: Vec<Uuid> =
        wanted.topics.split([' ', ',']).filter_map(|topic| topic.parse().ok()).take(MOST_TOPICS).collect();
    // Subscribed before the rights are read: a change in between is seen, not missed.
    let changes = ctx.app.live().changes.subscribe();
    let visible = ctx.read(move |conn| domain::topic::visible(conn, &topics)).await?;
    let listener = Listener {
        seat: ctx.app.live().admit(person)?,
        topics: visible,
        changes,
        shutdown: ctx.app.shutdown(),
    };
    let stream = futures_util::stream::unfold(listener, |mut listener| async move {
        let event = listener.next().await?;
        Some((Ok::<_, Infallible>(event), listener))
    });
    let alive = KeepAlive::new().interval(HEARTBEAT).text("alive");
    let mut response = Sse::new(stream).keep_alive(alive).into_response();
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(response)
}

struct Listener {
    #[expect(dead_code, reason = "held for its Drop")]
    seat: Seat,
    topics: BTreeSet<Uuid>,
    changes: broadcast::Receiver<Changed>,
    shutdown: watch::Receiver<bool>,
}

impl Listener {
    /// The next change of one of the topics. None when the server stops, and when something was missed: the
    /// browser comes back by itself, and its pages look at everything again.
    async fn next(&mut self) -> Option<Event> {
        loop {
            let received = tokio::select! {
                received = self.changes.recv() => received,
                _ = self.shutdown.wait_for(|stopping| *stopping) => return None,
            };
            let Changed { topic: Some(topic), version } = received.ok()? else { return None };
            if self.topics.contains(&topic) {
                return Some(
                    Event::default().data(format!("{{\"topic\":\"{topic}\",\"version\":{version}}}")),
                );
            }
        }
    }
}
