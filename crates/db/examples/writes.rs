//! How many writes and reads a second, and how long each waits, by how many come at once.
//!
//! `cargo run --release -p db --example writes -- sqlite:/tmp/writes.db`
//!
//! A write is three inserts, a read is a list of fifty rows: what a page and a form of the product do.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a measurement, not a part of the product")]

use std::time::{Duration, Instant};

use db::{Clock, Conn, Database, Error, Migration, MigrationSql, Options, Tx, Uuid, params};

const MIGRATIONS: &[Migration] = &[Migration {
    version: 1,
    name: "note",
    sql: MigrationSql::Both(
        "CREATE TABLE note (id UUID NOT NULL PRIMARY KEY, board_id UUID NOT NULL, at TIMESTAMPTZ NOT NULL,
           text TEXT NOT NULL);
         CREATE INDEX note_board ON note (board_id, at, id);",
    ),
}];
const FOR: Duration = Duration::from_secs(5);

fn board(number: u128) -> Uuid {
    Uuid::from_u128(number % 100)
}

fn write(tx: &mut Tx<'_>, number: u128) -> Result<(), Error> {
    for _ in 0..3 {
        let id: Uuid = tx.id();
        tx.execute(
            "INSERT INTO note (id, board_id, at, text) VALUES ($1, $2, $3, 'forty letters of text are in this note.')",
            params![id, board(number), tx.now()],
        )?;
    }
    Ok(())
}

fn read(conn: &mut Conn<'_>, number: u128) -> Result<usize, Error> {
    let rows = conn.all(
        "SELECT id, at, text FROM note WHERE board_id = $1 ORDER BY at DESC, id DESC LIMIT 50",
        params![board(number)],
        |row| Ok((row.get::<Uuid>(0)?, row.get::<db::Timestamp>(1)?, row.get::<String>(2)?)),
    )?;
    Ok(rows.len())
}

#[tokio::main(flavor = "multi_thread", worker_threads = 8)]
async fn main() {
    let url = std::env::args().nth(1).expect("the address of an empty database");
    let options = Options { url, clock: Clock::System, readers: 4 };
    let database = tokio::task::spawn_blocking(|| Database::open(options, MIGRATIONS))
        .await
        .expect("opened")
        .expect("a database");
    for at_once in [1, 8, 64, 256] {
        run(&database, at_once, true).await;
    }
    for at_once in [1, 8, 64] {
        run(&database, at_once, false).await;
    }
    tokio::task::spawn_blocking(move || database.close()).await.expect("closed");
}

async fn run(database: &Database, at_once: u128, writing: bool) {
    let commits = database.stats().commits;
    let end = Instant::now() + FOR;
    let tasks: Vec<_> = (0..at_once)
        .map(|number| {
            let database = database.clone();
            tokio::spawn(async move {
                let mut times = Vec::new();
                while Instant::now() < end {
                    let started = Instant::now();
                    if writing {
                        database.write(None, move |tx| write(tx, number)).await.expect("a write");
                    } else {
                        database.read(None, move |conn| read(conn, number)).await.expect("a read");
                    }
                    times.push(started.elapsed());
                }
                times
            })
        })
        .collect();
    let mut times = Vec::new();
    for task in tasks {
        times.extend(task.await.expect("a task"));
    }
    times.sort();
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
    println!(
        "{at_once:>4} at once: {:>7} {} a second in {:>6} commits, {:.1?} middle, {:.1?} for 99 of 100",
        times.len() as u64 / FOR.as_secs(),
        if writing { "writes" } else { "reads" },
        (database.stats().commits - commits) / FOR.as_secs(),
        at(50),
        at(99),
    );
}
