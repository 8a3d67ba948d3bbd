//! A contract per row of the portable dialect: the same text, the same result on both engines.

use db::testing::TestWorld;
use db::{Conn, Error, Query, Result, Value, params};

use crate::support::{ThingId, on_both, thing};

/// A team, and things numbered 1 to 5: the odd ones done, the last two without a team.
fn fill(world: &TestWorld) {
    world
        .database
        .write_blocking(None, |tx| {
            let team: ThingId = tx.id();
            tx.execute("INSERT INTO team (id, name, name_key) VALUES ($1, 'IT', 'it')", params![team])?;
            for number in 1..=5_i64 {
                let of = (number <= 3).then_some(team);
                let done = number % 2 == 1;
                let weight = (number != 4).then_some(number as f64 / 2.0);
                let id: ThingId = tx.id();
                tx.execute(
                    "INSERT INTO thing (id, team_id, number, label, done, weight) VALUES ($1, $2, $3, $4, $5, $6)",
                    params![id, of, number, format!("label {number}"), done, weight],
                )?;
            }
            Ok::<_, Error>(())
        })
        .unwrap();
}

/// Runs the statement on each engine and compares its single BIGINT column.
fn numbers(sql: &'static str, params: &'static [fn() -> Value], expected: &[i64]) {
    on_both(|world| {
        fill(world);
        let found = world
            .database
            .write_blocking(None, move |tx| {
                let params: Vec<Value> = params.iter().map(|param| param()).collect();
                tx.all(sql, &params, |row| row.get::<i64>(0))
            })
            .unwrap();
        assert_eq!(found, expected, "{sql} on {:?}", world.engine());
    });
}

fn refused(world: &TestWorld, sql: &'static str) -> Error {
    let done = world.database.write_blocking(None, move |tx| tx.execute(sql, &[]));
    done.expect_err(sql)
}

#[test]
fn placeholders_may_come_in_any_order_and_repeat() {
    numbers(
        "SELECT number FROM thing WHERE number > $2 AND number < $1 AND number <> $2 ORDER BY number",
        &[|| Value::Int(5), || Value::Int(2)],
        &[3, 4],
    );
}

#[test]
fn parameters_that_do_not_fit_are_refused() {
    on_both(|world| {
        for params in [vec![], vec![Value::Int(1), Value::Int(2)]] {
            let done = world.database.read_blocking(None, move |conn| {
                conn.exists("SELECT 1 FROM thing WHERE number = $1", &params)
            });
            assert!(matches!(done, Err(Error::Engine(_))), "{done:?}");
        }
    });
}

#[test]
fn changes_return_their_rows() {
    numbers("UPDATE thing SET number = number + 10 WHERE number = 2 RETURNING number", &[], &[12]);
    numbers("DELETE FROM thing WHERE number = 2 RETURNING number", &[], &[2]);
}

#[test]
fn an_upsert_updates_or_does_nothing() {
    on_both(|world| {
        let (first, second, kept) = world
            .database
            .write_blocking(None, |tx| {
                let upsert = "INSERT INTO counter (name, value) VALUES ('requests', 1)
                              ON CONFLICT (name) DO UPDATE SET value = counter.value + excluded.value RETURNING value";
                let first = tx.one(upsert, &[], |row| row.get::<i64>(0))?;
                let second = tx.one(upsert, &[], |row| row.get::<i64>(0))?;
                let kept = tx.execute(
                    "INSERT INTO counter (name, value) VALUES ('requests', 9) ON CONFLICT (name) DO NOTHING",
                    &[],
                )?;
                Ok::<_, Error>((first, second, kept))
            })
            .unwrap();
        assert_eq!((first, second, kept), (1, 2, 0));
    });
}

#[test]
fn booleans_are_bare_columns_and_literals() {
    numbers("SELECT number FROM thing WHERE done ORDER BY number", &[], &[1, 3, 5]);
    numbers("SELECT number FROM thing WHERE NOT done AND done = FALSE ORDER BY number", &[], &[2, 4]);
    numbers("SELECT number FROM thing WHERE done = $1 ORDER BY number", &[|| Value::Bool(false)], &[2, 4]);
}

#[test]
fn row_values_compare_as_a_keyset() {
    numbers(
        "SELECT number FROM thing WHERE (done, number) > (FALSE, 2) ORDER BY done, number LIMIT $1",
        &[|| Value::Int(3)],
        &[4, 1, 3],
    );
}

#[test]
fn common_tables_windows_and_filters_agree() {
    numbers(
        "WITH RECURSIVE up (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < 4) SELECT n FROM up",
        &[],
        &[1, 2, 3, 4],
    );
    numbers(
        "SELECT row_number() OVER (PARTITION BY done ORDER BY number DESC) FROM thing ORDER BY number",
        &[],
        &[3, 2, 2, 1, 1],
    );
    numbers("SELECT count(*) FILTER (WHERE done) FROM thing", &[], &[3]);
    numbers("SELECT CASE WHEN done THEN number ELSE 0 END FROM thing ORDER BY number", &[], &[1, 0, 3, 0, 5]);
    numbers("SELECT number FROM thing WHERE number IN (VALUES (2), (4)) ORDER BY number", &[], &[2, 4]);
}

#[test]
fn nothing_is_not_distinct_from_nothing() {
    numbers(
        "SELECT number FROM thing WHERE weight IS NOT DISTINCT FROM $1 ORDER BY number",
        &[|| Value::Null],
        &[4],
    );
}

#[test]
fn nulls_come_where_the_statement_says() {
    numbers("SELECT number FROM thing ORDER BY weight DESC NULLS LAST", &[], &[5, 3, 2, 1, 4]);
    numbers("SELECT number FROM thing ORDER BY weight NULLS FIRST", &[], &[4, 1, 2, 3, 5]);
}

#[test]
fn an_update_may_read_another_table() {
    numbers(
        "UPDATE thing SET number = thing.number + 100 FROM team
         WHERE team.id = thing.team_id AND team.name_key = 'it' AND thing.number = 1 RETURNING thing.number",
        &[],
        &[101],
    );
}

#[test]
fn like_escapes_with_a_backslash() {
    on_both(|world| {
        world
            .database
            .write_blocking(None, |tx| {
                thing(tx, 1, "50% off")?;
                thing(tx, 2, "500 off")?;
                let found = tx.all(
                    r"SELECT number FROM thing WHERE label LIKE $1 || '%' ESCAPE '\'",
                    params![r"50\%"],
                    |row| row.get::<i64>(0),
                )?;
                assert_eq!(found, [1]);
                Ok::<_, Error>(())
            })
            .unwrap();
    });
}

#[test]
fn sums_are_whole_and_averages_are_real() {
    on_both(|world| {
        fill(world);
        let (sum, none, average) = world
            .database
            .read_blocking(None, |conn| {
                conn.one(
                    "SELECT sum(number), sum(CASE WHEN number > 9 THEN number END), avg(number) FROM thing",
                    &[],
                    |row| Ok((row.get::<i64>(0)?, row.get::<Option<i64>>(1)?, row.get::<f64>(2)?)),
                )
            })
            .unwrap();
        assert_eq!((sum, none, average), (15, None, 3.0));
    });
}

#[test]
fn ids_compare_and_sort_as_they_were_made() {
    on_both(|world| {
        let (made, read) = world
            .database
            .write_blocking(None, |tx| {
                let made = (1..=20).map(|number| thing(tx, number, "x")).collect::<Result<Vec<_>>>()?;
                let read = tx.all("SELECT id FROM thing ORDER BY id", &[], |row| row.get::<ThingId>(0))?;
                let third = tx.one("SELECT number FROM thing WHERE id = $1", params![made[2]], |row| {
                    row.get::<i64>(0)
                })?;
                assert_eq!(third, 3);
                Ok::<_, Error>((made, read))
            })
            .unwrap();
        assert_eq!(made, read);
    });
}

#[test]
fn times_compare_to_the_microsecond() {
    on_both(|world| {
        let found = world
            .database
            .write_blocking(None, |tx| {
                let now = tx.now();
                for (number, micros) in [(1_i64, 0), (2, 1), (3, 500_000)] {
                    let id = thing(tx, number, "x")?;
                    let due = db::Timestamp::from_micros(now.as_micros() + micros);
                    tx.execute("UPDATE thing SET due = $1 WHERE id = $2", params![due, id])?;
                }
                tx.all("SELECT number FROM thing WHERE due > $1 ORDER BY due DESC", params![now], |row| {
                    row.get::<i64>(0)
                })
            })
            .unwrap();
        assert_eq!(found, [3, 2]);
    });
}

#[test]
fn json_objects_come_back_with_all_their_members() {
    on_both(|world| {
        let data = serde_json::json!({"n": 7, "text": "7", "list": [1, 2.5, true, null], "ż": {"a": {}}});
        let sent = data.clone();
        let read = world
            .database
            .write_blocking(None, move |tx| {
                let id = thing(tx, 1, "x")?;
                tx.execute("UPDATE thing SET data = $1 WHERE id = $2", params![sent.clone(), id])?;
                tx.one("SELECT data FROM thing", &[], |row| row.get::<serde_json::Value>(0))
            })
            .unwrap();
        assert_eq!(read, data);
    });
}

#[test]
fn lists_are_bound_one_by_one() {
    on_both(|world| {
        fill(world);
        let find = |numbers: &'static [i64]| {
            let mut query = Query::new("SELECT number FROM thing WHERE number IN ");
            query.list(numbers.iter().map(|&number| Value::Int(number))).push(" ORDER BY number");
            world
                .database
                .read_blocking(None, move |conn| conn.query_all(&query, |row| row.get::<i64>(0)))
                .unwrap()
        };
        assert_eq!(find(&[4, 2, 9]), [2, 4]);
        assert!(find(&[]).is_empty());
    });
}

#[test]
fn null_can_be_bound_to_any_column() {
    on_both(|world| {
        fill(world);
        let changed = world
            .database
            .write_blocking(None, |tx| {
                tx.execute(
                    "UPDATE thing SET team_id = $1, weight = $2, due = $3, day = $4, data = $5, raw = $6",
                    params![None::<ThingId>, None::<f64>, Value::Null, Value::Null, Value::Null, Value::Null],
                )
            })
            .unwrap();
        assert_eq!(changed, 5);
    });
}

#[test]
fn double_quotes_are_columns_and_never_texts() {
    on_both(|world| {
        assert!(matches!(refused(world, "UPDATE thing SET label = \"no such column\""), Error::Engine(_)));
    });
}

#[test]
fn a_text_with_a_zero_character_is_refused() {
    on_both(|world| {
        let done = world.database.write_blocking(None, |tx| thing(tx, 1, "a\0b").map(drop));
        assert!(matches!(done, Err(Error::Engine(_))), "{done:?}");
    });
}

#[test]
fn uniques_and_keys_have_the_same_names() {
    on_both(|world| {
        fill(world);
        let unique = |name: &str| Error::Unique { constraint: name.into() };
        let check = |name: &str| Error::Check { constraint: name.into() };
        for (sql, error) in [
            ("UPDATE thing SET number = 1 WHERE number = 2", unique("thing_team_id_number_key")),
            ("INSERT INTO team (id, name, name_key) SELECT id, name, 'other' FROM team", unique("team_pkey")),
            ("INSERT INTO counter (name, value) VALUES ('a', 1), ('a', 2)", unique("counter_pkey")),
            ("UPDATE thing SET label = 'longer than twenty letters'", check("thing_label_length")),
            ("UPDATE thing SET label = NULL", check("thing_label_not_null")),
        ] {
            assert_eq!(refused(world, sql), error, "{sql} on {:?}", world.engine());
        }
        assert!(matches!(refused(world, "DELETE FROM team"), Error::ForeignKey { .. }));
        assert!(matches!(
            refused(world, "UPDATE thing SET team_id = id WHERE number = 1"),
            Error::ForeignKey { .. }
        ));
        assert!(matches!(refused(world, "UPDATE nothing SET x = 1"), Error::Engine(_)));
    });
}

#[test]
fn sort_keys_order_names_the_same_whatever_the_collation() {
    on_both(|world| {
        let names = ["Zoë", "ala Zet", "Ala", "Łucja", "Lucja", "Ala-Ma", "chleb", "cz", "Äpfel"];
        let sorted = world
            .database
            .write_blocking(None, move |tx| {
                for name in names {
                    let id: ThingId = tx.id();
                    let sql = "INSERT INTO team (id, name, name_key) VALUES ($1, $2, $3)";
                    tx.execute(sql, params![id, name, db::sort_key(name)])?;
                }
                tx.all("SELECT name FROM team ORDER BY name_key", &[], |row| row.get::<String>(0))
            })
            .unwrap();
        assert_eq!(sorted, ["Ala", "ala Zet", "Ala-Ma", "Äpfel", "chleb", "cz", "Lucja", "Łucja", "Zoë"]);
    });
}

#[test]
fn rows_are_streamed_and_may_be_left_in_the_middle() {
    on_both(|world| {
        fill(world);
        let sum = world
            .database
            .read_blocking(None, |conn: &mut Conn<'_>| {
                let mut seen = 0;
                let stopped = conn.each("SELECT number FROM thing ORDER BY number", &[], |row| {
                    seen += row.get::<i64>(0)?;
                    if seen > 3 { Err(Error::NotFound) } else { Ok(()) }
                });
                assert_eq!(stopped, Err(Error::NotFound));
                // The connection is as good as before.
                assert!(conn.exists("SELECT 1 FROM thing WHERE number = 5", &[])?);
                Ok::<_, Error>(seen)
            })
            .unwrap();
        assert_eq!(sum, 6);
    });
}
