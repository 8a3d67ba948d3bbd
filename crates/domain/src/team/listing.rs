//! Finding teams: the list of all, the pickers of forms, and a team's page.

use std::collections::BTreeMap;

use db::{Conn, Query, Value, params};

use super::{Member, Team};
use crate::paging::{Cursor, LIMIT, PAGE, Page as Lines};
use crate::{PersonId, Result, TeamId, actor, organisation, service, text};

/// How many teams a picker offers at most.
const OFFERED: i64 = 10;

/// How many teams that belong to a team its page names.
const PARTS: i64 = 50;

/// A team in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub id: TeamId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is there for; may be empty.
    pub purpose: String,
    /// How many people belong to it who are here.
    pub members: i64,
    /// How many services it offers.
    pub services: i64,
    sort: String,
}

/// A team where its name is all that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offering {
    /// Which.
    pub id: TeamId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// Every team by name, a page at a time.
pub fn list(conn: &mut Conn<'_>, after: Option<&Cursor>) -> Result<Lines<Line>> {
    actor::require(conn)?;
    let today = organisation::today(conn)?;
    let (key, id) = after.map(|after| (after.key().to_owned(), after.id())).unwrap_or_default();
    let lines = conn.all(
        "SELECT t.id, t.slug, t.name, t.purpose, t.name_sort,
                (SELECT count(*) FROM membership m JOIN person p ON p.id = m.person_id
                 WHERE m.team_id = t.id AND (p.ends_on IS NULL OR p.ends_on >= $1)),
                (SELECT count(*) FROM service s WHERE s.team_id = t.id AND s.state = 'published')
         FROM team t WHERE NOT t.imported AND (t.name_sort, t.id) > ($2, $3) ORDER BY t.name_sort, t.id LIMIT $4",
        params![today, key, id, LIMIT],
        |row| {
            Ok(Line {
                id: row.get(0)?,
                slug: row.get(1)?,
                name: row.get(2)?,
                purpose: row.get(3)?,
                sort: row.get(4)?,
                members: row.get(5)?,
                services: row.get(6)?,
            })
        },
    )?;
    Ok(Lines::cut(lines, |line| Cursor::new(line.sort.clone(), line.id.uuid())))
}

/// The teams to choose from, by name, as long as they fit on a page; nothing when there are more.
pub fn choices(conn: &mut Conn<'_>) -> Result<Option<Vec<Offering>>> {
    actor::require(conn)?;
    let teams = conn.all(
        "SELECT id, slug, name FROM team WHERE NOT imported ORDER BY name_sort, id LIMIT $1",
        params![LIMIT],
        |row| Ok(Offering { id: row.get(0)?, slug: row.get(1)?, name: row.get(2)? }),
    )?;
    Ok((teams.len() <= PAGE).then_some(teams))
}

/// The first few teams of whose names some word begins like this.
pub fn search(conn: &mut Conn<'_>, typed: &str) -> Result<Vec<Offering>> {
    actor::require(conn)?;
    let typed = db::fold(typed.trim());
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let start = text::like_prefix(&typed);
    let inside = format!("% {start}");
    Ok(conn.all(
        r"SELECT id, slug, name FROM team
          WHERE NOT imported AND (name_key LIKE $1 ESCAPE '\' OR name_key LIKE $2 ESCAPE '\')
          ORDER BY name_sort, id LIMIT $3",
        params![start, inside, OFFERED],
        read_offering,
    )?)
}

/// The names of these teams, in one go; at most 500 of them.
pub fn names(
    conn: &mut Conn<'_>,
    ids: impl IntoIterator<Item = TeamId>,
) -> Result<BTreeMap<TeamId, Offering>> {
    let mut query = Query::new("SELECT id, slug, name FROM team WHERE id IN ");
    query.list(ids.into_iter().take(500).map(Value::from));
    let named = conn.query_all(&query, read_offering)?;
    Ok(named.into_iter().map(|team| (team.id, team)).collect())
}

fn read_offering(row: &db::Row<'_>) -> db::Result<Offering> {
    Ok(Offering { id: row.get(0)?, slug: row.get(1)?, name: row.get(2)? })
}

/// A team's page: its shop window.
#[derive(Debug, Clone)]
pub struct Page {
    /// The team.
    pub team: Team,
    /// The team it is a part of.
    pub parent: Option<Offering>,
    /// The teams that are parts of it.
    pub parts: Vec<Offering>,
    /// Its people, leads first; the first page of them.
    pub members: Lines<Member>,
    /// What it offers to whoever looks.
    pub services: Vec<service::Line>,
    /// Whether whoever looks belongs to it.
    pub is_member: bool,
    /// Whether whoever looks may change it, its people and its services.
    pub may_change: bool,
}

/// A team's page, as the actor sees it.
pub fn page(conn: &mut Conn<'_>, slug: &str) -> Result<Page> {
    let team = super::visible_to(conn, slug)?;
    let actor = actor::require(conn)?;
    let role = actor::role_in(conn, actor, team.id)?;
    let parts = conn.all(
        "SELECT id, slug, name FROM team WHERE parent_id = $1 ORDER BY name_sort, id LIMIT $2",
        params![team.id, PARTS],
        read_offering,
    )?;
    let parent = match team.parent {
        Some(parent) => names(conn, [parent])?.remove(&parent),
        None => None,
    };
    Ok(Page {
        parent,
        parts,
        members: super::members(conn, team.id, None)?,
        services: service::offered_by(conn, service::Provider::Team(team.id))?,
        is_member: role.is_some(),
        may_change: role == Some(super::Role::Lead) || actor::is_admin(conn, actor)?,
        team,
    })
}

/// How many teams there are, for the administrators' overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub teams: i64,
    /// Those that nobody leads who is here.
    pub without_lead: i64,
    /// Those that offer nothing yet.
    pub without_service: i64,
}

/// How many teams there are.
pub fn counts(conn: &mut Conn<'_>) -> Result<Counts> {
    actor::require_admin(conn)?;
    let today = organisation::today(conn)?;
    Ok(conn.one(
        "SELECT count(*),
                count(*) FILTER (WHERE NOT EXISTS (
                  SELECT 1 FROM membership m JOIN person p ON p.id = m.person_id
                  WHERE m.team_id = t.id AND m.role = 'lead' AND (p.ends_on IS NULL OR p.ends_on >= $1))),
                count(*) FILTER (WHERE NOT EXISTS (
                  SELECT 1 FROM service s WHERE s.team_id = t.id AND s.state = 'published'))
         FROM team t WHERE NOT t.imported",
        params![today],
        |row| Ok(Counts { teams: row.get(0)?, without_lead: row.get(1)?, without_service: row.get(2)? }),
    )?)
}

/// The teams that somebody belongs to, by name.
///
/// # Errors
/// When the database cannot be read.
pub fn of_person(conn: &mut Conn<'_>, person: PersonId) -> Result<Vec<Team>> {
    Ok(conn.all(
        "SELECT t.id, t.slug, t.name, t.purpose, t.calendar_id, t.parent_id, t.imported, t.demo
         FROM membership m JOIN team t ON t.id = m.team_id
         WHERE m.person_id = $1 ORDER BY t.name_sort, t.id LIMIT 200",
        params![person],
        Team::read,
    )?)
}
