//! Parity: how soon outside customers are answered, and whether colleagues wait longer.
//!
//! Kept by administrators for the whole house. An agreement whose first answer is slower needs a reason, and
//! the reason is shown to everybody who can ask.

use db::{Conn, Tx, params};

use super::Terms;
use super::terms::day_length;
use crate::{Error, Problem, Result, actor, calendar, organisation};

/// The longest that it may be: a year of office days, in minutes.
const MOST: i64 = 365 * 8 * 60;

/// How soon outside customers are answered, in working minutes of the usual calendar.
///
/// # Errors
/// When the database cannot be read.
pub fn outside_reply(conn: &mut Conn<'_>) -> Result<Option<i64>> {
    let found =
        conn.maybe("SELECT outside_reply_minutes FROM organisation ORDER BY id LIMIT 1", params![], |row| {
            row.get(0)
        })?;
    Ok(found.flatten())
}

/// Says how soon outside customers are answered, or that nothing is promised to them. Only for
/// administrators.
///
/// # Errors
/// Forbidden for others; invalid for a length that is none.
pub fn set_outside_reply(tx: &mut Tx<'_>, minutes: Option<i64>) -> Result<()> {
    actor::require_admin(tx)?;
    match minutes {
        Some(minutes) if minutes < 1 => return Err(Error::invalid("outside_reply", Problem::TooSmall(1))),
        Some(minutes) if minutes > MOST => {
            return Err(Error::invalid("outside_reply", Problem::TooLarge(MOST)));
        }
        _ => {}
    }
    let organisation = organisation::get(tx)?;
    tx.execute(
        "UPDATE organisation SET outside_reply_minutes = $1 WHERE id = $2",
        params![minutes, organisation.id],
    )?;
    organisation::changed(tx, organisation.id.uuid(), "outside_reply")
}

/// Whether the first answer of these terms is slower than what outside customers get, counted in working
/// days of each calendar.
pub(super) fn is_slower(conn: &mut Conn<'_>, terms: &Terms) -> Result<bool> {
    let Some((inside, outside)) = terms.first_answer_minutes().zip(outside_reply(conn)?) else {
        return Ok(false);
    };
    Ok(i128::from(inside) * i128::from(usual_day(conn)?)
        > i128::from(outside) * i128::from(terms.day.provider))
}

/// How many working minutes a day of the house's usual calendar has.
///
/// # Errors
/// When the database cannot be read.
pub fn usual_day(conn: &mut Conn<'_>) -> Result<i64> {
    let usual = calendar::usual(conn)?;
    Ok(day_length(&usual, organisation::today(conn)?))
}
