//! Finding moments: all of them by group, and those that a party owns.

use db::{Conn, Row, params};

use super::{MOST, Moment};
use crate::party::Party;
use crate::{Result, actor};

/// A moment in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The moment.
    pub moment: Moment,
    /// The name of the team that meets the customers.
    pub team_name: Option<String>,
    /// The team's name in addresses.
    pub team_slug: Option<String>,
    /// The name of the person who meets them.
    pub person_name: Option<String>,
    /// On how many providers it leans directly.
    pub providers: i64,
}

fn read(row: &Row<'_>) -> db::Result<Line> {
    Ok(Line {
        moment: Moment::read(row)?,
        team_name: row.get(10)?,
        team_slug: row.get(11)?,
        person_name: row.get(12)?,
        providers: row.get(13)?,
    })
}

/// Every moment by group and name; retired ones only if they are asked for.
pub fn list(conn: &mut Conn<'_>, retired: bool) -> Result<Vec<Line>> {
    actor::require(conn)?;
    Ok(conn.all(
        "SELECT m.id, m.slug, m.name, m.about, m.group_id, g.name, m.team_id, m.person_id, m.retired_at, m.demo,
                t.name, t.slug, p.name,
                (SELECT count(*) FROM relationship r
                 WHERE r.customer_moment_id = m.id AND r.state IN ('declared', 'confirmed'))
         FROM moment m JOIN customer_group g ON g.id = m.group_id
         LEFT JOIN team t ON t.id = m.team_id LEFT JOIN person p ON p.id = m.person_id
         WHERE (m.retired_at IS NOT NULL) = $1 ORDER BY g.name_sort, g.id, m.name_sort, m.id LIMIT $2",
        params![retired, MOST],
        read,
    )?)
}

/// The moments at which this team or person meets outside customers, by name.
pub fn of_owner(conn: &mut Conn<'_>, owner: Party) -> Result<Vec<Moment>> {
    actor::require(conn)?;
    Ok(conn.all(
        "SELECT m.id, m.slug, m.name, m.about, m.group_id, g.name, m.team_id, m.person_id, m.retired_at, m.demo
         FROM moment m JOIN customer_group g ON g.id = m.group_id
         WHERE m.retired_at IS NULL AND (m.team_id = $1 OR m.person_id = $1)
         ORDER BY m.name_sort, m.id LIMIT $2",
        params![owner.uuid(), MOST],
        Moment::read,
    )?)
}
