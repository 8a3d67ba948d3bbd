//! People between the tables and an import: everybody as a [`Profile`], new people in bulk, a changed one row by
//! row. What counts as a change is decided elsewhere.

use std::collections::{BTreeMap, HashMap};

use db::{Conn, Query, Tx, Value, params};
use jiff::civil::Date;

use super::{Existing, Membership, Profile};
use crate::event::{self, Event, Past};
use crate::language::Language;
use crate::person::Origin;
use crate::team::{self, Role};
use crate::{PersonId, Result, TeamId, actor, organisation};

/// The organisation as an import finds it. See [`super::House`].
#[derive(Debug)]
pub struct Snapshot {
    /// Everybody, here or not.
    pub people: Vec<Existing>,
    /// Their ids, in the same order.
    pub ids: Vec<PersonId>,
    /// The teams' ids by folded name; teams that only came with an imported history are none of ours.
    pub teams: BTreeMap<String, TeamId>,
    /// The names of the teams.
    pub team_names: Vec<String>,
    /// The organisation's language.
    pub language: Language,
    /// The day there.
    pub today: Date,
}

impl Snapshot {
    /// Reads everybody. Only for administrators.
    pub fn load(conn: &mut Conn<'_>) -> Result<Self> {
        actor::require_admin(conn)?;
        let today = organisation::today(conn)?;
        let language = organisation::get(conn)?.language;
        let (teams, team_names) = teams(conn)?;
        let (mut ids, mut people) = (Vec::new(), Vec::new());
        conn.each(
            "SELECT id, code, name, email, kind, language, formality, starts_on, ends_on, title, phone
             FROM person WHERE NOT imported ORDER BY created_at, id",
            params![],
            |row| {
                let (profile, code) = read(row)?;
                let active = profile.ends_on.is_none_or(|last| last >= today);
                ids.push(row.get(0)?);
                people.push(Existing { code, active, profile });
                Ok(())
            },
        )?;
        let places: HashMap<PersonId, usize> = ids.iter().copied().zip(0..).collect();
        add_teams(conn, &places, &mut people)?;
        add_managers(conn, &places, &mut people, today)?;
        Ok(Self { people, ids, teams, team_names, language, today })
    }
}

type Teams = (BTreeMap<String, TeamId>, Vec<String>);

fn teams(conn: &mut Conn<'_>) -> Result<Teams> {
    let (mut ids, mut names) = (BTreeMap::new(), Vec::new());
    conn.each("SELECT id, name FROM team WHERE NOT imported ORDER BY name_sort, id", params![], |row| {
        let name: String = row.get(1)?;
        ids.insert(db::fold(&name), row.get(0)?);
        names.push(name);
        Ok(())
    })?;
    Ok((ids, names))
}

fn read(row: &db::Row<'_>) -> db::Result<(Profile, Option<Box<str>>)> {
    let filled = |text: String| (!text.is_empty()).then(|| text.into_boxed_str());
    let code: Option<String> = row.get(1)?;
    let email: Option<String> = row.get(3)?;
    let profile = Profile {
        name: row.get::<String>(2)?.into(),
        email: email.map(String::into_boxed_str),
        kind: row.get(4)?,
        language: Some(row.get(5)?),
        formality: row.get(6)?,
        teams: Vec::new(),
        manager: None,
        starts_on: row.get(7)?,
        ends_on: row.get(8)?,
        title: filled(row.get(9)?),
        phone: filled(row.get(10)?),
    };
    Ok((profile, code.map(String::into_boxed_str)))
}

fn add_teams(conn: &mut Conn<'_>, places: &HashMap<PersonId, usize>, people: &mut [Existing]) -> Result<()> {
    conn.each(
        "SELECT m.person_id, m.role, t.name FROM membership m JOIN team t ON t.id = m.team_id
         WHERE NOT t.imported ORDER BY m.person_id, t.id",
        params![],
        |row| {
            let (leads, team) = (row.get::<Role>(1)? == Role::Lead, row.get::<String>(2)?.into());
            if let Some(person) = places.get(&row.get(0)?).and_then(|place| people.get_mut(*place)) {
                person.profile.teams.push(Membership { team, leads });
            }
            Ok(())
        },
    )?;
    for person in people {
        person.profile.teams.sort();
    }
    Ok(())
}

fn add_managers(
    conn: &mut Conn<'_>,
    places: &HashMap<PersonId, usize>,
    people: &mut [Existing],
    today: Date,
) -> Result<()> {
    conn.each(
        "SELECT person_id, manager_id FROM reporting_line
         WHERE from_on <= $1 AND (to_on IS NULL OR to_on >= $1) ORDER BY person_id, from_on",
        params![today],
        |row| {
            let manager = places.get(&row.get(1)?).and_then(|place| people.get(*place));
            let code = manager.and_then(|manager| manager.code.clone());
            if let Some(person) = places.get(&row.get(0)?).and_then(|place| people.get_mut(*place)) {
                person.profile.manager = code;
            }
            Ok(())
        },
    )?;
    Ok(())
}

/// A person about to be entered.
#[derive(Debug)]
pub(crate) struct NewPerson {
    pub(crate) id: PersonId,
    pub(crate) code: Option<Box<str>>,
    pub(crate) handle: String,
    pub(crate) profile: Profile,
}

/// Enters people in bulk: their rows and, unless they only come with a history, the events that tell of them.
/// Teams and managers are matters of the caller, who has also checked that codes and addresses are free.
pub(crate) fn insert_people(tx: &mut Tx<'_>, people: &[NewPerson], origin: Origin) -> Result<()> {
    const PEOPLE_AT_ONCE: usize = 500;
    for people in people.chunks(PEOPLE_AT_ONCE) {
        let now = tx.now();
        let mut values: Vec<Value> = Vec::with_capacity(people.len() * 21);
        for person in people {
            let (profile, email) = (&person.profile, person.profile.email.as_deref());
            values.extend([
                person.id.into(),
                profile.name.as_ref().into(),
                db::fold(&profile.name).into(),
                db::sort_key(&profile.name).into(),
                person.handle.as_str().into(),
                profile.kind.into(),
                person.code.as_deref().into(),
                person.code.as_deref().map(db::fold).into(),
                email.into(),
                email.map(db::fold).into(),
                profile.title.as_deref().unwrap_or_default().into(),
                profile.phone.as_deref().unwrap_or_default().into(),
                profile.language.unwrap_or(Language::En).into(),
                profile.formality.into(),
                profile.starts_on.into(),
                profile.ends_on.into(),
                false.into(),
                (origin == Origin::Imported).into(),
                (origin == Origin::Demo).into(),
                now.into(),
                now.into(),
            ]);
        }
        tx.insert_many(
            "INSERT INTO person (id, name, name_key, name_sort, handle, kind, code, code_key, email, email_key, title,
               phone, language, formality, starts_on, ends_on, is_admin, imported, demo, created_at, updated_at) VALUES",
            21,
            &values,
        )?;
        if origin != Origin::Imported {
            let (at, actor) = (tx.now(), tx.actor());
            let new = |person: &NewPerson| Past {
                subject: person.id.uuid(),
                at,
                actor,
                team: None,
                event: Event::PersonChanged { fields: Vec::new() },
            };
            event::record_past(tx, &people.iter().map(new).collect::<Vec<_>>())?;
        }
    }
    Ok(())
}

/// Where teams and managers are found while people are written.
pub(super) struct Directory<'d> {
    /// By folded name.
    pub(super) teams: &'d BTreeMap<String, TeamId>,
    /// By folded code.
    pub(super) people: &'d HashMap<String, PersonId>,
    pub(super) today: Date,
}

impl Directory<'_> {
    pub(super) fn team(&self, name: &str) -> Result<TeamId> {
        self.teams.get(&db::fold(name)).copied().ok_or(crate::Error::NotFound)
    }

    pub(super) fn manager(&self, profile: &Profile) -> Option<PersonId> {
        profile.manager.as_deref().and_then(|code| self.people.get(&db::fold(code))).copied()
    }
}

/// The teams and managers of new people, in bulk.
pub(super) fn place_people(tx: &mut Tx<'_>, people: &[NewPerson], directory: &Directory<'_>) -> Result<()> {
    let (mut memberships, mut lines): (Vec<Value>, Vec<Value>) = (Vec::new(), Vec::new());
    let now = tx.now();
    for person in people {
        for member in &person.profile.teams {
            let role = if member.leads { Role::Lead } else { Role::Member };
            memberships.extend([
                directory.team(&member.team)?.into(),
                person.id.into(),
                role.into(),
                now.into(),
            ]);
        }
        if let Some(manager) = directory.manager(&person.profile) {
            let from = person.profile.starts_on.map_or(directory.today, |first| first.min(directory.today));
            lines.extend([person.id.into(), manager.into(), from.into()]);
        }
    }
    tx.insert_many("INSERT INTO membership (team_id, person_id, role, since) VALUES", 4, &memberships)?;
    tx.insert_many("INSERT INTO reporting_line (person_id, manager_id, from_on) VALUES", 3, &lines)?;
    Ok(())
}

/// Takes their addresses from people who are about to get others: two may swap, and no address is ever had by two.
pub(super) fn free_addresses(tx: &mut Tx<'_>, people: &[PersonId]) -> Result<()> {
    for ids in people.chunks(500) {
        let mut query = Query::new("UPDATE person SET email = NULL, email_key = NULL WHERE id IN ");
        query.list(ids.iter().map(|id| Value::from(*id)));
        tx.query_execute(&query)?;
    }
    Ok(())
}

/// Writes a person who changes from `before` to `after`; `code` if she gets one.
pub(super) fn rewrite(
    tx: &mut Tx<'_>,
    id: PersonId,
    code: Option<&str>,
    before: &Profile,
    after: &Profile,
    directory: &Directory<'_>,
) -> Result<()> {
    let (now, email) = (tx.now(), after.email.as_deref());
    tx.execute(
        "UPDATE person SET name = $1, name_key = $2, name_sort = $3, kind = $4, code = $5, code_key = $6, email = $7,
           email_key = $8, title = $9, phone = $10, language = $11, formality = $12, starts_on = $13, ends_on = $14,
           updated_at = $15
         WHERE id = $16",
        params![
            after.name.as_ref(),
            db::fold(&after.name),
            db::sort_key(&after.name),
            after.kind,
            code,
            code.map(db::fold),
            email,
            email.map(db::fold),
            after.title.as_deref().unwrap_or_default(),
            after.phone.as_deref().unwrap_or_default(),
            after.language.unwrap_or(Language::En),
            after.formality,
            after.starts_on,
            after.ends_on,
            now,
            id
        ],
    )?;
    if before.teams != after.teams {
        move_teams(tx, id, before, after, directory)?;
    }
    if before.manager != after.manager {
        move_manager(tx, id, directory.manager(after), directory.today)?;
    }
    Ok(())
}

fn move_teams(
    tx: &mut Tx<'_>,
    id: PersonId,
    before: &Profile,
    after: &Profile,
    directory: &Directory<'_>,
) -> Result<()> {
    for member in &before.teams {
        if !after.teams.iter().any(|kept| db::fold(&kept.team) == db::fold(&member.team)) {
            // It may have gone in between: then there is nothing to leave.
            let Ok(team) = directory.team(&member.team) else { continue };
            team::remove(tx, team, id)?;
        }
    }
    for member in after.teams.iter().filter(|member| !before.teams.contains(member)) {
        let role = if member.leads { Role::Lead } else { Role::Member };
        team::put(tx, directory.team(&member.team)?, id, role)?;
    }
    Ok(())
}

/// The line in force ends yesterday and the new one begins today.
fn move_manager(tx: &mut Tx<'_>, id: PersonId, manager: Option<PersonId>, today: Date) -> Result<()> {
    let yesterday = today.yesterday().unwrap_or(today);
    tx.execute("DELETE FROM reporting_line WHERE person_id = $1 AND from_on >= $2", params![id, today])?;
    tx.execute(
        "UPDATE reporting_line SET to_on = $1 WHERE person_id = $2 AND (to_on IS NULL OR to_on > $1)",
        params![yesterday, id],
    )?;
    if let Some(manager) = manager {
        tx.execute(
            "INSERT INTO reporting_line (person_id, manager_id, from_on) VALUES ($1, $2, $3)",
            params![id, manager, today],
        )?;
    }
    Ok(())
}
