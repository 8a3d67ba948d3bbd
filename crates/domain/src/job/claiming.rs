//! How a worker takes a job, and gives it back.

use db::{Tx, params};
use uuid::Uuid;

use super::{Job, MOST_ATTEMPTS};
use crate::{JobId, Result};

/// How long a worker may hold a job before another one may take it, in minutes.
const LEASE_MINUTES: i64 = 5;

/// A job in a worker's hands.
#[derive(Debug, Clone)]
pub struct Claimed {
    /// The row.
    pub id: JobId,
    /// The claim: a worker that was too slow can no longer finish the job.
    pub lease: Uuid,
    /// Which try this is, from 1.
    pub attempt: i64,
    /// What to do.
    pub job: Job,
}

/// Takes the longest-waiting job of the queue that is due, if there is one.
///
/// A job that this version cannot read goes straight to the dead: it needs a newer version, or a look.
pub fn claim(tx: &mut Tx<'_>, queue: &str) -> Result<Option<Claimed>> {
    let now = tx.now();
    let lease: Uuid = tx.id();
    let claimed = tx.maybe(
        "UPDATE job SET lease = $1, leased_until = $2, attempts = attempts + 1, dedup_key = NULL
         WHERE id = (SELECT id FROM job WHERE queue = $3 AND dead_at IS NULL AND run_at <= $4
                     AND (leased_until IS NULL OR leased_until < $4) ORDER BY run_at, id LIMIT 1)
           AND (leased_until IS NULL OR leased_until < $4)
         RETURNING id, attempts, payload",
        params![lease, now.plus_minutes(LEASE_MINUTES), queue, now],
        |row| Ok((row.get::<JobId>(0)?, row.get::<i64>(1)?, row.get::<serde_json::Value>(2)?)),
    )?;
    let Some((id, attempt, payload)) = claimed else { return Ok(None) };
    match serde_json::from_value(payload) {
        Ok(job) => Ok(Some(Claimed { id, lease, attempt, job })),
        Err(error) => {
            tx.execute(
                "UPDATE job SET dead_at = $1, last_error = $2, lease = NULL, leased_until = NULL WHERE id = $3",
                params![now, error.to_string(), id],
            )?;
            Ok(None)
        }
    }
}

/// The job is done: its row goes. False if the lease had run out and another worker has it.
pub fn finish(tx: &mut Tx<'_>, claimed: &Claimed) -> Result<bool> {
    let gone =
        tx.execute("DELETE FROM job WHERE id = $1 AND lease = $2", params![claimed.id, claimed.lease])?;
    Ok(gone == 1)
}

/// The job failed: it waits 1, 2, 4 … minutes before the next try, and is dead after the last.
pub fn fail(tx: &mut Tx<'_>, claimed: &Claimed, error: &str) -> Result<()> {
    let now = tx.now();
    let pause = 1_i64 << claimed.attempt.clamp(1, 12).saturating_sub(1);
    let dead_at = (claimed.attempt >= MOST_ATTEMPTS).then_some(now);
    let error: String = error.chars().take(2000).collect();
    tx.execute(
        "UPDATE job SET lease = NULL, leased_until = NULL, run_at = $1, last_error = $2, dead_at = $3
         WHERE id = $4 AND lease = $5",
        params![now.plus_minutes(pause), error, dead_at, claimed.id, claimed.lease],
    )?;
    Ok(())
}
