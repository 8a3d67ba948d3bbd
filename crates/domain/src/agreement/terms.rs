//! The terms of an agreement: what each side gives, in lengths that people say and minutes that count.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};
use measure::worktime::Calendar;
use serde::{Deserialize, Serialize};

use crate::OptionId;
use crate::language::words;

words! {
    /// What happens to a contested wait that the two sides have not settled in ten working days.
    #[derive(Default)]
    Unsettled {
        /// Each side bears half of it.
        #[default]
        Halves = "halves",
        /// It counts as the customer's.
        Customer = "customer",
        /// It counts as the provider's.
        Provider = "provider",
    }
}

/// A length as it was agreed: so many working days and minutes. How long a day is, is a matter of the
/// side's calendar and is kept with the terms, so that a signed length never changes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Length {
    /// Whole working days.
    pub days: i64,
    /// Working minutes beyond them.
    pub minutes: i64,
}

impl Length {
    /// So many working days.
    pub const fn days(days: i64) -> Length {
        Length { days, minutes: 0 }
    }

    /// In working minutes, where a day has `day` of them.
    pub fn working(self, day: i64) -> i64 {
        self.days.saturating_mul(day).saturating_add(self.minutes)
    }
}

/// How many working minutes a day has on each side's calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayLength {
    /// On the customer's.
    pub customer: i64,
    /// On the provider's.
    pub provider: i64,
}

impl Default for DayLength {
    fn default() -> DayLength {
        DayLength { customer: OFFICE_DAY, provider: OFFICE_DAY }
    }
}

/// A day of eight hours, in minutes: where a calendar does not say better.
const OFFICE_DAY: i64 = 8 * 60;

/// What the two sides promise each other. Everything may be left open, but no side may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Terms {
    /// *N*: how long before the needed-by date the customer tells. On the customer's calendar, as all of
    /// the customer's lengths.
    pub notice: Option<Length>,
    /// *Q*: how long the customer takes to answer a question.
    pub answer: Option<Length>,
    /// *A*: how long a decision takes that the customer's side owes.
    pub approval: Option<Length>,
    /// What belongs to a complete request.
    pub complete: Vec<String>,
    /// What else the customer gives, line by line.
    pub customer_gives: Vec<String>,
    /// *P*: how long the provider takes, queue and work together. On the provider's calendar, as all of
    /// the provider's lengths.
    pub lead: Option<Length>,
    /// *P* of the variants that differ.
    pub leads: BTreeMap<OptionId, Length>,
    /// How soon the provider answers for the first time.
    pub first_answer: Option<Length>,
    /// *U*: how long whoever is further upstream takes.
    pub upstream: Option<Length>,
    /// What else the provider gives, line by line.
    pub provider_gives: Vec<String>,
    /// What happens to contests that stay open.
    pub unsettled: Unsettled,
    /// After so many days without a word a closed request counts as confirmed; the house's rule where it is
    /// left open.
    pub silent_days: Option<i64>,
    /// How long a working day is on each calendar.
    pub day: DayLength,
    /// Why it shall stand although two perfect sides could not keep it.
    pub keep_anyway: String,
    /// Why colleagues wait longer for a first answer than outside customers do.
    pub slower_reason: String,
}

impl Terms {
    /// *N* in working minutes of the customer's calendar.
    pub fn notice_minutes(&self) -> Option<i64> {
        self.notice.map(|length| length.working(self.day.customer))
    }

    /// *Q* in working minutes of the customer's calendar.
    pub fn answer_minutes(&self) -> Option<i64> {
        self.answer.map(|length| length.working(self.day.customer))
    }

    /// *A* in working minutes of the customer's calendar.
    pub fn approval_minutes(&self) -> Option<i64> {
        self.approval.map(|length| length.working(self.day.customer))
    }

    /// *P* of a variant, or the usual one.
    pub fn lead_of(&self, option: Option<OptionId>) -> Option<Length> {
        option.and_then(|option| self.leads.get(&option).copied()).or(self.lead)
    }

    /// *P* of a variant in working minutes of the provider's calendar.
    pub fn lead_minutes(&self, option: Option<OptionId>) -> Option<i64> {
        self.lead_of(option).map(|length| length.working(self.day.provider))
    }

    /// The first answer in working minutes of the provider's calendar.
    pub fn first_answer_minutes(&self) -> Option<i64> {
        self.first_answer.map(|length| length.working(self.day.provider))
    }

    /// *U* in working minutes of the provider's calendar.
    pub fn upstream_minutes(&self) -> Option<i64> {
        self.upstream.map(|length| length.working(self.day.provider))
    }

    /// The standards by which `measure::shares` judges a request for this variant.
    pub fn standards(&self, option: Option<OptionId>) -> measure::shares::Terms {
        measure::shares::Terms {
            notice: self.notice_minutes(),
            lead: self.lead_minutes(option),
            queue: None,
            answer: self.answer_minutes(),
            approval: self.approval_minutes(),
            upstream: self.upstream_minutes(),
        }
    }

    /// Whether the customer promises nothing.
    pub fn is_customer_empty(&self) -> bool {
        self.notice.is_none()
            && self.answer.is_none()
            && self.approval.is_none()
            && self.complete.is_empty()
            && self.customer_gives.is_empty()
    }

    /// Whether the provider promises nothing.
    pub fn is_provider_empty(&self) -> bool {
        self.lead.is_none()
            && self.leads.is_empty()
            && self.first_answer.is_none()
            && self.upstream.is_none()
            && self.provider_gives.is_empty()
    }
}

/// How many working minutes a day has by this calendar: the open minutes of a usual week, shared out over
/// its open days. Nothing when no weekday is open.
pub(super) fn day_of(calendar: &Calendar, on: Date) -> Option<i64> {
    let (days, minutes) = week_of(calendar, on);
    (days > 0).then(|| minutes / days)
}

/// How many working minutes a day has by this calendar; those of an office where no weekday is open.
pub(crate) fn day_length(calendar: &Calendar, on: Date) -> i64 {
    day_of(calendar, on).unwrap_or(OFFICE_DAY)
}

/// The open days and minutes of a usual week.
pub(super) fn week_of(calendar: &Calendar, on: Date) -> (i64, i64) {
    let Some(version) = calendar.version_on(on) else { return (0, 0) };
    let minutes = |weekday: Weekday| -> i64 {
        let span = |span: &measure::worktime::Span| i64::from(span.closes()) - i64::from(span.opens());
        version.weekly.on(weekday).iter().map(span).sum()
    };
    Weekday::Monday
        .cycle_forward()
        .take(7)
        .map(minutes)
        .filter(|minutes| *minutes > 0)
        .fold((0, 0), |(days, sum), minutes| (days + 1, sum + minutes))
}
