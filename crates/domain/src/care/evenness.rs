//! Is everybody served alike? Colleagues of teams that a team often hears from, and of those it rarely hears
//! from; and colleagues of every kind of contract. Never by anything that somebody is born with.
//!
//! The wait is the time from asking to the work being done, as those who asked lived through it; what is
//! still open counts for as long as it has lasted. A group stands for five people or more, or is not shown.

use std::collections::{BTreeMap, BTreeSet};

use db::{Conn, Row, Timestamp, params};
use measure::evenness::{Gap, Group, compare};
use measure::promise::{Observation, Outcome};

use super::{LEAST_PEOPLE, Period, others_who_served, own_team};
use crate::person::Kind;
use crate::request::State;
use crate::service::{self, Provider, Service};
use crate::worker_agreement::{self, Gate, Scope};
use crate::{Error, PersonId, Result, ServiceId, TeamId, actor};

/// How many weeks one comparison looks at.
pub const WEEKS: i64 = 12;
/// From how many requests in these weeks on a team is one that is often heard from.
pub const OFTEN: usize = 10;
/// How many requests are looked at, the newest first.
const MOST: i64 = 2_000;
/// The same data give the same interval.
const SEED: u64 = 7;

/// One of the two groups that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// How many requests it stands for.
    pub requests: usize,
    /// How many people asked them.
    pub people: usize,
}

/// Two groups that are large enough to be compared, and how they were served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// The first group.
    pub first: Size,
    /// The second group.
    pub second: Size,
    /// The medians of both, in minutes, and the interval of the difference.
    pub gap: Gap,
}

/// What can be said about the weeks that were looked at.
#[derive(Debug, Clone)]
pub struct Evenness {
    /// The weeks.
    pub period: Period,
    /// Teams often heard from, against those rarely heard from; nothing when a group is too small.
    pub pairs: Option<Comparison>,
    /// Whether these figures are off: nothing was agreed about them with those who represent the people here.
    pub is_off: bool,
    /// Employees against each other kind of contract that is large enough.
    pub contracts: Vec<(Kind, Comparison)>,
}

impl Evenness {
    /// Whether anything is told: no group was too small, and nothing is off.
    pub fn has_figures(&self) -> bool {
        self.pairs.is_some() || !self.contracts.is_empty()
    }

    fn none(period: Period, is_off: bool) -> Evenness {
        Evenness { period, pairs: None, is_off, contracts: Vec::new() }
    }
}

/// What these figures must keep to; nothing while they are off, or look back further than was agreed.
fn gate(conn: &mut Conn<'_>, period: &Period) -> Result<Option<Gate>> {
    Ok(worker_agreement::gate(conn, Scope::Evenness)?.filter(|gate| gate.since <= period.begins))
}

/// How evenly a team serves, for its members.
///
/// # Errors
/// [`Error::NotFound`] unless the actor belongs to the team.
pub fn of_team(conn: &mut Conn<'_>, slug: &str) -> Result<Evenness> {
    let (team, me) = own_team(conn, slug)?;
    let period = Period::last(conn, WEEKS)?;
    let Some(gate) = gate(conn, &period)? else { return Ok(Evenness::none(period, true)) };
    // A team of few is a figure about each of them.
    if others_who_served(conn, team.id, me, &period)? < gate.least_people.max(LEAST_PEOPLE) {
        return Ok(Evenness::none(period, false));
    }
    let asked = conn.all(
        "SELECT r.asker_id, a.kind, (SELECT m.team_id FROM membership m WHERE m.person_id = r.asker_id
                                     ORDER BY m.since, m.team_id LIMIT 1),
                r.state, r.created_at, r.performed_at, r.ended_at
         FROM request r JOIN person a ON a.id = r.asker_id
         WHERE r.team_id = $1 AND r.changed_at >= $2 AND r.created_at >= $2 AND r.created_at < $3 AND NOT r.imported
           AND r.state IN ('asked', 'opened', 'performed', 'closed', 'confirmed', 'declined', 'withdrawn')
         ORDER BY r.created_at DESC, r.id DESC LIMIT $4",
        params![team.id, period.begins, period.ends, MOST],
        |row| Asked::read(row, period.ends),
    )?;
    compared(period, &asked)
}

/// How evenly a service is given, for those who look after it.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the team that offers it; also for what one person offers in
/// their own name, whose figure would be theirs alone.
pub fn of_service(conn: &mut Conn<'_>, slug: &str) -> Result<(Service, Evenness)> {
    let me = actor::require(conn)?;
    let service = service::visible_by_slug(conn, slug)?;
    let Provider::Team(team) = service.provider.provider else { return Err(Error::NotFound) };
    match actor::require_lead(conn, team) {
        Ok(_) => {}
        Err(Error::Forbidden) => return Err(Error::NotFound),
        Err(error) => return Err(error),
    }
    let period = Period::last(conn, WEEKS)?;
    let Some(gate) = gate(conn, &period)? else { return Ok((service, Evenness::none(period, true))) };
    if others_who_gave(conn, service.id, me, &period)? < gate.least_people.max(LEAST_PEOPLE) {
        return Ok((service, Evenness::none(period, false)));
    }
    let asked = conn.all(
        "SELECT r.asker_id, a.kind, (SELECT m.team_id FROM membership m WHERE m.person_id = r.asker_id
                                     ORDER BY m.since, m.team_id LIMIT 1),
                r.state, r.created_at, r.performed_at, r.ended_at
         FROM request r JOIN person a ON a.id = r.asker_id
         WHERE r.service_id = $1 AND r.created_at >= $2 AND r.created_at < $3 AND NOT r.imported
         ORDER BY r.created_at DESC, r.id DESC LIMIT $4",
        params![service.id, period.begins, period.ends, MOST],
        |row| Asked::read(row, period.ends),
    )?;
    Ok((service, compared(period, &asked)?))
}

fn others_who_gave(conn: &mut Conn<'_>, service: ServiceId, me: PersonId, period: &Period) -> Result<i64> {
    Ok(conn.one(
        "SELECT count(DISTINCT holder_id) FROM request
         WHERE service_id = $1 AND created_at >= $2 AND created_at < $3 AND NOT imported
           AND holder_id IS NOT NULL AND holder_id <> $4",
        params![service, period.begins, period.ends, me],
        |row| row.get(0),
    )?)
}

/// A request as far as it matters here. It is dropped as soon as it has been counted.
struct Asked {
    asker: PersonId,
    contract: Kind,
    team: Option<TeamId>,
    wait: Observation,
}

impl Asked {
    fn read(row: &Row<'_>, ends: Timestamp) -> db::Result<Asked> {
        let (state, created): (State, Timestamp) = (row.get(3)?, row.get(4)?);
        let (performed, ended): (Option<Timestamp>, Option<Timestamp>) = (row.get(5)?, row.get(6)?);
        let (until, outcome) = match (performed.filter(|at| *at < ends), ended.filter(|at| *at < ends)) {
            (Some(at), _) => (at, Outcome::Done),
            (None, Some(at)) if matches!(state, State::Declined | State::Withdrawn) => {
                (at, Outcome::Cancelled)
            }
            _ => (ends, Outcome::Open),
        };
        let wait = Observation::new(created.minutes_until(until).max(0), outcome);
        Ok(Asked { asker: row.get(0)?, contract: row.get(1)?, team: row.get(2)?, wait })
    }
}

/// Some requests, and the people who asked them.
#[derive(Default)]
struct Pile {
    waits: Vec<Observation>,
    people: BTreeSet<PersonId>,
}

impl Pile {
    fn add(&mut self, asked: &Asked) {
        self.waits.push(asked.wait);
        self.people.insert(asked.asker);
    }

    fn group(&self) -> Group<'_> {
        Group { requests: &self.waits, people: self.people.len() }
    }

    fn size(&self) -> Size {
        Size { requests: self.waits.len(), people: self.people.len() }
    }
}

fn compared(period: Period, asked: &[Asked]) -> Result<Evenness> {
    let mut by_team: BTreeMap<TeamId, usize> = BTreeMap::new();
    for team in asked.iter().filter_map(|one| one.team) {
        *by_team.entry(team).or_default() += 1;
    }
    let often = |one: &Asked| one.team.is_some_and(|team| by_team.get(&team).is_some_and(|n| *n >= OFTEN));
    let (mut frequent, mut rare) = (Pile::default(), Pile::default());
    let mut contracts: BTreeMap<Kind, Pile> = BTreeMap::new();
    for one in asked {
        if often(one) {
            frequent.add(one);
        } else {
            rare.add(one);
        }
        contracts.entry(one.contract).or_default().add(one);
    }
    let employees = contracts.remove(&Kind::Employee).unwrap_or_default();
    let mut by_contract = Vec::new();
    for (kind, pile) in contracts {
        if let Some(comparison) = comparison(&employees, &pile)? {
            by_contract.push((kind, comparison));
        }
    }
    Ok(Evenness { period, pairs: comparison(&frequent, &rare)?, is_off: false, contracts: by_contract })
}

fn comparison(first: &Pile, second: &Pile) -> Result<Option<Comparison>> {
    let gap = compare(first.group(), second.group(), SEED)
        .map_err(|error| Error::Db(db::Error::Decode(error.to_string())))?;
    Ok(gap.map(|gap| Comparison { first: first.size(), second: second.size(), gap }))
}
