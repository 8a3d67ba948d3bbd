//! A date that is earlier than usual, or told later than agreed: said beforehand, and asked for all the same.

use db::{Conn, Timestamp, Tx, params};
use serde_json::Value;

use super::Request;
use crate::Result;
use crate::agreement::{self, ShortNotice};
use crate::event::Event;
use crate::evidence::{self, Method};
use crate::heads_up;

/// Why a date was short, as both sides read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Insisted {
    /// The date that was asked for.
    pub needed_by: Timestamp,
    /// When it would usually be done, where that is later.
    pub usually_by: Option<Timestamp>,
    /// The notice, where it is shorter than the agreed one.
    pub notice: Option<ShortNotice>,
}

/// What speaks against a date.
#[derive(Debug, Clone, Copy, Default)]
struct Doubt {
    /// When it would usually be done, and on how many finished cases that rests.
    usually: Option<(Timestamp, Option<i64>)>,
    notice: Option<ShortNotice>,
}

impl Doubt {
    fn is_none(self) -> bool {
        self.usually.is_none() && self.notice.is_none()
    }

    /// Of a whole and its part: what takes longest, and the notice of the whole before that of a part.
    fn with(self, part: Doubt) -> Doubt {
        let usually = [self.usually, part.usually].into_iter().flatten().max_by_key(|(by, _)| *by);
        Doubt { usually, notice: self.notice.or(part.notice) }
    }

    fn event(self, needed_by: Timestamp) -> Event {
        let (usually_by, cases) = self.usually.map_or((None, None), |(by, cases)| (Some(by), cases));
        Event::DateInsisted { needed_by, usually_by, notice: self.notice, cases }
    }
}

impl Request {
    /// Whoever just asked was told that the date is earlier than usual or the notice shorter than agreed, and
    /// asks for it all the same: kept on record, for both sides, and for each part of a bundle that it is
    /// short for. Nothing is recorded when it is not.
    ///
    /// # Errors
    /// Forbidden unless the actor is the customer.
    pub fn insist_on_date(&self, tx: &mut Tx<'_>) -> Result<()> {
        self.as_customer()?;
        let Some(needed_by) = self.needed_by else { return Ok(()) };
        let mut whole = Doubt::default();
        let parts = self.open_parts(tx)?;
        for number in &parts {
            let part = Request::visible_to(tx, *number)?;
            let doubt = part.doubt(tx, needed_by)?;
            if !doubt.is_none() {
                part.record(tx, &doubt.event(needed_by))?;
                whole = whole.with(doubt);
            }
        }
        let own = self.doubt(tx, needed_by)?;
        // How long a bundle takes is how long its parts take: those that were asked for.
        let own = if parts.is_empty() { own } else { Doubt { usually: None, ..own } };
        let whole = own.with(whole);
        if whole.is_none() { Ok(()) } else { self.record(tx, &whole.event(needed_by)) }
    }

    fn doubt(&self, conn: &mut Conn<'_>, needed_by: Timestamp) -> Result<Doubt> {
        let answer = evidence::of_request(conn, self)?;
        let calendar = self.calendar(conn)?;
        let usually_by =
            answer.usual().and_then(|minutes| calendar.add(self.created_at.to_jiff(), minutes).ok());
        let usually_by = usually_by.map(Timestamp::from_jiff).filter(|by| *by > needed_by);
        let cases = answer.spoke().filter(|_| answer.method() == Some(Method::Evidence));
        let cases = cases.and_then(|(_, cases)| i64::try_from(cases).ok());
        let telling = match agreement::of_request(conn, self)? {
            Some(agreed) => {
                let told = self.told_at(conn)?;
                agreed.telling(conn, told)?
            }
            None => None,
        };
        let notice = telling.and_then(|telling| telling.short_for(needed_by));
        Ok(Doubt { usually: usually_by.map(|by| (by, cases)), notice })
    }

    /// When it was told: when it was asked, or earlier by a heads-up that whoever serves knew of.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn told_at(&self, conn: &mut Conn<'_>) -> Result<Timestamp> {
        let announced = heads_up::of_request(conn, self.id)?;
        Ok(announced.map_or(self.created_at, |told| told.min(self.created_at)))
    }

    /// The date that the customer insisted on, and what spoke against it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn insisted(&self, conn: &mut Conn<'_>) -> Result<Option<Insisted>> {
        if self.needed_by.is_none() {
            return Ok(None);
        }
        let data = conn.maybe(
            "SELECT data FROM event WHERE subject = $1 AND kind = 'date_insisted' ORDER BY seq DESC LIMIT 1",
            params![self.id],
            |row| row.get::<Value>(0),
        )?;
        let event = data.and_then(|data| Event::from_parts("date_insisted", &data).ok());
        Ok(match event {
            Some(Event::DateInsisted { needed_by, usually_by, notice, .. }) => {
                Some(Insisted { needed_by, usually_by, notice })
            }
            _ => None,
        })
    }
}
