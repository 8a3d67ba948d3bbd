//! The rows of the map in memory: all of them once, then only those that changed.

use std::collections::HashMap;

use db::{Conn, Query, Row, Value, params};
use jiff::civil::Date;

use crate::party::Party;
use crate::relationship::{Side, State};
use crate::{CustomerGroupId, MomentId, PersonId, RelationshipId, Result, TeamId};

/// So few links are asked for by name.
pub(super) const FEW: usize = 500;

/// A need as the reckoning sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LinkNeed {
    pub(super) side: Side,
    /// Folded; empty for an indispensable need.
    pub(super) any_of: Box<str>,
    pub(super) minutes: Option<i64>,
}

/// A relationship as the reckoning sees it.
#[derive(Debug, Clone)]
pub struct Link {
    /// Who depends.
    pub customer: Party,
    /// On whom.
    pub provider: Party,
    /// Whether both sides said so.
    pub confirmed: bool,
    pub(super) from_on: Option<Date>,
    pub(super) to_on: Option<Date>,
    pub(super) needs: Vec<LinkNeed>,
}

impl Link {
    /// Whether it holds on this day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from_on.is_none_or(|from| from <= day) && self.to_on.is_none_or(|to| to >= day)
    }

    /// Whether a side has put down anything that it needs.
    pub fn has_needs(&self, side: Side) -> bool {
        self.needs.iter().any(|need| need.side == side)
    }
}

/// A moment as the reckoning sees it.
#[derive(Debug, Clone)]
pub(super) struct Root {
    pub(super) group: CustomerGroupId,
    pub(super) owners: Vec<Party>,
}

/// Everything that the reckoning needs.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    pub(super) version: i64,
    pub(super) links: HashMap<RelationshipId, Link>,
    pub(super) roots: HashMap<MomentId, Root>,
    /// The teams of those people who are customers in their own name.
    pub(super) teams: HashMap<PersonId, Vec<TeamId>>,
}

impl Rows {
    /// Brings the rows up to this version: what changed since `self.version`, or all of them from nothing.
    pub(super) fn advance(&mut self, conn: &mut Conn<'_>, version: i64) -> Result<()> {
        let changed = self.links(conn)?;
        self.needs(conn, &changed)?;
        self.roots(conn)?;
        self.teams(conn)?;
        self.version = version;
        Ok(())
    }

    /// The links that changed, of which there are needs to read.
    fn links(&mut self, conn: &mut Conn<'_>) -> Result<Vec<RelationshipId>> {
        let since = self.version;
        let links = &mut self.links;
        let mut changed = Vec::new();
        conn.each(
            "SELECT id, customer_team_id, customer_person_id, customer_moment_id, provider_team_id, provider_person_id,
                    state, from_on, to_on
             FROM relationship WHERE changed_in > $1",
            params![since],
            |row| {
                let id: RelationshipId = row.get(0)?;
                let state: State = row.get(6)?;
                if !matches!(state, State::Declared | State::Confirmed) {
                    links.remove(&id);
                    return Ok(());
                }
                let link = Link {
                    customer: Party::read(row, 1)?,
                    provider: Party::read_provider(row, 4)?,
                    confirmed: state == State::Confirmed,
                    from_on: row.get(7)?,
                    to_on: row.get(8)?,
                    needs: Vec::new(),
                };
                links.insert(id, link);
                changed.push(id);
                Ok(())
            },
        )?;
        Ok(changed)
    }

    fn needs(&mut self, conn: &mut Conn<'_>, changed: &[RelationshipId]) -> Result<()> {
        let since = self.version;
        let links = &mut self.links;
        let take = |row: &Row<'_>| {
            if let Some(link) = links.get_mut(&row.get::<RelationshipId>(0)?) {
                let any_of: String = row.get(2)?;
                link.needs.push(LinkNeed {
                    side: row.get(1)?,
                    any_of: any_of.into_boxed_str(),
                    minutes: row.get(3)?,
                });
            }
            Ok(())
        };
        if changed.len() > FEW {
            conn.each(
                "SELECT n.relationship_id, n.side, n.any_of_key, n.lead_minutes
                 FROM relationship r JOIN need n ON n.relationship_id = r.id WHERE r.changed_in > $1",
                params![since],
                take,
            )?;
        } else if !changed.is_empty() {
            // By their names: a plan that does not know how few they are reads every need there is.
            let mut query = Query::new(
                "SELECT relationship_id, side, any_of_key, lead_minutes FROM need WHERE relationship_id IN ",
            );
            query
                .list(changed.iter().map(|id| Value::from(*id)))
                .push(" ORDER BY relationship_id, side, position, id");
            conn.query_all(&query, take)?;
        }
        Ok(())
    }

    fn roots(&mut self, conn: &mut Conn<'_>) -> Result<()> {
        let since = self.version;
        let roots = &mut self.roots;
        conn.each(
            "SELECT id, group_id, team_id, person_id, retired_at IS NOT NULL FROM moment WHERE changed_in > $1",
            params![since],
            |row| {
                let id: MomentId = row.get(0)?;
                if row.get(4)? {
                    roots.remove(&id);
                    return Ok(());
                }
                let (team, person): (Option<TeamId>, Option<PersonId>) = (row.get(2)?, row.get(3)?);
                let owners = team.map(Party::Team).into_iter().chain(person.map(Party::Person)).collect();
                roots.insert(id, Root { group: row.get(1)?, owners });
                Ok(())
            },
        )?;
        Ok(())
    }

    fn teams(&mut self, conn: &mut Conn<'_>) -> Result<()> {
        self.teams.clear();
        let teams = &mut self.teams;
        conn.each(
            "SELECT m.person_id, m.team_id FROM membership m
             WHERE m.person_id IN (SELECT customer_person_id FROM relationship WHERE customer_person_id IS NOT NULL)
             ORDER BY m.person_id, m.team_id",
            params![],
            |row| {
                teams.entry(row.get(0)?).or_default().push(row.get(1)?);
                Ok(())
            },
        )?;
        Ok(())
    }
}
