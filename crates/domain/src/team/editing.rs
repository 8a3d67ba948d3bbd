//! Making and changing teams: administrators make them, their leads look after them.

use db::{Conn, Tx, params};
use serde::{Deserialize, Serialize};

use super::Team;
use crate::event::{self, Event};
use crate::person::Origin;
use crate::{CalendarId, Conflict, Error, Problem, Problems, Result, TeamId, actor, slug, text};

/// Deeper than any organisation is.
const DEEPEST: i64 = 40;

/// A team as typed into a form; not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Its name.
    pub name: String,
    /// What it is there for; may be empty.
    pub purpose: String,
    /// The id of its calendar; empty for the organisation's usual hours.
    pub calendar: String,
    /// The id of the team it is a part of; may be empty.
    pub parent: String,
}

impl Draft {
    /// A draft of which only the name is known.
    pub fn named(name: impl Into<String>) -> Draft {
        Draft { name: name.into(), ..Draft::default() }
    }

    /// Checks everything and reports every problem, by the names of the fields.
    pub fn parse(&self) -> Result<Edit> {
        let mut problems = Problems::default();
        let name = problems.take("name", text::line(&self.name, 200));
        let purpose = problems.take("purpose", text::block(&self.purpose, 2000));
        let calendar = problems.take("calendar", text::choice::<CalendarId>(&self.calendar));
        let parent = problems.take("parent", text::choice::<TeamId>(&self.parent));
        problems.finish()?;
        Ok(Edit {
            name: name.unwrap_or_default(),
            purpose: purpose.unwrap_or_default(),
            calendar: calendar.flatten(),
            parent: parent.flatten(),
        })
    }
}

impl From<&Team> for Draft {
    fn from(team: &Team) -> Draft {
        Draft {
            name: team.name.clone(),
            purpose: team.purpose.clone(),
            calendar: team.calendar.map(|id| id.to_string()).unwrap_or_default(),
            parent: team.parent.map(|id| id.to_string()).unwrap_or_default(),
        }
    }
}

/// What is to be known about a team: checked, and ready to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    pub(super) name: String,
    pub(super) purpose: String,
    pub(super) calendar: Option<CalendarId>,
    pub(super) parent: Option<TeamId>,
}

/// Makes a team. Only for administrators.
pub fn create(tx: &mut Tx<'_>, edit: &Edit) -> Result<TeamId> {
    actor::require_admin(tx)?;
    insert(tx, edit, Origin::Entered)
}

/// Stores a team, whoever asks: the callers have checked.
pub(crate) fn insert(tx: &mut Tx<'_>, edit: &Edit, origin: Origin) -> Result<TeamId> {
    check(tx, edit, None)?;
    let (id, now): (TeamId, _) = (tx.id(), tx.now());
    let slug = free_slug(tx, &edit.name)?;
    tx.execute(
        "INSERT INTO team (id, slug, name, name_key, name_sort, purpose, calendar_id, parent_id, imported, demo,
           created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)",
        params![
            id,
            &slug,
            &edit.name,
            db::fold(&edit.name),
            db::sort_key(&edit.name),
            &edit.purpose,
            edit.calendar,
            edit.parent,
            origin == Origin::Imported,
            origin == Origin::Demo,
            now
        ],
    )
    .map_err(taken)?;
    event::record(tx, id.uuid(), Some(id), &Event::TeamChanged { fields: Vec::new() })?;
    Ok(id)
}

/// Changes a team. For its leads and for administrators; the slug stays, since links lead to it.
pub fn update(tx: &mut Tx<'_>, id: TeamId, edit: &Edit) -> Result<()> {
    let before = super::get(tx, id)?;
    actor::require_lead(tx, id)?;
    check(tx, edit, Some(id))?;
    let pairs = [
        ("name", edit.name != before.name),
        ("purpose", edit.purpose != before.purpose),
        ("calendar", edit.calendar != before.calendar),
        ("parent", edit.parent != before.parent),
    ];
    let fields: Vec<String> =
        pairs.iter().filter(|(_, differs)| *differs).map(|(name, _)| (*name).into()).collect();
    if fields.is_empty() {
        return Ok(());
    }
    let now = tx.now();
    tx.execute(
        "UPDATE team SET name = $1, name_key = $2, name_sort = $3, purpose = $4, calendar_id = $5, parent_id = $6,
           updated_at = $7 WHERE id = $8",
        params![
            &edit.name,
            db::fold(&edit.name),
            db::sort_key(&edit.name),
            &edit.purpose,
            edit.calendar,
            edit.parent,
            now,
            id
        ],
    )
    .map_err(taken)?;
    event::record(tx, id.uuid(), Some(id), &Event::TeamChanged { fields })?;
    Ok(())
}

/// Removes a team that nobody ever asked anything of. Only for administrators.
pub fn delete(tx: &mut Tx<'_>, id: TeamId) -> Result<()> {
    actor::require_admin(tx)?;
    super::get(tx, id)?;
    if is_in_use(tx, id)? {
        return Err(Error::Conflict(Conflict::InUse));
    }
    tx.execute("DELETE FROM team WHERE id = $1", params![id])?;
    event::record(tx, id.uuid(), None, &Event::TeamChanged { fields: vec!["deleted".to_owned()] })?;
    Ok(())
}

/// Whether anybody ever asked the team anything, another is a part of it, or it is on the map.
fn is_in_use(conn: &mut Conn<'_>, id: TeamId) -> Result<bool> {
    Ok(conn.exists("SELECT 1 FROM request WHERE team_id = $1", params![id])?
        || conn.exists("SELECT 1 FROM team WHERE parent_id = $1", params![id])?
        || conn.exists("SELECT 1 FROM promise WHERE team_id = $1", params![id])?
        || conn.exists("SELECT 1 FROM thanks WHERE team_id = $1", params![id])?
        || conn.exists(
            "SELECT 1 FROM relationship WHERE customer_team_id = $1 OR provider_team_id = $1",
            params![id],
        )?
        || conn.exists("SELECT 1 FROM moment WHERE team_id = $1", params![id])?
        || conn.exists(
            "SELECT 1 FROM request r JOIN service s ON s.id = r.service_id WHERE s.team_id = $1",
            params![id],
        )?)
}

/// Its calendar and parent must exist, and no team may be a part of itself.
fn check(conn: &mut Conn<'_>, edit: &Edit, id: Option<TeamId>) -> Result<()> {
    let mut problems = Problems::default();
    let key = db::fold(&edit.name);
    let same_name =
        conn.maybe("SELECT id FROM team WHERE name_key = $1", params![key], |row| row.get::<TeamId>(0))?;
    if same_name.is_some() && same_name != id {
        problems.add("name", Problem::Taken);
    }
    if let Some(calendar) = edit.calendar
        && !conn.exists("SELECT 1 FROM calendar WHERE id = $1", params![calendar])?
    {
        problems.add("calendar", Problem::NotAChoice);
    }
    if let Some(parent) = edit.parent {
        if super::find(conn, parent)?.is_none() {
            problems.add("parent", Problem::UnknownTeam);
        } else if let Some(id) = id
            && is_part_of(conn, parent, id)?
        {
            problems.add("parent", Problem::Circle);
        }
    }
    problems.finish()
}

/// Whether `team` is `whole`, or a part of it over however many steps.
fn is_part_of(conn: &mut Conn<'_>, team: TeamId, whole: TeamId) -> Result<bool> {
    Ok(conn.exists(
        "WITH RECURSIVE above (id, depth) AS (
           SELECT id, 0 FROM team WHERE id = $1
           UNION ALL
           SELECT t.parent_id, above.depth + 1 FROM above JOIN team t ON t.id = above.id
           WHERE t.parent_id IS NOT NULL AND above.depth < $3)
         SELECT 1 FROM above WHERE id = $2",
        params![team, whole, DEEPEST],
    )?)
}

fn free_slug(conn: &mut Conn<'_>, name: &str) -> Result<String> {
    let stem = slug::stem(name, '-', "team");
    let alike = text::like_prefix(&stem);
    let taken =
        conn.all(r"SELECT slug FROM team WHERE slug LIKE $1 ESCAPE '\'", params![alike], |row| row.get(0))?;
    Ok(slug::free(&stem, '-', &taken))
}

pub(super) fn taken(error: db::Error) -> Error {
    match &error {
        db::Error::Unique { constraint } if constraint == "team_name_key_key" => {
            Error::invalid("name", Problem::Taken)
        }
        db::Error::Unique { constraint } if constraint == "team_slug_key" => {
            Error::Conflict(Conflict::Changed)
        }
        _ => Error::Db(error),
    }
}
