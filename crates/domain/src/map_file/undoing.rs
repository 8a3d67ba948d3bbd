//! Taking an import back as a whole. What somebody has changed since then stays as they left it, and is told.

use db::{Conn, Timestamp, Tx, Uuid, params};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::applying::{Counts, Entity, KeptNeed, StoredLink, put_moment, put_need};
use crate::event::{self, Event};
use crate::team::Role;
use crate::{
    Conflict, Error, MapImportId, MomentId, NeedId, PersonId, RelationshipId, Result, TeamId, actor,
    customer_group, map, organisation, reporting, team,
};

/// An import, for the list of them.
#[derive(Debug, Clone)]
pub struct Line {
    /// Which.
    pub id: MapImportId,
    /// The name of the file.
    pub file_name: String,
    /// Who brought it in, if that person is still known.
    pub by: Option<String>,
    /// When.
    pub at: Timestamp,
    /// What it did.
    pub counts: Counts,
    /// When it was taken back.
    pub undone_at: Option<Timestamp>,
}

/// The latest imports, newest first, at most fifty. Only for administrators.
pub fn list(conn: &mut Conn<'_>) -> Result<Vec<Line>> {
    actor::require_admin(conn)?;
    Ok(conn.all(
        "SELECT i.id, i.file_name, p.name, i.at, i.summary, i.undone_at
         FROM map_import i LEFT JOIN person p ON p.id = i.by_id ORDER BY i.at DESC, i.id DESC LIMIT 50",
        params![],
        |row| {
            let summary: Json = row.get(4)?;
            Ok(Line {
                id: row.get(0)?,
                file_name: row.get(1)?,
                by: row.get(2)?,
                at: row.get(3)?,
                counts: serde_json::from_value(summary)
                    .map_err(|error| db::Error::Decode(error.to_string()))?,
                undone_at: row.get(5)?,
            })
        },
    )?)
}

/// The latest import that has not been taken back. Only for administrators.
pub fn latest(conn: &mut Conn<'_>) -> Result<Option<MapImportId>> {
    Ok(list(conn)?.into_iter().find(|line| line.undone_at.is_none()).map(|line| line.id))
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

/// A change as it was written down.
struct Change {
    entity: Entity,
    id: Uuid,
    before: Option<Json>,
    after: Option<Json>,
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
        |row| Ok(Change { entity: row.get(0)?, id: row.get(1)?, before: row.get(2)?, after: row.get(3)? }),
    )?;
    let mut undoing = Undoing { undone: Undone::default(), gone: false, held: Vec::new() };
    undoing.hold(tx, &changes)?;
    for change in &changes {
        match change.entity {
            Entity::Need => undoing.need(tx, change)?,
            Entity::Link => undoing.link(tx, change)?,
            Entity::Moment => undoing.moment(tx, change)?,
            Entity::Reports => undoing.reports(tx, change)?,
            Entity::Member => undoing.member(tx, change)?,
            Entity::Parent => undoing.parent(tx, change)?,
            Entity::Team => undoing.team(tx, change)?,
            Entity::Group => undoing.group(tx, change)?,
        }
    }
    if undoing.gone {
        map::forget(tx)?;
    }
    tx.wake("events");
    Ok(undoing.undone)
}

#[derive(Deserialize)]
struct Version {
    version: i64,
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

fn decode<T: DeserializeOwned>(json: Option<&Json>) -> Result<T> {
    let value = json.cloned().unwrap_or_default();
    serde_json::from_value(value).map_err(|error| db::Error::Decode(error.to_string()).into())
}

struct Undoing {
    undone: Undone,
    /// Whether rows have gone from the map.
    gone: bool,
    /// Links that stay, with what stands on them.
    held: Vec<RelationshipId>,
}

impl Undoing {
    fn removed(&mut self) {
        self.undone.removed = self.undone.removed.saturating_add(1);
    }

    fn restored(&mut self) {
        self.undone.restored = self.undone.restored.saturating_add(1);
    }

    /// Finds the links that somebody has touched since: they stay, and their needs with them.
    fn hold(&mut self, tx: &mut Tx<'_>, changes: &[Change]) -> Result<()> {
        for change in changes.iter().filter(|change| change.entity == Entity::Link) {
            let after: Version = decode(change.after.as_ref())?;
            let now = tx.maybe(
                "SELECT version, pair_key FROM relationship WHERE id = $1",
                params![change.id],
                |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?)),
            )?;
            if let Some((version, key)) = now
                && version != after.version
            {
                self.held.push(RelationshipId::from_uuid(change.id));
                let (customer, provider) = names(tx, &key)?;
                self.undone.kept.push(Kept::Link(customer, provider));
            }
        }
        Ok(())
    }

    fn need(&mut self, tx: &mut Tx<'_>, change: &Change) -> Result<()> {
        let id = NeedId::from_uuid(change.id);
        let on: Option<RelationshipId> =
            tx.maybe("SELECT relationship_id FROM need WHERE id = $1", params![id], |row| row.get(0))?;
        if on.is_none_or(|on| self.held.contains(&on)) {
            return Ok(());
        }
        match &change.before {
            None => drop(tx.execute("DELETE FROM need WHERE id = $1", params![id])?),
            before => put_need(tx, id, &decode::<KeptNeed>(before.as_ref())?)?,
        }
        Ok(())
    }

    fn link(&mut self, tx: &mut Tx<'_>, change: &Change) -> Result<()> {
        let id = RelationshipId::from_uuid(change.id);
        if self.held.contains(&id) {
            return Ok(());
        }
        let after: Version = decode(change.after.as_ref())?;
        if change.before.is_none() {
            let gone = tx.execute(
                "DELETE FROM relationship WHERE id = $1 AND version = $2",
                params![id, after.version],
            )?;
            if gone > 0 {
                self.gone = true;
                self.removed();
                tell(tx, id)?;
            }
            return Ok(());
        }
        let before: StoredLink = decode(change.before.as_ref())?;
        let version = map::next_version(tx)?;
        tx.execute(
            "UPDATE relationship SET state = $1, origin = $2, kind = $3, occasion_every = $4, occasion_day = $5,
               occasion_month = $6, occasion_what = $7, from_on = $8, to_on = $9, promise = $10,
               declared_by = (SELECT id FROM person WHERE id = $11), declared_side = $12, declared_at = $13,
               acknowledged_by = (SELECT id FROM person WHERE id = $14), acknowledged_at = $15, reviewed_at = $16,
               changed_in = $17, version = version + 1
             WHERE id = $18",
            params![
                before.state,
                before.origin,
                before.kind,
                before.every,
                before.day,
                before.month,
                before.what,
                before.from_on,
                before.to_on,
                before.promise,
                before.declared_by,
                before.declared_side,
                before.declared_at,
                before.acknowledged_by,
                before.acknowledged_at,
                before.reviewed_at,
                version,
                id
            ],
        )?;
        self.restored();
        tell(tx, id)
    }

    fn moment(&mut self, tx: &mut Tx<'_>, change: &Change) -> Result<()> {
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
        put_moment(tx, id, &before.about, before.team, before.person)?;
        self.restored();
        Ok(())
    }

    fn reports(&mut self, tx: &mut Tx<'_>, change: &Change) -> Result<()> {
        let id = PersonId::from_uuid(change.id);
        let (before, after): (Option<PersonId>, Option<PersonId>) =
            (decode(change.before.as_ref())?, decode(change.after.as_ref())?);
        let Some(person) = crate::person::find(tx, id)? else { return Ok(()) };
        let today = organisation::today(tx)?;
        let is_touched = reporting::current(tx, id, today)? != after;
        // Whoever came over somebody in the meantime stays: nobody is over themselves.
        if is_touched || reporting::set_manager(tx, id, before, today).is_err() {
            self.undone.kept.push(Kept::Chart(person.name));
        } else {
            self.restored();
        }
        Ok(())
    }

    fn member(&mut self, tx: &mut Tx<'_>, change: &Change) -> Result<()> {
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

    fn parent(&mut self, tx: &mut Tx<'_>, change: &Change) -> Result<()> {
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

    fn team(&mut self, tx: &mut Tx<'_>, change: &Change) -> Result<()> {
        let id = TeamId::from_uuid(change.id);
        let Some(found) = team::find(tx, id)? else { return Ok(()) };
        let used = tx.exists("SELECT 1 FROM membership WHERE team_id = $1", params![id])?
            || tx.exists("SELECT 1 FROM service WHERE team_id = $1", params![id])?
            || tx.exists("SELECT 1 FROM outside_promise WHERE team_id = $1", params![id])?;
        if used || team::is_in_use(tx, id)? {
            self.undone.kept.push(Kept::Team(found.name));
            return Ok(());
        }
        team::delete(tx, id)?;
        self.removed();
        Ok(())
    }

    fn group(&mut self, tx: &mut Tx<'_>, change: &Change) -> Result<()> {
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

fn tell(tx: &mut Tx<'_>, id: RelationshipId) -> Result<()> {
    event::record(tx, id.uuid(), None, &Event::RelationshipChanged { what: "undone".to_owned() })?;
    Ok(())
}

/// The names of a pair.
fn names(conn: &mut Conn<'_>, key: &str) -> Result<(String, String)> {
    let parse = |text: &str| text.parse::<crate::party::Party>().ok();
    let (customer, provider) = key.split_once('>').unwrap_or((key, ""));
    let parties = [parse(customer), parse(provider)];
    let names = crate::party::names(conn, parties.into_iter().flatten())?;
    let name = |party: Option<crate::party::Party>| {
        party.and_then(|p| names.get(&p)).map(|n| n.name.clone()).unwrap_or_default()
    };
    Ok((name(parties[0]), name(parties[1])))
}
