//! Everything that the page of one request needs, read in one snapshot.

use db::{Conn, Timestamp};
use domain::history::{self, Told};
use domain::map::Cache;
use domain::notice;
use domain::outside::{self, OutsidePromise, Served};
use domain::paging::Cursor;
use domain::party::{self, Party};
use domain::request::clock::TwoClocks;
use domain::request::show::{Named, Show};
use domain::request::{Request, State};
use domain::service::{self, Service};
use domain::{Error, Result, team};
use measure::worktime::{Calendar, Explanation};

use crate::map::WayNames;
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
    /// What another system recorded, if it was imported.
    pub(super) history: Vec<Told>,
    /// Who has something of it in the end, as far as a way there is known.
    pub(super) purpose: Purpose,
}

/// Where a request leads on the map.
#[derive(Debug, Default)]
pub(super) struct Purpose {
    /// "laundry → ward → patients"
    pub(super) way: Option<WayNames>,
    /// Whether whoever asks meets outside customers.
    pub(super) is_front_line: bool,
    /// The outside promise that it serves.
    pub(super) served: Option<Served>,
    /// Those that the asker could name.
    pub(super) offered: Vec<OutsidePromise>,
}

impl Purpose {
    fn load(conn: &mut Conn<'_>, map: &Cache, request: &Request) -> Result<Purpose> {
        let map = map.get(conn)?;
        let provider = request.team.map(Party::Team).or(request.provider.map(Party::Person));
        let askers = party::teams_of(conn, request.asker)?;
        let nearest = askers.into_iter().filter(|team| Some(*team) != request.team).map(Party::Team);
        let nearest = nearest.filter_map(|team| Some((map.distance(team)?, team))).min();
        let way = match (provider, nearest) {
            (Some(provider), Some((_, asker))) => map.way_through(provider, asker),
            (Some(provider), None) => map.way(provider),
            (None, _) => None,
        };
        let way = match way {
            Some(way) => Some(WayNames::load(conn, &way)?),
            None => None,
        };
        let may_name = request.standing.is_customer && request.ended_at.is_none();
        Ok(Purpose {
            way,
            is_front_line: nearest.is_some_and(|(steps, _)| steps == 0),
            served: outside::served_by(conn, request)?,
            offered: if may_name { outside::open(conn)? } else { Vec::new() },
        })
    }
}

impl Loaded {
    /// Reads the page; `before` is a place in the conversation.
    pub(super) fn load(
        conn: &mut Conn<'_>,
        map: &Cache,
        number: i64,
        before: Option<&Cursor>,
    ) -> Result<Loaded> {
        let request = Request::visible_to(conn, number)?;
        let service = service_of(conn, &request)?;
        let lead = service.as_ref().and_then(|service| service.lead_minutes_of(request.option));
        let now = conn.now();
        let gives_a_date = request.can_open() || request.can_promise();
        // What another system recorded is not reckoned by our calendars, unless it is taken up here.
        let is_reckoned = gives_a_date || !request.imported;
        let calendar = if is_reckoned { Some(request.calendar(conn)?) } else { None };
        Ok(Loaded {
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
            purpose: Purpose::load(conn, map, &request)?,
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
