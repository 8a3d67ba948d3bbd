//! Who of the provider's side has a request open right now, and who is writing.
//!
//! A lease that goes by itself: it is told to colleagues of the same side alone, is no history and no
//! figure, and leaves nothing behind. A table and not memory, so that it holds over several nodes.

use db::{Conn, Tx, params};

use crate::request::Request;
use crate::{PersonId, Result, actor};

/// How long a lease lasts, in minutes: a little longer than two beats of the page's script.
const LEASE: i64 = 1;

/// A colleague who has the request open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Whether they are writing.
    pub writing: bool,
}

/// The colleagues of the same side who have it open, without the actor; nobody for the other side.
pub fn others(conn: &mut Conn<'_>, request: &Request) -> Result<Vec<Viewer>> {
    if !request.standing.is_provider {
        return Ok(Vec::new());
    }
    let (me, now) = (actor::require(conn)?, conn.now());
    Ok(conn.all(
        "SELECT p.id, p.name, v.writing FROM viewing v JOIN person p ON p.id = v.person_id
         WHERE v.request_id = $1 AND v.until > $2 AND v.person_id <> $3 ORDER BY p.name_sort, p.id LIMIT 20",
        params![request.id, now, me],
        |row| Ok(Viewer { id: row.get(0)?, name: row.get(1)?, writing: row.get(2)? }),
    )?)
}

/// The actor has it open for another while. Pages of colleagues hear of it when that is news.
///
/// Whoever does not serve the request leaves no trace.
pub fn beat(tx: &mut Tx<'_>, request: &Request, writing: bool) -> Result<()> {
    if !request.standing.is_provider {
        return Ok(());
    }
    let (me, now) = (actor::require(tx)?, tx.now());
    let before = tx.maybe(
        "SELECT writing FROM viewing WHERE request_id = $1 AND person_id = $2 AND until > $3",
        params![request.id, me, now],
        |row| row.get::<bool>(0),
    )?;
    tx.execute(
        "INSERT INTO viewing (request_id, person_id, writing, until) VALUES ($1, $2, $3, $4)
         ON CONFLICT (request_id, person_id) DO UPDATE SET writing = excluded.writing, until = excluded.until",
        params![request.id, me, writing, now.plus_minutes(LEASE)],
    )?;
    if before != Some(writing) {
        tx.changed(request.id.uuid());
    }
    Ok(())
}

/// The actor has closed it.
pub fn leave(tx: &mut Tx<'_>, request: &Request) -> Result<()> {
    let me = actor::require(tx)?;
    let gone =
        tx.execute("DELETE FROM viewing WHERE request_id = $1 AND person_id = $2", params![request.id, me])?;
    if gone > 0 {
        tx.changed(request.id.uuid());
    }
    Ok(())
}

/// Leases that have run out are removed: a routine.
pub fn sweep(tx: &mut Tx<'_>) -> Result<()> {
    let now = tx.now();
    tx.execute("DELETE FROM viewing WHERE until < $1", params![now])?;
    Ok(())
}
