//! The spine: everything that happened, append-only, in the order in which it was committed.
//!
//! A request's clocks, turns, promises and shares are derived from its events, and so are notices,
//! search and live pages. An event is written in the transaction of the change that it tells of.
//! It carries ids, dates and words of the product, never what people wrote to each other: texts are
//! found where they stand, under the rights of whoever asks.

mod consuming;
mod kinds;
mod many;

pub use consuming::{Consumer, Run, consume};
pub use kinds::Event;
pub(crate) use many::{Past, record_past};

use db::{Conn, Timestamp, Tx, params};
use uuid::Uuid;

use crate::{EventId, PersonId, Result, TeamId};

/// Writes an event of the actor's about `subject`, and tells live pages that `subject` changed.
///
/// `team` is the team on whose behalf it was done, if any: it outlives the person's name.
pub(crate) fn record(tx: &mut Tx<'_>, subject: Uuid, team: Option<TeamId>, event: &Event) -> Result<EventId> {
    let id: EventId = tx.id();
    let (at, actor) = (tx.now(), tx.actor());
    insert(tx, id, subject, at, actor, team, event)?;
    tx.changed(subject);
    tx.wake("events");
    Ok(id)
}

fn insert(
    tx: &mut Tx<'_>,
    id: EventId,
    subject: Uuid,
    at: Timestamp,
    actor: Option<Uuid>,
    team: Option<TeamId>,
    event: &Event,
) -> Result<()> {
    let (kind, data) = event.parts();
    tx.execute(
        "INSERT INTO event (id, subject, kind, at, actor, team, data) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![id, subject, kind, at, actor, team, data],
    )?;
    Ok(())
}

/// An event as it is read back.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// Its place among the events of its transaction and before and after it.
    pub txn: i64,
    /// See `txn`.
    pub seq: i64,
    /// Its own id.
    pub id: EventId,
    /// What it is about: the id of a request, a person, a team, a service.
    pub subject: Uuid,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it; nobody when the system did, or when the name has been removed by retention.
    pub actor: Option<PersonId>,
    /// The team on whose behalf it was done.
    pub team: Option<TeamId>,
    /// What happened.
    pub event: Event,
}

impl Recorded {
    fn read(row: &db::Row<'_>) -> db::Result<Recorded> {
        let kind: String = row.get(6)?;
        Ok(Recorded {
            txn: row.get(0)?,
            seq: row.get(1)?,
            id: row.get(2)?,
            subject: row.get(3)?,
            at: row.get(4)?,
            actor: row.get(5)?,
            event: Event::from_parts(&kind, &row.get(8)?)
                .map_err(|error| db::Error::Decode(error.to_string()))?,
            team: row.get(7)?,
        })
    }
}

/// The events of one record, oldest first, at most `limit` after `after` (a `seq`; 0 for the first).
pub fn of_subject(conn: &mut Conn<'_>, subject: Uuid, after: i64, limit: i64) -> Result<Vec<Recorded>> {
    Ok(conn.all(
        "SELECT txn, seq, id, subject, at, actor, kind, team, data
         FROM event WHERE subject = $1 AND seq > $2 ORDER BY seq LIMIT $3",
        params![subject, after, limit],
        Recorded::read,
    )?)
}
