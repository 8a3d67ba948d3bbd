//! From the reckoned map, the teams and the reporting lines to the parties and lines of a picture.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use db::{Conn, Query, Value, params};
use measure::layout::rows_by_distance;

use super::traffic::{Cell, count, gate, sizes, told};
use super::{Atlas, Line, Node, Traffic, Who, chart};
use crate::map::Reckoned;
use crate::party::Party;
use crate::relationship::Side;
use crate::{CustomerGroupId, Result, TeamId, actor, person, team};

/// Most teams that a picture knows of.
const MOST_TEAMS: i64 = 20_000;

/// How far a neighbourhood looks: two steps are shown, and whatever leads out of them is counted.
const STEPS: usize = 3;

/// So many teams are asked for by name.
const FEW: usize = 5_000;

/// Most groups of customers.
const MOST_GROUPS: i64 = 200;

impl Atlas {
    /// Everything that every colleague may see of the map: groups of customers, teams, and who serves whom
    /// between them, with what was asked in the last weeks.
    pub fn load(conn: &mut Conn<'_>, map: &Reckoned) -> Result<Atlas> {
        let told = traffic(conn)?;
        let is_off = told.is_none();
        Ok(Atlas { is_off, ..Atlas::with(conn, map, &told.unwrap_or_default(), None)? })
    }

    /// As much of it as the neighbourhood of a team shows and counts, however large the map is. Nobody while there is
    /// no such team.
    pub fn around(conn: &mut Conn<'_>, map: &Reckoned, slug: &str) -> Result<Atlas> {
        let told = traffic(conn)?;
        let is_off = told.is_none();
        Ok(Atlas { is_off, ..Atlas::near(conn, map, &told.unwrap_or_default(), slug)? })
    }

    /// The same without what was asked, for pages that only say who is around: no request is read.
    pub fn plain_around(conn: &mut Conn<'_>, map: &Reckoned, slug: &str) -> Result<Atlas> {
        Atlas::near(conn, map, &BTreeMap::new(), slug)
    }

    fn near(
        conn: &mut Conn<'_>,
        map: &Reckoned,
        traffic: &BTreeMap<(TeamId, TeamId), Traffic>,
        slug: &str,
    ) -> Result<Atlas> {
        let Some(team) = team::find_by_slug(conn, slug)? else { return Ok(Atlas::default()) };
        let near = map.teams_near(team.id, STEPS);
        Atlas::with(conn, map, traffic, Some(&near))
    }

    /// The same without what was asked, for pages that only say who is around: no request is read.
    pub fn plain(conn: &mut Conn<'_>, map: &Reckoned) -> Result<Atlas> {
        Atlas::with(conn, map, &BTreeMap::new(), None)
    }

    /// The same with the actor in it, and the links that are theirs: for their own page and nobody else's. The
    /// place of the actor; nothing while no link is theirs.
    pub fn own(conn: &mut Conn<'_>, map: &Reckoned) -> Result<(Atlas, Option<usize>)> {
        let me = actor::require(conn)?;
        let mut atlas = Atlas::plain(conn, map)?;
        let mine = Party::Person(me);
        let groups: HashMap<Party, CustomerGroupId> =
            map.moments().map(|(moment, group, _)| (Party::Moment(moment), group)).collect();
        // Who is across, whether they are served, and whether both said so.
        let mut across: BTreeMap<(Party, bool), bool> = BTreeMap::new();
        for (_, link) in map.links() {
            let (other, is_served) = match (link.customer == mine, link.provider == mine) {
                (true, false) => (link.provider, false),
                (false, true) => (link.customer, true),
                _ => continue,
            };
            *across.entry((other, is_served)).or_insert(link.confirmed) |= link.confirmed;
            // What the provider needs in return is the same line the other way.
            if link.has_needs(Side::Provider) && other.moment().is_none() {
                across.entry((other, !is_served)).or_insert(link.confirmed);
            }
        }
        for (moment, _, owners) in map.moments() {
            if owners.contains(&mine) {
                across.insert((Party::Moment(moment), true), true);
            }
        }
        if across.is_empty() {
            return Ok((atlas, None));
        }
        let people = across.keys().filter_map(|(party, _)| party.person()).chain([me]);
        let named = person::names(conn, people.take(500))?;
        let lowest = atlas.nodes.iter().map(|node| node.row).max().unwrap_or(0);
        for (id, known) in named {
            let distance = map.distance(Party::Person(id));
            let steps = distance.and_then(|steps| usize::try_from(steps).ok());
            let mut one = node(Who::Person(id), known.name, known.handle);
            one.row = steps.map_or(lowest, |steps| steps + 1);
            one.is_connected = distance.is_some();
            atlas.nodes.push(one);
        }
        let index: HashMap<Who, usize> =
            atlas.nodes.iter().zip(0..).map(|(node, place)| (node.who, place)).collect();
        let Some(centre) = index.get(&Who::Person(me)).copied() else { return Ok((atlas, None)) };
        let place = |party: Party| match party {
            Party::Team(team) => index.get(&Who::Team(team)).copied(),
            Party::Person(person) => index.get(&Who::Person(person)).copied(),
            Party::Moment(_) => index.get(&Who::Group(*groups.get(&party)?)).copied(),
        };
        let mut ends: BTreeMap<usize, (bool, bool, bool)> = BTreeMap::new();
        for ((party, is_served), confirmed) in across {
            let Some(other) = place(party) else { continue };
            let end = ends.entry(other).or_insert((false, false, true));
            if is_served {
                end.0 = true;
            } else {
                end.1 = true;
            }
            end.2 &= confirmed;
        }
        for (other, (serves, is_served, is_confirmed)) in ends {
            let (customer, provider) = if serves { (other, centre) } else { (centre, other) };
            let is_mutual = serves && is_served;
            atlas.lines.push(Line {
                customer,
                provider,
                is_mutual,
                is_confirmed,
                traffic: Traffic::default(),
            });
        }
        Ok((atlas, Some(centre)))
    }

    fn with(
        conn: &mut Conn<'_>,
        map: &Reckoned,
        traffic: &BTreeMap<(TeamId, TeamId), Traffic>,
        near: Option<&BTreeSet<TeamId>>,
    ) -> Result<Atlas> {
        actor::require(conn)?;
        let mut nodes = outside(conn)?;
        let first_team = nodes.len();
        nodes.extend(match near {
            Some(near) if near.len() <= FEW => some_teams(conn, near)?,
            Some(near) => teams(conn)?
                .into_iter()
                .filter(|node| matches!(node.who, Who::Team(team) if near.contains(&team)))
                .collect(),
            None => teams(conn)?,
        });
        let index: HashMap<Who, usize> =
            nodes.iter().zip(0..).map(|(node, place)| (node.who, place)).collect();
        let mut atlas = Atlas { nodes, ..Atlas::default() };
        chart::hang(conn, &mut atlas, first_team)?;
        rows(&mut atlas, map, first_team);
        atlas.lines = lines(&atlas, &index, map, traffic);
        Ok(atlas)
    }
}

fn outside(conn: &mut Conn<'_>) -> Result<Vec<Node>> {
    Ok(conn.all(
        "SELECT id, name FROM customer_group ORDER BY name_sort, id LIMIT $1",
        params![MOST_GROUPS],
        |row| Ok(node(Who::Group(row.get::<CustomerGroupId>(0)?), row.get(1)?, String::new())),
    )?)
}

fn teams(conn: &mut Conn<'_>) -> Result<Vec<Node>> {
    Ok(conn.all(
        "SELECT id, name, slug FROM team WHERE NOT imported ORDER BY name_sort, id LIMIT $1",
        params![MOST_TEAMS],
        |row| Ok(node(Who::Team(row.get::<TeamId>(0)?), row.get(1)?, row.get(2)?)),
    )?)
}

/// These teams, in the order of [`teams`].
fn some_teams(conn: &mut Conn<'_>, near: &BTreeSet<TeamId>) -> Result<Vec<Node>> {
    let ids: Vec<TeamId> = near.iter().copied().collect();
    let mut found: Vec<(String, TeamId, Node)> = Vec::with_capacity(ids.len());
    for ids in ids.chunks(500) {
        let mut query =
            Query::new("SELECT id, name, slug, name_sort FROM team WHERE NOT imported AND id IN ");
        query.list(ids.iter().map(|id| Value::from(*id))).push(" ORDER BY id");
        found.extend(conn.query_all(&query, |row| {
            let id: TeamId = row.get(0)?;
            Ok((row.get(3)?, id, node(Who::Team(id), row.get(1)?, row.get(2)?)))
        })?);
    }
    found.sort_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
    Ok(found.into_iter().map(|(_, _, node)| node).collect())
}

fn node(who: Who, name: String, key: String) -> Node {
    Node { who, name, key, row: 0, above: None, is_chief: false, is_connected: true }
}

/// A team's row is its distance to the outside customer; the chief stands below everybody.
fn rows(atlas: &mut Atlas, map: &Reckoned, first_team: usize) {
    let teams = atlas.nodes.get(first_team..).unwrap_or_default();
    let distances: Vec<Option<i64>> = teams
        .iter()
        .map(|node| match node.who {
            Who::Team(team) => map.distance(Party::Team(team)),
            _ => None,
        })
        .collect();
    // Below everybody is below those who are not on this picture as well.
    let deepest =
        map.parties().iter().filter(|party| party.team().is_some()).filter_map(|p| map.distance(*p)).max();
    let mut rows = rows_by_distance(&[distances.as_slice(), &[deepest]].concat());
    rows.pop();
    let below = rows.iter().copied().max().unwrap_or(0) + 1;
    for ((node, row), distance) in atlas.nodes.iter_mut().skip(first_team).zip(rows).zip(distances) {
        node.row = if node.is_chief { below } else { row };
        node.is_connected = distance.is_some();
    }
}

/// What was asked of whom, as much as may be told; nothing while that is off.
fn traffic(conn: &mut Conn<'_>) -> Result<Option<BTreeMap<(TeamId, TeamId), Traffic>>> {
    let Some(gate) = gate(conn)? else { return Ok(None) };
    let now = conn.now();
    let cells = count(conn, now, gate)?;
    let sizes = sizes(conn)?;
    let told = told(&cells, &sizes, gate)?;
    let least = usize::try_from(gate.least_people).unwrap_or(usize::MAX);
    let shown = cells.into_iter().zip(told.cells).filter(|(_, shown)| *shown);
    let as_told = |(cell, _): (Cell, bool)| {
        let mut traffic = Traffic { waiting: 0, ..cell.traffic };
        if cell.people.promised < least {
            (traffic.promised, traffic.kept) = (0, 0);
        }
        ((cell.customer, cell.provider), traffic)
    };
    Ok(Some(shown.map(as_told).collect()))
}

fn lines(
    atlas: &Atlas,
    index: &HashMap<Who, usize>,
    map: &Reckoned,
    traffic: &BTreeMap<(TeamId, TeamId), Traffic>,
) -> Vec<Line> {
    // Directed: who is served, who serves, whether both said so.
    let mut found: BTreeMap<(usize, usize), bool> = BTreeMap::new();
    let group_of: HashMap<Party, CustomerGroupId> =
        map.moments().map(|(moment, group, _)| (Party::Moment(moment), group)).collect();
    let place = |party: Party| match party {
        Party::Team(team) => index.get(&Who::Team(team)).copied(),
        Party::Moment(_) => index.get(&Who::Group(*group_of.get(&party)?)).copied(),
        // What is between two people is not on everybody's picture.
        Party::Person(_) => None,
    };
    let mut join = |customer: Party, provider: Party, confirmed: bool| {
        if let (Some(customer), Some(provider)) = (place(customer), place(provider))
            && customer != provider
        {
            *found.entry((customer, provider)).or_insert(confirmed) |= confirmed;
        }
    };
    for (moment, _, owners) in map.moments() {
        for owner in owners {
            join(Party::Moment(moment), *owner, true);
        }
    }
    for (_, link) in map.links() {
        join(link.customer, link.provider, link.confirmed);
        if link.has_needs(Side::Provider) && link.customer.moment().is_none() {
            join(link.provider, link.customer, link.confirmed);
        }
    }
    let asked = |customer: usize, provider: usize| {
        let team = |index: usize| match atlas.nodes.get(index).map(|node| node.who) {
            Some(Who::Team(team)) => Some(team),
            _ => None,
        };
        let pair = team(customer).zip(team(provider));
        pair.and_then(|pair| traffic.get(&pair)).copied().unwrap_or_default()
    };
    let row = |index: usize| atlas.nodes.get(index).map_or(0, |node| node.row);
    let mut lines = Vec::new();
    for (&(customer, provider), &confirmed) in &found {
        let back = found.get(&(provider, customer)).copied();
        let is_upright = (row(customer), customer) <= (row(provider), provider);
        // Of two directions the upright one makes the line, and says that it has two heads.
        if back.is_some() && !is_upright {
            continue;
        }
        lines.push(Line {
            customer,
            provider,
            is_mutual: back.is_some(),
            is_confirmed: confirmed && back.unwrap_or(true),
            traffic: asked(customer, provider).plus(asked(provider, customer)),
        });
    }
    lines
}
