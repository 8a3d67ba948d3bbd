//! The file, its lock, its migrations and its copies.

use std::path::{Path, PathBuf};

use db::testing::TestWorld;
use db::{Clock, Database, Engine, Error, Migration, MigrationSql, Options, Timestamp, backup};

use crate::support::{MIGRATIONS, thing, things};

struct Directory(PathBuf);

impl Directory {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("lateral-files-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn open(&self, migrations: &[Migration]) -> db::Result<Database> {
        open(&self.0.join("a.db"), migrations)
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

fn open(path: &Path, migrations: &[Migration]) -> db::Result<Database> {
    let clock = Clock::frozen(Timestamp::parse("2026-11-21T08:30:00Z").unwrap());
    Database::open(Options { url: format!("sqlite:{}", path.display()), clock, readers: 2 }, migrations)
}

const fn step(version: i32, name: &'static str, sql: &'static str) -> Migration {
    Migration { version, name, sql: MigrationSql::Both(sql) }
}

const ONE: Migration = step(1, "one", "CREATE TABLE one (id UUID NOT NULL PRIMARY KEY)");
const TWO: Migration = step(2, "two", "CREATE TABLE two (id UUID NOT NULL PRIMARY KEY)");

fn problem(opened: db::Result<Database>) -> String {
    match opened {
        Err(Error::Config(why)) => why,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it opened"),
    }
}

#[test]
fn a_file_is_open_once() {
    let directory = Directory::new("once");
    let first = directory.open(&[ONE]).unwrap();
    assert!(problem(directory.open(&[ONE])).contains("another process"));
    let link = directory.0.join("link.db");
    std::os::unix::fs::symlink(directory.0.join("a.db"), &link).unwrap();
    assert!(problem(open(&link, &[ONE])).contains("another process"), "by another name");
    first.close();
    directory.open(&[ONE]).unwrap().close();
}

#[test]
fn a_missing_directory_is_an_error_and_is_not_made() {
    let path = std::env::temp_dir().join("lateral-no-such-directory").join("a.db");
    assert!(problem(open(&path, &[ONE])).contains("lateral-no-such-directory"));
    assert!(!path.parent().unwrap().exists());
}

#[test]
fn a_file_is_copied_before_it_is_migrated() {
    let directory = Directory::new("copied");
    directory.open(&[ONE]).unwrap().close();
    let copies = || {
        std::fs::read_dir(&directory.0)
            .unwrap()
            .filter(|entry| {
                entry.as_ref().unwrap().file_name().to_str().unwrap().starts_with("a.db.after-step-")
            })
            .count()
    };
    directory.open(&[ONE]).unwrap().close();
    assert_eq!(copies(), 0, "nothing to migrate, nothing to copy");
    directory.open(&[ONE, TWO]).unwrap().close();
    assert_eq!(copies(), 1);
    let copy = open(&directory.0.join("a.db.after-step-1-20261121T083000Z"), &[ONE]).unwrap();
    let tables = copy.read_blocking(None, db::schema).unwrap();
    assert!(tables.contains("one") && !tables.contains("two"), "{tables}");
    copy.close();
}

#[test]
fn a_failed_migration_leaves_the_schema_as_it_was() {
    let directory = Directory::new("failed");
    directory.open(&[ONE]).unwrap().close();
    let broken =
        step(3, "broken", "CREATE TABLE three (id UUID NOT NULL PRIMARY KEY); CREATE TABLE one (id UUID)");
    assert!(problem(directory.open(&[ONE, TWO, broken])).contains("already exists"));
    let database = directory.open(&[ONE]).unwrap();
    assert_eq!(database.read_blocking(None, db::schema).unwrap().matches("primary key").count(), 1);
    database.close();
}

#[test]
fn a_changed_missing_or_misordered_migration_is_an_error_on_both_engines() {
    let changed = step(1, "one", "CREATE TABLE one (id UUID NOT NULL PRIMARY KEY, more TEXT)");
    for world in
        [Some(TestWorld::sqlite(&[ONE, TWO])), TestWorld::postgres(&[ONE, TWO])].into_iter().flatten()
    {
        world.database.clone().close();
        let reopen = |migrations: &[Migration]| {
            let options = Options { url: world.url(), clock: Clock::System, readers: 1 };
            Database::open(options, migrations)
        };
        for migrations in [&[changed, TWO][..], &[TWO], &[ONE], &[TWO, ONE]] {
            problem(reopen(migrations));
        }
        reopen(&[ONE, TWO]).unwrap().close();
    }
}

#[test]
fn a_migration_may_rebuild_a_table_that_others_refer_to() {
    let first = step(
        1,
        "first",
        "CREATE TABLE team (id BIGINT NOT NULL PRIMARY KEY, name TEXT);
         CREATE TABLE person (id BIGINT NOT NULL PRIMARY KEY, team_id BIGINT NOT NULL REFERENCES team (id) ON DELETE CASCADE);
         INSERT INTO team (id) VALUES (1); INSERT INTO person (id, team_id) VALUES (1, 1);",
    );
    let rebuild = step(
        2,
        "rebuild",
        "CREATE TABLE team_new (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
         INSERT INTO team_new (id, name) SELECT id, '' FROM team;
         DROP TABLE team; ALTER TABLE team_new RENAME TO team;",
    );
    let orphan = step(3, "orphan", "INSERT INTO person (id, team_id) VALUES (2, 9)");
    let directory = Directory::new("rebuild");
    directory.open(&[first]).unwrap().close();
    let database = directory.open(&[first, rebuild]).unwrap();
    assert_eq!(database.read_blocking(None, |conn| conn.exists("SELECT 1 FROM person", &[])), Ok(true));
    database.close();
    assert!(problem(directory.open(&[first, rebuild, orphan])).contains("person refer to missing rows"));
    // Nothing of it stayed.
    directory.open(&[first, rebuild]).unwrap().close();
}

#[test]
fn a_backup_is_a_whole_database_and_replaces_nothing() {
    let world = TestWorld::sqlite(MIGRATIONS);
    let directory = Directory::new("backup");
    let copy = directory.0.join("a.db");
    world.database.write_blocking(None, |tx| thing(tx, 1, "one").map(drop)).unwrap();
    backup(&world.database, &copy).unwrap();
    world.database.write_blocking(None, |tx| thing(tx, 2, "two").map(drop)).unwrap();
    assert!(matches!(backup(&world.database, &copy), Err(Error::Config(_))));
    let restored = directory.open(MIGRATIONS).unwrap();
    let count = restored
        .read_blocking(None, |conn| conn.one("SELECT count(*) FROM thing", &[], |row| row.get::<i64>(0)));
    assert_eq!((count, things(&world)), (Ok(1), 2));
    restored.close();
    if let Some(world) = TestWorld::postgres(MIGRATIONS) {
        assert_eq!(world.engine(), Engine::Postgres);
        assert!(matches!(backup(&world.database, &copy), Err(Error::Config(why)) if why.contains("pg_dump")));
    }
}

#[test]
fn the_log_is_checkpointed_beside_the_writes_and_is_empty_after_closing() {
    let directory = Directory::new("log");
    let database = directory.open(MIGRATIONS).unwrap();
    let log = directory.0.join("a.db-wal");
    for number in 0..40 {
        database
            .write_blocking(None, move |tx| {
                let id = thing(tx, number, "big")?;
                tx.execute("UPDATE thing SET raw = $1 WHERE id = $2", db::params![vec![7_u8; 400_000], id])
            })
            .unwrap();
    }
    // Forty times 400 kB are four steps of 4 MB.
    while database.stats().checkpoints == 0 {
        std::thread::yield_now();
    }
    assert!(std::fs::metadata(&log).unwrap().len() < 64 << 20);
    database.close();
    assert!(!log.exists() || std::fs::metadata(&log).unwrap().len() == 0);
    assert!(std::fs::metadata(directory.0.join("a.db")).unwrap().len() > 16_000_000);
}
