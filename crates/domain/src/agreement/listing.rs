//! Lists of agreements: a team's own, on either side, and those about a service.

use db::{Conn, Date, Query, Row, Timestamp, params};

use super::{Party, State, Terms, outside, terms_at};
use crate::text::Texts;
use crate::{AgreementId, Result, ServiceId, TeamId, actor};

/// An agreement in a list.
#[derive(Debug, Clone)]
pub struct Line {
    /// Which.
    pub id: AgreementId,
    /// Its number in addresses.
    pub number: i64,
    /// The service that it is about.
    pub service: ServiceId,
    /// The service's name in addresses.
    pub service_slug: String,
    /// The service's name.
    pub service_name: Texts,
    /// Who serves, by name.
    pub provider: String,
    /// The team that serves, unless a person offers the service.
    pub provider_team: Option<TeamId>,
    /// The customer teams.
    pub customers: Vec<Party>,
    /// The newest version.
    pub version: i64,
    /// How far that has come.
    pub state: State,
    /// From when the newest version has been in force, once signed.
    pub in_force_from: Option<Timestamp>,
    /// When both look at it again.
    pub review_on: Option<Date>,
    /// When the agreement ended.
    pub ended_at: Option<Timestamp>,
}

/// What every list begins with: each agreement with its newest version.
const LINE: &str =
    "SELECT a.id, a.number, a.service_id, s.slug, coalesce(t.name, p.name), v.version, v.state,
            v.in_force_from, v.review_on, a.ended_at, s.team_id
     FROM agreement a JOIN service s ON s.id = a.service_id
     JOIN agreement_version v ON v.agreement_id = a.id AND v.version =
          (SELECT max(n.version) FROM agreement_version n WHERE n.agreement_id = a.id)
     LEFT JOIN team t ON t.id = s.team_id LEFT JOIN person p ON p.id = s.person_id";

/// The agreements of a team on either side, those that have ended last. Only for its members and for
/// administrators: for others there are none.
///
/// # Errors
/// When the database cannot be read.
pub fn of_team(conn: &mut Conn<'_>, team: TeamId) -> Result<Vec<Line>> {
    let reader = actor::require(conn)?;
    if actor::role_in(conn, reader, team)?.is_none() && !actor::is_admin(conn, reader)? {
        return Ok(Vec::new());
    }
    let mut query = Query::new(LINE);
    query.push(" WHERE (s.team_id = ").bind(team);
    query.push(" OR a.id IN (SELECT c.agreement_id FROM agreement_customer c WHERE c.team_id = ").bind(team);
    query.push(")) ORDER BY CASE WHEN a.ended_at IS NULL THEN 0 ELSE 1 END, a.number LIMIT 200");
    lines(conn, &query)
}

/// The proposals that wait for the actor's signature: for a team that they lead, or for what they offer in
/// person.
///
/// # Errors
/// When the database cannot be read.
pub fn to_sign(conn: &mut Conn<'_>) -> Result<Vec<Line>> {
    let reader = actor::require(conn)?;
    let mut query = Query::new(LINE);
    query.push(
        " WHERE v.state = 'proposed' AND a.ended_at IS NULL AND (
             NOT EXISTS (SELECT 1 FROM agreement_signature g WHERE g.version_id = v.id AND g.side = 'provider')
             AND (EXISTS (SELECT 1 FROM membership m WHERE m.team_id = s.team_id AND m.role = 'lead' AND m.person_id = ",
    );
    query.bind(reader).push(") OR s.person_id = ").bind(reader);
    query.push(
        ") OR EXISTS (SELECT 1 FROM agreement_customer c JOIN membership m ON m.team_id = c.team_id AND m.role = 'lead'
             WHERE c.agreement_id = a.id AND NOT EXISTS (SELECT 1 FROM agreement_signature g
                     WHERE g.version_id = v.id AND g.side = 'customer' AND g.team_id = c.team_id)
               AND m.person_id = ",
    );
    query.bind(reader).push(")) ORDER BY a.number LIMIT 20");
    lines(conn, &query)
}

/// The agreements about a service that concern a team of the actor's, on either side.
///
/// # Errors
/// When the database cannot be read.
pub fn of_service(conn: &mut Conn<'_>, service: ServiceId) -> Result<Vec<Line>> {
    let reader = actor::require(conn)?;
    let mut query = Query::new(LINE);
    query.push(" WHERE a.service_id = ").bind(service).push(" AND a.ended_at IS NULL");
    if !actor::is_admin(conn, reader)? {
        query.push(" AND (s.person_id = ").bind(reader);
        query.push(" OR s.team_id IN (SELECT m.team_id FROM membership m WHERE m.person_id = ").bind(reader);
        query.push(
            ") OR a.id IN (SELECT c.agreement_id FROM agreement_customer c
             JOIN membership m ON m.team_id = c.team_id WHERE m.person_id = ",
        );
        query.bind(reader).push("))");
    }
    query.push(" ORDER BY a.number LIMIT 100");
    lines(conn, &query)
}

fn lines(conn: &mut Conn<'_>, query: &Query) -> Result<Vec<Line>> {
    let mut lines = conn.query_all(query, read)?;
    if lines.is_empty() {
        return Ok(lines);
    }
    let mut parties = Query::new(
        "SELECT c.agreement_id, t.id, t.slug, t.name FROM agreement_customer c JOIN team t ON t.id = c.team_id
         WHERE c.agreement_id IN ",
    );
    parties.list(lines.iter().map(|line| line.id.into()));
    parties.push(" ORDER BY t.name_sort, t.id LIMIT 5000");
    let found = conn.query_all(&parties, |row| {
        Ok((row.get::<AgreementId>(0)?, Party { id: row.get(1)?, slug: row.get(2)?, name: row.get(3)? }))
    })?;
    for (agreement, party) in found {
        if let Some(line) = lines.iter_mut().find(|line| line.id == agreement) {
            line.customers.push(party);
        }
    }
    let services: Vec<ServiceId> = lines.iter().map(|line| line.service).collect();
    let names = crate::service::names(conn, services)?;
    for line in &mut lines {
        if let Some(name) = names.get(&line.service) {
            line.service_name = name.clone();
        }
    }
    Ok(lines)
}

fn read(row: &Row<'_>) -> db::Result<Line> {
    Ok(Line {
        id: row.get(0)?,
        number: row.get(1)?,
        service: row.get(2)?,
        service_slug: row.get(3)?,
        service_name: Texts::default(),
        provider: row.get(4)?,
        customers: Vec::new(),
        version: row.get(5)?,
        state: row.get(6)?,
        in_force_from: row.get(7)?,
        review_on: row.get(8)?,
        ended_at: row.get(9)?,
        provider_team: row.get(10)?,
    })
}

/// Why colleagues wait longer for a first answer than outside customers do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slower {
    /// The first answer that colleagues are promised, in working minutes of the provider's calendar.
    pub inside_minutes: i64,
    /// How many of them a day has.
    pub inside_day: i64,
    /// What outside customers are promised, in working minutes of the usual calendar.
    pub outside_minutes: i64,
    /// How many of them a day has.
    pub outside_day: i64,
    /// Why.
    pub reason: String,
}

/// The reasons that agreements about this service give for answering colleagues later than outside
/// customers: shown to everybody who sees the service.
///
/// # Errors
/// When the database cannot be read.
pub fn slower_than_outside(conn: &mut Conn<'_>, service: ServiceId) -> Result<Vec<Slower>> {
    let Some(outside_minutes) = outside::outside_reply(conn)? else { return Ok(Vec::new()) };
    let now = conn.now();
    let in_force: Vec<Terms> = conn.all(
        "SELECT v.terms FROM agreement a JOIN agreement_version v ON v.agreement_id = a.id
         WHERE a.service_id = $1 AND a.ended_at IS NULL AND v.in_force_from <= $2
           AND NOT EXISTS (SELECT 1 FROM agreement_version n WHERE n.agreement_id = a.id
                             AND n.in_force_from <= $2 AND n.version > v.version)
         ORDER BY a.number LIMIT 20",
        params![service, now],
        |row| terms_at(row, 0),
    )?;
    let outside_day = outside::usual_day(conn)?;
    let mut slower: Vec<Slower> = Vec::new();
    for terms in in_force {
        let Some(inside_minutes) = terms.first_answer_minutes() else { continue };
        if outside::is_slower(conn, &terms)? && slower.iter().all(|one| one.reason != terms.slower_reason) {
            slower.push(Slower {
                inside_minutes,
                inside_day: terms.day.provider,
                outside_minutes,
                outside_day,
                reason: terms.slower_reason,
            });
        }
    }
    Ok(slower)
}
