//! The example in a database: it lives in every phase, it is the same on both engines, and it goes again
//! without touching what is real.

use std::collections::BTreeMap;
use std::sync::Mutex;

use db::testing::{TestWorld, worlds};
use db::{Conn, Value, params};

use super::super::{NEWS_DAYS, Start, files, is_loaded, is_stale, load, remove};
use super::SEED;
use crate::language::{Formality, Language};
use crate::request::asking::{NewRequest, Target, ask};
use crate::{Conflict, Error, PersonId, Result, TeamId, migrations, organisation, outside, person, search};

fn start() -> Start {
    Start { language: Language::It, secret: [7; 32], seed: SEED, guest: None }
}

fn count(conn: &mut Conn<'_>, sql: &str) -> Result<i64> {
    Ok(conn.one(sql, params![], |row| row.get(0))?)
}

fn read<T: Send + 'static>(
    world: &TestWorld,
    f: impl FnMut(&mut Conn<'_>) -> Result<T> + Send + 'static,
) -> T {
    world.database.read_blocking(None, f).unwrap()
}

/// Everything about the requests that a visitor reads, without the ids.
fn story_of(conn: &mut Conn<'_>) -> Result<Vec<String>> {
    let mut lines = conn.all(
        "SELECT r.number, r.title, r.state, r.created_at, r.changed_at, p.name, coalesce(h.name, '')
         FROM request r JOIN person p ON p.id = r.asker_id LEFT JOIN person h ON h.id = r.holder_id ORDER BY r.number",
        params![],
        |row| {
            let (number, title, state): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let (created, changed): (db::Timestamp, db::Timestamp) = (row.get(3)?, row.get(4)?);
            Ok(format!("{number} {title} {state} {created} {changed} {} {}", row.get::<String>(5)?, row.get::<String>(6)?))
        },
    )?;
    lines.extend(conn.all(
        "SELECT r.number, m.kind, m.body, m.at FROM message m JOIN request r ON r.id = m.request_id
         ORDER BY r.number, m.at, m.id",
        params![],
        |row| {
            let (number, kind, body): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(format!("{number} {kind} {body} {}", row.get::<db::Timestamp>(3)?))
        },
    )?);
    Ok(lines)
}

/// The rows of every table that the example writes to.
fn rows(conn: &mut Conn<'_>) -> Result<BTreeMap<&'static str, i64>> {
    let mut rows = BTreeMap::new();
    for (table, sql) in [
        ("absence", "SELECT count(*) FROM absence"),
        ("attachment", "SELECT count(*) FROM attachment"),
        ("calendar", "SELECT count(*) FROM calendar"),
        ("customer_group", "SELECT count(*) FROM customer_group"),
        ("event", "SELECT count(*) FROM event"),
        ("heads_up", "SELECT count(*) FROM heads_up"),
        ("membership", "SELECT count(*) FROM membership"),
        ("mention", "SELECT count(*) FROM mention"),
        ("message", "SELECT count(*) FROM message"),
        ("notice", "SELECT count(*) FROM notice"),
        ("outside_promise", "SELECT count(*) FROM outside_promise"),
        ("pulse_ask", "SELECT count(*) FROM pulse_ask"),
        ("pulse_count", "SELECT count(*) FROM pulse_count"),
        ("request_purpose", "SELECT count(*) FROM request_purpose"),
        ("organisation", "SELECT count(*) FROM organisation"),
        ("person", "SELECT count(*) FROM person"),
        ("principle_read", "SELECT count(*) FROM principle_read"),
        ("promise", "SELECT count(*) FROM promise"),
        ("reporting_line", "SELECT count(*) FROM reporting_line"),
        ("request", "SELECT count(*) FROM request"),
        ("service", "SELECT count(*) FROM service"),
        ("service_audience", "SELECT count(*) FROM service_audience"),
        ("service_option", "SELECT count(*) FROM service_option"),
        ("service_text", "SELECT count(*) FROM service_text"),
        ("team", "SELECT count(*) FROM team"),
        ("template", "SELECT count(*) FROM template"),
        ("thanks", "SELECT count(*) FROM thanks"),
        ("vision", "SELECT count(*) FROM vision"),
        ("vision_shown", "SELECT count(*) FROM vision_shown"),
        ("watcher", "SELECT count(*) FROM watcher"),
    ] {
        rows.insert(table, count(conn, sql)?);
    }
    Ok(rows)
}

#[test]
fn the_hospital_lives_in_every_phase_and_is_the_same_on_every_engine() {
    let first: Mutex<Option<Vec<String>>> = Mutex::new(None);
    worlds(&migrations(), |world| {
        load(&world.database, &start()).unwrap();
        lives_in_every_phase_and_language(world);
        is_told_in_order_and_only_up_to_now(world);
        is_found_and_reads_as_it_was_told(world);
        has_the_files_that_it_names(world);
        keeps_promises_to_people_outside(world);
        has_said_how_it_was(world);
        let told = read(world, story_of);
        let mut first = first.lock().unwrap();
        assert_eq!(first.get_or_insert_with(|| told.clone()), &told);
    });
}

fn lives_in_every_phase_and_language(world: &TestWorld) {
    let states: Vec<(String, String, i64)> = read(world, |conn| {
        Ok(conn.all(
            "SELECT state, language, count(*) FROM request GROUP BY state, language ORDER BY state, language",
            params![],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?)
    });
    assert_eq!(states.len(), 7 * 3, "{states:?}");
    assert!(states.iter().all(|(_, _, many)| *many >= 3), "{states:?}");
    read(world, |conn| {
        assert_eq!(count(conn, "SELECT count(*) FROM person WHERE demo")?, 160);
        assert_eq!(count(conn, "SELECT count(*) FROM service WHERE demo AND state = 'published'")?, 41);
        assert_eq!(count(conn, "SELECT count(*) FROM service_text")?, 123);
        assert!(count(conn, "SELECT count(*) FROM request WHERE demo")? >= 400);
        assert!(count(conn, "SELECT count(*) FROM request WHERE question_id IS NOT NULL")? >= 9);
        assert!(count(conn, "SELECT count(*) FROM thanks")? >= 30);
        assert!(count(conn, "SELECT count(*) FROM mention")? >= 10);
        assert!(count(conn, "SELECT count(*) FROM attachment")? >= 10);
        assert!(count(conn, "SELECT count(*) FROM request WHERE beneficiary_id IS NOT NULL")? >= 2);
        assert!(count(conn, "SELECT count(*) FROM absence")? >= 5);
        assert_eq!(count(conn, "SELECT count(*) FROM person WHERE is_admin")?, 1);
        Ok(())
    });
}

fn is_told_in_order_and_only_up_to_now(world: &TestWorld) {
    let now = world.clock.now();
    let times: Vec<db::Timestamp> = read(world, |conn| {
        Ok(conn.all(
            "SELECT at FROM event WHERE subject IN (SELECT id FROM request) ORDER BY txn, seq",
            params![],
            |row| row.get(0),
        )?)
    });
    assert!(times.len() > 1_500);
    assert!(times.windows(2).all(|pair| pair[0] <= pair[1]), "events are in the order of time");
    assert!(times.iter().all(|at| *at <= now));
    read(world, move |conn| {
        let later = conn.all(
            "SELECT title FROM request WHERE changed_at > $1 OR created_at > $1",
            params![now],
            |row| row.get::<String>(0),
        )?;
        assert_eq!(later, Vec::<String>::new());
        let old = now.plus_days(-NEWS_DAYS);
        assert!(!conn.exists("SELECT 1 FROM notice WHERE read_at IS NULL AND at < $1", params![old])?);
        assert!(conn.exists("SELECT 1 FROM notice WHERE read_at IS NULL", params![])?, "today has news");
        Ok(())
    });
}

fn keeps_promises_to_people_outside(world: &TestWorld) {
    let owner = |name: &'static str| -> PersonId {
        read(world, move |conn| {
            Ok(conn.one("SELECT id FROM person WHERE name = $1", params![name], |row| row.get(0))?)
        })
    };
    let at_risk = world.database.read_blocking(Some(owner("Grace Whitfield").uuid()), |conn| {
        let promise = outside::open(conn)?.into_iter().next().expect("hers");
        let steps = outside::waiting(conn, &promise)?;
        Ok::<_, crate::Error>((
            promise.open,
            outside::risk(conn, &promise, &steps)?.expect("the past says").chance,
        ))
    });
    let (open, chance) = at_risk.unwrap();
    assert!(open == 1 && chance > 0.5, "{open} {chance}");
    read(world, |conn| {
        assert!(count(conn, "SELECT count(*) FROM outside_promise WHERE ended_at IS NULL")? >= 4);
        assert_eq!(count(conn, "SELECT count(*) FROM outside_promise WHERE complained_at IS NOT NULL")?, 1);
        assert_eq!(
            count(conn, "SELECT count(*) FROM request_purpose")?,
            count(conn, "SELECT count(*) FROM outside_promise")?,
            "each is served by something"
        );
        assert!(count(conn, "SELECT count(*) FROM outside_promise WHERE warned_at IS NOT NULL")? >= 1);
        assert!(count(conn, "SELECT count(*) FROM notice WHERE kind = 'at_risk' AND read_at IS NULL")? >= 1);
        Ok(())
    });
}

fn has_said_how_it_was(world: &TestWorld) {
    read(world, |conn| {
        let asked = count(conn, "SELECT count(*) FROM pulse_ask")?;
        let open = count(conn, "SELECT count(*) FROM pulse_ask WHERE is_open")?;
        assert!(asked > 60 && open >= 1 && open < asked / 8, "{open} of {asked} are open");
        // The quarter of the first computers is over, and enough of those who had one have answered.
        let told: i64 = conn.one(
            "SELECT count(*) FROM (SELECT team_id FROM pulse_count WHERE quarter_on < $1 AND item = 'friendly'
             GROUP BY team_id HAVING sum(answers) >= 5) told",
            params![jiff::civil::date(2026, 10, 1)],
            |row| row.get(0),
        )?;
        assert!(told >= 1, "a team reads what colleagues say");
        Ok(())
    });
}

fn is_found_and_reads_as_it_was_told(world: &TestWorld) {
    let asker: PersonId =
        read(world, |conn| Ok(person::find_by_email(conn, "marta.bressan@sanrocco.example")?.unwrap().id));
    let found = world
        .database
        .read_blocking(Some(asker.uuid()), |conn| search::requests(conn, "computer collega settimana", None))
        .unwrap();
    let card = &found.items.first().expect("the story is found").card;
    let number = card.number;
    let kinds: Vec<String> = read(world, move |conn| {
        Ok(conn.all(
            "SELECT m.kind FROM message m JOIN request r ON r.id = m.request_id WHERE r.number = $1 ORDER BY m.at, m.id",
            &[Value::from(number)],
            |row| row.get(0),
        )?)
    });
    assert_eq!(kinds, ["words", "greeting", "reply", "note", "note", "reply", "reply", "closing", "reply"]);
}

fn has_the_files_that_it_names(world: &TestWorld) {
    let names: Vec<String> = files().into_iter().map(|file| file.digest).collect();
    let digests: Vec<String> = read(world, |conn| {
        Ok(conn.all("SELECT DISTINCT digest FROM attachment ORDER BY digest", params![], |row| row.get(0))?)
    });
    assert!(digests.iter().all(|digest| names.contains(digest)));
    assert_eq!(digests.len(), names.len(), "no file lies about unused");
}

#[test]
fn the_example_goes_without_a_trace_and_can_come_back() {
    worlds(&migrations(), |world| {
        load(&world.database, &start()).unwrap();
        let (before, told) = (read(world, rows), read(world, story_of));
        for (table, many) in &before {
            assert!(*many > 0, "the example has nothing in {table}");
        }
        assert!(
            matches!(load(&world.database, &start()), Err(Error::Conflict(Conflict::Changed))),
            "it is here"
        );
        let somebody: PersonId = read(world, |conn| {
            Ok(conn.one(
                "SELECT id FROM person WHERE NOT is_admin ORDER BY name_sort, id LIMIT 1",
                params![],
                |row| row.get(0),
            )?)
        });
        let refused = world.database.write_blocking(Some(somebody.uuid()), remove);
        assert!(matches!(refused, Err(Error::Forbidden)), "only an administrator removes it");
        assert!(read(world, is_loaded));

        world.database.write_blocking(None, remove).unwrap();
        let after = read(world, rows);
        assert!(after.values().all(|many| *many == 0), "{after:?}");
        assert!(!read(world, is_loaded));

        load(&world.database, &start()).unwrap();
        assert_eq!(read(world, rows), before);
        assert_eq!(read(world, story_of), told, "the same day gives the same hospital");
        assert!(!read(world, is_stale), "it is of today");
        world.clock.advance_minutes(24 * 60);
        assert!(read(world, is_stale), "its today is yesterday");
    });
}

/// A real house with one administrator, before the example comes.
fn real_house(world: &TestWorld) -> PersonId {
    world
        .database
        .write_blocking(None, |tx| {
            let details = organisation::Details {
                name: "Casa Serena".to_owned(),
                kind: organisation::Kind::Hospital,
                zone: "Europe/Rome".to_owned(),
                language: Language::Pl,
                formality: Formality::Informal,
            };
            organisation::set_up(tx, &details, &[1; 32], false)?;
            let draft = person::Draft { is_admin: true, ..person::Draft::named("Zofia Prawdziwa") };
            person::insert(tx, &draft.parse()?, person::Origin::Entered)
        })
        .unwrap()
}

#[test]
fn what_is_real_stays_when_the_example_goes() {
    worlds(&migrations(), |world| {
        let real = real_house(world);
        let before = read(world, rows);
        load(&world.database, &Start { guest: Some(real), ..start() }).unwrap();
        let teams = read(world, |conn| {
            count(
                conn,
                "SELECT count(*) FROM membership m JOIN person p ON p.id = m.person_id WHERE NOT p.demo",
            )
        });
        assert_eq!(teams, 4, "the guest sees the teams from inside");
        let team: TeamId = read(world, |conn| {
            Ok(conn.one(
                "SELECT id FROM team WHERE demo ORDER BY name_sort, id LIMIT 1",
                params![],
                |row| row.get(0),
            )?)
        });
        // Trying the example out: a request of a real person to one of its teams goes with it.
        world
            .database
            .write_blocking(Some(real.uuid()), move |tx| {
                let new = NewRequest {
                    target: Target::Team(team),
                    title: "Na próbę".to_owned(),
                    words: "Dzień dobry, tylko sprawdzam.".to_owned(),
                    purpose: String::new(),
                    needed_by: None,
                    beneficiary: None,
                    language: Language::Pl,
                    files: Vec::new(),
                };
                ask(tx, &new).map(|_| ())
            })
            .unwrap();
        world.database.write_blocking(Some(real.uuid()), remove).unwrap();
        assert_eq!(read(world, rows), before);
        let left = read(world, organisation::get);
        assert_eq!((left.name.as_str(), left.demo), ("Casa Serena", false));
        assert!(!read(world, is_stale));
    });
}
