//! [`Timestamp`]: a moment in UTC, to the microsecond.
//!
//! Microseconds are what PostgreSQL keeps, so that a moment read back equals the moment written.
//! The text form has always six digits and a `Z`, so that on SQLite the order of the texts is the
//! order of the moments. It must never read the wall clock: moments come from [`crate::Clock`].

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Error;

const MICROS_PER_SECOND: i64 = 1_000_000;
const MICROS_PER_MINUTE: i64 = 60 * MICROS_PER_SECOND;
const MICROS_PER_DAY: i64 = 86_400 * MICROS_PER_SECOND;
/// 0001-01-01T00:00:00.000000Z
const FIRST: i64 = -62_135_596_800 * MICROS_PER_SECOND;
/// 9999-12-30T22:00:00.999999Z: the last second jiff has, so that every moment converts.
const LAST: i64 = 253_402_207_200 * MICROS_PER_SECOND + 999_999;

/// A moment: microseconds since 1970-01-01T00:00:00Z, within the years 1 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The earliest moment: the year 1 begins.
    pub const MIN: Self = Self(FIRST);
    /// The latest moment: the year 9999 ends (a day early, as jiff has it).
    pub const MAX: Self = Self(LAST);

    /// Microseconds since the epoch; outside the years 1 to 9999 the nearest moment within.
    pub const fn from_micros(micros: i64) -> Self {
        if micros < FIRST {
            Self(FIRST)
        } else if micros > LAST {
            Self(LAST)
        } else {
            Self(micros)
        }
    }

    /// Microseconds since the epoch.
    pub const fn as_micros(self) -> i64 {
        self.0
    }

    /// Reads an RFC 3339 text of any offset and precision; finer than a microsecond is cut off.
    pub fn parse(text: &str) -> Result<Self, Error> {
        if let Some(micros) = parse_fixed(text.as_bytes()) {
            return Ok(Self::from_micros(micros));
        }
        match text.parse::<jiff::Timestamp>() {
            Ok(moment) => Ok(Self::from_jiff(moment)),
            Err(_) => Err(Error::Decode(format!("not an RFC 3339 moment: {text:?}"))),
        }
    }

    pub fn to_jiff(self) -> jiff::Timestamp {
        // Every moment between FIRST and LAST is within jiff's range, so the default never shows.
        jiff::Timestamp::from_microsecond(self.0).unwrap_or_default()
    }

    /// Finer than a microsecond is cut off towards the past.
    pub fn from_jiff(moment: jiff::Timestamp) -> Self {
        let micros = moment.as_nanosecond().div_euclid(1_000);
        Self::from_micros(i64::try_from(micros).unwrap_or(if micros < 0 { FIRST } else { LAST }))
    }

    /// This many minutes later (earlier, if negative), stopping at [`Timestamp::MIN`] and [`Timestamp::MAX`].
    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        Self::from_micros(self.0.saturating_add(minutes.saturating_mul(MICROS_PER_MINUTE)))
    }

    /// This many times 24 hours later. Calendar days of a zone are reckoned with jiff, not here.
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        Self::from_micros(self.0.saturating_add(days.saturating_mul(MICROS_PER_DAY)))
    }

    /// Whole minutes from here to `later`, rounded down; negative if `later` is earlier.
    pub const fn minutes_until(self, later: Self) -> i64 {
        later.0.saturating_sub(self.0).div_euclid(MICROS_PER_MINUTE)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil_from_days(self.0.div_euclid(MICROS_PER_DAY));
        let within = self.0.rem_euclid(MICROS_PER_DAY);
        let (seconds, micros) = (within / MICROS_PER_SECOND, within % MICROS_PER_SECOND);
        let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{micros:06}Z")
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Timestamp {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

/// The fixed form `2026-11-21T08:30:00.000000Z`, which every row holds; anything else is `None`
/// and takes the general parser. Rows are read far more often than forms, hence the short way.
fn parse_fixed(text: &[u8]) -> Option<i64> {
    const MARKS: [(usize, u8); 7] =
        [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':'), (19, b'.'), (26, b'Z')];
    if text.len() != 27 || MARKS.iter().any(|&(at, mark)| text.get(at) != Some(&mark)) {
        return None;
    }
    let number = |from: usize, to: usize| -> Option<i64> {
        text.get(from..to)?
            .iter()
            .try_fold(0_i64, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + i64::from(digit - b'0')))
    };
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second, micros) = (number(11, 13)?, number(14, 16)?, number(17, 19)?, number(20, 26)?);
    if hour > 23 || minute > 59 || second > 59 || year < 1 || !(1..=12).contains(&month) {
        return None;
    }
    let days = days_from_civil(year, month, day);
    // A day past the month's end comes back as another date.
    (civil_from_days(days) == (year, month, day))
        .then(|| days * MICROS_PER_DAY + ((hour * 60 + minute) * 60 + second) * MICROS_PER_SECOND + micros)
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar. Years are counted from March, so
/// that the leap day is the last of its year; 400 years are 146,097 days.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let from_march = if month <= 2 { year - 1 } else { year };
    let era = from_march.div_euclid(400);
    let year_of_era = from_march.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// The inverse of [`days_from_civil`].
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests;
