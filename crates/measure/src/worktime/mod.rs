//! Working time: versioned business calendars and the minutes they count.
//!
//! A [`Calendar`] says when a team is open, in its own time zone, with opening hours per weekday, holidays
//! and exceptions, all of which change on known dates. It answers three questions in whole minutes:
//! how many open minutes lie between two instants ([`Calendar::open_minutes`], *W*), when *m* open minutes
//! have passed ([`Calendar::add`], the inverse), and why ([`Calendar::explain`]).
//!
//! Instants are rounded **down** to the whole minute before anything is counted. That makes *W* exactly
//! additive: `W(a,c) = W(a,b) + W(b,c)` for every three instants, and `W(t, add(t,m)) = m`.
//!
//! Opening hours follow the clock on the wall. When clocks go forward, hours that do not exist are not
//! counted (a night shift 22:00–06:00 has seven hours); when they go back, hours that happen twice count
//! twice, and a boundary inside the repeated hour means its first occurrence.
//!
//! Nothing here pauses: pauses belong to [`crate::turns`]. Statutory terms run in calendar days
//! ([`plus_calendar_days`]) and must never be given to a business calendar.

mod calendar;
mod explain;
mod holidays;
mod known_holidays;
mod reckon;
mod span;
mod timetable;

#[cfg(test)]
mod tests;

pub use calendar::{Calendar, Closure, DayPlan, Definition, Exception, Hours, Version};
pub use explain::{Explanation, SkippedDay, UsedSpan};
pub use holidays::{Country, Holiday, HolidayRules, Names, Rule, easter_sunday};
pub use known_holidays::{PatronSaint, patron_saints};
pub use reckon::{HORIZON_DAYS, plus_calendar_days};
pub use span::{Span, Week};
pub use timetable::Timetable;

use jiff::Timestamp;
use jiff::civil::Date;

/// Why a calendar cannot be built, or cannot answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The zone is not in the IANA time zone database.
    #[error("unknown time zone {0:?}: use an IANA name such as Europe/Rome")]
    UnknownZone(String),
    /// A calendar needs at least one version.
    #[error("a calendar needs at least one version")]
    NoVersion,
    /// Two versions take effect on the same date, so neither is *the* version of that day.
    #[error("two versions take effect on {0}")]
    SameEffectiveDate(Date),
    /// No weekday of any version and no exception is open: time would never pass.
    #[error("the calendar is never open")]
    NeverOpen,
    /// Two opening spans share a minute.
    #[error("opening hours overlap: {first} and {second} ({place})")]
    Overlap {
        /// The earlier span.
        first: Span,
        /// The span that begins before the first one ends.
        second: Span,
        /// A weekday or a date.
        place: String,
    },
    /// Two exceptions name the same date.
    #[error("two exceptions for {0}")]
    RepeatedException(Date),
    /// A span is not written as `HH:MM-HH:MM`.
    #[error("not an opening span: {0:?}; write HH:MM-HH:MM, for example 22:00-06:00")]
    BadSpan(String),
    /// A fixed holiday on a day that no year has.
    #[error("no such day of the year: month {month}, day {day} ({key})")]
    BadHoliday {
        /// Key of the holiday.
        key: String,
        /// Month, 1 to 12.
        month: i8,
        /// Day of the month.
        day: i8,
    },
    /// The answer lies further away than [`HORIZON_DAYS`]; most likely the calendar closes for ever.
    #[error("no answer within {HORIZON_DAYS} days of {from}")]
    TooFar {
        /// Where the search began.
        from: Timestamp,
    },
    /// A negative number of minutes where only a length makes sense.
    #[error("a length cannot be negative: {0} minutes")]
    Negative(i64),
    /// An instant outside the years that can be represented.
    #[error("outside the representable range of dates")]
    OutOfRange,
}

/// A clock that counts minutes: a business calendar, a [`Timetable`] or the wall clock.
///
/// Reckonings that mix several calendars (one side's working hours, the other's) take this trait.
pub trait Clock: std::fmt::Debug {
    /// Minutes that count between two instants; negative when `to` lies before `from`.
    fn minutes(&self, from: Timestamp, to: Timestamp) -> Result<i64, Error>;
    /// The earliest instant at which `minutes` have counted since `from`.
    fn after(&self, from: Timestamp, minutes: i64) -> Result<Timestamp, Error>;
    /// The latest instant from which `minutes` count up to `to`.
    fn before(&self, to: Timestamp, minutes: i64) -> Result<Timestamp, Error>;
}

/// The wall clock: every minute counts, on every day.
#[derive(Debug, Clone, Copy, Default)]
pub struct WallClock;

impl Clock for WallClock {
    fn minutes(&self, from: Timestamp, to: Timestamp) -> Result<i64, Error> {
        Ok(reckon::minute_of(to) - reckon::minute_of(from))
    }

    fn after(&self, from: Timestamp, minutes: i64) -> Result<Timestamp, Error> {
        if minutes < 0 {
            return Err(Error::Negative(minutes));
        }
        reckon::instant(reckon::minute_of(from).saturating_add(minutes))
    }

    fn before(&self, to: Timestamp, minutes: i64) -> Result<Timestamp, Error> {
        if minutes < 0 {
            return Err(Error::Negative(minutes));
        }
        reckon::instant(reckon::minute_of(to).saturating_sub(minutes))
    }
}
