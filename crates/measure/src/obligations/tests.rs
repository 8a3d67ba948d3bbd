use jiff::Timestamp;
use jiff::civil::{Date, Weekday, date, time};

use super::*;
use crate::shares::airport;
use crate::worktime::{Calendar, Country, Definition};

fn office(zone: &str, country: Country) -> Calendar {
    let hours = ["09:00-17:00".parse().unwrap()];
    Calendar::new(Definition::office(zone, date(2020, 1, 1), &hours, country)).unwrap()
}

fn rule(every: Every) -> Recurrence {
    let from = date(2026, 1, 1);
    Recurrence { every, interval: 1, at: time(12, 0, 0, 0), shift: Shift::Before, from, until: None }
}

/// Local dates of the cut-offs, and whether all are at noon.
fn days(rule: &Recurrence, first: Date, last: Date) -> Vec<(i8, i8)> {
    let poland = office("Europe/Warsaw", Country::Poland);
    let local = |cutoff: &Timestamp| poland.zone().to_datetime(*cutoff);
    let cutoffs = rule.cutoffs(&poland, first, last).unwrap();
    assert!(cutoffs.iter().all(|cutoff| local(cutoff).time() == time(12, 0, 0, 0)));
    cutoffs.iter().map(|cutoff| (local(cutoff).month(), local(cutoff).day())).collect()
}

#[test]
fn payroll_input_is_due_on_the_25th_or_the_working_day_before_at_noon_all_year() {
    let found = days(&rule(Every::MonthDay(25)), date(2026, 1, 1), date(2026, 12, 31));
    // January's is a Sunday, April's a Saturday, July's a Saturday, October's a Sunday; December's is
    // Christmas, and the 24th is a holiday in Poland since 2025.
    let expected = [
        (1, 23),
        (2, 25),
        (3, 25),
        (4, 24),
        (5, 25),
        (6, 25),
        (7, 24),
        (8, 25),
        (9, 25),
        (10, 23),
        (11, 25),
        (12, 23),
    ];
    assert_eq!(found, expected);
    let after = Recurrence { shift: Shift::After, ..rule(Every::MonthDay(25)) };
    assert_eq!(days(&after, date(2026, 12, 1), date(2026, 12, 31)), [(12, 28)]);
    let keep = Recurrence { shift: Shift::Keep, ..rule(Every::MonthDay(25)) };
    assert_eq!(days(&keep, date(2026, 12, 1), date(2026, 12, 31)), [(12, 25)]);
}

#[test]
fn months_and_years_without_the_day_use_what_they_have() {
    let last_day = Recurrence { shift: Shift::Keep, ..rule(Every::MonthDay(31)) };
    assert_eq!(days(&last_day, date(2026, 1, 15), date(2026, 4, 30)), [(1, 31), (2, 28), (3, 31), (4, 30)]);
    let leap = Recurrence { shift: Shift::Keep, ..rule(Every::Year { month: 2, day: 29 }) };
    assert_eq!(days(&leap, date(2026, 1, 1), date(2028, 12, 31)), [(2, 28), (2, 28), (2, 29)]);
    let fifth = Recurrence { shift: Shift::Keep, ..rule(Every::MonthWeekday(5, Weekday::Monday)) };
    assert_eq!(days(&fifth, date(2026, 1, 1), date(2026, 6, 30)), [(3, 30), (6, 29)]);
    let second = rule(Every::MonthWeekday(2, Weekday::Tuesday));
    assert_eq!(days(&second, date(2026, 11, 1), date(2026, 12, 31)), [(11, 10), (12, 8)]);
    assert_eq!(days(&rule(Every::LastWorkingDay), date(2026, 1, 1), date(2026, 2, 28)), [(1, 30), (2, 27)]);
}

#[test]
fn intervals_count_from_the_beginning_of_the_rule() {
    let fortnight = Recurrence { interval: 2, from: date(2026, 11, 4), ..rule(Every::Week(Weekday::Friday)) };
    assert_eq!(days(&fortnight, date(2026, 11, 1), date(2026, 12, 10)), [(11, 6), (11, 20), (12, 4)]);
    assert_eq!(
        days(&fortnight, date(2026, 11, 19), date(2026, 12, 10)),
        [(11, 20), (12, 4)],
        "seen from later"
    );
    // Every other Friday from 6 November: the fourteenth of them is 7 May.
    assert_eq!(days(&fortnight, date(2027, 5, 1), date(2027, 5, 20)), [(5, 7)], "seen from much later");
    let quarter = Recurrence { interval: 3, ..rule(Every::MonthDay(10)) };
    assert_eq!(days(&quarter, date(2026, 3, 1), date(2026, 12, 31)), [(4, 10), (7, 10), (10, 9)]);
    let ended = Recurrence { until: Some(date(2026, 11, 30)), ..rule(Every::MonthDay(10)) };
    assert_eq!(days(&ended, date(2026, 10, 11), date(2027, 3, 1)), [(11, 10)]);
}

#[test]
fn the_next_cutoff_is_after_now_even_on_its_own_day() {
    let poland = office("Europe/Warsaw", Country::Poland);
    let monthly = rule(Every::MonthDay(25));
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    let noon = at("2026-11-25T11:00:00Z");
    assert_eq!(monthly.next_after(&poland, at("2026-11-25T10:59:00Z")), Ok(Some(noon)));
    assert_eq!(monthly.next_after(&poland, noon), Ok(Some(at("2026-12-23T11:00:00Z"))));
    let yearly = rule(Every::Year { month: 3, day: 2 });
    assert_eq!(yearly.next_after(&poland, noon), Ok(Some(at("2027-03-02T11:00:00Z"))));
}

#[test]
fn a_rule_without_a_day_is_refused() {
    let poland = office("Europe/Warsaw", Country::Poland);
    let bad = [
        rule(Every::MonthDay(32)),
        rule(Every::MonthWeekday(6, Weekday::Monday)),
        rule(Every::Year { month: 2, day: 30 }),
        Recurrence { interval: 0, ..rule(Every::LastWorkingDay) },
    ];
    for rule in bad {
        assert_eq!(rule.cutoffs(&poland, date(2026, 1, 1), date(2026, 2, 1)), Err(Error::BadRule));
    }
}

#[test]
fn ninety_five_percent_each_is_one_run_in_three_for_twenty() {
    assert!((all_on_time(&[0.95; 20]) - 0.358).abs() < 5e-4);
    assert!((share_needed(0.95, 20) - 0.9974).abs() < 5e-5);
    assert!((all_on_time(&[share_needed(0.95, 20); 20]) - 0.95).abs() < 1e-12);
}

#[test]
fn a_manager_sees_who_is_paid_late_before_the_deadline() {
    // Ten hours late, four of slack, 180 people paid in that run; a report further down absorbs five more.
    let run = Consumer { after: None, slack: 240, people: 180 };
    let report = Consumer { after: Some(0), slack: 300, people: 3 };
    let archive = Consumer { after: Some(1), slack: 60, people: 1 };
    let hurt = cascade(600, &[run, report, archive]).unwrap();
    assert_eq!(
        hurt,
        [Hurt { consumer: 0, people: 180, minutes: 360 }, Hurt { consumer: 1, people: 3, minutes: 60 },]
    );
    assert_eq!(cascade(200, &[run, report]).unwrap(), []);
    assert_eq!(cascade(600, &[Consumer { after: Some(0), ..run }]), Err(Error::BadConsumer(0)));
    // And what each of the late contributors bears of it.
    assert_eq!(airport(&[60, 60, 240, 600], 240), [0, 0, 0, 360]);
}

#[test]
fn releasing_by_department_spares_those_whose_input_is_there() {
    assert_eq!(partial_release(&[(0, 100), (30, 50), (600, 30)], 240), (180, 30));
    assert_eq!(partial_release(&[(0, 100)], 240), (0, 0));
    assert!(first_pass_yield(18, 20).contains(0.9));
}

#[test]
fn a_reminder_comes_the_contributors_own_preparation_time_before() {
    let poland = office("Europe/Warsaw", Country::Poland);
    let cutoff: Timestamp = "2026-11-25T11:00:00Z".parse().unwrap();
    // Usually up to six hours of work: three on Wednesday morning, three on Tuesday afternoon.
    let told = remind_at(&poland, cutoff, &[60, 360, 120, 180], 480).unwrap();
    assert_eq!(told, "2026-11-24T13:00:00Z".parse().unwrap());
    assert!(remind_at(&poland, cutoff, &[60], 480).unwrap() < told, "too few cases: the default");
}

#[test]
fn a_rule_travels_as_json() {
    let rule = rule(Every::MonthWeekday(-1, Weekday::Friday));
    let text = serde_json::to_string(&rule).unwrap();
    assert!(text.contains(r#""every":{"month_weekday":[-1,5]}"#), "{text}");
    assert_eq!(serde_json::from_str::<Recurrence>(&text).unwrap(), rule);
}
