//! Which outside promise a request serves.

use db::{Conn, Timestamp, Tx, params};

use super::OutsidePromise;
use crate::event::{self, Event};
use crate::request::Request;
use crate::{Error, Problem, Result, actor};

/// The outside promise that a request serves, as its page tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Served {
    /// Its number.
    pub number: i64,
    /// What was promised.
    pub title: String,
    /// To whom.
    pub group: String,
    /// For when.
    pub due_at: Timestamp,
    /// Whether the actor may open its page.
    pub is_mine: bool,
}

/// What a request serves. Whoever may see the request may know: it is what the work is for.
pub fn served_by(conn: &mut Conn<'_>, request: &Request) -> Result<Option<Served>> {
    let me = actor::require(conn)?;
    Ok(conn.maybe(
        "SELECT o.number, o.title, g.name, o.due_at, (o.owner_id IS NOT NULL AND o.owner_id = $2) OR EXISTS (
                  SELECT 1 FROM membership b WHERE b.team_id = o.team_id AND b.person_id = $2)
         FROM request_purpose s JOIN outside_promise o ON o.id = s.promise_id
         JOIN customer_group g ON g.id = o.group_id WHERE s.request_id = $1",
        params![request.id, me],
        |row| {
            Ok(Served {
                number: row.get(0)?,
                title: row.get(1)?,
                group: row.get(2)?,
                due_at: row.get(3)?,
                is_mine: row.get(4)?,
            })
        },
    )?)
}

/// The promises that a form offers to whoever asked: the open ones of the actor's own teams.
pub fn offered(conn: &mut Conn<'_>) -> Result<Vec<OutsidePromise>> {
    super::open(conn)
}

/// Names the outside promise that a request serves, or says that it serves none. For whoever asked.
///
/// # Errors
/// Forbidden for anybody but the customer; invalid when the actor knows no such open promise.
pub fn serve(tx: &mut Tx<'_>, request: i64, promise: Option<i64>) -> Result<()> {
    let request = Request::visible_to(tx, request)?;
    if !request.standing.is_customer {
        return Err(Error::Forbidden);
    }
    match promise {
        None => {
            tx.execute("DELETE FROM request_purpose WHERE request_id = $1", params![request.id])?;
        }
        Some(number) => {
            let unknown = || Error::invalid("promise", Problem::NotAChoice);
            let found = match super::visible_to(tx, number) {
                Err(Error::NotFound) => Err(unknown()),
                other => other,
            }?;
            if !found.is_open() {
                return Err(unknown());
            }
            let now = tx.now();
            tx.execute(
                "INSERT INTO request_purpose (request_id, promise_id, since) VALUES ($1, $2, $3)
                 ON CONFLICT (request_id) DO UPDATE SET promise_id = excluded.promise_id, since = excluded.since",
                params![request.id, found.id, now],
            )?;
            tx.changed(found.id.uuid());
        }
    }
    event::record(tx, request.id.uuid(), None, &Event::RequestServes { promise })?;
    Ok(())
}
