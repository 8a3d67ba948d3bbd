use proptest::prelude::*;

use super::*;

#[test]
fn the_text_form_has_six_digits_and_a_z() {
    assert_eq!(Timestamp::from_micros(0).to_string(), "1970-01-01T00:00:00.000000Z");
    assert_eq!(
        Timestamp::parse("2026-11-21T09:30:00+01:00").unwrap().to_string(),
        "2026-11-21T08:30:00.000000Z"
    );
    assert_eq!(Timestamp::MIN.to_string(), "0001-01-01T00:00:00.000000Z");
    assert_eq!(Timestamp::MAX.to_string(), "9999-12-30T22:00:00.999999Z");
}

#[test]
fn half_a_second_sorts_after_the_whole_second() {
    let whole = Timestamp::parse("2026-11-21T08:30:00Z").unwrap();
    let half = Timestamp::parse("2026-11-21T08:30:00.5Z").unwrap();
    assert!(whole.to_string() < half.to_string());
}

#[test]
fn days_that_do_not_exist_are_refused() {
    for text in ["2026-02-29T00:00:00.000000Z", "2026-13-01T00:00:00.000000Z", "2026-01-01", ""] {
        assert!(Timestamp::parse(text).is_err(), "{text}");
    }
    assert!(Timestamp::parse("2028-02-29T00:00:00.000000Z").is_ok());
}

#[test]
fn minutes_until_rounds_down_on_both_sides_of_zero() {
    let start = Timestamp::from_micros(0);
    let later = Timestamp::from_micros(119 * MICROS_PER_SECOND);
    assert_eq!(start.minutes_until(later), 1);
    assert_eq!(later.minutes_until(start), -2);
}

#[test]
fn adding_stops_at_the_last_moment() {
    assert_eq!(Timestamp::MAX.plus_days(i64::MAX), Timestamp::MAX);
    assert_eq!(Timestamp::MIN.plus_minutes(i64::MIN), Timestamp::MIN);
}

proptest! {
    #[test]
    fn text_and_moment_are_the_same_thing(micros in FIRST..=LAST) {
        let moment = Timestamp::from_micros(micros);
        prop_assert_eq!(Timestamp::parse(&moment.to_string()).unwrap(), moment);
        prop_assert_eq!(Timestamp::from_jiff(moment.to_jiff()), moment);
        prop_assert_eq!(moment.to_jiff().to_string().parse::<Timestamp>().unwrap(), moment);
    }

    #[test]
    fn texts_sort_as_the_moments_do(a in FIRST..=LAST, b in FIRST..=LAST) {
        let (a, b) = (Timestamp::from_micros(a), Timestamp::from_micros(b));
        prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
    }
}
