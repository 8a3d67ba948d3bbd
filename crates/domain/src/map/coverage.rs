//! Who is on the map and who is not yet: asked kindly, by teams and never by people.

use db::{Conn, params};

use crate::worker_agreement::LEAST_PEOPLE;
use crate::{Result, TeamId, actor, organisation};

/// A team where its name is all that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamName {
    /// Which.
    pub id: TeamId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Whether the actor belongs to it.
    pub is_mine: bool,
}

/// Which teams take part: those that offer something, and have kept an agreement at least once: something asked
/// under an agreement that lasts was done by the day it was needed. Of a team of fewer than
/// [`LEAST_PEOPLE`] nobody is told whether it kept one, which would be told
/// about somebody: it takes part when it offers something and an agreement about it is in force, or a relationship
/// is confirmed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Those that do.
    pub taking_part: Vec<TeamName>,
    /// Those that do not yet.
    pub not_yet: Vec<TeamName>,
}

/// The most teams of one list.
const MOST: i64 = 2_000;

fn read(row: &db::Row<'_>) -> db::Result<TeamName> {
    Ok(TeamName { id: row.get(0)?, slug: row.get(1)?, name: row.get(2)?, is_mine: row.get(3)? })
}

/// Whether the map has a root: a moment of truth that somebody owns.
pub fn is_complete(conn: &mut Conn<'_>) -> Result<bool> {
    actor::require(conn)?;
    Ok(conn.exists(
        "SELECT 1 FROM moment WHERE retired_at IS NULL AND (team_id IS NOT NULL OR person_id IS NOT NULL)",
        params![],
    )?)
}

/// Teams that nobody has named as serving them and that meet no outside customer either: whom does it serve?
/// The actor's own come first.
pub fn without_customer(conn: &mut Conn<'_>) -> Result<Vec<TeamName>> {
    let me = actor::require(conn)?;
    let today = organisation::today(conn)?;
    let mut teams = conn.all(
        "SELECT t.id, t.slug, t.name, EXISTS (
                  SELECT 1 FROM membership m WHERE m.team_id = t.id AND m.person_id = $1)
         FROM team t
         WHERE NOT t.imported
           AND NOT EXISTS (SELECT 1 FROM relationship r WHERE r.provider_team_id = t.id
                             AND r.state IN ('declared', 'confirmed')
                             AND (r.from_on IS NULL OR r.from_on <= $2) AND (r.to_on IS NULL OR r.to_on >= $2))
           AND NOT EXISTS (SELECT 1 FROM moment o WHERE o.team_id = t.id AND o.retired_at IS NULL)
         ORDER BY t.name_sort, t.id LIMIT $3",
        params![me, today, MOST],
        read,
    )?;
    teams.sort_by_key(|team| !team.is_mine);
    Ok(teams)
}

/// Which teams take part, by name.
pub fn coverage(conn: &mut Conn<'_>) -> Result<Coverage> {
    let (me, now, today) = (actor::require(conn)?, conn.now(), organisation::today(conn)?);
    let teams = conn.all(
        "SELECT t.id, t.slug, t.name,
                EXISTS (SELECT 1 FROM membership m WHERE m.team_id = t.id AND m.person_id = $1),
                EXISTS (SELECT 1 FROM service s WHERE s.team_id = t.id AND s.state = 'published')
                AND CASE WHEN (SELECT count(*) FROM membership m JOIN person p ON p.id = m.person_id
                               WHERE m.team_id = t.id AND (p.ends_on IS NULL OR p.ends_on >= $4)) >= $5
                  THEN EXISTS (SELECT 1 FROM service s JOIN agreement a ON a.service_id = s.id AND a.ended_at IS NULL
                                 JOIN agreement_version v ON v.agreement_id = a.id
                                 JOIN request q ON q.agreement_version_id = v.id
                               WHERE s.team_id = t.id AND q.state IN ('closed', 'confirmed')
                                 AND q.performed_at <= coalesce(q.needed_by, q.promised_for))
                  ELSE EXISTS (SELECT 1 FROM relationship r WHERE r.provider_team_id = t.id AND r.state = 'confirmed')
                    OR EXISTS (SELECT 1 FROM service s JOIN agreement a ON a.service_id = s.id AND a.ended_at IS NULL
                                 JOIN agreement_version v ON v.agreement_id = a.id AND v.in_force_from <= $3
                               WHERE s.team_id = t.id AND s.state = 'published') END
         FROM team t WHERE NOT t.imported ORDER BY t.name_sort, t.id LIMIT $2",
        params![me, MOST, now, today, LEAST_PEOPLE],
        |row| Ok((read(row)?, row.get::<bool>(4)?)),
    )?;
    let mut coverage = Coverage::default();
    for (team, takes_part) in teams {
        if takes_part { coverage.taking_part.push(team) } else { coverage.not_yet.push(team) }
    }
    Ok(coverage)
}
