//! Which version counts: for somebody who asks now, and for a request that was asked then.

use db::{Conn, Row, Timestamp, params};
use measure::worktime::Calendar;

use super::{Agreement, State, Terms, Version, terms_at};
use crate::request::Request;
use crate::{AgreementVersionId, CalendarId, Error, OptionId, PersonId, Result, ServiceId, TeamId, calendar};

/// A signed version, from the side of one customer team and one variant of the service.
#[derive(Debug, Clone)]
pub struct InForce {
    /// Which version.
    pub id: AgreementVersionId,
    /// The agreement's number.
    pub agreement: i64,
    /// The version's number within it.
    pub version: i64,
    /// The service that it is about.
    pub service: ServiceId,
    /// The team on whose behalf the customer asks.
    pub customer_team: TeamId,
    /// The variant asked for.
    pub option: Option<OptionId>,
    /// What both sides promise.
    pub terms: Terms,
    /// The customer's calendar, where it is not the team's own.
    pub customer_calendar: Option<CalendarId>,
    /// The provider's calendar, where it is not the service's own.
    pub provider_calendar: Option<CalendarId>,
}

impl InForce {
    fn read(row: &Row<'_>, service: ServiceId, option: Option<OptionId>) -> db::Result<InForce> {
        Ok(InForce {
            id: row.get(0)?,
            agreement: row.get(1)?,
            version: row.get(2)?,
            service,
            customer_team: row.get(3)?,
            option,
            terms: terms_at(row, 4)?,
            customer_calendar: row.get(5)?,
            provider_calendar: row.get(6)?,
        })
    }

    /// *N*: the notice that the customer owes, in working minutes of the customer's calendar.
    pub fn notice_minutes(&self) -> Option<i64> {
        self.terms.notice_minutes()
    }

    /// *P*: the lead time that the provider owes for the variant, in working minutes of the provider's
    /// calendar.
    pub fn lead_minutes(&self) -> Option<i64> {
        self.terms.lead_minutes(self.option)
    }

    /// The calendar on which the customer's lengths are counted.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn customer_calendar(&self, conn: &mut Conn<'_>) -> Result<Calendar> {
        match self.customer_calendar {
            Some(id) => Ok(calendar::get(conn, id)?.calendar),
            None => calendar::of_team(conn, self.customer_team),
        }
    }

    /// The calendar on which the provider's lengths are counted.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn provider_calendar(&self, conn: &mut Conn<'_>) -> Result<Calendar> {
        match self.provider_calendar {
            Some(id) => Ok(calendar::get(conn, id)?.calendar),
            None => calendar::of_service(conn, self.service),
        }
    }
}

/// The version by which a request of this person for this service is judged, if it is asked `at`: of all
/// agreements of their teams the version that came into force last.
///
/// # Errors
/// When the database cannot be read.
pub fn in_force(
    conn: &mut Conn<'_>,
    service: ServiceId,
    option: Option<OptionId>,
    customer: PersonId,
    at: Timestamp,
) -> Result<Option<InForce>> {
    Ok(conn.maybe(
        "SELECT v.id, a.number, v.version, c.team_id, v.terms, v.customer_calendar_id, v.provider_calendar_id
         FROM agreement a
         JOIN agreement_customer c ON c.agreement_id = a.id
         JOIN membership m ON m.team_id = c.team_id AND m.person_id = $2
         JOIN agreement_version v ON v.agreement_id = a.id AND v.in_force_from <= $3
         WHERE a.service_id = $1 AND (a.ended_at IS NULL OR a.ended_at > $3)
         ORDER BY v.in_force_from DESC, a.number DESC, v.version DESC, c.team_id LIMIT 1",
        params![service, customer, at],
        |row| InForce::read(row, service, option),
    )?)
}

/// The version that a request keeps, as long as the team it was agreed with serves it.
///
/// # Errors
/// When the database cannot be read.
pub fn of_request(conn: &mut Conn<'_>, request: &Request) -> Result<Option<InForce>> {
    let Some(service) = request.service else { return Ok(None) };
    conn.once_of(request.id.uuid(), |conn| read_of_request(conn, request, service))
}

fn read_of_request(conn: &mut Conn<'_>, request: &Request, service: ServiceId) -> Result<Option<InForce>> {
    Ok(conn.maybe(
        "SELECT v.id, a.number, v.version, r.customer_team_id, v.terms, v.customer_calendar_id, v.provider_calendar_id
         FROM request r JOIN agreement_version v ON v.id = r.agreement_version_id
         JOIN agreement a ON a.id = v.agreement_id JOIN service s ON s.id = a.service_id
         WHERE r.id = $1 AND r.customer_team_id IS NOT NULL
           AND (s.team_id = r.team_id OR s.person_id = r.provider_id)",
        params![request.id],
        |row| InForce::read(row, service, request.option),
    )?)
}

/// A signed version for one of its customer teams, whoever asks: the callers have checked.
pub(crate) fn of_version(
    conn: &mut Conn<'_>,
    version: AgreementVersionId,
    customer: TeamId,
) -> Result<Option<InForce>> {
    let service = conn.maybe(
        "SELECT a.service_id FROM agreement_version v JOIN agreement a ON a.id = v.agreement_id WHERE v.id = $1",
        params![version],
        |row| row.get::<ServiceId>(0),
    )?;
    let Some(service) = service else { return Ok(None) };
    Ok(conn.maybe(
        "SELECT v.id, a.number, v.version, t.id, v.terms, v.customer_calendar_id, v.provider_calendar_id
         FROM agreement_version v JOIN agreement a ON a.id = v.agreement_id JOIN team t ON t.id = $2
         WHERE v.id = $1",
        params![version, customer],
        |row| InForce::read(row, service, None),
    )?)
}

/// The newest version of an agreement, for whoever may draft the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Newest {
    /// The agreement's number.
    pub agreement: i64,
    /// The version's number.
    pub version: i64,
    /// How far it has come.
    pub state: State,
}

/// The newest version, if the actor may draft and the agreement has not ended.
///
/// # Errors
/// When the database cannot be read.
pub fn newest(conn: &mut Conn<'_>, number: i64) -> Result<Option<Newest>> {
    let agreement = match Agreement::visible_to(conn, number) {
        Ok(agreement) => agreement,
        Err(Error::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    if !agreement.standing.may_draft() || agreement.ended_at.is_some() {
        return Ok(None);
    }
    let newest = agreement.versions(conn)?.into_iter().next();
    Ok(newest.map(|newest| Newest { agreement: number, version: newest.version, state: newest.state }))
}

/// The number of the request after which a version was drafted, if the actor may see that request.
///
/// # Errors
/// When the database cannot be read.
pub fn prompted_by(conn: &mut Conn<'_>, version: &Version) -> Result<Option<i64>> {
    let Some(id) = version.prompted_by else { return Ok(None) };
    let number =
        conn.maybe("SELECT number FROM request WHERE id = $1", params![id], |row| row.get::<i64>(0))?;
    let Some(number) = number else { return Ok(None) };
    match Request::visible_to(conn, number) {
        Ok(_) => Ok(Some(number)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// For which team somebody asks, where no agreement says: the first they joined, other than the team that
/// serves.
pub(crate) fn team_of(
    conn: &mut Conn<'_>,
    person: PersonId,
    serving: Option<TeamId>,
) -> Result<Option<TeamId>> {
    Ok(conn.maybe(
        "SELECT team_id FROM membership WHERE person_id = $1
         ORDER BY CASE WHEN team_id = $2 THEN 1 ELSE 0 END, since, team_id LIMIT 1",
        params![person, serving],
        |row| row.get(0),
    )?)
}
