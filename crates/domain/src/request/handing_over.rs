//! Requests outlive the people in them: when somebody leaves, what is open finds a new owner.
//!
//! The request keeps its thread, its promise and its place; who asked and who held it before stays on
//! record as events. Requests that have ended are history and are not touched.

use db::{Tx, params};

use crate::event::{self, Event};
use crate::{PersonId, RequestId, Result, TeamId};

/// How many requests one transaction hands over: others are waiting to write.
const BATCH: i64 = 200;

/// Who takes over from somebody.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Heirs {
    /// Whoever was named to take over everything.
    pub(crate) given: Option<PersonId>,
    /// Who stands in: takes what was held, in the teams they belong to themselves.
    pub(crate) deputy: Option<PersonId>,
    /// Who takes what was asked for, and what was offered in person.
    pub(crate) owner: Option<PersonId>,
}

/// What has been handed over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct HandedOver {
    /// How many requests.
    pub(crate) requests: i64,
    /// Whether that was everything that can be handed over.
    pub(crate) is_all: bool,
}

/// Hands over the open requests of `from`, at most a batch of each sort.
pub(crate) fn hand_over(tx: &mut Tx<'_>, from: PersonId, heirs: &Heirs) -> Result<HandedOver> {
    let held = hand_over_held(tx, from, heirs)?;
    let owned = match heirs.owner {
        Some(to) => {
            hand_over_asked(tx, from, to)? + hand_over_provided(tx, from, to)? + end_benefit(tx, from)?
        }
        None => 0,
    };
    let is_all = held < BATCH && owned < BATCH;
    Ok(HandedOver { requests: held + owned, is_all })
}

struct Open {
    id: RequestId,
    team: Option<TeamId>,
}

fn read(row: &db::Row<'_>) -> db::Result<Open> {
    Ok(Open { id: row.get(0)?, team: row.get(1)? })
}

/// What `from` was serving goes to whoever was named, else to a deputy of the same team, else back to
/// the team's incoming, where everybody of it sees it.
fn hand_over_held(tx: &mut Tx<'_>, from: PersonId, heirs: &Heirs) -> Result<i64> {
    let held = tx.all(
        "SELECT id, team_id FROM request WHERE holder_id = $1 AND ended_at IS NULL ORDER BY created_at, id LIMIT $2",
        params![from, BATCH],
        read,
    )?;
    for request in &held {
        let holder = match (heirs.given, heirs.deputy, request.team) {
            (Some(given), _, _) => Some(given),
            (None, Some(deputy), Some(team)) if crate::actor::role_in(tx, deputy, team)?.is_some() => {
                Some(deputy)
            }
            _ => None,
        };
        set_holder(tx, request, holder)?;
    }
    count(&held)
}

/// What `from` asked for is from now on the business of `to`.
fn hand_over_asked(tx: &mut Tx<'_>, from: PersonId, to: PersonId) -> Result<i64> {
    let asked = tx.all(
        "SELECT id, team_id FROM request WHERE asker_id = $1 AND ended_at IS NULL ORDER BY created_at, id LIMIT $2",
        params![from, BATCH],
        read,
    )?;
    for request in &asked {
        let now = tx.now();
        tx.execute(
            "UPDATE request SET asker_id = $1, changed_at = $2, version = version + 1,
               beneficiary_id = CASE WHEN beneficiary_id = $1 OR beneficiary_id = $3 THEN NULL ELSE beneficiary_id END
             WHERE id = $4",
            params![to, now, from, request.id],
        )?;
        record(tx, request, from, to)?;
    }
    count(&asked)
}

/// What `from` offered in person is served by `to`.
fn hand_over_provided(tx: &mut Tx<'_>, from: PersonId, to: PersonId) -> Result<i64> {
    let provided = tx.all(
        "SELECT id, team_id FROM request WHERE provider_id = $1 AND ended_at IS NULL ORDER BY changed_at, id LIMIT $2",
        params![from, BATCH],
        read,
    )?;
    for request in &provided {
        let now = tx.now();
        tx.execute(
            "UPDATE request SET provider_id = $1, changed_at = $2, version = version + 1 WHERE id = $3",
            params![to, now, request.id],
        )?;
        record(tx, request, from, to)?;
    }
    count(&provided)
}

/// What others asked for on behalf of `from` stays theirs, who asked.
fn end_benefit(tx: &mut Tx<'_>, from: PersonId) -> Result<i64> {
    let meant = tx.all(
        "SELECT id, team_id, asker_id FROM request WHERE beneficiary_id = $1 AND ended_at IS NULL
         ORDER BY changed_at, id LIMIT $2",
        params![from, BATCH],
        |row| Ok((read(row)?, row.get::<PersonId>(2)?)),
    )?;
    for (request, asker) in &meant {
        let now = tx.now();
        tx.execute(
            "UPDATE request SET beneficiary_id = NULL, changed_at = $1, version = version + 1 WHERE id = $2",
            params![now, request.id],
        )?;
        record(tx, request, from, *asker)?;
    }
    count(&meant)
}

/// What somebody held for a team that they do not belong to any more goes back to its incoming.
pub(crate) fn give_back(tx: &mut Tx<'_>, team: TeamId, from: PersonId) -> Result<()> {
    let held = tx.all(
        "SELECT id, team_id FROM request WHERE holder_id = $1 AND team_id = $2 AND ended_at IS NULL ORDER BY id",
        params![from, team],
        read,
    )?;
    for request in &held {
        set_holder(tx, request, None)?;
    }
    Ok(())
}

fn set_holder(tx: &mut Tx<'_>, request: &Open, holder: Option<PersonId>) -> Result<()> {
    let now = tx.now();
    tx.execute(
        "UPDATE request SET holder_id = $1, changed_at = $2, version = version + 1 WHERE id = $3",
        params![holder, now, request.id],
    )?;
    event::record(tx, request.id.uuid(), request.team, &Event::RequestTaken { holder })?;
    Ok(())
}

fn record(tx: &mut Tx<'_>, request: &Open, from: PersonId, to: PersonId) -> Result<()> {
    event::record(tx, request.id.uuid(), request.team, &Event::RequestHandedOver { from, to })?;
    Ok(())
}

fn count<T>(some: &[T]) -> Result<i64> {
    i64::try_from(some.len()).map_err(|error| db::Error::Decode(error.to_string()).into())
}
