//! From a complaint outside back to what was open inside: by step, never by person.

use std::collections::{BTreeMap, BTreeSet};

use db::{Conn, Query, Timestamp, Value};

use super::waiting::service_names;
use crate::map::{self, Reckoned};
use crate::party::Party;
use crate::text::Texts;
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
    /// How many requests; nothing where a team is so small that it would be a figure about somebody.
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

/// How many steps behind the moment its paths are followed.
const STEPS: i64 = 2;
/// How many requests are looked at.
const MOST: i64 = 5_000;

/// What was open on the paths of a moment at a time. Services for named people only are left out. How much it
/// was is told between teams of at least five.
pub fn trace(conn: &mut Conn<'_>, reckoned: &Reckoned, moment: MomentId, at: Timestamp) -> Result<Vec<Step>> {
    actor::require(conn)?;
    let near: Vec<TeamId> = reckoned
        .behind(Party::Moment(moment))
        .into_iter()
        .filter(|(_, distance)| *distance <= STEPS + 1)
        .filter_map(|(party, _)| party.team())
        .take(200)
        .collect();
    let list = || near.iter().map(|team| Value::from(*team));
    let mut query = Query::new(
        "SELECT m.team_id, r.team_id, r.service_id, count(*), count(*) FILTER (WHERE r.promised_for < ",
    );
    query.bind(at).push(
        ") FROM (SELECT id, team_id, service_id, asker_id, promised_for FROM request WHERE team_id IN ",
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
        ))
    })?;
    let teams: BTreeSet<TeamId> = found.iter().flat_map(|line| [line.0, line.1]).collect();
    let counted = map::counted(conn, &teams)?;
    let names = team::names(conn, teams)?;
    let services: BTreeMap<ServiceId, Texts> = service_names(conn, found.iter().filter_map(|line| line.2))?;
    let name = |id: TeamId| names.get(&id).map(|team| team.name.clone()).unwrap_or_default();
    let mut steps: Vec<Step> = found
        .into_iter()
        .map(|(customer, provider, service, open, late)| Step {
            customer: name(customer),
            provider: name(provider),
            service: service.and_then(|id| services.get(&id).cloned()).unwrap_or_default(),
            counts: (counted.contains(&customer) && counted.contains(&provider))
                .then_some(Counts { open, late }),
        })
        .collect();
    steps.sort_by(|a, b| {
        let late = |step: &Step| std::cmp::Reverse(step.counts.map(|counts| counts.late));
        (late(a), &a.customer, &a.provider).cmp(&(late(b), &b.customer, &b.provider))
    });
    Ok(steps)
}
