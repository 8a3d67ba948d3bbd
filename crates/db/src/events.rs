//! Reading events in an order that misses none.
//!
//! On PostgreSQL a transaction that began earlier may commit later, so a consumer that remembers
//! the highest number it saw can step over a lower one. Every event therefore carries the id of
//! its transaction, and a consumer reads in the order `(txn, seq)`, and only below the oldest
//! transaction still in flight: everything below it is settled for ever. On SQLite writes come
//! one after another, `txn` is always 0 and the horizon is never in the way.

use crate::schema::tables_with_column;
use crate::{Conn, Engine, Result, Tx};

impl Conn<'_> {
    /// The first transaction id that may still bring something: read `(txn, seq) > cursor AND
    /// txn < horizon ORDER BY txn, seq`.
    pub fn event_horizon(&mut self) -> Result<i64> {
        match self.engine() {
            Engine::Sqlite => Ok(i64::MAX),
            // Transaction ids are counted for the whole cluster. What is in flight in another database
            // writes none of our events: a long report or a dump over there must not silence us. One
            // that cannot be told to be of another database counts as ours.
            Engine::Postgres => self.scalar(
                "SELECT COALESCE(min(flying::text::bigint), pg_snapshot_xmax(pg_current_snapshot())::text::bigint)
                 FROM pg_snapshot_xip(pg_current_snapshot()) AS flying
                 WHERE NOT EXISTS (
                   SELECT 1 FROM pg_locks held JOIN pg_stat_activity session ON session.pid = held.pid
                   WHERE held.transactionid = flying::xid AND held.granted AND held.mode = 'ExclusiveLock'
                     AND session.datname <> current_database())",
                &[],
            ),
        }
    }
}

impl Tx<'_> {
    /// Moves stored transaction ids back below those to come, if the database was restored into a
    /// cluster that counts from the beginning again. To be called at every start; how far it
    /// moved them (0: nothing to do).
    ///
    /// Every column named `txn`, of events and of cursors alike, is moved by the same distance:
    /// their order and what each cursor has seen stay as they are.
    pub fn reset_event_horizon(&mut self) -> Result<i64> {
        if self.engine() == Engine::Sqlite {
            return Ok(0);
        }
        let next: i64 = self.scalar("SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint", &[])?;
        let tables = tables_with_column(self, "txn")?;
        let mut highest = 0;
        for table in &tables {
            let sql = format!("SELECT COALESCE(max(txn), 0) FROM {table}");
            highest = highest.max(self.scalar(&sql, &[])?);
        }
        if highest < next {
            return Ok(0);
        }
        let distance = highest + 1;
        for table in &tables {
            self.execute(&format!("UPDATE {table} SET txn = txn - $1"), crate::params![distance])?;
        }
        tracing::warn!(distance, "transaction ids started over: events and cursors were moved below them");
        Ok(distance)
    }
}
