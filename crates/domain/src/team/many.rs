//! Many teams with few statements: for imports, and for taking them back.

use std::collections::BTreeMap;

use db::{Conn, Query, Tx, Value, params};

use super::{Role, editing};
use crate::event::{self, Event, Past};
use crate::slug::{self, Taken};
use crate::{Error, PersonId, Result, TeamId, map, text};

/// The most ids in one statement.
const AT_ONCE: usize = 500;

/// Stores teams of these names, whoever asks: the callers have checked that nobody has the names.
pub(crate) fn insert_many(tx: &mut Tx<'_>, names: &[String]) -> Result<Vec<TeamId>> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let mut slugs = Taken::new('-');
    tx.each("SELECT slug FROM team ORDER BY id", params![], |row| {
        slugs.add(row.get(0)?);
        Ok(())
    })?;
    let (now, actor) = (tx.now(), tx.actor());
    let (mut ids, mut told) = (Vec::with_capacity(names.len()), Vec::with_capacity(names.len()));
    for names in names.chunks(AT_ONCE) {
        let mut rows: Vec<Value> = Vec::with_capacity(names.len() * 12);
        for name in names {
            let name = text::line(name, 200).map_err(|problem| Error::invalid("name", problem))?;
            let id: TeamId = tx.id();
            ids.push(id);
            let event = Event::TeamChanged { fields: Vec::new() };
            told.push(Past { subject: id.uuid(), at: now, actor, team: Some(id), event });
            rows.extend([
                id.into(),
                slugs.next(slug::stem(&name, '-', "team")).into(),
                db::fold(&name).into(),
                db::sort_key(&name).into(),
                name.into(),
                "".into(),
                None::<TeamId>.into(),
                None::<TeamId>.into(),
                false.into(),
                false.into(),
                now.into(),
                now.into(),
            ]);
        }
        tx.insert_many(
            "INSERT INTO team (id, slug, name_key, name_sort, name, purpose, calendar_id, parent_id, imported, demo,
               created_at, updated_at) VALUES",
            12,
            &rows,
        )
        .map_err(editing::taken)?;
    }
    event::record_past(tx, &told)?;
    Ok(ids)
}

/// Makes teams parts of others, or of none, whoever asks: the callers have checked that none becomes a part of
/// itself.
pub(crate) fn set_parents(tx: &mut Tx<'_>, parents: &[(TeamId, Option<TeamId>)]) -> Result<()> {
    let mut parts: BTreeMap<Option<TeamId>, Vec<TeamId>> = BTreeMap::new();
    for (team, parent) in parents {
        parts.entry(*parent).or_default().push(*team);
    }
    let (now, actor) = (tx.now(), tx.actor());
    for (parent, teams) in &parts {
        for teams in teams.chunks(AT_ONCE) {
            let mut query = Query::new("UPDATE team SET parent_id = ");
            query.bind(*parent).push(", updated_at = ").bind(now).push(" WHERE id IN ");
            query.list(teams.iter().map(|id| Value::from(*id)));
            tx.query_execute(&query)?;
        }
    }
    let told = |(team, _): &(TeamId, Option<TeamId>)| Past {
        subject: team.uuid(),
        at: now,
        actor,
        team: Some(*team),
        event: Event::TeamChanged { fields: vec!["parent".to_owned()] },
    };
    event::record_past(tx, &parents.iter().map(told).collect::<Vec<_>>())?;
    Ok(())
}

/// Stores memberships, whoever asks: the callers have checked, and name each once.
pub(crate) fn put_many(tx: &mut Tx<'_>, members: &[(TeamId, PersonId, Role)]) -> Result<()> {
    let (now, actor) = (tx.now(), tx.actor());
    for members in members.chunks(AT_ONCE) {
        let mut query = Query::new("INSERT INTO membership (team_id, person_id, role, since) VALUES ");
        for (place, (team, person, role)) in members.iter().enumerate() {
            query.push(if place == 0 { "" } else { "," });
            query.list([(*team).into(), (*person).into(), (*role).into(), now.into()]);
        }
        query.push(" ON CONFLICT (team_id, person_id) DO UPDATE SET role = excluded.role");
        tx.query_execute(&query)?;
    }
    let people: Vec<PersonId> = members.iter().map(|(_, person, _)| *person).collect();
    map::memberships_changed(tx, &people)?;
    let told = |(team, person, role): &(TeamId, PersonId, Role)| Past {
        subject: team.uuid(),
        at: now,
        actor,
        team: Some(*team),
        event: Event::MembershipChanged { person: *person, role: Some(role.word().to_owned()) },
    };
    event::record_past(tx, &members.iter().map(told).collect::<Vec<_>>())?;
    Ok(())
}

/// What [`clear`] came to.
pub(crate) struct Cleared {
    /// How many teams are gone.
    pub(crate) gone: u64,
    /// The names of those that stay.
    pub(crate) stay: Vec<String>,
}

/// Removes those of these teams to whom nobody belongs and of whom nobody ever asked anything, that are not on the
/// map and have no part that stays: whoever asks, the callers have checked.
pub(crate) fn clear(tx: &mut Tx<'_>, teams: &[TeamId]) -> Result<Cleared> {
    let mut free = BTreeMap::new();
    let mut stay = Vec::new();
    for ids in teams.chunks(AT_ONCE) {
        for (id, name, is_used) in look(tx, ids)? {
            if is_used {
                stay.push(name);
            } else {
                free.insert(id, name);
            }
        }
    }
    // A part that stays keeps its whole, and that one its own.
    let parts = tx.all("SELECT id, parent_id FROM team WHERE parent_id IS NOT NULL", params![], |row| {
        Ok((row.get::<TeamId>(0)?, row.get::<TeamId>(1)?))
    })?;
    let mut above: BTreeMap<TeamId, TeamId> = parts.iter().copied().collect();
    let staying: Vec<TeamId> =
        parts.iter().map(|(part, _)| *part).filter(|part| !free.contains_key(part)).collect();
    for part in staying {
        let mut at = above.remove(&part);
        while let Some(whole) = at {
            stay.extend(free.remove(&whole));
            at = above.remove(&whole);
        }
    }
    let (now, actor) = (tx.now(), tx.actor());
    let gone: Vec<TeamId> = free.into_keys().collect();
    for ids in gone.chunks(AT_ONCE) {
        let mut query = Query::new("UPDATE team SET parent_id = NULL WHERE parent_id IS NOT NULL AND id IN ");
        query.list(ids.iter().map(|id| Value::from(*id)));
        tx.query_execute(&query)?;
    }
    for ids in gone.chunks(AT_ONCE) {
        let mut query = Query::new("DELETE FROM team WHERE id IN ");
        query.list(ids.iter().map(|id| Value::from(*id)));
        tx.query_execute(&query)?;
    }
    let told = |id: &TeamId| Past {
        subject: id.uuid(),
        at: now,
        actor,
        team: None,
        event: Event::TeamChanged { fields: vec!["deleted".to_owned()] },
    };
    let gone = event::record_past(tx, &gone.iter().map(told).collect::<Vec<_>>())?;
    Ok(Cleared { gone, stay })
}

/// Which of these teams are here, how they are called, and whether they are in use by more than a part of theirs.
fn look(conn: &mut Conn<'_>, ids: &[TeamId]) -> Result<Vec<(TeamId, String, bool)>> {
    let mut query = Query::new(
        "SELECT t.id, t.name,
           EXISTS (SELECT 1 FROM membership x WHERE x.team_id = t.id)
           OR EXISTS (SELECT 1 FROM service x WHERE x.team_id = t.id)
           OR EXISTS (SELECT 1 FROM outside_promise x WHERE x.team_id = t.id)
           OR EXISTS (SELECT 1 FROM relationship x WHERE x.customer_team_id = t.id)
           OR EXISTS (SELECT 1 FROM relationship x WHERE x.provider_team_id = t.id)
           OR EXISTS (SELECT 1 FROM moment x WHERE x.team_id = t.id)
           OR EXISTS (SELECT 1 FROM request x WHERE x.team_id = t.id)
           OR EXISTS (SELECT 1 FROM promise x WHERE x.team_id = t.id)
           OR EXISTS (SELECT 1 FROM thanks x WHERE x.team_id = t.id)
         FROM team t WHERE t.id IN ",
    );
    query.list(ids.iter().map(|id| Value::from(*id)));
    query.push(" ORDER BY t.id");
    Ok(conn.query_all(&query, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)
}
