//! Administrators: the first one, one more from the operator's own console, and never none.

use db::{Conn, Tx, params};

use super::editing::{self, Edit, Origin};
use crate::event::{self, Event};
use crate::session::password::Hash;
use crate::{Conflict, Error, PersonId, Result, organisation};

/// Whether nobody has been entered yet: then the first visitor is asked to become the administrator.
pub fn is_empty(conn: &mut Conn<'_>) -> Result<bool> {
    Ok(!conn.exists("SELECT 1 FROM person WHERE NOT imported", params![])?)
}

/// Enters the first administrator, on the page of a first start or from the console.
///
/// Only while nobody else is there: after that, administrators are made by administrators.
pub fn create_first_admin(tx: &mut Tx<'_>, edit: &Edit, password: &Hash) -> Result<PersonId> {
    if !is_empty(tx)? {
        return Err(Error::Conflict(Conflict::Phase));
    }
    let edit = Edit { is_admin: true, ..edit.clone() };
    let id = editing::insert(tx, &edit, Origin::Entered)?;
    tx.execute("UPDATE person SET password_hash = $1 WHERE id = $2", params![password.as_str(), id])?;
    Ok(id)
}

/// Makes a colleague an administrator, at the word of the operator.
///
/// For the command line alone: whoever can run it on the server could change the data as well.
pub fn grant_admin(tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    let now = tx.now();
    let granted = tx.execute(
        "UPDATE person SET is_admin = TRUE, updated_at = $1 WHERE id = $2 AND NOT imported",
        params![now, person],
    )?;
    if granted == 0 {
        return Err(Error::NotFound);
    }
    event::record(tx, person.uuid(), None, &Event::PersonChanged { fields: vec!["is_admin".to_owned()] })?;
    Ok(())
}

/// The administrator who has been here longest: on whose behalf commands run that need one.
pub fn first_admin(conn: &mut Conn<'_>) -> Result<Option<PersonId>> {
    let today = organisation::today(conn)?;
    Ok(conn.maybe(
        "SELECT id FROM person WHERE is_admin AND NOT imported AND (starts_on IS NULL OR starts_on <= $1)
           AND (ends_on IS NULL OR ends_on >= $1)
         ORDER BY created_at, id LIMIT 1",
        params![today],
        |row| row.get(0),
    )?)
}

/// Refuses a change after which nobody could look after people and settings any more.
pub(super) fn refuse_none_left(conn: &mut Conn<'_>) -> Result<()> {
    if first_admin(conn)?.is_some() { Ok(()) } else { Err(Error::Conflict(Conflict::InUse)) }
}
