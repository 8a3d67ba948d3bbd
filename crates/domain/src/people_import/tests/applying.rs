//! Imports against a real organisation, on both engines.

use db::{Conn, params};

use super::*;
use crate::request::Request;
use crate::request::asking::{self, NewRequest, Target};
use crate::testing::{House, houses};
use crate::{Conflict, Error, PeopleImportId, PersonId, Result, TeamId, actor, person, reporting, team};

const START: &str = "code,name,email,teams,manager,title\n\
    1,Cy Director,cy@example.org,Board*,,Director\n\
    2,Bo Head,bo@example.org,Laundry*,1,Head\n\
    3,Di Presser,,Laundry,2,\n\
    4,Di Presser,,Laundry,2,\n";

fn import(house: &House<'_>, file: &str, coverage: Coverage) -> Result<Result<Applied, Vec<BadLine>>> {
    let file = file.to_owned();
    house.write(house.ada, move |tx| apply(tx, read(&file), coverage, "people.csv", None))
}

fn imported(house: &House<'_>, file: &str, coverage: Coverage) -> (PeopleImportId, Counts) {
    let applied = import(house, file, coverage).unwrap().unwrap();
    (applied.import.unwrap(), applied.counts)
}

fn snapshot(house: &House<'_>) -> Vec<(PersonId, Existing)> {
    let mut all = house
        .read(house.ada, |conn| {
            let snapshot = Snapshot::load(conn)?;
            Ok(snapshot.ids.into_iter().zip(snapshot.people).collect::<Vec<_>>())
        })
        .unwrap();
    all.sort_by_key(|(id, _)| *id);
    all
}

fn count(house: &House<'_>, sql: &'static str) -> i64 {
    house.read(house.ada, move |conn| Ok(conn.one(sql, params![], |row| row.get(0))?)).unwrap()
}

fn by_code(house: &House<'_>, code: &'static str) -> person::Person {
    house.read(house.ada, move |conn| person::find_by_code(conn, code)).unwrap().unwrap()
}

fn team_of(house: &House<'_>, name: &'static str) -> TeamId {
    let sql = "SELECT id FROM team WHERE name = $1";
    house.read(house.ada, move |conn| Ok(conn.one(sql, params![name], |row| row.get(0))?)).unwrap()
}

fn asked(house: &House<'_>, asker: PersonId, team: TeamId, words: &str) -> i64 {
    let new = NewRequest {
        target: Target::Team(team),
        title: String::new(),
        words: words.to_owned(),
        purpose: String::new(),
        needed_by: None,
        beneficiary: None,
        language: Language::En,
        files: Vec::new(),
    };
    house.write(asker, move |tx| Ok(asking::ask(tx, &new)?.number)).unwrap()
}

fn parts(conn: &mut Conn<'_>, number: i64) -> Result<(PersonId, Option<PersonId>)> {
    let sql = "SELECT asker_id, holder_id FROM request WHERE number = $1";
    Ok(conn.one(sql, params![number], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

#[test]
fn people_teams_and_managers_come_from_the_file_and_a_second_import_changes_nothing() {
    houses(|house| {
        let (_, counts) = imported(house, START, Coverage::Partial);
        assert_eq!(counts, Counts { created: 4, teams: 2, ..Counts::default() });
        let (bo, di) = (by_code(house, "2"), by_code(house, "4"));
        assert_eq!((bo.name.as_str(), bo.title.as_str(), bo.language), ("Bo Head", "Head", Language::En));
        assert_eq!((by_code(house, "3").handle.as_str(), di.handle.as_str()), ("di.presser", "di.presser.2"));
        let laundry = team_of(house, "Laundry");
        let (role, manager) = house
            .read(house.ada, move |conn| {
                Ok((actor::role_in(conn, bo.id, laundry)?, reporting::manager_of(conn, di.id)?))
            })
            .unwrap();
        assert_eq!((role, manager.unwrap().name.as_str()), (Some(team::Role::Lead), "Bo Head"));
        let events = "SELECT count(*) FROM event WHERE kind = 'person_changed'";
        let before = (count(house, events), snapshot(house));
        let applied = import(house, START, Coverage::Complete).unwrap().unwrap();
        assert_eq!(applied, Applied { import: None, counts: Counts { unchanged: 4, ..Counts::default() } });
        assert_eq!((count(house, events), snapshot(house)), before);
    });
}

#[test]
fn one_bad_line_and_nothing_is_imported() {
    houses(|house| {
        imported(house, START, Coverage::Partial);
        let before = snapshot(house);
        let file = "code,name,manager\n9,New,1\n2,Renamed,1\n3,,77\n";
        let bad = import(house, file, Coverage::Complete).unwrap().unwrap_err();
        let lines: Vec<u64> = bad.iter().map(|bad| bad.line).collect();
        // Cy is not in the complete file: the good lines that name Cy as their manager are wrong as well.
        assert_eq!(lines, [2, 3, 4]);
        assert_eq!(snapshot(house), before);
        assert_eq!(count(house, "SELECT count(*) FROM people_import"), 1);
    });
}

#[test]
fn only_administrators_import_look_and_undo() {
    houses(|house| {
        let (import, _) = imported(house, START, Coverage::Partial);
        let bo = by_code(house, "2").id;
        let refused = [
            house.write(bo, |tx| apply(tx, read(START), Coverage::Partial, "x", None).map(drop)),
            house.write(bo, move |tx| undo(tx, import).map(drop)),
            house.read(bo, |conn| preview(conn, read(START), Coverage::Partial).map(drop)),
            house.read(bo, |conn| list(conn).map(drop)),
        ];
        assert!(refused.iter().all(|refused| matches!(refused, Err(Error::Forbidden))), "{refused:?}");
    });
}

#[test]
fn what_was_agreed_to_is_what_is_done() {
    houses(|house| {
        imported(house, START, Coverage::Partial);
        let file = "code,name,title\n2,Bo Head,Manager\n";
        let look = house.read(house.ada, move |conn| preview(conn, read(file), Coverage::Partial)).unwrap();
        let Preview::Ready { plan, fingerprint } = look else { panic!("it is refused") };
        assert_eq!((plan.update.len(), plan.unchanged), (1, 0));
        imported(house, "code,name,title\n2,Bo Head,Boss\n", Coverage::Partial);
        let stale = house.write(house.ada, move |tx| {
            apply(tx, read(file), Coverage::Partial, "people.csv", Some(&fingerprint)).map(drop)
        });
        assert!(matches!(stale, Err(Error::Conflict(Conflict::Changed))));
        assert_eq!(by_code(house, "2").title, "Boss");
    });
}

#[test]
fn addresses_can_be_swapped_within_one_file() {
    houses(|house| {
        imported(house, START, Coverage::Partial);
        let file = "code,name,email\n1,Cy Director,bo@example.org\n2,Bo Head,cy@example.org\n";
        let (import, counts) = imported(house, file, Coverage::Partial);
        assert_eq!(counts.updated, 2);
        assert_eq!(by_code(house, "1").email.as_deref(), Some("bo@example.org"));
        house.write(house.ada, move |tx| undo(tx, import)).unwrap();
        assert_eq!(by_code(house, "1").email.as_deref(), Some("cy@example.org"));
    });
}

#[test]
fn leavers_lose_their_access_and_their_open_work_is_handed_over_and_comes_back() {
    houses(|house| {
        imported(house, START, Coverage::Partial);
        let (cy, bo, di) = (by_code(house, "1").id, by_code(house, "2").id, by_code(house, "3").id);
        let laundry = team_of(house, "Laundry");
        let held = asked(house, cy, laundry, "Twenty sheets, please");
        house
            .write(di, move |tx| {
                let mut request = Request::visible_to(tx, held)?;
                request.hand_over(tx, Some(di))
            })
            .unwrap();
        let own = asked(house, di, team_of(house, "Board"), "A new iron, please");
        // Bo, who is Di's manager, leaves as well: Di's request goes on to Cy.
        let file = "code,name,manager\n1,Cy Director,\n4,Di Presser,1\n";
        let before = snapshot(house);
        let (import, counts) = imported(house, file, Coverage::Complete);
        assert_eq!((counts.left, counts.handed_over), (2, 2));
        let after = house.read(cy, move |conn| Ok((parts(conn, held)?, parts(conn, own)?))).unwrap();
        assert_eq!(after, ((cy, None), (cy, None)));
        assert!(
            snapshot(house).iter().filter(|(id, _)| [bo, di].contains(id)).all(|(_, person)| !person.active)
        );

        let undone = house.write(house.ada, move |tx| undo(tx, import)).unwrap();
        assert_eq!((undone.restored, undone.requests, undone.kept), (3, 2, vec![]));
        let back = house.read(cy, move |conn| Ok((parts(conn, held)?, parts(conn, own)?))).unwrap();
        assert_eq!(back, ((cy, Some(di)), (di, None)));
        assert_eq!(snapshot(house), before);
    });
}

#[test]
fn an_import_is_undone_as_a_whole_and_once() {
    houses(|house| {
        let empty = snapshot(house);
        let (first, _) = imported(house, START, Coverage::Partial);
        let before = snapshot(house);
        let file = "code,name,email,teams,manager,title,starts_on\n\
            1,Cy,cy@example.net,Board*;Ward,,,2026-01-01\n5,Ed,,Ward,1,,\n3,Di Presser,,,,,\n";
        let (second, counts) = imported(house, file, Coverage::Partial);
        assert_eq!((counts.created, counts.updated, counts.teams), (1, 2, 1));
        let undone = house.write(house.ada, move |tx| undo(tx, second)).unwrap();
        assert_eq!(undone, Undone { removed: 1, restored: 2, teams: 1, requests: 0, kept: vec![] });
        assert_eq!(snapshot(house), before);
        let again = house.write(house.ada, move |tx| undo(tx, second));
        assert!(matches!(again, Err(Error::Conflict(Conflict::Changed))));
        assert_eq!(house.read(house.ada, latest).unwrap(), Some(first));
        house.write(house.ada, move |tx| undo(tx, first)).unwrap();
        assert_eq!(snapshot(house), empty);
        assert_eq!(count(house, "SELECT count(*) FROM team"), 0);
        let lines = house.read(house.ada, list).unwrap();
        assert!(lines.len() == 2 && lines.iter().all(|line| line.undone_at.is_some()));
    });
}

#[test]
fn what_happened_since_stays_and_is_told() {
    houses(|house| {
        let (import, _) = imported(house, START, Coverage::Partial);
        let change = "code,name,title,phone\n2,Bo Head,Boss,12 34\n";
        let (second, _) = imported(house, change, Coverage::Partial);
        let bo = by_code(house, "2").id;
        let mine = house.read(house.ada, move |conn| person::edit(conn, bo)).unwrap();
        let mine = person::Draft { title: "Chief".into(), ..person::Draft::from(&mine) };
        house.write(house.ada, move |tx| person::update(tx, bo, &mine.parse()?)).unwrap();
        let undone = house.write(house.ada, move |tx| undo(tx, second)).unwrap();
        assert_eq!(undone.kept, [Kept::Field("Bo Head".into(), Field::Title)]);
        let bo = by_code(house, "2");
        assert_eq!((bo.title.as_str(), bo.phone.as_str()), ("Chief", ""));

        let number = asked(house, by_code(house, "4").id, team_of(house, "Laundry"), "Thread, please");
        let mut undone = house.write(house.ada, move |tx| undo(tx, import)).unwrap();
        undone.kept.sort_by_key(|kept| format!("{kept:?}"));
        assert_eq!(undone.kept, [Kept::Person("Di Presser".into()), Kept::Team("Laundry".into())]);
        assert_eq!((undone.removed, undone.teams), (3, 1));
        let di = by_code(house, "4");
        assert!(di.ends_on.is_some(), "what could not go has a last day");
        assert!(house.read(house.ada, move |conn| parts(conn, number)).is_ok());
    });
}

#[test]
fn an_address_that_somebody_else_has_by_now_is_not_taken_back() {
    houses(|house| {
        imported(house, START, Coverage::Partial);
        let (import, _) =
            imported(house, "code,name,email\n1,Cy Director,new@example.org\n", Coverage::Partial);
        house.enter(person::Draft { email: "cy@example.org".into(), ..person::Draft::named("Fi") });
        let undone = house.write(house.ada, move |tx| undo(tx, import)).unwrap();
        assert_eq!(undone.kept, [Kept::Field("Cy Director".into(), Field::Email)]);
        assert_eq!(by_code(house, "1").email.as_deref(), Some("new@example.org"));
    });
}

#[test]
fn the_last_administrator_stays() {
    houses(|house| {
        let ada = house.ada;
        let draft = person::Draft { code: "0".into(), is_admin: true, ..person::Draft::named("Ada") };
        house.write(ada, move |tx| person::update(tx, ada, &draft.parse()?)).unwrap();
        let refused = import(house, START, Coverage::Complete);
        assert!(matches!(refused, Err(Error::Conflict(Conflict::InUse))), "{refused:?}");
        assert_eq!(count(house, "SELECT count(*) FROM person"), 1);
    });
}
