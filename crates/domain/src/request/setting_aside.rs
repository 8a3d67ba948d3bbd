//! Setting a request aside: until a moment, or until the customer answers. The promise stands.
//!
//! It comes back by a job at its time, by any word of the customer, or when somebody fetches it; whatever
//! ends or moves the request ends the setting aside with it. It is the provider's side's own order of work,
//! never shown to the customer as an answer.

use db::{Conn, Timestamp, Tx, params};

use super::{Request, State, ahead};
use crate::event::Event;
use crate::job::{self, Job};
use crate::{Conflict, Error, PersonId, Problem, RequestId, Result, actor};

/// How a request is set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aside {
    /// Until when; nothing for "until the customer answers".
    pub until: Option<Timestamp>,
    /// Since when.
    pub since: Timestamp,
}

/// The furthest ahead that anything is set aside: half a year, in minutes.
const FURTHEST: i64 = 183 * 24 * 60;

impl Request {
    /// Whether the actor may set it aside now.
    pub fn can_set_aside(&self) -> bool {
        self.standing.is_provider && matches!(self.state, State::Asked | State::Opened)
    }

    /// How it is set aside, if it is; only for the provider's side.
    pub fn aside(&self, conn: &mut Conn<'_>) -> Result<Option<Aside>> {
        if !self.standing.is_provider {
            return Ok(None);
        }
        Ok(conn.maybe("SELECT until, since FROM snooze WHERE request_id = $1", params![self.id], |row| {
            Ok(Aside { until: row.get(0)?, since: row.get(1)? })
        })?)
    }

    /// Sets it aside until a moment, or until the customer answers. Again means another moment.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; invalid when the moment has passed, lies too far ahead, or when
    /// there is no question that the customer could answer; a conflict once the work is done.
    pub fn set_aside(&mut self, tx: &mut Tx<'_>, until: Option<Timestamp>) -> Result<()> {
        self.as_provider()?;
        if !self.can_set_aside() {
            return Err(Error::Conflict(Conflict::Phase));
        }
        let now = tx.now();
        if let Some(at) = until {
            ahead(now, at).map_err(|problem| Error::invalid("until", problem))?;
            if at > now.plus_minutes(FURTHEST) {
                return Err(Error::invalid("until", Problem::TooFar));
            }
        } else if self.question.is_none() {
            // Nothing would ever bring it back.
            return Err(Error::invalid("until", Problem::Required));
        }
        let by = actor::require(tx)?;
        tx.execute(
            "INSERT INTO snooze (request_id, until, by_id, since) VALUES ($1, $2, $3, $4)
             ON CONFLICT (request_id) DO UPDATE SET until = excluded.until, by_id = excluded.by_id, since = excluded.since",
            params![self.id, until, by, now],
        )?;
        if let Some(at) = until {
            job::enqueue_at(tx, &Job::Wake { request: self.id }, at)?;
        }
        self.record(tx, &Event::RequestSnoozed { until })?;
        self.team_changed(tx);
        Ok(())
    }

    /// Fetches it back.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; a conflict unless it is set aside.
    pub fn fetch_back(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        self.as_provider()?;
        if self.wake(tx)? { Ok(()) } else { Err(Error::Conflict(Conflict::Changed)) }
    }

    /// The customer has said something: it is back. Called before the event that says what.
    pub(super) fn wake(&self, tx: &mut Tx<'_>) -> Result<bool> {
        let by = tx.maybe("SELECT by_id FROM snooze WHERE request_id = $1", params![self.id], |row| {
            row.get::<Option<PersonId>>(0)
        })?;
        let Some(by) = by else { return Ok(false) };
        tx.execute("DELETE FROM snooze WHERE request_id = $1", params![self.id])?;
        self.record(tx, &Event::RequestWoken { by })?;
        self.team_changed(tx);
        Ok(true)
    }

    /// Whatever ends or moves a request ends its being set aside, without a word of its own.
    pub(super) fn end_aside(&self, tx: &mut Tx<'_>, event: &Event) -> Result<()> {
        if matches!(
            event,
            Event::RequestPassedOn { .. }
                | Event::RequestDeclined {}
                | Event::RequestPerformed {}
                | Event::RequestWithdrawn {}
                | Event::RequestMerged { .. }
        ) {
            tx.execute("DELETE FROM snooze WHERE request_id = $1", params![self.id])?;
        }
        Ok(())
    }
}

/// The time of a request that was set aside has come, if it still is and was not set aside for longer since.
pub fn wake_due(tx: &mut Tx<'_>, request: RequestId) -> Result<()> {
    let now = tx.now();
    let due = tx.maybe(
        "SELECT s.by_id, r.team_id FROM snooze s JOIN request r ON r.id = s.request_id
         WHERE s.request_id = $1 AND s.until <= $2",
        params![request, now],
        |row| Ok((row.get::<Option<PersonId>>(0)?, row.get::<Option<crate::TeamId>>(1)?)),
    )?;
    let Some((by, team)) = due else { return Ok(()) };
    tx.execute("DELETE FROM snooze WHERE request_id = $1", params![request])?;
    crate::event::record(tx, request.uuid(), None, &Event::RequestWoken { by })?;
    if let Some(team) = team {
        tx.changed(team.uuid());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::tests::scenes;

    #[test]
    fn what_was_set_aside_comes_back_at_its_time_and_not_before() {
        scenes(|scene| {
            let (keeper, nurse, number) = (scene.keeper, scene.nurse, scene.asked().number);
            let id = scene.seen_by(keeper, number).unwrap().id;
            let at = scene.house.clock.now().plus_minutes(60);
            scene.act(keeper, number, move |request, tx| request.set_aside(tx, Some(at))).unwrap();
            let aside = move |conn: &mut Conn<'_>| Request::visible_to(conn, number)?.aside(conn);
            scene.house.work(move |tx| wake_due(tx, id)).unwrap();
            assert_eq!(scene.house.read(keeper, aside).unwrap().unwrap().until, Some(at));
            assert_eq!(scene.house.read(nurse, aside).unwrap(), None, "not for the customer");
            scene.house.clock.set(at);
            scene.house.work(move |tx| wake_due(tx, id)).unwrap();
            assert_eq!(scene.house.read(keeper, aside).unwrap(), None);
            // Twice is once.
            scene.house.work(move |tx| wake_due(tx, id)).unwrap();
        });
    }
}
