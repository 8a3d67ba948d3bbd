//! The day on which both sides look at an agreement again: they are told while there is time to think.

use db::{Tx, params};
use jiff::ToSpan as _;

use super::Step;
use crate::event::{self, Event};
use crate::{AgreementId, AgreementVersionId, Result, organisation};

/// How many days before.
const DAYS_BEFORE: i64 = 14;
/// How many are told of in one transaction: the rest is told of next time.
const BATCH: i64 = 100;

/// Tells of every version in force whose day of review is at most two weeks away, once each.
///
/// # Errors
/// When the database cannot be written.
pub fn remind(tx: &mut Tx<'_>) -> Result<()> {
    let (now, today) = (tx.now(), organisation::today(tx)?);
    let soon = today.checked_add(DAYS_BEFORE.days()).unwrap_or(today);
    let due = tx.all(
        "SELECT a.id, v.id, v.version FROM agreement a JOIN agreement_version v ON v.agreement_id = a.id
         WHERE a.ended_at IS NULL AND v.in_force_from <= $1 AND v.review_on <= $2 AND v.review_told_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM agreement_version n WHERE n.agreement_id = a.id AND n.version > v.version)
         ORDER BY a.number LIMIT $3",
        params![now, soon, BATCH],
        |row| Ok((row.get::<AgreementId>(0)?, row.get::<AgreementVersionId>(1)?, row.get::<i64>(2)?)),
    )?;
    for (agreement, id, version) in due {
        tx.execute("UPDATE agreement_version SET review_told_at = $1 WHERE id = $2", params![now, id])?;
        let what = Step::ReviewDue.word().to_owned();
        event::record(tx, agreement.uuid(), None, &Event::AgreementChanged { version, what })?;
    }
    Ok(())
}
