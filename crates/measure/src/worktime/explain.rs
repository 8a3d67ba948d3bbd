//! “Why is this due then?”: the days a reckoning used and the days it skipped, with reasons.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Error;
use super::calendar::{Calendar, Closure, DayPlan};
use super::reckon::{instant, minute_of};

/// A stretch of open time that was used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsedSpan {
    /// The local date on which the opening span began.
    pub date: Date,
    /// From.
    pub from: Timestamp,
    /// Up to, not including.
    pub to: Timestamp,
    /// Its length.
    pub minutes: i64,
}

/// A day that counted nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkippedDay {
    /// The local date.
    pub date: Date,
    /// Why it was closed.
    pub reason: Closure,
}

/// How a due time came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// The answer of [`Calendar::add`].
    pub due: Timestamp,
    /// What was used, in order; the minutes add up to what was asked for.
    pub used: Vec<UsedSpan>,
    /// The closed days between the start and the due time, in order.
    pub skipped: Vec<SkippedDay>,
}

impl Calendar {
    /// [`Calendar::add`] with its reasons.
    pub fn explain(&self, from: Timestamp, minutes: i64) -> Result<Explanation, Error> {
        let mut openings = Vec::new();
        let end = self.spend(from, minutes, |opening| openings.push(opening))?;
        let end = end.unwrap_or_else(|| minute_of(from));
        let used = openings
            .into_iter()
            .map(|o| {
                Ok(UsedSpan {
                    date: o.date,
                    from: instant(o.start)?,
                    to: instant(o.end)?,
                    minutes: o.end - o.start,
                })
            })
            .collect::<Result<_, Error>>()?;
        let mut skipped = Vec::new();
        let mut date = self.local_date(minute_of(from))?;
        // A due time at midnight belongs to the day that ends, so the last minute decides.
        let last = self.local_date(end.saturating_sub(1).max(minute_of(from)))?;
        while date <= last {
            if let DayPlan::Closed(reason) = self.day(date) {
                skipped.push(SkippedDay { date, reason });
            }
            date = date.tomorrow().map_err(|_| Error::OutOfRange)?;
        }
        Ok(Explanation { due: instant(end)?, used, skipped })
    }
}
