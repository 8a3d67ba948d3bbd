//! Who hears of a heads-up: those who lead the side that would serve, and whoever gave it.

use db::{Conn, Tx, params};

use super::{Kind, letters};
use crate::event::Recorded;
use crate::{NoticeId, PersonId, Result};

/// The most who are told.
const MOST: i64 = 100;

pub(super) fn tell(tx: &mut Tx<'_>, recorded: &Recorded, what: &str) -> Result<()> {
    let (people, kind) = match what {
        "given" => (serving(tx, recorded)?, Kind::HeadsUpGiven),
        "withdrawn" => (serving(tx, recorded)?, Kind::HeadsUpWithdrawn),
        "came_true" => (serving(tx, recorded)?, Kind::HeadsUpCameTrue),
        "acknowledged" => (giver(tx, recorded)?, Kind::HeadsUpKnown),
        _ => return Ok(()),
    };
    for person in people.into_iter().filter(|person| recorded.actor != Some(*person)) {
        put(tx, recorded, person, kind)?;
    }
    Ok(())
}

/// The leads of the team that would serve, its members where it has no lead and the service is not confidential, and
/// whoever offers the service in person.
fn serving(conn: &mut Conn<'_>, recorded: &Recorded) -> Result<Vec<PersonId>> {
    Ok(conn.all(
        "SELECT m.person_id FROM heads_up h JOIN service s ON s.id = h.service_id
         JOIN membership m ON m.team_id = s.team_id
         WHERE h.id = $1 AND (m.role = 'lead' OR (s.visibility <> 'named' AND NOT EXISTS (
           SELECT 1 FROM membership l WHERE l.team_id = s.team_id AND l.role = 'lead')))
         UNION
         SELECT s.person_id FROM heads_up h JOIN service s ON s.id = h.service_id
         WHERE h.id = $1 AND s.person_id IS NOT NULL
         LIMIT $2",
        params![recorded.subject, MOST],
        |row| row.get(0),
    )?)
}

/// Whoever gave it, as long as they belong to the team on whose behalf they did.
fn giver(conn: &mut Conn<'_>, recorded: &Recorded) -> Result<Vec<PersonId>> {
    Ok(conn.all(
        "SELECT m.person_id FROM heads_up h JOIN event e ON e.subject = h.id AND e.at = h.told_at
         JOIN membership m ON m.team_id = h.customer_team_id AND m.person_id = e.actor
         WHERE h.id = $1 LIMIT $2",
        params![recorded.subject, MOST],
        |row| row.get(0),
    )?)
}

fn put(tx: &mut Tx<'_>, recorded: &Recorded, person: PersonId, kind: Kind) -> Result<()> {
    let id: NoticeId = tx.id();
    // A heads-up whose service is gone before the news came is nobody's notice.
    let written = tx.execute(
        "INSERT INTO notice (id, person_id, heads_up_id, kind, actor_id, at)
         SELECT $1, $2, h.id, $4, $5, $6 FROM heads_up h WHERE h.id = $3
         ON CONFLICT (person_id, heads_up_id) DO UPDATE
         SET kind = excluded.kind, actor_id = excluded.actor_id, at = excluded.at, read_at = NULL",
        params![id, person, recorded.subject, kind, recorded.actor, recorded.at],
    )?;
    if written == 0 {
        return Ok(());
    }
    tx.changed(person.uuid());
    letters::think_later(tx, person)
}
