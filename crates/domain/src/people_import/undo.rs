//! Taking an import back as a whole. What somebody has changed since then stays as they left it, and is told.

use std::collections::{BTreeSet, HashMap};

use db::{Conn, Tx, Value, params};
use serde::Deserialize;
use uuid::Uuid;

use super::apply::Counts;
use super::record::{Entity, Open, changes};
use super::store::{Directory, Snapshot, free_addresses, rewrite};
use super::{Field, Profile};
use crate::event::{self, Event, Past};
use crate::foreign::{self, Change, Import, decode};
use crate::{Conflict, Error, PeopleImportId, PersonId, RequestId, Result, TeamId, actor, person, team};

/// An import, for the list of them.
pub type Line = Import<PeopleImportId, Counts>;

/// The latest imports, newest first, at most fifty. Only for administrators.
pub fn list(conn: &mut Conn<'_>) -> Result<Vec<Line>> {
    Import::list(
        conn,
        "SELECT i.id, i.file_name, p.name, i.at, i.summary, i.undone_at
         FROM people_import i LEFT JOIN person p ON p.id = i.by_id ORDER BY i.at DESC, i.id DESC LIMIT 50",
    )
}

/// The latest import that has not been taken back. Only for administrators.
pub fn latest(conn: &mut Conn<'_>) -> Result<Option<PeopleImportId>> {
    Ok(foreign::latest(&list(conn)?))
}

/// What taking back came to.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Undone {
    /// People who are gone again.
    pub removed: u64,
    /// People who are as they were.
    pub restored: u64,
    /// Teams that are gone again.
    pub teams: u64,
    /// Open requests that went back.
    pub requests: u64,
    /// What could not be taken back, because something happened since.
    pub kept: Vec<Kept>,
}

/// Something that stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// A new person who has done something: their stay has ended instead.
    Person(String),
    /// A field that somebody changed afterwards.
    Field(String, Field),
    /// A new team that is in use.
    Team(String),
    /// A request that moved on.
    Request(i64),
}

/// Takes an import back. Only for administrators.
///
/// # Errors
/// Not found; a conflict if it was taken back before.
pub fn undo(tx: &mut Tx<'_>, import: PeopleImportId) -> Result<Undone> {
    actor::require_admin(tx)?;
    tx.maybe("SELECT id FROM people_import WHERE id = $1", params![import], |row| row.get::<Uuid>(0))?
        .ok_or(Error::NotFound)?;
    let now = tx.now();
    let marked = tx.execute(
        "UPDATE people_import SET undone_at = $1 WHERE id = $2 AND undone_at IS NULL",
        params![now, import],
    )?;
    if marked == 0 {
        return Err(Error::Conflict(Conflict::Changed));
    }
    let changes = changes(tx, import)?;
    let mut undone = Undone::default();
    // Who goes frees addresses for those who get theirs back.
    remove_created(tx, &changes, &mut undone)?;
    let snapshot = Snapshot::load(tx)?;
    let people = snapshot.people.iter().zip(&snapshot.ids);
    let by_code = people.filter_map(|(person, id)| Some((db::fold(person.code.as_deref()?), *id))).collect();
    let places = snapshot.ids.iter().copied().zip(0..).collect();
    let mut undoing = Undoing { snapshot, by_code, places, undone };
    undoing.people(tx, &changes)?;
    undoing.requests(tx, &changes)?;
    undoing.teams(tx, &changes)?;
    tx.wake("events");
    Ok(undoing.undone)
}

/// A person as recorded.
#[derive(Deserialize)]
struct Person {
    code: Option<Box<str>>,
    profile: Profile,
}

/// What somebody gets back.
struct Back {
    place: usize,
    code: Option<Box<str>>,
    profile: Profile,
    fields: Vec<Field>,
}

struct Undoing {
    snapshot: Snapshot,
    by_code: HashMap<String, PersonId>,
    places: HashMap<PersonId, usize>,
    undone: Undone,
}

impl Undoing {
    /// People who changed or left get back what nobody has touched since.
    fn people(&mut self, tx: &mut Tx<'_>, changes: &[Change<Entity>]) -> Result<()> {
        let known = |change: &&Change<Entity>| change.entity == Entity::Person && change.before.is_some();
        let mut planned = Vec::new();
        for change in changes.iter().filter(known) {
            let (before, after): (Person, Person) =
                (decode(change.before.as_ref())?, decode(change.after.as_ref())?);
            planned.extend(self.plan(PersonId::from_uuid(change.id), before, &after));
        }
        self.keep_taken_addresses(&mut planned);
        let moved: Vec<PersonId> = planned
            .iter()
            .filter(|back| back.fields.contains(&Field::Email))
            .filter_map(|back| self.snapshot.ids.get(back.place).copied())
            .collect();
        free_addresses(tx, &moved)?;
        let (at, actor) = (tx.now(), tx.actor());
        let mut told = Vec::with_capacity(planned.len());
        for back in planned {
            let (Some(id), Some(now)) =
                (self.snapshot.ids.get(back.place).copied(), self.snapshot.people.get(back.place))
            else {
                continue;
            };
            let directory =
                Directory { teams: &self.snapshot.teams, people: &self.by_code, today: self.snapshot.today };
            rewrite(tx, id, back.code.as_deref(), &now.profile, &back.profile, &directory)?;
            let fields = back.fields.iter().map(|field| field.heading().to_owned()).collect();
            told.push(Past {
                subject: id.uuid(),
                at,
                actor,
                team: None,
                event: Event::PersonChanged { fields },
            });
            self.undone.restored = self.undone.restored.saturating_add(1);
        }
        event::record_past(tx, &told)?;
        Ok(())
    }

    /// What one person gets back.
    fn plan(&mut self, id: PersonId, before: Person, after: &Person) -> Option<Back> {
        let place = *self.places.get(&id)?;
        let now = self.snapshot.people.get(place)?;
        let code = if now.code == after.code { before.code } else { now.code.clone() };
        let mut back = Back { place, code, profile: now.profile.clone(), fields: Vec::new() };
        let mut old = before.profile;
        for field in Field::ALL {
            let imported = after.profile.text(field);
            if old.text(field) == imported {
                continue;
            }
            if back.profile.text(field) == imported {
                back.profile.take(field, &mut old);
                back.fields.push(field);
            } else {
                self.undone.kept.push(Kept::Field(now.profile.name.to_string(), field));
            }
        }
        Some(back)
    }

    /// An address that somebody else has by now is not taken from them.
    fn keep_taken_addresses(&mut self, planned: &mut [Back]) {
        let mut holders: HashMap<String, usize> = HashMap::new();
        for (place, person) in self.snapshot.people.iter().enumerate() {
            holders.extend(person.profile.email.as_deref().map(|email| (db::fold(email), place)));
        }
        let moved: BTreeSet<usize> = planned
            .iter()
            .filter(|back| back.fields.contains(&Field::Email))
            .map(|back| back.place)
            .collect();
        for back in planned.iter_mut().filter(|back| moved.contains(&back.place)) {
            let holder = back.profile.email.as_deref().and_then(|email| holders.get(&db::fold(email)));
            if holder.is_none_or(|holder| moved.contains(holder)) {
                continue;
            }
            if let Some(now) = self.snapshot.people.get(back.place) {
                back.profile.email.clone_from(&now.profile.email);
                self.undone.kept.push(Kept::Field(now.profile.name.to_string(), Field::Email));
            }
        }
    }

    /// Open work goes back to whoever had it, unless it has moved on.
    fn requests(&mut self, tx: &mut Tx<'_>, changes: &[Change<Entity>]) -> Result<()> {
        for change in changes.iter().filter(|change| change.entity == Entity::Request) {
            let (before, after): (Open, Open) =
                (decode(change.before.as_ref())?, decode(change.after.as_ref())?);
            let id = RequestId::from_uuid(change.id);
            let moved = tx.execute(
                "UPDATE request SET holder_id = $1, asker_id = $2, beneficiary_id = $3, provider_id = $4,
                   changed_at = $5, version = version + 1
                 WHERE id = $6 AND ended_at IS NULL AND asker_id = $7 AND holder_id IS NOT DISTINCT FROM $8
                   AND beneficiary_id IS NOT DISTINCT FROM $9 AND provider_id IS NOT DISTINCT FROM $10",
                &[
                    before.holder.into(),
                    before.asker.into(),
                    before.beneficiary.into(),
                    before.provider.into(),
                    tx.now().into(),
                    id.into(),
                    after.asker.into(),
                    after.holder.into(),
                    after.beneficiary.into(),
                    after.provider.into(),
                ],
            )?;
            if moved == 0 {
                let number = tx.maybe("SELECT number FROM request WHERE id = $1", params![id], |row| {
                    row.get::<i64>(0)
                })?;
                self.undone.kept.extend(number.map(Kept::Request));
                continue;
            }
            self.undone.requests = self.undone.requests.saturating_add(1);
            event::record(tx, id.uuid(), None, &Event::RequestTaken { holder: before.holder })?;
        }
        Ok(())
    }

    /// New teams go, if nobody belongs to them and nobody ever asked them anything.
    fn teams(&mut self, tx: &mut Tx<'_>, changes: &[Change<Entity>]) -> Result<()> {
        let made = changes.iter().filter(|change| change.entity == Entity::Team);
        let made: Vec<TeamId> = made.map(|change| TeamId::from_uuid(change.id)).collect();
        let team::Cleared { gone, stay } = team::clear(tx, &made)?;
        self.undone.teams = self.undone.teams.saturating_add(gone);
        self.undone.kept.extend(stay.into_iter().map(Kept::Team));
        Ok(())
    }
}

/// New people go, if nothing points at them; else their stay ends.
fn remove_created(tx: &mut Tx<'_>, changes: &[Change<Entity>], undone: &mut Undone) -> Result<()> {
    let made = |change: &&Change<Entity>| change.entity == Entity::Person && change.before.is_none();
    let made: Vec<PersonId> =
        changes.iter().filter(made).map(|change| PersonId::from_uuid(change.id)).collect();
    if made.is_empty() {
        return Ok(());
    }
    let busy = busy(tx)?;
    let (stay, go): (Vec<PersonId>, Vec<PersonId>) = made.into_iter().partition(|id| busy.contains(id));
    for ids in go.chunks(500) {
        let mut query = db::Query::new("DELETE FROM person WHERE id IN ");
        query.list(ids.iter().map(|id| Value::from(*id)));
        let removed = tx.query_execute(&query)?;
        undone.removed = undone.removed.saturating_add(removed);
    }
    let (at, actor) = (tx.now(), tx.actor());
    let gone = |id: &PersonId| Past {
        subject: id.uuid(),
        at,
        actor,
        team: None,
        event: Event::PersonChanged { fields: vec!["deleted".to_owned()] },
    };
    event::record_past(tx, &go.iter().map(gone).collect::<Vec<_>>())?;
    for id in stay {
        if let Some(found) = person::find(tx, id)? {
            person::leave(tx, id, None)?;
            undone.kept.push(Kept::Person(found.name));
        }
    }
    Ok(())
}

/// People at whom something points that would not go with them.
fn busy(conn: &mut Conn<'_>) -> Result<BTreeSet<PersonId>> {
    let found = conn.all(
        "SELECT asker_id FROM request UNION SELECT beneficiary_id FROM request WHERE beneficiary_id IS NOT NULL
         UNION SELECT holder_id FROM request WHERE holder_id IS NOT NULL
         UNION SELECT provider_id FROM request WHERE provider_id IS NOT NULL
         UNION SELECT author_id FROM message WHERE author_id IS NOT NULL
         UNION SELECT added_by FROM attachment WHERE added_by IS NOT NULL
         UNION SELECT given_by FROM promise WHERE given_by IS NOT NULL
         UNION SELECT giver_id FROM thanks UNION SELECT person_id FROM thanks WHERE person_id IS NOT NULL
         UNION SELECT person_id FROM service WHERE person_id IS NOT NULL
         UNION SELECT person_id FROM moment WHERE person_id IS NOT NULL
         UNION SELECT customer_person_id FROM relationship WHERE customer_person_id IS NOT NULL
         UNION SELECT provider_person_id FROM relationship WHERE provider_person_id IS NOT NULL",
        params![],
        |row| row.get(0),
    )?;
    Ok(found.into_iter().collect())
}
