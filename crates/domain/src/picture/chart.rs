//! The org chart of teams: a team hangs on the team it is a part of, else on the one to which its lead reports.
//!
//! The same boxes as in the pyramid, so that turning one into the other loses nothing.

use std::collections::{BTreeMap, HashMap};

use db::{Conn, params};

use super::{Atlas, Who};
use crate::{PersonId, Result, TeamId, organisation};

/// Most leads and parents that are read.
const MOST: i64 = 40_000;

/// Somebody who leads a team, and to whom they report.
struct Lead {
    team: TeamId,
    person: PersonId,
    manager: Option<PersonId>,
}

/// Hangs every team where it belongs, and finds the chief's own.
pub(super) fn hang(conn: &mut Conn<'_>, atlas: &mut Atlas, first_team: usize) -> Result<()> {
    let place: HashMap<TeamId, usize> = atlas
        .nodes
        .iter()
        .zip(0..)
        .filter_map(|(node, place)| match node.who {
            Who::Team(team) => Some((team, place)),
            _ => None,
        })
        .collect();
    let wholes = wholes(conn)?;
    let leads = leads(conn)?;
    let led: BTreeMap<PersonId, TeamId> = leads.iter().rev().map(|lead| (lead.person, lead.team)).collect();
    let homes = homes(conn)?;
    let home = |person: &PersonId| led.get(person).or_else(|| homes.get(person)).copied();
    // Whoever hangs on a team that is not on this picture does not hang on the chief.
    let mut hung = vec![false; atlas.nodes.len()];
    for lead in &leads {
        let Some(at) = place.get(&lead.team) else { continue };
        let above = lead.manager.as_ref().and_then(home).filter(|above| *above != lead.team);
        if let (Some(node), Some(hung), Some(above)) = (atlas.nodes.get_mut(*at), hung.get_mut(*at), above)
            && !*hung
        {
            node.above = place.get(&above).copied();
            *hung = true;
        }
    }
    for (part, whole) in wholes {
        let Some(at) = place.get(&part) else { continue };
        if let (Some(node), Some(hung)) = (atlas.nodes.get_mut(*at), hung.get_mut(*at)) {
            // A whole that is not on this picture leaves the place that the lead's line gives.
            if let Some(whole) = place.get(&whole) {
                node.above = Some(*whole);
            }
            *hung = true;
        }
    }
    let chief = chief(conn)?.as_ref().and_then(home).and_then(|team| place.get(&team).copied());
    if let Some(chief) = chief {
        crown(atlas, chief, first_team, &hung);
    }
    untie(atlas);
    Ok(())
}

/// The chief's team hangs on nobody, and whoever hangs on nobody else hangs on it.
fn crown(atlas: &mut Atlas, chief: usize, first_team: usize, hung: &[bool]) {
    for ((index, node), hung) in atlas.nodes.iter_mut().enumerate().zip(hung).skip(first_team) {
        if index == chief {
            (node.above, node.is_chief) = (None, true);
        } else if !hung {
            node.above = Some(chief);
        }
    }
}

/// Reporting lines and parts can make a circle between them, which neither can alone: it is cut where it closes.
fn untie(atlas: &mut Atlas) {
    for start in 0..atlas.nodes.len() {
        let (mut at, mut seen) = (start, vec![start]);
        while let Some(above) = atlas.nodes.get(at).and_then(|node| node.above) {
            if seen.contains(&above) {
                if let Some(node) = atlas.nodes.get_mut(at) {
                    node.above = None;
                }
                break;
            }
            seen.push(above);
            at = above;
        }
    }
}

fn wholes(conn: &mut Conn<'_>) -> Result<Vec<(TeamId, TeamId)>> {
    Ok(conn.all(
        "SELECT id, parent_id FROM team WHERE parent_id IS NOT NULL AND NOT imported ORDER BY id LIMIT $1",
        params![MOST],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?)
}

fn leads(conn: &mut Conn<'_>) -> Result<Vec<Lead>> {
    let today = organisation::today(conn)?;
    Ok(conn.all(
        "SELECT m.team_id, m.person_id, r.manager_id FROM membership m
         JOIN team t ON t.id = m.team_id AND NOT t.imported
         JOIN person p ON p.id = m.person_id AND (p.ends_on IS NULL OR p.ends_on >= $1)
         LEFT JOIN reporting_line r ON r.person_id = m.person_id AND r.from_on <= $1 AND (r.to_on IS NULL OR r.to_on >= $1)
         WHERE m.role = 'lead' ORDER BY m.since, m.team_id, m.person_id LIMIT $2",
        params![today, MOST],
        |row| Ok(Lead { team: row.get(0)?, person: row.get(1)?, manager: row.get(2)? }),
    )?)
}

/// Where managers are at home who lead no team: the team they have been in longest.
fn homes(conn: &mut Conn<'_>) -> Result<BTreeMap<PersonId, TeamId>> {
    let today = organisation::today(conn)?;
    let rows = conn.all(
        "SELECT m.person_id, m.team_id FROM membership m JOIN team t ON t.id = m.team_id AND NOT t.imported
         WHERE m.person_id IN (SELECT manager_id FROM reporting_line WHERE from_on <= $1 AND (to_on IS NULL OR to_on >= $1))
         ORDER BY m.since DESC, m.team_id DESC LIMIT $2",
        params![today, MOST],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// Whoever reports to nobody and to whom most people report.
fn chief(conn: &mut Conn<'_>) -> Result<Option<PersonId>> {
    let today = organisation::today(conn)?;
    Ok(conn.maybe(
        "SELECT r.manager_id FROM reporting_line r
         JOIN person p ON p.id = r.manager_id AND (p.ends_on IS NULL OR p.ends_on >= $1)
         WHERE r.from_on <= $1 AND (r.to_on IS NULL OR r.to_on >= $1)
           AND NOT EXISTS (SELECT 1 FROM reporting_line o WHERE o.person_id = r.manager_id AND o.from_on <= $1
                             AND (o.to_on IS NULL OR o.to_on >= $1))
         GROUP BY r.manager_id ORDER BY count(*) DESC, r.manager_id LIMIT 1",
        params![today],
        |row| row.get(0),
    )?)
}

/// The row of every box in the org chart: the chief in the first, outside customers below everybody.
pub(super) fn rows(above: &[Option<usize>], is_outside: &[bool]) -> Vec<usize> {
    let mut rows: Vec<Option<usize>> = vec![None; above.len()];
    for start in 0..above.len() {
        let mut way = Vec::new();
        let mut at = Some(start);
        let mut depth = 0;
        while let Some(node) = at {
            if let Some(Some(known)) = rows.get(node) {
                depth = known + 1;
                break;
            }
            if way.len() > above.len() {
                break;
            }
            way.push(node);
            at = above.get(node).copied().flatten();
        }
        for node in way.into_iter().rev() {
            if let Some(row) = rows.get_mut(node) {
                *row = Some(depth);
            }
            depth += 1;
        }
    }
    let inside = rows.iter().zip(is_outside).filter(|(_, outside)| !**outside);
    let below = inside.filter_map(|(row, _)| *row).max().map_or(0, |deepest| deepest + 1);
    rows.into_iter()
        .zip(is_outside)
        .map(|(row, outside)| if *outside { below } else { row.unwrap_or(0) })
        .collect()
}
