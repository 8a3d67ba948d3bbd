//! How healthy the inside of a moment of truth is: of the promises that teams gave each other on its paths,
//! how many they kept.
//!
//! Counted from the closings of the last ninety days between the teams of the map, or of as many as were agreed,
//! with Wilson's interval beside the share. Off until it was agreed with those who represent the people here
//! (decision 0042): it is what the map's links say of promises, for one moment. A link counts only where enough
//! people work on either side and enough people asked, and the whole is the sum of the links that are shown, so
//! that nothing hidden can be taken off it.

use std::collections::{BTreeMap, BTreeSet};

use db::{Conn, Query, Timestamp, Value};
use measure::chance::{Interval, wilson};

use super::reckoning::Reckoned;
use crate::party::Party;
use crate::worker_agreement::{self, Gate, Scope};
use crate::{MomentId, Result, TeamId, actor, organisation};

/// Over how many days promises are counted.
const DAYS: i64 = 90;
/// A figure about fewer promises is not shown.
const LEAST: i64 = 5;
/// How many steps behind the moment its paths are followed.
const STEPS: i64 = 2;
/// Teams of one moment that are looked at.
const MOST: usize = 200;

/// Promises inside that a moment leans on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Health {
    /// Promises whose requests were closed.
    pub promised: i64,
    /// Those that were kept.
    pub kept: i64,
    /// The share, at 95 % confidence.
    pub interval: Interval,
}

/// The health of a moment, and of each link on its paths that may be shown; nothing where there is too little.
#[derive(Debug, Clone, Default)]
pub struct OfMoment {
    /// All links together.
    pub whole: Option<Health>,
    /// Customer, provider and the two together, where there is enough.
    pub links: Vec<(TeamId, TeamId, Health)>,
    /// Whether it is off, because nothing was agreed about it: then nothing is counted.
    pub is_off: bool,
}

/// Reckons it.
pub fn health(conn: &mut Conn<'_>, map: &Reckoned, moment: MomentId) -> Result<OfMoment> {
    actor::require(conn)?;
    let Some(gate) = worker_agreement::gate(conn, Scope::Waits)? else {
        return Ok(OfMoment { is_off: true, ..OfMoment::default() });
    };
    let mut near: Vec<Party> = vec![Party::Moment(moment)];
    near.extend(
        map.behind(Party::Moment(moment)).into_iter().filter(|(_, d)| *d <= STEPS).map(|(party, _)| party),
    );
    let teams: BTreeSet<TeamId> = near.iter().filter_map(|party| party.team()).take(MOST).collect();
    let counted = counted(conn, &teams, gate.least_people)?;
    let mut pairs: BTreeSet<(TeamId, TeamId)> = BTreeSet::new();
    // Whoever meets the customers there asks what the moment needs.
    let owners: Vec<TeamId> = map
        .moments()
        .filter(|(id, _, _)| *id == moment)
        .flat_map(|(_, _, owners)| owners.iter().filter_map(|owner| owner.team()))
        .collect();
    for party in &near {
        let customers = match party {
            Party::Team(team) => vec![*team],
            Party::Moment(_) => owners.clone(),
            Party::Person(_) => Vec::new(),
        };
        for provider in map.needed_by(*party).into_iter().filter_map(Party::team) {
            pairs.extend(customers.iter().filter(|team| **team != provider).map(|team| (*team, provider)));
        }
    }
    pairs.retain(|(customer, provider)| counted.contains(customer) && counted.contains(provider));
    let links = between(conn, &pairs, gate)?;
    Ok(OfMoment { whole: together(links.iter().map(|(_, _, health)| health)), links, is_off: false })
}

/// Several links as one figure; nothing of none.
#[must_use]
pub fn together<'a>(links: impl Iterator<Item = &'a Health>) -> Option<Health> {
    let sums = links.map(|link| (link.promised, link.kept)).reduce(|a, b| (a.0 + b.0, a.1 + b.1));
    sums.map(|(promised, kept)| new(promised, kept))
}

fn new(promised: i64, kept: i64) -> Health {
    let count = |number: i64| usize::try_from(number).unwrap_or_default();
    Health { promised, kept, interval: wilson(count(kept), count(promised), 0.95) }
}

/// Those of these teams that have at least so many people.
pub(crate) fn counted(conn: &mut Conn<'_>, teams: &BTreeSet<TeamId>, least: i64) -> Result<BTreeSet<TeamId>> {
    let today = organisation::today(conn)?;
    let mut query = Query::new(
        "SELECT m.team_id FROM membership m JOIN person p ON p.id = m.person_id
         WHERE (p.ends_on IS NULL OR p.ends_on >= ",
    );
    query.bind(today).push(") AND m.team_id IN ").list(teams.iter().map(|team| Value::from(*team)));
    query.push(" GROUP BY m.team_id HAVING count(*) >= ").bind(least);
    Ok(conn.query_all(&query, |row| row.get(0))?.into_iter().collect())
}

/// What is between these pairs and may be shown.
fn between(
    conn: &mut Conn<'_>,
    pairs: &BTreeSet<(TeamId, TeamId)>,
    gate: Gate,
) -> Result<Vec<(TeamId, TeamId, Health)>> {
    let from = conn.now().plus_days(-DAYS).max(gate.since);
    let asked_by = askers(conn, pairs, from)?;
    // A day that was agreed only in part does not count.
    let since = from.to_jiff().to_zoned(organisation::zone(conn)?).date().tomorrow();
    let since = since.unwrap_or(jiff::civil::Date::MAX);
    let mut query = Query::new(
        "SELECT customer_team_id, provider_team_id, sum(promised), sum(kept) FROM dealing WHERE on_day >= ",
    );
    query.bind(since).push(" AND customer_team_id IN ").list(customers(pairs));
    query.push(" AND provider_team_id IN ").list(providers(pairs));
    query.push(" GROUP BY customer_team_id, provider_team_id ORDER BY customer_team_id, provider_team_id");
    let found = conn.query_all(&query, |row| {
        Ok((row.get::<TeamId>(0)?, row.get::<TeamId>(1)?, new(row.get(2)?, row.get(3)?)))
    })?;
    let may_be_shown = |(customer, provider, health): &(TeamId, TeamId, Health)| {
        let people = asked_by.get(&(*customer, *provider)).copied().unwrap_or(0);
        pairs.contains(&(*customer, *provider)) && health.promised >= LEAST && people >= gate.least_people
    };
    Ok(found.into_iter().filter(may_be_shown).collect())
}

/// How many people asked what was promised and closed since then, by pair.
fn askers(
    conn: &mut Conn<'_>,
    pairs: &BTreeSet<(TeamId, TeamId)>,
    from: Timestamp,
) -> Result<BTreeMap<(TeamId, TeamId), i64>> {
    let mut query = Query::new(
        "SELECT m.team_id, r.team_id, count(DISTINCT r.asker_id) FROM request r
         JOIN membership m ON m.person_id = r.asker_id AND m.team_id <> r.team_id
         WHERE r.promised_for IS NOT NULL AND NOT r.imported AND r.closed_at >= ",
    );
    // Whatever was closed since then changed since then, which an index knows.
    query.bind(from).push(" AND r.changed_at >= ").bind(from);
    query.push(" AND r.team_id IN ").list(providers(pairs));
    query.push(" AND m.team_id IN ").list(customers(pairs));
    query.push(" GROUP BY m.team_id, r.team_id ORDER BY m.team_id, r.team_id");
    let found = conn.query_all(&query, |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(found.into_iter().collect())
}

fn customers(pairs: &BTreeSet<(TeamId, TeamId)>) -> impl Iterator<Item = Value> {
    let teams: BTreeSet<TeamId> = pairs.iter().map(|(customer, _)| *customer).collect();
    teams.into_iter().map(Value::from)
}

fn providers(pairs: &BTreeSet<(TeamId, TeamId)>) -> impl Iterator<Item = Value> {
    let teams: BTreeSet<TeamId> = pairs.iter().map(|(_, provider)| *provider).collect();
    teams.into_iter().map(Value::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_links_are_one_figure_and_none_is_none() {
        let links = [new(8, 7), new(5, 5)];
        let both = together(links.iter()).unwrap();
        assert_eq!((both.promised, both.kept), (13, 12));
        assert_eq!(both.interval, wilson(12, 13, 0.95));
        assert_eq!(together([].iter()), None);
    }
}
