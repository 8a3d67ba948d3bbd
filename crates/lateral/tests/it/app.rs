//! The real router on a database of its own, with a frozen clock: what every HTTP test starts from.
//!
//! A test writes what colleagues do, in the order in which they do it; nothing here sleeps or reaches the
//! network. When the server is dropped, a logged error that the test did not expect fails it, and so does a
//! job that was given up.

use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use db::{Database, Value};
use domain::PersonId;
use domain::testing::{House, houses};
use futures_util::StreamExt as _;
use sha2::{Digest as _, Sha256};
use tokio::runtime::Runtime;
use tokio::sync::watch;
use tower::ServiceExt as _;
use tracing::subscriber::DefaultGuard;
use tracing_subscriber::layer::{Context, SubscriberExt as _};

use crate::answer::Answer;
use crate::browser::Browser;

/// A server in a house: people, teams and services by name.
pub(crate) struct TestApp<'h> {
    pub(crate) house: &'h House<'h>,
    server: Server,
}

impl Deref for TestApp<'_> {
    type Target = Server;

    fn deref(&self) -> &Server {
        &self.server
    }
}

/// Runs a test on SQLite, and on PostgreSQL where there is one.
pub(crate) fn on_both_engines(test: impl Fn(&TestApp<'_>)) {
    with_settings(&web::Settings::default(), test);
}

/// The same, with a server that is set up in another way.
pub(crate) fn with_settings(settings: &web::Settings, test: impl Fn(&TestApp<'_>)) {
    houses(|house| test(&TestApp { house, server: Server::new(house.database(), settings.clone()) }));
}

/// The router, and what a browser needs of it.
pub(crate) struct Server {
    database: Database,
    app: web::App,
    router: Router,
    runtime: Runtime,
    held: RefCell<Vec<Body>>,
    sessions: Cell<u8>,
    errors: Arc<Mutex<Vec<String>>>,
    expected: Cell<usize>,
    stop: watch::Sender<bool>,
    _log: DefaultGuard,
}

impl Server {
    pub(crate) fn new(database: &Database, settings: web::Settings) -> Self {
        let errors = Arc::<Mutex<Vec<String>>>::default();
        let log = tracing_subscriber::registry().with(Errors(Arc::clone(&errors)));
        let guard = tracing::subscriber::set_default(log);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let (stop, stopping) = watch::channel(false);
        let app = {
            let _inside = runtime.enter();
            web::App::new(database.clone(), settings, stopping)
        };
        let router = {
            let _inside = runtime.enter();
            web::router(app.clone())
        };
        Self {
            database: database.clone(),
            app,
            router,
            runtime,
            held: RefCell::default(),
            sessions: Cell::new(0),
            errors,
            expected: Cell::new(0),
            stop,
            _log: guard,
        }
    }

    /// Somebody who is not signed in.
    pub(crate) fn visitor(&self) -> Browser<'_> {
        Browser::new(self)
    }

    /// Somebody's browser, with a session in it.
    pub(crate) fn signed_in_as(&self, person: PersonId) -> Browser<'_> {
        let browser = Browser::new(self);
        browser.keep("lateral", &self.open_session(person));
        browser
    }

    /// The next error in the log is what the test is about.
    #[expect(dead_code, reason = "for the tests of failures")]
    pub(crate) fn expect_error(&self) {
        self.expected.set(self.expected.get() + 1);
    }

    /// Waits until all that pages have left for later is done.
    pub(crate) fn settle(&self) {
        self.runtime.block_on(self.app.settled());
    }

    /// Sends a request through the whole router.
    pub(crate) fn send(&self, request: Request<Body>) -> Answer {
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let body = to_bytes(body, 32 * 1024 * 1024).await.unwrap();
            Answer::new(parts, &body)
        })
    }

    /// Opens a stream, does something, and returns what came of it: at least so many bytes.
    pub(crate) fn listen(&self, request: Request<Body>, act: impl FnOnce(), bytes: usize) -> String {
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.unwrap();
            let mut body = response.into_body().into_data_stream();
            act();
            let mut text = String::new();
            while text.len() < bytes {
                let Some(chunk) = body.next().await else { break };
                text.push_str(std::str::from_utf8(&chunk.unwrap()).unwrap());
            }
            text
        })
    }

    /// Opens a stream and keeps it open.
    pub(crate) fn hold(&self, request: Request<Body>) -> StatusCode {
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.unwrap();
            let status = response.status();
            self.held.borrow_mut().push(response.into_body());
            status
        })
    }

    /// A session as the domain keeps it: the SHA-256 of a secret that the browser holds.
    fn open_session(&self, person: PersonId) -> String {
        let count = self.sessions.get() + 1;
        self.sessions.set(count);
        let digest = Sha256::digest([count; 32]).to_vec();
        let opened: domain::Result<()> = self.database.write_blocking(None, move |tx| {
            let (id, now): (db::Uuid, _) = (tx.id(), tx.now());
            let values = [
                Value::from(id),
                Value::from(person),
                Value::from(digest.clone()),
                Value::from("Firefox/150.0 (Linux)"),
                Value::from(now),
                Value::from(now.plus_days(30)),
            ];
            tx.execute(
                "INSERT INTO session (id, person_id, token_hash, agent, created_at, seen_at, expires_at)
                 VALUES ($1, $2, $3, $4, $5, $5, $6)",
                &values,
            )?;
            Ok(())
        });
        opened.unwrap();
        format!("{count:02x}").repeat(32)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.send_replace(true);
        if std::thread::panicking() {
            return;
        }
        let errors = self.errors.lock().unwrap();
        assert_eq!(errors.len(), self.expected.get(), "errors in the log: {errors:#?}");
        let dead: domain::Result<Vec<(String, Option<String>)>> = self.database.read_blocking(None, |conn| {
            Ok(conn.all(
                "SELECT kind, last_error FROM job WHERE dead_at IS NOT NULL LIMIT 10",
                &[],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?)
        });
        let dead = dead.unwrap();
        assert!(dead.is_empty(), "jobs were given up: {dead:#?}");
    }
}

/// Collects what is logged as an error on this thread.
struct Errors(Arc<Mutex<Vec<String>>>);

impl<S: tracing::Subscriber> tracing_subscriber::Layer<S> for Errors {
    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        if *event.metadata().level() == tracing::Level::ERROR {
            let mut words = Words(String::new());
            event.record(&mut words);
            self.0.lock().unwrap().push(words.0);
        }
    }
}

struct Words(String);

impl tracing::field::Visit for Words {
    fn record_debug(&mut self, field: &tracing::field::Field, value: &dyn std::fmt::Debug) {
        use std::fmt::Write as _;
        write!(self.0, "{}={value:?} ", field.name()).unwrap();
    }
}
