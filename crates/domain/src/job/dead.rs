//! Jobs that were tried too often: the operator sees them and decides.

use db::{Conn, Timestamp, Tx, params};

use crate::{Error, JobId, Result};

/// A job that nobody tries any more.
#[derive(Debug, Clone)]
pub struct Dead {
    /// The row.
    pub id: JobId,
    /// Its kind, e.g. `send_mail`.
    pub kind: String,
    /// How often it was tried.
    pub attempts: i64,
    /// What went wrong the last time.
    pub last_error: String,
    /// When it was given up.
    pub dead_at: Timestamp,
}

/// The dead jobs, longest dead first, at most 50.
pub fn dead(conn: &mut Conn<'_>) -> Result<Vec<Dead>> {
    Ok(conn.all(
        "SELECT id, kind, attempts, last_error, dead_at FROM job WHERE dead_at IS NOT NULL ORDER BY dead_at, id LIMIT 50",
        params![],
        |row| {
            Ok(Dead {
                id: row.get(0)?,
                kind: row.get(1)?,
                attempts: row.get(2)?,
                last_error: row.get::<Option<String>>(3)?.unwrap_or_default(),
                dead_at: row.get(4)?,
            })
        },
    )?)
}

/// How many there are.
pub fn count_dead(conn: &mut Conn<'_>) -> Result<i64> {
    Ok(conn.one("SELECT count(*) FROM job WHERE dead_at IS NOT NULL", params![], |row| row.get(0))?)
}

/// Sends a dead job round again, with all its tries.
pub fn retry(tx: &mut Tx<'_>, id: JobId) -> Result<()> {
    let now = tx.now();
    let woken = tx.execute(
        "UPDATE job SET dead_at = NULL, attempts = 0, run_at = $1 WHERE id = $2 AND dead_at IS NOT NULL",
        params![now, id],
    )?;
    tx.wake("jobs");
    if woken == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Gives a dead job up for good.
pub fn discard(tx: &mut Tx<'_>, id: JobId) -> Result<()> {
    let gone = tx.execute("DELETE FROM job WHERE id = $1 AND dead_at IS NOT NULL", params![id])?;
    if gone == 0 { Err(Error::NotFound) } else { Ok(()) }
}
