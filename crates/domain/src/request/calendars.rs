//! By which calendars a request is counted: the provider's, one after another as it was passed on, and the
//! customer's.

use db::{Conn, Timestamp, params};
use measure::worktime::{self, Calendar, Clock};

use super::Request;
use crate::event::Event;
use crate::{Result, TeamId, calendar};

impl Request {
    /// The calendar by which it is served: its service's as long as the service's own side serves it, else
    /// its team's, else the usual one.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn calendar(&self, conn: &mut Conn<'_>) -> Result<Calendar> {
        self.calendar_with(conn, self.team)
    }

    fn calendar_with(&self, conn: &mut Conn<'_>, team: Option<TeamId>) -> Result<Calendar> {
        let own = match (self.service, team) {
            (Some(service), Some(team)) => conn
                .exists("SELECT 1 FROM service WHERE id = $1 AND team_id = $2", params![service, team])?
                .then_some(service),
            (service, _) => service,
        };
        match (own, team) {
            (Some(service), _) => calendar::of_service(conn, service),
            (None, Some(team)) => calendar::of_team(conn, team),
            (None, None) => calendar::usual(conn),
        }
    }

    /// The calendar of whoever asked: of a team of theirs, else the usual one.
    pub fn customer_calendar(&self, conn: &mut Conn<'_>) -> Result<Calendar> {
        match calendar::of_person(conn, self.asker)? {
            Some(calendar) => Ok(calendar),
            None => calendar::usual(conn),
        }
    }

    /// The provider's calendars, each from when its team had the request; `last` is the one in force.
    pub(super) fn relay(
        &self,
        conn: &mut Conn<'_>,
        events: &[(Timestamp, Event)],
        last: &Calendar,
    ) -> Result<Relay> {
        let passed: Vec<(Timestamp, Option<TeamId>, TeamId)> = events
            .iter()
            .filter_map(|(at, event)| match event {
                Event::RequestPassedOn { from, to } => Some((*at, *from, *to)),
                _ => None,
            })
            .collect();
        let Some((_, first, _)) = passed.first() else { return Ok(Relay::single(last.clone())) };
        let mut relay = Relay::single(self.calendar_with(conn, *first)?);
        for (at, _, to) in &passed {
            relay.hand_over(at.to_jiff(), self.calendar_with(conn, Some(*to))?);
        }
        Ok(relay)
    }
}

/// Several calendars, one after another: each counts from when the request came to its team.
#[derive(Debug)]
pub(super) struct Relay {
    first: Calendar,
    then: Vec<(jiff::Timestamp, Calendar)>,
}

impl Relay {
    fn single(calendar: Calendar) -> Relay {
        Relay { first: calendar, then: Vec::new() }
    }

    fn hand_over(&mut self, at: jiff::Timestamp, calendar: Calendar) {
        self.then.push((at, calendar));
    }

    /// Each calendar with the stretch of time in which it counts.
    fn legs(&self) -> impl DoubleEndedIterator<Item = (jiff::Timestamp, jiff::Timestamp, &Calendar)> {
        let starts = std::iter::once(jiff::Timestamp::MIN).chain(self.then.iter().map(|(at, _)| *at));
        let ends: Vec<jiff::Timestamp> =
            self.then.iter().map(|(at, _)| *at).chain([jiff::Timestamp::MAX]).collect();
        let calendars = std::iter::once(&self.first).chain(self.then.iter().map(|(_, calendar)| calendar));
        let legs: Vec<_> =
            starts.zip(ends).zip(calendars).map(|((from, to), calendar)| (from, to, calendar)).collect();
        legs.into_iter()
    }
}

impl Clock for Relay {
    fn minutes(&self, from: jiff::Timestamp, to: jiff::Timestamp) -> Result<i64, worktime::Error> {
        if to < from {
            return self.minutes(to, from).map(|minutes| -minutes);
        }
        let mut total = 0;
        for (start, end, calendar) in self.legs() {
            let (start, end) = (start.max(from), end.min(to));
            if start < end {
                total += calendar.open_minutes(start, end)?;
            }
        }
        Ok(total)
    }

    fn after(&self, from: jiff::Timestamp, minutes: i64) -> Result<jiff::Timestamp, worktime::Error> {
        let mut left = minutes;
        for (start, end, calendar) in self.legs().filter(|(_, end, _)| *end > from) {
            let start = start.max(from);
            let reached = calendar.add(start, left)?;
            if reached <= end {
                return Ok(reached);
            }
            left -= calendar.open_minutes(start, end)?;
        }
        Err(worktime::Error::TooFar { from })
    }

    fn before(&self, to: jiff::Timestamp, minutes: i64) -> Result<jiff::Timestamp, worktime::Error> {
        let mut left = minutes;
        for (start, end, calendar) in self.legs().rev().filter(|(start, _, _)| *start < to) {
            let end = end.min(to);
            let reached = calendar.subtract(end, left)?;
            if reached >= start {
                return Ok(reached);
            }
            left -= calendar.open_minutes(start, end)?;
        }
        Err(worktime::Error::TooFar { from: to })
    }
}
