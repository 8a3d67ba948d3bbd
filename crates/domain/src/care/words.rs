//! Opened and closed with a word: the share of a team's requests, for the team; and one's own, for oneself.

use db::{Conn, Timestamp, params};
use measure::chance::{Interval, wilson};

use super::{LEAST_PEOPLE, Period, others_who_served, own_team};
use crate::team::Team;
use crate::worker_agreement::{self, Scope};
use crate::{PersonId, Result, TeamId};

/// How many weeks one figure looks at.
pub const WEEKS: i64 = 4;

/// How many requests were performed, and opened and closed with a word. What was declined or withdrawn does
/// not count: nobody could perform it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// All of them.
    pub requests: i64,
    /// The work was done.
    pub performed: i64,
    /// It was greeted, and it was closed with a word.
    pub with_words: i64,
}

/// A share with the interval that its numbers allow (Wilson, 95 %).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// The share, from 0 to 1.
    pub share: f64,
    /// The interval.
    pub interval: Interval,
}

impl Counted {
    /// The share that was performed.
    pub fn share_performed(self) -> Option<Share> {
        share(self.performed, self.requests)
    }

    /// The share that was opened and closed with a word.
    pub fn share_with_words(self) -> Option<Share> {
        share(self.with_words, self.requests)
    }
}

fn share(part: i64, whole: i64) -> Option<Share> {
    let (part, whole) = (usize::try_from(part).ok()?, usize::try_from(whole).ok()?);
    if whole == 0 {
        return None;
    }
    #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "counts far below 2^52")]
    let share = part as f64 / whole as f64;
    Some(Share { share, interval: wilson(part, whole, 0.95) })
}

/// What a member of a team reads.
#[derive(Debug, Clone)]
pub struct Words {
    /// The team.
    pub team: Team,
    /// The weeks that were looked at.
    pub period: Period,
    /// The team's figure; nothing while it stands for too few people besides the reader, or is off.
    pub of_team: Option<Counted>,
    /// Whether the team's figure is off: nothing was agreed about it with those who represent the people here.
    pub is_off: bool,
    /// What the reader served: theirs alone, and asked for by nobody else.
    pub own: Option<Counted>,
}

/// Opened and closed with a word, for a member of the team.
///
/// # Errors
/// [`crate::Error::NotFound`] unless the actor belongs to the team.
pub fn words(conn: &mut Conn<'_>, slug: &str) -> Result<Words> {
    let (team, me) = own_team(conn, slug)?;
    let period = Period::last(conn, WEEKS)?;
    let (begins, ends) = (period.begins, period.ends);
    let gate = worker_agreement::gate(conn, Scope::Words)?.filter(|gate| gate.since <= begins);
    let of_team = match &gate {
        Some(gate)
            if others_who_served(conn, team.id, me, &period)? >= gate.least_people.max(LEAST_PEOPLE) =>
        {
            Some(counted(conn, team.id, begins, ends)?)
        }
        _ => None,
    };
    let own = own(conn, team.id, me, begins, ends)?;
    Ok(Words { team, period, of_team, is_off: gate.is_none(), own: Some(own).filter(|own| own.requests > 0) })
}

fn counted(conn: &mut Conn<'_>, team: TeamId, begins: Timestamp, ends: Timestamp) -> Result<Counted> {
    Ok(conn.one(
        "SELECT count(*), count(*) FILTER (WHERE performed_at < $3),
                count(*) FILTER (WHERE performed_at < $3 AND opened_at IS NOT NULL AND closed_at < $3)
         FROM request
         WHERE team_id = $1 AND changed_at >= $2 AND created_at >= $2 AND created_at < $3 AND NOT imported
           AND state IN ('asked', 'opened', 'performed', 'closed', 'confirmed')",
        params![team, begins, ends],
        read,
    )?)
}

/// The reader's own: whoever reads is in the statement, so that it can be asked about nobody else.
fn own(
    conn: &mut Conn<'_>,
    team: TeamId,
    me: PersonId,
    begins: Timestamp,
    ends: Timestamp,
) -> Result<Counted> {
    Ok(conn.one(
        "SELECT count(*), count(*) FILTER (WHERE performed_at < $3),
                count(*) FILTER (WHERE performed_at < $3 AND opened_at IS NOT NULL AND closed_at < $3)
         FROM request
         WHERE team_id = $1 AND changed_at >= $2 AND created_at >= $2 AND created_at < $3 AND NOT imported
           AND state IN ('asked', 'opened', 'performed', 'closed', 'confirmed') AND holder_id = $4",
        params![team, begins, ends, me],
        read,
    )?)
}

fn read(row: &db::Row<'_>) -> db::Result<Counted> {
    Ok(Counted { requests: row.get(0)?, performed: row.get(1)?, with_words: row.get(2)? })
}
