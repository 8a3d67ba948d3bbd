//! What machines ask: is the process alive, may it be sent requests, how is it doing.

use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::header::{AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

use crate::metrics::{counter, gauge};
use crate::{App, Error, Result};

/// How long the database may take before this node counts as not ready.
const PATIENCE: Duration = Duration::from_secs(2);

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/health", get(health)).route("/ready", get(ready)).route("/metrics", get(metrics))
}

/// The process runs and answers.
async fn health() -> &'static str {
    "ok\n"
}

/// The database answers, and the process was not asked to stop.
async fn ready(State(app): State<App>) -> Response {
    let stopping = *app.shutdown().borrow();
    let read = app.database().read(None, |conn| conn.exists("SELECT 1 WHERE TRUE", db::params![]));
    let answers = matches!(tokio::time::timeout(PATIENCE, read).await, Ok(Ok(true)));
    if answers && !stopping {
        (StatusCode::OK, "ready\n").into_response()
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "not ready\n").into_response()
    }
}

async fn metrics(State(app): State<App>, headers: HeaderMap) -> Result<Response> {
    if let Some(token) = &app.settings().metrics_token {
        let given = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
        // The hashes are compared, so that the time it takes says nothing about the token.
        if digest(given) != digest(&format!("Bearer {token}")) {
            return Err(Error::NotFound);
        }
    }
    let mut text = String::new();
    app.metrics().write(&mut text);
    gauge(&mut text, "lateral_live_connections", "Open live connections.", app.live().connections());
    database(&app, &mut text).await?;
    let headers = [(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8"), (CACHE_CONTROL, "no-store")];
    Ok((headers, text).into_response())
}

fn digest(text: &str) -> [u8; 32] {
    use sha2::{Digest as _, Sha256};
    Sha256::digest(text.as_bytes()).into()
}

/// Adds what the database tells of itself.
async fn database(app: &App, text: &mut String) -> Result<()> {
    let stats = app.database().stats();
    gauge(text, "lateral_database_queued", "Closures that wait for a connection.", stats.queued);
    for (name, help, value) in [
        ("lateral_database_reads_total", "Reads that ended.", stats.reads),
        ("lateral_database_writes_total", "Writes that were committed.", stats.writes),
        ("lateral_database_commits_total", "Commits, each of one or more writes.", stats.commits),
        ("lateral_database_failed_total", "Writes that failed or were undone.", stats.failed),
        ("lateral_database_retries_total", "Closures run again after a conflict.", stats.retries),
    ] {
        counter(text, name, help, value);
    }
    let dead = app.database().read(None, domain::job::count_dead).await?;
    gauge(text, "lateral_jobs_dead", "Jobs that were tried too often and wait for the operator.", dead);
    Ok(())
}
