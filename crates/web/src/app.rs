//! What every handler shares: the database, the settings of this process and its live connections.
//!
//! One value for each server; nothing here is global, so that every test has an application of its own.

use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use db::Database;
use tokio::sync::watch;

use crate::live::Live;
use crate::metrics::Metrics;

/// How this process serves; read from the configuration once.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Where people reach this installation, without a trailing slash: `https://lateral.example`.
    pub base_url: String,
    /// Where attachments are kept, and uploads while they arrive.
    pub data_dir: PathBuf,
    /// Whether mail can be sent: without it no sign-in link is offered.
    pub mail: bool,
    /// Whether this is the demonstration, in which anybody may sign in as anybody.
    pub demo: bool,
    /// Whether requests come through a proxy of the house, whose word on the client's address counts.
    pub behind_proxy: bool,
    /// What `/metrics` asks for as a bearer token, if it is not open to the network it listens on.
    pub metrics_token: Option<String>,
}

impl Settings {
    /// Whether letters can be read: carried by a mail server, or shown on a page of the demonstration.
    pub fn sends_letters(&self) -> bool {
        self.mail || self.demo
    }

    /// Whether cookies may only travel encrypted.
    pub fn secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

/// A handle on the running application; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    database: Database,
    settings: Settings,
    live: Live,
    metrics: Metrics,
    map: domain::map::Cache,
    shutdown: watch::Receiver<bool>,
    boot: i64,
    requests: AtomicU64,
    later: watch::Sender<usize>,
}

impl App {
    /// Needs a running tokio runtime: live changes are passed on by a task that ends with `shutdown`.
    pub fn new(database: Database, settings: Settings, shutdown: watch::Receiver<bool>) -> Self {
        let live = Live::start(&database, shutdown.clone());
        let boot = database.clock().now().as_micros();
        Self(Arc::new(Inner {
            database,
            settings,
            live,
            metrics: Metrics::default(),
            map: domain::map::Cache::default(),
            shutdown,
            boot,
            requests: AtomicU64::new(0),
            later: watch::Sender::new(0),
        }))
    }

    /// The database.
    pub fn database(&self) -> &Database {
        &self.0.database
    }

    /// The settings of this process.
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    pub(crate) fn live(&self) -> &Live {
        &self.0.live
    }

    /// The reckoned map of this process; for reads alone.
    pub(crate) fn map(&self) -> &domain::map::Cache {
        &self.0.map
    }

    /// The figures of `/metrics`.
    pub fn metrics(&self) -> &Metrics {
        &self.0.metrics
    }

    /// Becomes true when the server is asked to stop.
    pub(crate) fn shutdown(&self) -> watch::Receiver<bool> {
        self.0.shutdown.clone()
    }

    /// Does something after the page is made, that its reader does not wait for.
    pub(crate) fn later(&self, work: impl Future<Output = ()> + Send + 'static) {
        let under_way = UnderWay::new(self.0.later.clone());
        tokio::spawn(async move {
            work.await;
            drop(under_way);
        });
    }

    /// Waits until all that was left for after a page is done: before the process ends, and in tests.
    pub async fn settled(&self) {
        // The sender is here: waiting cannot fail.
        drop(self.0.later.subscribe().wait_for(|count| *count == 0).await);
    }

    /// A short id that somebody can read out over the phone: when this process started, and a count.
    pub(crate) fn next_request_id(&self) -> String {
        let count = self.0.requests.fetch_add(1, Ordering::Relaxed);
        format!("{:x}-{count:x}", (self.0.boot / 1000) & 0xff_ffff_ffff)
    }
}

/// Counts as under way until it is dropped, also by a panic.
struct UnderWay(watch::Sender<usize>);

impl UnderWay {
    fn new(count: watch::Sender<usize>) -> UnderWay {
        count.send_modify(|count| *count += 1);
        UnderWay(count)
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.send_modify(|count| *count = count.saturating_sub(1));
    }
}
