//! Teams: who works together, what they are there for, and who leads them.
//!
//! A team is what offers services and keeps promises; its page is its shop window and is open to every
//! colleague. What happens inside it is on the requests, never here, and no figure counts its people.

mod editing;
mod listing;
mod many;
mod membership;

#[cfg(test)]
mod tests;

pub(crate) use editing::insert;
pub use editing::{Draft, Edit, create, delete, update};
pub use listing::{
    Counts, Line, Offering, Page as TeamPage, choices, counts, list, names, of_person, page, search,
};
pub(crate) use many::{Cleared, clear, insert_many, put_many, set_parents};
pub use membership::{Member, colleagues, join, leave, members, set_role};
pub(crate) use membership::{put, remove};

use db::{Conn, Query, Row, params};

use crate::language::words;
use crate::{CalendarId, Error, PersonId, Result, TeamId};

words! {
    /// What somebody is in a team.
    Role {
        /// Belongs to it.
        Member = "member",
        /// Belongs to it and looks after its people and services.
        Lead = "lead",
    }
}

/// A team, as every colleague may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// Which.
    pub id: TeamId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is there for; may be empty.
    pub purpose: String,
    /// When it works, if that differs from the organisation's usual hours.
    pub calendar: Option<CalendarId>,
    /// The team it is a part of.
    pub parent: Option<TeamId>,
    /// Whether the name only came with an imported history.
    pub imported: bool,
    /// Whether it belongs to the demonstration.
    pub demo: bool,
}

impl Team {
    fn read(row: &Row<'_>) -> db::Result<Team> {
        Ok(Team {
            id: row.get(0)?,
            slug: row.get(1)?,
            name: row.get(2)?,
            purpose: row.get(3)?,
            calendar: row.get(4)?,
            parent: row.get(5)?,
            imported: row.get(6)?,
            demo: row.get(7)?,
        })
    }
}

/// Every column of [`Team`], in its order.
const TEAM: &str = "SELECT id, slug, name, purpose, calendar_id, parent_id, imported, demo FROM team";

fn find_by(
    conn: &mut Conn<'_>,
    condition: &'static str,
    value: impl Into<db::Value>,
) -> Result<Option<Team>> {
    let mut query = Query::new(TEAM);
    query.push(condition).bind(value);
    Ok(conn.query_maybe(&query, Team::read)?)
}

/// The team with this id, if there is one.
pub fn find(conn: &mut Conn<'_>, id: TeamId) -> Result<Option<Team>> {
    find_by(conn, " WHERE id = ", id)
}

/// The team with this id; an error if there is none.
pub fn get(conn: &mut Conn<'_>, id: TeamId) -> Result<Team> {
    find(conn, id)?.ok_or(Error::NotFound)
}

/// The team with this name in addresses.
pub fn find_by_slug(conn: &mut Conn<'_>, slug: &str) -> Result<Option<Team>> {
    find_by(conn, " WHERE slug = ", slug)
}

/// The team with this name, however it is written.
pub fn find_by_name(conn: &mut Conn<'_>, name: &str) -> Result<Option<Team>> {
    find_by(conn, " WHERE name_key = ", db::fold(name.trim()))
}

/// A team's page, for anybody who is signed in.
pub fn visible_to(conn: &mut Conn<'_>, slug: &str) -> Result<Team> {
    crate::actor::require(conn)?;
    find_by_slug(conn, slug)?.ok_or(Error::NotFound)
}

/// Whether there is a team with this id that can be asked something.
pub fn exists(conn: &mut Conn<'_>, id: TeamId) -> Result<bool> {
    Ok(conn.exists("SELECT 1 FROM team WHERE id = $1 AND NOT imported", params![id])?)
}

/// Whether somebody belongs to the team.
pub fn has_member(conn: &mut Conn<'_>, team: TeamId, person: PersonId) -> Result<bool> {
    Ok(crate::actor::role_in(conn, person, team)?.is_some())
}
