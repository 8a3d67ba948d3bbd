//! The schema on both engines, and moving everything from one to the other and back.

use db::search::{Document, Terms, index, query};
use db::testing::{TestWorld, prepare_all};
use db::{Error, Query, Result, Tx, params, schema, transfer};
use serde_json::json;

use crate::support::{MIGRATIONS, ThingId, eventually, on_both, thing, things};

fn fill(tx: &mut Tx<'_>) -> Result<()> {
    let team: ThingId = tx.id();
    tx.execute("INSERT INTO team (id, name, name_key) VALUES ($1, 'Łódź', 'lodz')", params![team])?;
    for number in 0..1_234_i64 {
        let id: ThingId = tx.id();
        let (due, day) = (tx.now().plus_minutes(number), "2026-11-21".parse::<db::Date>().ok());
        tx.execute(
            "INSERT INTO thing (id, team_id, number, label, done, weight, due, day, data, raw)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            params![
                id,
                (number % 2 == 0).then_some(team),
                number,
                "ż'\"\\",
                number % 3 == 0,
                (number % 5 > 0).then_some(number as f64 / 7.0),
                due,
                day,
                json!({"b": [1.0, number], "a": {}}),
                vec![0_u8, 255]
            ],
        )?;
    }
    for label in ["first", "second"] {
        tx.execute("INSERT INTO event (label) VALUES ($1)", params![label])?;
    }
    tx.execute(
        "INSERT INTO event_cursor (name, txn, seq) SELECT 'mail', txn, seq FROM event WHERE label = 'first'",
        &[],
    )?;
    let fields = &[("status", "open")][..];
    index(
        tx,
        &Document { kind: "request", id: team.uuid(), title: "Nowy laptop", body: "", fields, at: tx.now() },
    )
}

fn new_event(world: &TestWorld) {
    world
        .database
        .write_blocking(None, |tx| tx.execute("INSERT INTO event (label) VALUES ('third')", &[]))
        .unwrap();
}

/// What the consumer has not seen yet.
fn unseen(world: &TestWorld) -> Vec<String> {
    world
        .database
        .read_blocking(None, |conn| {
            let horizon = conn.event_horizon()?;
            conn.all(
                "SELECT event.label FROM event JOIN event_cursor AS c ON c.name = 'mail'
                 WHERE (event.txn, event.seq) > (c.txn, c.seq) AND event.txn < $1 ORDER BY event.txn, event.seq",
                params![horizon],
                |row| row.get(0),
            )
        })
        .unwrap()
}

fn finds(world: &TestWorld, text: &'static str) -> usize {
    let found = world.database.read_blocking(None, move |conn| {
        query(conn, "request", &Terms::parse(text), &Query::new("SELECT id FROM team"), None, 9)
    });
    found.unwrap().len()
}

/// SQLite → PostgreSQL → SQLite, or between two files if there is no server.
#[test]
fn everything_moves_to_the_other_engine_and_back() {
    let first = TestWorld::sqlite(MIGRATIONS);
    let second = TestWorld::postgres(MIGRATIONS).unwrap_or_else(|| TestWorld::sqlite(MIGRATIONS));
    let third = TestWorld::sqlite(MIGRATIONS);
    first.database.write_blocking(None, fill).unwrap();
    let there = transfer(&first.database, &second.database).unwrap();
    let back = transfer(&second.database, &third.database).unwrap();
    assert_eq!(there, back);
    let rows = |table: &str| there.iter().find(|report| report.table == table).unwrap().rows;
    assert_eq!((rows("thing"), rows("team"), rows("event"), rows("search_document")), (1_234, 1, 2, 1));
    for world in [&second, &third] {
        assert_eq!(things(world), 1_234);
        assert_eq!(finds(world, "laptop status:open"), 1);
        eventually(|| unseen(world), &["second"].map(String::from).to_vec());
        new_event(world);
        eventually(|| unseen(world), &["second", "third"].map(String::from).to_vec());
    }
}

#[test]
fn transaction_ids_of_postgresql_sort_before_those_to_come() {
    let Some(first) = TestWorld::postgres(MIGRATIONS) else { return };
    let second = TestWorld::sqlite(MIGRATIONS);
    first.database.write_blocking(None, fill).unwrap();
    transfer(&first.database, &second.database).unwrap();
    new_event(&second);
    eventually(|| unseen(&second), &["second", "third"].map(String::from).to_vec());
}

#[test]
fn a_target_with_rows_is_refused_and_stays_as_it_is() {
    on_both(|world| {
        let source = TestWorld::sqlite(MIGRATIONS);
        source.database.write_blocking(None, fill).unwrap();
        world.database.write_blocking(None, |tx| thing(tx, 1, "one").map(drop)).unwrap();
        let moved = transfer(&source.database, &world.database);
        assert_eq!(moved, Err(Error::Config("the target is not empty: thing has rows".into())));
        assert_eq!(things(world), 1);
    });
}

#[test]
fn a_target_of_another_schema_is_refused() {
    let source = TestWorld::sqlite(MIGRATIONS);
    let target = TestWorld::sqlite(&MIGRATIONS[..1]);
    assert!(matches!(transfer(&source.database, &target.database), Err(Error::Config(_))));
    assert!(matches!(transfer(&target.database, &source.database), Err(Error::Config(_))));
}

#[test]
fn the_schema_reads_the_same_on_both() {
    let read = |world: &TestWorld| world.database.read_blocking(None, schema).unwrap();
    let sqlite = read(&TestWorld::sqlite(MIGRATIONS));
    assert!(sqlite.contains("  unique thing_team_id_number_key (team_id, number)\n"), "{sqlite}");
    assert!(
        sqlite.contains("  due TIMESTAMPTZ\n") && sqlite.contains("  team_id refers to team\n"),
        "{sqlite}"
    );
    if let Some(world) = TestWorld::postgres(MIGRATIONS) {
        assert_eq!(sqlite, read(&world));
    }
}

#[test]
fn every_statement_of_a_source_directory_is_prepared() {
    let directory = std::env::temp_dir().join(format!("lateral-sources-{}", std::process::id()));
    std::fs::create_dir_all(&directory).unwrap();
    let source = r#"
        const GOOD: &str = "SELECT number FROM thing \
            WHERE id = $1";
        const HEAD: &str = "INSERT INTO counter (name, value) VALUES";
        fn f() { Query::new("SELECT number FROM thing WHERE "); }
        const TYPO: &str = "SELECT nmber FROM thing";
        const CASE: &str = "SELECT 1 FROM thing WHERE lower(label) = $1";
        const ID: &str = "SELECT 1 FROM thing WHERE id = '01939a3e-0000-7000-8000-000000000000'";
        const PROSE: &str = "Select a thing";
    "#;
    std::fs::write(directory.join("a.rs"), source).unwrap();
    on_both(|world| {
        let directory = directory.clone();
        let failed = world
            .database
            .read_blocking(None, move |conn| Ok::<_, Error>(prepare_all(conn, &[&directory])))
            .unwrap();
        let lines: Vec<usize> = failed.iter().map(|failure| failure.line).collect();
        assert_eq!(lines, [6, 7, 8], "{failed:?}");
    });
    std::fs::remove_dir_all(directory).unwrap();
}
