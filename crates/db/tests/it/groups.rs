//! Writes that are committed together stay apart.

use std::sync::mpsc::{Receiver, channel, sync_channel};
use std::sync::{Arc, Barrier};

use db::testing::TestWorld;
use db::{Database, Engine, Error, Result, Uuid, params};

use crate::support::{MIGRATIONS, on_both, thing, things};

/// Holds SQLite's writer until told, so that what is queued meanwhile becomes one group.
fn hold(database: &Database) -> std::sync::mpsc::SyncSender<()> {
    let (go, wait) = sync_channel::<()>(0);
    let (held, is_held) = channel();
    let database = database.clone();
    std::thread::spawn(move || {
        database.write_blocking(None, move |_| {
            held.send(()).unwrap();
            // An error means that the holder was dropped: then go on too.
            let _dropped = wait.recv();
            Ok::<_, Error>(())
        })
    });
    is_held.recv().unwrap();
    go
}

/// Queues a write on a thread of its own; its answer comes through the channel.
fn queue<T: Send + 'static>(
    world: &TestWorld,
    f: impl FnMut(&mut db::Tx<'_>) -> Result<T> + Send + 'static,
) -> Receiver<std::thread::Result<Result<T>>> {
    let before = world.database.stats().queued;
    let (sender, answer) = channel();
    let database = world.database.clone();
    std::thread::spawn(move || {
        let answer =
            std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| database.write_blocking(None, f)));
        sender.send(answer)
    });
    while world.database.stats().queued == before {
        std::thread::yield_now();
    }
    answer
}

#[test]
fn a_group_is_one_commit_and_a_failing_or_panicking_write_takes_nothing_with_it() {
    let world = TestWorld::sqlite(MIGRATIONS);
    let go = hold(&world.database);
    let before = world.database.stats().commits;
    let good = queue(&world, |tx| thing(tx, 1, "good").map(drop));
    let failing = queue(&world, |tx| {
        thing(tx, 2, "failing")?;
        Err::<(), _>(Error::NotFound)
    });
    let refused = queue(&world, |tx| thing(tx, 3, "longer than twenty letters").map(drop));
    let panicking = queue(&world, |tx| {
        thing(tx, 4, "panicking")?;
        assert!(tx.now() < db::Timestamp::MIN, "on purpose");
        Ok(())
    });
    let last = queue(&world, |tx| thing(tx, 5, "last").map(drop));
    go.send(()).unwrap();
    assert_eq!(good.recv().unwrap().unwrap(), Ok(()));
    assert_eq!(failing.recv().unwrap().unwrap(), Err(Error::NotFound));
    assert!(matches!(refused.recv().unwrap().unwrap(), Err(Error::Check { .. })));
    assert!(panicking.recv().unwrap().is_err());
    assert_eq!(last.recv().unwrap().unwrap(), Ok(()));
    let stats = world.database.stats();
    // The holder's own commit, and one for the group.
    assert_eq!(stats.commits - before, 2);
    assert_eq!((stats.failed, things(&world)), (3, 2));
}

#[test]
fn a_full_disk_answers_every_write_of_the_group_and_the_next_ones_go_on() {
    let world = TestWorld::sqlite(MIGRATIONS);
    let pages = world
        .database
        .write_blocking(None, |tx| {
            let pages = tx.one("PRAGMA page_count", &[], |row| row.get::<i64>(0))?;
            tx.one("PRAGMA max_page_count", &[], |row| row.get::<i64>(0)).map(|most| (pages, most))
        })
        .unwrap();
    world
        .database
        .write_blocking(None, move |tx| {
            tx.all(&format!("PRAGMA max_page_count = {}", pages.0 + 3), &[], |_| Ok(()))
        })
        .unwrap();
    let go = hold(&world.database);
    let before = queue(&world, |tx| thing(tx, 1, "before").map(drop));
    let full = queue(&world, |tx| {
        let id = thing(tx, 2, "full")?;
        tx.execute("UPDATE thing SET raw = $1 WHERE id = $2", params![vec![7_u8; 1_000_000], id])
    });
    let after = queue(&world, |tx| thing(tx, 3, "after").map(drop));
    go.send(()).unwrap();
    assert_eq!(full.recv().unwrap().unwrap(), Err(Error::Full));
    let answers = [before.recv().unwrap().unwrap(), after.recv().unwrap().unwrap()];
    let acknowledged = answers.iter().filter(|answer| answer.is_ok()).count();
    // Whoever was told that it is there finds it; whoever lost it was told why.
    assert_eq!(things(&world), acknowledged as i64);
    assert!(answers.iter().all(|answer| matches!(answer, Ok(()) | Err(Error::Full))), "{answers:?}");
    world.database.write_blocking(None, |tx| thing(tx, 4, "small").map(drop)).unwrap();
    assert_eq!(things(&world), acknowledged as i64 + 1);
}

#[test]
fn a_write_that_ends_the_transaction_itself_is_refused_with_its_group() {
    let world = TestWorld::sqlite(MIGRATIONS);
    let go = hold(&world.database);
    let lost = queue(&world, |tx| thing(tx, 1, "lost").map(drop));
    let ending = queue(&world, |tx| {
        thing(tx, 2, "ending")?;
        tx.execute("ROLLBACK", &[])
    });
    let after = queue(&world, |tx| thing(tx, 3, "after").map(drop));
    go.send(()).unwrap();
    assert!(matches!(lost.recv().unwrap().unwrap(), Err(Error::Unavailable(_))));
    assert!(matches!(ending.recv().unwrap().unwrap(), Err(Error::Unavailable(_))));
    assert_eq!(after.recv().unwrap().unwrap(), Ok(()));
    assert_eq!(things(&world), 1);
}

#[test]
fn a_deferred_key_that_breaks_at_the_commit_refuses_only_its_own_write() {
    const DEFERRED: &[db::Migration] = &[db::Migration {
        version: 1,
        name: "nodes",
        sql: db::MigrationSql::Both(
            "CREATE TABLE node (id UUID NOT NULL PRIMARY KEY,
               parent_id UUID REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED);",
        ),
    }];
    fn node(tx: &mut db::Tx<'_>, parent: Option<Uuid>) -> Result<u64> {
        let id: Uuid = tx.id();
        tx.execute("INSERT INTO node (id, parent_id) VALUES ($1, $2)", params![id, parent])
    }
    db::testing::worlds(DEFERRED, |world| {
        let answers = if world.engine() == Engine::Sqlite {
            let go = hold(&world.database);
            let queued = [
                queue(world, |tx| node(tx, None)),
                queue(world, |tx| node(tx, Some(Uuid::from_u128(1)))),
                queue(world, |tx| node(tx, None)),
            ];
            go.send(()).unwrap();
            queued.map(|answer| answer.recv().unwrap().unwrap())
        } else {
            let parents = [None, Some(Uuid::from_u128(1)), None];
            parents.map(|parent| world.database.write_blocking(None, move |tx| node(tx, parent)))
        };
        assert!(matches!(&answers, [Ok(1), Err(Error::ForeignKey { .. }), Ok(1)]), "{answers:?}");
    });
}

#[test]
fn a_counter_under_contention_counts_every_write_once() {
    const THREADS: i64 = 8;
    const EACH: i64 = 25;
    on_both(|world| {
        world
            .database
            .write_blocking(None, |tx| tx.execute("INSERT INTO counter (name, value) VALUES ('n', 0)", &[]))
            .unwrap();
        std::thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| {
                    for _ in 0..EACH {
                        world
                            .database
                            .write_blocking(None, |tx| {
                                // Read, then write what was read: lost updates would show.
                                let value =
                                    tx.one("SELECT value FROM counter WHERE name = 'n'", &[], |row| {
                                        row.get::<i64>(0)
                                    })?;
                                tx.execute(
                                    "UPDATE counter SET value = $1 WHERE name = 'n'",
                                    params![value + 1],
                                )
                            })
                            .unwrap();
                    }
                });
            }
        });
        let value = world.database.read_blocking(None, |conn| {
            conn.one("SELECT value FROM counter WHERE name = 'n'", &[], |row| row.get::<i64>(0))
        });
        assert_eq!(value, Ok(THREADS * EACH));
    });
}

/// Two of a pair may each leave as long as the other stays. Under a weaker isolation both read that
/// the other is there, and both leave.
#[test]
fn a_rule_over_several_rows_holds_between_writes_at_the_same_time() {
    on_both(|world| {
        world
            .database
            .write_blocking(None, |tx| {
                thing(tx, 1, "first")?;
                thing(tx, 2, "second").map(drop)
            })
            .unwrap();
        // SQLite has one writer: there the two cannot meet, and must not wait for each other.
        let meet = (world.engine() == Engine::Postgres).then(|| Arc::new(Barrier::new(2)));
        let leave = |number: i64| {
            let (database, mut meet) = (world.database.clone(), meet.clone());
            std::thread::spawn(move || {
                database.write_blocking(None, move |tx| {
                    let here: i64 =
                        tx.one("SELECT count(*) FROM thing WHERE NOT done", &[], |row| row.get(0))?;
                    // Only the first time: run again, it goes alone.
                    if let Some(meet) = meet.take() {
                        meet.wait();
                    }
                    if here < 2 {
                        return Ok(false);
                    }
                    tx.execute("UPDATE thing SET done = TRUE WHERE number = $1", params![number])
                        .map(|_| true)
                })
            })
        };
        let (first, second) = (leave(1), leave(2));
        let mut left: Vec<Result<bool>> = vec![first.join().unwrap(), second.join().unwrap()];
        left.sort_by_key(|answer| answer.clone().ok());
        assert_eq!(left, [Ok(false), Ok(true)]);
    });
}

#[test]
fn a_read_sees_one_moment_however_long_it_takes() {
    on_both(|world| {
        world.database.write_blocking(None, |tx| thing(tx, 1, "one").map(drop)).unwrap();
        let (writer, count) = (world.database.clone(), "SELECT count(*) FROM thing");
        let (before, after) = world
            .database
            .read_blocking(None, move |conn| {
                let before: i64 = conn.one(count, &[], |row| row.get(0))?;
                writer.write_blocking(None, |tx| thing(tx, 2, "two").map(drop))?;
                let after: i64 = conn.one(count, &[], |row| row.get(0))?;
                Ok::<_, Error>((before, after))
            })
            .unwrap();
        assert_eq!((before, after, things(world)), (1, 1, 2));
    });
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn more_reads_than_connections_wait_their_turn() {
    let world = TestWorld::sqlite(MIGRATIONS);
    let reads: Vec<_> = (0..200)
        .map(|_| {
            let database = world.database.clone();
            tokio::spawn(
                async move { database.read(None, |conn| conn.exists("SELECT 1 FROM thing", &[])).await },
            )
        })
        .collect();
    for read in reads {
        assert_eq!(read.await.unwrap(), Ok(false));
    }
    assert_eq!(world.database.stats().reads, 200);
}

#[test]
fn a_panicking_read_gives_its_connection_back() {
    on_both(|world| {
        for _ in 0..10 {
            let database = world.database.clone();
            let read = std::thread::spawn(move || {
                database.read_blocking(None, |conn| -> Result<()> {
                    conn.exists("SELECT 1 FROM thing", &[])?;
                    panic!("on purpose")
                })
            });
            assert!(read.join().is_err());
        }
        assert_eq!(things(world), 0);
    });
}

#[test]
fn a_closed_database_answers_that_it_is_closed() {
    on_both(|world| {
        let other = world.database.clone();
        world.database.clone().close();
        let read = other.read_blocking(None, |conn| conn.exists("SELECT 1 FROM thing", &[]));
        let written = other.write_blocking(None, |tx| thing(tx, 1, "one").map(drop));
        assert!(matches!(read, Err(Error::Unavailable(_))), "{read:?}");
        assert!(matches!(written, Err(Error::Unavailable(_))), "{written:?}");
    });
}
