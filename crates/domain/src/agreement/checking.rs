//! What an agreement must be before it is proposed and signed, and what is worth saying while it is drafted.

use db::{Conn, Date};
use measure::shares::unkeepable_minutes;
use measure::worktime::Calendar;

use super::terms::{DayLength, Length, day_of, week_of};
use super::{Agreement, Edit, Terms, Version, outside};
use crate::{CalendarId, OptionId, Problem, Problems, Result, calendar, organisation};

/// A lead time that is longer than the notice: even two perfect sides would be late by the agreement itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The variant; nothing for the usual lead time.
    pub option: Option<OptionId>,
    /// The notice that the customer owes.
    pub notice: Length,
    /// The lead time that the provider owes.
    pub lead: Length,
    /// By how many working minutes of the provider's calendar it would be late in a usual week.
    pub minutes: i64,
}

/// Both sides' calendars, as the terms name them or as the sides have them.
pub(super) struct Calendars {
    pub(super) customer: Calendar,
    pub(super) provider: Calendar,
}

impl Calendars {
    pub(super) fn of(
        conn: &mut Conn<'_>,
        agreement: &Agreement,
        customer: Option<CalendarId>,
        provider: Option<CalendarId>,
    ) -> Result<Calendars> {
        let customer = match (customer, agreement.customers.as_slice()) {
            (Some(id), _) => calendar::get(conn, id)?.calendar,
            (None, [team]) => calendar::of_team(conn, team.id)?,
            (None, _) => calendar::usual(conn)?,
        };
        let provider = match provider {
            Some(id) => calendar::get(conn, id)?.calendar,
            None => calendar::of_service(conn, agreement.service)?,
        };
        Ok(Calendars { customer, provider })
    }
}

impl Edit {
    /// Takes over how long a day is on each calendar from `on`; a calendar without usual hours is a
    /// problem of its field.
    pub(super) fn settle(&mut self, conn: &mut Conn<'_>, agreement: &Agreement, on: Date) -> Result<()> {
        let mut problems = Problems::default();
        for (name, id) in
            [("customer_calendar", self.customer_calendar), ("provider_calendar", self.provider_calendar)]
        {
            if let Some(id) = id
                && matches!(calendar::get(conn, id), Err(crate::Error::NotFound))
            {
                problems.add(name, Problem::NotAChoice);
            }
        }
        problems.finish()?;
        let calendars = Calendars::of(conn, agreement, self.customer_calendar, self.provider_calendar)?;
        let on = self.effective_on.unwrap_or(on);
        let mut problems = Problems::default();
        let mut day = |name: &'static str, calendar: &Calendar| {
            problems.take(name, day_of(calendar, on).ok_or(Problem::NeverOpen)).unwrap_or_default()
        };
        let customer = day("customer_calendar", &calendars.customer);
        let provider = day("provider_calendar", &calendars.provider);
        problems.finish()?;
        self.terms.day = DayLength { customer, provider };
        Ok(())
    }
}

/// The lead times that are longer than the notice, on the calendars of this version.
///
/// # Errors
/// When the database cannot be read.
pub fn gaps(conn: &mut Conn<'_>, agreement: &Agreement, version: &Version) -> Result<Vec<Gap>> {
    let calendars = Calendars::of(conn, agreement, version.customer_calendar, version.provider_calendar)?;
    let today = organisation::today(conn)?;
    Ok(gaps_of(&version.terms, &calendars, version.effective_on.unwrap_or(today)))
}

/// The same for terms whose calendars are at hand. Where the two calendars differ, the notice is counted in
/// the provider's minutes of a usual week.
fn gaps_of(terms: &Terms, calendars: &Calendars, on: Date) -> Vec<Gap> {
    let Some((notice, minutes)) = terms.notice.zip(terms.notice_minutes()) else { return Vec::new() };
    let ((_, customers), (_, providers)) =
        (week_of(&calendars.customer, on), week_of(&calendars.provider, on));
    let notice_minutes = if customers == 0 { minutes } else { minutes.saturating_mul(providers) / customers };
    let variants = terms.leads.iter().map(|(option, lead)| (Some(*option), *lead));
    terms
        .lead
        .map(|lead| (None, lead))
        .into_iter()
        .chain(variants)
        .filter_map(|(option, lead)| {
            let minutes = unkeepable_minutes(notice_minutes, lead.working(terms.day.provider));
            (minutes > 0).then_some(Gap { option, notice, lead, minutes })
        })
        .collect()
}

/// Everything that stands between a version and the signatures, by the names of the fields.
///
/// `may_begin_before_now` is for the last signature: what was proposed in time may be signed late, and is
/// then in force from the signature on.
pub(super) fn check(
    conn: &mut Conn<'_>,
    agreement: &Agreement,
    version: &Version,
    may_begin_before_now: bool,
) -> Result<()> {
    let today = organisation::today(conn)?;
    let terms = &version.terms;
    let mut problems = Problems::default();
    if terms.is_customer_empty() {
        problems.add("customer_gives", Problem::EmptySide);
    }
    if terms.is_provider_empty() {
        problems.add("provider_gives", Problem::EmptySide);
    }
    match version.effective_on {
        None => problems.add("effective_on", Problem::Required),
        Some(on) if on < today && !may_begin_before_now => problems.add("effective_on", Problem::InThePast),
        Some(_) => {}
    }
    match (version.review_on, version.effective_on) {
        (None, _) => problems.add("review_on", Problem::Required),
        (Some(review), Some(effect)) if review <= effect => {
            problems.add("review_on", Problem::ReviewTooEarly);
        }
        (Some(review), None) if review < today => problems.add("review_on", Problem::InThePast),
        (Some(_), _) => {}
    }
    let on = version.effective_on.unwrap_or(today);
    let calendars = Calendars::of(conn, agreement, version.customer_calendar, version.provider_calendar)?;
    for (name, calendar) in
        [("customer_calendar", &calendars.customer), ("provider_calendar", &calendars.provider)]
    {
        if week_of(calendar, on).1 == 0 {
            problems.add(name, Problem::NeverOpen);
        }
    }
    if terms.keep_anyway.is_empty() && !gaps_of(terms, &calendars, on).is_empty() {
        problems.add("keep_anyway", Problem::Unkeepable);
    }
    if terms.slower_reason.is_empty() && outside::is_slower(conn, terms)? {
        problems.add("slower_reason", Problem::SlowerThanOutside);
    }
    problems.finish()
}
