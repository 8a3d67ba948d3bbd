//! From a complaint outside back to what was open inside: by step, never by person.

use std::collections::{BTreeMap, BTreeSet};

use db::{Conn, Query, Timestamp, Value};

use super::waiting::service_names;
use crate::map::{self, Reckoned};
use crate::party::Party;
use crate::text::Texts;
use crate::worker_agreement::{self, Scope};
use crate::{MomentId, Result, ServiceId, TeamId, actor, team};

/// Something that was open inside on the way to a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The team that waited.
    pub customer: String,
    /// The team that was asked.
    pub provider: String,
    /// The service in its languages; empty for what was asked in plain words.
    pub service: Texts,
    /// How many requests; nothing where too few people are behind it, and while such figures are off.
    pub counts: Option<Counts>,
}

/// How much was open at a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// How many requests.
    pub open: i64,
    /// How many of them were past their promise then.
    pub late: i64,
}

/// The steps on the paths of a moment at a time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traced {
    /// Those that were open.
    pub steps: Vec<Step>,
    /// Whether how much it was is off, because nothing was agreed about it: then only names are read.
    pub is_off: bool,
}

/// How many steps behind the moment its paths are followed.
const STEPS: i64 = 2;
/// How many requests are looked at.
const MOST: i64 = 5_000;

/// What was open on the paths of a moment at a time. Services for named people only are left out. How much it
/// was is the matrix of that day: it waits for the same agreement ([`Scope::Waits`], decision 0042), and is told
/// where enough people asked and enough work on either side.
pub fn trace(conn: &mut Conn<'_>, reckoned: &Reckoned, moment: MomentId, at: Timestamp) -> Result<Traced> {
    actor::require(conn)?;
    let gate = worker_agreement::gate(conn, Scope::Waits)?;
    let since = gate.map_or(at, |gate| gate.since);
    let near: Vec<TeamId> = reckoned
        .behind(Party::Moment(moment))
        .into_iter()
        .filter(|(_, distance)| *distance <= STEPS + 1)
        .filter_map(|(party, _)| party.team())
        .take(200)
        .collect();
    let list = || near.iter().map(|team| Value::from(*team));
    let mut query =
        Query::new("SELECT m.team_id, r.team_id, r.service_id, count(*) FILTER (WHERE r.created_at >= ");
    query.bind(since).push("), count(*) FILTER (WHERE r.created_at >= ").bind(since);
    query.push(" AND r.promised_for < ").bind(at);
    query.push("), count(DISTINCT r.asker_id) FILTER (WHERE r.created_at >= ").bind(since).push(
        ") FROM (SELECT id, team_id, service_id, asker_id, promised_for, created_at FROM request WHERE team_id IN ",
    );
    query.list(list()).push(" AND created_at <= ").bind(at);
    query.push(" AND (closed_at IS NULL OR closed_at > ").bind(at);
    query.push(") AND (ended_at IS NULL OR ended_at > ").bind(at);
    query.push(") AND visibility <> 'named' ORDER BY created_at DESC, id DESC LIMIT ").bind(MOST);
    query.push(
        ") r JOIN membership m ON m.person_id = r.asker_id AND m.team_id <> r.team_id WHERE m.team_id IN ",
    );
    query.list(list()).push(" GROUP BY m.team_id, r.team_id, r.service_id");
    let found = conn.query_all(&query, |row| {
        Ok((
            row.get::<TeamId>(0)?,
            row.get::<TeamId>(1)?,
            row.get::<Option<ServiceId>>(2)?,
            row.get::<i64>(3)?,
            row.get::<i64>(4)?,
            row.get::<i64>(5)?,
        ))
    })?;
    let teams: BTreeSet<TeamId> = found.iter().flat_map(|line| [line.0, line.1]).collect();
    let counted = match gate {
        Some(gate) => map::counted(conn, &teams, gate.least_people)?,
        None => BTreeSet::new(),
    };
    let least = gate.map_or(i64::MAX, |gate| gate.least_people);
    let names = team::names(conn, teams)?;
    let services: BTreeMap<ServiceId, Texts> = service_names(conn, found.iter().filter_map(|line| line.2))?;
    let name = |id: TeamId| names.get(&id).map(|team| team.name.clone()).unwrap_or_default();
    let mut steps: Vec<Step> = found
        .into_iter()
        .map(|(customer, provider, service, open, late, people)| Step {
            customer: name(customer),
            provider: name(provider),
            service: service.and_then(|id| services.get(&id).cloned()).unwrap_or_default(),
            counts: (people >= least && counted.contains(&customer) && counted.contains(&provider))
                .then_some(Counts { open, late }),
        })
        .collect();
    steps.sort_by(|a, b| {
        let late = |step: &Step| std::cmp::Reverse(step.counts.map(|counts| counts.late));
        (late(a), &a.customer, &a.provider).cmp(&(late(b), &b.customer, &b.provider))
    });
    Ok(Traced { steps, is_off: gate.is_none() })
}
