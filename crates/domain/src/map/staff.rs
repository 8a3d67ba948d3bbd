//! "If you do not work with the external customer, you probably work with someone who does": how much of the
//! staff works how far away.
//!
//! Everybody counts once, at the distance of the nearest of their teams, or of their own where they serve in
//! their own name. Nobody is named; what is shown of it are teams.

use std::collections::BTreeMap;

use db::{Conn, params};
use measure::graph::DistanceShares;

use super::reckoning::Reckoned;
use crate::party::Party;
use crate::{PersonId, Result, TeamId, actor, organisation};

/// How far the staff and the teams are from outside customers.
#[derive(Debug, Clone)]
pub struct Staff {
    /// How many people work how far away.
    pub shares: DistanceShares,
    /// Teams by steps, the nearest first; `None` for those of whom no way is known. By name within.
    pub teams: Vec<(Option<i64>, Vec<Line>)>,
}

/// A team in the list of distances.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub team: TeamId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Working minutes along the quickest way.
    pub minutes: Option<i64>,
}

/// The most teams that are listed.
const MOST: i64 = 2_000;

/// Reckons it for those who are here today.
pub fn staff(conn: &mut Conn<'_>, map: &Reckoned) -> Result<Staff> {
    actor::require(conn)?;
    let today = organisation::today(conn)?;
    let mut nearest: Option<(PersonId, Option<i64>)> = None;
    let mut shares = DistanceShares::default();
    conn.each(
        "SELECT p.id, m.team_id FROM person p LEFT JOIN membership m ON m.person_id = p.id
         WHERE NOT p.imported AND (p.starts_on IS NULL OR p.starts_on <= $1) AND (p.ends_on IS NULL OR p.ends_on >= $1)
         ORDER BY p.id, m.team_id",
        params![today],
        |row| {
            let (person, team): (PersonId, Option<TeamId>) = (row.get(0)?, row.get(1)?);
            let of_team = team.and_then(|team| map.distance(Party::Team(team)));
            match &mut nearest {
                Some((known, distance)) if *known == person => *distance = nearer(*distance, of_team),
                other => {
                    if let Some((_, distance)) = other.take() {
                        count(&mut shares, distance);
                    }
                    *other = Some((person, nearer(map.distance(Party::Person(person)), of_team)));
                }
            }
            Ok(())
        },
    )?;
    if let Some((_, distance)) = nearest {
        count(&mut shares, distance);
    }
    Ok(Staff { shares, teams: teams(conn, map)? })
}

fn nearer(a: Option<i64>, b: Option<i64>) -> Option<i64> {
    a.into_iter().chain(b).min()
}

fn count(shares: &mut DistanceShares, distance: Option<i64>) {
    let place = match distance {
        None => &mut shares.unconnected,
        Some(..=1) => &mut shares.near,
        Some(2) => &mut shares.two,
        Some(_) => &mut shares.far,
    };
    *place += 1;
}

fn teams(conn: &mut Conn<'_>, map: &Reckoned) -> Result<Vec<(Option<i64>, Vec<Line>)>> {
    let all = conn.all(
        "SELECT id, slug, name FROM team WHERE NOT imported ORDER BY name_sort, id LIMIT $1",
        params![MOST],
        |row| {
            let team: TeamId = row.get(0)?;
            let minutes = map.minutes(Party::Team(team));
            Ok(Line { team, slug: row.get(1)?, name: row.get(2)?, minutes })
        },
    )?;
    let mut by_distance: BTreeMap<(bool, Option<i64>), Vec<Line>> = BTreeMap::new();
    for line in all {
        let distance = map.distance(Party::Team(line.team));
        by_distance.entry((distance.is_none(), distance)).or_default().push(line);
    }
    Ok(by_distance.into_iter().map(|((_, distance), lines)| (distance, lines)).collect())
}
