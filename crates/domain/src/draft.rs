//! Drafts: what somebody has typed and not sent yet, kept for them alone until it is sent, or a month.
//!
//! A draft has a place, `request-1042-reply` or `ask`. Whoever keeps a draft says which one they began from:
//! a newer one, typed on another device, is never overwritten but handed back.

use db::{Conn, Timestamp, Tx, params};

use crate::request::Request;
use crate::text::block;
use crate::{Conflict, Error, PersonId, Problem, RequestId, Result, actor};

/// The longest draft, in characters.
pub const BODY_MAX: usize = 20_000;
/// How many drafts one person has at most; the oldest gives way.
const MOST: i64 = 100;
/// How long a draft is kept, in days.
const KEPT_DAYS: i64 = 30;

/// A draft of the actor's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Where it is typed.
    pub place: String,
    /// What was typed.
    pub body: String,
    /// When it was last kept: its version.
    pub at: Timestamp,
}

/// What came of keeping a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// It is kept; this is its version. Nothing when it was empty and is gone.
    Yes(Option<Timestamp>),
    /// There is a newer one from elsewhere, which stays.
    Newer(Draft),
}

/// The places that are not on a request.
const ELSEWHERE: [&str; 1] = ["ask"];
/// What is typed on a request.
const PARTS: [&str; 8] =
    ["reply", "note", "closing", "question", "answer", "promise", "passing", "reopening"];

/// Keeps what the actor has typed. `base` is the version that they began from, if there was one.
///
/// # Errors
/// Not found when the place is none, or on a request that the actor may not see; invalid when it is too long.
pub fn keep(tx: &mut Tx<'_>, place: &str, body: &str, base: Option<Timestamp>) -> Result<Kept> {
    let me = actor::require(tx)?;
    let request = request_of(tx, place)?;
    let body = block(body, BODY_MAX).map_err(|problem| Error::invalid("body", problem))?;
    let there = find(tx, me, place)?;
    match there {
        Some(there) if Some(there.at) != base && there.body != body => return Ok(Kept::Newer(there)),
        _ => {}
    }
    if body.is_empty() {
        forget(tx, me, place)?;
        return Ok(Kept::Yes(None));
    }
    let now = tx.now();
    tx.execute(
        "INSERT INTO draft (person_id, place, request_id, body, updated_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (person_id, place) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at",
        params![me, place, request, body, now],
    )?;
    let count: i64 =
        tx.one("SELECT count(*) FROM draft WHERE person_id = $1", params![me], |row| row.get(0))?;
    if count > MOST {
        tx.execute(
            "DELETE FROM draft WHERE person_id = $1 AND place = (
               SELECT place FROM draft WHERE person_id = $1 ORDER BY updated_at, place LIMIT 1)",
            params![me],
        )?;
    }
    Ok(Kept::Yes(Some(now)))
}

/// The request that a place is on.
fn request_of(conn: &mut Conn<'_>, place: &str) -> Result<Option<RequestId>> {
    if ELSEWHERE.contains(&place) {
        return Ok(None);
    }
    let (number, part) =
        place.strip_prefix("request-").and_then(|rest| rest.split_once('-')).ok_or(Error::NotFound)?;
    let number: i64 = number.parse().map_err(|_| Error::NotFound)?;
    if !PARTS.contains(&part) {
        return Err(Error::NotFound);
    }
    Ok(Some(Request::visible_to(conn, number)?.id))
}

fn find(conn: &mut Conn<'_>, person: PersonId, place: &str) -> Result<Option<Draft>> {
    Ok(conn.maybe(
        "SELECT place, body, updated_at FROM draft WHERE person_id = $1 AND place = $2",
        params![person, place],
        read,
    )?)
}

fn read(row: &db::Row<'_>) -> db::Result<Draft> {
    Ok(Draft { place: row.get(0)?, body: row.get(1)?, at: row.get(2)? })
}

/// The actor's draft at a place, if there is one.
pub fn mine(conn: &mut Conn<'_>, place: &str) -> Result<Option<Draft>> {
    let me = actor::require(conn)?;
    find(conn, me, place)
}

/// The actor's drafts on a request.
pub fn on(conn: &mut Conn<'_>, request: &Request) -> Result<Vec<Draft>> {
    let me = actor::require(conn)?;
    Ok(conn.all(
        "SELECT place, body, updated_at FROM draft WHERE request_id = $1 AND person_id = $2 ORDER BY place LIMIT 20",
        params![request.id, me],
        read,
    )?)
}

/// What was typed there has been sent.
pub fn sent(tx: &mut Tx<'_>, place: &str) -> Result<()> {
    let me = actor::require(tx)?;
    forget(tx, me, place)
}

fn forget(tx: &mut Tx<'_>, person: PersonId, place: &str) -> Result<()> {
    tx.execute("DELETE FROM draft WHERE person_id = $1 AND place = $2", params![person, place])?;
    Ok(())
}

/// Forgets what nobody came back to, and shared drafts of what has ended: a routine.
pub fn sweep(tx: &mut Tx<'_>) -> Result<()> {
    let before = tx.now().plus_days(-KEPT_DAYS);
    tx.execute("DELETE FROM draft WHERE updated_at < $1", params![before])?;
    tx.execute("DELETE FROM team_draft WHERE updated_at < $1", params![before])?;
    Ok(())
}

/// The draft that the provider's side of a request writes together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// What it says so far.
    pub body: String,
    /// Who wrote last.
    pub author: Option<String>,
    /// When.
    pub at: Timestamp,
    /// Counts the changes.
    pub version: i64,
}

/// Keeps the shared draft; empty, it is gone. `version` is the one that the actor began from, 0 for none.
///
/// # Errors
/// Forbidden unless the actor serves the request; invalid when it is too long; a conflict when a colleague
/// has written meanwhile.
pub fn share(tx: &mut Tx<'_>, request: &Request, body: &str, version: i64) -> Result<()> {
    if !request.standing.is_provider {
        return Err(Error::Forbidden);
    }
    let me = actor::require(tx)?;
    let body = block(body, BODY_MAX).map_err(|problem| Error::invalid("body", problem))?;
    let now = tx.now();
    let kept = if body.is_empty() {
        tx.execute(
            "DELETE FROM team_draft WHERE request_id = $1 AND version = $2",
            params![request.id, version],
        )?
    } else if version == 0 {
        tx.execute(
            "INSERT INTO team_draft (request_id, body, author_id, version, updated_at) VALUES ($1, $2, $3, 1, $4)
             ON CONFLICT (request_id) DO NOTHING",
            params![request.id, body.as_str(), me, now],
        )?
    } else {
        tx.execute(
            "UPDATE team_draft SET body = $1, author_id = $2, version = version + 1, updated_at = $3
             WHERE request_id = $4 AND version = $5",
            params![body.as_str(), me, now, request.id, version],
        )?
    };
    if kept == 0 {
        let is_nothing = body.is_empty() && version == 0;
        return Err(if is_nothing {
            Error::invalid("body", Problem::Required)
        } else {
            Error::Conflict(Conflict::Changed)
        });
    }
    tx.changed(request.id.uuid());
    Ok(())
}
