//! What the chief owes upwards: the list at the bottom of the pyramid.

use db::{Conn, params};

use super::{Atlas, Who};
use crate::language::Language;
use crate::party::Party;
use crate::relationship::{self, Side};
use crate::service;
use crate::text::Texts;
use crate::{PersonId, Result, TeamId, actor};

/// How many services of the chief's people are named.
const MOST: i64 = 20;

/// What is owed to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// To whom, by name.
    pub to: String,
    /// The team's name in addresses; empty if it is no team.
    pub key: String,
    /// What they need, in somebody's words.
    pub needs: Vec<String>,
}

/// What the chief's own team owes to those above it, and what it offers to everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwedByChief {
    /// To whom, and what.
    pub owed: Vec<Owed>,
    /// What is offered: name in addresses and name.
    pub offers: Vec<(String, String)>,
}

/// What the chief owes upwards; nothing while nobody is known to be the chief.
pub fn owed_by_chief(conn: &mut Conn<'_>, atlas: &Atlas, language: Language) -> Result<Option<OwedByChief>> {
    actor::require(conn)?;
    let Some(Who::Team(team)) = atlas.chief().and_then(|index| atlas.nodes.get(index)).map(|node| node.who)
    else {
        return Ok(None);
    };
    Ok(Some(OwedByChief { owed: owed(conn, team)?, offers: offers(conn, team, language)? }))
}

/// What a team owes to others: what its customers need, and what its providers need in return.
pub fn owed(conn: &mut Conn<'_>, team: TeamId) -> Result<Vec<Owed>> {
    let mut found: Vec<Owed> = Vec::new();
    for side in [Side::Provider, Side::Customer] {
        for line in relationship::of_party(conn, Party::Team(team), side)? {
            let needs: Vec<String> = line.needs_of(side.other()).map(|need| need.body.clone()).collect();
            // A provider that needs nothing in return is owed nothing.
            if side == Side::Customer && needs.is_empty() {
                continue;
            }
            let key = line.other.party.team().map(|_| line.other.key.clone()).unwrap_or_default();
            match found.iter_mut().find(|known| known.to == line.other.name) {
                Some(known) => known.needs.extend(needs),
                None => found.push(Owed { to: line.other.name.clone(), key, needs }),
            }
        }
    }
    Ok(found)
}

/// The services of the team, and those that its leads offer in person.
fn offers(conn: &mut Conn<'_>, team: TeamId, language: Language) -> Result<Vec<(String, String)>> {
    let mut lines = service::offered_by(conn, service::Provider::Team(team))?;
    let leads = conn.all(
        "SELECT person_id FROM membership WHERE team_id = $1 AND role = 'lead' ORDER BY since, person_id LIMIT $2",
        params![team, MOST],
        |row| row.get::<PersonId>(0),
    )?;
    for lead in leads {
        lines.extend(service::offered_by(conn, service::Provider::Person(lead))?);
    }
    let name = |texts: &Texts| texts.best(language).to_owned();
    let published = lines.into_iter().filter(|line| line.state == service::State::Published);
    Ok(published
        .take(usize::try_from(MOST).unwrap_or(20))
        .map(|line| (line.slug.clone(), name(&line.name)))
        .collect())
}
