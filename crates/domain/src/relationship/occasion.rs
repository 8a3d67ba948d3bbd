//! Occasions: a customer who depends once a week, once a month or once a year, for a reason.
//!
//! Between its occasions such a relationship sleeps and asks for nothing; shortly before, the provider is
//! told (domain.md 1.6).

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::language::words;
use crate::text::optional_line;
use crate::{Problem, Problems};

words! {
    /// How often an occasion comes round.
    Every {
        /// Once a week.
        Week = "week",
        /// Once a month.
        Month = "month",
        /// Once a year.
        Year = "year",
    }
}

/// When somebody depends, and what for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// How often.
    pub every: Every,
    /// The ISO weekday (1 is Monday) of a weekly one, the day of a monthly one.
    pub day: Option<i64>,
    /// The month of a yearly one.
    pub month: Option<i64>,
    /// What it is: "the audit"; may be empty.
    pub what: String,
}

/// Where an occasion stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// It asks for nothing now.
    Asleep,
    /// It is near: a heads-up for whoever provides.
    Ahead,
    /// It is now.
    Now,
}

/// How many days before a monthly occasion it is near.
const DAYS_BEFORE_MONTHLY: i64 = 5;

impl Occasion {
    /// Reads the fields of a form: `occasion_every`, `occasion_day`, `occasion_month`, `occasion_what`.
    pub(super) fn parse(
        problems: &mut Problems,
        every: &str,
        day: &str,
        month: &str,
        what: &str,
    ) -> Option<Occasion> {
        let what = problems.take("occasion_what", optional_line(what, 200)).flatten().unwrap_or_default();
        let Some(every) = Every::parse(every.trim()) else {
            problems.add("occasion_every", Problem::NotAChoice);
            return None;
        };
        let number = |text: &str, least: i64, most: i64| match text.trim() {
            "" => Err(Problem::Required),
            text => match text.parse::<i64>() {
                Ok(number) if number < least => Err(Problem::TooSmall(least)),
                Ok(number) if number > most => Err(Problem::TooLarge(most)),
                Ok(number) => Ok(number),
                Err(_) => Err(Problem::NotANumber),
            },
        };
        let (day, month) = match every {
            Every::Week => (problems.take("occasion_day", number(day, 1, 7)), None),
            Every::Month => (problems.take("occasion_day", number(day, 1, 31)), None),
            Every::Year => (None, problems.take("occasion_month", number(month, 1, 12))),
        };
        Some(Occasion { every, day, month, what })
    }

    /// Where it stands on this day. A weekly one is near the day before, a monthly one five days before, a
    /// yearly one in the month before.
    pub fn phase(&self, day: Date) -> Phase {
        match self.every {
            Every::Week => {
                let weekday = i64::from(day.weekday().to_monday_one_offset());
                match (self.day.unwrap_or(1) - weekday).rem_euclid(7) {
                    0 => Phase::Now,
                    1 => Phase::Ahead,
                    _ => Phase::Asleep,
                }
            }
            Every::Month => match self.next_on(day).map(|next| days_between(day, next)) {
                Some(0) => Phase::Now,
                Some(1..=DAYS_BEFORE_MONTHLY) => Phase::Ahead,
                _ => Phase::Asleep,
            },
            Every::Year => match (self.month.unwrap_or(1) - i64::from(day.month())).rem_euclid(12) {
                0 => Phase::Now,
                1 => Phase::Ahead,
                _ => Phase::Asleep,
            },
        }
    }

    /// The first day of the next occasion, on or after this day. In shorter months a monthly one falls on the
    /// last day.
    pub fn next_on(&self, day: Date) -> Option<Date> {
        match self.every {
            Every::Week => {
                let weekday = i64::from(day.weekday().to_monday_one_offset());
                day.checked_add((self.day.unwrap_or(1) - weekday).rem_euclid(7).days()).ok()
            }
            Every::Month => {
                let wanted = i8::try_from(self.day.unwrap_or(1)).unwrap_or(1);
                let in_month = |month: Date| {
                    Date::new(month.year(), month.month(), wanted.min(month.days_in_month())).ok()
                };
                in_month(day)
                    .filter(|date| *date >= day)
                    .or_else(|| in_month(day.first_of_month().checked_add(1.month()).ok()?))
            }
            Every::Year => {
                let month = i8::try_from(self.month.unwrap_or(1)).unwrap_or(1);
                if day.month() == month {
                    return Some(day);
                }
                let year = if day.month() < month { day.year() } else { day.year().checked_add(1)? };
                Date::new(year, month, 1).ok()
            }
        }
    }
}

fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn occasion(every: Every, day: Option<i64>, month: Option<i64>) -> Occasion {
        Occasion { every, day, month, what: String::new() }
    }

    #[test]
    fn a_yearly_occasion_sleeps_until_the_month_before() {
        let audit = occasion(Every::Year, None, Some(3));
        assert_eq!(audit.phase(date(2026, 11, 23)), Phase::Asleep);
        assert_eq!(audit.phase(date(2027, 2, 1)), Phase::Ahead);
        assert_eq!(audit.phase(date(2027, 3, 31)), Phase::Now);
        assert_eq!(audit.phase(date(2027, 4, 1)), Phase::Asleep);
        assert_eq!(audit.next_on(date(2026, 11, 23)), Some(date(2027, 3, 1)));
        let january = occasion(Every::Year, None, Some(1));
        assert_eq!(january.phase(date(2026, 12, 5)), Phase::Ahead);
    }

    #[test]
    fn a_monthly_occasion_falls_on_the_last_day_of_a_short_month() {
        let closing = occasion(Every::Month, Some(31), None);
        assert_eq!(closing.next_on(date(2026, 11, 23)), Some(date(2026, 11, 30)));
        assert_eq!(closing.next_on(date(2026, 12, 1)), Some(date(2026, 12, 31)));
        assert_eq!(closing.phase(date(2026, 11, 24)), Phase::Asleep);
        assert_eq!(closing.phase(date(2026, 11, 25)), Phase::Ahead);
        assert_eq!(closing.phase(date(2026, 11, 30)), Phase::Now);
        let third = occasion(Every::Month, Some(3), None);
        assert_eq!(third.next_on(date(2026, 12, 30)), Some(date(2027, 1, 3)));
    }

    #[test]
    fn a_weekly_occasion_is_near_the_day_before() {
        let tuesday = occasion(Every::Week, Some(2), None);
        assert_eq!(tuesday.phase(date(2026, 11, 23)), Phase::Ahead, "a Monday");
        assert_eq!(tuesday.phase(date(2026, 11, 24)), Phase::Now);
        assert_eq!(tuesday.phase(date(2026, 11, 25)), Phase::Asleep);
        assert_eq!(tuesday.next_on(date(2026, 11, 25)), Some(date(2026, 12, 1)));
    }
}
