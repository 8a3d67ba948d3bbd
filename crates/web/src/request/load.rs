//! Everything that the page of one request needs, read in one snapshot.

use db::{Conn, Timestamp};
use domain::agreement::{self, InForce, Newest};
use domain::history::{self, Told};
use domain::map::Cache;
use domain::outside::{self, OutsidePromise, Served};
use domain::paging::Cursor;
use domain::party::{self, Party};
use domain::request::clock::{TwoClocks, WhyDue};
use domain::request::contest::Contest;
use domain::request::having::{Has, if_there};
use domain::request::insisting::Insisted;
use domain::request::knowing::Known;
use domain::request::offer::Offer;
use domain::request::option_wish::Wish;
use domain::request::question::WhoAnswers;
use domain::request::repair::{Reminder, Repair};
use domain::request::shares::Shares;
use domain::request::show::{Named, Show};
use domain::request::why::OtherDates;
use domain::request::{Request, State};
use domain::service::{self, Choice, Service};
use domain::{Error, Result, evidence, person, team};
use measure::worktime::Calendar;

use super::around::Around;
use crate::map::WayNames;
use crate::pickers::Teams;

/// A request with what its forms offer.
#[derive(Debug)]
pub(super) struct Loaded {
    /// What the page shows.
    pub(super) show: Show,
    /// Whether the actor has an unread notice about it.
    pub(super) is_news: bool,
    /// When it is usually done, reckoned from when it was asked, as long as that lies ahead.
    pub(super) usually_by: Option<Timestamp>,
    /// The promise that the form begins with, and what it rests on; only where one can be given.
    pub(super) offer: Option<Offer>,
    /// What the lengths of that are told by.
    pub(super) now: Timestamp,
    /// The calendar by which it is served, where that is reckoned.
    pub(super) calendar: Option<Calendar>,
    /// The waits that are or were contested.
    pub(super) contests: Vec<Contest>,
    /// Another variant that the customer would rather have.
    pub(super) wish: Option<Wish>,
    /// The variants of its service; none when it is out of sight.
    pub(super) variants: Vec<Choice>,
    /// Who could answer a question today, and who stands in by name; only where one can be asked.
    pub(super) who_answers: Option<(WhoAnswers, Option<String>)>,
    /// When it was told by a heads-up that whoever serves knew of.
    pub(super) announced_at: Option<Timestamp>,
    /// Since when whoever asked knew of it, if they said so.
    pub(super) known: Option<Known>,
    /// The date that the customer insisted on, and what spoke against it.
    pub(super) insisted: Option<Insisted>,
    /// The colleagues who can take it.
    pub(super) colleagues: Vec<Named>,
    /// The teams it can go to.
    pub(super) teams: Option<Teams>,
    /// Whose turn it was, and for how long.
    pub(super) clocks: Option<TwoClocks>,
    /// Why the promise in force falls when it does.
    pub(super) why_due: Option<WhyDue>,
    /// Why the agreed dates and the day on which it is needed fall when they do: for its two sides.
    pub(super) other_dates: OtherDates,
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
    /// What helps around it.
    pub(super) around: Around,
    /// Who has something of it in the end, as far as a way there is known.
    pub(super) purpose: Purpose,
    /// The working minutes within which the service says that it is done.
    pub(super) published: Option<i64>,
    /// Whether the reader is asked how it was.
    pub(super) is_asked: bool,
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
    fn load(conn: &mut Conn<'_>, map: &Cache, request: &Request, has: &Has) -> Result<Purpose> {
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
            served: if_there(has.outside_promise, || outside::served_by(conn, request))?,
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
        let has = request.has(conn)?;
        let service = service_of(conn, &request)?;
        let now = conn.now();
        let gives_a_date = request.can_open() || request.can_promise();
        // What another system recorded is not reckoned by our calendars, unless it is taken up here.
        let is_reckoned = gives_a_date || !request.imported;
        let calendar = if is_reckoned { Some(request.calendar(conn)?) } else { None };
        let offer = match &calendar {
            Some(calendar) if gives_a_date => Some(request.offer(conn, calendar)?),
            _ => None,
        };
        let usual = match &offer {
            Some(offer) => offer.answer.usual(),
            None => usual(conn, &request)?,
        };
        let clocks = match &calendar {
            Some(calendar) => request.two_clocks(conn, calendar)?,
            None => None,
        };
        let is_a_side = request.standing.is_customer || request.standing.is_provider;
        let agreed = if is_a_side { agreement::of_request(conn, &request)? } else { None };
        let repair = request.repair(conn)?;
        let may_go_on = repair.as_ref().is_some_and(|repair| repair.notes.len() == 2);
        let next_version = match agreed.as_ref().filter(|_| may_go_on) {
            Some(agreed) => agreement::newest(conn, agreed.agreement)?,
            None => None,
        };
        Ok(Loaded {
            published: service.as_ref().and_then(|service| service.lead_minutes_of(request.option)),
            shares: request.shares(conn)?,
            reminder: if_there(has.reminder, || request.reminder(conn))?,
            repair,
            next_version,
            is_news: has.news,
            usually_by: calendar.as_ref().and_then(|calendar| ahead(calendar, &request, usual, now)),
            offer,
            now,
            contests: if_there(has.contests, || request.contests(conn))?,
            wish: if_there(has.wish, || request.option_wish(conn))?,
            variants: service.map(|service| service.options).unwrap_or_default(),
            who_answers: who_answers(conn, &request)?,
            announced_at: if_there(has.heads_up, || domain::heads_up::of_request(conn, request.id))?,
            known: if_there(has.asides, || request.known(conn))?,
            insisted: if_there(has.asides, || request.insisted(conn))?,
            colleagues: colleagues(conn, &request)?,
            teams: if request.can_pass_on() { Some(Teams::load(conn, request.team)?) } else { None },
            why_due: match &calendar {
                Some(calendar) => request.why_due(calendar, clocks.as_ref())?,
                None => None,
            },
            other_dates: match &calendar {
                Some(calendar) if is_a_side => request.other_dates(conn, calendar, agreed.as_ref())?,
                _ => OtherDates::default(),
            },
            clocks,
            history: history::told(conn, &request)?,
            around: Around::load(conn, &request, &has)?,
            purpose: Purpose::load(conn, map, &request, &has)?,
            is_asked: has.pulse,
            show: Show::load(conn, &request, &has, before)?,
            agreed,
            calendar,
        })
    }
}

/// When a request that nobody has opened yet is usually done, as long as that lies ahead.
pub(crate) fn usually_by(conn: &mut Conn<'_>, request: &Request) -> Result<Option<Timestamp>> {
    let usual = usual(conn, request)?;
    let calendar = request.calendar(conn)?;
    Ok(ahead(&calendar, request, usual, conn.now()))
}

/// The working minutes that it usually takes, as long as nobody has opened it.
fn usual(conn: &mut Conn<'_>, request: &Request) -> Result<Option<i64>> {
    if request.state != State::Asked {
        return Ok(None);
    }
    Ok(evidence::of_request(conn, request)?.usual())
}

/// Who could answer a question today, before it is asked.
fn who_answers(conn: &mut Conn<'_>, request: &Request) -> Result<Option<(WhoAnswers, Option<String>)>> {
    if !request.can_question() {
        return Ok(None);
    }
    let who = request.who_answers(conn)?;
    let name = match who {
        WhoAnswers::StandIn { person } => {
            person::names(conn, [person])?.remove(&person).map(|named| named.name)
        }
        _ => None,
    };
    Ok(Some((who, name)))
}

fn ahead(calendar: &Calendar, request: &Request, lead: Option<i64>, now: Timestamp) -> Option<Timestamp> {
    let lead = lead.filter(|_| request.state == State::Asked)?;
    after(calendar, request.created_at, lead).filter(|by| *by > now)
}

/// The promise that is usual for a request.
pub(super) fn usual_promise(conn: &mut Conn<'_>, request: &Request) -> Result<Timestamp> {
    let calendar = request.calendar(conn)?;
    Ok(request.offer(conn, &calendar)?.promised_for)
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
            let colleagues = team::colleagues(conn, team)?;
            Ok(colleagues.into_iter().map(|(id, name)| Named { id, name }).collect())
        }
        _ => Ok(Vec::new()),
    }
}

/// So many working minutes later by the calendar, if the calendar reaches that far.
fn after(calendar: &Calendar, from: Timestamp, minutes: i64) -> Option<Timestamp> {
    calendar.add(from.to_jiff(), minutes).ok().map(Timestamp::from_jiff)
}
