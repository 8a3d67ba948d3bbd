//! Properties on random calendars, zones and instants.

use jiff::Timestamp;
use jiff::civil::date;
use proptest::prelude::*;

use super::super::*;
use super::version;

const ZONES: [&str; 6] =
    ["Europe/Rome", "Europe/Warsaw", "UTC", "America/St_Johns", "Australia/Lord_Howe", "Africa/Cairo"];

prop_compose! {
    /// Up to three spans of a day, apart, the last of which may reach into the night.
    fn day()(cuts in prop::collection::btree_set(0u16..96, 0..7), night in 0u16..20) -> Vec<Span> {
        let cuts: Vec<u16> = cuts.into_iter().map(|quarter| quarter * 15).collect();
        let two = |number: u16| u8::try_from(number).unwrap();
        let time = |minute: u16| (two(minute / 60), two(minute % 60));
        let mut spans: Vec<Span> =
            cuts.chunks_exact(2).map(|pair| Span::new(time(pair[0]), time(pair[1])).unwrap()).collect();
        // A night shift of up to five hours after midnight; the weekly check may still refuse it.
        if night > 14 && let Some(last) = cuts.last() && cuts.len() % 2 == 1 {
            spans.push(Span::new(time(*last), time((night - 14) * 60)).unwrap());
        }
        spans
    }
}

fn any_calendar() -> impl Strategy<Value = Calendar> {
    let week = prop::array::uniform7(day());
    (week, day(), 0usize..ZONES.len(), prop::option::of(Just(Country::Poland)), 1i8..29).prop_filter_map(
        "a calendar without mistakes",
        |([monday, tuesday, wednesday, thursday, friday, saturday, sunday], special, zone, country, day)| {
            let mut version =
                version(Week { monday, tuesday, wednesday, thursday, friday, saturday, sunday });
            version.holidays.country = country;
            version.exceptions = vec![
                Exception { date: date(2026, 3, day), hours: Hours::Open(special), reason: None },
                Exception { date: date(2026, 10, day), hours: Hours::Closed, reason: None },
            ];
            Calendar::new(Definition { zone: ZONES[zone].to_owned(), versions: vec![version] }).ok()
        },
    )
}

/// Instants of 2026, down to the second.
fn instant() -> impl Strategy<Value = Timestamp> {
    (1_767_225_600_i64..1_798_761_600).prop_map(|second| Timestamp::from_second(second).unwrap())
}

fn floor(t: Timestamp) -> Timestamp {
    Timestamp::from_second(t.as_second().div_euclid(60) * 60).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn open_minutes_are_additive(c in any_calendar(), x in instant(), y in instant(), z in instant()) {
        let w = |from, to| c.open_minutes(from, to).unwrap();
        prop_assert_eq!(w(x, z), w(x, y) + w(y, z));
        prop_assert_eq!(w(x, y), -w(y, x));
    }

    #[test]
    fn adding_is_the_inverse_of_counting(c in any_calendar(), t in instant(), m in 0i64..40_000) {
        let Ok(due) = c.add(t, m) else { return Ok(()) };
        prop_assert_eq!(c.open_minutes(t, due).unwrap(), m);
        if m > 0 {
            let minute_before = Timestamp::from_second(due.as_second() - 60).unwrap();
            prop_assert_eq!(c.open_minutes(t, minute_before).unwrap(), m - 1, "the earliest such instant");
        }
        let start = c.subtract(due, m).unwrap();
        prop_assert!(start >= floor(t));
        prop_assert_eq!(c.open_minutes(start, due).unwrap(), m);
    }

    #[test]
    fn an_explanation_adds_up(c in any_calendar(), t in instant(), m in 1i64..20_000) {
        let Ok(told) = c.explain(t, m) else { return Ok(()) };
        prop_assert_eq!(told.used.iter().map(|used| used.minutes).sum::<i64>(), m);
        prop_assert!(told.used.is_sorted_by(|a, b| a.to <= b.from));
        prop_assert_eq!(told.used.last().unwrap().to, told.due);
        for day in &told.skipped {
            prop_assert!(!c.is_working_day(day.date));
        }
    }

    #[test]
    fn a_minute_is_open_exactly_if_it_counts(c in any_calendar(), t in instant()) {
        let t = floor(t);
        let next = Timestamp::from_second(t.as_second() + 60).unwrap();
        prop_assert_eq!(c.is_open(t).unwrap(), c.open_minutes(t, next).unwrap() == 1);
    }

    #[test]
    fn a_timetable_agrees_with_its_calendar(
        c in any_calendar(), x in instant(), y in instant(), m in 0i64..20_000,
    ) {
        // Covers half the year, so that many questions leave it.
        let table = Timetable::new(c.clone(), date(2026, 2, 20), date(2026, 9, 10)).unwrap();
        prop_assert_eq!(table.open_minutes(x, y), c.open_minutes(x, y));
        prop_assert_eq!(table.add(x, m), c.add(x, m));
        prop_assert_eq!(table.subtract(x, m), c.subtract(x, m));
    }

    #[test]
    fn without_clock_changes_counting_agrees_with_looking_at_every_minute(
        c in any_calendar(), day in 1i8..27, length in 1i64..4_000,
    ) {
        // July and August know no clock change in these zones: a minute counts if the wall clock lies in a
        // span that begins on its own date or on the date before.
        let from = date(2026, 7, day).at(9, 7, 0, 0).to_zoned(c.zone().clone()).unwrap().timestamp();
        let open = (0..length).filter(|minute| {
            let t = Timestamp::from_second(from.as_second() + minute * 60).unwrap();
            let wall = c.zone().to_datetime(t);
            let now = i64::from(wall.hour()) * 60 + i64::from(wall.minute());
            let inside = |date, now: i64| match c.day(date) {
                DayPlan::Open(spans) =>
                    spans.iter().any(|s| (i64::from(s.opens())..i64::from(s.closes())).contains(&now)),
                DayPlan::Closed(_) => false,
            };
            inside(wall.date(), now) || inside(wall.date().yesterday().unwrap(), now + 1440)
        });
        let to = Timestamp::from_second(from.as_second() + length * 60).unwrap();
        prop_assert_eq!(c.open_minutes(from, to).unwrap(), i64::try_from(open.count()).unwrap());
    }
}
