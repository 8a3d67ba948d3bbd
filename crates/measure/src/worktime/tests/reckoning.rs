use jiff::civil::date;

use super::super::*;
use super::{at, calendar, office, spans, version};

#[test]
fn an_office_week_counts_its_hours_without_lunch() {
    let office = office("Europe/Rome", Country::Italy);
    // Monday 23 November 2026, 08:00 to Friday 20:00 in Rome (UTC+1).
    let minutes = office.open_minutes(at("2026-11-23T07:00:00Z"), at("2026-11-27T19:00:00Z"));
    assert_eq!(minutes, Ok(5 * 8 * 60));
}

#[test]
fn work_that_fills_a_friday_is_due_on_friday_evening_not_on_monday() {
    let office = office("Europe/Rome", Country::Italy);
    let friday = at("2026-11-27T08:00:00Z");
    assert_eq!(office.add(friday, 480), Ok(at("2026-11-27T17:00:00Z")));
    assert_eq!(office.add(friday, 481), Ok(at("2026-11-30T08:01:00Z")));
    assert_eq!(office.subtract(at("2026-11-30T08:01:00Z"), 481), Ok(friday));
}

#[test]
fn seconds_are_rounded_down_also_before_1970() {
    let always = Calendar::new(Definition::always("Europe/Warsaw", date(2000, 1, 1))).unwrap();
    assert_eq!(always.open_minutes(at("2026-01-01T00:00:59.9Z"), at("2026-01-01T00:02:01Z")), Ok(2));
    assert_eq!(always.open_minutes(at("1969-12-31T23:59:59.5Z"), at("1970-01-01T00:00:00Z")), Ok(1));
    assert_eq!(always.add(at("2026-01-01T00:00:59Z"), 0), Ok(at("2026-01-01T00:00:00Z")));
}

#[test]
fn a_night_shift_has_seven_hours_in_spring_and_nine_in_autumn() {
    let night = calendar("Europe/Warsaw", version(Week::daily(&spans(&["22:00-06:00"]))));
    let count = |from, to| night.open_minutes(at(from), at(to)).unwrap();
    // Noon to noon, local time, around the changes of 29 March and 25 October 2026.
    assert_eq!(count("2026-03-28T11:00:00Z", "2026-03-29T10:00:00Z"), 7 * 60);
    assert_eq!(count("2026-10-24T10:00:00Z", "2026-10-25T11:00:00Z"), 9 * 60);
    assert_eq!(count("2026-06-10T10:00:00Z", "2026-06-11T10:00:00Z"), 8 * 60);
}

#[test]
fn hours_that_the_clock_jumps_over_are_not_counted() {
    // In Warsaw 02:00 to 03:00 does not exist on 29 March 2026.
    let inside = calendar("Europe/Warsaw", version(Week::daily(&spans(&["02:10-02:50"]))));
    let (from, to) = (at("2026-03-28T12:00:00Z"), at("2026-03-29T12:00:00Z"));
    assert_eq!(inside.open_minutes(from, to), Ok(0));
    let across = calendar("Europe/Warsaw", version(Week::daily(&spans(&["01:30-02:30", "02:30-04:00"]))));
    assert_eq!(across.open_minutes(from, to), Ok(30 + 60));
}

#[test]
fn neighbouring_spans_inside_the_repeated_hour_share_no_minute() {
    // 02:00 to 03:00 happens twice on 25 October 2026; 02:30 means its first occurrence.
    let split = calendar("Europe/Warsaw", version(Week::daily(&spans(&["00:00-02:30", "02:30-24:00"]))));
    let day = split.open_minutes(at("2026-10-24T22:00:00Z"), at("2026-10-25T23:00:00Z"));
    assert_eq!(day, Ok(25 * 60));
}

#[test]
fn a_day_whose_midnight_does_not_exist_is_counted_from_its_first_minute() {
    // Cairo jumps from 00:00 to 01:00 on Friday 24 April 2026.
    let cairo = Calendar::new(Definition::always("Africa/Cairo", date(2000, 1, 1))).unwrap();
    assert_eq!(cairo.open_minutes(at("2026-04-22T22:00:00Z"), at("2026-04-24T21:00:00Z")), Ok(47 * 60));
}

#[test]
fn round_the_clock_and_office_disagree_on_a_weekend() {
    let ward = Calendar::new(Definition::always("Europe/Rome", date(2000, 1, 1))).unwrap();
    let office = office("Europe/Rome", Country::Italy);
    let (friday, monday) = (at("2026-11-27T17:00:00Z"), at("2026-11-30T08:00:00Z"));
    assert_eq!(ward.open_minutes(friday, monday), Ok(63 * 60));
    assert_eq!(office.open_minutes(friday, monday), Ok(0));
}

#[test]
fn hours_change_on_the_day_a_version_takes_effect() {
    let old = version(Week::weekdays(&spans(&["09:00-17:00"])));
    let new =
        Version { effective_from: date(2026, 11, 25), ..version(Week::weekdays(&spans(&["09:00-13:00"]))) };
    let definition = Definition { zone: "Europe/Rome".to_owned(), versions: vec![new, old] };
    let calendar = Calendar::new(definition).unwrap();
    let week = calendar.open_minutes(at("2026-11-23T00:00:00Z"), at("2026-11-28T00:00:00Z"));
    assert_eq!(week, Ok(2 * 480 + 3 * 240));
    // Before the first version takes effect, the first version applies.
    assert_eq!(calendar.open_minutes(at("1999-11-01T00:00:00Z"), at("1999-11-02T00:00:00Z")), Ok(480));
}

#[test]
fn an_exception_outranks_holiday_and_week() {
    let mut version = version(Week::weekdays(&spans(&["09:00-17:00"])));
    version.holidays = HolidayRules::of(Country::Poland);
    version.exceptions = vec![
        // Christmas Eve, a Thursday, a holiday; here open in the morning. Then a Saturday made up for.
        Exception { date: date(2026, 12, 24), hours: Hours::Open(spans(&["08:00-10:00"])), reason: None },
        Exception { date: date(2026, 11, 28), hours: Hours::Open(spans(&["09:00-12:00"])), reason: None },
        Exception { date: date(2026, 11, 26), hours: Hours::Closed, reason: Some("stocktaking".to_owned()) },
    ];
    let calendar = calendar("Europe/Warsaw", version);
    let on = |from, to| calendar.open_minutes(at(from), at(to)).unwrap();
    assert_eq!(on("2026-12-24T00:00:00Z", "2026-12-25T00:00:00Z"), 120);
    assert_eq!(on("2026-11-28T00:00:00Z", "2026-11-29T00:00:00Z"), 180);
    assert_eq!(on("2026-11-26T00:00:00Z", "2026-11-27T00:00:00Z"), 0);
}

#[test]
fn a_night_shift_that_runs_into_an_exceptional_morning_counts_once() {
    let mut version = version(Week { friday: spans(&["22:00-06:00"]), ..Week::default() });
    let saturday =
        Exception { date: date(2026, 11, 28), hours: Hours::Open(spans(&["05:00-08:00"])), reason: None };
    version.exceptions = vec![saturday];
    let calendar = calendar("UTC", version);
    assert_eq!(calendar.open_minutes(at("2026-11-27T12:00:00Z"), at("2026-11-28T12:00:00Z")), Ok(600));
}

#[test]
fn an_explanation_names_the_holiday_the_weekend_and_the_closure() {
    let mut version = version(Week::weekdays(&spans(&["09:00-17:00"])));
    version.holidays = HolidayRules::of(Country::Italy);
    let closure =
        Exception { date: date(2026, 12, 9), hours: Hours::Closed, reason: Some("moving".to_owned()) };
    version.exceptions = vec![closure];
    let calendar = calendar("Europe/Rome", version);
    // Friday 4 December 2026, 16:00 in Rome: one hour on Friday, Monday, and Thursday.
    let told = calendar.explain(at("2026-12-04T15:00:00Z"), 60 + 480 + 30).unwrap();
    assert_eq!(told.due, at("2026-12-10T08:30:00Z"));
    assert_eq!(told.used.iter().map(|used| used.minutes).collect::<Vec<_>>(), [60, 480, 30]);
    let skipped: Vec<_> = told.skipped.iter().map(|day| (day.date.day(), &day.reason)).collect();
    assert!(matches!(
        skipped.as_slice(),
        [
            (5, Closure::Weekday),
            (6, Closure::Weekday),
            (8, Closure::Holiday { key, .. }),
            (9, Closure::Exception { reason: Some(reason) }),
        ] if key == "immaculate_conception" && reason == "moving"
    ));
}

#[test]
fn a_due_date_on_a_holiday_moves_to_the_working_day_before() {
    let office = office("Europe/Warsaw", Country::Poland);
    let friday = date(2026, 12, 25);
    assert_eq!(office.working_day_on_or_before(friday), Some(date(2026, 12, 23)));
    assert_eq!(office.working_day_on_or_after(friday), Some(date(2026, 12, 28)));
    assert_eq!(office.working_day_on_or_after(date(2026, 11, 23)), Some(date(2026, 11, 23)));
}

#[test]
fn a_calendar_that_closes_for_good_gives_an_error_and_does_not_run_for_ever() {
    let open = version(Week::weekdays(&spans(&["09:00-17:00"])));
    let closed = Version { effective_from: date(2026, 12, 1), ..version(Week::default()) };
    let definition = Definition { zone: "Europe/Rome".to_owned(), versions: vec![open, closed] };
    let calendar = Calendar::new(definition).unwrap();
    let late = at("2026-11-30T15:00:00Z");
    assert_eq!(calendar.add(late, 60), Ok(at("2026-11-30T16:00:00Z")));
    assert_eq!(calendar.add(late, 61), Err(Error::TooFar { from: late }));
    assert_eq!(calendar.add(late, -1), Err(Error::Negative(-1)));
    assert!(calendar.open_minutes(at("1900-01-01T00:00:00Z"), late).is_err());
}

#[test]
fn a_calendar_with_a_mistake_is_refused_with_the_place_of_the_mistake() {
    let make = |zone: &str, versions| Calendar::new(Definition { zone: zone.to_owned(), versions }).err();
    let nine = || version(Week::weekdays(&spans(&["09:00-17:00"])));
    assert_eq!(make("Europe/Roma", vec![nine()]), Some(Error::UnknownZone("Europe/Roma".to_owned())));
    assert_eq!(make("UTC", vec![]), Some(Error::NoVersion));
    assert_eq!(make("UTC", vec![version(Week::default())]), Some(Error::NeverOpen));
    assert_eq!(make("UTC", vec![nine(), nine()]), Some(Error::SameEffectiveDate(date(2000, 1, 1))));
    let twice = version(Week { tuesday: spans(&["12:00-15:00", "09:00-13:00"]), ..Week::default() });
    assert!(make("UTC", vec![twice]).unwrap().to_string().contains("09:00-13:00 and 12:00-15:00 (Tuesday)"));
    // Sunday's night reaches into Monday: the week is a circle.
    let night =
        version(Week { sunday: spans(&["22:00-06:00"]), monday: spans(&["05:00-09:00"]), ..Week::default() });
    assert!(make("UTC", vec![night]).unwrap().to_string().contains("night of Sunday"));
    let mut leap = nine();
    leap.holidays.patron_saint = Some(PatronSaint::of_town("X".to_owned(), "Y", 2, 30));
    assert!(matches!(make("UTC", vec![leap]), Some(Error::BadHoliday { month: 2, day: 30, .. })));
}

#[test]
fn a_span_reads_as_people_write_it() {
    let span: Span = "22:00-06:00".parse().unwrap();
    assert_eq!((span.opens(), span.closes(), span.minutes()), (1320, 1800, 480));
    assert_eq!(Span::WHOLE_DAY.to_string(), "00:00-24:00");
    assert_eq!("00:00-24:00".parse(), Ok(Span::WHOLE_DAY));
    for wrong in ["", "9-17", "24:00-06:00", "09:60-10:00", "09:00-24:01", "+9:00-10:00", "09:00"] {
        assert_eq!(wrong.parse::<Span>(), Err(Error::BadSpan(wrong.to_owned())));
    }
}

#[test]
fn a_calendar_travels_as_json_and_a_broken_one_does_not_arrive() {
    let office = office("Europe/Rome", Country::Italy);
    let text = serde_json::to_string(&office).unwrap();
    let back: Calendar = serde_json::from_str(&text).unwrap();
    assert_eq!(back.definition(), office.definition());
    assert!(serde_json::from_str::<Calendar>(&text.replace("Europe/Rome", "Rome")).is_err());
}

#[test]
fn statutory_days_keep_the_wall_clock_across_a_clock_change() {
    let rome = office("Europe/Rome", Country::Italy);
    let seven = plus_calendar_days(at("2026-03-26T09:30:00Z"), 7, rome.zone());
    assert_eq!(seven, Ok(at("2026-04-02T08:30:00Z")));
}

#[test]
fn a_boundary_inside_the_repeated_hour_means_its_first_occurrence() {
    // On 25 October 2026 the wall clock of Warsaw shows 02:30 twice; the shift begins the first time.
    let shift = calendar("Europe/Warsaw", version(Week::daily(&spans(&["02:30-04:00"]))));
    let night = shift.open_minutes(at("2026-10-24T22:00:00Z"), at("2026-10-25T11:00:00Z"));
    assert_eq!(night, Ok(150));
}

#[test]
fn what_is_due_at_midnight_does_not_skip_the_day_that_begins_then() {
    let evening = calendar("UTC", version(Week::weekdays(&spans(&["18:00-24:00"]))));
    let told = evening.explain(at("2026-11-27T18:00:00Z"), 6 * 60).unwrap();
    assert_eq!((told.due, told.skipped.len()), (at("2026-11-28T00:00:00Z"), 0));
}

#[test]
fn a_timetable_passes_on_what_lies_just_outside_it() {
    let office = office("Europe/Rome", Country::Italy);
    let table = Timetable::new(office.clone(), date(2026, 11, 23), date(2026, 11, 27)).unwrap();
    let (friday, tuesday) = (at("2026-11-27T16:00:00Z"), at("2026-12-01T08:00:00Z"));
    assert_eq!(table.open_minutes(friday, tuesday), Ok(60 + 480));
    assert_eq!(table.add(friday, 61), office.add(friday, 61));
}
