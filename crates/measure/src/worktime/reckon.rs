//! Counting: *W*, its inverse, and the walk over days that both share.
//!
//! A day's spans are turned into UTC minutes one day at a time, with the holidays of the current year kept
//! at hand. Where a night shift of one day reaches into the hours of the next (possible only across an
//! exception or a change of version), the shared minutes count once.

use jiff::civil::{Date, DateTime};
use jiff::tz::AmbiguousOffset;
use jiff::{Timestamp, ToSpan, tz::TimeZone};

use super::calendar::{Calendar, Exception, Hours};
use super::span::{DAY, Span};
use super::{Clock, Error};

/// How far from its starting point a search may go, in days: 50 years.
pub const HORIZON_DAYS: i64 = 18_263;

/// Whole minutes since 1970, rounded down.
pub(super) fn minute_of(instant: Timestamp) -> i64 {
    // Before 1970 jiff gives a negative fraction beside the seconds; rounding down takes one more.
    let seconds = instant.as_second() - i64::from(instant.subsec_nanosecond() < 0);
    seconds.div_euclid(60)
}

pub(super) fn instant(minute: i64) -> Result<Timestamp, Error> {
    let seconds = minute.checked_mul(60).ok_or(Error::OutOfRange)?;
    Timestamp::from_second(seconds).map_err(|_| Error::OutOfRange)
}

/// `days` calendar days later at the same wall-clock time: the clock of statutes, which never pauses.
///
/// Directive (EU) 2019/1937 art. 9 and GDPR art. 12(3) run this way. A time that the target day's clocks
/// skip moves forward by the length of the gap.
pub fn plus_calendar_days(from: Timestamp, days: i32, zone: &TimeZone) -> Result<Timestamp, Error> {
    let later = from.to_zoned(zone.clone()).checked_add(days.days()).map_err(|_| Error::OutOfRange)?;
    Ok(later.timestamp())
}

/// A stretch of open time in minutes since 1970, and the local date it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Opening {
    pub(super) date: Date,
    pub(super) start: i64,
    pub(super) end: i64,
}

impl Calendar {
    /// *W*: open minutes between two instants; negative when `to` lies before `from`.
    ///
    /// Exactly additive. Fails only if the instants lie more than [`HORIZON_DAYS`] apart.
    pub fn open_minutes(&self, from: Timestamp, to: Timestamp) -> Result<i64, Error> {
        let (a, b) = (minute_of(from), minute_of(to));
        if a > b {
            return self.open_minutes(to, from).map(|minutes| -minutes);
        }
        if (b - a) / i64::from(DAY) > HORIZON_DAYS {
            return Err(Error::TooFar { from });
        }
        let mut walk = Walk::new(self);
        let last = self.local_date(b)?;
        let mut date = self.local_date(a)?.yesterday().map_err(|_| Error::OutOfRange)?;
        let mut total = 0;
        while date <= last {
            total += walk.openings(date)?.iter().map(|o| (o.end.min(b) - o.start.max(a)).max(0)).sum::<i64>();
            date = date.tomorrow().map_err(|_| Error::OutOfRange)?;
        }
        Ok(total)
    }

    /// The earliest instant at which `minutes` open minutes have passed since `from` (whole minutes).
    ///
    /// Work that fills a day to the last minute is due at closing time, not at the next opening.
    pub fn add(&self, from: Timestamp, minutes: i64) -> Result<Timestamp, Error> {
        let begin = minute_of(from);
        let end = self.spend(from, minutes, |_| ())?.unwrap_or(begin);
        instant(end)
    }

    /// The latest instant from which `minutes` open minutes lead up to `to`: the last moment to begin.
    pub fn subtract(&self, to: Timestamp, minutes: i64) -> Result<Timestamp, Error> {
        let end = minute_of(to);
        if minutes < 0 {
            return Err(Error::Negative(minutes));
        }
        let mut left = minutes;
        let mut walk = Walk::new(self);
        let mut date = self.local_date(end)?;
        for _ in 0..HORIZON_DAYS {
            if left == 0 {
                return instant(end);
            }
            for opening in walk.openings(date)?.iter().rev() {
                let available = (opening.end.min(end) - opening.start).max(0);
                if available >= left {
                    return instant(opening.end.min(end) - left);
                }
                left -= available;
            }
            date = date.yesterday().map_err(|_| Error::OutOfRange)?;
        }
        Err(Error::TooFar { from: to })
    }

    /// Whether the calendar is open at an instant.
    pub fn is_open(&self, at: Timestamp) -> Result<bool, Error> {
        let minute = minute_of(at);
        let today = self.local_date(minute)?;
        let mut walk = Walk::new(self);
        for date in [today.yesterday().map_err(|_| Error::OutOfRange)?, today] {
            if walk.openings(date)?.iter().any(|o| o.start <= minute && minute < o.end) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Spends `minutes` of open time from `from` on, telling each stretch used. Returns where it ended,
    /// or `None` for nothing to spend.
    pub(super) fn spend(
        &self,
        from: Timestamp,
        minutes: i64,
        mut used: impl FnMut(Opening),
    ) -> Result<Option<i64>, Error> {
        match minutes {
            0 => return Ok(None),
            ..0 => return Err(Error::Negative(minutes)),
            _ => {}
        }
        let begin = minute_of(from);
        let mut left = minutes;
        let mut walk = Walk::new(self);
        let mut date = self.local_date(begin)?.yesterday().map_err(|_| Error::OutOfRange)?;
        for _ in 0..HORIZON_DAYS {
            for opening in walk.openings(date)? {
                let start = opening.start.max(begin);
                let available = opening.end - start;
                if available <= 0 {
                    continue;
                }
                let end = start + available.min(left);
                used(Opening { date, start, end });
                left -= end - start;
                if left == 0 {
                    return Ok(Some(end));
                }
            }
            date = date.tomorrow().map_err(|_| Error::OutOfRange)?;
        }
        Err(Error::TooFar { from })
    }

    pub(super) fn local_date(&self, minute: i64) -> Result<Date, Error> {
        Ok(self.zone.to_datetime(instant(minute)?).date())
    }

    /// The UTC minute at which the wall clock of `date` shows `minute_of_day` (which may pass midnight).
    fn utc_minute(&self, date: Date, minute_of_day: u16) -> Result<i64, Error> {
        let (date, minute) = if minute_of_day >= DAY {
            (date.tomorrow().map_err(|_| Error::OutOfRange)?, minute_of_day - DAY)
        } else {
            (date, minute_of_day)
        };
        let (hour, minute) = (i8::try_from(minute / 60), i8::try_from(minute % 60));
        let (Ok(hour), Ok(minute)) = (hour, minute) else { return Err(Error::OutOfRange) };
        let wall = date.at(hour, minute, 0, 0);
        self.first_showing(wall).map(minute_of)
    }

    /// The first instant at which the wall clock shows `wall`, or, if it never does, the instant at which
    /// the clock jumps over it.
    fn first_showing(&self, wall: DateTime) -> Result<Timestamp, Error> {
        let with = |offset: jiff::tz::Offset| offset.to_timestamp(wall).map_err(|_| Error::OutOfRange);
        match self.zone.to_ambiguous_timestamp(wall).offset() {
            AmbiguousOffset::Unambiguous { offset } => with(offset),
            AmbiguousOffset::Fold { before, .. } => with(before),
            AmbiguousOffset::Gap { after, .. } => {
                let just_before = with(after)?;
                let jump = self.zone.following(just_before).next().map(|change| change.timestamp());
                jump.ok_or(Error::OutOfRange)
            }
        }
    }
}

impl Clock for Calendar {
    fn minutes(&self, from: Timestamp, to: Timestamp) -> Result<i64, Error> {
        self.open_minutes(from, to)
    }

    fn after(&self, from: Timestamp, minutes: i64) -> Result<Timestamp, Error> {
        self.add(from, minutes)
    }

    fn before(&self, to: Timestamp, minutes: i64) -> Result<Timestamp, Error> {
        self.subtract(to, minutes)
    }
}

/// Opens days one after another, remembering the holidays of the year it is in.
pub(super) struct Walk<'c> {
    calendar: &'c Calendar,
    year: Option<(Date, i16)>,
    holidays: Vec<Date>,
    openings: Vec<Opening>,
}

impl<'c> Walk<'c> {
    pub(super) fn new(calendar: &'c Calendar) -> Walk<'c> {
        Walk { calendar, year: None, holidays: Vec::new(), openings: Vec::new() }
    }

    /// The stretches of open time that begin on a local date, in order and apart.
    pub(super) fn openings(&mut self, date: Date) -> Result<&[Opening], Error> {
        self.openings.clear();
        let spans = self.spans(date);
        if spans.is_empty() {
            return Ok(&self.openings);
        }
        let mut free_from = self.end_of_last_night(date)?;
        for span in spans {
            let start = self.calendar.utc_minute(date, span.opens())?.max(free_from);
            let end = self.calendar.utc_minute(date, span.closes())?;
            if start < end {
                self.openings.push(Opening { date, start, end });
                free_from = end;
            }
        }
        Ok(&self.openings)
    }

    fn end_of_last_night(&mut self, date: Date) -> Result<i64, Error> {
        let Ok(yesterday) = date.yesterday() else { return Ok(i64::MIN) };
        match self.spans(yesterday).last() {
            Some(night) if night.crosses_midnight() => self.calendar.utc_minute(yesterday, night.closes()),
            _ => Ok(i64::MIN),
        }
    }

    fn spans(&mut self, date: Date) -> &'c [Span] {
        let Some(version) = self.calendar.version_on(date) else { return &[] };
        match version.usual_or_exception(date) {
            Ok([]) | Err(Exception { hours: Hours::Closed, .. }) => &[],
            Err(Exception { hours: Hours::Open(spans), .. }) => spans,
            Ok(spans) => {
                let year = (version.effective_from, date.year());
                if self.year != Some(year) {
                    self.year = Some(year);
                    self.holidays.clear();
                    self.holidays.extend(version.holidays.in_year(date.year()).map(|(day, _)| day));
                }
                if self.holidays.contains(&date) { &[] } else { spans }
            }
        }
    }
}
