//! Up, down, sideways: the customer can be somebody one works for as well as somebody who works for one.
//!
//! Derived from the reporting lines and the parts of teams as they are today, never stored: lines change.

use db::{Conn, params};

use crate::party::Party;
use crate::{PersonId, Result, TeamId, actor, reporting, team};

/// Which way a service goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From those who report to somebody over them.
    Up,
    /// From somebody to those who report to them.
    Down,
    /// Between colleagues.
    Sideways,
    /// Towards the outside customer.
    Outside,
}

/// Deeper than any organisation is.
const DEEPEST: i64 = 40;

/// Which way the service of this provider to this customer goes.
pub fn direction(conn: &mut Conn<'_>, customer: Party, provider: Party) -> Result<Direction> {
    if customer.moment().is_some() {
        return Ok(Direction::Outside);
    }
    if is_over(conn, provider, customer)? {
        Ok(Direction::Down)
    } else if is_over(conn, customer, provider)? {
        Ok(Direction::Up)
    } else {
        Ok(Direction::Sideways)
    }
}

/// Whether `above` is over `below` in the lines and parts of the organisation.
fn is_over(conn: &mut Conn<'_>, above: Party, below: Party) -> Result<bool> {
    match (above, below) {
        (Party::Person(above), Party::Person(below)) => {
            Ok(reporting::line_above(conn, below)?.contains(&above))
        }
        (Party::Person(above), Party::Team(below)) => {
            if actor::role_in(conn, above, below)? == Some(team::Role::Lead) {
                return Ok(true);
            }
            for lead in leads(conn, below)? {
                if reporting::line_above(conn, lead)?.contains(&above) {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        (Party::Team(above), Party::Team(below)) => is_part_of(conn, below, above),
        _ => Ok(false),
    }
}

fn leads(conn: &mut Conn<'_>, team: TeamId) -> Result<Vec<PersonId>> {
    Ok(conn.all(
        "SELECT person_id FROM membership WHERE team_id = $1 AND role = 'lead' ORDER BY since, person_id LIMIT 5",
        params![team],
        |row| row.get(0),
    )?)
}

/// Whether `part` belongs to `whole` over however many steps; no team is a part of itself.
fn is_part_of(conn: &mut Conn<'_>, part: TeamId, whole: TeamId) -> Result<bool> {
    Ok(conn.exists(
        "WITH RECURSIVE above (id, depth) AS (
           SELECT parent_id, 1 FROM team WHERE id = $1
           UNION ALL
           SELECT t.parent_id, above.depth + 1 FROM above JOIN team t ON t.id = above.id
           WHERE t.parent_id IS NOT NULL AND above.depth < $3)
         SELECT 1 FROM above WHERE id = $2",
        params![part, whole, DEEPEST],
    )?)
}
