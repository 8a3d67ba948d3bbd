//! Checklists that a team keeps: what is easily forgotten, per service or by name.
//!
//! A request gets a copy of its own (`request::checking`): changing a checklist changes no request.

use db::{Conn, Query, Row, Tx, params};

use crate::language::Language;
use crate::phrase::{json, taken};
use crate::text::{Texts, line};
use crate::{ChecklistId, Error, Problem, Problems, Result, ServiceId, TeamId, actor, team};

/// The longest name, in characters.
pub const NAME_MAX: usize = 100;
/// The longest line, in characters.
pub const ITEM_MAX: usize = 200;
/// How many lines a checklist has at most.
pub const ITEMS_MAX: usize = 30;
/// How many checklists a team keeps at most.
pub const MOST: i64 = 50;

/// A checklist of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    /// Which.
    pub id: ChecklistId,
    /// Its name.
    pub name: String,
    /// Requests of this service get it by themselves.
    pub service: Option<ServiceId>,
    /// Its lines.
    pub items: Vec<Texts>,
}

/// A checklist as a form sends it: the lines of each language in one text, a line each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// Its name.
    pub name: String,
    /// The service, if any.
    pub service: Option<ServiceId>,
    /// One text for each language; the same line says the same thing in each.
    pub lines: Texts,
}

/// A checklist that has been checked.
#[derive(Debug, Clone)]
pub struct Edit {
    name: String,
    service: Option<ServiceId>,
    items: Vec<Texts>,
}

impl Draft {
    /// Checks everything and reports every problem at once.
    pub fn parse(&self) -> Result<Edit> {
        let mut problems = Problems::default();
        let name = problems.take("name", line(&self.name, NAME_MAX)).unwrap_or_default();
        let mut items: Vec<Texts> = Vec::new();
        for language in Language::ALL.iter().copied() {
            let field = format!("lines.{language}");
            // An empty line in between keeps the others at their place: that thing is not written here.
            let text = self.lines.exactly(language).trim_end();
            if text.trim().is_empty() {
                continue;
            }
            for (place, written) in text.lines().enumerate() {
                if place >= ITEMS_MAX {
                    problems
                        .add(field.clone(), Problem::TooLarge(i64::try_from(ITEMS_MAX).unwrap_or(i64::MAX)));
                    break;
                }
                if items.len() <= place {
                    items.resize_with(place + 1, Texts::default);
                }
                if written.trim().is_empty() {
                    continue;
                }
                let written = problems.take(field.clone(), line(written, ITEM_MAX)).unwrap_or_default();
                if let Some(item) = items.get_mut(place) {
                    item.set(language, written);
                }
            }
        }
        items.retain(|item| !item.is_empty());
        if items.is_empty() {
            problems.add("lines", Problem::Required);
        }
        problems.finish()?;
        Ok(Edit { name, service: self.service, items })
    }
}

impl From<&Checklist> for Draft {
    fn from(list: &Checklist) -> Draft {
        let mut lines = Texts::default();
        for language in Language::ALL.iter().copied() {
            let written: Vec<&str> = list.items.iter().map(|item| item.exactly(language)).collect();
            lines.set(language, written.join("\n").trim_end());
        }
        Draft { name: list.name.clone(), service: list.service, lines }
    }
}

const CHECKLIST: &str = "SELECT id, name, service_id, items FROM checklist";

fn read(row: &Row<'_>) -> db::Result<Checklist> {
    let items: serde_json::Value = row.get(3)?;
    Ok(Checklist {
        id: row.get(0)?,
        name: row.get(1)?,
        service: row.get(2)?,
        items: serde_json::from_value(items).map_err(|error| db::Error::Decode(error.to_string()))?,
    })
}

/// The checklists of a team by name, for whoever belongs to it.
///
/// # Errors
/// Forbidden for anybody else.
pub fn list(conn: &mut Conn<'_>, team: TeamId) -> Result<Vec<Checklist>> {
    actor::require_member(conn, team)?;
    of_team(conn, team)
}

/// The checklists of a team, for callers who have checked who asks.
pub(crate) fn of_team(conn: &mut Conn<'_>, team: TeamId) -> Result<Vec<Checklist>> {
    let mut query = Query::new(CHECKLIST);
    query.push(" WHERE team_id = ").bind(team).push(" ORDER BY name_sort, id LIMIT ").bind(MOST);
    Ok(conn.query_all(&query, read)?)
}

/// The checklists that requests of a service get by themselves.
pub(crate) fn of_service(conn: &mut Conn<'_>, service: ServiceId) -> Result<Vec<Checklist>> {
    let mut query = Query::new(CHECKLIST);
    query.push(" WHERE service_id = ").bind(service).push(" ORDER BY name_sort, id LIMIT ").bind(MOST);
    Ok(conn.query_all(&query, read)?)
}

/// One checklist of a team.
///
/// # Errors
/// Forbidden unless the actor belongs to the team; not found if the team has no such checklist.
pub fn get(conn: &mut Conn<'_>, team: TeamId, id: ChecklistId) -> Result<Checklist> {
    actor::require_member(conn, team)?;
    find(conn, team, id)?.ok_or(Error::NotFound)
}

pub(crate) fn find(conn: &mut Conn<'_>, team: TeamId, id: ChecklistId) -> Result<Option<Checklist>> {
    let mut query = Query::new(CHECKLIST);
    query.push(" WHERE team_id = ").bind(team).push(" AND id = ").bind(id);
    Ok(conn.query_maybe(&query, read)?)
}

/// Keeps a new checklist.
///
/// # Errors
/// Forbidden unless the actor belongs to the team; invalid when the name is taken, the service is another
/// team's, or there are too many.
pub fn create(tx: &mut Tx<'_>, team: TeamId, edit: &Edit) -> Result<ChecklistId> {
    team::get(tx, team)?;
    actor::require_member(tx, team)?;
    insert(tx, team, edit)
}

pub(crate) fn insert(tx: &mut Tx<'_>, team: TeamId, edit: &Edit) -> Result<ChecklistId> {
    check_service(tx, team, edit)?;
    let count: i64 =
        tx.one("SELECT count(*) FROM checklist WHERE team_id = $1", params![team], |row| row.get(0))?;
    if count >= MOST {
        return Err(Error::invalid("name", Problem::TooLarge(MOST)));
    }
    let (id, now): (ChecklistId, _) = (tx.id(), tx.now());
    let name = edit.name.as_str();
    tx.execute(
        "INSERT INTO checklist (id, team_id, service_id, name, name_key, name_sort, items, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![id, team, edit.service, name, db::fold(name), db::sort_key(name), json(&edit.items)?, now],
    )
    .map_err(taken)?;
    Ok(id)
}

/// Changes a checklist. The copies that requests have stay as they are.
///
/// # Errors
/// As for [`create`]; not found if the team has no such checklist.
pub fn update(tx: &mut Tx<'_>, team: TeamId, id: ChecklistId, edit: &Edit) -> Result<()> {
    actor::require_member(tx, team)?;
    check_service(tx, team, edit)?;
    let (now, name) = (tx.now(), edit.name.as_str());
    let changed = tx
        .execute(
            "UPDATE checklist SET service_id = $1, name = $2, name_key = $3, name_sort = $4, items = $5, updated_at = $6
             WHERE id = $7 AND team_id = $8",
            params![edit.service, name, db::fold(name), db::sort_key(name), json(&edit.items)?, now, id, team],
        )
        .map_err(taken)?;
    if changed == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Removes a checklist. The copies that requests have stay.
///
/// # Errors
/// Forbidden unless the actor belongs to the team; not found if the team has no such checklist.
pub fn delete(tx: &mut Tx<'_>, team: TeamId, id: ChecklistId) -> Result<()> {
    actor::require_member(tx, team)?;
    let gone = tx.execute("DELETE FROM checklist WHERE id = $1 AND team_id = $2", params![id, team])?;
    if gone == 0 { Err(Error::NotFound) } else { Ok(()) }
}

fn check_service(conn: &mut Conn<'_>, team: TeamId, edit: &Edit) -> Result<()> {
    let Some(service) = edit.service else { return Ok(()) };
    if conn.exists("SELECT 1 FROM service WHERE id = $1 AND team_id = $2", params![service, team])? {
        Ok(())
    } else {
        Err(Error::invalid("service", Problem::UnknownService))
    }
}
