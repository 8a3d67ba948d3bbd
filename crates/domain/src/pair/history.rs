//! The story of a pair: missed, changed, kept.

use db::{Conn, Timestamp, params};

use crate::agreement::Side;
use crate::request::repair::{self, Note};
use crate::{RequestId, Result, TeamId};

/// How many dated requests the story tells.
const MOST: i64 = 30;

/// Something in the story of a pair.
#[derive(Debug, Clone)]
pub enum Moment {
    /// A request with a date ended: ready in time, or so many minutes after it.
    Ended {
        /// When the work was done.
        at: Timestamp,
        /// Minutes after the date as people lived them; 0 when in time.
        late: i64,
        /// Its number, where the reader may open it: the page decides again.
        number: i64,
    },
    /// A side said what it will change.
    Change {
        /// When both could read it.
        at: Timestamp,
        /// Whose line.
        side: Side,
        /// The line.
        words: String,
    },
    /// A version of an agreement came into force.
    InForce {
        /// From when.
        at: Timestamp,
        /// The agreement's number.
        agreement: i64,
        /// The version.
        version: i64,
    },
}

impl Moment {
    /// When it was.
    pub fn at(&self) -> Timestamp {
        match self {
            Moment::Ended { at, .. } | Moment::Change { at, .. } | Moment::InForce { at, .. } => *at,
        }
    }

    /// By time; within one moment first what was missed, then what changes, then what was agreed.
    pub fn order(&self) -> (Timestamp, u8) {
        let place = match self {
            Moment::Ended { .. } => 0,
            Moment::Change { .. } => 1,
            Moment::InForce { .. } => 2,
        };
        (self.at(), place)
    }
}

/// What happened between the team that serves and the team that asks, newest first. The caller has checked
/// that the actor belongs to one of them.
pub fn history(conn: &mut Conn<'_>, provider: TeamId, customer: TeamId) -> Result<Vec<Moment>> {
    let now = conn.now();
    let mut story = conn.all(
        "SELECT number, needed_by, performed_at FROM request
         WHERE team_id = $1 AND customer_team_id = $2 AND state IN ('closed', 'confirmed')
           AND needed_by IS NOT NULL AND performed_at IS NOT NULL AND NOT imported
         ORDER BY created_at DESC, id DESC LIMIT $3",
        params![provider, customer, MOST],
        |row| {
            let (needed_by, at): (Timestamp, Timestamp) = (row.get(1)?, row.get(2)?);
            Ok(Moment::Ended { at, late: needed_by.minutes_until(at).max(0), number: row.get(0)? })
        },
    )?;
    let notes: Vec<(RequestId, Note)> = conn.all(
        "SELECT side, body, at, request_id FROM repair_note
         WHERE provider_team_id = $1 AND customer_team_id = $2 ORDER BY at DESC, id LIMIT $3",
        params![provider, customer, MOST],
        |row| Ok((row.get(3)?, repair::read(row)?)),
    )?;
    for (request, note) in &notes {
        let of_both: Vec<Note> =
            notes.iter().filter(|(other, _)| other == request).map(|(_, note)| note.clone()).collect();
        if repair::is_revealed(&of_both, now) {
            story.push(Moment::Change { at: note.at, side: note.side, words: note.body.clone() });
        }
    }
    story.extend(conn.all(
        "SELECT v.in_force_from, a.number, v.version
         FROM agreement a JOIN service s ON s.id = a.service_id
         JOIN agreement_customer c ON c.agreement_id = a.id AND c.team_id = $2
         JOIN agreement_version v ON v.agreement_id = a.id AND v.in_force_from <= $3
         WHERE s.team_id = $1 ORDER BY v.in_force_from DESC LIMIT $4",
        params![provider, customer, now, MOST],
        |row| Ok(Moment::InForce { at: row.get(0)?, agreement: row.get(1)?, version: row.get(2)? }),
    )?);
    story.sort_by_key(|moment| std::cmp::Reverse(moment.order()));
    Ok(story)
}
