use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::super::time::{Format, Local, Reading, TimeError, read};

fn rome() -> TimeZone {
    TimeZone::get("Europe/Rome").unwrap()
}

fn at(text: &str, format: Format) -> String {
    read(text, &[format], &rome()).unwrap().at.to_string()
}

fn iso(text: &str) -> Result<Reading, TimeError> {
    read(text, &[Format::Iso], &rome())
}

#[test]
fn the_usual_shapes_of_iso_are_read() {
    for text in [
        "2012-03-15T12:53:52.000+02:00",
        "2012-03-15T10:53:52Z",
        "2012-03-15 10:53:52+00:00",
        "2012-03-15T12:53:52,000+0200",
        "2012-03-15T12:53:52+02",
    ] {
        assert_eq!(at(text, Format::Iso), "2012-03-15T10:53:52Z", "{text}");
    }
    assert_eq!(at("2012-03-15 11:53", Format::Iso), "2012-03-15T10:53:00Z");
    assert_eq!(at("2012-03-15", Format::Iso), "2012-03-14T23:00:00Z");
    assert_eq!(at("2012-03-15T10:53:52.123456789Z", Format::Iso), "2012-03-15T10:53:52.123456Z");
}

#[test]
fn patterns_and_epochs_are_read() {
    let pattern = |p: &str| Format::Pattern(p.to_owned());
    assert_eq!(at("15/03/2012 11:53", pattern("%d/%m/%Y %H:%M")), "2012-03-15T10:53:00Z");
    assert_eq!(at("15.03.2012", pattern("%d.%m.%Y")), "2012-03-14T23:00:00Z");
    assert_eq!(
        at("03/15/2012 11:53:01 PM +0000", pattern("%m/%d/%Y %I:%M:%S %p %z")),
        "2012-03-15T23:53:01Z"
    );
    assert_eq!(at("1331808832", Format::EpochSeconds), "2012-03-15T10:53:52Z");
    assert_eq!(at("1331808832.25", Format::EpochSeconds), "2012-03-15T10:53:52.25Z");
    assert_eq!(at("1331808832250", Format::EpochMillis), "2012-03-15T10:53:52.25Z");
    assert_eq!(at("-1.5", Format::EpochSeconds), "1969-12-31T23:59:58.5Z");
}

#[test]
fn the_first_format_that_fits_is_taken() {
    let formats = [Format::Pattern("%d/%m/%Y".into()), Format::Pattern("%m/%d/%Y".into())];
    assert_eq!(read("12/25/2012", &formats, &TimeZone::UTC).unwrap().at.to_string(), "2012-12-25T00:00:00Z");
    assert_eq!(read("01/02/2012", &formats, &TimeZone::UTC).unwrap().at.to_string(), "2012-02-01T00:00:00Z");
}

#[test]
fn clock_changes_are_noticed() {
    assert_eq!(iso("2026-10-25 02:30").unwrap().local, Some(Local::Ambiguous));
    assert_eq!(iso("2026-10-25 02:30").unwrap().at.to_string(), "2026-10-25T00:30:00Z");
    assert_eq!(iso("2026-03-29 02:30").unwrap().local, Some(Local::Skipped));
    assert_eq!(iso("2026-03-29 02:30").unwrap().at.to_string(), "2026-03-29T01:30:00Z");
    assert_eq!(iso("2026-10-25 02:30+01:00").unwrap().local, None);
}

#[test]
fn what_is_no_time_or_stands_for_never_is_refused() {
    for text in ["", "soon", "2012-13-01", "2012-02-30", "12:30", "2012-03-15T25:00:00Z"] {
        assert_eq!(iso(text), Err(TimeError::Unreadable), "{text}");
    }
    for text in ["0001-01-01", "9998-12-31", "1899-12-31"] {
        assert_eq!(iso(text), Err(TimeError::Implausible), "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_any_format_panic(text in "\\PC{0,40}", number in any::<i64>()) {
        let formats = [Format::Iso, Format::EpochMillis, Format::EpochSeconds, Format::Pattern("%c %Z %s".into())];
        for format in formats {
            drop(read(&text, std::slice::from_ref(&format), &rome()));
            drop(read(&number.to_string(), &[format], &rome()));
        }
    }

    #[test]
    fn every_instant_reads_back(micros in 0_i64..4_000_000_000_000_000) {
        let instant = jiff::Timestamp::from_microsecond(micros).unwrap();
        prop_assert_eq!(iso(&instant.to_string()).unwrap().at, instant);
    }
}
