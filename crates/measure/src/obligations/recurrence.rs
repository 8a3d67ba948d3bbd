//! When it is due: rules on the local calendar, so that clock changes and holidays do not move the hour.

use jiff::civil::{Date, Time, Weekday};
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::Error;
use crate::worktime::Calendar;

/// A day that returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// A weekday.
    Week(#[serde(with = "iso_weekday")] Weekday),
    /// A day of the month; in shorter months their last day.
    MonthDay(i8),
    /// The first to fifth such weekday of the month, or the last with −1. Months without a fifth are left out.
    MonthWeekday(i8, #[serde(with = "iso_weekday")] Weekday),
    /// The last working day of the month.
    LastWorkingDay,
    /// A day of the year; 29 February falls on the 28th in other years.
    Year {
        /// 1 to 12.
        month: i8,
        /// 1 to 31.
        day: i8,
    },
}

/// What to do when it falls on a day that is not worked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shift {
    /// The working day before: the usual rule for what somebody waits for.
    #[default]
    Before,
    /// The working day after.
    After,
    /// The day itself all the same.
    Keep,
}

/// A rule of recurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recurrence {
    /// Which day.
    pub every: Every,
    /// Only every so many weeks, months or years, counted from `from`; at least 1.
    pub interval: i32,
    /// The hour of the cut-off, local.
    pub at: Time,
    /// What to do on days not worked.
    pub shift: Shift,
    /// First local date that may count.
    pub from: Date,
    /// Last local date that may count, before shifting.
    pub until: Option<Date>,
}

impl Recurrence {
    /// The cut-offs whose shifted local date lies in a range, both ends included, in order. A time that the
    /// clock skips on that day moves forward with the clock.
    pub fn cutoffs(&self, calendar: &Calendar, first: Date, last: Date) -> Result<Vec<Timestamp>, Error> {
        self.check()?;
        let mut cutoffs = Vec::new();
        // A shift moves a date by some days at most; a margin of a month catches all of them.
        let margin = 31.days();
        let begin = first.saturating_sub(margin).max(self.from);
        let end = self.until.unwrap_or(Date::MAX).min(last.saturating_add(margin));
        let mut period = Some(self.period_of(begin));
        while let Some(start) = period.filter(|start| *start <= end) {
            for date in
                self.in_period(start, calendar).into_iter().filter(|date| *date >= self.from && *date <= end)
            {
                let moved = match self.shift {
                    Shift::Before => calendar.working_day_on_or_before(date),
                    Shift::After => calendar.working_day_on_or_after(date),
                    Shift::Keep => Some(date),
                };
                if let Some(day) = moved.filter(|day| (first..=last).contains(day)) {
                    let local = day.to_datetime(self.at).to_zoned(calendar.zone().clone());
                    cutoffs.push(local.map_err(|_| crate::worktime::Error::OutOfRange)?.timestamp());
                }
            }
            period = self.next_period(start);
        }
        cutoffs.sort_unstable();
        cutoffs.dedup();
        Ok(cutoffs)
    }

    /// The first cut-off after an instant; `None` if there is none within two rounds of the rule.
    pub fn next_after(&self, calendar: &Calendar, after: Timestamp) -> Result<Option<Timestamp>, Error> {
        let today = calendar.zone().to_datetime(after).date();
        let years = match self.every {
            Every::Year { .. } => 2,
            _ => 1,
        };
        let far = today.saturating_add((i64::from(self.interval.max(1)) * years * 366).days());
        Ok(self.cutoffs(calendar, today, far)?.into_iter().find(|cutoff| *cutoff > after))
    }

    fn check(&self) -> Result<(), Error> {
        let sound = match self.every {
            Every::Week(_) | Every::LastWorkingDay => true,
            Every::MonthDay(day) => (1..=31).contains(&day),
            Every::MonthWeekday(nth, _) => nth == -1 || (1..=5).contains(&nth),
            Every::Year { month, day } => Date::new(2000, month, day).is_ok(),
        };
        if sound && self.interval >= 1 { Ok(()) } else { Err(Error::BadRule) }
    }

    /// The start of the week, month or year that holds a date and is counted by the interval, or of the last
    /// counted one before it.
    fn period_of(&self, date: Date) -> Date {
        let interval = i64::from(self.interval);
        let months = |date: Date| i64::from(date.year()) * 12 + i64::from(date.month()) - 1;
        match self.every {
            Every::Week(_) => {
                let monday = |date: Date| {
                    date.saturating_sub(i64::from(date.weekday().to_monday_zero_offset()).days())
                };
                let origin = monday(self.from);
                let weeks = i64::from((monday(date) - origin).get_days()).div_euclid(7);
                origin.saturating_add((weeks.div_euclid(interval) * interval).weeks())
            }
            Every::Year { .. } => {
                let origin = self.from.first_of_year();
                let years = i64::from(date.year()) - i64::from(origin.year());
                origin.saturating_add((years.div_euclid(interval) * interval).years())
            }
            Every::MonthDay(_) | Every::MonthWeekday(..) | Every::LastWorkingDay => {
                let origin = self.from.first_of_month();
                let passed = months(date) - months(origin);
                origin.saturating_add((passed.div_euclid(interval) * interval).months())
            }
        }
    }

    fn next_period(&self, start: Date) -> Option<Date> {
        let interval = i64::from(self.interval);
        let span = match self.every {
            Every::Week(_) => interval.weeks(),
            Every::Year { .. } => interval.years(),
            Every::MonthDay(_) | Every::MonthWeekday(..) | Every::LastWorkingDay => interval.months(),
        };
        start.checked_add(span).ok()
    }

    fn in_period(&self, start: Date, calendar: &Calendar) -> Option<Date> {
        match self.every {
            Every::Week(weekday) => start.checked_add(i64::from(weekday.to_monday_zero_offset()).days()).ok(),
            Every::MonthDay(day) => {
                Date::new(start.year(), start.month(), day.min(start.days_in_month())).ok()
            }
            Every::MonthWeekday(nth, weekday) => start.nth_weekday_of_month(nth, weekday).ok(),
            Every::LastWorkingDay => {
                let day = calendar.working_day_on_or_before(start.last_of_month())?;
                // A month without any working day has none; the last one of the month before is not its own.
                (day >= start).then_some(day)
            }
            Every::Year { month, day } => {
                let first = Date::new(start.year(), month, 1).ok()?;
                Date::new(start.year(), month, day.min(first.days_in_month())).ok()
            }
        }
    }
}

/// When to remind a contributor: its own usual preparation time, in working minutes, before the cut-off.
///
/// `preparation` are past times from beginning to submission; their P80 counts, or `otherwise` while there are
/// fewer than four. Stop when submitted, and never copy the boss by default.
pub fn remind_at(
    calendar: &Calendar,
    cutoff: Timestamp,
    preparation: &[i64],
    otherwise: i64,
) -> Result<Timestamp, Error> {
    let usual = crate::promise::conformal_bound(preparation, 0.8).unwrap_or(otherwise);
    Ok(calendar.subtract(cutoff, usual)?)
}

/// Weekdays as ISO 8601 numbers them: 1 is Monday, 7 Sunday.
mod iso_weekday {
    use jiff::civil::Weekday;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
    pub(super) fn serialize<S: Serializer>(weekday: &Weekday, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i8(weekday.to_monday_one_offset())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Weekday, D::Error> {
        Weekday::from_monday_one_offset(i8::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}
