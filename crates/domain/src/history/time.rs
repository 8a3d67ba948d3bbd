//! Times as other systems write them.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::strtime;
use jiff::fmt::temporal::{Pieces, PiecesOffset};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

/// How a column of times is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Format {
    /// ISO 8601 in its usual shapes: `2012-03-15T12:53:52.000+02:00`, `2012-03-15 12:53`, `2012-03-15`.
    Iso,
    /// Seconds since 1970 in UTC, with an optional fraction.
    EpochSeconds,
    /// Milliseconds since 1970 in UTC.
    EpochMillis,
    /// A pattern of `strftime`, such as `%d/%m/%Y %H:%M`.
    Pattern(String),
}

/// A time as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading {
    /// The instant, to the microsecond.
    pub(super) at: Timestamp,
    /// The offset that the text itself gives.
    pub(super) offset: Option<Offset>,
    /// How a local time met its zone; `None` when the text has an offset.
    pub(super) local: Option<Local>,
}

/// How a local time met its zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Local {
    Plain,
    Ambiguous,
    Skipped,
}

/// Why a time was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TimeError {
    Unreadable,
    Implausible,
}

/// Reads `text` by the first format that fits; local times are in `zone`.
pub(super) fn read(text: &str, formats: &[Format], zone: &TimeZone) -> Result<Reading, TimeError> {
    let reading = formats.iter().find_map(|format| match format {
        Format::Iso => iso(text, zone),
        Format::EpochSeconds => epoch(text, 1_000_000),
        Format::EpochMillis => epoch(text, 1_000),
        Format::Pattern(pattern) => patterned(text, pattern, zone),
    });
    let reading = reading.ok_or(TimeError::Unreadable)?;
    // Dates such as 0001-01-01 and 9999-12-31 stand for "never" in many systems.
    let year = reading.at.to_zoned(TimeZone::UTC).year();
    if !(1900..2200).contains(&year) {
        return Err(TimeError::Implausible);
    }
    Ok(reading)
}

fn iso(text: &str, zone: &TimeZone) -> Option<Reading> {
    let pieces = Pieces::parse(text).ok()?;
    let civil = DateTime::from_parts(pieces.date(), pieces.time().unwrap_or_default());
    match pieces.offset() {
        Some(PiecesOffset::Zulu) => fixed(civil, Offset::UTC),
        Some(PiecesOffset::Numeric(numeric)) => fixed(civil, numeric.offset()),
        Some(_) => None,
        None => local(civil, zone),
    }
}

fn patterned(text: &str, pattern: &str, zone: &TimeZone) -> Option<Reading> {
    let parsed = strtime::parse(pattern, text).ok()?;
    let date = parsed.to_date().ok()?;
    let time = parsed.to_time().unwrap_or_default();
    let civil = DateTime::from_parts(date, time);
    match parsed.offset() {
        Some(offset) => fixed(civil, offset),
        None => local(civil, zone),
    }
}

fn epoch(text: &str, micros_per_unit: i64) -> Option<Reading> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let digits: String = fraction.chars().chain("000000".chars()).take(6).collect();
    let part = digits.parse::<i64>().ok()?.checked_mul(micros_per_unit)? / 1_000_000;
    let part = if text.starts_with('-') { -part } else { part };
    let micros = whole.checked_mul(micros_per_unit)?.checked_add(part)?;
    let at = Timestamp::from_microsecond(micros).ok()?;
    Some(Reading { at, offset: Some(Offset::UTC), local: None })
}

fn fixed(civil: DateTime, offset: Offset) -> Option<Reading> {
    let at = offset.to_timestamp(civil).ok()?;
    Some(Reading { at: to_the_microsecond(at)?, offset: Some(offset), local: None })
}

fn local(civil: DateTime, zone: &TimeZone) -> Option<Reading> {
    let ambiguous = zone.to_ambiguous_timestamp(civil);
    let local = match ambiguous.offset() {
        AmbiguousOffset::Unambiguous { .. } => Local::Plain,
        AmbiguousOffset::Fold { .. } => Local::Ambiguous,
        AmbiguousOffset::Gap { .. } => Local::Skipped,
    };
    let at = ambiguous.compatible().ok()?;
    Some(Reading { at: to_the_microsecond(at)?, offset: None, local: Some(local) })
}

/// What both engines can store.
fn to_the_microsecond(at: Timestamp) -> Option<Timestamp> {
    Timestamp::from_microsecond(at.as_microsecond()).ok()
}
