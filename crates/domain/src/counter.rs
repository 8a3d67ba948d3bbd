//! Numbers that people read out to each other: R-1042.

use db::{Tx, params};

use crate::Result;

/// The next value of a counter, in the same transaction as what it numbers.
pub(crate) fn next(tx: &mut Tx<'_>, name: &'static str) -> Result<i64> {
    reserve(tx, name, 1)
}

/// Reserves `count` values in one go and returns the first of them.
pub(crate) fn reserve(tx: &mut Tx<'_>, name: &'static str, count: i64) -> Result<i64> {
    let last: i64 = tx.one(
        "INSERT INTO counter (name, value) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET value = counter.value + excluded.value
         RETURNING value",
        params![name, count],
        |row| row.get(0),
    )?;
    Ok(last - count + 1)
}
