//! Parties: who can stand on a side of a relationship. A team, a person in their role, or, as a customer
//! only, a moment of truth, where the organisation meets its outside customers.
//!
//! Whoever belongs to a team may speak for it; for a person only they themselves; for a moment whoever owns
//! it. What is said is put down with the name of who said it, and the other side has its own word.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use db::{Conn, Query, Row, Uuid, Value, params};

use crate::person::{self, Named};
use crate::{Error, MomentId, PersonId, Problem, Result, TeamId, actor, organisation, team};

/// A side of a relationship. Written as `team:<id>`, `person:<id>` or `moment:<id>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// A team.
    Team(TeamId),
    /// A person, in what they do here.
    Person(PersonId),
    /// A contact with an outside customer.
    Moment(MomentId),
}

impl Party {
    /// The bare id.
    pub fn uuid(self) -> Uuid {
        match self {
            Party::Team(id) => id.uuid(),
            Party::Person(id) => id.uuid(),
            Party::Moment(id) => id.uuid(),
        }
    }

    /// The team, if it is one.
    pub fn team(self) -> Option<TeamId> {
        if let Party::Team(id) = self { Some(id) } else { None }
    }

    /// The person, if it is one.
    pub fn person(self) -> Option<PersonId> {
        if let Party::Person(id) = self { Some(id) } else { None }
    }

    /// The moment, if it is one.
    pub fn moment(self) -> Option<MomentId> {
        if let Party::Moment(id) = self { Some(id) } else { None }
    }

    /// Reads three columns, team, person and moment, of which one is filled.
    pub(crate) fn read(row: &Row<'_>, first: usize) -> db::Result<Party> {
        let team: Option<TeamId> = row.get(first)?;
        let person: Option<PersonId> = row.get(first + 1)?;
        match (team, person) {
            (Some(team), _) => Ok(Party::Team(team)),
            (None, Some(person)) => Ok(Party::Person(person)),
            (None, None) => row.get(first + 2).map(Party::Moment),
        }
    }

    /// Reads two columns, team and person, of which one is filled.
    pub(crate) fn read_provider(row: &Row<'_>, first: usize) -> db::Result<Party> {
        match row.get::<Option<TeamId>>(first)? {
            Some(team) => Ok(Party::Team(team)),
            None => row.get(first + 1).map(Party::Person),
        }
    }
}

impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Party::Team(id) => write!(f, "team:{id}"),
            Party::Person(id) => write!(f, "person:{id}"),
            Party::Moment(id) => write!(f, "moment:{id}"),
        }
    }
}

/// The text names no party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a party")]
pub struct NotAParty;

impl FromStr for Party {
    type Err = NotAParty;

    fn from_str(text: &str) -> Result<Party, NotAParty> {
        let (kind, id) = text.trim().split_once(':').ok_or(NotAParty)?;
        match kind {
            "team" => id.parse().map(Party::Team).map_err(|_| NotAParty),
            "person" => id.parse().map(Party::Person).map_err(|_| NotAParty),
            "moment" => id.parse().map(Party::Moment).map_err(|_| NotAParty),
            _ => Err(NotAParty),
        }
    }
}

/// A party as a page names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyName {
    /// Which.
    pub party: Party,
    /// Its name.
    pub name: String,
    /// Its name in addresses: a team's or a moment's slug, a person's handle.
    pub key: String,
    /// What a person does here; empty for the others.
    pub title: String,
}

/// The names of these parties, in one statement a kind; at most 500 of each kind.
pub fn names(
    conn: &mut Conn<'_>,
    parties: impl IntoIterator<Item = Party>,
) -> Result<BTreeMap<Party, PartyName>> {
    let (mut teams, mut people, mut moments) = (Vec::new(), Vec::new(), Vec::new());
    for party in parties {
        match party {
            Party::Team(id) => teams.push(id),
            Party::Person(id) => people.push(id),
            Party::Moment(id) => moments.push(id),
        }
    }
    let mut found = BTreeMap::new();
    let mut keep = |party: Party, name: String, key: String, title: String| {
        found.insert(party, PartyName { party, name, key, title });
    };
    if !teams.is_empty() {
        for (id, team) in team::names(conn, teams)? {
            keep(Party::Team(id), team.name, team.slug, String::new());
        }
    }
    if !people.is_empty() {
        for (id, Named { name, handle, title, .. }) in person::names(conn, people)? {
            keep(Party::Person(id), name, handle, title);
        }
    }
    if !moments.is_empty() {
        let mut query = Query::new("SELECT id, name, slug FROM moment WHERE id IN ");
        query.list(moments.into_iter().take(500).map(Value::from));
        for (id, name, slug) in
            conn.query_all(&query, |row| Ok((row.get::<MomentId>(0)?, row.get(1)?, row.get(2)?)))?
        {
            keep(Party::Moment(id), name, slug, String::new());
        }
    }
    Ok(found)
}

/// The name of one party; an error if it is gone.
pub fn name(conn: &mut Conn<'_>, party: Party) -> Result<PartyName> {
    names(conn, [party])?.remove(&party).ok_or(Error::NotFound)
}

/// For which parties the actor may speak: themselves, and their teams by name.
pub fn mine(conn: &mut Conn<'_>) -> Result<Vec<PartyName>> {
    let me = actor::require(conn)?;
    let mut mine = vec![name(conn, Party::Person(me))?];
    let teams = conn.all(
        "SELECT t.id, t.name, t.slug FROM membership m JOIN team t ON t.id = m.team_id
         WHERE m.person_id = $1 AND NOT t.imported ORDER BY t.name_sort, t.id LIMIT 50",
        params![me],
        |row| {
            Ok(PartyName {
                party: Party::Team(row.get(0)?),
                name: row.get(1)?,
                key: row.get(2)?,
                title: String::new(),
            })
        },
    )?;
    mine.extend(teams);
    Ok(mine)
}

/// The teams to which somebody belongs; not more than anybody has.
pub fn teams_of(conn: &mut Conn<'_>, person: PersonId) -> Result<Vec<TeamId>> {
    Ok(conn.all(
        "SELECT team_id FROM membership WHERE person_id = $1 ORDER BY team_id LIMIT 20",
        params![person],
        |row| row.get(0),
    )?)
}

/// Whether the actor may speak for the party: themselves, a team of theirs, a moment that they or a team of
/// theirs own. Administrators look after teams and moments, and speak for no other person.
pub fn speaks_for(conn: &mut Conn<'_>, party: Party) -> Result<bool> {
    let me = actor::require(conn)?;
    match party {
        Party::Person(person) => Ok(person == me),
        Party::Team(team) => Ok(actor::role_in(conn, me, team)?.is_some() || actor::is_admin(conn, me)?),
        Party::Moment(moment) => Ok(conn.exists(
            "SELECT 1 FROM moment o LEFT JOIN membership m ON m.team_id = o.team_id AND m.person_id = $2
             WHERE o.id = $1 AND (o.person_id = $2 OR m.person_id IS NOT NULL)",
            params![moment, me],
        )? || actor::is_admin(conn, me)?),
    }
}

/// Whether the party is there to serve or be served: a team that is no import, a person who is here or will
/// be, a moment that has not been retired.
pub(crate) fn check(conn: &mut Conn<'_>, party: Party) -> Result<(), Error> {
    match party {
        Party::Team(team) if team::exists(conn, team)? => Ok(()),
        Party::Team(_) => Err(Error::invalid("party", Problem::UnknownTeam)),
        Party::Person(id) => {
            let today = organisation::today(conn)?;
            let known = person::find(conn, id)?
                .is_some_and(|person| !person.imported && person.ends_on.is_none_or(|end| end >= today));
            if known { Ok(()) } else { Err(Error::invalid("party", Problem::UnknownPerson)) }
        }
        Party::Moment(id) => {
            if conn.exists("SELECT 1 FROM moment WHERE id = $1 AND retired_at IS NULL", params![id])? {
                Ok(())
            } else {
                Err(Error::invalid("party", Problem::NotAChoice))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_party_survives_a_form() {
        for party in [
            Party::Team(TeamId::from_uuid(Uuid::from_u128(1))),
            Party::Person(PersonId::from_uuid(Uuid::from_u128(2))),
            Party::Moment(MomentId::from_uuid(Uuid::from_u128(3))),
        ] {
            assert_eq!(party.to_string().parse(), Ok(party));
        }
        for nonsense in ["", "team", "team:x", "cat:00000000-0000-0000-0000-000000000001"] {
            assert_eq!(nonsense.parse::<Party>(), Err(NotAParty));
        }
    }
}
