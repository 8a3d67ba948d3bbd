//! How far a service has come, and where it stands among those of its provider.

use db::{Tx, params};

use super::editing::{MOST, changeable, changed};
use super::{Provider, State};
use crate::{PersonId, Result, ServiceId};

/// Lets it be asked for.
pub fn publish(tx: &mut Tx<'_>, id: ServiceId) -> Result<()> {
    set_state(tx, id, State::Published)
}

/// Lets it be asked for no more.
pub fn retire(tx: &mut Tx<'_>, id: ServiceId) -> Result<()> {
    set_state(tx, id, State::Retired)
}

fn set_state(tx: &mut Tx<'_>, id: ServiceId, state: State) -> Result<()> {
    let service = changeable(tx, id)?;
    if service.state == state {
        return Ok(());
    }
    put_state(tx, id, state)?;
    changed(tx, id, service.provider.provider, state)
}

fn put_state(tx: &mut Tx<'_>, id: ServiceId, state: State) -> Result<()> {
    let now = tx.now();
    tx.execute("UPDATE service SET state = $1, updated_at = $2 WHERE id = $3", params![state, now, id])?;
    Ok(())
}

/// Retires what somebody who leaves offered in person.
pub(crate) fn retire_all_of(tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    let offered = tx.all(
        "SELECT id FROM service WHERE person_id = $1 AND state = 'published' ORDER BY position, id",
        params![person],
        |row| row.get::<ServiceId>(0),
    )?;
    for id in offered {
        put_state(tx, id, State::Retired)?;
        changed(tx, id, Provider::Person(person), State::Retired)?;
    }
    Ok(())
}

/// Moves a service to another place among those of its provider; 0 is the first.
pub fn move_to(tx: &mut Tx<'_>, id: ServiceId, place: usize) -> Result<()> {
    let service = changeable(tx, id)?;
    let provider = service.provider.provider;
    let mut order = tx.all(
        "SELECT id FROM service WHERE team_id = $1 OR person_id = $2 ORDER BY position, id LIMIT $3",
        params![provider.team(), provider.person(), MOST],
        |row| row.get::<ServiceId>(0),
    )?;
    order.retain(|other| *other != id);
    order.insert(place.min(order.len()), id);
    for (position, id) in (0_i64..).zip(order) {
        tx.execute(
            "UPDATE service SET position = $1 WHERE id = $2 AND position <> $1",
            params![position, id],
        )?;
    }
    changed(tx, id, provider, service.state)
}
