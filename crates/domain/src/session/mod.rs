//! Signing in, and staying signed in.
//!
//! A session is a secret in a browser; the house keeps only its SHA-256, so that nobody who reads the
//! data can walk in with it. Passwords are hashed and compared outside any transaction, and what was
//! compared is looked at again inside: somebody may have left in between. When somebody last used a
//! session is shown to that person alone.

pub mod attempt;
pub mod link;
pub mod password;
mod token;

#[cfg(test)]
mod tests;

pub use token::Token;

use db::{Conn, Timestamp, Tx, params};

use crate::{Error, PersonId, Result, SessionId, actor, organisation};

/// How long a session lasts after it was last used, in days.
const LASTS_DAYS: i64 = 30;

/// How old the last use on record may become before the next use is written down, in minutes.
const FRESH_MINUTES: i64 = 10;

/// How many sessions a list shows.
const SHOWN: i64 = 50;

/// The browser as it describes itself, cut to what a list can show.
const LONGEST_AGENT: usize = 300;

/// A signed-in browser, as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The session.
    pub id: SessionId,
    /// What the browser said it is.
    pub agent: String,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was last used, to within ten minutes.
    pub seen_at: Timestamp,
}

/// Opens a session for somebody who has proven who they are, if they may be here today.
fn open(tx: &mut Tx<'_>, person: PersonId, token: &Token, agent: &str) -> Result<SessionId> {
    let today = organisation::today(tx)?;
    let may_enter = tx.exists(
        "SELECT 1 FROM person WHERE id = $1 AND NOT imported AND (starts_on IS NULL OR starts_on <= $2)
           AND (ends_on IS NULL OR ends_on >= $2)",
        params![person, today],
    )?;
    if !may_enter {
        return Err(Error::Unauthenticated);
    }
    let (id, now): (SessionId, _) = (tx.id(), tx.now());
    let agent: String = agent.chars().filter(|c| !c.is_control()).take(LONGEST_AGENT).collect();
    tx.execute(
        "INSERT INTO session (id, person_id, token_hash, agent, created_at, seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $5, $6)",
        params![id, person, token.digest(), agent, now, now.plus_days(LASTS_DAYS)],
    )?;
    Ok(id)
}

/// Somebody of the demonstration, for whoever wants to look around as one of them.
#[derive(Debug, Clone)]
pub struct DemoPerson {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// What they do here.
    pub title: String,
    /// Whether a visitor might like to be them first.
    pub is_guide: bool,
}

/// Everybody of the demonstration, by name. Nobody in any other house.
pub fn demo_people(conn: &mut Conn<'_>) -> Result<Vec<DemoPerson>> {
    Ok(conn.all(
        "SELECT id, name, title FROM person
         WHERE demo AND NOT imported AND (SELECT demo FROM organisation ORDER BY id LIMIT 1)
         ORDER BY name_sort, id LIMIT 200",
        params![],
        |row| {
            let name: String = row.get(1)?;
            let is_guide = crate::demo::content::GUIDES.contains(&name.as_str());
            Ok(DemoPerson { id: row.get(0)?, name, title: row.get(2)?, is_guide })
        },
    )?)
}

/// Lets a visitor of the demonstration in as one of its people. Nowhere else.
pub fn open_demo(tx: &mut Tx<'_>, person: PersonId, token: &Token, agent: &str) -> Result<SessionId> {
    let is_demo = tx.exists(
        "SELECT 1 FROM person p WHERE p.id = $1 AND p.demo
           AND (SELECT demo FROM organisation ORDER BY id LIMIT 1)",
        params![person],
    )?;
    if is_demo { open(tx, person, token, agent) } else { Err(Error::NotFound) }
}

/// Whether the last use on record is so old that the next one should be written down.
pub(crate) fn is_stale(seen_at: Timestamp, now: Timestamp) -> bool {
    seen_at.minutes_until(now) >= FRESH_MINUTES
}

/// Writes down that a session is in use, and lets it last longer.
pub fn touch(tx: &mut Tx<'_>, id: SessionId) -> Result<()> {
    let now = tx.now();
    tx.execute(
        "UPDATE session SET seen_at = $1, expires_at = $2 WHERE id = $3 AND seen_at < $1",
        params![now, now.plus_days(LASTS_DAYS), id],
    )?;
    Ok(())
}

/// The actor's own sessions, the one used last first.
pub fn list(conn: &mut Conn<'_>) -> Result<Vec<Session>> {
    let person = actor::require(conn)?;
    let now = conn.now();
    Ok(conn.all(
        "SELECT id, agent, created_at, seen_at FROM session WHERE person_id = $1 AND expires_at > $2
         ORDER BY seen_at DESC, id LIMIT $3",
        params![person, now, SHOWN],
        |row| {
            Ok(Session { id: row.get(0)?, agent: row.get(1)?, created_at: row.get(2)?, seen_at: row.get(3)? })
        },
    )?)
}

/// Ends one of the actor's own sessions: signing out, here or elsewhere.
pub fn end(tx: &mut Tx<'_>, id: SessionId) -> Result<()> {
    let person = actor::require(tx)?;
    let ended = tx.execute("DELETE FROM session WHERE id = $1 AND person_id = $2", params![id, person])?;
    if ended == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Ends all of the actor's own sessions but the one they are using.
pub fn end_others(tx: &mut Tx<'_>, keep: SessionId) -> Result<u64> {
    let person = actor::require(tx)?;
    Ok(tx.execute("DELETE FROM session WHERE person_id = $1 AND id <> $2", params![person, keep])?)
}

/// Ends all sessions of a colleague, say when a phone was lost. Only for administrators, and blind:
/// it does not tell whether there were any.
pub fn end_all_of(tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    actor::require_admin(tx)?;
    tx.execute("DELETE FROM session WHERE person_id = $1", params![person])?;
    tx.execute("DELETE FROM sign_in_link WHERE person_id = $1", params![person])?;
    Ok(())
}

/// What the daily routine does: forgets sessions, links and counts of attempts that are over.
pub fn sweep(tx: &mut Tx<'_>) -> Result<()> {
    let now = tx.now();
    tx.execute("DELETE FROM session WHERE expires_at <= $1", params![now])?;
    tx.execute("DELETE FROM sign_in_link WHERE expires_at <= $1", params![now])?;
    tx.execute("DELETE FROM attempt WHERE starts_at < $1", params![now.plus_days(-1)])?;
    Ok(())
}
