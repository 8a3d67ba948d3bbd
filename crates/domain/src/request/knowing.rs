//! When it could have been told: recorded by the side that asks, of its own accord, and never read from anywhere
//! else. Knowing earlier than one told is where the next notice can come from.

use db::{Conn, Date, Tx, params};
use jiff::ToSpan as _;
use serde_json::Value;

use super::{Request, State};
use crate::event::Event;
use crate::{Error, Problem, Result, organisation};

/// How many years back it may have been known.
const MOST_YEARS: i64 = 2;

/// Since when it was known, and how much earlier that is than it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The day on which whoever asked came to know of it.
    pub since: Date,
    /// How many days before asking that was.
    pub days_earlier: i64,
}

impl Request {
    /// Whether the actor may say since when it was known.
    pub fn can_say_known(&self) -> bool {
        self.standing.is_customer
            && !self.standing.is_joint
            && !self.imported
            && matches!(self.state, State::Asked | State::Opened | State::Performed | State::Closed)
            && self.ended_at.is_none()
    }

    /// Whoever asked says since when they knew of it. What is said last counts; all of it stays on record.
    ///
    /// # Errors
    /// Forbidden unless the actor is the customer; invalid for a day after it was told, or years before.
    pub fn say_known(&mut self, tx: &mut Tx<'_>, since: Date) -> Result<()> {
        if !self.can_say_known() {
            return Err(Error::Forbidden);
        }
        let told = self.told_on(tx)?;
        if since > told {
            return Err(Error::invalid("known_since", Problem::AfterAsking));
        }
        if told.checked_sub(MOST_YEARS.years()).is_ok_and(|first| since < first) {
            return Err(Error::invalid("known_since", Problem::TooLongAgo));
        }
        self.touch(tx)?;
        self.record(tx, &Event::KnownSince { since: since.to_string() })?;
        self.team_changed(tx);
        self.reload(tx)
    }

    /// Since when it was known, if whoever asked has said so.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn known(&self, conn: &mut Conn<'_>) -> Result<Option<Known>> {
        let data = conn.maybe(
            "SELECT data FROM event WHERE subject = $1 AND kind = 'known_since' ORDER BY seq DESC LIMIT 1",
            params![self.id],
            |row| row.get::<Value>(0),
        )?;
        let event = data.and_then(|data| Event::from_parts("known_since", &data).ok());
        let Some(Event::KnownSince { since }) = event else { return Ok(None) };
        let Ok(since) = since.parse::<Date>() else { return Ok(None) };
        let days = since.until(self.told_on(conn)?).map_or(0, |span| i64::from(span.get_days()));
        Ok(Some(Known { since, days_earlier: days.max(0) }))
    }

    /// The day on which it was asked, where the organisation is.
    fn told_on(&self, conn: &mut Conn<'_>) -> Result<Date> {
        let zone = organisation::zone(conn)?;
        Ok(self.created_at.to_jiff().to_zoned(zone).date())
    }
}
