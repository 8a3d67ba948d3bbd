//! "Still needed?": after a quiet time whoever asked is asked, kindly. Silence never closes anything.
//!
//! A question that was asked counts only as long as nothing has happened since: any change makes it stale,
//! and the quiet time begins anew. A promise that still lies ahead is nobody's silence.

use db::{Conn, Timestamp, Tx, params};

use super::{Request, State};
use crate::event::{self, Event};
use crate::{Conflict, Error, Problem, RequestId, Result, TeamId, actor, team};

/// The quiet time of teams that have not chosen one, in days.
pub const USUAL_DAYS: i64 = 30;
/// The longest quiet time that a team can choose, in days.
pub const MOST_DAYS: i64 = 365;
/// How many are asked in one transaction: others are waiting to write, and the rest is asked next time.
const BATCH: i64 = 100;

impl Request {
    /// Since when the actor, as the customer, is asked whether it is still needed.
    pub fn still_needed_since(&self, conn: &mut Conn<'_>) -> Result<Option<Timestamp>> {
        if !self.standing.is_customer || !matches!(self.state, State::Asked | State::Opened) {
            return Ok(None);
        }
        Ok(conn.maybe(
            "SELECT asked_at FROM still_needed WHERE request_id = $1 AND asked_at >= $2",
            params![self.id, self.changed_at],
            |row| row.get(0),
        )?)
    }

    /// The customer says that it is still needed: it stays as it is, and the quiet time begins anew.
    ///
    /// # Errors
    /// Forbidden unless the actor is the customer; a conflict unless they are asked.
    pub fn keep_needed(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        self.as_customer()?;
        if self.still_needed_since(tx)?.is_none() {
            return Err(Error::Conflict(Conflict::Changed));
        }
        tx.execute("DELETE FROM still_needed WHERE request_id = $1", params![self.id])?;
        self.touch(tx)?;
        self.record(tx, &Event::StillNeeded {})?;
        self.team_changed(tx);
        self.reload(tx)
    }
}

/// How long a team lets a request be quiet, in days; 0 never asks.
pub fn quiet_days(conn: &mut Conn<'_>, team: TeamId) -> Result<i64> {
    let days =
        conn.maybe("SELECT days FROM team_quiet WHERE team_id = $1", params![team], |row| row.get(0))?;
    Ok(days.unwrap_or(USUAL_DAYS))
}

/// Sets how long a team lets a request be quiet.
///
/// # Errors
/// Forbidden unless the actor leads the team or is an administrator; invalid when it is no number of days.
pub fn set_quiet_days(tx: &mut Tx<'_>, team: TeamId, days: &str) -> Result<()> {
    team::get(tx, team)?;
    actor::require_lead(tx, team)?;
    let days: i64 = days.trim().parse().map_err(|_| Error::invalid("days", Problem::NotANumber))?;
    if days < 0 {
        return Err(Error::invalid("days", Problem::TooSmall(0)));
    }
    if days > MOST_DAYS {
        return Err(Error::invalid("days", Problem::TooLarge(MOST_DAYS)));
    }
    tx.execute(
        "INSERT INTO team_quiet (team_id, days) VALUES ($1, $2) ON CONFLICT (team_id) DO UPDATE SET days = excluded.days",
        params![team, days],
    )?;
    Ok(())
}

/// Asks about what has been quiet for long enough: a routine.
pub fn ask_still_needed(tx: &mut Tx<'_>) -> Result<()> {
    let mut spans: Vec<i64> = tx.all(
        "SELECT DISTINCT days FROM team_quiet WHERE days > 0 ORDER BY days LIMIT 366",
        params![],
        |row| row.get(0),
    )?;
    if !spans.contains(&USUAL_DAYS) {
        spans.push(USUAL_DAYS);
    }
    let now = tx.now();
    for days in spans {
        let quiet = tx.all(
            "SELECT r.id, r.team_id FROM request r LEFT JOIN team_quiet q ON q.team_id = r.team_id
             WHERE r.ended_at IS NULL AND r.changed_at < $1 AND r.state IN ('asked', 'opened')
               AND (r.promised_for IS NULL OR r.promised_for < $2) AND NOT r.imported AND coalesce(q.days, $3) = $4
               AND NOT EXISTS (SELECT 1 FROM still_needed s WHERE s.request_id = r.id AND s.asked_at >= r.changed_at)
             ORDER BY r.changed_at, r.id LIMIT $5",
            params![now.plus_days(-days), now, USUAL_DAYS, days, BATCH],
            |row| Ok((row.get::<RequestId>(0)?, row.get::<Option<TeamId>>(1)?)),
        )?;
        for (request, _) in &quiet {
            tx.execute(
                "INSERT INTO still_needed (request_id, asked_at) VALUES ($1, $2)
                 ON CONFLICT (request_id) DO UPDATE SET asked_at = excluded.asked_at",
                params![*request, now],
            )?;
            event::record(tx, request.uuid(), None, &Event::StillNeededAsked {})?;
        }
    }
    Ok(())
}
