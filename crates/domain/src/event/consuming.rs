//! Consumers: each reads every event once it can no longer be overtaken, and remembers how far it got.
//!
//! A consumer may see an event twice, never miss one. Its work and its cursor move in one transaction,
//! so what it writes to the database happens once; what leaves the process is a job that it enqueues.

use db::{Conn, Tx, params};

use super::Recorded;
use crate::Result;

/// Something that follows the spine.
pub struct Consumer {
    /// The name of its cursor.
    pub name: &'static str,
    /// What it does with a run of events, in the transaction that also moves the cursor.
    pub take: fn(&mut Tx<'_>, &[Recorded]) -> Result<()>,
}

/// What a run of events was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run {
    /// There was nothing to take.
    Empty,
    /// All that there was.
    Partial,
    /// As much as one run takes: there may be more.
    Full,
}

/// How many events a consumer takes in one transaction.
const BATCH: i64 = 200;
/// And how many if it is far behind, after an import: a large run costs less for each event, but nobody else
/// writes as long as it takes.
const FAR_BEHIND: i64 = 1_600;

/// Lets the consumer take the next run of events, a larger one if it is far `behind`, which a full run before
/// this one says.
pub fn consume(tx: &mut Tx<'_>, consumer: &Consumer, behind: bool) -> Result<Run> {
    let most = if behind { FAR_BEHIND } else { BATCH };
    let (txn, seq) = cursor(tx, consumer.name)?;
    let horizon = tx.event_horizon()?;
    // All that is after (txn, seq), in two runs: SQLite does not find a place by both at once where the second
    // is its row number, and would read every event before it.
    let events = tx.all(
        "SELECT txn, seq, id, subject, at, actor, kind, team, data FROM (
           SELECT * FROM (
             SELECT txn, seq, id, subject, at, actor, kind, team, data FROM event
             WHERE txn = $1 AND seq > $2 AND txn < $3 ORDER BY seq LIMIT $4) of_the_same
           UNION ALL
           SELECT * FROM (
             SELECT txn, seq, id, subject, at, actor, kind, team, data FROM event
             WHERE txn > $1 AND txn < $3 ORDER BY txn, seq LIMIT $4) of_later_ones
         ) next ORDER BY txn, seq LIMIT $4",
        params![txn, seq, horizon, most],
        Recorded::read,
    )?;
    let Some(last) = events.last() else { return Ok(Run::Empty) };
    (consumer.take)(tx, &events)?;
    advance(tx, consumer.name, (txn, seq), (last.txn, last.seq))?;
    let is_full = i64::try_from(events.len()).is_ok_and(|count| count == most);
    Ok(if is_full { Run::Full } else { Run::Partial })
}

fn cursor(conn: &mut Conn<'_>, name: &str) -> Result<(i64, i64)> {
    let cursor = conn.maybe("SELECT txn, seq FROM consumer WHERE name = $1", params![name], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(cursor.unwrap_or((i64::MIN, 0)))
}

/// Moves the cursor on, unless another node has moved it: then this run is undone and read again.
fn advance(tx: &mut Tx<'_>, name: &str, from: (i64, i64), to: (i64, i64)) -> Result<()> {
    let now = tx.now();
    let moved = tx.execute(
        "INSERT INTO consumer (name, txn, seq, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (name) DO UPDATE SET txn = excluded.txn, seq = excluded.seq, at = excluded.at
         WHERE consumer.txn = $5 AND consumer.seq = $6",
        params![name, to.0, to.1, now, from.0, from.1],
    )?;
    if moved == 0 { Err(crate::Error::Conflict(crate::Conflict::Changed)) } else { Ok(()) }
}
