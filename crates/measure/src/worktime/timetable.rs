//! A calendar written out over a range of dates, for reckoning the same months thousands of times.
//!
//! The caller owns it and decides how long to keep it; it is a copy and does not follow later edits of the
//! calendar. Questions inside its range cost a binary search; others are passed on to the calendar.

use jiff::Timestamp;
use jiff::civil::Date;

use super::calendar::Calendar;
use super::reckon::{Walk, instant, minute_of};
use super::{Clock, Error, HORIZON_DAYS};

/// A written-out calendar. Gives the same answers as the [`Calendar`] it was made from.
#[derive(Debug, Clone)]
pub struct Timetable {
    calendar: Calendar,
    /// Minutes covered: from midnight of the first date to midnight after the last.
    from: i64,
    to: i64,
    starts: Vec<i64>,
    ends: Vec<i64>,
    /// Open minutes before each start; one entry more than `starts`.
    before: Vec<i64>,
}

impl Timetable {
    /// Writes a calendar out from one local date to another, both included.
    pub fn new(calendar: Calendar, first: Date, last: Date) -> Result<Timetable, Error> {
        let midnight = |date: Date| {
            let zoned = date.to_zoned(calendar.zone.clone()).map_err(|_| Error::OutOfRange)?;
            Ok::<i64, Error>(minute_of(zoned.timestamp()))
        };
        let after = last.tomorrow().map_err(|_| Error::OutOfRange)?;
        let (from, to) = (midnight(first)?, midnight(after)?);
        if (to - from) / (24 * 60) > HORIZON_DAYS {
            return Err(Error::TooFar { from: instant(from)? });
        }
        let (mut starts, mut ends, mut before) = (Vec::new(), Vec::new(), vec![0]);
        let mut total = 0;
        let mut walk = Walk::new(&calendar);
        let mut date = first.yesterday().map_err(|_| Error::OutOfRange)?;
        while date <= last {
            for opening in walk.openings(date)? {
                let (start, end) = (opening.start.max(from), opening.end.min(to));
                if start < end {
                    starts.push(start);
                    ends.push(end);
                    total += end - start;
                    before.push(total);
                }
            }
            date = date.tomorrow().map_err(|_| Error::OutOfRange)?;
        }
        Ok(Timetable { calendar, from, to, starts, ends, before })
    }

    /// See [`Calendar::open_minutes`].
    pub fn open_minutes(&self, from: Timestamp, to: Timestamp) -> Result<i64, Error> {
        match (self.until(minute_of(from)), self.until(minute_of(to))) {
            (Some(a), Some(b)) => Ok(b - a),
            _ => self.calendar.open_minutes(from, to),
        }
    }

    /// See [`Calendar::add`].
    pub fn add(&self, from: Timestamp, minutes: i64) -> Result<Timestamp, Error> {
        if minutes <= 0 {
            return self.calendar.add(from, minutes);
        }
        let goal = self.until(minute_of(from)).map(|passed| passed + minutes);
        match goal.and_then(|goal| self.reaching(goal)) {
            Some(minute) => instant(minute),
            None => self.calendar.add(from, minutes),
        }
    }

    /// See [`Calendar::subtract`].
    pub fn subtract(&self, to: Timestamp, minutes: i64) -> Result<Timestamp, Error> {
        if minutes <= 0 {
            return self.calendar.subtract(to, minutes);
        }
        let goal = self.until(minute_of(to)).map(|passed| passed - minutes);
        match goal.and_then(|goal| self.leaving(goal)) {
            Some(minute) => instant(minute),
            None => self.calendar.subtract(to, minutes),
        }
    }

    /// The calendar it was made from.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Open minutes between the beginning of the range and a minute inside it.
    fn until(&self, minute: i64) -> Option<i64> {
        if minute < self.from || minute > self.to {
            return None;
        }
        let begun = self.starts.partition_point(|start| *start <= minute);
        let Some(last) = begun.checked_sub(1) else { return Some(0) };
        let (start, end) = (*self.starts.get(last)?, *self.ends.get(last)?);
        Some(*self.before.get(last)? + minute.min(end) - start)
    }

    /// The earliest minute inside the range by which `goal > 0` open minutes have passed.
    fn reaching(&self, goal: i64) -> Option<i64> {
        let index = self.before.partition_point(|before| *before < goal).checked_sub(1)?;
        Some(self.starts.get(index)? + goal - self.before.get(index)?)
    }

    /// The latest minute inside the range by which no more than `goal` open minutes have passed, if the range
    /// is open after them.
    fn leaving(&self, goal: i64) -> Option<i64> {
        let begun = self.before.partition_point(|before| *before <= goal);
        let index = begun.min(self.starts.len()).checked_sub(1).filter(|_| goal >= 0)?;
        Some(self.starts.get(index)? + goal - self.before.get(index)?)
    }
}

impl Clock for Timetable {
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
