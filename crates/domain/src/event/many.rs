//! Writing many events with few statements: imports.

use db::{Timestamp, Tx, Value};
use uuid::Uuid;

use super::Event;
use crate::{EventId, Result, TeamId};

/// An event with a time and an actor of its own.
#[derive(Debug, Clone)]
pub(crate) struct Past {
    /// What it is about.
    pub(crate) subject: Uuid,
    /// When it happened.
    pub(crate) at: Timestamp,
    /// Who did it.
    pub(crate) actor: Option<Uuid>,
    /// The team on whose behalf it was done.
    pub(crate) team: Option<TeamId>,
    /// What happened.
    pub(crate) event: Event,
}

/// Writes events in their order and returns how many. Live pages are not told of each: the caller says
/// what has changed, if anybody can be looking at it, and wakes the consumers.
pub(crate) fn record_past(tx: &mut Tx<'_>, events: &[Past]) -> Result<u64> {
    const AT_ONCE: usize = 1_000;
    const COLUMNS: usize = 7;
    let mut written = 0_u64;
    for events in events.chunks(AT_ONCE) {
        let mut values: Vec<Value> = Vec::with_capacity(events.len() * COLUMNS);
        for past in events {
            let id: EventId = tx.id();
            let (kind, data) = past.event.parts();
            values.extend([
                id.into(),
                past.subject.into(),
                kind.into(),
                past.at.into(),
                past.actor.into(),
                past.team.into(),
                data.into(),
            ]);
        }
        written += tx.insert_many(
            "INSERT INTO event (id, subject, kind, at, actor, team, data) VALUES",
            COLUMNS,
            &values,
        )?;
    }
    Ok(written)
}
