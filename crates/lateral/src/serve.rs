//! Serving: opens the database, starts the workers, listens, and stops in order.
//!
//! On SIGTERM or Ctrl-C no new connection is taken, live connections end, running requests are answered, and
//! the workers finish what they hold. What they leave, another node or the next start takes up.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use db::{Clock, Database, Options};
use domain::mail::Mailer;
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::{App, Files, Settings};

use crate::commands::{Failure, make_demo};
use crate::config::Config;
use crate::mailer::Smtp;
use crate::workers::{self, Tools};

/// How long running requests may take after the server was asked to stop.
const GRACE: Duration = Duration::from_secs(20);

/// What is served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An organisation.
    House,
    /// The demonstration.
    Demo,
}

/// Opens the configured database and brings its schema up to date.
pub(crate) fn open(config: &Config) -> Result<Database, Failure> {
    if config.database.url.file().is_some() {
        std::fs::create_dir_all(&config.data_dir)
            .map_err(|error| Failure::Words(format!("{}: {error}", config.data_dir.display())))?;
    }
    let options = Options {
        url: config.database.url.reveal().to_owned(),
        clock: Clock::System,
        readers: config.database.readers,
    };
    Ok(Database::open(options, &domain::migrations())?)
}

/// Serves until it is asked to stop.
pub(crate) fn serve(config: &Config, kind: Kind) -> Result<(), Failure> {
    let database = open(config)?;
    let mailer: Option<Arc<dyn Mailer>> = match &config.mail {
        Some(mail) => Some(Arc::new(Smtp::new(mail).map_err(Failure::Words)?)),
        None => None,
    };
    // On SQLite a read runs on the thread of its caller: some threads must be left for everything else.
    let threads = config.database.readers.saturating_add(2);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(threads).enable_all().build()?;
    runtime.block_on(run(config, kind, database.clone(), mailer))?;
    runtime.shutdown_timeout(GRACE);
    database.close();
    tracing::info!("stopped");
    Ok(())
}

async fn run(
    config: &Config,
    kind: Kind,
    database: Database,
    mailer: Option<Arc<dyn Mailer>>,
) -> Result<(), Failure> {
    let (signal, stopping) = watch::channel(false);
    let settings = Settings {
        base_url: config.base_url.clone(),
        data_dir: config.data_dir.clone(),
        mail: mailer.is_some(),
        demo: kind == Kind::Demo,
        behind_proxy: config.behind_proxy,
        metrics_token: config.metrics_token.as_ref().map(|token| token.reveal().to_owned()),
    };
    let app = App::new(database.clone(), settings, stopping.clone());
    let moved: db::Result<i64> = database.write(None, |tx| tx.reset_event_horizon()).await;
    moved?;
    let files = Files::within(&config.data_dir);
    let tools = Tools {
        database: database.clone(),
        mailer,
        files,
        base_url: config.base_url.as_str().into(),
        is_demo: kind == Kind::Demo,
        stopping: stopping.clone(),
    };
    let workers = workers::start(&tools);
    let listener = TcpListener::bind(config.listen)
        .await
        .map_err(|error| Failure::Words(format!("listen on {}: {error}", config.listen)))?;
    tracing::info!(listen = %config.listen, url = %config.base_url, engine = ?database.engine(), "serving");
    let service = web::router(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let mut ended = stopping.clone();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        asked_to_stop().await;
        tracing::info!("stopping");
        signal.send_replace(true);
    });
    tokio::select! {
        result = server.into_future() => result?,
        () = overdue(&mut ended) => tracing::warn!("some requests were still running"),
    }
    if tokio::time::timeout(GRACE, app.settled()).await.is_err() {
        tracing::warn!("something that was left for after a page was still running");
    }
    workers.finish().await;
    Ok(())
}

async fn overdue(stopping: &mut watch::Receiver<bool>) {
    drop(stopping.wait_for(|stopping| *stopping).await);
    tokio::time::sleep(GRACE).await;
}

async fn asked_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(error) => {
                tracing::warn!(%error, "SIGTERM will not stop this process gently");
                std::future::pending::<()>().await;
            }
        }
    };
    tokio::select! {
        _ = interrupt => {}
        () = terminate => {}
    }
}

/// Makes the demonstration if today's is not there yet, and serves it.
pub(crate) fn demo(mut config: Config, folder: &Path, language: &str) -> Result<(), Failure> {
    folder.clone_into(&mut config.data_dir);
    config.database.url = crate::config::DatabaseUrl::in_folder(folder);
    config.mail = None;
    make_demo(&config, language)?;
    serve(&config, Kind::Demo)
}
