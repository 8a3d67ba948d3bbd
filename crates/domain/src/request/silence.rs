//! When nobody says anything: after so many days, agreed on beforehand, what was closed counts as solved.
//!
//! Both sides read the day on the page from the moment of the closing word, the customer is told once more
//! shortly before, and what happened then is on record as done by time and by nobody. It can be taken up
//! again as ever. A rule that changes later changes nothing that was closed before.

use db::{Conn, Timestamp, Tx, params};

use super::Request;
use crate::event::{self, Event};
use crate::{PersonId, RequestId, Result, TeamId, agreement, organisation, pulse};

/// How many days ahead the customer is told once more.
pub const TOLD_AHEAD: i64 = 2;
/// How many requests one round takes: others are waiting to write.
const BATCH: i64 = 200;

impl Request {
    /// The days of silence after which it counts as solved once it is closed; nothing while nobody agreed
    /// to any. The organisation's rule holds for everything that no agreement of its own says otherwise about.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn days_of_silence(&self, conn: &mut Conn<'_>) -> Result<Option<i64>> {
        let agreed = agreement::of_request(conn, self)?.and_then(|agreed| agreed.terms.silent_days);
        let days = match agreed {
            Some(days) => days,
            None => organisation::confirm_days(conn)?,
        };
        Ok((days > 0).then_some(days))
    }

    /// The moment at which it will count as solved if it is closed now.
    pub(super) fn silence_ends(&self, conn: &mut Conn<'_>) -> Result<Option<Timestamp>> {
        let now = conn.now();
        Ok(self.days_of_silence(conn)?.map(|days| now.plus_days(days)))
    }
}

struct Silent {
    id: RequestId,
    team: Option<TeamId>,
    asker: PersonId,
    confirms_at: Timestamp,
}

fn read(row: &db::Row<'_>) -> db::Result<Silent> {
    Ok(Silent { id: row.get(0)?, team: row.get(1)?, asker: row.get(3)?, confirms_at: row.get(2)? })
}

/// Tells customers of the day that comes near, and confirms what nobody has said anything about.
///
/// # Errors
/// When the database cannot be written.
pub fn pass(tx: &mut Tx<'_>) -> Result<()> {
    announce(tx)?;
    confirm(tx)
}

fn announce(tx: &mut Tx<'_>) -> Result<()> {
    let now = tx.now();
    let near = tx.all(
        "SELECT id, team_id, confirm_at, asker_id FROM request
         WHERE confirm_at IS NOT NULL AND confirm_at <= $1 AND confirm_at > $2 AND NOT confirm_told
         ORDER BY confirm_at, id LIMIT $3",
        params![now.plus_days(TOLD_AHEAD), now, BATCH],
        read,
    )?;
    for silent in near {
        let told = tx.execute(
            "UPDATE request SET confirm_told = TRUE WHERE id = $1 AND state = 'closed' AND NOT confirm_told",
            params![silent.id],
        )?;
        if told == 1 {
            let event = Event::SilenceAnnounced { confirms_at: silent.confirms_at };
            event::record(tx, silent.id.uuid(), silent.team, &event)?;
        }
    }
    Ok(())
}

fn confirm(tx: &mut Tx<'_>) -> Result<()> {
    let now = tx.now();
    let over = tx.all(
        "SELECT id, team_id, confirm_at, asker_id FROM request WHERE confirm_at IS NOT NULL AND confirm_at <= $1
         ORDER BY confirm_at, id LIMIT $2",
        params![now, BATCH],
        read,
    )?;
    for silent in over {
        let confirmed = tx.execute(
            "UPDATE request SET state = 'confirmed', turn = 'nobody', ended_at = $1, changed_at = $1, confirm_at = NULL,
                                confirmed_by_time = TRUE, version = version + 1
             WHERE id = $2 AND state = 'closed' AND ended_at IS NULL",
            params![now, silent.id],
        )?;
        if confirmed == 1 {
            event::record(tx, silent.id.uuid(), silent.team, &Event::RequestConfirmedByTime {})?;
            pulse::consider_silent(tx, silent.id, silent.team, silent.asker)?;
            if let Some(team) = silent.team {
                tx.changed(team.uuid());
            }
        }
    }
    Ok(())
}
