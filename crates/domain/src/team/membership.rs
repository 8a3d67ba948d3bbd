//! Who belongs to a team, and who leads it. Kept by its leads and by administrators.

use db::{Conn, Tx, params};

use super::Role;
use crate::event::{self, Event};
use crate::paging::{Cursor, LIMIT, Page};
use crate::{Error, PersonId, Problem, Result, TeamId, actor, organisation, person};

/// A member of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// How colleagues mention them, without the @.
    pub handle: String,
    /// What they do here; may be empty.
    pub title: String,
    /// What they are in the team.
    pub role: Role,
    sort: String,
}

/// Takes somebody into a team, or gives them another role in it.
pub fn join(tx: &mut Tx<'_>, team: TeamId, person: PersonId, role: Role) -> Result<()> {
    super::get(tx, team)?;
    actor::require_lead(tx, team)?;
    match person::find(tx, person)? {
        Some(found) if !found.imported => {}
        _ => return Err(Error::invalid("person", Problem::UnknownPerson)),
    }
    put(tx, team, person, role)
}

/// Stores a membership, whoever asks: the callers have checked.
pub(crate) fn put(tx: &mut Tx<'_>, team: TeamId, person: PersonId, role: Role) -> Result<()> {
    if actor::role_in(tx, person, team)? == Some(role) {
        return Ok(());
    }
    let now = tx.now();
    tx.execute(
        "INSERT INTO membership (team_id, person_id, role, since) VALUES ($1, $2, $3, $4)
         ON CONFLICT (team_id, person_id) DO UPDATE SET role = excluded.role",
        params![team, person, role, now],
    )?;
    record(tx, team, person, Some(role))
}

/// Gives a member another role.
pub fn set_role(tx: &mut Tx<'_>, team: TeamId, person: PersonId, role: Role) -> Result<()> {
    super::get(tx, team)?;
    actor::require_lead(tx, team)?;
    if actor::role_in(tx, person, team)?.is_none() {
        return Err(Error::NotFound);
    }
    put(tx, team, person, role)
}

/// Takes somebody out of a team. Everybody may leave; for others it takes a lead or an administrator.
///
/// What they hold for the team goes back to its incoming.
pub fn leave(tx: &mut Tx<'_>, team: TeamId, person: PersonId) -> Result<()> {
    super::get(tx, team)?;
    if actor::require(tx)? != person {
        actor::require_lead(tx, team)?;
    }
    if remove(tx, team, person)? { Ok(()) } else { Err(Error::NotFound) }
}

/// Takes somebody out of a team, whoever asks: the callers have checked. False if they were not in it.
pub(crate) fn remove(tx: &mut Tx<'_>, team: TeamId, person: PersonId) -> Result<bool> {
    let left =
        tx.execute("DELETE FROM membership WHERE team_id = $1 AND person_id = $2", params![team, person])?;
    if left == 0 {
        return Ok(false);
    }
    crate::request::handing_over::give_back(tx, team, person)?;
    record(tx, team, person, None)?;
    Ok(true)
}

/// The members who are here or will be, leads first, by name, a page at a time.
pub fn members(conn: &mut Conn<'_>, team: TeamId, after: Option<&Cursor>) -> Result<Page<Member>> {
    actor::require(conn)?;
    let today = organisation::today(conn)?;
    let (key, id) = after.map(|after| (after.key().to_owned(), after.id())).unwrap_or_default();
    let members = conn.all(
        "SELECT id, name, handle, title, role, sort FROM (
           SELECT p.id AS id, p.name AS name, p.handle AS handle, p.title AS title, m.role AS role,
                  CASE WHEN m.role = 'lead' THEN '0' ELSE '1' END || p.name_sort AS sort
           FROM membership m JOIN person p ON p.id = m.person_id
           WHERE m.team_id = $1 AND (p.ends_on IS NULL OR p.ends_on >= $2)) AS member
         WHERE (sort, id) > ($3, $4) ORDER BY sort, id LIMIT $5",
        params![team, today, key, id, LIMIT],
        |row| {
            Ok(Member {
                id: row.get(0)?,
                name: row.get(1)?,
                handle: row.get(2)?,
                title: row.get(3)?,
                role: row.get(4)?,
                sort: row.get(5)?,
            })
        },
    )?;
    Ok(Page::cut(members, |member| Cursor::new(member.sort.clone(), member.id.uuid())))
}

/// How many colleagues a choice offers.
const CHOICE: i64 = 200;

/// Those of the team who are here or will be, by name, for a choice among them.
pub fn colleagues(conn: &mut Conn<'_>, team: TeamId) -> Result<Vec<(PersonId, String)>> {
    actor::require(conn)?;
    let today = organisation::today(conn)?;
    Ok(conn.all(
        "SELECT p.id, p.name FROM membership m JOIN person p ON p.id = m.person_id
         WHERE m.team_id = $1 AND (p.ends_on IS NULL OR p.ends_on >= $2) ORDER BY p.name_sort, p.id LIMIT $3",
        params![team, today, CHOICE],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?)
}

fn record(tx: &mut Tx<'_>, team: TeamId, person: PersonId, role: Option<Role>) -> Result<()> {
    crate::map::membership_changed(tx, person)?;
    let role = role.map(|role| role.word().to_owned());
    event::record(tx, team.uuid(), Some(team), &Event::MembershipChanged { person, role })?;
    Ok(())
}
