//! Who hears of what happens to an agreement: those who sign for a side, and never who did it.

use db::{Conn, Tx, params};

use super::{Kind, letters};
use crate::agreement::Step;
use crate::event::Recorded;
use crate::{NoticeId, PersonId, Result};

/// The most who are told: leads of at most fifty teams on one side, and of one on the other.
const MOST: i64 = 500;

pub(super) fn tell(tx: &mut Tx<'_>, recorded: &Recorded, version: i64, what: &str) -> Result<()> {
    let Some(step) = Step::parse(what) else { return Ok(()) };
    let kind = match step {
        Step::Proposed => Kind::AgreementProposed,
        Step::Reworked => Kind::AgreementReworked,
        Step::Refused => Kind::AgreementRefused,
        Step::Dropped => Kind::AgreementDropped,
        Step::Agreed => Kind::AgreementAgreed,
        Step::ReviewDue => Kind::AgreementReview,
        Step::Ended => Kind::AgreementEnded,
        Step::Drafted | Step::Changed | Step::Signed | Step::Discarded => return Ok(()),
    };
    // Whoever has signed in the meantime is not asked to.
    let people =
        if step == Step::Proposed { to_sign(tx, recorded, version)? } else { signers(tx, recorded)? };
    for person in people.into_iter().filter(|person| recorded.actor != Some(*person)) {
        put(tx, recorded, person, kind)?;
    }
    Ok(())
}

/// The leads of both sides, and whoever offers the service in person.
fn signers(conn: &mut Conn<'_>, recorded: &Recorded) -> Result<Vec<PersonId>> {
    Ok(conn.all(
        "SELECT m.person_id FROM agreement a JOIN service s ON s.id = a.service_id
         JOIN membership m ON m.team_id = s.team_id AND m.role = 'lead' WHERE a.id = $1
         UNION
         SELECT s.person_id FROM agreement a JOIN service s ON s.id = a.service_id
         WHERE a.id = $1 AND s.person_id IS NOT NULL
         UNION
         SELECT m.person_id FROM agreement_customer c JOIN membership m ON m.team_id = c.team_id AND m.role = 'lead'
         WHERE c.agreement_id = $1
         LIMIT $2",
        params![recorded.subject, MOST],
        |row| row.get(0),
    )?)
}

/// Those of them whose side or team has not signed this version.
fn to_sign(conn: &mut Conn<'_>, recorded: &Recorded, version: i64) -> Result<Vec<PersonId>> {
    Ok(conn.all(
        "SELECT m.person_id FROM agreement_version v JOIN agreement a ON a.id = v.agreement_id
         JOIN service s ON s.id = a.service_id JOIN membership m ON m.team_id = s.team_id AND m.role = 'lead'
         WHERE v.agreement_id = $1 AND v.version = $2 AND v.state = 'proposed'
           AND NOT EXISTS (SELECT 1 FROM agreement_signature g WHERE g.version_id = v.id AND g.side = 'provider')
         UNION
         SELECT s.person_id FROM agreement_version v JOIN agreement a ON a.id = v.agreement_id
         JOIN service s ON s.id = a.service_id
         WHERE v.agreement_id = $1 AND v.version = $2 AND v.state = 'proposed' AND s.person_id IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM agreement_signature g WHERE g.version_id = v.id AND g.side = 'provider')
         UNION
         SELECT m.person_id FROM agreement_version v JOIN agreement_customer c ON c.agreement_id = v.agreement_id
         JOIN membership m ON m.team_id = c.team_id AND m.role = 'lead'
         WHERE v.agreement_id = $1 AND v.version = $2 AND v.state = 'proposed'
           AND NOT EXISTS (SELECT 1 FROM agreement_signature g
                           WHERE g.version_id = v.id AND g.side = 'customer' AND g.team_id = c.team_id)
         LIMIT $3",
        params![recorded.subject, version, MOST],
        |row| row.get(0),
    )?)
}

fn put(tx: &mut Tx<'_>, recorded: &Recorded, person: PersonId, kind: Kind) -> Result<()> {
    let id: NoticeId = tx.id();
    // An agreement that was dropped before the news came is nobody's notice.
    let written = tx.execute(
        "INSERT INTO notice (id, person_id, agreement_id, kind, actor_id, at)
         SELECT $1, $2, a.id, $4, $5, $6 FROM agreement a WHERE a.id = $3
         ON CONFLICT (person_id, agreement_id) DO UPDATE
         SET kind = excluded.kind, actor_id = excluded.actor_id, at = excluded.at, read_at = NULL",
        params![id, person, recorded.subject, kind, recorded.actor, recorded.at],
    )?;
    if written == 0 {
        return Ok(());
    }
    tx.changed(person.uuid());
    letters::think_later(tx, person)
}
