use jiff::civil::{Date, date};

use super::super::*;

#[test]
fn easter_falls_on_the_published_sundays() {
    // Table of the U.S. Census Bureau, and the two extremes of the Gregorian calendar.
    let known = [
        (1818, 3, 22),
        (1943, 4, 25),
        (2000, 4, 23),
        (2008, 3, 23),
        (2011, 4, 24),
        (2019, 4, 21),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2030, 4, 21),
        (2038, 4, 25),
    ];
    for (year, month, day) in known {
        assert_eq!(easter_sunday(year), Some(date(year, month, day)), "{year}");
    }
}

fn days_off(country: Country, year: i16) -> Vec<(i8, i8)> {
    let rules = HolidayRules::of(country);
    let mut days: Vec<Date> = rules.in_year(year).map(|(day, _)| day).collect();
    days.sort();
    days.iter().map(|day| (day.month(), day.day())).collect()
}

#[test]
fn italy_keeps_twelve_days_in_2025_and_saint_francis_again_from_2026() {
    let y2025 = [
        (1, 1),
        (1, 6),
        (4, 20),
        (4, 21),
        (4, 25),
        (5, 1),
        (6, 2),
        (8, 15),
        (11, 1),
        (12, 8),
        (12, 25),
        (12, 26),
    ];
    assert_eq!(days_off(Country::Italy, 2025), y2025);
    let y2026 = [
        (1, 1),
        (1, 6),
        (4, 5),
        (4, 6),
        (4, 25),
        (5, 1),
        (6, 2),
        (8, 15),
        (10, 4),
        (11, 1),
        (12, 8),
        (12, 25),
        (12, 26),
    ];
    assert_eq!(days_off(Country::Italy, 2026), y2026);
    assert!(!days_off(Country::Italy, 2000).contains(&(6, 2)), "2 June is a day off again from 2001");
}

#[test]
fn poland_keeps_christmas_eve_from_2025_and_epiphany_from_2011() {
    let y2024 = [
        (1, 1),
        (1, 6),
        (3, 31),
        (4, 1),
        (5, 1),
        (5, 3),
        (5, 19),
        (5, 30),
        (8, 15),
        (11, 1),
        (11, 11),
        (12, 25),
        (12, 26),
    ];
    assert_eq!(days_off(Country::Poland, 2024), y2024);
    let y2026 = [
        (1, 1),
        (1, 6),
        (4, 5),
        (4, 6),
        (5, 1),
        (5, 3),
        (5, 24),
        (6, 4),
        (8, 15),
        (11, 1),
        (11, 11),
        (12, 24),
        (12, 25),
        (12, 26),
    ];
    assert_eq!(days_off(Country::Poland, 2026), y2026);
    assert!(days_off(Country::Poland, 2025).contains(&(12, 24)));
    assert!(!days_off(Country::Poland, 2010).contains(&(1, 6)));
}

#[test]
fn every_holiday_has_a_key_of_its_own_and_three_names() {
    for country in [Country::Italy, Country::Poland] {
        let mut keys: Vec<_> = country.holidays().iter().map(|holiday| holiday.key.clone()).collect();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), country.holidays().len());
        for Holiday { names, .. } in country.holidays() {
            assert!(!names.en.is_empty() && !names.it.is_empty() && !names.pl.is_empty());
        }
    }
}

#[test]
fn the_patron_saint_is_a_day_off_in_its_own_town_only() {
    let milan = patron_saints().iter().find(|saint| saint.town == "Milano").unwrap();
    let rules = HolidayRules { patron_saint: Some(milan.clone()), ..HolidayRules::of(Country::Italy) };
    assert_eq!(rules.on(date(2026, 12, 7)).unwrap().names.it, "Sant'Ambrogio");
    assert_eq!(HolidayRules::of(Country::Italy).on(date(2026, 12, 7)), None);
}

#[test]
fn a_worked_public_holiday_and_an_extra_one_are_honoured() {
    let feast = Holiday {
        key: "founders_day".into(),
        names: Names {
            en: "Founders' day".into(),
            it: "Festa dei fondatori".into(),
            pl: "Dzień Założycieli".into(),
        },
        rule: Rule::Fixed { month: 3, day: 9 },
        since: Some(2026),
        until: Some(2027),
    };
    let rules = HolidayRules {
        extra: vec![feast],
        worked: vec!["epiphany".to_owned()],
        ..HolidayRules::of(Country::Italy)
    };
    assert_eq!(rules.on(date(2026, 1, 6)), None);
    assert!(rules.on(date(2026, 3, 9)).is_some());
    assert!(rules.on(date(2027, 3, 9)).is_some());
    assert_eq!(rules.on(date(2025, 3, 9)), None);
    assert_eq!(rules.on(date(2028, 3, 9)), None);
}
