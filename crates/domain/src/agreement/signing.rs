//! Proposing, signing and sending back: what one signs is what one has read.

use db::{Timestamp, Tx, Uuid, params};
use jiff::civil::Time;

use super::{Agreement, Side, State, Step, Version, checking};
use crate::text::block;
use crate::{Conflict, Error, Problem, Problems, Result, TeamId, actor, organisation};

/// Proposes a draft to the other side, signed by every side and team that the actor speaks for.
///
/// # Errors
/// Invalid with everything that is missing: an empty side, a day in the past, a notice shorter than the lead
/// time without a word about it; forbidden unless the actor leads a side; a conflict when it is no draft any
/// more, or changed since `revision`.
pub fn propose(tx: &mut Tx<'_>, agreement: &Agreement, version: &Version, revision: i64) -> Result<()> {
    if !agreement.standing.may_draft() {
        return Err(Error::Forbidden);
    }
    checking::check(tx, agreement, version, false)?;
    let now = tx.now();
    let changed = tx.execute(
        "UPDATE agreement_version SET state = $1, changed_at = $2, refusal = NULL, revision = revision + 1
         WHERE id = $3 AND revision = $4 AND state = 'draft'",
        params![State::Proposed, now, version.id, revision],
    )?;
    if changed == 0 || agreement.ended_at.is_some() {
        return Err(Error::Conflict(Conflict::Changed));
    }
    agreement.record(tx, version.version, Step::Proposed)?;
    sign_for_all(tx, agreement, version)
}

/// Signs a proposal for every side and team that the actor speaks for. With the last signature it is in
/// force from its day of effect, or from now when that has come.
///
/// # Errors
/// As for [`propose`]; forbidden when there is nothing for the actor to sign.
pub fn sign(tx: &mut Tx<'_>, agreement: &Agreement, version: &Version, revision: i64) -> Result<()> {
    if agreement.to_sign(version).is_empty() {
        return Err(Error::Forbidden);
    }
    checking::check(tx, agreement, version, true)?;
    if version.state != State::Proposed || version.revision != revision || agreement.ended_at.is_some() {
        return Err(Error::Conflict(Conflict::Changed));
    }
    sign_for_all(tx, agreement, version)
}

fn sign_for_all(tx: &mut Tx<'_>, agreement: &Agreement, version: &Version) -> Result<()> {
    for (side, team) in agreement.to_sign(version) {
        put(tx, version, side, team)?;
    }
    let signed = agreement.version(tx, version.version)?;
    if agreement.missing(&signed).is_empty() {
        put_in_force(tx, agreement, version)
    } else {
        agreement.record(tx, version.version, Step::Signed)
    }
}

fn put(tx: &mut Tx<'_>, version: &Version, side: Side, team: Option<TeamId>) -> Result<()> {
    let signer = actor::require(tx)?;
    let (id, now): (Uuid, _) = (tx.id(), tx.now());
    tx.execute(
        "INSERT INTO agreement_signature (id, version_id, side, team_id, signed_by, at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        params![id, version.id, side, team, signer, now],
    )?;
    Ok(())
}

fn put_in_force(tx: &mut Tx<'_>, agreement: &Agreement, version: &Version) -> Result<()> {
    let now = tx.now();
    let zone = organisation::zone(tx)?;
    let begins = version
        .effective_on
        .and_then(|on| on.to_datetime(Time::midnight()).to_zoned(zone).ok())
        .map_or(now, |begins| Timestamp::from_jiff(begins.timestamp()).max(now));
    let changed = tx.execute(
        "UPDATE agreement_version SET state = $1, in_force_from = $2, changed_at = $3
         WHERE id = $4 AND state = 'proposed'",
        params![State::Signed, begins, now, version.id],
    )?;
    if changed == 0 {
        return Err(Error::Conflict(Conflict::Changed));
    }
    agreement.record(tx, version.version, Step::Agreed)
}

/// The longest word with which a proposal is sent back, in characters.
pub const REFUSAL_MAX: usize = 2000;

/// Sends a proposal back with a word about what does not fit: it is a draft again for both sides, and
/// signatures on it are void.
///
/// # Errors
/// Forbidden when there is nothing for the actor to sign; invalid without a word; a conflict when it is no
/// proposal any more, or changed since `revision`.
pub fn refuse(
    tx: &mut Tx<'_>,
    agreement: &Agreement,
    version: &Version,
    revision: i64,
    word: &str,
) -> Result<()> {
    if agreement.to_sign(version).is_empty() {
        return Err(Error::Forbidden);
    }
    let mut problems = Problems::default();
    let word = problems.take("word", block(word, REFUSAL_MAX)).unwrap_or_default();
    if word.is_empty() {
        problems.add("word", Problem::Required);
    }
    problems.finish()?;
    let now = tx.now();
    let changed = tx.execute(
        "UPDATE agreement_version SET state = $1, refusal = $2, changed_at = $3, revision = revision + 1
         WHERE id = $4 AND revision = $5 AND state = 'proposed'",
        params![State::Draft, word, now, version.id, revision],
    )?;
    if changed == 0 || agreement.ended_at.is_some() {
        return Err(Error::Conflict(Conflict::Changed));
    }
    tx.execute("DELETE FROM agreement_signature WHERE version_id = $1", params![version.id])?;
    agreement.record(tx, version.version, Step::Refused)
}

/// Ends the agreement from now on. What was asked under it keeps its version.
///
/// # Errors
/// Forbidden unless the actor leads a side; a conflict when it has ended already.
pub fn end(tx: &mut Tx<'_>, agreement: &Agreement) -> Result<()> {
    if !agreement.standing.may_draft() {
        return Err(Error::Forbidden);
    }
    let now = tx.now();
    let ended = tx.execute(
        "UPDATE agreement SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL",
        params![now, agreement.id],
    )?;
    if ended == 0 {
        return Err(Error::Conflict(Conflict::Changed));
    }
    agreement.record(tx, 0, Step::Ended)
}
