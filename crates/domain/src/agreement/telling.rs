//! The notice that somebody gives who asks now, beside the one that was agreed.

use db::{Conn, Timestamp};
use measure::worktime::Calendar;
use serde::{Deserialize, Serialize};

use super::{InForce, Length};
use crate::Result;

/// What was agreed about telling early, for somebody who tells `at`.
#[derive(Debug, Clone)]
pub struct Telling {
    /// *N*: how long before the needed-by date the customer tells.
    pub agreed: Length,
    /// How many working minutes a day has on the customer's calendar.
    pub day: i64,
    at: Timestamp,
    calendar: Calendar,
}

/// A notice that is shorter than the agreed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShortNotice {
    /// What was agreed.
    pub agreed: Length,
    /// What it is.
    pub given: Length,
    /// How many working minutes a day has on the customer's calendar, by which both are counted.
    pub day: i64,
}

impl InForce {
    /// The agreed notice, for somebody who tells `at`; nothing where none was agreed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn telling(&self, conn: &mut Conn<'_>, at: Timestamp) -> Result<Option<Telling>> {
        let Some(agreed) = self.terms.notice else { return Ok(None) };
        let calendar = self.customer_calendar(conn)?;
        Ok(Some(Telling { agreed, day: self.terms.day.customer.max(1), at, calendar }))
    }
}

impl Telling {
    /// The first moment for which the agreed notice would be given; nothing when the customer's calendar never
    /// opens long enough.
    pub fn full_from(&self) -> Option<Timestamp> {
        let minutes = self.agreed.working(self.day);
        self.calendar.add(self.at.to_jiff(), minutes).ok().map(Timestamp::from_jiff)
    }

    /// The notice that this date leaves, if it is shorter than the agreed one.
    pub fn short_for(&self, needed_by: Timestamp) -> Option<ShortNotice> {
        let given = self.calendar.open_minutes(self.at.to_jiff(), needed_by.to_jiff()).ok()?.max(0);
        let is_short = given < self.agreed.working(self.day);
        let given = Length { days: given / self.day, minutes: given % self.day };
        is_short.then_some(ShortNotice { agreed: self.agreed, given, day: self.day })
    }
}
