//! Shares of delay: whose terms, if kept, would have saved how much, for the two sides of one request.
//!
//! Reckoned by `measure::shares` from the request's own events and the version of the agreement that it
//! keeps; nothing is stored. What would have made it on time comes before the shares. Without an agreement
//! the standards are what is usual on each side, and the page says so. A request that a person serves in
//! their own name has no shares: they would measure that person. Nothing here names anybody.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use db::{Conn, Query, Timestamp, params};
use measure::shares::{Attribution, Facts, Terms, network_of, usual_minutes};
use measure::turns::{Cause, Clocks, Side, Turns};
use measure::worktime::{self, Calendar, Timetable};
use uuid::Uuid;

use super::{Request, State, clock, needing};
use crate::agreement::{self, InForce};
use crate::{AgreementVersionId, OptionId, Result, TeamId, calendar, heads_up};

/// Finished requests that a side needs before its usual way can be a standard.
pub const LEAST_USUAL: usize = 4;
/// How many finished requests tell what is usual.
const MOST_USUAL: i64 = 30;

/// By what a delay is judged.
#[derive(Debug, Clone)]
pub enum Standards {
    /// By the version that was in force when it was asked.
    Agreed(Box<InForce>),
    /// Nothing was agreed: by what is usual on each side.
    Usual {
        /// Finished requests that the provider's standard rests on; 0 where there are too few.
        provider: usize,
        /// Finished requests that the customer's standards rest on; 0 where there are too few.
        customer: usize,
    },
}

/// So many days before and after a request's life its calendars are written out: for notices and standards.
const AROUND_DAYS: i64 = 60;

/// A request's delay, shared out.
#[derive(Debug, Clone)]
pub struct Sharing {
    /// Shares, repairs and verdict.
    pub attribution: Attribution,
    /// By what it is judged.
    pub standards: Standards,
    /// The standards in working minutes.
    pub terms: Terms,
    /// Whether it is still open: then it counts up to now.
    pub is_provisional: bool,
    /// How many minutes a day has on the provider's calendar, in which all is counted.
    pub day: i64,
    /// How many minutes a day has on the customer's calendar.
    pub customer_day: i64,
}

/// Why a late request has no shares.
#[derive(Debug, Clone)]
pub enum Shares {
    /// They are here.
    Shared(Box<Sharing>),
    /// Nothing was agreed, and too few have finished to say what is usual.
    NothingToCompare,
}

impl Request {
    /// Whether the actor may read the shares: whoever asked, and the team that serves. Nobody else.
    pub fn can_see_shares(&self) -> bool {
        self.team.is_some() && (self.standing.is_customer || self.standing.is_provider)
    }

    /// When it was last needed and not done: what was declined, withdrawn or done elsewhere is never late.
    pub fn is_late(&self, now: Timestamp) -> bool {
        let counts = !matches!(self.state, State::Declined | State::Withdrawn) && !self.ended_elsewhere();
        let done = self.performed_at.or(self.closed_at).unwrap_or(now);
        counts && self.needed_by.is_some_and(|needed_by| done > needed_by)
    }

    /// The shares of its delay; nothing unless it is late in the provider's working time and the actor is one
    /// of the two sides.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn shares(&self, conn: &mut Conn<'_>) -> Result<Option<Shares>> {
        if !self.can_see_shares() || !self.is_late(conn.now()) {
            return Ok(None);
        }
        reckon(conn, self)
    }
}

/// The shares of a late request, whoever asks: the callers have checked.
pub(crate) fn reckon(conn: &mut Conn<'_>, request: &Request) -> Result<Option<Shares>> {
    let (Some(team), Some(needed_by)) = (request.team, request.needed_by) else { return Ok(None) };
    let agreed = agreement::of_request(conn, request)?;
    let (provider, customer) = match &agreed {
        Some(agreed) => (agreed.provider_calendar(conn)?, agreed.customer_calendar(conn)?),
        None => (request.calendar(conn)?, customers_calendar(conn, request)?),
    };
    let life = clock::life_of(conn, request.id.uuid())?;
    let clocks = Clocks { customer: &customer, provider: &provider, third: &provider };
    let now = conn.now().to_jiff();
    let until = life.last().map_or(now, |last| last.at.max(now));
    // Beyond what calendars reckon nothing is shared out, rather than something wrong.
    let Ok(turns) = Turns::derive(&life, until, clocks) else { return Ok(None) };
    let (standards, terms) = match agreed {
        Some(agreed) => {
            let terms = agreed.terms.standards(agreed.option);
            (Standards::Agreed(Box::new(agreed)), terms)
        }
        None => usual(conn, request, team, clocks)?,
    };
    if matches!(standards, Standards::Usual { provider: 0, customer: 0 }) {
        return Ok(Some(Shares::NothingToCompare));
    }
    let told = heads_up::of_request(conn, request.id)?.map(Timestamp::to_jiff);
    let facts = Facts {
        told,
        needed_by: needed_by.to_jiff(),
        first_needed_by: needing::first_needed_by(conn, request)?.map(Timestamp::to_jiff),
        clocks,
        provider_usual: None,
        lateness: &provider,
    };
    let Ok(attribution) = share_out(&turns, &terms, facts, &provider, &customer) else { return Ok(None) };
    if attribution.lateness <= 0 {
        return Ok(None);
    }
    let today = crate::organisation::today(conn)?;
    let (day, customer_day) = match &standards {
        Standards::Agreed(agreed) => (agreed.terms.day.provider, agreed.terms.day.customer),
        Standards::Usual { .. } => {
            (agreement::day_length(&provider, today), agreement::day_length(&customer, today))
        }
    };
    let is_provisional = turns.open && request.performed_at.is_none();
    Ok(Some(Shares::Shared(Box::new(Sharing {
        attribution,
        standards,
        terms,
        is_provisional,
        day,
        customer_day,
    }))))
}

/// Shares the delay out. Each set of causes is reckoned anew, which is thousands of times for eight of them, so
/// both calendars are written out first.
fn share_out(
    turns: &Turns,
    terms: &Terms,
    facts: Facts<'_>,
    provider: &Calendar,
    customer: &Calendar,
) -> Result<Attribution, measure::shares::Error> {
    let far = jiff::SignedDuration::from_hours(24 * AROUND_DAYS);
    let ends = turns.intervals.iter().flat_map(|turn| [turn.from, turn.to]);
    let (first, last) =
        ends.fold((facts.needed_by, facts.needed_by), |(first, last), at| (first.min(at), last.max(at)));
    let day = |at: jiff::Timestamp| at.to_zoned(provider.zone().clone()).date();
    let earlier = first.checked_sub(far).map_err(|_| worktime::Error::OutOfRange)?;
    let later = last.checked_add(far).map_err(|_| worktime::Error::OutOfRange)?;
    let written = |calendar: &Calendar| Timetable::new(calendar.clone(), day(earlier), day(later));
    let (provider, customer) = (written(provider)?, written(customer)?);
    let clocks = Clocks { customer: &customer, provider: &provider, third: &provider };
    Attribution::of(&network_of(turns, terms, &Facts { clocks, lateness: &provider, ..facts })?)
}

/// The calendar of the team it was asked for, else the usual one.
fn customers_calendar(conn: &mut Conn<'_>, request: &Request) -> Result<Calendar> {
    match customer_team(conn, request)? {
        Some(team) => calendar::of_team(conn, team),
        None => calendar::usual(conn),
    }
}

/// The team for which a request was asked.
pub(crate) fn customer_team(conn: &mut Conn<'_>, request: &Request) -> Result<Option<TeamId>> {
    let found =
        conn.maybe("SELECT customer_team_id FROM request WHERE id = $1", params![request.id], |row| {
            row.get(0)
        })?;
    Ok(found.flatten())
}

/// What is usual: the provider's working time for this service, and the customer team's notice and answers
/// to this provider, each the median of finished requests before this one.
fn usual(
    conn: &mut Conn<'_>,
    request: &Request,
    team: TeamId,
    clocks: Clocks<'_>,
) -> Result<(Standards, Terms)> {
    let mut query = Query::new("SELECT id, created_at, needed_by FROM request WHERE ");
    if let Some(service) = request.service {
        query.push("service_id = ").bind(service).push(" AND team_id = ").bind(team);
        query.push(" AND state = 'confirmed' AND created_at < ").bind(request.created_at);
        query.push(" AND NOT imported ORDER BY created_at DESC, id DESC LIMIT ").bind(MOST_USUAL);
    } else {
        query.push("team_id = ").bind(team).push(" AND state = 'confirmed' AND changed_at < ");
        query.bind(request.created_at);
        query.push(" AND NOT imported ORDER BY changed_at DESC, id DESC LIMIT ").bind(MOST_USUAL);
    }
    let provided = past(conn, &query, clocks)?;
    let asked = if let Some(customer) = customer_team(conn, request)? {
        let mut query = Query::new("SELECT id, created_at, needed_by FROM request WHERE ");
        query.push("team_id = ").bind(team).push(" AND customer_team_id = ").bind(customer);
        query.push(" AND state = 'confirmed' AND created_at < ").bind(request.created_at);
        query.push(" ORDER BY created_at DESC, id DESC LIMIT ").bind(MOST_USUAL);
        past(conn, &query, clocks)?
    } else {
        Vec::new()
    };
    let leads: Vec<i64> = provided.iter().map(|past| past.lead).collect();
    let notices: Vec<i64> = asked.iter().filter_map(|past| past.notice).collect();
    let answers: Vec<i64> = asked.iter().flat_map(|past| past.answers.iter().copied()).collect();
    let median = |past: &[i64]| if past.len() >= LEAST_USUAL { usual_minutes(past) } else { None };
    let terms = Terms {
        notice: median(&notices),
        lead: median(&leads),
        answer: median(&answers),
        ..Terms::default()
    };
    let rests_on = |count: usize, is_there: bool| if is_there { count } else { 0 };
    let standards = Standards::Usual {
        provider: rests_on(leads.len(), terms.lead.is_some()),
        customer: rests_on(asked.len(), terms.notice.or(terms.answer).is_some()),
    };
    Ok((standards, terms))
}

/// What a finished request took of each side, in working minutes.
struct Past {
    lead: i64,
    notice: Option<i64>,
    answers: Vec<i64>,
}

fn past(conn: &mut Conn<'_>, query: &Query, clocks: Clocks<'_>) -> Result<Vec<Past>> {
    let found: Vec<(Uuid, Timestamp, Option<Timestamp>)> =
        conn.query_all(query, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let ids: Vec<Uuid> = found.iter().map(|(id, _, _)| *id).collect();
    let lives = clock::lives_of(conn, &ids)?;
    let mut past = Vec::with_capacity(found.len());
    for (id, asked, needed_by) in found {
        let Some(life) = lives.get(&id) else { continue };
        let Some(last) = life.last() else { continue };
        let Ok(turns) = Turns::derive(life, last.at, clocks) else { continue };
        let notice = needed_by.and_then(|by| clocks.customer.minutes(asked.to_jiff(), by.to_jiff()).ok());
        let of = |side: Side, wanted: fn(Cause) -> bool| {
            turns
                .intervals
                .iter()
                .filter(move |one| one.side == side && wanted(one.cause))
                .map(|one| one.working)
        };
        past.push(Past {
            lead: of(Side::Provider, |cause| matches!(cause, Cause::Queue | Cause::Work)).sum(),
            notice: notice.filter(|minutes| *minutes >= 0),
            answers: of(Side::Customer, |cause| cause == Cause::Answer).collect(),
        });
    }
    Ok(past)
}

/// A late request that is judged by the version it keeps.
#[derive(Debug, Clone)]
pub(crate) struct Late {
    pub(crate) id: Uuid,
    pub(crate) version: AgreementVersionId,
    pub(crate) option: Option<OptionId>,
    pub(crate) needed_by: Timestamp,
}

/// The shares of many finished requests of one customer team, in a handful of statements. What calendars
/// cannot reckon is left out.
pub(crate) fn judge_all(conn: &mut Conn<'_>, customer: TeamId, late: &[Late]) -> Result<Vec<Attribution>> {
    let ids: Vec<Uuid> = late.iter().map(|one| one.id).collect();
    let lives = clock::lives_of(conn, &ids)?;
    let mut versions: BTreeMap<AgreementVersionId, (InForce, Calendar, Calendar)> = BTreeMap::new();
    for one in late {
        if let Entry::Vacant(place) = versions.entry(one.version)
            && let Some(agreed) = agreement::of_version(conn, one.version, customer)?
        {
            let (theirs, ours) = (agreed.customer_calendar(conn)?, agreed.provider_calendar(conn)?);
            place.insert((agreed, theirs, ours));
        }
    }
    let announced = heads_up::of_requests(conn, late.iter().map(|one| one.id))?;
    let mut judged = Vec::with_capacity(late.len());
    for one in late {
        let (Some(life), Some((agreed, theirs, ours))) = (lives.get(&one.id), versions.get(&one.version))
        else {
            continue;
        };
        let Some(last) = life.last() else { continue };
        let clocks = Clocks { customer: theirs, provider: ours, third: ours };
        let Ok(turns) = Turns::derive(life, last.at, clocks) else { continue };
        let facts = Facts {
            told: announced.get(&one.id).map(|told| told.to_jiff()),
            needed_by: one.needed_by.to_jiff(),
            first_needed_by: None,
            clocks,
            provider_usual: None,
            lateness: ours,
        };
        let terms = agreed.terms.standards(one.option);
        judged.extend(network_of(&turns, &terms, &facts).and_then(|network| Attribution::of(&network)));
    }
    Ok(judged)
}
