//! Events in order, and what nodes tell each other.

use std::sync::mpsc::channel;
use std::time::Duration;

use db::testing::TestWorld;
use db::{Change, Clock, Conn, Database, Engine, Error, Options, Result, Uuid, params};

use crate::durability::cut_all_others;
use crate::support::{MIGRATIONS, eventually, on_both};

/// Where a consumer stands.
type Cursor = (i64, i64);

/// The events behind the cursor, as the contract says to read them.
fn next(conn: &mut Conn<'_>, (txn, seq): Cursor) -> Result<Vec<(Cursor, String)>> {
    let horizon = conn.event_horizon()?;
    conn.all(
        "SELECT txn, seq, label FROM event WHERE (txn, seq) > ($1, $2) AND txn < $3 ORDER BY txn, seq",
        params![txn, seq, horizon],
        |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)),
    )
}

fn consume(database: &Database, cursor: &mut Cursor) -> Vec<String> {
    let from = *cursor;
    let events = database.read_blocking(None, move |conn| next(conn, from)).unwrap();
    *cursor = events.last().map_or(from, |(cursor, _)| *cursor);
    events.into_iter().map(|(_, label)| label).collect()
}

fn record(database: &Database, label: &'static str) {
    database
        .write_blocking(None, move |tx| tx.execute("INSERT INTO event (label) VALUES ($1)", params![label]))
        .unwrap();
}

#[test]
fn an_event_that_commits_after_a_later_number_is_not_missed() {
    let Some(world) = TestWorld::postgres(MIGRATIONS) else { return };
    let (go, wait) = channel::<()>();
    let (recorded, is_recorded) = channel();
    let database = world.database.clone();
    let slow = std::thread::spawn(move || {
        database.write_blocking(None, move |tx| {
            tx.execute("INSERT INTO event (label) VALUES ('early number, late commit')", &[])?;
            recorded.send(()).unwrap();
            wait.recv().unwrap();
            Ok::<_, Error>(())
        })
    });
    is_recorded.recv().unwrap();
    record(&world.database, "late number, early commit");
    // Who remembered the highest number would now be past the one in flight.
    let highest = world.database.read_blocking(None, |conn| {
        conn.all("SELECT seq FROM event ORDER BY seq", &[], |row| row.get::<i64>(0))
    });
    assert_eq!(highest, Ok(vec![2]));
    let mut cursor = (0, 0);
    assert_eq!(consume(&world.database, &mut cursor), Vec::<String>::new());
    go.send(()).unwrap();
    slow.join().unwrap().unwrap();
    let mut seen = Vec::new();
    let in_order = ["early number, late commit", "late number, early commit"].map(String::from).to_vec();
    eventually(
        || {
            seen.extend(consume(&world.database, &mut cursor));
            seen.clone()
        },
        &in_order,
    );
    assert_eq!(consume(&world.database, &mut cursor), Vec::<String>::new());
}

#[test]
fn what_is_in_flight_in_another_database_holds_up_no_event() {
    let (Some(world), Some(elsewhere)) = (TestWorld::postgres(MIGRATIONS), TestWorld::postgres(MIGRATIONS))
    else {
        return;
    };
    let (go, wait) = channel::<()>();
    let (recorded, is_recorded) = channel();
    let database = elsewhere.database.clone();
    let slow = std::thread::spawn(move || {
        database.write_blocking(None, move |tx| {
            tx.execute("INSERT INTO event (label) VALUES ('a long report over there')", &[])?;
            recorded.send(()).unwrap();
            wait.recv().unwrap();
            Ok::<_, Error>(())
        })
    });
    is_recorded.recv().unwrap();
    record(&world.database, "here");
    assert_eq!(consume(&world.database, &mut (0, 0)), ["here"]);
    assert_eq!(consume(&elsewhere.database, &mut (0, 0)), Vec::<String>::new());
    go.send(()).unwrap();
    slow.join().unwrap().unwrap();
    assert_eq!(consume(&elsewhere.database, &mut (0, 0)), ["a long report over there"]);
}

#[test]
fn a_consumer_beside_many_writers_sees_every_event_once() {
    const WRITERS: usize = 3;
    const EACH: usize = 40;
    on_both(|world| {
        let mut seen = Vec::new();
        let mut cursor = (-1, 0);
        std::thread::scope(|scope| {
            for writer in 0..WRITERS {
                scope.spawn(move || {
                    for number in 0..EACH {
                        let label = format!("{writer}-{number}");
                        let write = world.database.write_blocking(None, move |tx| {
                            tx.execute("INSERT INTO event (label) VALUES ($1)", params![&label])
                        });
                        write.unwrap();
                    }
                });
            }
            while seen.len() < WRITERS * EACH {
                seen.extend(consume(&world.database, &mut cursor));
            }
        });
        assert_eq!(consume(&world.database, &mut cursor), Vec::<String>::new());
        let all = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!((all, seen.len()), (WRITERS * EACH, WRITERS * EACH));
    });
}

#[test]
fn a_cluster_that_counts_from_the_beginning_again_loses_no_event() {
    on_both(|world| {
        world
            .database
            .write_blocking(None, |tx| {
                for (txn, label) in [(900_000_000_000_001_i64, "seen"), (900_000_000_000_002, "unseen")] {
                    tx.execute("INSERT INTO event (txn, label) VALUES ($1, $2)", params![txn, label])?;
                }
                tx.execute(
                    "INSERT INTO event_cursor (name, txn, seq) VALUES ('mail', 900000000000001, 1)",
                    &[],
                )
            })
            .unwrap();
        let reset = || world.database.write_blocking(None, |tx| tx.reset_event_horizon()).unwrap();
        if world.engine() == Engine::Sqlite {
            assert_eq!(reset(), 0);
            return;
        }
        assert_eq!(reset(), 900_000_000_000_003);
        assert_eq!(reset(), 0, "nothing to do the second time");
        record(&world.database, "new");
        let mut cursor = world
            .database
            .read_blocking(None, |conn| {
                conn.one("SELECT txn, seq FROM event_cursor", &[], |row| Ok((row.get(0)?, row.get(1)?)))
            })
            .unwrap();
        let mut seen = Vec::new();
        let unseen = ["unseen", "new"].map(String::from).to_vec();
        eventually(
            || {
                seen.extend(consume(&world.database, &mut cursor));
                seen.clone()
            },
            &unseen,
        );
    });
}

fn node(world: &TestWorld) -> Database {
    let options = Options { url: world.url(), clock: Clock::System, readers: 1 };
    Database::open(options, MIGRATIONS).unwrap()
}

fn announce(database: &Database, topic: Uuid) {
    database
        .write_blocking(None, move |tx| {
            tx.changed(topic);
            tx.wake("jobs");
            tx.execute("INSERT INTO event (label) VALUES ('announced')", &[])
        })
        .unwrap();
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap()
}

/// What comes next; nothing at all is a failure, and not a test that never ends.
async fn told(changes: &mut db::Changes) -> Change {
    tokio::time::timeout(LONG, changes.recv()).await.expect("a change")
}

const LONG: Duration = Duration::from_secs(20);

#[test]
fn a_commit_is_told_within_the_process_and_a_failure_is_not() {
    on_both(|world| {
        let (topic, unheard) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let mut changes = world.database.changes();
        let mut bell = world.database.wakes("jobs");
        let failed: Result<()> = world.database.write_blocking(None, move |tx| {
            tx.changed(unheard);
            tx.wake("jobs");
            Err(Error::NotFound)
        });
        assert!(failed.is_err());
        announce(&world.database, topic);
        runtime().block_on(async {
            loop {
                match told(&mut changes).await {
                    Change::Topic(told) => break assert_eq!(told, topic),
                    // PostgreSQL's listener has just begun to listen.
                    Change::Lagged => {}
                    Change::Closed => panic!("closed"),
                }
            }
            assert!(bell.wait(LONG).await);
        });
    });
}

#[test]
fn other_nodes_hear_of_a_commit_also_after_their_connection_was_cut() {
    let Some(world) = TestWorld::postgres(MIGRATIONS) else { return };
    let (here, there) = (node(&world), node(&world));
    let mut changes = there.changes();
    let mut bell = there.wakes("jobs");
    runtime().block_on(async {
        // It says that it listens, and then hears.
        assert_eq!(told(&mut changes).await, Change::Lagged);
        assert!(bell.wait(LONG).await);
        for number in 0..2 {
            let topic = Uuid::from_u128(number);
            announce(&here, topic);
            assert_eq!(told(&mut changes).await, Change::Topic(topic));
            assert!(bell.wait(LONG).await);
            cut_all_others(&here).unwrap();
            assert_eq!(told(&mut changes).await, Change::Lagged, "what was said meanwhile may be missing");
            assert!(bell.wait(LONG).await);
        }
    });
    here.close();
    there.close();
}

#[test]
fn a_worker_that_nobody_wakes_waits_for_its_timer() {
    let world = TestWorld::sqlite(MIGRATIONS);
    let mut bell = world.database.wakes("jobs");
    runtime().block_on(async {
        assert!(!bell.wait(Duration::from_millis(5)).await);
        announce(&world.database, Uuid::from_u128(1));
        // Woken before it waits: it does not miss that.
        assert!(bell.wait(LONG).await);
        assert!(!bell.wait(Duration::from_millis(5)).await);
    });
}
