//! A colleague's page: who they are, whom they work with, what they offer, who stands in for them.

use db::{Conn, params};

use super::{Named, Person};
use crate::absence::{self, Absence};
use crate::actor::ActorTeam;
use crate::paging::Page as Lines;
use crate::service::{self, Provider};
use crate::{Result, actor, reporting};

/// How many teams a page names.
const TEAMS: i64 = 50;

/// A colleague's page.
#[derive(Debug, Clone)]
pub struct Page {
    /// Who.
    pub person: Person,
    /// The teams they belong to, by name.
    pub teams: Vec<ActorTeam>,
    /// To whom they report.
    pub manager: Option<Named>,
    /// Who reports to them, and so is served by them first; the first page.
    pub reports: Lines<Named>,
    /// What they offer on their own account.
    pub services: Vec<service::Line>,
    /// When they are away, and who stands in; never why.
    pub absences: Vec<Absence>,
    /// Whether it is the actor's own page.
    pub is_own: bool,
    /// Whether the actor may change what is known about them.
    pub may_change: bool,
}

/// The page of the colleague with this handle, as the actor sees it.
pub fn page(conn: &mut Conn<'_>, handle: &str) -> Result<Page> {
    let actor = actor::require(conn)?;
    let person = super::visible_to(conn, handle)?;
    let teams = conn.all(
        "SELECT t.id, t.slug, t.name, m.role FROM membership m JOIN team t ON t.id = m.team_id
         WHERE m.person_id = $1 ORDER BY t.name_sort, t.id LIMIT $2",
        params![person.id, TEAMS],
        |row| Ok(ActorTeam { id: row.get(0)?, slug: row.get(1)?, name: row.get(2)?, role: row.get(3)? }),
    )?;
    Ok(Page {
        teams,
        manager: reporting::manager_of(conn, person.id)?,
        reports: reporting::reports_of(conn, person.id, None)?,
        services: service::offered_by(conn, Provider::Person(person.id))?,
        absences: absence::of_person(conn, person.id)?,
        is_own: person.id == actor,
        may_change: actor::is_admin(conn, actor)?,
        person,
    })
}
