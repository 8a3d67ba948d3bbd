//! Everything that the page of one request needs, read in one snapshot.

use db::{Conn, Timestamp};
use domain::agreement::{self, InForce, Newest};
use domain::history::{self, Told};
use domain::notice;
use domain::paging::Cursor;
use domain::request::clock::TwoClocks;
use domain::request::repair::{Reminder, Repair};
use domain::request::shares::Shares;
use domain::request::show::{Named, Show};
use domain::request::{Request, State};
use domain::service::{self, Service};
use domain::{Error, Result, team};
use measure::worktime::{Calendar, Explanation};

use crate::pickers::Teams;

/// What a provider promises when nothing is known: one working day, in minutes.
const ONE_DAY: i64 = 8 * 60;
/// Promises are offered on the quarter of an hour, in minutes.
const STEP: i64 = 15;

/// A request with what its forms offer.
#[derive(Debug)]
pub(super) struct Loaded {
    /// What the page shows.
    pub(super) show: Show,
    /// Whether the actor has an unread notice about it.
    pub(super) is_news: bool,
    /// When it is usually done, reckoned from when it was asked, as long as that lies ahead.
    pub(super) usually_by: Option<Timestamp>,
    /// The promise that the form begins with.
    pub(super) offered: Timestamp,
    /// The colleagues who can take it.
    pub(super) colleagues: Vec<Named>,
    /// The teams it can go to.
    pub(super) teams: Option<Teams>,
    /// Whose turn it was, and for how long.
    pub(super) clocks: Option<TwoClocks>,
    /// Why the promise in force falls when it does.
    pub(super) why_due: Option<Explanation>,
    /// The version of the agreement that it keeps. Only for the two sides.
    pub(super) agreed: Option<InForce>,
    /// Whose terms would have saved how much, once it is late. Only for the two sides.
    pub(super) shares: Option<Shares>,
    /// One thing that each side will change, after a miss.
    pub(super) repair: Option<Repair>,
    /// What both said after the last miss of this pair.
    pub(super) reminder: Option<Reminder>,
    /// The newest version of the agreement, for whoever may draft the next.
    pub(super) next_version: Option<Newest>,
    /// What another system recorded, if it was imported.
    pub(super) history: Vec<Told>,
}

impl Loaded {
    /// Reads the page; `before` is a place in the conversation.
    pub(super) fn load(conn: &mut Conn<'_>, number: i64, before: Option<&Cursor>) -> Result<Loaded> {
        let request = Request::visible_to(conn, number)?;
        let service = service_of(conn, &request)?;
        let lead = service.as_ref().and_then(|service| service.lead_minutes_of(request.option));
        let now = conn.now();
        let gives_a_date = request.can_open() || request.can_promise();
        // What another system recorded is not reckoned by our calendars, unless it is taken up here.
        let is_reckoned = gives_a_date || !request.imported;
        let calendar = if is_reckoned { Some(request.calendar(conn)?) } else { None };
        let is_a_side = request.standing.is_customer || request.standing.is_provider;
        let agreed = if is_a_side { agreement::of_request(conn, &request)? } else { None };
        let repair = request.repair(conn)?;
        let may_go_on = repair.as_ref().is_some_and(|repair| repair.notes.len() == 2);
        let next_version = match agreed.as_ref().filter(|_| may_go_on) {
            Some(agreed) => agreement::newest(conn, agreed.agreement)?,
            None => None,
        };
        Ok(Loaded {
            shares: request.shares(conn)?,
            reminder: request.reminder(conn)?,
            agreed,
            repair,
            next_version,
            is_news: notice::is_unread(conn, request.id)?,
            usually_by: calendar.as_ref().and_then(|calendar| ahead(calendar, &request, lead, now)),
            offered: match &calendar {
                Some(calendar) if gives_a_date => offer(calendar, now, lead.unwrap_or(ONE_DAY)),
                _ => now,
            },
            colleagues: colleagues(conn, &request)?,
            teams: if request.can_pass_on() { Some(Teams::load(conn, request.team)?) } else { None },
            clocks: match &calendar {
                Some(calendar) => request.two_clocks(conn, calendar)?,
                None => None,
            },
            why_due: match &calendar {
                Some(calendar) => request.why_due(calendar)?,
                None => None,
            },
            history: history::told(conn, &request)?,
            show: Show::load(conn, &request, before)?,
        })
    }
}

/// When a request that nobody has opened yet is usually done, as long as that lies ahead.
pub(crate) fn usually_by(conn: &mut Conn<'_>, request: &Request) -> Result<Option<Timestamp>> {
    let lead = service_of(conn, request)?.and_then(|service| service.lead_minutes_of(request.option));
    let calendar = request.calendar(conn)?;
    Ok(ahead(&calendar, request, lead, conn.now()))
}

fn ahead(calendar: &Calendar, request: &Request, lead: Option<i64>, now: Timestamp) -> Option<Timestamp> {
    let lead = lead.filter(|_| request.state == State::Asked)?;
    after(calendar, request.created_at, lead).filter(|by| *by > now)
}

/// The service, unless it has gone out of the actor's sight since.
fn service_of(conn: &mut Conn<'_>, request: &Request) -> Result<Option<Service>> {
    let Some(id) = request.service else { return Ok(None) };
    match service::visible_to(conn, id) {
        Ok(service) => Ok(Some(service)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

fn colleagues(conn: &mut Conn<'_>, request: &Request) -> Result<Vec<Named>> {
    match request.team {
        Some(team) if request.can_hand_over() => {
            let members = team::members(conn, team, None)?;
            Ok(members.items.into_iter().map(|member| Named { id: member.id, name: member.name }).collect())
        }
        _ => Ok(Vec::new()),
    }
}

/// So many working minutes later by the calendar, if the calendar reaches that far.
pub(crate) fn after(calendar: &Calendar, from: Timestamp, minutes: i64) -> Option<Timestamp> {
    calendar.add(from.to_jiff(), minutes).ok().map(Timestamp::from_jiff)
}

/// A promise to begin with: the usual lead time from now, on the next quarter of an hour.
fn offer(calendar: &Calendar, now: Timestamp, minutes: i64) -> Timestamp {
    let at = after(calendar, now, minutes).unwrap_or_else(|| now.plus_days(1));
    let step = STEP * 60 * 1_000_000;
    let over = at.as_micros().rem_euclid(step);
    if over == 0 { at } else { Timestamp::from_micros(at.as_micros() - over + step) }
}
