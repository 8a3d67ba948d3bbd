//! The floor: what the engine and the network allow before Lateral does anything.

use std::net::TcpListener;
use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::{Connection, params};

use bench::Result;

/// Creates a second with the inserts of an asked request and nothing else, straight on SQLite with the
/// same schema and the same durability: `group` of them share one commit, which is synced.
pub(crate) fn creates(folder: &Path, time: Duration, group: u32) -> Result<f64> {
    let path = folder.join("floor.db");
    for suffix in ["", "-wal", "-shm"] {
        let file = folder.join(format!("floor.db{suffix}"));
        if file.exists() {
            std::fs::remove_file(file)?;
        }
    }
    let source = Connection::open(folder.join("lateral.db"))?;
    let schema = schema(&source)?;
    let connection = Connection::open(&path)?;
    connection
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF;")?;
    connection.execute_batch(&schema)?;
    let mut done = 0_u32;
    let started = Instant::now();
    while started.elapsed() < time {
        connection.execute_batch("BEGIN IMMEDIATE")?;
        for _ in 0..group {
            done += 1;
            create(&connection, done)?;
        }
        connection.execute_batch("COMMIT")?;
    }
    Ok(f64::from(done) / started.elapsed().as_secs_f64())
}

fn schema(source: &Connection) -> Result<String> {
    let mut statement = source.prepare(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name IN ('request', 'message', 'event', 'counter')",
    )?;
    let texts =
        statement.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(texts.join(";\n"))
}

fn create(connection: &Connection, n: u32) -> Result<()> {
    let id = |kind: u32| {
        let mut bytes = [0_u8; 16];
        for (place, byte) in bytes.iter_mut().zip(n.to_be_bytes().into_iter().chain(kind.to_be_bytes())) {
            *place = byte;
        }
        bytes
    };
    let at = "2026-11-23T08:00:00.000000Z";
    let words = "Four sets of scrubs, size M, for tonight please.";
    let mut counter = connection.prepare_cached(
        "INSERT INTO counter (name, value) VALUES ('request', 1)
         ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value",
    )?;
    let number: i64 = counter.query_row([], |row| row.get(0))?;
    connection
        .prepare_cached(
            "INSERT INTO request (id, number, team_id, asker_id, title, purpose, language, answers, state, turn, visibility,
                                  created_at, changed_at, imported, demo, version)
             VALUES (?1, ?2, ?3, ?4, ?5, '', 'en', '{}', 'asked', 'provider', 'team', ?6, ?6, FALSE, FALSE, 1)",
        )?
        .execute(params![id(0), number, id(1), id(2), words, at])?;
    let mut event = connection.prepare_cached(
        "INSERT INTO event (id, subject, kind, at, actor, data) VALUES (?1, ?2, 'request_asked', ?3, ?4, '{\"number\":1}')",
    )?;
    event.execute(params![id(3), id(0), at, id(2)])?;
    connection
        .prepare_cached("INSERT INTO message (id, request_id, author_id, kind, body, at) VALUES (?1, ?2, ?3, 'words', ?4, ?5)")?
        .execute(params![id(4), id(0), id(2), words, at])?;
    Ok(())
}

/// A page from memory, served by the same library.
pub(crate) struct Page {
    pub(crate) address: String,
    _runtime: tokio::runtime::Runtime,
}

impl Page {
    pub(crate) fn serve(body: &[u8]) -> Result<Page> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let listener = TcpListener::bind("127.0.0.1:0")?;
        listener.set_nonblocking(true)?;
        let address = format!("http://{}", listener.local_addr()?);
        let body = String::from_utf8_lossy(body).into_owned();
        let handler = move || {
            let body = body.clone();
            async move { axum::response::Html(body) }
        };
        let app = axum::Router::new().route("/", axum::routing::get(handler));
        runtime.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, app).await
        });
        Ok(Page { address, _runtime: runtime })
    }
}
