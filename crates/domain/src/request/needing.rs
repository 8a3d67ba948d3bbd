//! Needing it on another day: said by the customer, seen by both, and never in place of what was said before.

use db::{Conn, Timestamp, Tx, params};

use super::{Request, State, ahead, guarded};
use crate::event::Event;
use crate::{Error, Problem, Result};

impl Request {
    /// Whether the actor may say that it is needed on another day.
    pub fn can_need_by(&self) -> bool {
        self.standing.is_customer && matches!(self.state, State::Asked | State::Opened)
    }

    /// Needs it on another day from here on; the day first given stays on record.
    ///
    /// # Errors
    /// Forbidden unless the actor is the customer; invalid for a day that has passed, or the same one; a conflict
    /// once the work is done.
    pub fn need_by(&mut self, tx: &mut Tx<'_>, needed_by: Timestamp) -> Result<()> {
        self.as_customer()?;
        let now = tx.now();
        let needed_by = ahead(now, needed_by).map_err(|problem| Error::invalid("needed_by", problem))?;
        if self.needed_by == Some(needed_by) {
            return Err(Error::invalid("needed_by", Problem::Repeated));
        }
        guarded(tx.execute(
            "UPDATE request SET needed_by = $1, changed_at = $2, version = version + 1
             WHERE id = $3 AND version = $4 AND state IN ('asked', 'opened')",
            params![needed_by, now, self.id, self.version],
        )?)?;
        self.record(tx, &Event::NeededByMoved { from: self.needed_by, to: needed_by })?;
        self.team_changed(tx);
        self.reload(tx)
    }
}

/// The day first given, if it was moved.
pub(super) fn first_needed_by(conn: &mut Conn<'_>, request: &Request) -> Result<Option<Timestamp>> {
    let data = conn.maybe(
        "SELECT data FROM event WHERE subject = $1 AND kind = 'needed_by_moved' ORDER BY seq LIMIT 1",
        params![request.id],
        |row| row.get::<serde_json::Value>(0),
    )?;
    let event = data.and_then(|data| Event::from_parts("needed_by_moved", &data).ok());
    Ok(match event {
        Some(Event::NeededByMoved { from, .. }) => from,
        _ => None,
    })
}
