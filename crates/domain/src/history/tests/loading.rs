//! Logs in a real organisation, on both engines.

use db::params;

use super::real::real_log;
use super::*;
use crate::event::{self, Event};
use crate::request::conversation::NewMessage;
use crate::request::listing::{self, Which};
use crate::request::{Request, State, Turn};
use crate::testing::{House, houses};
use crate::{Conflict, Error, Result, TeamId, search};

const FILE: &str = "case,activity,time,status,resource,group,title,Priority,Caller\n\
    7,Opened,2026-03-02T08:00:00Z,New,Minnie,Desk,Door sticks,high,Olaf\n\
    8,Opened,2026-03-02T08:00:00Z,New,Per,,Lamp flickers,,\n\
    7,Passed on,?,New,Minnie,Workshop,,,\n\
    7,Solved,2026-03-01T09:30:00Z,Closed,Bo,Workshop,,,Minnie\n";

fn source(again: bool) -> Source {
    Source {
        file_name: "desk.csv".into(),
        digest: "d1".into(),
        again,
        someone: "Somebody".into(),
        no_team: "Unknown team".into(),
    }
}

fn loaded(house: &House<'_>, log: Log, report: Report) -> Loaded {
    try_load(house, log, report, false).unwrap()
}

fn try_load(house: &House<'_>, log: Log, report: Report, again: bool) -> Result<Loaded> {
    let log = house.read(house.ada, move |conn| {
        let (mut log, mapping) = (log.clone(), Mapping::default());
        take_people_out(conn, &mut log, &mapping, People::default(), &|number| {
            format!("Colleague {number}")
        })?;
        Ok(log)
    })?;
    house.write(house.ada, move |tx| load(tx, &log, &report, &Endings::default(), &source(again)))
}

fn find(house: &House<'_>, words: &'static str) -> Vec<i64> {
    follow(house);
    let found = house.read(house.ada, move |conn| search::requests(conn, words, None)).unwrap();
    let mut numbers: Vec<i64> = found.items.iter().map(|found| found.card.number).collect();
    numbers.sort_unstable();
    numbers
}

/// Lets the index follow to the last event. On PostgreSQL a consumer waits for the oldest transaction of the
/// whole server, which may be another test's.
fn follow(house: &House<'_>) {
    let behind = "SELECT count(*) FROM event WHERE seq > (SELECT coalesce(max(seq), 0) FROM consumer)";
    for _ in 0..100_000 {
        house.follow(&search::CONSUMER);
        if count(house, behind) == 0 {
            return;
        }
    }
    panic!("the index never follows");
}

fn team(house: &House<'_>, name: &'static str) -> TeamId {
    let sql = "SELECT id FROM team WHERE name = $1 AND imported";
    house.read(house.ada, move |conn| Ok(conn.one(sql, params![name], |row| row.get(0))?)).unwrap()
}

fn count(house: &House<'_>, sql: &'static str) -> i64 {
    house.read(house.ada, move |conn| Ok(conn.one(sql, params![], |row| row.get(0))?)).unwrap()
}

#[test]
fn each_case_becomes_a_request_of_an_imported_team_with_all_its_events_in_their_order() {
    houses(|house| {
        let (log, report) = csv(FILE, "");
        let loaded = loaded(house, log, report);
        assert_eq!((loaded.open, loaded.closed, loaded.events, loaded.teams), (1, 1, 4, 3));
        let (first, last) = loaded.numbers.unwrap();
        let (door, lamp) = house
            .read(house.ada, move |conn| {
                Ok((Request::visible_to(conn, first)?, Request::visible_to(conn, last)?))
            })
            .unwrap();
        assert_eq!(
            (door.title.as_str(), door.state, door.turn),
            ("Door sticks", State::Closed, Turn::Nobody)
        );
        assert_eq!(
            (lamp.title.as_str(), lamp.state, lamp.turn),
            ("Lamp flickers", State::Asked, Turn::Provider)
        );
        assert_eq!(door.team, Some(team(house, "Workshop")));
        assert_eq!(lamp.team, Some(team(house, "Unknown team")));
        assert_eq!(door.created_at.to_string(), "2026-03-01T09:30:00.000000Z");
        assert_eq!(door.ended_at.unwrap().to_string(), "2026-03-02T08:00:00.000000Z");
        let events =
            house.read(house.ada, move |conn| event::of_subject(conn, door.id.uuid(), 0, 10)).unwrap();
        let told: Vec<(String, String)> = events
            .iter()
            .map(|recorded| match &recorded.event {
                Event::Imported { activity, .. } => (activity.clone(), recorded.at.to_string()),
                other => panic!("{other:?}"),
            })
            .collect();
        let expected = [
            ("Opened", "2026-03-02T08:00:00.000000Z"),
            ("Passed on", "2026-03-02T08:00:00.000000Z"),
            ("Solved", "2026-03-01T09:30:00.000000Z"),
        ];
        assert_eq!(told, expected.map(|(activity, at)| (activity.to_owned(), at.to_owned())));
        let Event::Imported { extra, .. } = &events[0].event else { panic!("imported") };
        assert_eq!(extra["data"][0], serde_json::json!({ "name": "Priority", "value": "high" }));
        let Event::Imported { extra, .. } = &events[1].event else { panic!("imported") };
        assert_eq!((&extra["no_time"], &extra["line"]), (&serde_json::json!(true), &serde_json::json!(4)));
        assert_eq!(events[2].team, Some(team(house, "Workshop")));
        let shown = house
            .read(house.ada, move |conn| {
                let door = Request::visible_to(conn, first)?;
                super::told(conn, &door)
            })
            .unwrap();
        assert_eq!(shown.len(), 3);
        assert_eq!((shown[2].status.as_str(), shown[2].team.as_deref()), ("Closed", Some("Workshop")));
        assert_eq!(shown[0].data[0], ("Priority".to_owned(), "high".to_owned()));
    });
}

#[test]
fn imported_requests_are_listed_and_found_by_those_of_the_team_and_by_nobody_else() {
    houses(|house| {
        let bo = house.person("Bo");
        let (log, report) = csv(FILE, "");
        let (first, last) = loaded(house, log, report).numbers.unwrap();
        let (workshop, unknown) = (team(house, "Workshop"), team(house, "Unknown team"));
        let (ended, incoming) = house
            .read(house.ada, move |conn| {
                let ended = listing::of_my_team(conn, workshop, Which::Ended, None)?.items;
                Ok((ended, listing::incoming(conn, unknown, None)?.items))
            })
            .unwrap();
        assert_eq!(ended.iter().map(|card| card.number).collect::<Vec<_>>(), [first]);
        assert_eq!(incoming.iter().map(|card| card.number).collect::<Vec<_>>(), [last]);
        assert_eq!(find(house, "sticks"), [first]);
        assert_eq!(find(house, "lamp"), [last]);
        for number in [first, last] {
            let unseen = house.read(bo, move |conn| Request::visible_to(conn, number).map(drop));
            assert!(matches!(unseen, Err(Error::NotFound)));
        }
        assert!(house.read(bo, |conn| search::requests(conn, "lamp", None)).unwrap().items.is_empty());
        let colleagues = house.read(house.ada, |conn| search::people(conn, "colleague", None)).unwrap();
        assert!(colleagues.items.is_empty(), "imported people are no colleagues");
    });
}

#[test]
fn names_reach_no_table() {
    houses(|house| {
        let (log, report) = csv(FILE, "");
        loaded(house, log, report);
        let tables = house
            .read(house.ada, |conn| {
                let mut all: Vec<String> = Vec::new();
                conn.each("SELECT data FROM event ORDER BY seq", params![], |row| {
                    all.push(row.get::<serde_json::Value>(0)?.to_string());
                    Ok(())
                })?;
                conn.each("SELECT name, handle, name_key FROM person ORDER BY id", params![], |row| {
                    all.extend([row.get(0)?, row.get(1)?, row.get(2)?]);
                    Ok(())
                })?;
                conn.each("SELECT title, answers FROM request ORDER BY id", params![], |row| {
                    all.extend([row.get(0)?, row.get::<serde_json::Value>(1)?.to_string()]);
                    Ok(())
                })?;
                Ok(all.join("\n"))
            })
            .unwrap();
        for name in ["Minnie", "minnie", "Olaf", "Per\""] {
            assert!(!tables.contains(name), "{name} in {tables}");
        }
        assert!(tables.contains("Colleague 1"));
    });
}

#[test]
fn the_same_file_is_imported_twice_only_on_purpose_and_the_teams_are_the_same() {
    houses(|house| {
        let (log, report) = csv(FILE, "");
        loaded(house, log.clone(), report.clone());
        let again = try_load(house, log.clone(), report.clone(), false);
        assert!(matches!(again, Err(Error::Conflict(Conflict::Changed))));
        try_load(house, log, report, true).unwrap();
        assert_eq!(count(house, "SELECT count(*) FROM request"), 4);
        assert_eq!(count(house, "SELECT count(*) FROM team"), 3);
    });
}

#[test]
fn a_team_of_the_house_is_not_taken_for_an_imported_one_of_the_same_name() {
    houses(|house| {
        let desk = house.team("Desk", &[]);
        let (log, report) = csv(FILE, "");
        loaded(house, log, report);
        assert_eq!(count(house, "SELECT count(*) FROM team WHERE name = 'Desk 2' AND imported"), 1);
        let members =
            "SELECT count(*) FROM membership m JOIN team t ON t.id = m.team_id WHERE t.name = 'Desk'";
        assert_eq!(count(house, members), 0);
        assert!(house.read(house.ada, move |conn| crate::team::get(conn, desk)).is_ok());
    });
}

#[test]
fn only_administrators_import() {
    houses(|house| {
        let bo = house.person("Bo");
        let (log, report) = csv(FILE, "");
        let refused =
            house.write(bo, move |tx| load(tx, &log, &report, &Endings::default(), &source(false)).map(drop));
        assert!(matches!(refused, Err(Error::Forbidden)));
    });
}

#[test]
fn a_case_that_is_called_like_a_nameless_one_keeps_its_own_row() {
    houses(|house| {
        let event = "<event><string key='concept:name' value='a'/>
            <date key='time:timestamp' value='2026-01-01T00:00:00Z'/></event>";
        let file = format!(
            "<log><trace>{event}</trace><trace><string key='concept:name' value='#1'/>{event}</trace></log>"
        );
        let (log, report) = try_xes(&file).unwrap();
        loaded(house, log, report);
        assert_eq!(count(house, "SELECT count(*) FROM history_case"), 2);
    });
}

#[test]
fn the_real_log_is_loaded_with_exactly_its_counts() {
    houses(|house| {
        let Some(file) = real_log() else {
            println!(
                "bpi2013_closed_problems.xes.gz is absent: a generated log was loaded by the other tests"
            );
            return;
        };
        let (log, report) = read_xes(file, &Mapping::default(), Limits::default()).unwrap();
        let loaded = loaded(house, log, report);
        assert_eq!((loaded.closed, loaded.open, loaded.events), (1_487, 0, 6_660));
        assert_eq!(count(house, "SELECT count(*) FROM request WHERE imported AND state = 'closed'"), 1_487);
        assert_eq!(count(house, "SELECT count(*) FROM event WHERE kind = 'imported'"), 6_660);
        assert_eq!(count(house, "SELECT count(*) FROM history_case"), 1_487);
        let number = loaded.numbers.unwrap().0;
        let first = house.read(house.ada, move |conn| Request::visible_to(conn, number)).unwrap();
        assert_eq!(first.title, "1-109135791");
        assert_eq!(first.created_at.to_string(), "2006-01-11T14:49:42.000000Z");
        assert_eq!(find(house, "109135791"), [number]);
        let line = team(house, "Org line A2");
        let page =
            house.read(house.ada, move |conn| listing::of_my_team(conn, line, Which::Ended, None)).unwrap();
        assert!(page.items.len() == 50 && page.next.is_some());
    });
}

/// Takes an import back to its end: how many requests went, and what the last step said.
fn take_back(house: &House<'_>, import: crate::HistoryImportId) -> (u64, Step) {
    let mut removed = 0;
    loop {
        let step = house.write(house.ada, move |tx| undo(tx, import)).unwrap();
        removed += step.removed;
        if !step.more {
            return (removed, step);
        }
    }
}

#[test]
fn an_import_is_taken_back_and_can_be_made_again() {
    houses(|house| {
        let (log, report) = csv(FILE, "");
        let import = loaded(house, log.clone(), report.clone()).import;
        assert_eq!(find(house, "lamp").len(), 1);
        let (removed, last) = take_back(house, import);
        assert_eq!((removed, last.kept, last.people), (2, 0, 3));
        let left = "SELECT (SELECT count(*) FROM request) + (SELECT count(*) FROM history_case)
                    + (SELECT count(*) FROM event WHERE kind = 'imported') + (SELECT count(*) FROM person WHERE imported)";
        assert_eq!(count(house, left), 0);
        assert!(find(house, "lamp").is_empty());
        assert!(matches!(house.write(house.ada, move |tx| undo(tx, import)), Err(Error::NotFound)));
        try_load(house, log, report, false).unwrap();
    });
}

#[test]
fn what_somebody_has_touched_since_stays_with_its_people() {
    houses(|house| {
        let (log, report) = csv(FILE, "");
        let loaded = loaded(house, log, report);
        let (_, lamp) = loaded.numbers.unwrap();
        house
            .write(house.ada, move |tx| {
                let mut request = Request::visible_to(tx, lamp)?;
                let body = "Which lamp is it?".to_owned();
                let new = NewMessage { body, internal: false, files: Vec::new() };
                request.write(tx, &new).map(|_| ())
            })
            .unwrap();
        let (removed, last) = take_back(house, loaded.import);
        assert_eq!((removed, last.kept), (1, 1));
        let told = house
            .read(house.ada, move |conn| {
                let request = Request::visible_to(conn, lamp)?;
                crate::history::told(conn, &request)
            })
            .unwrap();
        assert!(told.iter().any(|entry| entry.by.is_some()), "whoever is in it keeps their name");
        let imports = house.read(house.ada, imports).unwrap();
        assert!(imports.iter().any(|one| one.id == loaded.import && one.is_here));
        let bo = house.person("Bo");
        assert!(matches!(house.write(bo, move |tx| undo(tx, loaded.import)), Err(Error::Forbidden)));
    });
}
