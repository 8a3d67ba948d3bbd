//! The vision where work happens, and once at first use.
//!
//! Saying "I have read it" is a courtesy and no duty: it is kept as a yes without a time, only its owner can
//! read it, and nothing counts it.

use db::{Conn, Tx, params};

use super::{Scope, Vision, in_force};
use crate::{Result, actor};

/// The vision as one reads it at work.
#[derive(Debug, Clone)]
pub struct Line {
    /// The wording for work inside.
    pub vision: Vision,
    /// Whether the actor was never shown this wording.
    pub is_new: bool,
}

/// The wording that is shown where work happens: the one for everybody, or else the one for inside.
pub fn line(conn: &mut Conn<'_>) -> Result<Option<Line>> {
    let me = actor::require(conn)?;
    let found = conn.maybe(
        "SELECT v.id, v.scope, v.version, v.serves, v.counts_on, v.behaves, v.written_at, v.retired_at, s.vision_id IS NULL
         FROM vision v LEFT JOIN vision_shown s ON s.vision_id = v.id AND s.person_id = $1
         WHERE v.retired_at IS NULL AND v.scope <> 'outside' ORDER BY v.scope DESC LIMIT 1",
        params![me],
        |row| Ok(Line { vision: Vision::read(row)?, is_new: row.get(8)? }),
    )?;
    Ok(found)
}

/// Notes that the actor is being shown the wording in force, and returns it.
pub fn show(tx: &mut Tx<'_>) -> Result<Option<Vision>> {
    note(tx, false)
}

/// The actor says that they have read it.
pub fn acknowledge(tx: &mut Tx<'_>) -> Result<()> {
    note(tx, true).map(drop)
}

fn note(tx: &mut Tx<'_>, acknowledged: bool) -> Result<Option<Vision>> {
    let me = actor::require(tx)?;
    let Some(vision) = in_force(tx)?.into_iter().find(|vision| vision.scope != Scope::Outside) else {
        return Ok(None);
    };
    tx.execute(
        "INSERT INTO vision_shown (person_id, vision_id, acknowledged) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET vision_id = excluded.vision_id,
           acknowledged = excluded.acknowledged
             OR (vision_shown.acknowledged AND vision_shown.vision_id = excluded.vision_id)",
        params![me, vision.id, acknowledged],
    )?;
    Ok(Some(vision))
}

/// Whether the actor said that they have read the wording in force; for themselves alone.
pub fn was_acknowledged(conn: &mut Conn<'_>) -> Result<bool> {
    let me = actor::require(conn)?;
    Ok(conn.exists(
        "SELECT 1 FROM vision_shown s JOIN vision v ON v.id = s.vision_id
         WHERE s.person_id = $1 AND s.acknowledged AND v.retired_at IS NULL",
        params![me],
    )?)
}
