//! What waits inside for an outside promise: by step, the service and the team that is asked.

use std::collections::BTreeMap;

use db::{Conn, Query, Timestamp, Value, params};

use super::OutsidePromise;
use crate::request::State;
use crate::text::Texts;
use crate::{Error, RequestId, Result, ServiceId};

/// A step inside that is not done.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub(super) id: RequestId,
    pub(super) service: Option<ServiceId>,
    pub(super) team: Option<crate::TeamId>,
    /// The request's number, for those who may open it.
    pub number: Option<i64>,
    /// The service in its languages; empty when it was asked in plain words.
    pub service_name: Texts,
    /// The name of the team that is asked; nothing when a person serves in their own name.
    pub team_name: Option<String>,
    /// Where it stands.
    pub state: State,
    /// Whether it is the customer's turn.
    pub is_customers_turn: bool,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// By when it was promised, or else needed.
    pub due_at: Option<Timestamp>,
}

impl Waiting {
    /// How many minutes it is late; nothing while it is not.
    pub fn late_minutes(&self, now: Timestamp) -> Option<i64> {
        self.due_at.map(|due| due.minutes_until(now)).filter(|minutes| *minutes > 0)
    }
}

/// The most steps of one promise.
const MOST: i64 = 100;

/// The open requests that serve this promise, the one that has waited longest first.
pub fn waiting(conn: &mut Conn<'_>, promise: &OutsidePromise) -> Result<Vec<Waiting>> {
    let mut found = conn.all(
        "SELECT r.id, r.service_id, r.team_id, r.number, t.name, r.state, r.turn = 'customer', r.created_at,
                coalesce(r.promised_for, r.needed_by)
         FROM request_purpose s JOIN request r ON r.id = s.request_id LEFT JOIN team t ON t.id = r.team_id
         WHERE s.promise_id = $1 AND r.ended_at IS NULL AND r.state <> 'closed' ORDER BY r.created_at, r.id LIMIT $2",
        params![promise.id, MOST],
        |row| {
            Ok(Waiting {
                id: row.get(0)?,
                service: row.get(1)?,
                team: row.get(2)?,
                number: row.get(3)?,
                service_name: Texts::default(),
                team_name: row.get(4)?,
                state: row.get(5)?,
                is_customers_turn: row.get(6)?,
                asked_at: row.get(7)?,
                due_at: row.get(8)?,
            })
        },
    )?;
    let names = service_names(conn, found.iter().filter_map(|step| step.service))?;
    for step in &mut found {
        step.service_name = step.service.and_then(|id| names.get(&id).cloned()).unwrap_or_default();
        if let Some(number) = step.number {
            match crate::request::Request::visible_to(conn, number) {
                Ok(_) => {}
                Err(Error::NotFound) => step.number = None,
                Err(error) => return Err(error),
            }
        }
    }
    Ok(found)
}

/// The names of these services in their languages.
pub(super) fn service_names(
    conn: &mut Conn<'_>,
    services: impl Iterator<Item = ServiceId>,
) -> Result<BTreeMap<ServiceId, Texts>> {
    let mut query = Query::new("SELECT service_id, language, name FROM service_text WHERE service_id IN ");
    query.list(services.take(500).map(Value::from));
    let mut names: BTreeMap<ServiceId, Texts> = BTreeMap::new();
    for (id, language, name) in
        conn.query_all(&query, |row| Ok((row.get::<ServiceId>(0)?, row.get(1)?, row.get::<String>(2)?)))?
    {
        names.entry(id).or_default().set(language, name);
    }
    Ok(names)
}
