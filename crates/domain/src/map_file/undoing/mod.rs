//! Taking an import back as a whole: links first, then what they stand on. What somebody has changed since then stays
//! as they left it, and is told.

mod links;

use db::{Conn, Tx, Uuid, params};
use serde::Deserialize;

use super::applying::{Counts, Entity};
use super::stored;
use crate::event::{self, Event};
use crate::foreign::{self, Change, Import, decode};
use crate::team::Role;
use crate::{
    Conflict, Error, MapImportId, MomentId, PersonId, Result, TeamId, actor, customer_group, map,
    organisation, reporting, team,
};

/// An import, for the list of them.
pub type Line = Import<MapImportId, Counts>;

/// The latest imports, newest first, at most fifty. Only for administrators.
pub fn list(conn: &mut Conn<'_>) -> Result<Vec<Line>> {
    Import::list(
        conn,
        "SELECT i.id, i.file_name, p.name, i.at, i.summary, i.undone_at
         FROM map_import i LEFT JOIN person p ON p.id = i.by_id ORDER BY i.at DESC, i.id DESC LIMIT 50",
    )
}

/// The latest import that has not been taken back. Only for administrators.
pub fn latest(conn: &mut Conn<'_>) -> Result<Option<MapImportId>> {
    Ok(foreign::latest(&list(conn)?))
}

/// What taking back came to.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Undone {
    /// Things that are gone again.
    pub removed: u64,
    /// Things that are as they were.
    pub restored: u64,
    /// What could not be taken back, because something happened since.
    pub kept: Vec<Kept>,
}

/// Something that stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// A link that somebody has answered or changed since: who depends, and on whom.
    Link(String, String),
    /// A moment that is in use, or was changed since.
    Moment(String),
    /// A team that is in use.
    Team(String),
    /// A group that is in use.
    Group(String),
    /// A place in the chart that has changed since: of a person or a team.
    Chart(String),
}

/// Takes an import back. Only for administrators.
///
/// # Errors
/// Not found; a conflict if it was taken back before.
pub fn undo(tx: &mut Tx<'_>, import: MapImportId) -> Result<Undone> {
    actor::require_admin(tx)?;
    tx.maybe("SELECT id FROM map_import WHERE id = $1", params![import], |row| row.get::<Uuid>(0))?
        .ok_or(Error::NotFound)?;
    let now = tx.now();
    let marked = tx.execute(
        "UPDATE map_import SET undone_at = $1 WHERE id = $2 AND undone_at IS NULL",
        params![now, import],
    )?;
    if marked == 0 {
        return Err(Error::Conflict(Conflict::Changed));
    }
    // The last first: what stands on something else goes before it.
    let changes = tx.all(
        "SELECT entity, entity_id, before, after FROM map_import_change WHERE import_id = $1 ORDER BY position DESC",
        params![import],
        Change::read,
    )?;
    let mut undoing = Undoing { undone: Undone::default(), gone: false };
    undoing.links(tx, &changes)?;
    for change in &changes {
        match change.entity {
            Entity::Moment => undoing.moment(tx, change)?,
            Entity::Reports => undoing.reports(tx, change)?,
            Entity::Member => undoing.member(tx, change)?,
            Entity::Parent => undoing.parent(tx, change)?,
            Entity::Need | Entity::Link | Entity::Team | Entity::Group => {}
        }
    }
    undoing.teams(tx, &changes)?;
    for change in changes.iter().filter(|change| change.entity == Entity::Group) {
        undoing.group(tx, change)?;
    }
    if undoing.gone {
        map::forget(tx)?;
    }
    tx.wake("events");
    Ok(undoing.undone)
}

#[derive(Deserialize)]
struct Placed {
    person: PersonId,
    role: Option<Role>,
}

#[derive(PartialEq, Deserialize)]
struct Met {
    about: String,
    team: Option<TeamId>,
    person: Option<PersonId>,
}

struct Undoing {
    undone: Undone,
    /// Whether rows have gone from the map.
    gone: bool,
}

impl Undoing {
    fn removed(&mut self) {
        self.undone.removed = self.undone.removed.saturating_add(1);
    }

    fn restored(&mut self) {
        self.undone.restored = self.undone.restored.saturating_add(1);
    }

    fn moment(&mut self, tx: &mut Tx<'_>, change: &Change<Entity>) -> Result<()> {
        let id = MomentId::from_uuid(change.id);
        let now = tx.maybe(
            "SELECT about, team_id, person_id, name FROM moment WHERE id = $1",
            params![id],
            |row| {
                let met = Met { about: row.get(0)?, team: row.get(1)?, person: row.get(2)? };
                Ok((met, row.get::<String>(3)?))
            },
        )?;
        let Some((now, name)) = now else { return Ok(()) };
        let is_touched = now != decode::<Met>(change.after.as_ref())?;
        let in_use = change.before.is_none()
            && (tx.exists("SELECT 1 FROM relationship WHERE customer_moment_id = $1", params![id])?
                || tx.exists("SELECT 1 FROM outside_promise WHERE moment_id = $1", params![id])?);
        if is_touched || in_use {
            self.undone.kept.push(Kept::Moment(name));
            return Ok(());
        }
        if change.before.is_none() {
            tx.execute("DELETE FROM moment WHERE id = $1", params![id])?;
            event::record(tx, id.uuid(), None, &Event::MomentChanged { fields: vec!["deleted".to_owned()] })?;
            self.gone = true;
            self.removed();
            return Ok(());
        }
        let before: Met = decode(change.before.as_ref())?;
        stored::put_moment(tx, id, &before.about, before.team, before.person)?;
        self.restored();
        Ok(())
    }

    fn reports(&mut self, tx: &mut Tx<'_>, change: &Change<Entity>) -> Result<()> {
        let id = PersonId::from_uuid(change.id);
        let (before, after): (Option<PersonId>, Option<PersonId>) =
            (decode(change.before.as_ref())?, decode(change.after.as_ref())?);
        let Some(person) = crate::person::find(tx, id)? else { return Ok(()) };
        let today = organisation::today(tx)?;
        let is_touched = reporting::current(tx, id, today)? != after;
        let set = if is_touched { None } else { Some(reporting::set_manager(tx, id, before, today)) };
        match set {
            Some(Ok(())) => self.restored(),
            // Whoever came over somebody in the meantime stays, and nobody is over themselves.
            None | Some(Err(Error::Invalid(_))) => self.undone.kept.push(Kept::Chart(person.name)),
            Some(Err(error)) => return Err(error),
        }
        Ok(())
    }

    fn member(&mut self, tx: &mut Tx<'_>, change: &Change<Entity>) -> Result<()> {
        let id = TeamId::from_uuid(change.id);
        let (before, after): (Placed, Placed) =
            (decode(change.before.as_ref())?, decode(change.after.as_ref())?);
        if actor::role_in(tx, after.person, id)? != after.role {
            let person = crate::person::find(tx, after.person)?;
            self.undone.kept.extend(person.map(|person| Kept::Chart(person.name)));
            return Ok(());
        }
        match before.role {
            Some(role) => team::put(tx, id, before.person, role)?,
            None => drop(team::remove(tx, id, before.person)?),
        }
        map::membership_changed(tx, before.person)?;
        self.restored();
        Ok(())
    }

    fn parent(&mut self, tx: &mut Tx<'_>, change: &Change<Entity>) -> Result<()> {
        let id = TeamId::from_uuid(change.id);
        let (before, after): (Option<TeamId>, Option<TeamId>) =
            (decode(change.before.as_ref())?, decode(change.after.as_ref())?);
        let Some(found) = team::find(tx, id)? else { return Ok(()) };
        let is_there = match before {
            Some(before) => team::exists(tx, before)?,
            None => true,
        };
        if found.parent != after || !is_there {
            self.undone.kept.push(Kept::Chart(found.name));
            return Ok(());
        }
        let now = tx.now();
        tx.execute(
            "UPDATE team SET parent_id = $1, updated_at = $2 WHERE id = $3",
            params![before, now, id],
        )?;
        event::record(tx, id.uuid(), Some(id), &Event::TeamChanged { fields: vec!["parent".to_owned()] })?;
        self.restored();
        Ok(())
    }

    fn teams(&mut self, tx: &mut Tx<'_>, changes: &[Change<Entity>]) -> Result<()> {
        let made = changes.iter().filter(|change| change.entity == Entity::Team);
        let made: Vec<TeamId> = made.map(|change| TeamId::from_uuid(change.id)).collect();
        let team::Cleared { gone, stay } = team::clear(tx, &made)?;
        self.undone.removed = self.undone.removed.saturating_add(gone);
        self.undone.kept.extend(stay.into_iter().map(Kept::Team));
        Ok(())
    }

    fn group(&mut self, tx: &mut Tx<'_>, change: &Change<Entity>) -> Result<()> {
        let id = crate::CustomerGroupId::from_uuid(change.id);
        match customer_group::get(tx, id) {
            Err(Error::NotFound) => return Ok(()),
            Err(error) => return Err(error),
            Ok(group) => match customer_group::delete(tx, id) {
                Ok(()) => self.removed(),
                Err(Error::Conflict(Conflict::InUse)) => self.undone.kept.push(Kept::Group(group.name)),
                Err(error) => return Err(error),
            },
        }
        Ok(())
    }
}
