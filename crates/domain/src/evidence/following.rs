//! Keeping lead times: a consumer of the spine that writes one short row for each request of a team.

use std::collections::{BTreeMap, BTreeSet};

use db::{Timestamp, Tx, params};
use measure::worktime::Calendar;
use uuid::Uuid;

use super::Level;
use crate::event::{Consumer, Event, Recorded};
use crate::request::State;
use crate::{OptionId, OrganisationId, Result, ServiceId, TeamId, calendar};

/// Keeps the lead time of every request that a team serves.
pub const CONSUMER: Consumer = Consumer { name: "evidence", take };

fn take(tx: &mut Tx<'_>, events: &[Recorded]) -> Result<()> {
    let subjects: BTreeSet<Uuid> =
        events.iter().filter(|event| moves(&event.event)).map(|e| e.subject).collect();
    let mut follow = Follow::default();
    for subject in subjects {
        follow.request(tx, subject)?;
    }
    follow.mark(tx)
}

/// Whether an event can change a lead time.
fn moves(event: &Event) -> bool {
    matches!(
        event,
        Event::RequestAsked { .. }
            | Event::RequestOpened { .. }
            | Event::RequestPassedOn { .. }
            | Event::OptionGiven { .. }
            | Event::RequestPerformed {}
            | Event::RequestClosed {}
            | Event::RequestReopened {}
            | Event::RequestDeclined {}
            | Event::RequestWithdrawn {}
            | Event::RequestMerged { .. }
            | Event::Imported { .. }
    )
}

struct Row {
    service: Option<ServiceId>,
    option: Option<OptionId>,
    team: Option<TeamId>,
    /// The team of the service: after passing on another one serves, by its own calendar.
    offered_by: Option<TeamId>,
    state: State,
    asked_at: Timestamp,
    opened_at: Option<Timestamp>,
    performed_at: Option<Timestamp>,
    closed_at: Option<Timestamp>,
    ended_at: Option<Timestamp>,
    imported_at: Option<Timestamp>,
    /// It ended in another request, which goes on for both.
    is_merged: bool,
}

/// How it stands with one request's lead time.
struct Ends {
    outcome: &'static str,
    at: Option<Timestamp>,
}

#[derive(Default)]
struct Follow {
    calendars: BTreeMap<(Option<ServiceId>, TeamId), Calendar>,
    /// What is to be reckoned anew.
    stale: BTreeMap<Uuid, Level>,
}

impl Follow {
    fn request(&mut self, tx: &mut Tx<'_>, id: Uuid) -> Result<()> {
        let Some(row) = read(tx, id)? else { return Ok(()) };
        let (Some(team), Some(ends)) = (row.team, ends(&row)) else {
            tx.execute("DELETE FROM lead_time WHERE request_id = $1", params![id])?;
            return Ok(());
        };
        let calendar = self.calendar(tx, &row, team)?;
        let from = row.asked_at.to_jiff();
        // Beyond what calendars reckon there is no lead time.
        let until = |at: Option<Timestamp>| match at {
            Some(at) => calendar.open_minutes(from, at.to_jiff()).ok().map(|minutes| Some(minutes.max(0))),
            None => Some(None),
        };
        let entered = row.imported_at.filter(|at| ends.at.is_none_or(|ended| ended > *at));
        let (Some(minutes), Some(waited), Some(entered)) =
            (until(ends.at), until(row.opened_at), until(entered))
        else {
            return Ok(());
        };
        tx.execute(
            "INSERT INTO lead_time (request_id, service_id, option_id, team_id, outcome, asked_at, taken_at,
                                    waited_minutes, entered_minutes, ended_at, minutes)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             ON CONFLICT (request_id) DO UPDATE
             SET service_id = excluded.service_id, option_id = excluded.option_id, team_id = excluded.team_id,
                 outcome = excluded.outcome, taken_at = excluded.taken_at,
                 waited_minutes = excluded.waited_minutes, entered_minutes = excluded.entered_minutes,
                 ended_at = excluded.ended_at, minutes = excluded.minutes",
            params![
                id,
                row.service,
                row.option,
                team,
                ends.outcome,
                row.asked_at,
                row.opened_at,
                waited,
                entered,
                ends.at,
                minutes
            ],
        )?;
        self.stale.insert(team.uuid(), Level::Team);
        self.stale.extend(row.service.map(|service| (service.uuid(), Level::Service)));
        self.stale.extend(row.option.map(|option| (option.uuid(), Level::Option)));
        Ok(())
    }

    fn calendar(&mut self, tx: &mut Tx<'_>, row: &Row, team: TeamId) -> Result<&Calendar> {
        let service = row.service.filter(|_| row.offered_by == Some(team));
        match self.calendars.entry((service, team)) {
            std::collections::btree_map::Entry::Occupied(known) => Ok(known.into_mut()),
            std::collections::btree_map::Entry::Vacant(free) => Ok(free.insert(match service {
                Some(service) => calendar::of_service(tx, service)?,
                None => calendar::of_team(tx, team)?,
            })),
        }
    }

    /// Asks the next round of the reckoning to look at what has changed.
    fn mark(self, tx: &mut Tx<'_>) -> Result<()> {
        if self.stale.is_empty() {
            return Ok(());
        }
        let now = tx.now();
        let house = tx.maybe("SELECT id FROM organisation ORDER BY id LIMIT 1", params![], |row| {
            row.get::<OrganisationId>(0)
        })?;
        let house = house.map(|id| (id.uuid(), Level::Organisation));
        for (subject, level) in self.stale.into_iter().chain(house) {
            tx.execute(
                "INSERT INTO quote (subject, level, due_at) VALUES ($1, $2, $3)
                 ON CONFLICT (subject) DO UPDATE SET due_at = excluded.due_at WHERE quote.due_at > excluded.due_at",
                params![subject, level, now],
            )?;
        }
        Ok(())
    }
}

fn read(tx: &mut Tx<'_>, id: Uuid) -> Result<Option<Row>> {
    Ok(tx.maybe(
        "SELECT r.service_id, r.option_id, r.team_id, s.team_id, r.state, r.created_at, r.opened_at, r.performed_at,
                r.closed_at, r.ended_at,
                CASE WHEN r.imported THEN (SELECT max(i.at) FROM history_case c JOIN history_import i ON i.id = c.import_id
                                           WHERE c.request_id = r.id) END,
                EXISTS (SELECT 1 FROM request_link l WHERE l.from_id = r.id AND l.kind = 'merged')
         FROM request r LEFT JOIN service s ON s.id = r.service_id WHERE r.id = $1",
        params![id],
        |row| {
            Ok(Row {
                service: row.get(0)?,
                option: row.get(1)?,
                team: row.get(2)?,
                offered_by: row.get(3)?,
                state: row.get(4)?,
                asked_at: row.get(5)?,
                opened_at: row.get(6)?,
                performed_at: row.get(7)?,
                closed_at: row.get(8)?,
                ended_at: row.get(9)?,
                imported_at: row.get(10)?,
                is_merged: row.get(11)?,
            })
        },
    )?)
}

/// The end of the lead time. What was declined has none: it was never going to be done.
fn ends(row: &Row) -> Option<Ends> {
    match row.state {
        State::Asked | State::Opened => Some(Ends { outcome: "open", at: None }),
        State::Performed | State::Closed | State::Confirmed => {
            Some(Ends { outcome: "done", at: row.performed_at.or(row.closed_at).or(row.ended_at) })
        }
        State::Withdrawn if row.is_merged => None,
        State::Withdrawn => Some(Ends { outcome: "cancelled", at: row.ended_at }),
        State::Declined => None,
    }
}
