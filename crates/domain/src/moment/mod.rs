//! Moments of truth: the named contacts with groups of outside customers. They are the roots of the map.
//!
//! "Guest checks in", "patient is told the result": whatever happens inside happens so that these go well.
//! Each has a group that one meets there and an owner, a team or a person in their role, who meets them.
//! Every colleague may read them; a retired one stays on record and is no root any more.

mod editing;
mod listing;

pub(crate) use editing::insert;
pub use editing::{Draft, Edit, create, retire, update};
pub use listing::{Line, list, of_owner};

use db::{Conn, Row, Timestamp, params};

use crate::party::{Party, PartyName};
use crate::{CustomerGroupId, Error, MomentId, PersonId, Result, TeamId, actor};

/// How many moments there may be: more than that are no moments any more.
pub const MOST: i64 = 500;

/// A moment of truth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Which.
    pub id: MomentId,
    /// Its name in addresses.
    pub slug: String,
    /// What happens: "patient is admitted".
    pub name: String,
    /// What a good one is like; may be empty.
    pub about: String,
    /// Whom one meets there.
    pub group: CustomerGroupId,
    /// The group's name.
    pub group_name: String,
    /// The team that meets them.
    pub team: Option<TeamId>,
    /// The person who meets them, in their role.
    pub person: Option<PersonId>,
    /// When it was retired.
    pub retired_at: Option<Timestamp>,
    /// Whether it belongs to the demonstration.
    pub demo: bool,
}

impl Moment {
    fn read(row: &Row<'_>) -> db::Result<Moment> {
        Ok(Moment {
            id: row.get(0)?,
            slug: row.get(1)?,
            name: row.get(2)?,
            about: row.get(3)?,
            group: row.get(4)?,
            group_name: row.get(5)?,
            team: row.get(6)?,
            person: row.get(7)?,
            retired_at: row.get(8)?,
            demo: row.get(9)?,
        })
    }

    /// Who meets the outside customers there: the team and the person, as far as they are known.
    pub fn owners(&self) -> Vec<Party> {
        self.team.map(Party::Team).into_iter().chain(self.person.map(Party::Person)).collect()
    }

    /// The moment as pages name it.
    pub fn named(&self) -> PartyName {
        PartyName {
            party: Party::Moment(self.id),
            name: self.name.clone(),
            key: self.slug.clone(),
            title: String::new(),
        }
    }

    /// Whether the actor may change it: its owner, whoever leads its team, and administrators.
    pub fn may_change(&self, conn: &mut Conn<'_>) -> Result<bool> {
        let me = actor::require(conn)?;
        let leads = match self.team {
            Some(team) => actor::role_in(conn, me, team)? == Some(crate::team::Role::Lead),
            None => false,
        };
        Ok(leads || self.person == Some(me) || actor::is_admin(conn, me)?)
    }
}

/// The moment with this name in addresses, for anybody who is signed in.
pub fn visible_to(conn: &mut Conn<'_>, slug: &str) -> Result<Moment> {
    actor::require(conn)?;
    conn.maybe(
        "SELECT m.id, m.slug, m.name, m.about, m.group_id, g.name, m.team_id, m.person_id, m.retired_at, m.demo
         FROM moment m JOIN customer_group g ON g.id = m.group_id WHERE m.slug = $1",
        params![slug],
        Moment::read,
    )?
    .ok_or(Error::NotFound)
}

/// The name in addresses of a moment.
pub fn slug(conn: &mut Conn<'_>, id: MomentId) -> Result<String> {
    Ok(get(conn, id)?.slug)
}

/// A moment as pages name it, and the name of the group that one meets there; nothing when it is gone.
pub fn met_at(conn: &mut Conn<'_>, id: MomentId) -> Result<Option<(PartyName, String)>> {
    match get(conn, id) {
        Ok(moment) => Ok(Some((moment.named(), moment.group_name))),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The moment with this id.
pub(crate) fn get(conn: &mut Conn<'_>, id: MomentId) -> Result<Moment> {
    conn.maybe(
        "SELECT m.id, m.slug, m.name, m.about, m.group_id, g.name, m.team_id, m.person_id, m.retired_at, m.demo
         FROM moment m JOIN customer_group g ON g.id = m.group_id WHERE m.id = $1",
        params![id],
        Moment::read,
    )?
    .ok_or(Error::NotFound)
}
