//! How healthy the inside of a moment of truth is: of the promises that teams gave each other on its paths,
//! how many they kept.
//!
//! Counted from the closings of the last ninety days between the teams of the map, with Wilson's interval
//! beside the share. A team of fewer than five people is not counted anywhere, so that no figure is one about
//! a few, and none can be taken off another.

use std::collections::BTreeSet;

use db::{Conn, Query, Value};
use measure::chance::{Interval, wilson};

use super::reckoning::Reckoned;
use crate::party::Party;
use crate::{MomentId, Result, TeamId, actor, organisation};

/// Over how many days promises are counted.
const DAYS: i64 = 90;
/// A figure about fewer is not shown.
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
}

/// Reckons it.
pub fn health(conn: &mut Conn<'_>, map: &Reckoned, moment: MomentId) -> Result<OfMoment> {
    actor::require(conn)?;
    let mut near: Vec<Party> = vec![Party::Moment(moment)];
    near.extend(
        map.behind(Party::Moment(moment)).into_iter().filter(|(_, d)| *d <= STEPS).map(|(party, _)| party),
    );
    let teams: BTreeSet<TeamId> = near.iter().filter_map(|party| party.team()).take(MOST).collect();
    let counted = counted(conn, &teams)?;
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
    let links = between(conn, &pairs)?;
    let sum = |of: fn(&Health) -> i64| links.iter().map(|(_, _, health)| of(health)).sum::<i64>();
    let (promised, kept) = (sum(|health| health.promised), sum(|health| health.kept));
    let whole = (promised >= LEAST).then(|| new(promised, kept));
    let links = links.into_iter().filter(|(_, _, health)| health.promised >= LEAST).collect();
    Ok(OfMoment { whole, links })
}

fn new(promised: i64, kept: i64) -> Health {
    let count = |number: i64| usize::try_from(number).unwrap_or_default();
    Health { promised, kept, interval: wilson(count(kept), count(promised), 0.95) }
}

/// Those of these teams that have enough people for a figure.
pub(crate) fn counted(conn: &mut Conn<'_>, teams: &BTreeSet<TeamId>) -> Result<BTreeSet<TeamId>> {
    let today = organisation::today(conn)?;
    let mut query = Query::new(
        "SELECT m.team_id FROM membership m JOIN person p ON p.id = m.person_id
         WHERE (p.ends_on IS NULL OR p.ends_on >= ",
    );
    query.bind(today).push(") AND m.team_id IN ").list(teams.iter().map(|team| Value::from(*team)));
    query.push(" GROUP BY m.team_id HAVING count(*) >= ").bind(LEAST);
    Ok(conn.query_all(&query, |row| row.get(0))?.into_iter().collect())
}

fn between(conn: &mut Conn<'_>, pairs: &BTreeSet<(TeamId, TeamId)>) -> Result<Vec<(TeamId, TeamId, Health)>> {
    let customers: BTreeSet<TeamId> = pairs.iter().map(|(customer, _)| *customer).collect();
    let providers: BTreeSet<TeamId> = pairs.iter().map(|(_, provider)| *provider).collect();
    let since =
        organisation::today(conn)?.saturating_sub(jiff::Span::new().try_days(DAYS).unwrap_or_default());
    let mut query = Query::new(
        "SELECT customer_team_id, provider_team_id, sum(promised), sum(kept) FROM dealing WHERE on_day >= ",
    );
    query.bind(since).push(" AND customer_team_id IN ").list(customers.iter().map(|team| Value::from(*team)));
    query.push(" AND provider_team_id IN ").list(providers.iter().map(|team| Value::from(*team)));
    query.push(" GROUP BY customer_team_id, provider_team_id ORDER BY customer_team_id, provider_team_id");
    let found = conn.query_all(&query, |row| {
        Ok((row.get::<TeamId>(0)?, row.get::<TeamId>(1)?, new(row.get(2)?, row.get(3)?)))
    })?;
    Ok(found
        .into_iter()
        .filter(|(customer, provider, health)| pairs.contains(&(*customer, *provider)) && health.promised > 0)
        .collect())
}
