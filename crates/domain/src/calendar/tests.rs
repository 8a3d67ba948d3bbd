use db::Timestamp;
use jiff::civil::{Date, date};

use super::*;
use crate::language::Language;
use crate::service::{self, Provider};
use crate::team::{self, Role};
use crate::testing::{House, houses, named};

const FROM: Date = date(2026, 1, 1);

fn preset(preset: Preset) -> Calendar {
    preset.calendar("Europe/Rome", FROM).unwrap()
}

fn minutes(calendar: &Calendar, from: &str, to: &str) -> i64 {
    let at = |text: &str| Timestamp::parse(text).unwrap().to_jiff();
    calendar.open_minutes(at(from), at(to)).unwrap()
}

/// The minutes of the week of Monday, 23 November 2026, in Rome.
fn week(calendar: &Calendar) -> i64 {
    minutes(calendar, "2026-11-22T23:00:00Z", "2026-11-29T23:00:00Z")
}

fn keep(house: &House<'_>, name: &'static str, calendar: Calendar) -> CalendarId {
    house.write(house.ada, move |tx| create(tx, name, &calendar)).unwrap()
}

#[test]
fn what_ships_keeps_the_hours_that_it_promises() {
    let hours = Preset::ALL.iter().map(|each| week(&preset(*each)) / 60).collect::<Vec<_>>();
    assert_eq!(hours, [5 * 8, 5 * 8, 7 * 24, 7 * 14, 7 * 8]);
    // 8 December is a holiday in Italy alone, 11 November in Poland alone.
    let day =
        |which, day: &str| minutes(&preset(which), &format!("{day}T00:00:00Z"), &format!("{day}T22:00:00Z"));
    assert_eq!(["2026-12-08", "2026-11-11"].map(|date| day(Preset::OfficeIt, date) / 60), [0, 8]);
    assert_eq!(["2026-12-08", "2026-11-11"].map(|date| day(Preset::OfficePl, date) / 60), [8, 0]);
    assert!(
        matches!(Preset::Ward.calendar("Europe/Atlantis", FROM), Err(Error::Invalid(p)) if p[0].field == "zone")
    );
}

#[test]
fn a_service_goes_by_its_own_calendar_else_its_teams_else_the_usual_one() {
    houses(|house| {
        let ada = house.ada;
        let team = house.team("Linen", &[]);
        let service = house.service(team, "Scrubs");
        let hours = |house: &House<'_>| {
            house.read(ada, move |conn| Ok(week(&of_service(conn, service)?) / 60)).unwrap()
        };
        // Before there is any: nine to five.
        assert_eq!(hours(house), 40);
        keep(house, "Long", preset(Preset::LongDay));
        assert_eq!(hours(house), 98);
        let night = keep(house, "Night", preset(Preset::Night));
        house
            .write(ada, move |tx| {
                let draft = team::Draft { calendar: night.to_string(), ..team::Draft::named("Linen") };
                team::update(tx, team, &draft.parse()?)
            })
            .unwrap();
        assert_eq!(hours(house), 56);
        assert_eq!(house.read(ada, move |conn| Ok(week(&of_team(conn, team)?) / 60)).unwrap(), 56);
        let ward = keep(house, "Ward", preset(Preset::Ward));
        house
            .write(ada, move |tx| {
                let draft = service::Draft { calendar: Some(ward), ..named("Scrubs") };
                service::update(tx, service, &draft.parse()?)
            })
            .unwrap();
        assert_eq!(hours(house), 168);
        // Somebody's own service has no team.
        let own = house.offer(Provider::Person(ada), named("Advice"));
        assert_eq!(house.read(ada, move |conn| Ok(week(&of_service(conn, own)?) / 60)).unwrap(), 98);
    });
}

#[test]
fn the_first_calendar_is_the_usual_one_until_another_is_chosen() {
    houses(|house| {
        let ada = house.ada;
        let (first, second) =
            (keep(house, "A", preset(Preset::OfficeIt)), keep(house, "B", preset(Preset::Ward)));
        let usual = |house: &House<'_>| {
            let all = house.read(ada, list).unwrap();
            all.into_iter().filter(|kept| kept.is_default).map(|kept| kept.id).collect::<Vec<_>>()
        };
        assert_eq!(usual(house), [first]);
        house.write(ada, move |tx| make_default(tx, second)).unwrap();
        assert_eq!(usual(house), [second]);
        assert!(matches!(
            house.write(ada, move |tx| delete(tx, second)),
            Err(Error::Conflict(Conflict::InUse))
        ));
        house.write(ada, move |tx| delete(tx, first)).unwrap();
    });
}

#[test]
fn only_administrators_change_calendars() {
    houses(|house| {
        let lead = house.person("Lead");
        house.team("Linen", &[(lead, Role::Lead)]);
        let id = keep(house, "A", preset(Preset::OfficeIt));
        let ward = preset(Preset::Ward);
        let given = ward.clone();
        assert!(matches!(house.write(lead, move |tx| create(tx, "B", &given)), Err(Error::Forbidden)));
        assert!(matches!(house.write(lead, move |tx| update(tx, id, "A", &ward)), Err(Error::Forbidden)));
        assert!(matches!(house.write(lead, move |tx| make_default(tx, id)), Err(Error::Forbidden)));
        assert!(matches!(house.write(lead, move |tx| delete(tx, id)), Err(Error::Forbidden)));
        assert_eq!(house.read(lead, list).unwrap().len(), 1);
    });
}

#[test]
fn a_form_adds_a_version_and_leaves_the_past_as_it_was() {
    let before = preset(Preset::OfficeIt);
    let mut form = Draft::of("Office", &before, FROM, Language::En);
    assert_eq!(
        (form.monday.as_str(), form.sunday.as_str(), form.country.as_str()),
        ("09:00-13:00, 14:00-18:00", "", "it")
    );
    form.effective_from = "2026-11-23".into();
    form.friday = String::new();
    form.exceptions = "2026-11-24 closed Stocktaking\n\n2026-11-28 09:00-12:00,13:00-14:00".into();
    let (name, after) = form.parse(Some(&before)).unwrap();
    assert_eq!(name, "Office");
    // Monday, Wednesday, Thursday, and four hours on the Saturday.
    assert_eq!(week(&after), (3 * 8 + 4) * 60);
    let week_before = |calendar: &Calendar| minutes(calendar, "2026-11-15T23:00:00Z", "2026-11-22T23:00:00Z");
    assert_eq!(week_before(&after), week_before(&before));
    // The form shows what it made.
    assert_eq!(
        Draft::of("Office", &after, date(2026, 12, 1), Language::En).exceptions,
        "2026-11-24 closed Stocktaking\n2026-11-28 09:00-12:00,13:00-14:00"
    );
    // In the language of whoever reads it; in any of them it is understood.
    let polish = Draft::of("Office", &after, date(2026, 12, 1), Language::Pl).exceptions;
    assert_eq!(polish, "2026-11-24 zamknięte Stocktaking\n2026-11-28 09:00-12:00,13:00-14:00");
    for written in ["2026-11-24 Zamknięte", "2026-11-24 chiuso", "2026-11-24"] {
        let form = Draft { exceptions: written.to_owned(), ..form.clone() };
        let (_, read) = form.parse(Some(&before)).unwrap();
        assert_eq!(Draft::of("", &read, date(2026, 12, 1), Language::En).exceptions, "2026-11-24 closed");
    }
    // The same date again replaces, rather than adds.
    form.friday = "09:00-10:00".into();
    let (_, again) = form.parse(Some(&after)).unwrap();
    assert_eq!((again.definition().versions.len(), week(&again)), (2, (3 * 8 + 4 + 1) * 60));
}

#[test]
fn a_form_says_what_is_wrong_with_it() {
    let sound = Draft::of("Office", &preset(Preset::OfficeIt), FROM, Language::En);
    let wrong = |change: fn(&mut Draft)| {
        let mut form = sound.clone();
        change(&mut form);
        match form.parse(None) {
            Err(Error::Invalid(problems)) => (problems[0].field.to_string(), problems[0].problem.clone()),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(wrong(|f| f.monday = "nine to five".into()), ("monday".into(), Problem::NotHours));
    assert_eq!(
        wrong(|f| f.tuesday = "09:00-13:00, 12:00-15:00".into()),
        ("hours".into(), Problem::HoursOverlap)
    );
    assert_eq!(wrong(|f| f.zone = "Rome".into()), ("zone".into(), Problem::NotAChoice));
    assert_eq!(wrong(|f| f.effective_from = String::new()), ("effective_from".into(), Problem::Required));
    assert_eq!(wrong(|f| f.effective_from = "soon".into()), ("effective_from".into(), Problem::NotADate));
    assert_eq!(wrong(|f| f.country = "de".into()), ("country".into(), Problem::NotAChoice));
    assert_eq!(wrong(|f| f.exceptions = "Christmas closed".into()), ("exceptions".into(), Problem::NotADate));
    let never = |f: &mut Draft| {
        for day in [&mut f.monday, &mut f.tuesday, &mut f.wednesday, &mut f.thursday, &mut f.friday] {
            day.clear();
        }
    };
    assert_eq!(wrong(never), ("hours".into(), Problem::NeverOpen));
}
