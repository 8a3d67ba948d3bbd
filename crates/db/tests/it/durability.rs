//! What was acknowledged is there, whatever ends the process or the connection.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

use db::testing::TestWorld;
use db::{Clock, Database, Error, Options, Result};

use crate::support::{MIGRATIONS, thing};

/// Names the file to the child; without it, the child's test has nothing to do.
const CHILD: &str = "LATERAL_TEST_DURABILITY_CHILD";
const ROUNDS: usize = 20;
const WRITERS: i64 = 6;

fn open(path: &Path) -> Database {
    let url = format!("sqlite:{}", path.display());
    Database::open(Options { url, clock: Clock::System, readers: 2 }, MIGRATIONS).unwrap()
}

fn numbers(database: &Database) -> BTreeSet<i64> {
    let read =
        database.read_blocking(None, |conn| conn.all("SELECT number FROM thing", &[], |row| row.get(0)));
    read.unwrap().into_iter().collect()
}

/// The process that is killed: writes without end, and prints each number when its write is
/// acknowledged. Run by [`acknowledged_writes_survive_twenty_kills`].
#[test]
fn child_writes_until_it_is_killed() {
    let Some(path) = std::env::var_os(CHILD) else { return };
    let database = open(Path::new(&path));
    let next = AtomicI64::new(numbers(&database).last().map_or(1, |last| last + 1));
    std::thread::scope(|scope| {
        for _ in 0..WRITERS {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::SeqCst);
                    database.write_blocking(None, move |tx| thing(tx, number, "x").map(drop)).unwrap();
                    println!("ack {number}");
                }
            });
        }
    });
}

/// Starts the child, reads `most` acknowledgements, kills it in the middle of its work, and reads
/// those that were on their way. They are added to `acknowledged`.
fn round(path: &Path, most: usize, acknowledged: &mut BTreeSet<i64>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "durability::child_writes_until_it_is_killed", "--nocapture"])
        .env(CHILD, path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut read = |acknowledged: &mut BTreeSet<i64>| -> bool {
        let Some(Ok(line)) = lines.next() else { return false };
        // A line that the kill cut short was not acknowledged to anyone.
        acknowledged.extend(line.strip_prefix("ack ").and_then(|number| number.parse::<i64>().ok()));
        true
    };
    for _ in 0..most {
        assert!(read(acknowledged), "the child ended by itself");
    }
    child.kill().unwrap();
    while read(acknowledged) {}
    child.wait().unwrap();
}

#[test]
fn acknowledged_writes_survive_twenty_kills() {
    let directory = std::env::temp_dir().join(format!("lateral-durability-{}", std::process::id()));
    std::fs::create_dir_all(&directory).unwrap();
    let path: PathBuf = directory.join("killed.db");
    let mut acknowledged = BTreeSet::new();
    for number in 0..ROUNDS {
        round(&path, 5 + number * 37 % 150, &mut acknowledged);
        let database = open(&path);
        let written = numbers(&database);
        let lost: Vec<_> = acknowledged.difference(&written).collect();
        assert!(lost.is_empty(), "round {number}: acknowledged and gone: {lost:?}");
        let sound = database
            .read_blocking(None, |conn| conn.one("PRAGMA integrity_check", &[], |row| row.get::<String>(0)));
        assert_eq!(sound.as_deref(), Ok("ok"));
        database.close();
    }
    assert!(acknowledged.len() > ROUNDS * 5);
    std::fs::remove_dir_all(directory).unwrap();
}

#[test]
fn acknowledged_writes_survive_connections_that_are_cut() {
    let Some(world) = TestWorld::postgres(MIGRATIONS) else { return };
    let cutter = Options { url: world.url(), clock: Clock::System, readers: 1 };
    let cutter = Database::open(cutter, MIGRATIONS).unwrap();
    let acknowledged = Mutex::new(BTreeSet::new());
    let (next, done) = (AtomicI64::new(1), AtomicBool::new(false));
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                while !done.load(Ordering::SeqCst) {
                    let number = next.fetch_add(1, Ordering::SeqCst);
                    match world.database.write_blocking(None, move |tx| thing(tx, number, "x").map(drop)) {
                        Ok(()) => drop(acknowledged.lock().unwrap().insert(number)),
                        // Nobody knows about this one, and the caller was told so.
                        Err(Error::Unavailable(_)) => {}
                        Err(other) => panic!("{other}"),
                    }
                }
            });
        }
        for _ in 0..20 {
            let before = acknowledged.lock().unwrap().len();
            while acknowledged.lock().unwrap().len() < before + 10 {
                std::thread::yield_now();
            }
            cut_all_others(&cutter).unwrap();
        }
        done.store(true, Ordering::SeqCst);
    });
    let written = numbers(&world.database);
    let acknowledged = acknowledged.into_inner().unwrap();
    assert!(acknowledged.len() >= 200);
    assert_eq!(acknowledged.difference(&written).collect::<Vec<_>>(), Vec::<&i64>::new());
    assert!(world.database.stats().reconnects > 0, "no connection was ever replaced");
    cutter.close();
}

pub(crate) fn cut_all_others(database: &Database) -> Result<()> {
    database.read_blocking(None, |conn| {
        conn.each(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid()",
            &[],
            |_| Ok(()),
        )
    })
}
