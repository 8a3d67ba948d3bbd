//! Jobs that were tried too often: an administrator sees them and decides.
//!
//! What went wrong may name people and addresses, so that only administrators read it; how many there are
//! says nothing about anybody, and the console tells it too.

use db::{Conn, Timestamp, Tx, params};

use crate::{Error, JobId, Result, actor};

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
///
/// # Errors
/// [`Error::Forbidden`] unless the actor is an administrator.
pub fn dead(conn: &mut Conn<'_>) -> Result<Vec<Dead>> {
    actor::require_admin(conn)?;
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

/// How many there are, whoever asks: the console acts for nobody.
pub fn count_dead(conn: &mut Conn<'_>) -> Result<i64> {
    Ok(conn.one("SELECT count(*) FROM job WHERE dead_at IS NOT NULL", params![], |row| row.get(0))?)
}

/// Sends a dead job round again, with all its tries.
///
/// # Errors
/// [`Error::Forbidden`] unless the actor is an administrator; [`Error::NotFound`] when it is not dead.
pub fn retry(tx: &mut Tx<'_>, id: JobId) -> Result<()> {
    actor::require_admin(tx)?;
    let now = tx.now();
    let woken = tx.execute(
        "UPDATE job SET dead_at = NULL, attempts = 0, run_at = $1 WHERE id = $2 AND dead_at IS NOT NULL",
        params![now, id],
    )?;
    tx.wake("jobs");
    if woken == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Gives a dead job up for good.
///
/// # Errors
/// [`Error::Forbidden`] unless the actor is an administrator; [`Error::NotFound`] when it is not dead.
pub fn discard(tx: &mut Tx<'_>, id: JobId) -> Result<()> {
    actor::require_admin(tx)?;
    let gone = tx.execute("DELETE FROM job WHERE id = $1 AND dead_at IS NOT NULL", params![id])?;
    if gone == 0 { Err(Error::NotFound) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::{self, Job};
    use crate::testing::{House, houses};

    /// Two jobs that nobody tries any more.
    fn stuck(house: &House<'_>) {
        let tried = |tx: &mut Tx<'_>| {
            job::enqueue(tx, &Job::SweepFiles {})?;
            let person = tx.id();
            job::enqueue(tx, &Job::EndStay { person })?;
            let now = tx.now();
            tx.execute("UPDATE job SET dead_at = $1, last_error = 'the disk is full'", params![now])?;
            Ok(())
        };
        house.work(tried).unwrap();
    }

    #[test]
    fn an_administrator_reads_stuck_jobs_and_sends_one_round_and_gives_one_up() {
        houses(|house| {
            stuck(house);
            let found = house.read(house.ada, dead).unwrap();
            let ids: Vec<JobId> = found.iter().map(|job| job.id).collect();
            let [first, second] = ids[..] else { panic!("{found:?}") };
            assert_eq!(found[0].last_error, "the disk is full");
            house.write(house.ada, move |tx| retry(tx, first)).unwrap();
            let again = house.write(house.ada, move |tx| retry(tx, first));
            assert!(matches!(again, Err(Error::NotFound)), "it is not dead any more");
            house.write(house.ada, move |tx| discard(tx, second)).unwrap();
            assert_eq!(house.read(house.ada, count_dead).unwrap(), 0);
        });
    }

    #[test]
    fn nobody_else_reads_or_touches_stuck_jobs_and_the_console_counts_them() {
        houses(|house| {
            stuck(house);
            let anna = house.person("Anna");
            let id = house.read(house.ada, dead).unwrap()[0].id;
            assert!(matches!(house.read(anna, dead), Err(Error::Forbidden)));
            assert!(matches!(house.write(anna, move |tx| retry(tx, id)), Err(Error::Forbidden)));
            assert!(matches!(house.write(anna, move |tx| discard(tx, id)), Err(Error::Forbidden)));
            assert!(matches!(house.work(move |tx| retry(tx, id)), Err(Error::Unauthenticated)));
            assert_eq!(house.work(|tx| count_dead(tx)).unwrap(), 2);
        });
    }
}
