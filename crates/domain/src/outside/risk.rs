//! Early warning: how likely an outside promise is late because of what is open inside.
//!
//! Each open step draws what was left of past requests that had already lasted as long, by its service or
//! else by its team (`measure::graph::Steps`); the promise is late when the last of them is. Where the past
//! says nothing of a step, that is said and nothing is guessed.

use db::{Conn, Timestamp, Tx, params};
use measure::graph::{Step as Simulated, Steps};

use super::{OutsidePromise, Waiting, waiting};
use crate::{Error, OutsidePromiseId, PersonId, RequestId, Result, notice};

/// How many times the whole is drawn.
const DRAWS: usize = 1_000;
/// How many past requests a step draws from.
const PAST: i64 = 200;
/// Fewer past requests than these say nothing.
const LEAST: usize = 5;
/// From which chance on its owner is warned.
const WARNED_FROM: f64 = 0.5;
/// How many days before it is due somebody can be warned.
const AHEAD_DAYS: i64 = 14;

/// How likely a promise is late, and what that rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Risk {
    /// The chance, from 0 to 1.
    pub chance: f64,
    /// How many open steps it was reckoned from.
    pub steps: usize,
    /// How many past requests those steps drew from.
    pub past: usize,
    /// Open steps of which the past says nothing.
    pub unknown: usize,
}

/// The chance that a promise is late; nothing when nothing is open, or the past says nothing of any step.
pub fn risk(conn: &mut Conn<'_>, promise: &OutsidePromise, steps: &[Waiting]) -> Result<Option<Risk>> {
    Ok(reckon(conn, promise.due_at, steps)?.map(|(risk, _)| risk))
}

/// The chance, and the step that is most often the last.
fn reckon(conn: &mut Conn<'_>, due_at: Timestamp, steps: &[Waiting]) -> Result<Option<(Risk, RequestId)>> {
    let now = conn.now();
    let (mut simulated, mut open, mut past) = (Vec::new(), Vec::new(), 0);
    for step in steps {
        let lasted = lasted(conn, step)?;
        let left = Simulated::remaining(&lasted, step.asked_at.minutes_until(now));
        if lasted.len() >= LEAST && !left.is_empty() {
            past += lasted.len();
            open.push(step.id);
            simulated.push(Simulated { after: Vec::new(), minutes: left });
        }
    }
    let unknown = steps.len() - simulated.len();
    let count = simulated.len();
    if simulated.is_empty() {
        return Ok(None);
    }
    let steps = Steps::new(simulated).map_err(|error| Error::Db(db::Error::Decode(error.to_string())))?;
    let finish = steps.simulate(DRAWS, 481);
    let chance = finish.later_than(now.minutes_until(due_at).max(0));
    let last = finish.critical.iter().zip(&open).max_by(|a, b| a.0.total_cmp(b.0)).map(|(_, id)| *id);
    Ok(last.map(|last| (Risk { chance, steps: count, past, unknown }, last)))
}

/// How many minutes past requests of the same service, or else of the same team, lasted until their closing.
fn lasted(conn: &mut Conn<'_>, step: &Waiting) -> Result<Vec<i64>> {
    let read = |row: &db::Row<'_>| Ok(row.get::<Timestamp>(0)?.minutes_until(row.get::<Timestamp>(1)?));
    if let Some(service) = step.service {
        let of_service = conn.all(
            "SELECT created_at, closed_at FROM request WHERE service_id = $1 AND closed_at IS NOT NULL
             ORDER BY created_at DESC, id DESC LIMIT $2",
            params![service, PAST],
            read,
        )?;
        if of_service.len() >= LEAST {
            return Ok(of_service);
        }
    }
    let Some(team) = step.team else { return Ok(Vec::new()) };
    Ok(conn.all(
        "SELECT created_at, closed_at FROM request
         WHERE team_id = $1 AND state IN ('closed', 'confirmed') AND closed_at IS NOT NULL
         ORDER BY changed_at DESC, id DESC LIMIT $2",
        params![team, PAST],
        read,
    )?)
}

/// A routine: tells owners of promises that are probably late, while there is time, once a day at the most.
///
/// The notice leads to the request that is most often the last, for an owner who may see it; the promise's own
/// page tells everything to every owner.
pub fn warn(tx: &mut Tx<'_>) -> Result<()> {
    let now = tx.now();
    let near = tx.all(
        "SELECT id, number, owner_id, due_at FROM outside_promise
         WHERE ended_at IS NULL AND due_at > $1 AND due_at < $2 AND owner_id IS NOT NULL
           AND (warned_at IS NULL OR warned_at < $3)
         ORDER BY due_at, id LIMIT 200",
        params![now, now.plus_days(AHEAD_DAYS), now.plus_days(-1)],
        |row| Ok((row.get::<OutsidePromiseId>(0)?, row.get(1)?, row.get::<PersonId>(2)?, row.get(3)?)),
    )?;
    for (id, number, owner, due_at) in near {
        tx.set_actor(Some(owner.uuid()));
        let promise = match super::visible_to(tx, number) {
            Err(Error::NotFound) => continue,
            other => other?,
        };
        let steps = waiting(tx, &promise)?;
        let Some((found, last)) = reckon(tx, due_at, &steps)? else { continue };
        let is_seen = steps.iter().any(|step| step.id == last && step.number.is_some());
        if found.chance >= WARNED_FROM {
            if is_seen {
                notice::tell_person(tx, owner, last, notice::Kind::AtRisk)?;
            }
            tx.execute("UPDATE outside_promise SET warned_at = $1 WHERE id = $2", params![now, id])?;
            tx.changed(id.uuid());
        }
    }
    tx.set_actor(None);
    Ok(())
}
