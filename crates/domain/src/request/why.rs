//! Why the dates of a request other than its promise fall when they do: the agreed lead time, the agreed notice
//! and the day on which it is needed, each counted day by day.

use db::{Conn, Timestamp};
use measure::worktime::{Calendar, Explanation};

use super::{Request, State};
use crate::Result;
use crate::agreement::{InForce, Length, ShortNotice};

/// A length that was agreed, counted from asking.
#[derive(Debug, Clone)]
pub struct Agreed {
    /// The length.
    pub length: Length,
    /// How many working minutes a day has on the calendar by which it is counted.
    pub day: i64,
    /// From asking to when it is over, by that calendar.
    pub counted: Explanation,
}

/// Why the dates beside the promise fall when they do.
#[derive(Debug, Clone, Default)]
pub struct OtherDates {
    /// *P*: when it is due by the agreement, on the provider's calendar.
    pub lead: Option<Agreed>,
    /// *N*: the first moment for which the agreed notice was given, on the customer's calendar.
    pub notice: Option<Agreed>,
    /// What the notice fell short of.
    pub short: Option<ShortNotice>,
    /// From asking to the day on which it is needed, by the calendar of whoever serves.
    pub needed: Option<Explanation>,
}

impl OtherDates {
    /// Whether there is nothing to explain.
    pub fn is_empty(&self) -> bool {
        self.lead.is_none() && self.notice.is_none() && self.needed.is_none()
    }
}

impl Request {
    /// The dates beside the promise, as long as the work is not done. What a calendar cannot reckon, because it
    /// never opens long enough, is left out.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn other_dates(
        &self,
        conn: &mut Conn<'_>,
        calendar: &Calendar,
        agreed: Option<&InForce>,
    ) -> Result<OtherDates> {
        if !matches!(self.state, State::Asked | State::Opened) || self.imported {
            return Ok(OtherDates::default());
        }
        let asked = self.created_at.to_jiff();
        let mut dates = OtherDates::default();
        if let Some(needed_by) = self.needed_by {
            let minutes = calendar.open_minutes(asked, needed_by.to_jiff());
            dates.needed = minutes.and_then(|minutes| calendar.explain(asked, minutes)).ok();
        }
        let Some(agreed) = agreed else { return Ok(dates) };
        let day = agreed.terms.day;
        if let Some(length) = agreed.terms.lead_of(agreed.option) {
            let counted = agreed.provider_calendar(conn)?.explain(asked, length.working(day.provider)).ok();
            dates.lead = counted.map(|counted| Agreed { length, day: day.provider, counted });
        }
        if let Some((length, needed_by)) = agreed.terms.notice.zip(self.needed_by) {
            let told = self.told_at(conn)?.to_jiff();
            let counted = agreed.customer_calendar(conn)?.explain(told, length.working(day.customer)).ok();
            dates.notice = counted.map(|counted| Agreed { length, day: day.customer, counted });
            dates.short = self.short_notice(conn, agreed, needed_by)?;
        }
        Ok(dates)
    }

    fn short_notice(
        &self,
        conn: &mut Conn<'_>,
        agreed: &InForce,
        needed_by: Timestamp,
    ) -> Result<Option<ShortNotice>> {
        let told = self.told_at(conn)?;
        let telling = agreed.telling(conn, told)?;
        Ok(telling.and_then(|telling| telling.short_for(needed_by)))
    }
}
