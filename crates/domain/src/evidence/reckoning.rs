//! The reckoning: from lead times to what past requests say, in rounds of their own.
//!
//! A window of time is looked at, long enough to hold the last [`WINDOW`] endings, so that what is said
//! follows the service as it is now. Whatever was under way when the window begins enters it at the age that
//! it had then, as an imported request enters at the age at which it came here (left truncation); what is
//! still open counts for as long as it has lasted. So neither a burst of new requests nor a backlog of old
//! ones bends the figure.

use std::collections::BTreeMap;

use db::{Conn, Query, Timestamp, Tx, params};
use jiff::ToSpan;
use measure::promise::{Cancellations, Ladder, Laden, Observation, Outcome, Quote, bound_by_work, quote};
use measure::worktime::{Calendar, Timetable};
use uuid::Uuid;

use super::{Level, Median, SHARE, Said};
use crate::{Error, Result, ServiceId, TeamId, calendar};

/// How many endings a figure rests on at the most.
const WINDOW: usize = 500;
/// How many open requests are looked at.
pub(super) const OPEN: i64 = 2_000;
/// How many subjects are reckoned in one transaction.
const AT_ONCE: i64 = 25;
/// How long what is said holds when nothing ends: open requests grow older meanwhile.
const HOLDS_DAYS: i64 = 1;
/// How far back calendars are written out.
const WRITTEN_DAYS: i64 = 400;
/// How many people there must be behind a figure of an imported team, whose members are not known here.
const IMPORTED_PEOPLE: i64 = 5;

/// The rungs for "half of them": an interval exists from six cases on.
const HALF: Ladder = Ladder { few: 4, interval: 6, plain: 49 };

/// A round of the reckoning, for the routine.
pub fn reckon_due(tx: &mut Tx<'_>) -> Result<()> {
    reckon(tx).map(drop)
}

/// Reckons what is due, a few subjects at a time; how many there were.
///
/// # Errors
/// When the database cannot be read or written.
pub fn reckon(tx: &mut Tx<'_>) -> Result<usize> {
    let now = tx.now();
    let due: Vec<(Uuid, Level)> = tx.all(
        "SELECT subject, level FROM quote WHERE due_at <= $1 ORDER BY due_at, subject LIMIT $2",
        params![now, AT_ONCE],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let mut round = Round { now, calendars: BTreeMap::new() };
    for (subject, level) in &due {
        let said = round.said(tx, *subject, *level)?;
        let said = said
            .map(|said| serde_json::to_value(said).map_err(|error| db::Error::Decode(error.to_string())))
            .transpose()?;
        tx.execute(
            "UPDATE quote SET said = $1, reckoned_at = $2, due_at = $3 WHERE subject = $4",
            params![said, now, now.plus_days(HOLDS_DAYS), *subject],
        )?;
    }
    Ok(due.len())
}

/// A lead time as it is read back.
struct Kept {
    service: Option<ServiceId>,
    team: TeamId,
    outcome: Outcome,
    asked_at: Timestamp,
    taken: Option<(Timestamp, i64)>,
    entered: Option<i64>,
    ended_at: Option<Timestamp>,
    minutes: Option<i64>,
}

struct Round {
    now: Timestamp,
    calendars: BTreeMap<(Option<ServiceId>, TeamId), Timetable>,
}

impl Round {
    /// What one subject's requests say; nothing about a single person.
    fn said(&mut self, tx: &mut Tx<'_>, subject: Uuid, level: Level) -> Result<Option<Said>> {
        if !is_of_several(tx, subject, level)? {
            return Ok(None);
        }
        let ended = kept(tx, subject, level, true)?;
        let open = kept(tx, subject, level, false)?;
        let begins = if ended.len() < WINDOW { None } else { ended.last().and_then(|last| last.ended_at) };
        let queue = Queue::of(&ended, &open);
        let mut observed = Vec::with_capacity(ended.len() + open.len());
        let mut laden = Vec::with_capacity(ended.len() + open.len());
        for one in ended.iter().chain(&open) {
            let Some(observation) = self.observation(tx, one, begins)? else { continue };
            observed.push(observation);
            // Of what ended before the window nothing is known, nor how long the queue was then.
            if begins.is_none_or(|begins| one.asked_at >= begins) {
                laden.push(Laden { observation, work: queue.at(one.asked_at) });
            }
        }
        let by_work = if is_one_queue(level, open.len()) {
            bound_by_work(&laden, SHARE, Cancellations::NeverDone)
                .map_err(|error| Error::Db(db::Error::Decode(error.to_string())))?
        } else {
            None
        };
        let level = level.into();
        let levels = [(level, observed.as_slice())];
        let of = |share, ladder| {
            quote(&levels, share, ladder, Cancellations::NeverDone)
                .map_err(|error| Error::Db(db::Error::Decode(error.to_string())))
        };
        let median = match of(0.5, HALF)? {
            Quote::Known { usual, interval, finished, .. } => {
                Some(Median { minutes: usual, interval, cases: finished })
            }
            _ => None,
        };
        let last = ended.iter().chain(&open).filter_map(|one| one.taken).max_by_key(|(at, _)| *at);
        Ok(Some(Said {
            quote: of(SHARE, Ladder::EIGHT_IN_TEN)?,
            median,
            waiting: open.iter().filter(|one| one.taken.is_none()).fold(0, |count, _| count + 1),
            last_waited: last.map(|(_, waited)| waited),
            ahead: i64::try_from(open.len()).unwrap_or(i64::MAX),
            by_work,
        }))
    }

    /// What is known of one request within the window; nothing of one that was not observed for a minute.
    fn observation(
        &mut self,
        tx: &mut Tx<'_>,
        one: &Kept,
        begins: Option<Timestamp>,
    ) -> Result<Option<Observation>> {
        let minutes = match one.minutes {
            Some(minutes) => minutes,
            None => match self.age(tx, one, self.now)? {
                Some(age) => age,
                None => return Ok(None),
            },
        };
        let at_the_beginning = match begins.filter(|begins| one.asked_at < *begins) {
            Some(begins) => self.age(tx, one, begins)?,
            None => None,
        };
        let entered = one.entered.max(at_the_beginning);
        let observation = Observation { entered, minutes, outcome: one.outcome };
        Ok(entered.is_none_or(|entered| entered < minutes).then_some(observation))
    }

    /// The working minutes from asking to an instant; none beyond what calendars reckon.
    fn age(&mut self, tx: &mut Tx<'_>, one: &Kept, at: Timestamp) -> Result<Option<i64>> {
        let key = (one.service, one.team);
        if !self.calendars.contains_key(&key) {
            let calendar = calendar_of(tx, one)?;
            let zone = calendar.zone().clone();
            let today = self.now.to_jiff().to_zoned(zone).date();
            let first = today.saturating_sub(WRITTEN_DAYS.days());
            let last = today.saturating_add(1.day());
            let written = Timetable::new(calendar, first, last)
                .map_err(|error| Error::Db(db::Error::Decode(error.to_string())))?;
            self.calendars.insert(key, written);
        }
        let Some(written) = self.calendars.get(&key) else { return Ok(None) };
        Ok(written.open_minutes(one.asked_at.to_jiff(), at.to_jiff()).ok().map(|minutes| minutes.max(0)))
    }
}

/// Whether the open requests are a queue that is known: not that of the whole house, where another team's backlog
/// would move a date, nor one that is longer than what is read of it.
fn is_one_queue(level: Level, open: usize) -> bool {
    level != Level::Organisation && i64::try_from(open).is_ok_and(|open| open < OPEN)
}

/// How long the queue was at any time of the window.
struct Queue {
    asked: Vec<Timestamp>,
    ended: Vec<Timestamp>,
}

impl Queue {
    fn of(ended: &[Kept], open: &[Kept]) -> Queue {
        let mut asked: Vec<Timestamp> = ended.iter().chain(open).map(|one| one.asked_at).collect();
        let mut ended: Vec<Timestamp> = ended.iter().filter_map(|one| one.ended_at).collect();
        asked.sort_unstable();
        ended.sort_unstable();
        Queue { asked, ended }
    }

    /// Requests that were not done when one came, itself included.
    fn at(&self, moment: Timestamp) -> i64 {
        let asked = self.asked.partition_point(|at| *at < moment);
        let ended = self.ended.partition_point(|at| *at <= moment);
        i64::try_from(asked.saturating_sub(ended)).unwrap_or(i64::MAX).saturating_add(1)
    }
}

/// By which calendar a request is served: that of its service while the service's own team serves it.
fn calendar_of(conn: &mut Conn<'_>, one: &Kept) -> Result<Calendar> {
    let offered =
        conn.exists("SELECT 1 FROM service WHERE id = $1 AND team_id = $2", params![one.service, one.team])?;
    match one.service.filter(|_| offered) {
        Some(service) => calendar::of_service(conn, service),
        None => calendar::of_team(conn, one.team),
    }
}

fn kept(conn: &mut Conn<'_>, subject: Uuid, level: Level, ended: bool) -> Result<Vec<Kept>> {
    let mut query = Query::new(
        "SELECT service_id, team_id, outcome, asked_at, taken_at, waited_minutes, entered_minutes, ended_at, minutes
         FROM lead_time WHERE ",
    );
    match level {
        Level::Option => query.push("option_id = ").bind(subject).push(" AND "),
        Level::Service => query.push("service_id = ").bind(subject).push(" AND "),
        Level::Team => query.push("team_id = ").bind(subject).push(" AND "),
        Level::Organisation => &mut query,
    };
    if ended {
        let most = i64::try_from(WINDOW).unwrap_or(i64::MAX);
        query.push("ended_at IS NOT NULL ORDER BY ended_at DESC LIMIT ").bind(most);
    } else {
        query.push("ended_at IS NULL ORDER BY asked_at DESC LIMIT ").bind(OPEN);
    }
    Ok(conn.query_all(&query, |row| {
        let (taken_at, waited): (Option<Timestamp>, Option<i64>) = (row.get(4)?, row.get(5)?);
        let outcome: String = row.get(2)?;
        Ok(Kept {
            service: row.get(0)?,
            team: row.get(1)?,
            outcome: match outcome.as_str() {
                "done" => Outcome::Done,
                "cancelled" => Outcome::Cancelled,
                _ => Outcome::Open,
            },
            asked_at: row.get(3)?,
            taken: taken_at.zip(waited),
            entered: row.get(6)?,
            ended_at: row.get(7)?,
            minutes: row.get(8)?,
        })
    })?)
}

/// Whether more than one person stands behind a figure; what an option or a service says is said of its team.
fn is_of_several(conn: &mut Conn<'_>, subject: Uuid, level: Level) -> Result<bool> {
    let team: Option<TeamId> = match level {
        Level::Organisation => return Ok(true),
        Level::Team => Some(TeamId::from_uuid(subject)),
        Level::Service => conn
            .maybe("SELECT team_id FROM service WHERE id = $1", params![subject], |row| row.get(0))?
            .flatten(),
        Level::Option => conn
            .maybe(
                "SELECT s.team_id FROM service_option o JOIN service s ON s.id = o.service_id WHERE o.id = $1",
                params![subject],
                |row| row.get(0),
            )?
            .flatten(),
    };
    match team {
        Some(team) => team_of_several(conn, team),
        None => Ok(false),
    }
}

/// Whether a team is more than one person. An imported team has its people in its history alone: so many of
/// them must be there that none can be told from the others.
pub(crate) fn team_of_several(conn: &mut Conn<'_>, team: TeamId) -> Result<bool> {
    let imported: bool = conn
        .maybe("SELECT imported FROM team WHERE id = $1", params![team], |row| row.get(0))?
        .unwrap_or_default();
    let (people, least): (i64, i64) = if imported {
        let people = conn.one(
            "SELECT count(*) FROM (SELECT DISTINCT e.actor FROM request r JOIN event e ON e.subject = r.id
                                   WHERE r.team_id = $1 AND e.team = $1 AND e.actor IS NOT NULL LIMIT $2) seen",
            params![team, IMPORTED_PEOPLE],
            |row| row.get(0),
        )?;
        (people, IMPORTED_PEOPLE)
    } else {
        let people = conn.one(
            "SELECT count(*) FROM (SELECT person_id FROM membership WHERE team_id = $1 LIMIT 2) members",
            params![team],
            |row| row.get(0),
        )?;
        (people, 2)
    };
    Ok(people >= least)
}
