//! What the map learns from requests: who deals with whom, which promises between teams were kept, and who
//! waits for whom in a circle.
//!
//! A consumer of the spine, off the path of any request. Counts are of pairs of teams and days; the person who
//! asked only decides for which teams it was, and is not written down.

use db::{Conn, Timestamp, Tx, params};
use jiff::civil::Date;

use super::deadlock;
use crate::event::{Consumer, Event, Recorded};
use crate::relationship::suggest_teams;
use crate::{PersonId, RequestId, Result, TeamId, organisation};

/// Follows the spine for the map.
pub const CONSUMER: Consumer = Consumer { name: "map", take };

fn take(tx: &mut Tx<'_>, events: &[Recorded]) -> Result<()> {
    let zone = organisation::zone(tx)?;
    for recorded in events {
        let day = recorded.at.to_jiff().to_zoned(zone.clone()).date();
        match &recorded.event {
            Event::RequestAsked { .. } => asked(tx, recorded, day)?,
            Event::RequestClosed {} => closed(tx, recorded, day)?,
            _ => {}
        }
        if moves_a_wait(&recorded.event) {
            deadlock::look(tx, RequestId::from_uuid(recorded.subject))?;
        }
    }
    Ok(())
}

fn moves_a_wait(event: &Event) -> bool {
    matches!(
        event,
        Event::RequestAsked { .. }
            | Event::RequestOpened { .. }
            | Event::RequestTaken { .. }
            | Event::QuestionAsked { .. }
            | Event::QuestionAnswered { .. }
            | Event::RequestReopened {}
    )
}

/// Between whom a request is: the teams of the asker, and the serving team.
struct Between {
    askers: Vec<TeamId>,
    provider: TeamId,
    promised_for: Option<Timestamp>,
    performed_at: Option<Timestamp>,
    imported: bool,
}

fn between(conn: &mut Conn<'_>, request: RequestId) -> Result<Option<Between>> {
    let found = conn.maybe(
        "SELECT asker_id, team_id, promised_for, performed_at, imported FROM request WHERE id = $1",
        params![request],
        |row| {
            let asker: PersonId = row.get(0)?;
            let team: Option<TeamId> = row.get(1)?;
            Ok((asker, team, row.get(2)?, row.get(3)?, row.get(4)?))
        },
    )?;
    let Some((asker, Some(provider), promised_for, performed_at, imported)) = found else { return Ok(None) };
    let askers = conn.all(
        "SELECT team_id FROM membership WHERE person_id = $1 AND team_id <> $2 ORDER BY team_id LIMIT 20",
        params![asker, provider],
        |row| row.get(0),
    )?;
    Ok(Some(Between { askers, provider, promised_for, performed_at, imported }))
}

fn asked(tx: &mut Tx<'_>, recorded: &Recorded, day: Date) -> Result<()> {
    let Some(between) = between(tx, RequestId::from_uuid(recorded.subject))? else { return Ok(()) };
    if between.imported {
        return Ok(());
    }
    for team in &between.askers {
        count(tx, *team, between.provider, day, (1, 0, 0))?;
        suggest_teams(tx, *team, between.provider, day)?;
    }
    Ok(())
}

/// The first closing decides whether the promise was kept: in time when the work was done, or else the word
/// was given, by the promise in force.
fn closed(tx: &mut Tx<'_>, recorded: &Recorded, day: Date) -> Result<()> {
    let Some(between) = between(tx, RequestId::from_uuid(recorded.subject))? else { return Ok(()) };
    let Some(promised_for) = between.promised_for.filter(|_| !between.imported) else { return Ok(()) };
    let is_first = !tx.exists(
        "SELECT 1 FROM event WHERE subject = $1 AND kind = 'request_closed' AND seq < $2",
        params![recorded.subject, recorded.seq],
    )?;
    if !is_first {
        return Ok(());
    }
    let done_at = between.performed_at.unwrap_or(recorded.at);
    let kept = i64::from(done_at <= promised_for);
    for team in &between.askers {
        count(tx, *team, between.provider, day, (0, 1, kept))?;
    }
    Ok(())
}

fn count(
    tx: &mut Tx<'_>,
    customer: TeamId,
    provider: TeamId,
    day: Date,
    (asked, promised, kept): (i64, i64, i64),
) -> Result<()> {
    tx.execute(
        "INSERT INTO dealing (customer_team_id, provider_team_id, on_day, asked, promised, kept)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (customer_team_id, provider_team_id, on_day) DO UPDATE
         SET asked = dealing.asked + excluded.asked, promised = dealing.promised + excluded.promised,
             kept = dealing.kept + excluded.kept",
        params![customer, provider, day, asked, promised, kept],
    )?;
    Ok(())
}
