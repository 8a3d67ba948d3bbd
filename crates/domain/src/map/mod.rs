//! The map: who serves whom, reckoned up to the outside customer.
//!
//! Relationships and moments are rows (`relationship`, `moment`); what follows from all of them together is
//! reckoned by `measure::graph` and kept in memory for as long as nothing changes. Every change of a row takes
//! the next **version** of the map, and whoever keeps it reads only the rows of newer versions.
//!
//! * [`Cache`] keeps the map of one process; [`Cache::get`] costs one statement when nothing has changed.
//! * [`Reckoned`] answers: distance to the outside customer, in steps and in time, the path there, single
//!   points of dependence, what fails with what.
//! * [`CONSUMER`] counts dealings of teams, suggests relationships, and finds those who wait for each other.
//! * `coverage`: whom nobody names as a customer's provider, which teams take part, how far the staff is away.
//!
//! Nodes are parties. Roots are moments of truth and those who meet the outside customers there, at distance
//! 0; whoever one of distance *d* needs is at *d* + 1. A need of the provider on the customer is an edge the
//! other way: service is mutual, and circles are normal. A link of a person as a customer counts for their
//! teams too when distances are reckoned, for it is in their name that the person works.

mod cache;
mod consuming;
mod coverage;
mod deadlock;
mod edges;
mod health;
mod loading;
mod reckoning;
mod staff;

#[cfg(test)]
mod tests;

pub use cache::Cache;
pub use consuming::CONSUMER;
pub use coverage::{Coverage, TeamName, coverage, is_complete, without_customer};
pub use deadlock::forget_circles;
pub(crate) use health::counted;
pub use health::{Health, OfMoment, health, together};
pub use loading::Link;
pub use reckoning::{Reckoned, Way};
pub use staff::{Line as StaffLine, Staff, staff};

use db::{Conn, Query, Tx, Value, params};

use crate::{PersonId, Result, counter};

/// Takes the next version of the map, for the rows that this transaction changes.
pub(crate) fn next_version(tx: &mut Tx<'_>) -> Result<i64> {
    counter::next(tx, "map")
}

/// Rows have gone from the map: whoever keeps it must read all of it again.
pub(crate) fn forget(tx: &mut Tx<'_>) -> Result<()> {
    let version = next_version(tx)?;
    tx.execute(
        "INSERT INTO counter (name, value) VALUES ('map_epoch', $1)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        params![version],
    )?;
    Ok(())
}

/// Somebody joined or left a team: if they are a customer in their own name, distances change with it.
pub(crate) fn membership_changed(tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    if tx.exists("SELECT 1 FROM relationship WHERE customer_person_id = $1", params![person])? {
        next_version(tx)?;
    }
    Ok(())
}

/// [`membership_changed`] for many at once.
pub(crate) fn memberships_changed(tx: &mut Tx<'_>, people: &[PersonId]) -> Result<()> {
    for people in people.chunks(500) {
        let mut query = Query::new("SELECT 1 FROM relationship WHERE customer_person_id IN ");
        query.list(people.iter().map(|id| Value::from(*id))).push(" LIMIT 1");
        if tx.query_maybe(&query, |_| Ok(()))?.is_some() {
            next_version(tx)?;
            return Ok(());
        }
    }
    Ok(())
}

/// The version of the map, and the one since which rows have only been added and changed.
fn versions(conn: &mut Conn<'_>) -> Result<(i64, i64)> {
    let (mut version, mut epoch) = (0, 0);
    conn.each("SELECT name, value FROM counter WHERE name IN ('map', 'map_epoch')", params![], |row| {
        let value: i64 = row.get(1)?;
        if row.get::<String>(0)? == "map" {
            version = value;
        } else {
            epoch = value;
        }
        Ok(())
    })?;
    Ok((version, epoch))
}
