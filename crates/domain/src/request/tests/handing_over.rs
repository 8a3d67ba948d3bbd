//! What becomes of requests when somebody leaves.

use db::Timestamp;

use super::super::asking::{NewRequest, Target, ask};
use super::super::{Request, State};
use crate::language::Language;
use crate::person::leaving;
use crate::service::Provider;
use crate::team::{self, Role};
use crate::testing::{House, houses, named};
use crate::{Error, PersonId, TeamId, absence, event, job, person, reporting};

const JULY: &str = "2027-06-30T22:00:00Z";

/// A temp in the linen team until 30 June, who asks the kitchen and holds a request of a nurse.
struct Scene {
    temp: PersonId,
    manager: PersonId,
    nurse: PersonId,
    linen: TeamId,
    held: i64,
    asked: i64,
}

fn wish(target: Target) -> NewRequest {
    NewRequest {
        target,
        title: String::new(),
        words: "Four sets, please.".to_owned(),
        purpose: String::new(),
        needed_by: None,
        beneficiary: None,
        language: Language::En,
        files: Vec::new(),
    }
}

fn scene(house: &House<'_>) -> Scene {
    let temp = house.enter(person::Draft { ends_on: "2027-06-30".into(), ..person::Draft::named("Temp") });
    let [manager, nurse, lead] = ["Manager", "Nurse", "Lead"].map(|name| house.person(name));
    let linen = house.team("Linen", &[(temp, Role::Member), (lead, Role::Lead)]);
    let kitchen = house.team("Kitchen", &[]);
    let from = jiff::civil::date(2026, 1, 1);
    house.write(house.ada, move |tx| reporting::set_manager(tx, temp, Some(manager), from)).unwrap();
    let held = house.write(nurse, move |tx| Ok(ask(tx, &wish(Target::Team(linen)))?.number)).unwrap();
    let asked = house.write(temp, move |tx| Ok(ask(tx, &wish(Target::Team(kitchen)))?.number)).unwrap();
    house.write(temp, move |tx| Request::visible_to(tx, held)?.hand_over(tx, Some(temp))).unwrap();
    Scene { temp, manager, nurse, linen, held, asked }
}

fn seen(house: &House<'_>, actor: PersonId, number: i64) -> Request {
    house.read(actor, move |conn| Request::visible_to(conn, number)).unwrap()
}

/// Does what the daily routine finds to do, twice over: jobs may run twice.
fn clean_up(house: &House<'_>) {
    for _ in 0..2 {
        house.work(leaving::find_ended_stays).unwrap();
        while let Some(claimed) = house.work(|tx| job::claim(tx, "house")).unwrap() {
            let job::Job::EndStay { person } = claimed.job else { panic!("{claimed:?}") };
            house.work(move |tx| leaving::end_stay(tx, person)).unwrap();
            house.work(move |tx| leaving::end_stay(tx, person)).unwrap();
            house.work(move |tx| job::finish(tx, &claimed)).unwrap();
        }
    }
}

#[test]
fn the_day_after_the_last_one_open_requests_have_new_owners_and_history_stays() {
    houses(|house| {
        let Scene { temp, manager, nurse, linen, held, asked } = scene(house);
        house.clock.set(Timestamp::parse("2027-06-30T21:59:00Z").unwrap());
        clean_up(house);
        assert_eq!(seen(house, nurse, held).holder, Some(temp));

        house.clock.set(Timestamp::parse(JULY).unwrap());
        clean_up(house);
        let back = seen(house, nurse, held);
        assert_eq!((back.holder, back.team, back.state), (None, Some(linen), State::Asked));
        let taken_over = seen(house, manager, asked);
        assert_eq!(taken_over.asker, manager);
        assert_eq!(taken_over.answers, serde_json::json!({}));

        // Who asked at first stays on record, and what was said stays said.
        let events =
            house.read(manager, move |conn| event::of_subject(conn, taken_over.id.uuid(), 0, 50)).unwrap();
        assert_eq!(events[0].actor, Some(temp));
        let handed: Vec<_> = events
            .iter()
            .filter(|e| e.event == event::Event::RequestHandedOver { from: temp, to: manager })
            .collect();
        assert_eq!(handed.len(), 1);
        let said = house.work(move |tx| {
            Ok(tx.one("SELECT count(*) FROM message WHERE author_id = $1", db::params![temp], |row| {
                row.get::<i64>(0)
            })?)
        });
        assert_eq!(said.unwrap(), 1);
    });
}

#[test]
fn a_deputy_of_the_same_team_takes_what_was_held() {
    houses(|house| {
        let Scene { temp, nurse, linen, held, .. } = scene(house);
        let deputy = house.person("Deputy");
        house.write(house.ada, move |tx| team::join(tx, linen, deputy, Role::Member)).unwrap();
        let (from_on, to_on) = (jiff::civil::date(2027, 6, 1), jiff::civil::date(2027, 7, 31));
        let entry = absence::Entry { from_on, to_on, deputy: Some(deputy) };
        house.write(temp, move |tx| absence::create(tx, temp, &entry)).unwrap();
        house.clock.set(Timestamp::parse(JULY).unwrap());
        clean_up(house);
        assert_eq!(seen(house, nurse, held).holder, Some(deputy));
    });
}

#[test]
fn whoever_is_named_takes_over_everything_at_once() {
    houses(|house| {
        let Scene { temp, nurse, held, asked, .. } = scene(house);
        let own = house.offer(Provider::Person(temp), named("Advice"));
        let target =
            Target::Service { service: own, option: None, answers: std::collections::BTreeMap::new() };
        let advice = house.write(nurse, move |tx| Ok(ask(tx, &wish(target.clone()))?.number)).unwrap();
        let heir = house.person("Heir");
        house.write(house.ada, move |tx| person::leave(tx, temp, Some(heir))).unwrap();
        assert_eq!(seen(house, nurse, held).holder, Some(heir));
        assert_eq!(seen(house, heir, asked).asker, heir);
        assert_eq!(seen(house, heir, advice).provider, Some(heir));
        assert!(matches!(
            house.read(nurse, move |conn| crate::service::visible_to(conn, own)),
            Err(Error::NotFound)
        ));
        let ended = house.read(house.ada, move |conn| person::get(conn, temp)).unwrap().ends_on;
        assert_eq!(ended, Some(jiff::civil::date(2026, 11, 22)));
    });
}

#[test]
fn nobody_hands_over_to_themselves_or_to_somebody_who_left() {
    houses(|house| {
        let Scene { temp, .. } = scene(house);
        let gone =
            house.enter(person::Draft { ends_on: "2026-11-20".into(), ..person::Draft::named("Gone") });
        for heir in [temp, gone] {
            let refused = house.write(house.ada, move |tx| person::leave(tx, temp, Some(heir)));
            assert!(matches!(refused, Err(Error::Invalid(p)) if p[0].field == "hand_over_to"));
        }
    });
}

#[test]
fn leaving_a_team_gives_back_what_was_held_for_it() {
    houses(|house| {
        let Scene { temp, nurse, linen, held, .. } = scene(house);
        house.write(temp, move |tx| team::leave(tx, linen, temp)).unwrap();
        assert_eq!(seen(house, nurse, held).holder, None);
    });
}
