//! Whom a figure may stand for, and which weeks it looks at.

use super::words::{WEEKS, words};
use super::*;
use crate::request::Request;
use crate::request::asking::{NewRequest, Target, ask};
use crate::request::opening::Opening;
use crate::testing::{House, houses};

fn asked_and_opened(house: &House<'_>, asker: PersonId, server: PersonId, team: TeamId, with_word: bool) {
    let new = NewRequest {
        target: Target::Team(team),
        title: String::new(),
        words: "Please".to_owned(),
        purpose: String::new(),
        needed_by: None,
        beneficiary: None,
        language: crate::language::Language::En,
        files: Vec::new(),
    };
    let number = house.write(asker, move |tx| ask(tx, &new)).unwrap().number;
    house
        .write(server, move |tx| {
            let mut request = Request::visible_to(tx, number)?;
            let promised_for = tx.now().plus_days(1);
            request.open(tx, &Opening { greeting: "Hello".into(), promised_for })?;
            if with_word { request.close(tx, "Here.") } else { request.perform(tx) }
        })
        .unwrap();
}

#[test]
fn a_figure_stands_for_five_besides_the_reader_or_is_not_shown() {
    houses(|house| {
        let asker = house.person("Anna");
        let people: Vec<PersonId> = (0..6).map(|n| house.person(&format!("Server {n}"))).collect();
        let members: Vec<(PersonId, Role)> = people.iter().map(|person| (*person, Role::Member)).collect();
        let lead = house.person("Lead");
        let team = house.team("Finance", &[members.as_slice(), &[(lead, Role::Lead)]].concat());
        for server in people.iter().take(5) {
            asked_and_opened(house, asker, *server, team, false);
        }
        house.clock.advance_minutes(WEEKS * 7 * 24 * 60);
        let read = |who: PersonId| house.read(who, |conn| words(conn, "finance"));
        let of_lead = read(lead).unwrap();
        assert_eq!(of_lead.of_team.unwrap().requests, 5, "five, and the lead is none of them");
        assert!(of_lead.own.is_none());
        let member = read(people[0]).unwrap();
        assert!(member.of_team.is_none(), "less their own it would be a figure about four");
        assert_eq!(member.own.unwrap().requests, 1);
        assert!(matches!(read(asker), Err(Error::NotFound)));
        assert!(matches!(read(house.ada), Err(Error::NotFound)), "administrators neither");
    });
}

#[test]
fn periods_follow_one_another_without_overlapping() {
    houses(|house| {
        let mut before: Option<Period> = None;
        for _ in 0..70 {
            let period = house.read(house.ada, |conn| Period::last(conn, 4)).unwrap();
            let today = house.read(house.ada, organisation::today).unwrap();
            assert!(period.to <= today && period.from.weekday() == Weekday::Monday);
            assert_eq!(period.from.until(period.to).unwrap().get_days(), 28);
            if let Some(before) = before {
                assert!(period == before || period.from == before.to);
            }
            before = Some(period);
            house.clock.advance_minutes(24 * 60);
        }
    });
}

#[test]
fn what_happens_after_a_period_no_longer_changes_its_figure() {
    houses(|house| {
        let asker = house.person("Anna");
        let people: Vec<PersonId> = (0..5).map(|n| house.person(&format!("Server {n}"))).collect();
        let members: Vec<(PersonId, Role)> = people.iter().map(|person| (*person, Role::Member)).collect();
        let lead = house.person("Lead");
        let team = house.team("Finance", &[members.as_slice(), &[(lead, Role::Lead)]].concat());
        for server in &people {
            asked_and_opened(house, asker, *server, team, false);
        }
        house.clock.advance_minutes(WEEKS * 7 * 24 * 60);
        let server = people[0];
        house
            .write(server, move |tx| Request::visible_to(tx, 1).and_then(|mut r| r.close(tx, "At last.")))
            .unwrap();
        let counted = house.read(lead, |conn| words(conn, "finance")).unwrap().of_team.unwrap();
        assert_eq!((counted.performed, counted.with_words), (5, 0));
    });
}
