//! The other side's word: yes, no, still so, no more.

use db::{Tx, params};

use super::declaring::belongs;
use super::{Origin, Relationship, Side, State};
use crate::{Conflict, Error, RelationshipId, Result, actor, organisation};

/// Says yes. What was only suggested, or drawn by a file, is from here on declared by the actor's side; what the
/// other side declared is confirmed.
pub fn acknowledge(tx: &mut Tx<'_>, id: RelationshipId) -> Result<()> {
    let me = actor::require(tx)?;
    let before = Relationship::visible_to(tx, id)?;
    before.as_party()?;
    if !before.awaits_me() {
        return Err(Error::Conflict(Conflict::Phase));
    }
    let now = tx.now();
    let own = (belongs(tx, me, before.customer)?, belongs(tx, me, before.provider)?);
    // What dealings suggest, or a file draws, nobody has said yet: the first word is one side's own.
    let is_unsaid = before.state == State::Suggested
        || (before.origin == Origin::Import && before.declared_side.is_none());
    let changed = if is_unsaid && own != (true, true) {
        let side = match own {
            (true, false) => Some(Side::Customer),
            (false, true) => Some(Side::Provider),
            _ => None,
        };
        tx.execute(
            "UPDATE relationship SET state = 'declared', declared_by = $1, declared_side = $2, declared_at = $3,
               reviewed_at = $3 WHERE id = $4 AND state IN ('suggested', 'declared') AND declared_side IS NULL",
            params![me, side, now, id],
        )?
    } else {
        tx.execute(
            "UPDATE relationship SET state = 'confirmed', acknowledged_by = $1, acknowledged_at = $2, reviewed_at = $2
             WHERE id = $3 AND state IN ('suggested', 'declared')",
            params![me, now, id],
        )?
    };
    if changed == 0 {
        return Err(Error::Conflict(Conflict::Changed));
    }
    super::touch(tx, id)?;
    before.record(tx, "acknowledged")
}

/// Says no, which ends it for both. Only the side that refused can bring it up again.
pub fn refuse(tx: &mut Tx<'_>, id: RelationshipId) -> Result<()> {
    let me = actor::require(tx)?;
    let before = Relationship::visible_to(tx, id)?;
    before.as_party()?;
    let side = match (belongs(tx, me, before.customer)?, belongs(tx, me, before.provider)?) {
        (true, false) => Some(Side::Customer),
        (false, true) => Some(Side::Provider),
        _ => None,
    };
    let now = tx.now();
    let changed = tx.execute(
        "UPDATE relationship SET state = 'refused', declared_side = $1, reviewed_at = $2
         WHERE id = $3 AND state IN ('suggested', 'declared')",
        params![side, now, id],
    )?;
    if changed == 0 {
        return Err(Error::Conflict(Conflict::Phase));
    }
    super::touch(tx, id)?;
    before.record(tx, "refused")
}

/// Says that it is over, today if no last day is known.
pub fn end(tx: &mut Tx<'_>, id: RelationshipId) -> Result<()> {
    let before = Relationship::visible_to(tx, id)?;
    before.as_party()?;
    let (today, now) = (organisation::today(tx)?, tx.now());
    let changed = tx.execute(
        "UPDATE relationship SET state = 'ended', reviewed_at = $1,
           to_on = CASE WHEN to_on IS NULL OR to_on > $2 THEN
                     CASE WHEN from_on IS NULL OR from_on <= $2 THEN $2 ELSE from_on END
                   ELSE to_on END
         WHERE id = $3 AND state IN ('declared', 'confirmed')",
        params![now, today, id],
    )?;
    if changed == 0 {
        return Err(Error::Conflict(Conflict::Phase));
    }
    super::touch(tx, id)?;
    before.record(tx, "ended")
}

/// Says that it still holds: somebody looks after it again.
pub fn adopt(tx: &mut Tx<'_>, id: RelationshipId) -> Result<()> {
    let before = Relationship::visible_to(tx, id)?;
    before.as_party()?;
    let now = tx.now();
    let changed = tx.execute(
        "UPDATE relationship SET reviewed_at = $1, version = version + 1
         WHERE id = $2 AND state IN ('declared', 'confirmed')",
        params![now, id],
    )?;
    if changed == 0 {
        return Err(Error::Conflict(Conflict::Phase));
    }
    before.record(tx, "adopted")
}
