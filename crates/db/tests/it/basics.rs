//! Reading, writing, values, errors.

use db::{Clock, Database, Date, Error, Options, Result, Timestamp, Uuid, Value, params};
use serde_json::json;

use crate::support::{ThingId, on_both, thing, things};

#[test]
fn every_kind_of_value_comes_back_as_it_went() {
    on_both(|world| {
        let moment = Timestamp::parse("2026-11-21T08:30:00.123456Z").unwrap();
        let day: Date = "2026-11-21".parse().unwrap();
        let data = json!({"a": [1, 2.5, "ż"], "b": null});
        let bytes = vec![0_u8, 255, 7];
        let (sent, raw) = (data.clone(), bytes.clone());
        let id: ThingId = world
            .database
            .write_blocking(None, move |tx| -> Result<ThingId> {
                let id: ThingId = tx.id();
                tx.execute(
                    "INSERT INTO thing (id, number, label, done, weight, due, day, data, raw)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                    params![id, 42_i64, "Łódź", true, 1.5, moment, day, sent.clone(), raw.clone()],
                )?;
                Ok(id)
            })
            .unwrap();
        let row = world
            .database
            .read_blocking(None, move |conn| {
                conn.one(
                    "SELECT id, number, label, done, weight, due, day, data, raw, team_id FROM thing WHERE id = $1",
                    params![id],
                    |row| {
                        Ok((
                            row.get::<ThingId>(0)?,
                            row.get::<i64>(1)?,
                            row.get::<String>(2)?,
                            row.get::<bool>(3)?,
                            row.get::<f64>(4)?,
                            row.get::<Timestamp>(5)?,
                            row.get::<Date>(6)?,
                            row.get::<serde_json::Value>(7)?,
                            row.get::<Vec<u8>>(8)?,
                            row.get::<Option<Uuid>>(9)?,
                        ))
                    },
                )
            })
            .unwrap();
        assert_eq!(row, (id, 42, "Łódź".into(), true, 1.5, moment, day, data.clone(), bytes.clone(), None));
    });
}

#[test]
fn reading_a_column_as_another_type_is_an_error() {
    on_both(|world| {
        world.database.write_blocking(None, |tx| thing(tx, 1, "one").map(drop)).unwrap();
        let read = world
            .database
            .read_blocking(None, |conn| conn.one("SELECT label FROM thing", &[], |row| row.get::<i64>(0)));
        assert!(matches!(read, Err(Error::Decode(_))), "{read:?}");
    });
}

#[test]
fn a_failed_write_leaves_nothing() {
    on_both(|world| {
        let done: Result<()> = world.database.write_blocking(None, |tx| {
            thing(tx, 1, "one")?;
            Err(Error::NotFound)
        });
        assert_eq!(done, Err(Error::NotFound));
        assert_eq!(things(world), 0);
    });
}

#[test]
fn a_write_that_hides_a_refusal_is_undone_all_the_same() {
    on_both(|world| {
        let done: Result<()> = world.database.write_blocking(None, |tx| {
            thing(tx, 1, "one")?;
            let too_long = thing(tx, 2, "far longer than twenty letters");
            assert!(too_long.is_err());
            assert!(tx.exists("SELECT 1 FROM thing", &[]).is_err(), "nothing works after a refusal");
            Ok(())
        });
        assert_eq!(done, Err(Error::Check { constraint: "thing_label_length".into() }));
        assert_eq!(things(world), 0);
    });
}

#[test]
fn a_panic_in_a_closure_goes_on_in_its_caller_and_undoes_the_write() {
    on_both(|world| {
        let database = world.database.clone();
        let caught = std::thread::spawn(move || {
            database.write_blocking(None, |tx| -> Result<()> {
                thing(tx, 1, "one")?;
                panic!("on purpose")
            })
        })
        .join();
        assert_eq!(*caught.unwrap_err().downcast::<&str>().unwrap(), "on purpose");
        assert_eq!(things(world), 0);
        world.database.write_blocking(None, |tx| thing(tx, 1, "one").map(drop)).unwrap();
        assert_eq!(things(world), 1);
    });
}

#[test]
fn a_read_cannot_write() {
    on_both(|world| {
        let done = world.database.read_blocking(None, |conn| {
            conn.all("INSERT INTO counter (name, value) VALUES ('a', 1) RETURNING value", &[], |row| {
                row.get::<i64>(0)
            })
        });
        assert!(matches!(done, Err(Error::Engine(_))), "{done:?}");
    });
}

#[test]
fn a_closure_has_one_time_and_one_actor() {
    on_both(|world| {
        let actor = Uuid::from_u128(7);
        let clock = world.clock.clone();
        let (first, second, who) = world
            .database
            .write_blocking(Some(actor), move |tx| -> Result<_> {
                let first = tx.now();
                clock.advance_minutes(5);
                Ok((first, tx.now(), tx.actor()))
            })
            .unwrap();
        assert_eq!((first, who), (second, Some(actor)));
        assert_eq!(first.to_string(), "2026-11-23T08:00:00.000000Z");
    });
}

#[test]
fn a_write_can_be_told_at_another_time_and_its_ids_keep_growing() {
    on_both(|world| {
        let now = world.clock.now();
        let (told, ids, after) = world
            .database
            .write_blocking(None, move |tx| -> Result<_> {
                let first: ThingId = tx.id();
                tx.set_now(now.plus_days(-21));
                let told = tx.now();
                let second: ThingId = tx.id();
                Ok((told, [first, second], tx.now()))
            })
            .unwrap();
        assert_eq!((told, after), (now.plus_days(-21), now.plus_days(-21)));
        assert!(ids[0] < ids[1]);
        let next = world.database.write_blocking(None, |tx| -> Result<_> { Ok(tx.now()) }).unwrap();
        assert_eq!(next, now, "the next write has the clock's time again");
    });
}

#[test]
fn many_rows_are_inserted_with_few_statements() {
    on_both(|world| {
        let inserted = world
            .database
            .write_blocking(None, |tx| {
                let mut rows = Vec::new();
                for number in 0..1_203_i64 {
                    rows.extend([tx.id::<ThingId>().into(), number.into(), Value::from("x"), false.into()]);
                }
                tx.insert_many("INSERT INTO thing (id, number, label, done) VALUES", 4, &rows)
            })
            .unwrap();
        assert_eq!(inserted, 1_203);
        assert_eq!(things(world), 1_203);
    });
}

#[tokio::test]
async fn reads_and_writes_are_awaited() {
    // `worlds` is for closures that block; here each world is made by hand.
    let mut made = vec![db::testing::TestWorld::sqlite(crate::support::MIGRATIONS)];
    made.extend(
        tokio::task::spawn_blocking(|| db::testing::TestWorld::postgres(crate::support::MIGRATIONS))
            .await
            .unwrap(),
    );
    for world in &made {
        world.database.write(None, |tx| thing(tx, 1, "one").map(drop)).await.unwrap();
        let found = world.database.read(None, |conn| conn.exists("SELECT 1 FROM thing", &[])).await;
        assert_eq!(found, Ok(true));
    }
    tokio::task::spawn_blocking(move || drop(made)).await.unwrap();
}

#[test]
fn an_address_of_an_unknown_kind_is_refused_and_creates_nothing() {
    for url in [
        "sqlit:/tmp/lateral-typo.db",
        "/tmp/lateral-typo.db",
        "mysql://localhost/x",
        "sqlite:",
        "sqlite::memory:",
    ] {
        let options = Options { url: url.into(), clock: Clock::System, readers: 1 };
        assert!(matches!(Database::open(options, &[]), Err(Error::Config(_))), "{url}");
    }
    assert!(!std::path::Path::new("/tmp/lateral-typo.db").exists());
}
