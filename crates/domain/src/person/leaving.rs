//! When somebody's time here is over: access ends, open requests get a new owner, history stays.
//!
//! The last day itself ends access, by the clock of the organisation and without any job: see
//! [`crate::actor::Actor::of_session`]. What follows here is the tidying up, done at once when an
//! administrator says so and otherwise by a job on the next day. Whether there is something to tidy is
//! read from the records themselves, never from a mark that could be wrong, so that doing it twice is
//! harmless and whatever turns up later is found too.

use db::{Conn, Tx, params};

use crate::event::{self, Event};
use crate::job::{self, Job};
use crate::request::handing_over::{self, Heirs};
use crate::{Error, PersonId, Problem, Result, absence, actor, organisation, reporting};

/// Ends somebody's time here as of now. Only for administrators.
///
/// What they hold goes to `hand_over_to` if that is given. Else a request that they hold goes to their
/// deputy, or back to its team; what they asked for goes to their manager.
pub fn leave(tx: &mut Tx<'_>, person: PersonId, hand_over_to: Option<PersonId>) -> Result<()> {
    actor::require_admin(tx)?;
    let before = super::get(tx, person)?;
    let today = organisation::today(tx)?;
    if let Some(heir) = hand_over_to {
        check_heir(tx, person, heir)?;
    }
    let yesterday = today.yesterday().map_err(|_| Error::invalid("ends_on", Problem::NotADate))?;
    let starts_on = before.starts_on.filter(|start| *start <= yesterday);
    let ends_on = before.ends_on.filter(|end| *end < yesterday).unwrap_or(yesterday);
    let now = tx.now();
    tx.execute(
        "UPDATE person SET starts_on = $1, ends_on = $2, updated_at = $3 WHERE id = $4",
        params![starts_on, ends_on, now, person],
    )?;
    super::administrators::refuse_none_left(tx)?;
    event::record(tx, person.uuid(), None, &Event::PersonChanged { fields: vec!["ends_on".to_owned()] })?;
    if !tidy_up(tx, person, hand_over_to)? {
        job::enqueue(tx, &Job::EndStay { person })?;
    }
    Ok(())
}

/// What the job does: tidies up after somebody whose last day has passed, and asks for another round
/// if there is more than one transaction should hold.
pub fn end_stay(tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    let Some(found) = super::find(tx, person)? else { return Ok(()) };
    let today = organisation::today(tx)?;
    // The last day may have been moved since the job was left.
    if found.ends_on.is_none_or(|end| end >= today) {
        return Ok(());
    }
    if !tidy_up(tx, person, None)? {
        job::enqueue(tx, &Job::EndStay { person })?;
    }
    Ok(())
}

/// What the daily routine does: leaves a job for everybody whose last day has passed and who still has
/// a session, an open request or an offer.
pub fn find_ended_stays(tx: &mut Tx<'_>) -> Result<()> {
    let today = organisation::today(tx)?;
    let over = tx.all(
        "SELECT p.id FROM person p WHERE p.ends_on < $1 AND NOT p.imported AND (
           EXISTS (SELECT 1 FROM session s WHERE s.person_id = p.id)
           OR EXISTS (SELECT 1 FROM request r WHERE r.holder_id = p.id AND r.ended_at IS NULL)
           OR EXISTS (SELECT 1 FROM request r WHERE r.asker_id = p.id AND r.ended_at IS NULL)
           OR EXISTS (SELECT 1 FROM request r WHERE r.beneficiary_id = p.id AND r.ended_at IS NULL)
           OR EXISTS (SELECT 1 FROM request r WHERE r.provider_id = p.id AND r.ended_at IS NULL)
           OR EXISTS (SELECT 1 FROM service v WHERE v.person_id = p.id AND v.state = 'published'))
         ORDER BY p.ends_on, p.id LIMIT 500",
        params![today],
        |row| row.get::<PersonId>(0),
    )?;
    for person in over {
        job::enqueue(tx, &Job::EndStay { person })?;
    }
    Ok(())
}

/// Ends access at once if the last day has passed already, and leaves the rest to the job.
pub(super) fn end_if_over(tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    let today = organisation::today(tx)?;
    let is_over = tx.exists("SELECT 1 FROM person WHERE id = $1 AND ends_on < $2", params![person, today])?;
    if is_over {
        end_access(tx, person)?;
        job::enqueue(tx, &Job::EndStay { person })?;
    }
    Ok(())
}

/// Ends access, retires offers and hands over open requests. False if some requests are left.
fn tidy_up(tx: &mut Tx<'_>, person: PersonId, given: Option<PersonId>) -> Result<bool> {
    let ended = end_access(tx, person)?;
    crate::service::retire_all_of(tx, person)?;
    let heirs = heirs(tx, person, given)?;
    let handed = handing_over::hand_over(tx, person, &heirs)?;
    if ended > 0 || handed.requests > 0 {
        event::record(tx, person.uuid(), None, &Event::PersonLeft { handed_over: handed.requests })?;
    }
    Ok(handed.is_all)
}

fn end_access(tx: &mut Tx<'_>, person: PersonId) -> Result<u64> {
    tx.execute("UPDATE person SET password_hash = NULL WHERE id = $1", params![person])?;
    tx.execute("DELETE FROM sign_in_link WHERE person_id = $1", params![person])?;
    Ok(tx.execute("DELETE FROM session WHERE person_id = $1", params![person])?)
}

fn check_heir(conn: &mut Conn<'_>, person: PersonId, heir: PersonId) -> Result<()> {
    if heir == person {
        return Err(Error::invalid("hand_over_to", Problem::Yourself));
    }
    let today = organisation::today(conn)?;
    match super::find(conn, heir)? {
        Some(found) if !found.imported && found.is_here_on(today) => Ok(()),
        _ => Err(Error::invalid("hand_over_to", Problem::UnknownPerson)),
    }
}

/// Who takes over: whoever was named; else the deputy for what was being served, and for what was asked
/// the manager, else the lead of a team of theirs, else an administrator.
fn heirs(conn: &mut Conn<'_>, person: PersonId, given: Option<PersonId>) -> Result<Heirs> {
    if given.is_some() {
        return Ok(Heirs { given, deputy: None, owner: given });
    }
    let today = organisation::today(conn)?;
    let deputy = absence::deputy_of(conn, person, today)?;
    let owner = match reporting::manager_of(conn, person)? {
        Some(manager) => Some(manager.id),
        None => match lead_beside(conn, person)? {
            Some(lead) => Some(lead),
            None => super::first_admin(conn)?.filter(|admin| *admin != person),
        },
    };
    Ok(Heirs { given: None, deputy, owner })
}

/// A lead, here today, of a team that this person belongs to.
fn lead_beside(conn: &mut Conn<'_>, person: PersonId) -> Result<Option<PersonId>> {
    let today = organisation::today(conn)?;
    Ok(conn.maybe(
        "SELECT p.id FROM membership mine JOIN membership m ON m.team_id = mine.team_id AND m.role = 'lead'
         JOIN person p ON p.id = m.person_id
         WHERE mine.person_id = $1 AND p.id <> $1 AND (p.starts_on IS NULL OR p.starts_on <= $2)
           AND (p.ends_on IS NULL OR p.ends_on >= $2)
         ORDER BY mine.since, mine.team_id, m.since, p.id LIMIT 1",
        params![person, today],
        |row| row.get(0),
    )?)
}
