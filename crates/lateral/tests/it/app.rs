//! The real router on a database of its own, with a frozen clock: what every HTTP test starts from.
//!
//! A test writes what colleagues do, in the order in which they do it; nothing here sleeps or reaches the
//! network. When the application is dropped, a logged error that the test did not expect fails it, and so
//! does a job that was given up.

use std::cell::RefCell;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use db::testing::{TestWorld, worlds};
use domain::PersonId;
use tokio::runtime::Runtime;
use tokio::sync::watch;
use tower::ServiceExt as _;
use tracing::subscriber::DefaultGuard;
use tracing_subscriber::layer::{Context, SubscriberExt as _};

use crate::answer::Answer;
use crate::browser::Browser;

/// The application under test.
pub(crate) struct TestApp<'w> {
    pub(crate) world: &'w TestWorld,
    router: Router,
    runtime: Runtime,
    errors: Arc<Mutex<Vec<String>>>,
    expected: RefCell<usize>,
    stop: watch::Sender<bool>,
    _log: DefaultGuard,
}

/// Runs a test on SQLite, and on PostgreSQL where there is one.
pub(crate) fn on_both_engines(test: impl Fn(&TestApp<'_>)) {
    with_settings(web::Settings::default(), test);
}

/// The same, with an application that is set up in another way.
pub(crate) fn with_settings(settings: web::Settings, test: impl Fn(&TestApp<'_>)) {
    worlds(&domain::migrations(), |world| test(&TestApp::new(world, settings.clone())));
}

impl<'w> TestApp<'w> {
    fn new(world: &'w TestWorld, settings: web::Settings) -> Self {
        let errors = Arc::<Mutex<Vec<String>>>::default();
        let log = tracing_subscriber::registry().with(Errors(Arc::clone(&errors)));
        let guard = tracing::subscriber::set_default(log);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let (stop, stopping) = watch::channel(false);
        let router = {
            let _inside = runtime.enter();
            web::router(web::App::new(world.database.clone(), settings, stopping))
        };
        Self { world, router, runtime, errors, expected: RefCell::new(0), stop, _log: guard }
    }

    /// Somebody who is not signed in.
    pub(crate) fn visitor(&self) -> Browser<'_, 'w> {
        Browser::new(self)
    }

    /// Somebody's browser, with a session in it.
    pub(crate) fn signed_in_as(&self, person: PersonId) -> Browser<'_, 'w> {
        let browser = Browser::new(self);
        browser.keep("lateral", &self.open_session(person));
        browser
    }

    /// The next error in the log is what the test is about.
    pub(crate) fn expect_error(&self) {
        *self.expected.borrow_mut() += 1;
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

    /// Sends a request whose answer does not end, and returns the first `bytes` of it or more.
    pub(crate) fn listen(&self, request: Request<Body>, act: impl FnOnce(), bytes: usize) -> String {
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.unwrap();
            let mut body = response.into_body().into_data_stream();
            act();
            let mut text = String::new();
            while text.len() < bytes {
                let next = futures_util::StreamExt::next(&mut body).await;
                let Some(chunk) = next else { break };
                text.push_str(std::str::from_utf8(&chunk.unwrap()).unwrap());
            }
            text
        })
    }

    fn open_session(&self, person: PersonId) -> String {
        let token = domain::session::Token::random().unwrap();
        let opened = token.clone();
        self.world
            .database
            .write_blocking(None, move |tx| domain::session::testing::open(tx, person, &opened))
            .unwrap();
        token.to_string()
    }
}

impl Drop for TestApp<'_> {
    fn drop(&mut self) {
        drop(self.stop.send(true));
        if std::thread::panicking() {
            return;
        }
        let errors = self.errors.lock().unwrap();
        assert_eq!(errors.len(), *self.expected.borrow(), "errors in the log: {errors:#?}");
        let dead = self.world.database.read_blocking(None, domain::job::dead).unwrap();
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
