//! Who sees a service, who may ask for it and who may change it: the only place that decides.
//!
//! | | published, for everyone | published, for some teams | draft or retired |
//! |---|---|---|---|
//! | any colleague | sees, asks | – | – |
//! | member of the audience | sees, asks | sees, asks | – |
//! | member of the team that offers it | sees, asks | sees, asks | sees |
//! | lead of that team, the person who offers it, an administrator | sees, asks, changes | … | sees, changes |

use db::{Conn, Query, params};

use super::Provider;
use crate::{Error, PersonId, Result, actor};

/// Restricts a query over `service s` to what this person may see.
pub(super) fn restrict(conn: &mut Conn<'_>, query: &mut Query, person: PersonId) -> Result<()> {
    if actor::is_admin(conn, person)? {
        return Ok(());
    }
    query.push(" AND (s.person_id = ").bind(person);
    query
        .push(" OR s.team_id IN (SELECT m.team_id FROM membership m WHERE m.person_id = ")
        .bind(person)
        .push(")");
    query.push(" OR (s.state = 'published' AND (s.audience = 'everyone' OR EXISTS (");
    query.push("SELECT 1 FROM service_audience a JOIN membership m ON m.team_id = a.team_id ");
    query.push("WHERE a.service_id = s.id AND m.person_id = ").bind(person).push("))))");
    Ok(())
}

/// The ids of the services that the actor may see and that can be asked for: the scope of a search.
pub fn scope(conn: &mut Conn<'_>) -> Result<Query> {
    let actor = actor::require(conn)?;
    let mut query = Query::new("SELECT s.id FROM service s WHERE s.state = 'published'");
    restrict(conn, &mut query, actor)?;
    Ok(query)
}

/// The actor, if they may change what this provider offers.
///
/// # Errors
/// [`Error::Forbidden`] otherwise: whoever gets here sees the provider.
pub(super) fn require_may_change(conn: &mut Conn<'_>, provider: Provider) -> Result<PersonId> {
    match provider {
        Provider::Team(team) => actor::require_lead(conn, team),
        Provider::Person(person) => {
            let actor = actor::require(conn)?;
            if actor == person || actor::is_admin(conn, actor)? { Ok(actor) } else { Err(Error::Forbidden) }
        }
    }
}

/// Whether the actor may change the service.
pub(super) fn may_change(conn: &mut Conn<'_>, provider: Provider) -> Result<bool> {
    match require_may_change(conn, provider) {
        Ok(_) => Ok(true),
        Err(Error::Forbidden) => Ok(false),
        Err(other) => Err(other),
    }
}

/// Whether the provider exists, and the actor may make it offer something.
pub(super) fn require_provider(conn: &mut Conn<'_>, provider: Provider) -> Result<()> {
    let exists = match provider {
        Provider::Team(team) => {
            conn.exists("SELECT 1 FROM team WHERE id = $1 AND NOT imported", params![team])?
        }
        Provider::Person(person) => {
            conn.exists("SELECT 1 FROM person WHERE id = $1 AND NOT imported", params![person])?
        }
    };
    if exists { require_may_change(conn, provider).map(|_| ()) } else { Err(Error::NotFound) }
}
