//! From "three working days ago at nine" to an instant, in the zone of the site.
//!
//! Pure reckoning: "now" is given. What lies after now has not happened and is never played.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan, Zoned};

use super::content::services::Calendar;
use super::stories::{After, Opened, Step};

/// The clock of the example: now, on the wall of the site.
#[derive(Clone, Debug)]
pub(crate) struct Timeline {
    now: Zoned,
}

impl Timeline {
    pub(crate) fn new(now: Timestamp, zone: TimeZone) -> Timeline {
        Timeline { now: now.to_zoned(zone) }
    }

    /// When a request was opened. Always before now.
    ///
    /// # Errors
    /// Only for dates beyond the range of the calendar.
    pub(crate) fn opened(&self, opened: Opened) -> Result<Zoned, jiff::Error> {
        match opened {
            Opened::Ago(minutes) => self.now.checked_sub(SignedDuration::from_mins(minutes)),
            Opened::Day { back, hour, minute } => {
                self.wall(self.now.date().checked_sub(back.days())?, hour, minute)
            }
            Opened::Workday { back, hour, minute } => {
                let mut date = self.now.date();
                for _ in 0..back {
                    date = date.yesterday()?;
                    while is_weekend(date) {
                        date = date.yesterday()?;
                    }
                }
                self.wall(date, hour, minute)
            }
        }
    }

    /// The instant of a step: days are days on which the service is open.
    ///
    /// # Errors
    /// Only for dates beyond the range of the calendar.
    pub(crate) fn at(opened: &Zoned, calendar: Calendar, after: After) -> Result<Timestamp, jiff::Error> {
        let office = calendar == Calendar::Office;
        let mut date = opened.date();
        for _ in 0..after.days {
            date = date.tomorrow()?;
            while office && is_weekend(date) {
                date = date.tomorrow()?;
            }
        }
        let mut at = date.to_datetime(opened.time()).to_zoned(opened.time_zone().clone())?;
        at = at.checked_add(SignedDuration::from_mins(after.minutes))?;
        // A step that the minutes alone carried into the weekend happens on Monday at the same hour.
        while office && is_weekend(at.date()) && !is_weekend(opened.date()) {
            at = at.checked_add(1.day())?;
        }
        Ok(at.timestamp())
    }

    /// The instant of a promise: one given in whole days means by five in the afternoon.
    ///
    /// # Errors
    /// Only for dates beyond the range of the calendar.
    pub(crate) fn due(opened: &Zoned, calendar: Calendar, promise: After) -> Result<Timestamp, jiff::Error> {
        if promise.days > 0 && promise.minutes == 0 {
            let day = opened.with().hour(17).minute(0).build()?;
            return Timeline::at(&day, calendar, promise);
        }
        Timeline::at(opened, calendar, promise)
    }

    /// The steps that have already happened, with their instants.
    ///
    /// # Errors
    /// Only for dates beyond the range of the calendar.
    pub(crate) fn happened<'s>(
        &self,
        opened: &Zoned,
        calendar: Calendar,
        steps: &'s [Step],
    ) -> Result<Vec<(Timestamp, &'s Step)>, jiff::Error> {
        let mut happened = Vec::with_capacity(steps.len());
        for step in steps {
            let at = Timeline::at(opened, calendar, step.after)?;
            if at > self.now.timestamp() {
                break;
            }
            happened.push((at, step));
        }
        Ok(happened)
    }

    fn wall(&self, date: Date, hour: i8, minute: i8) -> Result<Zoned, jiff::Error> {
        date.at(hour, minute, 0, 0).to_zoned(self.now.time_zone().clone())
    }
}

fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}
