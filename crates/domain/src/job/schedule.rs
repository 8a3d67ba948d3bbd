//! Work that comes round: each routine has one row, claimed like a job, so that two nodes never both do it.

use db::{Tx, params};

use crate::Result;

/// Something done again and again.
pub struct Routine {
    /// The name of its row.
    pub name: &'static str,
    /// The pause from one time to the next, in minutes.
    pub every_minutes: i64,
    /// What is done, in the transaction that also sets the next time.
    pub run: fn(&mut Tx<'_>) -> Result<()>,
}

/// Does the routine if its time has come, and sets the next time. True if it was done.
pub fn due(tx: &mut Tx<'_>, routine: &Routine) -> Result<bool> {
    let now = tx.now();
    let next = now.plus_minutes(routine.every_minutes);
    let claimed = tx.execute(
        "INSERT INTO schedule (name, next_at) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET next_at = excluded.next_at WHERE schedule.next_at <= $3",
        params![routine.name, next, now],
    )?;
    if claimed == 0 {
        return Ok(false);
    }
    (routine.run)(tx)?;
    Ok(true)
}
